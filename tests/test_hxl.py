"""HXL-tagged tables: they are read by their tags, whatever their columns are called, and written back as they were."""

from __future__ import annotations

import io

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.formats.datasets.hxl import HXL
from conflictevents.formats.datasets.hxl.tags import Tag

NAMES = "Ref,When,What,Finer,Who,Against,State,Province,P-code,Town,Lat,Lon,Dead,Women dead,Hurt,By,Told,Colour"
TAGS = (
    "#event+code,#date +occurred,#event+type,#event+type+sub,#group+name+first,#group+second+name,#country+v_iso2+code,"
    "#adm1+name+i_en,#adm2+v_pcode+code,#loc +name,#geo+lat,#geo+lon,#affected+killed,#affected+f+killed,"
    "#affected+injured,#meta+source,#description+i_en,#x_colour"
)
RAID = (
    "K7,2021-02-03,Battles,Armed clash,Red Guard,Blue Guard,ML,Mopti,ML0502,Koro-Ba,14.25,-3.5,7,2,3,Radio,A raid,red"
)
FLOOD = "K8,2021-02-04,Flood,,,,ML,,ML0503,,,,0,,,,,"


def table(*rows: str, names: str = NAMES, tags: str = TAGS) -> str:
    return "".join(f"{line}\n" for line in (names, tags, *rows))


def events_of(text: str, **options: object) -> list[ce.Event]:
    return list(ce.read(io.StringIO(text, newline=""), **options))


def text_of(events: list[ce.Event], form: str = "hxl", **options: object) -> str:
    written = io.StringIO(newline="")
    ce.write(events, written, form, **options)
    return written.getvalue()


def test_what_a_row_tells() -> None:
    [event] = events_of(table(RAID))
    assert (event.id, event.subtype, str(event.date)) == ("hxl:K7", "armed_clash", "2021-02-03")
    assert [actor.name for actor in event.actors] == ["Red Guard", "Blue Guard"]
    assert event.location == ce.Location(
        name="Koro-Ba",
        country="MLI",
        admin=[ce.AdminArea(level=1, name="Mopti"), ce.AdminArea(level=2, name="ML0502", code="ML0502")],
        lat=14.25,
        lon=-3.5,
    )
    assert str(event.tally) == "killed 7, injured 3"
    assert [(str(one.count), str(one.victims), str(one.scope)) for one in event.casualties] == [
        ("7", "people", "total"),
        ("2", "women and girls", "part"),
        ("3", "people", "total"),
    ]
    assert (event.sources[0].name, event.notes) == ("Radio", "A raid")
    assert event.extra == {"hxl": {"Colour": "red"}}


def test_types_of_anybody_else_are_kept_as_they_are() -> None:
    [event] = events_of(table(FLOOD))
    assert event.type is ce.EventType.OTHER
    assert [(one.level, one.label) for one in event.classifications] == [("type", "Flood")]
    [bare] = events_of("n\n#affected+killed\n3\n")
    assert bare.type is ce.EventType.OTHER


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_is_written_back_as_it_was(end: str) -> None:
    text = table(RAID, FLOOD).replace("\n", end)
    events = events_of(text)
    assert all("_cells" not in event.extra.get("hxl", {}) for event in events)
    assert text_of(events) == text


def test_tags_alone_can_be_the_header() -> None:
    text = f"{TAGS}\n{RAID}\n"
    [event] = events_of(text)
    assert str(event.tally.killed) == "7"
    assert event.extra == {"hxl": {"#x_colour": "red"}}
    assert text_of([event]) == text


def test_a_field_that_is_changed_changes_its_own_cells() -> None:
    [event] = events_of(table(RAID))
    changed = attrs.evolve(event, casualties=event.casualties[:1])
    assert text_of([changed]) == table(RAID.replace(",7,2,3,", ",7,,,"))
    abroad = attrs.evolve(event, location=attrs.evolve(event.location, country="NER"))
    assert text_of([abroad]) == table(RAID.replace(",ML,", ",NE,"))


