"""Records: events as plain dicts of plain values, one for each row of the flat table, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from conflictevents.crosswalks import Scheme
from conflictevents.formats.faults import OnError
from conflictevents.formats.frames.reading import events_of
from conflictevents.formats.frames.schema import Schema, schema_of
from conflictevents.formats.native.codes import Schemes, asked_for, classified
from conflictevents.formats.native.flat import Row, flatten
from conflictevents.formats.native.rows import RECORD
from conflictevents.formats.tables.json.nesting import flat
from conflictevents.formats.text import dumps, record_of, utf8
from conflictevents.model.event import Event


def to_records(events: Iterable[Event], *, classify: Schemes = (), event_json: bool = False) -> list[Row]:
    """Events as flat dicts, one for each: the columns of the flat CSV with plain values, None where nothing is stated.

    ``classify`` adds the codes of other schemes, ``event_json`` the full record as JSON, from which nothing is lost.

    >>> import conflictevents as ce
    >>> riot = ce.Event(type="riot", date=ce.EventDate.parse("2019-06"), casualties=[ce.parse_casualty("two killed")])
    >>> [row] = to_records([riot], classify="acled")
    >>> row["date_end"], row["killed_best"], row["injured_best"], row["acled_event_type"]
    ('2019-06-30', 2, None, 'Riots')
    """
    _, rows = table_of(events, classify, event_json=event_json)
    return list(rows)


def table_of(events: Iterable[Event], classify: Schemes, *, event_json: bool) -> tuple[Schema, Iterator[Row]]:
    """The schema of a table of events, and its rows one after the other."""
    schemes = asked_for(classify)
    return schema_of(schemes, event_json=event_json), _rows(events, schemes, event_json)


def _rows(events: Iterable[Event], schemes: tuple[Scheme, ...], event_json: bool) -> Iterator[Row]:
    for event in classified(events, schemes):
        row = flatten(event, schemes) | ({RECORD: dumps(record_of(event))} if event_json else {})
        yield {name: utf8(cell) or None if isinstance(cell, str) else cell for name, cell in row.items()}


def from_records(
    records: Iterable[Mapping[str, object]],
    format: str | None = None,  # noqa: A002
    *,
    on_error: OnError = "raise",
    **options: Any,
) -> list[Event]:
    """The events of records, such as :func:`to_records` makes; a key that one of them lacks is not stated there.

    Rows count from 1. What is no column of the flat table goes to ``extra``, as text; objects in objects by their path.

    Records of a dataset are known by their columns, or by its name as ``format``, and read as its files are.
    ``on_error`` and ``options`` are as for :func:`read`: ``profile`` where the first rows leave open how it is written.

    >>> [event] = from_records([{"event_type": "protest", "date_start": "2019-06-30", "killed_best": 0.0, "gwno": 652}])
    >>> print(event, event.extra)
    [2019-06-30..] protest; killed ~0 {'gwno': '652'}
    """
    told = [flat(dict(record)) for record in records]
    names = dict.fromkeys(name for record in told for name in record)
    rows = ([record.get(name) for name in names] for record in told)
    return list(events_of(names, rows, format, on_error, options)) if told else []
