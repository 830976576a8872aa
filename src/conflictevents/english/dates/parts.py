"""Dates told with other dates: "about 30 June", "April last year", "the day after 30 June"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from conflictevents.english.dates.counting import shifted, unit_from
from conflictevents.english.dates.near import fits
from conflictevents.english.dates.unresolved import CYCLES, ENOUGH, Anchor, Stated, Unresolved, then
from conflictevents.model.calendar import plus_days
from conflictevents.model.date import Duration, EventDate
from conflictevents.model.units import DatePrecision
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


@rule(
    "date",
    "part:calendar 'of'? whole:calendar",
    {"April last year": "2018-04", "3 May of last year": "2018-05-03", "Monday of last week": "2019-06-24"},
)
def part_of_whole(part: Stated, whole: Stated) -> Stated | None:
    return in_whole((part, whole))


@rule(
    "date",
    "whole:calendar genitive part:calendar",
    {"last year's third quarter": "2018-35", "2018's April": "2018-04"},
)
def whole_and_part(whole: Stated, part: Stated) -> Stated | None:
    return in_whole((part, whole)) if _is_year_of(part) else None


def _is_year_of(part: Stated) -> bool:
    return isinstance(part, Unresolved) and part.anchor is Anchor.YEAR


DATE = "date:(calendar ('of'? calendar)?)"
"""A date, or one and the longer one that it is in; :func:`in_whole` says what they come to."""


def in_whole(dates: Sequence[Stated]) -> Stated | None:
    """A date without its year or its week, and the year or the week that it is in, if that is told too."""
    part, *wholes = dates
    if not wholes:
        return part
    if isinstance(part, EventDate) or part.anchor not in CYCLES:
        return None
    return then(wholes[0], lambda whole: part.at(whole) if fits(ENOUGH[part.anchor], whole) else None)


# --- days counted from another date


@rule(
    "date",
    "length:duration ('before' | 'prior' 'to') date:calendar",
    {"two days before 30 June 2019": "2019-06-28"},
)
def before_date(length: Duration, date: Stated) -> Stated | None:
    return then(date, lambda date: shifted(date, length, -1))


@rule(
    "date",
    "this:(length:duration ('after' | 'from') date:calendar) to:'to'? until:'until'?",
    {"a week after 3 June 2019": "[2019-06-10..2019-06-16]"},
)
def after_date(this: object, length: Duration, date: Stated, to: object, until: object) -> Stated | None:
    """What is "from 3 June to 9 June" is told by its ends."""
    return None if to or until else then(date, lambda date: shifted(date, length, 1))


@rule(
    "date",
    "'the' unit:calendar_unit ('of' | 'beginning' | 'starting') 'the'? date:calendar",
    {"the week of 3 July 2019": "[2019-07-01..2019-07-07]", "the weekend of 6 July 2019": "[2019-07-06..2019-07-07]"},
)
def unit_of_day(unit: DatePrecision, date: Stated) -> Stated | None:
    return then(date, lambda date: unit_from(date, unit, 0) if date.precision is DatePrecision.DAY else None)


@rule("date", "date:calendar 'weekend'", {"Labor Day weekend": "[2018-09-01..2018-09-02]"})
def weekend_near(date: Stated) -> Stated | None:
    """The one that is nearest to a day."""
    return then(date, _nearest_weekend)


def _nearest_weekend(date: EventDate) -> EventDate | None:
    if date.start is None or date.precision is not DatePrecision.DAY:
        return None
    return EventDate.weekend_of(plus_days(date.start, -2))


@rule(
    "date",
    "this:('the' unit:calendar_unit) ('ended' | 'ending') date:calendar",
    {"the quarter ended 30 June 2019": "2019-34", "the week ending 7 July 2019": "[2019-07-01..2019-07-07]"},
)
def unit_that_ended(this: object, unit: DatePrecision, date: Stated) -> Stated | None:
    """As units of the calendar are; a year of accounts is called by the year that it ended in."""
    return then(date, lambda date: unit_from(date, unit, 0))


@rule(
    "date",
    "'the' unit:calendar_unit how:next_to date:calendar",
    {"the day after 30 June 2019": "2019-07-01", "the month before June 2019": "2019-05"},
)
def next_to_date(unit: DatePrecision, how: int, date: Stated) -> Stated | None:
    return then(date, lambda date: unit_from(date, unit, how))


@rule(
    "date",
    "'the' unit:calendar_unit how:next_to",
    {"the day before": "2019-06-09", "the week after": "[2019-06-17..2019-06-23]", "the year previous": "2018"},
)
def next_to_story(unit: DatePrecision, how: int) -> Unresolved:
    return Unresolved(Anchor.STORY, lambda date: unit_from(date, unit, how))


@rule(
    "date",
    "length:duration ('in' | 'of')? 'the'? whole:calendar",
    {"one day last week": "[2019-06-24..2019-06-30]", "one day in June 2019": "2019-06"},
)
def one_day_of(length: Duration, whole: Stated, phrase: str) -> Stated | None:
    """Some day of it: of which one no more is told."""
    return whole if phrase.lower().startswith("one day") else None


@rule(
    "date",
    "('the' 'same' ('period' | 'time' | calendar_unit) | 'this' 'time') ('of' | 'in')? 'the'? date:calendar",
    {"the same period last year": "2018", "the same time of last year": "2018"},
)
def same_period(date: Stated) -> Stated:
    """The year of what was told before; of the unit in it no more is told here."""
    return date
