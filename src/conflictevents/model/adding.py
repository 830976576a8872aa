"""Adding: what the figures for one harm come to, each by its scope and by the people that it is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import TypeAlias

import attrs

from conflictevents.model.casualty import Casualty, Scope, VictimStatus
from conflictevents.model.count import Count


def added(figures: Iterable[Casualty], *, perpetrators: bool = True) -> Count | None:
    """The toll of one harm, None where no figure is one of it.

    Perpetrators come on top of "people", unless a part of these names them ("including the bomber") or the total is
    their sum; without ``perpetrators`` those that a total holds are taken from it.
    """
    told = list(_standing(figures))
    whole = [figure for figure in told if figure.scope is not Scope.PART]
    attackers = _sum([figure for figure in whole if _attacks(figure)])
    others = [figure for figure in whole if not _attacks(figure)]
    rest = _sum(others)
    named = [figure for figure in told if figure.scope is Scope.PART and _attacks(figure)]
    if attackers is None or rest is None:
        inside = _sum([attrs.evolve(figure, scope=Scope.TOTAL) for figure in named])
        return _with(rest, attackers) if perpetrators else _without(rest, inside)
    if named or _holds(others, attackers):
        return rest if perpetrators else _without(rest, attackers)
    return rest + attackers if perpetrators else rest


def _with(rest: Count | None, attackers: Count | None) -> Count | None:
    return attackers if rest is None else rest


def _without(rest: Count | None, some: Count | None) -> Count | None:
    return rest if rest is None or some is None else rest - some


def _attacks(figure: Casualty) -> bool:
    return figure.victims.status is VictimStatus.PERPETRATOR


def _holds(others: Sequence[Casualty], attackers: Count) -> bool:
    """Whether a total is the sum of the groups beside it and of the attackers."""
    everyone = [figure.count for figure in others if _is_total(figure)]
    groups = _sum([figure for figure in others if not is_for_all(figure)])
    return (attackers if groups is None else groups + attackers) in everyone


def _standing(figures: Iterable[Casualty]) -> list[Casualty]:
    """The figures that stand in the end: none of another event, of those counted before, or of before an update."""
    kept: list[Casualty] = []
    told: dict[VictimStatus, int] = {}
    for figure in figures:
        if figure.scope is Scope.BACKGROUND or (figure.scope is Scope.KNOWN and _counted(figure, told)):
            continue
        if figure.scope is Scope.UPDATED:
            kept = [one for one in kept if not _stands_for(figure, one)]
        kept.append(attrs.evolve(figure, scope=Scope.TOTAL) if figure.scope in _TOTALS_IN_THE_END else figure)
        if figure.scope is not Scope.PART:
            status = figure.victims.status
            told[status] = told.get(status, 0) + (figure.count.resolve() or 0)
    return kept


def _stands_for(updated: Casualty, before: Casualty) -> bool:
    """Whether an updated figure is for those of one before: for everybody, for their noun, or for all attackers."""
    return is_for_all(updated) or noun(updated) == noun(before) or (_attacks(updated) and _attacks(before))


_TOTALS_IN_THE_END = (Scope.KNOWN, Scope.UPDATED)


def _counted(figure: Casualty, told: Mapping[VictimStatus, int]) -> bool:
    """Whether so many were told of before who can be the people of this figure."""
    status = figure.victims.status
    fitting = sum(number for other, number in told.items() if _can_be(status, other))
    return 0 < fitting >= (figure.count.best or 0)


def _can_be(one: VictimStatus, other: VictimStatus) -> bool:
    return one is other or VictimStatus.UNKNOWN in (one, other) or {one, other} == _ARMED


_ARMED = {VictimStatus.PERPETRATOR, VictimStatus.COMBATANT}


def _sum(figures: Sequence[Casualty]) -> Count | None:
    """The sum of figures. One for everyone holds what was told before it, and not what is further to it."""
    if not figures:
        return None
    totals = [place for place, figure in enumerate(figures) if _is_total(figure)]
    last = totals[-1] if totals else -1
    inside = [figure for figure in figures if not is_for_all(figure) and figure.scope is Scope.TOTAL]
    sums = [reduce(Count.reconciled_with, [figure.count for figure in group]) for group in _by_group(inside)]
    sums += [figure.count for figure in figures[: last + 1] if figure.scope is Scope.FURTHER]
    base = _with_total([figures[place].count for place in totals], sums)
    later = [figure.count for figure in figures[last + 1 :] if figure.scope is Scope.FURTHER]
    counts = later if base is None else [base, *later]
    return reduce(Count.__add__, counts) if counts else None


def _is_total(figure: Casualty) -> bool:
    return figure.scope is Scope.TOTAL and is_for_all(figure)


def is_for_all(figure: Casualty) -> bool:
    """Whether a figure is for people, whoever they are: a bare number, or a noun that fits everybody."""
    return figure.victims.anyone and (figure.victims.label is None or noun(figure) in _ANYONE)


_ANYONE = frozenset(
    (
        "people",
        "person",
        "individual",
        "victim",
        "other",
        "soul",
        "human being",
        "human",
        "folk",
        "dead people",
        "ppl",
        "pers.",
        "pax",
    )
)


def noun(figure: Casualty) -> str:
    """The noun for the people of a figure, singular or plural alike."""
    label = (figure.victims.label or figure.victims.status.value).casefold()
    return _IRREGULAR.get(label[-3:], label[-3:]).join((label[:-3], "")).removesuffix("s")


_IRREGULAR = {"men": "man"}


_Word: TypeAlias = tuple[str | None, VictimStatus | int | None]


def _by_group(figures: Iterable[Casualty]) -> list[list[Casualty]]:
    """Figures that speak of the same people, side by side: by their noun, or as two sources' words for one side."""
    groups: list[list[Casualty]] = []
    found: dict[_Word, list[Casualty]] = {}
    for figure in figures:
        group = next((found[word] for word in _words(figure) if _is_of(figure, word, found.get(word))), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(figure)
        for word in _words(figure):
            found.setdefault(word, group)
    return groups


def _words(figure: Casualty) -> tuple[_Word, ...]:
    """What figures for the same people can have in common, the surest first."""
    return (noun(figure), None), (None, figure.victims.status), (None, figure.count.best)


def _is_of(figure: Casualty, word: _Word, group: Sequence[Casualty] | None) -> bool:
    """Whether a figure is one of a group: of the same noun, or as another source tells of this side or number."""
    own, other = word
    if not group or own is not None:
        return bool(group)
    sides = {figure.victims.status, group[0].victims.status} - {VictimStatus.UNKNOWN}
    if any(one.claimed_by == figure.claimed_by and noun(one) != noun(figure) for one in group):
        return False
    sources = {figure.claimed_by, group[0].claimed_by}
    if isinstance(other, VictimStatus):
        return bool(sides) and None not in sources and len(sources) == 2
    return other is not None and len(sides) < 2 and len(sources) == 2


def _with_total(everyone: Sequence[Count], groups: Sequence[Count]) -> Count | None:
    """The figure for everyone where there is one; the sum of the groups where there is none, or where it is more."""
    added = reduce(Count.__add__, groups) if groups else None
    if not everyone:
        return added
    total = reduce(Count.reconciled_with, everyone)
    if added is None or (added.low or 0) <= (total.resolve("high") or 0):
        return total
    return added
