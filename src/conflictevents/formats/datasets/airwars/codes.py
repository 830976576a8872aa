"""The codes of Airwars: kinds of strikes, how closely places are known, belligerents and groups of victims."""

from __future__ import annotations

import re
from typing import NamedTuple

from conflictevents.model.actor import ActorType
from conflictevents.model.casualty import Age, Sex, Victims, VictimStatus
from conflictevents.model.event import Weapon
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.location import GeoPrecision

NAME = "airwars"


def slug(name: str) -> str:
    """A name as the addresses of its web site have it.

    >>> slug("Airstrike and/or Artillery")
    'airstrike-and-or-artillery'
    """
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


# --- kinds of strikes

_STRIKES: dict[str, tuple[EventType, EventSubtype | None, str | None]] = {
    "airstrike": (EventType.EXPLOSION_REMOTE_VIOLENCE, EventSubtype.AIR_STRIKE, "aircraft"),
    "drone-strike": (EventType.EXPLOSION_REMOTE_VIOLENCE, EventSubtype.DRONE_STRIKE, "drone"),
    "artillery": (EventType.EXPLOSION_REMOTE_VIOLENCE, EventSubtype.SHELLING_ARTILLERY_MISSILE, "heavy_weapons"),
    "naval-bombardment": (
        EventType.EXPLOSION_REMOTE_VIOLENCE,
        EventSubtype.SHELLING_ARTILLERY_MISSILE,
        "heavy_weapons",
    ),
    "airstrike-and-or-artillery": (EventType.EXPLOSION_REMOTE_VIOLENCE, None, None),
    "ground-operation": (EventType.BATTLE, None, None),
    "counter-terrorism-action-ground": (EventType.BATTLE, None, None),
}
_NAMES = {
    EventSubtype.AIR_STRIKE: "Airstrike",
    EventSubtype.DRONE_STRIKE: "Drone Strike",
    EventSubtype.SHELLING_ARTILLERY_MISSILE: "Artillery",
}


class Strike(NamedTuple):
    """What kind of event a strike is, and with what it was done."""

    type: EventType = EventType.OTHER
    subtype: EventSubtype | None = None
    weapons: tuple[Weapon, ...] = ()


def strike_of(slugs: str | None) -> Strike:
    """What strikes of these types are, several with commas between; of different ones, what they have in common.

    >>> strike_of("airstrike,drone-strike").type.value, strike_of("airstrike").subtype.value
    ('explosion_remote_violence', 'air_strike')
    """
    told = [_STRIKES[one] for name in (slugs or "").split(",") if (one := slug(name)) in _STRIKES]
    kinds, subtypes = {kind for kind, _, _ in told}, {subtype for _, subtype, _ in told}
    if len(kinds) != 1:
        return Strike()
    weapons = tuple(Weapon(type=weapon) for weapon in dict.fromkeys(weapon for _, _, weapon in told) if weapon)
    return Strike(kinds.pop(), subtypes.pop() if len(subtypes) == 1 else None, weapons)


def strike_name(subtype: EventSubtype | None) -> str | None:
    """What strikes of a sub-event type are called, None where it is no strike."""
    return _NAMES.get(subtype) if subtype else None


# --- places

PRECISIONS = {
    "exact_location_via_airwars": GeoPrecision.EXACT,
    "exact_location_via_coalition": GeoPrecision.EXACT,
    "exact_location_other": GeoPrecision.EXACT,
    "exact_location": GeoPrecision.EXACT,
    "within_1m_via_coalition": GeoPrecision.EXACT,
    "within_100m_via_coalition": GeoPrecision.STREET_OR_LANDMARK,
    "nearby_landmark": GeoPrecision.STREET_OR_LANDMARK,
    "street": GeoPrecision.STREET_OR_LANDMARK,
    "neighbourhood_area": GeoPrecision.NEIGHBOURHOOD,
    "village": GeoPrecision.POPULATED_PLACE,
    "town": GeoPrecision.POPULATED_PLACE,
    "city": GeoPrecision.POPULATED_PLACE,
    "subdistrict": GeoPrecision.ADMIN3,
    "district": GeoPrecision.ADMIN2,
    "province_governorate": GeoPrecision.ADMIN1,
}
USUAL_ACCURACIES = {
    GeoPrecision.EXACT: "exact_location_other",
    GeoPrecision.STREET_OR_LANDMARK: "nearby_landmark",
    GeoPrecision.NEIGHBOURHOOD: "neighbourhood_area",
    GeoPrecision.POPULATED_PLACE: "town",
    GeoPrecision.ADMIN3: "subdistrict",
    GeoPrecision.ADMIN2: "district",
    GeoPrecision.ADMIN1: "province_governorate",
}

