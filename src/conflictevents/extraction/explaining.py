"""Explaining: how a text was read."""

from __future__ import annotations

from typing import Any

from conflictevents import english
from conflictevents.english.gazetteer import Gazetteer
from conflictevents.english.gazetteer import gazetteer as listed_places
from conflictevents.extraction.finding import stated_dates
from conflictevents.extraction.locate import located
from conflictevents.extraction.resolve import Published, as_published, resolve
from conflictevents.extraction.setting import Setting
from conflictevents.model.mention import Mention
from conflictevents.reading.explain import derivation
from conflictevents.reading.grammar import Grammar


def explain(
    text: str, *, published: Published = None, gazetteer: Gazetteer | None = None, grammar: Grammar | None = None
) -> str:
    """How a text was read, as an indented tree: each phrase with its meaning and rule, then what it is made of.

    Dates that hang on another one are shown as they are read with ``published``, and places as ``gazetteer`` has them.
    Never raises on any text.

    >>> print(explain("killing dozens"))
    killing dozens   = killed 24..99   by harmed_whom
      killing   = killed   by word
      dozens   = 24..99   by as_quantity
        dozens   = 24..99   by plural
          dozens   = 12   by word
    """
    places = gazetteer or listed_places()
    rules = grammar or english.grammar_of(places)
    bare = rules.bare(text)
    tape = rules.read(bare)
    read = [mention for mention in tape.mentions if mention is not None]
    stated = stated_dates(rules, tape)
    settled = zip(stated, resolve(stated, text, as_published(published)), strict=True)
    resolved: dict[int, list[Mention[Any]]] = {one.start: [one.with_value(date.value)] for one, date in settled}
    told = list(rules.mentions(tape, "place"))
    setting = Setting.of(rules, bare, [*told, *rules.mentions(tape, "dateline")], places)
    resolved |= {place.start: [*located([place], places, setting)] for place in told}
    return derivation(shown for mention in read for shown in resolved.get(mention.start, [mention]))
