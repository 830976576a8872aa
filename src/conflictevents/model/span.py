"""Span: a first and a last day, either of which may be open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from conflictevents.model.calendar import Day


class Span(NamedTuple):
    """A first and a last day, both included; None is open."""

    start: Day | None
    end: Day | None

    def contains(self, other: Span) -> bool:
        """Whether every day of ``other`` is one of this; a side that is open contains all there is on it."""
        begins = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return begins and ends

    def overlaps(self, other: Span) -> bool:
        """Whether some day is one of both."""
        return _in_order(self.start, other.end) and _in_order(other.start, self.end)


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that contains all of these."""
    starts, ends = zip(*spans, strict=True)
    return Span(None if None in starts else min(starts), None if None in ends else max(ends))


def _in_order(start: Day | None, end: Day | None) -> bool:
    return start is None or end is None or start <= end
