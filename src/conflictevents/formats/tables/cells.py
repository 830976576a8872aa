"""How the text of a cell is read, and how its value is written."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

import attrs

from conflictevents.convert import shown


@attrs.frozen
class Cell:
    """A kind of cell: its text to a value, which raises ValueError, and the value to the text that is usual for it.

    ``none`` is what stands for none where that is not what the file has for all its cells. ``is_day`` says that the
    value is a day, which a spreadsheet has cells of its own for, ``is_number`` that JSON has it as a number.
    """

    says: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    none: str | None = None
    is_day: bool = False
    is_number: bool = False


NULLS = ("", "NA", "N/A", "NULL", "null", "None", "nan", "NaN")
"""What stands for "not stated" in tables: one of them in most, several in those that were put together."""


def _text(text: str) -> str:
    return text


TEXT = Cell("text", _text, _text)

_INTEGER = re.compile(r"\s*(-?[0-9]{1,18})(?:\.0+)?\s*", re.ASCII)
_DIGITS = r"(?:[0-9]{1,400}(?:\.[0-9]{0,400})?|\.[0-9]{1,400})"
_DECIMAL = re.compile(rf"\s*[+-]?{_DIGITS}(?:[eE][+-]?[0-9]{{1,3}})?\s*", re.ASCII)


def whole_number(text: str) -> int:
    """A whole number; software that has none with gaps between them writes ``6.0``."""
    match = _INTEGER.fullmatch(text)
    if match is None:
        raise ValueError(f"expected a whole number, got {shown(text)}")
    return int(match[1])


def decimal(text: str) -> float:
    """A number with a decimal point, finite."""
    if _DECIMAL.fullmatch(text) is None or not math.isfinite(number := float(text)):
        raise ValueError(f"expected a number, got {shown(text)}")
    return number


def shortest(number: float) -> str:
    """The fewest digits that read back to the same number, whole ones without a point.

    >>> shortest(27.70), shortest(-3.0), shortest(0.00001)
    ('27.7', '-3', '0.00001')
    """
    text = repr(number)
    return (f"{Decimal(text):f}" if "e" in text else text).removesuffix(".0")


INTEGER = Cell("whole number", whole_number, str, is_number=True)
DECIMAL = Cell("number", decimal, shortest, is_number=True)


_NUMERAL = re.compile(r"(-?[0-9]+)(?:[.,]([0-9]+))?", re.ASCII)


@lru_cache(1024)
def spelt(cell: Cell, decimals: int, point: str) -> Cell:
    """A kind of cell as software spells its numbers: with at least so many decimals, behind a point or a comma.

    >>> gaps = spelt(INTEGER, 1, ".")
    >>> gaps.read("6.0"), gaps.write(6), spelt(DECIMAL, 3, ",").write(2.5)
    (6, '6.0', '2,500')
    """

    def read(text: str) -> Any:
        told = _NUMERAL.fullmatch(text)
        return cell.read(f"{told[1]}.{told[2] or ''}".rstrip("0").removesuffix(".") if told and told[2] else text)

    def padded(text: str) -> str:
        told = _NUMERAL.fullmatch(text)
        digits = told and (told[2] or "").ljust(decimals, "0")
        return f"{told[1]}{point}{digits}" if told and digits else text

    def write(value: Any) -> str:
        return padded(cell.write(value))

    return attrs.evolve(cell, read=read, write=write, none=None if cell.none is None else padded(cell.none))


def decimals_of(text: str) -> int:
    """How many decimals a number has, behind a point or a comma; 0 for what is none."""
    told = _NUMERAL.fullmatch(text)
    return len(told[2] or "") if told else 0


def items(between: str) -> Cell:
    """Several items in one cell; an item never holds what stands between them."""

    def read(text: str) -> tuple[str, ...]:
        return tuple(text.split(between))

    return Cell(f"texts with {between!r} between", read, between.join)


def _number_of_people(text: str) -> int:
    number = whole_number(text)
    if number < 0:
        raise ValueError(f"expected how many, got {shown(text)}")
    return number


PEOPLE = Cell("whole number, 0 or more", _number_of_people, str, is_number=True)


def degrees(limit: int) -> Cell:
    """Decimal degrees (WGS 84) on either side of 0."""

    def read(text: str) -> float:
        number = decimal(text)
        if not -limit <= number <= limit:
            raise ValueError(f"expected degrees from -{limit} to {limit}, got {shown(text)}")
        return number

    return Cell(f"degrees from -{limit} to {limit}", read, shortest, is_number=True)


LATITUDE, LONGITUDE = degrees(90), degrees(180)


_1970 = datetime(1970, 1, 1, tzinfo=UTC)


def _moment(text: str) -> str:
    seconds = whole_number(text)
    try:
        return (_1970 + timedelta(seconds=seconds)).isoformat().replace("+00:00", "Z")
    except OverflowError:
        raise ValueError(f"expected seconds since 1970, got {shown(text)}") from None


def _seconds(moment: str) -> str:
    """The seconds of a moment, which is in UTC where it does not say; empty for a text that is none."""
    try:
        told = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return str(math.floor((told if told.tzinfo else told.replace(tzinfo=UTC)).timestamp()))


MOMENT = Cell("seconds since 1970, in UTC", _moment, _seconds)
