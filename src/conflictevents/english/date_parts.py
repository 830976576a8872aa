"""Dates made closer or wider by the words around them: "early 2019", "Sunday morning", "the day after 30 June".

"Early" and "the beginning of", "mid" and "the middle of", "late" and "the end of" are the same, and mean what
:mod:`conflictevents.model.portion` says.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

import attrs

from conflictevents.english.near import fits, shifted, stepped
from conflictevents.english.unresolved import CYCLES, ENOUGH, Anchor, Stated, Unresolved, from_anchor, then
from conflictevents.model.date import DateKind, Duration, EventDate, PartOfDay
from conflictevents.model.portion import Portion, half, third
from conflictevents.model.stated import Timex
from conflictevents.model.units import DatePrecision, Extent
from conflictevents.reading.rules import rule


@rule("date", "date:calendar", {"30 June 2019": "2019-06-30", "last September": "2018-09"})
def plain(date: Stated) -> Stated:
    return date


@rule(
    "date",
    "('around' | 'about' | 'circa' | 'approximately' | 'roughly') date:calendar",
    {"around March 1453": "1453-03~"},
)
def approximately(date: Stated) -> Stated | None:
    return then(date, lambda date: attrs.evolve(date, approximate=True))


# --- hours and parts of a day


def _at(hour: datetime.time | PartOfDay) -> Callable[[EventDate], EventDate | None]:
    """Sets the hour of a single day; what has one, or is no single day, stays as it is."""

    def at(date: EventDate) -> EventDate | None:
        if date.precision is not DatePrecision.DAY or date.kind is DateKind.INTERVAL or date.time or date.part_of_day:
            return date
        if isinstance(hour, datetime.time):
            return attrs.evolve(date, time=hour)
        return attrs.evolve(date, part_of_day=hour)

    return at


@rule(
    "date",
    "portion? date:calendar ('at' | 'in' 'the')? part:part_of_day",
    {
        "Sunday morning": "2019-06-30TMO",
        "late 30 June 2019 evening": "2019-06-30TEV",
        "Sunday at dawn": "2019-06-30TDA",
    },
)
def day_and_part(date: Stated, part: PartOfDay) -> Stated | None:
    return then(date, _at(part))


@rule(
    "date",
    "'the'? part:part_of_day ('of' | 'on' | ',')? 'the'? date:calendar",
    {"the night of 30 June 2019": "2019-06-30TNI", "dawn on Sunday": "2019-06-30TDA"},
)
def part_of_date(part: PartOfDay, date: Stated) -> Stated | None:
    return then(date, _at(part))


_CLOCK = "clock:(clock | bare_clock)"
_AT = "('at' | 'around' | 'about' | 'by' | 'shortly' | 'before' | 'after' | 'just' | ',')*"


@rule(
    "date",
    f"date:calendar part_of_day? {_AT} {_CLOCK}",
    {"30 June 2019 at 18:00 GMT": "2019-06-30T18:00:00Z", "Sunday at around 6 a.m.": "2019-06-30T06:00:00"},
)
def day_and_clock(date: Stated, clock: Sequence[datetime.time]) -> Stated | None:
    return then(date, _at(clock[0]))


@rule(
    "date",
    f"{_CLOCK} ('on' | ',')? date:calendar",
    {"6 p.m. on June 30, 2019": "2019-06-30T18:00:00", "11:30 pm, Sunday": "2019-06-30T23:30:00"},
)
def clock_of_day(clock: Sequence[datetime.time], date: Stated) -> Stated | None:
    return then(date, _at(clock[0]))


def _on_some_day(hour: datetime.time | PartOfDay) -> Unresolved:
    at = _at(hour)
    return from_anchor(Anchor.DAY, lambda day: at(EventDate.on_day(day)))


_BEFORE_HOUR = "('at' | 'around' | 'about' | 'by' | 'before' | 'after' | 'until' | 'since' | 'from' | 'near')"


@rule("date", "clock:clock", {"6 a.m.": "2019-06-10T06:00:00", "18:00 GMT": "2019-06-10T18:00:00Z"})
def clock_alone(clock: datetime.time) -> Unresolved:
    return _on_some_day(clock)


@rule("date", f"{_BEFORE_HOUR} this:bare_clock", {"at 18:00": "2019-06-10T18:00:00"})
def bare_clock_alone(this: datetime.time) -> Unresolved:
    return _on_some_day(this)


@rule("date", "('at' | 'before' | 'by' | 'in' 'the') this:part_of_day", {"at dawn": "2019-06-10TDA"})
def part_alone(this: PartOfDay) -> Unresolved | None:
    """Not "at night", which is every night."""
    return None if this is PartOfDay.NIGHT else _on_some_day(this)


# --- parts of longer times

_PART_OF_DAY = {Portion.START: PartOfDay.MORNING, Portion.END: PartOfDay.EVENING}
_ENDS = (Portion.START, Portion.END)


def _portion(portion: Portion) -> Callable[[EventDate], EventDate | None]:
    def of(date: EventDate) -> EventDate | None:
        if date.precision is DatePrecision.DAY and portion in _PART_OF_DAY:
            return _at(_PART_OF_DAY[portion])(date)
        return _part(date, portion, lambda unit: third(date.precision, unit, portion))

    return of


def _half(number: int) -> Callable[[EventDate], EventDate | None]:
    def of(date: EventDate) -> EventDate | None:
        return _part(date, _ENDS[number], lambda unit: half(date.precision, unit, number)) if number < 2 else None

    return of


def _part(date: EventDate, portion: Portion, cut: Callable[[Extent], Extent | None]) -> EventDate | None:
    """The days that a cut leaves of a date: in TIMEX3 the whole with a ``mod``, but for a half that has a name."""
    if date.start is None or date.end is None or date.kind is DateKind.INTERVAL:
        return None
    days = cut(Extent(date.start, date.end))
    if days is None:
        return None
    part = EventDate.within(*days)
    named = part.precision is DatePrecision.HALF_YEAR
    return part if named else attrs.evolve(part, tag=Timex(date.timex, mod=portion.value))


@rule(
    "date",
    "'the'? portion:portion ('-' | 'in' | 'on')? date:calendar",
    {
        "early 2019": "[2019-01..2019-04]",
        "mid-June 2019": "[2019-06-11..2019-06-20]",
        "late on Sunday": "2019-06-30TEV",
        "late last year": "[2018-09..2018-12]",
    },
)
def portion_of(portion: Portion, date: Stated) -> Stated | None:
    return then(date, _portion(portion))


@rule(
    "date",
    "'the'? edge:edge 'of' 'the'? date:calendar",
    {"the beginning of 2019": "[2019-01..2019-04]", "the end of June 2019": "[2019-06-21..2019-06-30]"},
)
def edge_of(edge: Portion, date: Stated) -> Stated | None:
    return then(date, _portion(edge))


@rule(
    "date",
    "'the'? nth:ordinal 'half' 'of' 'the'? date:calendar",
    {"the first half of 2019": "2019-40", "the second half of June 2019": "[2019-06-16..2019-06-30]"},
)
def half_of(nth: int, date: Stated) -> Stated | None:
    return then(date, _half(nth - 1))


@rule(
    "date", "('earlier' | 'later') ('in' | 'on')? date:calendar", {"earlier this year": "2019", "later in 2019": "2019"}
)
def sometime_in(date: Stated) -> Stated:
    """Before or after what is told: no more is known of it than the year or the month."""
    return date


@rule(
    "date",
    "part:calendar 'of'? whole:calendar",
    {"April last year": "2018-04", "3 May of last year": "2018-05-03", "Monday of last week": "2019-06-24"},
)
def part_of_whole(part: Stated, whole: Stated) -> Stated | None:
    """A date without its year or its week, and the year or the week that it is in."""
    if isinstance(part, EventDate) or part.anchor not in CYCLES:
        return None
    return then(whole, lambda whole: part.at(whole) if fits(ENOUGH[part.anchor], whole) else None)


# --- days counted from another date


@rule(
    "date",
    "length:duration ('before' | 'prior' 'to') date:calendar",
    {"two days before 30 June 2019": "2019-06-28"},
)
def before_date(length: Duration, date: Stated) -> Stated | None:
    return then(date, lambda date: shifted(date, length, -1))


@rule(
    "date", "length:duration ('after' | 'from') date:calendar", {"a week after 3 June 2019": "[2019-06-10..2019-06-16]"}
)
def after_date(length: Duration, date: Stated) -> Stated | None:
    return then(date, lambda date: shifted(date, length, 1))


@rule(
    "date",
    "'the' unit:calendar_unit how:next_to date:calendar",
    {"the day after 30 June 2019": "2019-07-01", "the month before June 2019": "2019-05"},
)
def next_to_date(unit: DatePrecision, how: int, date: Stated) -> Stated | None:
    return then(date, lambda date: _next_to(date, unit, how))


@rule(
    "date",
    "'the' unit:calendar_unit how:next_to",
    {"the day before": "2019-06-09", "the week after": "[2019-06-17..2019-06-23]"},
)
def next_to_story(unit: DatePrecision, how: int) -> Unresolved:
    return Unresolved(Anchor.STORY, lambda date: _next_to(date, unit, how))


def _next_to(date: EventDate, unit: DatePrecision, step: int) -> EventDate | None:
    return stepped(unit, date.start, step) if date.start is not None and fits(unit, date) else None
