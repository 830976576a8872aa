"""Delimited text: lines to rows of cells and back, each row with the line that it stood in."""

from __future__ import annotations

import csv
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias

import attrs

from conflictevents.convert import shown
from conflictevents.errors import FormatError
from conflictevents.formats.streams.decoding import LONGEST_LINE
from conflictevents.formats.tables.profile import Profile, Quoting

Line: TypeAlias = Callable[[list[str]], str]
"""From the cells of a row to its line."""

_FIELD_LIMIT = threading.RLock()
_CHUNK = 64  # rows that are read at a time, since the limit of the module csv is one for all threads


BY_COLUMN = frozenset({Quoting.TEXTS, Quoting.TOLD})
"""The ways of quoting that go by columns, not by what is in a cell."""


class Row(NamedTuple):
    """A row of a file: its number, as a spreadsheet counts, its cells, their text, and what ``extra`` keeps of it."""

    number: int
    cells: list[str]
    line: str = ""
    notes: Mapping[str, Any] = MappingProxyType({})


def rows(lines: Iterable[str], profile: Profile) -> Iterator[Row | FormatError]:
    """The rows of a text, or in its place what is wrong with one; blank lines belong to the row above them.

    Raises FormatError where the text cannot be read on, and for a row that does not end.
    """
    found = _unquoted(lines, profile) if profile.quoting is Quoting.NONE else _quoted(lines, profile)
    last: Row | None = None
    blank: list[str] = []
    for row in found:
        if isinstance(row, Row) and not row.cells and last is not None:
            blank.append(row.line)
            continue
        if last is not None:
            yield _followed(last, blank)
            blank.clear()
        last = row if isinstance(row, Row) else None
        if last is None:
            yield row
    if last is not None:
        yield _followed(last, blank)


def _followed(row: Row, blank: list[str]) -> Row:
    return row._replace(line="".join([row.line, *blank])) if blank else row


def _unquoted(lines: Iterable[str], profile: Profile) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        body = line.rstrip("\r\n")
        yield Row(number, body.split(profile.delimiter) if body else [], line)


def _quoted(lines: Iterable[str], profile: Profile) -> Iterator[Row | FormatError]:
    taken: list[str] = []
    reader = csv.reader(_bounded(lines, taken), delimiter=profile.delimiter, strict=True)
    numbers = count(1)
    while chunk := _chunk(reader, taken):
        for cells, line in chunk:
            number = next(numbers)
            if isinstance(cells, FormatError):
                cells.row = cells.row or number
                raise cells
            yield Row(number, cells, line) if isinstance(cells, list) else FormatError(f"not CSV: {cells}", row=number)


def _chunk(reader: Iterator[list[str]], taken: list[str]) -> list[tuple[list[str] | csv.Error | FormatError, str]]:
    """The next rows, or what is wrong with one or with all that comes, each with its lines; empty at the end."""
    chunk: list[tuple[list[str] | csv.Error | FormatError, str]] = []
    with _FIELD_LIMIT, _field_limit():
        while len(chunk) < _CHUNK:
            try:
                cells: list[str] | csv.Error | FormatError = next(reader)
            except StopIteration:
                break
            except (csv.Error, FormatError) as error:
                cells = error
            chunk.append((cells, "".join(taken)))
            taken.clear()
    return chunk


