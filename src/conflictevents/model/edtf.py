"""Reader and writer of EDTF, the Extended Date/Time Format of ISO 8601-2:2019.

Levels 0 and 1, and of level 2 the one-of sets, quarters and half-years. Two notations are our own: a part of the day in
place of a time (``2019-06-30TMO``), and months and days of years that need a ``Y`` (``Y-12000-06``). The page *Dates*
of the documentation lists every form.
"""

from __future__ import annotations

import datetime
import re
from typing import TypeVar

from conflictevents.errors import ParseError
from conflictevents.model.calendar import Day, day_of, year_text
from conflictevents.model.stated import Marks, StatedDate
from conflictevents.model.units import (
    SEASONS,
    UNITS,
    DateKind,
    DatePrecision,
    PartOfDay,
    index_in_year,
    spans_whole,
    unit_at,
)

D = TypeVar("D", bound=StatedDate)

LONGEST = 4096
"""The most characters that an EDTF text may have; the longest that is written has fewer."""

_MARKS: dict[str | None, Marks] = {
    None: {},
    "?": {"uncertain": True},
    "~": {"approximate": True},
    "%": {"approximate": True, "uncertain": True},
}
_PARTS = {
    PartOfDay.DAWN: "DA",
    PartOfDay.MORNING: "MO",
    PartOfDay.NOON: "MI",
    PartOfDay.AFTERNOON: "AF",
    PartOfDay.EVENING: "EV",
    PartOfDay.DUSK: "DU",
    PartOfDay.NIGHT: "NI",
    PartOfDay.MIDNIGHT: "MN",
    PartOfDay.DAYTIME: "DT",
}
_PARTS_READ = {code: part for part, code in _PARTS.items()}
_FIRST_NUMBER = {
    DatePrecision.MONTH: 1,
    DatePrecision.SEASON: 21,
    DatePrecision.QUARTER: 33,
    DatePrecision.HALF_YEAR: 40,
}

_CLOCK = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
_YEAR_FIRST = re.compile(
    rf"""
    (?P<year> -?[0-9]{{4}} | Y-?[1-9][0-9]{{4,11}} )
    (?: -XX (?: -XX )?
      | -(?P<month> [0-9]{{2}} )
        (?P<rest> -XX | -(?P<day> [0-9]{{2}} ) (?: T (?: (?P<clock> {_CLOCK} ) | (?P<part> [A-Z]{{2}} ) ) )? )?
    )?
    (?P<mark> [?~%] )?
    """,
    re.VERBOSE,
)
_MASKED = re.compile(r"(?:(?P<decade>[0-9]{3})X|(?P<century>[0-9]{2})XX|XXXX(?:-XX(?:-XX)?)?)(?P<mark>[?~%])?")


def read(text: str, make: type[D]) -> D:
    """The date that an EDTF text says, in time linear in its length; raises ParseError."""
    if len(text) > LONGEST:
        raise ParseError("date in EDTF", text, f"longer than {LONGEST} characters")
    try:
        return _date(text, make)
    except ValueError as error:
        raise ParseError("date in EDTF", text, str(error)) from None


def _date(text: str, make: type[D]) -> D:
    if text.startswith("[") and text.endswith("]"):
        return make.either(*(_choice(choice, make) for choice in text[1:-1].split(",")))
    first, slash, last = text.partition("/")
    if slash:
        return make.lasting(_end("" if first == ".." else first, make), _end("" if last == ".." else last, make))
    return _unit(text, make)


def _choice(text: str, make: type[D]) -> D:
    """One of the members of a set."""
    first, dots, last = text.partition("..")
    return make.within(_end(first, make), _end(last, make)) if dots else _unit(text, make)


def _end(text: str, make: type[D]) -> D | None:
    """An end of an interval or of a range; None if it is open."""
    if not text:
        return None
    end = _unit(text, make)
    if end.time or end.part_of_day or end.precision is DatePrecision.UNKNOWN:
        raise ValueError(f"an interval or a range has no end {text}")
    return end


