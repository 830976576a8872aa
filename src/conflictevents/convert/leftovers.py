"""What a record holds that no field claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import count
from typing import Any, Self, get_args, get_type_hints

import attrs

from conflictevents.model.date import EventDate
from conflictevents.model.event import Event, Report

_DERIVED = {Event: {"schema"}, Report: {"schema"}, EventDate: {"edtf"}}
"""Keys that the converter itself writes beside the fields."""


@cache
def _inside(kind: type) -> dict[str, type | None]:
    """The keys of a record, each with the class of the model that is told under it, None for plain values."""
    hints = get_type_hints(kind)
    return {field.name: _model_in(hints[field.name], kind) for field in attrs.fields(kind)}


def _model_in(hint: Any, kind: type) -> type | None:
    if hint is Self:
        return kind
    if isinstance(hint, type) and attrs.has(hint):
        return hint
    return next((found for part in get_args(hint) if (found := _model_in(part, kind))), None)


def unclaimed(kind: type, record: dict[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    """The keys of a record that no field claims, and those of the records inside it, by their paths."""
    inside = _inside(kind)
    for key, value in record.items():
        if key not in inside and key not in _DERIVED.get(kind, ()):
            yield path + key, value
        elif model := inside.get(key):
            for step, item in _items(value):
                yield from unclaimed(model, item, f"{path}{key}{step}.")


def _items(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The records that are told under one key, each with its place in the list if it is one of several."""
    if isinstance(value, dict):
        yield "", value
    elif isinstance(value, list):
        yield from ((f"[{place}]", item) for place, item in enumerate(value) if isinstance(item, dict))


def joined(extra: Mapping[str, Any], others: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """What an event keeps besides its fields; a name that is taken already gets an underscore."""
    kept = dict(extra)
    for name, value in others:
        underscores = next(n for n in count() if name + "_" * n not in kept)
        kept[name + "_" * underscores] = value
    return kept
