"""Decades and centuries."""

from __future__ import annotations

import re
from collections.abc import Mapping

from conflictevents.english.dates.unresolved import Anchor, Unresolved, from_anchor, possible
from conflictevents.english.dates.years import of_nearest_century
from conflictevents.model.calendar import day_of
from conflictevents.model.date import EventDate
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"


def words() -> Mapping[str, Words]:
    """The decades of a century, by the two digits that they begin with."""
    return {"decade": {name: 10 * number for number, name in enumerate(_DECADES.split(), start=2)}}


def decade_of(year: int) -> EventDate:
    """Ten years, or a hundred where the figure is round; the 2000s are ten."""
    return EventDate.decade(year // 10) if year % 100 or year == 2000 else EventDate.century(year // 100)


@rule(
    "calendar", "'the'? year:year_number ('s' | genitive)", {"the 1990s": "199X", "1980's": "198X", "the 1800s": "18XX"}
)
def decade(year: int, phrase: str) -> EventDate | None:
    return decade_of(year) if _PLURAL_YEAR.search(phrase) else None


_PLURAL_YEAR = re.compile(r"0['’]?s$")


def _of_some_century(year: int) -> Unresolved:
    return from_anchor(Anchor.YEAR, lambda near: EventDate.decade(of_nearest_century(year, near.year) // 10))


@rule("calendar", "'the' mark? year:decade", {"the eighties": "198X", "the 'thirties": "193X"})
def decade_in_words(year: int) -> Unresolved:
    """Of one's years of life another word stands before it: "in his eighties"."""
    return _of_some_century(year)


@rule("calendar", "portion '-'? this:decade", {"the mid-sixties": "196X"})
def part_of_decade_in_words(this: int) -> Unresolved:
    return _of_some_century(this)


@rule(
    "name",
    "('temperature' | 'temperatures' | 'highs' | 'lows') word? ('in' | 'into') this:('the' number 's')",
    {"temperatures in the 40s": "the 40s"},
)
def degrees(this: object, phrase: str) -> str:
    return phrase


@rule("calendar", "'the' portion '-'? this:(mark? year:number 's')", {"the early '90s": "199X", "the late 80s": "198X"})
def part_of_decade_in_figures(this: object, year: int, phrase: str) -> Unresolved | None:
    return _of_some_century(year) if _SHORT_DECADE.fullmatch(phrase) else None


@rule("calendar", "'the' mark? year:number 's'", {"the '80s": "198X", "the 70s": "197X"})
def decade_in_figures(year: int, phrase: str) -> Unresolved | None:
    return _of_some_century(year) if _SHORT_DECADE.fullmatch(phrase) else None


@rule("calendar", "'the' year:number 's'", {"the 840s": "084X"})
def early_decade(year: int, phrase: str) -> EventDate | None:
    return decade_of(year) if _EARLY_DECADE.fullmatch(phrase) else None


_EARLY_DECADE = re.compile(r"the [1-9][0-9]0s", re.IGNORECASE)
_SHORT_DECADE = re.compile(r"(the )?['’‘]?[2-9]0s", re.IGNORECASE)


@rule("calendar", "'the'? year:number 's' era:era", {"the 470s BC": "[-0478..-0469]"})
def decade_of_era(year: int, era: int) -> EventDate | None:
    """Those BC count backwards: 479 to 470 BC."""
    if year % 10 or not 0 < year < 10**6:
        return None
    first, last = (year, year + 9) if era > 0 else (-year - 8, 1 - year)
    return EventDate.within(day_of(first), day_of(last, 12, 31))


# --- centuries


@rule(
    "calendar",
    "'the'? nth:ordinal '-'? 'century' era:era?",
    {"the 19th century": "18XX", "fifth century BC": "[-0499..-0400]"},
)
def century(nth: int, era: int | None) -> EventDate | None:
    """The nineteenth century as the years that begin with 18, which is how EDTF writes it."""
    return century_of(nth, era)


def century_of(nth: int, era: int | None) -> EventDate | None:
    """The nth century of our era, or before it."""
    if era == -1:
        return EventDate.within(day_of(1 - 100 * nth), day_of(100 - 100 * nth, 12, 31))
    return possible(EventDate.century, nth - 1)
