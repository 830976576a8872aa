"""Parties: which names and nouns stand for the same side."""

from __future__ import annotations

from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.country import Country

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
_BODIES = (
    "government",
    "regime",
    "authorities",
    "officials",
    "administration",
    "junta",
    "ministry",
    "department",
    "presidency",
    "parliament",
)
"""What a government and its parts are called, as nobody in an office is."""
_SIDES = (STATE, _RULERS, *(frozenset({kind, ActorType.UNIDENTIFIED_ARMED}) for kind in ARMED_GROUPS))
"""Whom mere nouns may call by each other's name: "the authorities" are soldiers or police, soldiers are no police;
"gunmen" are rebels or bandits, bandits are no rebels."""


def same_party(one: Actor, other: Actor) -> bool:
    """Whether two actors are one party: by name, as bodies of the same state, or by a mere noun for what they are.

    Somebody in an office is on the side of the state, but no party with all others of it.

    >>> soldiers, mayor = Actor(name="soldiers", type="state_forces"), Actor(name="mayor", type="government")
    >>> same_party(soldiers, Actor(name="Malian army", type="state_forces", country="MLI"))
    True
    >>> same_party(soldiers, mayor), same_side(soldiers, mayor)
    (False, True)
    """
    if _share_a_name(one, other):
        return True
    return not (_is_an_official(one) or _is_an_official(other)) and same_side(one, other)


def same_side(one: Actor, other: Actor) -> bool:
    """Whether two actors may speak for each other: as one party, or as both of one state."""
    if _share_a_name(one, other):
        return True
    if unnamed(one) or unnamed(other):
        return any({one.type, other.type} <= side for side in _SIDES)
    return one.country is not None and one.country == other.country and {one.type, other.type} <= STATE


def _share_a_name(one: Actor, other: Actor) -> bool:
    return one.name == other.name or any(_begins(name, longer) for name in _names(one) for longer in _names(other))


def _is_an_official(actor: Actor) -> bool:
    """Whether it is somebody in an office, such as a mayor, who is no party with all others of the state."""
    if actor.type is not ActorType.GOVERNMENT or actor.name.casefold().endswith(_BODIES):
        return False
    country = actor.country and Country.of(actor.country)
    return not country or country.name != actor.name


def unnamed(actor: Actor) -> bool:
    """Whether a noun in lower case is all that is said: "soldiers", "the army"."""
    return actor.name[:1].islower() and actor.country is None and actor.affiliation is None


def _names(actor: Actor) -> frozenset[str]:
    return frozenset(name.casefold() for name in (actor.name, actor.affiliation) if name)


def _begins(name: str, longer: str) -> bool:
    """Whether one name is the beginning of the other, or the same: "al-Qaeda" and "al-Qaeda in Syria"."""
    return f"{longer} ".startswith(f"{name} ") or f"{name} ".startswith(f"{longer} ")
