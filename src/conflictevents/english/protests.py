"""Protests: marches, rallies and sit-ins, and what the police do at them."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds import Phrases, deed_words
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words

_NOUNS: Phrases = {
    EventSubtype.PEACEFUL_PROTEST: (
        "protest;demonstration;rally;march;sit-in;vigil;protest march;protest rally;peaceful protest"
    ),
    EventSubtype.VIOLENT_DEMONSTRATION: "violent protest;violent demonstration",
}
_LASTING: Phrases = {EventSubtype.VIOLENT_DEMONSTRATION: "unrest"}
_VERBS: Phrases = {
    EventSubtype.PEACEFUL_PROTEST: (
        "protested;demonstrated;rallied;marched;took to the streets;held a protest;held a rally;staged a sit-in;"
        "held a demonstration;gathered to protest;gathered in front of;gathered outside;protested against;"
        "demonstrated against;rallied against;marched against"
    ),
    EventSubtype.PROTEST_WITH_INTERVENTION: (
        "fired tear gas;fired tear gas at;used tear gas;used tear gas against;used water cannon;dispersed;broke up"
    ),
}


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return deed_words(nouns=_NOUNS, lasting=_LASTING, verbs=_VERBS)
