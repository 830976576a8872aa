"""Explaining: how a text was read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from conflictevents import english
from conflictevents.english.places.gazetteer import Gazetteer
from conflictevents.english.places.gazetteer import gazetteer as listed_places
from conflictevents.extraction.dates.resolve import Published, as_published, resolve
from conflictevents.extraction.finding import stated_dates
from conflictevents.extraction.places.locate import located
from conflictevents.extraction.places.setting import Setting
from conflictevents.model.event import Event, Report
from conflictevents.model.mention import Evidence, Mention
from conflictevents.reading.explain import derivation, notation
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


def explain_event(told: Event | Report) -> str:
    """Why an event, or everything that a report tells, is as it is, field by field.

    Each piece of evidence is told by its words, the rule that read them, and how near to the words for the deed they
    stand: in its clause, its sentence or the sentence before. A field without words has its value by default.

    >>> from conflictevents.extraction.extractor import extract
    >>> [event] = extract("Gunmen killed four guards in Gao on Sunday.", published="2019-07-01").events
    >>> print(explain_event(event))
    2019-06-30 attack Gao, MLI: gunmen -> guards; killed 4
      type = violence_against_civilians, attack
        killed four guards   by harmed_somebody, clause
      date = 2019-06-30
        Sunday   by weekday, clause
      location = Gao, MLI
        Gao   by alone, clause
      actors[0] = gunmen
        Gunmen   by agent, sentence
      actors[1] = guards
        by what came to them
      casualties[0] = killed 4 guards
        killed four guards   by harmed_whom, clause
      status = asserted
        by default
    """
    events = (told,) if isinstance(told, Event) else (*told.events, *told.statements)
    return "\n\n".join("\n".join([str(event), *_fields(event)]) for event in events)


def _fields(event: Event) -> Iterator[str]:
    """Each field that says something, with what it was read from."""
    values: dict[str, Any] = {
        "type": (event.type, event.subtype) if event.subtype else event.type,
        "date": event.date,
        "location": event.location,
        **{f"actors[{number}]": actor for number, actor in enumerate(event.actors)},
        **{f"casualties[{number}]": casualty for number, casualty in enumerate(event.casualties)},
        "status": event.status,
    }
    for field, value in values.items():
        if value is not None:
            yield f"  {field} = {notation(value)}"
            default = "what came to them" if field.startswith("actors") else "default"
            yield from map(_piece, event.mentions_of(field)) if event.mentions_of(field) else [f"    by {default}"]


def _piece(evidence: Evidence) -> str:
    why = f", {evidence.why}" if evidence.why else ""
    return f"    {' '.join(evidence.text.split())}   by {evidence.rule}{why}"
