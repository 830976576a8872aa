"""Lengths: how many days a date spans."""

from __future__ import annotations

from math import inf

from conflictevents.model.date import EventDate

WEEK, FORTNIGHT, MONTH, YEAR = 7, 14, 31, 366


def is_unknown(date: EventDate) -> bool:
    """Whether it is a day that nobody can tell from the text alone: "on Sunday"."""
    return date.start is None and date.end is None


def days(date: EventDate | None) -> float:
    """How many days a date spans: endlessly many if it is not told or has no end, one if only its last day is told."""
    if date is None:
        return inf
    if date.end is None:
        return 1 if is_unknown(date) else inf
    return 1 if date.start is None else date.end.toordinal() - date.start.toordinal() + 1
