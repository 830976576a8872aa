"""Parquet and GeoParquet: tables for data frames and databases, by column and compressed.

The columns of the flat CSV with types, and ``event_json``, the full record, which is what is read; GeoParquet also has
points. Written and read some thousand events at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from conflictevents.errors import FormatError
from conflictevents.formats.frames.arrow import BATCH, arrow_schema, batches, values_in
from conflictevents.formats.frames.points import GEO, GEOMETRY, wkb_of
from conflictevents.formats.frames.reading import events_in
from conflictevents.formats.frames.records import table_of
from conflictevents.formats.libraries import pyarrow, pyarrow_parquet
from conflictevents.formats.native.codes import Schemes
from conflictevents.model.event import Event

if TYPE_CHECKING:
    import pyarrow as pa

# --- writing


def write(events: Iterable[Event], file: BinaryIO, *, classify: Schemes = (), event_json: bool = True) -> None:
    """Write a Parquet file, a row group at a time."""
    schema, rows = table_of(events, classify, event_json=event_json)
    _write(batches(rows, schema), arrow_schema(schema), file)


def write_geo(events: Iterable[Event], file: BinaryIO, *, classify: Schemes = (), event_json: bool = True) -> None:
    """Write a GeoParquet file, a row group at a time."""
    schema, rows = table_of(events, classify, event_json=event_json)
    flat = arrow_schema(schema)
    located = flat.append(pyarrow.field(GEOMETRY, pyarrow.binary())).with_metadata(flat.metadata | GEO)
    _write(map(_with_points, batches(rows, schema)), located, file)


def _write(told: Iterable[pa.RecordBatch], schema: pa.Schema, file: BinaryIO) -> None:
    with pyarrow_parquet.ParquetWriter(file, schema) as writer:
        for batch in told:
            writer.write_batch(batch)


def _with_points(batch: pa.RecordBatch) -> pa.RecordBatch:
    places = zip(batch["lat"].to_pylist(), batch["lon"].to_pylist(), strict=True)
    points = [wkb_of(lat, lon) for lat, lon in places]
    return batch.append_column(GEOMETRY, pyarrow.array(points, "binary"))


# --- reading


def fits(head: str, _: str | None) -> bool:
    """Whether a file that begins so is one of Parquet."""
    return head.startswith("PAR1")


def read(file: BinaryIO) -> Iterator[Event | FormatError]:
    """The events of a Parquet or GeoParquet file, or in its place what is wrong with a row; rows count from 1.

    Any other Parquet file is read too whose columns say what an event is.
    """
    with _sound():
        table = pyarrow_parquet.ParquetFile(file)
        names = _columns(table.schema_arrow)
        rows = values_in(batch.select(names) for batch in table.iter_batches(BATCH))
        yield from events_in(names, rows, edits=False)  # what another version would write is no edit


def _columns(schema: pa.Schema) -> list[str]:
    """The columns without the points, which say what the columns of the coordinates say."""
    names: list[str] = schema.names
    if not (schema.metadata or {}).keys() & GEO.keys():
        return names
    if "lat" not in names:
        raise FormatError("has points but no column lat: read it with geopandas, and hand that to from_geopandas")
    return [name for name in names if name != GEOMETRY]


@contextmanager
def _sound() -> Iterator[None]:
    """Errors of the library that come through here say that the file is no Parquet."""
    try:
        yield
    except (pyarrow.ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise
        raise FormatError(f"not Parquet that can be read: {error}") from error
