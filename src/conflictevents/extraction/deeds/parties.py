"""Parties: each side of an event once, and who took which part in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeAlias

import attrs

from conflictevents.english.actors.agents import THE_GROUP, Claim, speaker
from conflictevents.english.actors.party import Party
from conflictevents.english.deeds.clauses import Action
from conflictevents.english.tables import names
from conflictevents.extraction.deeds.telling import Frame
from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.casualty import Casualty, Scope, Victims, VictimStatus
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.mention import Mention
from conflictevents.model.party import ARMED_GROUPS, LAW, same_party, same_side, unnamed

_ARMED = LAW | ARMED_GROUPS


def parties(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Each side once, by the name that says most: "US forces" for "the US", a group for "the gunmen"."""
    kept: list[Actor] = []
    for actor in islice(dict.fromkeys(actors), _MOST):
        place = next((place for place, other in enumerate(kept) if same_party(actor, other)), None)
        if place is None:
            kept.append(actor)
        else:
            kept[place] = _told_again(kept[place], actor)
    return tuple(kept)


_MOST = 100
"""No side of an event has more names than this."""
_GUARDED = (
    Certainty.UNKNOWN,
    Certainty.CONFIRMED,
    Certainty.SUSPECTED,
    Certainty.ACCUSED,
    Certainty.CLAIMED,
    Certainty.DENIED,
)
"""How sure it is that they did it, what says most of it last: who claims or denies it has been accused, too."""


def _told_again(first: Actor, again: Actor) -> Actor:
    """A party of which two tellings are one, by the better name, and with what says most of its guilt."""
    named = again if unnamed(first) and not unnamed(again) else first
    surest = max(first, again, key=lambda actor: _GUARDED.index(actor.certainty))
    by = surest.attributed_by or first.attributed_by or again.attributed_by
    return attrs.evolve(named, certainty=surest.certainty, attributed_by=by)


_CROWDS = frozenset({EventType.PROTEST, EventType.RIOT})
_PEOPLE = frozenset({ActorType.PROTESTERS, ActorType.RIOTERS})


def claimants(actors: Iterable[Actor]) -> Iterator[Actor]:
    """Those of the actors who say themselves that they did it, as those who claim it."""
    for actor in actors:
        if actor.role is Role.INITIATOR and actor.certainty is Certainty.CLAIMED:
            yield attrs.evolve(actor, role=Role.CLAIMANT)


