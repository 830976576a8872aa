"""ACLED's tables: what a row tells, in each of the layouts and with every quirk, and that files are written back."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from acled_samples import AMBUSH, MARCH, ROWS, SHOOTING, V3, Cells, events_of, files, table, text_of, v2, v4
from event_strategies import events as any_events
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.convert import structure, unstructure
from conflictevents.formats.datasets.acled import ACLED
from conflictevents.formats.tables.layout import Layout
from conflictevents.formats.tables.profile import Profile

TOLERANT = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None)


def event_of(row: Cells, **more: Any) -> ce.Event:
    """The event of one row."""
    [event] = events_of(table([row], **more))
    return event


def profile_of(text: str) -> str:
    """How a file was found to be written."""
    provenance = events_of(text)[0].provenance
    assert provenance is not None
    assert provenance.profile is not None
    return provenance.profile


def odd(event: ce.Event) -> dict[str, list[str]]:
    """The cells that would not be written as they stood."""
    found: dict[str, list[str]] = event.extra.get("acled", {}).get("_cells", {})
    return found


def is_kept(text: str) -> bool:
    """Whether a file is written back as it was, also after its events have been JSON."""
    events = events_of(text)
    again = [structure(json.loads(json.dumps(unstructure(event)))) for event in events]
    return text_of(events) == text and text_of(again) == text


# --- what a row tells


def test_what_a_row_tells() -> None:
    event = event_of(SHOOTING)
    assert event.id == "acled:MLI7001"
    assert (event.type, event.subtype) == ("violence_against_civilians", "attack")
    assert event.date is not None
    assert event.date.start == event.date.end == date(2023, 3, 4)
    assert [(actor.name, actor.role.value, actor.type.value) for actor in event.actors] == [
        ("JNIM", "initiator", "rebel_group"),
        ("Civilians (Mali)", "target", "civilians"),
        ("Farmers (Mali)", "associate", "unknown"),
        ("Women (Mali)", "associate", "unknown"),
    ]
    assert event.location is not None
    assert (event.location.country, event.location.lat, event.location.lon) == ("MLI", 14.25, -3.5)
    assert (event.location.name, event.location.precision.value) == ("Koro-Ba", "populated_place")
    assert [(area.level, area.name) for area in event.location.admin] == [(1, "Mopti"), (2, "Bandiagara")]
    assert str(event.tally.killed) == "3"
    assert [source.name for source in event.sources] == ["Studio Nord", "Radio Sud"]
    assert event.notes == "On 4 March 2023, three farmers were shot near Koro-Ba, two of them women."
    assert event.tags == ("women targeted: farmers",)
    assert [(one.level, one.label) for one in event.classifications] == [
        ("disorder_type", "Political violence"),
        ("event_type", "Violence against civilians"),
        ("sub_event_type", "Attack"),
        ("civilian_targeting", "Civilian targeting"),
    ]
    assert event.provenance is not None
    assert event.provenance.dataset == "acled"
    assert event.provenance.updated == "2023-03-15T00:00:00Z"
    assert event.extra == {"acled": {"source_scale": "National"}}


def test_no_order_of_actors_tells_who_did_it_but_where_civilians_are_attacked() -> None:
    assert [actor.role.value for actor in event_of(AMBUSH).actors] == ["participant", "participant"]


def test_no_deaths_are_none_or_none_known() -> None:
    [casualty] = event_of(MARCH).casualties
    assert casualty.count == ce.Count.about(0)
    assert event_of({**MARCH, "fatalities": ""}).casualties == ()


@pytest.mark.parametrize(
    ("precision", "first", "last", "kind"),
    [
        ("1", date(2023, 6, 12), date(2023, 6, 12), "day"),
        ("", date(2023, 6, 12), date(2023, 6, 12), "day"),
        ("2", date(2023, 6, 9), date(2023, 6, 15), "range"),
        ("3", date(2023, 6, 1), date(2023, 6, 30), "month"),
    ],
)
def test_precision_of_time(precision: str, first: date, last: date, kind: str) -> None:
    event = event_of({**MARCH, "time_precision": precision})
    assert event.date is not None
    assert (event.date.start, event.date.end, event.date.precision.value) == (first, last, kind)
    assert is_kept(table([{**MARCH, "time_precision": precision}]))


def test_a_month_whose_day_is_not_its_middle_is_kept() -> None:
    text = table([AMBUSH])
    assert odd(events_of(text)[0]) == {"event_date": ["15 March 2023", "17 March 2023"]}
    assert is_kept(text)


@pytest.mark.parametrize("day", ["02 January 0001", "30 December 9999", "01 January 0001"])
def test_a_week_at_the_end_of_the_calendar(day: str) -> None:
    assert is_kept(table([{**MARCH, "event_date": day, "year": day[-4:]}]))


# --- the four layouts


V1_ROW: Cells = {
    "GWNO": "432",
    "EVENT_ID_CNTY": "31MLI",
    "EVENT_ID_NO_CNTY": "31",
    "EVENT_DATE": "09-May-2012",
    "YEAR": "2012",
    "TIME_PRECISION": "1",
    "EVENT_TYPE": "Battle-No change of territory",
    "ACTOR1": "Military Forces of Mali (2002-2012)",
    "INTER1": "1",
    "ACTOR2": "Ansar Dine",
    "ALLY_ACTOR_2": "Unidentified Armed Group (Mali)",
    "INTER2": "2",
    "INTERACTION": "12",
    "COUNTRY": "Mali",
    "ADMIN1": "Gao",
    "LOCATION": "Gao",
    "LATITUDE": "16.27167",
    "LONGITUDE": "-0.04472",
    "GEO_PRECISION": "1",
    "SOURCE": "Sahel Wire",
    "NOTES": "Shots were heard at the bridge.",
    "FATALITIES": "0",
}


def v1(**cells: str) -> str:
    """A file of the first layout with one row."""
    return table([{**V1_ROW, **cells}], ACLED.generations["v1"], days="%d-%B-%Y", newline="\r\n")


def test_the_first_layout() -> None:
    text = v1()
    [event] = events_of(text)
    assert event.id == "acled:31MLI"
    assert event.location is not None
    assert event.location.country == "MLI"
    assert (event.type, event.subtype) == ("battle", "armed_clash")
    assert event.actors[2].name == "Unidentified Armed Group (Mali)"
    assert "acled" not in event.extra
    assert profile_of(text) == r'v1; newline="\r\n"; days=%d-%B-%Y'
    assert is_kept(text)


@pytest.mark.parametrize(
    ("label", "inter", "kind", "subtype"),
    [
        ("Battle-No change of territory", "1", "battle", "armed_clash"),
        ("BATTLE-GOVERNMENT REGAINS TERRITORY", "1", "battle", "government_regains_territory"),
        ("Battle-Non-state actor overtakes territory", "2", "battle", "non_state_actor_overtakes_territory"),
        ("Headquarters or Base Establishment", "2", "strategic_development", "base_established"),
        ("Non-violent transfer of territory", "2", "strategic_development", "non_violent_transfer"),
        ("Strategic Development", "2", "strategic_development", None),
        ("Remote violence", "2", "explosion_remote_violence", None),
        ("Violence against civilians", "3", "violence_against_civilians", None),
        ("Riots/Protests", "5", "riot", None),
        ("riots/protests", "6", "protest", None),
        ("Riots/Protests", "3", "other", None),
    ],
)
def test_the_nine_types_of_the_first_layout(label: str, inter: str, kind: str, subtype: str | None) -> None:
    text = v1(EVENT_TYPE=label, INTER1=inter)
    [event] = events_of(text)
    assert (event.type, event.subtype) == (kind, subtype)
    assert not {"EVENT_TYPE", "INTER1"} & set(odd(event))
    assert is_kept(text)


def test_the_second_layout_quoted_by_php() -> None:
    rows = [v2(row) for row in ROWS]
    text = table(rows, ACLED.generations["v2"], quoting="fputcsv")
    [event, *_] = events_of(text)
    assert '"Violence against civilians",Attack,JNIM,' in text
    assert event.extra["acled"]["data_id"] == "907001"
    assert profile_of(text) == "v2; quoting=fputcsv; days=%d %B %Y"
    assert is_kept(text)


def test_the_third_layout_with_na() -> None:
    text = table(ROWS, null="NA")
    assert ",NA," in text
    assert profile_of(text) == "v3; null=NA; days=%d %B %Y"
    assert is_kept(text)


def test_the_fourth_layout_has_labels() -> None:
    text = table(map(v4, ROWS))
    [event, *_] = events_of(text)
    assert [actor.type.value for actor in event.actors[:2]] == ["rebel_group", "civilians"]
    assert profile_of(text) == "v4; days=%d %B %Y"
    assert is_kept(text)


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Rebel Forces", "rebel_group"),
        ("Militia Groups", "political_militia"),
        ("Communal / Identity Groups", "identity_militia"),
        ("Foreign / Others", "external_forces"),
        ("protestors", "protesters"),
        ("Wizards", "unknown"),
    ],
)
def test_labels_of_older_tools(label: str, kind: str) -> None:
    text = table([{**v4(SHOOTING), "inter1": label}, v4(MARCH), v4(AMBUSH)])
    [event, *_] = events_of(text)
    assert event.actors[0].type == kind
    assert is_kept(text)


@pytest.mark.parametrize(
    ("inter1", "inter2", "interaction"),
    [
        ("8", "7", "78"),
        ("7", "8", "78"),
        ("External/Other forces", "Civilians", "External/Other forces-Civilians"),
        ("Civilians", "External/Other forces", "External/Other forces-Civilians"),
        ("Civilians", "State forces", "State forces-Civilians"),
        ("Rioters", "", "Rioters only"),
        ("1", "1", "11"),
        ("6", "0", "60"),
    ],
)
def test_the_interaction_is_derived(inter1: str, inter2: str, interaction: str) -> None:
    row = {**SHOOTING, "inter1": inter1, "inter2": inter2, "interaction": interaction}
    if inter2 in ("", "0"):
        row |= {"actor2": "", "assoc_actor_2": ""}
    text = table([row])
    assert odd(events_of(text)[0]) == {}
    assert is_kept(text)


def test_columns_that_only_repeat_what_others_say_may_be_wrong() -> None:
    text = table([{**SHOOTING, "year": "2021", "interaction": "nonsense"}])
    [event] = events_of(text)
    assert odd(event) == {"year": ["2023", "2021"], "interaction": ["27", "nonsense"]}
    assert event.date is not None
    assert event.date.start == date(2023, 3, 4)
    assert is_kept(text)


# --- days


@pytest.mark.parametrize(
    ("days", "stands"),
    [
        ("%d-%B-%Y", "31-December-2019"),
        ("%d %B %Y", "31 December 2019"),
        ("%Y-%m-%d", "2019-12-31"),
        ("%d-%m-%y", "31-12-19"),
        ("%-d-%b-%y", "31-Dec-19"),
        ("%m/%d/%Y", "12/31/2019"),
        ("%d.%m.%Y", "31.12.2019"),
        ("%Y-%m-%dT00:00:00", "2019-12-31T00:00:00"),
    ],
)
def test_ways_to_write_a_day(days: str, stands: str) -> None:
    rows = [{**SHOOTING, "event_date": stands, "year": "2019"}]
    text = table([*rows, {**rows[0], "event_date": ""}] if days != "%-d-%b-%y" else [*rows, {**rows[0]}])
    [event, *_] = events_of(text)
    assert event.date is not None
    assert event.date.start == date(2019, 12, 31)
    assert is_kept(text)


def test_excel_takes_a_zero_off_the_day() -> None:
    rows = [{**SHOOTING, "event_date": day, "year": "2024"} for day in ("5-Aug-24", "15-Aug-24")]
    assert profile_of(table(rows)) == "v3; days=%-d-%b-%y"
    assert is_kept(table(rows))


def test_the_year_tells_the_century() -> None:
    rows = [{**SHOOTING, "event_date": "31-12-70", "year": year} for year in ("1970", "2070", "")]
    starts = [event.date and event.date.start for event in events_of(table(rows))]
    assert starts == [date(1970, 12, 31), date(2070, 12, 31), date(1970, 12, 31)]
    assert is_kept(table(rows))


def test_the_year_does_not_overrule_a_day_with_a_century() -> None:
    event = event_of({**SHOOTING, "year": "1923"})
    assert event.date is not None
    assert event.date.start == date(2023, 3, 4)


def test_a_century_without_that_day_is_no_trouble() -> None:
    text = table([{**SHOOTING, "event_date": "29-02-00", "year": "1900"}])
    assert odd(events_of(text)[0]) == {"year": ["2000", "1900"]}
    assert is_kept(text)


def test_days_that_can_be_read_in_two_ways_are_asked_for() -> None:
    text = table([{**SHOOTING, "event_date": "03/04/2020", "year": "2020"}])
    with pytest.raises(ce.FormatError) as caught:
        events_of(text)
    assert str(caught.value) == ("days that could be %d/%m/%Y or %m/%d/%Y: say which by profile='v3; days=%d/%m/%Y'")
    [event] = events_of(text, profile="v3; days=%m/%d/%Y")
    assert event.date is not None
    assert event.date.start == date(2020, 3, 4)
    assert text_of([event]) == text


def test_a_header_alone_is_an_empty_table() -> None:
    assert events_of(table([])) == []


# --- quirks of files


def test_alphabetical_columns_with_an_index_that_has_no_name_and_one_of_the_user() -> None:
    columns = ["", *sorted((*V3, "countycode"))]
    rows = [{**row, "": str(number), "countycode": f"C{number}"} for number, row in enumerate(ROWS)]
    text = table(rows, columns)
    [event, *_] = events_of(text)
    assert event.extra["acled"] == {
        "": "0", "countycode": "C0", "source_scale": "National"
    }  # fmt: skip
    assert is_kept(text)


def test_two_columns_of_one_name_and_names_that_notes_have() -> None:
    columns = [*V3, "notes", "mine", "mine", "mine#2", "_cells", "_lines", "_values", "_kinds"]
    named = {"_cells": "z", "_lines": "w", "_values": "v", "_kinds": "k"}
    text = table([{**AMBUSH, "mine": "x", "mine#2": "y", **named}], columns)
    [event] = events_of(text)
    kept = event.extra["acled"]
    assert kept["notes#2"] == AMBUSH["notes"]
    assert (kept["mine"], kept["mine#2"], kept["mine#2#2"]) == ("x", "x", "y")
    assert [kept[f"{name}#2"] for name in named] == ["z", "w", "v", "k"]
    assert kept["_cells"] == {"event_date": ["15 March 2023", "17 March 2023"]}
    assert is_kept(text)


def test_misspelt_labels_are_kept() -> None:
    row = {**MARCH, "disorder_type": "Demostrations", "sub_event_type": "Excessive force against protestors"}
    text = table([row])
    [event] = events_of(text)
    assert (event.type, event.subtype) == ("protest", "excessive_force_against_protesters")
    assert event.classifications[0].label == "Demostrations"
    assert is_kept(text)


def test_labels_that_nobody_knows() -> None:
    text = table([{**MARCH, "event_type": "Sit-in", "sub_event_type": "Long sit-in"}])
    [event] = events_of(text)
    assert (event.type, event.subtype) == ("other", None)
    assert is_kept(text)
    told = text_of([attrs.evolve(event, type="protest", subtype="peaceful_protest")])
    assert told == table([{**MARCH, "event_type": "Protests", "sub_event_type": "Peaceful protest"}])


def test_what_is_other_of_a_kind() -> None:
    row = {**AMBUSH, "event_type": "Strategic developments", "sub_event_type": "Other"}
    event = event_of(row)
    assert (event.type, event.subtype) == ("strategic_development", "other")
    event = event_of({**row, "sub_event_type": "Unheard of"})
    assert (event.type, event.subtype) == ("strategic_development", None)


def test_zeros_and_gaps_that_other_software_leaves() -> None:
    text = table([{**SHOOTING, "latitude": "14.2500", "fatalities": "3.0", "longitude": "-3.50", "iso": "0466"}])
    [event] = events_of(text)
    assert odd(event) == {
        "latitude": ["14.25", "14.2500"],
        "longitude": ["-3.5", "-3.50"],
        "fatalities": ["3", "3.0"],
        "iso": ["466", "0466"],
    }
    assert is_kept(text)


def test_codes_that_software_made_numbers_of() -> None:
    row = {**SHOOTING, "iso": "466.0", "country": "", "inter1": "2.0", "inter2": "7.0", "interaction": "27.0"}
    [event] = events_of(table([row]))
    assert event.location is not None
    assert event.location.country == "MLI"
    assert [actor.type.value for actor in event.actors[:2]] == ["rebel_group", "civilians"]
    assert is_kept(table([row]))


def test_numbers_that_are_not_stated_in_another_way_than_the_rest() -> None:
    text = table(
        [SHOOTING, {**SHOOTING, "fatalities": "NA", "latitude": "nan", "longitude": "NULL", "event_date": "NA"}]
    )
    event = events_of(text)[1]
    assert event.casualties == ()
    assert event.location is not None
    assert event.location.lat is None
    assert str(event.date) == "2023"
    assert is_kept(text)


def test_half_a_coordinate_is_none() -> None:
    text = table([{**SHOOTING, "latitude": ""}])
    [event] = events_of(text)
    assert event.location is not None
    assert event.location.lon is None
    assert is_kept(text)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("quoting", ["minimal", "fputcsv", "all"])
def test_ways_to_delimit(newline: str, delimiter: str, quoting: str) -> None:
    text = table(ROWS, newline=newline, delimiter=delimiter, quoting=quoting)
    assert [event.id for event in events_of(text)] == ["acled:MLI7001", "acled:KEN900", "acled:MLI7002"]
    assert all("_lines" not in event.extra["acled"] for event in events_of(text))
    assert is_kept(text)


def test_a_byte_order_mark() -> None:
    assert profile_of(table(ROWS, bom=True)) == "v3; bom=true; days=%d %B %Y"
    assert is_kept(table(ROWS, bom=True))


@pytest.mark.parametrize("quoting", ["minimal", "all"])
def test_lines_that_are_written_in_another_way_than_the_rest(quoting: str) -> None:
    header, first, second, third = table(ROWS, quoting=quoting).splitlines(keepends=True)
    first = first.replace("JNIM", '"JNIM"') if quoting == "minimal" else first.replace('"JNIM"', "JNIM")
    text = "".join([header, "\n", first, "\n", "\n", second, third.rstrip(), "\n\n"])
    assert is_kept(text)
    assert is_kept(header + first + second + third.rstrip("\n"))
    other = header.replace("notes", '"notes"') if quoting == "minimal" else header.replace('"notes"', "notes")
    assert is_kept(other + first)


def test_the_quotes_of_r() -> None:
    """``write.csv`` puts texts into quotes and numbers not, and calls the column of row names ``""``."""
    numbers = {
        "year",
        "time_precision",
        "inter1",
        "inter2",
        "interaction",
        "iso",
        "latitude",
        "longitude",
        "fatalities",
    }
    quoted = ['"' + name + '"' for name in ("", *V3)]
    rows = [
        [
            f'"{at}"',
            *(
                row.get(name, "NA") if name in numbers else f'"{row.get(name, "").replace(chr(34), 2 * chr(34))}"'
                for name in V3
            ),
        ]
        for at, row in enumerate(ROWS, 1)
    ]
    assert is_kept("".join(",".join(cells) + "\n" for cells in (quoted, *rows)))


def test_a_line_that_had_no_end_does_not_run_into_the_next() -> None:
    one, other = table([SHOOTING]).rstrip("\n"), table([MARCH])
    assert text_of([*events_of(one), *events_of(other)]) == table([SHOOTING, MARCH])


def test_population_columns() -> None:
    columns = [*V3, "population_1km", "population_2km", "population_5km", "population_best"]
    text = table([{**SHOOTING, "population_1km": "0", "population_best": "1200"}], columns)
    assert events_of(text)[0].extra["acled"]["population_best"] == "1200"
    assert is_kept(text)


def test_some_of_the_columns_are_enough() -> None:
    text = table(ROWS, ["event_id_cnty", "event_date", "event_type", "actor1", "fatalities"])
    assert [str(event.tally.killed) for event in events_of(text)] == ["3", "~0", "~0"]
    assert is_kept(text)


def test_a_name_that_comes_again_ten_thousand_times() -> None:
    header = [*V3, *["mine"] * 10_000]
    layout = Layout(ACLED, Profile(columns=header))
    assert layout.event([""] * len(V3) + ["x"] * 10_000, {}).extra["acled"]["mine#10000"] == "x"


# --- HXL and formulas


def test_tags_of_hxl() -> None:
    tagged = text_of(events_of(table(ROWS)), hxl=True)
    header, tags, *rows = tagged.splitlines(keepends=True)
    assert header + "".join(rows) == table(ROWS)
    assert tags.startswith("#event+code,#date+occurred,#date+year,,,#event+type,,#group+name+first,")
    assert [event.id for event in events_of(tagged)] == ["acled:MLI7001", "acled:KEN900", "acled:MLI7002"]
    assert is_kept(tagged)
    assert is_kept(tagged.replace("#event+code", "#event +code +v_acled"))


def test_formulas_are_guarded_on_demand() -> None:
    text = table([{**SHOOTING, "notes": "=HYPERLINK(1)", "actor1": "@home", "location": "'tis"}])
    guarded = text_of(events_of(text), formula_guard=True)
    assert guarded == table([{**SHOOTING, "notes": "'=HYPERLINK(1)", "actor1": "'@home", "location": "'tis"}])
    assert text_of(events_of(guarded, formula_guard=True)) == text
    assert text_of(events_of(guarded, formula_guard=True), formula_guard=True) == guarded
    odd_line = guarded.replace("JNIM", '"JNIM"').replace("Mopti", '"Mopti"')
    assert text_of(events_of(odd_line, formula_guard=True), formula_guard=True) == odd_line
    assert text_of(events_of(odd_line, formula_guard=True)) == text


def test_names_of_columns_are_guarded_too() -> None:
    text = table([{**SHOOTING, "=1+1": "x", "notes": "-"}], [*V3, "=1+1"])
    guarded = text_of(events_of(text), formula_guard=True)
    assert guarded.splitlines()[0].endswith(",'=1+1")
    assert events_of(guarded, formula_guard=True)[0].extra["acled"]["=1+1"] == "x"
    assert text_of(events_of(guarded, formula_guard=True)) == text
    odd_header = '"event_id_cnty"' + guarded.removeprefix("event_id_cnty")
    assert text_of(events_of(odd_header, formula_guard=True), formula_guard=True) == guarded


# --- a row for each actor


MONADIC = [name for name in V3 if name not in ("actor2", "assoc_actor_2", "inter2")]


def sides(row: Cells) -> tuple[Cells, Cells]:
    """The two rows of an event in a table that has one for each actor."""
    other = {"actor1": row["actor2"], "assoc_actor_1": row.get("assoc_actor_2", ""), "inter1": row["inter2"]}
    return row, {**row, **other}


def others(number: int) -> list[Cells]:
    return [{**MARCH, "event_id_cnty": f"KEN{at}"} for at in range(number)]


def test_two_rows_of_an_event_are_one() -> None:
    text = table([*sides(SHOOTING), MARCH, *sides(AMBUSH)], MONADIC)
    first, second, third = events_of(text)
    assert [actor.name for actor in first.actors] == ["JNIM", "Civilians (Mali)", "Farmers (Mali)", "Women (Mali)"]
    assert [actor.name for actor in second.actors] == ["Protesters (Kenya)"]
    assert third.id == "acled:MLI7002"
    assert odd(first) == {}
    assert is_kept(text)


def test_a_monadic_file_of_labels() -> None:
    text = table([*sides(v4(SHOOTING)), v4(MARCH)], MONADIC)
    assert profile_of(text).startswith("v4; ")
    assert len(events_of(text)) == 2
    assert is_kept(text)


@pytest.mark.parametrize(("between", "number"), [(1, 1), (900, 1), (998, 1), (999, 2), (1500, 2)])
def test_the_other_row_may_be_far(between: int, number: int) -> None:
    one, other = sides(SHOOTING)
    text = table([one, *others(between), other, AMBUSH], MONADIC)
    events = events_of(text)
    assert sum(event.id == "acled:MLI7001" for event in events) == number
    assert text_of(events) == text


def test_rows_between_each_other() -> None:
    (a, b), (c, d) = sides(SHOOTING), sides(AMBUSH)
    for rows in ([a, c, b, d], [a, c, d, b], [c, a, MARCH, d, b]):
        text = table(rows, MONADIC)
        assert len(events_of(text)) == len(rows) - 2
        assert is_kept(text)


def test_three_rows_of_one_event() -> None:
    one, other = sides(SHOOTING)
    text = table([one, other, {**one, "actor1": "Dozo"}, MARCH], MONADIC)
    assert [len(event.actors) for event in events_of(text)] == [4, 1, 1]
    assert is_kept(text)


def test_rows_that_differ_elsewhere_are_not_one() -> None:
    one, other = sides(SHOOTING)
    text = table([one, {**other, "fatalities": "4"}, MARCH], MONADIC)
    assert [event.id for event in events_of(text)] == ["acled:MLI7001", "acled:MLI7001", "acled:KEN900"]
    assert is_kept(text)


def test_two_rows_that_are_alike() -> None:
    text = table([SHOOTING, SHOOTING, MARCH], MONADIC)
    assert [actor.name for actor in events_of(text)[0].actors] == ["JNIM", "JNIM"]
    assert is_kept(text)
    header, first, second, third = text.splitlines(keepends=True)
    assert is_kept(header + first + "\n" + second + third)


def test_a_second_row_that_names_nobody() -> None:
    nobody = {**SHOOTING, "actor1": "", "inter1": "0"}
    text = table([SHOOTING, nobody, MARCH], MONADIC)
    assert len(events_of(text)) == 3
    assert is_kept(text)


def test_a_monadic_file_with_fewer_columns() -> None:
    columns = [name for name in MONADIC if name not in ("inter1", "assoc_actor_1")]
    text = table([*sides(SHOOTING), MARCH], columns)
    assert [len(event.actors) for event in events_of(text)] == [2, 1]
    assert is_kept(text)


def test_an_edited_actor_of_a_monadic_file() -> None:
    text = table([*sides(SHOOTING), MARCH], MONADIC)
    first, second = events_of(text)
    actors = [attrs.evolve(actor, name="Herders (Mali)") if actor.role == "target" else actor for actor in first.actors]
    assert text_of([attrs.evolve(first, actors=actors), second]) == text.replace("Civilians (Mali)", "Herders (Mali)")


@TOLERANT
@given(st.lists(st.sampled_from([*sides(SHOOTING), *sides(AMBUSH), MARCH, {**AMBUSH, "notes": "?"}]), max_size=12))
def test_any_order_of_monadic_rows(rows: list[Cells]) -> None:
    assert is_kept(table(rows, MONADIC)) or not rows


# --- edited fields


def changed_cells(event: ce.Event, other: ce.Event) -> dict[str, str]:
    """The cells of the second event that the first has otherwise."""
    names, before = rows_of(event)
    _, after = rows_of(other)
    return {name: new for name, old, new in zip(names, before, after, strict=True) if old != new}


def rows_of(event: ce.Event) -> tuple[list[str], list[str]]:
    import csv

    header, row = csv.reader(io.StringIO(text_of([event]), newline=""))
    return header, row


EDITS: Iterable[tuple[dict[str, Any], dict[str, str]]] = [
    ({"id": "acled:MLI7009"}, {"event_id_cnty": "MLI7009", "event_id_no_cnty": "7009"}),
    ({"date": ce.EventDate.parse("2022-12-31")}, {"event_date": "31 December 2022", "year": "2022"}),
    ({"subtype": "sexual_violence"}, {"sub_event_type": "Sexual violence"}),
    (
        {"type": "battle", "subtype": "armed_clash"},
        {"event_type": "Battles", "sub_event_type": "Armed clash"},
    ),
    ({"notes": "Four were shot."}, {"notes": "Four were shot."}),
    ({"tags": ()}, {"tags": ""}),
    ({"casualties": ()}, {"fatalities": ""}),
    ({"casualties": [ce.Casualty(harm="killed", count=ce.Count.exactly(4))]}, {"fatalities": "4"}),
    ({"sources": [ce.Source(name="Radio Sud")]}, {"source": "Radio Sud"}),
    (
        {"actors": ()},
        {"actor1": "", "actor2": "", "assoc_actor_2": "", "inter1": "0", "inter2": "0", "interaction": "0"},
    ),
]


@pytest.mark.parametrize(("edit", "cells"), EDITS)
@pytest.mark.parametrize("more", [{}, {"region": "", "longitude": "-3.50", "interaction": "72", "location": " "}])
def test_an_edited_field_changes_its_own_cells(edit: dict[str, Any], cells: dict[str, str], more: Cells) -> None:
    event = event_of({**v2(SHOOTING), **more}, columns=[*V3, "event_id_no_cnty", "mine"])
    expected = {name: cell for name, cell in cells.items() if (name, cell) != ("inter1", "2")}
    assert changed_cells(event, attrs.evolve(event, **edit)) == expected


def test_an_edited_place() -> None:
    event = event_of(SHOOTING)
    assert event.location is not None
    moved = attrs.evolve(event.location, country="NER", lat=14.5, admin=())
    assert changed_cells(event, attrs.evolve(event, location=moved)) == {
        "iso": "562", "country": "Niger", "latitude": "14.5", "admin1": "", "admin2": ""
    }  # fmt: skip


def test_an_odd_cell_is_kept_until_its_value_is_another() -> None:
    event = event_of({**SHOOTING, "fatalities": "003"})
    four = attrs.evolve(event, casualties=[ce.Casualty(harm="killed", count=ce.Count.exactly(4))])
    three = attrs.evolve(event, casualties=[ce.Casualty(harm="killed", count=ce.Count.exactly(3))])
    assert changed_cells(event, four) == {"fatalities": "4"}
    assert changed_cells(event, three) == {}


# --- events from elsewhere


@pytest.mark.parametrize(
    ("tags", "size"),
    [
        ("crowd size=13", "13"),
        ("women targeted: farmers; crowd size=200-300", "200..300"),
        ("crowd size=no report", None),
        ("crowd size=at least 50", None),
        ("", None),
    ],
)
def test_how_large_a_crowd_was(tags: str, size: str | None) -> None:
    text = table([{**MARCH, "tags": tags}])
    [actor] = events_of(text)[0].actors
    assert (actor.size and str(actor.size)) == size
    assert is_kept(text)


def test_the_crowd_of_a_report_is_a_tag() -> None:
    [event] = ce.extract("Hundreds of students marched in Kisumu, Kenya, on Monday.", published="2023-06-14").events
    assert "crowd size=hundreds" in text_of([event]).lower()


@pytest.mark.parametrize(
    ("when", "day", "year", "again"),
    [
        ("1997", "", "1997", "1997"),
        ("1997-02", "1997-02-15", "1997", "1997-02"),
        ("1997-02-03/1997-05-01", "", "1997", "1997"),
        ("1997-12-01/1998-02-01", "", "", "None"),
    ],
)
def test_a_day_is_told_to_the_month_or_not_at_all(when: str, day: str, year: str, again: str) -> None:
    event = ce.Event(type="battle", date=ce.EventDate.parse(when))
    row = dict(zip(*rows_of(event), strict=True))
    assert (row["event_date"], row["year"], row["time_precision"]) == (day, year, "3" if day else "")
    assert str(events_of(text_of([event]))[0].date) == again


def test_an_event_of_a_report() -> None:
    [event] = ce.extract(
        "Gunmen killed at least six farmers near Koro in Mali on Sunday, a local official said.", published="2023-03-06"
    ).events
    row = dict(zip(*rows_of(event), strict=True))
    assert {name: cell for name, cell in row.items() if cell and name != "event_id_cnty"} == {
        "event_date": "2023-03-05",
        "year": "2023",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Violence against civilians",
        "sub_event_type": "Attack",
        "actor1": "gunmen",
        "inter1": "Political militia",
        "actor2": "farmers",
        "inter2": "Civilians",
        "interaction": "Political militia-Civilians",
        "civilian_targeting": "Civilian targeting",
        "iso": "466",
        "region": "Western Africa",
        "country": "Mali",
        "admin1": "Mopti",
        "location": "Koro",
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "geo_precision": "2",
        "fatalities": "6",
    }


@pytest.mark.parametrize(
    ("count", "policy", "cell"),
    [
        (ce.Count.between(3, 8), None, "3"),
        (ce.Count.between(3, 8), "high", "8"),
        (ce.parse_count("dozens"), None, "12"),
        (ce.parse_count("hundreds"), None, "100"),
        (ce.Count.at_least(6), None, "6"),
    ],
)
def test_vague_counts_by_a_policy(count: ce.Count, policy: str | None, cell: str) -> None:
    event = ce.Event(type="battle", casualties=[ce.Casualty(harm="killed", count=count)])
    assert f",{cell},," in text_of([event], policy=policy)


def labels(codes: Iterable[ce.Classification]) -> set[tuple[str | None, str | None]]:
    return {(one.level, one.label) for one in codes if one.scheme == "acled"}


@TOLERANT
@given(any_events())
def test_what_a_table_can_hold_is_held(event: ce.Event) -> None:
    try:
        text = text_of([event])
    except ce.FormatError:
        return
    [again] = events_of(text)
    assert labels(again.classifications) == labels(ce.classify(event, "acled"))
    tags = "; ".join(event.tags).encode("utf-8", "backslashreplace").decode()  # lone surrogates are written so
    assert "; ".join(again.tags).startswith(tags)
    assert text_of([again]) == text


# --- malformed extra and profiles


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ([], "row 1, acled: expected an object in extra, got a list"),
        ({"source_scale": 5}, "row 1, source_scale: expected a text in extra, got 5"),
        ({"_cells": []}, "row 1, _cells: expected an object in extra, got a list"),
        ({"_cells": {"notes": "x"}}, "row 1, notes: expected two texts in extra, got 'x'"),
        ({"_cells": {"notes": ["x", 5]}}, "row 1, notes: expected two texts in extra, got a list"),
        ({"_lines": "x"}, "row 1, _lines: expected a list in extra, got 'x'"),
        ({"_lines": [["x"]]}, "row 1, _lines: expected two texts in extra, got a list"),
    ],
)
def test_a_malformed_extra(extra: Any, message: str) -> None:
    event = attrs.evolve(event_of(SHOOTING), extra={"acled": extra})
    with pytest.raises(ce.FormatError) as caught:
        text_of([event])
    assert str(caught.value) == message


@pytest.mark.parametrize("apart", ["3", True, 2.5])
def test_a_malformed_distance_of_rows(apart: Any) -> None:
    [event] = events_of(table(sides(SHOOTING), MONADIC))
    with pytest.raises(ce.FormatError, match="_rows_between: expected a whole number in extra"):
        text_of([attrs.evolve(event, extra={"acled": {"_rows_between": apart}})])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["notes", "region", "x"]), inner, max_size=2)
    ),
    max_leaves=5,
)


@TOLERANT
@given(st.dictionaries(st.sampled_from(["_cells", "_lines", "_rows_between", "source_scale"]), json_values))
def test_any_extra_is_written_or_refused(extra: dict[str, Any]) -> None:
    for columns in (V3, MONADIC):
        [event] = events_of(table(sides(SHOOTING)[: 1 + (columns is MONADIC)], columns))
        told = ""
        try:
            text_of([attrs.evolve(event, extra={"acled": extra})])
        except ce.FormatError as error:
            told = str(error)
        assert not told or "in extra, got" in told


MALFORMED = [
    'v4; monadic=true; columns=["actor1"]',
    'v4; monadic=true; columns=["event_id_cnty"]',
    'v4; monadic=true; columns=["event_id_cnty","actor1","actor2"]',
    'v4; document={"marks":[1,2,3,4]}',
    'v4; document={"row":5}',
    'v4; document={"before":5}',
    'v4; document={"after":null}',
    'v4; document={"ascii":"x"}',
    'v4; document={"bare":[1]}',
]


@pytest.mark.parametrize("profile", MALFORMED)
@pytest.mark.parametrize("suffix", ["csv", "json", "geojson", "xlsx"])
def test_a_profile_that_no_reader_left(profile: str, suffix: str, tmp_path: Path) -> None:
    event = attrs.evolve(event_of(SHOOTING), provenance=ce.Provenance(dataset="acled", profile=profile))
    with pytest.raises((ce.FormatError, ce.ParseError)):
        ce.write([event], tmp_path / f"events.{suffix}", "acled")


@pytest.mark.parametrize(
    "profile", ["v9", "v4; days=%d", "v4; newline=x", "v4; delimiter=[]", "v4; columns=" + "[" * 9999]
)
def test_a_malformed_profile(profile: str) -> None:
    event = event_of(SHOOTING)
    with pytest.raises(ce.ConflictEventsError):
        text_of([attrs.evolve(event, provenance=ce.Provenance(dataset="acled", profile=profile))])


@pytest.mark.parametrize(
    ("updated", "cell"), [("2023-03-15", "1678838400"), ("last week", ""), ("2023-03-15T02:00+02:00", "1678838400")]
)
def test_when_a_row_was_updated(updated: str, cell: str) -> None:
    event = ce.Event(type="riot", provenance=ce.Provenance(updated=updated))
    assert text_of([event]).rstrip("\n").endswith(f",{cell}")


# --- files that are bad


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"fatalities": "many"}, "acled.csv row 3, fatalities: expected a whole number, got 'many'"),
        ({"fatalities": "-1"}, "acled.csv row 3, fatalities: expected how many, got '-1'"),
        ({"latitude": "95"}, "acled.csv row 3, latitude: expected degrees from -90 to 90, got '95'"),
        ({"longitude": "east"}, "acled.csv row 3, longitude: expected a number, got 'east'"),
        ({"event_date": "soon"}, "acled.csv row 3, event_date: expected a day such as '30 June 2019', got 'soon'"),
        ({"event_date": "31 June 2023"}, "acled.csv row 3, event_date: no calendar has the day '31 June 2023'"),
        ({"event_date": "03 Mai 2023"}, "acled.csv row 3, event_date: no calendar has the day '03 Mai 2023'"),
        ({"time_precision": "x"}, "acled.csv row 3, time_precision: expected a whole number, got 'x'"),
        ({"timestamp": "9" * 17}, f"acled.csv row 3, timestamp: expected seconds since 1970, got '{'9' * 17}'"),
    ],
)
def test_cells_that_cannot_be_read(cells: Cells, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("acled.csv").write_text(table([MARCH, {**SHOOTING, **cells}, AMBUSH, AMBUSH]), "utf-8")
    with pytest.raises(ce.FormatError) as caught:
        list(ce.read("acled.csv"))
    assert str(caught.value) == message
    with pytest.warns(ce.ConflictEventsWarning) as told:
        assert len(list(ce.read("acled.csv", on_error="skip"))) == 3
    assert [str(one.message) for one in told] == [f"skipped 1 that cannot be read; the first: {message}"]


def test_rows_that_are_too_long_or_too_short() -> None:
    header, first, second, third = table(ROWS).splitlines(keepends=True)
    text = header + first.replace("\n", ",\n") + second[second.index(",") + 1 :] + third
    errors: list[str] = []
    assert len(list(ce.read(io.StringIO(text, newline=""), "acled", on_error=lambda one: errors.append(str(one))))) == 1
    assert errors == [
        "row 2: expected 31 cells, as in the header row, got 32",
        "row 3: expected 31 cells, as in the header row, got 30",
    ]


def test_a_quote_that_is_not_closed() -> None:
    text = table([*ROWS, SHOOTING])
    cut = text[: text.rindex('"On 4 March') + 12]
    errors: list[str] = []
    assert len(list(ce.read(io.StringIO(cut, newline=""), "acled", on_error=lambda one: errors.append(str(one))))) == 3
    assert errors == ["row 5: not CSV: unexpected end of data"]


@pytest.mark.parametrize("text", ["", "\n", "a,b\n1,2\n", "event_id_cnty event_date event_type actor1\n"])
def test_files_that_are_no_tables_of_acled(text: str) -> None:
    with pytest.raises(ce.FormatError) as caught:
        events_of(text)
    first = text.partition("\n")[0]
    assert str(caught.value) == (
        f"row 1: expected a header row with event_id_cnty, event_date, event_type, actor1, got {first!r}"
    )


def test_another_delimiter_than_in_the_header() -> None:
    header, *_ = table(ROWS).splitlines(keepends=True)
    with pytest.raises(ce.FormatError, match="row 2: expected 31 cells, as in the header row, got "):
        events_of(header + table(ROWS, delimiter=";").partition("\n")[2])


# --- any file


@TOLERANT
@given(files())
def test_any_file_is_written_back_or_refused(text: str) -> None:
    events, wrong = [], None
    try:
        events = events_of(text)
    except ce.FormatError as error:
        wrong = error
    assert wrong is None or wrong.row is not None or "days that could be" in str(wrong)
    assert not events or is_kept(text)


def test_the_profile_is_read_again() -> None:
    for text in (v1(), table(ROWS, null="NA", bom=True), table(ROWS, [*V3, "a; b"], delimiter=";")):
        assert str(Profile.parse(profile_of(text))) == profile_of(text)


def test_quotes_that_nothing_needs_are_quotes() -> None:
    columns = ["event_id_cnty", "event_date", "event_type", "actor1", "fatalities"]
    text = table([{**SHOOTING, "actor1": '"JNIM"'}], columns).replace('"""JNIM"""', '"JNIM"')
    assert text.endswith(',"JNIM",3\n')
    assert events_of(text)[0].actors[0].name == "JNIM"
    assert is_kept(text)


def test_a_lone_target_is_the_second_actor() -> None:
    attack = ce.Event(
        type="violence_against_civilians", subtype="attack", actors=[ce.Actor(name="farmers", role="target")]
    )
    [again] = events_of(text_of([attack]))
    assert [(actor.name, actor.role.value) for actor in again.actors] == [("farmers", "target")]
