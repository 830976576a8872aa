"""Tables of datasets as JSON: the envelopes of APIs, bare lists and GeoJSON, written back as they were."""

from __future__ import annotations

import io
import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.convert import structure, unstructure
from conflictevents.formats.tables.profile import Profile

PROTEST = {
    "event_id_cnty": "MLI7002",
    "event_date": "2023-03-05",
    "year": "2023",
    "time_precision": "1",
    "event_type": "Protests",
    "sub_event_type": "Peaceful protest",
    "actor1": "Protesters (Mali)",
    "actor2": "",
    "iso": 466,
    "country": "Mali",
    "location": "Bla/Sud",
    "notes": 'Women of Ségou sang "no more".',
    "fatalities": "0",
}
RIOT = PROTEST | {"event_id_cnty": "MLI7003", "event_type": "Riots", "sub_event_type": "Mob violence", "iso": None}
ROWS = [PROTEST, RIOT]
ENVELOPE = {"status": 200, "success": True, "last_update": 16, "count": 2, "messages": [], "data": ROWS, "filename": ""}

FIGHT = {
    "id": 900001,
    "relid": "MLI-2023-1-11-1",
    "active_year": True,
    "type_of_violence": 1,
    "side_a": "Government of Mali",
    "side_b": "Front A",
    "latitude": 14.25,
    "longitude": -3.0,
    "date_prec": 1,
    "date_start": "2023-03-02T00:00:00",
    "date_end": "2023-03-02T00:00:00",
    "deaths_b": 6,
    "best": 6,
    "high": 6,
    "low": 6,
    "gwnoa": "432",
    "gwnob": None,
}
PAGE = {"TotalCount": 9, "TotalPages": 5, "PreviousPageUrl": "", "NextPageUrl": "https://x.org/p=2", "Result": [FIGHT]}


def feature(row: dict[str, Any], *left_out: str, **members: Any) -> dict[str, Any]:
    told = {name: value for name, value in row.items() if name not in left_out}
    place = {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]}
    return members | {"type": "Feature", "properties": told, "geometry": place}


def collection(*features: dict[str, Any]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "name": "ged", "features": list(features)}


def events_of(text: str, **options: Any) -> list[ce.Event]:
    return list(ce.read(io.StringIO(text, newline=""), **options))


def text_of(events: list[ce.Event], **options: Any) -> str:
    written = io.StringIO(newline="")
    provenance = events[0].provenance
    assert provenance is not None
    ce.write(events, written, provenance.dataset, **options)
    return written.getvalue()


def php(value: Any) -> str:
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/")


STYLES = {
    "compact": lambda value: json.dumps(value, separators=(",", ":"), ensure_ascii=False),
    "PHP": php,
    "Python": json.dumps,
    "indent 2": lambda value: json.dumps(value, indent=2, ensure_ascii=False) + "\n",
    "indent 4": lambda value: json.dumps(value, indent=4),
    "tabs, CRLF": lambda value: json.dumps(value, indent="\t", ensure_ascii=False).replace("\n", "\r\n"),
    "Jackson": lambda value: json.dumps(value, indent=2, separators=(",", " : "), ensure_ascii=False),
    "a row a line": lambda value: json.dumps(value, ensure_ascii=False).replace("}, {", "},\n{"),
}
DOCUMENTS = {
    "ACLED's API": ENVELOPE,
    "UCDP's API": PAGE,
    "list": ROWS,
    "GeoJSON": collection(feature(FIGHT), feature(FIGHT | {"id": 900002, "latitude": 13.5})),
    "GeoJSON with ids": collection(feature(FIGHT, id="a7"), feature(FIGHT, id="a8")),
    "GeoJSON, the point alone": collection(feature(FIGHT, "latitude", "longitude")),
}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_document_is_written_back_as_it_was(document: Any, style: Any) -> None:
    text = style(document)
    events = events_of(text)
    assert text_of(events) == text
    assert not any("_lines" in event.extra.get(name, {}) for event in events for name in ("acled", "ucdp"))
    assert text_of([structure(json.loads(json.dumps(unstructure(event)))) for event in events]) == text


