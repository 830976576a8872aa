"""Tables as workbooks (XLSX), which the extra ``excel`` reads and writes row by row.

A sheet is read as the rows of text that a delimited file of its dataset would have, so that both give the same events.
What its cells hold that their text does not tell is kept, so that a sheet is written with the same values.
"""

from __future__ import annotations

import errno
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice, zip_longest
from typing import Any, BinaryIO, TypeAlias
from warnings import catch_warnings, simplefilter

import attrs

from conflictevents.convert import shown
from conflictevents.errors import FormatError
from conflictevents.formats.libraries import Library
from conflictevents.formats.streams.compression import RATIO, SMALL
from conflictevents.formats.streams.decoding import LONGEST_LINE
from conflictevents.formats.tables.cells import TEXT, Cell
from conflictevents.formats.tables.delimited import Row
from conflictevents.formats.tables.layout import Layout
from conflictevents.formats.tables.notes import KINDS, note
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.reading import events_of, profile_of
from conflictevents.formats.tables.sheets.values import Kind, Value, kind_of, text_of, type_of, value_of
from conflictevents.formats.tables.table import Table, key_of
from conflictevents.formats.tables.writing import profile_for, rows_of
from conflictevents.model.count import Policy
from conflictevents.model.event import Event

Values: TypeAlias = tuple[Value, ...]

_openpyxl = Library("openpyxl", extra="excel")
_MOST_ROWS = 2**20  # that a sheet can have
_SHEETS = "xl/worksheets/"
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_WHOLE = 2**29  # bytes of a part of a workbook that is read as a whole: all but the sheets
_ENOUGH = 100  # rows that are looked at to tell how a sheet is written
_DAMAGE = (
    KeyError, IndexError, ValueError, TypeError, AttributeError, SyntaxError, EOFError, NotImplementedError,
    RuntimeError, OverflowError, OSError, zipfile.BadZipFile, zlib.error, struct.error,
)  # fmt: skip
"""What comes of workbooks that are damaged; errors in XML are SyntaxErrors."""


# --- reading


def read(
    tables: Iterable[Table], file: BinaryIO, *, dataset: str | None = None, profile: str | Profile | None = None
) -> Iterator[Event | FormatError]:
    """The events of the first sheet that is one of a dataset, or in its place what is wrong with a row.

    ``dataset`` says which it is, ``profile`` how it is written. The header is row 1; blank rows are passed over.
    """
    workbook = _opened(file)
    table, rows = _first_that_fits([table for table in tables if dataset in (None, table.name)], workbook)
    head = list(islice(rows, _ENOUGH))
    told = _profile_of(table, [values for _, values in head]) if profile is None else Profile.of(profile)
    sheet = _Sheet.of(table, told)
    body = (sheet.row(number, values) for number, values in chain(head, rows))
    return _closing(workbook, events_of(table, told, islice(body, told.header + bool(told.tags), None)))


def _closing(workbook: Any, events: Iterable[Event | FormatError]) -> Iterator[Event | FormatError]:
    """The events; when they end, the workbook is closed."""
    try:
        yield from events
    finally:
        workbook.close()


def _opened(file: BinaryIO) -> Any:
    """A workbook, whose shared texts are read and whose sheets are not yet; raises FormatError."""
    load = _openpyxl.load_workbook
    with _damage_told(), catch_warnings():
        simplefilter("ignore")  # of what a workbook has besides its cells
        with zipfile.ZipFile(file) as archive:
            for part in archive.infolist():
                _check_size(part)
                if part.filename.startswith(_SHEETS):
                    _check_rows(archive, part)
        return load(file, read_only=True, data_only=True, keep_links=False)


def _check_size(part: zipfile.ZipInfo) -> None:
    """Raise FormatError for a part that is made to fill a memory."""
    is_whole = not part.filename.startswith(_SHEETS)
    if part.file_size > max(SMALL, RATIO * part.compress_size) or (is_whole and part.file_size > _WHOLE):
        raise FormatError(f"{part.filename!r} in the workbook has {part.file_size:,} bytes: too many to be read")


