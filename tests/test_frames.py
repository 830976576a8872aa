"""Events as records and data frames of other libraries, and back, with the real libraries."""

from __future__ import annotations

import io
import json
import math
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import geopandas as gpd
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from event_strategies import events
from hypothesis import given, settings
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.formats.datasets.gdelt.table import GDELT
from conflictevents.formats.frames import parquet
from conflictevents.formats.frames.cells import text_of
from conflictevents.formats.frames.schema import schema_of
from conflictevents.formats.native.codes import SCHEMES
from conflictevents.formats.native.columns import COLUMNS
from conflictevents.formats.native.flat import flatten

NAMES = [column.name for column in COLUMNS]
STRIKE = ce.Event(
    id="s1",
    type="explosion_remote_violence",
    subtype="air_strike",
    date=ce.EventDate.parse("2019-06"),
    location=ce.Location(name="Ḥalab 🏚", country="SYR", lat=36.2, lon=37, near=True),
    actors=[ce.Actor(name="Forces; allied", role="initiator", type="state_forces", country="SYR")],
    casualties=[
        ce.Casualty(harm="killed", count=ce.Count.at_least(6), claimed_by="a monitoring group"),
        ce.Casualty(harm="injured", count=ce.Count.exactly(0)),
    ],
    sources=[ce.Source(name="radio"), ce.Source(url="https://example.org/1")],
    extra={"page": 4},
)
BARE = ce.Event(type="protest")
OLD = ce.Event(type="battle", date=ce.EventDate.parse("-0043-03-15"))

