"""GTD's table: what a row tells, that a file is written back as it was, and what other events are in it."""

from __future__ import annotations

import csv
import io
import time
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.errors import FormatError
from conflictevents.formats.datasets.gtd import GTD
from conflictevents.formats.tables.layout import Layout
from conflictevents.formats.tables.profile import Profile
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty, Victims
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Classification, Event, Provenance, Source, Weapon
from conflictevents.model.location import AdminArea, Location

COLUMNS = GTD.generations["2011"]

BOMBING = {
    "eventid": "201403070012", "iyear": "2014", "imonth": "3", "iday": "7", "extended": "0",
    "country": "4", "country_txt": "Afghanistan", "region": "6", "region_txt": "South Asia",
    "provstate": "Ghor", "city": "Dawlatabad", "latitude": "34.5", "longitude": "65.25", "specificity": "1",
    "vicinity": "1", "location": "Café by the bridge", "summary": "03/07/2014: A bomb went off at a café.",
    "crit1": "1", "crit2": "1", "crit3": "0", "doubtterr": "1", "alternative": "1",
    "alternative_txt": "Insurgency/Guerilla Action", "multiple": "1", "success": "1", "suicide": "0",
    "attacktype1": "3", "attacktype1_txt": "Bombing/Explosion", "attacktype2": "2", "attacktype2_txt": "Armed Assault",
    "targtype1": "3", "targtype1_txt": "Police",
    "targsubtype1": "25", "targsubtype1_txt": "Police Security Forces/Officers",
    "corp1": "Ghor Police", "target1": "Officers at tea", "natlty1": "4", "natlty1_txt": "Afghanistan",
    "targtype2": "14", "targtype2_txt": "Private Citizens & Property", "natlty2": "422", "natlty2_txt": "International",
    "gname": "Lantern Front", "gsubname": "Northern Wing", "guncertain1": "1", "individual": "0", "nperps": "3",
    "nperpcap": "1", "claimed": "1", "claimmode": "6", "claimmode_txt": "Posted to website, blog, etc.",
    "weaptype1": "6", "weaptype1_txt": "Explosives", "weapsubtype1": "12", "weapsubtype1_txt": "Remote Trigger",
    "weaptype2": "5", "weaptype2_txt": "Firearms", "weapdetail": "A parcel, then rifles",
    "nkill": "5", "nkillus": "0", "nkillter": "1", "nwound": "12", "nwoundus": "1", "nwoundte": "0",
    "property": "-9", "ishostkid": "0", "scite1": '"Bomb at café," Ghor Post, March 8, 2014.',
    "dbsource": "START Primary Collection", "INT_LOG": "-9", "related": "201403070012, 201403070013",
}  # fmt: skip
"""A row that says much, with the nulls and labels that GTD has; nothing in it happened."""

KIDNAPPING = {
    "eventid": "198900000003", "iyear": "1989", "imonth": "11", "iday": "0", "approxdate": "Early November 1989",
    "extended": "1", "resolution": "12/24/1989", "country": "362", "country_txt": "West Germany (FRG)",
    "region": "8", "region_txt": "Western Europe", "provstate": "Unknown", "city": "Unknown",
    "specificity": "5", "vicinity": "0", "doubtterr": "-9", "success": "1",
    "suicide": "0", "attacktype1": "6", "attacktype1_txt": "Hostage Taking (Kidnapping)", "targtype1": "1",
    "targtype1_txt": "Business", "gname": "Unknown", "guncertain1": "0", "nperps": "-99", "claimed": "0",
    "weaptype1": "13", "weaptype1_txt": "Unknown", "ishostkid": "1", "nhostkid": "-99", "nhostkidus": "2",
    "nreleased": "1",
}  # fmt: skip


