"""Airwars: what an incident tells, and that a file is written back as it was."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.formats.datasets.airwars import AIRWARS
from conflictevents.formats.datasets.airwars.codes import GROUPS, strike_of

STRIKE = {
    "code": "ZZ012",
    "previous_codes": "Z12",
    "permalink": "https://example.org/zz012",
    "post_modified": "2023-11-05 09:00:01",
    "date_type": "date",
    "date": "2023-10-07",
    "local_time_type": "exact",
    "local_time": "14:30:00",
    "country_name": "Syria",
    "country_slug": "syria",
    "location_name": "al-Souk market",
    "location_name_arabic": "السوق",
    "region": "Idlib",
    "latitude": "35.93",
    "longitude": "36.63",
    "geolocation_accuracy_slug": "exact_location_via_airwars",
    "strike_status_name": "Declared strike",
    "strike_status_slug": "declared-strike",
    "strike_type_name": "Airstrike",
    "strike_type_slug": "airstrike",
    "civilian_harm_status_slug": "fair",
    "civilian_non_combatants_killed_min": "7",
    "civilian_non_combatants_killed_max": "12",
    "children_killed_min": "2",
    "children_killed_max": "2",
    "journalists_killed_min": "1",
    "civilian_non_combatants_injured_min": "12",
    "civilian_non_combatants_injured_max": "24",
    "belligerents[0].belligerent_name": "US Forces",
    "belligerents[0].belligerent_slug": "us-forces",
    "belligerents[0].type": "Known",
    "belligerents[0].assessment_slug": "credible",
    "belligerents[0].deaths_conceded_min": "3",
    "belligerents[0].deaths_conceded_max": "3",
    "belligerents[0].mgrs_coordinate": "36SXE1234567890",
    "belligerents[1].belligerent_name": "Coalition",
    "belligerents[1].belligerent_slug": "coalition",
    "belligerents[1].type": "Suspected",
    "targeted_belligerent_name": "Al-Qaeda,ISIS",
    "targeted_belligerent_slug": "al-qaeda,isis",
    "total_strikes": "2",
}


def table(*incidents: dict[str, str]) -> str:
    names = list(dict.fromkeys(name for incident in incidents for name in incident))
    lines = [names, *([incident.get(name, "") for name in names] for incident in incidents)]
    return "".join(",".join(f'"{cell}"' if "," in cell else cell for cell in line) + "\n" for line in lines)


def events_of(text: str, **options: object) -> list[ce.Event]:
    return list(ce.read(io.StringIO(text, newline=""), **options))


def text_of(events: list[ce.Event], **options: object) -> str:
    written = io.StringIO(newline="")
    ce.write(events, written, "airwars", **options)
    return written.getvalue()


def test_what_an_incident_tells() -> None:
    [event] = events_of(table(STRIKE))
    assert (event.id, event.subtype, str(event.date)) == ("airwars:ZZ012", "air_strike", "2023-10-07T14:30:00")
    assert event.location == ce.Location(
        name="al-Souk market",
        country="SYR",
        admin=[ce.AdminArea(level=1, name="Idlib")],
        lat=35.93,
        lon=36.63,
        precision="exact",
        ids={"airwars": "exact_location_via_airwars", "mgrs": "36SXE1234567890"},
    )
    assert [(one.level, one.code) for one in event.classifications] == [
        ("strike_status", "declared-strike"),
        ("strike_type", "airstrike"),
    ]
    assert [(one.rel, one.id) for one in event.refs] == [("previous", "Z12")]
    assert [(one.name, one.url) for one in event.sources] == [("Airwars", "https://example.org/zz012")]
    assert event.provenance is not None
    assert event.provenance.updated == "2023-11-05T09:00:01"
    assert event.extra == {
        "airwars": {"local_time_type": "exact", "location_name_arabic": "السوق", "total_strikes": "2"}
    }


def test_who_is_said_to_have_done_it() -> None:
    [event] = events_of(table(STRIKE))
    assert [(one.name, one.role.value, one.certainty.value, one.country) for one in event.actors] == [
        ("US Forces", "initiator", "confirmed", "USA"),
        ("Coalition", "initiator", "suspected", None),
        ("Al-Qaeda", "target", "unknown", None),
        ("ISIS", "target", "unknown", None),
    ]
    assert [(one.scheme, one.value, one.by) for one in event.assessments] == [
        ("airwars.grading", "fair", None),
        ("airwars.position", "credible", "US Forces"),
    ]


def test_figures_are_a_lowest_and_a_highest_one() -> None:
    [event] = events_of(table(STRIKE))
    told = [
        (str(one.harm), str(one.count), str(one.victims), str(one.scope), one.claimed_by) for one in event.casualties
    ]
    assert told == [
        ("killed", "7..12", "civilians", "total", None),
        ("injured", "12..24", "civilians", "total", None),
        ("killed", "2", "children", "part", None),
        ("killed", "1..", "journalists", "part", None),
        ("killed", "3", "civilians", "total", "US Forces"),
    ]
    assert str(event.best_tally) == "killed 7..12, injured 12..24"


def test_a_range_of_days_lasted() -> None:
    [event] = events_of(table(STRIKE | {"date_type": "date_range", "date_end": "2023-10-09", "local_time": ""}))
    assert str(event.date) == "2023-10-07/2023-10-09"


def test_a_file_is_written_back_as_it_was() -> None:
    other = {"code": "ZZ013", "date": "2023-10-08", "date_type": "date", "civilian_non_combatants_killed_min": "0"}
    text = table(STRIKE, other)
    events = events_of(text)
    assert all("_cells" not in event.extra.get("airwars", {}) for event in events)
    assert text_of(events) == text


def test_a_table_with_one_belligerent_has_no_places_for_more() -> None:
    flat = {name: cell for name, cell in STRIKE.items() if "[" not in name}
    text = table(flat | {"belligerent_name": "US Forces", "belligerent_slug": "us-forces", "type": "Known"})
    [event] = events_of(text)
    assert event.actors[0] == ce.Actor(
        name="US Forces",
        role="initiator",
        type="state_forces",
        country="USA",
        certainty="confirmed",
        ids={"airwars": "us-forces"},
    )
    assert text_of([event]) == text


def test_a_field_that_is_changed_changes_its_own_cells() -> None:
    [event] = events_of(table(STRIKE))
    drones = {"strike_type_name": "Drone Strike", "strike_type_slug": "drone-strike"}
    assert text_of([attrs.evolve(event, subtype="drone_strike")]) == table(STRIKE | drones)
    fewer = attrs.evolve(event, casualties=event.casualties[:1])
    gone = [
        name for name in STRIKE if name.endswith(("_min", "_max")) and not name.startswith("civilian_non_combatants_k")
    ]
    assert text_of([fewer]) == table(STRIKE | dict.fromkeys(gone, ""))


def test_strikes_of_several_kinds_have_in_common_what_they_have() -> None:
    told = strike_of("airstrike,drone-strike")
    assert (told.type, told.subtype) == ("explosion_remote_violence", None)
    assert [weapon.type for weapon in told.weapons] == ["aircraft", "drone"]
    assert strike_of("airstrike,ground-operation").type == "other"
    assert strike_of("Airstrike and/or Artillery").type == "explosion_remote_violence"
    assert strike_of(None).type == "other"


def test_groups_that_no_total_is_told_for_make_it_up() -> None:
    militants = {"persons_directly_participating_in_hostilities_killed_min": "4"}
    [event] = events_of(table(STRIKE | militants))
    assert [str(one.scope) for one in event.casualties if str(one.victims) == "persons taking part in hostilities"] == [
        "total"
    ]
    assert len({group.victims for group in GROUPS.values()}) == len(GROUPS) == 18


def test_events_from_elsewhere() -> None:
    soldiers = ce.Victims(status="combatant", label="soldiers")
    event = ce.Event(
        type="explosion_remote_violence",
        subtype="air_strike",
        date=ce.EventDate.parse("2019-06-30"),
        location=ce.Location(name="Gaza City", country="PSE", precision="populated_place"),
        actors=[ce.Actor(name="US Forces", role="initiator", certainty="confirmed")],
        casualties=[
            ce.Casualty(harm="killed", count=ce.Count.vague(24, 99, "dozens"), victims=ce.Victims(status="civilian")),
            ce.Casualty(harm="killed", count=ce.Count.exactly(4), victims=ce.Victims(age="child"), scope="part"),
            ce.Casualty(harm="injured", count=ce.Count.at_least(3), victims=soldiers),
        ],
    )
    names, row = (line.split(",") for line in text_of([event]).splitlines())
    assert {name: cell for name, cell in zip(names, row, strict=True) if cell} == {
        "date_type": "date",
        "date": "2019-06-30",
        "country_name": "the Gaza Strip",
        "country_slug": "the-gaza-strip",
        "location_name": "Gaza City",
        "geolocation_accuracy_slug": "town",
        "strike_type_name": "Airstrike",
        "strike_type_slug": "airstrike",
        "belligerents[0].belligerent_name": "US Forces",
        "belligerents[0].belligerent_slug": "us-forces",
        "belligerents[0].type": "Known",
        "civilian_non_combatants_killed_min": "12",
        "civilian_non_combatants_killed_max": "99",
        "children_killed_min": "4",
        "children_killed_max": "4",
        "belligerents_injured_min": "3",
        "belligerents_injured_max": "3",
    }


def test_a_place_that_need_not_be_in_gaza_is_not_put_there() -> None:
    event = ce.Event(type="other", location=ce.Location(name="Jenin", country="PSE"))
    names, row = (line.split(",") for line in text_of([event]).splitlines())
    assert dict(zip(names, row, strict=True))["country_name"] == ""


@pytest.mark.parametrize(
    ("name", "cell", "told"),
    [
        ("date", "7 or 8 October", "row 2, date: expected a day such as '2019-06-30', got '7 or 8 October'"),
        ("children_killed_min", "some", "row 2, children_killed_min: expected a whole number, got 'some'"),
        ("latitude", "359.3", "row 2, latitude: expected degrees from -90 to 90, got '359.3'"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(name: str, cell: str, told: str) -> None:
    with pytest.raises(ce.FormatError) as caught:
        events_of(table(STRIKE | {name: cell}))
    assert str(caught.value) == told


CELLS: dict[str, Any] = {name: st.sampled_from(["", cell, " ", "x,y"]) for name, cell in STRIKE.items()} | {
    "date": st.sampled_from(["", "2023-10-07"]),
    "date_end": st.sampled_from(["", "2023-10-07", "2023-11-01", "2022-01-01"]),
    "date_type": st.sampled_from(["", "date", "date_range", "unknown"]),
    "local_time": st.sampled_from(["", "14:30:00", "2:30 pm", "25:00:00", "9:05"]),
    "latitude": st.sampled_from(["", "35.93", "035.930"]),
    "longitude": st.sampled_from(["", "36.63"]),
    **{name: st.sampled_from(["", "0", "2", "07"]) for name in STRIKE if name.endswith(("_min", "_max"))},
}


@given(st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=4))
def test_whatever_rows_hold_they_come_back_or_are_refused(rows: list[dict[str, str]]) -> None:
    text = table(*rows)
    try:
        events = events_of(text, format="airwars")
    except ce.FormatError:
        return
    assert text_of(events) == text


def test_every_column_is_told_of() -> None:
    assert all(column.says for column in AIRWARS.columns)
    known = {column.name for column in AIRWARS.columns}
    assert set(AIRWARS.generations[""]) <= known


# --- JSON

INCIDENT: dict[str, Any] = {
    "code": "ZZ012",
    "previous_codes": None,
    "date_type": "date",
    "date": "2023-10-07",
    "date_end": "",
    "country_slug": "the-gaza-strip",
    "location_name": "Café / Souk",
    "location_name_arabic": "السوق",
    "latitude": 31.5,
    "longitude": 34.25,
    "civilian_non_combatants_killed_min": "7",
    "civilian_non_combatants_killed_max": "12",
    "belligerents": [
        {"belligerent_name": "US Forces", "type": "Known", "assessment_slug": "credible", "deaths_conceded_min": "3"},
        {"belligerent_name": "Coalition", "type": "Suspected", "assessment_slug": None, "deaths_conceded_min": None},
    ],
    "media": [],
}
INCIDENTS = [
    INCIDENT,
    INCIDENT | {"code": "ZZ013", "belligerents": INCIDENT["belligerents"][:1]},
    INCIDENT | {"code": "ZZ014", "belligerents": None},
    INCIDENT | {"code": "ZZ015", "belligerents": []},
    {name: value for name, value in INCIDENT.items() if name != "belligerents"} | {"code": "ZZ016"},
]
AS_JSON = {
    "as Python writes it": json.dumps(INCIDENTS),
    "indented": json.dumps({"incidents": INCIDENTS}, indent=4, ensure_ascii=False),
    "with tabs": json.dumps({"success": True, "incidents": INCIDENTS}, indent="\t"),
    "as PHP writes it": json.dumps(INCIDENTS, separators=(",", ":")).replace("/", r"\/"),
}


@pytest.mark.parametrize("text", AS_JSON.values(), ids=AS_JSON)
def test_json_is_written_back_as_it_was(text: str) -> None:
    events = events_of(text)
    assert [event.id for event in events] == [f"airwars:ZZ0{number}" for number in (12, 13, 14, 15, 16)]
    assert all("_cells" not in event.extra["airwars"] for event in events)
    assert text_of(events) == text


def test_belligerents_in_json_are_actors_and_claimants() -> None:
    first, second, *_ = events_of(AS_JSON["as PHP writes it"])
    assert [(actor.name, actor.certainty.value) for actor in first.actors] == [
        ("US Forces", "confirmed"),
        ("Coalition", "suspected"),
    ]
    assert [(str(one.count), one.claimed_by) for one in first.casualties] == [("7..12", None), ("3..", "US Forces")]
    assert len(second.actors) == 1


def test_an_edited_incident_changes_its_own_values() -> None:
    text = AS_JSON["as PHP writes it"]
    first, *others = events_of(text)
    doers = [attrs.evolve(actor, certainty="suspected") for actor in first.actors]
    assert text_of([attrs.evolve(first, actors=doers), *others]) == text.replace("Known", "Suspected", 1)


def test_names_of_victims_are_kept_only_where_that_is_asked_for() -> None:
    victims = [{"victim_name": "A. Name", "victim_age": "40"}]
    groups = [{"group_victims": [{"victim_name": "B. Name"}]}]
    text = json.dumps([INCIDENT | {"victims": victims, "victim_groups": groups, "num_victims_named": "2"}])
    [event] = events_of(text)
    assert "Name" not in repr(event)
    assert event.extra["airwars"]["num_victims_named"] == "2"
    assert text_of([event]) == json.dumps([INCIDENT | {"num_victims_named": "2"}])
    [named] = events_of(text, keep_names=True)
    assert named.extra["airwars"]["victims[0].victim_name"] == "A. Name"
    assert text_of([named]) == text


KEYS = st.text(st.sampled_from("ab.[]0é/ "), max_size=4)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 9)
    | st.floats(-9, 9, width=16)
    | st.text(st.sampled_from('a"/é.'), max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
FORMS = (
    json.dumps,
    lambda told: json.dumps(told, indent=2, ensure_ascii=False),
    lambda told: json.dumps(told, separators=(",", ":")).replace("/", r"\/"),
)


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=4), min_size=1, max_size=4), st.sampled_from(FORMS))
def test_whatever_is_nested_in_json_it_comes_back(more: list[dict[str, Any]], form: Callable[[Any], str]) -> None:
    text = form([{"code": "A", **one, **INCIDENT} for one in more])
    assert text_of(events_of(text, format="airwars")) == text
