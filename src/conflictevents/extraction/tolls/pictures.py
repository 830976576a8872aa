"""Pictures: the dead who can be seen in a film or on a picture are some of those who were told of."""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english import cues
from conflictevents.english.tolls.totals import counted_bodies, harm_of_whom
from conflictevents.extraction.tolls.figures import Told, could_be
from conflictevents.model.casualty import Scope, VictimStatus


def shown(one: Told, before: Sequence[Told]) -> Scope | None:
    """The bodies that pictures show are those of the dead who were told of, if there are so many."""
    if one.mention.rule not in _OF_WHOM or not cues.PICTURES.search(one.lead):
        return None
    held = (other for other in before if could_be(one, other) or _unarmed(one, other))
    return (
        Scope.PART
        if (one.figure.count.low or 0) <= sum(other.figure.count.resolve("high") or 0 for other in held)
        else None
    )


_OF_WHOM = (harm_of_whom.name, counted_bodies.name)


def _unarmed(one: Told, other: Told) -> bool:
    """Whether neither bears arms, so that villagers can be children."""
    return _ARMED.isdisjoint({one.figure.victims.status, other.figure.victims.status})


_ARMED = frozenset({VictimStatus.COMBATANT, VictimStatus.PERPETRATOR})
