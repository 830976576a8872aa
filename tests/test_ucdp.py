"""UCDP's tables: what a row tells, and that a file is written back as it was."""

from __future__ import annotations

import csv
import io
import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce

COLUMNS = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,"
    "dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,"
    "source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,"
    "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
    "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob\n"
)
FIGHT = (
    "900001,MLI-2023-1-11-1,2023,1,Clear,1,11,11,Mali: Government,21,21,Government of Mali - Front A,31,31,"
    'Government of Mali,41,41,Front A,2,"""Studio Nord,2023-03-05,Clash; ""ten dead"" say rebels"";'
    '""Radio Sud,2023-03-06,Army loses a post""",Studio Nord;Radio Sud,2023-03-05;2023-03-06,'
    '"Clash; ""ten dead"" say rebels;Army loses a post",army; rebels,2,Koro-Ba town,a post near Koro-Ba,Mopti region,'
    "Koro cercle,14.25,-3.5,POINT (-3.5 14.25),150114,Mali,432,Africa,2,2,2023-03-02,2023-03-04,4,6,0,1,11,9,11,432,\n"
)
ATTACK = (
    "900002,MLI-1999-3-12-1,1999,0,Clear,3,12,12,Front A - Civilians,22,22,Front A - Civilians,41,41,Front A,9999,1,"
    "Civilians,-1,Studio Nord 3/4/1999: VILLAGE RAIDED,,,,,4,Mopti region,,Mopti region,,14.5,-4,POINT (-4 14.5),"
    "150833,Mali,432,Africa,1,4,1999-03-01,1999-03-31,0,0,3,0,3,5,3,,\n"
)
TAGGED = (
    "id,year,type_of_violence,side_a,side_b,latitude,longitude,geom_wkt,country,iso3,country_id,date_start,date_end,best\n"
    ",#date+year,,#group+name+first,#group+name+second,#geo+lat,#geo+lon,,#country+name,#country+code,,#date+start,"
    "#date+end,#affected+killed\n"
    "900003,2001,2,Clan A,Clan B,14.5,-4.25,POINT (-4.250000 14.500000),Mali,MLI,432,2001-03-01,2001-03-01,7\n"
)


def events_of(text: str, **options: object) -> list[ce.Event]:
    return list(ce.read(io.StringIO(text, newline=""), "ucdp", **options))


def text_of(events: list[ce.Event], **options: object) -> str:
    written = io.StringIO(newline="")
    ce.write(events, written, "ucdp", **options)
    return written.getvalue()


def cells_of(event: ce.Event) -> dict[str, str]:
    """The cells of its row that are not empty, by column."""
    [row] = csv.DictReader(io.StringIO(text_of([event]), newline=""))
    return {name: cell for name, cell in row.items() if cell}


# --- what rows tell


def test_who_fought_whom_when_and_where() -> None:
    [fight] = events_of(COLUMNS + FIGHT)
    assert (fight.id, fight.type, fight.subtype) == ("ucdp:900001", "battle", None)
    assert fight.classifications == (
        ce.Classification(scheme="ucdp", level="type_of_violence", code="1", label="state-based conflict"),
    )
    assert str(fight.date) == "2023-03-02/2023-03-04"
    assert [(one.scheme, one.value) for one in fight.assessments] == [
        ("ucdp.event_clarity", "2"),
        ("ucdp.code_status", "Clear"),
    ]
    assert [(one.rel, one.scheme, one.id, one.name) for one in fight.refs] == [
        ("conflict", "ucdp", "11", "Mali: Government"),
        ("dyad", "ucdp", "21", "Government of Mali - Front A"),
    ]
    assert [(one.name, one.role.value, one.type.value, one.country, dict(one.ids)) for one in fight.actors] == [
        ("Government of Mali", "participant", "state_forces", "MLI", {"ucdp": "31", "gw": "432"}),
        ("Front A", "participant", "rebel_group", None, {"ucdp": "41"}),
    ]
    assert fight.location == ce.Location(
        name="Koro-Ba town",
        country="MLI",
        admin=[ce.AdminArea(level=1, name="Mopti region"), ce.AdminArea(level=2, name="Koro cercle")],
        lat=14.25,
        lon=-3.5,
        precision="near_place",
        description="a post near Koro-Ba",
        ids={"gw": "432"},
    )
    assert fight.extra == {
        "ucdp": {
            "relid": "MLI-2023-1-11-1",
            "active_year": "1",
            "conflict_dset_id": "11",
            "dyad_dset_id": "21",
            "side_a_dset_id": "31",
            "side_b_dset_id": "41",
        }
    }


