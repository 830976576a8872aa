"""The TIMEX3 attributes of a date, for those who compare with temporal taggers (TimeML 1.2.1; TIDES 2002).

What TIMEX3 cannot say is left open, not made up: a range inside one month is ``2019-06-XX``.
"""

from __future__ import annotations

from conflictevents.model.calendar import Day, month_number
from conflictevents.model.stated import StatedDate, Timex
from conflictevents.model.units import SEASONS, DateKind, DatePrecision, index_in_year, iso_week, unit_at


def tag(date: StatedDate) -> Timex:
    """The TIMEX3 tag of a date: as the words were, or else what its days make of it.

    A closed interval is a DURATION, its value the length; an open one has the value of the end that is there. A date is
    a TIME if hours or a part of the day were told.

    >>> from conflictevents.model.date import EventDate
    >>> for text in ("2019-06-30T06:00", "[2019-06-24..2019-06-30]", "2019-04/2019-06", "../2019-06-30"):
    ...     told = tag(EventDate.parse(text))
    ...     print(told.value, told.type, told.mod)
    2019-06-30T06:00 TIME None
    2019-W26 DATE None
    P3M DURATION None
    2019-06-30 DATE ON_OR_BEFORE
    """
    return date.tag or _of_days(date)


def _of_days(date: StatedDate) -> Timex:
    start, end = date.start, date.end
    mod = "APPROX" if date.approximate else None
    if start is None or end is None:
        return Timex(_open_value(date, start or end), "DATE", _open_mod(date, mod))
    if date.kind is DateKind.INTERVAL:
        return Timex(_length(date.precision, start, end), "DURATION", mod)
    if date.precision is DatePrecision.RANGE:
        return Timex(_shared(start, end), "DATE", mod)
    time = _time_value(date)
    return Timex(_unit_value(date.precision, start) + time, "TIME" if time else "DATE", mod)


def _open_mod(date: StatedDate, mod: str | None) -> str | None:
    """Which side is open; the day at its end belongs to the date."""
    if date.start is None and date.end is None:
        return mod
    return "ON_OR_BEFORE" if date.start is None else "ON_OR_AFTER"


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
            return f"{year}-{SEASONS[index_in_year(precision, start)].timex}"
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
        return date.part_of_day.timex if date.part_of_day else ""
    timespec = "auto" if date.time.second or date.time.microsecond else "minutes"
    return f"T{date.time.isoformat(timespec)}".replace("+00:00", "Z")


def _length(precision: DatePrecision, start: Day, end: Day) -> str:
    if precision is DatePrecision.DAY:
        return f"P{end.toordinal() - start.toordinal() + 1}D"
    months = month_number(end) - month_number(start) + 1
    return f"P{months}M" if months % 12 else f"P{months // 12}Y"


def _shared(start: Day, end: Day) -> str:
    """The month, the year, the decade or the century that a range lies in, with ``X`` for what it leaves open."""
    if start.year != end.year:
        return _decade_before_christ(start, end) or "XXXX-XX-XX"
    return f"{_year(start.year)}-{f'{start.month:02}' if start.month == end.month else 'XX'}-XX"


def _decade_before_christ(start: Day, end: Day) -> str | None:
    """The years 479 to 470 BC are ``BC047``, 500 to 401 BC ``BC04``; None if a range is no such one."""
    first, last = 1 - start.year, 1 - end.year
    if last > 0 and first - last == 9 and first % 10 == 9:
        return f"BC{last // 10:03}"
    return f"BC{last // 100:02}" if last > 0 and first - last == 99 and first % 100 == 0 else None
