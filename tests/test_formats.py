"""Events as text in every format: what it looks like, that reading gives it back, and what is wrong with it."""

from __future__ import annotations

import json

import pytest
from event_samples import LOSSLESS, RIOT, RIOT_FEATURE, RIOT_RECORD, TALKS, TEXTS, events_of, text_of
from event_strategies import events
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.convert import unstructure
from conflictevents.errors import FormatError
from conflictevents.formats import formats
from conflictevents.formats.native.columns import COLUMNS
from conflictevents.formats.registry import FORMATS, OURS
from conflictevents.model.event import Event

# --- what the text looks like


@pytest.mark.parametrize("name", LOSSLESS)
def test_a_file_looks_like_this(name: str) -> None:
    assert text_of([RIOT, TALKS], name) == TEXTS[name]
    assert events_of(TEXTS[name], name) == [RIOT, TALKS]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("json", '{"schema": "conflictevents/1", "events": [\n]}\n'),
        ("jsonl", ""),
        ("geojson", '{"type": "FeatureCollection", "features": [\n]}\n'),
        ("geojsonl", ""),
        ("geojsonseq", ""),
        ("csv", ",".join(column.name for column in COLUMNS) + "\n"),
    ],
)
def test_a_file_of_no_events(name: str, text: str) -> None:
    assert text_of([], name) == text
    assert events_of(text, name) == []


def test_formats_are_named_once() -> None:
    assert len(formats()) == len(set(formats())) == len(FORMATS)
    suffixes = [suffix for form in OURS for suffix in form.suffixes]
    assert len(suffixes) == len(set(suffixes))


# --- round trips


@given(st.lists(events(), max_size=2))
def test_reading_gives_back_what_was_written(told: list[Event]) -> None:
    for name in LOSSLESS:
        again = events_of(text_of(told, name), name)
        assert again == told
        assert [unstructure(event) for event in again] == [unstructure(event) for event in told]


@given(st.lists(events(), max_size=2), st.booleans())
def test_csv_with_records_gives_back_what_was_written(told: list[Event], guard: bool) -> None:
    text = text_of(told, "csv", event_json=True, formula_guard=guard)
    assert events_of(text, "csv", formula_guard=guard) == told


@given(st.lists(events(), max_size=2), st.booleans())
def test_csv_that_was_read_is_written_the_same(told: list[Event], guard: bool) -> None:
    text = text_of(told, "csv", formula_guard=guard)
    assert text_of(events_of(text, "csv", formula_guard=guard), "csv", formula_guard=guard) == text


@given(st.lists(events(), max_size=2))
def test_geojson_is_geojson(told: list[Event]) -> None:
    collection = json.loads(text_of(told, "geojson"))
    assert set(collection) == {"type", "features"}
    for event, feature in zip(told, collection["features"], strict=True):
        assert set(feature) <= {"type", "id", "geometry", "properties"}
        assert ("id" in feature) == (event.id is not None)
        nested = [name for name, value in feature["properties"].items() if isinstance(value, dict | list)]
        assert nested == ["event"]
        assert (feature["geometry"] is None) == (event.location is None or event.location.lat is None)


# --- what is wrong

