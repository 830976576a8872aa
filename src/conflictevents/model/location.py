"""Location: where, and how precisely that is known."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt
from operator import attrgetter
from typing import Any

import attrs

from conflictevents.model.checks import as_dict, as_tuple, country_code, not_empty


class GeoPrecision(StrEnum):
    """How precisely a place is known, finest first; ACLED's 1-3 and UCDP's 1-7 both map onto it."""

    EXACT = "exact"
    STREET_OR_LANDMARK = "street_or_landmark"
    NEIGHBOURHOOD = "neighbourhood"
    POPULATED_PLACE = "populated_place"
    NEAR_PLACE = "near_place"
    ADMIN3 = "admin3"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    REGION = "region"
    COUNTRY = "country"
    INTERNATIONAL = "international"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class AdminArea:
    """An administrative area around a place: level 1 is the first below the country, as in OCHA's P-codes."""

    level: int = attrs.field(validator=attrs.validators.in_(range(1, 6)))
    name: str = attrs.field(validator=not_empty)
    code: str | None = None


def _degrees(limit: int) -> Any:
    def within(_: object, attribute: attrs.Attribute[Any], value: float | None) -> None:
        if value is not None and not -limit <= value <= limit:
            raise ValueError(f"{attribute.name} is from -{limit} to {limit} degrees, not {value!r}")

    return within


@attrs.frozen(kw_only=True)
class Location:
    """Where something happened, from the name in the words up to the country.

    ``country`` is ISO 3166-1 alpha-3; ``lat`` and ``lon`` are decimal degrees (WGS 84) and come together or not at all;
    ``near`` says that the place is named as a neighbour ("near Aleppo"). Coordinates are those of a gazetteer or of a
    dataset, never made up: an unknown name has none.

    >>> str(Location(name="al-Jinah", admin=[AdminArea(level=1, name="Aleppo")], country="SYR"))
    'al-Jinah, Aleppo, SYR'
    """

    name: str | None = None
    country: str | None = attrs.field(default=None, validator=country_code)
    admin: tuple[AdminArea, ...] = attrs.field(default=(), converter=as_tuple)
    lat: float | None = attrs.field(default=None, converter=attrs.converters.optional(float), validator=_degrees(90))
    lon: float | None = attrs.field(default=None, converter=attrs.converters.optional(float), validator=_degrees(180))
    precision: GeoPrecision = attrs.field(default=GeoPrecision.UNKNOWN, converter=GeoPrecision)
    near: bool = False
    description: str | None = None
    ids: Mapping[str, str] = attrs.field(factory=dict, converter=as_dict, hash=False)

    def __attrs_post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise ValueError("lat and lon come together or not at all")

    def __str__(self) -> str:
        areas = [area.name for area in sorted(self.admin, key=lambda area: -area.level) if area.name != self.name]
        chain = [part for part in (self.name, *areas, self.country) if part]
        return ("near " if self.near else "") + (", ".join(chain) or "somewhere")

    def admin_name(self, level: int) -> str | None:
        """The name of the administrative area at ``level``, None where it is not known."""
        return next((area.name for area in self.admin if area.level == level), None)

    @property
    def names(self) -> frozenset[str]:
        """Every name in the chain, case folded: the place's own and those of the areas around it."""
        areas = (area.name.casefold() for area in self.admin)
        return frozenset(areas) | ({self.name.casefold()} if self.name else frozenset())

    def agrees_with(self, other: Location) -> bool:
        """Whether both can be the same place told more or less closely: one lies in the other, as far as names tell.

        >>> aleppo = AdminArea(level=1, name="Aleppo")
        >>> village = Location(name="al-Jinah", admin=[aleppo], country="SYR")
        >>> village.agrees_with(Location(name="Aleppo", country="SYR")), village.agrees_with(Location(country="IRQ"))
        (True, False)
        """
        if self.country and other.country and self.country != other.country:
            return False
        if self._only_a_country or other._only_a_country:
            return True
        return self._lies_in(other) or other._lies_in(self) or self._may_lie_in(other) or other._may_lie_in(self)

    @property
    def _only_a_country(self) -> bool:
        return self.name is None or self.precision in _WIDE

    @property
    def fineness(self) -> int:
        """How closely it is told, 0 is closest; a name alone is taken for a place below the first-level areas."""
        unknown = self.precision is GeoPrecision.UNKNOWN and self.name is not None
        return _FINENESS[GeoPrecision.ADMIN2 if unknown else self.precision]

    def _lies_in(self, other: Location) -> bool:
        return other.name is not None and other.name.casefold() in self.names

    def _may_lie_in(self, other: Location) -> bool:
        """Whether it is known by no more than its name, and the other is an area, or the town around a landmark."""
        if self.lat is not None or self.admin or self._only_a_country:
            return False
        return other.precision in _AREAS or (self.precision in _IN_TOWN and other.precision in _TOWN)

    def joined_with(self, other: Location) -> Location:
        """The closer of two places that agree, with what only the wider one says of country and areas.

        >>> market = Location(name="Souk Nima", precision="street_or_landmark")
        >>> str(Location(name="Gao", country="MLI", precision="populated_place").joined_with(market))
        'Souk Nima, Gao, MLI'
        >>> mali = Location(name="Mali", country="MLI", precision="country")
        >>> str(mali.joined_with(Location(name="Ansongo", precision="admin2")))
        'Ansongo, MLI'
        """
        fine, wide = sorted((self, other), key=attrgetter("fineness"))
        if wide._may_lie_in(fine) or (wide._lies_in(fine) and not fine._lies_in(wide)):
            fine, wide = wide, fine
        known = {area.level for area in fine.admin}
        around = wide.admin
        if wide.name and wide.precision in _TOWN and fine.precision in _IN_TOWN:
            around = (AdminArea(level=4, name=wide.name), *around)
        admin = fine.admin + tuple(area for area in around if area.level not in known)
        return attrs.evolve(fine, country=fine.country or wide.country, admin=admin)


EARTH_KM = 6371.0
"""The mean radius of the earth."""


def km_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How many kilometres two points of latitude and longitude are apart, along a great circle.

    >>> round(km_between((36.2, 37.16), (35.93, 36.63)))
    56
    """
    (lat, lon), (lat2, lon2) = (tuple(map(radians, point)) for point in (one, other))
    chord = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(chord)))


_AREAS = frozenset({GeoPrecision.ADMIN1, GeoPrecision.ADMIN2, GeoPrecision.ADMIN3})
_TOWN = frozenset({GeoPrecision.POPULATED_PLACE})
_IN_TOWN = frozenset({GeoPrecision.EXACT, GeoPrecision.STREET_OR_LANDMARK, GeoPrecision.NEIGHBOURHOOD})
_WIDE = frozenset({GeoPrecision.REGION, GeoPrecision.COUNTRY, GeoPrecision.INTERNATIONAL})
_FINENESS = {precision: place for place, precision in enumerate(GeoPrecision)}