@pytest.mark.parametrize(
    ("tags", "cells", "told"),
    [
        ("#date", "2019-06-30", "2019-06-30"),
        ("#date", "2019-06", "2019-06"),
        ("#date", "2019", "2019"),
        ("#date+start,#date+end", "2019-06-03,2019-06-09", "2019-06-03/2019-06-09"),
        ("#date+start,#date+end", "2019-06-03,2019-06-03", "2019-06-03"),
        ("#date+start,#date+end", "2019-06-01,2019-06-30", "2019-06"),
        ("#date+start,#date+end", "2019-06-03,", "2019-06-03/.."),
        ("#date+start,#date+end", "2019-06-09,2019-06-03", "None"),
        ("#date+year,#date+month", "2019,6", "2019-06"),
        ("#date+year,#date+month", "2019,", "2019"),
    ],
)
def test_dates_are_told_in_several_ways(tags: str, cells: str, told: str) -> None:
    text = table(cells, names="one,two"[: 3 if "," not in tags else 7], tags=tags)
    [event] = events_of(text)
    assert str(event.date) == told
    assert text_of([event]) == text


@pytest.mark.parametrize(
    ("tags", "cells", "tally"),
    [
        ("#affected", "5", "affected 5"),
        ("#affected+total+killed", "5", "killed 5"),
        ("#affected+kidnapped,#affected+detained", "2,3", "abducted 2, detained 3"),
        ("#affected+killed+f,#affected+killed+m", "2,3", "killed 5"),
        ("#affected+killed,#affected+killed+m", "9,3", "killed 9"),
        ("#affected+killed+m,#affected+killed+children", "3,2", "killed 3"),
    ],
)
def test_figures_add_up_once(tags: str, cells: str, tally: str) -> None:
    text = table(cells, names="one,two"[: 3 if "," not in tags else 7], tags=tags)
    [event] = events_of(text)
    assert str(event.tally) == tally
    assert text_of([event]) == text


@pytest.mark.parametrize("codes", [("MLI", "SYR"), ("ML", "SY"), ("466", "760")])
def test_countries_have_codes_of_any_scheme(codes: tuple[str, str]) -> None:
    text = table(*codes, names="c", tags="#country+code")
    events = events_of(text)
    assert [event.location and event.location.country for event in events] == ["MLI", "SYR"]
    assert all("_cells" not in event.extra.get("hxl", {}) for event in events)
    assert text_of(events) == text


def test_columns_that_share_a_name_are_kept() -> None:
    text = table("3,4,5", names="n,n,", tags="#affected+killed,#affected+injured,#affected+missing")
    [event] = events_of(text)
    assert event.casualties == ()
    assert event.extra["hxl"] == {"n": "3", "n#2": "4", "": "5"}
    assert text_of([event]) == text


def test_tags_have_their_attributes_in_any_order() -> None:
    assert Tag.parse("#Affected + F +killed") == Tag.parse("#affected+killed+f+i_en")
    assert Tag.parse("affected") is None


def test_a_dataset_with_tags_is_read_as_that_dataset() -> None:
    header = "event_id_cnty,event_date,event_type,actor1,fatalities"
    tags = "#event+code,,#event+type,,#affected+killed"
    text = table("MLI1,2021-02-03,Riots,Rioters (Mali),0", names=header, tags=tags)
    [event] = events_of(text)
    assert event.id == "acled:MLI1"
    assert text_of([event], "acled") == text


def test_a_table_without_tags_is_refused() -> None:
    with pytest.raises(ce.FormatError) as caught:
        events_of("a,b\n1,2\n", format="hxl")
    assert str(caught.value) == "row 1: expected a header row with HXL tags below it, got 'a,b'"


