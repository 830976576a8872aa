"""Codes of datasets and what they are here, both ways: actors, and precisions of places and dates."""

from __future__ import annotations

import datetime
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.crosswalks import (
    ActorScheme,
    DateScheme,
    GeoScheme,
    date_precision_code,
    date_precision_of,
    geo_precision_code,
    geo_precision_of,
    interaction,
)
from conflictevents.crosswalks.codes import of_scheme
from conflictevents.crosswalks.tables import lines, parts
from conflictevents.model.actor import ActorType
from conflictevents.model.location import GeoPrecision
from conflictevents.model.units import DatePrecision

# --- the tables

TABLES: dict[str, tuple[Any, type]] = {
    "actor_type": (ActorScheme, ActorType),
    "geo_precision": (GeoScheme, GeoPrecision),
    "date_precision": (DateScheme, DatePrecision),
}


@pytest.mark.parametrize("table", TABLES)
def test_tables_hold_the_schemes_and_values_that_there_are(table: str) -> None:
    schemes, values = TABLES[table]
    assert {line["scheme"] for line in lines(table)} == set(get_args(schemes))
    for line in lines(table):
        assert values(line["read_as"]) in values
        assert [values(one).value for one in parts(line, "written_for")] == list(parts(line, "written_for"))


@pytest.mark.parametrize("table", TABLES)
def test_no_code_is_told_twice_and_no_value_is_written_twice(table: str) -> None:
    for scheme in get_args(TABLES[table][0]):
        told = of_scheme(table, scheme)
        names = [name.casefold() for line in told for name in (line.get("code"), line["label"]) if name]
        written = [value for line in told for value in parts(line, "written_for")]
        assert len(names) == len(set(names)) or table != "actor_type"
        assert len(written) == len(set(written))


# --- actors

INTER = {
    1: ("State forces", "state_forces"),
    2: ("Rebel group", "rebel_group"),
    3: ("Political militia", "political_militia"),
    4: ("Identity militia", "identity_militia"),
    5: ("Rioters", "rioters"),
    6: ("Protesters", "protesters"),
    7: ("Civilians", "civilians"),
    8: ("External/Other forces", "external_forces"),
}
SECTORS = {
    "acled": {str(code): kind for code, (_, kind) in INTER.items()}
    | dict(INTER.values())
    | {
        "Rebel Forces": "rebel_group",
        "Militia Groups": "political_militia",
        "Communal / Identity Groups": "identity_militia",
        "Identity Militias": "identity_militia",
        "Foreign / Others": "external_forces",
        "STATE FORCES": "state_forces",
    },
    "cameo": {
        "COP": "police",
        "GOV": "government",
        "MIL": "state_forces",
        "REB": "rebel_group",
        "INS": "rebel_group",
        "SEP": "rebel_group",
        "UAF": "unidentified_armed",
        "OPP": "political_party",
        "CVL": "civilians",
        "MED": "media",
        "HLH": "medical",
        "IGO": "igo",
        "NGO": "ngo",
        "MNC": "business",
        "LEG": "government",
        "reb": "rebel_group",
    },
    "gtd": {
        "1": "business",
        "2": "government",
        "3": "police",
        "4": "state_forces",
        "5": "medical",
        "6": "other",
        "7": "government",
        "8": "education",
        "9": "other",
        "10": "media",
        "11": "other",
        "12": "ngo",
        "13": "other",
        "14": "civilians",
        "15": "religious",
        "16": "other",
        "17": "rebel_group",
        "18": "civilians",
        "19": "other",
        "20": "unknown",
        "21": "other",
        "22": "political_party",
        "Private Citizens & Property": "civilians",
    },
    "icews": {
        "Government": "government",
        "Military": "state_forces",
        "Executive,Foreign Ministry,Government": "government",
        "Government,Military": "state_forces",
        "Parties,(National) Major Party,Government,Elite": "government",
        "Dissident,Criminals / Gangs": "criminal_group",
        "Social,Media": "media",
        "Insurgents,International Religious,Dissident": "rebel_group",
        "Unspecified": "unknown",
    },
    "plover": {
        "COP": "police",
        "MED": "medical",
        "JRN": "media",
        "PRM": "political_militia",
        "CVL": "civilians",
        "UNK": "unknown",
        "SOC": "other",
    },
}


