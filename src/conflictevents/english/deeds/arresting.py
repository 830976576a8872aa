"""Arrests told by everyday verbs: who was caught by the law, put in handcuffs, or is behind bars."""

from __future__ import annotations

from conflictevents.english.deeds.clauses import FILL, WHERE, WHO, Action, Actors
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.violence import deed_of
from conflictevents.model.actor import ActorType
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import LAW
from conflictevents.reading.rules import rule

_ARRESTS = Deed(subtype=EventSubtype.ARRESTS)
_NOT_CAUGHT = {ActorType.PROTESTERS, ActorType.RIOTERS, ActorType.CRIMINAL_GROUP}
_SOMEBODY = "(whom:agent | 'him' | 'her' | 'them' | determiner? (word | name | quality){1,4}?)"


def _arrest(who: Actors | None, whom: Actors | None) -> Action | None:
    """An arrest, unless it is a crowd that is held, or somebody who is after money."""
    if any(actor.type in _NOT_CAUGHT for actor in whom or ()) or deed_of(actor.name for actor in whom or ()):
        return None
    return Action(deed=_ARRESTS, initiators=who or (), targets=whom or ())


@rule(
    "action",
    f"({WHO}) {FILL} this:catches adverb? whom:agent",
    {"detectives caught two activists": "one arrests by detectives against activists"},
)
def caught(who: Actors, whom: Actors) -> Action | None:
    """Whoever the law catches is arrested; what others catch may be fish."""
    return _arrest(who, whom) if who[0].type in LAW else None


@rule(
    "action",
    f"whom:agent {FILL} be adverb? this:catches ({WHERE} 'by' who:agent | 'hiding' | 'fleeing' | 'trying' 'to')",
    {"two activists were caught by police": "one arrests by police against activists"},
)
def was_caught(whom: Actors, who: Actors | None) -> Action | None:
    """The same in the passive; nobody else finds people who hide."""
    return _arrest(who, whom) if who is None or who[0].type in LAW else None


@rule(
    "action",
    f"(({WHO}) {FILL})? this:(puts {_SOMEBODY} in_custody)",
    {"police put the activist in handcuffs": "one arrests by police against activist"},
)
def put_in_custody(who: Actors | None, whom: Actors | None) -> Action | None:
    """Somebody is led to where the arrested are."""
    return _arrest(who, whom)


@rule(
    "action",
    "whom:agent (have | adverb){0,2} be{1,2} adverb? this:(puts? in_custody)",
    {"six clerks are behind bars": "one arrests against clerks"},
)
def is_in_custody(whom: Actors) -> Action | None:
    """Somebody is there."""
    return _arrest(None, whom)
