"""Families of modes: how a deed was done, as far as two reports of it can be expected to agree."""

from __future__ import annotations

from conflictevents.model.event import Event
from conflictevents.model.event_type import EventSubtype

_FAMILIES = (
    "air_strike drone_strike",
    "remote_explosive_landmine_ied suicide_bomb grenade",
    "armed_clash attack assassination government_regains_territory non_state_actor_overtakes_territory",
    "abduction_forced_disappearance hostage_taking",
    "peaceful_protest protest_with_intervention excessive_force_against_protesters violent_demonstration mob_violence",
    "agreement ceasefire",
)
"""What one report calls this, and another that. Any other subtype is a family of its own."""

_FAMILY_OF = {EventSubtype(name): names.split()[0] for names in _FAMILIES for name in names.split()}


def families(event: Event) -> frozenset[str]:
    """The families that an event can be of: that of its subtype, or where none is told all those of its type.

    A family has the name of its first subtype.

    >>> sorted(families(Event(type="explosion_remote_violence", subtype="drone_strike")))
    ['air_strike']
    >>> sorted(families(Event(type="battle")))
    ['armed_clash']
    """
    told = [event.subtype] if event.subtype else [one for one in EventSubtype if one.type is event.type]
    return frozenset(_FAMILY_OF.get(subtype, subtype.value) for subtype in told)
