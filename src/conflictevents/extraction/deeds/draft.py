"""Drafts: events while they are being put together, and what can be told of one and the same."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from conflictevents.english.deeds.clauses import Action
from conflictevents.extraction.dates.lengths import MONTH, WEEK, days
from conflictevents.extraction.deeds.kinds import PEACEFUL, fits
from conflictevents.extraction.deeds.news import LEAD, refers_back
from conflictevents.extraction.deeds.telling import Frame
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.date import EventDate
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.location import Location, km_between
from conflictevents.model.mention import Mention
from conflictevents.model.party import ARMED_GROUPS, STATE


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
        kinds = [told for told in frame.subtypes if not (told in PEACEFUL and self._is_assault)]
        self.frames.append(frame)
        self.subtypes = kinds + self.subtypes if first else self.subtypes + kinds
        self.date = _closer_date(self.date, frame.date)
        places = (frame.location, self.location) if first else (self.location, frame.location)
        self.location = _closer_place(*places)
        self.states |= _states(frame)

    @property
    def _is_assault(self) -> bool:
        """Whether it began with an attack by an armed band, which can block a road, but holds no protest."""
        actions = (action for frame in self.frames[:1] for action in frame.actions if action.subtype is None)
        return any(actor.type in ARMED_GROUPS for action in actions for actor in action.initiators)

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
        kind, told = next(iter(self.subtypes), None), next(iter(frame.subtypes), None)
        return (
            fits(kind, told)
            and not (told is None and kind in _UNHARMFUL and refers_back(frame))
            and _same_day(self.date, frame.date)
            and near(self.location, frame.location)
            and _same_doers(self.states, _states(frame))
        )

    def foretells(self, frame: Frame) -> bool:
        """Whether the head of the report told in short, without a day, what a frame tells: by doers or figures."""
        if self.frames[0].sentence >= LEAD or self.date is not None:
            return False
        figures = [figure.value for told in self.frames for figure in told.casualties]
        again = [figure.value for figure in frame.casualties]
        agree = any(one.harm is two.harm and one.count.agrees_with(two.count) for one in figures for two in again)
        return bool(self.states & _states(frame)) or (agree and self.location is not None)

    def is_told_on(self, frame: Frame) -> bool:
        """Whether a frame right behind it gives its toll, which its own sentence did not: "six soldiers died"."""
        told = any(before.casualties for before in self.frames)
        next_to = self.frames[-1].sentence + 1 == frame.sentence and not (frame.turn or frame.date or frame.places)
        return next_to and not told and bool(frame.casualties) and self.takes(frame)


_UNHARMFUL = PEACEFUL | {EventSubtype.ARRESTS}
"""What "the attack" does not mean, nor what somebody claims or is accused of."""
_TAKEN = frozenset({Harm.ABDUCTED, Harm.DETAINED})
_DOUBTED = frozenset({Status.ALLEGED, Status.DENIED})


def _gap(one: Mention[object], other: Mention[object]) -> int:
    """How many characters stand between two mentions."""
    return max(one.start, other.start) - min(one.end, other.end)


def _states(frame: Frame) -> frozenset[str]:
    """The states whose forces or governments did it, by country."""
    doers = (actor for action in frame.actions for actor in action.initiators)
    return frozenset(actor.country for actor in doers if actor.type in STATE and actor.country)


def _same_doers(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """States that are told apart are apart; any other name may be another word for the same people."""
    return not ours or not theirs or bool(ours & theirs)


def _same_day(ours: EventDate | None, theirs: EventDate | None) -> bool:
    """Whether two dates can be one event's: they overlap, and a long time does not tell again what had its day."""
    if ours is None or theirs is None:
        return True
    return ours.overlaps(theirs) and not (days(ours) <= WEEK and days(theirs) > MONTH)


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
