"""Dates that tables tell in three columns: year, month and day, as far as they are known."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from conflictevents.formats.tables.cells import Cell
from conflictevents.formats.tables.days import day
from conflictevents.model.date import EventDate
from conflictevents.model.units import DateKind, DatePrecision


class Parts(NamedTuple):
    """A year, a month and a day, those that are not known None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


def dated(parts: Parts) -> EventDate | None:
    """The day, the month or the year that is told; raises ValueError for one that no calendar has.

    >>> str(dated(Parts(2019, 6)))
    '2019-06'
    """
    year, month, number = parts
    if year is None:
        return None
    try:
        first = date(year, month or 1, number or 1)
    except (ValueError, OverflowError):
        told = "-".join(str(part) for part in parts if part is not None)
        raise ValueError(f"no calendar has the day {told}") from None
    if month is None:
        return EventDate.year_of(year)
    return EventDate.month(year, month) if number is None else EventDate.on_day(first)


_LESS = re.compile(r"\s*([0-9]{4})(?:-([0-9]{2}))?\s*", re.ASCII)


@cache
def day_or_less(form: str) -> Cell:
    """A cell with a day, written in some form, or with a month or a year alone (ISO 8601).

    >>> str(day_or_less("%d/%m/%Y").read("30/06/2019")), str(day_or_less("%d/%m/%Y").read("2019-06"))
    ('2019-06-30', '2019-06')
    """
    days = day(form)

    def read(text: str) -> EventDate | None:
        match = _LESS.fullmatch(text)
        if match is None:
            return EventDate.on_day(days.read(text))
        return dated(Parts(int(match[1]), int(match[2]) if match[2] else None))

    def write(when: EventDate) -> str:
        year, month, number = parts_of(when)
        if number is None:
            return f"{year:04d}" if month is None else f"{year:04d}-{month:02d}"
        return days.write(date(year or 0, month or 0, number))

    return Cell(f"{days.says}, or a month or year", read, write)


_WHOLE = (DatePrecision.MONTH, DatePrecision.YEAR)


def spanned(first: date | None, last: date | None) -> EventDate:
    """From a first day to a last one: all of that time, but some time in it where it is a whole month or year.

    >>> str(spanned(date(2019, 6, 1), date(2019, 6, 30))), str(spanned(date(2019, 6, 3), date(2019, 6, 30)))
    ('2019-06', '2019-06-03/2019-06-30')
    """
    if first == last:
        return EventDate.on_day(first) if first else EventDate.unknown()
    within = EventDate.within(first, last)
    return within if within.precision in _WHOLE else EventDate.lasting(first, last)


def as_one(when: EventDate | None) -> EventDate | None:
    """A date that is one day, one month or one year, None for others.

    >>> as_one(EventDate.parse("2019-06-03/2019-06-09")) is None
    True
    """
    if when is None or when.kind is not DateKind.POINT or parts_of(when) == Parts():
        return None
    return when if when.precision in (DatePrecision.DAY, *_WHOLE) else None


def bounds(when: EventDate | None) -> tuple[date | None, date | None]:
    """The first day and the last one, as far as they are within the years 1 to 9999."""
    ends = (when.start, when.end) if when else (None, None)
    first, last = (end if isinstance(end, date) else None for end in ends)
    return first, last


def parts_of(when: EventDate | None) -> Parts:
    """The year, the month and the day that all days of a date have in common.

    >>> parts_of(EventDate.parse("[2019-06-03..2019-06-09]"))
    Parts(year=2019, month=6, day=None)
    """
    first, last = bounds(when)
    if first is None or last is None or first.year != last.year:
        return Parts()
    if first.month != last.month:
        return Parts(first.year)
    return Parts(first.year, first.month, first.day if first == last else None)