@pytest.mark.parametrize(
    ("scheme", "code", "kind"),
    [(scheme, code, kind) for scheme, told in SECTORS.items() for code, kind in told.items()],
)
def test_the_type_of_actor_of_a_code(scheme: Any, code: str, kind: str) -> None:
    assert ce.actor_type_of(code, scheme) is ActorType(kind)
    if code.isdecimal():
        assert ce.actor_type_of(int(code), scheme) is ActorType(kind)


@pytest.mark.parametrize(
    ("scheme", "code"),
    [("acled", 0), ("acled", "9"), ("acled", ""), ("gtd", 23), ("gtd", "-9"), ("cameo", "XYZ"), ("icews", "NA")],
)
def test_an_unknown_code_is_no_type_of_actor(scheme: Any, code: str | int) -> None:
    assert ce.actor_type_of(code, scheme) is None


@pytest.mark.parametrize(
    ("scheme", "unwritten"),
    [
        ("acled", {"other", "unknown"}),
        ("cameo", {"other", "unknown"}),
        ("gtd", {"criminal_group"}),
        ("icews", {"political_militia", "identity_militia", "other"}),
        ("plover", {"identity_militia"}),
    ],
)
def test_which_types_of_actors_a_scheme_cannot_write(scheme: Any, unwritten: set[str]) -> None:
    told = {kind.value: ce.classify_actor(ce.Actor(name="they", type=kind), scheme) for kind in ActorType}
    assert {kind for kind, one in told.items() if one is None} == unwritten


@pytest.mark.parametrize("scheme", get_args(ActorScheme))
def test_what_is_written_for_an_actor_is_read_as_a_type_that_is_written_the_same(scheme: Any) -> None:
    for kind in ActorType:
        told = ce.classify_actor(ce.Actor(name="they", type=kind), scheme)
        if told is not None:
            read = ce.actor_type_of(told.code or told.label or "", scheme)
            assert read is not None
            if (scheme, kind) != ("gtd", ActorType.IGO):  # among diplomats there, who are of a government
                assert ce.classify_actor(ce.Actor(name="they", type=read), scheme) == told


def test_gtd_and_icews_have_levels_of_their_own() -> None:
    priest = ce.Actor(name="a priest", type="religious")
    told = ce.classify_actor(priest, "gtd")
    assert told == ce.Classification(scheme="gtd", level="targtype", code="15", label="Religious Figures/Institutions")
    told = ce.classify_actor(priest, "icews")
    assert told == ce.Classification(scheme="icews", level="sector", label="National Religious")


# --- interactions

PAIRS = {1: "012345678", 2: "02345678", 3: "0345678", 4: "045678", 5: "05678", 6: "0678", 7: "078", 8: "08"}
CODES = [f"{one}{other}" for one, others in PAIRS.items() for other in others]


@pytest.mark.parametrize("code", CODES)
def test_every_interaction_of_acled_in_numbers_and_text(code: str) -> None:
    first, second = map(int, code)
    assert interaction(first, second) == interaction(second, first) == interaction(str(second), str(first)) == code
    names = [INTER[side][0] for side in (first, second) if side]
    if code == "78":
        names.reverse()
    text = "-".join(names) if second else f"{names[0]} only"
    assert interaction(names[0], names[1] if second else None) == text
    if second:
        assert interaction(names[1], names[0]) == text


def test_interactions_are_those_44_pairs() -> None:
    sides = range(9)
    assert {interaction(one, other) for one in sides for other in sides} == {None, *CODES}


def test_an_interaction_is_of_known_sides_in_todays_words() -> None:
    assert interaction("Militia Groups", "Foreign / Others") == "Political militia-External/Other forces"
    assert [interaction("Cats", "Civilians"), interaction(9, 7), interaction("", ""), interaction(0, None)] == [
        None
    ] * 4


# --- places

PLACES = {
    "acled": {1: "populated_place", 2: "near_place", 3: "region"},
    "ucdp": {1: "exact", 2: "near_place", 3: "admin2", 4: "admin1", 5: "region", 6: "country", 7: "international"},
    "gtd": {1: "populated_place", 2: "admin2", 3: "admin2", 4: "admin1", 5: "unknown"},
    "gdelt": {0: "unknown", 1: "country", 2: "admin1", 3: "populated_place", 4: "populated_place", 5: "admin1"},
}
WRITTEN = {  # acled, ucdp, gtd, gdelt, gdelt in the United States
    "exact": ("1", "1", "1", "4", "3"),
    "street_or_landmark": ("1", "1", "1", "4", "3"),
    "neighbourhood": ("1", "1", "1", "4", "3"),
    "populated_place": ("1", "1", "1", "4", "3"),
    "near_place": ("2", "2", "3", "5", "2"),
    "admin3": ("2", "3", "3", "5", "2"),
    "admin2": ("2", "3", "3", "5", "2"),
    "admin1": ("3", "4", "4", "5", "2"),
    "region": ("3", "5", "5", "1", "1"),
    "country": (None, "6", "5", "1", "1"),
    "international": (None, "7", "5", "0", "0"),
    "unknown": (None, None, "5", "0", "0"),
}


