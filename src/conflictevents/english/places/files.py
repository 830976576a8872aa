"""Files of places: dumps of GeoNames, and tables of one's own."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import NamedTuple, TypeVar

from conflictevents.english.places.place import PRECISIONS, Place
from conflictevents.errors import FormatError
from conflictevents.model.country import Country

PathName = str | PathLike[str]
T = TypeVar("T")

_DUMP_COLUMNS = [
    "geonameid",
    "name",
    "asciiname",
    "alternatenames",
    "latitude",
    "longitude",
    "feature_class",
    "feature_code",
    "country",
    "cc2",
    "admin1",
    "admin2",
    "admin3",
    "admin4",
    "population",
    "elevation",
    "dem",
    "timezone",
    "modified",
]


class DumpRow(NamedTuple):
    """A row of a dump of GeoNames, as far as it matters here; the areas are told by their codes."""

    name: str
    names: tuple[str, ...]
    lat: float
    lon: float
    feature: str
    country: str
    admin1: str
    admin2: str
    population: int


def dump_rows(path: PathName) -> Iterator[DumpRow]:
    """The rows of a dump of GeoNames, such as cities15000.txt or SY.txt; raises FormatError for what is none."""
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        for number, line in enumerate(file, start=1):
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) != len(_DUMP_COLUMNS):
                message = f"expected the {len(_DUMP_COLUMNS)} columns of GeoNames, got {len(cells)}"
                raise FormatError(message, path=str(path), row=number)
            row = Cells(dict(zip(_DUMP_COLUMNS, cells, strict=True)), str(path), number)
            yield DumpRow(
                row["name"],
                tuple(name for name in row["alternatenames"].split(",") if name),
                row.degrees("latitude", 90),
                row.degrees("longitude", 180),
                f"{row['feature_class']}.{row['feature_code']}",
                row["country"],
                row["admin1"],
                row["admin2"],
                row.population(),
            )


class Cells:
    """The cells of a row of a file, which are read or else said to be wrong."""

    def __init__(self, cells: Mapping[str, str | None], path: str, number: int) -> None:
        self._cells = cells
        self._path = path
        self._number = number

    def __getitem__(self, column: str) -> str:
        return (self._cells.get(column) or "").strip()

    def degrees(self, column: str, limit: int) -> float:
        """A latitude or longitude."""
        return self._read(column, float, lambda value: abs(value) <= limit, f"degrees from -{limit} to {limit}")

    def population(self) -> int:
        """How many people live there, 0 where that is not told."""
        return self._read("population", int, lambda value: value >= 0, "a whole number") if self["population"] else 0

    def _read(self, column: str, read: Callable[[str], T], fits: Callable[[T], bool], what: str) -> T:
        try:
            value = read(self[column])
        except ValueError:
            raise self.wrong(column, what) from None
        if not fits(value):
            raise self.wrong(column, what)
        return value

    def wrong(self, column: str, expected: str) -> FormatError:
        """What is wrong with the cell, and where."""
        message = f"expected {expected}, got {self[column]!r}"
        return FormatError(message, path=self._path, row=self._number, column=column)


# --- dumps of GeoNames

_ALONE = 15_000
"""The population from which the name of a place in a dump means it by itself."""
_AREA_NOUN = re.compile(
    r" (?:county|department|district|division|governorate|oblast|prefecture|province|region|state|wilaya)$",
    re.IGNORECASE,
)
_KINDS = {"P": "city", "A.ADM1": "admin1", "A.ADM2": "admin2", "S": "other"}


def places_of_dump(path: PathName, admin1_path: PathName | None) -> Iterator[Place]:
    """The populated places, areas of two levels and buildings of a dump; their first-level areas are told by name.

    The names of these are in the dump itself, if it is of a country, or in ``admin1CodesASCII.txt``.
    """
    rows = list(dump_rows(path))
    areas = _areas_by_code(admin1_path) if admin1_path else {}
    areas |= {f"{row.country}.{row.admin1}": _bare(row.name) for row in rows if row.feature == "A.ADM1"}
    for row in rows:
        kind = _KINDS.get(row.feature) or _KINDS.get(row.feature[:1])
        country = Country.of(row.country, "iso2")
        if kind and country:
            admin1 = "" if kind == "admin1" else areas.get(f"{row.country}.{row.admin1}", "")
            name = _bare(row.name) if kind in ("admin1", "admin2") else row.name
            alone = kind == "admin1" or (kind == "city" and row.population >= _ALONE)
            where = row.lat, row.lon, row.population
            yield Place(name, country.iso3, kind, admin1, *where, alone, variants=row.names)


def _areas_by_code(path: PathName) -> dict[str, str]:
    rows = (line.split("\t") for line in Path(path).read_text("utf-8-sig").splitlines())
    return {cells[0]: _bare(cells[1]) for cells in rows if len(cells) > 1}


def _bare(name: str) -> str:
    """The name of an area without its noun, which the news may leave out."""
    return _AREA_NOUN.sub("", name)


# --- tables of one's own


def places_of_table(path: PathName) -> Iterator[Place]:
    """The places of a table with a header, between commas or tabs; columns that are not known are left out."""
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        header = file.readline()
        file.seek(0)
        reader = csv.DictReader(file, delimiter="\t" if "\t" in header else ",")
        if "name" not in (reader.fieldnames or ()):
            message = f"expected a header with 'name', or the {len(_DUMP_COLUMNS)} columns of GeoNames"
            raise FormatError(message, path=str(path), row=1)
        for row in reader:
            yield _own_place(Cells(row, str(path), reader.line_num))


def _own_place(row: Cells) -> Place:
    if not row["name"]:
        raise row.wrong("name", "a name")
    kind = row["kind"] or "city"
    if kind not in PRECISIONS:
        raise row.wrong("kind", f"one of {', '.join(PRECISIONS)}")
    country = Country.of(row["country"]) or Country.of(row["country"], "iso2") or Country.named(row["country"])
    if row["country"] and country is None:
        raise row.wrong("country", "a country")
    if bool(row["lat"]) != bool(row["lon"]):
        raise row.wrong("lon" if row["lat"] else "lat", "both lat and lon, or neither")
    return Place(
        row["name"],
        country.iso3 if country else "",
        kind,
        row["admin1"],
        row.degrees("lat", 90) if row["lat"] else None,
        row.degrees("lon", 180) if row["lon"] else None,
        row.population(),
        aliases=tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip()),
    )


def places_of_file(path: PathName, admin1_path: PathName | None = None) -> Iterator[Place]:
    """The places of a dump of GeoNames or of a table of one's own, whichever its first line shows it to be."""
    try:
        with Path(path).open(encoding="utf-8-sig") as file:
            is_dump = file.readline().split("\t", 1)[0].isdecimal()
        yield from places_of_dump(path, admin1_path) if is_dump else places_of_table(path)
    except UnicodeDecodeError as error:
        raise FormatError(f"expected UTF-8, got the byte {error.object[error.start]:#x}", path=str(path)) from None
    except csv.Error as error:
        raise FormatError(f"expected a table, but {error}", path=str(path)) from None
