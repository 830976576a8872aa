"""Stretches: the parts of a text from stop to stop, so that a rule is looked for only where it can be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import TypeVar

from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.tape import Fold, Tape

T = TypeVar("T")

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

    __slots__ = ("_bounds", "_met", "_met_by")

    def __init__(self, tape: Tape, alphabet: Alphabet, met_by: Mapping[str, int]) -> None:
        ends = ends_of_stretches(tape, alphabet)
        starts = [0, *ends]
        self._met_by = met_by
        self._bounds = [0, *(tape.starts[end] for end in ends[:-1]), len(tape.text) + 1]
        self._met = [self._all_met(tape.codes[start:end]) for start, end in zip(starts, ends, strict=False)]

    def _all_met(self, codes: Iterable[str]) -> int:
        return reduce(or_, map(self._met_by.__getitem__, codes), 0)

    @property
    def met_by_all(self) -> int:
        """What the whole text meets."""
        return reduce(or_, self._met)

    def parts(self, tape: Tape, asked: int, by_met: Mapping[int, T]) -> list[tuple[int, int, T]]:
        """The stretches that meet of ``asked`` what ``by_met`` has something for, by their tokens, each with that."""
        starts, bounds = tape.starts, self._bounds
        return [
            (bisect_left(starts, bounds[number]), bisect_left(starts, bounds[number + 1]), one)
            for number, met in enumerate(self._met)
            if (one := by_met[met & asked])
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
