"""Ordinary words: what is no name where a text has nothing but capitals, as wire copy used to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conflictevents.english.tables import names, rows
from conflictevents.english.verbs import Forms
from conflictevents.reading.lexicon import ORDINARY, Words


def words() -> Mapping[str, Words]:
    """The ordinary words of news prose in all their forms."""
    return {ORDINARY: list(_forms())}


def _forms() -> Iterator[str]:
    for row in rows("ordinary"):
        for word in names(row["phrases"]):
            verb = Forms.of(word)
            yield word
            if row["form"] == "noun":
                yield verb.third
            elif row["form"] == "verb":
                yield from (verb.third, verb.past, verb.done, verb.ing)
