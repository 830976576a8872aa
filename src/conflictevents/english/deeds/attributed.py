"""Attributed deeds: a deed by those who are said to have done it, or who deny it."""

from __future__ import annotations

import attrs

from conflictevents.english.deeds.actions import toll_told
from conflictevents.english.deeds.attributions import Attribution
from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.reach import Deed, Reach
from conflictevents.model.casualty import Casualty
from conflictevents.model.event import Status
from conflictevents.reading.rules import rule

_BETWEEN = "preposition? (determiner|possessive|adverb|word|quality|be|have|number|count|thing|behind_it){0,4}?"
_THEN = "(relative|be|have|adverb|','|preposition? 'the'? (place|date|period)){0,5}?"


@rule(
    "told",
    f"by:attribution {_BETWEEN} this:(what:action|toll:harm)",
    {"police blamed al-Shabaab for the attack": "known deed by al-Shabaab"},
)
def said_to_have_done(by: Attribution, what: Action | None, toll: tuple[Casualty, ...] | None, phrase: str) -> Action:
    """A deed behind the words that say whose it was; one that the report has told before is only denied."""
    told = what or toll_told(toll or (), phrase)
    known = told.deed.reach is Reach.KNOWN and by.status is not Status.DENIED
    status = told.status if known else by.status
    return attrs.evolve(told, initiators=by.who, status=status)


@rule(
    "told",
    f"by:attribution {_BETWEEN} this:weapon",
    {"al-Shabaab claimed the grenade": "known grenade by al-Shabaab"},
)
def said_to_have_used(by: Attribution, this: Deed) -> Action:
    """The same of a weapon that the report has told of."""
    return Action(deed=attrs.evolve(this, reach=Reach.KNOWN), initiators=by.who, finite=False)


@rule(
    "told",
    f"this:(what:action|toll:harm) {_THEN} by:attribution",
    {"the attack was blamed on al-Shabaab": "known deed by al-Shabaab"},
)
def done_by_the_accused(by: Attribution, what: Action | None, toll: tuple[Casualty, ...] | None, phrase: str) -> Action:
    """The same before them."""
    return attrs.evolve(what or toll_told(toll or (), phrase), initiators=by.who)


@rule(
    "told",
    f"near:((action|harm) {_THEN})? this:(by:attribution) deed:({_BETWEEN} (action|harm|weapon))?",
    {"al-Shabaab claimed responsibility": "known deed by al-Shabaab"},
)
def did_what_was_told(by: Attribution, near: object, deed: object) -> Action | None:
    """The deed that the report speaks of, where no words beside them tell one."""
    if near or deed:
        return None
    return Action(deed=Deed(reach=Reach.KNOWN), initiators=by.who, finite=False)
