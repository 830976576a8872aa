"""JSON Lines: one event a line (jsonlines.org), for collections of any size; of whole reports, the events are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictevents.convert import is_report, structure, structure_report
from conflictevents.errors import FormatError
from conflictevents.formats.native.codes import Schemes, classified
from conflictevents.formats.text import attempt, dumps, loads, record_of
from conflictevents.model.event import Event


def read(lines: Iterable[str]) -> Iterator[Event | FormatError]:
    """The events, or in its place what is wrong with a line; blank lines are passed over."""
    for row, line in enumerate(lines, 1):
        if line.strip():
            told = attempt(_events, line, row=row)
            yield from (told,) if isinstance(told, FormatError) else told


def _events(line: str) -> tuple[Event, ...]:
    record = loads(line)
    return structure_report(record).events if is_report(record) else (structure(record),)


def write(events: Iterable[Event], *, classify: Schemes = ()) -> Iterator[str]:
    """One line for each event, which tells its schema."""
    return (dumps(record_of(event)) + "\n" for event in classified(events, classify))
