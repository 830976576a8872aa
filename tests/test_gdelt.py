"""GDELT's tables: what a row tells, and that a file is written back as it was."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.convert import structure, unstructure
from conflictevents.formats.datasets.gdelt.table import GDELT

COLUMNS = GDELT.generations["v2"]
STRIKE = {
    "GLOBALEVENTID": "700000001",
    "SQLDATE": "20190630",
    "MonthYear": "201906",
    "Year": "2019",
    "FractionDate": "2019.4932",
    "Actor1Code": "USAMIL",
    "Actor1Name": "AIR FORCE",
    "Actor1CountryCode": "USA",
    "Actor1Type1Code": "MIL",
    "Actor2Code": "IGOAFRUNO",
    "Actor2Name": "PEACEKEEPERS",
    "Actor2CountryCode": "AFR",
    "Actor2KnownGroupCode": "UNO",
    "Actor2Type1Code": "IGO",
    "IsRootEvent": "1",
    "EventCode": "1952",
    "EventBaseCode": "195",
    "EventRootCode": "19",
    "QuadClass": "4",
    "NumMentions": "4",
    "NumSources": "1",
    "NumArticles": "4",
    "AvgTone": "-7.25",
    "Actor1Geo_Type": "1",
    "Actor1Geo_FullName": "United States",
    "Actor1Geo_CountryCode": "US",
    "Actor1Geo_ADM1Code": "US",
    "Actor1Geo_Lat": "39.5",
    "Actor1Geo_Long": "-98.25",
    "Actor1Geo_FeatureID": "US",
    "Actor2Geo_Type": "0",
    "ActionGeo_Type": "4",
    "ActionGeo_FullName": "Koro Kebe, Mopti, Mali",
    "ActionGeo_CountryCode": "ML",
    "ActionGeo_ADM1Code": "ML04",
    "ActionGeo_ADM2Code": "20101",
    "ActionGeo_Lat": "14",
    "ActionGeo_Long": "-3.0833",
    "ActionGeo_FeatureID": "-900001",
    "DATEADDED": "20190701124500",
    "SOURCEURL": "https://news.example/mali/1",
}


def row(columns: tuple[str, ...] = COLUMNS, **cells: str) -> str:
    return "\t".join((STRIKE | cells).get(column, "") for column in columns) + "\n"


def events_of(text: str, **options: object) -> list[ce.Event]:
    return list(ce.read(io.BytesIO(text.encode()), "gdelt", **options))


def text_of(events: list[ce.Event], **options: object) -> str:
    written = io.BytesIO()
    ce.write(events, written, "gdelt", **options)
    return written.getvalue().decode()


def odd(event: ce.Event) -> dict[str, list[str]]:
    return event.extra["gdelt"].get("_cells", {})


def cells_of(text: str, columns: tuple[str, ...] = COLUMNS) -> dict[str, str]:
    """The cells of one row that are not empty."""
    cells = dict(zip(columns, text.rstrip("\n").split("\t"), strict=True))
    return {column: cell for column, cell in cells.items() if cell}


def test_what_a_row_tells() -> None:
    [event] = events_of(row())
    assert event.id == "gdelt:700000001"
    assert (event.type, event.subtype) == ("explosion_remote_violence", "drone_strike")
    assert event.date == ce.EventDate.parse("2019-06-30")
    assert [(one.scheme, one.level, one.code) for one in event.classifications] == [("cameo", "event", "1952")]
    assert event.sources == (ce.Source(url="https://news.example/mali/1"),)
    assert event.provenance is not None
    assert (event.provenance.dataset, event.provenance.updated) == ("gdelt", "2019-07-01T12:45:00Z")
    assert event.casualties == ()


def test_who_did_it_to_whom() -> None:
    [event] = events_of(row())
    assert event.actors == (
        ce.Actor(
            name="AIR FORCE",
            role="initiator",
            type="state_forces",
            country="USA",
            ids={"cameo": "USAMIL", "cameo_country": "USA", "cameo_type": "MIL"},
        ),
        ce.Actor(
            name="PEACEKEEPERS",
            role="target",
            type="igo",
            ids={"cameo": "IGOAFRUNO", "cameo_country": "AFR", "cameo_group": "UNO", "cameo_type": "IGO"},
        ),
    )


def test_where_it_was() -> None:
    [event] = events_of(row())
    assert event.location == ce.Location(
        name="Koro Kebe",
        country="MLI",
        admin=[ce.AdminArea(level=1, name="Mopti", code="ML04")],
        lat=14.0,
        lon=-3.0833,
        precision="populated_place",
        ids={"fips": "ML", "adm2": "20101", "gns": "-900001"},
    )


def test_where_the_actors_are_is_kept_and_so_are_counts_and_tone() -> None:
    [event] = events_of(row())
    kept = event.extra["gdelt"]
    assert kept["AvgTone"] == "-7.25"
    assert kept["Actor1Geo_FullName"] == "United States"
    assert {"IsRootEvent", "NumMentions", "NumSources", "NumArticles"} < kept.keys()
    assert "_cells" not in kept


@pytest.mark.parametrize(
    ("place", "name", "area", "precision"),
    [
        (("1", "Mali", "ML", "ML", "ML"), "Mali", None, "country"),
        (("2", "Ohio, United States", "US", "USOH", "OH"), "Ohio", "Ohio", "admin1"),
        (("3", "Fairview, Ohio, United States", "US", "USOH", "900"), "Fairview", "Ohio", "populated_place"),
        (("5", "Mopti Region, Mopti, Mali", "ML", "ML04", "-901"), "Mopti Region", "Mopti", "admin1"),
        (("4", "Leith, Edinburgh, City of, United Kingdom", "UK", "UKU8", "-902"), "Leith", "Edinburgh, City of",
         "populated_place"),
        (("4", "Goma, Nord-Kivu, Democratic Republic Of The Congo", "CG", "CG11", "-904"), "Goma", "Nord-Kivu",
         "populated_place"),
        (("1", "Mali", "ML", "ML", ""), "Mali", None, "country"),
        (("4", "Nuseirat, Gaza Strip (general), Gaza Strip", "GZ", "GZ00", "-903"), "Nuseirat", "Gaza Strip (general)",
         "populated_place"),
    ],
)  # fmt: skip
def test_places_of_every_kind(place: tuple[str, ...], name: str, area: str | None, precision: str) -> None:
    parts = ("Type", "FullName", "CountryCode", "ADM1Code", "FeatureID")
    text = row(ActionGeo_ADM2Code="", **{f"ActionGeo_{part}": cell for part, cell in zip(parts, place, strict=True)})
    [event] = events_of(text)
    assert event.location is not None
    assert (event.location.name, event.location.admin_name(1)) == (name, area)
    assert event.location.precision == precision
    assert not {cell for cell in odd(event) if cell.startswith("ActionGeo")}
    assert text_of([event]) == text


def test_no_place_and_no_actor() -> None:
    blank = {column: "" for column in COLUMNS if column.startswith(("Actor1", "Actor2", "ActionGeo"))}
    [event] = events_of(row(**blank | {"ActionGeo_Type": "0"}))
    assert (event.actors, event.location) == ((), None)
    assert "_cells" not in event.extra["gdelt"]


def test_an_actor_without_a_name_is_called_by_its_code() -> None:
    text = row(Actor1Name="")
    [event] = events_of(text)
    assert event.actors[0].name == "USAMIL"
    assert not odd(event).keys() & {"Actor1Name", "Actor1Code"}
    assert text_of([event]) == text


def test_a_source_that_is_not_on_the_web() -> None:
    [event] = events_of(row(SOURCEURL="BBC Monitoring"))
    assert event.sources == (ce.Source(name="BBC Monitoring"),)
    assert text_of([event]) == row(SOURCEURL="BBC Monitoring")


def test_unknown_codes_stay_as_they_are() -> None:
    text = row(EventCode="---", EventBaseCode="---", EventRootCode="--", QuadClass="", Actor1CountryCode="XQX",
               Actor1Type1Code="XQT")  # fmt: skip
    [event] = events_of(text)
    assert (event.type, event.actors[0].type, event.actors[0].country) == ("other", "unknown", None)
    assert event.classifications == (ce.Classification(scheme="cameo", level="event", code="---"),)
    assert text_of([event]) == text


def test_codes_that_lost_their_leading_zero() -> None:
    text = row(EventCode="42", EventBaseCode="42", EventRootCode="4", QuadClass="1", GoldsteinScale="1.9")
    [event] = events_of(text)
    assert (event.type, event.classifications[0].code) == ("diplomacy", "042")
    assert text_of([event]) == text


def test_a_code_that_can_mean_several_things_has_no_subtype() -> None:
    [event] = events_of(row(EventCode="195"))
    assert (event.type, event.subtype) == ("explosion_remote_violence", None)


# --- writing


def test_derived_cells_are_not_odd() -> None:
    [event] = events_of(row(EventCode="190", EventBaseCode="190", EventRootCode="19", GoldsteinScale="-10.0"))
    assert "_cells" not in event.extra["gdelt"]


def test_a_cell_that_does_not_follow_survives_until_what_it_follows_from_is_changed() -> None:
    text = row(QuadClass="3", FractionDate="2019.5")
    [event] = events_of(text)
    assert odd(event).keys() >= {"QuadClass", "FractionDate"}
    assert text_of([event]) == text
    changed = attrs.evolve(event, type="coercion", subtype="threat", date=ce.EventDate.parse("1979-01-01"))
    told = cells_of(text_of([changed]))
    assert [told[name] for name in ("SQLDATE", "MonthYear", "Year", "FractionDate")] == [
        "19790101", "197901", "1979", "1979.0027",
    ]  # fmt: skip
    assert [told[name] for name in ("EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale")] == [
        "130", "130", "13", "3", "-4.4",
    ]  # fmt: skip


def test_a_field_that_is_changed_changes_its_own_cells() -> None:
    [event] = events_of(row())
    first, second = event.actors
    changed = attrs.evolve(event, actors=[attrs.evolve(first, type="police", country="FRA"), second])
    assert text_of([changed]) == row(Actor1CountryCode="FRA", Actor1Type1Code="COP")
    moved = attrs.evolve(event, location=attrs.evolve(event.location, country="NER"))
    assert text_of([moved]) == row(ActionGeo_CountryCode="NG", ActionGeo_FullName="Koro Kebe, Mopti, Niger")


def test_a_subtype_that_the_code_allows_does_not_change_it() -> None:
    text = row(EventCode="195")
    [event] = events_of(text)
    assert text_of([attrs.evolve(event, subtype="drone_strike")]) == text


def test_json_keeps_it_all() -> None:
    text = row() + row(QuadClass="1", Actor1Name="  ", ActionGeo_FullName="Somewhere")
    events = [structure(unstructure(event)) for event in events_of(text)]
    assert text_of(events) == text


# --- files


@pytest.mark.parametrize("generation", ["v0", "v1", "v2"])
def test_every_width_is_written_back(generation: str) -> None:
    columns = GDELT.generations[generation]
    assert len(columns) == {"v0": 57, "v1": 58, "v2": 61}[generation]
    added = "20190701124500" if generation == "v2" else "20190701"
    text = row(columns, DATEADDED=added) + row(columns, GLOBALEVENTID="700000002", DATEADDED=added)
    first, second = events_of(text)
    assert first.provenance is not None
    assert first.provenance.updated == ("2019-07-01T12:45:00Z" if generation == "v2" else "2019-07-01")
    assert "DATEADDED" not in odd(first)
    assert len(first.sources) == (generation != "v0")
    assert text_of([first, second]) == text


def test_a_file_is_known_by_its_shape(tmp_path: Path) -> None:
    path = tmp_path / "20190701124500.export.CSV.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("20190701124500.export.CSV", row())
    [event] = ce.read(path)
    assert event.id == "gdelt:700000001"


def test_a_file_of_other_cells_is_none() -> None:
    with pytest.raises(ce.FormatError, match="expected a header row with GLOBALEVENTID, SQLDATE, EventCode"):
        events_of(row(SQLDATE="June"))


def test_a_file_without_a_header_may_have_no_rows() -> None:
    assert events_of("") == []


def test_a_protest_of_any_kind_is_one_of_its_root() -> None:
    text = text_of([ce.Event(type="protest")])
    [event] = events_of(text)
    assert (event.type.value, event.classifications[0].code) == ("protest", "140")


def test_a_header_that_somebody_added() -> None:
    text = "\t".join(COLUMNS) + "\n" + row()
    [event] = events_of(text)
    assert event.id == "gdelt:700000001"
    assert text_of([event]) == text


def test_columns_that_somebody_chose_as_csv() -> None:
    text = (
        "SQLDATE,GLOBALEVENTID,EventCode,ActionGeo_Type,ActionGeo_FullName,ActionGeo_CountryCode,my note\n"
        '20190630,700000001,190,4,"Koro Kebe, Mopti, Mali",ML,seen\n'
    )
    [event] = events_of(text)
    assert event.location is not None
    assert (event.location.name, event.location.country) == ("Koro Kebe", "MLI")
    assert event.extra == {"gdelt": {"my note": "seen"}}
    assert text_of([event]) == text


def test_quotes_are_characters_like_others() -> None:
    text = row() * 120 + row(Actor1Name='"GUARD', ActionGeo_FullName='Al "Q", Mopti, Mali', SOURCEURL='"') + row()
    events = events_of(text)
    assert len(events) == 122
    assert events[120].actors[0].name == '"GUARD'
    assert text_of(events) == text


def test_bytes_that_are_not_utf8_and_control_characters() -> None:
    data = row(Actor1Name="A\x85B\x0bC\u2028D").encode() + row(ActionGeo_FullName="C\udcf4te, X, Mali").encode(
        "utf-8", "surrogateescape"
    )
    events = list(ce.read(io.BytesIO(data), "gdelt"))
    assert len(events) == 2
    written = io.BytesIO()
    ce.write(events, written, "gdelt")
    assert written.getvalue() == data


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        ("GLOBALEVENTID", "7e8", "row 2, GLOBALEVENTID: expected a whole number, got '7e8'"),
        ("SQLDATE", "20190631", "row 2, SQLDATE: no calendar has the day '20190631'"),
        ("ActionGeo_Lat", "97.5", "row 2, ActionGeo_Lat: expected degrees from -90 to 90, got '97.5'"),
        ("ActionGeo_Long", "west", "row 2, ActionGeo_Long: expected a number, got 'west'"),
        ("DATEADDED", "2019", "row 2, DATEADDED: expected a time such as '20191024143000' or a day, got '2019'"),
        ("DATEADDED", "20190631000000", "row 2, DATEADDED: no calendar has the time '20190631000000'"),
    ],
)
def test_what_is_wrong_with_a_cell(column: str, cell: str, message: str) -> None:
    with pytest.raises(ce.FormatError) as told:
        events_of(row() + row(**{column: cell}))
    assert str(told.value).endswith(message)


# --- events from elsewhere

REPORT = ce.Event(
    id="acled:MLI1",
    type="explosion_remote_violence",
    subtype="air_strike",
    date=ce.EventDate.parse("2019-06-30"),
    location=ce.Location(
        name="Koro Kebe",
        country="MLI",
        admin=[ce.AdminArea(level=1, name="Mopti", code="ML05")],
        lat=14.25,
        lon=-3.5,
        precision="near_place",
    ),
    actors=[
        ce.Actor(name="herders", role="target", type="civilians", country="MLI"),
        ce.Actor(name="French air force", role="initiator", type="state_forces", country="FRA"),
        ce.Actor(name="Malian army", role="initiator", type="state_forces", country="MLI"),
    ],
    casualties=[ce.Casualty(harm="killed", count=ce.Count.exactly(3))],
    sources=[ce.Source(name="Radio Sud"), ce.Source(url="https://news.example/2")],
)


def test_an_event_from_elsewhere_fills_what_it_can() -> None:
    assert cells_of(text_of([REPORT])) == {
        "SQLDATE": "20190630",
        "MonthYear": "201906",
        "Year": "2019",
        "FractionDate": "2019.4932",
        "Actor1Code": "FRAMIL",
        "Actor1Name": "French air force",
        "Actor1CountryCode": "FRA",
        "Actor1Type1Code": "MIL",
        "Actor2Code": "MLICVL",
        "Actor2Name": "herders",
        "Actor2CountryCode": "MLI",
        "Actor2Type1Code": "CVL",
        "EventCode": "195",
        "EventBaseCode": "195",
        "EventRootCode": "19",
        "QuadClass": "4",
        "GoldsteinScale": "-10.0",
        "ActionGeo_Type": "5",
        "ActionGeo_FullName": "Koro Kebe, Mopti, Mali",
        "ActionGeo_CountryCode": "ML",
        "ActionGeo_Lat": "14.25",
        "ActionGeo_Long": "-3.5",
        "SOURCEURL": "https://news.example/2",
    }


def test_what_is_not_known_stays_empty() -> None:
    vague = ce.Event(type="other", date=ce.EventDate.parse("2019-06"))
    assert cells_of(text_of([vague])) == {"ActionGeo_Type": "0"}
    battle = ce.Event(type="battle", actors=[ce.Actor(name="rebels", type="rebel_group")])
    assert cells_of(text_of([battle])) == {
        "Actor1Code": "REB",
        "Actor1Name": "rebels",
        "Actor1Type1Code": "REB",
        "EventCode": "190",
        "EventBaseCode": "190",
        "EventRootCode": "19",
        "QuadClass": "4",
        "GoldsteinScale": "-10.0",
        "ActionGeo_Type": "0",
    }


def test_what_was_written_reads_as_the_same_event() -> None:
    [event] = events_of(text_of([REPORT]))
    assert (event.type, event.date) == (REPORT.type, REPORT.date)
    assert [actor.type for actor in event.actors] == ["state_forces", "civilians"]
    assert event.location is not None
    assert (event.location.name, event.location.country) == ("Koro Kebe", "MLI")


# --- whatever stands in the cells

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\t\n\r"), max_size=8)
_PLAUSIBLE = {
    "SQLDATE": st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda day: day.strftime("%Y%m%d")),
    "EventCode": st.sampled_from(["010", "14", "0831", "190", "1952", "2042", "9999", ""]),
    "EventRootCode": st.sampled_from(["1", "01", "19", ""]),
    "Actor1Name": st.sampled_from(["", " ", "GUARD", "USAMIL"]),
    "Actor1CountryCode": st.sampled_from(["", "USA", "AFR", "ROM", "xx"]),
    "Actor2Type1Code": st.sampled_from(["", "MIL", "GOV", "JUD", "zzz"]),
    "ActionGeo_Type": st.sampled_from(["", "0", "1", "2", "3", "4", "5", "9"]),
    "ActionGeo_FullName": st.sampled_from(["", " ", "Mali", "X, Mali", "X, Y, Mali", ", Mali", "X, , Mali"]),
    "ActionGeo_CountryCode": st.sampled_from(["", "ML", "US", "GZ", "OS", "??"]),
    "ActionGeo_ADM1Code": st.sampled_from(["", "US", "USOH", "ML04"]),
    "ActionGeo_FeatureID": st.sampled_from(["", "OH", "ML", "-12", "--1", "12"]),
    "ActionGeo_Lat": st.sampled_from(["", "14", "14.0", "-0", "1e1"]),
    "SOURCEURL": st.sampled_from(["", "http://a.example/b", "Radio", " "]),
}


@given(st.fixed_dictionaries({}, optional={name: st.one_of(told, _TEXT) for name, told in _PLAUSIBLE.items()}))
def test_rows_are_written_back_or_refused(cells: dict[str, str]) -> None:
    text = row() + row(**cells)
    try:
        events = events_of(text)
    except ce.FormatError:
        return
    assert text_of(events) == text
    assert text_of([structure(unstructure(event)) for event in events]) == text


@given(st.dictionaries(st.sampled_from(COLUMNS), _TEXT))
def test_arbitrary_cells_are_written_back_or_refused(cells: dict[str, str]) -> None:
    text = row() + row(**cells)
    try:
        events = events_of(text)
    except ce.FormatError:
        return
    assert text_of(events) == text
