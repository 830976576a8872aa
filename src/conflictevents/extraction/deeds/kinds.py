"""Which deeds can be one and the same, and which subtype an event has in the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum, auto
from typing import TypeAlias

from conflictevents.english.actors.bearing import FORMERLY
from conflictevents.english.deeds.clauses import Action
from conflictevents.extraction.deeds.crowds import kind_told
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import ARMED, ARMED_GROUPS, FORCES, REBELS

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
    *(
        frozenset({EventSubtype.CHEMICAL_WEAPON, how})
        for how in (*_DELIVERED, EventSubtype.ATTACK, EventSubtype.ASSASSINATION)
    ),
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
    frozenset({EventSubtype.PEACEFUL_PROTEST, EventSubtype.MOB_VIOLENCE}),
    frozenset(
        {
            EventSubtype.PEACEFUL_PROTEST,
            EventSubtype.VIOLENT_DEMONSTRATION,
            EventSubtype.LOOTING_PROPERTY_DESTRUCTION,
        }
    ),
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
_KIN = {one: frozenset().union(*(family for family in _FAMILIES if one in family)) for one in EventSubtype}
_RIOTING = frozenset(
    {
        EventSubtype.VIOLENT_DEMONSTRATION,
        EventSubtype.MOB_VIOLENCE,
        EventSubtype.LOOTING_PROPERTY_DESTRUCTION,
        EventSubtype.PROTEST_WITH_INTERVENTION,
    }
)
"""What can be told of one riot in one sentence: "they threw stones and burned cars"."""
_WITHOUT_VIOLENCE = frozenset(
    {
        EventSubtype.AGREEMENT,
        EventSubtype.CEASEFIRE,
        EventSubtype.NON_VIOLENT_TRANSFER,
        EventSubtype.DISRUPTED_WEAPONS_USE,
    }
)


def goes_with(one: Action, other: Action) -> bool:
    """Whether two clauses of a sentence can tell the same event, as far as the kind of deed goes.

    A real deed and one that is only planned, or was denied, are never the same; harm is what the deed before it led to.
    """
    if one.status is not other.status:
        return False
    kinds = (kind_told(one), kind_told(other))
    led_to = bool(one.toll) and one.subtype is None and is_violent(kinds[1])
    return led_to or fits(*kinds) or _RIOTING.issuperset(kinds)


def is_violent(subtype: EventSubtype | None) -> bool:
    """Whether a deed can be violence: an agreement never is, and what is not stated may be."""
    return subtype not in _WITHOUT_VIOLENCE


def fits(one: EventSubtype | None, other: EventSubtype | None) -> bool:
    """Whether two subtypes can be told of one event; None is any violence."""
    if one is None or other is None:
        return is_violent(one or other)
    return one is other or other in _KIN[one]


_UNARMED = frozenset(
    {
        ActorType.PROTESTERS,
        ActorType.RIOTERS,
        ActorType.CIVILIANS,
        ActorType.EDUCATION,
        ActorType.POLITICAL_PARTY,
        ActorType.RELIGIOUS,
        ActorType.BUSINESS,
    }
)
_RANKS = (
    {EventSubtype.CHEMICAL_WEAPON},
    {EventSubtype.SUICIDE_BOMB},
    {EventSubtype.GRENADE},
    {EventSubtype.DRONE_STRIKE},
    {EventSubtype.AIR_STRIKE, EventSubtype.SHELLING_ARTILLERY_MISSILE},
    {EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED},
    {EventSubtype.VIOLENT_DEMONSTRATION},
    {EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS},
    {EventSubtype.PROTEST_WITH_INTERVENTION},
    {EventSubtype.MOB_VIOLENCE},
    {EventSubtype.CEASEFIRE},
    {EventSubtype.SEXUAL_VIOLENCE},
    {EventSubtype.NON_VIOLENT_TRANSFER},
    {EventSubtype.GOVERNMENT_REGAINS_TERRITORY, EventSubtype.NON_STATE_ACTOR_OVERTAKES_TERRITORY},
)
"""Subtypes that say more than the others of their family come first, and so settle it; then what was told first."""
_RANK = {subtype: rank for rank, subtypes in enumerate(_RANKS) for subtype in subtypes}
_MILDER = frozenset(
    {
        EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE,
        EventSubtype.HOSTAGE_TAKING,
        EventSubtype.ARRESTS,
        EventSubtype.LOOTING_PROPERTY_DESTRUCTION,
        EventSubtype.DISRUPTED_WEAPONS_USE,
    }
)
"""What is no more than a part of an attack or a clash once somebody is killed in it (ACLED)."""
_FOUGHT = frozenset({EventSubtype.ARMED_CLASH, EventSubtype.ATTACK})
_GIVEN = frozenset({EventSubtype.NON_VIOLENT_TRANSFER})
_OPEN = frozenset({EventSubtype.ATTACK, EventSubtype.ASSASSINATION})
"""What is an armed clash against an armed side."""
_EXPLOSIVE = frozenset({EventSubtype.SUICIDE_BOMB, EventSubtype.GRENADE, EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED})
_UNTOLD = frozenset({ActorType.UNKNOWN, ActorType.OTHER})


RIOTOUS = frozenset({EventSubtype.LOOTING_PROPERTY_DESTRUCTION, EventSubtype.MOB_VIOLENCE})
"""What no protest is that stays peaceful; where it is only named, the protest is about it."""


class Sign(StrEnum):
    """What settles the kind of an event beside its deeds and sides."""

    DEADLY = auto()
    """People were killed in it."""
    HURT = auto()
    """People were injured in it."""
    RIOTOUS = auto()
    """Its doers are told to have fought, looted or burned."""


Sides: TypeAlias = Iterable[tuple[Role, Iterable[Actor]]]
PEACEFUL = frozenset({EventSubtype.PEACEFUL_PROTEST, EventSubtype.PROTEST_WITH_INTERVENTION})


def settle(
    told: Iterable[EventSubtype | None],
    sides: Sides,
    *,
    signs: frozenset[Sign] = frozenset(),
    status: Status = Status.ASSERTED,
) -> EventSubtype:
    """The subtype of an event from everything that was told of it, and from who did it to whom.

    ACLED's codebook: violence between armed sides is an armed clash, violence against unarmed people an attack, and
    against protesters excessive force; what somebody dies in is no mere arrest, abduction or looting; a place is
    regained by the government and overtaken by anyone else, and handed over if nobody fought for it; a bomb that did
    not go off was disrupted.
    """
    deadly = Sign.DEADLY in signs
    actors = [(role, actor) for role, side in sides for actor in side]
    by = {actor.type for role, actor in actors if role is Role.INITIATOR}
    doers = {actor.name for role, actor in actors if role is Role.INITIATOR}
    struck = (actor for role, actor in actors if role in (Role.TARGET, Role.VICTIM))
    against = [_type_of(actor) for actor in struck if actor.name not in doers]
    subtypes = [subtype for subtype in told if subtype is not None and not (deadly and subtype in _MILDER)]
    subtypes = _that_count([*subtypes, *_of_crowds(subtypes, by, against, signs)], signs)
    best = min(subtypes, key=lambda subtype: _RANK.get(subtype, len(_RANK)), default=EventSubtype.ATTACK)
    if best in _EXPLOSIVE and status is Status.ATTEMPTED and not deadly:
        return EventSubtype.DISRUPTED_WEAPONS_USE
    if best in _OPEN:
        beaten_off = status is Status.ATTEMPTED and not against and bool(by & ARMED)
        return EventSubtype.ARMED_CLASH if beaten_off or _is_armed(against) else best
    return _taken(best, by)


def _that_count(told: Sequence[EventSubtype], signs: frozenset[Sign]) -> list[EventSubtype]:
    """What was told without what the rest rules out: riots that a protest is only about, gifts in war."""
    about_riots = EventSubtype.PEACEFUL_PROTEST in told[:1] and Sign.RIOTOUS not in signs
    fought = Sign.DEADLY in signs or bool(_FOUGHT.intersection(told[:1]))
    out = (RIOTOUS if about_riots else frozenset()) | (_GIVEN if fought else frozenset())
    return [subtype for subtype in told if subtype not in out]


def _type_of(victim: Actor) -> ActorType:
    """What somebody is when he is struck: who has laid down arms is a civilian (ACLED)."""
    return ActorType.CIVILIANS if victim.name.startswith(FORMERLY) else victim.type


def _of_crowds(
    told: list[EventSubtype], by: set[ActorType], against: Sequence[ActorType], signs: frozenset[Sign]
) -> Iterator[EventSubtype]:
    """What shots, blows, arrests and fires are among protesters."""
    peaceful = not PEACEFUL.isdisjoint(told)
    hit = ActorType.PROTESTERS in against or (peaceful and not _UNARMED.isdisjoint(against))
    dispersed = EventSubtype.PROTEST_WITH_INTERVENTION in told
    by_law = bool(by & FORCES)
    deadly = Sign.DEADLY in signs
    struck = deadly or EventSubtype.ATTACK in told or (Sign.HURT in signs and not dispersed)
    shot = deadly and EventSubtype.ATTACK in told and not by & ARMED_GROUPS
    if (dispersed and deadly) or (hit and (shot or (by_law and struck))):
        yield EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS
    if peaceful and EventSubtype.ARRESTS in told and (by_law or not by):
        yield EventSubtype.PROTEST_WITH_INTERVENTION
    if EventSubtype.PEACEFUL_PROTEST in told and Sign.RIOTOUS in signs and not by & ARMED:
        yield EventSubtype.VIOLENT_DEMONSTRATION


def _is_armed(against: Iterable[ActorType]) -> bool:
    """Whether the first of whom it is told what they are is an armed side."""
    return next((kind in ARMED for kind in against if kind not in _UNTOLD), False)


def _taken(told: EventSubtype, by: set[ActorType]) -> EventSubtype:
    """A change of territory by the side that took it, if only one did anything."""
    changes = EventSubtype.GOVERNMENT_REGAINS_TERRITORY, EventSubtype.NON_STATE_ACTOR_OVERTAKES_TERRITORY
    government, others = bool(by & FORCES), bool(by & REBELS)
    return told if told not in changes or government is others else changes[others]
