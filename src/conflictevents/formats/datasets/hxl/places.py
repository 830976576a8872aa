"""Where events of HXL-tagged tables were: names and codes of areas, and the country in one of several codes."""

from __future__ import annotations

from collections.abc import Iterator

from conflictevents.formats.datasets.hxl.tags import tagged_column
from conflictevents.formats.tables.cells import LATITUDE, LONGITUDE, Cell
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.country import Country, CountryScheme
from conflictevents.model.location import AdminArea, Location

AREAS = (1, 2, 3, 4)


def _country(profile: Profile) -> Cell:
    """Codes of countries, in the one of several schemes that a file has."""
    scheme: CountryScheme = profile.generation  # type: ignore[assignment]

    def write(iso3: str) -> str:
        country = Country.of(iso3)
        return (country and country.code(scheme)) or iso3

    return Cell("ISO 3166-1", _iso3, write)


def _iso3(code: str) -> str | None:
    """The country of a code, whatever its scheme: their shapes differ."""
    schemes: tuple[CountryScheme, ...] = ("iso3", "iso2", "m49")
    return next((country.iso3 for scheme in schemes if (country := Country.of(code, scheme))), None)


def _location(told: Told) -> Location | None:
    country = told["#country+code"] or _iso3_of(told["#country+name"])
    lat, lon = told["#geo+lat"], told["#geo+lon"]
    location = Location(
        name=told["#loc+name"],
        country=country,
        admin=tuple(area for level in AREAS if (area := _area(level, told))),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
    )
    return location if location != Location() else None


def _iso3_of(name: str | None) -> str | None:
    country = Country.named(name) if name else None
    return country.iso3 if country else None


def _area(level: int, told: Told) -> AdminArea | None:
    """An area; one of which only the code is told is called by that."""
    name, code = told[f"#adm{level}+name"], told[f"#adm{level}+code"]
    known = next((one for one in (name, code) if one and one.strip()), None)
    return AdminArea(level=level, name=known, code=code) if known else None


def _location_cells(where: Location | None) -> Told:
    where = where or Location()
    country = Country.of(where.country) if where.country else None
    areas = {area.level: area for area in where.admin}
    return {
        "#country+code": where.country,
        "#country+name": country and country.name,
        **{tag: text for level in AREAS for tag, text in _area_cells(level, areas.get(level)).items()},
        "#loc+name": where.name,
        "#geo+lat": where.lat,
        "#geo+lon": where.lon,
    }


def _area_cells(level: int, area: AdminArea | None) -> dict[str, str | None]:
    name = area.name if area and area.name != area.code else None
    return {f"#adm{level}+name": name, f"#adm{level}+code": area.code if area else None}


def _area_columns() -> Iterator[Column]:
    for level in AREAS:
        path = f"location.admin[level={level}]"
        yield tagged_column(f"#adm{level}+name #adm{level}", f"{path}.name", f"area of level {level}")
        yield tagged_column(f"#adm{level}+code #adm{level}+pcode", f"{path}.code", "its P-code, or another code")


WHERE = Part(
    fields=("location",),
    columns=(
        tagged_column("#country+code", "location.country", "ISO 3166-1: three letters, two, or a number", _country),
        tagged_column("#country+name #country", "location.country", "name of the country, read where no code is told"),
        *_area_columns(),
        tagged_column("#loc+name #loc", "location.name", "name of the place"),
        tagged_column("#geo+lat #lat_deg", "location.lat", "decimal degrees", LATITUDE),
        tagged_column("#geo+lon #lon_deg", "location.lon", "decimal degrees", LONGITUDE),
    ),
    read=_location,
    write=_location_cells,
)
