"""Aliases: what a report calls a group for short, once it has said what that stands for: "Front of Karo (FK)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conflictevents.model.actor import Actor
from conflictevents.model.mention import Mention
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.tape import Tape

_IN_BRACKETS = re.compile(r"[(\[]([A-Z][A-Za-z]?[A-Z]{1,6})[)\]]")
_LOOK = 120
"""So many characters before the brackets hold the name in full."""


def with_aliases(bare: Tape, grammar: Grammar) -> Tape:
    """The bare tape of a report, on which every later short name of a group stands for the group.

    A short name that a word list knows keeps what it stands for there.
    """
    known = dict(_bound(bare.text, grammar))
    return grammar.told(bare, "actor", known) if known else bare


def _bound(text: str, grammar: Grammar) -> Iterator[tuple[str, Mention[Actor]]]:
    """The short names that are told again, each with the words that say what it stands for."""
    for found in _IN_BRACKETS.finditer(text):
        if grammar.lexicon.lists(found[1]) or text.find(found[1], found.end()) < 0:
            continue
        start = max(0, found.start() - _LOOK)
        words = text[start : found.end()]
        for actor in grammar.mentions(grammar.read(words, through="actor"), "actor"):
            if actor.end == len(words):
                yield found[1], actor.moved(start)
