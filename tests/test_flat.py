"""The flat row of an event: what it keeps, what it makes of the rest, and the CSV files that hold it."""

from __future__ import annotations

import csv as stdlib_csv
import io
import json
from pathlib import Path

import attrs
import pytest
from event_samples import LOSSLESS, events_of, text_of
from event_strategies import events
from hypothesis import given

from conflictevents.crosswalks import classify
from conflictevents.formats import read, write
from conflictevents.formats.native.codes import CODE_COLUMNS, SCHEMES
from conflictevents.formats.native.columns import COLUMNS
from conflictevents.formats.native.flat import flatten, unflatten
from conflictevents.model.actor import Actor, Certainty, Role
from conflictevents.model.casualty import Casualty, Scope, Victims, VictimStatus
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Classification, Event, Source, Weapon
from conflictevents.model.location import AdminArea, Location

CLASH = Event(
    id="c1",
    type="battle",
    subtype="armed_clash",
    date=EventDate.parse("2020-03-01/2020-03-04"),
    location=Location(
        name="Gao", near=True, country="MLI", lat=16.25, lon=0, admin=[AdminArea(level=1, name="Gao Region")]
    ),
    actors=[
        Actor(name="villagers", role="victim"),
        Actor(name="army", role="target", type="state_forces", country="MLI"),
        Actor(name="gunmen; bandits", role="initiator", certainty="suspected"),
        Actor(name="militia", role="initiator"),
    ],
    casualties=[
        Casualty(harm="killed", count=Count.at_least(9)),
        Casualty(
            harm="killed",
            count=Count.exactly(4),
            victims=Victims(label="villagers", status=VictimStatus.CIVILIAN),
            scope=Scope.PART,
        ),
        Casualty(harm="injured", count=Count.vague(24, 99, "dozens")),
        Casualty(harm="missing", count=Count.exactly(0)),
    ],
    weapons=[Weapon(type="machine gun"), Weapon(type="mortar")],
    sources=[
        Source(name="radio"),
        Source(url="https://example.org/1"),
        Source(name="paper", published="2020-03-05", doc_id="17"),
    ],
    tags=["cattle", "", "raid"],
    notes="=SUM(1)",
)
CELLS = {
    "id": "c1",
    "event_type": "battle",
    "event_subtype": "armed_clash",
    "date": "2020-03-01/2020-03-04",
    "date_start": "2020-03-01",
    "date_end": "2020-03-04",
    "date_precision": "day",
    "country": "MLI",
    "admin1": "Gao Region",
    "place": "Gao",
    "near": True,
    "lat": 16.25,
    "lon": 0.0,
    "actor1": "gunmen; bandits",
    "actor1_type": "unknown",
    "actor1_role": "initiator",
    "actor1_certainty": "suspected",
    "actor2": "army",
    "actor2_type": "state_forces",
    "actor2_role": "target",
    "actor2_country": "MLI",
    "actor2_certainty": "unknown",
    "actor2_inter": 1,
    "other_actors": "villagers; militia",
    "killed_low": 9,
    "killed_best": 9,
    "killed_civilians_low": 4,
    "killed_civilians_best": 4,
    "killed_civilians_high": 4,
    "injured_low": 24,
    "injured_high": 99,
    "missing_low": 0,
    "missing_best": 0,
    "missing_high": 0,
    "weapons": "machine gun; mortar",
    "source": "radio; ; paper",
    "source_url": "; https://example.org/1",
    "source_published": "; ; 2020-03-05",
    "source_doc_id": "; ; 17",
    "tags": "cattle; raid",
    "notes": "=SUM(1)",
    "status": "asserted",
}


def test_a_row_tells_the_main_facts() -> None:
    assert {name: cell for name, cell in flatten(CLASH).items() if cell not in (None, "")} == CELLS


