"""Tally: what several casualty figures for the same event come to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

import attrs

from conflictevents.model.casualty import Casualty, Harm, Scope, VictimStatus
from conflictevents.model.count import Count


@attrs.frozen(kw_only=True)
class Tally:
    """The toll of an event or a text, one count a harm; None is *not stated*.

    >>> from conflictevents.model.casualty import Victims, VictimStatus
    >>> soldiers = Victims(label="soldiers", status=VictimStatus.COMBATANT)
    >>> eight = Casualty(harm="killed", count=Count.exactly(8), victims=soldiers)
    >>> six = Casualty(harm="killed", count=Count.at_least(6), victims=soldiers, claimed_by="police")
    >>> print(Tally.of([eight, six]))
    killed 8
    """

    killed: Count | None = None
    injured: Count | None = None
    killed_or_injured: Count | None = None
    missing: Count | None = None
    abducted: Count | None = None
    detained: Count | None = None
    displaced: Count | None = None
    released: Count | None = None
    affected: Count | None = None
    other: Count | None = None

    @classmethod
    def of(cls, casualties: Iterable[Casualty]) -> Tally:
        """Add up figures that belong to one event.

        Figures for the same people are one figure told again: they are narrowed where they agree ("eight", "at least
        six": 8) and become a range where they do not (12 and 40: 12..40). Figures for different people are added. A
        figure for "people" is the total of the groups named beside it, unless those come to more. A part ("including
        four women") is never added; a further figure ("another three") is, to what was told before it. "No
        casualties" are none killed and none injured, where no other figure says so.
        """
        figures = [casualty for casualty in casualties if casualty.scope is not Scope.PART]
        harms = {casualty.harm for casualty in figures}
        totals = {harm: _total([c for c in figures if c.harm is harm]) for harm in Harm if harm in harms}
        if totals.get(Harm.KILLED_OR_INJURED) == Count.exactly(0):
            totals = {Harm.KILLED: Count.exactly(0), Harm.INJURED: Count.exactly(0)} | totals
        return cls(**{harm.value: total for harm, total in totals.items()})

    def __str__(self) -> str:
        told = ((field.name, getattr(self, field.name)) for field in attrs.fields(type(self)))
        return ", ".join(f"{name} {count}" for name, count in told if count is not None) or "nothing stated"


def _total(figures: list[Casualty]) -> Count:
    """The toll of one harm. A figure for everyone holds what was told before it, and not what is further to it."""
    totals = [place for place, figure in enumerate(figures) if _is_total(figure)]
    last = totals[-1] if totals else -1
    inside = [figure for figure in figures if not _is_total(figure) and figure.scope is Scope.TOTAL]
    sums = [reduce(Count.reconciled_with, [figure.count for figure in group]) for group in _by_group(inside)]
    sums += [figure.count for figure in figures[: last + 1] if figure.scope is Scope.FURTHER]
    base = _with_total([figures[place].count for place in totals], sums)
    later = [figure.count for figure in figures[last + 1 :] if figure.scope is Scope.FURTHER]
    return reduce(Count.__add__, later if base is None else [base, *later])


def _is_total(figure: Casualty) -> bool:
    """Whether a figure is for everyone, whoever they are."""
    return figure.scope is Scope.TOTAL and figure.victims.anyone


def _by_group(figures: Iterable[Casualty]) -> list[list[Casualty]]:
    """Figures that speak of the same people, side by side; a loose word that repeats a figure is left out."""
    groups: list[list[Casualty]] = []
    for figure in figures:
        same = next((group for group in groups if any(_same_people(figure, other) for other in group)), None)
        if same is not None:
            same.append(figure)
        elif not _restates(figure, groups):
            groups.append([figure])
    return groups


def _same_people(one: Casualty, other: Casualty) -> bool:
    """Whether two figures are about one group: by its noun, or as two sources' words for one side."""
    if _noun(one) == _noun(other):
        return True
    two_sources = one.claimed_by and other.claimed_by and one.claimed_by != other.claimed_by
    return bool(two_sources) and one.victims.status is other.victims.status is not VictimStatus.UNKNOWN


def _noun(figure: Casualty) -> str:
    """The noun for the people of a figure, singular or plural alike."""
    label = (figure.victims.label or figure.victims.status.value).casefold()
    return label.removesuffix("s")


def _restates(figure: Casualty, groups: list[list[Casualty]]) -> bool:
    """Whether a loose word repeats the figure for a group: "five fighters" are then "all five men"."""
    loose = figure.victims.status is VictimStatus.UNKNOWN and figure.victims.occupation is None
    return loose and any(figure.count == other.count for group in groups for other in group)


def _with_total(everyone: list[Count], groups: list[Count]) -> Count | None:
    """The figure for everyone where there is one; the sum of the groups where there is none, or where it is more."""
    added = reduce(Count.__add__, groups) if groups else None
    if not everyone:
        return added
    total = reduce(Count.reconciled_with, everyone)
    if added is None or (added.low or 0) <= (total.resolve("high") or 0):
        return total
    return added