To = Callable[..., Any]
From = Callable[[Any], list[ce.Event]]
FRAMES: dict[str, tuple[To, From]] = {
    "records": (ce.to_records, ce.from_records),
    "pandas": (ce.to_pandas, ce.from_pandas),
    "polars": (ce.to_polars, ce.from_polars),
    "arrow": (ce.to_arrow, ce.from_arrow),
    "geopandas": (ce.to_geopandas, ce.from_geopandas),
}
every_frame = pytest.mark.parametrize("name", FRAMES)
fewer = settings(max_examples=max(20, settings().max_examples // 5))  # for what several libraries are put through


def facts(events: Iterable[ce.Event]) -> list[ce.Event]:
    """What a flat row keeps of events: what the CSV of them is read as."""
    file = io.StringIO(newline="")
    ce.write(events, file, format="csv")
    file.seek(0)
    return list(ce.read(file, format="csv"))


def held(told: Iterable[ce.Event], name: str = "parquet", **options: Any) -> io.BytesIO:
    """A Parquet file of events."""
    file = io.BytesIO()
    ce.write(told, file, name, **options)
    file.seek(0)
    return file


# --- round trips


@every_frame
@fewer
@given(told=st.lists(events(), max_size=3))
def test_with_records_nothing_is_lost(name: str, told: list[ce.Event]) -> None:
    to, back = FRAMES[name]
    assert back(to(told, event_json=True)) == told


@every_frame
@fewer
@given(told=st.lists(events(), max_size=3))
def test_without_records_the_facts_of_the_row_are_kept(name: str, told: list[ce.Event]) -> None:
    to, back = FRAMES[name]
    assert back(to(told, event_json=False)) == facts(told)


@every_frame
@fewer
@given(told=events())
def test_codes_come_back(name: str, told: ce.Event) -> None:
    to, back = FRAMES[name]
    [again] = back(to([told], classify=SCHEMES, event_json=False))
    assert again.classifications == tuple(one for scheme in SCHEMES for one in ce.classify(told, scheme))


@every_frame
def test_no_events(name: str) -> None:
    to, back = FRAMES[name]
    assert len(to([])) == 0
    assert back(to([])) == back(to([], event_json=True, classify="acled")) == []


@pytest.mark.parametrize("name", ["parquet", "geoparquet"])
@fewer
@given(told=st.lists(events(), max_size=3))
def test_parquet_loses_nothing(name: str, told: list[ce.Event]) -> None:
    assert list(ce.read(held(told, name))) == told
    assert list(ce.read(held(told, name, event_json=False))) == facts(told)


# --- types and values


def test_records_are_plain() -> None:
    strike, bare = ce.to_records([STRIKE, BARE])
    assert list(strike) == list(bare) == NAMES
    assert {name: value for name, value in bare.items() if value is not None} == {
        "event_type": "protest",
        "status": "asserted",
    }
    assert (strike["killed_low"], strike["killed_high"], strike["injured_best"]) == (6, None, 0)
    assert (strike["near"], strike["lat"], strike["date_start"], strike["tags"]) == (True, 36.2, "2019-06-01", None)
    assert json.loads(json.dumps(strike)) == strike


def test_types_of_pandas() -> None:
    frame = ce.to_pandas([STRIKE, BARE, OLD], classify="gtd", event_json=True)
    assert list(frame) == [*NAMES, "gtd_attacktype1", "gtd_attacktype1_txt", "event_json"]
    told = {name: str(kind) for name, kind in frame.dtypes.items()}
    assert {told[f"{harm.value}_{bound}"] for harm in ce.Harm for bound in ("low", "best", "high")} == {"Int64"}
    assert (told["lat"], told["near"], told["date"], told["event_json"]) == ("float64", "boolean", "string", "string")
    assert told["date_start"] == told["date_end"] == "datetime64[s]"
    assert list(frame.event_type.cat.categories) == list(ce.EventType)
    assert list(frame.date_precision.cat.categories) == list(ce.DatePrecision)
    assert frame.killed_low.tolist() == [6, pd.NA, pd.NA]
    assert frame.injured_best.isna().tolist() == [False, True, True]
    assert frame.date_end.dropna().tolist() == [pd.Timestamp(2019, 6, 30)]
    assert frame.date.tolist() == ["2019-06", pd.NA, "-0043-03-15"]
    assert frame.place[0] == "Ḥalab 🏚"


def test_types_of_polars() -> None:
    frame = ce.to_polars([STRIKE, BARE, OLD])
    assert frame.columns == NAMES
    schema = frame.schema
    assert schema["event_type"] == pl.Enum([kind.value for kind in ce.EventType])
    assert (schema["killed_best"], schema["actor1_inter"], schema["lon"]) == (pl.Int64, pl.Int64, pl.Float64)
    assert (schema["date_start"], schema["date"], schema["near"]) == (pl.Date, pl.String, pl.Boolean)
    assert frame["date_start"].to_list() == [date(2019, 6, 1), None, None]
    assert frame["killed_low"].to_list() == [6, None, None]
    assert frame["source"].to_list() == ["radio", None, None]


def test_types_of_arrow() -> None:
    table = ce.to_arrow([STRIKE, BARE, OLD])
    assert table.column_names == [*NAMES, "event_json"]
    assert table.schema.metadata == {b"conflictevents.schema": b"conflictevents/1"}
    types = dict(zip(table.schema.names, table.schema.types, strict=True))
    assert types["event_type"] == types["status"] == pa.dictionary(pa.int8(), pa.string())
    assert (types["killed_best"], types["lat"], types["near"]) == (pa.int64(), pa.float64(), pa.bool_())
    assert (types["date_start"], types["date"], types["event_json"]) == (pa.date32(), pa.string(), pa.string())
    assert table["date_end"].to_pylist() == [date(2019, 6, 30), None, None]
    assert json.loads(table["event_json"][0].as_py())["extra"] == {"page": 4}
    assert ce.to_arrow([]).schema == table.schema


def test_every_type_is_told_once() -> None:
    """The enums fit in a dictionary of one byte."""
    kinds = set(schema_of(SCHEMES, event_json=True).values())
    assert max(len(list(kind)) for kind in kinds if issubclass(kind, str) and kind is not str) < 128


def test_points_of_geopandas() -> None:
    frame = ce.to_geopandas([STRIKE, BARE])
    assert frame.crs.to_epsg() == 4326
    assert [point and (point.x, point.y) for point in frame.geometry] == [(37.0, 36.2), None]
    assert list(frame) == [*NAMES, "geometry"]


def test_largest_count() -> None:
    most = ce.Event(type="battle", casualties=[ce.Casualty(harm="displaced", count=ce.Count.exactly(10**18 - 1))])
    for to, back in FRAMES.values():
        assert back(to([most], event_json=False)) == [most]


# --- frames of others

CELLS = [
    (6, "6"),
    (6.0, "6"),
    (-33.5, "-33.5"),
    (1e300, "1e+300"),
    (10**30, "1" + "0" * 30),
    (np.int64(6), "6"),
    (np.uint8(6), "6"),
    (np.float64(6.0), "6"),
    (np.float32(0.5), "0.5"),
    (Decimal("6.50"), "6.50"),
    (True, "true"),
    (np.True_, "true"),
    (None, ""),
    (math.nan, ""),
    (np.float64("nan"), ""),
    (pd.NA, ""),
    (pd.NaT, ""),
    (np.datetime64("NaT"), ""),
    (math.inf, "inf"),
    ("", ""),
    (" a ", " a "),
    (ce.EventType.RIOT, "riot"),
    (date(2019, 6, 30), "2019-06-30"),
    (datetime(2019, 6, 30), "2019-06-30"),
    (datetime(2019, 6, 30, 12, 5), "2019-06-30T12:05:00"),
    (datetime(2019, 6, 30, tzinfo=UTC), "2019-06-30T00:00:00+00:00"),
    (pd.Timestamp(2019, 6, 30), "2019-06-30"),
    (np.datetime64("2019-06-30", "ns"), "2019-06-30"),
    (np.datetime64("2019-06-30", "D"), "2019-06-30"),
    (["é", 1], '["é", 1]'),
    (("a", None), '["a", null]'),
    (["a;b", "c"], "a,b; c"),
    (np.array(["a", "b"]), "a; b"),
    ([], ""),
    (np.array([1, 2]), "[1, 2]"),
    ({"a": 1}, '{"a": 1}'),
    (b"\x01\xff", "01ff"),
]


@pytest.mark.parametrize(("value", "cell"), CELLS, ids=[f"{type(value).__name__} {cell}" for value, cell in CELLS])
def test_values_as_cells(value: object, cell: str) -> None:
    told = text_of(value)
    assert told == cell
    assert type(told) is str


def test_a_frame_of_ones_own() -> None:
    frame = pd.DataFrame(
        {
            "when": pd.to_datetime(["2019-06-30", None]),
            "event_type": ["riot", "Battle"],
            "date_start": pd.to_datetime(["2019-06-30", None]),
            "date_end": [date(2019, 6, 30), None],
            "killed_best": [3, None],
            "near": [None, True],
            "place": ["Gao", "Ansongo"],
            7: [1.5, np.nan],
        }
    )
    riot, battle = ce.from_pandas(frame)
    assert riot.extra == {"when": "2019-06-30", "7": "1.5"}
    assert str(riot) == "2019-06-30 riot Gao; killed ~3"
    assert battle == ce.Event(type="battle", location=ce.Location(name="Ansongo", near=True))


def test_objects_in_records_are_known_by_their_path() -> None:
    record = {"event_type": "riot", "source": ["radio", "paper"], "coded": {"by": "A", "in": [{"year": 2019}]}}
    [event] = ce.from_records([record])
    assert event.extra == {"coded.by": "A", "coded.in[0].year": "2019"}
    assert [source.name for source in event.sources] == ["radio", "paper"]


def test_lists_and_times() -> None:
    frame = pl.DataFrame({"event_type": ["riot"], "date": [datetime(2019, 6, 30, 12)], "tags": [["a", "b"]]})
    for told in (ce.from_polars(frame), ce.from_pandas(frame.to_pandas()), ce.from_arrow(frame)):
        assert told == [ce.Event(type="riot", date=ce.EventDate.parse("2019-06-30T12:00"), tags=["a", "b"])]


def test_a_named_index_is_a_column() -> None:
    frame = ce.to_pandas([STRIKE, BARE])
    assert ce.from_pandas(frame.set_index("id")) == ce.from_pandas(frame)
    assert ce.from_pandas(frame[::-1]) == ce.from_pandas(frame)[::-1]
    assert [event.id for event in ce.from_pandas(frame.set_index(["event_type", "id"]))] == ["s1", None]


def test_columns_may_be_left_out_and_added() -> None:
    frame = ce.to_pandas([STRIKE])[["event_type", "killed_low"]].assign(gwno=652)
    assert ce.from_pandas(frame) == [
        ce.Event(
            type=STRIKE.type,
            casualties=[ce.Casualty(harm="killed", count=ce.Count(low=6))],
            extra={"gwno": "652"},
        )
    ]


def test_records_may_differ_in_their_keys() -> None:
    told = ce.from_records([{"event_type": "riot", "notes": "a"}, {"event_type": "riot", "lat": 1, "lon": 2}])
    assert told == [
        ce.Event(type="riot", notes="a"),
        ce.Event(type="riot", location=ce.Location(lat=1, lon=2)),
    ]


def test_arrow_of_others() -> None:
    table = ce.to_arrow([STRIKE, BARE])
    assert ce.from_arrow(ce.to_polars([STRIKE, BARE], event_json=True)) == [STRIKE, BARE]
    assert ce.from_arrow(pa.RecordBatchReader.from_batches(table.schema, table.to_batches())) == [STRIKE, BARE]
    assert ce.from_pandas(table.to_pandas()) == [STRIKE, BARE]


def test_coordinates_are_those_of_the_points() -> None:
    there = gpd.points_from_xy([37.16], [36.2], crs="EPSG:4326")
    metres = gpd.GeoDataFrame({"event_type": ["riot"]}, geometry=there).to_crs("EPSG:3857").rename_geometry("where")
    [event] = ce.from_geopandas(metres)
    assert event.location is not None
    assert event.location.lat == pytest.approx(36.2)
    assert event.location.lon == pytest.approx(37.16)
    assert event.extra == {}


# --- frames of datasets

ACLED = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n"
    "MLI7001,2023-03-04,2023,1,Political violence,Violence against civilians,Attack,Raiders,,3,Civilians (Mali),"
    "Farmers (Mali),7,37,Civilian targeting,466,Western Africa,Mali,Mopti,Bandiagara,,Koro-Ba,14.25,-3.5,1,Studio Nord,"
    'National,"Three farmers, shot.",3,,1678838400\n'
    "MLI7002,2023-03-05,2023,1,Demonstrations,Protests,Peaceful protest,Protesters (Mali),,6,,,,60,,466,Western Africa,"
    "Mali,Gao,Gao,,Gao,16.25,-0.0625,1,Studio Nord,National,Students marched.,0,crowd size=no report,1678838400\n"
)


def of_acled(**options: Any) -> list[ce.Event]:
    return list(ce.read(io.StringIO(ACLED, newline=""), "acled", **options))


@pytest.mark.parametrize("format", [None, "acled"])
def test_a_frame_of_acled_goes_straight_to_events(format: str | None) -> None:  # noqa: A002
    frame = pd.read_csv(io.StringIO(ACLED))
    assert str(frame.inter2.dtype) == "float64"  # as pandas has whole numbers with gaps
    assert ce.from_pandas(frame, format) == of_acled()
    assert ce.from_pandas(pd.read_csv(io.StringIO(ACLED), parse_dates=["event_date"]), format) == of_acled()
    assert ce.from_polars(pl.read_csv(io.StringIO(ACLED), try_parse_dates=True), format) == of_acled()
    assert ce.from_arrow(pa.Table.from_pandas(frame), format) == of_acled()
    assert ce.from_records(frame.to_dict("records"), format) == of_acled()
    points = gpd.points_from_xy(frame.longitude, frame.latitude, crs="EPSG:4326")
    assert ce.from_geopandas(gpd.GeoDataFrame(frame, geometry=points), format) == of_acled()


def test_a_frame_of_acled_is_written_as_its_table() -> None:
    file = io.StringIO(newline="")
    ce.write(ce.from_pandas(pd.read_csv(io.StringIO(ACLED))), file, "acled")
    assert file.getvalue() == ACLED


def test_parquet_of_acled_is_read(tmp_path: Path) -> None:
    pd.read_csv(io.StringIO(ACLED)).to_parquet(tmp_path / "acled.parquet")
    assert list(ce.read(tmp_path / "acled.parquet")) == of_acled()


def test_events_of_a_dataset_in_a_frame() -> None:
    told = of_acled()
    assert ce.from_pandas(ce.to_pandas(told, classify="acled", event_json=True)) == told
    [row, _] = ce.to_records(told, classify="acled")
    assert (row["acled_event_type"], row["event_type"]) == ("Violence against civilians", "violence_against_civilians")


def test_a_bad_row_of_a_dataset_is_named() -> None:
    frame = pd.read_csv(io.StringIO(ACLED), dtype=str)
    frame.loc[1, "fatalities"] = "many"
    with pytest.raises(ce.FormatError, match="row 2, fatalities: "):
        ce.from_pandas(frame)


def test_days_that_could_be_two_are_settled_by_a_profile() -> None:
    frame = pd.read_csv(io.StringIO(ACLED)).assign(event_date="05/03/2023")
    with pytest.raises(ce.FormatError, match="say which by profile="):
        ce.from_pandas(frame)
    assert str(ce.from_pandas(frame, profile="v3; days=%d/%m/%Y")[0].date) == "2023-03-05"


def test_tags_below_the_names_are_no_row() -> None:
    file = io.StringIO(newline="")
    ce.write([STRIKE], file, "csv", hxl=True)
    file.seek(0)
    assert ce.from_pandas(pd.read_csv(file, dtype=str)) == facts([STRIKE])
    tagged = io.StringIO(newline="")
    ce.write(of_acled(), tagged, "acled", hxl=True)
    tagged.seek(0)
    told = ce.from_pandas(pd.read_csv(tagged, dtype=str))
    assert [attrs.evolve(event, provenance=None) for event in told] == [
        attrs.evolve(event, provenance=None) for event in of_acled()
    ]


def test_names_of_victims_are_read_where_that_is_asked_for() -> None:
    [row] = ce.to_records([STRIKE])
    with pytest.raises(TypeError, match="keep_names"):
        ce.from_records([row], keep_names=True)
    assert ce.from_pandas(pd.read_csv(io.StringIO(ACLED)), keep_names=True) == of_acled()


def test_a_frame_without_names() -> None:
    row = {"GLOBALEVENTID": 700000001, "SQLDATE": 20190630, "EventCode": "195", "ActionGeo_CountryCode": "ML"}
    names = GDELT.generations["v2"]
    frame = pd.DataFrame([[row.get(name) for name in names]])
    [event] = ce.from_pandas(frame, "gdelt")
    assert (event.id, str(event.date)) == ("gdelt:700000001", "2019-06-30")
    named = frame.set_axis(names, axis=1)
    for one in (named, named[list(reversed(names))]):
        [again] = ce.from_pandas(one)
        assert attrs.evolve(again, provenance=event.provenance) == event


def test_a_dataset_that_there_is_not() -> None:
    with pytest.raises(ce.FormatError, match="no dataset 'gted'; there are acled"):
        ce.from_records([{"event_type": "riot"}], "gted")


# --- frames that were edited

CLAIMED = ce.Event(
    type="battle",
    subtype="armed_clash",
    date=ce.EventDate.parse("2020-03-01"),
    location=ce.Location(
        name="Gao",
        lat=16.25,
        lon=0,
        admin=[ce.AdminArea(level=1, name="Gao Region", code="ML07"), ce.AdminArea(level=4, name="Gao")],
        ids={"geonames": "2457161"},
    ),
    actors=[
        ce.Actor(name="army", role="initiator", ids={"acled": "7"}),
        ce.Actor(name="rebels", role="target", affiliation="front"),
    ],
    casualties=[
        ce.Casualty(harm="injured", count=ce.Count.exactly(3), claimed_by="medics"),
        ce.Casualty(harm="killed", count=ce.Count.exactly(4), claimed_by="army"),
        ce.Casualty(harm="injured", count=ce.Count.exactly(2), scope="part", claimed_by="radio"),
    ],
    weapons=[ce.Weapon(type="mortar", detail="81 mm")],
    sources=[ce.Source(name="radio", title="Clash"), ce.Source(name="paper", language="fr")],
    provenance=ce.Provenance(dataset="mine", record="1"),
)


def changed(told: ce.Event, **cells: object) -> ce.Event:
    """The event of a record beside which some cells were changed."""
    [again] = ce.from_records([ce.to_records([told], event_json=True)[0] | cells])
    return again


def test_a_changed_figure_counts_and_the_rest_of_the_record_stays() -> None:
    frame = ce.to_pandas([CLAIMED, STRIKE], event_json=True)
    frame.loc[0, ["killed_low", "killed_best", "killed_high"]] = 5
    injured, killed, part = CLAIMED.casualties
    again = ce.from_pandas(frame.assign(coder="A"))
    five = attrs.evolve(killed, count=ce.Count.exactly(5))
    assert again == [
        attrs.evolve(CLAIMED, casualties=[injured, five, part], extra={"coder": "A"}),
        attrs.evolve(STRIKE, extra={"page": 4, "coder": "A"}),
    ]


def test_claims_give_way_to_a_figure_that_none_of_them_made() -> None:
    [_, killed, _] = CLAIMED.casualties
    again = changed(CLAIMED, injured_low=7, injured_best=7, injured_high=7)
    assert again.casualties == (ce.Casualty(harm="injured", count=ce.Count.exactly(7)), killed)


EDITS: list[tuple[dict[str, object], str, Callable[[Any], object]]] = [
    ({"place": "Ansongo"}, "location", lambda where: attrs.evolve(where, name="Ansongo")),
    ({"lat": None, "lon": None}, "location", lambda where: attrs.evolve(where, lat=None, lon=None)),
    (
        {"admin1": "Gao"},
        "location",
        lambda where: attrs.evolve(where, admin=[attrs.evolve(where.admin[0], name="Gao"), where.admin[1]]),
    ),
    ({"admin1": None}, "location", lambda where: attrs.evolve(where, admin=where.admin[1:])),
    ({"actor2_type": "rebel_group"}, "actors", lambda who: (who[0], attrs.evolve(who[1], type="rebel_group"))),
    ({"actor1": "police"}, "actors", lambda who: (ce.Actor(name="police", role="initiator"), who[1])),
    ({"killed_low": None, "killed_best": "", "killed_high": None}, "casualties", lambda harm: (harm[0], harm[2])),
    ({"weapons": "mortar; knife"}, "weapons", lambda told: (*told, ce.Weapon(type="knife"))),
    ({"source": "radio; daily"}, "sources", lambda told: (told[0], attrs.evolve(told[1], name="daily"))),
    ({"date": "2020-03"}, "date", lambda _: ce.EventDate.parse("2020-03")),
    ({"status": "denied"}, "status", lambda _: ce.Status.DENIED),
    ({"notes": "checked"}, "notes", lambda _: "checked"),
    ({"tags": "a; b"}, "tags", lambda _: ("a", "b")),
    ({"ucdp_type_of_violence": "1"}, "classifications", lambda _: (STATE_BASED,)),
]
STATE_BASED = ce.Classification(scheme="ucdp", level="type_of_violence", code="1")


@pytest.mark.parametrize(("cells", "field", "change"), EDITS, ids=[" ".join(cells) for cells, _, _ in EDITS])
def test_a_changed_cell_changes_its_field(
    cells: dict[str, object], field: str, change: Callable[[Any], object]
) -> None:
    assert changed(CLAIMED, **cells) == attrs.evolve(CLAIMED, **{field: change(getattr(CLAIMED, field))})


@given(told=events(), figure=st.integers(0, 99), place=st.sampled_from(["Gao", "", "Ḥalab"]))
def test_what_a_changed_frame_says_is_what_its_event_says(told: ce.Event, figure: int, place: str) -> None:
    bounds = ("low", "best", "high")
    cells = {"place": place or None} | {f"{harm}_{bound}": figure for harm in ("killed", "injured") for bound in bounds}
    [before], [after] = ce.to_records([told]), ce.to_records([changed(told, **cells)])
    assert after == before | cells


def test_the_same_in_other_words_is_no_change() -> None:
    assert changed(CLAIMED, lon="0.0", killed_best=" 4.00", near=None, event_type="BATTLE") == CLAIMED


def test_a_dropped_column_is_no_change() -> None:
    frame = ce.to_polars([CLAIMED, STRIKE], event_json=True)
    assert ce.from_polars(frame.drop("killed_best", "place", "event_type")) == [CLAIMED, STRIKE]
    assert ce.from_polars(frame.select("event_json")) == [CLAIMED, STRIKE]


def test_a_changed_cell_that_cannot_be_read() -> None:
    with pytest.raises(ce.FormatError, match="row 1, killed_best: expected a whole number, got 'many'"):
        changed(CLAIMED, killed_best="many")
    with pytest.raises(ce.FormatError, match="row 1, event_type: is missing"):
        changed(CLAIMED, event_type=None)


# --- what cannot be read

BAD = [
    ({"type": ["riot"]}, "row 1: expected a header row with event_type, got 'type'"),
    ({"event_type": ["riot", "brawl"]}, "row 2, event_type: expected a value of EventType such as "),
    ({"event_type": ["riot", None]}, "row 2, event_type: is missing"),
    ({"event_type": ["riot"], "killed_best": [6.5]}, "row 1, killed_best: expected a whole number, got '6.5'"),
    ({"event_type": ["riot"], "killed_best": [-6]}, "row 1, killed_best: expected a whole number, got '-6'"),
    ({"event_type": ["riot"], "lat": [91], "lon": [0]}, "row 1: lat is from -90 to 90 degrees, not 91.0"),
    ({"event_type": ["riot"], "event_json": ["{"]}, "row 1, event_json: not JSON: "),
]


@pytest.mark.parametrize(("columns", "message"), BAD, ids=[message for _, message in BAD])
def test_messages_name_row_and_column(columns: dict[str, list[Any]], message: str) -> None:
    rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    for read, frame in (
        (ce.from_records, rows),
        (ce.from_pandas, pd.DataFrame(columns)),
        (ce.from_polars, pl.DataFrame(columns)),
        (ce.from_arrow, pa.table(columns)),
    ):
        with pytest.raises(ce.FormatError) as raised:
            read(frame)  # type: ignore[operator]
        assert str(raised.value).startswith(message)


def test_bad_rows_may_be_skipped() -> None:
    rows = [{"event_type": "riot"}, {"event_type": "brawl"}, {"event_type": "riot", "lat": 91, "lon": 0}]
    for read, frame in (
        (ce.from_records, rows),
        (ce.from_pandas, pd.DataFrame(rows)),
        (ce.from_polars, pl.DataFrame(rows)),
    ):
        faults: list[ce.FormatError] = []
        assert read(frame, on_error=faults.append) == [ce.Event(type="riot")]  # type: ignore[operator]
        assert [(fault.row, fault.column) for fault in faults] == [(2, "event_type"), (3, None)]
    with pytest.warns(ce.ConflictEventsWarning, match="skipped 2 that cannot be read; the first: row 2, event_type"):
        assert ce.from_arrow(pa.Table.from_pandas(pd.DataFrame(rows)), on_error="skip") == [ce.Event(type="riot")]
    with pytest.raises(ValueError, match="on_error is 'raise', 'skip' or a function, not 'ignore'"):
        ce.from_records(rows, on_error="ignore")  # type: ignore[arg-type]


def test_a_column_that_stands_twice() -> None:
    frame = pd.DataFrame([["riot", "a", "b"]], columns=["event_type", "notes", "notes"])
    with pytest.raises(ce.FormatError, match="notes: stands twice"):
        ce.from_pandas(frame)


def test_an_area_is_no_point() -> None:
    frame = gpd.GeoDataFrame({"event_type": ["riot"]}, geometry=gpd.points_from_xy([1], [2]).buffer(1))
    with pytest.raises(ce.FormatError, match="row 1, geometry: expected a Point, got a Polygon"):
        ce.from_geopandas(frame)


def test_a_day_that_python_has_not() -> None:
    table = pa.table({"event_type": ["riot"], "date_start": pa.array([10**9], pa.date32())})
    with pytest.raises(ce.FormatError, match="date_start: holds what Python cannot"):
        ce.from_arrow(table)


@pytest.mark.parametrize(
    ("module", "extra", "use"),
    [
        ("pandas", "pandas", lambda: ce.to_pandas([])),
        ("polars", "polars", lambda: ce.to_polars([])),
        ("pyarrow", "arrow", lambda: ce.to_arrow([])),
        ("pyarrow", "arrow", lambda: ce.from_arrow(None)),
        ("pyarrow.parquet", "arrow", lambda: ce.write([], io.BytesIO(), "parquet")),
        ("geopandas", "geo", lambda: ce.to_geopandas([])),
    ],
)
def test_a_missing_library_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, module: str, extra: str, use: Callable[[], object]
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ImportError, match=rf"this needs {module}: pip install conflictevents\[{extra}\]"):
        use()