def test_what_the_rows_tell() -> None:
    protest, riot = events_of(php(ENVELOPE))
    assert (protest.id, protest.type, str(protest.date)) == ("acled:MLI7002", "protest", "2023-03-05")
    assert protest.location is not None
    assert (protest.location.name, protest.location.country) == ("Bla/Sud", "MLI")
    assert protest.notes == 'Women of Ségou sang "no more".'
    assert riot.subtype == "mob_violence"
    [fight] = events_of(json.dumps(PAGE))
    assert (fight.id, fight.type, str(fight.tally.killed)) == ("ucdp:900001", "battle", "6")
    assert fight.extra["ucdp"]["active_year"] == "true"


def test_the_place_of_a_feature_is_read_where_the_properties_have_none() -> None:
    [fight] = events_of(json.dumps(collection(feature(FIGHT, "latitude", "longitude"))))
    assert fight.location is not None
    assert (fight.location.lat, fight.location.lon) == (14.25, -3.0)


@pytest.mark.parametrize(
    "change",
    [
        {"iso": "466"},
        {"iso": 466.0},
        {"actor2": None},
        {"fatalities": 0},
        {"tags": ["a", {"b": 1.50}]},
        {"population_best": 1200.50},
        {"notes": "\u2028 \x7f 😀 \ud800"},
    ],
)
def test_values_of_another_kind_than_their_column_come_back(change: dict[str, Any]) -> None:
    rows = [PROTEST, PROTEST, PROTEST | change, PROTEST]
    events = events_of(json.dumps(rows))
    assert json.loads(text_of(events)) == rows
    assert [list(row) for row in json.loads(text_of(events))] == [list(row) for row in rows]
    assert text_of(events) == json.dumps(rows)


def test_members_that_are_left_out_come_back_left_out() -> None:
    rows = [PROTEST, {name: value for name, value in RIOT.items() if value}, PROTEST | {"tags": "crowd size=no report"}]
    assert text_of(events_of(json.dumps(rows))) == json.dumps(rows)


def test_objects_with_their_members_in_another_order_come_back() -> None:
    rows = [PROTEST, dict(reversed(RIOT.items()))]
    assert text_of(events_of(json.dumps(rows))) == json.dumps(rows)


def test_a_field_that_is_changed_changes_its_own_members() -> None:
    [fight] = events_of(json.dumps(collection(feature(FIGHT))))
    assert fight.location is not None
    moved = attrs.evolve(fight, location=attrs.evolve(fight.location, lat=15.5))
    assert text_of([moved]) == json.dumps(collection(feature(FIGHT | {"latitude": 15.5})))
    nowhere = attrs.evolve(fight, location=None)
    told = json.loads(text_of([nowhere]))["features"][0]
    assert told["geometry"] is None
    assert told["properties"] == FIGHT | {"latitude": None, "longitude": None}


def test_a_value_that_is_changed_is_of_the_kind_of_its_column() -> None:
    rows = [PROTEST | {"fatalities": 1}, PROTEST | {"fatalities": 2}, PROTEST | {"fatalities": "3"}]
    events = events_of(json.dumps(rows))
    more = [attrs.evolve(event, casualties=[ce.Casualty(harm="killed", count=ce.Count.exactly(7))]) for event in events]
    assert [row["fatalities"] for row in json.loads(text_of(more))] == [7, 7, 7]
    assert [row["iso"] for row in json.loads(text_of(more))] == [466, 466, 466]


def test_the_number_of_rows_is_told_anew() -> None:
    events = events_of(php(ENVELOPE))
    assert json.loads(text_of(events[:1])) == ENVELOPE | {"count": 1, "data": [PROTEST]}
    elsewhere = events_of(php(ENVELOPE | {"count": 5000}))
    assert json.loads(text_of(elsewhere[:1])) == ENVELOPE | {"count": 5000, "data": [PROTEST]}


def test_events_from_elsewhere_as_json() -> None:
    written = io.StringIO()
    strike = ce.Event(id="a1", type="explosion_remote_violence", subtype="air_strike")
    ce.write([strike], written, "acled", profile="v4; document={}")
    [row] = json.loads(written.getvalue())
    assert (row["event_id_cnty"], row["sub_event_type"], row["actor1"]) == ("a1", "Air/drone strike", "")


