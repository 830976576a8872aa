"""Portions: the early, the middle and the late part of a longer time, as days.

"Early", "mid" and "late" are thirds, as nearly as the units within allow: the first ten days of a month, the second ten
and the rest; four months of a year; four, three and three years of a decade. A half is a half. TIMEX3 writes them as
the unit with the ``mod`` START, MID or END, and leaves the bounds open.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from conflictevents.model.calendar import plus_days, plus_months
from conflictevents.model.units import DatePrecision, Extent


class Portion(StrEnum):
    """A part of a longer time that was told without its bounds; the names are the ``mod`` of TIMEX3."""

    START = "START"
    MID = "MID"
    END = "END"


PORTIONS = tuple(Portion)

_THIRDS_IN_DAYS = {DatePrecision.WEEK: (2, 4), DatePrecision.MONTH: (10, 20)}
_THIRDS_IN_MONTHS = {
    DatePrecision.SEASON: (1, 2),
    DatePrecision.QUARTER: (1, 2),
    DatePrecision.HALF_YEAR: (2, 4),
    DatePrecision.YEAR: (4, 8),
    DatePrecision.DECADE: (48, 84),
    DatePrecision.CENTURY: (396, 792),
}
_HALVES_IN_DAYS = {DatePrecision.MONTH: (15,)}
_HALVES_IN_MONTHS = {DatePrecision.YEAR: (6,), DatePrecision.DECADE: (60,), DatePrecision.CENTURY: (600,)}

Cuts: TypeAlias = Mapping[DatePrecision, tuple[int, ...]]


def third(precision: DatePrecision, unit: Extent, portion: Portion) -> Extent | None:
    """The third of a unit that "early", "mid" or "late" means; None for a unit that has none, such as a day.

    >>> from conflictevents.model.calendar import day_of
    >>> from conflictevents.model.units import unit_at
    >>> june = unit_at(DatePrecision.MONTH, day_of(2019, 6))
    >>> [str(day) for day in third(DatePrecision.MONTH, june, Portion.MID)]
    ['2019-06-11', '2019-06-20']
    """
    parts = _cut(precision, unit, _THIRDS_IN_DAYS, _THIRDS_IN_MONTHS)
    return parts[PORTIONS.index(portion)] if parts else None


def half(precision: DatePrecision, unit: Extent, number: int) -> Extent | None:
    """The first (0) or the second (1) half of a unit; None for a unit or a number that has none."""
    parts = _cut(precision, unit, _HALVES_IN_DAYS, _HALVES_IN_MONTHS)
    return parts[number] if number < len(parts) else None


def _cut(precision: DatePrecision, unit: Extent, days: Cuts, months: Cuts) -> list[Extent]:
    """The parts that these cuts make of a unit; none if they do not know it."""
    if precision not in days and precision not in months:
        return []
    starts = [unit.start, *(plus_days(unit.start, cut) for cut in days.get(precision, ()))]
    starts += [plus_months(unit.start, cut) for cut in months.get(precision, ())]
    ends = [*(plus_days(day, -1) for day in starts[1:]), unit.end]
    return [Extent(start, end) for start, end in zip(starts, ends, strict=True)]
