"""Clauses: what a clause tells of a deed, and what may stand between the parts of a clause."""

from __future__ import annotations

from functools import cached_property

import attrs

from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.violence import deed_of
from conflictevents.model.actor import Actor, Certainty
from conflictevents.model.casualty import Casualty
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype

Actors = tuple[Actor, ...]

_STATED = (Certainty.UNKNOWN, Certainty.CONFIRMED)
"""How sure it is who did it where nobody claims it, or is accused."""


_SAYS_LITTLE = (
    None,
    EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED,
    EventSubtype.AIR_STRIKE,
    EventSubtype.ATTACK,
    EventSubtype.AGREEMENT,
)
"""What a deed seems to be whose doers tell it better: bombers "strike"."""


@attrs.frozen(kw_only=True)
class Action:
    """What a clause tells: the deed, who did it to whom, and how it is put.

    ``put`` is how other words put it; ``finite`` says that a verb in the past (or a headline's present) asserts it,
    ``perfect`` that it is put as "has done", which tells of no day.
    """

    deed: Deed
    initiators: Actors = ()
    targets: Actors = ()
    participants: Actors = ()
    mediators: Actors = ()
    toll: tuple[Casualty, ...] = ()
    put: Status = attrs.field(default=Status.ASSERTED, alias="status")
    finite: bool = True
    perfect: bool = False

    @cached_property
    def status(self) -> Status:
        """Whether it was done: it was not if nobody did it ("no rebels attacked"), unless that is who claims it."""
        doers = self.initiators or self.participants
        by_nobody = bool(doers) and all(doer.is_nobody and doer.certainty in _STATED for doer in doers)
        return Status.NEGATED if by_nobody and self.put.happened else self.put

    @cached_property
    def done(self) -> Deed:
        """The deed, as those tell it who do only that: suicide bombers."""
        unsaid = self.deed.subtype in _SAYS_LITTLE
        return (deed_of(actor.name for actor in self.initiators) if unsaid else None) or self.deed

    @cached_property
    def subtype(self) -> EventSubtype | None:
        """What kind of deed it tells."""
        return self.done.subtype

    @property
    def only_harm(self) -> bool:
        """Whether it tells what came to people, but not of what."""
        return bool(self.toll) and not self.initiators

    def __str__(self) -> str:
        sides = (
            (" by ", self.initiators),
            (" against ", self.targets),
            (" between ", self.participants),
            (" brokered by ", self.mediators),
        )
        told = "".join(word + ", ".join(map(str, actors)) for word, actors in sides if actors)
        unreal = f" ({self.status})" if self.status is not Status.ASSERTED else ""
        return f"{self.deed.reach} {self.deed.subtype or 'deed'}{told}{unreal}"


# What may stand between the parts of a clause: where, when, and small words. Bounded, and never nested in a repeat.
WHERE = "(mode|proviso|turn|adverb|','|preposition? 'the'? direction? demonym? (place|date|period)){0,5}?"
ASIDE = "preposition determiner? ((word|thing|name|quality|caps|ordinal|digits){1,4}|object)"
FILL = (
    "(mode|proviso|turn|have|adverb|word|','|preposition? 'the'? direction? demonym? (place|date|period)"
    f"|{ASIDE}){{0,5}}?"
)
DOING = FILL.replace("have", "perfect:perfect|have")
SINCE_PERFECT = "(perfect:perfect (adverb|word){0,2}?)?"
THING = "(determiner|possessive|word|number|count|doubt|quality){0,3}?"
ONTO = "('against'|'on'|'at'|'in'|'into'|'with'|'near'|'outside'|'inside'|'upon'|'over'|'to'|'towards')"
WHO = "(who:agent|who:subject) ('of' (determiner|count|number|word|quality|name|place_kind){1,4}?)?"
WHOM = f"{THING} (whom:agent|whom:object)"
