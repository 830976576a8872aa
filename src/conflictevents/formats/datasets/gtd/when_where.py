"""GTD: when and where. A month or a day of 0 is not known; `Unknown` stands for a place that is not."""

from __future__ import annotations

from datetime import date

from conflictevents.crosswalks import geo_precision_code, geo_precision_of
from conflictevents.formats.datasets.gtd.cells import DAY, FLAG, NAME, label_of
from conflictevents.formats.tables.cells import DECIMAL, INTEGER, TEXT, Cell
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.country import Country
from conflictevents.model.date import DateKind, DatePrecision, EventDate
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.model.units import unit_at

# --- when


def date_of(told: Told) -> EventDate | None:
    """The day, month or year; with a resolution, all the days until then."""
    text, year, month, day = (told[name] for name in ("approxdate", "iyear", "imonth", "iday"))
    if year is None:
        return None
    if not month:
        first = EventDate.year_of(year, text=text)
    elif not day:
        first = EventDate.month(year, month, text=text)
    else:
        first = EventDate.on_day(_day(year, month, day), text=text, approximate=bool(text and not told["extended"]))
    return EventDate.lasting(first, _end(told, first), text=text) if told["extended"] else first


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"no calendar has the day {year}-{month:02d}-{day:02d}") from None


def _end(told: Told, first: EventDate) -> date | None:
    """When it was over: a day is not put to a beginning that is not known to the day."""
    last: date | None = told["resolution"]
    is_one = last is not None and first.precision is DatePrecision.DAY and date_of_start(first) <= last
    return last if is_one else None


def date_of_start(when: EventDate) -> date:
    """The first day; that of a year which no calendar of the machine has is its last one."""
    return when.start if isinstance(when.start, date) else date.max


def date_cells(when: EventDate | None) -> Told:
    """The cells of a date, as closely as it is known."""
    lasting = when is not None and when.kind is DateKind.INTERVAL
    first, last = (when.start, when.end) if when else (None, None)
    is_day = when is not None and when.precision is DatePrecision.DAY
    end = last if lasting and is_day else None
    if when and lasting and first is not None:
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

_NOT_TOLD = ("-9",)


def _location(told: Told) -> Location | None:
    code, area = told["country"], told["provstate"]
    country = Country.of(code, NAME) if code else None
    point = _point(told["latitude"], told["longitude"])
    where = Location(
        name=told["city"],
        country=country.iso3 if country else None,
        admin=(AdminArea(level=1, name=area),) if area and area.strip() else (),
        lat=point[0],
        lon=point[1],
        precision=_precision(told["specificity"]),
        near=bool(told["vicinity"]),
        description=told["location"],
        ids=country_ids(code),
    )
    return where if where != Location() or where.ids else None


def _point(lat: float | None, lon: float | None) -> tuple[float | None, float | None]:
    """The coordinates, if both are some: a few rows have lost a decimal point."""
    on_earth = lat is not None and lon is not None and abs(lat) <= 90 and abs(lon) <= 180
    return (lat, lon) if on_earth else (None, None)


def _precision(code: str | None) -> GeoPrecision:
    return (geo_precision_of(code, NAME) if code else None) or GeoPrecision.UNKNOWN


def country_ids(code: str | None) -> dict[str, str]:
    """The code of a country that has another one today, or is none."""
    country = Country.of(code, NAME) if code else None
    return {NAME: code} if code and (country is None or country.code(NAME) != code) else {}


def country_code(country: str | None, codes: dict[str, str]) -> str | None:
    """The code of a country, the one that it was read from as long as it is the same country."""
    own = codes.get(NAME)
    now = Country.of(country) if country else None
    if own and (now is None or Country.of(own, NAME) == now):
        return own
    return now.code(NAME) if now else None


def _location_cells(where: Location | None) -> Told:
    where = where or Location()
    code = country_code(where.country, dict(where.ids))
    return {
        "country": code,
        "country_txt": label_of("country", code),
        "provstate": where.admin_name(1),
        "city": where.name,
        "latitude": where.lat,
        "longitude": where.lon,
        "specificity": geo_precision_code(where.precision, NAME),
        "vicinity": where.near,
        "location": where.description,
    }


_NAME = Cell("text", TEXT.read, TEXT.write, none="Unknown")

WHERE = Part(
    fields=("location",),
    columns=(
        Column("country", "location.country", "GTD's code of the country"),
        Column("country_txt", "location.country", "its name", derived=True),
        Column("provstate", "location.admin[level=1].name", "area of level 1", _NAME),
        Column("city", "location.name", "town or village", _NAME),
        Column("latitude", "location.lat", "decimal degrees", DECIMAL),
        Column("longitude", "location.lon", "decimal degrees", DECIMAL),
        Column("specificity", "location.precision", "1: the town, 2 and 3: its district, 4: its province, 5: none of these"),
        Column("vicinity", "location.near", "whether it was near the town, not in it", FLAG),
        Column("location", "location.description", "the place in the town"),
    ),
    read=_location,
    write=_location_cells,
)