def test_articles_with_semicolons_and_quotes_in_their_headlines() -> None:
    [fight] = events_of(COLUMNS + FIGHT)
    assert [(one.name, one.published, one.title) for one in fight.sources] == [
        ("Studio Nord", "2023-03-05", 'Clash; "ten dead" say rebels'),
        ("Radio Sud", "2023-03-06", "Army loses a post"),
    ]


def test_sources_in_free_text_are_a_citation() -> None:
    [attack] = events_of(COLUMNS + ATTACK)
    assert attack.sources == (ce.Source(citation="Studio Nord 3/4/1999: VILLAGE RAIDED"),)


def test_deaths_are_a_total_and_parts_that_are_not_counted_twice() -> None:
    [fight] = events_of(COLUMNS + FIGHT)
    assert [(str(one.count), one.victims.status.value, one.actor, one.scope.value) for one in fight.casualties] == [
        ("11..11..9", "unknown", None, "total"),
        ("~4", "combatant", "Government of Mali", "part"),
        ("~6", "combatant", "Front A", "part"),
        ("~0", "civilian", None, "part"),
        ("~1", "unknown", None, "part"),
    ]
    assert {one.claimed_by for one in fight.casualties} == {"army; rebels"}
    total = ce.Count(low=11, best=11, high=9)
    assert fight.tally.killed == fight.best_tally.killed == total
    by_status = {status: str(tally) for status, tally in ce.Tally.by_group(fight.casualties).items()}
    assert by_status == {"combatant": "killed ~10", "civilian": "killed ~0"}


def test_bounds_that_contradict_each_other_are_reported_not_refused() -> None:
    [fight] = events_of(COLUMNS + FIGHT)
    assert [str(finding) for finding in ce.validate(fight)] == [
        "casualties[0].count: low 11 is above high 9",
        "casualties[0].count: best 11 is above high 9",
    ]


def test_one_sided_violence_is_an_attack_on_one_of_its_days() -> None:
    [attack] = events_of(COLUMNS + ATTACK)
    assert (attack.type, attack.subtype) == ("violence_against_civilians", "attack")
    assert str(attack.date) == "1999-03"
    assert [(one.name, one.role.value, one.type.value) for one in attack.actors] == [
        ("Front A", "initiator", "unknown"),
        ("Civilians", "target", "civilians"),
    ]
    assert attack.location is not None
    assert (attack.location.precision, attack.location.description) == ("admin1", None)
    assert str(attack.tally.killed) == "3..3..5"


@pytest.mark.parametrize(
    ("clarity", "last", "told"),
    [
        ("1", "2023-03-04", "[2023-03-02..2023-03-04]"),
        ("2", "2023-03-04", "2023-03-02/2023-03-04"),
        ("2", "2023-03-02", "2023-03-02"),
    ],
)
def test_clarity_tells_a_point_from_what_lasted(clarity: str, last: str, told: str) -> None:
    row = f"id,type_of_violence,event_clarity,date_start,date_end,best\n1,1,{clarity},2023-03-02,{last},1\n"
    [event] = events_of(row)
    assert str(event.date) == told
    assert text_of([event]) == row


def test_the_day_of_a_file_without_last_days_if_it_is_one_day() -> None:
    rows = "id,type_of_violence,date_prec,date_start,best\n1,1,1,2023-03-02,1\n2,1,2,2023-03-02,1\n"
    one, other = events_of(rows)
    assert (str(one.date), other.date) == ("2023-03-02", None)
    assert text_of([one, other]) == rows


# --- files as they were


def test_a_file_is_written_back_as_it_was() -> None:
    for text in (COLUMNS + FIGHT + ATTACK, TAGGED):
        events = events_of(text)
        assert text_of(events) == text
        assert not any("_cells" in event.extra.get("ucdp", {}) for event in events)


