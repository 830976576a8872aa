"""The Aid Worker Security Database: what an incident tells, and that a file is written back as it was."""

from __future__ import annotations

import io

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.formats.datasets.awsd import AWSD
from conflictevents.formats.datasets.awsd.codes import Kind, kind_of, labels_of

HEADER = ",".join(AWSD.generations["plain"])
TAGS = ",".join(AWSD.tags(AWSD.profile))
AMBUSH = (
    "9001,2015,3,4,ML,Mali,Mopti,Bandiagara,Koro-Ba,0,3,0,0,0,0,1,1,0,0,2,1,0,0,0,1,2,1,0,0,3,1,1,1,Shooting,Ambush,Road,"
    '14.25,-3.5,Political,Non-state armed group: National,Front of the North,"Three staff shot at, two died.",Yes,Media'
)
TAKEN = (
    "9002,2016,7,,CD,DR Congo,,,,0,0,0,0,1,0,0,0,1,0,1,0,0,0,0,0,0,0,1,0,1,0,0,1,Kidnapping,Unknown,Unknown,,,Unknown,"
    "Unaffiliated,Not applicable,One driver taken.,Archived,Archived"
)
OLD = (
    "9003,1998,,,,,,,,1,0,0,0,0,0,1,0,0,0,1,0,0,0,0,0,1,0,0,0,1,0,0,1,Unknown,Unknown,Unknown,,,Unknown,Unknown,Unknown,"
    "One guard killed some time in 1998.,Archived,Archived"
)


def table(*rows: str, tags: bool = False) -> str:
    return "".join(f"{line}\r\n" for line in (HEADER, *([TAGS] if tags else []), *rows))


def events_of(text: str, **options: object) -> list[ce.Event]:
    return list(ce.read(io.StringIO(text, newline=""), **options))


def text_of(events: list[ce.Event], **options: object) -> str:
    written = io.StringIO(newline="")
    ce.write(events, written, "awsd", **options)
    return written.getvalue()


def test_what_an_incident_tells() -> None:
    [event] = events_of(table(AMBUSH))
    assert event.id == "awsd:9001"
    assert (event.type, event.subtype) == ("violence_against_civilians", "attack")
    assert str(event.date) == "2015-03-04"
    assert str(event.location) == "Koro-Ba, Bandiagara, Mopti, MLI"
    assert event.location is not None
    assert (event.location.lat, event.location.lon) == (14.25, -3.5)
    assert [(actor.name, actor.role.value, actor.type.value) for actor in event.actors] == [
        ("Front of the North", "initiator", "rebel_group"),
        ("aid workers", "target", "ngo"),
    ]
    assert [weapon.type for weapon in event.weapons] == ["firearms"]
    assert [(one.level, one.label) for one in event.classifications] == [
        ("means", "Shooting"),
        ("context", "Ambush"),
        ("location", "Road"),
        ("motive", "Political"),
    ]
    assert [(one.scheme, one.value) for one in event.assessments] == [("awsd", "Yes")]
    assert [source.name for source in event.sources] == ["Media"]
    assert event.extra == {
        "awsd": {"UN": "0", "INGO": "3", "ICRC": "0", "NRCS and IFRC": "0", "NNGO": "0", "Other": "0"}
    }


def test_victims_are_told_once_in_the_tally() -> None:
    [event] = events_of(table(AMBUSH))
    assert str(event.tally) == "killed 2, injured 1, abducted 0, detained 0, affected 3"
    told = [(str(one.harm), str(one.count), str(one.victims), str(one.scope)) for one in event.casualties]
    assert told == [
        ("killed", "2", "aid workers", "total"),
        ("killed", "1", "national staff", "part"),
        ("killed", "1", "international staff", "part"),
        ("injured", "1", "aid workers", "total"),
        ("injured", "1", "national staff", "part"),
        ("abducted", "0", "aid workers", "total"),
        ("detained", "0", "aid workers", "total"),
        ("affected", "3", "aid workers", "total"),
        ("affected", "1", "men", "part"),
        ("affected", "1", "women", "part"),
        ("affected", "1", "people of unknown gender", "part"),
    ]
    assert {one.victims.occupation for one in event.casualties} == {"aid_worker"}


def test_days_and_months_that_are_not_known() -> None:
    assert [str(event.date) for event in events_of(table(TAKEN, OLD))] == ["2016-07", "1998"]


