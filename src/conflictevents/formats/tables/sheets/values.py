"""The values in the cells of a sheet, which are numbers, days and texts, as text and back.

A text is put into a sheet as what it looks like. A cell that holds something else is noted by its kind: a text that
looks like a number, a number of more digits than a spreadsheet keeps.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import TypeAlias

from conflictevents.errors import FormatError
from conflictevents.formats.tables.cells import Cell, shortest

Value: TypeAlias = str | bool | int | float | date | time | None
"""What a cell of a sheet holds."""

LONGEST = 32_767
"""How many characters a cell of a sheet can hold."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?", re.ASCII)
_DIGITS = 15  # of a whole number, which a spreadsheet keeps


class Kind(StrEnum):
    """What a cell holds, where its text does not tell it."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    TIME = "time"
    FLAG = "flag"


def text_of(value: Value, cell: Cell) -> str:
    """A value as the text that a file of delimited text has for it in a column of such cells."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _unescaped(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return shortest(value) if isinstance(value, float) else str(value)
    if isinstance(value, datetime):
        return _day_text(value.date(), cell) if value.time() == time() else value.isoformat(" ")
    return _day_text(value, cell) if isinstance(value, date) else str(value)


def value_of(text: str, cell: Cell, kind: Kind | None = None) -> Value:
    """The value that a text is in a column of such cells, of a kind that is told or that it looks like."""
    if not text:
        return None
    if kind is None:
        return _number(text) if _looks_like_a_number(text) else _day(text, cell) or _escaped(text)
    try:
        return _OF_KIND[kind](text, cell)
    except ValueError:
        return _escaped(text)


def kind_of(value: Value, cell: Cell) -> Kind | None:
    """The kind of a value, where its text in a column of such cells does not tell it."""
    text = text_of(value, cell)
    told = value_of(text, cell)
    is_told = told == value and isinstance(told, str) == isinstance(value, str) and not isinstance(value, bool)
    return None if is_told or not text else type_of(value)


def type_of(value: Value) -> Kind | None:
    """The kind of a value."""
    return next((kind for type_, kind in _KINDS.items() if isinstance(value, type_)), None)


_KINDS: dict[type, Kind] = {
    str: Kind.TEXT,
    bool: Kind.FLAG,
    int: Kind.NUMBER,
    float: Kind.NUMBER,
    date: Kind.DAY,
    time: Kind.TIME,
}


def _looks_like_a_number(text: str) -> bool:
    if _NUMBER.fullmatch(text) is None or text == "-0":
        return False
    return shortest(float(text)) == text if "." in text else len(text.lstrip("-")) <= _DIGITS


def _number(text: str) -> int | float:
    return float(text) if "." in text or text == "-0" else int(text)


# --- days


def _day_text(day: date, cell: Cell) -> str:
    """A day as the column has it, if it is one of days, or else after ISO 8601."""
    return cell.write(day) if cell.is_day else day.isoformat()


def _day(text: str, cell: Cell) -> datetime | None:
    """The day that a text tells in a column of days, at its midnight, since a sheet has no other days."""
    try:
        return datetime.combine(cell.read(text), time()) if cell.is_day else None
    except ValueError:
        return None


def _day_or_time(text: str, cell: Cell) -> datetime:
    return _day(text, cell) or datetime.fromisoformat(text)


_OF_KIND: dict[Kind, Callable[[str, Cell], Value]] = {
    Kind.TEXT: lambda text, _: _escaped(text),
    Kind.NUMBER: lambda text, _: _number(text),
    Kind.DAY: _day_or_time,
    Kind.TIME: lambda text, _: time.fromisoformat(text),
    Kind.FLAG: lambda text, _: text == "TRUE",
}


# --- characters

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NO_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def _unescaped(text: str) -> str:
    """A text with the characters that XML cannot hold, which workbooks write as ``_x000D_``."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _escaped(text: str) -> str:
    """A text as workbooks write it; raises FormatError for one that is too long for a cell."""
    told = _NO_XML.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    if len(told) > LONGEST:
        raise FormatError(f"a cell of a sheet holds {LONGEST:,} characters, not {len(told):,}")
    return told
