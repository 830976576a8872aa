"""Which formats there are, and how one is told from its file's name or its first lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Generic, TypeVar

import attrs

from conflictevents.errors import FormatError
from conflictevents.formats import csv, geojson, geojsonseq, json, jsonl, reports
from conflictevents.model.event import Event, Report

T = TypeVar("T")


@attrs.frozen
class Format(Generic[T]):
    """A format: from lines of text to events or reports, and from these to pieces of text.

    ``read`` gives in place of one that cannot be read what is wrong with it; both take the options of the format.
    ``opening`` matches the first lines of a file of this format.
    """

    name: str
    suffixes: tuple[str, ...]
    opening: re.Pattern[str]
    read: Callable[..., Iterator[T | FormatError]]
    write: Callable[..., Iterator[str]]


def _opening(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)


FORMATS: tuple[Format[Event], ...] = (
    Format("geojsonseq", (".geojsonseq", ".geojsons"), _opening("\x1e"), geojsonseq.read, geojsonseq.write),
    Format("geojson", (".geojson",), _opening(r'\{.*"FeatureCollection"'), geojson.read, geojson.write),
    Format(
        "geojsonl", (".geojsonl",), _opening(r'\{.*"type"\s*:\s*"Feature"'), geojsonseq.read, geojsonseq.write_lines
    ),
    Format("json", (".json",), _opening(r'\{(?:(?!"text"\s*:).)*?"events"\s*:'), json.read, json.write),
    Format("jsonl", (".jsonl", ".ndjson"), _opening(r"\{"), jsonl.read, jsonl.write),
    Format("csv", (".csv",), _opening(r"[^\n]*\bevent_type\b"), csv.read, csv.write),
)
"""The formats of events; of two whose opening fits, the first is taken."""

REPORTS: Format[Report] = Format("reports", (".jsonl", ".ndjson"), _opening(r"\{"), reports.read, reports.write)
"""The one format of whole reports."""


def formats() -> tuple[str, ...]:
    """The names of the formats that :func:`read` and :func:`write` know.

    >>> formats()
    ('csv', 'geojson', 'geojsonl', 'geojsonseq', 'json', 'jsonl')
    """
    return tuple(sorted(form.name for form in FORMATS))


def named(name: str) -> Format[Event]:
    """The format of this name; raises FormatError."""
    for form in FORMATS:
        if form.name == name:
            return form
    raise FormatError(f"no format {name!r}; there are {', '.join(formats())}")


def by_suffix(path: str | None) -> Format[Event] | None:
    """The format that the end of a file's name tells, in small or capital letters."""
    suffix = PurePath(path or "").suffix.lower()
    return next((form for form in FORMATS if suffix in form.suffixes), None)


def by_opening(lines: list[str]) -> Format[Event] | None:
    """The format that the first lines of a file tell."""
    head = "".join(lines).lstrip(" \t\r\n")
    return next((form for form in FORMATS if form.opening.match(head)), None)