def test_a_row_is_read_as_the_main_facts() -> None:
    event = unflatten({name: "true" if cell is True else str(cell) for name, cell in CELLS.items()})
    assert event.date == CLASH.date
    assert event.location == CLASH.location
    assert [(actor.name, actor.role, actor.certainty) for actor in event.actors] == [
        ("gunmen; bandits", Role.INITIATOR, Certainty.SUSPECTED),
        ("army", Role.TARGET, Certainty.UNKNOWN),
        ("villagers", Role.OTHER, Certainty.UNKNOWN),
        ("militia", Role.OTHER, Certainty.UNKNOWN),
    ]
    assert str(event.tally) == "killed 9.., injured 24..99, missing 0"
    assert [(c.count, c.scope) for c in event.casualties if c.victims.status is VictimStatus.CIVILIAN] == [
        (Count.exactly(4), Scope.PART)
    ]
    assert event.sources == CLASH.sources
    assert event.tags == ("cattle", "raid")
    assert event.weapons == CLASH.weapons


SIDES = [
    ("initiator target", (0, 1)),
    ("target initiator", (1, 0)),
    ("participant participant other", (0, 1)),
    ("participant target participant", (0, 1)),
    ("initiator participant", (0, 1)),
    ("target", (None, 0)),
    ("target target", (None, 0)),
    ("victim claimant", (None, None)),
]


@pytest.mark.parametrize(("roles", "sides"), SIDES, ids=[roles for roles, _ in SIDES])
def test_who_stands_on_which_side(roles: str, sides: tuple[int | None, int | None]) -> None:
    actors = [Actor(name=f"actor {place}", role=role) for place, role in enumerate(roles.split())]
    row = flatten(Event(type="battle", actors=actors))
    told = tuple(None if place is None else f"actor {place}" for place in sides)
    assert (row["actor1"], row["actor2"]) == told


@pytest.mark.parametrize(
    ("cells", "read_as"),
    [
        ({"killed_best": "6.0"}, "killed ~6"),
        ({"killed_low": " 6 ", "killed_best": "6"}, "killed 6.."),
        ({"injured_high": "10"}, "injured ..10"),
        ({"killed_low": "18", "killed_best": "18", "killed_high": "17"}, "killed 18..18..17"),
    ],
)
def test_figures_are_read_as_they_stand(cells: dict[str, str], read_as: str) -> None:
    assert str(unflatten({"event_type": "battle"} | cells).tally) == read_as


@pytest.mark.parametrize(
    ("cells", "date"),
    [
        ({"date": "2019-06", "date_start": "2018-01-01"}, "2019-06"),
        ({"date_start": "2019-06-01", "date_end": "2019-06-30"}, "2019-06"),
        ({"date_start": "2019-06-03", "date_end": "2019-06-05"}, "[2019-06-03..2019-06-05]"),
        ({"date_end": "2019-06-05"}, "[..2019-06-05]"),
    ],
)
def test_days_are_read_where_there_is_no_date(cells: dict[str, str], date: str) -> None:
    assert str(unflatten({"event_type": "battle"} | cells).date) == date


def test_columns_may_come_in_any_order_and_unknown_ones_are_kept() -> None:
    (event,) = events_of("\ufeffadmin1, ISO ,event_type\r\nGao,466,Battle\r\n\r\n", "csv")
    assert event == Event(
        type="battle", location=Location(admin=[AdminArea(level=1, name="Gao")]), extra={"ISO": "466"}
    )


def test_a_record_goes_before_the_columns() -> None:
    text = 'event_type,event_json,gwno\nriot,"{""type"": ""protest""}",432\nriot,,\n'
    assert events_of(text, "csv") == [Event(type="protest", extra={"gwno": "432"}), Event(type="riot")]


@pytest.mark.parametrize(
    ("notes", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-1", "-1"),
        ("-1+1", "'-1+1"),
        ("\tx", "'\tx"),
        ("'=1+1", "''=1+1"),
        ("'tis", "'tis"),
        ("a=b", "a=b"),
    ],
)
def test_formula_guard(notes: str, cell: str) -> None:
    told = Event(type="riot", notes=notes, location=Location(lat=-33.5, lon=-70.25))
    text = text_of([told], "csv", formula_guard=True)
    (row,) = stdlib_csv.DictReader(io.StringIO(text, newline=""))
    assert (row["notes"], row["lat"]) == (cell, "-33.5")
    assert events_of(text, "csv", formula_guard=True) == [told]


