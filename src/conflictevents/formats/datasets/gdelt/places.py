"""The place of an event as GDELT has it: a name with the areas around it, and codes of two gazetteers."""

from __future__ import annotations

import re
from typing import Final

import attrs

from conflictevents.crosswalks import geo_precision_code, geo_precision_of
from conflictevents.formats.datasets.cameo import country_code
from conflictevents.formats.tables.cells import LATITUDE, LONGITUDE
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.country import Country
from conflictevents.model.location import AdminArea, GeoPrecision, Location

SCHEME: Final = "gdelt"

_NAMES = {"GZ": "Gaza Strip", "MK": "Macedonia", "WE": "West Bank", "WZ": "Swaziland"}
"""The countries that it spells otherwise, by FIPS 10-4."""

PLACE = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
"""What the columns of a place end in, of which 1.0 does not have ADM2Code."""


def _location(told: Told) -> Location | None:
    fips, precision = told["ActionGeo_CountryCode"], _precision(told["ActionGeo_Type"])
    country = Country.of(fips, "fips") if fips else None
    name, area = _parted(told["ActionGeo_FullName"], precision, _spelt(country, fips))
    lat, lon = told["ActionGeo_Lat"], told["ActionGeo_Long"]
    ids = {"fips": fips, "adm2": told["ActionGeo_ADM2Code"], "gns": told["ActionGeo_FeatureID"]}
    location = Location(
        name=name,
        country=country.iso3 if country else None,
        admin=(AdminArea(level=1, name=area, code=told["ActionGeo_ADM1Code"]),) if area else (),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
        precision=precision,
        ids={scheme: code for scheme, code in ids.items() if code},
    )
    return location if location != Location() else None


def _precision(code: str | None) -> GeoPrecision:
    return (code and geo_precision_of(code, SCHEME)) or GeoPrecision.UNKNOWN


def _parted(full: str | None, precision: GeoPrecision, country: str | None) -> tuple[str | None, str | None]:
    """The place and its area of level 1: "Gao, Gao, Mali", "Ohio, United States" and "Mali" are how GDELT has them."""
    if not full or not full.strip() or country is None or precision is GeoPrecision.COUNTRY:
        return full, None
    ending = f", {country}"
    around = full.removesuffix(ending) if full.endswith(ending) else full.rpartition(", ")[0]
    name, _, area = around.partition(", ")
    area = area or (name if precision is GeoPrecision.ADMIN1 else "")
    return name or None, area if area.strip() else None


def _location_cells(where: Location | None) -> Told:
    where = where or Location()
    area = next((area for area in where.admin if area.level == 1), None)
    fips = _fips(where)
    is_country = where.precision is GeoPrecision.COUNTRY
    return {
        "ActionGeo_Type": geo_precision_code(where.precision, SCHEME, where.country),
        "ActionGeo_FullName": _full_name(where, area, fips),
        "ActionGeo_CountryCode": fips,
        "ActionGeo_ADM1Code": fips if is_country else area and area.code,
        "ActionGeo_ADM2Code": where.ids.get("adm2"),
        "ActionGeo_Lat": where.lat,
        "ActionGeo_Long": where.lon,
        "ActionGeo_FeatureID": where.ids.get("gns"),
    }


def _fips(where: Location) -> str | None:
    """The code of its country: the one that it came with, as long as it is that of the country."""
    fips = where.ids.get("fips")
    country = fips and Country.of(fips, "fips")
    is_that = where.country == (country.iso3 if country else None)
    return fips if fips and is_that else country_code(where.country, "fips")


def _spelt(country: Country | None, fips: str | None) -> str | None:
    """The name of a country, as GDELT spells it most often: each article may have its own spelling."""
    return _NAMES.get(fips or "", _SMALL.sub(_capital, country.name)) if country else None


_SMALL = re.compile(r"\b(?:and|of|the)\b")


def _capital(word: re.Match[str]) -> str:
    return word[0].title()


def _full_name(where: Location, area: AdminArea | None, fips: str | None) -> str | None:
    spelt = _spelt(Country.of(where.country) if where.country else None, fips)
    if where.precision is GeoPrecision.COUNTRY or spelt is None:
        return where.name or spelt
    inner = None if area is None or _is_state(where, area) else area.name
    return ", ".join(filter(None, (where.name, inner, spelt)))


def _is_state(where: Location, area: AdminArea | None) -> bool:
    """Whether a place is a state of the United States, which stands without its area."""
    named = area is not None and where.name == area.name
    return named and where.country == "USA" and where.precision is GeoPrecision.ADMIN1


WHERE = Part(
    fields=("location",),
    columns=(
        Column(
            "ActionGeo_Type",
            "location.precision",
            "0 none, 1 country, 2 state and 3 town of the United States, 4 town and 5 area of level 1 elsewhere",
        ),
        Column("ActionGeo_FullName", "location.name", "place, area of level 1, country"),
        Column("ActionGeo_CountryCode", "location.country", "FIPS 10-4"),
        Column("ActionGeo_ADM1Code", "location.admin[level=1].code", "the same and two characters of the area"),
        Column("ActionGeo_ADM2Code", "location.ids[adm2]", "area of level 2: a county's code, or GAUL's number; 2.0"),
        Column("ActionGeo_Lat", "location.lat", "decimal degrees, of the centre of an area", LATITUDE),
        Column("ActionGeo_Long", "location.lon", "decimal degrees, of the centre of an area", LONGITUDE),
        Column(
            "ActionGeo_FeatureID",
            "location.ids[gns]",
            "number in GNS (below 0) or GNIS; a country's code",
        ),
    ),
    read=_location,
    write=_location_cells,
)


def uncoded(where: Location) -> Location:
    """A place without the codes that others have for it and for the areas around it."""
    return attrs.evolve(where, admin=[attrs.evolve(area, code=None) for area in where.admin], ids={})
