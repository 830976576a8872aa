"""Explaining: how a text was read."""

from __future__ import annotations

from datetime import date

from conflictevents import english
from conflictevents.extraction.resolve import as_published, resolve
from conflictevents.model.date import EventDate
from conflictevents.reading.explain import derivation
from conflictevents.reading.grammar import Grammar


def explain(text: str, *, published: EventDate | date | str | None = None, grammar: Grammar | None = None) -> str:
    """How a text was read, as an indented tree: each phrase with its meaning and rule, then what it is made of.

    Dates that hang on another one are shown as they are read with ``published``. Never raises on any text.

    >>> print(explain("killing dozens of Peshmerga"))  # doctest: +SKIP
    """
    rules = grammar or english.grammar()
    tape = rules.read(text)
    read = [mention for mention in tape.mentions if mention is not None]
    dates = [mention for kind in ("date", "period") for mention in rules.mentions(tape, kind)]
    resolved = {
        mention.start: mention for mention in resolve(sorted(dates, key=lambda d: d.start), as_published(published))
    }
    return derivation(resolved.get(mention.start, mention) for mention in read)
