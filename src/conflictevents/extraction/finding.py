"""Finding: from a text to what it mentions, each with its place in the text. Nothing here raises on any text."""

from __future__ import annotations

from conflictevents import english
from conflictevents.english.date_parts import plain
from conflictevents.english.unresolved import Stated
from conflictevents.extraction.resolve import Published, as_published, resolve
from conflictevents.model.date import EventDate
from conflictevents.model.mention import Mention
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.tape import Tape

_LAST_DATE_STAGE = "period"
DATE_KINDS = ("date", "period")
"""The kinds that hold dates once a text is read."""


def find_dates(
    text: str, *, published: Published = None, grammar: Grammar | None = None
) -> tuple[Mention[EventDate], ...]:
    """The dates of a text, in its order.

    ``published`` is the day on which it came out: a date, a datetime or ISO 8601 text. Without it "on Sunday" or "last
    September" is an unknown date. Raises ParseError for another ``published``, and nothing for any text.

    >>> text = "The strike on Sunday was the first since March 17, 2017."
    >>> for mention in find_dates(text, published="2019-07-01"):
    ...     print(mention.text, "->", mention.value)
    Sunday -> 2019-06-30
    since March 17, 2017 -> 2017-03-17/..
    """
    grammar = grammar or english.grammar()
    return tuple(resolve(stated_dates(grammar, grammar.read(text, through=_LAST_DATE_STAGE)), as_published(published)))


def stated_dates(grammar: Grammar, tape: Tape) -> list[Mention[Stated]]:
    """The dates on a tape, as the words state them, from left to right."""
    found = [mention for kind in DATE_KINDS for mention in grammar.mentions(tape, kind)]
    return sorted((_told(mention) for mention in found), key=_start)


def _told(mention: Mention[Stated]) -> Mention[Stated]:
    """The mention inside one to which nothing was added, which has the rule that says how the date was told."""
    return mention.parts[0] if mention.rule == plain.name else mention


def _start(mention: Mention[Stated]) -> int:
    return mention.start
