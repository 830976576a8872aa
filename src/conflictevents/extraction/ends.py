"""Ends: the dates that a period is told by, such as the "28 February" and the "2 March" that one goes from and to.

Temporal taggers have no periods, and mark each of these dates by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import cast

from conflictevents.english import rules
from conflictevents.english.unresolved import CYCLES, Stated, Unresolved
from conflictevents.model.date import EventDate
from conflictevents.model.mention import Mention
from conflictevents.model.units import DatePrecision, spans_whole, unit_at

_PERIODS = frozenset(rule.name for rule in rules() if rule.makes in ("period", "row"))
_ROW = re.compile(
    r"(?:(?:from|between)\s+)?(?P<first>.*?)(?:\s*[-–—/]\s*|\s+(?:to|and|or|until|till|through)\s+)(?P<last>.*)",
    re.IGNORECASE | re.DOTALL,
)

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
            yield part.with_value(found)


def _of_row(mention: Mention[Stated], period: EventDate) -> Iterator[Mention[EventDate]]:
    """The two halves of a phrase such as "3 to 7 March", which share a month or a year."""
    match = _ROW.fullmatch(mention.text)
    dates = _bounds(period)
    if match is None:
        return
    for half, date in zip(("first", "last"), dates, strict=False):
        start, end = (mention.start + at for at in match.span(half))
        yield Mention(value=date, start=start, end=end, text=match[half], rule=mention.rule)


def _bounds(period: EventDate) -> tuple[EventDate, ...]:
    """The first and the last of the dates that a row is told by."""
    if period.one_of:
        return tuple(cast("EventDate", period.one_of[at]) for at in (0, -1))
    if period.start is None or period.end is None:
        return ()
    unit = next(unit for unit in _ROW_UNITS if spans_whole(unit, period.start, period.end))
    return EventDate.within(*unit_at(unit, period.start)), EventDate.within(*unit_at(unit, period.end))


_ROW_UNITS = (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)
