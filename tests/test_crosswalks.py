"""Crosswalks: what other schemes call events and actors, as their codebooks say, and what their codes are here."""

from __future__ import annotations

from typing import Any

import pytest
from event_strategies import events
from hypothesis import given

import conflictevents as ce
from conflictevents.crosswalks import region_of
from conflictevents.crosswalks.tables import ALSO, lines, rows
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.event_type import EventSubtype

SCHEMES: tuple[Any, ...] = ("acled", "cameo", "gtd", "plover", "ucdp")


def event(subtype: str, **told: Any) -> ce.Event:
    return ce.Event(type=EventSubtype(subtype).type, subtype=subtype, **told)


def actor(kind: str, role: str = "initiator", country: str | None = None) -> Actor:
    return Actor(name="they", type=kind, role=role, country=country)


def codes(told: ce.Event, scheme: Any) -> dict[str | None, str | None]:
    return {one.level: one.code or one.label for one in ce.classify(told, scheme)}


# --- the schemes


ACLED = {
    "Battles": ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
    "Explosions/Remote violence": [
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ],
    "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
    "Protests": ["Peaceful protest", "Protest with intervention", "Excessive force against protesters"],
    "Riots": ["Violent demonstration", "Mob violence"],
    "Strategic developments": [
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ],
}
"""The 25 sub-event types of the codebook of 2023."""


def test_acled_has_its_25_sub_event_types() -> None:
    written = {(row["event_type:label"], row["sub_event_type:label"]) for row in rows("acled").values()}
    assert written == {(kind, name) for kind, names in ACLED.items() for name in names}
    assert len(written) == 25


@pytest.mark.parametrize("name", [name for names in ACLED.values() for name in names])
def test_every_label_of_acled_is_read_and_written_again(name: str) -> None:
    first = ce.subtypes_of(name, "acled")[0]
    kind = "strategic_development" if first is EventSubtype.OTHER else first.type
    assert codes(ce.Event(type=kind, subtype=first), "acled")["sub_event_type"] == name


@pytest.mark.parametrize(
    ("subtype", "disorder"),
    [
        ("air_strike", "Political violence"),
        ("mob_violence", "Political violence"),
        ("violent_demonstration", "Demonstrations"),
        ("peaceful_protest", "Demonstrations"),
        ("excessive_force_against_protesters", "Political violence; Demonstrations"),
        ("arrests", "Strategic developments"),
    ],
)
def test_disorder_types_of_acled(subtype: str, disorder: str) -> None:
    assert codes(event(subtype), "acled")["disorder_type"] == disorder


@pytest.mark.parametrize(
    ("told", "targeted"),
    [
        (event("attack"), True),
        (event("excessive_force_against_protesters"), True),
        (event("air_strike", actors=[actor("civilians", "target")]), True),
        (event("air_strike", actors=[actor("civilians", "target"), actor("rebel_group", "target")]), False),
        (event("air_strike"), False),
        (event("mob_violence", actors=[actor("religious", "victim")]), True),
        (event("armed_clash", actors=[actor("civilians", "victim")]), False),
    ],
    ids=str,
)
def test_civilian_targeting(told: ce.Event, targeted: bool) -> None:
    assert codes(told, "acled").get("civilian_targeting") == ("Civilian targeting" if targeted else None)


GTD = {
    "assassination": "1",
    "attack": "2",
    "armed_clash": "2",
    "suicide_bomb": "3",
    "remote_explosive_landmine_ied": "3",
    "abduction_forced_disappearance": "6",
    "looting_property_destruction": "7",
    "chemical_weapon": "8",
    "hostage_taking": None,  # in a building or taken along, 5 or 6
    "peaceful_protest": None,
    "agreement": None,
}


@pytest.mark.parametrize(("subtype", "code"), GTD.items())
def test_attack_types_of_gtd(subtype: str, code: str | None) -> None:
    assert codes(event(subtype), "gtd").get("attacktype") == code


def test_what_states_do_is_not_in_gtd() -> None:
    assert ce.classify(event("air_strike", actors=[actor("state_forces")]), "gtd") == ()
    assert codes(event("drone_strike", actors=[actor("rebel_group")]), "gtd") == {"attacktype": "3"}