def _check_rows(archive: zipfile.ZipFile, sheet: zipfile.ZipInfo) -> None:
    """Raise FormatError for a sheet with a row that is made to fill a memory, since each is read as a whole."""
    since = 0
    with archive.open(sheet) as stream:
        for piece in iter(partial(stream.read, 2**16), b""):
            if b"<!" in piece:
                raise FormatError(f"{sheet.filename!r} in the workbook has a declaration, a comment or raw text")
            ends = [match.end() for match in _ROW.finditer(piece)]
            since = len(piece) - ends[-1] if ends else since + len(piece)
            if since > LONGEST_LINE:
                raise FormatError(f"{sheet.filename!r} in the workbook has a row of more than {LONGEST_LINE:,} bytes")


def _first_that_fits(tables: Sequence[Table], workbook: Any) -> tuple[Table, Iterator[tuple[int, Values]]]:
    """The table of the first sheet that has the header of one, and all rows of that sheet."""
    for sheet in workbook.worksheets:
        rows = _rows(sheet)
        number, first = next(rows, (1, ()))
        header = [text_of(value, TEXT) for value in first]
        for table in tables:
            if table.fits(header) or table.headless(header) is not None:
                return table, chain([(number, first)], rows)
    workbook.close()
    names = ", ".join(table.name for table in tables) or "a dataset that there is"
    raise FormatError(f"no sheet with the header row of {names}")


def _rows(sheet: Any) -> Iterator[tuple[int, Values]]:
    """The rows that have something in them, each with its number."""
    with _damage_told():
        sheet.reset_dimensions()  # which a workbook may tell wrongly
        for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
            if number > _MOST_ROWS:
                raise FormatError(f"a sheet has {_MOST_ROWS:,} rows at most")
            if any(value is not None for value in values):
                yield number, values


def _profile_of(table: Table, head: list[Values]) -> Profile:
    """How a sheet is written, by its first rows."""
    header = [text_of(value, TEXT) for value in head[0]]
    cells = _cells_under(header, table, table.profile)
    told = profile_of(table, table.profile, [header, *(_as_texts(row, cells) for row in head[1:])])
    return attrs.evolve(told, texts=_texts(header, cells, head[1:]))


def _texts(header: list[str], cells: list[Cell], rows: list[Values]) -> Iterator[str]:
    """The columns that have texts where most others would have numbers or days."""
    for place, (name, cell) in enumerate(zip(header, cells, strict=True)):
        told = [row[place] for row in rows if place < len(row) and row[place] is not None]
        texts = sum(kind_of(value, cell) is Kind.TEXT for value in told)
        if texts > sum(not isinstance(value, str) for value in told):
            yield name


@contextmanager
def _damage_told() -> Iterator[None]:
    try:
        yield
    except FormatError:
        raise
    except _DAMAGE as error:
        if isinstance(error, OSError) and error.errno not in (None, errno.EINVAL):
            raise  # a disk that fails is still an OSError
        raise FormatError(f"not a workbook that can be read: {str(error) or type(error).__name__}") from error


# --- a sheet


def _cells_under(header: Iterable[str], table: Table, profile: Profile) -> list[Cell]:
    """The kinds of cells of the columns under a header."""
    known = {key: column for column in table.columns for key in column.keys}
    found = (known.get(key_of(name)) for name in header)
    return [column.cell_in(profile) if column else TEXT for column in found]


def _as_texts(values: Values, cells: Sequence[Cell]) -> list[str]:
    """The texts of values, of which empty ones at the end of a row are left out in a sheet."""
    return [text_of(value, cell) for cell, value in zip_longest(cells, values[: len(cells)])]


