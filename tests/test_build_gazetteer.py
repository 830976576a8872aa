"""The tool that makes the list of places, on a tiny dump of GeoNames of our own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / "tools"

COUNTRIES = (
    "#ISO\tISO3\nNG\tNGA\t566\tNI\tNigeria\tAbuja\nSY\tSYR\t760\tSY\tSyria\tSmall\nFR\tFRA\t250\tFR\tFrance\tParis\n"
)
REGIONS = "NG.29\tKano State\tKano State\t1\nSY.09\tAleppo Governorate\tAleppo\t2\nFR.11\tIle\tIle\t3\n"
DISTRICTS = "NG.29.7\tDala\tDala\t4\nNG.29.8\tKano City\tKano City\t5\nFR.11.1\tArr\tArr\t6\n"
CITIES = (
    ("Kano", "Kanno,كانو,KAN", 12.0, 8.5, "NG", "29", 3_000_000),
    ("Tungan Baki", "", 12.2, 8.7, "NG", "29", 16_000),
    ("Qadan", "Kadun,Qadin,Kadan,Gadan,Qadanas", 36.2, 37.1, "SY", "09", 6_000),
    ("Small", "", 36.3, 37.2, "SY", "09", 900),
    ("Smaller", "", 36.3, 37.2, "SY", "09", 600),
    ("Smallest", "", 36.3, 37.2, "SY", "09", 400),
    ("Villemin", "", 48.8, 2.3, "FR", "11", 9_000),
    ("Petitville", "", 48.8, 2.3, "FR", "11", 20_000),
    ("Reading", "", 48.9, 2.4, "FR", "11", 200_000),
)
HAND = "# by hand\ncountry\tkind\tgeonames\tname\taliases\nNGA\tcity\tKano\tKano\tKano City\nNGA\tregion\t\tOld Sea\t\n"


def dump(folder: Path) -> None:
    rows = (
        ["1", name, "", names, f"{lat}", f"{lon}", "P", "PPL", country, "", area, "7", "", "", f"{people}", *[""] * 4]
        for name, names, lat, lon, country, area, people in CITIES
    )
    (folder / "cities500.txt").write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")
    (folder / "admin1CodesASCII.txt").write_text(REGIONS, "utf-8")
    (folder / "admin2Codes.txt").write_text(DISTRICTS, "utf-8")
    (folder / "countryInfo.txt").write_text(COUNTRIES, "utf-8")
    (folder / "hand.tsv").write_text(HAND, "utf-8")


@pytest.fixture
def built(tmp_path: Path) -> dict[tuple[str, str], list[str]]:
    dump(tmp_path)
    program = (
        "import build_gazetteer as tool; from pathlib import Path; folder = Path('.')\n"
        "for place in tool.build(folder, folder / 'hand.tsv'): print('\\t'.join(place.cells()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": f"{TOOLS}:{ROOT / 'src'}", "PYTHONIOENCODING": "utf-8"},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    return {(row[0], row[2]): row for row in rows}


def test_places_are_told_in_the_columns_of_the_list(built: dict[tuple[str, str], list[str]]) -> None:
    kano = ["Kano", "NGA", "city", "Kano", "12.0000", "8.5000", "3000000", "y", "Kano City", ""]
    assert built["Kano", "city"] == kano
    assert built["Kano", "admin1"] == [
        "Kano",
        "NGA",
        "admin1",
        "",
        "12.1000",
        "8.6000",
        "3016000",
        "y",
        "Kano City",
        "",
    ]
    assert built["Old Sea", "region"] == ["Old Sea", "NGA", "region", "", "", "", "", "y", "", ""]


def test_only_names_of_note_stand_alone(built: dict[tuple[str, str], list[str]]) -> None:
    assert not {("Smallest", "city"), ("Villemin", "city")} & built.keys()
    assert built["Smaller", "city"][7] == ""
    alone = {name for (name, kind), row in built.items() if kind == "city" and row[7]}
    assert alone == {"Kano", "Tungan Baki", "Qadan", "Small"}
    assert built["Reading", "city"][7] == built["Petitville", "city"][7] == ""


def test_second_level_areas_are_in_the_list_of_some_countries(built: dict[tuple[str, str], list[str]]) -> None:
    assert built["Dala", "admin2"] == ["Dala", "NGA", "admin2", "Kano", "12.1000", "8.6000", "3016000", "", "", ""]
    assert [name for name, kind in built if kind == "admin2"] == ["Dala"]


def test_other_romanisations_are_kept_where_no_rule_makes_them(built: dict[tuple[str, str], list[str]]) -> None:
    assert built["Qadan", "city"][8:] == ["", "Kadun;Qadin"]