PLOVER = {
    "air_strike": {"type": "ASSAULT", "mode": "aerial"},
    "suicide_bomb": {"type": "ASSAULT", "mode": "suicide-attack"},
    "armed_clash": {"type": "ASSAULT"},
    "violent_demonstration": {"type": "PROTEST", "mode": "riot"},
    "arrests": {"type": "COERCE", "mode": "arrest"},
    "ceasefire": {"type": "RETREAT", "mode": "ceasefire"},
    "threat": {"type": "THREATEN"},
    "base_established": {},
}
CAMEO = {
    "armed_clash": ("19", "190"),
    "air_strike": ("19", "195"),
    "suicide_bomb": ("18", "1831"),
    "chemical_weapon": ("20", "2041"),
    "peaceful_protest": ("14", "141"),
    "arrests": ("17", "173"),
    "ceasefire": ("08", "0871"),
}


@pytest.mark.parametrize(("subtype", "told"), PLOVER.items())
def test_types_and_modes_of_plover(subtype: str, told: dict[str, str]) -> None:
    assert codes(event(subtype), "plover") == told


@pytest.mark.parametrize(("subtype", "told"), CAMEO.items())
def test_root_and_event_codes_of_cameo(subtype: str, told: tuple[str, str]) -> None:
    assert codes(event(subtype), "cameo") == dict(zip(("root", "event"), told, strict=True))


UCDP = {
    "a state and rebels": ("armed_clash", [actor("state_forces"), actor("rebel_group", "target")], "1"),
    "two states": ("air_strike", [actor("external_forces"), actor("state_forces", "target")], "1"),
    "two groups": ("armed_clash", [actor("rebel_group"), actor("political_militia", "target")], "2"),
    "two that clash": (
        "armed_clash",
        [actor("state_forces", "participant"), actor("rebel_group", "participant")],
        "1",
    ),
    "a state and civilians": ("attack", [actor("police"), actor("civilians", "target")], "3"),
    "a group and doctors": ("assassination", [actor("rebel_group"), actor("medical", "victim")], "3"),
    "soldiers and protesters": (
        "excessive_force_against_protesters",
        [actor("state_forces"), actor("protesters", "target")],
        "3",
    ),
    "gunmen": ("attack", [actor("unidentified_armed"), actor("civilians", "target")], None),
    "nobody is told": ("armed_clash", [], None),
    "whom they hit is not told": ("air_strike", [actor("state_forces")], None),
    "captives": ("abduction_forced_disappearance", [actor("rebel_group"), actor("education", "target")], None),
    "a mob": ("mob_violence", [actor("rioters"), actor("civilians", "target")], None),
}


@pytest.mark.parametrize(("subtype", "actors", "code"), UCDP.values(), ids=UCDP)
def test_types_of_violence_of_ucdp(subtype: str, actors: list[Actor], code: str | None) -> None:
    assert codes(event(subtype, actors=actors), "ucdp").get("type_of_violence") == code


def test_ucdp_counts_captives_that_were_killed() -> None:
    two = ce.Casualty(harm="killed", count=ce.Count.exactly(2))
    sides = [actor("rebel_group"), actor("education", "target")]
    told = event("abduction_forced_disappearance", actors=sides, casualties=[two])
    assert codes(told, "ucdp") == {"type_of_violence": "3"}


def test_ucdp_counts_no_event_without_deaths() -> None:
    nobody = ce.Casualty(harm="killed", count=ce.Count.exactly(0))
    sides = [actor("state_forces"), actor("rebel_group", "target")]
    assert ce.classify(event("armed_clash", actors=sides, casualties=[nobody]), "ucdp") == ()


# --- types without sub-event types


@pytest.mark.parametrize(
    ("kind", "scheme", "told"),
    [
        ("battle", "acled", {"disorder_type": "Political violence", "event_type": "Battles"}),
        ("riot", "acled", {"event_type": "Riots"}),
        ("battle", "plover", {"type": "ASSAULT"}),
        ("battle", "cameo", {"root": "19"}),
        ("explosion_remote_violence", "cameo", {}),
        ("protest", "cameo", {"root": "14"}),
        ("diplomacy", "acled", {}),
        ("other", "acled", {}),
    ],
)
def test_a_type_alone_has_what_its_kinds_share(kind: str, scheme: Any, told: dict[str, str]) -> None:
    assert codes(ce.Event(type=kind), scheme) == told


