"""Sections: which lines of a report tell its story, and which only stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from conflictevents.english.boilerplate import BOILERPLATE
from conflictevents.extraction.headlines import HEADLINE
from conflictevents.reading.remembered import Remembered
from conflictevents.reading.sentences import Sentence

_BODY = re.compile(r"[^\S\n]*\n\s*[^\n]{40}|[^\n]{40,}[.!?][\"”’)]?\s*(?:\n|\Z)")
"""What stands below a headline: a blank line and a long one, or a line of whole sentences."""


def headline_end(text: str) -> int:
    """Where the headline of a text ends, 0 if it has none."""
    found = HEADLINE.match(text)
    return found.end("line") if found is not None and _BODY.match(text, found.end()) else 0


def story(text: str, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences of a text but for links, adverts, captions, bylines and notes of rights."""
    around = Remembered[int, bool](lambda line: BOILERPLATE.match(text, line, line + _LONGEST) is not None)
    for sentence in sentences:
        line = text.rfind("\n", max(0, sentence.start - _LONGEST), sentence.start) + 1
        if sentence.start - line > _LONGEST or not around[line]:
            yield sentence


_LONGEST = 400
"""A line of more characters is no caption."""
