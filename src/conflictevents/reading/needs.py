"""Needs: what patterns ask of a text, each a bit of a number, so that most are ruled out without being tried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import NamedTuple

from conflictevents.reading.pattern import Pattern, commonness
from conflictevents.reading.remembered import Remembered


class Needed(NamedTuple):
    """All that a pattern needs, and the ``key`` of it: what a text is least likely to have."""

    all: int
    key: int

    def also(self, bit: int) -> Needed:
        """The same and one thing more."""
        return self._replace(all=self.all | bit)


_KEPT = 2_000
"""For how many combinations of keys it is kept which patterns have one of them."""


class Asking:
    """Patterns, by number, with what each needs: which are possible in a text is told by what it meets.

    Only those are looked at of which the text has the key, and most texts have the same few keys together.
    """

    def __init__(self, needed: Iterable[tuple[int, Needed]]) -> None:
        by_key = defaultdict[int, list[tuple[int, int]]](list)
        for number, (asked, key) in needed:
            by_key[key].append((asked, number))
        self.keys = reduce(or_, by_key, 0)
        self._with_keys = Remembered[int, list[tuple[int, int]]](
            lambda met: [one for key, patterns in by_key.items() if met & key for one in patterns], _KEPT
        )

    def possible(self, met: int) -> list[int]:
        """The patterns whose needs are all met."""
        return [number for asked, number in self._with_keys[met & self.keys] if asked & met == asked]


class Needs:
    """Gives a bit to each set of kinds of which some pattern needs one, or begins with one.

    >>> from conflictevents.reading.pattern import read_pattern
    >>> fled = read_pattern("count people? 'fled'")
    >>> needs = Needs([fled])
    >>> met = needs.met({"count"})
    >>> met & needs.of(fled).all == needs.of(fled).all, met | needs.met({"'fled'"}) == needs.of(fled).all
    (False, True)
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._met_by_kind: dict[str, int] = {}
        for pattern in patterns:
            self.of(pattern)

    def bit(self, need: frozenset[str]) -> int:
        """The bit for the need of one of these kinds."""
        if need not in self._bits:
            bit = self._bits[need] = 1 << len(self._bits)
            for kind in need:
                self._met_by_kind[kind] = self._met_by_kind.get(kind, 0) | bit
        return self._bits[need]

    def of(self, pattern: Pattern) -> Needed:
        """What a pattern needs of a text."""
        needs = (*pattern.needs, pattern.begins)
        return Needed(reduce(or_, map(self.bit, needs)), self.bit(min(needs, key=commonness)))

    def met(self, kinds: Iterable[str]) -> int:
        """All the needs that a token of these kinds meets."""
        return reduce(or_, (self._met_by_kind.get(kind, 0) for kind in kinds), 0)
