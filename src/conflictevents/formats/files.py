"""Reading and writing files of events, in any format, and files of whole reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from typing import Any, TypeVar, cast

from conflictevents.errors import FormatError
from conflictevents.formats.faults import OnError, checked, sound
from conflictevents.formats.registry import REPORTS, Format, by_content, by_suffix, formats, named
from conflictevents.formats.streams.opening import File, Opened, is_text, opened, path_of
from conflictevents.formats.streams.writing import opened_to_write, put
from conflictevents.model.event import Event, Report

T = TypeVar("T")

_SAY_FORMAT = f"name the format: one of {', '.join(formats())}"


def read(
    file: File,
    format: str | None = None,  # noqa: A002
    *,
    on_error: OnError = "raise",
    **options: Any,
) -> Iterator[Event]:
    """The events of a file, one after the other.

    ``file`` is a path, an open binary file, or an open text file (best opened with ``newline=""``); a name that ends in
    .gz, .bz2, .xz or .zip says that it is compressed. ``format`` is one of :func:`formats`; without it, the name and
    the beginning of the file tell it. ``options`` are those of the format: ``formula_guard=True`` for a CSV that was
    written so. All but JSON and GeoJSON documents are read in constant memory.

    ``on_error`` says what becomes of an event that cannot be read: ``"raise"`` a FormatError, which names file, row and
    column; ``"skip"`` it, with one warning at the end that counts them; or a function that is called with the error. A
    file that is not of its format at all always raises FormatError, one that cannot be opened OSError.

    >>> import io
    >>> lines = io.StringIO('{"type": "protest", "date": "2019-06-30"}')
    >>> for event in read(lines, "jsonl"):
    ...     print(event)
    2019-06-30 protest
    """
    return _read(file, partial(_format_of, format), on_error, options)


def write(
    events: Iterable[Event],
    file: File,
    format: str | None = None,  # noqa: A002
    **options: Any,
) -> int:
    """Write events to a file, one after the other, and say how many they were.

    ``file`` is a path, an open text file or an open binary file; a name that ends in .gz, .bz2, .xz or .zip says that
    it is to be compressed. ``format`` is one of :func:`formats`; without it, the end of the name tells it. ``options``
    are those of the format: ``classify=("acled", "gtd")`` for all of ours, which adds the codes that these schemes have
    for each event (:func:`classify`); ``formula_guard=True``, ``hxl=True`` and ``event_json=True`` for CSV. A path is
    written whole or not at all: a file that was there stays as it was until all events are written, and keeps its mode.

    >>> import sys
    >>> write([Event(type="protest", notes="in the square")], sys.stdout, "jsonl")
    {"schema": "conflictevents/1", "type": "protest", "notes": "in the square"}
    1
    """
    form = named(format, path_of(file)) if format else by_suffix(path_of(file))
    if form is None:
        raise FormatError(f"cannot tell the format from the name; {_SAY_FORMAT}", path=path_of(file))
    return _write(events, file, form, options)


def read_reports(file: File, *, on_error: OnError = "raise") -> Iterator[Report]:
    """The reports of a file of JSON Lines, one after the other, with the events that were read from each.

    ``file`` is a path (``.jsonl``, or a name that tells no other format) or an open file; ``on_error`` is as for
    :func:`read`. Of a report, a ``text`` is all that is needed.

    >>> import io
    >>> [report] = read_reports(io.StringIO('{"text": "Students marched.", "published": "2019-06-30"}'))
    >>> print(report.published, report.text)
    2019-06-30 Students marched.
    """
    return _read(_of_reports(file), lambda _: REPORTS, on_error, {})


def write_reports(reports: Iterable[Report], file: File) -> int:
    """Write whole reports to a file of JSON Lines, and say how many they were: each text with what was read from it.

    ``file`` is as for :func:`read_reports`; a path is written whole or not at all, as by :func:`write`. Raises
    FormatError for a report whose main event has no id of its own; all that :func:`extract` gives have one.

    >>> import sys
    >>> write_reports([Report(text="Students marched.", events=[Event(type="protest")])], sys.stdout)
    {"schema": "conflictevents/1", "text": "Students marched.", "events": [{"type": "protest"}]}
    1
    """
    return _write(reports, _of_reports(file), REPORTS, {})


def _of_reports(file: File) -> File:
    """The file, unless its name is that of another format."""
    path = path_of(file)
    if by_suffix(path) not in (None, named("jsonl")):
        raise FormatError("whole reports are JSON Lines: name the file .jsonl", path=path)
    return file


# --- reading


def _read(
    file: File, format_of: Callable[[Opened], Format[T]], on_error: OnError, options: dict[str, Any]
) -> Iterator[T]:
    """What a file holds; it is opened, and its format known, before the first one is asked for."""
    reading = _reading(file, format_of, checked(on_error), options)
    next(reading)
    return cast("Iterator[T]", reading)


def _reading(
    file: File, format_of: Callable[[Opened], Format[T]], on_error: OnError, options: dict[str, Any]
) -> Iterator[T | None]:
    """None as soon as the file is open and its format is known, then what it holds."""
    path = path_of(file)
    with _place_told(path), opened(file) as source:
        form = format_of(source)
        form.check(form.read, options)
        found = form.read(source.binary() if form.binary else source.text(form.encodings), **options)
        yield None
        yield from sound(found, on_error, path)


def _format_of(name: str | None, source: Opened) -> Format[Event]:
    """The format of a file of events."""
    form = named(name, source.name) if name else by_content(source.head, source.name)
    if form is None:
        source.text(())  # raises what is wrong with a file that is no text
        raise FormatError(f"cannot tell the format from name or content; {_SAY_FORMAT}")
    return form


# --- writing


def _write(told: Iterable[T], file: File, form: Format[T], options: dict[str, Any]) -> int:
    """Write events or reports, and say how many they were."""
    form.check(form.write, options)
    written = count()
    counted = (one for one, _ in zip(told, written, strict=False))
    with _place_told(path_of(file), written), opened_to_write(file) as stream:
        if not form.binary:
            put(form.write(counted, **options), stream)
        elif is_text(stream):
            raise FormatError(f"{form.name} is binary: expected a path or a binary file, got one that is open as text")
        else:
            form.write(counted, stream, **options)
    return next(written)


@contextmanager
def _place_told(path: str | None, rows: Iterator[int] | None = None) -> Iterator[None]:
    """Errors that come through here name the file, unless they come from another one that is being read."""
    try:
        yield
    except FormatError as error:
        if error.path is None:
            error.path = path
            error.row = (next(rows) or None) if rows else error.row
        raise
