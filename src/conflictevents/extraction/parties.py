"""Parties: which names and nouns stand for the same side, and who took which part in an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import attrs

from conflictevents.english.clauses import Action
from conflictevents.english.people import Party
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.casualty import Casualty, Scope
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.mention import Mention

STATE = frozenset({ActorType.STATE_FORCES, ActorType.GOVERNMENT, ActorType.EXTERNAL_FORCES})
"""What acts for a state, but for its police."""
_LAW = STATE | {ActorType.POLICE}
_ARMED_GROUPS = frozenset(
    {
        ActorType.REBEL_GROUP,
        ActorType.POLITICAL_MILITIA,
        ActorType.IDENTITY_MILITIA,
        ActorType.CRIMINAL_GROUP,
        ActorType.UNIDENTIFIED_ARMED,
    }
)
_ARMED = _LAW | _ARMED_GROUPS


def parties(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Each side once, by the name that says most: "US forces" for "the US", a group for "the gunmen"."""
    kept: list[Actor] = []
    for actor in islice(dict.fromkeys(actors), _MOST):
        place = next((place for place, other in enumerate(kept) if same_party(actor, other)), None)
        if place is None:
            kept.append(actor)
        elif _unnamed(kept[place]) and not _unnamed(actor):
            kept[place] = actor
    return tuple(kept)


_MOST = 100
"""No side of an event has more names than this."""


def same_party(one: Actor, other: Actor) -> bool:
    """Whether two actors are one party: by name, as bodies of the same state, or by a mere noun for what they are."""
    if any(_begins(name, longer) for name in _names(one) for longer in _names(other)):
        return True
    if _unnamed(one) or _unnamed(other):
        return any({one.type, other.type} <= side for side in (_LAW, _ARMED_GROUPS))
    return one.country is not None and one.country == other.country and {one.type, other.type} <= STATE


def _names(actor: Actor) -> frozenset[str]:
    return frozenset(name.casefold() for name in (actor.name, actor.affiliation) if name)


def _begins(name: str, longer: str) -> bool:
    """Whether one name is the beginning of the other, or the same: "al-Qaeda" and "al-Qaeda in Syria"."""
    return f"{longer} ".startswith(f"{name} ") or f"{name} ".startswith(f"{longer} ")


def _unnamed(actor: Actor) -> bool:
    """Whether a noun in lower case is all that is said: "soldiers", "the army"."""
    return actor.name[:1].islower() and actor.country is None and actor.affiliation is None


_CROWDS = frozenset({EventType.PROTEST, EventType.RIOT})
_PEOPLE = frozenset({ActorType.PROTESTERS, ActorType.RIOTERS})


def with_roles(subtype: EventSubtype, sides: Iterable[tuple[Role, Iterable[Actor]]]) -> tuple[Actor, ...]:
    """The actors of an event, each party once, in the role that was told of it first."""
    by_role: dict[Role, list[Actor]] = {}
    for told_as, actors in sides:
        for actor in actors:
            role = _role(subtype, told_as, actor)
            by_role.setdefault(role, []).append(attrs.evolve(actor, role=role))
    kept: list[Actor] = []
    for actors in by_role.values():
        for actor in parties(actors):
            if not any(same_party(actor, other) or _same_crowd(subtype, actor, other) for other in kept):
                kept.append(actor)
    return tuple(kept)


def _role(subtype: EventSubtype, role: Role, actor: Actor) -> Role:
    """At a protest the police that step in are responders (ACLED's "protest with intervention"), unless they attack."""
    if subtype.type not in _CROWDS:
        return role
    if subtype is EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS:
        return Role.TARGET if role is Role.INITIATOR and actor.type not in _LAW else role
    return Role.RESPONDER if actor.type in _LAW else role


def _same_crowd(subtype: EventSubtype, actor: Actor, other: Actor) -> bool:
    """Whether "the protesters" are those who, as students or teachers, hold the protest."""
    return subtype.type in _CROWDS and actor.type in _PEOPLE and other.type not in _LAW


def harmed(actions: Iterable[Action], figures: Iterable[Mention[Casualty]]) -> list[tuple[Role, list[Actor]]]:
    """Those who came to harm: targets of the deed; where its target is told besides, the unarmed are victims."""
    told_targets = any(action.targets for action in actions)
    people = list(_parties_of(figures))
    struck = [actor for actor in people if not told_targets or actor.type in _ARMED]
    return [(Role.TARGET, struck), (Role.VICTIM, [actor for actor in people if actor not in struck])]


def _parties_of(figures: Iterable[Mention[Casualty]]) -> Iterator[Actor]:
    """The people of each figure, where they are told apart from mere "people"."""
    for figure in figures:
        if figure.value.scope not in (Scope.PART, Scope.BACKGROUND) and not figure.value.victims.anyone:
            yield from (part.value.actor() for part in figure.parts if isinstance(part.value, Party))


def is_named(actor: Actor, named: Iterable[Actor], actions: Iterable[Action]) -> bool:
    """Whether words that name some actors are evidence for this one: by its name, or by a noun for who acts there."""
    acting = {one for _, actors in told(actions) for one in actors}
    return any(same_party(actor, one) and (one in acting or not _unnamed(one)) for one in named)


def told(actions: Iterable[Action]) -> list[tuple[Role, list[Actor]]]:
    """Who the clauses say did it, to whom, and who else took part."""
    clauses = list(actions)
    return [
        (Role.INITIATOR, [actor for clause in clauses for actor in clause.initiators]),
        (Role.TARGET, [actor for clause in clauses for actor in clause.targets]),
        (Role.PARTICIPANT, [actor for clause in clauses for actor in clause.participants]),
    ]
