"""Needs: what patterns ask of a text, each a bit of a number, so that most are ruled out without being tried."""

from __future__ import annotations

from collections.abc import Iterable

from conflictevents.reading.pattern import Pattern


class Needs:
    """Gives a bit to each set of kinds of which some pattern needs one, or begins with one.

    >>> from conflictevents.reading.pattern import read_pattern
    >>> fled = read_pattern("count people? 'fled'")
    >>> needs = Needs([fled])
    >>> met = needs.met({"count"})
    >>> met & needs.asked(fled) == needs.asked(fled), met | needs.met({"'fled'"}) == needs.asked(fled)
    (False, True)
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._bits: dict[frozenset[str], int] = {}
        for pattern in patterns:
            self.asked(pattern)

    def bit(self, need: frozenset[str]) -> int:
        """The bit for the need of one of these kinds."""
        return self._bits.setdefault(need, 1 << len(self._bits))

    def asked(self, pattern: Pattern) -> int:
        """All that a pattern needs of a text."""
        return sum(map(self.bit, _needs(pattern)))

    def met(self, kinds: Iterable[str]) -> int:
        """All the needs that a token of these kinds meets."""
        return sum(bit for need, bit in self._bits.items() if not need.isdisjoint(kinds))


def _needs(pattern: Pattern) -> frozenset[frozenset[str]]:
    return frozenset((*pattern.needs, pattern.begins))
