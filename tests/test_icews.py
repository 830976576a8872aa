"""ICEWS's tables: what a row tells, and that a file is written back as it was."""

from __future__ import annotations

import io

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.convert import structure, unstructure
from conflictevents.formats.datasets.icews.table import ICEWS

COLUMNS = ICEWS.generations["plain"]
HEADER = "\t".join(COLUMNS) + "\n"
ARREST = {
    "Event ID": "70001",
    "Event Date": "2018-06-03",
    "Source Name": "Police (Russia)",
    "Source Sectors": "Police,Government",
    "Source Country": "Russian Federation",
    "Event Text": "Arrest, detain, or charge with legal action",
    "CAMEO Code": "173",
    "Intensity": "-5",
    "Target Name": "Fishermen's Union",
    "Target Sectors": "Labor,Social",
    "Target Country": "Norway",
    "Story ID": "4001",
    "Sentence Number": "3",
    "Publisher": "Fjord Wire",
    "City": "Vardhavn",
    "District": "NA",
    "Province": "Nordfylke",
    "Country": "Norway",
    "Latitude": "70.3706",
    "Longitude": "31",
}


def row(**cells: str) -> str:
    told = {column.replace(" ", "_"): cell for column, cell in ARREST.items()} | cells
    return "\t".join(told[column.replace(" ", "_")] for column in COLUMNS) + "\n"


BLANKS = row(City="NA", Target_Sectors="NA") * 2
"""Rows by which it is known that NA stands for what is not told."""


def events_of(text: str) -> list[ce.Event]:
    return list(ce.read(io.BytesIO(text.encode()), "icews"))


def text_of(events: list[ce.Event]) -> str:
    written = io.BytesIO()
    ce.write(events, written, "icews")
    return written.getvalue().decode()


def test_what_a_row_tells() -> None:
    event = events_of(HEADER + row() + BLANKS)[0]
    assert event.id == "icews:2018-06-03:70001"
    assert (event.type, event.subtype) == ("strategic_development", "arrests")
    assert event.date == ce.EventDate.parse("2018-06-03")
    assert event.classifications == (
        ce.Classification(
            scheme="cameo", level="event", code="173", label="Arrest, detain, or charge with legal action"
        ),
    )
    assert event.actors == (
        ce.Actor(
            name="Police (Russia)", role="initiator", type="police", country="RUS", ids={"icews": "Police,Government"}
        ),
        ce.Actor(
            name="Fishermen's Union", role="target", type="civilians", country="NOR", ids={"icews": "Labor,Social"}
        ),
    )
    assert event.location == ce.Location(
        name="Vardhavn",
        country="NOR",
        admin=[ce.AdminArea(level=1, name="Nordfylke")],
        lat=70.3706,
        lon=31.0,
        precision="populated_place",
    )
    assert event.sources == (ce.Source(name="Fjord Wire", doc_id="4001"),)
    assert event.extra == {"icews": {"Sentence Number": "3"}}


@pytest.mark.parametrize(
    ("cells", "precision"),
    [
        ({"City": "NA"}, "admin1"),
        ({"City": "NA", "District": "Vard"}, "admin2"),
        ({"City": "NA", "Province": "NA"}, "country"),
        ({"City": "NA", "Province": "NA", "Country": "NA"}, "unknown"),
    ],
)
def test_how_closely_a_place_is_told(cells: dict[str, str], precision: str) -> None:
    text = HEADER + row(**cells) + BLANKS
    events = events_of(text)
    assert events[0].location is not None
    assert events[0].location.precision == precision
    assert text_of(events) == text


