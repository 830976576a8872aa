"""Join: sentences about the same event become one event; figures of several sources stay several claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictevents.english.deeds.reach import Reach
from conflictevents.english.deeds.turns import Turn
from conflictevents.extraction.deeds.bygones import bygones
from conflictevents.extraction.deeds.draft import Draft
from conflictevents.extraction.deeds.news import LEAD, happened, is_general, opens, refers_back
from conflictevents.extraction.deeds.telling import Frame
from conflictevents.model.actor import Certainty
from conflictevents.model.calendar import Day
from conflictevents.model.casualty import Harm
from conflictevents.model.date import EventDate
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import ARMED, STATE


def joined(frames: Iterable[Frame], published: EventDate | None = None) -> list[Draft]:
    """What frames tell: the events, in the order in which they are first told, then what else is said of conflict.

    An earthquake is followed like any event, so that its toll is not taken for that of another, and is left out then.
    """
    frames, events, statements = list(frames), list[Draft](), list[Draft]()
    focus: Draft | None = None
    cause: Draft | None = None
    now = None if published is None else published.end
    for frame in frames:
        if not happened(frame, now):
            _state(statements, frame, is_general(frame, now))
            continue
        draft = cause if cause is not None and cause.is_told_on(frame) else _home(events, focus, frame)
        if draft is None:
            if not opens(frame):
                continue
            draft = Draft()
            events.append(draft)
        draft.add(frame)
        focus, cause = (focus, draft) if frame.turn is Turn.CAUSE else (draft, None)
    if not events:
        events += _only_named(frames, now)
    for draft in bygones(events):
        draft.general = True
    told = (draft for draft in (*events, *statements) if not _is_no_conflict(draft))
    return sorted(told, key=lambda draft: not draft.happened)


def _only_named(frames: list[Frame], now: Day | None) -> Iterator[Draft]:
    """What a report is about that asserts nothing: the first deed that it names, with a place or a side."""
    for frame in frames:
        deed = any(action.subtype for action in frame.actions)
        sides = any(action.initiators or action.targets or action.participants for action in frame.actions)
        if deed and frame.status.happened and not is_general(frame, now) and (frame.places or sides):
            draft = Draft()
            draft.add(frame)
            yield draft
            return


def _state(statements: list[Draft], frame: Frame, general: bool) -> None:
    """Take in a frame that is no event; one that says again what was said last is another telling of it."""
    if not frame.status.happened or general:
        again = statements and statements[-1].status is frame.status and statements[-1].takes(frame)
        if not again:
            statements.append(Draft(general=general))
        statements[-1].add(frame)


def _home(drafts: list[Draft], focus: Draft | None, frame: Frame) -> Draft | None:
    """The event that a frame goes on telling: the one told last, else one of the same day; none for "another"."""
    if any(action.deed.reach is Reach.OTHER for action in frame.actions) or _is_denial_of_others(frame):
        return None
    if _lets_go(frame):
        return next((draft for draft in reversed(drafts[-_LATELY:]) if draft.holds_captives), None)
    named = _named(drafts, frame) if frame.turn is None and refers_back(frame) else None
    if named is not None:
        return named
    if frame.turn is None and focus is not None and focus.takes(frame) and not _begins_anew(frame, focus):
        return focus
    if not refers_back(frame) and (frame.turn or not frame.date):
        return None
    lately = (draft for draft in reversed(drafts[-_LATELY:]) if draft.takes(frame))
    others = (draft for draft in lately if frame.turn is None or draft is not focus)
    return next((draft for draft in others if draft.date or refers_back(frame) or draft.foretells(frame)), None)


def _named(drafts: list[Draft], frame: Frame) -> Draft | None:
    """The event told last that is of the very kind that a frame names: "the bombing", "planted the bomb"."""
    kind = next(iter(frame.subtypes), None)
    alike = (draft for draft in reversed(drafts[-_LATELY:]) if kind in draft.subtypes)
    return next((draft for draft in alike if draft.takes(frame)), None)


def _begins_anew(frame: Frame, focus: Draft) -> bool:
    """Whether a new paragraph below the head tells a day and a place, of which the event before it has neither."""
    below = frame.sentence >= LEAD and frame.paragraph != focus.frames[-1].paragraph
    untold = focus.date is None and focus.location is None
    return below and untold and bool(frame.date and frame.places) and not refers_back(frame)


_LATELY = 24
"""So many events a report can have told since, and still come back to one."""


def _lets_go(frame: Frame) -> bool:
    """Whether it tells of nothing but that captives were let go, or what was done to free them."""
    harms = {figure.harm for action in frame.actions for figure in action.toll}
    others = {action.subtype for action in frame.actions if not action.toll}
    return harms == {Harm.RELEASED} and others <= {EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE}


def _is_denial_of_others(frame: Frame) -> bool:
    """Whether it tells of nothing but that some denied a charge who can hardly have done it."""
    doers = [actor for action in frame.actions for actor in action.initiators]
    bare = all(action.deed.subtype is None and not action.toll and not action.finite for action in frame.actions)
    denied = bool(doers) and all(actor.certainty is Certainty.DENIED for actor in doers)
    return bare and denied and not any(actor.type in ARMED | STATE for actor in doers)


def _is_no_conflict(draft: Draft) -> bool:
    """Whether it is an accident or the like from the beginning, and nobody is told to have done it to anybody."""
    done = any(action.initiators and action.subtype is None for action in draft.actions)
    return EventSubtype.OTHER in draft.subtypes[:1] and not done
