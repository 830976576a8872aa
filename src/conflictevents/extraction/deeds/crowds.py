"""Crowds: what a deed is called by who does it to whom, where these are protesters, mobs or others without arms."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum, auto

import attrs

from conflictevents.english.actors.bearing import ARMED_CIVILIANS, MOBS, UNARMED_PEOPLE
from conflictevents.english.deeds.clauses import Action
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import ARMED_GROUPS, LAW


class Side(StrEnum):
    """What somebody is to a fight."""

    FORCES = auto()
    ARMED = auto()
    PROTESTERS = auto()
    RIOTERS = auto()
    MOB = auto()
    UNARMED = auto()
    UNTOLD = auto()


_SIDE_OF = {
    **dict.fromkeys(LAW, Side.FORCES),
    **dict.fromkeys(ARMED_GROUPS, Side.ARMED),
    **dict.fromkeys((ActorType.IGO, ActorType.UNKNOWN, ActorType.OTHER), Side.UNTOLD),
    ActorType.PROTESTERS: Side.PROTESTERS,
    ActorType.RIOTERS: Side.RIOTERS,
}


_ANYBODY = frozenset(Side)


@attrs.frozen
class Case:
    """One of ``deeds``, done by such a side (against such a side), is what is ``told``."""

    deeds: frozenset[EventSubtype | None]
    by: frozenset[Side]
    told: EventSubtype
    against: frozenset[Side] = _ANYBODY

    def fits(self, by: frozenset[Side], against: frozenset[Side]) -> bool:
        """Whether one of its deeds between these sides is a case of it."""
        return not self.by.isdisjoint(by) and (self.against is _ANYBODY or not self.against.isdisjoint(against))


_CLASH = EventSubtype.ARMED_CLASH
_FIGHT = frozenset({EventSubtype.ATTACK, EventSubtype.ARMED_CLASH, None})
_POLICING = frozenset({EventSubtype.PROTEST_WITH_INTERVENTION, EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS})
_PROTESTERS, _MOB = frozenset({Side.PROTESTERS}), frozenset({Side.MOB})
_CROWD = _PROTESTERS | {Side.RIOTERS}
_FORCES, _ARMED, _UNARMED = frozenset({Side.FORCES}), frozenset({Side.ARMED}), frozenset({Side.UNARMED})
_CASES = (
    Case(_FIGHT, _FORCES, EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS, against=_PROTESTERS | _MOB),
    Case(_FIGHT | _POLICING | {EventSubtype.MOB_VIOLENCE}, _CROWD, EventSubtype.VIOLENT_DEMONSTRATION),
    Case(_FIGHT, _MOB | _UNARMED, EventSubtype.MOB_VIOLENCE),
    Case(frozenset({EventSubtype.LOOTING_PROPERTY_DESTRUCTION}), _PROTESTERS, EventSubtype.VIOLENT_DEMONSTRATION),
    Case(frozenset({EventSubtype.VIOLENT_DEMONSTRATION}), _ARMED, EventSubtype.ATTACK),
    Case(frozenset({EventSubtype.PROTEST_WITH_INTERVENTION, EventSubtype.MOB_VIOLENCE}), _ARMED, EventSubtype.ATTACK),
    Case(_POLICING, _UNARMED | _MOB | {Side.UNTOLD}, EventSubtype.MOB_VIOLENCE),
    Case(frozenset({EventSubtype.BASE_ESTABLISHED}), _CROWD, EventSubtype.PEACEFUL_PROTEST),
    Case(frozenset({EventSubtype.AIR_STRIKE}), _UNARMED, EventSubtype.OTHER),
)
"""ACLED's codebook: crowds that fight are violent demonstrations, mobs where nobody demonstrates; who kills peaceful
protesters uses excessive force. A strike by teachers is none from the air."""

_CASES_OF = {deed: [case for case in _CASES if deed in case.deeds] for deed in (*EventSubtype, None)}


def kind_told(action: Action) -> EventSubtype | None:
    """What a clause tells, as those who take part decide: who clashes with the police at a protest is no armed side."""
    deed = action.subtype
    by, against, both = map(_sides, (action.initiators, action.targets, action.participants))
    if action.deed.weapon == "firearms":
        by -= _UNARMED
    if deed is _CLASH or (both and deed in _FIGHT):
        return _clash(by | against | both) or deed
    if by and all(actor.name.endswith(ARMED_CIVILIANS) for actor in action.initiators):
        by = by - _UNARMED | _ARMED
    return next((case.told for case in _CASES_OF[deed] if case.fits(by, against)), deed)


def _clash(sides: frozenset[Side]) -> EventSubtype | None:
    """What a clash between these sides is, if it is no armed one."""
    if sides & _CROWD or (sides & _FORCES and sides <= _FORCES | _UNARMED | _MOB and len(sides) > 1):
        return EventSubtype.VIOLENT_DEMONSTRATION
    return EventSubtype.MOB_VIOLENCE if sides and sides <= _UNARMED | _MOB else None


def _sides(actors: Iterable[Actor]) -> frozenset[Side]:
    return frozenset(map(_side, actors))


def _side(actor: Actor) -> Side:
    if any(noun in actor.name for noun in MOBS):
        return Side.MOB
    side = _SIDE_OF.get(actor.type, Side.UNARMED)
    if side is Side.UNTOLD and actor.name.endswith(UNARMED_PEOPLE):
        return Side.UNARMED
    return Side.UNTOLD if side is Side.UNARMED and not actor.name.endswith("s") else side
