"""Arrow tables, and the batches that Parquet files are written from and read as."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from conflictevents.convert import SCHEMA
from conflictevents.errors import FormatError
from conflictevents.formats.faults import OnError
from conflictevents.formats.frames.reading import events_of
from conflictevents.formats.frames.records import table_of
from conflictevents.formats.frames.schema import TYPES, Schema, columns_of, values_of
from conflictevents.formats.libraries import pyarrow
from conflictevents.formats.native.codes import Schemes
from conflictevents.formats.native.flat import Row
from conflictevents.model.event import Event

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 5_000
"""How many events are in memory at a time, and in a row group of a Parquet file."""


def to_arrow(events: Iterable[Event], *, classify: Schemes = (), event_json: bool = True) -> pa.Table:
    """Events as an Arrow table, one a row: the columns of the flat CSV, and the full record, which loses nothing.

    Figures are ``int64``, coordinates ``float64``, days ``date32``, event types and the like dictionaries of strings.
    The metadata of the schema tell ``conflictevents.schema``.

    >>> from conflictevents import Event
    >>> table = to_arrow([Event(type="riot", extra={"page": 4})])
    >>> table.schema.metadata, str(table.schema.field("event_json").type)
    ({b'conflictevents.schema': b'conflictevents/1'}, 'string')
    >>> from_arrow(table)[0].extra
    {'page': 4}
    """
    schema, rows = table_of(events, classify, event_json=event_json)
    return pyarrow.Table.from_batches(batches(rows, schema), arrow_schema(schema))


def from_arrow(
    table: Any,
    format: str | None = None,  # noqa: A002
    *,
    on_error: OnError = "raise",
    **options: Any,
) -> list[Event]:
    """The events of an Arrow table, or of anything that hands over a stream of Arrow batches (DuckDB, polars, ...).

    Read as :func:`from_pandas` does, batch by batch.

    >>> import pyarrow as pa
    >>> [event] = from_arrow(pa.table({"event_type": ["riot"], "injured_best": [12], "gwno": [432]}))
    >>> print(event, event.extra)
    riot; injured ~12 {'gwno': '432'}
    """
    reader = pyarrow.RecordBatchReader.from_stream(table)
    return list(events_of(reader.schema.names, values_in(reader), format, on_error, options))


def values_in(told: Iterable[pa.RecordBatch]) -> Iterator[tuple[object, ...]]:
    """The rows of batches, as tuples of plain values."""
    for batch in told:
        columns = (_plain(column, name) for name, column in zip(batch.schema.names, batch.columns, strict=True))
        yield from zip(*columns, strict=True)


def _plain(column: pa.Array, name: str) -> list[object]:
    try:
        values: list[object] = column.to_pylist()
    except (ValueError, OverflowError) as error:  # text that is no UTF-8, a day after the year 9999
        raise FormatError(f"holds what Python cannot: {error}", column=name) from error
    return values


def batches(rows: Iterator[Row], schema: Schema) -> Iterator[pa.RecordBatch]:
    """The rows of a table in batches."""
    made = arrow_schema(schema)
    while any((columns := columns_of(islice(rows, BATCH), schema)).values()):
        yield pyarrow.record_batch(columns, schema=made)


def arrow_schema(schema: Schema) -> pa.Schema:
    """The schema of a frame as Arrow has it."""
    fields = [(name, _type(kind)) for name, kind in schema.items()]
    return pyarrow.schema(fields, metadata={"conflictevents.schema": SCHEMA})


def _type(kind: type) -> pa.DataType:
    if values_of(kind) is not None:
        return pyarrow.dictionary(pyarrow.int8(), pyarrow.string())
    return pyarrow.type_for_alias(TYPES[kind].arrow)