def test_an_actor_that_has_no_name_is_called_by_its_type() -> None:
    taken, old = events_of(table(TAKEN, OLD))
    assert [actor.name for actor in taken.actors] == ["Unaffiliated", "aid workers"]
    assert [actor.name for actor in old.actors] == ["aid workers"]


@pytest.mark.parametrize("tags", [False, True])
def test_a_file_is_written_back_as_it_was(*, tags: bool) -> None:
    text = table(AMBUSH, TAKEN, OLD, tags=tags)
    events = events_of(text)
    assert [event.provenance.dataset for event in events if event.provenance] == ["awsd"] * 3
    assert all("_cells" not in event.extra["awsd"] for event in events)
    assert text_of(events) == text


def test_tags_are_written_where_they_are_asked_for() -> None:
    assert text_of(events_of(table(AMBUSH)), hxl=True) == table(AMBUSH, tags=True)


def test_a_field_that_is_changed_changes_its_own_cells() -> None:
    [event] = events_of(table(AMBUSH))
    changed = attrs.evolve(event, subtype="abduction_forced_disappearance")
    assert text_of([changed]) == table(AMBUSH.replace("Shooting,Ambush,Road", "Kidnapping,Unknown,Road"))
    elsewhere = attrs.evolve(event, date=ce.parse_date("in May 2015"))
    assert text_of([elsewhere]) == table(AMBUSH.replace("2015,3,4", "2015,5,"))


def test_totals_that_do_not_add_up_survive() -> None:
    text = table(AMBUSH.replace(",1,1,0,0,2,1,0,0,0,1,2,", ",1,1,0,0,9,1,0,0,0,1,2,"))
    [event] = events_of(text)
    assert event.extra["awsd"]["_cells"] == {"Total nationals": ["2", "9"]}
    assert text_of([event]) == text


def test_totals_are_worked_out_where_a_file_has_none() -> None:
    dropped = [place for place, name in enumerate(HEADER.split(",")) if name == "Total killed"]
    lines = [line.split(",") for line in (HEADER, OLD)]
    text = "".join(",".join(c for place, c in enumerate(line) if place not in dropped) + "\r\n" for line in lines)
    [event] = events_of(text)
    assert str(event.tally.killed) == "1"
    assert text_of([event]) == text


def test_coordinates_that_a_spreadsheet_spoilt_are_not_read() -> None:
    spoilt = AMBUSH.replace("14.25,-3.5,", "142.538.111,-36.667,")
    whole = AMBUSH.replace("14.25,-3.5,", "14.25,-3.66671,")
    events = events_of(table(spoilt, whole))
    assert [event.location and event.location.lat for event in events] == [None, 14.25]
    assert text_of(events) == table(spoilt, whole)
    [event] = events_of(table(AMBUSH.replace("14.25,-3.5,", "14.253,-3.667,")))
    assert event.location is not None
    assert event.location.lon == -3.667


def test_places_that_are_no_country_are_kept() -> None:
    text = table(AMBUSH.replace("ML,Mali", ",Some Valley"))
    [event] = events_of(text)
    assert event.location is not None
    assert event.location.country is None
    assert text_of([event]) == text


def test_a_mob_and_a_crossfire_are_no_attacks() -> None:
    assert kind_of({"means": "Bodily assault", "context": "Mob violence"}).subtype == "mob_violence"
    assert kind_of({"means": "Unknown", "context": "Combat/Crossfire"}).type == "battle"
    assert kind_of({"means": "Landmine ", "context": "Ambush"}).subtype == "remote_explosive_landmine_ied"
    assert kind_of({}) == ("violence_against_civilians", None)


@pytest.mark.parametrize("subtype", [None, *(one for one in ce.EventSubtype if one.type is not ce.EventType.OTHER)])
def test_labels_that_are_given_to_a_kind_are_read_as_it(subtype: ce.EventSubtype | None) -> None:
    kind = Kind(subtype.type if subtype else ce.EventType.VIOLENCE_AGAINST_CIVILIANS, subtype)
    read = kind_of(labels_of(kind))
    assert read in (kind, Kind(ce.EventType.VIOLENCE_AGAINST_CIVILIANS, None)) or read.type is kind.type


