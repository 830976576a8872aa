"""Attribute: each deed or harm that a sentence tells gets the dates, places, actors and figures that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from conflictevents.english.actors.agents import Claim
from conflictevents.english.actors.party import Party
from conflictevents.english.cues import AND_THEN, BY_THE_WAY, COMPARED_WITH
from conflictevents.english.dates.periods import since_when
from conflictevents.english.deeds.actions import toll_told
from conflictevents.english.deeds.clauses import Action, Actors
from conflictevents.english.deeds.turns import Turn
from conflictevents.english.tolls.asides import with_people
from conflictevents.extraction.deeds.kinds import goes_with
from conflictevents.extraction.deeds.subjects import with_subjects
from conflictevents.extraction.deeds.telling import Frame, Telling, start_of, within
from conflictevents.extraction.deeds.when import dates_of, turns_of
from conflictevents.extraction.places.placing import placed
from conflictevents.model.casualty import Casualty
from conflictevents.model.date import EventDate
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.location import Location
from conflictevents.model.mention import Mention
from conflictevents.reading.sentences import Sentence


def frames(telling: Telling) -> Iterator[Frame]:
    """The events of each sentence, in the order told; one that tells of none sets the scene for the next."""
    scene: Sentence | None = None
    for number, sentence in enumerate(telling.sentences):
        told = sorted(_triggers(telling, sentence), key=start_of)
        triggers = [trigger for trigger in told if not _is_compared_with(trigger, sentence, telling.text)]
        if triggers:
            part = telling.within(sentence.start, sentence.end)
            whole = list(with_subjects(triggers, part.agents, telling.text))
            found = _sentence_frames(part, number, sentence, whole, _voice(telling, number))
            yield from found if scene is None else (_in_scene(frame, scene, telling) for frame in found)
        scene = None if triggers else sentence


def _in_scene(frame: Frame, scene: Sentence, telling: Telling) -> Frame:
    """A frame with the day and the place that the sentence before it told, where it has none of its own."""
    if frame.turn or frame.paragraph != scene.paragraph:
        return frame
    dates, places = (within(told, scene.start, scene.end) for told in (telling.dates, telling.places))
    return attrs.evolve(
        frame,
        dates=frame.dates or dates[:1],
        places=frame.places or (places if len(places) == 1 else ()),
    )


_CARRIES = 3
"""For how many sentences a source that was cited goes on being the one who tells."""


def _voice(telling: Telling, number: int) -> Mention[Claim] | None:
    """Who was cited last in the sentences just before this one."""
    before = telling.sentences[max(0, number - _CARRIES) : number]
    claims = within(telling.claims, before[0].start, before[-1].end) if before else ()
    return next((claim for claim in reversed(claims) if claim.value.by), None)


def _triggers(telling: Telling, sentence: Sentence) -> Iterator[Mention[Action]]:
    """The actions of a sentence, and the harms that no action has taken in."""
    yield from within(telling.actions, sentence.start, sentence.end)
    for harm in within(telling.harms, sentence.start, sentence.end):
        yield harm.with_value(attrs.evolve(toll_told(harm.value, harm.text), initiators=_takers(harm)))


def _takers(harm: Mention[Any]) -> Actors:
    """Those in a phrase of harm who did it: "were taken by gunmen"."""
    if harm.rule == with_people.name and _BY.match(harm.text):
        return tuple(part.value.actor() for part in harm.parts if isinstance(part.value, Party))
    return tuple(actor for part in harm.parts for actor in _takers(part))


_BY = re.compile(r"by\s", re.IGNORECASE)


def _is_compared_with(trigger: Mention[Action], sentence: Sentence, text: str) -> bool:
    """Whether it is only what news is compared with: "the worst loss since the ambush at Gao" tells of no ambush."""
    return not trigger.value.finite and COMPARED_WITH.search(_lead(trigger, sentence, text)) is not None


def _is_by_the_way(clause: Iterable[Mention[Action]], sentence: Sentence, text: str) -> bool:
    """Whether a relative clause tells all of it, or words such as "had last been"."""
    return all(BY_THE_WAY.search(_lead(trigger, sentence, text)) for trigger in clause)


def _lead(trigger: Mention[Action], sentence: Sentence, text: str) -> str:
    """The words shortly before a deed in its sentence."""
    return text[max(sentence.start, trigger.start - _LOOK_BACK) : trigger.start]


_LOOK_BACK = 160
"""Characters."""


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
    deeds = [other.value for other in clause if not other.value.only_harm]
    if trigger.value.only_harm and not _takes_others(trigger.value, deeds):
        return True
    return all(goes_with(trigger.value, deed) for deed in deeds)


def _takes_others(harm: Action, deeds: Iterable[Action]) -> bool:
    """Whether people were abducted beside arrests, or arrested beside abductions: not what the deed before led to."""
    return harm.subtype in _TAKINGS and any(deed.subtype in _TAKINGS - {harm.subtype} for deed in deeds)


_TAKINGS = frozenset({EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE, EventSubtype.ARRESTS})


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
    part = attrs.evolve(part, dates=dates_of(part, sentence, triggers), turns=turns_of(part, sentence, triggers))
    breaks = _breaks(part)
    clauses = _clauses(triggers, breaks)
    starts = [_clause_start(clause[0].start, breaks) for clause in clauses] + [sentence.end]
    for clause, start, end in zip(clauses, starts, starts[1:], strict=False):
        turn = next((turn.value for turn in part.turns if start <= turn.start < clause[0].start), None)
        yield Frame(
            triggers=tuple(clause),
            dates=within(part.dates, start, end) if turn else _near(part.dates, starts[0], start, end),
            places=_where(part, sentence, clause, _next_turn(part.turns, clause[-1].start)),
            agents=within(part.agents, 0 if start == starts[0] else start, end),
            casualties=_own(part.casualties, clause),
            claims=tuple(part.claims),
            voice=voice,
            modes=tuple(_modes(part.modes, clause)),
            turn=turn,
            by_the_way=_is_by_the_way(clause, sentence, part.text),
            clause=(start, end),
            start=sentence.start,
            in_headline=sentence.start < part.headline,
            sentence=number,
            paragraph=sentence.paragraph,
        )


def _breaks(part: Telling) -> list[int]:
    """Where clauses begin at a turn or a date that is theirs alone."""
    days = (date for date in part.dates if _begins_clause(date, part.text))
    return sorted(map(start_of, (*days, *part.turns)))


def _begins_clause(date: Mention[EventDate], text: str) -> bool:
    """Whether what follows a date is told of it alone: "since May, when", ", and in April"."""
    lead = text[max(0, date.start - _LOOK) : date.start]
    return date.rule == since_when.name or AND_THEN.search(lead) is not None


_LOOK = 16


def _modes(modes: Sequence[Mention[Status]], clause: Iterable[Mention[Action]]) -> Iterator[Mention[Status]]:
    """The words that say how a clause is put: those last before its deed, or the next behind it."""
    for trigger in clause:
        alike = [mode for mode in modes if mode.value is trigger.value.status]
        before = [mode for mode in alike if mode.start < trigger.start]
        yield from before[-1:] or alike[:1]


def _clause_start(start: int, breaks: Sequence[int]) -> int:
    """A clause begins at its first deed, or at a turn or a date before it ("since May, when") that is its alone."""
    return max((place for place in breaks if place < start), default=start)


def _where(
    part: Telling, sentence: Sentence, clause: Iterable[Mention[Action]], end: int | None
) -> tuple[Mention[Location], ...]:
    """Where a clause's deeds and harms were, as far as its sentence tells before it turns to another event."""
    places = part.places if end is None else within(part.places, sentence.start, end)
    found = {
        place.start: place
        for trigger in clause
        for place in placed(part.text, sentence, places, trigger.start, trigger.end)
    }
    return tuple(found.values())


def _next_turn(turns: Iterable[Mention[Turn]], start: int) -> int | None:
    return next((turn.start for turn in turns if turn.start > start), None)


def _near(mentions: Sequence[Mention[Any]], first: int, start: int, end: int) -> tuple[Mention[Any], ...]:
    """What stands in a clause; where nothing does, what stands before the first clause of the sentence."""
    before, own = within(mentions, 0, first), within(mentions, start, end)
    if start == first:
        return before + own
    return own or before


def _own(casualties: Sequence[Mention[Casualty]], clause: Iterable[Mention[Action]]) -> tuple[Mention[Casualty], ...]:
    return tuple(mention for trigger in clause for mention in within(casualties, trigger.start, trigger.end))
