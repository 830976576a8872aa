"""EventType and EventSubtype: ACLED's six event types with their sub-events, and what ACLED has no name for."""

from __future__ import annotations

from enum import StrEnum


class EventType(StrEnum):
    """What kind of event: ACLED's six types (codebook 2023), then three for what news tells beyond them (PLOVER)."""

    BATTLE = "battle"
    EXPLOSION_REMOTE_VIOLENCE = "explosion_remote_violence"
    VIOLENCE_AGAINST_CIVILIANS = "violence_against_civilians"
    PROTEST = "protest"
    RIOT = "riot"
    STRATEGIC_DEVELOPMENT = "strategic_development"
    COERCION = "coercion"
    DIPLOMACY = "diplomacy"
    OTHER = "other"


class EventSubtype(StrEnum):
    """ACLED's 25 sub-event types, finer where ACLED joins two ("Air/drone strike"), and a few that it does not have."""

    ARMED_CLASH = "armed_clash"
    GOVERNMENT_REGAINS_TERRITORY = "government_regains_territory"
    NON_STATE_ACTOR_OVERTAKES_TERRITORY = "non_state_actor_overtakes_territory"
    AIR_STRIKE = "air_strike"
    DRONE_STRIKE = "drone_strike"
    SHELLING_ARTILLERY_MISSILE = "shelling_artillery_missile"
    REMOTE_EXPLOSIVE_LANDMINE_IED = "remote_explosive_landmine_ied"
    SUICIDE_BOMB = "suicide_bomb"
    GRENADE = "grenade"
    CHEMICAL_WEAPON = "chemical_weapon"
    ATTACK = "attack"
    ASSASSINATION = "assassination"
    ABDUCTION_FORCED_DISAPPEARANCE = "abduction_forced_disappearance"
    HOSTAGE_TAKING = "hostage_taking"
    SEXUAL_VIOLENCE = "sexual_violence"
    PEACEFUL_PROTEST = "peaceful_protest"
    PROTEST_WITH_INTERVENTION = "protest_with_intervention"
    EXCESSIVE_FORCE_AGAINST_PROTESTERS = "excessive_force_against_protesters"
    VIOLENT_DEMONSTRATION = "violent_demonstration"
    MOB_VIOLENCE = "mob_violence"
    AGREEMENT = "agreement"
    CEASEFIRE = "ceasefire"
    ARRESTS = "arrests"
    CHANGE_TO_GROUP = "change_to_group"
    DISRUPTED_WEAPONS_USE = "disrupted_weapons_use"
    BASE_ESTABLISHED = "base_established"
    LOOTING_PROPERTY_DESTRUCTION = "looting_property_destruction"
    NON_VIOLENT_TRANSFER = "non_violent_transfer"
    DISPLACEMENT = "displacement"
    THREAT = "threat"
    MOBILIZATION = "mobilization"
    SANCTION = "sanction"
    AID = "aid"
    MEETING = "meeting"
    OTHER = "other"

    @property
    def type(self) -> EventType:
        """The event type that this is a kind of.

        >>> EventSubtype.AIR_STRIKE.type.value
        'explosion_remote_violence'
        """
        return _TYPE_OF[self]


_KINDS: dict[EventType, str] = {
    EventType.BATTLE: "armed_clash government_regains_territory non_state_actor_overtakes_territory",
    EventType.EXPLOSION_REMOTE_VIOLENCE: (
        "air_strike drone_strike shelling_artillery_missile remote_explosive_landmine_ied suicide_bomb grenade "
        "chemical_weapon"
    ),
    EventType.VIOLENCE_AGAINST_CIVILIANS: (
        "attack assassination abduction_forced_disappearance hostage_taking sexual_violence"
    ),
    EventType.PROTEST: "peaceful_protest protest_with_intervention excessive_force_against_protesters",
    EventType.RIOT: "violent_demonstration mob_violence",
    EventType.STRATEGIC_DEVELOPMENT: (
        "agreement ceasefire arrests change_to_group disrupted_weapons_use base_established "
        "looting_property_destruction non_violent_transfer displacement"
    ),
    EventType.COERCION: "threat mobilization sanction",
    EventType.DIPLOMACY: "aid meeting",
    EventType.OTHER: "other",
}
_TYPE_OF = {EventSubtype(name): kind for kind, names in _KINDS.items() for name in names.split()}
