"""Sections: what stands above the text of a report, and which of its lines tell its story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from conflictevents.english.boilerplate import BOILERPLATE
from conflictevents.extraction.tolls.headlines import HEADLINE
from conflictevents.reading.remembered import Remembered
from conflictevents.reading.sentences import Sentence

_BODY = re.compile(r"[^\S\n]*\n\s*[^\n]{40}|[^\n]{40,}[.!?][\"”’)]?\s*(?:\n|\Z)")
"""What stands below a headline: a blank line and a long one, or a line of whole sentences."""


def placed_above(text: str, *parts: str) -> tuple[str, int]:
    r"""A text below what stands above it, and where it begins there; nothing that it begins with is put there again.

    >>> placed_above("Rebels took the town.", "Town falls")
    ('Town falls\n\nRebels took the town.', 12)
    >>> placed_above("Town falls\nRebels took the town.", "Town falls")
    ('Town falls\nRebels took the town.', 11)
    """
    start = 0
    for part in parts:
        below = _below(part, text, start)
        if below is None:
            text = f"{text[:start]}{part}\n\n{text[start:]}"
        start = start + len(part) + 2 if below is None else below
    return text, start


def _below(part: str, text: str, start: int) -> int | None:
    """Where the next line begins in a text that has a part here, and nothing else on its line."""
    there = text[start:].lstrip()
    rest, end, below = there[len(part) :].partition("\n")
    return len(text) - len(below) if end and there.startswith(part) and not rest.strip() else None


def headline_end(text: str, start: int = 0) -> int:
    """Where the headline of a text that begins here ends: there, if it has none."""
    found = HEADLINE.match(text, start)
    return found.end("line") if found is not None and _BODY.match(text, found.end()) else start


def story(text: str, sentences: Iterable[Sentence], start: int = 0) -> Iterator[Sentence]:
    """The sentences of a text that begins here, and of what stands above it, but for links, adverts, captions, bylines
    and notes of rights.
    """
    is_around = Remembered[int, bool](lambda line: _is_boilerplate(text[line : line + _LONGEST]))
    for sentence in sentences:
        line = text.rfind("\n", max(0, sentence.start - _LONGEST), sentence.start) + 1
        if sentence.start < start or sentence.start - line > _LONGEST or not is_around[line]:
            yield sentence


def _is_boilerplate(line: str) -> bool:
    return BOILERPLATE.match(line.lower()) is not None


_LONGEST = 400
"""A line of more characters is no caption."""