def test_the_points_of_older_releases_have_six_decimals() -> None:
    [event] = events_of(TAGGED)
    assert event.provenance is not None
    assert event.provenance.profile is not None
    assert event.provenance.profile.startswith("v17; columns=[")
    [newer] = events_of(COLUMNS + FIGHT)
    assert newer.provenance == ce.Provenance(dataset="ucdp", profile="v21")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: text.upper().replace("CLEAR", "Clear"), id="capital letters"),
        pytest.param(
            lambda text: re.sub(r"(\d{4}-\d\d-\d\d)(?=,(?!Clash|Army))", r"\1 00:00:00.000", text), id="midnight"
        ),
        pytest.param(lambda text: text.partition("\n")[2], id="no header"),
        pytest.param(lambda text: "#," + text.replace("\n9", "\n1,9"), id="a column more"),
        pytest.param(lambda text: text.replace("POINT (-4 14.5)", "POINT (-4.0000001 14.5)"), id="another point"),
        pytest.param(lambda text: text.replace(",14.5,-4,", ",14.5,-4.0,"), id="decimals of a float"),
        pytest.param(lambda text: text.replace(",432,\n", ",432.0,\n"), id="codes as floats"),
        pytest.param(lambda text: text.replace("1999-03-31", "1999-02-28"), id="the last day before the first"),
        pytest.param(lambda text: text.replace(",-1,Studio", ",7,Studio"), id="another number of sources"),
        pytest.param(lambda text: text.replace(",Clear,3,", ",Clear,4,"), id="a type that there is not"),
        pytest.param(lambda text: text.replace(",Mali,432", ",Atlantis,9"), id="a country that there is not"),
    ],
)
def test_quirks_are_written_back_as_they_were(change: object) -> None:
    assert callable(change)
    text = change(COLUMNS + FIGHT + ATTACK)
    assert text != COLUMNS + FIGHT + ATTACK
    events = events_of(text)
    assert len(events) == 2
    assert text_of(events) == text


def test_codes_as_floats_are_known() -> None:
    [fight] = events_of(COLUMNS + FIGHT.replace(",432,\n", ",432.0,\n"))
    assert fight.actors[0].country == "MLI"


def test_columns_in_another_order() -> None:
    text = "best,TYPE_OF_VIOLENCE,id,date_end,date_start\n3,2,77,2020-01-02,2020-01-02\n"
    [event] = events_of(text)
    assert (event.id, event.type, str(event.date), str(event.tally.killed)) == (
        "ucdp:77",
        "battle",
        "2020-01-02",
        "~3",
    )
    assert text_of([event]) == text


def test_a_file_is_known_by_its_header_and_without_one_by_its_rows() -> None:
    for text in (COLUMNS + FIGHT, FIGHT):
        [event] = ce.read(io.StringIO(text, newline=""))
        assert event.id == "ucdp:900001"


# --- fields that are changed


def test_a_field_that_is_changed_changes_its_own_cells() -> None:
    [fight] = events_of(COLUMNS + FIGHT)
    before = text_of([fight]).splitlines()[1]
    moved = attrs.evolve(fight, date=ce.EventDate.parse("2024-01-01"))
    after = "2024,1,Clear,1,11"
    assert text_of([moved]).splitlines()[1] == before.replace("2023,1,Clear,1,11", after).replace(
        ",2,2,2023-03-02,2023-03-04,", ",2,1,2024-01-01,2024-01-01,"
    )
    assert fight.location is not None
    west = attrs.evolve(fight, location=attrs.evolve(fight.location, lon=-4.0))
    changed = before.replace(",-3.5,POINT (-3.5 14.25),150114,", ",-4,POINT (-4 14.25),150113,")
    assert text_of([west]).splitlines()[1] == changed


def test_a_total_that_is_changed_leaves_its_parts() -> None:
    [fight] = events_of(COLUMNS + FIGHT)
    first, *parts = fight.casualties
    more = attrs.evolve(fight, casualties=[attrs.evolve(first, count=ce.Count(low=11, best=12, high=20)), *parts])
    assert text_of([more]) == COLUMNS + FIGHT.replace("4,6,0,1,11,9,11", "4,6,0,1,12,20,11")


