"""Stretches: the parts of a text from stop to stop, so that a rule is looked for only where it can be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import TypeAlias

from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.needs import Asking
from conflictevents.reading.tape import Fold, Tape

Part: TypeAlias = tuple[int, int, set[int]]
"""The first token of a part of a tape and the one behind its last, and the numbers of the patterns possible there."""

STOPS = frozenset({"stop", "break"})
"""The kinds of what stands at the end of a stretch."""


def ends_of_stretches(tape: Tape, alphabet: Alphabet) -> list[int]:
    """The tokens before which one stretch of a tape ends and the next begins, and last the end of the tape."""
    stops = alphabet.compiled(f"«{' '.join(sorted(STOPS))}»")
    ends = [match.end() for match in stops.finditer(tape.codes)]
    return ends if ends[-1:] == [len(tape)] else [*ends, len(tape)]


class Stretches:
    """The stretches of a text while it is read, with what each meets of the rules' needs.

    They are bounded by characters of the text, as tokens do not stay what they are. What has been folded away is taken
    to be met still, which is sooner said; and a phrase over the end of a stretch makes one of it and the next.
    """

    __slots__ = ("_bounds", "_met", "_met_by", "met_by_all")

    def __init__(self, tape: Tape, alphabet: Alphabet, met_by: Mapping[str, int]) -> None:
        ends = ends_of_stretches(tape, alphabet)
        starts = [0, *ends]
        self._met_by = met_by
        self._bounds = [0, *(tape.starts[end] for end in ends[:-1]), len(tape.text) + 1]
        self._met = [self._all_met(tape.codes[start:end]) for start, end in zip(starts, ends, strict=False)]
        self.met_by_all = reduce(or_, self._met)

    def _all_met(self, codes: Iterable[str]) -> int:
        return reduce(or_, map(self._met_by.__getitem__, codes), 0)

    def parts(self, tape: Tape, asking: Asking) -> list[Part]:
        """The stretches in which some pattern is possible."""
        starts, bounds, keys = tape.starts, self._bounds, asking.keys
        return [
            (bisect_left(starts, bounds[number]), bisect_left(starts, bounds[number + 1]), possible)
            for number, met in enumerate(self._met)
            if met & keys and (possible := asking.possible(met))
        ]

    def fold(self, folds: Iterable[Fold], tape: Tape) -> None:
        """Take note of what is folded on a tape."""
        starts, bounds, met, met_by = tape.starts, self._bounds, self._met, self._met_by
        for first, last, code, _ in folds:
            number = bisect_right(bounds, starts[first]) - 1
            while starts[last] > bounds[number + 1]:
                del bounds[number + 1]
                met[number] |= met.pop(number + 1)
            met[number] |= met_by[code]
            self.met_by_all |= met_by[code]
