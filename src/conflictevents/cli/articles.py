"""The reports of an input: a text file holds one, a table (CSV, JSON Lines) one a row.

A row has a ``text``, and may have a ``title``, a ``description``, the day when it was ``published``, its ``source``,
and the ``url`` and ``id`` of the document. A file of whole reports is such a table, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from io import StringIO
from pathlib import PurePath
from typing import Any, TypeAlias

import attrs

import conflictevents as ce
from conflictevents.cli.texts import STDIN, InputError, text_of
from conflictevents.convert import shown
from conflictevents.errors import FormatError
from conflictevents.formats.tables import delimited
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.text import loads

Row: TypeAlias = Mapping[str, Any]


@attrs.frozen(kw_only=True)
class Article:
    """A text, what else is told of it by the names that ``extract`` takes, and what messages call it."""

    name: str
    text: str
    told: Mapping[str, Any]


def articles(name: str, encoding: str) -> Iterator[Article | InputError]:
    """The reports of an input, each with what is wrong with it in its place; raises OSError, or InputError for all."""
    text = text_of(name, encoding)
    rows = _TABLES.get(PurePath(name).suffix.lower())
    if rows is None or name == STDIN:
        document = None if name == STDIN else ce.Source(doc_id=name)
        yield Article(name=name, text=text, told={"source": document})
        return
    for number, row in rows(text, name):
        yield row if isinstance(row, InputError) else _article(row, f"{name} row {number}")


def is_table(name: str) -> bool:
    """Whether an input holds a report a row."""
    return PurePath(name).suffix.lower() in _TABLES


def _article(row: Row, name: str) -> Article | InputError:
    text = row.get("text")
    if not isinstance(text, str):
        return InputError(f"{name}: expected a text, got {shown(text)}")
    told = {key: _text_in(row.get(key)) for key in ("title", "description", "published")}
    return Article(name=name, text=text, told=told | {"source": _source(row, name)})


def _text_in(value: Any) -> str | None:
    """Text that says something; of a date as records have it, its EDTF text."""
    text = value.get("edtf") if isinstance(value, dict) else value
    return text if isinstance(text, str) and text.strip() else None


def _source(row: Row, name: str) -> ce.Source:
    told = row.get("source")
    source = told if isinstance(told, dict) else {"name": told}
    return ce.Source(
        name=_text_in(source.get("name")),
        url=_text_in(row.get("url")) or _text_in(source.get("url")),
        doc_id=_text_in(source.get("doc_id")) or _id(row.get("id")) or name,
    )


def _id(value: Any) -> str | None:
    return str(value) if isinstance(value, int) else _text_in(value)


def _rows_of_csv(text: str, name: str) -> Iterator[tuple[int, Row | InputError]]:
    rows = delimited.rows(StringIO(text, newline=""), Profile())
    header = next(rows, None)
    names = [] if header is None or isinstance(header, FormatError) else [cell.strip() for cell in header.cells]
    if "text" not in names:
        raise InputError(f"{name}: expected a header row with text, got {shown(','.join(names))}")
    for row in rows:
        if isinstance(row, FormatError):
            yield row.row or 0, InputError(f"{name} {row}")
        elif len(row.cells) != len(names):
            yield row.number, InputError(f"{name} row {row.number}: expected {len(names)} cells, got {len(row.cells)}")
        else:
            yield row.number, dict(zip(names, row.cells, strict=True))


def _rows_of_json_lines(text: str, name: str) -> Iterator[tuple[int, Row | InputError]]:
    for number, line in enumerate(StringIO(text), 1):
        if line.strip():
            yield number, _row_of_json(line, f"{name} row {number}")


def _row_of_json(line: str, name: str) -> Row | InputError:
    try:
        row = loads(line)
    except FormatError as error:
        return InputError(f"{name}: {error}")
    return row if isinstance(row, dict) else InputError(f"{name}: expected an object, got {shown(row)}")


_TABLES: Mapping[str, Callable[[str, str], Iterable[tuple[int, Row | InputError]]]] = {
    ".csv": _rows_of_csv,
    ".jsonl": _rows_of_json_lines,
    ".ndjson": _rows_of_json_lines,
}
