"""Explaining: how a text was read."""

from __future__ import annotations

from typing import Any

from conflictevents import english
from conflictevents.english.gazetteer import gazetteer
from conflictevents.extraction.finding import stated_dates
from conflictevents.extraction.locate import located
from conflictevents.extraction.resolve import Published, as_published, resolve
from conflictevents.model.mention import Mention
from conflictevents.reading.explain import derivation
from conflictevents.reading.grammar import Grammar


def explain(text: str, *, published: Published = None, grammar: Grammar | None = None) -> str:
    """How a text was read, as an indented tree: each phrase with its meaning and rule, then what it is made of.

    Dates that hang on another one are shown as they are read with ``published``. Never raises on any text.

    >>> print(explain("killing dozens"))
    killing dozens   = killed 24..99   by harmed_whom
      killing   = killed   by word
      dozens   = 24..99   by as_quantity
        dozens   = 24..99   by plural
          dozens   = 12   by word
    """
    rules = grammar or english.grammar()
    tape = rules.read(text)
    read = [mention for mention in tape.mentions if mention is not None]
    stated = stated_dates(rules, tape)
    settled = zip(stated, resolve(stated, text, as_published(published)), strict=True)
    resolved: dict[int, list[Mention[Any]]] = {told.start: [told.with_value(date.value)] for told, date in settled}
    resolved |= {place.start: [*located([place], gazetteer())] for place in rules.mentions(tape, "place")}
    return derivation(shown for mention in read for shown in resolved.get(mention.start, [mention]))