def test_a_type_that_is_changed_has_another_code() -> None:
    [attack] = events_of(COLUMNS + ATTACK)
    battle = attrs.evolve(attack, type="battle", subtype=None)
    assert text_of([battle]) == COLUMNS + ATTACK.replace(",Clear,3,", ",Clear,,")
    [fight] = events_of(COLUMNS + FIGHT)
    killing = attrs.evolve(fight, type="violence_against_civilians")
    assert text_of([killing]) == COLUMNS + FIGHT.replace(",Clear,1,", ",Clear,3,")


# --- cells that cannot be read


@pytest.mark.parametrize(
    ("stands", "instead", "message"),
    [
        (",4,6,0,1,", ",four,6,0,1,", "row 2, deaths_a: expected a whole number, got 'four'"),
        (",4,6,0,1,", ",-4,6,0,1,", "row 2, deaths_a: expected how many, got '-4'"),
        (",2023-03-04,4", ",2023-02-30,4", "row 2, date_end: no calendar has the day '2023-02-30'"),
        (",14.25,", ",91,", "row 2, latitude: expected degrees from -90 to 90, got '91'"),
    ],
)
def test_messages_name_row_and_column(stands: str, instead: str, message: str) -> None:
    with pytest.raises(ce.FormatError) as caught:
        events_of(COLUMNS + FIGHT.replace(stands, instead))
    assert str(caught.value) == message


# --- events from elsewhere


def clash() -> ce.Event:
    return ce.Event(
        id="a1",
        type="battle",
        subtype="armed_clash",
        date=ce.EventDate.parse("2019-06-03/2019-06-09"),
        location=ce.Location(name="Koro-Ba", country="MLI", lat=14.25, lon=-3.5, precision="populated_place"),
        actors=[
            ce.Actor(name="Front A", type="rebel_group", role="initiator"),
            ce.Actor(name="Malian army", type="state_forces", role="target", country="MLI"),
        ],
        casualties=[
            ce.Casualty(harm="killed", count=ce.Count.vague(24, 99, "dozens"), claimed_by="police"),
            ce.Casualty(
                harm="killed",
                count=ce.Count.exactly(9),
                victims=ce.Victims(status="combatant", label="soldiers"),
                scope="part",
            ),
            ce.Casualty(harm="killed", count=ce.Count.exactly(2), victims=ce.Victims(status="civilian"), scope="part"),
            ce.Casualty(harm="injured", count=ce.Count.exactly(40)),
        ],
        sources=[ce.Source(name="Studio Nord", title="Post overrun", published="2019-06-10")],
    )


def test_an_adopted_event_tells_all_that_its_row_does() -> None:
    assert cells_of(clash()) == {
        "id": "a1",
        "year": "2019",
        "type_of_violence": "1",
        "side_a": "Malian army",
        "side_b": "Front A",
        "number_of_sources": "1",
        "source_article": '"Studio Nord,2019-06-10,Post overrun"',
        "source_office": "Studio Nord",
        "source_date": "2019-06-10",
        "source_headline": "Post overrun",
        "source_original": "police",
        "where_prec": "1",
        "where_coordinates": "Koro-Ba",
        "latitude": "14.25",
        "longitude": "-3.5",
        "geom_wkt": "POINT (-3.5 14.25)",
        "priogrid_gid": "150114",
        "country": "Mali",
        "country_id": "432",
        "region": "Africa",
        "event_clarity": "2",
        "date_prec": "3",
        "date_start": "2019-06-03",
        "date_end": "2019-06-09",
        "deaths_a": "9",
        "deaths_b": "0",
        "deaths_civilians": "2",
        "deaths_unknown": "13",
        "best": "24",
        "high": "99",
        "low": "24",
        "gwnoa": "432",
    }


def test_what_is_not_told_stays_empty() -> None:
    attack = ce.Event(type="violence_against_civilians", date=ce.EventDate.parse("2019-06~"))
    assert cells_of(attack) == {
        "year": "2019",
        "event_clarity": "1",
        "date_prec": "5",
        "date_start": "2019-05-01",
        "date_end": "2019-07-31",
    }


