"""Join: sentences about the same event become one event; figures of several sources stay several claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import inf

import attrs

from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.reach import Reach
from conflictevents.english.deeds.turns import Turn
from conflictevents.extraction.attribute import Frame
from conflictevents.extraction.kinds import fits, is_violent
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.date import EventDate
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.location import Location, km_between
from conflictevents.model.mention import Mention
from conflictevents.model.party import STATE


@attrs.define
class Draft:
    """An event that is being put together from the frames that tell it."""

    frames: list[Frame] = attrs.field(factory=list)
    subtypes: list[EventSubtype] = attrs.field(factory=list)
    date: EventDate | None = None
    location: Location | None = None
    states: frozenset[str] = frozenset()
    general: bool = False

    def add(self, frame: Frame) -> None:
        """Take in one more telling of the event; what a text tells goes before what its headline sums up."""
        first = self.is_retold_by(frame)
        self.frames.append(frame)
        self.subtypes = frame.subtypes + self.subtypes if first else self.subtypes + frame.subtypes
        self.date = _closer_date(self.date, frame.date)
        places = (frame.location, self.location) if first else (self.location, frame.location)
        self.location = _closer_place(*places)
        self.states |= _states(frame)

    @property
    def status(self) -> Status:
        """Whether it was done: as its first telling has it, but that what somebody asserts is not merely alleged."""
        told = [frame.status for frame in self.frames]
        return Status.ASSERTED if told[0] in _DOUBTED and Status.ASSERTED in told else told[0]

    @property
    def happened(self) -> bool:
        """Whether it is an event, and not a general statement or one of what was not done."""
        return self.status.happened and not self.general

    @property
    def start(self) -> int:
        """Where in the text it is first told."""
        return self.frames[0].triggers[0].start

    def claimed_by(self, frame: Frame, figure: Mention[Casualty]) -> str | None:
        """Who gives a figure: the nearest source that its sentence cites, else the one that has been telling of it."""
        named = [claim for claim in frame.claims if claim.value.by]
        if named:
            return min(named, key=lambda claim: _gap(claim, figure)).value.by
        voice = frame.voice
        return voice.value.by if voice is not None and voice.start > self.start else None

    @property
    def actions(self) -> Iterator[Action]:
        """Every deed and harm that tells it."""
        return (action for frame in self.frames for action in frame.actions)

    @property
    def holds_captives(self) -> bool:
        """Whether it tells of people who were taken."""
        return any(figure.value.harm in _TAKEN for frame in self.frames for figure in frame.casualties)

    def is_retold_by(self, frame: Frame) -> bool:
        """Whether only a headline has told it so far, and this is the text below that."""
        return not frame.in_headline and bool(self.frames) and all(told.in_headline for told in self.frames)

    def takes(self, frame: Frame) -> bool:
        """Whether a frame can tell this event: kind, day, place and doers all agree, or are not said.

        A headline tells a place roughly.
        """
        near = _roughly_same_place if self.is_retold_by(frame) else _same_place
        return (
            fits(next(iter(self.subtypes), None), next(iter(frame.subtypes), None))
            and _same_day(self.date, frame.date)
            and near(self.location, frame.location)
            and _same_doers(self.states, _states(frame))
        )


_TAKEN = frozenset({Harm.ABDUCTED, Harm.DETAINED})
_DOUBTED = frozenset({Status.ALLEGED, Status.DENIED})


def _gap(one: Mention[object], other: Mention[object]) -> int:
    """How many characters stand between two mentions."""
    return max(one.start, other.start) - min(one.end, other.end)


def joined(frames: Iterable[Frame]) -> list[Draft]:
    """What frames tell: the events, in the order in which they are first told, then what else is said of conflict.

    An earthquake is followed like any event, so that its toll is not taken for that of another, and is left out then.
    """
    events: list[Draft] = []
    statements: list[Draft] = []
    focus: Draft | None = None
    frames = list(frames)
    for frame in frames:
        if not happened(frame):
            _state(statements, frame)
            continue
        draft = _home(events, focus, frame)
        if draft is None:
            if not opens(frame):
                continue
            draft = Draft()
            events.append(draft)
        draft.add(frame)
        focus = focus if frame.turn is Turn.CAUSE else draft
    if not events:
        events += _only_named(frames)
    return [draft for draft in (*events, *statements) if not _is_no_conflict(draft)]


def _only_named(frames: list[Frame]) -> Iterator[Draft]:
    """What a report is about that asserts nothing: the first deed that it names, with a place or a side."""
    for frame in frames:
        deed = any(action.subtype for action in frame.actions)
        sides = any(action.initiators or action.targets or action.participants for action in frame.actions)
        if deed and frame.status.happened and not is_general(frame) and (frame.places or sides):
            draft = Draft()
            draft.add(frame)
            yield draft
            return


def _is_no_conflict(draft: Draft) -> bool:
    """Whether it is an accident or the like from the beginning, and nobody is told to have done it to anybody."""
    done = any(action.initiators and action.subtype is None for action in draft.actions)
    return EventSubtype.OTHER in draft.subtypes[:1] and not done


def happened(frame: Frame) -> bool:
    """Whether a frame tells something that happened, at a time of its own."""
    return frame.status.happened and not is_general(frame) and (bool(frame.date) or is_told(frame))


def is_told(frame: Frame) -> bool:
    """Whether a frame tells of a deed or a harm, and does not merely name one."""
    return bool(frame.casualties) or any(map(_told_as_done, frame.actions))


def is_general(frame: Frame) -> bool:
    """Whether a frame tells what goes on: "regular clashes", the toll of a war, what "has been" without a day."""
    if any(action.deed.reach is Reach.OFTEN for action in frame.actions):
        return True
    perfect = any(action.perfect for action in frame.actions) and _days(frame.date) > _WEEK and not _is_news(frame)
    return is_told(frame) and (perfect or _sums_up(frame) or _is_of_many(frame))


def _is_of_many(frame: Frame) -> bool:
    """Whether a frame tells that many came to harm, at no time and place: "thousands of farmers were murdered"."""
    mere_harm = all(action.only_harm for action in frame.actions) and not (frame.date or frame.places)
    return mere_harm and all(
        figure.value.count.high is None and not figure.value.count.best for figure in frame.casualties
    )


def _is_news(frame: Frame) -> bool:
    """Whether "has done" tells the news: at the head of a report, without a time, and not the toll of a war."""
    anchored = frame.places or frame.subtypes or any(action.initiators for action in frame.actions)
    few = all((figure.value.count.low or 0) < _MANY for figure in frame.casualties)
    timeless = frame.date is None or _is_unknown(frame.date)
    return frame.sentence < _LEAD and timeless and bool(anchored or frame.casualties) and few


_LEAD = 3
"""So many sentences tell the news."""
_MANY = 300
"""So many are rather the toll of a war than of a day."""


def _state(statements: list[Draft], frame: Frame) -> None:
    """Take in a frame that is no event; one that says again what was said last is another telling of it."""
    if not frame.status.happened or is_general(frame):
        again = statements and statements[-1].status is frame.status and statements[-1].takes(frame)
        if not again:
            statements.append(Draft(general=is_general(frame)))
        statements[-1].add(frame)


def _sums_up(frame: Frame) -> bool:
    """Whether a frame is the toll of a time, and of no one deed: "628 people were abducted this year"."""
    mere_toll = all(action.only_harm or _names_several(action) or _is_of_war(action) for action in frame.actions)
    alone = all(figure.value.count.high == 1 for figure in frame.casualties)
    return mere_toll and not alone and frame.date is not None and not frame.places and _days(frame.date) > _MONTH


def _is_of_war(action: Action) -> bool:
    """Whether it tells how many somebody has killed, in whatever way: "the army killed 3,000 people"."""
    return action.deed.subtype is None and any((figure.count.low or 0) >= _MANY for figure in action.toll)


def _names_several(action: Action) -> bool:
    """Whether it names deeds and tells none as done: "in attacks"."""
    return not action.finite and action.deed.reach is Reach.SOME


def _told_as_done(action: Action) -> bool:
    return action.finite or action.deed.reach is Reach.KNOWN


def opens(frame: Frame) -> bool:
    """Whether a frame can begin an event: something told as done, with a day, a place, a doer or a figure.

    A deed of a known kind ("the blast occurred at noon") needs none of these, and one that is only named a day, or a
    place if it is taken as known ("the attacks on Gao").
    """
    if all(_does_no_violence(action) or action.deed.reach is Reach.SAME for action in frame.actions):
        return False
    if not any(action.finite for action in frame.actions):
        violent = all(map(is_violent, frame.subtypes))
        return bool(frame.date) or (violent and refers_back(frame) and bool(frame.places))
    deed = any(action.finite and action.deed.subtype and not action.only_harm for action in frame.actions)
    sides = any(action.initiators or action.targets for action in frame.actions)
    anchored = frame.date or frame.places or frame.casualties or sides
    return deed or bool(anchored)


def _does_no_violence(action: Action) -> bool:
    """Whether it tells of nothing but that nobody was harmed, or that somebody was let go."""
    return action.only_harm and all(figure.count.high == 0 or figure.harm in _MILD for figure in action.toll)


def _lets_go(action: Action) -> bool:
    """Whether it tells of nothing but that captives were let go."""
    return bool(action.toll) and all(figure.harm is Harm.RELEASED for figure in action.toll)


_MILD = frozenset({Harm.RELEASED, Harm.AFFECTED, Harm.OTHER})


def _home(drafts: list[Draft], focus: Draft | None, frame: Frame) -> Draft | None:
    """The event that a frame goes on telling: the one told last, else one of the same day; none for "another"."""
    if any(action.deed.reach is Reach.OTHER for action in frame.actions):
        return None
    if all(map(_lets_go, frame.actions)):
        return next((draft for draft in reversed(drafts[-_LATELY:]) if draft.holds_captives), None)
    if frame.turn is None and focus is not None and focus.takes(frame):
        return focus
    if not refers_back(frame) and (frame.turn or not frame.date):
        return None
    lately = (draft for draft in reversed(drafts[-_LATELY:]) if draft.takes(frame))
    others = (draft for draft in lately if frame.turn is None or draft is not focus)
    return next((draft for draft in others if draft.date or refers_back(frame)), None)


_LATELY = 24
"""So many events a report can have told since, and still come back to one."""


def refers_back(frame: Frame) -> bool:
    """Whether a frame speaks of something told before: "the strike"."""
    return any(action.deed.reach is Reach.KNOWN for action in frame.actions)


def _states(frame: Frame) -> frozenset[str]:
    """The states whose forces or governments did it, by country."""
    doers = (actor for action in frame.actions for actor in action.initiators)
    return frozenset(actor.country for actor in doers if actor.type in STATE and actor.country)


def _same_doers(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """States that are told apart are apart; any other name may be another word for the same people."""
    return not ours or not theirs or bool(ours & theirs)


_WEEK, _MONTH = 7, 31


def _is_unknown(date: EventDate) -> bool:
    """Whether it is a day that nobody can tell from the text alone: "on Sunday"."""
    return date.start is None and date.end is None


def _days(date: EventDate | None) -> float:
    """How many days a date spans: endlessly many if it is not told or has no end, one if only its last day is told."""
    if date is None:
        return inf
    if date.end is None:
        return 1 if _is_unknown(date) else inf
    return 1 if date.start is None else date.end.toordinal() - date.start.toordinal() + 1


def _same_day(ours: EventDate | None, theirs: EventDate | None) -> bool:
    """Whether two dates can be one event's: they overlap, and a long time does not tell again what had its day."""
    if ours is None or theirs is None:
        return True
    return ours.overlaps(theirs) and not (_days(ours) <= _WEEK and _days(theirs) > _MONTH)


def _closer_date(ours: EventDate | None, theirs: EventDate | None) -> EventDate | None:
    if ours is None or theirs is None:
        return ours or theirs
    return theirs if ours.contains(theirs) else ours


def _same_place(ours: Location | None, theirs: Location | None) -> bool:
    return ours is None or theirs is None or ours.agrees_with(theirs)


def _roughly_same_place(ours: Location | None, theirs: Location | None) -> bool:
    """Whether a place can be meant by a headline's: the same, one nearby, or one in its country that nobody knows."""
    if ours is None or theirs is None or ours.agrees_with(theirs):
        return True
    if ours.country and theirs.country and ours.country != theirs.country:
        return False
    points = [(place.lat, place.lon) for place in (ours, theirs) if place.lat is not None and place.lon is not None]
    return len(points) < 2 or km_between(*points) <= _NEARBY


_NEARBY = 50.0
"""Kilometres that a headline rounds away: the city for a town beside it."""


def _closer_place(ours: Location | None, theirs: Location | None) -> Location | None:
    if ours is None or theirs is None:
        return ours or theirs
    return ours.joined_with(theirs) if ours.agrees_with(theirs) else ours
