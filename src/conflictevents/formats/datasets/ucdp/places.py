"""Where a row of UCDP is: names and coordinates, and what follows from these."""

from __future__ import annotations

import re
from math import floor

from conflictevents.crosswalks import geo_precision_code, geo_precision_of
from conflictevents.formats.datasets.ucdp.codes import CODE, NAME
from conflictevents.formats.tables.cells import INTEGER, LATITUDE, LONGITUDE, Cell, shortest
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.country import Country
from conflictevents.model.location import AdminArea, GeoPrecision, Location


def _location(told: Told) -> Location | None:
    iso3, number, name = told["iso3"], told["country_id"], told["country"]
    country = (iso3 and Country.of(iso3)) or (number and Country.of(number, "gw")) or (name and Country.named(name))
    lat, lon = told["latitude"], told["longitude"]
    areas = ((level, told[f"adm_{level}"]) for level in (1, 2))
    location = Location(
        name=told["where_coordinates"],
        country=country.iso3 if country else None,
        admin=tuple(AdminArea(level=level, name=name) for level, name in areas if name and name.strip()),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
        precision=geo_precision_of(told["where_prec"] or "", NAME) or GeoPrecision.UNKNOWN,
        description=told["where_description"],
        ids={"gw": number} if number else {},
    )
    return location if location != Location() else None


def _location_cells(where: Location | None) -> Told:
    where = where or Location()
    country = Country.of(where.country) if where.country else None
    number = where.ids.get("gw") or (country.code("gw") if country else None)
    point = (where.lat, where.lon) if where.lat is not None and where.lon is not None else None
    return {
        "where_prec": geo_precision_code(where.precision, NAME),
        "where_coordinates": where.name,
        "where_description": where.description,
        "adm_1": where.admin_name(1),
        "adm_2": where.admin_name(2),
        "latitude": where.lat,
        "longitude": where.lon,
        "geom_wkt": point,
        "priogrid_gid": point and _priogrid(*point),
        "country": country and country.name_in(NAME),
        "iso3": where.country,
        "country_id": number,
        "region": _region(number),
    }


def _priogrid(lat: float, lon: float) -> int:
    """The cell of half a degree that a point lies in, counted from the south-west (PRIO-GRID)."""
    return min(floor((lat + 90) / 0.5), 359) * 720 + min(floor((lon + 180) / 0.5), 719) + 1


def _region(number: str | None) -> str | None:
    """UCDP's regions are ranges of the numbers of Gleditsch and Ward."""
    if number is None or not re.fullmatch("[0-9]{1,3}", number):
        return None
    return next(region for last, region in _REGIONS if int(number) <= last)


_REGIONS = ((199, "Americas"), (399, "Europe"), (629, "Africa"), (699, "Middle East"), (999, "Asia"))


def _point(profile: Profile) -> Cell:
    return _SIX_DECIMALS if profile.generation == "v17" else _SHORTEST


_SIX_DECIMALS = Cell(
    "point, as `POINT (20.400000 -9.650000)`", str, lambda told: f"POINT ({told[1]:.6f} {told[0]:.6f})"
)
_SHORTEST = Cell("point, as `POINT (20.4 -9.65)`", str, lambda told: f"POINT ({shortest(told[1])} {shortest(told[0])})")

WHERE = Part(
    fields=("location",),
    columns=(
        Column("where_prec", "location.precision", "1: the place, 2: within 25 km, 3 and 4: the area, to 7", CODE),
        Column("where_coordinates", "location.name", "name of the place that has the coordinates", hxl="#loc+name"),
        Column("where_description", "location.description", "the place as the articles tell it"),
        Column("adm_1", "location.admin[level=1].name", "area of level 1", hxl="#adm1+name"),
        Column("adm_2", "location.admin[level=2].name", "area of level 2", hxl="#adm2+name"),
        Column("latitude", "location.lat", "decimal degrees, six digits", LATITUDE, hxl="#geo+lat"),
        Column("longitude", "location.lon", "decimal degrees, six digits", LONGITUDE, hxl="#geo+lon"),
        Column("geom_wkt", "location", "the point, in well-known text", _point, derived=True),
        Column("priogrid_gid", "location", "cell of PRIO-GRID, of half a degree", INTEGER, derived=True),
        Column("country", "location.country", "name of the country, as UCDP spells it", hxl="#country+name"),
        Column("iso3", "location.country", "ISO 3166-1 alpha-3; only as HDX has it", hxl="#country+code"),
        Column("country_id", "location.ids.gw", "number of the country, by Gleditsch and Ward", CODE),
        Column("region", "location.country", "one of five regions of the world", derived=True, hxl="#region+name"),
    ),
    read=_location,
    write=_location_cells,
)
