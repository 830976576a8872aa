"""Typos: what a word looks like when one letter of it went wrong, for the words that notes are typed with in haste."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from conflictevents.english.tables import names

T = TypeVar("T")

_SHORTEST = 6
"""Shorter words with one letter wrong are too often other words."""
_OTHER_WORDS = frozenset(
    names(
        "bating;betting;downed;downing;droning;facture;fogged;haring;inure;inured;inures;inuring;mimed;miming;moral;"
        "rapping;saying;scaled;shooing;sized;sizes;sizing;soothing;tramped;trashed"
    )
)
"""What is near a word of harm, and is a word itself."""


def misspelt(word: str) -> Iterator[str]:
    """A word with two neighbours swapped, or a letter left out or typed twice; never its first letter or its ending.

    >>> sorted(set(misspelt("killed")))
    ['kiilled', 'kiled', 'kileld', 'killd', 'killde', 'killed', 'killeed', 'killled', 'kliled', 'klled']
    """
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]


def with_typos(words: Mapping[str, T]) -> dict[str, T]:
    """Words with those that they look like when misspelt; a word that is itself listed stays what it is."""
    near = {typo: value for word, value in words.items() if _is_long(word) for typo in misspelt(word)}
    return {typo: value for typo, value in near.items() if typo not in _OTHER_WORDS} | dict(words)


def with_misspelt_death(words: Mapping[str, T]) -> dict[str, T]:
    """Phrases that end with "to death" with what they look like when "death" is misspelt."""
    ways = set(misspelt(_DEATH)) - {_DEATH}
    near = {
        f"{phrase.removesuffix(_DEATH)}{way}": value
        for phrase, value in words.items()
        if phrase.endswith(f"to {_DEATH}")
        for way in ways
    }
    return near | dict(words)


_DEATH = "death"


def _is_long(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word.islower()
