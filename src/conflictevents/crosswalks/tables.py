"""The tables of the schemes, each read on first use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

from conflictevents.model.event import Classification

Scheme: TypeAlias = Literal["acled", "cameo", "gtd", "plover", "ucdp"]
"""The schemes that events are classified in."""

ALSO = "also"
"""The column of what is read as a row but not written for it, with semicolons between."""

Row: TypeAlias = Mapping[str, str]


@cache
def lines(table: str) -> tuple[Row, ...]:
    """The lines of a table, each by column; blank cells are left out."""
    told = files("conflictevents.crosswalks").joinpath(f"{table}.tsv").read_text("utf-8").splitlines()
    columns = told[1].split("\t")
    cells = (line.split("\t") for line in told[2:])
    return tuple({name: cell for name, cell in zip(columns, line, strict=True) if cell} for line in cells)


@cache
def rows(table: str) -> Mapping[str, Row]:
    """The lines of a table by their first column."""
    cells = (list(line.items()) for line in lines(table))
    return {key: dict(others) for (_, key), *others in cells}


def parts(line: Row, column: str) -> tuple[str, ...]:
    """What a cell has between its semicolons."""
    return tuple(filter(None, line.get(column, "").split("; ")))


def shared(told: Iterable[Row]) -> Row:
    """The cells in which rows agree."""
    first, *others = told
    return {name: cell for name, cell in first.items() if all(other.get(name) == cell for other in others)}


def classifications(scheme: Scheme, row: Row) -> tuple[Classification, ...]:
    """What a row says, level by level."""
    levels: dict[str, dict[str, str]] = {}
    for column, cell in row.items():
        level, _, part = column.partition(":")
        if part:
            levels.setdefault(level, {})[part] = cell
    return tuple(Classification(scheme=scheme, level=level, **told) for level, told in levels.items())
