"""Which deeds can be one and the same, and which subtype an event has in the end."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from conflictevents.english.clauses import Action
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.event_type import EventSubtype

_DELIVERED = (
    EventSubtype.AIR_STRIKE,
    EventSubtype.DRONE_STRIKE,
    EventSubtype.SHELLING_ARTILLERY_MISSILE,
    EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED,
)
"""How a chemical weapon can be brought."""
_FAMILIES = (
    frozenset(_DELIVERED),
    frozenset({EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED, EventSubtype.SUICIDE_BOMB, EventSubtype.GRENADE}),
    *(frozenset({EventSubtype.CHEMICAL_WEAPON, how}) for how in _DELIVERED),
    frozenset({EventSubtype.ARMED_CLASH, EventSubtype.ATTACK, EventSubtype.ASSASSINATION, EventSubtype.GRENADE}),
    frozenset(
        {
            EventSubtype.PEACEFUL_PROTEST,
            EventSubtype.PROTEST_WITH_INTERVENTION,
            EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
            EventSubtype.VIOLENT_DEMONSTRATION,
            EventSubtype.ARRESTS,
            EventSubtype.ATTACK,
        }
    ),
    frozenset({EventSubtype.MOB_VIOLENCE, EventSubtype.ATTACK, EventSubtype.VIOLENT_DEMONSTRATION}),
    frozenset({EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE, EventSubtype.HOSTAGE_TAKING, EventSubtype.ATTACK}),
    frozenset({EventSubtype.AGREEMENT, EventSubtype.CEASEFIRE}),
    frozenset({EventSubtype.OTHER, EventSubtype.ARRESTS}),
    frozenset({EventSubtype.OTHER, EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED}),
    frozenset({EventSubtype.OTHER, EventSubtype.LOOTING_PROPERTY_DESTRUCTION}),
    frozenset({EventSubtype.GOVERNMENT_REGAINS_TERRITORY, EventSubtype.ARMED_CLASH, EventSubtype.NON_VIOLENT_TRANSFER}),
    frozenset(
        {
            EventSubtype.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
            EventSubtype.ARMED_CLASH,
            EventSubtype.NON_VIOLENT_TRANSFER,
        }
    ),
)
_WITHOUT_VIOLENCE = frozenset({EventSubtype.AGREEMENT, EventSubtype.CEASEFIRE, EventSubtype.NON_VIOLENT_TRANSFER})


def same_kind(one: Action, other: Action) -> bool:
    """Whether two clauses can tell the same event, as far as the kind of deed goes: "attack" fits any violence.

    A real deed and one that is only planned, or was denied, are never the same.
    """
    return one.status is other.status and fits(kind_told(one), kind_told(other))


def is_violent(subtype: EventSubtype | None) -> bool:
    """Whether a deed can be violence: an agreement never is, and what is not stated may be."""
    return subtype not in _WITHOUT_VIOLENCE


def fits(one: EventSubtype | None, other: EventSubtype | None) -> bool:
    """Whether two subtypes can be told of one event; None is any violence."""
    if one is None or other is None:
        return is_violent(one or other)
    return one is other or any(one in family and other in family for family in _FAMILIES)


_FORCES = frozenset({ActorType.STATE_FORCES, ActorType.POLICE, ActorType.EXTERNAL_FORCES})
_AUTHORITIES = _FORCES | {ActorType.GOVERNMENT, ActorType.OTHER, ActorType.UNKNOWN}
_CROWD = frozenset({ActorType.PROTESTERS, ActorType.RIOTERS})
_UNARMED = _CROWD | {
    ActorType.CIVILIANS,
    ActorType.EDUCATION,
    ActorType.POLITICAL_PARTY,
    ActorType.RELIGIOUS,
    ActorType.BUSINESS,
}
_ANYBODY = frozenset(ActorType)


@attrs.frozen
class Fight:
    """What violence is called by who fights whom: ``by`` and ``against`` are types of which one must be told."""

    by: frozenset[ActorType]
    against: frozenset[ActorType]
    told: EventSubtype

    def fits(self, by: frozenset[ActorType], against: frozenset[ActorType]) -> bool:
        """Whether these two sides are such sides."""
        return bool(self.by & by) and (self.against is _ANYBODY or bool(self.against & against))


_FIGHTS = (
    Fight(_FORCES, frozenset({ActorType.PROTESTERS}), EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS),
    Fight(_CROWD, _FORCES, EventSubtype.VIOLENT_DEMONSTRATION),
    Fight(frozenset({ActorType.PROTESTERS}), _ANYBODY, EventSubtype.VIOLENT_DEMONSTRATION),
    Fight(frozenset({ActorType.RIOTERS}), _ANYBODY, EventSubtype.MOB_VIOLENCE),
)
"""ACLED's codebook: of violence with crowds in it."""


