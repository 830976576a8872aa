"""Rows of values under the names of their columns, from whichever frame: the events that they tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from typing import Any

from conflictevents.errors import FormatError
from conflictevents.formats.datasets import TABLES
from conflictevents.formats.faults import OnError, checked, sound
from conflictevents.formats.frames.cells import text_row
from conflictevents.formats.frames.edits import edited
from conflictevents.formats.native.rows import RECORD, checked_header, event_of, is_flat
from conflictevents.formats.tables.delimited import Row
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.reading import events_of as events_of_table
from conflictevents.formats.tables.reading import profile_of
from conflictevents.formats.tables.table import Table, are_tags
from conflictevents.formats.text import attempt
from conflictevents.model.event import Event

_ENOUGH = 100  # rows by which the profile of a dataset's table is told


def events_of(
    names: Iterable[object],
    rows: Iterable[Iterable[object]],
    dataset: str | None,
    on_error: OnError,
    options: dict[str, Any],
) -> Iterator[Event]:
    """The events of a frame's rows, one after the other; ``options`` are those of a dataset."""
    return sound(events_in(names, rows, dataset, edits=True, **options), checked(on_error))


def events_in(
    names: Iterable[object],
    rows: Iterable[Iterable[object]],
    dataset: str | None = None,
    *,
    edits: bool,
    **options: Any,
) -> Iterator[Event | FormatError]:
    """The events of rows one after the other, or in its place what is wrong with a row; rows count from 1.

    ``edits`` says whether cells that were changed beside the full record of an event count.
    """
    header = list(map(str, names))
    told = (attempt(partial(_row, number), row, row=number) for number, row in enumerate(rows, 1))
    first = list(islice(told, _ENOUGH))
    cells = [row.cells for row in first if isinstance(row, Row)]
    table = table_of(header, dataset, cells[0] if cells else ())
    if table is None:
        return _flat(header, chain(first, told), edits, **options)
    return _of_dataset(table, header, cells, chain(first, told), **options)


def table_of(header: Sequence[str], dataset: str | None, below: Iterable[str] = ()) -> Table | None:
    """The dataset of this name, or of these columns and what stands below them; None for columns of flat rows.

    Raises FormatError for a name that is none.
    """
    if dataset is None:
        return None if is_flat(header) else next((table for table in TABLES if table.fits(header, below)), None)
    named = {table.name: table for table in TABLES}
    if dataset not in named:
        raise FormatError(f"no dataset {dataset!r}; there are {', '.join(named)}")
    return named[dataset]


def _row(number: int, values: Iterable[object]) -> Row:
    return Row(number, text_row(values))


def _flat(header: list[str], rows: Iterable[Row | FormatError], edits: bool) -> Iterator[Event | FormatError]:
    names = checked_header(header)
    for row in rows:
        if isinstance(row, Row) and row.number == 1 and are_tags(row.cells):
            continue
        yield row if isinstance(row, FormatError) else attempt(partial(_event, names, edits), row.cells, row=row.number)


def _event(names: list[str], edits: bool, cells: list[str]) -> Event:
    told = dict(zip(names, cells, strict=True))
    event = event_of(told)
    return edited(event, told) if edits and told.get(RECORD) else event


def _of_dataset(
    table: Table,
    header: list[str],
    cells: list[list[str]],
    rows: Iterable[Row | FormatError],
    *,
    profile: str | Profile | None = None,
    keep_names: bool = False,
) -> Iterator[Event | FormatError]:
    """The events of a dataset's rows, of which the first are ``cells``; a frame's columns may have no names."""
    has_names = table.fits(header, cells[0] if cells else ()) or not (cells and table.headless(cells[0]))
    told = (
        Profile.of(profile) if profile else profile_of(table, table.profile, [header, *cells] if has_names else cells)
    )
    yield from events_of_table(table, told, islice(rows, bool(told.tags), None), keep_names=keep_names)