def table(*rows: dict[str, str]) -> str:
    """A file of GTD with such rows, as software for spreadsheets writes it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([row.get(name, "") for name in COLUMNS] for row in rows)
    return text.getvalue()


def events_of(*rows: dict[str, str]) -> list[Event]:
    return list(ce.read(io.StringIO(table(*rows), newline=""), "gtd"))


def event_of(**cells: str) -> Event:
    """The event of the bombing, with some of its cells changed."""
    [event] = events_of(BOMBING | cells)
    return event


def written(*events: Event, **options: Any) -> str:
    text = io.StringIO(newline="")
    ce.write(events, text, "gtd", **options)
    return text.getvalue()


def row_of(event: Event, **options: Any) -> dict[str, str]:
    """The cells that are not blank in the row of an event."""
    _, cells = csv.reader(io.StringIO(written(event, **options), newline=""))
    return {name: cell for name, cell in zip(COLUMNS, cells, strict=True) if cell}


def odd_cells(event: Event) -> dict[str, list[str]]:
    return event.extra["gtd"].get("_cells", {})


# --- what a row tells


def test_the_header_has_135_columns_and_the_codebook_tells_them_all() -> None:
    assert (len(COLUMNS), COLUMNS[0], COLUMNS[-1]) == (135, "eventid", "related")
    assert {column.name for column in GTD.columns} == set(COLUMNS)


def test_which_event_when_and_where() -> None:
    event = event_of()
    assert event.id == "gtd:201403070012"
    assert event.date == EventDate.parse("2014-03-07")
    assert event.location == Location(
        name="Dawlatabad", country="AFG", admin=[AdminArea(level=1, name="Ghor")], lat=34.5, lon=65.25,
        precision="populated_place", near=True, description="Café by the bridge",
    )  # fmt: skip
    assert event.notes == "03/07/2014: A bomb went off at a café."
    assert [(ref.rel, ref.scheme, ref.id) for ref in event.refs] == [
        ("related", "gtd", "201403070012"),
        ("related", "gtd", "201403070013"),
    ]


def test_what_and_with_what() -> None:
    event = event_of()
    assert (event.type, event.subtype) == ("explosion_remote_violence", "remote_explosive_landmine_ied")
    assert event.classifications == (
        Classification(scheme="gtd", level="attacktype", code="3", label="Bombing/Explosion"),
        Classification(scheme="gtd", level="attacktype", code="2", label="Armed Assault"),
    )
    assert event.weapons == (
        Weapon(type="explosives", subtype="Remote Trigger", detail="A parcel, then rifles", code="6"),
        Weapon(type="firearms", code="5"),
    )


def test_who_and_to_whom() -> None:
    group, wing, officers, people = event_of().actors
    assert group == Actor(
        name="Lantern Front",
        role="initiator",
        size=Count.exactly(3),
        certainty="suspected",
        attributed_by="Lantern Front",
    )
    assert wing == Actor(name="Northern Wing", role="associate", affiliation="Lantern Front")
    assert officers == Actor(
        name="Officers at tea", role="target", type="police", country="AFG", affiliation="Ghor Police",
        ids={"gtd_targtype": "3", "gtd_targsubtype": "25"},
    )  # fmt: skip
    assert (people.name, people.type.value, people.country) == ("Private Citizens & Property", "civilians", None)
    assert people.ids == {"gtd_targtype": "14", "gtd": "422"}


def test_the_toll_counts_nobody_twice() -> None:
    event = event_of()
    assert str(event.tally) == "killed 5, injured 12, detained 1"
    assert str(ce.tally(event.casualties, perpetrators=False)) == "killed 4, injured 12"
    assert [str(casualty) for casualty in event.casualties] == [
        "killed 5", "killed 0 (part)", "killed 1 (part)", "injured 12", "injured 1 (part)", "injured 0 (part)",
        "detained 1",
    ]  # fmt: skip


def test_how_far_it_can_be_trusted_and_according_to_whom() -> None:
    event = event_of()
    assert [(one.scheme, one.value, one.note) for one in event.assessments] == [
        ("gtd.doubtterr", "1", None),
        ("gtd.alternative", "1", "Insurgency/Guerilla Action"),
    ]
    assert [source.citation for source in event.sources] == ['"Bomb at café," Ghor Post, March 8, 2014.']
    assert event.provenance is not None
    assert (event.provenance.dataset, event.provenance.collection) == ("gtd", "START Primary Collection")
    assert event.extra["gtd"] == {
        "crit1": "1", "crit2": "1", "crit3": "0", "multiple": "1",
        "individual": "0", "claimmode": "6", "claimmode_txt": "Posted to website, blog, etc.",
        "property": "-9", "INT_LOG": "-9",
    }  # fmt: skip


def test_what_is_not_known_is_none() -> None:
    [event] = events_of(KIDNAPPING)
    assert str(event.date) == "1989-11/.."
    assert event.date is not None
    assert event.date.text == "Early November 1989"
    assert event.location == Location(country="DEU", ids={"gtd": "362"})
    assert [(actor.name, actor.role.value, actor.type.value) for actor in event.actors] == [
        ("Business", "target", "business")
    ]
    assert (event.tally.killed, event.assessments) == (None, ())
    assert [(casualty.harm.value, str(casualty.count), casualty.scope.value) for casualty in event.casualties] == [
        ("abducted", "..", "total"), ("abducted", "2", "part"), ("released", "1", "total"),
    ]  # fmt: skip
    assert odd_cells(event) == {"resolution": ["", "12/24/1989"]}


@pytest.mark.parametrize(
    ("cells", "edtf"),
    [
        ({"iday": "0"}, "2014-03"),
        ({"imonth": "0", "iday": "0"}, "2014"),
        ({"approxdate": "March 6-7, 2014"}, "2014-03-07~"),
        ({"iday": "0", "approxdate": "spring of 2014"}, "2014-03"),
        ({"extended": "1"}, "2014-03-07/.."),
        ({"extended": "1", "resolution": "3/9/2014"}, "2014-03-07/2014-03-09"),
        ({"extended": "1", "resolution": "2014-03-09"}, "2014-03-07/2014-03-09"),
        ({"extended": "1", "resolution": "3/6/2014"}, "2014-03-07/.."),
    ],
)
def test_days_months_and_years(cells: dict[str, str], edtf: str) -> None:
    event = event_of(**cells)
    assert str(event.date) == edtf
    assert written(event) == table(BOMBING | cells)


@pytest.mark.parametrize(
    ("cells", "kind", "subtype"),
    [
        ({"attacktype1": "1"}, "violence_against_civilians", "assassination"),
        ({"attacktype1": "2"}, "battle", "armed_clash"),
        ({"attacktype1": "2", "targtype1": "4"}, "battle", "armed_clash"),
        ({"attacktype1": "2", "targtype1": "14"}, "violence_against_civilians", "attack"),
        ({"attacktype1": "2", "targtype1": "20", "targsubtype1": ""}, "other", None),
        ({"weapsubtype1": "16"}, "explosion_remote_violence", None),
        ({"weapsubtype1": ""}, "explosion_remote_violence", None),
        ({"weapsubtype1": "7"}, "explosion_remote_violence", "grenade"),
        ({"weapsubtype1": "11"}, "explosion_remote_violence", "shelling_artillery_missile"),
        ({"suicide": "1"}, "explosion_remote_violence", "suicide_bomb"),
        ({"attacktype1": "5"}, "violence_against_civilians", "hostage_taking"),
        ({"attacktype1": "6"}, "violence_against_civilians", "abduction_forced_disappearance"),
        ({"attacktype1": "7"}, "strategic_development", "looting_property_destruction"),
        ({"attacktype1": "8"}, "violence_against_civilians", "attack"),
        ({"attacktype1": "8", "weaptype1": "2"}, "explosion_remote_violence", "chemical_weapon"),
        ({"attacktype1": "9"}, "other", None),
        ({"attacktype1": ""}, "other", None),
        ({"attacktype1": "10"}, "other", None),
    ],
)
def test_the_kind_says_no_more_than_the_codes(cells: dict[str, str], kind: str, subtype: str | None) -> None:
    event = event_of(**cells)
    assert (event.type, event.subtype) == (kind, subtype)
    assert written(event) == table(BOMBING | cells)


def test_an_attack_that_did_not_come_off_is_an_attempt() -> None:
    assert event_of(success="0").status.value == "attempted"
    assert event_of(success="-9").status.value == "asserted"


@pytest.mark.parametrize(
    ("claimed", "doubted", "certainty", "by"),
    [
        ("1", "0", "claimed", None),
        ("1", "", "claimed", None),
        ("0", "0", "confirmed", None),
        ("", "0", "confirmed", None),
        ("-9", "0", "confirmed", None),
        ("0", "1", "suspected", None),
        ("1", "1", "suspected", "Lantern Front"),
        ("", "", "unknown", None),
    ],
)
def test_how_sure_it_is_who_did_it(claimed: str, doubted: str, certainty: str, by: str | None) -> None:
    event = event_of(claimed=claimed, guncertain1=doubted)
    assert (event.actors[0].certainty.value, event.actors[0].attributed_by) == (certainty, by)
    assert written(event) == table(BOMBING | {"claimed": claimed, "guncertain1": doubted})


def test_nobody_who_is_named_but_so_many() -> None:
    nobody = {"gname": "Unknown", "gsubname": "", "guncertain1": "0", "claimed": "0"}
    assert event_of(**nobody, nperps="-99").actors_as("initiator") == ()
    [some] = event_of(**nobody, nperps="2").actors_as("initiator")
    assert (some.name, some.size) == ("Unknown", Count.exactly(2))


def test_a_target_that_is_not_named_is_called_by_what_it_is() -> None:
    police = event_of(target1="Unknown", corp1="Not Applicable").actors_as("target")[0]
    assert (police.name, police.affiliation) == ("Police Security Forces/Officers", None)


def test_codes_as_software_without_gaps_between_numbers_writes_them() -> None:
    told = {"natlty1": "4.0", "targsubtype1": "25.0", "weapsubtype1": "12.0", "attacktype2": "2.0", "nkill": "5.0"}
    event, usual = event_of(**told), event_of()
    assert attrs.evolve(event, extra={}) == attrs.evolve(usual, extra={})


def test_an_unknown_number_is_not_one_that_nobody_asked_about() -> None:
    assert [event_of(nperps=cell).actors[0].size for cell in ("-99", "")] == [Count.unknown(), None]


# --- written back


QUIRKS: tuple[dict[str, str], ...] = (
    {},
    {"attacktype1_txt": "Bombing/explosion"},
    {"country_txt": "Afganistan"},
    {"country": "9999", "country_txt": "Atlantis"},
    {"targtype1": "", "targtype1_txt": ""},
    {"targtype1": "99", "targtype1_txt": "Lighthouses"},
    {"target1": "Police Security Forces/Officers"},
    {"target1": "", "corp1": "Unknown"},
    {"target1": "Unknown"},
    {"targsubtype1_txt": "."},
    {"weaptype1": "", "weaptype1_txt": "", "weapsubtype1": "", "weapsubtype1_txt": ""},
    {"weapsubtype3": "23", "weapsubtype3_txt": "Knife or Other Sharp Object"},
    {"weaptype1_txt": "Explosives/Bombs/Dynamite"},
    {"gname2": "Harbour Boys", "guncertain2": "0", "claim2": "-9"},
    {"gname": "", "gname2": "Harbour Boys"},
    {"nkill": "0.5", "nwound": "5.0"},
    {"nkill": "", "nwound": ""},
    {"attacktype2": "2.0", "targsubtype1": "25.0", "natlty1": "4.0", "weapsubtype1": "12.0", "alternative": "1.0"},
    {"nperpcap": "-99", "nkillus": "-99", "nreleased": "-9"},
    {"ishostkid": "-9", "nhostkid": "4"},
    {"ishostkid": "1", "nhostkid": "0"},
    {"ishostkid": "1"},
    {"longitude": "-86185896"},
    {"latitude": ""},
    {"provstate": " ", "city": "Unknown"},
    {"specificity": "2", "vicinity": "-9"},
    {"scite1": "", "scite2": "Ghor Post"},
    {"related": "201403070012,201403070013;201403070014,"},
    {"extended": "0", "resolution": "3/9/2014"},
    {"summary": 'He said "no",\r\nthen left; °é'},
    {"iyear": "", "approxdate": "long ago"},
    {"suicide": "1", "attacktype1": "1", "attacktype1_txt": "Assassination"},
)


@pytest.mark.parametrize("cells", QUIRKS, ids=str)
def test_every_quirk_is_written_back_as_it_stood(cells: dict[str, str]) -> None:
    text = table(BOMBING | cells, KIDNAPPING)
    events = list(ce.read(io.StringIO(text, newline=""), "gtd"))
    assert written(*events) == text
    jsonl = io.StringIO()
    ce.write(events, jsonl, "jsonl")
    assert written(*ce.read(io.StringIO(jsonl.getvalue()), "jsonl")) == text


def test_a_file_in_latin_1_is_known_by_its_header_and_written_back(tmp_path: Path) -> None:
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    before.write_bytes(table(BOMBING, KIDNAPPING).encode("latin-1"))
    events = list(ce.read(before))
    assert events[0].location is not None
    assert events[0].location.description == "Café by the bridge"
    ce.write(events, after, "gtd")
    assert after.read_bytes() == before.read_bytes()


def test_columns_in_another_order_and_one_of_a_user() -> None:
    order = ("mine", *reversed(COLUMNS))
    event = event_of()
    event = attrs.evolve(event, extra={"gtd": event.extra["gtd"] | {"mine": "x"}})
    text = written(event, profile=Profile(generation="2011", columns=order))
    [again] = ce.read(io.StringIO(text, newline=""), "gtd")
    assert (again, text.partition(",")[0]) == (attrs.evolve(event, provenance=again.provenance), "mine")
    assert written(again) == text


# --- edits


def test_a_field_that_is_changed_changes_its_own_cells() -> None:
    event = event_of(nperpcap="-99")
    changed = attrs.evolve(event, notes="Nothing is known.", date=EventDate.parse("2014-04"))
    cells = {"summary": "Nothing is known.", "imonth": "4", "iday": "0", "nperpcap": "-99"}
    assert written(changed) == table(BOMBING | cells)


def test_labels_follow_their_codes() -> None:
    event = event_of()
    assert event.location is not None
    officers = event.actors[2]
    changed = attrs.evolve(
        event,
        location=attrs.evolve(event.location, country="PAK"),
        actors=[event.actors[0], event.actors[1], attrs.evolve(officers, type="media", country="FRA")],
        subtype="suicide_bomb",
        weapons=[Weapon(type="grenade"), Weapon(type="melee")],
    )
    row = row_of(changed)
    told = {
        name: row.get(name)
        for name in ("country_txt", "region_txt", "targtype1", "targtype1_txt", "targsubtype1", "natlty1_txt")
    }
    assert told == {
        "country_txt": "Pakistan", "region_txt": "South Asia", "targtype1": "10",
        "targtype1_txt": "Journalists & Media", "targsubtype1": None, "natlty1_txt": "France",
    }  # fmt: skip
    assert (row["attacktype1"], row["suicide"]) == ("3", "1")
    weapons = [row[f"{name}{slot}_txt"] for slot, name in ((1, "weaptype"), (1, "weapsubtype"), (2, "weaptype"))]
    assert weapons == ["Explosives", "Grenade", "Melee"]


def test_another_kind_of_event_has_another_code() -> None:
    changed = attrs.evolve(event_of(suicide="1"), type="violence_against_civilians", subtype="assassination")
    row = row_of(changed)
    assert (row["attacktype1"], row["attacktype1_txt"], row["suicide"]) == ("1", "Assassination", "1")
    assert "attacktype2" not in row


def test_a_suicide_attack_that_is_told_to_be_another_bombing_is_none() -> None:
    assert row_of(attrs.evolve(event_of(suicide="1"), subtype="grenade"))["suicide"] == "0"


def test_an_odd_cell_is_let_go_when_its_field_is_changed() -> None:
    event = event_of(country_txt="Afganistan")
    assert row_of(event)["country_txt"] == "Afganistan"
    assert event.location is not None
    abroad = attrs.evolve(event, location=attrs.evolve(event.location, country="IRN"))
    assert row_of(abroad)["country_txt"] == "Iran"


# --- what cannot be read


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"iyear": "MMXIV"}, "row 2, iyear: expected a whole number, got 'MMXIV'"),
        ({"iday": "31", "imonth": "2"}, "row 2: no calendar has the day 2014-02-31"),
        ({"nkill": "many"}, "row 2, nkill: expected a number, got 'many'"),
        ({"nkill": "-3"}, "row 2, nkill: expected how many, got '-3'"),
        ({"latitude": "north"}, "row 2, latitude: expected a number, got 'north'"),
        ({"extended": "yes"}, "row 2, extended: expected a whole number, got 'yes'"),
        ({"resolution": "soon"}, "row 2, resolution: expected a day such as '6/30/2019', got 'soon'"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(cells: dict[str, str], message: str) -> None:
    with pytest.raises(FormatError) as caught:
        event_of(**cells)
    assert str(caught.value) == message


# --- other events


def test_an_event_from_a_report_fills_what_it_can() -> None:
    report = Event(
        type="explosion_remote_violence",
        subtype="suicide_bomb",
        date=EventDate.parse("2019-06"),
        location=Location(name="Gao", country="MLI", precision="populated_place", lat=16.25, lon=-0.05),
        actors=[
            Actor(name="Lantern Front", role="initiator", type="rebel_group", certainty="claimed"),
            Actor(name="soldiers", role="target", type="state_forces", country="MLI"),
        ],
        casualties=[
            Casualty(harm="killed", count=Count.at_least(6), victims=Victims(status="combatant", label="soldiers")),
            Casualty(harm="killed", count=Count.exactly(1), victims=Victims(status="perpetrator", label="bomber")),
            Casualty(harm="injured", count=Count.vague(24, 99, "dozens")),
        ],
        weapons=[Weapon(type="suicide")],
        sources=[Source(name="Radio Sud", title="Bomb in Gao", published="2019-06-30")],
        notes="A suicide bomber killed soldiers in Gao.",
    )
    assert row_of(report) == {
        "iyear": "2019", "imonth": "6", "iday": "0", "extended": "0", "country": "123", "country_txt": "Mali",
        "region": "11", "region_txt": "Sub-Saharan Africa",
        "provstate": "Unknown", "city": "Gao", "latitude": "16.25", "longitude": "-0.05", "specificity": "1",
        "vicinity": "0", "summary": "A suicide bomber killed soldiers in Gao.", "doubtterr": "-9", "success": "1",
        "suicide": "1", "attacktype1": "3", "attacktype1_txt": "Bombing/Explosion", "targtype1": "4",
        "targtype1_txt": "Military", "target1": "soldiers", "natlty1": "123", "natlty1_txt": "Mali",
        "gname": "Lantern Front", "guncertain1": "0", "claimed": "1", "weaptype1": "6", "weaptype1_txt": "Explosives",
        "weapsubtype1": "13", "weapsubtype1_txt": "Suicide (carried bodily by human being)", "nkill": "7",
        "nkillter": "1", "nwound": "24", "ishostkid": "0", "scite1": '"Bomb in Gao," Radio Sud, 2019-06-30',
    }  # fmt: skip
    assert row_of(report, policy="high")["nwound"] == "99"


def test_participants_of_another_dataset_are_the_group_and_its_target() -> None:
    army = Actor(name="Military Forces of Mali", type="state_forces", country="MLI")
    front = Actor(name="Lantern Front", type="rebel_group")
    battle = Event(
        id="acled:MLI1", type="battle", subtype="armed_clash", actors=[army, front],
        provenance=Provenance(dataset="acled", profile="v4"), date=EventDate.parse("[2019-06-03..2019-06-09]"),
    )  # fmt: skip
    row = row_of(battle)
    assert (row["eventid"], row["gname"], row["target1"]) == ("acled:MLI1", "Lantern Front", "Military Forces of Mali")
    assert (row["iday"], row["approxdate"], row["dbsource"]) == ("0", "[2019-06-03..2019-06-09]", "acled")


def test_participants_of_whom_nobody_is_a_group_are_no_targets() -> None:
    rioters, police = ce.Actor(name="Rioters", type="rioters"), ce.Actor(name="Police", type="police")
    row = row_of(ce.Event(type="riot", actors=[rioters, police]))
    assert "Rioters" not in row.values()


@pytest.mark.parametrize(("name", "specificity"), [("Gao", "2"), (None, "3")])
def test_the_centre_of_a_district_is_that_of_a_town_or_of_none(name: str | None, specificity: str) -> None:
    assert (
        row_of(ce.Event(type="battle", location=ce.Location(name=name, precision="admin2")))["specificity"]
        == specificity
    )


def test_hostages_of_a_number_that_is_not_told() -> None:
    taken = Event(type="violence_against_civilians", casualties=[Casualty(harm="abducted")])
    row = row_of(taken)
    assert (row["ishostkid"], row["nhostkid"]) == ("1", "-99")


def test_a_policy_resolves_what_is_vague_lowest_first() -> None:
    crowd = Event(type="riot", casualties=[Casualty(harm="killed", count=Count.between(5, 8))])
    assert [row_of(crowd, **told).get("nkill") for told in ({}, {"policy": "high"})] == ["5", "8"]


# --- any rows


CODES = st.sampled_from(["", "0", "1", "2", "3", "4", "7", "11", "14", "20", "99", "-9", "-99", "422", "217"])
TEXTS = st.one_of(
    st.sampled_from(["", "Unknown", ".", "Police", "Not Applicable", "3/9/2014", "2014-03-09", "0.5", "12.0", "A, B"]),
    CODES,
    st.text(st.characters(max_codepoint=255, exclude_characters="\0\r\n\x1c\x1d\x1e\x85"), max_size=6),
)
CRLF = '2011; newline="\\r\\n"'
YEARS = st.sampled_from(["", "1970", "2014", "0"])


@given(st.dictionaries(st.sampled_from(COLUMNS), st.one_of(CODES, TEXTS), max_size=40), YEARS)
def test_whatever_stands_in_a_row_is_written_back_or_refused(cells: dict[str, str], year: str) -> None:
    text = table(BOMBING | {"iyear": year} | cells)
    refused: list[FormatError] = []
    events = list(ce.read(io.StringIO(text, newline=""), "gtd", profile=CRLF, on_error=refused.append))
    assert [error.row for error in refused] == ([] if events else [2])
    assert refused or written(*events) == text


def test_days_of_the_resolution_are_american() -> None:
    [event] = events_of(BOMBING | {"extended": "1", "resolution": "4/5/2014"})
    assert event.date is not None
    assert event.date.end == date(2014, 4, 5)


@pytest.mark.parametrize("cell", [" " * 200_000, "a" + " " * 200_000 + "b"])
def test_a_cell_of_spaces_takes_no_longer_than_its_length(cell: str) -> None:
    start = time.process_time()
    layout = Layout(GTD, Profile(columns=["eventid", "related"]))
    layout.event(["200001010001", cell], {})
    assert time.process_time() - start < 1
