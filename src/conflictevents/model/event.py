"""Event: who did what to whom, where and when, with what toll, according to whom."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import attrs

from conflictevents.model.actor import Actor, Role
from conflictevents.model.casualty import Casualty
from conflictevents.model.checks import as_dict, as_tuple, not_empty
from conflictevents.model.claims import best_claims
from conflictevents.model.date import EventDate
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.location import Location
from conflictevents.model.mention import Evidence
from conflictevents.model.tally import Tally


class Status(StrEnum):
    """Whether the report says that it happened: PLOVER's auxiliary modes and ACE's modality and polarity."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    THREATENED = "threatened"
    ATTEMPTED = "attempted"
    HYPOTHETICAL = "hypothetical"
    NEGATED = "negated"

    @property
    def happened(self) -> bool:
        """Whether something happened, as some say at least, if only an attempt at it."""
        return self in _HAPPENED


_HAPPENED = frozenset({Status.ASSERTED, Status.ALLEGED, Status.DENIED, Status.ATTEMPTED})


@attrs.frozen(kw_only=True)
class Weapon:
    """A weapon that was used: a type, and what is said of it.

    Read from a report, ``type`` is firearms, explosives, suicide, grenade, aircraft, drone, heavy_weapons (artillery,
    rockets, missiles), chemical, incendiary, melee or vehicle, after GTD's weapon types and PLOVER's modes of assault.
    """

    type: str = attrs.field(validator=not_empty)
    subtype: str | None = None
    detail: str | None = None
    code: str | None = None


@attrs.frozen(kw_only=True)
class Source:
    """Who reported an event; ``published`` is an EDTF string."""

    name: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    doc_id: str | None = None
    citation: str | None = None
    scale: str | None = None


@attrs.frozen(kw_only=True)
class Classification:
    """The code that a scheme gives to an event (``acled``, ``ucdp``, ``gtd``, ``cameo``, ``plover``)."""

    scheme: str = attrs.field(validator=not_empty)
    level: str | None = None
    code: str | None = None
    label: str | None = None


@attrs.frozen(kw_only=True)
class Assessment:
    """What someone thinks of how far an event can be trusted."""

    scheme: str = attrs.field(validator=not_empty)
    value: str
    by: str | None = None
    note: str | None = None


@attrs.frozen(kw_only=True)
class Ref:
    """A tie to something else: a conflict, a dyad, a related, previous or duplicate event."""

    rel: str = attrs.field(validator=not_empty)
    scheme: str | None = None
    id: str | None = None
    name: str | None = None


@attrs.frozen(kw_only=True)
class Provenance:
    """Where a record comes from: a dataset and its version, or the program that read it from a text."""

    dataset: str | None = None
    version: str | None = None
    profile: str | None = None
    record: str | None = None
    updated: str | None = None
    collection: str | None = None
    generator: str | None = None
    license: str | None = None


def _subtype_fits(event: Event, _: object, subtype: EventSubtype | None) -> None:
    if subtype is not None and subtype is not EventSubtype.OTHER and subtype.type is not event.type:
        raise ValueError(f"{subtype.value} is a kind of {subtype.type.value}, not of {event.type.value}")


