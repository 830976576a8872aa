"""Ellipsis: figures whose verb was told before and is left out: "six were killed on Monday and three on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from conflictevents.english.asides import Aside
from conflictevents.english.fates import Fate
from conflictevents.english.groups import ONE_IN_ORDER
from conflictevents.english.harm import Toll, toll
from conflictevents.english.people import Party
from conflictevents.english.tables import names
from conflictevents.model.casualty import Scope
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule

_VERB = "verb:(fate | harmed | harms | state | have | be | modal | reported | deed_verb | word)?"


@rule(
    "harm",
    f"fate:fate at:aside aside? comma? 'and' this:(whom:count) then:aside aside? {_VERB}",
    {"six were killed on Monday and three on Tuesday": "killed 3 (further)"},
)
def as_many_elsewhere(fate: Fate, at: Aside, whom: Count, then: Aside, verb: object) -> Toll | None:
    """Others to whom the same came in another place or on another day, told by phrases of one preposition.

    "Two in hospital" only says how they are, and "three in Kidal escaped" has a verb of its own.
    """
    same = at.words.casefold().split()[0] == then.words.casefold().split()[0]
    if verb is not None or not same or not _says_where(then):
        return None
    return tuple(evolve(figure, scope=Scope.FURTHER) for figure in toll(fate, [whom]))


@rule(
    "harm",
    f"fate:fate (aside | how_harmed){{0,2}} comma? 'and' this:(whom:group) then:(aside | period | date) aside? {_VERB}",
    {"four died at the gate and a fifth on the way to hospital": "killed 1 (further)"},
)
def one_more_elsewhere(fate: Fate, whom: Party, then: Sequence[object], verb: object) -> Toll | None:
    """The same of "a fifth", whichever the prepositions."""
    told = verb is None and whom.name == ONE_IN_ORDER and all(map(_says_where, then))
    return toll(fate, [whom]) if told else None


def _says_where(then: object) -> bool:
    """Whether a phrase says where or when it was, and not how they are."""
    words = then.words.casefold().split() if isinstance(then, Aside) else []
    if words[:3] == _ON_THE_WAY:
        return True
    return not (words and words[-1].endswith("ed")) and _HOW.isdisjoint(words)


_ON_THE_WAY = ["on", "the", "way"]
_HOW = frozenset(names("condition;hospital;hospitals;custody;coma;total;all"))