# --- Parquet


def test_parquet_is_written_in_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictevents.formats.frames.arrow.BATCH", 2)
    told = [attrs.evolve(BARE, id=str(number)) for number in range(5)]
    assert ce.write(iter(told), tmp_path / "events.parquet") == 5
    file = pq.ParquetFile(tmp_path / "events.parquet")
    assert [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)] == [2, 2, 1]
    stated = ce.to_arrow([]).schema
    assert (file.schema_arrow.names, file.schema_arrow.metadata) == (stated.names, stated.metadata)
    assert list(ce.read(tmp_path / "events.parquet")) == told


def test_parquet_is_known_by_name_and_by_content(tmp_path: Path) -> None:
    for name in ("events.parquet", "events.geoparquet", "events.parquet.gz"):
        ce.write([STRIKE, BARE], tmp_path / name)
        assert list(ce.read(tmp_path / name)) == [STRIKE, BARE]
    bare = (tmp_path / "events.parquet").rename(tmp_path / "events")
    assert list(ce.read(bare)) == [STRIKE, BARE]


def test_a_column_name_in_it_does_not_make_parquet_csv() -> None:
    told = [ce.Event(type="riot", assessments=[ce.Assessment(scheme="a", value="event_type")])]
    assert list(ce.read(held(told))) == told


