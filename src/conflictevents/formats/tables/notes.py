"""Notes: what ``extra`` keeps of the row that an event was read from, which others may have changed since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from conflictevents.convert import shown
from conflictevents.errors import FormatError
from conflictevents.model.event import Event

ODD = "_cells"
"""Under this name ``extra`` keeps cells that would not be written as they stood: what would be written, what stood."""

LINES = "_lines"
"""And under this one lines that would not be written as they stood, likewise."""

VALUES = "_values"
"""And values in JSON of another kind than their column, likewise."""

KINDS = "_kinds"
"""And the kinds of values in a sheet, by column, where their texts do not tell them."""

APART = "_rows_between"
"""And how many rows stood between the two of an event, where any did."""

NOTES = (ODD, LINES, VALUES, KINDS, APART)
"""The names of all notes, which no column has."""

T = TypeVar("T", bound=Mapping[str, Any] | list[Any] | str | int)


def notes_of(event: Event, dataset: str) -> Mapping[str, Any]:
    """What ``extra`` keeps for a dataset; raises FormatError where that is no object."""
    return note(event.extra, dataset, dict) or {}


def note(own: Mapping[str, Any], name: str, kind: type[T]) -> T | None:
    """The note of a name, None where there is none; raises FormatError for one that no reader left."""
    told = own.get(name)
    if told is None or (isinstance(told, kind) and not isinstance(told, bool)):
        return told
    raise FormatError(f"expected {_KINDS[kind]} in extra, got {shown(told)}", column=name)


def pair(told: Any, name: str) -> tuple[str, str]:
    """What would be written and what stood, of a note that has both; raises FormatError."""
    match told:
        case [str(usual), str(stood)]:
            return usual, stood
    raise FormatError(f"expected two texts in extra, got {shown(told)}", column=name)


_KINDS: dict[type, str] = {dict: "an object", list: "a list", str: "a text", int: "a whole number"}
