"""Rows of a dataset's table to events, whether they come from text, a workbook or a data frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from conflictevents.convert import shown
from conflictevents.errors import FormatError
from conflictevents.formats.tables.delimited import Row
from conflictevents.formats.tables.layout import Layout
from conflictevents.formats.tables.private import without_names
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.sniffing import Cells, fitted
from conflictevents.formats.tables.table import Table, are_tags
from conflictevents.model.event import Event


def profile_of(table: Table, known: Profile, cells: Cells) -> Profile:
    """How a table is written, by its first rows and what is known; raises FormatError if it is not of this dataset."""
    header = cells[0] if cells else []
    below = cells[1] if len(cells) > 1 else []
    if table.fits(header, below):
        tags = below if are_tags(below) else []
        told = attrs.evolve(known, header=True, columns=header, tags=tags, monadic=table.is_monadic(header))
        return fitted(table.in_file(table, told), told, cells[1 + bool(tags) :])
    if not cells and not known.header:
        return known
    generation = table.headless(header)
    if generation is None:
        needed = ", ".join(table.needs) or "HXL tags below it"
        raise FormatError(f"expected a header row with {needed}, got {shown(','.join(header))}", row=1)
    columns = table.generations[generation]
    texts = [name for name, cell in zip(columns, header, strict=True) if cell in known.texts]
    return fitted(table, attrs.evolve(known, header=False, columns=columns, texts=texts), cells)


def events_of(
    table: Table, profile: Profile, rows: Iterable[Row | FormatError], *, keep_names: bool = False
) -> Iterator[Event | FormatError]:
    """The events of the rows below the header, or in its place what is wrong with a row."""
    if not keep_names:
        profile, rows = without_names(table, profile, rows)
    layout = Layout(table, profile)
    for row in layout.sides().joined(rows) if profile.monadic else rows:
        yield row if isinstance(row, FormatError) else _event(layout, row)


def _event(layout: Layout, row: Row) -> Event | FormatError:
    try:
        return layout.event(row.cells, row.notes)
    except FormatError as error:
        error.row = row.number
        return error
