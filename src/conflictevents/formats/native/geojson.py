"""GeoJSON (RFC 7946): a FeatureCollection, for maps.

A feature has the event's coordinates as a Point, longitude first, or a null geometry. Its properties are the columns of
the flat CSV that have a value, and under ``event`` the full record, which is what is read. Written feature by feature;
read as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from conflictevents.convert import Record, shown, structure
from conflictevents.errors import FormatError
from conflictevents.formats.native.codes import CODE_COLUMNS, SCHEMES, Schemes, classified
from conflictevents.formats.native.columns import COLUMNS
from conflictevents.formats.native.flat import flatten
from conflictevents.formats.text import attempt, dumps, loads, record_of
from conflictevents.model.event import Event

_MEMBERS = {"type", "id", "bbox", "geometry", "properties"}
_PROPERTIES = {column.name for column in COLUMNS} | {column.name for column in CODE_COLUMNS} | {"event"}


def read(lines: Iterable[str]) -> Iterator[Event | FormatError]:
    """The events of a FeatureCollection."""
    collection = loads("".join(lines))
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        raise FormatError(f"expected a GeoJSON FeatureCollection, got {shown(collection)}")
    for place, feature in enumerate(features):
        yield attempt(event_of, feature, within=f"features[{place}].properties.event")


def write(events: Iterable[Event], *, classify: Schemes = ()) -> Iterator[str]:
    """The text of a FeatureCollection, piece by piece."""
    yield '{"type": "FeatureCollection", "features": ['
    separator = "\n"
    for event in classified(events, classify):
        yield separator + dumps(feature_of(event))
        separator = ",\n"
    yield "\n]}\n"


def feature_of(event: Event) -> Record:
    """The GeoJSON feature of an event."""
    properties: Record = {name: value for name, value in flatten(event, SCHEMES).items() if value not in (None, "")}
    feature: Record = {"type": "Feature", "geometry": _geometry(event), "properties": properties}
    properties["event"] = record_of(event)
    return feature if event.id is None else {"type": "Feature", "id": event.id} | feature


def _geometry(event: Event) -> Record | None:
    where = event.location
    if where is None or where.lat is None or where.lon is None:
        return None
    return {"type": "Point", "coordinates": [where.lon, where.lat]}


def event_of(feature: Any) -> Event:
    """The event of a GeoJSON feature; members and properties that are not this format's go to ``extra``."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict) or not isinstance(properties.get("event"), dict):
        raise FormatError(f"expected a GeoJSON Feature with a property 'event', got {shown(feature)}")
    also = {name: value for name, value in feature.items() if name not in _MEMBERS}
    also |= {name: value for name, value in properties.items() if name not in _PROPERTIES}
    return structure(properties["event"], also)
