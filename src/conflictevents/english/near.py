"""The arithmetic of dates told from another one: the unit before, the next Friday, three weeks on."""

from __future__ import annotations

from conflictevents.english.lengths import Spell
from conflictevents.model.calendar import Day, plus_days
from conflictevents.model.date import Duration, EventDate, Season
from conflictevents.model.units import DatePrecision, unit_at

LENGTHS = {
    DatePrecision.DAY: Duration(days=1),
    DatePrecision.WEEKEND: Duration(weeks=1),
    DatePrecision.WEEK: Duration(weeks=1),
    DatePrecision.MONTH: Duration(months=1),
    DatePrecision.YEAR: Duration(years=1),
    DatePrecision.DECADE: Duration(years=10),
    DatePrecision.CENTURY: Duration(years=100),
}


def stepped(unit: DatePrecision, day: Day, step: int) -> EventDate:
    """The unit that is ``step`` units (-1, 0, 1) from the one that ``day`` lies in."""
    if step:
        day = LENGTHS[unit].added_to(day, step)
    return EventDate.within(*unit_at(unit, day))


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


def shifted(date: EventDate, length: Duration, sign: int) -> EventDate | None:
    """The date that is so long after another (1) or before it (-1), as closely as both of them tell.

    "Two years ago" is a year, "18 months ago" a month, "three weeks later" a week, "six hours ago" one of two days. A
    length that is told more closely than the date it counts from leads nowhere.
    """
    unit = _precision(length)
    if date.start is None or not fits(unit, date):
        return None
    day = length.added_to(date.start, sign)
    if length.hours or length.minutes or length.seconds:
        return EventDate.within(*sorted((day, plus_days(day, sign))))
    return EventDate.within(*unit_at(unit, day))


def spell_from(date: EventDate, length: Spell, sign: int) -> EventDate | None:
    """The dates between the shortest and the longest of what "a few weeks later" can mean."""
    ends = [shifted(date, one, sign) for one in (length.shortest, length.longest)]
    first, last = ends[::sign]
    return None if first is None or last is None else EventDate.within(first, last)


def _precision(length: Duration) -> DatePrecision:
    if length.months:
        return DatePrecision.MONTH
    if length.years:
        return DatePrecision.YEAR
    return DatePrecision.WEEK if length.weeks else DatePrecision.DAY


_MOST_DAYS = {
    DatePrecision.DAY: 1,
    DatePrecision.WEEKEND: 2,
    DatePrecision.WEEK: 7,
    DatePrecision.MONTH: 31,
    DatePrecision.YEAR: 366,
    DatePrecision.DECADE: 3653,
    DatePrecision.CENTURY: 36525,
}


def fits(unit: DatePrecision, date: EventDate) -> bool:
    """Whether a date is told closely enough to count on from it in this unit."""
    if date.start is None or date.end is None:
        return False
    return date.end.toordinal() - date.start.toordinal() < _MOST_DAYS[unit]
