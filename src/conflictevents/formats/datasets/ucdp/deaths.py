"""UCDP's deaths: the three estimates of the total, and the best one of each of four groups that are parts of it."""

from __future__ import annotations

from conflictevents.formats.tables.cells import PEOPLE
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.casualty import Casualty, Harm, Scope, Victims, VictimStatus
from conflictevents.model.count import Count, Modifier, Policy
from conflictevents.model.tally import Tally

SIDE_A = Column(
    "side_a", "actors[0].name", "one party: the state if one fights, or who killed", hxl="#group+name+first"
)
SIDE_B = Column("side_b", "actors[1].name", "the other party, or `Civilians`", hxl="#group+name+second")

_A = Victims(status=VictimStatus.COMBATANT, label="side A")
_B = Victims(status=VictimStatus.COMBATANT, label="side B")
_CIVILIANS = Victims(status=VictimStatus.CIVILIAN, label="civilians")
_OTHERS = Victims()
GROUPS = {"deaths_a": _A, "deaths_b": _B, "deaths_civilians": _CIVILIANS, "deaths_unknown": _OTHERS}
_SIDES = {"deaths_a": SIDE_A.name, "deaths_b": SIDE_B.name}


def casualties_of(told: Told) -> tuple[Casualty, ...]:
    """The total that the cells of a row tell, and the four parts of it."""
    numbers = {column: told[column] for column in GROUPS if told[column] is not None}
    best = told["best"] if told["best"] is not None or not numbers else sum(numbers.values())
    total = _estimate(told["low"], best, told["high"])
    if total is None:
        return ()
    by = told["source_original"]
    return (
        Casualty(harm=Harm.KILLED, count=total, claimed_by=by),
        *(_part(column, number, told.get(_SIDES.get(column, "")), by) for column, number in numbers.items()),
    )


def _part(column: str, number: int, actor: str | None, by: str | None) -> Casualty:
    return Casualty(
        harm=Harm.KILLED,
        count=Count.about(number),
        victims=GROUPS[column],
        scope=Scope.PART,
        actor=actor,
        claimed_by=by,
    )


def _estimate(low: int | None, best: int | None, high: int | None) -> Count | None:
    """The three numbers of a row, in whatever order they are; None if it has none."""
    if low is None and high is None:
        return None if best is None else Count.about(best)
    return Count(low=low, best=best, high=high, modifier=Modifier.EXACT if low == high else Modifier.BETWEEN)


def _casualties_cells(casualties: tuple[Casualty, ...]) -> Told:
    killed = [figure for figure in casualties if figure.harm is Harm.KILLED]
    parts = {figure.victims: figure.count for figure in reversed(killed) if figure.scope is Scope.PART}
    total = _total(killed)
    return {
        **{column: _best(parts.get(group, _NOT_TOLD)) for column, group in GROUPS.items()},
        "low": total.low,
        "best": _best(total),
        "high": total.high,
        "source_original": next((figure.claimed_by for figure in killed if figure.claimed_by), None),
    }


def _total(killed: list[Casualty]) -> Count:
    """What figures come to; parts add nothing to the one before them."""
    if killed and killed[0].scope is Scope.TOTAL and all(one.scope is Scope.PART for one in killed[1:]):
        return killed[0].count
    return Tally.of(killed).killed or _NOT_TOLD


def _best(count: Count) -> int | None:
    return count.resolve(Policy.UCDP) if count.best is None else count.best


_NOT_TOLD = Count()


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
    read=casualties_of,
    write=_casualties_cells,
)
