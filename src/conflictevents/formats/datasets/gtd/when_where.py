"""GTD: when and where. A month or a day of 0 is not known; `Unknown` stands for a place that is not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import attrs

from conflictevents.crosswalks import geo_precision_code, geo_precision_of, gtd_code, region_of
from conflictevents.formats.datasets.gtd.cells import CODE, DAY, FLAG, NAME, label_of
from conflictevents.formats.tables.cells import DECIMAL, INTEGER, TEXT, Cell
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.country import Country
from conflictevents.model.date import DateKind, DatePrecision, EventDate
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.model.units import unit_at

# --- when


def date_of(told: Told) -> EventDate | None:
    """The day, month or year; of an extended attack, all the days from then on."""
    year, month, day, text = (told[name] for name in ("iyear", "imonth", "iday", "approxdate"))
    if year is None:
        return None
    first = _first(year, month, day)
    if told["extended"]:
        return EventDate.lasting(first, _end(first, told["resolution"]), text=text)
    return attrs.evolve(first, text=text, approximate=first.precision is DatePrecision.DAY) if text else first


def _first(year: int, month: int | None, day: int | None) -> EventDate:
    if not month:
        return EventDate.year_of(year)
    if not day:
        return EventDate.month(year, month)
    try:
        return EventDate.on_day(date(year, month, day))
    except ValueError:
        raise ValueError(f"no calendar has the day {year}-{month:02d}-{day:02d}") from None


def _end(first: EventDate, last: date | None) -> date | None:
    """The last day, which says nothing where the first is not known to the day, or is after it."""
    start = first.start if first.precision is DatePrecision.DAY else None
    return last if isinstance(start, date) and last and start <= last else None


def date_cells(when: EventDate | None) -> Told:
    """The cells of a date, as closely as it is known."""
    first, last = (when.start, when.end) if when else (None, None)
    lasting, end = False, None
    if when and first and when.kind is DateKind.INTERVAL:
        lasting, end = True, last if when.precision is DatePrecision.DAY else None
        first, last = unit_at(when.precision, first)
    year, month, day = _known(first, last) if isinstance(first, date) and isinstance(last, date) else (None, None, None)
    return {
        "iyear": year,
        "imonth": month,
        "iday": day,
        "approxdate": when.text if when else None,
        "extended": lasting,
        "resolution": end if isinstance(end, date) else None,
    }


def _known(first: date, last: date) -> tuple[int | None, int | None, int | None]:
    """The year, the month and the day in which both days are."""
    if first.year != last.year:
        return None, None, None
    month = first.month if first.month == last.month else None
    return first.year, month, first.day if first == last else None


_OR_ZERO = Cell("whole number, 0: not known", INTEGER.read, str, none="0")

WHEN = Part(
    fields=("date",),
    columns=(
        Column("iyear", "date.start", "year", INTEGER),
        Column("imonth", "date.start", "month", _OR_ZERO),
        Column("iday", "date.start", "day", _OR_ZERO),
        Column("approxdate", "date.text", "in words or as EDTF, where the day is not known"),
        Column("extended", "date.kind", "whether it lasted for more than 24 hours", FLAG),
        Column("resolution", "date.end", "the day on which it was over", DAY),
    ),
    read=date_of,
    write=date_cells,
)


# --- where


def _location(told: Told) -> Location | None:
    country, codes = country_of(told["country"])
    area, (lat, lon) = told["provstate"], _point(told["latitude"], told["longitude"])
    where = Location(
        name=told["city"],
        country=country,
        admin=(AdminArea(level=1, name=area),) if area and area.strip() else (),
        lat=lat,
        lon=lon,
        precision=_precision(told["specificity"]),
        near=bool(told["vicinity"]),
        description=told["location"],
        ids=codes,
    )
    return where if where != Location() or where.ids else None


def _point(lat: float | None, lon: float | None) -> tuple[float | None, float | None]:
    """The coordinates, if both are some: a few rows have lost a decimal point."""
    on_earth = lat is not None and lon is not None and abs(lat) <= 90 and abs(lon) <= 180
    return (lat, lon) if on_earth else (None, None)


def _precision(code: str | None) -> GeoPrecision:
    return (geo_precision_of(code, NAME) if code else None) or GeoPrecision.UNKNOWN


@lru_cache(1024)
def country_of(code: str | None) -> tuple[str | None, dict[str, str]]:
    """The country of a code, and as an id the code of one that has another today, or is none."""
    country = Country.of(code, NAME) if code else None
    kept = {NAME: code} if code and (country is None or country.code(NAME) != code) else {}
    return country.iso3 if country else None, kept


def country_code(country: str | None, ids: Mapping[str, str]) -> str | None:
    """The code of a country, the one that it was read from as long as it is the same country."""
    own = ids.get(NAME)
    if own and country_of(own)[0] == country:
        return own
    return _code_today(country)


@lru_cache(1024)
def _code_today(country: str | None) -> str | None:
    now = Country.of(country) if country else None
    return now.code(NAME) if now else None


def _location_cells(where: Location | None) -> Told:
    where = where or Location()
    code = country_code(where.country, where.ids)
    return {
        "country": code,
        "country_txt": label_of("country", code),
        **_region_cells(where.country),
        "provstate": where.admin_name(1),
        "city": where.name,
        "latitude": where.lat,
        "longitude": where.lon,
        "specificity": _specificity(where),
        "vicinity": where.near,
        "location": where.description,
    }


def _specificity(where: Location) -> str | None:
    """How precisely a place is known; a town that is named has a code of its own for the centre of its district."""
    at_centre = where.precision is GeoPrecision.ADMIN2 and where.name is not None
    return "2" if at_centre else geo_precision_code(where.precision, NAME)


@lru_cache(1024)
def _region_cells(country: str | None) -> dict[str, str | None]:
    label = region_of(country, NAME) if country else None
    return {"region": gtd_code("region", label) if label else None, "region_txt": label}


_NAME = Cell("text", TEXT.read, TEXT.write, none="Unknown")

WHERE = Part(
    fields=("location",),
    columns=(
        Column("country", "location.country", "GTD's code of the country", CODE),
        Column("country_txt", "location.country", "its name", derived=True),
        Column("region", "location.country", "one of twelve regions of the world", derived=True),
        Column("region_txt", "location.country", "what it is called", derived=True),
        Column("provstate", "location.admin[level=1].name", "area of level 1", _NAME),
        Column("city", "location.name", "town or village", _NAME),
        Column("latitude", "location.lat", "decimal degrees", DECIMAL),
        Column("longitude", "location.lon", "decimal degrees", DECIMAL),
        Column(
            "specificity",
            "location.precision",
            "1: the town, 2: its district, 3: a district, 4: a province, 5: none of these",
            CODE,
        ),
        Column("vicinity", "location.near", "whether it was near the town, not in it", FLAG),
        Column("location", "location.description", "the place in the town"),
    ),
    read=_location,
    write=_location_cells,
)
