"""The large word lists keep their form: a head line, known codes, sorted rows, and no name that means two rows."""

import csv
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest

from conflictevents.model.actor import ActorType
from conflictevents.model.casualty import Age, Sex, VictimStatus

COLUMNS = {
    "armed_groups": ["name", "type", "country", "active", "aliases"],
    "countries": ["name", "iso3", "aliases", "demonyms", "capital", "lat", "lon"],
    "organisations": ["name", "type", "country", "aliases"],
    "people": ["noun", "status", "age", "sex", "occupation", "actor_type", "number"],
    "places": ["name", "country", "kind", "admin1", "lat", "lon", "population", "alone", "aliases", "variants"],
}
LISTS = sorted(COLUMNS)
NAMES = sorted(COLUMNS.keys() - {"people", "places"})
SAID_BY = {"places": 4}
"""How many columns tell a row from the others: a place of a name, its country, kind and first-level area."""
OCCUPATIONS = frozenset(
    [
        *["activist", "aid_worker", "artist", "athlete", "business", "clergy", "contractor", "diplomat", "driver"],
        *["farmer", "fisher", "health_worker", "herder", "human_rights_defender", "interpreter", "journalist", "legal"],
        *["miner", "official", "peacekeeper", "police", "politician", "rescue_worker", "security_guard", "soldier"],
        *["student", "teacher", "trader", "worker"],
    ]
)


def lines(name: str) -> list[str]:
    text = files("conflictevents.english").joinpath("words", f"{name}.tsv").read_text("utf-8")
    assert text.endswith("\n")
    return text.removesuffix("\n").split("\n")


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(lines(name)[1:], delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


def row(name: str, first: str) -> dict[str, str]:
    return next(row for row in rows(name) if row[COLUMNS[name][0]] == first)


def phrases(row: dict[str, str]) -> Iterator[str]:
    yield row["name"]
    for column in ("aliases", "demonyms"):
        yield from filter(None, row.get(column, "").split(";"))


def key(phrase: str) -> str:
    """What a lexicon cannot tell apart: capitals and hyphens."""
    return re.sub("[- ]+", " ", phrase).casefold()


@pytest.fixture(scope="module")
def iso3() -> set[str]:
    return {row["iso3"] for row in rows("countries")}


@pytest.mark.parametrize("name", LISTS)
def test_the_head_says_what_source_and_licence(name: str) -> None:
    assert re.fullmatch(r"# [^|]+ \| source: [^|]+ \| licence: [^|]+", lines(name)[0])
    assert lines(name)[1].split("\t") == COLUMNS[name]


@pytest.mark.parametrize("name", LISTS)
def test_rows_are_whole_sorted_and_tidy(name: str) -> None:
    cells = [line.split("\t") for line in lines(name)[2:]]
    assert {len(row) for row in cells} == {len(COLUMNS[name])}
    first = [row[: SAID_BY.get(name, 1)] for row in cells]
    assert first == sorted(first)
    assert len(first) == len(set(map(tuple, first)))
    untidy = [row for row in cells for cell in row for part in cell.split(";") if part != part.strip() or "’" in part]
    assert untidy == []
    assert not any(cell.startswith(";") or cell.endswith(";") or ";;" in cell for row in cells for cell in row)


@pytest.mark.parametrize("name", NAMES)
def test_no_name_or_alias_means_two_rows(name: str) -> None:
    owners: dict[str, str] = {}
    clashes = [
        (phrase, row["name"], owner)
        for row in rows(name)
        for phrase in phrases(row)
        if (owner := owners.setdefault(key(phrase), row["name"])) != row["name"]
    ]
    assert clashes == []


@pytest.mark.parametrize("name", [*NAMES, "places"])
def test_no_row_has_an_alias_twice(name: str) -> None:
    """Nor twice but for hyphens and capitals, of which a lexicon would keep only the one that comes last."""
    aliases = [row["aliases"].split(";") for row in rows(name)]
    assert [cell for cell in aliases if len(cell) != len(set(map(key, cell)))] == []


def test_country_codes_are_unique_and_well_formed() -> None:
    codes = [row["iso3"] for row in rows("countries")]
    assert len(codes) == len(set(codes)) == 257
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)
    assert {"SYR", "USA", "XKX", "PSE", "SSD", "TWN", "SUN", "YUG"} <= set(codes)


@pytest.mark.parametrize("name", ["armed_groups", "organisations", "places"])
def test_countries_of_other_lists_are_known(name: str, iso3: set[str]) -> None:
    assert {row["country"] for row in rows(name)} - iso3 == {""}


def test_there_are_four_hundred_groups_whose_years_are_a_span() -> None:
    groups = rows("armed_groups")
    assert len(groups) >= 400
    spans = [re.fullmatch(r"(\d{4})-(\d{4})?", row["active"]) for row in groups if row["active"]]
    assert [span for span in spans if span is None] == []
    assert all(span[1] <= (span[2] or "9999") for span in spans if span)


def test_there_are_demonyms_for_more_than_240_countries_and_peoples() -> None:
    told = {word for row in rows("countries") for word in row["demonyms"].split(";") if word}
    assert len(told) >= 500
    assert {"Palestinian", "Kosovar", "South Sudanese", "Burmese", "Ivorian", "Congolese"} <= told


@pytest.mark.parametrize("name", ["armed_groups", "organisations"])
def test_actor_types_are_known(name: str) -> None:
    assert {row["type"] for row in rows(name)} <= set(ActorType)


