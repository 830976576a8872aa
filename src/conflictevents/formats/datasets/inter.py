"""ACLED's interaction codes: the kind of each actor, and of both together, as numbers or, since 2024, as labels."""

from __future__ import annotations

from functools import cache

from conflictevents.crosswalks.tables import rows
from conflictevents.formats.tables.cells import Cell
from conflictevents.formats.tables.profile import Profile
from conflictevents.model.actor import ActorType


LABELLED = ("v4",)


def INTER(profile: Profile) -> Cell:
    """The kind of one actor."""
    return _LABEL if profile.generation in LABELLED else _NUMBER


def INTERACTION(profile: Profile) -> Cell:
    """The kinds of both."""
    return _LABELS if profile.generation in LABELLED else _NUMBERS


@cache
def _codes() -> dict[str, tuple[int, str]]:
    return {
        kind: (int(row["acled:code"]), row["acled:label"])
        for kind, row in rows("actor_types").items()
        if "acled:code" in row
    }


@cache
def _types() -> dict[str, ActorType]:
    found: dict[str, ActorType] = {}
    for kind, (code, label) in _codes().items():
        for key in (str(code), label):
            found.setdefault(key, ActorType(kind))
    return found


def _read(text: str) -> ActorType:
    return _types().get(text, ActorType.UNKNOWN)


def _pair(kinds: tuple[ActorType, ...]) -> list[tuple[int, str]]:
    return sorted(_codes()[kind] for kind in kinds if kind in _codes())


def _both(kinds: tuple[ActorType, ...]) -> str:
    told = _pair(kinds)
    return "0" if not told else f"{told[0][0]}{told[1][0] if len(told) > 1 else 0}"


def _both_labels(kinds: tuple[ActorType, ...]) -> str:
    told = _pair(kinds)
    if len(told) == 2 and [code for code, _ in told] == [7, 8]:
        told.reverse()
    return "" if not told else f"{told[0][1]} only" if len(told) == 1 else f"{told[0][1]}-{told[1][1]}"


_NUMBER = Cell("1 to 8", _read, lambda kind: str(_codes()[kind][0]) if kind in _codes() else "0", none="0")
_LABEL = Cell("a label", _read, lambda kind: _codes()[kind][1] if kind in _codes() else "")
_NUMBERS = Cell("two of these digits", str, _both, none="0")
_LABELS = Cell("two of these labels", str, _both_labels)