def test_events_from_elsewhere_tell_the_harm_to_aid_workers() -> None:
    workers = ce.Victims(status="civilian", occupation="aid_worker", label="aid workers")
    event = ce.Event(
        type="explosion_remote_violence",
        subtype="air_strike",
        date=ce.EventDate.parse("2019-06-30"),
        location=ce.Location(name="al-Jinah", country="SYR"),
        actors=[ce.Actor(name="Air Force", role="initiator", type="state_forces")],
        casualties=[
            ce.Casualty(harm="killed", count=ce.Count.exactly(9)),
            ce.Casualty(harm="killed", count=ce.Count.at_least(2), victims=workers, scope="part"),
        ],
    )
    [cells] = [dict(zip(HEADER.split(","), line.split(","), strict=True)) for line in text_of([event]).splitlines()[1:]]
    assert {name: cell for name, cell in cells.items() if cell} == {
        "Year": "2019",
        "Month": "6",
        "Day": "30",
        "Country Code": "SY",
        "Country": "Syrian Arab Republic",
        "City": "al-Jinah",
        "Total killed": "2",
        "Total affected": "2",
        "Means of attack": "Aerial bombardment",
        "Attack context": "Unknown",
        "Location": "Unknown",
        "Motive": "Unknown",
        "Actor type": "State: unknown",
        "Actor name": "Air Force",
    }


@pytest.mark.parametrize(
    ("was", "made", "told"),
    [
        ("9001,2015,3,4", "9001,2015,2,30", "row 2: no calendar has the day 2015-2-30"),
        ("9001,2015,", "9001,soon,", "row 2, Year: expected a whole number, got 'soon'"),
        (",3,1,1,1,Shooting", ",-3,1,1,1,Shooting", "row 2, Total affected: expected how many, got '-3'"),
        ("14.25", "95.1", "row 2, Latitude: expected degrees from -90 to 90, got '95.1'"),
        (",Yes,", ",,,", "row 2: expected 44 cells, as in the header row, got 45"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(was: str, made: str, told: str) -> None:
    with pytest.raises(ce.FormatError) as caught:
        events_of(table(AMBUSH.replace(was, made, 1)), format="awsd")
    assert str(caught.value) == told


NUMBERS = st.sampled_from(["", "0", "1", "2", "17"])
LABELS = st.sampled_from(["", "Unknown", "Shooting", "Landmine ", "Mob violence", "Not applicable", "Host state"])
TEXTS = st.text(st.characters(exclude_characters="\x00\r", exclude_categories=("Cs",)), max_size=8)


def cells_of(name: str) -> st.SearchStrategy[str]:
    if name in ("Year", "Month", "Day"):
        return st.sampled_from({"Year": ["", "1999", "2020"], "Month": ["", "2", "12"], "Day": ["", "1", "30"]}[name])
    if name in ("Latitude", "Longitude"):
        return st.sampled_from(["", "3.25", "-41", "7.125", "1.234.567"])
    if name.startswith(("Nationals", "Internationals", "Total", "Gender")):
        return NUMBERS
    return LABELS | TEXTS


@given(st.lists(st.tuples(*map(cells_of, HEADER.split(","))), min_size=1, max_size=4))
def test_whatever_rows_hold_they_come_back_or_are_refused(rows: list[tuple[str, ...]]) -> None:
    quoted = ['"' + cell.replace('"', '""') + '"' for cell in HEADER.split(",")]
    lines = [quoted, *(['"' + cell.replace('"', '""') + '"' for cell in row] for row in rows)]
    text = "".join(",".join(line) + "\r\n" for line in lines)
    try:
        events = events_of(text, format="awsd")
    except ce.FormatError:
        return
    assert text_of(events) == text


def test_every_column_is_told_of() -> None:
    told = {column.name: column.says for column in AWSD.columns}
    assert sorted(told) == sorted(AWSD.generations["plain"])
    assert all(told.values())


@pytest.mark.parametrize("kind", ["protest", "battle", "diplomacy"])
def test_an_event_without_aid_workers_does_not_become_an_attack_on_them(kind: str) -> None:
    text = io.StringIO(newline="")
    ce.write([ce.Event(type=kind)], text, "awsd")
    [event] = ce.read(io.StringIO(text.getvalue(), newline=""), "awsd")
    assert (event.type, event.actors, event.casualties) == ("other", (), ())
