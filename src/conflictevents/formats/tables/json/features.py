"""GeoJSON features as rows: their properties are the cells, and their points repeat two of these."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from conflictevents.formats.tables.json.document import AXES, FEATURE_ID, SLOT
from conflictevents.formats.tables.json.scanning import Span, elements, members

Object: TypeAlias = dict[str, Any]


def is_feature(value: Any) -> bool:
    """Whether a row is a GeoJSON feature with properties."""
    return isinstance(value, dict) and value.get("type") == "Feature" and isinstance(value.get("properties"), dict)


def cells_of(feature: Object) -> Object:
    """The properties with the feature's id, and with its coordinates where they do not say them."""
    own: Object = feature["properties"]
    told = {**own, FEATURE_ID: feature["id"]} if "id" in feature else dict(own)
    names = {name.casefold() for name in own}
    return told | {axis: number for axis, number in zip(AXES, _coordinates(feature), strict=False) if axis not in names}


def _coordinates(feature: Object) -> list[Any]:
    geometry = feature.get("geometry")
    if not isinstance(geometry, dict) or geometry.get("type") != "Point":
        return []
    told = geometry.get("coordinates")
    return told if isinstance(told, list) and len(told) > 1 else []


def templates(text: str, feature: Span) -> tuple[str, str]:
    """The text of a feature with slots for its properties, id and geometry, and that of a geometry with two."""
    parts = {part.name: part for part in members(text, feature.start)}
    geometry = parts.get("geometry")
    point = _point(text, geometry) if geometry and _coordinates(feature.value) else ""
    names = {"properties": "", "id": FEATURE_ID} | ({"geometry": "geometry"} if point else {})
    slots = [(part, names[name]) for name, part in parts.items() if name in names]
    return _with_slots(text, feature, slots), point


def _point(text: str, geometry: Span) -> str:
    numbers = next(_numbers(text, geometry))
    return _with_slots(text, geometry, list(zip(numbers, AXES, strict=False)))


def _numbers(text: str, geometry: Span) -> Iterator[list[Span]]:
    for part in members(text, geometry.start):
        if part.name == "coordinates":
            yield list(elements(text, part.start))


def _with_slots(text: str, whole: Span, slots: list[tuple[Span, str]]) -> str:
    """The text of a value in which the parts stand for what each row has there."""
    pieces, place = [], whole.start
    for part, name in sorted(slots, key=lambda slot: slot[0].start):
        pieces += [text[place : part.start], SLOT, name, SLOT]
        place = part.end
    return "".join([*pieces, text[place : whole.end]])
