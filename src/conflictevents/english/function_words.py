"""The small words of English that hold phrases together, by the work they do. They are never part of a name."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.reading.lexicon import Words

CLOSED = frozenset(
    {
        "be",
        "have",
        "perfect",
        "do",
        "modal",
        "determiner",
        "possessive",
        "preposition",
        "conjunction",
        "negation",
        "pronoun",
        "relative",
        "adverb",
    }
)
"""Kinds whose words are never an ordinary word or name."""


def words() -> Mapping[str, Words]:
    """The function words, by kind."""
    return {kind: phrases.split() for kind, phrases in _WORDS.items()}


_WORDS = {
    "be": "is are was were be been being 's",
    "have": "has have had having",
    "perfect": "has have",
    "do": "do does did",
    "modal": "will would can could may might must shall should",
    "determiner": "the a an this that these those some any each every all both either neither such",
    "possessive": "his her its their our my your whose",
    "preposition": (
        "about above across after against along amid among amongst around as at before behind below beneath beside "
        "between beyond by despite down during for from in inside into like near of off on onto opposite outside over "
        "per since through throughout to toward towards under until up upon via with within without"
    ),
    "conjunction": "and or but nor yet while whereas because although though if unless when where that than so",
    "negation": "no not never none neither nobody nothing without n't",
    "pronoun": "he she it they we i you him them us me himself herself themselves itself who whom which there another",
    "relative": "who whom which that whose where",
    "adverb": (
        "also then now here again already still just only even once meanwhile however later earlier ago "
        "apparently allegedly presumably possibly probably supposedly purportedly reportedly"
    ),
    "starter": (
        "The A An This That These Those It He She They We There In On At By After Before During Since According But "
        "And However Meanwhile Also Then When While As For From With No"
    ),
}
