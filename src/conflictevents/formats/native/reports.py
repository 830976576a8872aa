"""Whole reports as JSON Lines: one report a line, its text with the events and statements that were read from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictevents.convert import SCHEMA, structure_report, unstructure_report
from conflictevents.errors import FormatError
from conflictevents.formats.text import attempt, dumps, loads
from conflictevents.model.event import Report


def read(lines: Iterable[str]) -> Iterator[Report | FormatError]:
    """The reports, or in its place what is wrong with a line; blank lines are passed over."""
    for row, line in enumerate(lines, 1):
        if line.strip():
            yield attempt(_report, line, row=row)


def _report(line: str) -> Report:
    return structure_report(loads(line))


def write(reports: Iterable[Report]) -> Iterator[str]:
    """One line for each report, which tells its schema."""
    return (dumps({"schema": SCHEMA} | unstructure_report(report)) + "\n" for report in reports)
