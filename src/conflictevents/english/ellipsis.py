"""Ellipsis: figures whose verb was told before and is left out: "six were killed on Monday and three on Tuesday"."""

from __future__ import annotations

from attrs import evolve

from conflictevents.english.asides import Aside
from conflictevents.english.fates import Fate
from conflictevents.english.harm import Toll, toll
from conflictevents.english.tables import names
from conflictevents.model.casualty import Scope
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule


@rule(
    "harm",
    "fate:fate at:aside aside? comma? 'and' this:(whom:count) then:aside aside?"
    " verb:(fate | harmed | harms | state | have | be | modal | reported | deed_verb | word | came_off | stays)?",
    {"six were killed on Monday and three on Tuesday": "killed 3 (further)"},
)
def as_many_elsewhere(fate: Fate, at: Aside, whom: Count, then: Aside, verb: object) -> Toll | None:
    """Others to whom the same came in another place or on another day, told by phrases of one preposition.

    "Two in hospital" only says how they are, and "three in Kidal escaped" has a verb of its own.
    """
    first, words = at.words.casefold().split()[0], then.words.casefold().split()
    if verb is not None or first != words[0] or words[-1].endswith("ed") or not _HOW.isdisjoint(words):
        return None
    return tuple(evolve(figure, scope=Scope.FURTHER) for figure in toll(fate, [whom]))


_HOW = frozenset(names("condition;hospital;hospitals;custody;coma;total;all"))
