"""The units of the calendar that a report can date an event by: a day, a week, a season, a decade.

Every unit that is made of months is one line of a table: how many months long it is, and in which month the first of
them starts. Seasons are the meteorological ones of the northern hemisphere, three whole months each from March on, so
winter 2019 is December 2019 to February 2020. Weeks run from Monday to Sunday (ISO 8601).
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from conflictevents.model.calendar import Day, day_of, month_length, month_number, plus_days, plus_months


class DatePrecision(StrEnum):
    """How closely a date was told: the calendar unit that it names, or ``range`` where it names none."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    UNKNOWN = "unknown"


class DateKind(StrEnum):
    """Whether an event fell somewhere in the span of its date, or went on all through it."""

    POINT = "point"
    INTERVAL = "interval"


class PartOfDay(StrEnum):
    """A part of a day that was told in words instead of hours."""

    DAWN = "dawn"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    DUSK = "dusk"
    NIGHT = "night"
    MIDNIGHT = "midnight"
    DAYTIME = "daytime"

    @property
    def timex(self) -> str:
        """How TIMEX3 writes it after a day: ``TMO``; dawn is a morning there, dusk an evening, midnight a night."""
        return _TIMEX_PARTS[self]


_TIMEX_PARTS = {
    PartOfDay.DAWN: "TMO",
    PartOfDay.MORNING: "TMO",
    PartOfDay.NOON: "TMI",
    PartOfDay.AFTERNOON: "TAF",
    PartOfDay.EVENING: "TEV",
    PartOfDay.DUSK: "TEV",
    PartOfDay.NIGHT: "TNI",
    PartOfDay.MIDNIGHT: "TNI",
    PartOfDay.DAYTIME: "TDT",
}


class Season(StrEnum):
    """A meteorological season of the northern hemisphere."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"

    @property
    def timex(self) -> str:
        """How TIMEX3 writes it after a year: ``SP``, ``SU``, ``FA``, ``WI``."""
        return _TIMEX_SEASONS[self]


_TIMEX_SEASONS = {Season.SPRING: "SP", Season.SUMMER: "SU", Season.AUTUMN: "FA", Season.WINTER: "WI"}


SEASONS = tuple(Season)


class Extent(NamedTuple):
    """A first and a last day, both included and both there."""

    start: Day
    end: Day


class _Months(NamedTuple):
    """A unit of whole months: its length, and the month (0 is January) in which the first one of year 0 starts."""

    length: int
    phase: int


_MONTHS = {
    DatePrecision.MONTH: _Months(1, 0),
    DatePrecision.SEASON: _Months(3, 2),
    DatePrecision.QUARTER: _Months(3, 0),
    DatePrecision.HALF_YEAR: _Months(6, 0),
    DatePrecision.YEAR: _Months(12, 0),
    DatePrecision.DECADE: _Months(120, 0),
    DatePrecision.CENTURY: _Months(1200, 0),
}
_DAYS = {DatePrecision.DAY: 1, DatePrecision.WEEKEND: 2, DatePrecision.WEEK: 7}
_FIRST_WEEKDAY = {DatePrecision.WEEKEND: 5, DatePrecision.WEEK: 0}

UNITS = frozenset({DatePrecision.DAY, *_MONTHS})
"""The precisions that have an EDTF text of their own, so that they can be the ends of an interval."""


@lru_cache(maxsize=4096)
def unit_at(precision: DatePrecision, day: Day) -> Extent:
    """The unit of this precision that ``day`` lies in; a weekend is the one of its week.

    >>> [str(day) for day in unit_at(DatePrecision.SEASON, day_of(2020, 1, 15))]
    ['2019-12-01', '2020-02-29']
    """
    if precision in _MONTHS:
        length, phase = _MONTHS[precision]
        return months(month_number(day) - (month_number(day) - phase) % length, length)
    start = day
    if precision in _FIRST_WEEKDAY:
        start = plus_days(day, _FIRST_WEEKDAY[precision] - day.weekday())
    return Extent(start, plus_days(start, _DAYS[precision] - 1))


def months(number: int, length: int) -> Extent:
    """The extent of ``length`` months from the one that is ``number`` months after January of year 0."""
    year, month = divmod(number, 12)
    start = day_of(year, month + 1)
    return Extent(start, plus_days(plus_months(start, length), -1))


def names(precision: DatePrecision, extent: Extent) -> bool:
    """Whether ``extent`` is exactly one unit of this precision."""
    if precision is DatePrecision.DAY:
        return extent.start == extent.end
    return has_notation(precision, extent.start) and unit_at(precision, extent.start) == extent


def has_notation(precision: DatePrecision, day: Day) -> bool:
    """Whether EDTF can write the unit: a decade or a century needs a year of four digits, and no minus."""
    return precision not in (DatePrecision.DECADE, DatePrecision.CENTURY) or 0 <= day.year <= 9999


def name_of(extent: Extent) -> DatePrecision:
    """The unit that ``extent`` is exactly one of, else ``RANGE``.

    >>> name_of(Extent(day_of(2019, 6, 24), day_of(2019, 6, 30)))
    <DatePrecision.WEEK: 'week'>
    >>> name_of(Extent(day_of(2019, 6, 3), day_of(2019, 6, 5)))
    <DatePrecision.RANGE: 'range'>
    """
    start, end = extent
    whole_months = start.day == 1 and end.day == month_length(end.year, end.month)
    units = _MONTHS if whole_months else _DAYS
    return next((unit for unit in units if names(unit, extent)), DatePrecision.RANGE)


def spans_whole(precision: DatePrecision, start: Day | None, end: Day | None) -> bool:
    """Whether ``start`` begins a unit that has a notation and ``end`` ends one, where they are given."""
    begins = start is None or (has_notation(precision, start) and unit_at(precision, start).start == start)
    return begins and (end is None or (has_notation(precision, end) and unit_at(precision, end).end == end))


def widened(precision: DatePrecision, day: Day, sign: int) -> Day:
    """``day`` moved by one unit: back from a first day (sign -1), on from a last day (sign 1); by a day for a range."""
    if precision not in _MONTHS:
        return plus_days(day, sign * _DAYS.get(precision, 1))
    length = _MONTHS[precision].length
    if sign < 0:
        return plus_months(day, -length)
    return plus_days(plus_months(plus_days(day, 1), length), -1)


def index_in_year(precision: DatePrecision, day: Day) -> int:
    """Which unit of its year starts in the month of ``day``, from 0: 1 for the second quarter, 3 for winter."""
    length, phase = _MONTHS[precision]
    return (day.month - 1 - phase) // length


def iso_week(monday: Day) -> tuple[int, int]:
    """The ISO 8601 year and number of the week that begins on ``monday``.

    >>> iso_week(day_of(2018, 12, 31))
    (2019, 1)
    """
    thursday = plus_days(monday, 3)
    return thursday.year, (thursday.toordinal() - day_of(thursday.year).toordinal()) // 7 + 1


def season_start(year: int, season: Season) -> Day:
    """The first day of a season; winter starts in December of its year."""
    return day_of(year, 3 + 3 * SEASONS.index(Season(season)))
