"""Attribute: each deed or harm that a sentence tells gets the dates, places, actors and figures that belong to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from conflictevents.english.actions import Action, toll_told
from conflictevents.english.agents import Claim
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

    ``claimed_by`` is who the sentence cites, ``voice`` who was cited last in the few sentences before it.
    """

    triggers: tuple[Mention[Action], ...]
    dates: tuple[Mention[EventDate], ...] = ()
    places: tuple[Mention[Location], ...] = ()
    agents: tuple[Mention[tuple[Actor, ...]], ...] = ()
    casualties: tuple[Mention[Casualty], ...] = ()
    claimed_by: str | None = None
    voice: str | None = None
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
            voice = _claim(telling, telling.sentences[max(0, number - _CARRIES) : number])
            for frame in _sentence_frames(telling, number, sentence, _clauses(triggers)):
                yield attrs.evolve(frame, voice=voice)


_CARRIES = 3
"""For how many sentences a source that was cited goes on being the one who tells."""


def _claim(telling: Telling, sentences: Sequence[Sentence]) -> str | None:
    """Who is cited last in these sentences."""
    if not sentences:
        return None
    claims = _within(telling.claims, sentences[0].start, sentences[-1].end)
    return claims[-1].value.by if claims else None


def _triggers(telling: Telling, sentence: Sentence) -> Iterator[Mention[Action]]:
    """The actions of a sentence, and the harms that no action has taken in."""
    yield from _within(telling.actions, sentence.start, sentence.end)
    for harm in _within(telling.harms, sentence.start, sentence.end):
        yield attrs.evolve(harm, value=toll_told(harm.value, harm.text))


def _clauses(triggers: Sequence[Mention[Action]]) -> list[list[Mention[Action]]]:
    """Triggers side by side that can tell the same event; mere harm is what the deed before it led to."""
    clauses: list[list[Mention[Action]]] = []
    for trigger in triggers:
        if clauses and (trigger.value.only_harm or all(same_kind(trigger.value, other.value) for other in clauses[-1])):
            clauses[-1].append(trigger)
        else:
            clauses.append([trigger])
    return clauses


def _sentence_frames(
    telling: Telling, number: int, sentence: Sentence, clauses: list[list[Mention[Action]]]
) -> Iterator[Frame]:
    """What stands before the first clause belongs to all of them, the rest to the clause it stands in."""
    starts = [clause[0].start for clause in clauses] + [sentence.end]
    claimed_by = _claim(telling, [sentence])
    for clause, start, end in zip(clauses, starts, starts[1:], strict=False):
        yield Frame(
            triggers=tuple(clause),
            dates=_near(telling.dates, sentence.start, starts[0], start, end),
            places=_near(telling.places, sentence.start, starts[0], start, end),
            agents=_within(telling.agents, sentence.start, sentence.end),
            casualties=_own(telling.casualties, clause),
            claimed_by=claimed_by,
            sentence=number,
            paragraph=sentence.paragraph,
        )


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
