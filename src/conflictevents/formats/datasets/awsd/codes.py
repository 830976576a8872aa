"""The codes of the Aid Worker Security Database: means and contexts of attacks, types of those who did it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from conflictevents.model.actor import ActorType
from conflictevents.model.event import Weapon
from conflictevents.model.event_type import EventSubtype, EventType

Labels: TypeAlias = Mapping[str, str]
"""What an incident has been coded as, by level: ``means``, ``context``, ``location``, ``motive``."""


class Kind(NamedTuple):
    """What kind of event an incident is."""

    type: EventType
    subtype: EventSubtype | None


class _Means(NamedTuple):
    label: str
    subtype: EventSubtype
    weapon: str | None = None


_MEANS = (
    _Means("Shooting", EventSubtype.ATTACK, "firearms"),
    _Means("Bodily assault", EventSubtype.ATTACK),
    _Means("Complex attack", EventSubtype.ATTACK),
    _Means("Rape/sexual assault", EventSubtype.SEXUAL_VIOLENCE),
    _Means("Kidnapping", EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE),
    _Means("Kidnap-killing", EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE),
    _Means("Aerial bombardment", EventSubtype.AIR_STRIKE, "aircraft"),
    _Means("Shelling", EventSubtype.SHELLING_ARTILLERY_MISSILE, "heavy_weapons"),
    _Means("Roadside IED", EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED, "explosives"),
    _Means("Vehicle-born IED", EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED, "explosives"),
    _Means("Other Explosives", EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED, "explosives"),
    _Means("Landmine", EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED, "explosives"),
    _Means("Body-borne IED", EventSubtype.SUICIDE_BOMB, "suicide"),
    _Means("Detention/arrest", EventSubtype.ARRESTS),
)
_BY_MEANS = {one.label.casefold(): one for one in _MEANS}
_USUAL_MEANS = {
    EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE: "Kidnapping",
    EventSubtype.HOSTAGE_TAKING: "Kidnapping",
    EventSubtype.SEXUAL_VIOLENCE: "Rape/sexual assault",
    EventSubtype.AIR_STRIKE: "Aerial bombardment",
    EventSubtype.SHELLING_ARTILLERY_MISSILE: "Shelling",
    EventSubtype.GRENADE: "Other Explosives",
    EventSubtype.SUICIDE_BOMB: "Body-borne IED",
    EventSubtype.ARRESTS: "Detention/arrest",
}
"""What stands for a sub-event type where only that is known; an attack can have been any of several."""

_CONTEXTS = {
    "combat/crossfire": EventSubtype.ARMED_CLASH,
    "mob violence": EventSubtype.MOB_VIOLENCE,
    "detention": EventSubtype.ARRESTS,
}
_HAND_TO_HAND = (EventSubtype.ATTACK, None)


def kind_of(told: Labels) -> Kind:
    """What kind of event: by the means, or by the context where these leave it open; else violence against civilians.

    >>> kind_of({"means": "Shooting", "context": "Combat/Crossfire"}).subtype.value
    'armed_clash'
    """
    means = _means(told)
    subtype = means.subtype if means else None
    if subtype in _HAND_TO_HAND:
        subtype = _CONTEXTS.get(_key(told.get("context", "")), subtype)
    return Kind(subtype.type if subtype else EventType.VIOLENCE_AGAINST_CIVILIANS, subtype)


def weapons_of(told: Labels) -> tuple[Weapon, ...]:
    """The weapon that the means tell."""
    means = _means(told)
    return (Weapon(type=means.weapon, detail=told["means"]),) if means and means.weapon else ()


def labels_of(kind: Kind) -> dict[str, str]:
    """The means and the context by which an event of this kind is coded, as far as they are certain."""
    means = {"means": _USUAL_MEANS[kind.subtype]} if kind.subtype in _USUAL_MEANS else {}
    context = next((label for label, subtype in _LABELLED.items() if subtype is kind.subtype), None)
    return means | ({"context": context} if context else {})


_LABELLED = {"Combat/Crossfire": EventSubtype.ARMED_CLASH, "Mob violence": EventSubtype.MOB_VIOLENCE}


def _means(told: Labels) -> _Means | None:
    return _BY_MEANS.get(_key(told.get("means", "")))


def _key(label: str) -> str:
    return label.strip().casefold()


# --- who did it

_ACTOR_TYPES = {
    "Host state": ActorType.STATE_FORCES,
    "State: unknown": ActorType.STATE_FORCES,
    "Foreign or coalition forces": ActorType.EXTERNAL_FORCES,
    "Police or paramilitary": ActorType.POLICE,
    "Non-state armed group: Global": ActorType.REBEL_GROUP,
    "Non-state armed group: Regional": ActorType.REBEL_GROUP,
    "Non-state armed group: National": ActorType.REBEL_GROUP,
    "Non-state armed group: Subnational": ActorType.REBEL_GROUP,
    "Non-state armed group: Unknown": ActorType.UNIDENTIFIED_ARMED,
    "Criminal": ActorType.CRIMINAL_GROUP,
    "Aid recipient": ActorType.CIVILIANS,
    "Staff member": ActorType.CIVILIANS,
    "Unaffiliated": ActorType.CIVILIANS,
}
_BY_LABEL = {_key(label): kind for label, kind in _ACTOR_TYPES.items()}
_NAMED = frozenset(_key(label) for label, kind in _ACTOR_TYPES.items() if kind is ActorType.REBEL_GROUP)
_USUAL_LABELS = {
    ActorType.GOVERNMENT: "Host state",
    ActorType.STATE_FORCES: "State: unknown",
    ActorType.EXTERNAL_FORCES: "Foreign or coalition forces",
    ActorType.POLICE: "Police or paramilitary",
    ActorType.UNIDENTIFIED_ARMED: "Non-state armed group: Unknown",
    ActorType.REBEL_GROUP: "Non-state armed group: Unknown",
    ActorType.POLITICAL_MILITIA: "Non-state armed group: Unknown",
    ActorType.IDENTITY_MILITIA: "Non-state armed group: Unknown",
    ActorType.CRIMINAL_GROUP: "Criminal",
    ActorType.CIVILIANS: "Unaffiliated",
}


def actor_type(label: str) -> ActorType:
    """The type of actor that a label stands for."""
    return _BY_LABEL.get(_key(label), ActorType.UNKNOWN)


def actor_label(kind: ActorType) -> str | None:
    """The label for a type of actor, None where there is none."""
    return _USUAL_LABELS.get(kind)


def name_for_none(label: str | None) -> str:
    """What stands in place of the name of an actor that is not named: one that has none, or one that is not known."""
    return "Unknown" if label is None or _key(label) in _NAMED else "Not applicable"
