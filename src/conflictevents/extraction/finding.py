"""Finding: from a text to what it mentions, each with its place in the text. Nothing here raises on any text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from conflictevents import english
from conflictevents.english.date_parts import plain
from conflictevents.english.harm import Toll
from conflictevents.english.people import Party
from conflictevents.english.unresolved import Stated
from conflictevents.extraction.resolve import Published, as_published, resolve
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.location import Location
from conflictevents.model.mention import Mention
from conflictevents.model.tally import Tally
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


def find_casualties(text: str, *, grammar: Grammar | None = None) -> tuple[Mention[Casualty], ...]:
    """Who a text says was killed, hurt, taken, missing or driven out, and how many of them, in its order.

    Raises nothing for any text.

    >>> for mention in find_casualties("The blast killed eight commanders and a driver, and wounded dozens."):
    ...     print(mention.text, "->", mention.value)
    killed eight commanders -> killed 8 commanders
    a driver -> killed 1 driver
    wounded dozens -> injured 24..99
    """
    grammar = grammar or english.grammar()
    return casualty_mentions(grammar.find(text, "harm"))


def find_actors(text: str, *, grammar: Grammar | None = None) -> tuple[Mention[Actor], ...]:
    """The groups, organisations, states' bodies and people acting together that a text names, in its order.

    A country or capital by itself is no actor here: only what it does makes it one. Raises nothing for any text.

    >>> for mention in find_actors("Al-Shabaab gunmen attacked Kenyan soldiers, the defence ministry said."):
    ...     print(mention.text, "->", mention.value.type)
    Al-Shabaab gunmen -> unidentified_armed
    Kenyan soldiers -> state_forces
    defence ministry -> government
    """
    grammar = grammar or english.grammar()
    tape = grammar.read(text, through="group")
    named = list(grammar.mentions(tape, "actor"))
    people = [attrs.evolve(group, value=group.value.actor()) for group in grammar.mentions(tape, "group")]
    return tuple(sorted(named + people, key=_start))


def find_locations(text: str, *, grammar: Grammar | None = None) -> tuple[Mention[Location], ...]:
    """The places that a text names, in its order, each with the areas around it as far as they are told or known.

    The dateline at the head of a report is none of them, and neither is a country that only says whose somebody is
    ("Turkish troops"). Coordinates are those of the gazetteer; a name that it does not have stays without. Raises
    nothing for any text.

    >>> for mention in find_locations("KABUL (Agency) - Shells hit the village of Gul Tepa in Kunduz province."):
    ...     print(mention.text, "->", mention.value, "|", mention.value.precision)
    village of Gul Tepa in Kunduz province -> Gul Tepa, Kunduz, AFG | populated_place
    """
    grammar = grammar or english.grammar()
    return tuple(grammar.mentions(grammar.read(text, through="place"), "place"))


def casualty_mentions(tolls: Iterable[Mention[Toll]]) -> tuple[Mention[Casualty], ...]:
    """One mention for each figure; those of one phrase share it out, so that each has the words for its people."""
    return tuple(mention for toll in tolls for mention in _shared_out(toll))


def tally(figures: Iterable[Casualty | Mention[Casualty]]) -> Tally:
    """What figures of one event, or the mentions of them in a text, come to, harm by harm.

    >>> print(tally(find_casualties("Nine militants and four soldiers were killed, and dozens, some women, hurt.")))
    killed 13, injured 24..99
    """
    return Tally.of(figure.value if isinstance(figure, Mention) else figure for figure in figures)


def _shared_out(toll: Mention[Toll]) -> list[Mention[Casualty]]:
    """The first figure has the words from the head of the phrase, the last those up to its end."""
    people = [part for part in toll.parts if isinstance(part.value, Party | Count)]
    people = people or [part for part in toll.parts if isinstance(part.value, Harm)]
    starts = [toll.start, *(part.start for part in people[1:])]
    ends = [*(part.end for part in people[:-1]), toll.end]
    return [
        Mention(
            value=casualty,
            start=start,
            end=end,
            text=toll.text[start - toll.start : end - toll.start],
            rule=toll.rule,
            parts=tuple(part for part in toll.parts if start <= part.start < end),
        )
        for casualty, start, end in zip(toll.value, starts, ends, strict=False)
    ]


def _start(mention: Mention[Any]) -> int:
    return mention.start