def test_the_profile_in_notation() -> None:
    [fight] = events_of(json.dumps(collection(feature(FIGHT)), indent=2))
    assert fight.provenance is not None
    notation = fight.provenance.profile
    assert notation is not None
    assert str(Profile.parse(notation)) == notation
    assert Profile.parse(notation).document is not None


@pytest.mark.parametrize("told", ['{"marks":["{"]}', '{"colour":"red"}', "[1]", "{"])
def test_notations_of_no_document(told: str) -> None:
    with pytest.raises(ce.ParseError, match="not a profile of a table"):
        Profile.parse(f"v4; document={told}")


def test_days_that_could_be_read_in_two_ways_are_told_by_a_profile() -> None:
    text = json.dumps([PROTEST | {"event_date": "04/03/2023"}, PROTEST | {"event_date": "05/03/2023"}])
    with pytest.raises(ce.FormatError, match="days that could be"):
        events_of(text)
    events = events_of(text, format="acled", profile="v4; days=%d/%m/%Y")
    assert [str(event.date) for event in events] == ["2023-03-04", "2023-03-05"]
    assert text_of(events) == text


# --- what is told from what


def test_our_own_documents_are_not_taken_for_tables() -> None:
    events = events_of(php(ENVELOPE))
    for name in ("json", "geojson", "jsonl"):
        written = io.StringIO(newline="")
        ce.write(events, written, name)
        assert events_of(written.getvalue()) == events


@pytest.mark.parametrize("name", ["acled.json", "acled.txt", "acled"])
def test_a_document_is_known_whatever_it_is_called(tmp_path: Any, name: str) -> None:
    (tmp_path / name).write_text(php(ENVELOPE))
    assert [event.id for event in ce.read(tmp_path / name)] == ["acled:MLI7002", "acled:MLI7003"]


def test_a_document_without_rows_has_no_events() -> None:
    assert events_of(php(ENVELOPE | {"data": [], "count": 0}), format="acled") == []


# --- documents that cannot be read


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (php(ROWS)[:-1], "not JSON: Expecting ',' delimiter"),
        (php(ROWS)[:-20], "not JSON: Unterminated string"),
        (php(ROWS) + "]", "not JSON: Extra data"),
        (php(ROWS).replace("},{", "}{"), "not JSON: Expecting ',' delimiter"),
        (php(ROWS)[:-1] + ",]", "not JSON: Expecting value"),
        ('{"a": NaN}', "not JSON that can be read: NaN is no number of RFC 8259"),
        ('{"data": [{"a": 1}], "messages": []}', "expected a list of objects with event_id_cnty, event_date"),
        ('{"data": 1}', "expected a list of objects with event_id_cnty, event_date"),
        ('{"data" [', "not JSON: Expecting ':' delimiter"),
        ("[" * 100_000, "not JSON that can be read: maximum recursion depth exceeded"),
    ],
)
def test_what_is_wrong_with_a_document(text: str, message: str) -> None:
    with pytest.raises(ce.FormatError) as caught:
        events_of(text, format="acled")
    assert str(caught.value).startswith(message)


def test_what_is_wrong_with_a_row() -> None:
    faults: list[ce.FormatError] = []
    rows = [PROTEST, 3, RIOT | {"event_date": "2023-02-30"}, RIOT]
    assert [event.id for event in events_of(json.dumps(rows), on_error=faults.append)] == [
        "acled:MLI7002",
        "acled:MLI7003",
    ]
    assert list(map(str, faults)) == [
        "row 2: expected an object, got 3",
        "row 3, event_date: no calendar has the day '2023-02-30'",
    ]


# --- whatever the values are

VALUE = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8)
)
ROW = st.fixed_dictionaries({}, optional=dict.fromkeys(("notes", "tags", "source_scale", "a", "b/c"), VALUE))


