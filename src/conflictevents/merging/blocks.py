"""Blocks: which events are compared at all, so that merging takes time in proportion to their number.

Two events can only be one if they share a country, a family of modes, a day give or take one, and a name of a place or
a cell of the globe or one next to it. All else is never compared.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import product
from math import cos, floor, radians, sin
from typing import TypeAlias

from conflictevents.merging.places import Place
from conflictevents.merging.signs import MONTH, NEAR
from conflictevents.merging.traits import Days, Traits
from conflictevents.model.location import EARTH_KM

Cell: TypeAlias = tuple[int, int, int]


class Blocks:
    """Finds, by number, those that can be the same as another."""

    def __init__(self) -> None:
        self._blocks: dict[Hashable, dict[Hashable, list[int]]] = {}

    def add(self, number: int, traits: Traits) -> None:
        """Keep one under all that it can be found by."""
        keys = [key for place in traits.places for key in _kept_under(place)]
        for block in _blocks(traits):
            kept = self._blocks.setdefault(block, {})
            for key in keys:
                kept.setdefault(key, []).append(number)

    def like(self, traits: Traits) -> list[int]:
        """Those that can be the same as this, in order."""
        filled = [kept for block in _blocks(traits) if (kept := self._blocks.get(block))]
        keys = [key for place in traits.places for key in _looked_for(place)] if filled else []
        return sorted({number for kept in filled for key in keys for number in kept.get(key, ())})


def _blocks(traits: Traits) -> Iterator[Hashable]:
    """A block for each mode and day; as the day after is taken in as well, days next to each other share one."""
    days = {day for told in traits.days if told.number <= MONTH for day in _with_the_next(told)}
    return ((traits.country, mode, day) for mode, day in product(traits.modes, days))


def _with_the_next(days: Days) -> range:
    return range(days.first, days.last + 2)


def _kept_under(place: Place) -> Iterator[Hashable]:
    yield "is", place.name
    yield from (("in", name) for name in place.areas | {place.name})
    if place.point:
        yield _cell(place.point)


def _looked_for(place: Place) -> Iterator[Hashable]:
    """What is in this place, what this place is in, and what is near it."""
    yield "in", place.name
    yield from (("is", name) for name in place.areas)
    if place.point:
        x, y, z = _cell(place.point)
        yield from ((x + dx, y + dy, z + dz) for dx, dy, dz in _AROUND)


_STEPS = (-1, 0, 1)
_AROUND: tuple[Cell, ...] = tuple(product(_STEPS, _STEPS, _STEPS))


def _cell(point: tuple[float, float]) -> Cell:
    """The cube that a point of the globe lies in, 25 km each way from its centre: so there is no pole or date line."""
    north, east = map(radians, point)
    x, y, z = cos(north) * cos(east), cos(north) * sin(east), sin(north)
    return floor(x * _CUBES), floor(y * _CUBES), floor(z * _CUBES)


_CUBES = EARTH_KM / NEAR
