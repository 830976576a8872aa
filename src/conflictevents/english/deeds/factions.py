"""Factions: armed groups that split, and whom they choose as their chiefs."""

from __future__ import annotations

import re

from conflictevents.english.deeds.clauses import FILL, Action, Actors
from conflictevents.english.deeds.reach import Deed
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import ARMED_GROUPS
from conflictevents.reading.rules import rule

_CHANGE = Deed(subtype=EventSubtype.CHANGE_TO_GROUP)
_CHIEF = re.compile(r"\b(?:leader|commander|emir|amir|chief|chairman|spokesman|successor)\b", re.IGNORECASE)
_SOMEBODY = "(agent | determiner | possessive | word | name | quality | thing | ',' | 'as'){0,6}?"


@rule(
    "action",
    f"who:agent {FILL} this:splits",
    {"the rebels have split": "one change_to_group by rebels"},
)
def split_up(who: Actors) -> Action | None:
    """An armed group is one no more; parties and firms split, too."""
    return Action(deed=_CHANGE, initiators=who) if who[0].type in ARMED_GROUPS else None


@rule(
    "action",
    f"who:agent {FILL} this:(names_chief {_SOMEBODY} (whom:agent | heir:'successor'))",
    {"the militia appointed a new commander": "one change_to_group by militia"},
)
def named_chief(who: Actors, whom: Actors | None, heir: str | None) -> Action | None:
    """An armed group has a new chief; parties and firms have, too."""
    chief = heir is not None or any(_CHIEF.search(actor.name) for actor in whom or ())
    return Action(deed=_CHANGE, initiators=who) if chief and who[0].type in ARMED_GROUPS else None
