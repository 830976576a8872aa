"""Make `src/conflictevents/english/words/places.tsv` from GeoNames and from what we know by hand.

GeoNames (download.geonames.org/export/dump, CC BY 4.0) brings out four files that you put into one folder; this
program uses no network:

- `cities500.txt`: every place of 500 people and more (`cities15000.txt` does too, without the smaller ones);
- `admin1CodesASCII.txt` and `admin2Codes.txt`: the names of the regions of two levels;
- `countryInfo.txt`: the codes of the countries.

    python tools/build_gazetteer.py FOLDER

Every place of 15,000 people and every first-level region is in the list; of countries at war smaller ones too. Many
names of towns are words or people somewhere: only what the news is likely to mean stands ``alone``, the others are
places in the company of words that make them one. `places_by_hand.tsv` beside this file holds the spellings of English
news and places that GeoNames has not; the names in `places_stop.txt` are more often an ordinary word or a person.
"""

from __future__ import annotations

import argparse
import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from place_spelling import Spelling, in_letters, key, spelling, variants
from place_tiers import LONG, NAMED_DISTRICTS, PEACE, ROMANISED_ODDLY, WITH_DISTRICTS, tier

from conflictevents.english.places.files import DumpRow, dump_rows

HERE = Path(__file__).parent
WORDS = HERE.parent / "src/conflictevents/english/words"
HEAD = (
    "# cities, areas and other places; kind: city, admin1, admin2, region, other; lat, lon: WGS 84, of an area the"
    " median of its populated places; alone: y where the name and its aliases mean a place by themselves;"
    " variants: other names, which do not | source: GeoNames (geonames.org), chosen and respelt; more spellings and"
    " places written for this project | licence: CC BY 4.0"
)
COLUMNS = ("name", "country", "kind", "admin1", "lat", "lon", "population", "alone", "aliases", "variants")
_ODD = re.compile(r"[()/&\d]|\b[IVX]+\b|[A-Z]{2}|^['’]?[a-z]|kerület")
"""What names have that no news writes so: districts of cities ("Sector 1"), two names in one."""
_NOUNS = (
    "province|region|department|district|oblast'?|state|governorate|county|parish|municipality|prefecture|division|"
    "republic|krai|kray|rayon|regional state|city|atoll|voivodeship|canton|territory"
)
_DESIGNATION = re.compile(f"[ -]({_NOUNS})$", re.IGNORECASE)
_KIND_OF = re.compile(
    r"^(?:province|district|municipality|territoire|circunscri[cç][aã]o) (?:of|de|da|do|du|d')\s*", re.IGNORECASE
)
_TOWN = re.compile(r"(^ville de|\b(city|ville|urban|rural|town))$|^(ville|city)\b", re.IGNORECASE)
"""What a second-level area is called that is a town."""
_DIRECTIONS = re.compile(
    r"((?:north|south|east|west|central|centre|upper|lower|middle|far|capital|nord|sud|est|ouest)(?:ern)?[ -]?)+",
    re.IGNORECASE,
)
"""The names of regions that are one in many countries ("Eastern")."""
_SIDE = re.compile(r"(north|south|east|west)(ern)?(-?(east|west)(ern)?)?|central|centre|middle east", re.IGNORECASE)
"""What by itself is no name even where it is one by hand."""


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
    alone: bool = True
    aliases: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()

    def cells(self) -> list[str]:
        degrees = ["" if value is None else f"{value:.4f}" for value in (self.lat, self.lon)]
        told = [self.name, self.country, self.kind, self.admin1, *degrees, str(self.population or "")]
        return [*told, "y" if self.alone else "", ";".join(self.aliases), ";".join(self.variants)]

    @property
    def mark(self) -> tuple[str, str, str, str]:
        return self.name, self.country, self.kind, self.admin1


class State(NamedTuple):
    """A country, by two codes, and its capital."""

    iso2: str
    iso3: str
    capital: str


Spellings = Mapping[tuple[str, str, str], Spelling]


