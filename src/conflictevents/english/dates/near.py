"""The arithmetic of units: the unit before another date, the next Friday, the last summer."""

from __future__ import annotations

from conflictevents.english.dates.unresolved import possible
from conflictevents.model.calendar import Day, day_of, plus_days
from conflictevents.model.date import Duration, EventDate, Season
from conflictevents.model.units import DatePrecision, unit_at

LENGTHS = {
    DatePrecision.DAY: Duration(days=1),
    DatePrecision.WEEKEND: Duration(weeks=1),
    DatePrecision.WEEK: Duration(weeks=1),
    DatePrecision.MONTH: Duration(months=1),
    DatePrecision.QUARTER: Duration(months=3),
    DatePrecision.YEAR: Duration(years=1),
    DatePrecision.DECADE: Duration(years=10),
    DatePrecision.CENTURY: Duration(years=100),
}


def stepped(unit: DatePrecision, day: Day, step: int) -> EventDate:
    """The unit that is ``step`` units (-1, 0, 1) from the one that ``day`` lies in."""
    if step:
        day = LENGTHS[unit].added_to(day, step)
    return _before_christ(unit, day) or EventDate.within(*unit_at(unit, day))


def _before_christ(unit: DatePrecision, day: Day) -> EventDate | None:
    """The decade or the century of a day before Christ, as they are counted: 489 to 480 BC, 500 to 401 BC."""
    year = 1 - day.year
    if year < 1 or unit not in (DatePrecision.DECADE, DatePrecision.CENTURY):
        return None
    first, last = _decade(year) if unit is DatePrecision.DECADE else _century(year)
    return possible(EventDate.within, day_of(1 - first), day_of(1 - last, 12, 31))


def _decade(year: int) -> tuple[int, int]:
    """The first and the last year of a decade before Christ; the last decade has nine."""
    return year - year % 10 + 9, max(1, year - year % 10)


def _century(year: int) -> tuple[int, int]:
    return year + -year % 100, year + -year % 100 - 99


def month_near(day: Day, step: int, month: int) -> EventDate:
    """The month of that number before (-1) or after (1) the month of ``day``, or of the same year (0)."""
    passed = month < day.month if step < 0 else month > day.month
    return EventDate.month(day.year if passed else day.year + step, month)


def season_near(day: Day, step: int, season: Season) -> EventDate:
    """The last such season that ended before ``day`` (-1), the next that begins after it (1), or that of the year."""
    some = [EventDate.season(day.year + years, season) for years in (-2, -1, 0, 1)]
    if step < 0:
        return [date for date in some if date.end is not None and date.end < day][-1]
    if step > 0:
        return next(date for date in some if date.start is not None and date.start > day)
    return some[1] if day in some[1] else some[2]


def weekday_near(day: Day, step: int, weekday: int) -> Day:
    """The last such weekday before ``day`` (-1), the next after it (1), or the next from ``day`` itself on (0)."""
    if step < 0:
        return plus_days(day, -1 - (day.weekday() - 1 - weekday) % 7)
    first = plus_days(day, step)
    return plus_days(first, (weekday - first.weekday()) % 7)


_MOST_DAYS = {
    DatePrecision.DAY: 1,
    DatePrecision.WEEKEND: 2,
    DatePrecision.WEEK: 7,
    DatePrecision.MONTH: 31,
    DatePrecision.QUARTER: 92,
    DatePrecision.YEAR: 366,
    DatePrecision.DECADE: 3653,
    DatePrecision.CENTURY: 36525,
}


def fits(unit: DatePrecision, date: EventDate) -> bool:
    """Whether a date is told closely enough to count on from it in this unit."""
    if date.start is None or date.end is None:
        return False
    return date.end.toordinal() - date.start.toordinal() < _MOST_DAYS[unit]