def test_what_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "events.parquet"
    ce.write([STRIKE], path)
    with pytest.raises(ce.FormatError, match="no JSON"):
        ce.write([BARE, attrs.evolve(BARE, extra={"a": {1}})], path)
    assert list(ce.read(path)) == [STRIKE]
    assert list(tmp_path.iterdir()) == [path]


def test_geoparquet_is_read_by_geopandas(tmp_path: Path) -> None:
    path = tmp_path / "events.geoparquet"
    ce.write([STRIKE, BARE], path)
    frame = gpd.read_parquet(path)
    assert frame.crs.to_string() == "OGC:CRS84"
    assert [point and (point.x, point.y) for point in frame.geometry] == [(37.0, 36.2), None]
    assert ce.from_geopandas(frame) == [STRIKE, BARE]


def test_geoparquet_of_geopandas_is_read(tmp_path: Path) -> None:
    path = tmp_path / "events.geoparquet"
    ce.to_geopandas([STRIKE, BARE], event_json=True).to_parquet(path)
    assert list(ce.read(path)) == [STRIKE, BARE]
    gpd.GeoDataFrame({"event_type": ["riot"]}, geometry=gpd.points_from_xy([1], [2])).to_parquet(path)
    with pytest.raises(ce.FormatError, match="has points but no column lat: read it with geopandas"):
        list(ce.read(path))


