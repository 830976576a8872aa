"""Bygones: what a report names only by the way, beside its news: "after the bombing of the church"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflictevents.extraction.deeds.draft import Draft
from conflictevents.extraction.deeds.news import LEAD
from conflictevents.extraction.deeds.telling import Frame
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype


def bygones(events: Sequence[Draft]) -> Iterator[Draft]:
    """Those of the events that are told by the way, or only to be denied, behind what a report is about.

    An older incident that is told as one, in whatever year, is an event: its date says that it is no news.
    """
    return (draft for draft in events[1:] if _is_by_the_way(draft) or draft.status is Status.DENIED)


def _is_by_the_way(draft: Draft) -> bool:
    """Whether no clause below the head of the report tells that it was done, nor where and to how many.

    Fighting goes on since the day that is told, whether a verb says so or not.
    """
    if draft.frames[0].sentence < LEAD or any(map(_is_asserted, draft.frames)):
        return False
    toll = any(frame.casualties for frame in draft.frames)
    goes_on = all(action.deed.lasting and action.subtype in _GOING_ON for action in draft.actions)
    return draft.date is None or not (goes_on or (toll and draft.location is not None))


def _is_asserted(frame: Frame) -> bool:
    return not frame.by_the_way and any(action.finite for action in frame.actions)


_GOING_ON = frozenset({EventSubtype.ARMED_CLASH, EventSubtype.SHELLING_ARTILLERY_MISSILE, EventSubtype.AIR_STRIKE})
"""What "fighting", "an offensive", "bombardment" are told to be since some day."""
