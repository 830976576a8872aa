"""Gazetteer: names of places with where they are, and which of several places of one name is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import NamedTuple, TypeAlias

from conflictevents.english.tables import country_names, names, rows
from conflictevents.english.whereabouts import ANY_POPULATION
from conflictevents.model.location import GeoPrecision
from conflictevents.reading.tokens import normalise

Row: TypeAlias = Mapping[str, str]

COUNTRY = "country"
_PRECISION = {
    "city": GeoPrecision.POPULATED_PLACE,
    "admin1": GeoPrecision.ADMIN1,
    "admin2": GeoPrecision.ADMIN2,
    "region": GeoPrecision.REGION,
    "other": GeoPrecision.STREET_OR_LANDMARK,
    COUNTRY: GeoPrecision.COUNTRY,
}
_WIDE = frozenset({"region", COUNTRY})


class Place(NamedTuple):
    """A place that the gazetteer knows: ``kind`` is city, admin1, admin2, region, other or country.

    ``country`` is ISO 3166-1 alpha-3, blank for a region of several countries; ``admin1`` is the area of the first
    level around it. ``lat`` and ``lon`` are decimal degrees (WGS 84), None for an area without an agreed centre.
    """

    name: str
    country: str
    kind: str
    admin1: str
    lat: float | None
    lon: float | None
    population: int

    @property
    def precision(self) -> GeoPrecision:
        """How precisely a place is known that only this name tells."""
        return _PRECISION[self.kind]

    def lies_in(self, other: Place) -> bool:
        """Whether the other place is its country, its first-level area or in that area, as far as is known."""
        if self == other or self.country != other.country:
            return not other.country
        return other.kind in _WIDE or (bool(self.admin1) and self.admin1 in (other.name, other.admin1))


class Gazetteer:
    """Places by name.

    A row has the columns of ``words/places.tsv``. Names are found in any case, with or without their hyphens.

    >>> [(place.kind, place.country) for place in gazetteer().candidates("mosul")]
    [('city', 'IRQ')]
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self.names: set[str] = set()
        self._rows: dict[str, list[Row]] = {}
        self._places: dict[str, tuple[Place, ...]] = {}
        self._people: Counter[tuple[str, str]] = Counter()
        areas = set()
        for row in rows:
            named = _names(row)
            self.names.update(named)
            for name in named:
                self._rows.setdefault(normalise(name), []).append(row)
            if row["kind"] == "admin1":
                areas.add((row["country"], named[0]))
            elif row["admin1"]:
                self._people[row["country"], row["admin1"]] += int(row["population"] or 0)
        for country, area in sorted(self._people.keys() - areas):  # areas that only their cities tell of
            self._rows.setdefault(normalise(area), []).append(_area(area, country))

    def candidates(self, name: str) -> tuple[Place, ...]:
        """The places of this name, the likeliest first: countries, cities, regions, areas, and the larger of each."""
        key = normalise(name)
        if key not in self._rows:
            return ()
        if key not in self._places:
            self._places[key] = tuple(sorted(map(self._place, self._rows[key]), key=_likelihood))
        return self._places[key]

    def _place(self, row: Row) -> Place:
        """A row as a place; an area is as large as its cities together."""
        name = _names(row)[0]
        people = self._people[row["country"], name] if row["kind"] == "admin1" else int(row["population"] or 0)
        return Place(
            name,
            row["country"],
            row["kind"],
            row["admin1"],
            float(row["lat"]) if row["lat"] else None,
            float(row["lon"]) if row["lon"] else None,
            people,
        )

    def find(
        self,
        name: str,
        *,
        within: Place | None = None,
        precision: GeoPrecision | None = None,
        population: int = ANY_POPULATION,
    ) -> Place | None:
        """The likeliest place of this name, one as precise as is asked for before others.

        None if none lies ``within`` and has at most this ``population``.
        """
        fitting = [
            place
            for place in self.candidates(name)
            if place.population <= population and (within is None or place.lies_in(within))
        ]
        wanted = _alike(precision)
        return next((place for place in fitting if place.precision in wanted), fitting[0] if fitting else None)


def _alike(precision: GeoPrecision | None) -> tuple[GeoPrecision | None, ...]:
    """What a noun of this precision may be said of: "region" of an area of the first level, or of the whole Sahel."""
    return (precision, GeoPrecision.REGION) if precision is GeoPrecision.ADMIN1 else (precision,)


_LIKELIHOOD = (COUNTRY, "city", "region", "admin1", "admin2", "other")


def _likelihood(place: Place) -> tuple[int, int]:
    return _LIKELIHOOD.index(place.kind), -place.population


def _area(name: str, country: str) -> Row:
    blank = dict.fromkeys(("admin1", "lat", "lon", "population", "aliases"), "")
    return {"name": name, "country": country, "kind": "admin1", **blank}


_AREA_NOUNS = frozenset(
    names("county;department;district;division;governorate;oblast;prefecture;province;region;state")
)


def _names(row: Row) -> list[str]:
    """The names of a place; an area that shares a city's name is listed as "Aleppo governorate", but called Aleppo."""
    told = [row["name"], *names(row["aliases"])]
    return [_bare(name, row["kind"], told) for name in told] if row["kind"] in ("admin1", "region") else told


def _bare(name: str, kind: str, told: list[str]) -> str:
    """The name of an area without its noun, that of a region only where it is also told without."""
    head, _, noun = name.rpartition(" ")
    return head if head and noun in _AREA_NOUNS and (kind == "admin1" or head in told) else name


@cache
def gazetteer() -> Gazetteer:
    """The places of the word lists, loaded on first use."""
    return Gazetteer(chain(_countries(), rows("places")))


def _countries() -> Iterator[Row]:
    unknown = {"kind": COUNTRY, "admin1": "", "lat": "", "lon": "", "population": ""}
    for row in rows("countries"):
        yield {"name": row["name"], "aliases": row["aliases"], "country": row["iso3"], **unknown}


@cache
def country(iso3: str) -> Place | None:
    """A country by its ISO 3166-1 alpha-3 code."""
    return gazetteer().find(country_names().get(iso3, ""))
