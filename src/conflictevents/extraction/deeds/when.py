"""When: which dates of a sentence are those of its deeds, and where it turns from one time to another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from conflictevents.english.actors.agents import Claim, agent_put
from conflictevents.english.cues import AHEAD_OF, OF_SO_MANY, SAID_HOW
from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.turns import Turn
from conflictevents.english.places.cues import WITHIN_ASIDE
from conflictevents.extraction.dates.lengths import MONTH, days
from conflictevents.extraction.deeds.telling import Telling
from conflictevents.model.date import EventDate
from conflictevents.model.mention import Mention
from conflictevents.reading.sentences import Sentence

Triggers = Sequence[Mention[Action]]


def dates_of(part: Telling, sentence: Sentence, triggers: Triggers) -> list[Mention[EventDate]]:
    """The dates of a sentence but for those on which somebody spoke of what it tells, or did something by the way."""
    first = triggers[0].start
    told_behind = any(date.start > first for date in part.dates)
    return [date for date in part.dates if not _is_no_date_of(date, part, sentence, first, told_behind)]


def _is_no_date_of(date: Mention[EventDate], part: Telling, sentence: Sentence, first: int, told_behind: bool) -> bool:
    if _is_when_said(date, part.claims) or _is_of_else(date, part.text[sentence.start : date.start]):
        return True
    if date.start >= first:
        return False
    lead, between = part.text[sentence.start : date.start], part.text[date.end : first]
    said = told_behind and SAID_HOW.search(between) is not None
    return said or (WITHIN_ASIDE.search(lead) is not None and "," in between)


def _is_of_else(date: Mention[EventDate], lead: str) -> bool:
    """Whether it is the time of something else: "for the tenth time this year", "before the May elections"."""
    return AHEAD_OF.search(lead) is not None or (days(date.value) > MONTH and OF_SO_MANY.search(lead) is not None)


def _is_when_said(date: Mention[EventDate], claims: Iterable[Mention[Claim]]) -> bool:
    """Whether it is the day on which somebody told a toll: "on Tuesday, the ministry put the toll at 43"."""
    return any(claim.rule == agent_put.name and date.start < claim.start for claim in claims)


def turns_of(part: Telling, sentence: Sentence, triggers: Triggers) -> Sequence[Mention[Turn]]:
    """The turns of a sentence; behind a clause of time at its head ("two days after the raid,") it turns to news."""
    head = next(iter(part.turns), None)
    if head is None or head.value is not Turn.CAUSE or head.start - sentence.start > _HEAD:
        return part.turns
    comma = part.text.find(",", triggers[0].end, sentence.end)
    if comma < 0 or not any(trigger.start > comma and not trigger.value.only_harm for trigger in triggers):
        return part.turns
    return [attrs.evolve(head, value=Turn.OTHER, start=comma, end=comma + 1, text=","), *part.turns[1:]]


_HEAD = 12
"""So many characters can stand before the turn of a clause of time at the head of a sentence."""
