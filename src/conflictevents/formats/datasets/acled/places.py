"""Where an event of ACLED's happened."""

from __future__ import annotations

from functools import lru_cache

from conflictevents.crosswalks import geo_precision_code, geo_precision_of, region_of
from conflictevents.formats.datasets.acled.codes import NAME
from conflictevents.formats.tables.cells import INTEGER, LATITUDE, LONGITUDE
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.country import Country
from conflictevents.model.location import AdminArea, GeoPrecision, Location


def _location(told: Told) -> Location | None:
    lat, lon = told["latitude"], told["longitude"]
    location = Location(
        name=told["location"],
        country=_country(told["iso"], told["iso3"], told["gwno"], told["country"]),
        admin=_areas(told["admin1"], told["admin2"], told["admin3"]),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
        precision=(told["geo_precision"] and geo_precision_of(told["geo_precision"], NAME)) or GeoPrecision.UNKNOWN,
    )
    return location if location != _NOWHERE else None


_NOWHERE = Location()


@lru_cache(1024)
def _country(iso: str | None, iso3: str | None, gwno: str | None, name: str | None) -> str | None:
    """The country by the first of its codes that is known, or else by its name."""
    coded = (
        iso and Country.of(iso.removesuffix(".0"), "m49"),
        iso3 and Country.of(iso3, "iso3"),
        gwno and Country.of(gwno, "gw"),
        name and Country.named(name),
    )
    return next((country.iso3 for country in coded if isinstance(country, Country)), None)


@lru_cache(4096)
def _areas(*names: str | None) -> tuple[AdminArea, ...]:
    """The areas around a place, of level 1 and so on, as far as they are told."""
    told = ((level, name) for level, name in enumerate(names, 1) if name and name.strip())
    return tuple(AdminArea(level=level, name=name) for level, name in told)


def _location_cells(where: Location | None) -> Told:
    where = where or _NOWHERE
    areas = {area.level: area.name for area in reversed(where.admin)}
    return {
        **_country_cells(where.country),
        "admin1": areas.get(1),
        "admin2": areas.get(2),
        "admin3": areas.get(3),
        "location": where.name,
        "latitude": where.lat,
        "longitude": where.lon,
        "geo_precision": geo_precision_code(where.precision, NAME),
    }


@lru_cache(1024)
def _country_cells(iso3: str | None) -> Told:
    country = Country.of(iso3) if iso3 else None
    return {
        "iso": country and country.code("m49"),
        "iso3": iso3,
        "gwno": country and country.code("gw"),
        "country": country and country.name_in(NAME),
        "region": country and region_of(country.iso3, NAME),
    }


WHERE = Part(
    fields=("location",),
    columns=(
        Column("iso", "location.country", "ISO 3166-1 numeric, without leading zeros"),
        Column("iso3", "location.country", "ISO 3166-1 alpha-3; until March 2023"),
        Column("gwno", "location.country", "number of Gleditsch and Ward; until 2016"),
        Column("country", "location.country", "name of the country, as ACLED spells it", hxl="#country+name"),
        Column("region", "location.country", "one of 17 regions; since 2018", derived=True, hxl="#region+name"),
        Column("admin1", "location.admin[level=1].name", "area of level 1", hxl="#adm1+name"),
        Column("admin2", "location.admin[level=2].name", "area of level 2", hxl="#adm2+name"),
        Column("admin3", "location.admin[level=3].name", "area of level 3", hxl="#adm3+name"),
        Column("location", "location.name", "name of the place", hxl="#loc+name"),
        Column("latitude", "location.lat", "decimal degrees, four digits", LATITUDE, hxl="#geo+lat"),
        Column("longitude", "location.lon", "decimal degrees, four digits", LONGITUDE, hxl="#geo+lon"),
        Column(
            "geo_precision", "location.precision", "1: the town, 2: near it or part of a region, 3: a region", INTEGER
        ),
    ),
    read=_location,
    write=_location_cells,
)
