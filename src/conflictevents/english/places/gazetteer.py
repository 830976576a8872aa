"""Gazetteer: names of places with where they are, and which of several places of one name is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import TypeAlias

from conflictevents.english.places.files import PathName, places_of_file
from conflictevents.english.places.place import COUNTRY, Place
from conflictevents.english.places.spelling import folded
from conflictevents.english.tables import country_names, lines, names, rows
from conflictevents.reading.remembered import Remembered
from conflictevents.reading.tokens import normalise

_Heading: TypeAlias = tuple[str, bool, tuple[str, ...]]
"""The country of a place, whether it stands alone, and its name and aliases."""


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
        return map(self._place, range(len(self)))

    def __len__(self) -> int:
        return len(self._places)

    def _place(self, number: int) -> Place:
        return self._places[number]

    def _headings(self) -> Iterator[_Heading]:
        """What is looked for of each place, in the order of their numbers."""
        return ((place.country, place.alone, (place.name, *place.aliases)) for place in self._places)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that mean a place by themselves."""
        return frozenset(name for _, alone, called in self._headings() if alone for name in called)

    @cached_property
    def _named(self) -> dict[str, tuple[int, ...]]:
        """The places by their names as words have them."""
        named: dict[str, tuple[int, ...]] = {}
        for number, (_, _, called) in enumerate(self._headings()):
            for key in map(normalise, called):
                named[key] = (*named[key], number) if key in named else (number,)
        return named

    @cached_property
    def _of_country(self) -> dict[str, list[int]]:
        """The places by their countries."""
        found: dict[str, list[int]] = {}
        for number, (country, _, _) in enumerate(self._headings()):
            found.setdefault(country, []).append(number)
        return found

    def _named_by_sound(self, country: str) -> dict[str, list[Place]]:
        """The places of a country by the sounds of their names and variants."""
        sounding: dict[str, list[Place]] = {}
        for place in map(self._place, self._of_country.get(country, ())):
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
        found = dict.fromkeys(map(self._place, self._named.get(called, ())))
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
    return _Listed()


class _Listed(Gazetteer):
    """The places of the word lists, each of which is made of its row when it is asked for: few of them ever are."""

    def __init__(self) -> None:
        super().__init__(())
        self._rows = (*_countries(), *lines("places")[1:])

    def __len__(self) -> int:
        return len(self._rows)

    def _place(self, number: int) -> Place:
        name, country, kind, admin1, lat, lon, population, alone, aliases, variants = self._rows[number].split("\t")
        return Place(
            name,
            country,
            kind,
            admin1,
            float(lat) if lat else None,
            float(lon) if lon else None,
            int(population or 0),
            bool(alone),
            tuple(names(aliases)),
            tuple(names(variants)),
        )

    def _headings(self) -> Iterator[_Heading]:
        for row in self._rows:
            name, country, _, _, _, _, _, alone, aliases, _ = row.split("\t")
            yield country, bool(alone), (name, *names(aliases)) if aliases else (name,)


def _countries() -> Iterator[str]:
    """The countries as rows of places."""
    for row in rows("countries"):
        yield "\t".join([row["name"], row["iso3"], COUNTRY, "", "", "", "", "alone", row["aliases"], ""])


@cache
def country(iso3: str) -> Place | None:
    """A country by its ISO 3166-1 alpha-3 code."""
    return gazetteer().find(country_names().get(iso3, ""))