@pytest.mark.parametrize(
    "write", [pd.DataFrame.to_parquet, lambda frame, path: pl.from_pandas(frame).write_parquet(path)]
)
def test_parquet_of_others_is_read(tmp_path: Path, write: Callable[[pd.DataFrame, Path], None]) -> None:
    frame = pd.DataFrame({"gwno": [432, None], "event_type": ["riot", "battle"], "lat": [1.5, None], "lon": [2, None]})
    write(frame, tmp_path / "mine.parquet")
    assert list(ce.read(tmp_path / "mine.parquet")) == [
        ce.Event(type="riot", location=ce.Location(lat=1.5, lon=2), extra={"gwno": "432"}),
        ce.Event(type="battle"),
    ]


def test_a_bad_row_of_parquet_is_told_in_its_place(tmp_path: Path) -> None:
    pq.write_table(pa.table({"event_type": ["riot", "brawl", "riot"]}), tmp_path / "mine.parquet")
    faults: list[ce.FormatError] = []
    assert list(ce.read(tmp_path / "mine.parquet", on_error=faults.append)) == [ce.Event(type="riot")] * 2
    assert [(fault.row, fault.column) for fault in faults] == [(2, "event_type")]
    with pytest.raises(ce.FormatError, match=r"mine.parquet row 2, event_type: expected a value of EventType"):
        list(ce.read(tmp_path / "mine.parquet"))


@pytest.mark.parametrize("cut", [slice(0, 0), slice(0, 6), slice(0, -20), slice(100, None)])
def test_what_is_no_parquet(tmp_path: Path, cut: slice) -> None:
    path = tmp_path / "events.parquet"
    path.write_bytes(held([STRIKE]).getvalue()[cut])
    with pytest.raises(ce.FormatError, match=r"events.parquet: not Parquet that can be read: "):
        list(ce.read(path))


@given(told=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(told: bytes) -> None:
    with pytest.raises(ce.FormatError, match="not Parquet that can be read: "):
        list(parquet.read(io.BytesIO(told)))


def test_parquet_is_no_text() -> None:
    with pytest.raises(ce.FormatError, match=r"^parquet is binary: expected a path or a binary file"):
        ce.write([BARE], io.TextIOWrapper(io.BytesIO()), "parquet")


@fewer
@given(event=events())
def test_a_row_has_the_columns_of_the_schema(event: ce.Event) -> None:
    assert list(flatten(event, SCHEMES)) == list(schema_of(SCHEMES, event_json=False))
