"""Pointing: which place "the town", "the capital" or "here" means in a report; none where it is unsure."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from conflictevents.english.places.whereabouts import Pointer, Site, To, state
from conflictevents.english.tables import seats
from conflictevents.extraction.places.setting import Setting
from conflictevents.model.location import GeoPrecision, Location
from conflictevents.model.mention import Mention

_FAR = 600
"""So many characters before it, a place that is told again was told last."""
_OF_A_TOWN = frozenset({GeoPrecision.POPULATED_PLACE, GeoPrecision.NEAR_PLACE, GeoPrecision.UNKNOWN})


def pointed_at(
    pointer: Mention[Pointer], told: Sequence[Mention[Location]], written: Location | None, setting: Setting
) -> Location | Site | None:
    """What words point to: a place that was told before, or the name of one that is still to be looked up."""
    to = pointer.value
    if to.to is To.HERE:
        return written
    if to.to is To.TOLD:
        return _told_last(pointer, told) or (written if _is_town(to) and not told else None)
    nation = setting.home or (written.country if written else None)
    if to.to is To.COUNTRY:
        return state(nation, to.side)
    seat = seats().get(nation or "")
    return Site(name=seat, country=nation) if seat else None


def _told_last(pointer: Mention[Pointer], told: Sequence[Mention[Location]]) -> Location | None:
    """The last place of its kind that was told not far before."""
    for mention in reversed(told):
        if pointer.start - mention.end > _FAR:
            return None
        if _is_such(mention.value, pointer.value):
            return _itself(mention.value, pointer.value)
    return None


def _is_such(place: Location, pointer: Pointer) -> bool:
    if _is_town(pointer):
        return place.precision in _OF_A_TOWN and (place.description is None or place.near)
    return pointer.noun is not None and place.precision is pointer.noun.precision


def _is_town(pointer: Pointer) -> bool:
    return pointer.noun is not None and pointer.noun.precision is GeoPrecision.POPULATED_PLACE


def _itself(place: Location, pointer: Pointer) -> Location:
    """The place that was told as a neighbour: "near Gao ... in the town"."""
    if not _is_town(pointer):
        return place
    return attrs.evolve(place, near=False, description=None, precision=GeoPrecision.POPULATED_PLACE)