@given(st.lists(ROW | ROW.map(lambda row: dict(reversed(row.items()))), max_size=5), st.sampled_from(list(STYLES)))
def test_any_values_come_back(rows: list[dict[str, Any]], style: str) -> None:
    text = STYLES[style](ENVELOPE | {"data": [PROTEST] + [PROTEST | row for row in rows]})
    assert text_of(events_of(text, format="acled")) == text


# --- what a file is called


def test_a_dataset_is_written_as_its_file_is_called(tmp_path: Any) -> None:
    [fight] = events_of(json.dumps(PAGE))
    ce.write([fight], tmp_path / "ucdp.csv", "ucdp")
    [from_csv] = ce.read(tmp_path / "ucdp.csv")
    assert (tmp_path / "ucdp.csv").read_text().startswith("id,relid,active_year,type_of_violence,side_a,")
    for name in ("ucdp.geojson", "ucdp.json.gz", "again.csv"):
        ce.write([from_csv], tmp_path / name, "ucdp")
        [again] = ce.read(tmp_path / name)
        assert attrs.evolve(again, provenance=None) == attrs.evolve(from_csv, provenance=None)
    told = json.loads((tmp_path / "ucdp.geojson").read_text())
    assert told["features"][0]["geometry"] == {"type": "Point", "coordinates": [-3.0, 14.25]}
    assert told["features"][0]["properties"] == FIGHT | {"active_year": "true", "gwnoa": 432}


def test_an_event_from_elsewhere_as_geojson(tmp_path: Any) -> None:
    place = ce.Location(name="Bla", country="MLI", lat=12.95, lon=-5.5)
    events = [ce.Event(id="a1", type="battle", location=place), ce.Event(id="a2", type="battle")]
    assert ce.write(events, tmp_path / "acled.geojson", "acled") == 2
    here, nowhere = json.loads((tmp_path / "acled.geojson").read_text())["features"]
    assert here["geometry"] == {"type": "Point", "coordinates": [-5.5, 12.95]}
    assert (here["properties"]["latitude"], here["properties"]["fatalities"]) == (12.95, 0)
    assert (nowhere["geometry"], nowhere["properties"]["latitude"]) == (None, None)


@pytest.mark.parametrize("note", [5, "x", [1], {"iso": ["466"]}, {"iso": ["466", 1]}, {"iso": "466"}])
def test_malformed_notes_of_values(note: Any) -> None:
    event = attrs.evolve(events_of(json.dumps(ROWS))[0], extra={"acled": {"_values": note}})
    with pytest.raises(ce.FormatError, match=r"(_values|iso): expected"):
        text_of([event])


@pytest.mark.parametrize("note", [5, "x", ["x"], [["x"]], [["x", 1]], {"x": "y"}])
def test_malformed_notes_of_lines(note: Any) -> None:
    event = attrs.evolve(events_of(json.dumps(ROWS))[0], extra={"acled": {"_lines": note}})
    with pytest.raises(ce.FormatError, match="_lines: expected"):
        text_of([event])


def test_odd_values_are_no_trouble_in_a_workbook() -> None:
    pytest.importorskip("openpyxl")
    events = events_of(json.dumps([*ROWS, PROTEST, PROTEST | {"iso": "466"}]))
    assert events[3].extra["acled"]["_values"] == {"iso": ["466", '"466"']}
    file = io.BytesIO()
    ce.write(events, file, "xlsx")
    file.seek(0)
    assert len(list(ce.read(file, "xlsx"))) == 4


def test_more_columns_than_a_sheet_has() -> None:
    row = PROTEST | {f"mine{number}": 1 for number in range(2**14)}
    with pytest.raises(ce.FormatError, match="rows with more than 16,384 columns"):
        events_of(json.dumps([row]), format="acled")


def test_rows_that_have_hardly_a_column_in_common() -> None:
    few = {"event_id_cnty": "A", "event_date": "2023-03-05", "event_type": "Riots", "actor1": "x"}
    rows = [few | {f"mine{number}": 1} for number in range(2000)]
    assert len(events_of(json.dumps(rows[:500]), format="acled")) == 500
    with pytest.raises(ce.FormatError, match="rows with 2,004 different columns, most of them empty"):
        events_of(json.dumps(rows), format="acled")
