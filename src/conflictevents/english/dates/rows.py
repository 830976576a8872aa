"""Rows and lists: days, months, years and decades that share a month, a year or an era ("12, 13 and 14 March 2019").

From one to another they last (EDTF ``/``), and so do those named one after the other without a gap; "between" is some
time in between; "or" is one of them, and so are some that lie apart, for each has a deed of its own
(``[2019-05-03,2019-05-09]``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from conflictevents.english.dates.days import SOME_DAY, WEEKDAY, day_in_month
from conflictevents.english.dates.unresolved import Anchor, Stated, from_anchor, join_of, possible
from conflictevents.english.dates.words import NO_NOUN
from conflictevents.english.dates.years import COUNTED, looks_like_year
from conflictevents.model.calendar import plus_days
from conflictevents.model.date import EventDate
from conflictevents.reading.rules import rule

TO = "('-' | '–' | '—' | '/' | '&' | 'to' | 'and' | 'or' | 'until' | 'till' | 'through')"
_AND = "','? ('and' | 'or' | '&')"
LEAD = "('from' | 'between')?"


def listed(*dates: EventDate) -> EventDate:
    """What was on one date "and" another."""
    return EventDate.lasting(dates[0], dates[-1]) if all(map(_follow, pairwise(dates))) else EventDate.either(*dates)


def _follow(dates: tuple[EventDate, EventDate]) -> bool:
    """Whether there is no day between two dates."""
    first, last = dates
    return first.end is not None and last.start is not None and plus_days(first.end, 1) == last.start


def row_of(dates: Sequence[EventDate | None], phrase: str) -> EventDate | None:
    """The dates of a row as the words between them join them; None if one of them is none."""
    told = [date for date in dates if date is not None]
    if len(told) < len(dates):
        return None
    if " or " in phrase:
        return EventDate.either(*told)
    is_list = len(told) > 2 or (_LIST.search(phrase) and phrase[:7].lower() != "between")
    return possible(listed if is_list else join_of(phrase), *told)


_LIST = re.compile(r" and |&")


def in_year(year: int | None, make: Callable[[int], EventDate | None]) -> Stated | None:
    """The dates of this year, or of some year if it was not told."""
    if year is not None:
        return make(year)
    return None if make(_LEAP_YEAR) is None else from_anchor(Anchor.YEAR, lambda near: make(near.year))


_LEAP_YEAR = 2000


def _days(days: Sequence[int], month: int, year: int | None, phrase: str) -> Stated | None:
    return in_year(year, lambda year: row_of([day_in_month(year, month, day) for day in days], phrase))


# --- days of a month

_TWO_DAYS = f"first:({WEEKDAY} {SOME_DAY}) {TO} last:({WEEKDAY} {SOME_DAY})"


@rule(
    "row",
    f"{LEAD} {_TWO_DAYS} 'of'? month:month (','? year:year_number)?",
    {
        "3-7 March 2019": "2019-03-03/2019-03-07",
        "between 3 and 7 March 2019": "[2019-03-03..2019-03-07]",
        "12 or 13 March": "[2019-03-12,2019-03-13]",
        "3 and 9 May 2019": "[2019-05-03,2019-05-09]",
    },
)
def days_of_month(
    first: Sequence[int], last: Sequence[int], month: int, year: int | None, phrase: str
) -> Stated | None:
    return _days((first[-1], last[-1]), month, year, phrase)


@rule(
    "row",
    f"this:({LEAD} month:month {_TWO_DAYS} (','? year:year_number)?) things:(people | thing | state | harmed)?",
    {"March 3-7, 2019": "2019-03-03/2019-03-07", "June 12 and 13": "2019-06-12/2019-06-13"},
)
def month_days(
    *,
    this: object,
    month: int,
    first: Sequence[int],
    last: Sequence[int],
    year: int | None,
    things: object,
    phrase: str,
) -> Stated | None:
    """No list where the last figure counts: "on June 12 and 13 people died"."""
    if things and year is None:
        return None
    return _days((first[-1], last[-1]), month, year, phrase)


@rule(
    "row",
    "this:(('from' | 'between') 'the' first:ordinal ('to' | 'until' | 'till' | 'through' | 'and') 'the' last:ordinal)"
    f" {NO_NOUN}",
    {"from the 6th to the 9th, they": "2019-06-06/2019-06-09"},
)
def days_of_some_month(this: object, first: int, last: int, phrase: str) -> Stated | None:
    """In figures: "from the first to the last" is no row of days."""
    if not _FIGURES.search(phrase) or not first < last <= 31:
        return None
    return from_anchor(
        Anchor.MONTH, lambda near: row_of([day_in_month(near.year, near.month, day) for day in (first, last)], phrase)
    )


_FIGURES = re.compile(r"[0-9]")
_MORE_DAYS = f"days:({SOME_DAY} (',' {SOME_DAY})+ {_AND} {SOME_DAY})"


@rule(
    "row",
    f"{_MORE_DAYS} 'of'? month:month (','? year:year_number)?",
    {"12, 13 and 14 March 2019": "2019-03-12/2019-03-14", "3, 5, or 9 May 2019": "[2019-05-03,2019-05-05,2019-05-09]"},
)
def list_of_days(days: Sequence[int], month: int, year: int | None, phrase: str) -> Stated | None:
    return _days(days, month, year, phrase)


@rule(
    "row",
    f"days:({SOME_DAY} ('-' | '–') {SOME_DAY} {_AND} {SOME_DAY}) 'of'? month:month (','? year:year_number)?",
    {"15-16 and 18 March 2019": "[2019-03-15,2019-03-16,2019-03-18]"},
)
def days_and_another(days: Sequence[int], month: int, year: int | None, phrase: str) -> Stated | None:
    first, last, other = days
    return _days([*range(first, last + 1), other], month, year, phrase) if first < last else None


@rule(
    "row",
    f"month:month {_MORE_DAYS} (','? year:year_number)?",
    {"March 3, 5 and 9, 2019": "[2019-03-03,2019-03-05,2019-03-09]"},
)
def month_and_list_of_days(month: int, days: Sequence[int], year: int | None, phrase: str) -> Stated | None:
    return _days(days, month, year, phrase)


@rule(
    "row",
    f"months:(month (',' month)+ {_AND} month) ((',' | 'of')? year:year_number)?",
    {"June, July and August 2019": "2019-06/2019-08", "March, May or June 2019": "[2019-03,2019-05,2019-06]"},
)
def list_of_months(months: Sequence[int], year: int | None, phrase: str) -> Stated | None:
    return in_year(year, lambda year: row_of([EventDate.month(year, month) for month in months], phrase))


# --- years


def ascend(years: Sequence[int]) -> bool:
    """Whether each year is later than the one before."""
    return all(first < last < 3000 for first, last in pairwise(years))


def in_century_of(first: int, year: int) -> int:
    """The 45 of 1939–45."""
    return first - first % 100 + year if year < 100 else year


def _years(years: Sequence[int], phrase: str) -> EventDate | None:
    if not ascend(years):
        return None
    return row_of([EventDate.year_of(year) for year in years], phrase)


@rule(
    "row",
    "('the' 'years')? first:year_number ('-' | '–' | '—' | '/') last:(year_number | number)",
    {"1939–45": "1939/1945", "2007-08": "2007/2008", "the years 1751-1777": "1751/1777"},
)
def dashed_years(first: int, last: Sequence[int], phrase: str) -> EventDate | None:
    """Years with a dash between them, not the year and month of "2001-10"."""
    end = in_century_of(first, last[0])
    is_month = "-" in phrase and last[0] <= 12 and end != first + 1
    is_case = "/" in phrase and end > first + _LONGEST_SEASON
    return None if is_month or is_case or not _DASHED.search(phrase) else _years((first, end), phrase)


_LONGEST_SEASON = 10
"""How many years a stroke can join: "2018/19" is a season of sports, "2019/44" the number of a case."""
_DASHED = re.compile(r"[0-9]{4}\s?[-–—/]\s?[0-9]{2}(?:[0-9]{2})?$")
_TWO_YEARS = (
    "('from' first:year_number ('to' | 'until' | 'till' | 'through') | 'between' first:year_number 'and')"
    " last:year_number"
)


@rule(
    "row",
    f"this:({_TWO_YEARS}) counted:{COUNTED}?",
    {"from 2011 to 2013": "2011/2013", "between 1990 and 1995": "[1990..1995]"},
)
def led_years(this: object, first: int, last: int, counted: object, phrase: str) -> EventDate | None:
    """Not "between 1500 and 2000 men"."""
    return None if counted else _years((first, last), phrase)


@rule(
    "row",
    "this:(first:year_number ('to' | 'until' | 'till' | 'through') last:year_number)"
    f" ({NO_NOUN} | determiner | possessive | pronoun)",
    {"(1861 to 1865)": "1861/1865"},
)
def years_through(this: object, first: int, last: int, phrase: str) -> EventDate | None:
    return _years((first, last), phrase) if looks_like_year(first) and looks_like_year(last) else None


@rule(
    "row",
    "(year_cue | 'of' | opening | ending | determiner | possessive)"
    f" this:(years:(year_number (',' year_number)* {_AND} year_number))",
    {
        "in 1941, 1942 and 1944": "[1941,1942,1944]",
        "the 1967 and 1973 wars": "[1967,1973]",
        "in 2011 and 2012": "2011/2012",
    },
)
def list_of_years(this: object, years: Sequence[int], phrase: str) -> EventDate | None:
    return _years(years, phrase)


@rule(
    "row",
    f"'the' 'years' 'of'? years:(year_number (',' year_number)* {_AND} year_number)",
    {"the years of 2017 and 2018": "2017/2018", "the years 1939, 1941 and 1944": "[1939,1941,1944]"},
)
def the_years(years: Sequence[int], phrase: str) -> EventDate | None:
    return _years(years, phrase)


@rule(
    "row",
    f"{LEAD} first:number {TO} last:number era:era",
    {"264-241 BC": "-0263/-0240", "from 499 to 493 BC": "-0498/-0492", "between 500 and 479 BC": "[-0499..-0478]"},
)
def years_of_era(first: int, last: int, era: int, phrase: str) -> EventDate | None:
    if not (0 < first < 10**6 and 0 < last < 10**6):
        return None
    return row_of([EventDate.year_of(year if era > 0 else 1 - year) for year in (first, last)], phrase)
