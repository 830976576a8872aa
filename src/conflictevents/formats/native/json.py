"""JSON: one document that holds all events (RFC 8259).

::

    {"schema": "conflictevents/1", "events": [
    {"type": "protest", "date": {"edtf": "2019-06-30", ...}},
    ...
    ]}

Written event by event; read as a whole, so a large collection is better kept as JSON Lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictevents.convert import SCHEMA, shown, structure, unstructure
from conflictevents.errors import FormatError
from conflictevents.formats.native.codes import Schemes, classified
from conflictevents.formats.text import attempt, dumps, loads
from conflictevents.model.event import Event


def read(lines: Iterable[str]) -> Iterator[Event | FormatError]:
    """The events of a document, each with what is wrong with it in its place."""
    document = loads("".join(lines))
    if (
        not isinstance(document, dict)
        or document.get("schema") != SCHEMA
        or not isinstance(document.get("events"), list)
    ):
        raise FormatError(f'expected {{"schema": "{SCHEMA}", "events": [...]}}, got {shown(document)}')
    for place, record in enumerate(document["events"]):
        yield attempt(structure, record, within=f"events[{place}]")


def write(events: Iterable[Event], *, classify: Schemes = ()) -> Iterator[str]:
    """The text of a document, piece by piece."""
    yield f'{{"schema": "{SCHEMA}", "events": ['
    separator = "\n"
    for event in classified(events, classify):
        yield separator + dumps(unstructure(event))
        separator = ",\n"
    yield "\n]}\n"
