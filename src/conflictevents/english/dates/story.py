"""Dates told from the date before: "two days later", "the next morning", "that April", "shortly afterwards"."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from conflictevents.english.dates.counting import (
    ONLY,
    hours_later,
    limited,
    shifted,
    some_time_from,
    spell_from,
    unit_from,
    unit_of,
)
from conflictevents.english.dates.lengths import Spell
from conflictevents.english.dates.near import fits, month_near, season_near, weekday_near
from conflictevents.english.dates.unresolved import Anchor, Unresolved
from conflictevents.english.dates.words import Length
from conflictevents.model.calendar import Day
from conflictevents.model.date import Duration, EventDate, Limit, PartOfDay, Season, Timex
from conflictevents.model.units import DatePrecision
from conflictevents.reading.rules import rule


def _told_before(make: Callable[[EventDate], EventDate | None]) -> Unresolved:
    return Unresolved(Anchor.STORY, make)


def _from_unit(unit: DatePrecision, make: Callable[[Day], EventDate | None]) -> Unresolved:
    """A date made from the one before, if that is told closely enough to lie in one unit."""
    return _told_before(lambda date: make(date.start) if date.start is not None and fits(unit, date) else None)


# --- so long later, so long earlier


_LATER = "('later' | 'afterwards' | 'afterward' | 'thereafter')"
_EARLIER = "('earlier' | 'previously' | 'beforehand')"
_NOTHING_MORE = "(stop | mark | break)"
"""What follows "two days before" where nothing else is told that it was before."""


@rule(
    "calendar",
    f"(limit:limit | {ONLY}) length:duration {_LATER}",
    {
        "two days later": "2019-06-12",
        "only three weeks later": "[2019-07-01..2019-07-07]",
        "a month later": "2019-07",
        "less than a week later": "[2019-06-10..2019-06-23]",
    },
)
def later(length: Duration, limit: Limit | None) -> Unresolved:
    return _told_before(lambda date: shifted(date, limited(length, limit), 1))


@rule(
    "calendar",
    f"(limit:limit | {ONLY}) length:duration {_EARLIER}",
    {"two days earlier": "2019-06-08", "a year earlier": "2018", "over a year earlier": "[..2018-12-31]"},
)
def earlier(length: Duration, limit: Limit | None) -> Unresolved:
    return _told_before(lambda date: shifted(date, limited(length, limit), -1))


@rule("calendar", f"this:(length:duration 'after') {_NOTHING_MORE}", {"two days after, he": "2019-06-12"})
def just_after(this: object, length: Duration) -> Unresolved:
    return _told_before(lambda date: shifted(date, length, 1))


@rule("calendar", f"this:(length:duration ('before' | 'prior')) {_NOTHING_MORE}", {"two years before. He": "2017"})
def just_before(this: object, length: Duration) -> Unresolved:
    return _told_before(lambda date: shifted(date, length, -1))


@rule("calendar", f"{ONLY} length:spell {_LATER}", {"a few days later": "[2019-06-13..2019-06-19]"})
def loosely_later(length: Spell) -> Unresolved:
    return _told_before(lambda date: spell_from(date, length, 1))


@rule("calendar", f"{ONLY} length:spell {_EARLIER}", {"several days earlier": "[2019-06-01..2019-06-07]"})
def loosely_earlier(length: Spell) -> Unresolved:
    return _told_before(lambda date: spell_from(date, length, -1))


@rule("calendar", f"{ONLY} length:length {_LATER}", {"weeks later": "[2019-06-10..]", "hours later": "2019-06-10"})
def some_time_later(length: Length) -> Unresolved:
    """Any time from then on, but hours on the same day."""
    if length.unit in ("hours", "minutes", "seconds"):
        return _told_before(lambda date: hours_later(date) if fits(DatePrecision.DAY, date) else None)
    return _told_before(lambda date: some_time_from(date, 1, unit_of(length)))


@rule("calendar", f"{ONLY} length:length {_EARLIER}", {"weeks earlier": "[..2019-06-10]"})
def some_time_earlier(length: Length) -> Unresolved:
    return _told_before(lambda date: some_time_from(date, -1, unit_of(length)))


_SHORTLY = "('shortly' | 'moments' | 'a'? 'short' ('time' | 'while'))"


@rule(
    "calendar", f"{_SHORTLY} {_LATER}", {"shortly afterwards": "[2019-06-10..]", "a short time later": "[2019-06-10..]"}
)
def shortly_afterwards() -> Unresolved:
    return _told_before(lambda date: some_time_from(date, 1))


@rule("calendar", f"this:({_SHORTLY} 'after') {_NOTHING_MORE}", {"a short time after, he": "[2019-06-10..]"})
def shortly_after(this: object) -> Unresolved:
    return _told_before(lambda date: some_time_from(date, 1))


# --- the unit before, the same one, the next


_STEP = "('the' 'very'? step:step | ('that' | 'this') ('same' | 'very') | 'that')"


@rule(
    "calendar",
    f"({_STEP} unit:calendar_unit | 'this' 'day')",
    {
        "the next day": "2019-06-11",
        "the following year": "2020",
        "that same month": "2019-06",
        "the previous decade": "200X",
        "this day": "2019-06-10",
    },
)
def step_of_unit(step: int | None, unit: DatePrecision | None) -> Unresolved:
    return _told_before(lambda date: unit_from(date, unit or DatePrecision.DAY, step or 0))


@rule("calendar", f"{_STEP} part:part_of_day", {"the next morning": "2019-06-11TMO", "that evening": "2019-06-10TEV"})
def step_of_part(step: int | None, part: PartOfDay) -> Unresolved:
    return _told_before(lambda date: _part_of(unit_from(date, DatePrecision.DAY, step or 0), part))


@rule(
    "calendar",
    "'the' part:part_of_day how:next_to",
    {"the night before": "2019-06-09TNI", "the morning after": "2019-06-11TMO"},
)
def part_next_to(part: PartOfDay, how: int) -> Unresolved:
    return _told_before(lambda date: _part_of(unit_from(date, DatePrecision.DAY, how), part))


@rule("calendar", "'one' part:part_of_day", {"one night": "2019-06"})
def one_part(part: PartOfDay) -> Unresolved:
    """On some day of about then, of which no more is told than the month."""
    return _told_before(lambda date: _part_of(unit_from(date, DatePrecision.MONTH, 0), part))


def _part_of(date: EventDate, part: PartOfDay) -> EventDate:
    """A part of a day; in TIMEX3 also of one that is not told."""
    if date.precision is DatePrecision.DAY:
        return attrs.evolve(date, part_of_day=part, time=None, tag=None)
    days = date.timex + ("-XX" if date.precision is DatePrecision.MONTH else "")
    return attrs.evolve(date, tag=Timex(f"{days}{part.timex}", "TIME"))


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


# --- a unit of which only a part is told


_PART_OF = (
    "((portion | 'earlier' | 'later') ('in' | 'on') | (edge | 'half' | 'part' | 'rest' | 'remainder') 'of'"
    " | (ordinal | first_or_last) (duration | calendar_unit) 'of')"
)


@rule(
    "calendar",
    f"{_PART_OF} this:('the' unit:calendar_unit)",
    {"the end of the year": "2019", "later in the month": "2019-06", "the rest of the day": "2019-06-10"},
)
def the_unit(this: object, unit: DatePrecision) -> Unresolved:
    return _told_before(lambda date: unit_from(date, unit, 0))


@rule("calendar", "edge 'of' this:('the' part:part_of_day)", {"the middle of the night": "2019-06-10TNI"})
def the_part(this: object, part: PartOfDay) -> Unresolved:
    return _told_before(lambda date: _part_of(unit_from(date, DatePrecision.DAY, 0), part))