@given(events())
def test_a_row_has_the_columns_in_their_order(event: Event) -> None:
    assert list(flatten(event)) == [column.name for column in COLUMNS]


def test_cells_of_any_length(tmp_path: Path) -> None:
    limit = stdlib_csv.field_size_limit()
    long = Event(type="riot", notes="x" * (limit + 1))
    write([long, long], tmp_path / "long.csv")
    for event in read(tmp_path / "long.csv"):
        assert event == long
        assert stdlib_csv.field_size_limit() == limit


# --- codes of other schemes

FARMERS = Actor(name="farmers", role="target", type="civilians")
SHOT = Event(
    type="violence_against_civilians",
    subtype="attack",
    actors=[Actor(name="army", role="initiator", type="state_forces", country="MLI"), FARMERS],
    casualties=[Casualty(harm="killed", count=Count.exactly(2))],
)


def test_codes_stand_in_columns_named_as_in_the_datasets() -> None:
    [row] = stdlib_csv.DictReader(io.StringIO(text_of([SHOT], "csv", classify=SCHEMES), newline=""))
    assert {name: cell for name, cell in row.items() if name.split("_")[0] in SCHEMES and cell} == {
        "acled_disorder_type": "Political violence",
        "acled_event_type": "Violence against civilians",
        "acled_sub_event_type": "Attack",
        "acled_civilian_targeting": "Civilian targeting",
        "cameo_root": "18",
        "cameo_root_txt": "Assault",
        "cameo_event": "180",
        "cameo_event_txt": "Use unconventional violence",
        "plover_event_type": "ASSAULT",
        "ucdp_type_of_violence": "3",
        "ucdp_type_of_violence_txt": "one-sided violence",
    }


def test_only_the_columns_of_the_schemes_that_are_asked_for_are_there() -> None:
    named = [column.name for column in COLUMNS]
    for asked in ("gtd", ["gtd"]):
        header = text_of([SHOT], "csv", classify=asked).splitlines()[0]
        assert header.split(",") == [*named, "gtd_attacktype1", "gtd_attacktype1_txt"]
    assert text_of([SHOT], "csv").splitlines()[0].split(",") == named


@given(events())
def test_codes_are_read_back_without_loss(event: Event) -> None:
    [again] = events_of(text_of([event], "csv", classify=SCHEMES), "csv")
    assert again.classifications == tuple(one for scheme in SCHEMES for one in classify(event, scheme))
    assert not {column.name for column in CODE_COLUMNS} & again.extra.keys()


@pytest.mark.parametrize("name", ["csv", *LOSSLESS])
def test_every_format_can_carry_codes(name: str) -> None:
    [again] = events_of(text_of([SHOT], name, classify=("ucdp", "acled")), name)
    assert again.classifications == (*classify(SHOT, "acled"), *classify(SHOT, "ucdp"))


def test_a_code_that_an_event_has_stands() -> None:
    coded = attrs.evolve(SHOT, classifications=[Classification(scheme="gtd", level="attacktype", code="9")])
    [again] = events_of(text_of([coded], "csv", classify=("gtd", "plover")), "csv")
    assert again.classifications == (*coded.classifications, *classify(SHOT, "plover"))


def test_codes_of_an_event_are_properties_of_its_feature() -> None:
    [feature] = json.loads(text_of([SHOT], "geojson", classify="ucdp"))["features"]
    assert feature["properties"]["ucdp_type_of_violence"] == "3"


def test_a_scheme_that_there_is_not() -> None:
    with pytest.raises(ValueError, match="no scheme 'icews'; there are acled, cameo, gtd, plover, ucdp"):
        text_of([SHOT], "csv", classify=["acled", "icews"])
