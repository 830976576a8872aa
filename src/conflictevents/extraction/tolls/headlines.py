"""Headlines: figures of a headline, which the text below it tells again, often in other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflictevents.extraction.tolls.figures import Told
from conflictevents.model.casualty import Harm, Scope

HEADLINE = re.compile(r"\s*(?P<line>(?![-*•–(]|\d+[.)])[^\n]{1,120}[^\s.!?:;,])[^\S\n]*\n")
"""A first line without a full stop, which is no item of a list."""
_QUOTED = re.compile(r"\s*[\"“](?P<line>[^\"”\n]{10,120})[\"”]\.?\s+(?=[A-Z])")
"""The same in quotation marks, with the text in its line."""
_TEXT = re.compile(r"[^\n]{40,}[.!?][\"”’)]?\s*(?:\n|\Z)")
"""A line of whole sentences."""


def with_headline(figures: Sequence[Told], text: str) -> list[Told]:
    """The figures; those of a headline are background where the text below it comes to as many."""
    found = HEADLINE.match(text) or _QUOTED.match(text)
    if found is None or not _TEXT.match(text, found.end()):
        return list(figures)
    head = [told for told in figures if told.mention.end <= found.end("line")]
    again = {harm for harm in Harm if 0 < _number(head, harm) <= _number(figures[len(head) :], harm)}
    return [
        told.with_scope(Scope.BACKGROUND) if at < len(head) and told.figure.harm in again else told
        for at, told in enumerate(figures)
    ]


def _number(figures: Sequence[Told], harm: Harm) -> int:
    """How many all the figures of a harm come to, without those that are of others."""
    return sum(told.figure.count.low or 0 for told in figures if told.figure.harm is harm and told.counts)
