"""Dates told by how long ago they were, and all the time up to now: "two days ago", "the past three weeks"."""

from __future__ import annotations

import attrs

from conflictevents.english.dates.counting import ONLY, limited, shifted, some_time_from, spell_from, told_as, unit_of
from conflictevents.english.dates.lengths import Spell
from conflictevents.english.dates.near import LENGTHS, stepped, weekday_near
from conflictevents.english.dates.relative import published
from conflictevents.english.dates.unresolved import Anchor, Unresolved
from conflictevents.english.dates.words import Length
from conflictevents.model.calendar import Day, plus_days
from conflictevents.model.date import Duration, EventDate, Limit
from conflictevents.model.units import DatePrecision
from conflictevents.reading.rules import rule


def _counted(length: Duration, sign: int) -> Unresolved:
    """So long before the day of publication (-1), or after it (1)."""
    return Unresolved(Anchor.PUBLICATION, lambda day: shifted(day, length, sign))


@rule(
    "calendar",
    f"(limit:limit | {ONLY}) length:duration 'ago'",
    {
        "two days ago": "2019-06-29",
        "three months ago": "2019-04",
        "only ten years ago": "2009",
        "about two weeks ago": "[2019-06-17~..2019-06-23~]",
    },
)
def ago(length: Duration, limit: Limit | None) -> Unresolved:
    return _counted(limited(length, limit), -1)


@rule("calendar", f"{ONLY} length:spell 'ago'", {"a few days ago": "[2019-06-22..2019-06-28]"})
def loosely_ago(length: Spell) -> Unresolved:
    return Unresolved(Anchor.PUBLICATION, lambda day: spell_from(day, length, -1))


@rule("calendar", "length:length 'ago'", {"weeks ago": "[..2019-07-01]", "centuries ago": "[..2019-07-01]"})
def some_time_ago(length: Length) -> Unresolved:
    return Unresolved(Anchor.PUBLICATION, lambda day: some_time_from(day, -1, unit_of(length)))


@rule(
    "calendar",
    "length:duration 'ago' weekday:weekday",
    {"a week ago Friday": "2019-06-21"},
)
def weekday_ago(length: Duration, weekday: int) -> Unresolved:
    """So long before the last such weekday."""
    return published(lambda day: EventDate.on_day(length.added_to(weekday_near(day, -1, weekday), -1)))


@rule(
    "calendar",
    "length:duration 'ago' days:deictic_day",
    {"two years ago today": "2017-07-01", "a week ago yesterday": "2019-06-23"},
)
def day_ago(length: Duration, days: int) -> Unresolved:
    return published(lambda day: EventDate.on_day(length.added_to(plus_days(day, days), -1)))


@rule(
    "calendar",
    "'the'? 'year' '-'? ('ago' | 'earlier') ('period' | 'quarter' | 'month' | 'figure' | 'level')?",
    {"the year-ago quarter": "2018", "year-earlier": "2018", "the year-earlier period": "2018"},
)
def year_ago() -> Unresolved:
    """What a report compares with; of the quarter or the month in that year no more is told here."""
    return published(lambda day: EventDate.year_of(day.year - 1))


@rule(
    "calendar",
    "'the' 'same' unit:calendar_unit length:duration 'ago'",
    {"the same month a year ago": "2018-07"},
)
def same_unit_ago(unit: DatePrecision, length: Duration) -> Unresolved:
    return published(lambda day: stepped(unit, length.added_to(day, -1), 0))


@rule(
    "calendar",
    "length:duration ('from' ('now' | 'today') | 'hence')",
    {"three weeks from now": "[2019-07-22..2019-07-28]", "two years hence": "2021"},
)
def from_now(length: Duration) -> Unresolved:
    return _counted(length, 1)


_WILL = "('will' | 'shall' | 'due' | 'set' | 'expected' | 'scheduled')"


@rule(
    "calendar",
    f"{_WILL} (word | name | be | adverb | determiner | possessive | 'to'){{0,6}} 'in' this:(length:duration)",
    {"talks will resume in two days": "2019-07-03", "is due to end in three months": "2019-10"},
)
def in_so_long(this: object, length: Duration) -> Unresolved:
    """Only of what is to come: what was done "in two days" took them."""
    return _counted(length, 1)


# --- all the time up to publication; in TIMEX3 a duration, as it is told


_PAST = "('last' | 'past' | 'latest')"


@rule(
    "calendar",
    f"'the'? {_PAST} length:duration",
    {"the last three days": "2019-06-29/2019-07-01", "the past two years": "2017-07-02/2019-07-01"},
)
def lately(length: Duration) -> Unresolved:
    """So long, up to and including the day of publication."""
    return published(lambda day: _up_to(day, length, length))


@rule("calendar", "'the'? 'past' unit:calendar_unit", {"the past week": "2019-06-25/2019-07-01"})
def past_unit(unit: DatePrecision) -> Unresolved:
    return published(lambda day: _up_to(day, LENGTHS[unit], LENGTHS[unit]))


@rule("calendar", f"'the'? {_PAST} length:spell", {"the past few days": "2019-06-23/2019-07-01"})
def loosely_lately(length: Spell) -> Unresolved:
    return published(lambda day: _up_to(day, length.longest, length.told))


def _up_to(day: Day, length: Duration, told: Duration) -> EventDate:
    lasting = EventDate.lasting(plus_days(length.added_to(day, -1), 1), day)
    return attrs.evolve(lasting, tag=told_as(told))
