"""The ways in which tables write a day, whatever the language of the machine."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from conflictevents.convert import shown
from conflictevents.errors import FormatError
from conflictevents.formats.tables.cells import Cell
from conflictevents.formats.tables.profile import Profile

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NUMBERS = {name[:length].lower(): number for number, name in enumerate(_MONTHS, 1) for length in (3, len(name))}
_PIVOT = 69  # two digits from here on are of the 1900s, as POSIX has it

_READ = {
    "%Y": r"(?P<year>[0-9]{4})",
    "%y": r"(?P<short>[0-9]{2})",
    "%m": r"(?P<month>[0-9]{2})",
    "%-m": r"(?P<month>[0-9]{1,2})",
    "%B": r"(?P<name>[A-Za-z]{3,9})",
    "%b": r"(?P<name>[A-Za-z]{3})",
    "%d": r"(?P<day>[0-9]{2})",
    "%-d": r"(?P<day>[0-9]{1,2})",
}
_WRITE: dict[str, Callable[[date], str]] = {
    "%Y": lambda day: f"{day.year:04d}",
    "%y": lambda day: f"{day.year % 100:02d}",
    "%m": lambda day: f"{day.month:02d}",
    "%-m": lambda day: str(day.month),
    "%B": lambda day: _MONTHS[day.month - 1],
    "%b": lambda day: _MONTHS[day.month - 1][:3],
    "%d": lambda day: f"{day.day:02d}",
    "%-d": lambda day: str(day.day),
}
_DIRECTIVE = re.compile(r"(%-?[YymBbd])")


@cache
def day(form: str) -> Cell:
    """A cell with a day, written as the directives of ``strftime`` say, with English names of months.

    >>> day("%-d-%b-%y").read("5-Aug-24"), day("%d %B %Y").write(date(2020, 11, 3))
    (datetime.date(2024, 8, 5), '03 November 2020')
    """
    parts = _DIRECTIVE.split(form)
    if sorted(part.strip("%-").lower() for part in parts if part in _WRITE) not in (["b", "d", "y"], ["d", "m", "y"]):
        raise FormatError(f"expected a way to write a day, such as %Y-%m-%d, got {shown(form)}")
    pattern = re.compile("".join(_READ.get(part) or re.escape(part) for part in parts), re.ASCII)

    def read(text: str) -> date:
        match = pattern.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"expected a day such as {write(date(2019, 6, 30))!r}, got {shown(text)}")
        return _day_of(match.groupdict(), text)

    def write(value: date) -> str:
        return "".join(_WRITE[part](value) if part in _WRITE else part for part in parts)

    return Cell(f"day, as {write(date(2019, 6, 30))}", read, write, is_day=True)


def of_year(told: date, year: int) -> date:
    """The day in a year that has the same two last digits, which may be all that stood there; else the day itself."""
    try:
        return told.replace(year=year) if (told.year - year) % 100 == 0 else told
    except ValueError:  # no calendar has it
        return told


def in_week(middle: date) -> tuple[date, date]:
    """The first and the last day of the week around a day, as far as the calendar goes."""
    before, after = min(3, (middle - date.min).days), min(3, (date.max - middle).days)
    return middle - timedelta(before), middle + timedelta(after)


def day_in(profile: Profile) -> Cell:
    """A cell with a day as a file writes it."""
    return day(profile.days)


def _day_of(told: dict[str, str], text: str) -> date:
    """The day that the groups of a match name; raises ValueError for one that no calendar has."""
    try:
        month = int(told["month"]) if "month" in told else _NUMBERS[told["name"].lower()]
        return date(_year_of(told), month, int(told["day"]))
    except (KeyError, ValueError):
        raise ValueError(f"no calendar has the day {shown(text)}") from None


def _year_of(told: dict[str, str]) -> int:
    if "year" in told:
        return int(told["year"])
    short = int(told["short"])
    return short + (1900 if short >= _PIVOT else 2000)
