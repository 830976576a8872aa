"""Dates that tables tell in three columns: year, month and day, as far as they are known."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from conflictevents.model.date import EventDate
from conflictevents.model.units import DatePrecision


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
