"""Tables of datasets as other software exports them: with quotes of its own, a few of the columns, or other names."""

from __future__ import annotations

import io

import attrs
import pytest

import conflictevents as ce
from conflictevents.convert import structure, unstructure
from conflictevents.errors import FormatError, ParseError

R_EXPORT = (
    '"","event_id_cnty","event_date","event_type","sub_event_type","actor1","inter1","actor2","inter2","country",'
    '"location","latitude","longitude","source","notes","fatalities"\n'
    '"1","MLI7001","2023-03-04","Violence against civilians","Attack","JNIM",2,"Civilians (Mali)",7,"Mali","Koro-Ba",'
    '14.25,-3.5,"Studio Nord","Three ""farmers"", shot.",3\n'
    '"2","MLI7002","2023-03-05","Protests","Peaceful protest","Protesters (Mali)",6,NA,0,"Mali","Bla",NA,NA,NA,'
    '"Women sang.",0\n'
)
"""As R's ``write.csv`` writes it: texts in quotes, but neither numbers nor what is missing."""

BLANKS = R_EXPORT.replace(",NA", ",")
"""The same with ``na = ""``."""

PYTHON_EXPORT = (
    BLANKS.replace(',6,,0,"Mali"', ',6,"",0,"Mali"').replace(',,,,"Women', ',,,"","Women').replace('"1"', "1")
)
PYTHON_EXPORT = PYTHON_EXPORT.replace('"2",', "2,")
"""As Python's ``QUOTE_NONNUMERIC`` writes it: empty texts are in quotes, too."""

DATABASE_EXPORT = (
    '"900001","20191024","201910","2019","2019.8055","GOV","MINISTRY",'
    + ",".join(["NULL"] * 8)
    + ',"USA","UNITED STATES","USA",'
    + ",".join(["NULL"] * 7)
    + ',"1","20","20","2","1","3.0","4","1","4","-1.5","0",'
    + ",".join(["NULL"] * 6)
    + ',"0",'
    + ",".join(["NULL"] * 6)
    + ',"1","Chad","CD","CD","15","19","CD","20191024","https://example.org/1"\n'
)
DATABASE_EXPORT += (
    DATABASE_EXPORT.replace("900001", "900002")
    .replace('"20","20","2","1","3.0"', '"193","193","19","4","-10.0"')
    .replace("NULL", '"NGO"', 1)
)
"""As MySQL exports GDELT: all in quotes but NULL, no header, and codes that were numbers."""


def read(text: str, name: str | None = None, **options: object) -> list[ce.Event]:
    file = io.StringIO(text, newline="")
    return list(ce.read(file, name, **options) if name else ce.read(file, **options))


def written(events: list[ce.Event], name: str, **options: object) -> str:
    file = io.StringIO(newline="")
    ce.write(events, file, name, **options)
    return file.getvalue()


def dataset_of(event: ce.Event) -> str | None:
    return event.provenance and event.provenance.dataset


def quoting_of(event: ce.Event) -> str:
    assert event.provenance is not None
    assert event.provenance.profile is not None
    return event.provenance.profile.partition("quoting=")[2].partition(";")[0]


@pytest.mark.parametrize(
    ("text", "name", "quoting"),
    [
        (R_EXPORT, "acled", "told"),
        (BLANKS, "acled", "told"),
        (PYTHON_EXPORT, "acled", "texts"),
        (DATABASE_EXPORT, "gdelt", "told"),
    ],
)
def test_quotes_by_column_are_written_back(text: str, name: str, quoting: str) -> None:
    events = read(text, name)
    assert {quoting_of(event) for event in events} == {quoting}
    assert not any(key.startswith("_") for event in events for key in event.extra.get(name, {}))
    assert written(events, name) == text
    assert written([structure(unstructure(event)) for event in events], name) == text


def test_what_is_missing_in_r_is_not_stated() -> None:
    attack, protest = read(R_EXPORT)
    assert (dataset_of(attack), attack.notes) == ("acled", 'Three "farmers", shot.')
    assert [actor.name for actor in protest.actors] == ["Protesters (Mali)"]
    assert (protest.sources, protest.location and protest.location.lat) == ((), None)


def test_an_edited_text_is_quoted_as_its_column_is() -> None:
    events = read(R_EXPORT)
    events[1] = attrs.evolve(events[1], notes="NA", sources=[ce.Source(name="7")])
    assert written(events, "acled").endswith(',NA,NA,"7",NA,0\n')


def test_a_line_that_is_quoted_otherwise_is_kept() -> None:
    text = R_EXPORT.replace('"Women sang."', "Hymns").replace('"JNIM",2', '"JNIM","2"')
    assert written(read(text, "acled"), "acled") == text


