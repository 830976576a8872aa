"""Days with an hour or a part of the day: "Sunday morning", "6 p.m. on 30 June", "the night of 14-15 March"."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

import attrs

from conflictevents.english.dates.parts import DATE, in_whole
from conflictevents.english.dates.unresolved import Anchor, Stated, Unresolved, from_anchor, then
from conflictevents.model.date import DateKind, Duration, EventDate, PartOfDay, Recurrence, Timex
from conflictevents.model.units import DatePrecision
from conflictevents.reading.rules import rule


def at_hour(hour: datetime.time | PartOfDay) -> Callable[[EventDate], EventDate | None]:
    """Sets the hour of a single day; what has one, or is no single day, stays as it is."""

    def at(date: EventDate) -> EventDate | None:
        if date.precision is not DatePrecision.DAY or date.kind is DateKind.INTERVAL or date.time or date.part_of_day:
            return date
        if isinstance(hour, datetime.time):
            return attrs.evolve(date, time=hour)
        return attrs.evolve(date, part_of_day=hour)

    return at


def _dated(date: Sequence[Stated], hour: datetime.time | PartOfDay) -> Stated | None:
    whole = in_whole(date)
    return None if whole is None else then(whole, at_hour(hour))


WITHIN = "('in' | 'into' | 'during' | 'through' | 'throughout' | 'for' | 'since' | 'by')"
"""What stands before a part of a day that is told elsewhere: "in the morning"."""


# --- parts of the day


@rule(
    "date",
    "date:calendar ('at' | ','? 'in' 'the' | '-')? part:part_of_day",
    {
        "Sunday morning": "2019-06-30TMO",
        "Sunday at dawn": "2019-06-30TDA",
        "3 June 2019 in the evening": "2019-06-03TEV",
    },
)
def day_and_part(date: Stated, part: PartOfDay) -> Stated | None:
    return then(date, at_hour(part))


@rule(
    "date",
    f"'the'? part:part_of_day zone? ('of' | 'on' | ',')? 'the'? {DATE}",
    {"the night of 30 June 2019": "2019-06-30TNI", "dawn on Sunday": "2019-06-30TDA"},
)
def part_of_date(part: PartOfDay, date: Sequence[Stated]) -> Stated | None:
    return _dated(date, part)


@rule(
    "date",
    "'the'? part:part_of_day ('of' | 'on')? 'the'? row:row",
    {"the night of 14-15 March 2019": "2019-03-14/2019-03-15"},
)
def night_between(part: PartOfDay, row: Stated) -> Stated | None:
    """A night that two days share begins on the first of them."""
    return then(row, _first_night) if part is PartOfDay.NIGHT else None


def _first_night(days: EventDate) -> EventDate | None:
    if days.start is None:
        return None
    night = EventDate.on_day(days.start, part_of_day=PartOfDay.NIGHT)
    return attrs.evolve(days, tag=Timex(night.timex, "TIME"))


@rule("date", "row:row night:calendar", {"14/15 March 2019 overnight": "2019-03-14/2019-03-15"})
def overnight_between(row: Stated, night: Stated, phrase: str) -> Stated | None:
    return then(row, _first_night) if phrase.lower().endswith("overnight") else None


# --- hours of the clock


_CLOCK = "clock:(clock | bare_clock)"
_IN_PART = "('in' 'the' | 'at')? part:part_of_day"
_AT = "('at' | 'around' | 'about' | 'by' | 'shortly' | 'before' | 'after' | 'just' | ',')*"


@rule(
    "date",
    f"date:calendar part:part_of_day? {_AT} {_CLOCK}",
    {
        "30 June 2019 at 18:00 GMT": "2019-06-30T18:00:00Z",
        "Sunday at around 6 a.m.": "2019-06-30T06:00:00",
        "Sunday evening at 7:30": "2019-06-30T19:30:00",
    },
)
def day_and_clock(date: Stated, part: PartOfDay | None, clock: Sequence[datetime.time]) -> Stated | None:
    return then(date, at_hour(_in_part(clock[0], part)))


@rule(
    "date",
    f"{_CLOCK} ('(' clock ')')? ('on' | 'of' | ',')* 'the'? {DATE} part:part_of_day? zone:zone?",
    {
        "1 a.m. (0500 GMT) on 30 June 2019": "2019-06-30T01:00:00",
        "10 o'clock Sunday morning": "2019-06-30T10:00:00",
        "6 p.m. on June 30, 2019": "2019-06-30T18:00:00",
        "11:30 pm, Sunday": "2019-06-30T23:30:00",
        "9:30 p.m., 30 June EST": "2019-06-30T21:30:00-05:00",
        "half past two on Sunday afternoon": "2019-06-30T14:30:00",
    },
)
def clock_of_day(
    clock: Sequence[datetime.time], date: Sequence[Stated], part: PartOfDay | None, zone: datetime.timezone | None
) -> Stated | None:
    hour = _in_part(clock[0], part)
    return _dated(date, hour if zone is None else hour.replace(tzinfo=zone))


@rule(
    "date",
    f"{_CLOCK} {_IN_PART} ('of' | 'on' | ',')? 'the'? {DATE}",
    {
        "6 o'clock in the morning of 30 June 2019": "2019-06-30T06:00:00",
        "6 o'clock in the evening on Sunday": "2019-06-30T18:00:00",
    },
)
def clock_in_part(clock: Sequence[datetime.time], part: PartOfDay, date: Sequence[Stated]) -> Stated | None:
    return _dated(date, _in_part(clock[0], part))


_FIRST_HOURS = {PartOfDay.AFTERNOON: 1, PartOfDay.EVENING: 4, PartOfDay.NIGHT: 6}
"""The first hours that these parts of the day can have on a clock of twelve: two at night is two in the morning."""


def _in_part(clock: datetime.time, part: PartOfDay | None) -> datetime.time:
    """Seven in the evening is 19:00; an hour with a zone may be told for other places."""
    first = None if part is None else _FIRST_HOURS.get(part)
    if first is None or clock.tzinfo is not None or not first <= clock.hour < 12:
        return clock
    return clock.replace(hour=clock.hour + 12)


# --- on a day that is told elsewhere


def on_some_day(hour: datetime.time | PartOfDay) -> Unresolved:
    """An hour of a day that is told elsewhere."""
    at = at_hour(hour)
    return from_anchor(Anchor.DAY, lambda day: at(EventDate.on_day(day)))


_BEFORE_HOUR = (
    "('between' | 'at' | 'around' | 'about' | 'by' | 'before' | 'after' | 'until' | 'since' | 'from' | 'near')"
)


@rule("date", "clock:clock", {"6 a.m.": "2019-06-10T06:00:00", "18:00 GMT": "2019-06-10T18:00:00Z"})
def clock_alone(clock: datetime.time) -> Unresolved:
    return on_some_day(clock)


@rule(
    "date",
    f"{_CLOCK} ('in' 'the' | 'at') part:part_of_day",
    {"6 o'clock in the evening": "2019-06-10T18:00:00", "11 o'clock at night": "2019-06-10T23:00:00"},
)
def clock_in_some_part(clock: Sequence[datetime.time], part: PartOfDay) -> Unresolved:
    return on_some_day(_in_part(clock[0], part))


@rule("date", f"{_BEFORE_HOUR} this:bare_clock", {"at 18:00": "2019-06-10T18:00:00"})
def bare_clock_alone(this: datetime.time) -> Unresolved:
    return on_some_day(this)


@rule(
    "date",
    "('at' | 'before' | 'after' | 'by' | 'until' | 'around') this:part_of_day",
    {"at dawn": "2019-06-10TDA", "until midnight": "2019-06-10TMN"},
)
def part_alone(this: PartOfDay) -> Unresolved | None:
    """Not "at night", which is every night."""
    return None if this is PartOfDay.NIGHT else on_some_day(this)


@rule(
    "date",
    f"{WITHIN} this:('the' part:part_of_day)",
    {"in the morning": "2019-06-10TMO", "during the night": "2019-06-10TNI"},
)
def the_part_alone(this: object, part: PartOfDay) -> Unresolved:
    return on_some_day(part)


# --- no day at all


@rule(
    "span",
    "'night' ('-' 'time')? | 'nights' | 'nighttime' | 'daytime'",
    {"night": "R/P1D/night", "night-time": "R/P1D/night", "daytime": "R/P1D/daytime"},
)
def night_or_day(phrase: str) -> Recurrence:
    """Any night: what is done "at night" is done so every day."""
    night = phrase.lower().startswith("night")
    return Recurrence(every=Duration(days=1), on=PartOfDay.NIGHT if night else PartOfDay.DAYTIME)
