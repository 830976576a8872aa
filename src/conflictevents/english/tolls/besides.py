"""Besides: the phrases of casualties with others who came to harm, told before the subject or in the middle of it."""

from __future__ import annotations

from attrs import evolve

from conflictevents.english.tolls.company import Whom
from conflictevents.english.tolls.fates import Fate
from conflictevents.english.tolls.harm import ASIDE, LIST, PARTS, TAIL, WHOM, Toll, toll, unlikely
from conflictevents.model.casualty import Scope
from conflictevents.reading.rules import rule


@rule(
    "harm",
    f"{WHOM} comma not_counted also:({LIST}) (comma relative 'all'? (other:fate)? {ASIDE})? comma fate:fate",
    {"two cooks, not counting the raider, who was shot, died": "killed 2 cooks, injured 1 raider (further)"},
)
def befell_not_counting(whom: Whom, also: Whom, other: Fate | None, fate: Fate) -> Toll | None:
    """Those who came to harm besides, in the middle of the others' sentence."""
    besides = (evolve(one, scope=Scope.FURTHER) for one in toll(other or fate, also))
    return None if unlikely(fate, whom) else (*toll(fate, whom), *besides)


@rule(
    "harm",
    f"besides {WHOM} comma other:({LIST}) {TAIL} relative? fate:fate {PARTS}",
    {"In addition to the bomber, two guards were killed": "killed 1 bomber, killed 2 guards"},
)
def befell_besides(whom: Whom, other: Whom, part: Whom | None, fate: Fate) -> Toll:
    """Those who are told of first, as if by the way."""
    return toll(fate, whom) + toll(fate, other, part)
