"""Where an event happened, as far as reports of it can be compared: names, areas around them, distances."""

from __future__ import annotations

import re
import unicodedata
from math import asin, cos, dist, radians, sin
from typing import TypeAlias

import attrs

from conflictevents.model.location import GeoPrecision, Location

Point: TypeAlias = tuple[float, float, float]
"""A place on the globe, in km from its centre, so that there are neither poles nor a date line."""

EARTH = 6371.0088
"""The mean radius of the earth (IUGG), in km."""

_AREAS = frozenset({GeoPrecision.ADMIN1, GeoPrecision.ADMIN2, GeoPrecision.ADMIN3})
_TOO_WIDE = frozenset({GeoPrecision.REGION, GeoPrecision.COUNTRY, GeoPrecision.INTERNATIONAL})


@attrs.frozen
class Place:
    """A place finer than a country: its name, those of the areas around it, and where it lies, as far as is known.

    Names are plain: see :func:`plain`. An ``area`` is one of many places, so its coordinates are not used.
    """

    label: str = attrs.field(eq=False)
    name: str
    areas: frozenset[str]
    area: bool
    point: Point | None

    @classmethod
    def of(cls, location: Location | None) -> Place | None:
        """The place of a location; None where no more than a country is told."""
        if location is None or location.name is None or location.precision in _TOO_WIDE:
            return None
        area = location.precision in _AREAS
        return cls(
            label=location.name,
            name=plain(location.name),
            areas=frozenset(plain(one.name) for one in location.admin),
            area=area,
            point=None if area or location.lat is None or location.lon is None else point(location.lat, location.lon),
        )

    def kilometres_to(self, other: Place) -> float | None:
        """How far apart two places lie, along a great circle; None where that is not known."""
        if self.point is None or other.point is None:
            return None
        return 2 * EARTH * asin(min(1.0, dist(self.point, other.point) / (2 * EARTH)))


def point(lat: float, lon: float) -> Point:
    """Degrees as a place on the globe."""
    north, east = radians(lat), radians(lon)
    return EARTH * cos(north) * cos(east), EARTH * cos(north) * sin(east), EARTH * sin(north)


_ARTICLE = re.compile(r"^(al|el|ad|an|ar|as|ash|at|az)[-’' ]")


def plain(name: str) -> str:
    """A name without capitals, marks on letters, hyphens, apostrophes and an Arabic article.

    >>> plain("Al-Ḥasakah"), plain("Hasakah"), plain("Deir ez-Zor")
    ('hasakah', 'hasakah', 'deirezzor')
    """
    letters = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return "".join(one for one in _ARTICLE.sub("", letters.casefold()) if one.isalnum()) or name