def cited(frames: Iterable[Frame], actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Those whose word the event is known by, as far as they took no part in it."""
    claims = (claim.value for frame in frames for claim in frame.claims if claim.value.by)
    told = (actor for claim in claims for actor in claim.who or (speaker(claim.by or ""),) if actor)
    sources: list[Actor] = []
    for source in islice(dict.fromkeys(told), _MOST):
        known = source.name == THE_GROUP or any(_is_one_of(source, actor) for actor in (*actors, *sources))
        if not known:
            sources.append(attrs.evolve(source, role=Role.SOURCE))
    return tuple(sources)


def _is_one_of(speaker: Actor, actor: Actor) -> bool:
    """Whether somebody who is cited speaks for an actor: a mayor may be of the government, but is no army post."""
    return (speaker.type is actor.type or speaker.country is not None) and same_party(speaker, actor)


def with_roles(subtype: EventSubtype, sides: Iterable[tuple[Role, Iterable[Actor]]]) -> tuple[Actor, ...]:
    """The actors of an event, each party once, in the role that was told of it first; who mediates is no side."""
    by_role: dict[Role, list[Actor]] = {}
    for told_as, actors in sides:
        for actor in dict.fromkeys(actors):
            role = _role(subtype, told_as, actor)
            by_role.setdefault(role, []).append(attrs.evolve(actor, role=role, type=_type(subtype, role, actor)))
    kept: list[Actor] = []
    for role, actors in by_role.items():
        for actor in parties(actors):
            known = any(same_party(actor, other) or _same_crowd(subtype, actor, other) for other in kept)
            if not known or role is Role.MEDIATOR:
                kept.append(actor)
    return tuple(kept)


def _role(subtype: EventSubtype, role: Role, actor: Actor) -> Role:
    """At a protest the police that step in are responders (ACLED's "protest with intervention"), unless they attack.

    Of a riot they may be the target.
    """
    if subtype.type not in _CROWDS or (role is Role.TARGET and subtype.type is EventType.RIOT):
        return role
    if subtype is EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS:
        return Role.TARGET if role is Role.INITIATOR and actor.type not in LAW else role
    return Role.RESPONDER if actor.type in LAW else role


def _type(subtype: EventSubtype, role: Role, actor: Actor) -> ActorType:
    """What an actor is: those who attack, and whom nobody knows, are armed."""
    attacks = role is Role.INITIATOR and subtype.type in _VIOLENT and actor.type is ActorType.UNKNOWN
    return ActorType.UNIDENTIFIED_ARMED if attacks and _NOBODY_KNOWN.match(actor.name) else actor.type


_VIOLENT = frozenset({EventType.BATTLE, EventType.EXPLOSION_REMOTE_VIOLENCE, EventType.VIOLENCE_AGAINST_CIVILIANS})
_NOBODY_KNOWN = re.compile(r"(?:\w+ )?(?:unidentified|unknown|masked|hooded|armed|uniformed)\b", re.IGNORECASE)


def _same_crowd(subtype: EventSubtype, actor: Actor, other: Actor) -> bool:
    """Whether "the protesters" are those who, as students or teachers, hold the protest."""
    return subtype.type in _CROWDS and actor.type in _PEOPLE and other.type not in LAW


def harmed(frames: Iterable[Frame], figures: Iterable[Mention[Casualty]]) -> list[tuple[Role, list[Actor]]]:
    """Those who came to harm: targets of the deed; where its target is told besides, the unarmed are victims."""
    deeds, answers = _deeds_and_answers(frames)
    told_targets = any(clause.value.targets for _, clause in deeds)
    own = (figure for figure in figures if not any(clause.start <= figure.start < clause.end for _, clause in answers))
    people = list(_parties_of(own))
    struck = [actor for actor in people if not told_targets or actor.type in _ARMED]
    return [(Role.TARGET, struck), (Role.VICTIM, [actor for actor in people if actor not in struck])]


def _parties_of(figures: Iterable[Mention[Casualty]]) -> Iterator[Actor]:
    """The people of each figure, where they are told apart from mere "people"."""
    for figure in figures:
        if figure.value.scope not in (Scope.PART, Scope.BACKGROUND) and _is_told_apart(figure.value.victims):
            yield from (part.value.actor() for part in figure.parts if isinstance(part.value, Party))


def _is_told_apart(victims: Victims) -> bool:
    return not victims.anyone or (victims.label or "people").lower() not in _ANYONE


_ANYONE = frozenset(
    names("people;person;persons;individual;individuals;others;other;victims;victim;more;one more;the rest")
)


def is_cited(actor: Actor, claim: Claim) -> bool:
    """Whether a source is the one whom these words cite."""
    return claim.by == actor.name or any(same_side(actor, one) for one in claim.who)


def is_named(actor: Actor, named: Iterable[Actor], frame: Frame) -> bool:
    """Whether words that name some actors are evidence for this one: by its name, or by a noun for who acts there."""
    return any((not unnamed(one) or one in frame.acting) and same_party(actor, one) for one in named)


Clause: TypeAlias = tuple[Frame, Mention[Action]]


def told(frames: Iterable[Frame]) -> list[tuple[Role, list[Actor]]]:
    """Who the clauses say did it, by whose word, to whom, who else took part, and who struck back."""
    deeds, answers = _deeds_and_answers(frames)
    doers = ((clause, actor) for clause in deeds for actor in clause[1].value.initiators)
    return [
        (Role.INITIATOR, [_as_cited(actor, *clause) for clause, actor in doers if not actor.is_nobody]),
        (Role.TARGET, [actor for _, clause in deeds for actor in clause.value.targets]),
        (Role.PARTICIPANT, [actor for _, clause in deeds for actor in clause.value.participants]),
        (Role.MEDIATOR, [actor for _, clause in deeds for actor in clause.value.mediators]),
        (Role.RESPONDER, [actor for _, clause in answers for actor in clause.value.initiators]),
    ]


def _deeds_and_answers(frames: Iterable[Frame]) -> tuple[list[Clause], list[Clause]]:
    """The clauses of an event, and apart those in which forces kill who did it: "the attackers were shot by police"."""
    clauses = [(frame, trigger) for frame in frames for trigger in frame.triggers]
    if not clauses or any(actor.type in LAW for actor in clauses[0][1].value.initiators):
        return clauses, []
    answers = [clause for clause in clauses[1:] if _strikes_back(clause[1].value)]
    return [clause for clause in clauses if clause not in answers], answers


def _strikes_back(action: Action) -> bool:
    by_forces = any(actor.type in LAW for actor in action.initiators)
    harmed = [figure.victims.status for figure in action.toll]
    return by_forces and bool(harmed) and all(status is VictimStatus.PERPETRATOR for status in harmed)


def _as_cited(actor: Actor, frame: Frame, clause: Mention[Action]) -> Actor:
    """Who did it, as a fact that the report or a source states; what a source says of itself is its claim."""
    if actor.certainty is not Certainty.UNKNOWN:
        return actor
    named = [claim for claim in frame.claims if claim.value.by]
    source = min(named, key=lambda claim: abs(claim.start - clause.start), default=None)
    if source is None:
        return attrs.evolve(actor, certainty=Certainty.CONFIRMED)
    itself = any(_is_one_of(one, actor) for one in source.value.who)
    certainty = Certainty.CLAIMED if itself else Certainty.CONFIRMED
    return attrs.evolve(actor, certainty=certainty, attributed_by=None if itself else source.value.by)
