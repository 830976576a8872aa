"""Tables as text, delimited or JSON: a file of a dataset to events, and events to a file laid out as the first was."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

import attrs

from conflictevents.errors import FormatError
from conflictevents.formats.formulas import guarded, unguarded
from conflictevents.formats.streams.opening import Input
from conflictevents.formats.streams.writing import Written
from conflictevents.formats.tables.delimited import Line, Row, ended, header_writer, is_usual, rows, writer
from conflictevents.formats.tables.json import objects
from conflictevents.formats.tables.layout import Layout
from conflictevents.formats.tables.notes import LINES, note, pair
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.reading import events_of, profile_of
from conflictevents.formats.tables.sniffing import delimited_as, delimiter_of, first_rows
from conflictevents.formats.tables.table import Table
from conflictevents.formats.tables.writing import profile_for, rows_of
from conflictevents.model.count import Policy
from conflictevents.model.event import Event

# --- reading


def read(
    table: Table,
    given: Input,
    *,
    profile: str | Profile | None = None,
    formula_guard: bool = False,
    keep_names: bool = False,
) -> Iterator[Event | FormatError]:
    """The events of the rows, or in its place what is wrong with a row; the header is row 1, as in a spreadsheet.

    In JSON the first object is row 1. ``profile`` says how the file is written where its first rows leave that open;
    ``formula_guard`` takes off what writing with it put before texts that look like formulas; ``keep_names`` keeps the
    names of victims, in the few datasets that have them.
    """
    known = None if profile is None else Profile.of(profile)
    if objects.is_json(given.head):
        told, body = objects.read(table, given, known)
    else:
        told, body = _delimited(table, given, known or _profile_of(table, given, formula_guard))
    body = map(_unguarded, body) if formula_guard else body
    yield from events_of(table, told, body, keep_names=keep_names)


def _delimited(table: Table, given: Input, told: Profile) -> tuple[Profile, Iterator[Row | FormatError]]:
    """How delimited text is written, and its rows."""
    body = islice(rows(given.lines(), told), told.header + bool(told.tags), None)
    return told, _noted(body, told, table.header(told))


def _noted(body: Iterable[Row | FormatError], profile: Profile, header: tuple[str, ...]) -> Iterator[Row | FormatError]:
    """The rows, with a note of a line that would not be written as it stood."""
    usual, line, width = is_usual(profile, header), writer(profile, header), len(header)
    for row in body:
        if isinstance(row, FormatError):
            yield row
        elif len(row.cells) != width:
            yield FormatError(f"expected {width} cells, as in the header row, got {len(row.cells)}", row=row.number)
        else:
            yield row if usual(row.line) else row._replace(notes={LINES: [[line(row.cells), row.line]]})


def _unguarded(row: Row | FormatError) -> Row | FormatError:
    return row if isinstance(row, FormatError) else row._replace(cells=list(map(unguarded, row.cells)))


def fits(table: Table, head: str) -> bool:
    """Whether the beginning of a file is that of one of this dataset."""
    if objects.is_json(head):
        return objects.holds(table, head)
    first, second = _first_rows(head)
    return table.fits(first, second) or table.headless(first) is not None


def _first_rows(head: str) -> list[list[str]]:
    """The cells of the first two lines, whatever stands between them."""
    first, second, *_ = (*re.split(r"\r\n?|\n", head, maxsplit=2)[:2], "")
    return [next(csv.reader([line], delimiter=delimiter_of(first)), []) for line in (first, second)]


def _profile_of(table: Table, given: Input, formula_guard: bool) -> Profile:
    """How a file is written, by its first rows; raises FormatError if it is not one of this dataset."""
    told = delimited_as(given.head, attrs.evolve(table.profile, encoding=given.encoding, bom=given.bom))
    found = [row for row in first_rows(given.head, told) if isinstance(row, Row)]
    told = profile_of(table, told, [list(map(unguarded, row.cells)) if formula_guard else row.cells for row in found])
    heading = "".join(row.line for row in found[: told.header + bool(told.tags)])
    return told if heading == _heading(table, told, formula_guard) else attrs.evolve(told, heading=heading)


# --- writing


def write(
    table: Table,
    events: Iterable[Event],
    *,
    profile: str | Profile | None = None,
    policy: Policy | str | None = None,
    hxl: bool = False,
    formula_guard: bool = False,
    holder: objects.Holder | None = None,
) -> Written:
    """A file of a dataset: as the first event's file was written, if it is one of this dataset, or else as is usual.

    ``profile`` says otherwise, and ``holder`` whether it is delimited text, JSON or GeoJSON. Events from elsewhere fill
    the columns that they can, a vague number by the ``policy`` of the dataset or by another; ``hxl`` adds a row of tags
    to delimited text; ``formula_guard`` puts an apostrophe before texts that a spreadsheet would take for formulas.
    """
    told = iter(events)
    first = list(islice(told, 1))
    form = profile_for(table, first, profile, hxl=hxl)
    if profile is None:
        form = objects.held_as(table, form, holder)
    pieces = _pieces(table, chain(first, told), form, Policy(policy or table.policy), formula_guard)
    return Written(pieces, form.encoding)


def _heading(table: Table, profile: Profile, formula_guard: bool) -> str:
    """The lines above the rows, as they are usually written."""
    line = header_writer(profile)
    names = map(guarded, table.header(profile)) if formula_guard else table.header(profile)
    header = line(list(names)) if profile.header else ""
    return header + (line(list(profile.tags)) if profile.tags else "")


def _pieces(
    table: Table, events: Iterator[Event], profile: Profile, policy: Policy, formula_guard: bool
) -> Iterator[str]:
    body = rows_of(Layout(table, profile), events, policy)
    if formula_guard:
        body = (row._replace(cells=list(map(guarded, row.cells))) for row in body)
    if profile.bom:
        yield "\ufeff"
    if profile.document:
        yield from objects.pieces(table.header(profile), profile.document, body)
    else:
        heading = (not formula_guard and profile.heading) or _heading(table, profile, formula_guard)
        yield from ended(_lines(heading, writer(profile, table.header(profile)), body), profile)


def _lines(heading: str, line: Line, body: Iterable[Row]) -> Iterator[str]:
    if heading:
        yield heading
    for row in body:
        usual = line(row.cells)
        stood = note(row.notes, LINES, list)
        yield dict(pair(told, LINES) for told in stood).get(usual, usual) if stood else usual
