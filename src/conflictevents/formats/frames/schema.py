"""The columns of a data frame and their types: those of the flat row, and what a type is called in each library."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

import attrs

from conflictevents.crosswalks import Scheme
from conflictevents.formats.native.codes import code_columns
from conflictevents.formats.native.columns import COLUMNS
from conflictevents.formats.native.flat import Row
from conflictevents.formats.native.rows import RECORD
from conflictevents.model.date import EventDate

Schema: TypeAlias = dict[str, type]
"""The columns of a frame in their order, each with its type: a key of :data:`TYPES`, or an enum."""


@attrs.frozen
class Names:
    """What a type is called in pandas, polars and Arrow."""

    pandas: str
    polars: str
    arrow: str


TYPES: dict[type, Names] = {
    str: Names(pandas="string", polars="String", arrow="string"),
    int: Names(pandas="Int64", polars="Int64", arrow="int64"),
    float: Names(pandas="float64", polars="Float64", arrow="float64"),
    bool: Names(pandas="boolean", polars="Boolean", arrow="bool"),
    date: Names(pandas="datetime64[s]", polars="Date", arrow="date32"),
}
"""All types but enums, which are categories (pandas), an Enum (polars), a dictionary of strings (Arrow)."""

_TOLD_AS_TEXT = {EventDate: str, list: str}


def schema_of(schemes: Iterable[Scheme], *, event_json: bool) -> Schema:
    """The schema of a frame with codes of these schemes, and maybe the full record."""
    columns = {column.name: _TOLD_AS_TEXT.get(column.kind, column.kind) for column in COLUMNS}
    codes = dict.fromkeys((column.name for column in code_columns(schemes)), str)
    return columns | codes | ({RECORD: str} if event_json else {})


def values_of(kind: type) -> list[str] | None:
    """The values of an enum in their order, None for another type."""
    return [member.value for member in kind] if issubclass(kind, StrEnum) else None


def columns_of(rows: Iterable[Row], schema: Schema) -> dict[str, list[Any]]:
    """The values of each column, as frames can hold them."""
    columns: dict[str, list[Any]] = {name: [] for name in schema}
    for row in rows:
        for column, value in zip(columns.values(), row.values(), strict=True):
            column.append(value)
    return {name: list(map(_day, values)) if schema[name] is date else values for name, values in columns.items()}


def _day(text: str | None) -> date | None:
    """A day, and None for one that the years 1 to 9999 do not hold."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
