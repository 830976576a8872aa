"""References: times told only by where they lie from the one who tells: "now", "recently", "in the future"."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.model.date import Reference
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"reference_word"})


def words() -> Mapping[str, Words]:
    """The words and phrases that refer to a time, by which side of the present it is on."""
    return {"reference_word": {"recently": Reference.PAST, "now": Reference.PRESENT, "in the future": Reference.FUTURE}}


@rule("reference", "word:reference_word", {"recently": "PAST_REF", "now": "PRESENT_REF"})
def reference(word: Reference) -> Reference:
    return word
