"""The TIMEX3 attributes of a date, for those who compare with temporal taggers (TimeML 1.2.1; TIDES 2002).

What TIMEX3 cannot say is left open, not made up: a range inside one month is ``2019-06-XX``.
"""

from __future__ import annotations

from conflictevents.model.calendar import Day, month_number
from conflictevents.model.stated import StatedDate
from conflictevents.model.units import DateKind, DatePrecision, PartOfDay, index_in_year, iso_week, unit_at

_PARTS = {
    PartOfDay.DAWN: "MO",
    PartOfDay.MORNING: "MO",
    PartOfDay.NOON: "MI",
    PartOfDay.AFTERNOON: "AF",
    PartOfDay.EVENING: "EV",
    PartOfDay.DUSK: "EV",
    PartOfDay.NIGHT: "NI",
    PartOfDay.MIDNIGHT: "NI",
    PartOfDay.DAYTIME: "DT",
}
_SEASONS = ("SP", "SU", "FA", "WI")


def value(date: StatedDate) -> str:
    """The ``value`` of a TIMEX3 tag; of a closed interval its length, of an open one the end that is there.

    >>> from conflictevents.model.date import EventDate
    >>> [value(EventDate.parse(text)) for text in ("2019-06-30T06:00", "[2019-06-24..2019-06-30]", "2019-04/2019-06")]
    ['2019-06-30T06:00', '2019-W26', 'P3M']
    """
    start, end = date.start, date.end
    if start is None or end is None:
        return _open_value(date, start or end)
    if date.kind is DateKind.INTERVAL:
        return _length(date.precision, start, end)
    if date.precision is DatePrecision.RANGE:
        return _shared(start, end)
    return _unit_value(date.precision, start) + _time_value(date)


def type_of(date: StatedDate) -> str:
    """``DATE``, ``TIME`` if hours or a part of the day were told, ``DURATION`` for a closed interval."""
    if date.time is not None or date.part_of_day is not None:
        return "TIME"
    closed = date.start is not None and date.end is not None
    return "DURATION" if closed and date.kind is DateKind.INTERVAL else "DATE"


def mod(date: StatedDate) -> str | None:
    """``BEFORE`` or ``AFTER`` if one side is open, else ``APPROX`` if approximate, else None."""
    if (date.start is None) is not (date.end is None):
        return "BEFORE" if date.start is None else "AFTER"
    return "APPROX" if date.approximate else None


def _open_value(date: StatedDate, bound: Day | None) -> str:
    precision = date.precision if date.kind is DateKind.INTERVAL else DatePrecision.DAY
    return "XXXX" if bound is None else _unit_value(precision, unit_at(precision, bound).start)


def _unit_value(precision: DatePrecision, start: Day) -> str:
    """The unit that begins on ``start``."""
    year = _year(start.year)
    match precision:
        case DatePrecision.DAY:
            return f"{year}-{start.month:02}-{start.day:02}"
        case DatePrecision.MONTH:
            return f"{year}-{start.month:02}"
        case DatePrecision.SEASON:
            return f"{year}-{_SEASONS[index_in_year(precision, start)]}"
        case DatePrecision.QUARTER:
            return f"{year}-Q{index_in_year(precision, start) + 1}"
        case DatePrecision.HALF_YEAR:
            return f"{year}-H{index_in_year(precision, start) + 1}"
        case DatePrecision.DECADE:
            return f"{start.year // 10:03}"
        case DatePrecision.CENTURY:
            return f"{start.year // 100:02}"
        case DatePrecision.WEEK | DatePrecision.WEEKEND:
            return _week(precision, start)
    return year


def _week(precision: DatePrecision, start: Day) -> str:
    year, week = iso_week(unit_at(DatePrecision.WEEK, start).start)
    return f"{_year(year)}-W{week:02}" + ("-WE" if precision is DatePrecision.WEEKEND else "")


def _year(year: int) -> str:
    """Four digits; years before Christ as TIDES writes them, which has no year 0: 44 BC is ``BC0044``."""
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def _time_value(date: StatedDate) -> str:
    if date.time is None:
        return f"T{_PARTS[date.part_of_day]}" if date.part_of_day else ""
    timespec = "auto" if date.time.second or date.time.microsecond else "minutes"
    return f"T{date.time.isoformat(timespec)}".replace("+00:00", "Z")


def _length(precision: DatePrecision, start: Day, end: Day) -> str:
    if precision is DatePrecision.DAY:
        return f"P{end.toordinal() - start.toordinal() + 1}D"
    months = month_number(end) - month_number(start) + 1
    return f"P{months}M" if months % 12 else f"P{months // 12}Y"


def _shared(start: Day, end: Day) -> str:
    """The month or the year that a range lies in, with ``X`` for what it leaves open."""
    if start.year != end.year:
        return "XXXX-XX-XX"
    return f"{_year(start.year)}-{f'{start.month:02}' if start.month == end.month else 'XX'}-XX"
