"""The place of an event as ICEWS has it: a town and the areas around it, by their names."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import attrs

from conflictevents.formats.tables.cells import LATITUDE, LONGITUDE, Cell
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.country import Country
from conflictevents.model.location import AdminArea, GeoPrecision, Location


@lru_cache(1024)
def iso3(name: str | None) -> str | None:
    """The country of a name, as ISO 3166-1 alpha-3."""
    country = name and Country.named(name)
    return country.iso3 if country else None


@lru_cache(1024)
def spelt(iso3: str | None) -> str | None:
    """The name of a country, as ICEWS spells it."""
    country = Country.of(iso3) if iso3 else None
    return country.name_in("icews") if country else None


def number(cell: Cell) -> Callable[[Profile], Cell]:
    """A number: some files write whole ones with a point."""
    pointed = attrs.evolve(cell, write=str)
    return lambda profile: pointed if profile.generation == "pointed" else cell


def _location(told: Told) -> Location | None:
    lat, lon = told["Latitude"], told["Longitude"]
    areas = ((1, told["Province"]), (2, told["District"]))
    location = Location(
        name=told["City"],
        country=iso3(told["Country"]),
        admin=tuple(AdminArea(level=level, name=name) for level, name in areas if name and name.strip()),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
        precision=next((precision for column, precision in _PRECISIONS.items() if told[column]), GeoPrecision.UNKNOWN),
    )
    return location if location != Location() else None


_PRECISIONS = {
    "City": GeoPrecision.POPULATED_PLACE,
    "District": GeoPrecision.ADMIN2,
    "Province": GeoPrecision.ADMIN1,
    "Country": GeoPrecision.COUNTRY,
}
"""How closely a place is told, by the finest column that is not blank."""


def _location_cells(where: Location | None) -> Told:
    where = where or Location()
    return {
        "City": where.name,
        "District": where.admin_name(2),
        "Province": where.admin_name(1),
        "Country": spelt(where.country),
        "Latitude": where.lat,
        "Longitude": where.lon,
    }


WHERE = Part(
    fields=("location",),
    columns=(
        Column("City", "location.name", "name of the town"),
        Column("District", "location.admin[level=2].name", "area of level 2"),
        Column("Province", "location.admin[level=1].name", "area of level 1"),
        Column("Country", "location.country", "name of the country, as ICEWS spells it"),
        Column("Latitude", "location.lat", "decimal degrees", number(LATITUDE)),
        Column("Longitude", "location.lon", "decimal degrees", number(LONGITUDE)),
    ),
    read=_location,
    write=_location_cells,
)


_LEVELS = {GeoPrecision.ADMIN1: 1, GeoPrecision.ADMIN2: 2}
_WIDE = frozenset({GeoPrecision.REGION, GeoPrecision.COUNTRY, GeoPrecision.INTERNATIONAL})


def as_town(where: Location) -> Location:
    """A place whose name is that of a town, and that of an area among the areas."""
    level = _LEVELS.get(where.precision)
    if level is None or where.name is None:
        return attrs.evolve(where, name=None if where.precision in _WIDE else where.name)
    area = AdminArea(level=level, name=where.name)
    return attrs.evolve(where, name=None, admin=[area, *(one for one in where.admin if one.level != level)])
