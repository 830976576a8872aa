"""Traits: what an event is told by when it is set against others, and what several tellings of one come to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

import attrs

from conflictevents.errors import ParseError
from conflictevents.merging.modes import families
from conflictevents.merging.places import Place
from conflictevents.model.actor import Actor, Role
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.count import Count
from conflictevents.model.date import DateKind, Day, EventDate
from conflictevents.model.event import Event, Source, Status
from conflictevents.model.tally import Tally

MERGED = "merged"
"""The ``rel`` of what an event was merged from."""

T = TypeVar("T")


class Days(NamedTuple):
    """The first and the last day of a date, by number, and whether it lasted all of them."""

    first: int
    last: int
    lasting: bool
    told: str

    @property
    def number(self) -> int:
        """How many days they are."""
        return self.last - self.first + 1


class Toll(NamedTuple):
    """What one source's figures for one harm come to, and the day on which it told so, by number."""

    harm: Harm
    told: Count
    published: int | None


@attrs.frozen(kw_only=True)
class Traits:
    """What is compared of an event, or of several that are one; what these say apart stands side by side."""

    reports: frozenset[str]
    country: str | None
    status: Status
    modes: frozenset[str]
    subtypes: tuple[str, ...]
    days: tuple[Days, ...]
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]
    tolls: tuple[Toll, ...]
    weapons: tuple[str, ...]
    victims: tuple[str, ...]

    @classmethod
    def of(cls, event: Event) -> Traits:
        """The traits of one event."""
        place = Place.of(event.location)
        return cls(
            reports=frozenset(_reports(event)),
            country=event.location.country if event.location else None,
            status=Status.ASSERTED if event.status in _TOLD_AS_DONE else event.status,
            modes=families(event),
            subtypes=((event.subtype or event.type).value,),
            days=tuple(_days(event.date)),
            places=() if place is None else (place,),
            actors=tuple(actor for actor in event.actors if actor.role in _TAKING_PART),
            tolls=tuple(_tolls(event)),
            weapons=tuple(_told(one.subtype or one.detail for one in event.weapons)),
            victims=tuple(_told(who for one in event.casualties for who in _who(one))),
        )

    def with_those_of(self, other: Traits) -> Traits:
        """The traits of two that are one event."""
        return Traits(
            reports=self.reports | other.reports,
            country=self.country,
            status=self.status,
            modes=self.modes & other.modes,
            **{name: _both(getattr(self, name), getattr(other, name)) for name in _SIDE_BY_SIDE},
        )


_SIDE_BY_SIDE: tuple[Any, ...] = ("subtypes", "days", "places", "actors", "tolls", "weapons", "victims")
_TOLD_AS_DONE = frozenset({Status.ASSERTED, Status.ALLEGED, Status.DENIED})
_TAKING_PART = frozenset({Role.INITIATOR, Role.TARGET, Role.PARTICIPANT, Role.ASSOCIATE, Role.VICTIM})


def _both(ours: tuple[T, ...], theirs: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(ours + theirs))


def _told(words: Iterable[str | None]) -> Iterator[str]:
    yield from dict.fromkeys(word.casefold() for word in words if word)


def _reports(event: Event) -> Iterator[str]:
    """What tells the reports and datasets apart that an event is from; nothing where that is not told."""
    datasets = [ref.scheme for ref in event.refs if ref.rel == MERGED]
    yield from (f"dataset {name}" for name in (*datasets, event.provenance and event.provenance.dataset) if name)
    yield from (report for source in event.sources for report in _reports_of(source))


def _reports_of(source: Source) -> Iterator[str]:
    """A report is told by its document or its address, or else by its title or day; and by who brought it out."""
    told = [source.doc_id, source.url]
    if not any(told):
        told = [source.title or (source.published if source.name else None)]
    yield from (f"{source.name} {one}" for one in told if one)


def _days(date: EventDate | None) -> list[Days]:
    """Each date that it can have been; none where one of these has no first or no last day."""
    days = [_days_of(one.earliest, one.latest, one) for one in (date.choices if date else ())]
    return [] if None in days else [one for one in days if one]


def _days_of(first: Day | None, last: Day | None, date: EventDate) -> Days | None:
    if first is None or last is None:
        return None
    lasting = date.kind is DateKind.INTERVAL and first != last
    return Days(first.toordinal(), last.toordinal(), lasting, str(date))


def _tolls(event: Event) -> Iterator[Toll]:
    figures: dict[int, list[Casualty]] = {}
    for one in event.casualties:
        figures.setdefault(one.source, []).append(one)
    for number, told in figures.items():
        published = _published(event.sources[number : number + 1])
        tally = Tally.of(told)
        counts = [(harm, getattr(tally, harm.value)) for harm in _COUNTED]
        yield from (Toll(harm, count, published) for harm, count in counts if count is not None)


_COUNTED = (Harm.KILLED, Harm.INJURED, Harm.ABDUCTED)


def _published(sources: Iterable[Source]) -> int | None:
    """The day on which a source came out, by number."""
    for source in sources:
        try:
            day = EventDate.parse(source.published).earliest if source.published else None
        except ParseError:
            return None
        return None if day is None else day.toordinal()
    return None


def _who(figure: Casualty) -> tuple[str | None, str | None]:
    """What is told of victims that is not told of most: what they do, and of which country they are."""
    return figure.victims.occupation, figure.victims.nationality
