"""Attribute: each deed or harm that a sentence tells gets the dates, places, actors and figures that belong to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any

import attrs

from conflictevents.english.actors.agents import Claim, agent_put
from conflictevents.english.actors.people import Party
from conflictevents.english.dates.periods import since_when
from conflictevents.english.deeds.actions import toll_told
from conflictevents.english.deeds.clauses import Action, Actors
from conflictevents.english.deeds.turns import Turn
from conflictevents.english.tolls.asides import with_people
from conflictevents.extraction.crowds import kind_told
from conflictevents.extraction.kinds import same_kind
from conflictevents.extraction.placing import placed
from conflictevents.extraction.subjects import with_subjects
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

    def within(self, start: int, end: int) -> Telling:
        """What begins in one part of the text."""
        return Telling(
            text=self.text,
            sentences=self.sentences,
            headline=self.headline,
            actions=_within(self.actions, start, end),
            harms=_within(self.harms, start, end),
            casualties=_within(self.casualties, start, end),
            dates=_within(self.dates, start, end),
            places=_within(self.places, start, end),
            agents=_within(self.agents, start, end),
            claims=_within(self.claims, start, end),
            modes=_within(self.modes, start, end),
            turns=_within(self.turns, start, end),
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


def frames(telling: Telling) -> Iterator[Frame]:
    """The events of each sentence, in the order told; one that tells of none sets the scene for the next."""
    scene: Sentence | None = None
    for number, sentence in enumerate(telling.sentences):
        triggers = sorted(_triggers(telling, sentence), key=_start)
        if triggers:
            part = telling.within(sentence.start, sentence.end)
            told = list(with_subjects(triggers, part.agents, telling.text))
            found = _sentence_frames(part, number, sentence, told, _voice(telling, number))
            yield from found if scene is None else (_in_scene(frame, scene, telling) for frame in found)
        scene = None if triggers else sentence


def _in_scene(frame: Frame, scene: Sentence, telling: Telling) -> Frame:
    """A frame with the day and the place that the sentence before it told, where it has none of its own."""
    if frame.turn or frame.paragraph != scene.paragraph:
        return frame
    dates, places = (_within(told, scene.start, scene.end) for told in (telling.dates, telling.places))
    return attrs.evolve(
        frame,
        dates=frame.dates or (dates if len(dates) == 1 else ()),
        places=frame.places or (places if len(places) == 1 else ()),
    )


_CARRIES = 3
"""For how many sentences a source that was cited goes on being the one who tells."""


def _voice(telling: Telling, number: int) -> Mention[Claim] | None:
    """Who was cited last in the sentences just before this one."""
    before = telling.sentences[max(0, number - _CARRIES) : number]
    claims = _within(telling.claims, before[0].start, before[-1].end) if before else ()
    return next((claim for claim in reversed(claims) if claim.value.by), None)


def _triggers(telling: Telling, sentence: Sentence) -> Iterator[Mention[Action]]:
    """The actions of a sentence, and the harms that no action has taken in."""
    yield from _within(telling.actions, sentence.start, sentence.end)
    for harm in _within(telling.harms, sentence.start, sentence.end):
        yield harm.with_value(attrs.evolve(toll_told(harm.value, harm.text), initiators=_takers(harm)))


def _takers(harm: Mention[Any]) -> Actors:
    """Those in a phrase of harm who did it: "were taken by gunmen"."""
    if harm.rule == with_people.name and _BY.match(harm.text):
        return tuple(part.value.actor() for part in harm.parts if isinstance(part.value, Party))
    return tuple(actor for part in harm.parts for actor in _takers(part))


_BY = re.compile(r"by\s", re.IGNORECASE)


def _clauses(triggers: Sequence[Mention[Action]], breaks: Sequence[int]) -> list[list[Mention[Action]]]:
    """Triggers side by side that can tell the same event; mere harm is what the deed before it led to."""
    clauses: list[list[Mention[Action]]] = []
    for trigger in triggers:
        if clauses and _goes_on(clauses[-1], trigger) and not _between(breaks, clauses[-1][-1].start, trigger.start):
            clauses[-1].append(trigger)
        else:
            clauses.append([trigger])
    return clauses


def _goes_on(clause: Sequence[Mention[Action]], trigger: Mention[Action]) -> bool:
    if clause[-1].value.status is not trigger.value.status:
        return False
    deeds = (other.value for other in clause if not other.value.only_harm)
    return trigger.value.only_harm or all(same_kind(trigger.value, deed) for deed in deeds)


def _between(places: Iterable[int], start: int, end: int) -> bool:
    return any(start < place < end for place in places)


def _sentence_frames(
    part: Telling,
    number: int,
    sentence: Sentence,
    triggers: Sequence[Mention[Action]],
    voice: Mention[Claim] | None,
) -> Iterator[Frame]:
    """What stands before the first clause belongs to all of them, the rest to the clause it stands in."""
    dates = [date for date in part.dates if not _is_when_said(date, part.claims)]
    breaks = sorted([date.start for date in dates if date.rule == since_when.name] + list(map(_start, part.turns)))
    clauses = _clauses(triggers, breaks)
    starts = [_clause_start(clause[0].start, breaks) for clause in clauses] + [sentence.end]
    for clause, start, end in zip(clauses, starts, starts[1:], strict=False):
        turn = next((turn.value for turn in part.turns if start <= turn.start < clause[0].start), None)
        yield Frame(
            triggers=tuple(clause),
            dates=_within(dates, start, end) if turn else _near(dates, starts[0], start, end),
            places=_where(part, sentence, clause),
            agents=_within(part.agents, 0 if start == starts[0] else start, end),
            casualties=_own(part.casualties, clause),
            claims=tuple(part.claims),
            voice=voice,
            modes=tuple(_modes(part.modes, clause)),
            turn=turn,
            clause=(start, end),
            start=sentence.start,
            in_headline=sentence.start < part.headline,
            sentence=number,
            paragraph=sentence.paragraph,
        )


def _is_when_said(date: Mention[EventDate], claims: Iterable[Mention[Claim]]) -> bool:
    """Whether it is the day on which somebody told a toll: "on Tuesday, the ministry put the toll at 43"."""
    return any(claim.rule == agent_put.name and date.start < claim.start for claim in claims)


def _modes(modes: Sequence[Mention[Status]], clause: Iterable[Mention[Action]]) -> Iterator[Mention[Status]]:
    """The words that say how a clause is put: those last before its deed, or the next behind it."""
    for trigger in clause:
        alike = [mode for mode in modes if mode.value is trigger.value.status]
        before = [mode for mode in alike if mode.start < trigger.start]
        yield from before[-1:] or alike[:1]


def _clause_start(start: int, breaks: Sequence[int]) -> int:
    """A clause begins at its first deed, or at a turn or a date before it ("since May, when") that is its alone."""
    return max((place for place in breaks if place < start), default=start)


def _where(part: Telling, sentence: Sentence, clause: Iterable[Mention[Action]]) -> tuple[Mention[Location], ...]:
    """Where a clause's deeds and harms were, as far as its sentence tells."""
    found = {
        place.start: place
        for trigger in clause
        for place in placed(part.text, sentence, part.places, trigger.start, trigger.end)
    }
    return tuple(found.values())


def _near(mentions: Sequence[Mention[Any]], first: int, start: int, end: int) -> tuple[Mention[Any], ...]:
    """What stands in a clause; where nothing does, what stands before the first clause of the sentence."""
    before, own = _within(mentions, 0, first), _within(mentions, start, end)
    if start == first:
        return before + own
    return own or before


def _own(casualties: Sequence[Mention[Casualty]], clause: Iterable[Mention[Action]]) -> tuple[Mention[Casualty], ...]:
    return tuple(mention for trigger in clause for mention in _within(casualties, trigger.start, trigger.end))


def _within(mentions: Sequence[Mention[Any]], start: int, end: int) -> tuple[Mention[Any], ...]:
    """The mentions that begin in a part of the text, of mentions in its order."""
    return tuple(mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)])


_start = attrgetter("start")
