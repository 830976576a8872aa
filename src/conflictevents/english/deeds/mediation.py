"""Mediation: who brought the sides of an agreement together."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds.clauses import FILL, Action, Actors
from conflictevents.english.deeds.reach import Deed, Reach
from conflictevents.english.tables import names
from conflictevents.english.verbs import as_told
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_BROKER = "broker;mediate;facilitate"
_BEHIND = (
    "brokered by;mediated by;facilitated by;negotiated by;under the auspices of;with the mediation of;"
    "through the mediation of;with mediation by;thanks to mediation by;under the mediation of;sponsored by"
)


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {"brokered": as_told(_BROKER), "brokered_by": names(_BEHIND)}


@rule(
    "action",
    "this:brokered_by who:agent",
    {"brokered by Qatar": "known agreement brokered by Qatar"},
)
def brokered_by(who: Actors) -> Action:
    """Who brokered the agreement that has been told."""
    return Action(deed=Deed(subtype=EventSubtype.AGREEMENT, reach=Reach.KNOWN), mediators=who, finite=False)


@rule(
    "action",
    f"who:agent {FILL} this:(brokered what:deed)",
    {"Qatar brokered a ceasefire": "one ceasefire brokered by Qatar"},
)
def brokered(who: Actors, what: Deed) -> Action:
    """Who brokered it, before what it was."""
    return Action(deed=what, mediators=who)
