"""Gazetteer: names of places with where they are, and which of several places of one name is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import chain, islice

from conflictevents.english.places.files import PathName, places_of_file
from conflictevents.english.places.place import COUNTRY, Place
from conflictevents.english.places.spelling import folded
from conflictevents.english.tables import cells, country_names, names, rows
from conflictevents.reading.remembered import Remembered
from conflictevents.reading.tokens import normalise


class Gazetteer:
    """Places by name; immutable, so that it can be shared between threads.

    Raises ValueError for a place of an unknown kind, country or position.

    >>> [(place.kind, place.country) for place in gazetteer().candidates("manbij")]
    [('city', 'SYR'), ('admin2', 'SYR')]
    >>> own = Gazetteer([Place("Tungan Baki", "NGA", "city", "Niger", 10.2, 5.1)])
    >>> gazetteer().adding(own).find("Tungan Baki").admin1
    'Niger'
    """

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = tuple(places)
        for place in self._places:
            if not place.is_sound:
                raise ValueError(f"not a place: {place}")
        self._candidates = Remembered(self._ranked)
        self._sounding = Remembered(self._named_by_sound)

    @classmethod
    def load(cls, path: PathName, *, admin1: PathName | None = None) -> Gazetteer:
        """The places of a file; raises FormatError, which names file, row and column, for what cannot be read.

        The file is a dump of GeoNames, such as ``cities500.txt`` or that of a country (``SY.txt``); ``admin1`` is its
        list of first-level areas, ``admin1CodesASCII.txt``, which a dump of cities does not hold. Or it is a table
        between commas or tabs with a header: ``name`` and, as far as known, ``country`` (a code of ISO 3166-1 or a
        name), ``kind``, ``admin1``, ``lat`` and ``lon``, ``population``, and ``aliases`` between semicolons.
        """
        return cls(places_of_file(path, admin1))

    def adding(self, places: Iterable[Place]) -> Gazetteer:
        """A gazetteer that also has these places, such as those of another one."""
        return Gazetteer((*self, *places))

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that mean a place by themselves."""
        return frozenset(name for place in self._places if place.alone for name in (place.name, *place.aliases))

    @cached_property
    def _named(self) -> dict[str, list[Place]]:
        """The places by their names as words have them."""
        named: dict[str, list[Place]] = {}
        for place in self._places:
            for name in (place.name, *place.aliases):
                named.setdefault(normalise(name), []).append(place)
        return named

    @cached_property
    def _of_country(self) -> dict[str, list[Place]]:
        """The places by their countries."""
        found: dict[str, list[Place]] = {}
        for place in self._places:
            found.setdefault(place.country, []).append(place)
        return found

    def _named_by_sound(self, country: str) -> dict[str, list[Place]]:
        """The places of a country by the sounds of their names and variants."""
        sounding: dict[str, list[Place]] = {}
        for place in self._of_country.get(country, ()):
            for name in (place.name, *place.aliases, *place.variants):
                sounding.setdefault(folded(name), []).append(place)
        return sounding

    def candidates(self, name: str) -> tuple[Place, ...]:
        """The places of this name, in any case and with or without its hyphens, the likeliest first.

        Those that are called so come before those that are also called so; of these countries, cities, regions and
        areas in this order, and the larger of each.
        """
        return self._candidates[normalise(name)]

    def _ranked(self, called: str) -> tuple[Place, ...]:
        found = dict.fromkeys(self._named.get(called, ()))
        return tuple(sorted(found, key=lambda place: (folded(place.name) != folded(called), *_likelihood(place))))

    def alike(self, name: str, country: str) -> tuple[Place, ...]:
        """The places of a country that have a variant of this name, or another spelling of the same sounds.

        The likeliest comes first.

        >>> gazetteer().alike("Al Hassakeh", "SYR")[0].name
        'Hasakah'
        """
        found = self._sounding[country].get(folded(name), ())
        return tuple(sorted(dict.fromkeys(found), key=_likelihood))

    def find(self, name: str, *, within: Place | None = None) -> Place | None:
        """The likeliest place of this name, None if none lies ``within``."""
        fitting = (place for place in self.candidates(name) if within is None or place.lies_in(within))
        return next(fitting, None)


def _likelihood(place: Place) -> tuple[int, int]:
    return place.rank, -place.population


@cache
def gazetteer() -> Gazetteer:
    """The places of the word lists, loaded on first use."""
    return Gazetteer(chain(_countries(), _listed()))


def _countries() -> Iterator[Place]:
    for row in rows("countries"):
        yield Place(row["name"], row["iso3"], COUNTRY, aliases=tuple(names(row["aliases"])))


def _listed() -> Iterator[Place]:
    for name, country, kind, admin1, lat, lon, population, alone, aliases, variants in islice(cells("places"), 1, None):
        yield Place(
            name,
            country,
            kind,
            admin1,
            float(lat) if lat else None,
            float(lon) if lon else None,
            int(population or 0),
            bool(alone),
            tuple(names(aliases)) if aliases else (),
            tuple(names(variants)) if variants else (),
        )


@cache
def country(iso3: str) -> Place | None:
    """A country by its ISO 3166-1 alpha-3 code."""
    return gazetteer().find(country_names().get(iso3, ""))