@attrs.frozen
class _Sheet:
    """A table as one sheet has it: between the values of its rows and rows of text."""

    names: tuple[str, ...]
    cells: tuple[Cell, ...]
    texts: frozenset[str]

    @classmethod
    def of(cls, table: Table, profile: Profile) -> _Sheet:
        header = table.header(profile)
        return cls(header, tuple(_cells_under(header, table, profile)), frozenset(profile.texts))

    def row(self, number: int, values: Values) -> Row | FormatError:
        """The texts of a row of values."""
        width = len(self.cells)
        if any(value is not None for value in values[width:]):
            return FormatError(f"expected {width} cells, as in the header row, got {len(values)}", row=number)
        noted = zip(self.names, map(self._kind, self.names, values, self.cells), strict=False)
        kinds = {name: kind.value for name, kind in noted if kind}
        return Row(number, _as_texts(values, self.cells), notes={KINDS: kinds} if kinds else {})

    def _kind(self, name: str, value: Value, cell: Cell) -> Kind | None:
        """The kind of a value, if that is not what a text of its column would be."""
        if name not in self.texts:
            return kind_of(value, cell)
        return None if value is None or isinstance(value, str) else type_of(value)

    def values(self, row: Row) -> Iterator[Value]:
        """The values of a row of texts."""
        kinds = note(row.notes, KINDS, dict) or {}
        for name, cell, text in zip(self.names, self.cells, row.cells, strict=True):
            told = kinds.get(name, Kind.TEXT if name in self.texts else None)
            yield value_of(text, cell, _kind(told, name))


def _kind(told: Any, name: str) -> Kind | None:
    """A kind that is told by its name; raises FormatError for one that no reader left."""
    try:
        return None if told is None else Kind(told)
    except ValueError:
        raise FormatError(f"expected a kind of value in extra, got {shown(told)}", column=name) from None


# --- writing


def write(
    tables: Iterable[Table],
    events: Iterable[Event],
    file: BinaryIO,
    *,
    dataset: str | None = None,
    profile: str | Profile | None = None,
    policy: Policy | str | None = None,
    hxl: bool = False,
) -> None:
    """A workbook with one sheet: the table of the ``dataset``, or else of the one that the first event is from.

    The other options are those of delimited text. Raises FormatError for what a sheet cannot hold.
    """
    told = iter(events)
    first = list(islice(told, 1))
    table = _table_of(list(tables), dataset, first)
    form = profile_for(table, first, profile, hxl=hxl).plain()
    workbook = _openpyxl.Workbook(write_only=True)
    page, sheet = workbook.create_sheet(table.name), _Sheet.of(table, form)
    above = [form.columns or table.header(form)] * form.header + [form.tags] * bool(form.tags)
    rows = rows_of(Layout(table, form), chain(first, told), Policy(policy or table.policy))
    try:
        for number, values in enumerate(chain(above, map(sheet.values, rows)), 1):
            if number > _MOST_ROWS:
                raise FormatError(f"a sheet has {_MOST_ROWS:,} rows at most")
            page.append([_cell(page, value) for value in values])
    finally:
        page.close()
    workbook.save(file)


def _table_of(tables: list[Table], dataset: str | None, events: list[Event]) -> Table:
    provenance = events[0].provenance if events else None
    name = dataset or (provenance.dataset if provenance else None)
    for table in tables:
        if table.name == name:
            return table
    names = ", ".join(table.name for table in tables)
    raise FormatError(f"a workbook is the table of a dataset: name it by dataset=, one of {names}")


def _cell(page: Any, value: Value) -> Any:
    """A value as the library writes it as it is, with all digits and without taking a text for a formula."""
    is_text = isinstance(value, str) and value.startswith(("=", "#"))
    if not is_text and not isinstance(value, float):
        return value
    cell = _openpyxl.cell.WriteOnlyCell(page, value=value if is_text else repr(value))
    cell.data_type = "s" if is_text else "n"
    return cell