def test_people_have_known_values() -> None:
    people = rows("people")
    assert {row["status"] for row in people} == set(VictimStatus)
    assert {row["age"] for row in people} == {"", *Age}
    assert {row["sex"] for row in people} == {"", *Sex}
    assert {row["occupation"] for row in people} == {"", *OCCUPATIONS}
    assert {row["actor_type"] for row in people} <= {"", *ActorType}
    assert {row["number"] for row in people} == {
        "singular",
        "plural",
        "singular collective",
        "plural collective",
    }


@pytest.mark.parametrize("name", ["countries", "places"])
def test_coordinates_are_degrees_and_come_in_pairs(name: str) -> None:
    for row in rows(name):
        assert bool(row["lat"]) == bool(row["lon"]), row
        if row["lat"]:
            assert -90 <= float(row["lat"]) <= 90, row
            assert -180 <= float(row["lon"]) <= 180, row


def test_places_have_known_kinds_and_whole_populations() -> None:
    places = rows("places")
    assert {row["kind"] for row in places} == {"city", "admin1", "admin2", "region", "other"}
    assert all(row["population"] == "" or int(row["population"]) > 0 for row in places)
    assert all(row["country"] or row["kind"] == "region" for row in places)


def alone() -> Iterator[str]:
    """The names that mean a place by themselves."""
    return (phrase for row in rows("places") if row["alone"] for phrase in phrases(row))


def test_a_place_stands_alone_or_not() -> None:
    assert {row["alone"] for row in rows("places")} == {"", "y"}


def test_no_place_takes_the_name_of_a_country_or_of_its_people() -> None:
    taken = {key(phrase) for row in rows("countries") for phrase in phrases(row)}
    assert [phrase for phrase in alone() if key(phrase) in taken] == []


@pytest.mark.parametrize(
    "word", ["Bath", "Man", "Mary", "Mobile", "Nice", "Reading", "Santos", "Split", "Van", "Victoria"]
)
def test_words_and_first_names_are_no_places_by_themselves(word: str) -> None:
    assert word not in set(alone())


@pytest.mark.parametrize(
    ("name", "phrase", "expected"),
    [
        ("countries", "Syrians", {"name": "Syria", "iso3": "SYR", "capital": "Damascus"}),
        ("countries", "U.S.", {"name": "United States", "iso3": "USA"}),
        ("countries", "Palestine", {"iso3": "PSE"}),
        ("countries", "Nigeriens", {"iso3": "NER"}),
        ("armed_groups", "al-Qaida in Syria", {"name": "al-Qaeda in Syria", "type": "rebel_group", "country": "SYR"}),
        ("armed_groups", "Isil", {"name": "Islamic State", "country": ""}),
        ("armed_groups", "al-Shabab", {"name": "al-Shabaab", "country": "SOM"}),
        ("armed_groups", "CJNG", {"type": "criminal_group", "country": "MEX"}),
        ("organisations", "CENTCOM", {"name": "US Central Command", "type": "state_forces", "country": "USA"}),
        ("organisations", "SOHR", {"name": "Syrian Observatory for Human Rights", "type": "ngo"}),
        ("organisations", "AFP", {"type": "media"}),
    ],
)
def test_names_of_the_news_are_found(name: str, phrase: str, expected: dict[str, str]) -> None:
    found = next(row for row in rows(name) if phrase in phrases(row))
    assert {column: found[column] for column in expected} == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("commanders", {"status": "combatant", "occupation": "", "actor_type": "", "number": "plural"}),
        ("soldier", {"status": "combatant", "occupation": "soldier", "actor_type": "state_forces"}),
        ("schoolgirls", {"status": "civilian", "age": "child", "sex": "f", "number": "plural"}),
        ("aid workers", {"status": "civilian", "occupation": "aid_worker", "actor_type": "ngo"}),
        ("gunmen", {"status": "perpetrator", "actor_type": "unidentified_armed"}),
        ("hostage", {"status": "protected", "number": "singular"}),
        ("people", {"status": "unknown", "age": "", "sex": "", "number": "plural"}),
    ],
)
def test_nouns_say_who_people_are(noun: str, expected: dict[str, str]) -> None:
    found = row("people", noun)
    assert {column: found[column] for column in expected} == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Idleb", [("Idlib", "SYR", "admin1"), ("Idlib", "SYR", "admin2"), ("Idlib", "SYR", "city")]),
        ("Helmand", [("Helmand", "AFG", "admin1")]),
        ("Kiev", [("Kyiv", "UKR", "admin1"), ("Kyiv", "UKR", "city")]),
        ("Kashmir", [("Kashmir", "", "region")]),
        ("Slavyansk", [("Sloviansk", "UKR", "city")]),
        ("Raqqa", [("Raqqa", "SYR", "admin1"), ("Raqqa", "SYR", "admin2"), ("Raqqa", "SYR", "city")]),
    ],
)
def test_places_of_the_news_are_found(phrase: str, expected: list[tuple[str, str, str]]) -> None:
    found = [row for row in rows("places") if phrase in phrases(row)]
    assert [(row["name"], row["country"], row["kind"]) for row in found] == expected


def test_places_of_one_name_are_told_apart_by_their_countries() -> None:
    assert {row["country"] for row in rows("places") if row["name"] == "Tripoli"} >= {"LBY", "LBN"}


def test_mosul_lies_where_geonames_puts_it() -> None:
    mosul = row("places", "Mosul")
    assert (float(mosul["lat"]), float(mosul["lon"])) == pytest.approx((36.335, 43.119), abs=0.02)
    assert mosul["admin1"] == "Nineveh"
