"""Sequences of GeoJSON features, for maps of any size: one feature a line, or RFC 8142's text sequences.

Both are read alike. ``geojsonl`` is written with line feeds alone, as most software expects, ``geojsonseq`` with the
record separator (U+001E) of RFC 8142 before each feature.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictevents.errors import FormatError
from conflictevents.formats.native.codes import Schemes, classified
from conflictevents.formats.native.geojson import event_of, feature_of
from conflictevents.formats.text import attempt, dumps, loads
from conflictevents.model.event import Event

SEPARATOR = "\x1e"


def read(lines: Iterable[str]) -> Iterator[Event | FormatError]:
    """The events of the features, or in its place what is wrong with a feature; rows count features."""
    for row, text in enumerate(_texts(lines), 1):
        yield attempt(_event, text, row=row)


def _event(text: str) -> Event:
    return event_of(loads(text))


def _texts(lines: Iterable[str]) -> Iterator[str]:
    """The JSON texts of a sequence: what stands between separators, or each line where there are none."""
    pieces: list[str] | None = None
    for line in lines:
        rest, *texts = line.split(SEPARATOR)
        if pieces is None:
            yield from _unless_blank(rest)
        else:
            pieces.append(rest)
        for text in texts:
            yield from _unless_blank("".join(pieces or ()))
            pieces = [text]
    yield from _unless_blank("".join(pieces or ()))


def _unless_blank(text: str) -> Iterator[str]:
    if text.strip():
        yield text


def write_lines(events: Iterable[Event], *, classify: Schemes = ()) -> Iterator[str]:
    """One feature a line."""
    return (dumps(feature_of(event)) + "\n" for event in classified(events, classify))


def write(events: Iterable[Event], *, classify: Schemes = ()) -> Iterator[str]:
    """A text sequence: a record separator before each feature, a line feed after it."""
    return (SEPARATOR + line for line in write_lines(events, classify=classify))