@pytest.mark.parametrize("scheme", PLACES)
def test_every_geo_precision_is_read(scheme: Any) -> None:
    read = {code: geo_precision_of(code, scheme) for code in range(10)}
    assert {code: told.value for code, told in read.items() if told} == PLACES[scheme]
    assert geo_precision_of("1", scheme) is geo_precision_of(1, scheme)
    assert geo_precision_of("", scheme) is None


def test_every_geo_precision_is_written() -> None:
    assert list(WRITTEN) == [precision.value for precision in GeoPrecision]
    for precision, codes in WRITTEN.items():
        told = [geo_precision_code(precision, scheme, "SYR") for scheme in ("acled", "ucdp", "gtd", "gdelt")]
        assert (*told, geo_precision_code(precision, "gdelt", "USA")) == codes


@pytest.mark.parametrize("scheme", ["acled", "gtd", "gdelt"])
def test_what_is_written_of_a_place_claims_no_more_than_is_known(scheme: Any) -> None:
    finest_first = list(GeoPrecision)
    for precision in finest_first[3:]:  # within a town these schemes do not tell places apart
        code = geo_precision_code(precision, scheme)
        read = code and geo_precision_of(code, scheme)
        nearer = scheme == "acled" and precision.value in (
            "admin3",
            "admin2",
        )  # "part of region" is 2, like a near place
        assert read is None or nearer or finest_first.index(read) >= finest_first.index(precision)


# --- dates


def test_every_date_precision_is_read() -> None:
    read = {code: date_precision_of(code, "acled") for code in range(9)}
    assert {code: told.value for code, told in read.items() if told} == {1: "day", 2: "week", 3: "month"}
    read = {code: date_precision_of(code, "ucdp") for code in range(9)}
    told = {1: "day", 2: "range", 3: "week", 4: "month", 5: "year"}
    assert {code: precision.value for code, precision in read.items() if precision} == told


@pytest.mark.parametrize(
    ("date", "acled", "ucdp"),
    [
        ("2019-06-30", "1", "1"),
        ("2019-06-30T06:00:00", "1", "1"),
        ("[2019-06-03..2019-06-04]", "2", "2"),
        ("2019-06-03/2019-06-08", "2", "2"),
        ("[2019-06-03..2019-06-09]", "2", "3"),
        ("[2019-06-03..2019-06-10]", "3", "4"),
        ("2019-06", "3", "4"),
        ("2019-07", "3", "4"),
        ("[2019-07-01..2019-08-01]", None, "5"),
        ("2019", None, "5"),
        ("2020", None, "5"),
        ("[2019-01-01..2020-01-02]", None, None),
        ("2019-06-30~", "2", "2"),
        ("2019-06-30/..", None, None),
    ],
)
def test_the_code_of_a_date_follows_from_its_days(date: str, acled: str | None, ucdp: str | None) -> None:
    told = ce.EventDate.parse(date)
    assert (date_precision_code(told, "acled"), date_precision_code(told, "ucdp")) == (acled, ucdp)


@given(st.dates(max_value=datetime.date(9000, 1, 1)), st.integers(0, 400))
def test_more_days_never_have_a_finer_code(start: datetime.date, days: int) -> None:
    ends = (start + datetime.timedelta(days + more) for more in (0, 1))
    dates = [ce.EventDate.within(start, end) for end in ends]
    for scheme in get_args(DateScheme):
        first, second = (date_precision_code(date, scheme) or "9" for date in dates)
        assert first <= second


# --- schemes that there are not


def test_other_schemes_are_refused() -> None:
    with pytest.raises(ValueError, match="no scheme 'cow' for actor types; there are acled, cameo, gtd, icews, plover"):
        ce.actor_type_of("x", "cow")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no scheme 'plover' for geo precisions; there are acled, ucdp, gtd, gdelt"):
        geo_precision_code("exact", "plover")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no scheme 'gtd' for date precisions; there are acled, ucdp"):
        date_precision_of(1, "gtd")  # type: ignore[arg-type]
