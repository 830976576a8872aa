"""Years, decades and centuries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflictevents.english.date_words import NO_NOUN
from conflictevents.english.unresolved import join_of, possible
from conflictevents.model.calendar import day_of
from conflictevents.model.date import EventDate
from conflictevents.reading.rules import rule


@rule(
    "calendar",
    "(year_cue | portion '-'? | ('half' | 'quarter' | edge) 'of') this:year_number",
    {"in 2019": "2019", "the end of 1943": "1943"},
)
def year(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", f"(loose_year_cue | opening | ending) this:year_number {NO_NOUN}", {"after 2011, he": "2011"})
def year_on_its_own(this: int) -> EventDate:
    """No year where a noun follows: "2011 and 2500 men"."""
    return EventDate.year_of(this)


@rule(
    "calendar",
    "('of' | 'as' | 'from' | opening | ending | determiner | possessive) this:year_number",
    {"the 2015 agreement": "2015", "the siege of 1683 failed": "1683"},
)
def year_of_something(this: int) -> EventDate | None:
    """Round numbers count: "the 2000 soldiers"."""
    return EventDate.year_of(this) if 1600 <= this <= 2100 and this % 50 else None


@rule("calendar", "break this:year_number (break | ':')", {"At war\n\n1917\n\nIn": "1917"})
def year_as_heading(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", "'(' this:year_number ')'", {"the siege (1683) failed": "1683"})
def year_in_brackets(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", "'the'? 'year' 'of'? year:year_number", {"the year 1453": "1453"})
def the_year(year: int) -> EventDate:
    return EventDate.year_of(year)


@rule(
    "calendar",
    "(number:number era:era | era:era number:number)",
    {"480 BC": "-0479", "44 B.C.": "-0043", "AD 70": "0070"},
)
def year_of_era(number: int, era: int) -> EventDate | None:
    if not 0 < number < 10**9:
        return None
    return EventDate.year_of(number if era > 0 else 1 - number)


@rule("row", "first:year_number ('-' | '–' | '/') last:(year_number | number)", {"1939–45": "1939/1945"})
def dashed_years(first: int, last: Sequence[int], phrase: str) -> EventDate | None:
    """Years with a dash between them, not the year and month of "2001-10"."""
    if not _DASHED.fullmatch(phrase) or ("-" in phrase and last[0] <= 12):
        return None
    return _years(first, _completed(first, last[0]), phrase)


_DASHED = re.compile(r"[0-9]{4}\s?[-–/]\s?[0-9]{2}(?:[0-9]{2})?")


@rule(
    "row",
    "this:(('from' first:year_number ('to' | 'until' | 'till' | 'through') | 'between' first:year_number 'and')"
    f" last:year_number) ({NO_NOUN} | determiner | possessive | pronoun)",
    {"from 2011 to 2013, they": "2011/2013", "between 1990 and 1995 the war": "[1990..1995]"},
)
def led_years(this: Sequence[int], first: int, last: int, phrase: str) -> EventDate | None:
    """No years where a noun follows: "between 1500 and 2000 men"."""
    return _years(first, last, phrase)


def _years(first: int, last: int, phrase: str) -> EventDate | None:
    if not first < last < 3000:
        return None
    return join_of(phrase)(EventDate.year_of(first), EventDate.year_of(last))


def _completed(first: int, last: int) -> int:
    """The 45 of 1939–45."""
    return first - first % 100 + last if last < 100 else last


# --- decades and centuries


@rule("calendar", "'the'? year:year_number ('s' | be)", {"the 1990s": "199X", "1980's": "198X", "the 1800s": "18XX"})
def decade(year: int, phrase: str) -> EventDate | None:
    """Ten years, or a hundred where the figure is round; the 2000s are ten."""
    if not _PLURAL_YEAR.search(phrase):
        return None
    return EventDate.decade(year // 10) if year % 100 or year == 2000 else EventDate.century(year // 100)


_PLURAL_YEAR = re.compile(r"0['’]?s$")


@rule(
    "calendar",
    "'the'? nth:ordinal '-'? 'century' era:era?",
    {"the 19th century": "18XX", "fifth century BC": "[-0499..-0400]"},
)
def century(nth: int, era: int | None) -> EventDate | None:
    """The nineteenth century as the years that begin with 18, which is how EDTF writes it."""
    if era == -1:
        return EventDate.within(day_of(1 - 100 * nth), day_of(100 - 100 * nth, 12, 31))
    return possible(EventDate.century, nth - 1)