def _unit(text: str, make: type[D]) -> D:
    """A single day, month, year ...: all of levels 0 and 1 but the intervals."""
    match = _YEAR_FIRST.fullmatch(text)
    if match is None:
        return _masked(text, make)
    year_digits, month, rest, day, clock, part, mark = match.groups()
    marks, year = _MARKS[mark], _year(year_digits)
    if month is None:
        return make.year_of(year, **marks)
    if rest is None:
        return _numbered(year, int(month), marks, make)
    if day is None:
        return make.month(year, int(month), **marks)
    time = datetime.time.fromisoformat(clock) if clock else None
    return make.on_day(day_of(year, int(month), int(day)), time=time, part_of_day=_part(part), **marks)


def _year(text: str) -> int:
    if text == "-0000":
        raise ValueError("the year before 0001 is 0000")
    return int(text.removeprefix("Y"))


def _part(code: str | None) -> PartOfDay | None:
    if code is not None and code not in _PARTS_READ:
        raise ValueError(f"no part of the day is {code}")
    return _PARTS_READ[code] if code else None


def _numbered(year: int, number: int, marks: Marks, make: type[D]) -> D:
    """What stands in the place of the month; a southern season is the northern one of the same months."""
    if 21 <= number <= 28:
        return make.season(year, SEASONS[(number - 21) % 4], **marks)
    if 29 <= number <= 32:
        return make.season(year, SEASONS[(number - 27) % 4], **marks)
    if 33 <= number <= 36:
        return make.quarter(year, number - 32, **marks)
    if 40 <= number <= 41:
        return make.half_year(year, number - 39, **marks)
    return make.month(year, number, **marks)


def _masked(text: str, make: type[D]) -> D:
    """A decade, a century, or nothing known."""
    match = _MASKED.fullmatch(text)
    if match is None:
        raise ValueError("expected a form like 2019-06-30, 2019-06, 201X, ../2019-06-30 or [2019-06-03..2019-06-09]")
    decade, century, mark = match.groups()
    marks = _MARKS[mark]
    if decade:
        return make.decade(int(decade), **marks)
    return make.century(int(century), **marks) if century else make.unknown(**marks)


def write(date: StatedDate) -> str:
    """The EDTF text of a date, which :func:`read` reads back to an equal one."""
    if date.one_of:
        return f"[{','.join(_written(choice) for choice in date.one_of)}]"
    if date.kind is DateKind.INTERVAL:
        return "/".join(_written_end(date, day, date.precision) or ".." for day in (date.start, date.end))
    written = _written(date)
    return f"[{written}]" if ".." in written else written


def _written(date: StatedDate) -> str:
    """A point, without the brackets of a range."""
    if date.precision is DatePrecision.UNKNOWN:
        return f"XXXX{_mark(date)}"
    if date.start is not None and date.precision in UNITS:
        return _unit_text(date.precision, date.start) + _time_text(date) + _mark(date)
    unit = _range_unit(date)
    return f"{_written_end(date, date.start, unit)}..{_written_end(date, date.end, unit)}"


def _range_unit(date: StatedDate) -> DatePrecision:
    """The coarsest unit that loses nothing: whole years and whole months are not written as days."""
    if date.start is None or date.end is None:
        return DatePrecision.DAY
    coarse = (DatePrecision.YEAR, DatePrecision.MONTH)
    return next((unit for unit in coarse if spans_whole(unit, date.start, date.end)), DatePrecision.DAY)


def _written_end(date: StatedDate, day: Day | None, precision: DatePrecision) -> str:
    return "" if day is None else _unit_text(precision, unit_at(precision, day).start) + _mark(date)


def _unit_text(precision: DatePrecision, start: Day) -> str:
    """The unit that begins on ``start``."""
    if precision is DatePrecision.DAY:
        return start.isoformat()
    if precision is DatePrecision.DECADE:
        return f"{start.year // 10:03}X"
    if precision is DatePrecision.CENTURY:
        return f"{start.year // 100:02}XX"
    year = year_text(start.year)
    if precision is DatePrecision.YEAR:
        return year
    return f"{year}-{_FIRST_NUMBER[precision] + index_in_year(precision, start):02}"


def _time_text(date: StatedDate) -> str:
    if date.time is not None:
        return f"T{date.time.isoformat()}".replace("+00:00", "Z")
    return f"T{_PARTS[date.part_of_day]}" if date.part_of_day else ""


def _mark(date: StatedDate) -> str:
    if date.approximate:
        return "%" if date.uncertain else "~"
    return "?" if date.uncertain else ""
