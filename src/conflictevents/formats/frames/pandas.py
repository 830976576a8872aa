"""Data frames of pandas."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from conflictevents.formats.faults import OnError
from conflictevents.formats.frames.reading import events_of
from conflictevents.formats.frames.records import table_of
from conflictevents.formats.frames.schema import TYPES, columns_of, values_of
from conflictevents.formats.libraries import pandas
from conflictevents.formats.native.codes import Schemes
from conflictevents.model.event import Event

if TYPE_CHECKING:
    import pandas as pd


def to_pandas(events: Iterable[Event], *, classify: Schemes = (), event_json: bool = False) -> pd.DataFrame:
    """Events as a data frame, one a row: the columns of the flat CSV.

    Figures are ``Int64``, so that not stated (``NA``) and none (0) stay apart; coordinates ``float64``; days
    ``datetime64[s]``; text ``string``; event types and the like are categories, with all values that there are.

    >>> from conflictevents import Event, EventDate
    >>> frame = to_pandas([Event(type="riot", date=EventDate.parse("2019-06")), Event(type="protest")])
    >>> str(frame.date_start.max()), str(frame.killed_best.dtype), frame.groupby("event_type").size()["riot"].item()
    ('2019-06-01 00:00:00', 'Int64', 1)
    """
    schema, rows = table_of(events, classify, event_json=event_json)
    columns = columns_of(rows, schema)
    return pandas.DataFrame({name: pandas.array(columns[name], dtype=_dtype(kind)) for name, kind in schema.items()})


def _dtype(kind: type) -> Any:
    values = values_of(kind)
    return TYPES[kind].pandas if values is None else pandas.CategoricalDtype(values)


def from_pandas(
    frame: pd.DataFrame,
    format: str | None = None,  # noqa: A002
    *,
    on_error: OnError = "raise",
    **options: Any,
) -> list[Event]:
    """The events of a data frame, such as :func:`to_pandas` makes; an index that has a name is a column too.

    Only ``event_type`` is needed, and types are free. What is no column of the flat table goes to ``extra``, as text.
    A frame of a dataset is known by its columns, or by its name as ``format``, and read as its files are. ``on_error``
    and ``options`` are as for :func:`read`: ``profile`` where the first rows leave open how it is written.

    >>> import pandas as pd
    >>> frame = pd.DataFrame({"event_type": ["riot", "riot"], "killed_best": [3, None], "gwno": [432, 439]})
    >>> [(str(event), event.extra) for event in from_pandas(frame)]
    [('riot; killed ~3', {'gwno': '432'}), ('riot', {'gwno': '439'})]
    """
    named = any(name is not None for name in frame.index.names)
    columns = frame.reset_index() if named else frame
    return list(events_of(columns.columns, columns.itertuples(index=False, name=None), format, on_error, options))