def test_another_kind_is_told_by_its_type_but_for_strategic_developments() -> None:
    assert codes(ce.Event(type="battle", subtype="other"), "acled")["event_type"] == "Battles"
    assert codes(ce.Event(type="strategic_development", subtype="other"), "acled")["sub_event_type"] == "Other"


# --- reading

PROTESTS = ["peaceful_protest", "protest_with_intervention", "excessive_force_against_protesters"]


@pytest.mark.parametrize(
    ("value", "scheme", "subtypes"),
    [
        ("Air/drone strike", "acled", ["air_strike", "drone_strike"]),
        ("ARRESTS", "acled", ["arrests"]),
        ("Excessive force against protestors", "acled", ["excessive_force_against_protesters"]),
        ("Battle-No change of territory", "acled", ["armed_clash"]),
        ("RIOTS/PROTESTS", "acled", [*PROTESTS, "violent_demonstration", "mob_violence"]),
        ("Headquarters or base established", "acled", ["base_established"]),
        (2, "gtd", ["attack", "armed_clash"]),
        ("Hijacking", "gtd", ["hostage_taking"]),
        (9, "gtd", ["other"]),
        ("145", "cameo", ["violent_demonstration", "mob_violence"]),
        ("1413", "cameo", ["peaceful_protest", "protest_with_intervention"]),
        ("14", "cameo", ["peaceful_protest", "protest_with_intervention", "violent_demonstration"]),
        ("1821", "cameo", ["sexual_violence"]),
        ("1822", "cameo", ["attack"]),
        ("1951", "cameo", ["air_strike", "drone_strike"]),
        ("051", "cameo", []),
        ("191", "cameo", []),
        ("2042", "cameo", []),
        ("042", "cameo", ["meeting"]),
        ("01", "cameo", []),
        ("aerial", "plover", ["air_strike"]),
        ("abduct", "plover", ["abduction_forced_disappearance", "hostage_taking"]),
        ("Coffee", "acled", []),
        ("", "acled", []),
    ],
)
def test_what_a_code_can_be(value: str | int, scheme: Any, subtypes: list[str]) -> None:
    assert [subtype.value for subtype in ce.subtypes_of(value, scheme)] == subtypes


@pytest.mark.parametrize(
    ("value", "scheme", "kind"),
    [
        ("Battles", "acled", "battle"),
        ("RIOTS/PROTESTS", "acled", "protest"),
        ("Remote violence", "acled", "explosion_remote_violence"),
        ("Strategic developments", "acled", "strategic_development"),
        ("Other", "acled", "strategic_development"),
        (3, "ucdp", "violence_against_civilians"),
        (3, "gtd", "explosion_remote_violence"),
        (9, "gtd", "other"),
        ("ASSAULT", "plover", "battle"),
        ("04", "cameo", "diplomacy"),
        ("013", "cameo", "other"),
        ("057", "cameo", "strategic_development"),
        ("0872", "cameo", "strategic_development"),
        ("138", "cameo", "coercion"),
        ("18", "cameo", "violence_against_civilians"),
        ("1833", "cameo", "explosion_remote_violence"),
        ("191", "cameo", "battle"),
        ("204", "cameo", "explosion_remote_violence"),
        ("Coffee", "acled", None),
        ("999", "cameo", None),
    ],
)
def test_the_event_type_of_a_code(value: str | int, scheme: Any, kind: str | None) -> None:
    told = ce.event_type_of(value, scheme)
    assert (told and told.value) == kind


def test_every_code_of_cameo_has_an_event_type_that_its_subtypes_are_kinds_of() -> None:
    for code in rows("cameo_events"):
        kind = ce.event_type_of(code, "cameo")
        assert kind is not None
        if len(code) > 2:
            assert [subtype.type for subtype in ce.subtypes_of(code, "cameo")[:1]] in ([], [kind])