def test_a_number_comes_again_on_another_day() -> None:
    events = events_of(HEADER + row() + row(Event_Date="2018-06-04"))
    assert [event.id for event in events] == ["icews:2018-06-03:70001", "icews:2018-06-04:70001"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("null", ["", "NA"])
def test_a_file_is_written_back_as_it_was(null: str, newline: str) -> None:
    text = (HEADER + (row() + BLANKS).replace("NA", null)).replace("\n", newline)
    events = events_of(text)
    assert not any("_cells" in event.extra["icews"] for event in events)
    assert text_of(events) == text


def test_whole_numbers_with_a_point_are_no_odd_cells() -> None:
    text = HEADER + row(Intensity="-5.0", Longitude="31.0") * 3
    events = events_of(text)
    assert not any("_cells" in event.extra["icews"] for event in events)
    assert text_of(events) == text


def test_sectors_in_quotes() -> None:
    text = HEADER + row() * 3 + row(Source_Sectors='"Police,Government"')
    events = events_of(text)
    assert events[3].actors == events[0].actors
    assert events[3].extra["icews"]["_cells"] == {"Source Sectors": ["Police,Government", '"Police,Government"']}
    assert text_of(events) == text


def test_a_day_of_a_spreadsheet() -> None:
    text = HEADER + row(Event_Date="30/6/2018") + row(Event_Date="3/6/2018")
    first, second = events_of(text)
    assert (first.date, second.date) == (ce.EventDate.parse("2018-06-30"), ce.EventDate.parse("2018-06-03"))
    assert text_of([first, second]) == text


def test_codes_and_labels_of_no_list_stay() -> None:
    text = HEADER + row(CAMEO_Code="13y", Event_Text="Threaten thus", Intensity="-4.4") + row(Source_Country="Atlantis")
    first, second = events_of(text)
    assert (first.type, first.classifications[0].label) == ("coercion", "Threaten thus")
    assert second.actors[0].country is None
    assert text_of([first, second]) == text


@pytest.mark.parametrize(("code", "text"), [("042", "Make a visit"), ("010", "Make statement")])
def test_a_code_that_lost_its_leading_zero(code: str, text: str) -> None:
    text = HEADER + row(CAMEO_Code=code.lstrip("0"), Event_Text=text)
    [event] = events_of(text)
    assert event.classifications[0].code == code
    assert text_of([event]) == text


def test_a_field_that_is_changed_changes_its_own_cells() -> None:
    [event] = events_of(HEADER + row(District=""))
    source, target = event.actors
    changed = attrs.evolve(event, actors=[attrs.evolve(source, type="state_forces", country="CIV"), target])
    assert text_of([changed]) == HEADER + row(District="", Source_Sectors="Military", Source_Country="Cote d'Ivoire")
    threat = attrs.evolve(event, type="coercion", subtype="threat")
    assert text_of([threat]) == HEADER + row(District="", Event_Text="Threaten", CAMEO_Code="130", Intensity="-4.4")


def test_json_keeps_it_all() -> None:
    text = HEADER + row() + row(Intensity="7", Source_Name="NA", Source_Country="Norway") + BLANKS
    assert text_of([structure(unstructure(event)) for event in events_of(text)]) == text


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"Event_ID": "7x"}, "row 2, Event ID: expected a whole number, got '7x'"),
        ({"Event_Date": "2018-06-31"}, "row 2, Event Date: no calendar has the day '2018-06-31'"),
        ({"Latitude": "91"}, "row 2, Latitude: expected degrees from -90 to 90, got '91'"),
    ],
)
def test_what_is_wrong_with_a_cell(cells: dict[str, str], message: str) -> None:
    with pytest.raises(ce.FormatError) as told:
        events_of(HEADER + row(**cells) + BLANKS)
    assert str(told.value).endswith(message)


# --- events from elsewhere


def cells_of(text: str) -> dict[str, str]:
    cells = dict(zip(COLUMNS, text.removeprefix(HEADER).rstrip("\n").split("\t"), strict=True))
    return {column: cell for column, cell in cells.items() if cell}


def test_an_event_from_elsewhere_fills_what_it_can() -> None:
    raid = ce.Event(
        id="acled:MLI1",
        type="battle",
        subtype="armed_clash",
        date=ce.EventDate.parse("2019-06-30"),
        location=ce.Location(name="Mopti", country="MLI", lat=14.5, lon=-4.25, precision="admin1"),
        actors=[
            ce.Actor(name="Army", type="state_forces", country="MLI"),
            ce.Actor(name="rebels", type="rebel_group"),
        ],
        sources=[ce.Source(url="https://news.example/2"), ce.Source(name="Radio Sud")],
    )
    assert cells_of(text_of([raid])) == {
        "Event Date": "2019-06-30",
        "Source Name": "Army",
        "Source Sectors": "Military",
        "Source Country": "Mali",
        "Event Text": "Use conventional military force",
        "CAMEO Code": "190",
        "Intensity": "-10",
        "Target Name": "rebels",
        "Target Sectors": "Insurgents",
        "Publisher": "Radio Sud",
        "Province": "Mopti",
        "Country": "Mali",
        "Latitude": "14.5",
        "Longitude": "-4.25",
    }


def test_an_event_of_gdelt_keeps_its_code() -> None:
    told = ce.Classification(scheme="cameo", level="event", code="1833", label="Carry out roadside bombing")
    bomb = ce.Event(
        type="explosion_remote_violence",
        subtype="remote_explosive_landmine_ied",
        classifications=[told],
        location=ce.Location(name="Mali", country="MLI", precision="country"),
    )
    written = cells_of(text_of([bomb]))
    assert written == {
        "Event Text": "Carry out roadside bombing",
        "CAMEO Code": "1833",
        "Intensity": "-10",
        "Country": "Mali",
    }


# --- whatever stands in the cells

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\t\n\r"), max_size=8)
_PLAUSIBLE = {
    "Event_ID": st.sampled_from(["", "007", "1.0", "12"]),
    "Source_Name": st.sampled_from(["", "NA", " ", "Police"]),
    "Source_Sectors": st.sampled_from(["", "NA", '"', '"A,B"', "Police", "Nothing"]),
    "Source_Country": st.sampled_from(["", "NA", "Mali", "Cote d'Ivoire", "Nowhere"]),
    "CAMEO_Code": st.sampled_from(["", "NA", "01", "173", "17x"]),
    "Event_Text": st.sampled_from(["", "NA", "Threaten"]),
    "Intensity": st.sampled_from(["", "NA", "-5.0", "few"]),
    "City": st.sampled_from(["", "NA", " ", "Gao"]),
    "Province": st.sampled_from(["", "NA", " ", "Gao"]),
    "Latitude": st.sampled_from(["", "NA", "12", "12.50"]),
}


@given(st.fixed_dictionaries({}, optional={name: st.one_of(told, _TEXT) for name, told in _PLAUSIBLE.items()}))
def test_rows_are_written_back_or_refused(cells: dict[str, str]) -> None:
    text = HEADER + row() + row(**cells)
    try:
        events = events_of(text)
    except ce.FormatError:
        return
    assert text_of(events) == text
    assert text_of([structure(unstructure(event)) for event in events]) == text
