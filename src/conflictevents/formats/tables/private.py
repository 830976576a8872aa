"""Columns with names of victims, which are not read unless that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from conflictevents.errors import FormatError
from conflictevents.formats.tables.delimited import Row
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Table

Rows = Iterable[Row | FormatError]


def without_names(table: Table, profile: Profile, rows: Rows) -> tuple[Profile, Rows]:
    """How a table is written, and its rows, without columns that name victims and lines that hold them."""
    header = table.header(profile)
    kept = [place for place, name in enumerate(header) if not (table.names and table.names.search(name))]
    if len(kept) == len(header):
        return profile, rows
    columns, tags = ([cells[place] for place in kept] if cells else [] for cells in (header, profile.tags))
    return attrs.evolve(profile, columns=columns, tags=tags), _kept(rows, kept)


def _kept(rows: Rows, places: list[int]) -> Iterator[Row | FormatError]:
    for row in rows:
        yield row if isinstance(row, FormatError) else Row(row.number, [row.cells[place] for place in places])
