"""Ellipsis: figures whose verb was told before and is left out: "six were killed on Monday and three on Tuesday"."""

from __future__ import annotations

from attrs import evolve

from conflictevents.english.asides import Aside
from conflictevents.english.fates import Fate
from conflictevents.english.harm import Toll, toll
from conflictevents.model.casualty import Scope
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule


@rule(
    "harm",
    "fate:fate at:aside aside? comma? 'and' this:(whom:count) then:aside aside? comma? (stop | end | 'and')",
    {"six were killed on Monday and three on Tuesday": "killed 3 (further)"},
)
def as_many_elsewhere(fate: Fate, at: Aside, whom: Count, then: Aside) -> Toll | None:
    """Others to whom the same came in another place or on another day, told by phrases of one preposition.

    "Two in hospital" only says how they are.
    """
    words = then.words.casefold().split()
    if at.words.casefold().split()[0] != words[0] or not _HOW.isdisjoint(words):
        return None
    return tuple(evolve(figure, scope=Scope.FURTHER) for figure in toll(fate, [whom]))


_HOW = frozenset(("condition", "hospital", "hospitals", "custody", "coma", "total", "all"))
