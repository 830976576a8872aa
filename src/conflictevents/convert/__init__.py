"""The one converter between events and the records that files hold: plain dicts of JSON values.

A record has the fields of its class by their names and in their order, leaves out what is not stated or as by default,
writes enums as their values and days as ISO 8601, and gives a date its EDTF text besides. Read back, it is the same
event.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    IterableValidationError,
    IterableValidationNote,
)

from conflictevents.convert.hooks import converter
from conflictevents.convert.leftovers import joined, unclaimed
from conflictevents.convert.wording import member, shown
from conflictevents.errors import FormatError
from conflictevents.model.event import Event

__all__ = ["SCHEMA", "Record", "member", "shown", "structure", "unstructure"]

SCHEMA = "conflictevents/1"
"""The name and the version of the schema of events, which records tell under the key ``schema``."""

Record: TypeAlias = dict[str, Any]

_TOO_DEEP = "nested too deeply"


def unstructure(event: Event) -> Record:
    """The record of an event.

    >>> from conflictevents.model.date import EventDate
    >>> protest = Event(type="protest", date=EventDate.parse("2019-06"), tags=["students"])
    >>> unstructure(protest)["date"]
    {'edtf': '2019-06', 'start': '2019-06-01', 'end': '2019-06-30', 'precision': 'month'}
    >>> structure(unstructure(protest)) == protest
    True
    """
    record: Record = converter.unstructure(event)
    return record


def structure(record: object, also: Mapping[str, Any] | None = None) -> Event:
    """The event of a record; raises FormatError, whose ``column`` is the path of the field that is wrong.

    What no field claims goes to ``extra``: an unknown key under its name, one further inside under its path
    (``"casualties[0].source"``), and ``also``, which is what else a file says of the event. A date may be EDTF text
    alone; a count may be a whole number or notation.

    >>> event = structure({"type": "protest", "date": "2019-06-30~", "crowd": "large"})
    >>> event.date.approximate, event.extra
    (True, {'crowd': 'large'})
    >>> structure({"type": "protest", "casualties": [{"harm": "killed", "count": {"low": "many"}}]})
    Traceback (most recent call last):
    ...
    conflictevents.errors.FormatError: casualties[0].count.low: expected a whole number, got 'many'
    """
    claimed = _checked(record)
    try:
        event: Event = converter.structure(claimed, Event)
        others = [*unclaimed(Event, claimed), *(also or {}).items()]
    except BaseValidationError as error:
        path, message = _first_fault(error)
        raise FormatError(message, column=path or None) from error
    except RecursionError as error:
        raise FormatError(_TOO_DEEP) from error
    return attrs.evolve(event, extra=joined(event.extra, others)) if others else event


def _checked(record: object) -> Record:
    """The record, if it is one of an event."""
    if not isinstance(record, dict) or not {"schema", "type"} & record.keys():
        raise FormatError(f"expected an event of {SCHEMA}, got {shown(record)}")
    if record.get("schema", SCHEMA) != SCHEMA:
        raise FormatError(f"expected {SCHEMA!r}, got {shown(record['schema'])}", column="schema")
    return record


def _first_fault(error: BaseException) -> tuple[str, str]:
    """The path and the message of the first of the faults that cattrs found."""
    path = ""
    while isinstance(error, IterableValidationError | ClassValidationError):
        noted, others = error.group_exceptions()
        error, note = noted[0] if noted else (others[0], None)
        path += _step(note)
    if isinstance(error, RecursionError):
        return "", _TOO_DEEP
    return path.removeprefix("."), "is missing" if isinstance(error, KeyError) else str(error)


def _step(note: AttributeValidationNote | IterableValidationNote | None) -> str:
    if note is None:
        return ""
    if isinstance(note, AttributeValidationNote):
        return f".{note.name}"
    return f"[{note.index}]" if isinstance(note.index, int) else f".{note.index}"
