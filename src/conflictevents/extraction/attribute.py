"""Attribute: each deed or harm that a sentence tells gets the dates, places, actors and figures that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from conflictevents.english.actions import Action, toll_told
from conflictevents.english.agents import Claim
from conflictevents.english.periods import since_when
from conflictevents.extraction.kinds import same_kind
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty
from conflictevents.model.date import DateKind, EventDate
from conflictevents.model.location import Location
from conflictevents.model.mention import Mention
from conflictevents.reading.sentences import Sentence


@attrs.frozen(kw_only=True)
class Telling:
    """Everything that a report's tape holds for its events, each from left to right."""

    text: str
    actions: Sequence[Mention[Action]]
    harms: Sequence[Mention[tuple[Casualty, ...]]]
    casualties: Sequence[Mention[Casualty]]
    dates: Sequence[Mention[EventDate]]
    places: Sequence[Mention[Location]]
    agents: Sequence[Mention[tuple[Actor, ...]]]
    claims: Sequence[Mention[Claim]]
    sentences: Sequence[Sentence]


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
    sentence: int = 0
    paragraph: int = 0

    @property
    def actions(self) -> tuple[Action, ...]:
        """What its deeds and harms mean, in the order told."""
        return tuple(trigger.value for trigger in self.triggers)

    @property
    def date(self) -> EventDate | None:
        """When it happened, as far as this sentence says: a point before a span of time, else the first one told."""
        dates = [mention.value for mention in self.dates]
        points = [date for date in dates if date.kind is DateKind.POINT]
        return next(iter(points or dates), None)

    @property
    def location(self) -> Location | None:
        """Where it happened, as far as this sentence says: the first place, with those that it lies in."""
        joined: Location | None = None
        for mention in self.places:
            if joined is None:
                joined = mention.value
            elif joined.agrees_with(mention.value):
                joined = joined.joined_with(mention.value)
        return joined


def frames(telling: Telling) -> Iterator[Frame]:
    """The events of each sentence, in the order told."""
    for number, sentence in enumerate(telling.sentences):
        triggers = sorted(_triggers(telling, sentence), key=_start)
        if triggers:
            voice = _voice(telling, number)
            for frame in _sentence_frames(telling, number, sentence, _clauses(triggers, _turns(telling))):
                yield attrs.evolve(frame, voice=voice)


_CARRIES = 3
"""For how many sentences a source that was cited goes on being the one who tells."""


def _voice(telling: Telling, number: int) -> Mention[Claim] | None:
    """Who was cited last in the sentences just before this one."""
    before = telling.sentences[max(0, number - _CARRIES) : number]
    claims = _within(telling.claims, before[0].start, before[-1].end) if before else ()
    return next((claim for claim in reversed(claims) if claim.value.by), None)


def _turns(telling: Telling) -> list[int]:
    """Where a date begins that belongs to what follows it alone: "since May, when"."""
    return [date.start for date in telling.dates if date.rule == since_when.name]


def _triggers(telling: Telling, sentence: Sentence) -> Iterator[Mention[Action]]:
    """The actions of a sentence, and the harms that no action has taken in."""
    yield from _within(telling.actions, sentence.start, sentence.end)
    for harm in _within(telling.harms, sentence.start, sentence.end):
        yield attrs.evolve(harm, value=toll_told(harm.value, harm.text))


def _clauses(triggers: Sequence[Mention[Action]], turns: Sequence[int]) -> list[list[Mention[Action]]]:
    """Triggers side by side that can tell the same event; mere harm is what the deed before it led to."""
    clauses: list[list[Mention[Action]]] = []
    for trigger in triggers:
        if clauses and _goes_on(clauses[-1], trigger) and not _between(turns, clauses[-1][-1].start, trigger.start):
            clauses[-1].append(trigger)
        else:
            clauses.append([trigger])
    return clauses


def _goes_on(clause: Sequence[Mention[Action]], trigger: Mention[Action]) -> bool:
    return trigger.value.only_harm or all(same_kind(trigger.value, other.value) for other in clause)


def _between(places: Iterable[int], start: int, end: int) -> bool:
    return any(start < place < end for place in places)


def _sentence_frames(
    telling: Telling, number: int, sentence: Sentence, clauses: list[list[Mention[Action]]]
) -> Iterator[Frame]:
    """What stands before the first clause belongs to all of them, the rest to the clause it stands in."""
    turns = _turns(telling)
    starts = [_clause_start(clause[0].start, turns, sentence) for clause in clauses] + [sentence.end]
    places = [place for place in telling.places if not _FROM_OR_TO.search(telling.text, 0, place.start)]
    for clause, start, end in zip(clauses, starts, starts[1:], strict=False):
        yield Frame(
            triggers=tuple(clause),
            dates=_near(telling.dates, sentence.start, starts[0], start, end),
            places=_near(places, sentence.start, starts[0], start, end),
            agents=_within(telling.agents, sentence.start, sentence.end),
            casualties=_own(telling.casualties, clause),
            claims=_within(telling.claims, sentence.start, sentence.end),
            sentence=number,
            paragraph=sentence.paragraph,
        )


_FROM_OR_TO = re.compile(r"\b(?:from|to|towards?|via)\s+(?:the\s+)?\Z", re.IGNORECASE)
"""What stands before a place that people come from or go to, so nothing need have happened there."""


def _clause_start(start: int, turns: Sequence[int], sentence: Sentence) -> int:
    """A clause begins at its first deed, or at the date just before it that belongs to it alone."""
    return max((turn for turn in turns if sentence.start < turn < start), default=start)


def _near(mentions: Sequence[Mention[Any]], begin: int, first: int, start: int, end: int) -> tuple[Mention[Any], ...]:
    """What stands in a clause; where nothing does, what stands before the first clause of the sentence."""
    own = _within(mentions, start, end)
    if own or start == first:
        return _within(mentions, begin, first) + own if start == first else own
    return _within(mentions, begin, first)


def _own(casualties: Sequence[Mention[Casualty]], clause: Iterable[Mention[Action]]) -> tuple[Mention[Casualty], ...]:
    return tuple(mention for trigger in clause for mention in _within(casualties, trigger.start, trigger.end))


def _within(mentions: Sequence[Mention[Any]], start: int, end: int) -> tuple[Mention[Any], ...]:
    return tuple(mention for mention in mentions if start <= mention.start < end)


def _start(mention: Mention[Any]) -> int:
    return mention.start
