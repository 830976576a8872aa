"""GTD's codes: labels from codes and back, targets and weapons."""

from __future__ import annotations

from typing import Any

import pytest

import conflictevents as ce
from conflictevents.crosswalks import classify_weapon, gtd_code, gtd_label, target_type_of, weapon_type_of
from conflictevents.crosswalks.codes import of_scheme
from conflictevents.crosswalks.tables import lines, rows
from conflictevents.model.actor import ActorType

# --- GTD's labels

LABELS = {
    ("attacktype1", 6): "Hostage Taking (Kidnapping)",
    ("attacktype3_txt", 9): "Unknown",
    ("alternative", 1): "Insurgency/Guerilla Action",
    ("alternative", 3): "Intra/Inter-group Conflict",
    ("alternative", 5): "State Actors",
    ("targtype1", 14): "Private Citizens & Property",
    ("targsubtype1", 2): "Restaurant/Bar/Café",
    ("targsubtype2", 37): "NATO",
    ("targsubtype3", 113): "Alleged Informant",
    ("claimmode", 7): "Posted to website, blog, etc.",
    ("claimmode2", 10): "Unknown",
    ("weaptype1", 6): "Explosives",
    ("weaptype4", 10): "Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)",
    ("weapsubtype1", 31): "Pipe Bomb",
    ("propextent", 2): "Major (likely >= $1 million but < $1 billion)",
    ("hostkidoutcome", 3): "Hostage(s) escaped (not during rescue attempt)",
    ("region", 12): "Australasia & Oceania",
    ("country", 155): "West Bank and Gaza Strip",
    ("country", 217): "United States",
    ("country", 362): "West Germany (FRG)",
    ("country", 75): "Germany",
    ("natlty1", 216): "Great Britain",
    ("natlty1", 603): "United Kingdom",
    ("natlty2", 422): "International",
    ("natlty3", 999): "Multinational",
}
SIZES = {
    "region": 12,
    "alternative": 5,
    "attacktype": 9,
    "targtype": 22,
    "targsubtype": 112,
    "claimmode": 10,
    "weaptype": 13,
    "weapsubtype": 30,
    "propextent": 4,
    "hostkidoutcome": 7,
}


@pytest.mark.parametrize(("column", "code"), LABELS)
def test_labels_of_gtd(column: str, code: int) -> None:
    label = LABELS[column, code]
    assert gtd_label(column, code) == gtd_label(column, str(code)) == label
    assert gtd_code(column, label) == gtd_code(column, label.upper()) == str(code)


@pytest.mark.parametrize("column", SIZES)
def test_every_label_of_gtd_has_its_code(column: str) -> None:
    codes = [line["code"] for line in lines("gtd_codes") if line["column"] == column]
    assert len(codes) == SIZES[column]
    assert [gtd_code(column, gtd_label(column, code) or "") for code in codes] == codes


@pytest.mark.parametrize(
    ("column", "code"),
    [("attacktype1", 0), ("targsubtype1", 38), ("weaptype1", "-9"), ("natlty1", ""), ("country", -9)],
)
def test_other_codes_have_no_label(column: str, code: str | int) -> None:
    assert gtd_label(column, code) is None


def test_what_is_no_label_has_no_code() -> None:
    assert [gtd_code("weaptype1", "Catapult"), gtd_code("country", "Atlantis"), gtd_code("region", "")] == [None] * 3


def test_older_labels_of_gtd_are_known() -> None:
    assert gtd_code("weaptype1", "Explosives/Bombs/Dynamite") == "6"
    assert gtd_code("propextent", "Catastrophic (likely > $1 billion)") == "1"
    assert gtd_code("targsubtype1", "Tour Bus/Van/Vehicle") == "96"


def test_every_country_of_gtd_has_one_label_for_each_code() -> None:
    codes = {code: country for country in ce.Country.every() for code in country.codes["gtd"]}
    labels = {code: gtd_label("country", code) for code in codes}
    assert len(set(labels.values())) == len(labels)
    assert {code: gtd_code("natlty1", label or "") for code, label in labels.items()} == {code: code for code in codes}


def test_attack_and_target_types_are_labelled_alike_in_all_tables() -> None:
    attacks = {
        row["attacktype:code"]: row["attacktype:label"] for row in rows("gtd").values() if "attacktype:code" in row
    }
    assert {code: gtd_label("attacktype", code) for code in attacks} == attacks
    targets = {line["code"]: line["label"] for line in of_scheme("actor_type", "gtd")}
    assert {code: gtd_label("targtype", code) for code in targets} == targets


def test_subtypes_of_gtd_are_of_types_that_there_are() -> None:
    for kind in ("targ", "weap"):
        types = {line["of"] for line in lines("gtd_codes") if line["column"] == f"{kind}subtype"}
        assert types <= {line["code"] for line in lines("gtd_codes") if line["column"] == f"{kind}type"}


@pytest.mark.parametrize(
    ("targtype", "targsubtype", "kind"),
    [
        (3, 25, "police"),
        (14, None, "civilians"),
        (14, 65, "refugees_idps"),
        (14, 83, "protesters"),
        ("1", "6", "medical"),
        (7, 47, "igo"),
        (7, 46, "government"),
        (17, 94, "political_militia"),
        (20, "", "unknown"),
    ],
)
def test_targets_of_gtd(targtype: Any, targsubtype: Any, kind: str) -> None:
    assert target_type_of(targtype, targsubtype) is ActorType(kind)


# --- weapons

WEAPONS = {
    "firearms": ("5", None),
    "explosives": ("6", None),
    "suicide": ("6", "13"),
    "grenade": ("6", "7"),
    "aircraft": ("6", None),
    "drone": ("6", None),
    "heavy_weapons": ("6", "11"),
    "chemical": ("2", None),
    "incendiary": ("8", None),
    "melee": ("9", None),
    "vehicle": ("10", None),
    "unknown": ("13", None),
}


@pytest.mark.parametrize("kind", WEAPONS)
def test_weapons_of_gtd_both_ways(kind: str) -> None:
    told = {one.level: one for one in classify_weapon(ce.Weapon(type=kind))}
    codes = tuple(told[level].code if level in told else None for level in ("weaptype", "weapsubtype"))
    assert codes == WEAPONS[kind]
    assert all(one.label == gtd_label(level or "", one.code or "") for level, one in told.items())
    read = weapon_type_of(*codes)  # type: ignore[arg-type]
    assert read == ("explosives" if kind in ("aircraft", "drone") else kind)


def test_every_weapon_type_of_gtd_is_read() -> None:
    read = [weapon_type_of(code) for code in range(1, 14)]
    assert read[:6] == ["biological", "chemical", "radiological", "nuclear", "firearms", "explosives"]
    assert read[6:] == ["fake", "incendiary", "melee", "vehicle", "sabotage_equipment", "other", "unknown"]
    assert [weapon_type_of(14), weapon_type_of(""), weapon_type_of("-9", "")] == [None] * 3
    assert weapon_type_of(5, 2) == "firearms"
    assert classify_weapon(ce.Weapon(type="catapult")) == ()


def test_a_column_without_labels_is_refused() -> None:
    with pytest.raises(ValueError, match="no labels for 'nkill'; there are region, country, alternative, attacktype"):
        gtd_code("nkill", "3")