def kind_told(action: Action) -> EventSubtype | None:
    """What a clause tells, as those who take part decide: who clashes with the police at a protest is no armed side."""
    subtype = action.subtype
    by, against, both = map(_types, (action.initiators, action.targets, action.participants))
    if subtype is EventSubtype.PROTEST_WITH_INTERVENTION and by and not by & _AUTHORITIES:
        return EventSubtype.MOB_VIOLENCE
    if subtype not in (EventSubtype.ARMED_CLASH, EventSubtype.ATTACK, None):
        return subtype
    if both or subtype is EventSubtype.ARMED_CLASH:
        by = against = by | against | both
        if by and by <= _UNARMED:
            return EventSubtype.VIOLENT_DEMONSTRATION if by & _CROWD else EventSubtype.MOB_VIOLENCE
        if by & _CROWD:
            return EventSubtype.VIOLENT_DEMONSTRATION
    return next((fight.told for fight in _FIGHTS if fight.fits(by, against)), subtype)


def _types(actors: Iterable[Actor]) -> frozenset[ActorType]:
    """The types of actors; vigilantes without a name are rioters (ACLED)."""
    return frozenset(ActorType.RIOTERS if "vigilante" in actor.name else actor.type for actor in actors)


_ARMED = frozenset(
    {
        ActorType.STATE_FORCES,
        ActorType.POLICE,
        ActorType.REBEL_GROUP,
        ActorType.POLITICAL_MILITIA,
        ActorType.IDENTITY_MILITIA,
        ActorType.UNIDENTIFIED_ARMED,
        ActorType.EXTERNAL_FORCES,
        ActorType.CRIMINAL_GROUP,
    }
)
_TELLING = (
    EventSubtype.CHEMICAL_WEAPON,
    EventSubtype.SUICIDE_BOMB,
    EventSubtype.GRENADE,
    EventSubtype.DRONE_STRIKE,
    EventSubtype.AIR_STRIKE,
    EventSubtype.SHELLING_ARTILLERY_MISSILE,
    EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED,
    EventSubtype.NON_VIOLENT_TRANSFER,
    EventSubtype.GOVERNMENT_REGAINS_TERRITORY,
    EventSubtype.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
    EventSubtype.VIOLENT_DEMONSTRATION,
    EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
    EventSubtype.PROTEST_WITH_INTERVENTION,
    EventSubtype.MOB_VIOLENCE,
    EventSubtype.CEASEFIRE,
    EventSubtype.ASSASSINATION,
)
"""Subtypes that say more than the others of their family, and so settle it."""
_PEACEFUL = frozenset({EventSubtype.PEACEFUL_PROTEST, EventSubtype.PROTEST_WITH_INTERVENTION})


def settle(told: Iterable[EventSubtype | None], sides: Iterable[tuple[Role, Iterable[Actor]]]) -> EventSubtype:
    """The subtype of an event from everything that was told of it, and from who did it to whom.

    ACLED's codebook: violence between armed sides is an armed clash, violence against unarmed people an attack, and
    against protesters excessive force.
    """
    subtypes = [subtype for subtype in told if subtype is not None]
    types: dict[Role, set[ActorType]] = {}
    for role, actors in sides:
        types.setdefault(role, set()).update(actor.type for actor in actors)
    by, against = types.get(Role.INITIATOR, set()), types.get(Role.TARGET, set())
    if ActorType.PROTESTERS in against or _PEACEFUL.intersection(subtypes):
        if EventSubtype.ATTACK in subtypes and by & _FORCES:
            subtypes.append(EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS)
        if EventSubtype.ARRESTS in subtypes and _PEACEFUL.intersection(subtypes):
            subtypes.append(EventSubtype.PROTEST_WITH_INTERVENTION)
    best = next((subtype for subtype in _TELLING if subtype in subtypes), next(iter(subtypes), None))
    if best is not None and best is not EventSubtype.ATTACK:
        return best
    return EventSubtype.ARMED_CLASH if against & _ARMED else EventSubtype.ATTACK
