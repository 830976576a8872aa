"""What several tellings of one event come to: the closest date and place, the best-known parties, and every claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import attrgetter
from typing import Any, TypeVar

import attrs

from conflictevents._version import __version__
from conflictevents.merging.traits import MERGED
from conflictevents.merging.who import named, same_name
from conflictevents.model.actor import Actor, ActorType, Certainty
from conflictevents.model.casualty import Casualty
from conflictevents.model.date import DateKind, EventDate
from conflictevents.model.event import Event, Provenance, Ref, Source, Status
from conflictevents.model.location import Location
from conflictevents.model.mention import Evidence
from conflictevents.model.party import same_party

T = TypeVar("T")


def joined(members: Sequence[Event]) -> Event:
    """One event of several tellings, of which the first tells most; it keeps that one's id, and a ref to each of them.

    The ``source`` of a casualty and of a mention is the place of theirs in ``sources``.
    """
    first, *others = members
    if not others:
        return first
    lists = _Lists(members)
    telling = next((one for one in members if one.subtype is not None), first)
    return attrs.evolve(
        first,
        type=telling.type,
        subtype=telling.subtype,
        date=_date([one.date for one in members if one.date]),
        location=_location([one.location for one in members if one.location]),
        actors=lists.actors,
        casualties=tuple(lists.casualties),
        weapons=_each(members, "weapons"),
        status=_status(members),
        sources=tuple(lists.sources),
        notes="\n".join(dict.fromkeys(one.notes for one in members if one.notes)) or None,
        tags=_each(members, "tags"),
        classifications=_each(members, "classifications"),
        assessments=_each(members, "assessments"),
        refs=tuple(dict.fromkeys((*_each(members, "refs"), *map(_ref, filter(_is_single, members))))),
        provenance=Provenance(generator=f"conflictevents {__version__}"),
        mentions=tuple(lists.mentions),
        extra={key: value for one in reversed(members) for key, value in one.extra.items()},
    )


def _each(members: Iterable[Event], field: str) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(value for one in members for value in getattr(one, field)))


def _is_single(member: Event) -> bool:
    return all(ref.rel != MERGED for ref in member.refs)


def _ref(member: Event) -> Ref:
    dataset = member.provenance.dataset if member.provenance else None
    return Ref(rel=MERGED, scheme=dataset, id=member.id)


def _status(members: Iterable[Event]) -> Status:
    told = {one.status for one in members}
    return min(told, key=list(Status).index)


# --- when and where


def _date(dates: Sequence[EventDate]) -> EventDate | None:
    """The closest date; one of several where these have no day in common."""
    told = [choice for date in dates for choice in date.choices]
    closest: list[EventDate] = []
    for date in sorted(told, key=_width):
        place = next((place for place, other in enumerate(closest) if date.overlaps(other)), None)
        if place is None:
            closest.append(date)
        elif not date.contains(closest[place]):
            closest[place] = _in_both(closest[place], date)
    if any(date.kind is DateKind.INTERVAL for date in closest):
        return closest[0]
    return EventDate.either(*sorted(closest, key=attrgetter("start")))


def _width(date: EventDate) -> tuple[int, int]:
    first, last = date.earliest, date.latest
    return (last.toordinal() - first.toordinal(), first.toordinal()) if first and last else (10**9, 0)


def _in_both(one: EventDate, other: EventDate) -> EventDate:
    """The days that two dates share."""
    firsts = [date.earliest for date in (one, other) if date.earliest]
    lasts = [date.latest for date in (one, other) if date.latest]
    return EventDate.within(max(firsts), min(lasts))


def _location(locations: Sequence[Location]) -> Location | None:
    """The closest place, with coordinates if one of equals has them, and what wider ones say of the areas around it."""
    if not locations:
        return None
    ordered = sorted(locations, key=lambda one: (one.fineness, one.lat is None))
    return reduce(lambda fine, wide: fine.joined_with(wide) if fine.agrees_with(wide) else fine, ordered)


# --- lists, whose items other fields name by their places


class _Lists:
    """The sources, actors, figures and words of the members, each once; all but actors with its place in the list."""

    def __init__(self, members: Iterable[Event]) -> None:
        self.sources: dict[Source, int] = {}
        self.casualties: dict[Casualty, int] = {}
        self.mentions: dict[Evidence, int] = {}
        self.actors: list[Actor] = []
        for member in members:
            self._add(member)

    def _add(self, member: Event) -> None:
        """Take in what one more member tells."""
        sources = [_place(source, self.sources) for source in member.sources or (Source(doc_id=member.id),)]
        figures = [attrs.evolve(one, source=_item(sources, one.source)) for one in member.casualties]
        places = {
            "actors": [self._place_of_actor(actor) for actor in member.actors],
            "casualties": [_place(figure, self.casualties) for figure in figures],
        }
        for mention in member.mentions:
            field = _moved(mention.field, places)
            _place(attrs.evolve(mention, field=field, source=_item(sources, mention.source)), self.mentions)

    def _place_of_actor(self, actor: Actor) -> int:
        """Where a party stands, which is named as the one who knew it best did."""
        same = (place for place, known in enumerate(self.actors) if _one_party(known, actor))
        place = next(same, len(self.actors))
        self.actors[place : place + 1] = [_better(known, actor) for known in self.actors[place : place + 1]] or [actor]
        return place


def _place(value: T, places: dict[T, int]) -> int:
    """Where a value stands in a list; at its end if it was not in it."""
    return places.setdefault(value, len(places))


def _item(places: Sequence[int], number: int) -> int:
    """The place of an item now; that of the first if there is no such item."""
    return places[number] if number < len(places) else places[0]


_ITEM = re.compile(r"(actors|casualties)\[([0-9]{1,9})\](.*)", re.DOTALL)


def _moved(field: str, places: dict[str, list[int]]) -> str:
    """The path of a field, with the place that its item has now."""
    found = _ITEM.fullmatch(field)
    if found is None or not places[found[1]]:
        return field
    return f"{found[1]}[{_item(places[found[1]], int(found[2]))}]{found[3]}"


def _one_party(one: Actor, other: Actor) -> bool:
    """Whether two names in one role are of one party; "gunmen" are whatever armed group is named."""
    if one.role is not other.role:
        return False
    if named(one) and named(other):
        return same_name(one, other)
    return one.name.casefold() == other.name.casefold() or ((named(one) or named(other)) and same_party(one, other))


def _better(known: Actor, other: Actor) -> Actor:
    """The party under its name, if one of the two has one, with all that is told of it."""
    first, second = (other, known) if named(other) and not named(known) else (known, other)
    return attrs.evolve(
        first,
        type=second.type if first.type is ActorType.UNKNOWN else first.type,
        certainty=second.certainty if first.certainty is Certainty.UNKNOWN else first.certainty,
        country=first.country or second.country,
        affiliation=first.affiliation or second.affiliation,
        size=first.size or second.size,
        attributed_by=first.attributed_by or second.attributed_by,
        ids={**second.ids, **first.ids},
    )
