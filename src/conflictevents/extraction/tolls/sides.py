"""Sides: bare figures, which are for the people of the figure before them: "six men were killed and four hurt"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from conflictevents.extraction.tolls.figures import Told, could_be, same_trade
from conflictevents.model.adding import noun
from conflictevents.model.casualty import Scope

_TOLD_ANEW = (Scope.TOTAL, Scope.FURTHER)


def with_their_own(figures: Sequence[Told]) -> list[Told]:
    """The figures; a bare one has the figure of its sentence whose noun is left out with it."""
    told: list[Told] = []
    for one in figures:
        last = told[-1] if told else None
        of = None
        if last is not None and one.bare and one.for_all and one.sentence == last.sentence and _are_told(last):
            of = last.of or last
        told.append(one if of is None or of.for_all else attrs.evolve(one, of=of))
    return told


def _are_told(last: Told) -> bool:
    return last.figure.scope in _TOLD_ANEW and not last.definite


def of_another_side(one: Told, before: Sequence[Told]) -> Scope | None:
    """Such as "four hurt" of policemen and, in a later sentence, "five hurt" of rebels: others."""
    if one.of is None or one.figure.scope is not Scope.TOTAL:
        return None
    return Scope.FURTHER if all(_are_others(one.of, other.of or other) for other in before) else None


def _are_others(ours: Told, theirs: Told) -> bool:
    """Whether these are of another sentence and another noun, and cannot be those in other words."""
    if ours.sentence == theirs.sentence or theirs.for_all or noun(ours.figure) == noun(theirs.figure):
        return False
    return not could_be(ours, theirs) or (ours.number != theirs.number and not same_trade(ours, theirs))
