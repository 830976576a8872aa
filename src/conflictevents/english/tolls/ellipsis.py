"""Ellipsis: figures whose verb was told before and is left out: "six were killed on Monday and three on Tuesday"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from conflictevents.english.actors.groups import ONE_IN_ORDER
from conflictevents.english.actors.party import Party
from conflictevents.english.tables import names
from conflictevents.english.tolls.asides import Aside
from conflictevents.english.tolls.fates import Fate
from conflictevents.english.tolls.harm import Toll, toll
from conflictevents.model.casualty import Scope, Victims
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule

_VERB = "verb:(fate | harmed | harms | state | have | be | modal | reported | deed_verb | word | came_off | stays)?"


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
    if verb is not None or not same or not _says_where(then, _HOW):
        return None
    return tuple(evolve(figure, scope=Scope.FURTHER) for figure in toll(fate, [whom]))


_THEN = "(aside | period | date | how_harmed)"


@rule(
    "harm",
    f"fate:fate {_THEN}{{0,2}} (comma? 'and' | comma) this:(whom:group then:{_THEN} {_THEN}? (comma? 'and' also:group"
    f" {_THEN})?) {_VERB}",
    {
        "four died at the gate and a fifth on the way to hospital": "killed 1 (further)",
        "six died at once and two more in hospital": "killed 2 (further)",
        "two died at once, a third in the ambulance and a fourth in hospital": "killed 1 (further), killed 1 (further)",
    },
)
def more_elsewhere(fate: Fate, whom: Party, then: Sequence[object], also: Party | None, verb: object) -> Toll | None:
    """The same of "a fifth" or "two more", whichever the prepositions."""
    others = [one for one in (whom, also) if one is not None]
    told = verb is None and all(map(_are_more, others)) and all(_says_where(one, _IN_WHICH_STATE) for one in then)
    return tuple(figure for one in others for figure in toll(fate, [one])) if told else None


def _are_more(whom: Party) -> bool:
    several = whom.count is not None and whom.count != Count.exactly(1) and whom.victims == Victims()
    return whom.scope is Scope.FURTHER and (several or whom.name == ONE_IN_ORDER)


def _says_where(then: object, how: frozenset[str]) -> bool:
    """Whether a phrase says where or when it was, and not how they are."""
    words = then.words.casefold().split() if isinstance(then, Aside) else []
    return not (words and words[-1].endswith("ed")) and how.isdisjoint(words)


_IN_WHICH_STATE = frozenset(names("condition;custody;coma;total;all"))
_HOW = _IN_WHICH_STATE | {"hospital", "hospitals"}
