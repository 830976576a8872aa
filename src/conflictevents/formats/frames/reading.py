"""Rows of values under the names of their columns, from whichever frame: the events that they tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice

from conflictevents.errors import FormatError
from conflictevents.formats.datasets import TABLES
from conflictevents.formats.faults import OnError, checked, sound
from conflictevents.formats.frames.cells import text_row
from conflictevents.formats.frames.edits import edited
from conflictevents.formats.rows import RECORD, checked_header, event_of
from conflictevents.formats.tables.delimited import Row
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.reading import events_of as events_of_table
from conflictevents.formats.tables.reading import profile_of
from conflictevents.formats.tables.table import Table
from conflictevents.formats.text import attempt
from conflictevents.model.event import Event

_ENOUGH = 100  # rows by which the profile of a dataset's table is told


def table_of(header: Iterable[str], dataset: str | None) -> Table | None:
    """The dataset of this name, or whose columns these are; raises FormatError."""
    if dataset is None:
        names = list(header)
        return next((table for table in TABLES if table.fits(names)), None)
    named = {table.name: table for table in TABLES}
    if dataset not in named:
        raise FormatError(f"no dataset {dataset!r}; there are {', '.join(named)}")
    return named[dataset]


def events_of(
    names: Iterable[object],
    rows: Iterable[Iterable[object]],
    dataset: str | None,
    profile: str | None,
    on_error: OnError,
) -> Iterator[Event]:
    """The events of a frame's rows, one after the other."""
    return sound(events_in(names, rows, dataset, profile, edits=True), checked(on_error))


def events_in(
    names: Iterable[object],
    rows: Iterable[Iterable[object]],
    dataset: str | None = None,
    profile: str | None = None,
    *,
    edits: bool,
) -> Iterator[Event | FormatError]:
    """The events of rows one after the other, or in its place what is wrong with a row; rows count from 1.

    ``edits`` says whether cells that were changed beside the full record of an event count.
    """
    header = list(map(str, names))
    cells = (attempt(partial(_row, number), row, row=number) for number, row in enumerate(rows, 1))
    table = table_of(header, dataset)
    return _flat(header, cells, edits) if table is None else _of_dataset(table, header, cells, profile)


def _row(number: int, values: Iterable[object]) -> Row:
    return Row(number, text_row(values))


def _flat(header: list[str], rows: Iterable[Row | FormatError], edits: bool) -> Iterator[Event | FormatError]:
    names = checked_header(header)
    for row in rows:
        yield row if isinstance(row, FormatError) else attempt(partial(_event, names, edits), row.cells, row=row.number)


def _event(names: list[str], edits: bool, cells: list[str]) -> Event:
    told = dict(zip(names, cells, strict=True))
    event = event_of(told)
    return edited(event, told) if edits and told.get(RECORD) else event


def _of_dataset(
    table: Table, header: list[str], rows: Iterator[Row | FormatError], profile: str | None
) -> Iterator[Event | FormatError]:
    first = list(islice(rows, _ENOUGH))
    cells = [row.cells for row in first if isinstance(row, Row)]
    if table.fits(header) or not (cells and table.headless(cells[0])):  # a frame's columns may have no names
        cells.insert(0, header)
    told = profile_of(table, table.profile, cells) if profile is None else Profile.parse(profile)
    yield from events_of_table(table, told, islice(chain(first, rows), bool(told.tags), None))
