"""Events as cards for a person: each field with the words that it was read from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from conflictevents.cli.console import Style
from conflictevents.cli.in_words import in_words
from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.count import Count
from conflictevents.model.event import Event, Status
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.location import GeoPrecision, Location
from conflictevents.model.mention import Evidence

MARGIN = 3
LABEL = 12
QUOTE = 48
QUOTES = 3


class Row(NamedTuple):
    """One line of a card: a label, a value, and what it was read from."""

    label: str
    value: str
    evidence: tuple[Evidence, ...] = ()


def card(event: Event, number: int, width: int, style: Style) -> str:
    """An event on lines of at most ``width`` characters, if its words allow it.

    >>> from conflictevents.model.date import EventDate
    >>> strike = Event(type="explosion_remote_violence", subtype="air_strike", date=EventDate.parse("2019-06-30"))
    >>> print(card(strike, 1, 80, Style()))
    1  Air strike, Sunday 30 June 2019
       type        explosion_remote_violence, air_strike
       date        2019-06-30
       status      asserted
    """
    head = f"{number:<{MARGIN - 1}} {_title(event)}"
    return "\n".join([style.bold(head), *chain.from_iterable(_lines(row, width, style) for row in _rows(event))])


def statement(event: Event, width: int, style: Style) -> str:
    """What a report says in general or as not done, on one line if its words allow it.

    >>> print(statement(Event(type="protest", subtype="peaceful_protest", status="planned"), 80, Style()))
       planned     peaceful_protest
    """
    how = "in general" if event.status is Status.ASSERTED else event.status.value
    return "\n".join(_lines(Row(how, str(event), event.mentions_of("type")), width, style))


def _title(event: Event) -> str:
    kind = event.subtype or event.type
    name = _NAMES.get(kind) or _words(kind).capitalize()
    return f"{name}, {in_words(event.date)}" if event.date else name


_NAMES: dict[StrEnum, str] = {
    EventType.EXPLOSION_REMOTE_VIOLENCE: "Explosion/remote violence",
    EventSubtype.SHELLING_ARTILLERY_MISSILE: "Shelling/artillery/missile",
    EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED: "Remote explosive/landmine/IED",
    EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE: "Abduction/forced disappearance",
    EventSubtype.LOOTING_PROPERTY_DESTRUCTION: "Looting/property destruction",
}
"""Kinds of several words that can each be meant."""


# --- what a card says


def _rows(event: Event) -> Iterator[Row]:
    kinds = [kind.value for kind in (event.type, event.subtype) if kind]
    yield Row("type", ", ".join(kinds), event.mentions_of("type") + event.mentions_of("subtype"))
    if event.date:
        yield Row("date", str(event.date), event.mentions_of("date"))
    if event.location:
        yield Row("place", _place(event.location), event.mentions_of("location"))
    yield from _actors(event)
    for harm in Harm:
        yield from _toll(event, harm)
    yield Row("status", event.status.value, event.mentions_of("status"))


def _place(location: Location) -> str:
    known = location.precision is not GeoPrecision.UNKNOWN
    precision = f" ({_words(location.precision)})" if known else ""
    return f"{location}{precision}" + (f"; {location.description}" if location.description else "")


def _actors(event: Event) -> Iterator[Row]:
    """The initiators, then whom they acted against, then everyone else."""
    order = {Role.INITIATOR: 0, Role.TARGET: 1}
    numbered = sorted(enumerate(event.actors), key=lambda pair: order.get(pair[1].role, len(order)))
    for place, actor in numbered:
        label = "-> target" if actor.role is Role.TARGET else actor.role.value
        yield Row(label, _actor(actor), event.mentions_of(f"actors[{place}]"))


def _actor(actor: Actor) -> str:
    kind = None if actor.type is ActorType.UNKNOWN else _words(actor.type)
    doubt = None if actor.certainty in (Certainty.UNKNOWN, Certainty.CONFIRMED) else actor.certainty.value
    by = f" by {actor.attributed_by}" if doubt and actor.attributed_by else ""
    group = None if actor.affiliation == actor.name else actor.affiliation
    size = f"{actor.size} of them" if actor.size and actor.size != Count.exactly(1) else None
    told = [detail for detail in (kind, actor.country, group, size, doubt and doubt + by) if detail]
    return f"{actor.name} ({', '.join(told)})" if told else actor.name


def _toll(event: Event, harm: Harm) -> Iterator[Row]:
    """The figures for one harm; above them, where they are several, what they come to."""
    figures = [(place, figure) for place, figure in enumerate(event.casualties) if figure.harm is harm]
    label = _words(harm)
    if len(figures) > 1:
        yield Row(label, str(getattr(event.tally, harm.value) or "not stated"))
        label = ""
    for place, figure in figures:
        yield Row(label, _figure(figure), event.mentions_of(f"casualties[{place}]"))


def _figure(figure: Casualty) -> str:
    claimed = f", according to {figure.claimed_by}" if figure.claimed_by else ""
    return str(figure).removeprefix(f"{figure.harm.value} ") + claimed


def _words(value: str) -> str:
    return str(value).replace("_", " ")


# --- how it is laid out


def _lines(row: Row, width: int, style: Style) -> Iterator[str]:
    """A row, folded at ``width``, with its quotes dim and everything below the value indented like it."""
    indent = " " * (MARGIN + LABEL)
    room = width - len(indent) - 1
    pieces = [(word, False) for word in clean(row.value).split()]
    for quote in _quotes(row.evidence):
        pieces += [(piece, True) for piece in ([quote] if _columns(quote) <= room else quote.split())]
    label = f"{row.label:<{LABEL - 1}} "
    for number, line in enumerate(_filled(pieces, room)):
        yield (indent if number else " " * MARGIN + label) + _styled(line, style)


def _quotes(evidence: Iterable[Evidence]) -> list[str]:
    """The words that a value was read from, each once, and no more than a few of them."""
    told: dict[str, str] = {}
    for piece in evidence:
        text = clean(piece.text)
        told.setdefault(text.casefold(), f"“{_short(text)}”")
    more = [f"+{len(told) - QUOTES}"] if len(told) > QUOTES else []
    return list(told.values())[:QUOTES] + more


def _short(text: str) -> str:
    return text if len(text) <= QUOTE else text[: QUOTE - 1].rstrip() + "…"


def clean(text: str) -> str:
    r"""A text on one line, without the characters that steer a terminal or turn its writing around.

    >>> clean("Rif\x1b[31m al-\nMuhandiseen")
    'Rif�[31m al- Muhandiseen'
    """
    return "".join(char if char.isprintable() else "\ufffd" for char in " ".join(text.split()))


def _filled(pieces: Iterable[tuple[str, bool]], width: int) -> Iterator[list[tuple[str, bool]]]:
    line: list[tuple[str, bool]] = []
    used = 0
    for piece, dim in pieces:
        columns = _columns(piece)
        if line and used + 1 + columns > width:
            yield line
            line, used = [], 0
        line.append((piece, dim))
        used += columns + (used > 0)
    yield line


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for a mark on the one before it."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)


def _styled(line: list[tuple[str, bool]], style: Style) -> str:
    """The value, then the quotes; they are set apart by two spaces where they share a line."""
    value = " ".join(word for word, dim in line if not dim)
    quotes = " ".join(word for word, dim in line if dim)
    return (value + "  " if value and quotes else value) + (style.dim(quotes) if quotes else "")