@attrs.frozen(kw_only=True)
class Event:
    """One event of political violence or contention, each field as far as it is known.

    ``date`` None means that nothing at all is known of the time. ``extra`` keeps, by name, whatever a file holds that
    no field claims, as JSON values. ``mentions`` say which words each field was read from.

    >>> from conflictevents.model.date import EventDate
    >>> strike = Event(type="explosion_remote_violence", subtype="air_strike", date=EventDate.parse("2019-06-30"))
    >>> print(strike)
    2019-06-30 air_strike
    """

    id: str | None = None
    type: EventType = attrs.field(converter=EventType)
    subtype: EventSubtype | None = attrs.field(
        default=None, converter=attrs.converters.optional(EventSubtype), validator=_subtype_fits
    )
    date: EventDate | None = None
    location: Location | None = None
    actors: tuple[Actor, ...] = attrs.field(default=(), converter=as_tuple)
    casualties: tuple[Casualty, ...] = attrs.field(default=(), converter=as_tuple)
    weapons: tuple[Weapon, ...] = attrs.field(default=(), converter=as_tuple)
    status: Status = attrs.field(default=Status.ASSERTED, converter=Status)
    sources: tuple[Source, ...] = attrs.field(default=(), converter=as_tuple)
    notes: str | None = None
    tags: tuple[str, ...] = attrs.field(default=(), converter=as_tuple)
    classifications: tuple[Classification, ...] = attrs.field(default=(), converter=as_tuple)
    assessments: tuple[Assessment, ...] = attrs.field(default=(), converter=as_tuple)
    refs: tuple[Ref, ...] = attrs.field(default=(), converter=as_tuple)
    provenance: Provenance | None = None
    mentions: tuple[Evidence, ...] = attrs.field(default=(), converter=as_tuple)
    extra: Mapping[str, Any] = attrs.field(factory=dict, converter=as_dict, hash=False)

    @property
    def tally(self) -> Tally:
        """What the casualties add up to: see :meth:`Tally.of`."""
        return Tally.of(self.casualties)

    @property
    def best_tally(self) -> Tally:
        """The same with one source for each harm where several differ: see :func:`best_claims`."""
        doers = [name for actor in self.actors_as(Role.INITIATOR) for name in (actor.name, actor.affiliation) if name]
        return Tally.of(self.casualties, policy=best_claims(doers))

    def actors_as(self, role: Role | str) -> tuple[Actor, ...]:
        """The actors in one role, in the order told."""
        return tuple(actor for actor in self.actors if actor.role is Role(role))

    def mentions_of(self, field: str) -> tuple[Evidence, ...]:
        """The words that a field was read from: ``"date"``, or ``"casualties"`` for all of them together."""
        return tuple(m for m in self.mentions if m.field == field or m.field.startswith(field + "["))

    def __str__(self) -> str:
        head = " ".join(str(part) for part in (self.date, (self.subtype or self.type).value, self.location) if part)
        sides = [", ".join(map(str, self.actors_as(role))) for role in (Role.INITIATOR, Role.TARGET)]
        doing = " -> ".join(side for side in sides if side)
        toll = str(self.tally) if self.casualties else ""
        return head + (f": {doing}" if doing else "") + (f"; {toll}" if toll else "")


def _is_one_of_its_events(report: Report, _: object, main: Event | None) -> None:
    if main is not None and main not in report.events:
        raise ValueError("the main event is none of the events")


@attrs.frozen(kw_only=True)
class Report:
    """A text and the events that it tells, in the order in which they are first told.

    ``text`` begins with the ``title`` and the ``description`` that were given for it, and holds what the words of
    events point at. ``published`` is the day it came out, or None; ``source`` is who brought it out. ``statements`` are
    what else it says of conflict, and no event of its own: what goes on in general, with the period that it is told
    for, and what is planned, threatened, supposed or denied, with that status. ``main`` is the event that the text is
    about, one of ``events``: the first that it tells as news, or None if it only says who was behind a known one.
    ``extra`` keeps, by name, what else a file says of it.

    >>> print(Report(text="Students marched.", events=[Event(type="protest", subtype="peaceful_protest")]))
    peaceful_protest
    """

    text: str
    title: str | None = None
    description: str | None = None
    published: EventDate | None = None
    source: Source | None = None
    events: tuple[Event, ...] = attrs.field(default=(), converter=as_tuple)
    statements: tuple[Event, ...] = attrs.field(default=(), converter=as_tuple)
    main: Event | None = attrs.field(default=None, validator=_is_one_of_its_events)
    extra: Mapping[str, Any] = attrs.field(factory=dict, converter=as_dict, hash=False)

    def __str__(self) -> str:
        return "\n".join(map(str, self.events)) or "no events"

    @property
    def body(self) -> str:
        """The text below its title and description, in so far as it begins with them."""
        rest = self.text
        for above in filter(None, (self.title, self.description)):
            if rest.lstrip().startswith(above):
                rest = rest.lstrip().removeprefix(above).lstrip()
        return rest