def test_cameo_is_written_in_codes_and_words_of_its_table() -> None:
    for row in rows("cameo").values():
        root, told = ce.cameo_event(row["root:code"]), ce.cameo_event(row["event:code"])
        assert root is not None
        assert told is not None
        assert (root.label, root.code) == (row["root:label"], told.root)
        assert told.text.casefold() == row["event:label"].casefold()


def test_what_ucdp_has_is_told_by_types_alone() -> None:
    assert EventSubtype.ARMED_CLASH in ce.subtypes_of(1, "ucdp")
    assert ce.subtypes_of(1, "ucdp") == ce.subtypes_of("state-based conflict", "ucdp") == ce.subtypes_of(2, "ucdp")
    assert EventSubtype.ATTACK in ce.subtypes_of(3, "ucdp")


# --- actors


INTER = {
    ("state_forces", "MLI"): 1,
    ("police", None): 1,
    ("government", "MLI"): 1,
    ("state_forces", "FRA"): 8,
    ("government", "FRA"): 8,
    ("rebel_group", "DZA"): 2,
    ("political_militia", None): 3,
    ("unidentified_armed", None): 3,
    ("identity_militia", None): 4,
    ("rioters", None): 5,
    ("protesters", None): 6,
    ("civilians", None): 7,
    ("medical", None): 7,
    ("igo", None): 8,
    ("unknown", "MLI"): None,
}


@pytest.mark.parametrize(("kind", "country"), INTER, ids=str)
def test_acled_tells_an_actor_abroad_from_one_at_home(kind: str, country: str | None) -> None:
    told = ce.classify_actor(actor(kind, country=country), "acled", "MLI")
    code = INTER[kind, country]
    assert (told and told.code) == (code and str(code))


def test_every_kind_of_actor_has_a_plover_sector_but_identity_militias() -> None:
    without = [kind for kind in ActorType if ce.classify_actor(actor(kind), "plover") is None]
    assert without == [ActorType.IDENTITY_MILITIA]


# --- all of them


def test_tables_hold_what_there_is() -> None:
    for scheme in SCHEMES:
        assert [EventSubtype(subtype) for subtype in rows(scheme)]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_whatever_is_written_can_be_read(scheme: Any) -> None:
    for subtype, row in rows(scheme).items():
        for column, cell in row.items():
            if column != ALSO:
                assert EventSubtype(subtype) in ce.subtypes_of(cell, scheme)


@given(events())
def test_every_event_can_be_classified(told: ce.Event) -> None:
    for scheme in SCHEMES:
        levels = [one.level for one in ce.classify(told, scheme)]
        assert len(levels) == len(set(levels))


def test_there_are_no_other_schemes() -> None:
    with pytest.raises(ValueError, match="no scheme 'cow'; there are acled, cameo, gtd, plover, ucdp"):
        ce.classify(event("attack"), "cow")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no scheme 'cow'; there are acled, cameo, gtd, plover, ucdp"):
        ce.subtypes_of("x", "cow")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no scheme 'cow' for actor types; there are acled, cameo, gtd, icews, plover"):
        ce.classify_actor(actor("police"), "cow")  # type: ignore[arg-type]


def test_regions_of_the_world() -> None:
    regions = [region_of(country, "acled") for country in ("SYR", "SDN", "BGD", "FRA", "PNG")]
    assert regions == ["Middle East", "Northern Africa", "South Asia", "Europe", "Oceania"]
    assert [region_of("EGY", scheme) for scheme in ("ucdp", "gtd")] == ["Middle East", "Middle East & North Africa"]
    assert region_of("AFG", "acled") is None  # ACLED has moved it
    with pytest.raises(ValueError, match="no scheme 'cow' for regions; there are acled, gtd, ucdp"):
        region_of("MLI", "cow")  # type: ignore[arg-type]


@pytest.mark.parametrize("scheme", ["acled", "ucdp", "gtd"])
def test_a_country_is_in_one_region_at_most(scheme: str) -> None:
    listed = [code for line in lines("regions") if line["scheme"] == scheme for code in line["countries"].split()]
    assert len(listed) == len(set(listed))
    assert [code for code in listed if ce.Country.of(code) is None] == []
