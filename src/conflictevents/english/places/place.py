"""Place: what a gazetteer knows of one."""

from __future__ import annotations

import re
from typing import NamedTuple

from conflictevents.model.location import GeoPrecision

COUNTRY = "country"
PRECISIONS = {
    COUNTRY: GeoPrecision.COUNTRY,
    "city": GeoPrecision.POPULATED_PLACE,
    "region": GeoPrecision.REGION,
    "admin1": GeoPrecision.ADMIN1,
    "admin2": GeoPrecision.ADMIN2,
    "other": GeoPrecision.STREET_OR_LANDMARK,
}
"""How precisely a place of each kind is known that only its name tells; of two of one name the first kind is meant."""
_RANKS = {kind: rank for rank, kind in enumerate(PRECISIONS)}

_COUNTRY = re.compile(r"([A-Z]{3})?\Z")
_WIDE = frozenset({"region", COUNTRY})


class Place(NamedTuple):
    """A place that a gazetteer knows: ``kind`` is city, admin1, admin2, region, other or country.

    ``country`` is ISO 3166-1 alpha-3, blank for a region of several countries; ``admin1`` is the area of the first
    level around it. ``lat`` and ``lon`` are decimal degrees (WGS 84), None for an area without an agreed centre. Where
    a place stands ``alone``, its name and ``aliases`` mean it by themselves; else only where the words around them say
    that it is a place, and its country is told. So do its ``variants``.
    """

    name: str
    country: str = ""
    kind: str = "city"
    admin1: str = ""
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    alone: bool = True
    aliases: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether it has a name, a kind that there is, a country if any, and a position on the globe or none."""
        if self.lat is None or self.lon is None:
            placed = self.lat is self.lon
        else:
            placed = abs(self.lat) <= 90 and abs(self.lon) <= 180
        return (
            placed and bool(self.name.strip()) and self.kind in PRECISIONS and _COUNTRY.match(self.country) is not None
        )

    @property
    def precision(self) -> GeoPrecision:
        """How precisely a place is known that only this name tells."""
        return PRECISIONS[self.kind]

    @property
    def rank(self) -> int:
        """Which of several kinds of place a name is likely to mean, 0 the likeliest."""
        return _RANKS[self.kind]

    @property
    def point(self) -> tuple[float, float] | None:
        """Its latitude and longitude."""
        return None if self.lat is None or self.lon is None else (self.lat, self.lon)

    def lies_in(self, other: Place) -> bool:
        """Whether the other place is its country, its first-level area or in that area, as far as is known."""
        if self == other or self.country != other.country:
            return not other.country
        return other.kind in _WIDE or (bool(self.admin1) and self.admin1 in (other.name, other.admin1))
