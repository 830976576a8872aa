"""Days of the calendar, told in full or without their year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflictevents.english.dates.unresolved import Anchor, Stated, Unresolved, from_anchor, possible
from conflictevents.english.dates.words import GOES_ON, NO_NOUN
from conflictevents.english.dates.years import of_nearest_century, year_told
from conflictevents.model.calendar import day_of, plus_days
from conflictevents.model.date import EventDate
from conflictevents.reading.rules import rule

WEEKDAY = "((weekday | short_weekday) ','?)?"
SOME_DAY = "('the'? ordinal | day_number)"
_DAY = f"day:{SOME_DAY}"


def day_in_month(year: int, month: int, day: int) -> EventDate | None:
    """That day, if the month has it."""
    return possible(lambda: EventDate.on_day(day_of(year, month, day)))


def day_of_some_year(month: int, day: int) -> Unresolved | None:
    """A day of the month, if some year has it."""
    if day_in_month(2000, month, day) is None:
        return None
    return from_anchor(Anchor.YEAR, lambda near: day_in_month(near.year, month, day))


# --- days


@rule(
    "name",
    f"this:({SOME_DAY} 'of'? month | month {SOME_DAY}) (name | word)? named_after_a_day",
    {"October 12 Movement": "October 12", "the 26th of July Movement": "the 26th of July"},
)
def namesake(this: Sequence[int], phrase: str) -> str:
    """The day in a name dates nothing."""
    return phrase


@rule("name", "this:weekday called_by_a_weekday", {"the Friday Mosque": "Friday"})
def place_of_a_weekday(this: int, phrase: str) -> str:
    return phrase


@rule("name", "rank this:open_month day:(day_number | ordinal | year_number)?", {"Major June fled": "June"})
def person_called_by_a_month(this: int, day: object, phrase: str) -> str | None:
    return None if day else phrase


def _on_day(month: int, day: int, year: int | None) -> Stated | None:
    return day_of_some_year(month, day) if year is None else day_in_month(year, month, day)


@rule(
    "calendar",
    f"{WEEKDAY} {_DAY} ('-' | 'day')? 'of'? month:month (('-' | ',' | 'of')? year:year_number)?",
    {
        "30 June 2019": "2019-06-30",
        "the 30th of June, 2019": "2019-06-30",
        "Sunday, 30 June 2019": "2019-06-30",
        "30-Jun-2019": "2019-06-30",
        "3 May": "2019-05-03",
        "the 30th day of June": "2019-06-30",
    },
)
def day_month(day: Sequence[int], month: int, year: int | None) -> Stated | None:
    return _on_day(month, day[0], year)


@rule(
    "calendar",
    f"{WEEKDAY} month:month {_DAY} ((',' | 'of')? year:year_number)?",
    {
        "June 30, 2019": "2019-06-30",
        "Sunday, June 30th 2019": "2019-06-30",
        "Jun. 30, 2019": "2019-06-30",
        "Sunday, June 30th": "2019-06-30",
    },
)
def month_day(month: int, day: Sequence[int], year: int | None) -> Stated | None:
    return _on_day(month, day[0], year)


@rule(
    "name",
    f"({_DAY} 'of'? month:month (','? year:year_number)? | month:month {_DAY} (','? year:year_number | {NO_NOUN}))",
    {"31 June": "31 June", "29 February 2019": "29 February 2019", "April 31, 2019": "April 31, 2019"},
)
def no_day(day: Sequence[int], month: int, year: int | None, phrase: str) -> str | None:
    """A day that no calendar has is not the month either."""
    return phrase if _on_day(month, day[0], year) is None else None


@rule(
    "calendar",
    "year:year_number ('-' month:month_number '-' | '/' month:month_number '/') day:day_number",
    {"2019-06-30": "2019-06-30", "2019/06/30": "2019-06-30"},
)
def iso_day(year: int, month: int, day: int, phrase: str) -> EventDate | None:
    return day_in_month(year, month, day) if phrase.count(" ") == 0 else None


@rule(
    "calendar",
    "one:day_number ('/' other:day_number '/' | '-' other:day_number '-') year:number",
    {
        "30/06/2019": "2019-06-30",
        "30-06-2019": "2019-06-30",
        "6/30/2019": "2019-06-30",
        "5/6/2019": "[2019-06-05,2019-05-06]",
    },
)
def day_in_figures(one: int, other: int, year: int, phrase: str) -> EventDate | None:
    """Day first or month first: where both are possible, it is one of two days.

    A year of two figures is from 1969 to 2068, as POSIX has it.
    """
    if not _SLASHED.fullmatch(phrase):
        return None
    if year < 100:
        year += 2000 if year < 69 else 1900
    found = [date for date in (day_in_month(year, other, one), day_in_month(year, one, other)) if date is not None]
    return EventDate.either(*dict.fromkeys(found)) if found else None


_SLASHED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{2}){1,2}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}")


@rule(
    "calendar",
    "(day:(ordinal | day_number) month:month | month:month day:(ordinal | day_number) ','?) genitive year:number",
    {"7 December '41": "1941-12-07", "December 7, '41": "1941-12-07"},
)
def day_of_short_year(day: Sequence[int], month: int, year: int, phrase: str) -> Unresolved | None:
    return _of_some_century(year, month, day[0]) if _SHORT_YEAR.search(phrase) else None


_SHORT_YEAR = re.compile(r"['’‘][0-9]{2}$")


@rule(
    "calendar",
    "this:(day:day_number month:month year:number) ('(' | '[' | '-' '-' | '—' | break | end)",
    {"31 Oct 89 (AFP)": "1989-10-31"},
)
def day_of_dateline(this: object, day: int, month: int, year: int) -> Unresolved | None:
    """A year without its century only where a dateline ends: "on 5 May 60 people" tells of none."""
    return _of_some_century(year, month, day) if year < 100 else None


def _of_some_century(year: int, month: int, day: int) -> Unresolved:
    return from_anchor(Anchor.YEAR, lambda near: day_in_month(of_nearest_century(year, near.year), month, day))


_BEHIND_A_DATE = "(stop | mark | break | end | 'or' | 'the' | 'a' | 'an' | possessive | pronoun)"


@rule(
    "calendar",
    f"this:({_DAY} 'of'? month:month ','? year:early_year | month:month {_DAY} ',' year:early_year) {_BEHIND_A_DATE}",
    {"9 August 378, the": "0378-08-09", "August 9, 378 the": "0378-08-09"},
)
def day_of_early_year(this: object, day: Sequence[int], month: int, year: int) -> EventDate | None:
    """Three figures where they count nothing: not "on 9 August 378 were killed"."""
    return day_in_month(year, month, day[0])


@rule(
    "calendar",
    f"({_DAY} 'of'? month:month ','? year:(number era | era number)"
    f" | month:month {_DAY} ','? year:(number era | era number))",
    {"March 15, 44 BC": "-0043-03-15", "9 August AD 378": "0378-08-09"},
)
def day_of_era(day: Sequence[int], month: int, year: Sequence[int]) -> EventDate | None:
    told = year_told(year)
    return None if told is None else day_in_month(told, month, day[0])


@rule("calendar", "date:dotted_date", {"30.06.2019": "2019-06-30"})
def dotted_day(date: tuple[int, int, int]) -> EventDate | None:
    """With dots between its figures a date has its day first."""
    day, month, year = date
    return day_in_month(year, month, day)


@rule("calendar", "day:weekday", {"Sunday": "2019-06-30"})
def weekday(day: int) -> Unresolved:
    return from_anchor(Anchor.WEEK, lambda near: EventDate.on_day(plus_days(near, day - near.weekday())))


@rule(
    "calendar",
    "'the'? (nth:ordinal | end:first_or_last) day:weekday ('in' | 'of') month:month (','? year:year_number)?",
    {"the second Sunday in May": "2019-05-12", "the last Friday of May 2018": "2018-05-25"},
)
def nth_weekday(nth: int | None, end: int | None, day: int, month: int, year: int | None) -> Stated | None:
    number = nth or end or 0
    if number > 5:
        return None
    if year is not None:
        return _nth_in_month(number, day, year, month)
    return from_anchor(Anchor.YEAR, lambda near: _nth_in_month(number, day, near.year, month))


def _nth_in_month(number: int, weekday: int, year: int, month: int) -> EventDate | None:
    """Counted from the beginning of the month, or from its end (-1)."""
    days = [date for day in range(1, 32) if (date := day_in_month(year, month, day)) is not None]
    those = [date for date in days if date.start is not None and date.start.weekday() == weekday]
    return those[number if number < 0 else number - 1] if number <= len(those) else None


def _of_some_month(day: int) -> Unresolved | None:
    return from_anchor(Anchor.MONTH, lambda near: day_in_month(near.year, near.month, day)) if day <= 31 else None


@rule("calendar", f"'on' this:('the' day:ordinal) {GOES_ON}", {"on the 17th the army": "2019-06-17"})
def day_of_month(this: Sequence[int], day: int) -> Unresolved | None:
    return _of_some_month(day)


@rule(
    "calendar",
    "('by' | 'until' | 'till' | 'since' | 'from' | 'before' | 'of') this:('the' day:ordinal)"
    " (stop | mark | break | end | conjunction | be | have | determiner | possessive | pronoun)",
    {"by the 17th the army": "2019-06-17", "the night of the 3rd.": "2019-06-03"},
)
def numbered_day(this: Sequence[int], day: int, phrase: str) -> Unresolved | None:
    """In figures: "from the first" need not be a day."""
    return _of_some_month(day) if _FIGURES.search(phrase) else None


_FIGURES = re.compile(r"[0-9]")


@rule("calendar", "'the' day:ordinal 'of' ('that' | 'the' 'same') 'month'", {"the 7th of that month": "2019-06-07"})
def day_of_that_month(day: int) -> Unresolved | None:
    return _of_some_month(day)


@rule("calendar", "(weekday | short_weekday) ','? 'the' day:ordinal", {"Sunday the 30th": "2019-06-30"})
def weekday_and_day(day: int, phrase: str) -> Unresolved | None:
    """In figures: "on Tuesday, the second in a week" is no day of a month."""
    return _of_some_month(day) if _FIGURES.search(phrase) else None
