"""Telling: everything that a report tells its events by, and the frames that each sentence makes of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any

import attrs

from conflictevents.english.actors.agents import Claim
from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.turns import Turn
from conflictevents.extraction.deeds.crowds import kind_told
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.date import DateKind, EventDate
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.location import Location
from conflictevents.model.mention import Evidence, Mention, Why
from conflictevents.reading.sentences import Sentence


@attrs.frozen(kw_only=True)
class Telling:
    """Everything that a report's tape holds for its events, each from left to right, and the country it is about."""

    text: str
    actions: Sequence[Mention[Action]]
    harms: Sequence[Mention[tuple[Casualty, ...]]]
    casualties: Sequence[Mention[Casualty]]
    dates: Sequence[Mention[EventDate]]
    places: Sequence[Mention[Location]]
    agents: Sequence[Mention[tuple[Actor, ...]]]
    claims: Sequence[Mention[Claim]]
    modes: Sequence[Mention[Status]]
    turns: Sequence[Mention[Turn]]
    sentences: Sequence[Sentence]
    home: str | None = None
    headline: int = 0

    @cached_property
    def is_of_abducted(self) -> bool:
        """Whether it tells of somebody that they were abducted."""
        return any(mention.value.harm is Harm.ABDUCTED for mention in self.casualties)

    def within(self, start: int, end: int) -> Telling:
        """What begins in one part of the text."""
        return Telling(
            text=self.text,
            sentences=self.sentences,
            headline=self.headline,
            actions=within(self.actions, start, end),
            harms=within(self.harms, start, end),
            casualties=within(self.casualties, start, end),
            dates=within(self.dates, start, end),
            places=within(self.places, start, end),
            agents=within(self.agents, start, end),
            claims=within(self.claims, start, end),
            modes=within(self.modes, start, end),
            turns=within(self.turns, start, end),
        )


_ABDUCTED = EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE


@attrs.frozen(kw_only=True)
class Frame:
    """One event as one sentence tells it: its deeds and harms with what belongs to them.

    ``claims`` are those whom the sentence cites, ``voice`` is who was cited last in the few sentences before it.
    """

    triggers: tuple[Mention[Action], ...]
    dates: tuple[Mention[EventDate], ...] = ()
    places: tuple[Mention[Location], ...] = ()
    agents: tuple[Mention[tuple[Actor, ...]], ...] = ()
    casualties: tuple[Mention[Casualty], ...] = ()
    claims: tuple[Mention[Claim], ...] = ()
    voice: Mention[Claim] | None = None
    modes: tuple[Mention[Status], ...] = ()
    turn: Turn | None = None
    by_the_way: bool = False
    clause: tuple[int, int] = (0, 0)
    start: int = 0
    in_headline: bool = False
    sentence: int = 0
    paragraph: int = 0

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """What its deeds and harms mean, in the order told."""
        return tuple(trigger.value for trigger in self.triggers)

    @cached_property
    def acting(self) -> frozenset[Actor]:
        """Everybody who takes part in its deeds."""
        return frozenset(
            actor
            for one in self.actions
            for actor in (*one.initiators, *one.targets, *one.participants, *one.mediators)
        )

    @cached_property
    def status(self) -> Status:
        """How the sentence puts it, before what came of it."""
        deeds = sorted(self.actions, key=lambda action: action.only_harm)
        return deeds[0].status

    @cached_property
    def subtypes(self) -> list[EventSubtype]:
        """The kinds of deed that it tells, those that only harm speaks for (arrests of the arrested) last."""
        deeds = sorted(self.actions, key=lambda action: bool(action.toll))
        told = [subtype for subtype in map(kind_told, deeds) if subtype is not None]
        return [EventSubtype.ARRESTS if self._by_law and subtype is _ABDUCTED else subtype for subtype in told]

    @property
    def _by_law(self) -> bool:
        """Whether those who were taken turned out to be taken by the law."""
        harms = {figure.value.harm for figure in self.casualties}
        return Harm.DETAINED in harms and Harm.ABDUCTED not in harms

    @cached_property
    def date(self) -> EventDate | None:
        """When it happened, as far as this sentence says: a point before a span of time, else the first one told."""
        dates = [mention.value for mention in self.dates]
        points = [date for date in dates if date.kind is DateKind.POINT]
        return next(iter(points or dates), None)

    @cached_property
    def location(self) -> Location | None:
        """Where it happened, as far as this sentence says: the first place, with those that it lies in."""
        joined: Location | None = None
        for mention in self.places:
            if joined is None:
                joined = mention.value
            elif joined.agrees_with(mention.value):
                joined = joined.joined_with(mention.value)
        return joined

    def evidence(self, field: str, mention: Mention[Any]) -> Evidence:
        """What words say of a field, and from how near they were taken."""
        start, end = self.clause
        near = Why.SENTENCE if mention.start >= self.start else Why.SENTENCE_BEFORE
        return Evidence.of(field, mention, why=Why.CLAUSE if start <= mention.start < end else near)


def within(mentions: Sequence[Mention[Any]], start: int, end: int) -> tuple[Mention[Any], ...]:
    """The mentions that begin in a part of the text, of mentions in its order."""
    return tuple(mentions[bisect_left(mentions, start, key=start_of) : bisect_left(mentions, end, key=start_of)])


start_of = attrgetter("start")
"""Where a mention begins."""
