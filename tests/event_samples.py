"""Two events, and what files of them look like in each format."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from conflictevents.formats import read, write
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event
from conflictevents.model.location import Location

LOSSLESS = ("json", "jsonl", "geojson", "geojsonl", "geojsonseq")

RIOT = Event(id="r1", type="riot", date=EventDate.parse("2019-06"), location=Location(name="Lagos", lat=6.5, lon=3.25))
TALKS = Event(type="diplomacy", notes="„Frieden“, they said")


def text_of(told: Iterable[Event], name: str, **options: Any) -> str:
    file = io.StringIO(newline="")
    write(told, file, name, **options)
    return file.getvalue()


def events_of(text: str, name: str | None = None, **options: Any) -> list[Event]:
    return list(read(io.StringIO(text, newline=""), name, **options))


RIOT_RECORD = (
    '"id": "r1", "type": "riot", '
    '"date": {"edtf": "2019-06", "start": "2019-06-01", "end": "2019-06-30", "precision": "month"}, '
    '"location": {"name": "Lagos", "lat": 6.5, "lon": 3.25}'
)
TALKS_RECORD = '"type": "diplomacy", "notes": "„Frieden“, they said"'
RIOT_FEATURE = (
    '{"type": "Feature", "id": "r1", "geometry": {"type": "Point", "coordinates": [3.25, 6.5]}, "properties": '
    '{"id": "r1", "event_type": "riot", "date": "2019-06", "date_start": "2019-06-01", "date_end": "2019-06-30", '
    '"date_precision": "month", "place": "Lagos", "lat": 6.5, "lon": 3.25, "status": "asserted", '
    f'"event": {{"schema": "conflictevents/1", {RIOT_RECORD}}}}}}}'
)
TALKS_FEATURE = (
    '{"type": "Feature", "geometry": null, "properties": '
    '{"event_type": "diplomacy", "notes": "„Frieden“, they said", "status": "asserted", '
    f'"event": {{"schema": "conflictevents/1", {TALKS_RECORD}}}}}}}'
)
TEXTS = {
    "json": f'{{"schema": "conflictevents/1", "events": [\n{{{RIOT_RECORD}}},\n{{{TALKS_RECORD}}}\n]}}\n',
    "jsonl": "".join(f'{{"schema": "conflictevents/1", {record}}}\n' for record in (RIOT_RECORD, TALKS_RECORD)),
    "geojson": f'{{"type": "FeatureCollection", "features": [\n{RIOT_FEATURE},\n{TALKS_FEATURE}\n]}}\n',
    "geojsonl": f"{RIOT_FEATURE}\n{TALKS_FEATURE}\n",
    "geojsonseq": f"\x1e{RIOT_FEATURE}\n\x1e{TALKS_FEATURE}\n",
}
