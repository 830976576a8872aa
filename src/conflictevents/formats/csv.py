"""Flat CSV (RFC 4180): one event a row, for spreadsheets and data frames; it keeps the main facts of an event.

Commas, a header row, UTF-8 with or without a byte order mark, line feeds on writing. ``event_json`` adds a column that
holds the full record, and is then what is read. ``classify`` adds columns for the codes of other schemes.
``formula_guard`` puts an apostrophe before text that a spreadsheet would take for a formula, as OWASP advises, and
takes it off again on reading. ``hxl`` adds a row of tags of the Humanitarian Exchange Language below the header, which
reading passes over.
"""

from __future__ import annotations

import csv
import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial

from conflictevents.errors import FormatError
from conflictevents.formats.codes import Schemes, asked_for, classified, code_columns
from conflictevents.formats.columns import COLUMNS
from conflictevents.formats.flat import Scalar, flatten
from conflictevents.formats.rows import RECORD, checked_header, event_of, is_flat
from conflictevents.formats.tables.table import are_tags
from conflictevents.formats.text import attempt, dumps, record_of
from conflictevents.model.event import Event

_NEEDS_QUOTES = re.compile(r'[",\r\n]')
_FORMULA = re.compile(r"'*[=+\-@\t\r\n\0]")
_FIELD_LIMIT = threading.RLock()
_NO_LIMIT = 2**31 - 1


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
    yield _line(names + [RECORD] * event_json)
    if hxl:
        yield _line([column.hxl for column in COLUMNS] + [""] * (len(codes) + event_json))
    for event in classified(events, schemes):
        cells = [_cell(value, formula_guard) for value in flatten(event, schemes).values()]
        yield _line(cells + [dumps(record_of(event))] * event_json)


def _cell(value: Scalar, formula_guard: bool) -> str:
    if isinstance(value, str):
        return "'" + value if formula_guard and _FORMULA.match(value) else value
    return "" if value is None else dumps(value)


def _line(cells: Iterable[str]) -> str:
    """A row; the module ``csv`` of Python 3.11 leaves a carriage return without quotes, which breaks the row in two."""
    return ",".join(_quoted(cell) if _NEEDS_QUOTES.search(cell) else cell for cell in cells) + "\n"


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


# --- reading


def is_ours(head: str) -> bool:
    """Whether the columns of a CSV file are those of flat rows."""
    header = next(rows(head.splitlines()[:1]), [])
    return not isinstance(header, FormatError) and is_flat(header)


def read(lines: Iterable[str], *, formula_guard: bool = False) -> Iterator[Event | FormatError]:
    """The events of the rows, or in its place what is wrong with a row; the header is row 1, as in a spreadsheet.

    The order of the columns is free, and all but ``event_type`` may be absent. A column that is unknown goes to
    ``extra``, as text.
    """
    told = rows(lines)
    header = next(told, [])
    names = checked_header([] if isinstance(header, FormatError) else header)
    for row, cells in enumerate(told, 2):  # a blank line is a row too
        if cells and not (row == 2 and not isinstance(cells, FormatError) and are_tags(cells)):
            yield attempt(partial(_event, names, formula_guard), cells, row=row)


def rows(lines: Iterable[str]) -> Iterator[list[str] | FormatError]:
    """The rows of a CSV text, with cells of any length: the limit of the module ``csv`` is lifted row by row."""
    reader = csv.reader(lines, strict=True)
    while True:
        try:
            with _FIELD_LIMIT, _no_field_limit():
                row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield FormatError(f"not CSV: {error}")
        else:
            yield row


@contextmanager
def _no_field_limit() -> Iterator[None]:
    before = csv.field_size_limit(_NO_LIMIT)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _event(names: list[str], formula_guard: bool, cells: list[str] | FormatError) -> Event:
    if isinstance(cells, FormatError):
        raise cells
    if len(cells) != len(names):
        raise FormatError(f"expected {len(names)} cells, as in the header row, got {len(cells)}")
    return event_of(dict(zip(names, map(_unguarded, cells) if formula_guard else cells, strict=True)))


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
