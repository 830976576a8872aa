"""Riots: crowds that are violent, mobs, and the looting and burning of property."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds import Phrases, deed_words
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words

_NOUNS: Phrases = {
    EventSubtype.VIOLENT_DEMONSTRATION: "riot",
    EventSubtype.MOB_VIOLENCE: "mob attack",
    EventSubtype.LOOTING_PROPERTY_DESTRUCTION: "arson attack",
}
_LASTING: Phrases = {
    EventSubtype.VIOLENT_DEMONSTRATION: "rioting",
    EventSubtype.MOB_VIOLENCE: "mob violence;communal violence",
    EventSubtype.LOOTING_PROPERTY_DESTRUCTION: "looting",
}
_VERBS: Phrases = {
    EventSubtype.VIOLENT_DEMONSTRATION: "rioted;threw stones;threw stones at;hurled stones at;hurled stones;pelted",
    EventSubtype.LOOTING_PROPERTY_DESTRUCTION: "looted;torched;set fire to;set ablaze;burned down;ransacked",
}


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return deed_words(nouns=_NOUNS, lasting=_LASTING, verbs=_VERBS)
