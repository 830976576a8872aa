"""ACLED's interaction codes: who met whom, by the inter codes of both sides."""

from __future__ import annotations

from functools import lru_cache

from conflictevents.crosswalks.codes import read_as, written_for
from conflictevents.crosswalks.tables import Row

_NOBODY = ("", "0")
_CIVILIANS_AND_OUTSIDERS = ["7", "8"]


def interaction(inter1: str | int, inter2: str | int | None) -> str | None:
    """ACLED's interaction of two inter codes: numbers of numbers, text of text; None where one is no inter code.

    The lower code comes first, whoever did it; only "External/Other forces-Civilians" is the other way round. A side
    that is not there is 0, empty or None.

    >>> interaction(7, 1), interaction(5, 0)
    ('17', '50')
    >>> interaction("Civilians", "Rebel group"), interaction("Rioters", None)
    ('Rebel group-Civilians', 'Rioters only')
    """
    told = [side for side in (_text(inter1), _text(inter2)) if side not in _NOBODY]
    sides = [side for side in map(_side, told) if side]
    if not sides or len(sides) < len(told):
        return None
    sides.sort(key=lambda side: side["code"])
    return _numbers(sides) if told[0].isdecimal() else _words(sides)


def _text(inter: str | int | None) -> str:
    return "" if inter is None else str(inter).strip()


@lru_cache(maxsize=256)
def _side(inter: str) -> Row | None:
    kind = read_as("actor_type", "acled", inter)
    return written_for("actor_type", "acled", kind) if kind else None


def _numbers(sides: list[Row]) -> str:
    return "".join(side["code"] for side in sides).ljust(2, "0")


def _words(sides: list[Row]) -> str:
    labels = [side["label"] for side in sides]
    if [side["code"] for side in sides] == _CIVILIANS_AND_OUTSIDERS:
        labels.reverse()
    return "-".join(labels) if len(labels) == 2 else f"{labels[0]} only"
