"""Events from elsewhere, as UCDP would have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from conflictevents.crosswalks import classify
from conflictevents.formats.datasets.sides import as_two_sides, two_sides
from conflictevents.formats.datasets.ucdp.codes import CLARITY, NAME, ONE_EVENT, SUMMARY
from conflictevents.formats.datasets.ucdp.deaths import GROUPS, SIDE_A, SIDE_B, casualties_of
from conflictevents.model.actor import Actor, Role
from conflictevents.model.casualty import Casualty, Harm, VictimStatus
from conflictevents.model.count import Policy
from conflictevents.model.country import Country
from conflictevents.model.date import DateKind, EventDate
from conflictevents.model.event import Assessment, Event
from conflictevents.model.party import LAW
from conflictevents.model.tally import Tally

_FIGHTS = frozenset({"1", "2"})  # state-based and non-state conflict, of which both sides are participants


def adopted(event: Event, policy: Policy) -> Event:
    """An event from elsewhere as UCDP has it: its type of violence, two sides, days from first to last, its deaths."""
    codes = classify(event, NAME)
    fought = bool({one.code for one in codes} & _FIGHTS)
    sides = _sides(event.actors, {one.code for one in codes})
    thought = Assessment(scheme=CLARITY, value=SUMMARY if _lasts(event.date) else ONE_EVENT)
    return attrs.evolve(
        event,
        date=_days_of(event.date),
        actors=[attrs.evolve(actor, role=Role.PARTICIPANT) for actor in sides] if fought else sides,
        casualties=_deaths(event, sides, policy),
        classifications=codes,
        assessments=[thought] if event.date else [],
    )


def _sides(actors: Iterable[Actor], codes: set[str | None]) -> tuple[Actor, ...]:
    """The first of each side, a state that fights a group before it."""
    sides = [side[0] for side in two_sides(as_two_sides(actors)) if side]
    if "1" in codes:
        sides.sort(key=lambda actor: actor.type not in LAW)
    return tuple(_of_state(actor) for actor in sides)


def _of_state(actor: Actor) -> Actor:
    """The actor with the number of the state whose forces it is."""
    country = Country.of(actor.country) if actor.country and actor.type in LAW else None
    number = country and country.code("gw")
    return attrs.evolve(actor, ids={"gw": number, **actor.ids}) if number else actor


def _lasts(when: EventDate | None) -> bool:
    return when is not None and when.kind is DateKind.INTERVAL


def _days_of(when: EventDate | None) -> EventDate | None:
    """All the days that it can have been, as a span."""
    if when is None or _lasts(when):
        return when
    return EventDate.within(when.earliest, when.latest)


def _deaths(event: Event, sides: tuple[Actor, ...], policy: Policy) -> tuple[Casualty, ...]:
    """The dead as UCDP counts them; who is told of as none of the groups is of unknown status."""
    killed = event.best_tally.killed
    if killed is None:
        return ()
    numbers = dict(_by_group(event, sides, policy))
    named = sum(numbers.values())
    best = max(killed.resolve(policy) or 0, named)
    claims = (one.claimed_by for one in event.casualties if one.claimed_by and one.harm is Harm.KILLED)
    return casualties_of(
        {
            **dict.fromkeys(GROUPS, 0),
            **numbers,
            "deaths_unknown": best - named,
            **{column.name: side.name for column, side in zip((SIDE_A, SIDE_B), sides, strict=False)},
            "low": killed.resolve(Policy.LOW),
            "best": best,
            "high": killed.resolve(Policy.HIGH),
            "source_original": "; ".join(dict.fromkeys(claims)) or None,
        }
    )


def _by_group(event: Event, sides: tuple[Actor, ...], policy: Policy) -> Iterator[tuple[str, int]]:
    """The best estimates of groups, by column: those who did it fall on their side, whom they meant on the other."""
    roles = [side.role for side in sides]
    doers, others = ("deaths_b", "deaths_a") if roles[1:] == [Role.INITIATOR] else ("deaths_a", "deaths_b")
    columns = {VictimStatus.PERPETRATOR: doers, VictimStatus.CIVILIAN: "deaths_civilians"}
    if Role.INITIATOR in roles and len(roles) == 2:
        columns[VictimStatus.COMBATANT] = others
    for status, tally in Tally.by_group(event.casualties).items():
        column = columns.get(VictimStatus(status))
        number = tally.killed.resolve(policy) if tally.killed else None
        if column and number is not None:
            yield column, number
