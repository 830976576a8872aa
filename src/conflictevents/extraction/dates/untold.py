"""Untold: what is known of a date whose year, week or day nobody told: "4 May" of some year, "8 p.m." of some day."""

from __future__ import annotations

import datetime

import attrs

from conflictevents.english.dates.unresolved import Anchor, Stated, Unresolved
from conflictevents.model.date import EventDate, Timex
from conflictevents.model.units import DatePrecision

_SOME_DAY = datetime.date(2000, 1, 1)  # of a leap year, so that 29 February is a day of it
_LEFT_OUT = {
    Anchor.YEAR: ("2000", "XXXX"),
    Anchor.MONTH: ("2000-01", "XXXX-XX"),
    Anchor.DAY: ("2000-01-01", "XXXX-XX-XX"),
}


def untold(date: Stated) -> EventDate:
    """An unknown date, which in TIMEX3 has ``X`` for what was left out, as TIDES writes it.

    >>> from conflictevents.english.dates.days import weekday
    >>> friday = untold(weekday(4))
    >>> str(friday), friday.timex
    ('XXXX', 'XXXX-WXX-5')
    """
    if not isinstance(date, Unresolved):
        return EventDate.unknown()
    told = date.at(EventDate.on_day(_SOME_DAY))
    value = None if told is None else _value(date.anchor, told)
    tag = None if told is None or value is None else Timex(value, told.timex_type, told.mod)
    return attrs.evolve(EventDate.unknown(), tag=tag)


def _value(anchor: Anchor, date: EventDate) -> str | None:
    if anchor in _LEFT_OUT:
        return date.timex.replace(*_LEFT_OUT[anchor], 1)
    if anchor is Anchor.WEEK and date.precision is DatePrecision.DAY and date.start is not None:
        return f"XXXX-WXX-{date.start.weekday() + 1}"
    return None