# --- belligerents

BELLIGERENTS: dict[str, tuple[ActorType, str | None]] = {
    "chadian-military": (ActorType.STATE_FORCES, "TCD"),
    "coalition": (ActorType.EXTERNAL_FORCES, None),
    "egyptian-military": (ActorType.STATE_FORCES, "EGY"),
    "french-military": (ActorType.STATE_FORCES, "FRA"),
    "gaddafi-forces": (ActorType.STATE_FORCES, "LBY"),
    "iranian-military": (ActorType.STATE_FORCES, "IRN"),
    "iraqi-government": (ActorType.STATE_FORCES, "IRQ"),
    "israeli-military": (ActorType.STATE_FORCES, "ISR"),
    "libyan-rebel-forces": (ActorType.REBEL_GROUP, None),
    "nato-forces": (ActorType.EXTERNAL_FORCES, None),
    "palestinian-militants": (ActorType.REBEL_GROUP, None),
    "russian-military": (ActorType.STATE_FORCES, "RUS"),
    "syrian-regime": (ActorType.STATE_FORCES, "SYR"),
    "turkish-military": (ActorType.STATE_FORCES, "TUR"),
    "uk-military": (ActorType.STATE_FORCES, "GBR"),
    "united-arab-emirates-military": (ActorType.STATE_FORCES, "ARE"),
    "us-forces": (ActorType.STATE_FORCES, "USA"),
}
"""The type and the country of belligerents that are of one kind wherever they are named."""

# --- victims


class Group(NamedTuple):
    """A group of victims, and the one that it is a part of, None for those that add up to all."""

    victims: Victims
    whole: str | None


_CIVILIANS, _PROTECTED, _BELLIGERENTS = "civilian_non_combatants", "other_protected_persons", "belligerents"
_STATUSES = {
    _CIVILIANS: VictimStatus.CIVILIAN,
    _PROTECTED: VictimStatus.PROTECTED,
    _BELLIGERENTS: VictimStatus.COMBATANT,
}


def _whole(name: str, label: str) -> Group:
    return Group(Victims(status=_STATUSES.get(name, VictimStatus.UNKNOWN), label=label), None)


def _part(
    of: str, label: str, *, age: Age | None = None, sex: Sex | None = None, occupation: str | None = None
) -> Group:
    return Group(Victims(status=_STATUSES[of], age=age, sex=sex, occupation=occupation, label=label), of)


GROUPS = {
    _CIVILIANS: _whole(_CIVILIANS, "civilians"),
    "children": _part(_CIVILIANS, "children", age=Age.CHILD),
    "women": _part(_CIVILIANS, "women", age=Age.ADULT, sex=Sex.FEMALE),
    "men": _part(_CIVILIANS, "men", age=Age.ADULT, sex=Sex.MALE),
    "human_rights_defenders": _part(_CIVILIANS, "human rights defenders", occupation="human_rights_defender"),
    "journalists": _part(_CIVILIANS, "journalists", occupation="journalist"),
    "trade_unionists": _part(_CIVILIANS, "trade unionists", occupation="trade_unionist"),
    "healthcare_personnel": _part(_CIVILIANS, "healthcare personnel", occupation="health_worker"),
    "other_civilian_non_combatants": _part(_CIVILIANS, "other civilians"),
    "undetermined": _whole("undetermined", "people of undetermined status"),
    _PROTECTED: _whole(_PROTECTED, "other protected persons"),
    "medical_and_religious_personnel_state": _part(_PROTECTED, "medical and religious personnel of a state"),
    "medical_and_religious_personnel_non_state": _part(_PROTECTED, "medical and religious personnel of a group"),
    "persons_hors_de_combat": _part(_PROTECTED, "persons hors de combat"),
    _BELLIGERENTS: _whole(_BELLIGERENTS, "belligerents"),
    "member_of_armed_forces": _part(_BELLIGERENTS, "members of armed forces"),
    "persons_directly_participating_in_hostilities": _part(_BELLIGERENTS, "persons taking part in hostilities"),
    "civilian_role_in_military": _part(_BELLIGERENTS, "civilians with a role in the military"),
}
"""The groups of victims by the beginnings of their columns."""