ACLED_ROW = {
    "event_date": "2023-03-05",
    "event_type": "Riots",
    "sub_event_type": "Mob violence",
    "interaction": "50",
    "fatalities": "2",
    "country": "Mali",
    "longitude": "-6.25",
    "latitude": "13.5",
}
GTD_ROW = {
    "iyear": "2014",
    "imonth": "6",
    "iday": "15",
    "country_txt": "Zaire",
    "attacktype1_txt": "Hostage Taking (Kidnapping)",
    "targtype1_txt": "Police",
    "gname": "Band of Arne",
    "weaptype1_txt": "Firearms",
    "nkill": "3",
}
UCDP_ROW = {"year": "2017", "type_of_violence": "1", "side_a": "Government of Mali", "side_b": "JNIM", "best": "6"}
UCDP_ROW |= {"date_start": "2017-07-31", "date_end": "2017-07-31", "deaths_b": "6"}


def table(row: dict[str, str], *names: str) -> str:
    names = names or tuple(row)
    return ",".join(names) + "\n" + ",".join(row[name] for name in names) + "\n"


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        (table(ACLED_ROW), "acled", "2023-03-05 mob_violence MLI; killed 2"),
        (table(ACLED_ROW, "event_date", "event_type", "fatalities"), "acled", "2023-03-05 riot; killed 2"),
        (table(GTD_ROW), "gtd", "2014-06-15 abduction_forced_disappearance COD: Band of Arne -> Police; killed 3"),
        (table(GTD_ROW, "iyear", "country_txt", "nkill"), "gtd", "2014 other COD; killed 3"),
        (table(UCDP_ROW), "ucdp", "2017-07-31 battle; killed ~6"),
    ],
)
def test_some_columns_are_enough_to_know_a_dataset(text: str, name: str, told: str) -> None:
    [event] = read(text)
    assert dataset_of(event) == name
    assert str(event) == told
    assert "_cells" not in event.extra.get(name, {})
    assert written([event], name) == text


def test_labels_are_written_where_the_codes_are_not_in_the_file() -> None:
    [event] = read(table(GTD_ROW))
    [attack] = event.classifications
    assert (attack.code, attack.label, event.weapons[0].type) == ("6", "Hostage Taking (Kidnapping)", "firearms")
    moved = attrs.evolve(event, location=ce.Location(country="IRQ"))
    assert written([moved], "gtd") == table(GTD_ROW | {"country_txt": "Iraq"})


def test_a_label_that_the_codebook_does_not_have_is_kept() -> None:
    text = table(GTD_ROW | {"attacktype1_txt": "Sorcery"})
    [event] = read(text)
    assert (event.type, event.classifications) == ("other", ())
    assert written([event], "gtd") == text


def test_a_column_that_only_repeats_what_the_file_does_not_have_is_kept_as_it_is() -> None:
    [event] = read(table(ACLED_ROW))
    assert event.extra == {"acled": {"interaction": "50"}}


def test_tables_of_others_are_left_to_them() -> None:
    with pytest.raises(FormatError, match="cannot tell the format"):
        read("event_date,fatalities,country\n2023-03-05,2,Mali\n")
    [event] = read("event_type,date,country\nbattle,2023-03-05,MLI\n")
    assert dataset_of(event) is None


ICEWS_NAMES = "Event ID,Event Date,Source Name,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Country"
ICEWS_ROW = "\n501,2018-06-01,Police (Chad),Chad,Use force,190,-10.0,Farmers (Chad),Chad\n"


@pytest.mark.parametrize("between", [".", "_"])
def test_names_of_columns_are_known_as_r_and_databases_write_them(between: str) -> None:
    text = ICEWS_NAMES.replace(" ", between).lower() + ICEWS_ROW
    [event] = read(text)
    assert dataset_of(event) == "icews"
    assert [actor.name for actor in event.actors] == ["Police (Chad)", "Farmers (Chad)"]
    assert written([event], "icews") == text


def test_codes_that_were_numbers_are_read_and_written_as_such() -> None:
    appeal, fight = read(DATABASE_EXPORT)
    assert [code.code for code in (*appeal.classifications, *fight.classifications)] == ["020", "193"]
    assert written(
        [attrs.evolve(fight, type="diplomacy", subtype=None, classifications=appeal.classifications)], "gdelt"
    )
    assert '"1","20","20","2","1","3.0"' in written([attrs.evolve(fight, **_what(appeal))], "gdelt")


def _what(event: ce.Event) -> dict[str, object]:
    return {"type": event.type, "subtype": event.subtype, "classifications": event.classifications}


