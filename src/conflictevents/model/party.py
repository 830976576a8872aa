"""Parties: which names and nouns stand for the same side."""

from __future__ import annotations

from conflictevents.model.actor import Actor, ActorType

STATE = frozenset({ActorType.STATE_FORCES, ActorType.GOVERNMENT, ActorType.EXTERNAL_FORCES})
"""What acts for a state, but for its police."""
LAW = STATE | {ActorType.POLICE}
"""What acts for a state."""
_RULERS = frozenset({ActorType.GOVERNMENT, ActorType.POLICE})
ARMED_GROUPS = frozenset(
    {
        ActorType.REBEL_GROUP,
        ActorType.POLITICAL_MILITIA,
        ActorType.IDENTITY_MILITIA,
        ActorType.CRIMINAL_GROUP,
        ActorType.UNIDENTIFIED_ARMED,
    }
)
"""Who bears arms and acts for no state."""
KNOWN_ARMED_GROUPS = ARMED_GROUPS - {ActorType.UNIDENTIFIED_ARMED}
"""The same, where it is said of what kind they are."""
FORCES = LAW - {ActorType.GOVERNMENT}
"""Who bears arms for a state."""
ARMED = FORCES | ARMED_GROUPS
REBELS = frozenset({ActorType.REBEL_GROUP, ActorType.CRIMINAL_GROUP, ActorType.UNIDENTIFIED_ARMED})
"""Who takes places from a government; militias are of either side."""
_SIDES = (STATE, _RULERS, *(frozenset({kind, ActorType.UNIDENTIFIED_ARMED}) for kind in ARMED_GROUPS))
"""Whom mere nouns may call by each other's name: "the authorities" are soldiers or police, soldiers are no police;
"gunmen" are rebels or bandits, bandits are no rebels."""


def same_party(one: Actor, other: Actor) -> bool:
    """Whether two actors are one party: by name, as bodies of the same state, or by a mere noun for what they are.

    >>> soldiers = Actor(name="soldiers", type="state_forces")
    >>> same_party(soldiers, Actor(name="Malian army", type="state_forces", country="MLI"))
    True
    """
    if one.name == other.name or any(_begins(name, longer) for name in _names(one) for longer in _names(other)):
        return True
    if unnamed(one) or unnamed(other):
        return any({one.type, other.type} <= side for side in _SIDES)
    return one.country is not None and one.country == other.country and {one.type, other.type} <= STATE


def unnamed(actor: Actor) -> bool:
    """Whether a noun in lower case is all that is said: "soldiers", "the army"."""
    return actor.name[:1].islower() and actor.country is None and actor.affiliation is None


def _names(actor: Actor) -> frozenset[str]:
    return frozenset(name.casefold() for name in (actor.name, actor.affiliation) if name)


def _begins(name: str, longer: str) -> bool:
    """Whether one name is the beginning of the other, or the same: "al-Qaeda" and "al-Qaeda in Syria"."""
    return f"{longer} ".startswith(f"{name} ") or f"{name} ".startswith(f"{longer} ")
