"""Sentences: where one ends, read from the tape, so that a dot inside a phrase that was read ends none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.tape import Tape

MARKS = frozenset({"stop", "break", "dotted", "starter", "word"})
"""The kinds that sentences are told by; ``starter`` is a language's list of words that begin one after "U.S."."""

_CLOSING = frozenset("'’)]")


class Sentence(NamedTuple):
    """The characters ``start`` to ``end`` (exclusive) of a text, in this paragraph, counted from 0."""

    start: int
    end: int
    paragraph: int


def sentences(tape: Tape, alphabet: Alphabet) -> list[Sentence]:
    """Cut a text into sentences.

    A full stop ends one unless a lower-case word follows; an abbreviation with its own dot ends one only before a word
    that begins sentences; a blank line always does.
    """
    ends = alphabet.compiled("«stop»+(?!«word»)|(?P<blank>«break»)|«dotted»(?=«starter»)")
    found: list[Sentence] = []
    first = paragraph = 0
    for match in ends.finditer(tape.codes):
        last = max(first, _after_closing(tape, match.end()))
        found += _cut(tape, first, last, paragraph)
        first = last
        paragraph += match["blank"] is not None
    return [*found, *_cut(tape, first, len(tape), paragraph)]


_LONGEST = 400
"""A run of so many tokens without an end is no sentence, and is cut here: time stays linear on any text."""


def _cut(tape: Tape, first: int, last: int, paragraph: int) -> Iterator[Sentence]:
    """Tokens as a sentence, or as several where they are too many for one; none where there is only white space."""
    for begin in range(first, last, _LONGEST):
        start, end = tape.starts[begin], tape.starts[min(begin + _LONGEST, last)]
        if tape.text[start:end].strip():
            yield Sentence(start, end, paragraph)


def _after_closing(tape: Tape, at: int) -> int:
    """Single quotation marks and brackets close what the sentence opened."""
    while at < len(tape) and tape.words(at, at + 1) in _CLOSING:
        at += 1
    return at
