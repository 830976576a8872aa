"""Flat CSV (RFC 4180): one event a row, for spreadsheets and data frames; it keeps the main facts of an event.

Commas, a header row, UTF-8 with or without a byte order mark, line feeds on writing. ``event_json`` adds a column that
holds the full record, and is then what is read. ``classify`` adds columns for the codes of other schemes.
``formula_guard`` puts an apostrophe before text that a spreadsheet would take for a formula, as OWASP advises, and
takes it off again on reading. ``hxl`` adds a row of tags of the Humanitarian Exchange Language below the header, which
reading passes over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from conflictevents.errors import FormatError
from conflictevents.formats.formulas import guarded, unguarded
from conflictevents.formats.native.codes import Schemes, asked_for, classified, code_columns
from conflictevents.formats.native.columns import COLUMNS
from conflictevents.formats.native.flat import Scalar, flatten
from conflictevents.formats.native.rows import RECORD, checked_header, event_of, is_flat
from conflictevents.formats.tables.delimited import Row, rows, writer
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import are_tags
from conflictevents.formats.text import attempt, dumps, record_of
from conflictevents.model.event import Event

_PROFILE = Profile()


# --- writing


def write(
    events: Iterable[Event],
    *,
    classify: Schemes = (),
    formula_guard: bool = False,
    event_json: bool = False,
    hxl: bool = False,
) -> Iterator[str]:
    """A header row, then a row for each event."""
    schemes = asked_for(classify)
    codes = code_columns(schemes)
    names = [column.name for column in COLUMNS] + [column.name for column in codes]
    line = writer(_PROFILE)
    yield line(names + [RECORD] * event_json)
    if hxl:
        yield line([column.hxl for column in COLUMNS] + [""] * (len(codes) + event_json))
    for event in classified(events, schemes):
        cells = [_cell(value, formula_guard) for value in flatten(event, schemes).values()]
        yield line(cells + [dumps(record_of(event))] * event_json)


def _cell(value: Scalar, formula_guard: bool) -> str:
    if isinstance(value, str):
        return guarded(value) if formula_guard else value
    return "" if value is None else dumps(value)


# --- reading


def is_ours(head: str) -> bool:
    """Whether the columns of a CSV file are those of flat rows."""
    return is_flat(_cells(next(rows(head.splitlines()[:1], _PROFILE), None)))


def read(lines: Iterable[str], *, formula_guard: bool = False) -> Iterator[Event | FormatError]:
    """The events of the rows, or in its place what is wrong with a row; the header is row 1, as in a spreadsheet.

    The order of the columns is free, and all but ``event_type`` may be absent. A column that is unknown goes to
    ``extra``, as text.
    """
    told = rows(lines, _PROFILE)
    names = checked_header(_cells(next(told, None)))
    for row in told:
        if isinstance(row, FormatError):
            yield row
        elif not (row.number == 2 and are_tags(row.cells)):
            yield attempt(partial(_event, names, formula_guard), row.cells, row=row.number)


def _cells(row: Row | FormatError | None) -> list[str]:
    return row.cells if isinstance(row, Row) else []


def _event(names: list[str], formula_guard: bool, cells: list[str]) -> Event:
    if len(cells) != len(names):
        raise FormatError(f"expected {len(names)} cells, as in the header row, got {len(cells)}")
    return event_of(dict(zip(names, map(unguarded, cells) if formula_guard else cells, strict=True)))