def test_those_who_did_it_fall_on_their_side() -> None:
    bomber = ce.Casualty(
        harm="killed", count=ce.Count.exactly(1), victims=ce.Victims(status="perpetrator", label="bomber")
    )
    people = ce.Casualty(harm="killed", count=ce.Count.at_least(6))
    gunmen = ce.Actor(name="Front A", type="rebel_group", role="initiator")
    farmers = ce.Actor(name="farmers", type="civilians", role="target")
    attack = ce.Event(
        type="violence_against_civilians", subtype="attack", actors=[gunmen, farmers], casualties=[people, bomber]
    )
    cells = cells_of(attack)
    assert [cells[f"deaths_{group}"] for group in ("a", "b", "civilians", "unknown")] == ["1", "0", "0", "6"]
    assert [cells[name] for name in ("type_of_violence", "low", "best", "high")] == ["3", "7", "7", "7"]


def test_vague_numbers_by_a_policy() -> None:
    assert cells_of(clash())["best"] == "24"
    [row] = csv.DictReader(io.StringIO(text_of([clash()], policy="acled"), newline=""))
    assert row["best"] == "12"


def test_an_event_of_acled() -> None:
    acled = ce.Event(
        id="acled:MLI1",
        type="battle",
        actors=[ce.Actor(name="Clan A", type="identity_militia"), ce.Actor(name="Clan B", type="identity_militia")],
        casualties=[ce.Casualty(harm="killed", count=ce.Count.exactly(3))],
        sources=[ce.Source(name="Studio Nord"), ce.Source(name="Radio Sud")],
    )
    assert cells_of(acled) == {
        "id": "acled:MLI1",
        "type_of_violence": "2",
        "side_a": "Clan A",
        "side_b": "Clan B",
        "number_of_sources": "2",
        "source_article": "Studio Nord; Radio Sud",
        "source_office": "Studio Nord;Radio Sud",
        "deaths_a": "0",
        "deaths_b": "0",
        "deaths_civilians": "0",
        "deaths_unknown": "3",
        "best": "3",
        "high": "3",
        "low": "3",
    }


# --- whatever stands in the cells

PLAUSIBLE = st.sampled_from(
    ("", "0", "1", "2", "3", "7", "-1", "432", "432.0", "2023-03-02", "2023-02-30", "14.5", "-4.0", "Mali", "MLI",
     "Clear", "Africa", "POINT (-4 14.5)", '"A,2023-03-02,B"', '"A,2023-03-02,B;"";', "Civilians", " ", "NA")
)  # fmt: skip
CELL = PLAUSIBLE | st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.lists(CELL, min_size=49, max_size=49), min_size=1, max_size=4))
def test_any_cells_come_back_or_are_refused(rows: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([COLUMNS.strip().split(","), *rows])
    try:
        events = events_of(written.getvalue())
    except ce.FormatError:
        return
    assert text_of(events) == written.getvalue()


def refused_in(name: str) -> set[str]:
    """The column that is named as wrong for some text in this one; all other texts come back."""
    [names], [cells] = csv.reader([COLUMNS]), csv.reader([FIGHT])
    refused = set()
    for text in ("", "0", "1", "3", "-1", "5.0", "x", "NA", " ", "2023-03-02", "2024-02-30", '"', ";", "é"):
        row = io.StringIO(newline="")
        csv.writer(row, lineterminator="\n").writerow(
            [text if one == name else cell for one, cell in zip(names, cells, strict=True)]
        )
        try:
            events = events_of(COLUMNS + row.getvalue(), profile="v21")
        except ce.FormatError as error:
            refused.add(error.column or "")
        else:
            assert text_of(events) == COLUMNS + row.getvalue()
    return refused


def test_only_days_degrees_and_deaths_can_be_refused() -> None:
    strict = {"latitude", "longitude", "date_start", "date_end", "best", "high", "low"}
    strict |= {f"deaths_{group}" for group in ("a", "b", "civilians", "unknown")}
    for name in COLUMNS.strip().split(","):
        assert refused_in(name) == strict & {name}
