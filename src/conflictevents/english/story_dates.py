"""Dates told from the date before: "two days later", "the next morning", "that April"."""

from __future__ import annotations

from collections.abc import Callable

from conflictevents.english.lengths import Spell
from conflictevents.english.near import fits, month_near, season_near, shifted, spell_from, stepped, weekday_near
from conflictevents.english.unresolved import Anchor, Unresolved
from conflictevents.model.calendar import Day, plus_days
from conflictevents.model.date import Duration, EventDate, PartOfDay, Season
from conflictevents.model.units import DatePrecision
from conflictevents.reading.rules import rule


def _told_before(make: Callable[[EventDate], EventDate | None]) -> Unresolved:
    return Unresolved(Anchor.STORY, make)


def _from_unit(unit: DatePrecision, make: Callable[[Day], EventDate | None]) -> Unresolved:
    """A date made from the one before, if that is told closely enough to lie in one unit."""
    return _told_before(lambda date: make(date.start) if date.start is not None and fits(unit, date) else None)


@rule(
    "calendar",
    "length:duration ('later' | 'afterwards' | 'afterward' | 'thereafter')",
    {"two days later": "2019-06-12", "three weeks later": "[2019-07-01..2019-07-07]", "a month later": "2019-07"},
)
def later(length: Duration) -> Unresolved:
    return _told_before(lambda date: shifted(date, length, 1))


@rule(
    "calendar",
    "length:duration ('earlier' | 'previously')",
    {"two days earlier": "2019-06-08", "a year earlier": "2018"},
)
def earlier(length: Duration) -> Unresolved:
    return _told_before(lambda date: shifted(date, length, -1))


@rule(
    "calendar",
    "length:spell ('later' | 'afterwards' | 'afterward' | 'thereafter')",
    {"a few days later": "[2019-06-13..2019-06-19]"},
)
def loosely_later(length: Spell) -> Unresolved:
    return _told_before(lambda date: spell_from(date, length, 1))


@rule("calendar", "length:spell ('earlier' | 'previously')", {"several days earlier": "[2019-06-01..2019-06-07]"})
def loosely_earlier(length: Spell) -> Unresolved:
    return _told_before(lambda date: spell_from(date, length, -1))


_STEP = "('the' step:step | 'that' 'same'?)"


@rule(
    "calendar",
    f"{_STEP} unit:calendar_unit",
    {
        "the next day": "2019-06-11",
        "the following year": "2020",
        "that month": "2019-06",
        "the previous day": "2019-06-09",
    },
)
def step_of_unit(step: int | None, unit: DatePrecision) -> Unresolved:
    return _from_unit(unit, lambda day: stepped(unit, day, step or 0))


@rule("calendar", f"{_STEP} part:part_of_day", {"the next morning": "2019-06-11TMO", "that evening": "2019-06-10TEV"})
def step_of_part(step: int | None, part: PartOfDay) -> Unresolved:
    return _from_unit(DatePrecision.DAY, lambda day: EventDate.on_day(plus_days(day, step or 0), part_of_day=part))


@rule(
    "calendar", f"{_STEP} weekday:weekday", {"the following Friday": "2019-06-14", "the previous Sunday": "2019-06-09"}
)
def step_to_weekday(step: int | None, weekday: int) -> Unresolved:
    return _from_unit(DatePrecision.DAY, lambda day: EventDate.on_day(weekday_near(day, step or 0, weekday)))


@rule("calendar", f"{_STEP} month:month", {"that April": "2019-04", "the following March": "2020-03"})
def step_to_month(step: int | None, month: int) -> Unresolved:
    return _from_unit(DatePrecision.YEAR, lambda day: month_near(day, step or 0, month))


@rule("calendar", f"{_STEP} season:season", {"that summer": "2019-22", "the following spring": "2020-21"})
def step_to_season(step: int | None, season: Season) -> Unresolved:
    return _from_unit(DatePrecision.YEAR, lambda day: season_near(day, step or 0, season))