def table(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a word list."""
    _, columns, *rows = path.read_text("utf-8").splitlines()
    return (dict(zip(columns.split("\t"), row.split("\t"), strict=True)) for row in rows)


def read_hand(path: Path) -> tuple[Spellings, list[Place]]:
    """The spellings by country, kind and GeoNames' name, and the places that are only known by hand."""
    spellings: dict[tuple[str, str, str], Spelling] = {}
    places = []
    for row in table(path):
        aliases = tuple(filter(None, row["aliases"].split(";")))
        if row["geonames"]:
            spellings[row["country"], row["kind"], row["geonames"]] = Spelling(row["name"], aliases)
        else:
            named = {row["name"], *aliases}
            others = tuple(alias for alias in aliases if bare_name(alias) == alias or bare_name(alias) not in named)
            places.append(Place(row["name"], row["country"], row["kind"], aliases=others))
    return spellings, places


class Builder:
    """GeoNames' places as rows, named as the news names them."""

    def __init__(
        self, cities: Iterable[DumpRow], areas: Mapping[str, str], states: Iterable[State], hand: Spellings
    ) -> None:
        self.cities = sorted(cities, key=lambda city: -city.population)
        self.admin1 = {code: name for code, name in areas.items() if code.count(".") == 1}
        self.admin2 = {code: name for code, name in areas.items() if code.count(".") == 2}
        self.towns: dict[str, list[DumpRow]] = defaultdict(list)
        for city in self.cities:
            self.towns[f"{city.country}.{city.admin1}"].append(city)
            self.towns[f"{city.country}.{city.admin1}.{city.admin2}"].append(city)
        self.iso3 = {state.iso2: state.iso3 for state in states}
        self.iso2 = {state.iso3: state.iso2 for state in states}
        self.seats = {(state.iso2, key(in_letters(state.capital))) for state in states}
        self.hand = hand
        self.words = words_of_other_kinds()
        self.by_city = {
            (country, key(in_letters(name))): spelt for (country, kind, name), spelt in hand.items() if kind == "city"
        }
        self.used: set[tuple[str, str, str]] = set()

    def by_hand(self, kind: str, name: str, country: str) -> Spelling | None:
        """The spelling by hand."""
        row = self.iso3[country], kind, name
        self.used.add(row)
        return self.hand.get(row)

    def spelt(self, kind: str, name: str, country: str) -> Spelling:
        """The spelling by hand, else the likely one; a region is spelt as its city is, and without its noun."""
        by_hand = self.by_hand(kind, name, country)
        if kind == "city":
            return by_hand or spelling(name, country)
        bare = _DESIGNATION.sub("", name)
        spelt = by_hand or self.by_city.get((self.iso3[country], key(in_letters(bare)))) or spelling(bare, country)
        name, *aliases = dict.fromkeys(map(bare_name, (spelt.name, *spelt.aliases)))
        return Spelling(name, tuple(aliases))

    def is_known(self, kind: str, name: str, country: str, people: int) -> bool:
        """Whether the news means the place by its name: by hand, as a capital, or by its people if it is no word."""
        least = tier(country).alone if kind == "city" or tier(country) is PEACE else 1
        is_name = len(name) > 2 and not _ODD.search(name) and not _DIRECTIONS.fullmatch(name)
        is_seat = kind == "city" and (country, key(in_letters(name))) in self.seats
        return bool(self.by_hand(kind, name, country)) or is_seat or (people >= least and is_name)

    def cities_of_note(self) -> Iterator[Place]:
        """The cities that are large enough or named by hand."""
        for city in self.cities:
            known = self.is_known("city", city.name, city.country, city.population)
            if known or city.population >= tier(city.country).listed:
                spelt = self.spelt("city", city.name, city.country)
                region = self.region(f"{city.country}.{city.admin1}")
                place = Place(spelt.name, self.iso3[city.country], "city", region, city.lat, city.lon, city.population)
                others = variants(spelt, city.names) if tier(city.country) is not PEACE else ()
                yield self.told(place, known, spelt.aliases, others)

    def region(self, code: str) -> str:
        """The name of a first-level region, blank where GeoNames has none."""
        return self.spelt("admin1", self.admin1[code], code[:2]).name if code in self.admin1 else ""

    def regions(self) -> Iterator[Place]:
        """The first-level regions, with the number of those who live in their towns."""
        for code, name in self.admin1.items():
            if code in self.towns:
                spelt = self.spelt("admin1", name, code[:2])
                place = self.area(Place(spelt.name, self.iso3[code[:2]], "admin1"), code)
                yield self.told(place, self.is_known("admin1", name, code[:2], place.population), spelt.aliases)

    def districts(self, own: Mapping[tuple[str, str], Place]) -> Iterator[Place]:
        """The second-level areas that are no towns; those that are regions of our ``own`` stand alone."""
        for code, full in self.admin2.items():
            country, name = code[:2], _KIND_OF.sub("", in_letters(full))
            if country in WITH_DISTRICTS and not _TOWN.search(name) and not _ODD.search(name):
                spelt = self.spelt("admin2", name, country)
                region = self.region(code.rpartition(".")[0])
                known = own.get((spelt.name, self.iso3[country]))
                place = self.area(Place(spelt.name, self.iso3[country], "admin2", region), code)
                aliases = (*spelt.aliases, *(known.aliases if known else ()))
                yield self.told(place, country in NAMED_DISTRICTS or known is not None, aliases)

    def area(self, place: Place, code: str) -> Place:
        """An area with the median position of its towns and all their people."""
        inside = self.towns.get(code)
        if not inside:
            return place
        lat, lon = statistics.median(town.lat for town in inside), statistics.median(town.lon for town in inside)
        return replace(place, lat=lat, lon=lon, population=sum(town.population for town in inside))

    def told(self, place: Place, known: bool, aliases: Iterable[str], others: Iterable[str] = ()) -> Place:
        """The place with its names, of which those that are words or people too do not stand alone."""
        romanised = (name for name in others if len(name) >= LONG and self.iso2[place.country] in ROMANISED_ODDLY)
        names = (place.name, *aliases, *romanised)
        sure = {name for name in names if key(name) not in self.words and not _SIDE.fullmatch(name)}
        return replace(
            place,
            alone=known and place.name in sure,
            aliases=apart(name for name in (*aliases, *others) if name in sure),
            variants=apart(name for name in (*aliases, *others) if name not in sure),
        )


def apart(names: Iterable[str]) -> tuple[str, ...]:
    """The names without those that only capitals and hyphens tell from one before."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(key(name), name)
    return tuple(found.values())


def bare_name(name: str) -> str:
    """The name of a region without its noun, or the country that tells it from another.

    >>> bare_name("Delta state"), bare_name("Punjab, Pakistan"), bare_name("Free State")
    ('Delta', 'Punjab', 'Free State')
    """
    return re.sub(f" ({_NOUNS})$", "", name.partition(",")[0])


def merged(places: Iterable[Place]) -> list[Place]:
    """The places by name; of two that nothing tells apart the first, which is the larger."""
    found: dict[tuple[str, str, str, str], Place] = {}
    for place in places:
        found.setdefault(place.mark, place)
    return sorted(found.values(), key=lambda place: place.mark)


def words_of_other_kinds() -> set[str]:
    """What countries and their people are called, and what is more often an ordinary word or a person."""
    cells = (row[column] for row in table(WORDS / "countries.tsv") for column in ("name", "aliases", "demonyms"))
    stop = (HERE / "places_stop.txt").read_text("utf-8").splitlines()[1:]
    return {key(word) for word in (*stop, *(word for cell in cells for word in cell.split(";"))) if word}


def build(folder: Path, hand: Path) -> list[Place]:
    """All rows, sorted by name; raises SystemExit for a spelling by hand that GeoNames does not know."""
    countries = [line.split("\t") for line in (folder / "countryInfo.txt").read_text("utf-8").splitlines()]
    states = [State(row[0], row[1], row[5]) for row in countries if not row[0].startswith("#")]
    names = [(folder / name).read_text("utf-8") for name in ("admin1CodesASCII.txt", "admin2Codes.txt")]
    areas = [line.split("\t") for text in names for line in text.splitlines()]
    dump = next(path for name in ("cities500.txt", "cities15000.txt") if (path := folder / name).exists())
    spellings, own = read_hand(hand)
    builder = Builder(dump_rows(dump), {row[0]: row[1] for row in areas}, states, spellings)
    districts = list(builder.districts({(place.name, place.country): place for place in own if place.kind == "region"}))
    drawn = {("region", place.name, place.country) for place in districts}
    left = (place for place in own if (place.kind, place.name, place.country) not in drawn)
    by_hand = [builder.told(place, True, place.aliases) for place in left]
    rows = merged([*builder.cities_of_note(), *builder.regions(), *districts, *by_hand])
    unknown = sorted(set(spellings) - builder.used)
    if unknown:
        raise SystemExit(f"{hand}: not in GeoNames: {unknown}")
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="where the files of GeoNames are")
    options = parser.parse_args()
    places = build(options.folder, HERE / "places_by_hand.tsv")
    lines = [HEAD, "\t".join(COLUMNS), *("\t".join(place.cells()) for place in places)]
    out = WORDS / "places.tsv"
    out.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(places)} places in {out}")


if __name__ == "__main__":
    main()
