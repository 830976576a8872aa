"""Data frames of polars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from conflictevents.formats.faults import OnError
from conflictevents.formats.frames.reading import events_of
from conflictevents.formats.frames.records import table_of
from conflictevents.formats.frames.schema import TYPES, columns_of, values_of
from conflictevents.formats.libraries import polars
from conflictevents.formats.native.codes import Schemes
from conflictevents.model.event import Event

if TYPE_CHECKING:
    import polars as pl


def to_polars(events: Iterable[Event], *, classify: Schemes = (), event_json: bool = False) -> pl.DataFrame:
    """Events as a data frame of polars, one a row: the columns of the flat CSV.

    Figures are ``Int64``, coordinates ``Float64``, days ``Date``, event types and the like an ``Enum`` of all values.

    >>> from conflictevents import Event, EventDate
    >>> frame = to_polars([Event(type="riot", date=EventDate.parse("2019-06")), Event(type="protest")])
    >>> frame["event_type"].to_list(), frame["date_end"].max(), frame["killed_best"].dtype
    (['riot', 'protest'], datetime.date(2019, 6, 30), Int64)
    """
    schema, rows = table_of(events, classify, event_json=event_json)
    columns = columns_of(rows, schema)
    return polars.DataFrame(columns, schema={name: _dtype(kind) for name, kind in schema.items()})


def _dtype(kind: type) -> Any:
    values = values_of(kind)
    return getattr(polars, TYPES[kind].polars) if values is None else polars.Enum(values)


def from_polars(
    frame: pl.DataFrame,
    format: str | None = None,  # noqa: A002
    *,
    on_error: OnError = "raise",
    **options: Any,
) -> list[Event]:
    """The events of a data frame of polars, read as :func:`from_pandas` does.

    >>> import polars as pl
    >>> [event] = from_polars(pl.DataFrame({"event_type": ["riot"], "injured_best": [12], "gwno": [432]}))
    >>> print(event, event.extra)
    riot; injured ~12 {'gwno': '432'}
    """
    return list(events_of(frame.columns, frame.iter_rows(), format, on_error, options))
