"""Which event a report is about: the first that it tells as news."""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english.cues import CLAIMING, DENYING, TIME_CLAUSE, VIOLENT
from conflictevents.extraction.deeds.draft import Draft
from conflictevents.extraction.deeds.telling import Telling


def main_draft(events: Sequence[Draft], telling: Telling) -> int | None:
    """The place of the event that a report is about; None if it tells none, or only who was behind a known one.

    That is the first one told, headline first, unless it only says when another one was: "a day after the raid, ...".
    """
    if not events or _only_attributes(events[0], telling) or not _is_violence(events[0]):
        return None
    return 1 if len(events) > 1 and _says_when(events[0], events[1], telling) else 0


def _only_attributes(event: Draft, telling: Telling) -> bool:
    """Whether the first that is told of it is that somebody claims it, or denies it."""
    first = event.frames[0].triggers[0]
    if CLAIMING.search(telling.text[: first.end]):
        return True
    return DENYING.search(_before(event, telling) + first.text) is not None


def _is_violence(event: Draft) -> bool:
    """Whether a deed is told, or somebody who did it, or harm that can only be done to people."""
    actions = [trigger.value for frame in event.frames for trigger in frame.triggers]
    return not all(action.only_harm and action.subtype is None for action in actions) or any(
        VIOLENT.search(trigger.text) for frame in event.frames for trigger in frame.triggers
    )


def _before(event: Draft, telling: Telling) -> str:
    """What stands before an event in its sentence."""
    return telling.text[telling.sentences[event.frames[0].sentence].start : event.start]


def _says_when(event: Draft, other: Draft, telling: Telling) -> bool:
    """Whether the first of two in one sentence stands in a clause of time before the other."""
    if event.frames[0].sentence != other.frames[0].sentence:
        return False
    return TIME_CLAUSE.match(_before(event, telling)) is not None and "," in telling.text[event.start : other.start]
