"""Developments: what changes a conflict without violence of its own, such as an agreement or a ceasefire."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds import Phrases, deed_words
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words

_NOUNS: Phrases = {
    EventSubtype.AGREEMENT: "agreement;peace deal;peace agreement;accord;peace accord;deal",
    EventSubtype.CEASEFIRE: "ceasefire;cease-fire;truce;armistice;ceasefire agreement;ceasefire deal",
}


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return deed_words(nouns=_NOUNS, lasting={}, verbs={})
