"""Days of the calendar, told in full or without their year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflictevents.english.date_words import NO_NOUN
from conflictevents.english.unresolved import Anchor, Stated, Unresolved, from_anchor, join_of, joined, possible
from conflictevents.model.calendar import day_of, plus_days
from conflictevents.model.date import EventDate
from conflictevents.reading.rules import rule

_WEEKDAY = "((weekday | short_weekday) ','?)?"
_SOME_DAY = "('the'? (ordinal | day_number))"
_DAY = f"day:{_SOME_DAY}"


def _day(year: int, month: int, day: int) -> EventDate | None:
    return possible(lambda: EventDate.on_day(day_of(year, month, day)))


def _of_some_year(month: int, day: int) -> Unresolved | None:
    """A day of the month, if some year has it."""
    if _day(2000, month, day) is None:
        return None
    return from_anchor(Anchor.YEAR, lambda near: _day(near.year, month, day))


# --- days


@rule(
    "name",
    f"this:({_SOME_DAY} month | month {_SOME_DAY}) (name | word)? named_after_a_day",
    {"October 12 Movement": "October 12", "the 14 March alliance": "the 14 March"},
)
def namesake(this: Sequence[int], phrase: str) -> str:
    """The day in a name dates nothing."""
    return phrase


@rule(
    "calendar",
    f"{_WEEKDAY} {_DAY} '-'? 'of'? month:month ('-' | ',' | 'of')? year:year_number",
    {
        "30 June 2019": "2019-06-30",
        "the 30th of June, 2019": "2019-06-30",
        "Sunday, 30 June 2019": "2019-06-30",
        "30-Jun-2019": "2019-06-30",
    },
)
def day_month_year(day: Sequence[int], month: int, year: int) -> EventDate | None:
    return _day(year, month, day[0])


@rule(
    "calendar",
    f"{_WEEKDAY} month:month {_DAY} (',' | 'of')? year:year_number",
    {"June 30, 2019": "2019-06-30", "Sunday, June 30th 2019": "2019-06-30", "Jun. 30, 2019": "2019-06-30"},
)
def month_day_year(month: int, day: Sequence[int], year: int) -> EventDate | None:
    return _day(year, month, day[0])


@rule("calendar", "year:year_number '-' month:month_number '-' day:day_number", {"2019-06-30": "2019-06-30"})
def iso_day(year: int, month: int, day: int, phrase: str) -> EventDate | None:
    return _day(year, month, day) if phrase.count(" ") == 0 else None


@rule(
    "calendar",
    "one:day_number '/' other:day_number '/' year:number",
    {"30/06/2019": "2019-06-30", "6/30/2019": "2019-06-30", "5/6/2019": "[2019-06-05,2019-05-06]"},
)
def day_in_figures(one: int, other: int, year: int, phrase: str) -> EventDate | None:
    """Day first or month first: where both are possible, it is one of two days.

    A year of two figures is from 1969 to 2068, as POSIX has it.
    """
    if not _SLASHED.fullmatch(phrase):
        return None
    if year < 100:
        year += 2000 if year < 69 else 1900
    found = [date for date in (_day(year, other, one), _day(year, one, other)) if date is not None]
    return EventDate.either(*dict.fromkeys(found)) if found else None


_SLASHED = re.compile(r"[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{2}|[0-9]{4})")


@rule("calendar", "date:dotted_date", {"30.06.2019": "2019-06-30"})
def dotted_day(date: tuple[int, int, int]) -> EventDate | None:
    """With dots between its figures a date has its day first."""
    day, month, year = date
    return _day(year, month, day)


@rule("calendar", f"{_WEEKDAY} {_DAY} 'of'? month:month", {"3 May": "2019-05-03", "the 30th of June": "2019-06-30"})
def day_month(day: Sequence[int], month: int) -> Unresolved | None:
    return _of_some_year(month, day[0])


@rule("calendar", f"{_WEEKDAY} month:month {_DAY}", {"June 30": "2019-06-30", "Sunday, June 30th": "2019-06-30"})
def month_day(month: int, day: Sequence[int]) -> Unresolved | None:
    return _of_some_year(month, day[0])


@rule("calendar", "day:weekday", {"Sunday": "2019-06-30"})
def weekday(day: int) -> Unresolved:
    return from_anchor(Anchor.WEEK, lambda near: EventDate.on_day(plus_days(near, day - near.weekday())))


@rule("calendar", f"'on' this:('the' day:ordinal) {NO_NOUN}", {"on the 17th, the army": "2019-06-17"})
def day_of_month(this: Sequence[int], day: int) -> Unresolved | None:
    if day > 31:
        return None
    return from_anchor(Anchor.MONTH, lambda near: _day(near.year, near.month, day))


@rule(
    "calendar",
    "feast:feast (','? year:year_number)?",
    {"Christmas Day 2018": "2018-12-25", "New Year's Eve": "2018-12-31"},
)
def fixed_feast(feast: tuple[int, int], year: int | None) -> Stated | None:
    return _of_some_year(*feast) if year is None else _day(year, *feast)


@rule("calendar", "'9' '/' '11'", {"9/11": "2001-09-11"})
def nine_eleven() -> EventDate | None:
    return _day(2001, 9, 11)


@rule(
    "name",
    f"({_DAY} 'of'? month:month | month:month {_DAY} {NO_NOUN})",
    {"31 June": "31 June"},
)
def no_day(day: Sequence[int], month: int, phrase: str) -> str | None:
    """A day that no calendar has is not the month either."""
    return phrase if _of_some_year(month, day[0]) is None else None


# --- days in a row


_TO = "('-' | '–' | '—' | '/' | 'to' | 'and' | 'or' | 'until' | 'till' | 'through')"
_LEAD = "('from' | 'between')?"
_DAYS = f"first:{_SOME_DAY} {_TO} last:{_SOME_DAY}"


@rule(
    "row",
    f"{_LEAD} {_DAYS} 'of'? month:month (','? year:year_number)?",
    {
        "3-7 March 2019": "2019-03-03/2019-03-07",
        "between 3 and 7 March 2019": "[2019-03-03..2019-03-07]",
        "12 or 13 March": "[2019-03-12,2019-03-13]",
    },
)
def days_of_month(
    first: Sequence[int], last: Sequence[int], month: int, year: int | None, phrase: str
) -> Stated | None:
    return _days(first[0], last[0], month, year, phrase)


@rule(
    "row",
    f"{_LEAD} month:month {_DAYS} (','? year:year_number)?",
    {"March 3-7, 2019": "2019-03-03/2019-03-07", "June 12 and 13": "2019-06-12/2019-06-13"},
)
def month_days(month: int, first: Sequence[int], last: Sequence[int], year: int | None, phrase: str) -> Stated | None:
    return _days(first[0], last[0], month, year, phrase)


def _days(first: int, last: int, month: int, year: int | None, phrase: str) -> Stated | None:
    ends = [_of_some_year(month, day) if year is None else _day(year, month, day) for day in (first, last)]
    if first >= last or ends[0] is None or ends[1] is None:
        return None
    apart = " and " in phrase and last > first + 1 and not phrase.lower().startswith("between")
    return joined(ends[0], ends[1], EventDate.either if apart else join_of(phrase))