def _bounded(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    """The lines, noted as they are taken; raises FormatError for a row that does not end."""
    size = 0
    for line in lines:
        size = len(line) if not taken else size + len(line)
        if size > LONGEST_LINE:
            raise FormatError(f"a row of more than {LONGEST_LINE:,} characters: is a quote not closed?")
        taken.append(line)
        yield line


@contextmanager
def _field_limit() -> Iterator[None]:
    before = csv.field_size_limit(LONGEST_LINE)
    try:
        yield
    finally:
        csv.field_size_limit(before)


# --- how a line is usually written


def is_usual(profile: Profile, header: Iterable[str] = ()) -> Callable[[str], object]:
    """What tells whether a line is as :func:`writer` would write it, without its cells being written."""
    delimiter, end = re.escape(profile.delimiter), re.escape(profile.newline)
    if profile.quoting is Quoting.NONE:
        return re.compile(rf"[^\r\n]*+{end}").fullmatch
    special = delimiter + r"\r\n" + (r"\\ \t" if profile.quoting is Quoting.FPUTCSV else "")
    bare = "(?!)" if profile.quoting is Quoting.ALL else rf'[^"{special}]*+'
    needed = "" if profile.quoting is Quoting.ALL else rf'(?=[^"{special}]*+(?:[{special}]|""))'
    cell = rf'(?:"{needed}{_INSIDE}"|{bare})'
    if profile.quoting in BY_COLUMN:
        text = _text(profile)
        return re.compile(delimiter.join(text if name in profile.texts else cell for name in header) + end).fullmatch
    return re.compile(rf"{cell}(?:{delimiter}{cell})*+{end}").fullmatch


_INSIDE = r'[^"]*+(?:""[^"]*+)*+'


def _text(profile: Profile) -> str:
    """The pattern of a cell in a column of texts, of which that for nothing may stand bare."""
    null, quoted = re.escape(profile.null), f'"{_INSIDE}"'
    return quoted if _bare_null(profile) is None else rf'(?:{null}|(?!"{null}"(?!")){quoted})'


def _bare_null(profile: Profile) -> str | None:
    """What stands for nothing, if it stands bare among texts."""
    return profile.null if profile.quoting is Quoting.TOLD and not _special(profile).search(profile.null) else None


def _special(profile: Profile) -> re.Pattern[str]:
    """What a bare cell cannot have."""
    return re.compile(rf'[{re.escape(profile.delimiter)}"\r\n]')


# --- writing


def writer(profile: Profile, header: Iterable[str] = ()) -> Line:
    """What makes the line of a row below a header, with its end."""
    if profile.quoting is Quoting.NONE:
        return _bare(profile)
    if profile.quoting in BY_COLUMN:
        return _texts(profile, header)
    if profile.quoting is Quoting.FPUTCSV:
        return _fputcsv(profile)
    return _csv(profile)


def header_writer(profile: Profile) -> Line:
    """What makes the line of the header, all of which is texts."""
    return writer(attrs.evolve(profile, quoting=Quoting.ALL) if profile.quoting in BY_COLUMN else profile)


def ended(lines: Iterable[str], profile: Profile) -> Iterator[str]:
    """The lines, each with its end: one that had none, as the last of a file may, must not run into the next."""
    before = "\n"
    for line in lines:
        if not before.endswith(("\n", "\r")):
            yield profile.newline
        yield line
        before = line


def _bare(profile: Profile) -> Line:
    delimiter, end = profile.delimiter, profile.newline[-1]

    def line(cells: list[str]) -> str:
        text = delimiter.join(cells)
        if cells and (text.count(delimiter) >= len(cells) or end in text):
            [wrong, *_] = (cell for cell in cells if delimiter in cell or end in cell)
            raise FormatError(f"a table without quotes cannot hold {shown(wrong)}")
        return text + profile.newline

    return line


def _csv(profile: Profile) -> Line:
    quoting: Literal[0, 1] = csv.QUOTE_ALL if profile.quoting is Quoting.ALL else csv.QUOTE_MINIMAL
    sink = _Sink()
    # With this line end, every version of Python quotes both of its characters.
    write = csv.writer(sink, delimiter=profile.delimiter, quoting=quoting, lineterminator="\r\n").writerow

    def line(cells: list[str]) -> str:
        write(cells)
        return sink.line[:-2] + profile.newline

    return line


class _Sink:
    """A file that only holds the last line that was written to it."""

    line = ""

    def write(self, line: str) -> None:
        self.line = line


def _texts(profile: Profile, header: Iterable[str]) -> Line:
    search, null = _special(profile).search, _bare_null(profile)
    are_texts = [name in profile.texts for name in header]

    def line(cells: list[str]) -> str:
        told = zip(cells, are_texts, strict=True)
        quoted = (_in_quotes(cell) if (text and cell != null) or search(cell) else cell for cell, text in told)
        return profile.delimiter.join(quoted) + profile.newline

    return line


def _in_quotes(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def _fputcsv(profile: Profile) -> Line:
    search = re.compile(rf'[{re.escape(profile.delimiter)}"\\ \t\r\n]').search

    def line(cells: list[str]) -> str:
        quoted = (_in_quotes(cell) if search(cell) else cell for cell in cells)
        return profile.delimiter.join(quoted) + profile.newline

    return line
