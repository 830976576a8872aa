"""UCDP's deaths: the three estimates of the total, and the best one of each of four groups that are parts of it."""

from __future__ import annotations

from collections.abc import Iterator

from conflictevents.formats.tables.cells import PEOPLE
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.actor import Role
from conflictevents.model.casualty import Casualty, Harm, Scope, Victims, VictimStatus
from conflictevents.model.count import Count, Modifier, Policy
from conflictevents.model.event import Event
from conflictevents.model.tally import Tally

SIDE_A = Column("side_a", "actors[0].name", "one party: the state if one fights, or who killed", hxl="#group+name+first")
SIDE_B = Column("side_b", "actors[1].name", "the other party, or `Civilians`", hxl="#group+name+second")

_A = Victims(status=VictimStatus.COMBATANT, label="side A")
_B = Victims(status=VictimStatus.COMBATANT, label="side B")
_CIVILIANS = Victims(status=VictimStatus.CIVILIAN, label="civilians")
_OTHERS = Victims()
_GROUPS = {"deaths_a": _A, "deaths_b": _B, "deaths_civilians": _CIVILIANS, "deaths_unknown": _OTHERS}

# --- reading and writing


def _casualties(told: Told) -> tuple[Casualty, ...]:
    numbers = {column: told[column] for column in _GROUPS if told[column] is not None}
    best = told["best"] if told["best"] is not None or not numbers else sum(numbers.values())
    total = _estimate(told["low"], best, told["high"])
    if total is None:
        return ()
    by = told["source_original"]
    return (
        Casualty(harm=Harm.KILLED, count=total, claimed_by=by),
        *(_part(column, number, told.get(column.replace("deaths", "side")), by) for column, number in numbers.items()),
    )


def _part(column: str, number: int, actor: str | None, by: str | None) -> Casualty:
    return Casualty(
        harm=Harm.KILLED,
        count=Count.about(number),
        victims=_GROUPS[column],
        scope=Scope.PART,
        actor=actor,
        claimed_by=by,
    )


def _estimate(low: int | None, best: int | None, high: int | None) -> Count | None:
    """The three numbers of a row, in whatever order they are; None if it has none."""
    if low is None and best is None and high is None:
        return None
    return Count(low=low, best=best, high=high, modifier=Modifier.EXACT if low == high else Modifier.BETWEEN)


def _casualties_cells(casualties: tuple[Casualty, ...]) -> Told:
    killed = [figure for figure in casualties if figure.harm is Harm.KILLED]
    parts = {figure.victims: figure.count for figure in reversed(killed) if figure.scope is Scope.PART}
    total = Tally.of(killed).killed or Count()
    return {
        **{column: parts[group].resolve() if group in parts else None for column, group in _GROUPS.items()},
        "low": total.low,
        "best": total.resolve(Policy.UCDP) if total.best is None else total.best,
        "high": total.high,
        "source_original": next((figure.claimed_by for figure in killed if figure.claimed_by), None),
    }


DEATHS = Part(
    fields=("casualties",),
    columns=(
        Column("deaths_a", "casualties[victims.label=side A]", "best estimate of the dead of side A", PEOPLE),
        Column("deaths_b", "casualties[victims.label=side B]", "best estimate of the dead of side B", PEOPLE),
        Column("deaths_civilians", "casualties[victims.status=civilian]", "best estimate of dead civilians", PEOPLE),
        Column("deaths_unknown", "casualties[victims.status=unknown]", "best estimate of other dead", PEOPLE),
        Column("best", "casualties[0].count.best", "the sum of these four", PEOPLE, hxl="#affected+killed"),
        Column("high", "casualties[0].count.high", "the highest reliable estimate", PEOPLE),
        Column("low", "casualties[0].count.low", "the lowest one; real rows break low <= best <= high", PEOPLE),
        Column("source_original", "casualties[].claimed_by", "who told the press: police, a ministry, witnesses"),
    ),
    asides=(SIDE_A, SIDE_B),
    read=_casualties,
    write=_casualties_cells,
)

# --- adopting


def adopted_deaths(event: Event, policy: Policy) -> tuple[Casualty, ...]:
    """The dead of an event from elsewhere, whose first two actors are its sides, as UCDP counts them.

    Those who did it fall on their side, combatants whom they meant on the other; who is told of none of the groups is
    of unknown status.
    """
    killed = event.best_tally.killed
    if killed is None:
        return ()
    numbers = dict(_by_group(event, policy))
    named = sum(numbers.values())
    best = max(killed.resolve(policy) or 0, named)
    by = "; ".join(dict.fromkeys(one.claimed_by for one in event.casualties if one.claimed_by)) or None
    told = {column: numbers.get(column, 0) for column in _GROUPS} | {"deaths_unknown": best - named}
    sides = {column: actor.name for column, actor in zip(("side_a", "side_b"), event.actors, strict=False)}
    bounds = {"low": killed.resolve(Policy.LOW), "best": best, "high": killed.resolve(Policy.HIGH)}
    return _casualties({**told, **sides, **bounds, "source_original": by})


def _by_group(event: Event, policy: Policy) -> Iterator[tuple[str, int]]:
    """The best estimates that are told of groups, by column."""
    roles = [actor.role for actor in event.actors]
    doers = "deaths_b" if roles[1:2] == [Role.INITIATOR] else "deaths_a"
    columns = {VictimStatus.PERPETRATOR: doers, VictimStatus.CIVILIAN: "deaths_civilians"}
    if Role.INITIATOR in roles and len(roles) == 2:
        columns[VictimStatus.COMBATANT] = "deaths_a" if doers == "deaths_b" else "deaths_b"
    for status, tally in Tally.by_group(event.casualties).items():
        column = columns.get(VictimStatus(status))
        number = tally.killed.resolve(policy) if tally.killed else None
        if column and number is not None:
            yield column, number
