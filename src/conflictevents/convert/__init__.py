"""The one converter between events, or reports, and the records that files hold: plain dicts of JSON values.

A record has the fields of its class by their names and in their order, leaves out what is not stated or as by default,
writes enums as their values and days as ISO 8601, and gives a date its EDTF text besides. Read back, it is the same
event. The record of a report names its main event by the id.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeVar

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
from conflictevents.convert.wording import inside, member, shown
from conflictevents.errors import FormatError
from conflictevents.model.event import Event, Report

__all__ = [
    "SCHEMA",
    "Record",
    "is_report",
    "member",
    "shown",
    "structure",
    "structure_report",
    "unstructure",
    "unstructure_report",
]

T = TypeVar("T", Event, Report)

SCHEMA = "conflictevents/1"
"""The name and the version of the schema of events and reports, which records tell under the key ``schema``."""

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
    alone; a count may be a whole number or notation; a source may be its name.

    >>> event = structure({"type": "protest", "date": "2019-06-30~", "crowd": "large"})
    >>> event.date.approximate, event.extra
    (True, {'crowd': 'large'})
    >>> structure({"type": "protest", "casualties": [{"harm": "killed", "count": {"low": "many"}}]})
    Traceback (most recent call last):
    ...
    conflictevents.errors.FormatError: casualties[0].count.low: expected a whole number, got 'many'
    """
    return _structured(_checked(record, "an event", "type"), Event, also)


def unstructure_report(report: Report) -> Record:
    """The record of a report; raises FormatError for a main event without an id of its own.

    >>> protest = Event(type="protest", id="a1")
    >>> unstructure_report(Report(text="Students marched.", events=[protest], main=protest))
    {'text': 'Students marched.', 'events': [{'id': 'a1', 'type': 'protest'}], 'main': 'a1'}
    """
    record: Record = converter.unstructure(report)
    return record if report.main is None else record | {"main": _id_of(report.main, report)}


def _id_of(main: Event, report: Report) -> str:
    """The id by which the main event is found again."""
    if main.id is None or _event_of(main.id, report) != main:
        raise FormatError("the main event has no id of its own", column="main")
    return main.id


def _event_of(told: object, report: Report) -> Event | None:
    return next((event for event in report.events if event.id == told), None)


def is_report(record: object) -> bool:
    """Whether a record is rather that of a report than of an event."""
    return isinstance(record, dict) and "text" in record and "type" not in record


def structure_report(record: object) -> Report:
    """The report of a record; raises FormatError, whose ``column`` is the path of the field that is wrong.

    A text is all that is needed. What no field claims goes to ``extra``, that of an event to the event's.

    >>> report = structure_report({"text": "Students marched.", "published": "2019-06-30", "page": 4})
    >>> str(report.published), report.extra
    ('2019-06-30', {'page': 4})
    """
    told = _checked(record, "a report", "text")
    report = _structured({name: value for name, value in told.items() if name not in _READ}, Report)
    events, statements = (_events_under(name, told) for name in _READ[:2])
    report = attrs.evolve(report, events=events, statements=statements)
    if told.get("main") is None:
        return report
    main = _event_of(told["main"], report)
    if main is None:
        raise FormatError(f"expected the id of one of the events, got {shown(told['main'])}", column="main")
    return attrs.evolve(report, main=main)


_READ = ("events", "statements", "main")
"""What was read from a report."""


def _events_under(name: str, record: Record) -> list[Event]:
    told = record.get(name, [])
    if not isinstance(told, list):
        raise FormatError(f"expected a list, got {shown(told)}", column=name)
    events = []
    for place, event in enumerate(told):
        with inside(f"{name}[{place}]"):
            events.append(structure(event))
    return events


def _structured(record: Record, kind: type[T], also: Mapping[str, Any] | None = None) -> T:
    """The value of a record that says of which kind it is, with what no field claims and ``also``."""
    try:
        value: T = converter.structure(record, kind)
        others = [*unclaimed(kind, record), *(also or {}).items()]
    except BaseValidationError as error:
        path, message = _first_fault(error)
        raise FormatError(message, column=path or None) from error
    except RecursionError as error:
        raise FormatError(_TOO_DEEP) from error
    return attrs.evolve(value, extra=joined(value.extra, others)) if others else value


def _checked(record: object, what: str, needed: str) -> Record:
    """The record, if it can be one of this kind."""
    if not isinstance(record, dict) or not {"schema", needed} & record.keys():
        raise FormatError(f"expected {what} of {SCHEMA}, got {shown(record)}")
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
