"""Violence by who did it to whom, as the codebooks of ACLED, GTD and UCDP tell its kinds apart."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Literal

from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.count import Count
from conflictevents.model.event import Event
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.party import ARMED_GROUPS, LAW

_ORGANISED = ARMED_GROUPS - {ActorType.UNIDENTIFIED_ARMED}
_FORCES = LAW | _ORGANISED
_UNARMED = (
    frozenset(ActorType)
    - LAW
    - ARMED_GROUPS
    - {
        ActorType.RIOTERS,
        ActorType.IGO,
        ActorType.OTHER,
        ActorType.UNKNOWN,
    }
)
_DEADLY = frozenset({EventType.BATTLE, EventType.EXPLOSION_REMOTE_VIOLENCE, EventType.VIOLENCE_AGAINST_CIVILIANS})
_SELDOM_DEADLY = frozenset(
    {EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE, EventSubtype.HOSTAGE_TAKING, EventSubtype.SEXUAL_VIOLENCE}
)
_ALWAYS = EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS
_PERHAPS = frozenset({EventSubtype.MOB_VIOLENCE, EventSubtype.VIOLENT_DEMONSTRATION})
TYPES_OF_VIOLENCE = {"1": "state-based conflict", "2": "non-state conflict", "3": "one-sided violence"}
"""UCDP's types of violence, by their codes."""


def type_of_violence(event: Event) -> Literal[1, 2, 3] | None:
    """UCDP's type: 1 where a state fights an organised force, 2 where two groups fight, 3 where unarmed people are hit.

    None where it is not told who fought whom, where those are not organised ("gunmen", "a mob"), and where nobody died,
    which UCDP does not count.

    >>> army, rebels = Actor(name="army", type="state_forces"), Actor(name="rebels", type="rebel_group")
    >>> type_of_violence(Event(type="battle", actors=[army, rebels]))
    1
    """
    if not _can_have_killed(event):
        return None
    by, against = _sides(event)
    if not by & _FORCES:
        return None
    if against & _FORCES:
        return 1 if (by | against) & LAW else 2
    return 3 if against and against <= _UNARMED else None


def _can_have_killed(event: Event) -> bool:
    """Whether UCDP would count it: violence that is not told to have killed nobody; captives, if some were killed."""
    killed = event.tally.killed
    if event.subtype in _SELDOM_DEADLY and killed is None:
        return False
    return killed != Count.exactly(0) and (event.type in _DEADLY or event.subtype is _ALWAYS)


def by_states(event: Event) -> bool:
    """Whether all that are told to have done it are states, whose deeds GTD does not count."""
    by = _types(event.actors_as(Role.INITIATOR))
    return bool(by) and by <= LAW


def targets_civilians(event: Event) -> bool:
    """Whether civilians are the main or only target, as ACLED marks it."""
    if event.type is EventType.VIOLENCE_AGAINST_CIVILIANS or event.subtype is _ALWAYS:
        return True
    against = _types([*event.actors_as(Role.TARGET), *event.actors_as(Role.VICTIM)])
    can_be = event.type is EventType.EXPLOSION_REMOTE_VIOLENCE or event.subtype in _PERHAPS
    return can_be and bool(against) and against <= _UNARMED


def _sides(event: Event) -> tuple[Set[ActorType], Set[ActorType]]:
    """The types of those who did it and of those whom they hit; participants are on both sides of a fight."""
    by = _types(event.actors_as(Role.INITIATOR))
    against = _types([*event.actors_as(Role.TARGET), *event.actors_as(Role.VICTIM)])
    both = [actor.type for actor in event.actors_as(Role.PARTICIPANT)]
    return by or set(both[:1]), against or set(both if by else both[1:])


def _types(actors: Iterable[Actor]) -> Set[ActorType]:
    return {actor.type for actor in actors}