@pytest.mark.parametrize(("inters", "kind"), [("5,0", "riot"), ("6,1", "protest"), ("1,5", "riot"), ("1,3", "other")])
def test_riots_and_protests_in_one_are_told_apart_by_either_side(inters: str, kind: str) -> None:
    text = f"event_id_cnty,event_date,event_type,actor1,inter1,inter2\n7MLI,2015-03-05,Riots/Protests,Crowd,{inters}\n"
    [event] = read(text)
    assert event.type == kind
    assert written([event], "acled") == text


def test_strategic_developments_are_so_without_a_finer_type() -> None:
    [event] = read(
        table(ACLED_ROW | {"event_type": "Strategic developments"}, "event_date", "event_type", "fatalities")
    )
    assert event.type == "strategic_development"


EUROPEAN = (
    "event_id_cnty;event_date;event_type;country;latitude;longitude;fatalities\n"
    "7MLI;05.03.2023;Battles;Mali;12,5;-8,25;2\n8MLI;16.03.2023;Battles;Mali;13;-8,5;0\n"
)


def test_spreadsheets_that_write_a_comma_before_decimals_are_read_and_written_so() -> None:
    battle, other = read(EUROPEAN)
    assert battle.location is not None
    assert (battle.location.lat, battle.location.lon) == (12.5, -8.25)
    assert written([battle, other], "acled") == EUROPEAN
    moved = attrs.evolve(battle, location=attrs.evolve(battle.location, lat=13.5))
    assert ";13,5;-8,25;" in written([moved], "acled")


def test_whole_numbers_with_decimals_and_degrees_of_fixed_length_are_usual_in_their_file() -> None:
    text = (
        "eventid,iyear,attacktype1,attacktype2,gname,latitude,longitude,target1,natlty1,nkill,nwound,nperps\n"
        "7,2015,2,,Nobody,14.2500,3.5000,Inn,123.0,2.0,,-99.0\n8,2015,2,,Nobody,14.0000,3.2500,,,,1.0,3.0\n"
    )
    late = "9,2015,2,3.0,Nobody,14.1000,3.1000,,,,,\n"
    first, second = read(text)
    assert [one.count.resolve() for one in first.casualties if one.harm == "killed"] == [2]
    assert first.extra == second.extra == {}
    assert written([first, second], "gtd") == text
    fewer = attrs.evolve(first, casualties=[ce.Casualty(harm="killed", count=ce.Count.exactly(5))])
    assert ",14.2500,3.5000,Inn,123.0,5.0,," in written([fewer], "gtd")
    assert first.provenance is not None
    *_, third = read(text + late, profile=first.provenance.profile)
    assert third.extra == {}


def test_numbers_are_plain_in_json_that_are_not_so_in_a_spreadsheet() -> None:
    file = io.StringIO(newline="")
    ce.write(read(EUROPEAN), file, "acled", holder="json")
    assert '"latitude":12.5' in file.getvalue().replace(": ", ":")


def test_a_column_that_would_repeat_others_but_says_something_else_is_kept() -> None:
    names = "event_id_cnty,event_date,event_type,region,country,fatalities\n"
    text = names + "".join(f"{number}AFG,2020-03-0{number},Battles,Some Region,Afghanistan,0\n" for number in (1, 2, 3))
    events = read(text)
    assert [event.extra for event in events] == [{"acled": {"region": "Some Region"}}] * 3
    assert written(events, "acled") == text


@pytest.mark.parametrize("unknown", ["-999", "-99.0", "-9"])
def test_a_number_that_stands_for_not_known_is_no_number_of_people(unknown: str) -> None:
    text = f"eventid,country_txt,attacktype1_txt,nkill,nkillter\n201703050001,Mali,Armed Assault,2,{unknown}\n"
    [event] = read(text)
    assert [one.count.resolve() for one in event.casualties] == [2]
    assert written([event], "gtd") == text


@pytest.mark.parametrize("told", ["[[1]]", "7", '[["a",0]]', '[["a",1e999]]', '[["a",400]]', '[["a",true]]', '{"a":1}'])
def test_decimals_of_a_profile_that_say_nothing_are_refused(told: str) -> None:
    with pytest.raises(ParseError):
        read(EUROPEAN, "acled", profile=f"v3; decimals={told}")


def test_a_row_of_tags_may_have_the_number_that_pandas_puts_before_it() -> None:
    text = ",event_date,event_type,fatalities\n0,#date+occurred,#event+type,#affected+killed\n1,2023-03-05,Battles,2\n"
    [event] = read(text)
    assert event.provenance is not None
    assert event.provenance.dataset == "acled"
    assert written([event], "acled") == text
