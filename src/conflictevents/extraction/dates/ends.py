"""Ends: the dates that a period is told by, such as the "28 February" and the "2 March" that one goes from and to.

Temporal taggers have no periods, and mark each of these dates by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

from conflictevents.english import rules
from conflictevents.english.dates import cues as time_cues
from conflictevents.english.dates.unresolved import CYCLES, Stated, Unresolved
from conflictevents.model.calendar import Day, plus_days
from conflictevents.model.date import DateKind, EventDate
from conflictevents.model.mention import Mention
from conflictevents.model.units import DatePrecision, spans_whole, unit_at

_PERIODS = frozenset(rule.name for rule in rules() if rule.makes in ("period", "row"))

Settle = Callable[[Stated], EventDate | None]


def ends(mention: Mention[Stated], period: EventDate, settle: Settle) -> tuple[Mention[EventDate], ...]:
    """The dates of a period, each with its words; none of a date that is no period, or is told otherwise."""
    if mention.rule not in _PERIODS:
        return ()
    told = [part for part in mention.parts if isinstance(part.value, EventDate | Unresolved)]
    return tuple(_settled(told, period, settle) if told else _of_row(mention, period))


def _settled(parts: list[Mention[Stated]], period: EventDate, settle: Settle) -> Iterator[Mention[EventDate]]:
    bounds = (period.start or period.end, period.end or period.start)
    for part, bound in zip(parts, bounds, strict=False):
        date = part.value
        if isinstance(date, Unresolved) and date.anchor in CYCLES and bound is not None:
            found = date.at(EventDate.on_day(bound))
        else:
            found = settle(date)
        if found is not None:
            yield part.with_value(found, parts=())


def _of_row(mention: Mention[Stated], period: EventDate) -> Iterator[Mention[EventDate]]:
    """The pieces of a phrase such as "3, 4 and 7 March", which share a month or a year."""
    pieces = _pieces(mention.text)
    dates = _dates(period, len(pieces))
    if len(dates) != len(pieces):
        return
    for (start, end), date in zip(pieces, dates, strict=True):
        text = mention.text[start:end]
        yield Mention(value=date, start=mention.start + start, end=mention.start + end, text=text, rule=mention.rule)


def _pieces(row: str) -> list[tuple[int, int]]:
    """Where each date of a row is told; the last of them has the month or the year, and commas of its own."""
    lead = time_cues.PERIOD_LEAD.match(row)
    first = lead.end() if lead else 0
    last = next(time_cues.LAST_OF_ROW.finditer(row, first), None)
    if last is None:
        return []
    commas = list(time_cues.COMMA_OF_ROW.finditer(row, first, last.start()))
    starts = [first, *(mark.end() for mark in (*commas, last))]
    ends = [*(mark.start() for mark in (*commas, last)), len(row)]
    return list(zip(starts, ends, strict=True))


def _dates(period: EventDate, number: int) -> tuple[EventDate, ...]:
    """The dates that a row of so many is told by."""
    if period.one_of:
        return cast("tuple[EventDate, ...]", period.one_of)
    if period.start is None or period.end is None:
        return ()
    unit = _unit(period, period.start, period.end)
    first, last = (EventDate.within(*unit_at(unit, day)) for day in (period.start, period.end))
    return (first, last) if number == 2 else tuple(_each(unit, first, last, number))


def _unit(period: EventDate, start: Day, end: Day) -> DatePrecision:
    """What the dates of a row are: an interval has the precision of its ends."""
    if period.kind is DateKind.INTERVAL:
        return period.precision
    return next(unit for unit in _ROW_UNITS if spans_whole(unit, start, end))


_ROW_UNITS = (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)


def _each(unit: DatePrecision, first: EventDate, last: EventDate, number: int) -> Iterator[EventDate]:
    """The units from the first to the last, as far as there are so many."""
    date = first
    for _ in range(number - 1):
        yield date
        if date.end is None:
            return
        date = EventDate.within(*unit_at(unit, plus_days(date.end, 1)))
    yield last
