"""Counting from another date: "two days later", "a year earlier", "weeks later", "the next day".

What is counted is told as closely as both the length and the date that it is counted from. "Two days later" than some
time in 1980 is a day of 1980 that is not told: its days are those of 1980, two days on, and in TIMEX3 it is
``1980-XX-XX``, as TIDES writes what is not told. From a date of which nothing is known it is ``XXXX-XX-XX``.
"""

from __future__ import annotations

import attrs

from conflictevents.english.dates.lengths import Spell
from conflictevents.english.dates.near import LENGTHS, fits, stepped
from conflictevents.english.dates.words import Length
from conflictevents.model.calendar import Day, from_ordinal, plus_days
from conflictevents.model.date import Duration, EventDate, Limit, Reference, Timex
from conflictevents.model.units import DatePrecision, unit_at

ONLY = "('only' | 'just' | 'barely' | 'some' | 'a' 'mere')?"
"""What stands before "two days later" and changes nothing."""


def limited(length: Duration, limit: Limit | None) -> Duration:
    """A length as it was told: "less than a year" later."""
    return length if limit is None else attrs.evolve(length, limit=limit)


def unit_from(date: EventDate, unit: DatePrecision, step: int) -> EventDate:
    """The unit before another date (-1), after it (1), or that it lies in (0)."""
    if date.start is None or not fits(unit, date):
        return _loosely(date, LENGTHS[unit] if step else Duration(), step, unit)
    return stepped(unit, date.start, step)


def shifted(date: EventDate, length: Duration, sign: int) -> EventDate:
    """The date that is so long after another (1) or before it (-1).

    "Two years ago" is a year, "18 months ago" a month, "three weeks later" a week, "six hours ago" one of two days.
    """
    unit = precision_of(length)
    if None in attrs.astuple(length)[:-1]:
        return some_time_from(date, sign, unit)
    if date.start is None or not fits(unit, date):
        return _loosely(date, length, sign, unit)
    if _is_of_hours(length):
        return _hours_on(date, date.start, length, sign)
    return _in_limits(date, EventDate.within(*unit_at(unit, length.added_to(date.start, sign))), length.limit, sign)


def told_as(length: Duration) -> Timex:
    """The tag of a date that was told by its length: "the past three days" are ``P3D``."""
    return Timex(length.timex, length.timex_type, length.mod)


def precision_of(length: Duration) -> DatePrecision:
    """The unit of the calendar in which a length is told."""
    if length.months != 0:
        return DatePrecision.MONTH
    if length.years != 0:
        return DatePrecision.YEAR
    return DatePrecision.WEEK if length.weeks != 0 else DatePrecision.DAY


def spell_from(date: EventDate, length: Spell, sign: int) -> EventDate | None:
    """The dates between the shortest and the longest of what "a few weeks later" can mean.

    In TIMEX3 they are no closer than "in the future" or "in the past", as in HeidelTime and in WikiWars; hours are some
    hour of a day.
    """
    ends = [shifted(date, one, sign) for one in (length.shortest, length.longest)]
    first, last = ends[::sign]
    tag = hours_later(ends[0]).tag if _is_of_hours(length.shortest) else _SIDES[sign]
    return attrs.evolve(EventDate.within(first, last), tag=tag)


def _is_of_hours(length: Duration) -> bool:
    return bool(length.hours or length.minutes or length.seconds)


_SIDES = {1: Timex(Reference.FUTURE.timex), -1: Timex(Reference.PAST.timex)}


def some_time_from(date: EventDate, sign: int, unit: DatePrecision = DatePrecision.MONTH) -> EventDate:
    """Some time after another date (1) or before it (-1): "weeks later", "shortly afterwards"."""
    told = _SIDES[-1] if sign < 0 else Timex(_of_known(date.start, unit))
    if date.start is None and date.end is None:
        return attrs.evolve(date, tag=told)
    bounds = (date, None) if sign > 0 else (None, date)
    return attrs.evolve(EventDate.within(*bounds), tag=told)


def unit_of(length: Length) -> DatePrecision:
    """The unit in which a bare word for a length counts: weeks in weeks, decades in years."""
    return _UNITS.get(length.unit, DatePrecision.DAY)


_UNITS = {"years": DatePrecision.YEAR, "months": DatePrecision.MONTH, "weeks": DatePrecision.WEEK}


def hours_later(date: EventDate) -> EventDate:
    """Some hours on, on the same day for all that is told."""
    day = date.timex.partition("T")[0]
    return attrs.evolve(date, time=None, part_of_day=None, tag=Timex(f"{day}TXX", "TIME"))


def _loosely(date: EventDate, length: Duration, sign: int, unit: DatePrecision) -> EventDate:
    """So long from some time in a date that is told less closely than the length."""
    if date.start is None or date.end is None:
        return attrs.evolve(EventDate.unknown(), tag=Timex(f"XXXX{_UNTOLD.get(unit, '')}"))
    first, last = (length.added_to(day, sign) for day in (date.start, date.end))
    middle = from_ordinal((first.toordinal() + last.toordinal()) // 2)
    closely = unit is DatePrecision.DAY and fits(DatePrecision.MONTH, date)
    known = middle if fits(DatePrecision.YEAR, date) else None
    month = f"{EventDate.month(middle.year, middle.month).timex}-XX"
    return attrs.evolve(EventDate.within(first, last), tag=Timex(month if closely else _of_known(known, unit)))


def _of_known(day: Day | None, unit: DatePrecision) -> str:
    """A unit of a year, of which no more is known; ``XXXX`` if not even the year is."""
    year = "XXXX" if day is None else EventDate.year_of(day.year).timex
    return year + _UNTOLD.get(unit, "")


_UNTOLD = {
    DatePrecision.DAY: "-XX-XX",
    DatePrecision.WEEKEND: "-WXX-WE",
    DatePrecision.WEEK: "-WXX",
    DatePrecision.MONTH: "-XX",
}


def _hours_on(date: EventDate, day: Day, length: Duration, sign: int) -> EventDate:
    """To the minute from an hour that is told, else on that day or the next."""
    if date.time is None:
        reached = length.added_to(day, sign)
        either = EventDate.within(*sorted((reached, plus_days(reached, sign))))
        return attrs.evolve(either, tag=Timex(f"{EventDate.on_day(reached).timex}TXX", "TIME"))
    minutes = date.time.hour * 60 + date.time.minute
    minutes += sign * round((length.hours or 0) * 60 + (length.minutes or 0))
    days, rest = divmod(minutes, 24 * 60)
    return EventDate.on_day(plus_days(day, days), time=date.time.replace(hour=rest // 60, minute=rest % 60))


def _in_limits(date: EventDate, there: EventDate, limit: Limit | None, sign: int) -> EventDate:
    """On the way there, if it is "less than a year later"; behind it, if it is "over a year later"."""
    if limit is None or limit is Limit.APPROX:
        return attrs.evolve(there, approximate=limit is not None)
    short = limit in (Limit.LESS_THAN, Limit.EQUAL_OR_LESS)
    ends = (date, there) if short else (there, None)
    mod = "BEFORE" if short is (sign > 0) else "AFTER"
    return attrs.evolve(EventDate.within(*ends[::sign]), tag=Timex(there.timex, mod=mod))
