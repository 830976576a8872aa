"""Merge: events in, each event once out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import inf

import attrs

from conflictevents.merging.blocks import Blocks
from conflictevents.merging.joined import joined
from conflictevents.merging.signs import Reason, reasons
from conflictevents.merging.traits import Traits
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event


@attrs.frozen
class Merged:
    """An event, the reports' events that it is made of, and why these are one.

    ``event`` holds what they all say; of one member it is that member. ``members`` begin with the one that tells most;
    ``reasons`` say of each other one by which signs it joined those before it.
    """

    event: Event
    members: tuple[Event, ...]
    reasons: tuple[Reason, ...] = ()

    def reasons_for(self, member: int) -> tuple[Reason, ...]:
        """Why the member in this place joined those before it; nothing for the first."""
        return tuple(reason for reason in self.reasons if reason.member == member)


def merge_events(events: Iterable[Event | Merged]) -> tuple[Merged, ...]:
    """Join the events of several reports or datasets that are one and the same; the earliest come first.

    Two are one if nothing speaks against it, day, place and mode agree, and so does one more: an actor, the toll, the
    weapon or the victims. Two events of one report, or of one dataset, are never joined. The order of ``events`` is of
    no account. What was merged before can be given again with what is new: it is as if all had been given at once.

    >>> import conflictevents as ce
    >>> first = ce.extract("An air strike killed six people in Ariha, Syria, on 30 June 2019.", source="a newspaper")
    >>> other = ce.extract("Warplanes bombed Ariha in Syria on 30 June 2019, killing six.", source="a radio station")
    >>> [merged] = merge_events(first.events + other.events)
    >>> for reason in merged.reasons:
    ...     print(reason)
    date: 2019-06-30
    place: Ariha
    mode: air_strike
    toll: killed 6
    """
    clusters = [_Cluster((event,), Traits.of(event)) for event in _in_order(dict.fromkeys(_members(events)))]
    merged = [cluster.merged for cluster in _settled(clusters)]
    return tuple(sorted(merged, key=lambda one: (_when(one.event.date), one.event.id or "")))


def _members(events: Iterable[Event | Merged]) -> Iterator[Event]:
    for event in events:
        yield from event.members if isinstance(event, Merged) else (event,)


def _in_order(events: Iterable[Event]) -> Iterator[Event]:
    """Those that tell most come first; of equals it is settled by all that they hold, so that it is always the same."""
    for _, equals in groupby(sorted(events, key=_rank), key=_rank):
        alike = list(equals)
        yield from sorted(alike, key=repr) if len(alike) > 1 else alike


def _rank(event: Event) -> tuple[float, int, tuple[int, str], str]:
    told = len(event.actors) + len(event.casualties) + len(event.weapons)
    width = event.location.fineness if event.location else inf
    return width, -told, _when(event.date), event.id or ""


def _when(date: EventDate | None) -> tuple[int, str]:
    day = date and (date.earliest or date.latest)
    return (day.toordinal() if day else -(10**9), str(date))


@attrs.frozen
class _Cluster:
    """Events that are one, with all that is compared of them."""

    members: tuple[Event, ...]
    traits: Traits
    reasons: tuple[Reason, ...] = ()

    def with_those_of(self, other: _Cluster, why: Iterable[Reason]) -> _Cluster:
        """Both clusters as one; the other's members come behind, and so do the reasons for them."""
        behind = len(self.members)
        moved = [attrs.evolve(reason, member=reason.member + behind) for reason in other.reasons]
        new = [attrs.evolve(reason, member=behind) for reason in why]
        return _Cluster(
            self.members + other.members,
            self.traits.with_those_of(other.traits),
            (*self.reasons, *new, *moved),
        )

    @property
    def merged(self) -> Merged:
        """What comes of it."""
        return Merged(joined(self.members), self.members, self.reasons)


def _settled(clusters: Sequence[_Cluster]) -> Sequence[_Cluster]:
    """Clusters of which no two are one: what was joined can have enough signs for one more."""
    while len(fewer := _once(clusters)) < len(clusters):
        clusters = fewer
    return clusters


def _once(clusters: Iterable[_Cluster]) -> list[_Cluster]:
    """Each cluster joined to that before it with which it shares most signs, if there is one."""
    kept: list[_Cluster] = []
    blocks = Blocks()
    for cluster in clusters:
        found = [(place, reasons(kept[place].traits, cluster.traits)) for place in blocks.like(cluster.traits)]
        place, why = max(found, key=lambda pair: len(pair[1]), default=(len(kept), ()))
        if why:
            kept[place] = kept[place].with_those_of(cluster, why)
        else:
            place = len(kept)
            kept.append(cluster)
        blocks.add(place, cluster.traits)
    return kept
