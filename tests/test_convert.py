"""Events to records and back: what a record holds, what may be left out, what is kept, and what is refused."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from event_strategies import events, json_values, texts
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.convert import SCHEMA, structure, unstructure
from conflictevents.errors import FormatError
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty, Victims
from conflictevents.model.count import Count, Modifier
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event, Source
from conflictevents.model.location import AdminArea, Location
from conflictevents.model.mention import Evidence

STRIKE = Event(
    id="strike-1",
    type="explosion_remote_violence",
    subtype="air_strike",
    date=EventDate.parse("2019-06-30~"),
    location=Location(name="Rif al-Muhandiseen", admin=[AdminArea(level=1, name="Aleppo")], country="SYR", near=True),
    actors=[Actor(name="US forces", role="initiator", type="state_forces", country="USA")],
    casualties=[
        Casualty(
            harm="killed", count=Count.at_least(6, "at least six"), victims=Victims(label="commanders"), scope="part"
        ),
        Casualty(harm="injured", claimed_by="police"),
    ],
    status="alleged",
    sources=[Source(name="a news agency", published="2019-07-01")],
    tags=["drone?"],
    mentions=[Evidence(field="date", start=3, end=10, text="June 30", rule="day")],
    extra={"acled": {"iso": 760}},
)
RECORD = {
    "id": "strike-1",
    "type": "explosion_remote_violence",
    "subtype": "air_strike",
    "date": {
        "edtf": "2019-06-30~",
        "start": "2019-06-30",
        "end": "2019-06-30",
        "precision": "day",
        "approximate": True,
    },
    "location": {
        "name": "Rif al-Muhandiseen",
        "country": "SYR",
        "admin": [{"level": 1, "name": "Aleppo"}],
        "near": True,
    },
    "actors": [{"name": "US forces", "role": "initiator", "type": "state_forces", "country": "USA"}],
    "casualties": [
        {
            "harm": "killed",
            "count": {"low": 6, "best": 6, "modifier": "at_least", "text": "at least six"},
            "victims": {"label": "commanders"},
            "scope": "part",
        },
        {"harm": "injured", "claimed_by": "police"},
    ],
    "status": "alleged",
    "sources": [{"name": "a news agency", "published": "2019-07-01"}],
    "tags": ["drone?"],
    "mentions": [{"field": "date", "start": 3, "end": 10, "text": "June 30", "rule": "day"}],
    "extra": {"acled": {"iso": 760}},
}


def with_count(count: object) -> dict[str, Any]:
    return {"type": "battle", "casualties": [{"harm": "killed", "count": count}]}


# --- what a record holds


def test_a_record_holds_what_is_stated_in_the_order_of_the_fields() -> None:
    assert json.dumps(unstructure(STRIKE)) == json.dumps(RECORD)


def test_a_record_is_plain_json() -> None:
    def kinds(value: Any) -> set[type]:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return {type(value)}.union(*map(kinds, inner))

    assert kinds(unstructure(STRIKE)) == {dict, list, str, int, bool}


@pytest.mark.parametrize(
    ("count", "record"),
    [
        (Count.exactly(0), {"low": 0, "best": 0, "high": 0}),
        (Count.unknown(), None),
        (Count.unknown("several"), {"modifier": "vague", "text": "several"}),
        (Count(modifier=Modifier.ABOUT), {"modifier": "about"}),
    ],
)
def test_none_stated_and_stated_to_be_none_differ(count: Count, record: dict[str, Any] | None) -> None:
    told = unstructure(Event(type="battle", casualties=[Casualty(harm="killed", count=count)]))
    assert told["casualties"][0].get("count") == record


@given(events())
def test_reading_gives_back_what_was_written(event: Event) -> None:
    record = unstructure(event)
    again = structure(record)
    assert again == event
    assert unstructure(again) == record  # `text` and `modifier` take no part in equality


# --- what may be left out or be told in short


@pytest.mark.parametrize(
    "date",
    [
        "2019-06",
        {"edtf": "2019-06"},
        {"start": "2019-06-01", "end": "2019-06-30", "precision": "month"},
        {"edtf": "2019-06", "start": "2019-06-01"},
    ],
    ids=["text", "edtf", "fields", "both"],
)
def test_a_date_is_told_by_text_by_fields_or_by_both(date: object) -> None:
    assert structure({"type": "riot", "date": date}).date == EventDate.month(2019, 6)


def test_a_date_by_edtf_keeps_what_edtf_cannot_say() -> None:
    date = structure({"type": "riot", "date": {"edtf": "../2019-06-30", "text": "before July"}}).date
    assert (str(date), date and date.text) == ("../2019-06-30", "before July")


@pytest.mark.parametrize(
    ("count", "read"),
    [(6, Count.exactly(6)), (0, Count.exactly(0)), ("24..99", Count.between(24, 99)), ("~30", Count.about(30))],
)
def test_a_count_is_told_by_a_number_or_in_notation(count: object, read: Count) -> None:
    told = structure(with_count(count)).casualties[0].count
    assert (told, told.modifier) == (read, read.modifier)


def test_null_is_not_stated() -> None:
    assert structure({"type": "riot", "id": None, "date": None, "subtype": None}) == Event(type="riot")


# --- what no field claims


def test_unknown_keys_are_kept_by_their_paths() -> None:
    record = {
        "schema": SCHEMA,
        "type": "battle",
        "fatality_note": "unclear",
        "date": {"edtf": "2019", "calendar": "gregorian"},
        "actors": [{"name": "police"}, {"name": "rioters", "size": {"low": 5, "unit": "people"}}],
        "extra": {"acled": {"iso": 760}},
    }
    event = structure(record)
    assert event.extra == {
        "acled": {"iso": 760},
        "fatality_note": "unclear",
        "date.calendar": "gregorian",
        "actors[1].size.unit": "people",
    }
    assert structure(unstructure(event)) == event


def test_of_two_with_one_name_both_are_kept() -> None:
    event = structure({"type": "battle", "note": 1, "extra": {"note": 2, "note_": 3}}, also={"note": 4})
    assert event.extra == {"note": 2, "note_": 3, "note__": 1, "note___": 4}


@given(events(), st.dictionaries(texts, json_values, min_size=1))
def test_nothing_unknown_is_lost(event: Event, unknown: dict[str, Any]) -> None:
    fields = {field.name for field in attrs.fields(Event)} | {"schema"}
    unknown = {name: value for name, value in unknown.items() if name not in fields}
    read = structure(unstructure(event) | unknown)
    assert len(read.extra) == len(event.extra) + len(unknown)
    assert attrs.evolve(read, extra=event.extra) == event
    assert structure(unstructure(read)) == read


# --- what is refused

WRONG: list[tuple[object, str]] = [
    ({"foo": 1}, "expected an event of conflictevents/1, got an object with foo"),
    ({}, "expected an event of conflictevents/1, got an empty object"),
    ([], "expected an event of conflictevents/1, got a list"),
    (None, "expected an event of conflictevents/1, got null"),
    ({"schema": "conflictevents/2", "type": "riot"}, "schema: expected 'conflictevents/1', got 'conflictevents/2'"),
    ({"schema": SCHEMA}, "type: is missing"),
    ({"type": "riots"}, "type: expected a value of EventType such as 'riot', got 'riots'"),
    ({"type": ["riot"]}, "type: expected a value of EventType such as 'riot', got a list"),
    ({"type": "riot", "subtype": "air_strike"}, "air_strike is a kind of explosion_remote_violence, not of riot"),
    ({"type": "riot", "notes": 5}, "notes: expected text, got 5"),
    ({"type": "riot", "tags": "students"}, "tags: expected a list, got 'students'"),
    ({"type": "riot", "tags": ["a", None]}, "tags[1]: expected text, got null"),
    ({"type": "riot", "extra": []}, "extra: expected an object, got a list"),
    ({"type": "riot", "actors": [{"name": "a"}, "b"]}, "actors[1]: expected an object, got 'b'"),
    ({"type": "riot", "actors": [{"name": "a", "ids": {"gw": 652}}]}, "actors[0].ids.gw: expected text, got 652"),
    ({"type": "riot", "actors": [{"name": " "}]}, "actors[0]: name must not be empty, got ' '"),
    ({"type": "riot", "location": {"lat": 36}}, "location: lat and lon come together or not at all"),
    ({"type": "riot", "location": {"lat": "36", "lon": 37}}, "location.lat: expected a number, got '36'"),
    ({"type": "riot", "location": {"near": "no"}}, "location.near: expected true or false, got 'no'"),
    ({"type": "riot", "date": {"edtf": "2019", "end": "2019-06-30"}}, "date: 2019-01-01/2019-06-30 is no point of"),
    ({"type": "riot", "date": {"start": "2019", "precision": "day"}}, "date.start: expected a day such as 2019-06-30"),
    ({"type": "riot", "date": {"time": "noon", "edtf": "2019-06-30"}}, "date.time: "),
    (
        {"type": "riot", "date": {"edtf": "2019", "approximate": True}},
        "date: edtf says 2019, the other fields say 2019~",
    ),
    ({"type": "riot", "date": {"edtf": "June"}}, "date: not a date in EDTF: 'June'"),
    ({"type": "riot", "date": 2019}, "date: expected an object, got 2019"),
    (with_count("dozens"), "casualties[0].count: not a count in notation: 'dozens'"),
    (with_count(True), "casualties[0].count: expected an object, got true"),
    (with_count({"low": "many"}), "casualties[0].count.low: expected a whole number, got 'many'"),
    (with_count({"low": 6.5}), "casualties[0].count.low: expected a whole number, got 6.5"),
    (with_count({"low": -6}), "casualties[0].count: low of a count is from 0"),
    (with_count("9" * 5000), "casualties[0].count: not a count in notation: '999"),
]


@pytest.mark.parametrize(("record", "message"), WRONG, ids=[message[:40] for _, message in WRONG])
def test_what_is_wrong_is_named_with_its_place(record: object, message: str) -> None:
    with pytest.raises(FormatError) as caught:
        structure(record)
    assert str(caught.value).startswith(message)
    assert len(str(caught.value)) < 250
    assert "\n" not in str(caught.value)


def test_nesting_without_end_is_refused() -> None:
    date: dict[str, Any] = {"edtf": "2019"}
    for _ in range(2000):
        date = {"start": None, "end": None, "precision": "range", "one_of": [date]}
    with pytest.raises(FormatError, match=r"^nested too deeply$"):
        structure({"type": "riot", "date": date})
