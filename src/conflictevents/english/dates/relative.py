"""Dates told from the day of publication: "yesterday", "last September", "over the weekend"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from conflictevents.english.dates.days import day_in_month
from conflictevents.english.dates.near import LENGTHS, month_near, season_near, stepped, weekday_near
from conflictevents.english.dates.unresolved import Anchor, Unresolved, from_anchor
from conflictevents.model.calendar import Day, plus_days
from conflictevents.model.date import EventDate, PartOfDay, Season, Timex
from conflictevents.model.units import DatePrecision
from conflictevents.reading.rules import rule


def published(make: Callable[[Day], EventDate | None]) -> Unresolved:
    """A date that is made from the day of publication."""
    return from_anchor(Anchor.PUBLICATION, make)


def _days_on(days: int, part: PartOfDay | None = None) -> Unresolved:
    return published(lambda day: EventDate.on_day(plus_days(day, days), part_of_day=part))


# --- days and parts of a day


@rule("calendar", "days:deictic_day", {"yesterday": "2019-06-30", "today": "2019-07-01", "tomorrow": "2019-07-02"})
def near_day(days: int) -> Unresolved:
    return _days_on(days)


@rule("calendar", "'tonight'", {"tonight": "2019-07-01TNI"})
def tonight() -> Unresolved:
    return _days_on(0, PartOfDay.NIGHT)


@rule(
    "calendar", "('last' | 'this') part:part_of_day", {"last night": "2019-06-30TNI", "this morning": "2019-07-01TMO"}
)
def near_part(part: PartOfDay, phrase: str) -> Unresolved:
    return _days_on(-1 if phrase.lower().startswith("last") else 0, part)


@rule(
    "calendar",
    "this:('the' (part:part_of_day | weekday:weekday) 'before' 'last') longer:(calendar_unit | weekday | month)?",
    {"the night before last": "2019-06-29TNI", "the Friday before last": "2019-06-21"},
)
def last_but_one(this: object, part: PartOfDay | None, weekday: int | None, longer: object) -> Unresolved | None:
    """Not the night before last Friday."""
    if longer:
        return None
    if weekday is None:
        return _days_on(-2, part)
    return published(lambda day: EventDate.on_day(plus_days(weekday_near(day, -1, weekday), -7)))


@rule("calendar", "'overnight'", {"overnight": "[2019-06-30..2019-07-01]"})
def overnight() -> Unresolved:
    """In the night that ends on the day of publication, on either side of midnight."""
    return published(_night_before)


def _night_before(day: Day) -> EventDate:
    night = EventDate.on_day(plus_days(day, -1), part_of_day=PartOfDay.NIGHT)
    return attrs.evolve(EventDate.within(night.start, day), tag=Timex(night.timex, "TIME"))


@rule(
    "calendar",
    "(weekday:weekday 'overnight' | 'overnight' 'on'? weekday:weekday)",
    {"Friday overnight": "2019-06-28TNI", "overnight Friday": "2019-06-28TNI"},
)
def overnight_on(weekday: int) -> Unresolved:
    """The night that begins on that day."""
    night = PartOfDay.NIGHT
    return from_anchor(
        Anchor.WEEK, lambda near: EventDate.on_day(plus_days(near, weekday - near.weekday()), part_of_day=night)
    )


# --- longer units, by name and by number


@rule("calendar", "deictic 'weekend'", {"this coming weekend": "[2019-07-06..2019-07-07]"})
def coming_weekend(phrase: str) -> Unresolved | None:
    """The first one that begins after the day of publication, where the next may be that of the week after."""
    return published(lambda day: EventDate.weekend_of(plus_days(day, 1))) if "coming" in phrase.lower() else None


@rule(
    "calendar",
    "('the' ('last' | 'latest' | 'most' 'recent') | step:deictic) unit:calendar_unit",
    {
        "last week": "[2019-06-24..2019-06-30]",
        "this month": "2019-07",
        "next year": "2020",
        "last weekend": "[2019-06-29..2019-06-30]",
        "the last quarter": "2019-34",
        "the coming decade": "202X",
    },
)
def near_unit(step: int | None, unit: DatePrecision) -> Unresolved | None:
    """The unit before, at or after the day of publication; "last day" is told of other things than publication."""
    if unit is DatePrecision.DAY:
        return None
    return published(lambda day: stepped(unit, day, -1 if step is None else step))


@rule(
    "calendar",
    "'the' unit:calendar_unit ('before' last:'last' | 'after' 'next')",
    {"the week before last": "[2019-06-17..2019-06-23]", "the month after next": "2019-09"},
)
def unit_but_one(unit: DatePrecision, last: object) -> Unresolved:
    sign = 1 if last is None else -1
    return published(lambda day: stepped(unit, LENGTHS[unit].added_to(day, sign), sign))


@rule(
    "calendar",
    "step:deictic month:month",
    {"last September": "2018-09", "this April": "2019-04", "next March": "2020-03"},
)
def near_month(step: int, month: int) -> Unresolved:
    """The last one is over before the month of publication; this one is of the same year."""
    return published(lambda day: month_near(day, step, month))


@rule(
    "calendar",
    "step:deictic month:month day:(ordinal | day_number)",
    {"last Aug. 2": "2018-08-02", "next March 1st": "2020-03-01"},
)
def near_month_day(step: int, month: int, day: Sequence[int]) -> Unresolved:
    return published(lambda near: _day_in(month_near(near, step, month), day[0]))


def _day_in(month: EventDate, day: int) -> EventDate | None:
    return None if month.start is None else day_in_month(month.start.year, month.start.month, day)


@rule(
    "calendar",
    "step:deictic season:season",
    {"last winter": "2018-24", "last summer": "2018-22", "this spring": "2019-21"},
)
def near_season(step: int, season: Season) -> Unresolved:
    return published(lambda day: season_near(day, step, season))


@rule("calendar", "'the'? season:season 'of' step:deictic 'year'", {"the spring of this year": "2019-21"})
def season_of_year(season: Season, step: int) -> Unresolved:
    """Spring and fall are seasons here, whatever else they mean."""
    return published(lambda day: EventDate.season(day.year + step, season))


@rule(
    "calendar",
    "'the' 'next' unit:calendar_unit",
    {"the next decade": "202X", "the next century": "21XX"},
)
def coming_age(unit: DatePrecision) -> Unresolved | None:
    """The next century is that after ours, where the next day is that after the last one told."""
    if unit not in (DatePrecision.DECADE, DatePrecision.CENTURY):
        return None
    return published(lambda day: stepped(unit, day, 1))


@rule("calendar", "step:deictic weekday:weekday", {"last Friday": "2019-06-28", "next Monday": "2019-07-08"})
def near_weekday(step: int, weekday: int) -> Unresolved:
    """Within the seven days before the day of publication, or after it; "this" one from that day on."""
    return published(lambda day: EventDate.on_day(weekday_near(day, step, weekday)))


@rule(
    "calendar",
    "('over' | 'at' | 'on' | 'during') this:('the' 'weekend')",
    {"over the weekend": "[2019-06-29..2019-06-30]"},
)
def the_weekend(this: object) -> Unresolved:
    """The last one that had begun when the report came out."""
    return published(lambda day: EventDate.weekend_of(plus_days(day, -5)))


_CLOSED = "(stop | mark | break | end | 'and' | 'but' | 'as' | 'at' | 'down' | 'up' | 'with' | 'in' | 'amid')"


@rule(
    "calendar",
    f"close_of_trade ('on' | 'for')? this:('the' unit:calendar_unit) {_CLOSED}",
    {"ended the week at": "[2019-07-01..2019-07-07]"},
)
def unit_of_report(this: object, unit: DatePrecision) -> Unresolved:
    """What a report on markets is about: "it closed the day at"."""
    return published(lambda day: stepped(unit, day, 0))
