"""Needs: what patterns ask of a text, each a bit of a number, so that most are ruled out without being tried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from conflictevents.reading.pattern import COMMON, Pattern
from conflictevents.reading.remembered import Remembered


class Needed(NamedTuple):
    """All that a choice of a pattern needs, and the ``key`` of it: what a text is least likely to have."""

    all: int
    key: int


_KEPT = 2_000
"""For how many combinations of keys it is kept which patterns have one of them."""


class Asking:
    """Patterns, by number, with what each choice of them needs: which are possible in a text is told by what it meets.

    None is without the ``sign``, and each only with its key; so few are left, for few combinations of these, that all
    which they need is looked at only then.
    """

    def __init__(self, needed: Iterable[tuple[int, Needed]], sign: int = 0) -> None:
        by_key = defaultdict[int, list[tuple[int, int]]](list)
        for number, (asked, key) in needed:
            by_key[key].append((asked, number))

        def hopeful(met: int) -> list[tuple[int, int]]:
            keys = by_key if met & sign == sign else ()
            return [one for key in keys if met & key for one in by_key[key]]

        self.keys = reduce(or_, by_key, 0)
        self._looked_at = self.keys | sign
        self._hopeful = Remembered(hopeful, _KEPT)

    def possible(self, met: int) -> set[int]:
        """The patterns of which a choice has all its needs met."""
        return {number for asked, number in self._hopeful[met & self._looked_at] if asked & met == asked}


class Needs:
    """Gives a bit to each set of kinds of which some pattern needs one, or begins with one.

    ``made`` are the kinds that rules make.

    >>> from conflictevents.reading.pattern import read_pattern
    >>> fled = read_pattern("count people? 'fled'")
    >>> needs = Needs([fled])
    >>> met = needs.met({"count"})
    >>> [needed] = needs.of(fled)
    >>> met & needed.all == needed.all, met | needs.met({"'fled'"}) == needed.all
    (False, True)
    """

    def __init__(self, patterns: Iterable[Pattern], made: Iterable[str] = ()) -> None:
        self._made = frozenset(made)
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

    def of(self, pattern: Pattern) -> frozenset[Needed]:
        """What a pattern needs of a text, each of its choices by itself."""
        return frozenset(self._needed((*needs, pattern.begins)) for needs in pattern.ways)

    def _needed(self, needs: Sequence[frozenset[str]]) -> Needed:
        return Needed(reduce(or_, map(self.bit, needs)), self.bit(min(needs, key=self._commonness)))

    def met(self, kinds: Iterable[str]) -> int:
        """All the needs that a token of these kinds meets."""
        return reduce(or_, (self._met_by_kind.get(kind, 0) for kind in kinds), 0)

    def _commonness(self, need: frozenset[str]) -> tuple[bool, bool, int]:
        """What rules make is met more often than the words of a list."""
        return not COMMON.isdisjoint(need), not self._made.isdisjoint(need), len(need)
