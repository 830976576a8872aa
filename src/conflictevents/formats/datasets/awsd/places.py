"""Where incidents of the Aid Worker Security Database were."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from conflictevents.formats.tables.cells import LATITUDE, LONGITUDE, Cell
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.country import Country
from conflictevents.model.location import AdminArea, Location

PLAIN, GROUPED = "plain", "grouped"
"""Files as they are published, and those that a spreadsheet spoilt which takes points for gaps between thousands."""

_IN_GROUPS = re.compile(r"\s*-?[0-9]{1,3}(?:\.[0-9]{3})+\s*", re.ASCII)


def _degrees(cell: Cell) -> Callable[[Profile], Cell]:
    """Degrees: in a spoilt file 8.3676771 stands as ``83.676.771``, and ``36.667`` can have been 3.6667 too."""

    def read(text: str) -> float | None:
        return None if _IN_GROUPS.fullmatch(text) else cell.read(text)

    spoilt = attrs.evolve(cell, read=read)
    return lambda profile: spoilt if profile.generation == GROUPED else cell


def _location(told: Told) -> Location | None:
    code, name = told["Country Code"], told["Country"]
    country = Country.of(code, "iso2") if code else Country.named(name) if name else None
    lat, lon = told["Latitude"], told["Longitude"]
    areas = ((level, told[column]) for level, column in _AREAS.items())
    location = Location(
        name=told["City"],
        country=country.iso3 if country else None,
        admin=tuple(AdminArea(level=level, name=area) for level, area in areas if area and area.strip()),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
    )
    return location if location != Location() else None


_AREAS = {1: "Region", 2: "District"}


def _location_cells(where: Location | None) -> Told:
    where = where or Location()
    country = Country.of(where.country) if where.country else None
    return {
        "Country Code": country and country.code("iso2"),
        "Country": country and _SPELT.get(country.iso3, country.name),
        **{column: where.admin_name(level) for level, column in _AREAS.items()},
        "City": where.name,
        "Latitude": where.lat,
        "Longitude": where.lon,
    }


_SPELT = {
    "COD": "DR Congo",
    "COG": "Congo",
    "LBY": "Libyan Arab Jamahiriya",
    "PSE": "Occupied Palestinian Territories",
    "SYR": "Syrian Arab Republic",
}

WHERE = Part(
    fields=("location",),
    columns=(
        Column("Country Code", "location.country", "ISO 3166-1 alpha-2", hxl="#country+code"),
        Column("Country", "location.country", "name of the country, as AWSD spells it", hxl="#country+name+i_en"),
        Column("Region", "location.admin[level=1].name", "area of level 1", hxl="#adm1+name+i_en"),
        Column("District", "location.admin[level=2].name", "area of level 2", hxl="#adm2+name+i_en"),
        Column("City", "location.name", "the town, or the place as it is told", hxl="#adm3+name+i_en"),
        Column("Latitude", "location.lat", "decimal degrees", _degrees(LATITUDE), hxl="#geo+lat"),
        Column("Longitude", "location.lon", "decimal degrees", _degrees(LONGITUDE), hxl="#geo+lon"),
    ),
    read=_location,
    write=_location_cells,
)
