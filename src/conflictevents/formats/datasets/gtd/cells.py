"""What the cells of GTD's columns hold: codes with labels, flags, head counts and days."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from conflictevents.crosswalks.gtd import gtd_label
from conflictevents.formats.tables.cells import Cell, decimal, whole_number
from conflictevents.formats.tables.days import day
from conflictevents.model.count import Count

NAME: Final = "gtd"


@lru_cache(1024)
def label_of(column: str, code: str | None) -> str | None:
    """What a code is called; None for one that the codebook does not have."""
    return gtd_label(column, code) if code else None


def _code(text: str) -> str:
    return text.removesuffix(".0")


CODE = Cell("a code; software that has none with gaps between them writes ``28.0``", _code, _code)

# --- yes or no


def _flag(text: str) -> bool | None:
    return {0: False, 1: True}.get(whole_number(text))


FLAG = Cell("1: yes, 0: no, -9: not known", _flag, lambda yes: "1" if yes else "0")

# --- how many

UNKNOWN_NUMBERS = frozenset({-9, -99, -999})


def _people(text: str) -> Count | None:
    """How many; where the toll of several attacks was divided among them, parts of a person."""
    number = decimal(text)
    if number in UNKNOWN_NUMBERS:
        return None
    if number < 0:
        raise ValueError(f"expected how many, got {text!r}")
    return Count.exactly(int(number)) if number == int(number) else Count.about(round(number))


def _people_text(count: Count) -> str:
    return str(count.resolve())


def _band(text: str) -> Count:
    return _people(text) or Count.unknown()


def _band_text(count: Count) -> str:
    number = count.resolve()
    return "-99" if number is None else str(number)


PEOPLE = Cell("how many", _people, _people_text)
BAND = Cell("how many, -99: not known", _band, _band_text)

# --- days

_AMERICAN, _ISO = day("%-m/%-d/%Y"), day("%Y-%m-%d")


def _day(text: str) -> date:
    told: date = (_ISO if "-" in text else _AMERICAN).read(text)
    return told


DAY = Cell(_AMERICAN.says, _day, _AMERICAN.write, is_day=True)
