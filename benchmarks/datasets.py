"""A made-up table of ACLED's, as long as one likes, in which values come again about as often as in real ones."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path

import conflictevents as ce

COLUMNS = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,"
    "longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)
_COUNTRIES = (
    ("MLI", 466, "Western Africa", "Mali"),
    ("NGA", 566, "Western Africa", "Nigeria"),
    ("SYR", 760, "Middle East", "Syria"),
    ("IND", 356, "South Asia", "India"),
    ("PHL", 608, "Southeast Asia", "Philippines"),
    ("COL", 170, "South America", "Colombia"),
)
_KINDS = (
    ("Political violence", "Battles", "Armed clash", "State forces", "Rebel group", ""),
    ("Political violence", "Violence against civilians", "Attack", "Rebel group", "Civilians", "Civilian targeting"),
    ("Political violence", "Explosions/Remote violence", "Air/drone strike", "State forces", "Rebel group", ""),
    ("Demonstrations", "Protests", "Peaceful protest", "Protesters", "", ""),
    ("Demonstrations", "Riots", "Violent demonstration", "Rioters", "", ""),
    ("Strategic developments", "Strategic developments", "Arrests", "State forces", "", ""),
)
_SYLLABLES = ("ba", "do", "ga", "ka", "la", "ma", "na", "ra", "sa", "ta", "wa", "yo", "ze", "ti", "nu")
_WORDS = (
    "the", "of", "in", "on", "and", "armed", "men", "attacked", "village", "near", "town", "forces", "exchanged",
    "fire", "with", "no", "casualties", "reported",
)  # fmt: skip
_PLACES, _GROUPS, _SOURCES, _DAYS = 12_000, 200, 3_000, 1_800


def acled(rows: int, seed: int = 1) -> Iterator[str]:
    """The lines of a table of ACLED's, as it has been since 2024."""
    luck = random.Random(seed)
    places = [_place(luck) for _ in range(_PLACES)]
    groups = [_name(luck, 3) for _ in range(_GROUPS)]
    sources = [
        "; ".join(_name(luck, 2) + " News" for _ in range(luck.choice((1, 1, 1, 2, 3)))) for _ in range(_SOURCES)
    ]
    yield COLUMNS + "\n"
    for number in range(rows):
        code, iso, region, country, *place = places[_again(luck, _PLACES, 0.5)]
        cells = _what(luck, groups, country)
        day = date(2018, 1, 1) + timedelta(luck.randrange(_DAYS))
        when = f"{day:%d %B %Y},{day.year},{3 if day.day == 15 else luck.choice((1, 1, 1, 1, 1, 1, 1, 2))}"
        source = sources[_again(luck, _SOURCES, 0.3)]
        toll, stamp = luck.choice((0, 0, 0, 0, 1, 2, 3, 10)), 1_700_000_000 + 86_400 * luck.randrange(300)
        where = f"{iso},{region},{country},{','.join(place)},{luck.choice('1112')}"
        yield f"{code}{number},{when},{cells},{where},{source},National,{_notes(luck, day)},{toll},,{stamp}\n"


def _again(luck: random.Random, number: int, seldom: float) -> int:
    """One of so many, of which a few come again and again and a share is spread over all."""
    return luck.randrange(number) if luck.random() < seldom else int(luck.paretovariate(1)) % number


def _name(luck: random.Random, syllables: int) -> str:
    return "".join(luck.choices(_SYLLABLES, k=syllables)).capitalize()


def _place(luck: random.Random) -> tuple[str, ...]:
    code, iso, region, country = luck.choice(_COUNTRIES)
    areas = (_name(luck, 3), _name(luck, 3), "", _name(luck, 4))
    return code, str(iso), region, country, *areas, f"{luck.uniform(-30, 30):.4f}", f"{luck.uniform(-90, 90):.4f}"


def _what(luck: random.Random, groups: list[str], country: str) -> str:
    disorder, kind, sub, one, other, target = luck.choice(_KINDS)
    actor = f"{groups[_again(luck, _GROUPS, 0.2)]} ({country})"
    friends = "; ".join(groups[_again(luck, _GROUPS, 0.1)] for _ in range(luck.choice((0, 0, 0, 0, 1))))
    second = f"{other} ({country})" if other else ""
    both = f"{one}-{other}" if other else f"{one} only"
    return f"{disorder},{kind},{sub},{actor},{friends},{one},{second},,{other},{both},{target}"


def _notes(luck: random.Random, day: date) -> str:
    return f'"On {day:%d %B %Y}, {" ".join(luck.choices(_WORDS, k=luck.randrange(20, 60)))}."'


# --- what reads it


def write_acled(path: Path, rows: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(acled(rows))


def _cells(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        for _ in csv.DictReader(file):
            pass


def _frame(path: Path) -> None:
    import pandas as pd  # noqa: PLC0415

    pd.read_csv(path)


def _events(path: Path) -> None:
    for _ in ce.read(path):
        pass


READERS: dict[str, Callable[[Path], None]] = {"csv.DictReader": _cells}
if find_spec("pandas"):
    READERS["pandas.read_csv"] = _frame
READERS["ce.read"] = _events


def peak_of_reading(path: Path) -> float:
    """The most memory that a process of its own has while it reads a file, in MB."""
    code = (
        "import sys, conflictevents as ce\n"
        "for event in ce.read(sys.argv[1]): pass\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    told = subprocess.run([sys.executable, "-c", code, str(path)], check=True, capture_output=True, text=True)
    return int(told.stdout) / 1024
