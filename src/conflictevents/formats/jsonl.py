"""JSON Lines: one event a line (jsonlines.org), for collections of any size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictevents.convert import structure
from conflictevents.errors import FormatError
from conflictevents.formats.codes import Schemes, classified
from conflictevents.formats.text import attempt, dumps, loads, record_of
from conflictevents.model.event import Event


def read(lines: Iterable[str]) -> Iterator[Event | FormatError]:
    """The events, or in its place what is wrong with a line; blank lines are passed over."""
    for row, line in enumerate(lines, 1):
        if line.strip():
            yield attempt(_event, line, row=row)


def _event(line: str) -> Event:
    return structure(loads(line))


def write(events: Iterable[Event], *, classify: Schemes = ()) -> Iterator[str]:
    """One line for each event, which tells its schema."""
    return (dumps(record_of(event)) + "\n" for event in classified(events, classify))
