"""Where incidents of Airwars were, and how closely that is known."""

from __future__ import annotations

import attrs

from conflictevents.formats.datasets.airwars.codes import NAME, PRECISIONS, USUAL_ACCURACIES, slug
from conflictevents.formats.tables.cells import LATITUDE, LONGITUDE
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.country import Country
from conflictevents.model.location import AdminArea, GeoPrecision, Location

MGRS = "belligerents[0].mgrs_coordinate"


def _location(told: Told) -> Location | None:
    lat, lon = told["latitude"], told["longitude"]
    region, accuracy = told["region"], told["geolocation_accuracy_slug"]
    ids = {NAME: accuracy, "mgrs": told[MGRS]}
    location = Location(
        name=told["location_name"],
        country=_country(told["country_slug"]) or _country(told["country_name"]),
        admin=(AdminArea(level=1, name=region),) if region and region.strip() else (),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
        precision=PRECISIONS.get(accuracy or "", GeoPrecision.UNKNOWN),
        ids={scheme: code for scheme, code in ids.items() if code},
    )
    return location if location != Location() else None


def _country(name: str | None) -> str | None:
    country = Country.named(name.replace("-", " ")) if name else None
    return country.iso3 if country else None


def _location_cells(where: Location | None) -> Told:
    where = where or Location()
    country = Country.of(where.country) if where.country else None
    name = country and _SPELT.get(country.iso3, country.name)
    accuracy = where.ids.get(NAME)
    if PRECISIONS.get(accuracy or "", GeoPrecision.UNKNOWN) is not where.precision:
        accuracy = USUAL_ACCURACIES.get(where.precision)
    return {
        "country_slug": name and slug(name),
        "country_name": name,
        "region": where.admin_name(1),
        "location_name": where.name,
        "latitude": where.lat,
        "longitude": where.lon,
        "geolocation_accuracy_slug": accuracy,
        MGRS: where.ids.get("mgrs"),
    }


_SPELT = {"PSE": "the Gaza Strip"}
"""Of the Palestinian territories it has one alone."""


def adopted(where: Location | None) -> Location | None:
    """A place from elsewhere, without a country where it would be written as the Gaza Strip and need not be there."""
    if where is None or where.country != "PSE" or any("gaza" in name for name in where.names):
        return where
    return attrs.evolve(where, country=None)


WHERE = Part(
    fields=("location",),
    columns=(
        Column("country_slug", "location.country", "name of the country, as addresses have it"),
        Column("country_name", "location.country", "name of the country", hxl="#country+name"),
        Column("region", "location.admin[level=1].name", "province or governorate", hxl="#adm1+name"),
        Column("location_name", "location.name", "name of the place, in Latin letters", hxl="#loc+name"),
        Column("latitude", "location.lat", "decimal degrees", LATITUDE, hxl="#geo+lat"),
        Column("longitude", "location.lon", "decimal degrees", LONGITUDE, hxl="#geo+lon"),
        Column("geolocation_accuracy_slug", "location.precision", "how closely it is known: `street`, `village`, ..."),
        Column(MGRS, "location.ids", "the place in a belligerent's report, MGRS", also=("mgrs_coordinate",)),
    ),
    read=_location,
    write=_location_cells,
)
