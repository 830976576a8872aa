"""Whereabouts: where something is, as words say it, before a gazetteer says where that is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, TypeAlias

import attrs

from conflictevents.english.tables import country_names
from conflictevents.model.location import GeoPrecision, Location

ANY_POPULATION = 100_000_000
"""More than any place has."""


class PlaceNoun(NamedTuple):
    """What a noun for a place says: how precise it is, and for how many people at most one would use it."""

    precision: GeoPrecision
    population: int = ANY_POPULATION


ANY_NOUN = PlaceNoun(GeoPrecision.UNKNOWN)
"""A noun that says nothing."""
_COUNTRY = PlaceNoun(GeoPrecision.COUNTRY)


@attrs.frozen(kw_only=True)
class Site:
    """A place as a phrase names it, with the noun for what it is and the country whose it is said to be.

    ``side`` is the part or surroundings that are meant; what is ``near`` it is not it, and what is ``apart`` may even
    lie outside the areas that it lies in. ``base`` is the name that a landmark is called after. A ``quarter`` is told
    by a noun that comes first: its name may be that of the town that it is a quarter of ("a suburb of Manila").
    Of ``either``, the noun may be that of its name or of its base: "the Hodan district of Mogadishu".
    """

    name: str
    noun: PlaceNoun | None = None
    country: str | None = None
    side: str | None = None
    near: bool = False
    apart: bool = False
    base: str | None = None
    quarter: bool = False
    either: bool = False

    @property
    def precision(self) -> GeoPrecision | None:
        """What the noun says."""
        return self.noun.precision if self.noun and self.noun != ANY_NOUN else None

    @property
    def is_state(self) -> bool:
        """Whether it is a whole country."""
        return self.noun == _COUNTRY and self.side is None

    def __str__(self) -> str:
        told = (self.side, self.name, self.precision, self.country)
        return ("near " if self.near else "") + ", ".join(part for part in told if part)


def state(iso3: str | None, side: str | None = None) -> Site | None:
    """A country, or a side of it, as a place."""
    name = country_names().get(iso3 or "")
    return Site(name=name, noun=_COUNTRY, country=iso3, side=side) if name else None


@attrs.frozen
class Whereabouts:
    """A chain of places, each in the one after it, up to the country: "the village of Atarib, Aleppo province, Syria".

    It is not known yet which places they are, nor whether each lies in the next: "Mosul, Goma" are two. Written as a
    location is, but as its words have it.
    """

    sites: tuple[Site, ...]

    def __str__(self) -> str:
        first, last = self.sites[0], self.sites[-1]
        nation = last.country if last.noun != _COUNTRY else None
        chain = [*map(_written, self.sites), *([nation] if nation else [])]
        return ("near " if first.near else "") + ", ".join(chain)


class To(StrEnum):
    """What words point to: a place told before, the country's capital, the country, or where a report is written."""

    TOLD = "told"
    CAPITAL = "capital"
    COUNTRY = "country"
    HERE = "here"


@attrs.frozen(kw_only=True)
class Pointer:
    """Words that mean a place only by what a report told before: "the town", "the capital", "here"."""

    to: To
    name: str
    noun: PlaceNoun | None = None
    side: str | None = None

    def __str__(self) -> str:
        return (
            f"the {self.side} of the {self.name}"
            if self.side
            else self.name
            if self.to is To.HERE
            else f"the {self.name}"
        )


StatedPlace: TypeAlias = Location | Whereabouts | Pointer
"""What words say of a place: all of it, or all but where its names are."""


def _written(site: Site) -> str:
    name = site.country if site.country and site.noun == _COUNTRY else site.name
    return f"{site.side} {name}" if site.side else name
