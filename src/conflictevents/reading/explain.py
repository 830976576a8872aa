"""Explain: how a mention was read, as an indented tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from conflictevents.model.mention import Mention


def derivation(mentions: Iterable[Mention[Any]]) -> str:
    """The tree of each mention: its words, its value in the short notation, and the rule that read it.

    >>> six = Mention(value=6, start=9, end=12, text="six", rule="word")
    >>> print(derivation([Mention(value="6..", start=0, end=12, text="at least six", rule="at_least", parts=(six,))]))
    at least six   = 6..   by at_least
      six   = 6   by word
    """
    return "\n".join(line for mention in mentions for line in _lines(mention, ""))


def _lines(mention: Mention[Any], indent: str) -> Iterator[str]:
    words = " ".join(mention.text.split())
    yield f"{indent}{words}   = {notation(mention.value)}   by {mention.rule}"
    for part in mention.parts:
        yield from _lines(part, indent + "  ")


def notation(value: Any) -> str:
    """A value in the short notation; several values stand side by side."""
    return ", ".join(map(notation, value)) if isinstance(value, tuple) else str(value)