@pytest.mark.parametrize(
    ("was", "made", "told"),
    [
        ("2021-02-03", "3 or 4 May", "row 3, When: expected a day such as '2019-06-30', got '3 or 4 May'"),
        (",7,2,", ",many,2,", "row 3, Dead: expected a whole number, got 'many'"),
        (",14.25,", ",142.5,", "row 3, Lat: expected degrees from -90 to 90, got '142.5'"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(was: str, made: str, told: str) -> None:
    with pytest.raises(ce.FormatError) as caught:
        events_of(table(RAID.replace(was, made)))
    assert str(caught.value) == told


def test_events_from_elsewhere() -> None:
    event = ce.Event(
        type="explosion_remote_violence",
        subtype="air_strike",
        date=ce.EventDate.parse("[2019-06-03..2019-06-09]"),
        location=ce.Location(name="al-Jinah", admin=[ce.AdminArea(level=1, name="Aleppo", code="SY02")], country="SYR"),
        actors=[ce.Actor(name="US forces", role="initiator"), ce.Actor(name="Hurras al-Din", role="target")],
        casualties=[
            ce.Casualty(harm="killed", count=ce.Count.vague(24, 99, "dozens")),
            ce.Casualty(harm="killed", count=ce.Count.exactly(4), victims=ce.Victims(age="child"), scope="part"),
        ],
        sources=[ce.Source(name="Daily", url="https://example.org/1")],
    )
    names, tags, row = (line.split(",") for line in text_of([event]).splitlines())
    assert tuple(names), tuple(tags) == (HXL.profile.columns, HXL.profile.tags)
    assert {name: cell for name, cell in zip(names, row, strict=True) if cell} == {
        "date_start": "2019-06-03",
        "date_end": "2019-06-09",
        "event_type": "explosion_remote_violence",
        "event_subtype": "air_strike",
        "actor1": "US forces",
        "actor2": "Hurras al-Din",
        "country": "Syria",
        "country_code": "SYR",
        "admin1": "Aleppo",
        "admin1_pcode": "SY02",
        "location": "al-Jinah",
        "killed": "24",
        "killed_children": "4",
        "source": "Daily",
        "source_url": "https://example.org/1",
    }
    [read] = events_of(text_of([event]))
    assert (read.type, read.subtype, read.location) == (event.type, event.subtype, event.location)


def test_flat_csv_has_tags_where_they_are_asked_for() -> None:
    event = ce.Event(type="riot", date=ce.EventDate.parse("2019-06"), notes="# of people in the square")
    text = text_of([event], "csv", hxl=True, classify="acled", event_json=True)
    names, tags, _ = text.splitlines()
    told = dict(zip(names.split(","), tags.split(","), strict=True))
    assert told["event_type"] == "#event+type"
    assert told["killed_civilians_best"] == "#affected+killed+civilians"
    assert told["date"] == told["acled_event_type"] == told["event_json"] == ""
    [read] = events_of(text)
    assert attrs.evolve(read, extra={}) == attrs.evolve(event, classifications=read.classifications)
    assert events_of(text_of([event], "csv")) == [event]
    one_more = "".join(f"{line},{cell}\n" for line, cell in zip(text.splitlines(), ("own", "#x_own", "1"), strict=True))
    [read] = events_of(one_more)
    assert (read.provenance, read.extra["own"]) == (None, "1")


CELLS = {
    "#event+id": st.text(st.characters(codec="ascii", exclude_characters="\r\x00"), max_size=4),
    "#date+occurred": st.sampled_from(["", "2019-06-30", "2020-02-28", "2020-02", "1999", " 1999"]),
    "#date+year": st.sampled_from(["", "2019", "1999"]),
    "#event+type": st.sampled_from(["", "Battles", "Riots", "riot", "Flood", " "]),
    "#group+name": st.sampled_from(["", " ", "Red Guard"]),
    "#country": st.sampled_from(["", "Mali", "Syrian Arab Republic", "Atlantis"]),
    "#country+code": st.sampled_from(["", "ML", "SYR", "760", "XX"]),
    "#adm1": st.sampled_from(["", " ", "Mopti"]),
    "#adm1+code": st.sampled_from(["", " ", "ML05", "Mopti"]),
    "#geo+lat": st.sampled_from(["", "3.25", "03.250"]),
    "#geo+lon": st.sampled_from(["", "-41"]),
    "#affected+killed": st.sampled_from(["", "0", "007", "12"]),
    "#affected+killed+f": st.sampled_from(["", "0", "2.0"]),
    "#affected+killed+children": st.sampled_from(["", "1"]),
    "#description": st.text(st.characters(exclude_characters="\x00\r", exclude_categories=("Cs",)), max_size=6),
}


@given(st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=4), st.permutations(list(CELLS)))
def test_whatever_rows_hold_they_come_back_or_are_refused(rows: list[dict[str, str]], order: list[str]) -> None:
    lines = [[f"c{place}" for place, _ in enumerate(order)], order, *([row[tag] for tag in order] for row in rows)]
    text = "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) + "\n" for line in lines)
    try:
        events = events_of(text, format="hxl")
    except ce.FormatError:
        return
    assert text_of(events) == text