FAULTS = [
    ("json", "[]", 'expected {"schema": "conflictevents/1", "events": [...]}, got a list'),
    (
        "json",
        TEXTS["geojson"],
        'expected {"schema": "conflictevents/1", "events": [...]}, got an object with type, features',
    ),
    ("json", TEXTS["json"].replace("tevents/1", "tevents/9"), 'expected {"schema": "conflictevents/1"'),
    ("json", TEXTS["json"].replace("riot", "war"), "events[0].type: expected a value of EventType such as "),
    ("json", '{"schema": ', "not JSON: Expecting value: line 1 column 12"),
    ("json", '{"a": NaN}', "not JSON that can be read: NaN is no number of RFC 8259"),
    ("json", "[" * 100_000, "not JSON that can be read: maximum recursion depth exceeded"),
    ("json", "9" * 10_000, "not JSON that can be read: Exceeds the limit"),
    ("json", "", "not JSON: Expecting value: line 1 column 1"),
    (
        "jsonl",
        '{"type": "riot"}\n\n{"foo": 1}\n',
        "row 3: expected an event of conflictevents/1, got an object with foo",
    ),
    ("jsonl", '{"type": "riot"}\n{"type": "riot", "tags": [5]}', "row 2, tags[0]: expected text, got 5"),
    ("jsonl", '{"type": "riot"', "row 1: not JSON: "),
    ("jsonl", TEXTS["geojsonl"], "row 1, type: expected a value of EventType such as 'battle', got 'Feature'"),
    (
        "geojson",
        TEXTS["jsonl"].splitlines()[0],
        "expected a GeoJSON FeatureCollection, got an object with schema, id, type",
    ),
    (
        "geojson",
        '{"features": [7]}',
        "features[0].properties.event: expected a GeoJSON Feature with a property 'event', got 7",
    ),
    (
        "geojson",
        TEXTS["geojson"].replace('"start": "', '"start": "x'),
        "features[0].properties.event.date.start: not a date",
    ),
    ("geojsonl", RIOT_FEATURE + "\n" + RIOT_RECORD, "row 2: not JSON: "),
    ("geojsonseq", f"\x1e{RIOT_FEATURE}\n\x1e{RIOT_FEATURE[:99]}\n\x1e{RIOT_FEATURE}\n", "row 2: not JSON: "),
    ("csv", "", "row 1: expected a header row with event_type, got ''"),
    ("csv", "type,date\nriot,2019\n", "row 1: expected a header row with event_type, got 'type,date'"),
    ("csv", "event_type,notes,notes\n", "row 1, notes: stands twice in the header row"),
    ("csv", "event_type,notes\nriot,a\n\nriot\n", "row 4: expected 2 cells, as in the header row, got 1"),
    ("csv", "event_type,notes\nriot,a,b\n", "row 2: expected 2 cells, as in the header row, got 3"),
    ("csv", "event_type,killed_best\nriot,many\n", "row 2, killed_best: expected a whole number, got 'many'"),
    ("csv", "event_type,killed_best\nriot,-6\n", "row 2, killed_best: expected a whole number, got '-6'"),
    ("csv", "event_type,killed_best\nriot,²\n", "row 2, killed_best: expected a whole number, got '²'"),
    ("csv", "event_type,lat,lon\nriot,36N,37\n", "row 2, lat: expected a number, got '36N'"),
    ("csv", "event_type,lat,lon\nriot,36,\n", "row 2: lat and lon come together or not at all"),
    ("csv", "event_type,lat,lon\nriot,nan,1\n", "row 2: lat is from -90 to 90 degrees, not nan"),
    ("csv", "event_type,near\nriot,perhaps\n", "row 2, near: expected true or false, got 'perhaps'"),
    ("csv", "event_type,event_subtype\nriot,mob\n", "row 2, event_subtype: expected a value of EventSubtype such as "),
    (
        "csv",
        "event_type,event_subtype\nriot,attack\n",
        "row 2: attack is a kind of violence_against_civilians, not of riot",
    ),
    ("csv", "event_type,date\nriot,6/30/2019\n", "row 2, date: not a date in EDTF: '6/30/2019'"),
    ("csv", "event_type,date\n,2019\n", "row 2, event_type: is missing"),
    ("csv", 'event_type,notes\nriot,"open', "row 2: not CSV: unexpected end of data"),
    ("csv", "event_type,event_json\nriot,{}\n", "row 2, event_json: expected an event of conflictevents/1"),
]


@pytest.mark.parametrize(("name", "text", "message"), FAULTS, ids=[f"{n} {m[:50]}" for n, _, m in FAULTS])
def test_a_fault_is_named_with_its_place(name: str, text: str, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        events_of(text, name)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)
