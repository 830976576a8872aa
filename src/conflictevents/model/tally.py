"""Tally: what several casualty figures for the same event come to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from itertools import combinations
from typing import Any, TypeAlias

import attrs

from conflictevents.model.adding import added
from conflictevents.model.casualty import Age, Casualty, Harm, Scope, Sex, VictimStatus
from conflictevents.model.claims import ClaimPolicy
from conflictevents.model.count import Count

Group: TypeAlias = VictimStatus | Age | Sex | str
"""What people have in common: what they are, their age or sex, or the name of their occupation or country."""


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
    def of(
        cls, casualties: Iterable[Casualty], *, perpetrators: bool = True, policy: ClaimPolicy | None = None
    ) -> Tally:
        """Add up figures that belong to one event, in the order in which they are told.

        Figures for the same people are one figure told again: they are narrowed where they agree ("eight", "at least
        six": 8) and become a range where they do not (12 and 40: 12..40). Figures for different people are added. A
        figure for "people" is the total of the groups named beside it, unless those come to more. By their scope, a
        part ("including four women") is never added, and neither is what is background; a further figure ("another
        three") is, to what was told before it; a known one ("both soldiers") only where nothing was told of them; an
        updated one ("rose to 54") stands in place of those before. "No casualties" are none killed and none injured,
        where no other figure says so. Captives who were let go or killed had been taken, where no figure says how many
        were. The figures of each source add up by themselves, and only what they come to is set against what those of
        the others do.

        ``perpetrators`` says whether dead or injured attackers count. They do in GTD, whose ``nkill`` and ``nwound``
        include those of ``nkillter`` and ``nwoundte``; without them the tally is of the attacked alone. ``policy`` says
        which of several sources' figures count, all of them if none is given: see :func:`best_claims`.
        """
        by_source: dict[int, list[Casualty]] = {}
        for figure in casualties if policy is None else policy(tuple(casualties)):
            by_source.setdefault(figure.source, []).append(figure)
        tallies = [cls._of_one_source(figures, perpetrators=perpetrators) for figures in by_source.values()]
        if len(tallies) == 1:
            return tallies[0]
        told = {harm: [getattr(tally, harm.value) for tally in tallies] for harm in Harm}
        return cls(**{harm.value: _reconciled(filter(None, counts)) for harm, counts in told.items()})

    @classmethod
    def _of_one_source(cls, told: list[Casualty], *, perpetrators: bool) -> Tally:
        by_harm: dict[Harm, list[Casualty]] = {}
        for figure in told:
            by_harm.setdefault(figure.harm, []).append(figure)
        sums = {harm: added(figures, perpetrators=perpetrators) for harm, figures in by_harm.items()}
        totals = {harm: _without_those_who_died(total, told, harm) for harm, total in sums.items()}
        if any(figure.formerly is Harm.ABDUCTED for figure in told):
            totals[Harm.ABDUCTED] = _taken(told, perpetrators=perpetrators)
        if totals.get(Harm.KILLED_OR_INJURED) == Count.exactly(0):
            none: Count | None = Count.exactly(0)
            totals = {Harm.KILLED: none, Harm.INJURED: none} | totals
        return cls(**{harm.value: total for harm, total in totals.items()})

    @classmethod
    def by_group(cls, casualties: Iterable[Casualty], group: str = "status") -> dict[Group, Tally]:
        """The tallies of those who have something in common: a tally for each value of a field of ``Victims``.

        ``group`` is "status", "age", "sex", "occupation", "nationality" or "label". Parts count, for the group that
        they are of: of "twelve people, four of them women" four are women, and of the others it is not said. Raises
        AttributeError for another ``group``.

        >>> from conflictevents.model.casualty import Victims
        >>> twelve = Casualty(harm="killed", count=Count.exactly(12))
        >>> women = Casualty(harm="killed", count=Count.exactly(4), victims=Victims(sex="f"), scope="part")
        >>> for sex, tally in Tally.by_group([twelve, women], "sex").items():
        ...     print(sex, tally)
        f killed 4
        """
        figures: dict[Group, list[Casualty]] = {}
        wholes: dict[Harm, Group | None] = {}
        for figure in casualties:
            value: Any = getattr(figure.victims, group)
            if figure.scope is not Scope.PART:
                wholes[figure.harm] = value
            whole = figure.scope is Scope.PART and wholes.get(figure.harm) != value
            if value is not None and value is not VictimStatus.UNKNOWN:
                figures.setdefault(value, []).append(attrs.evolve(figure, scope=Scope.TOTAL) if whole else figure)
        return {value: cls.of(told) for value, told in figures.items()}

    def __str__(self) -> str:
        told = ((field.name, getattr(self, field.name)) for field in attrs.fields(type(self)))
        return ", ".join(f"{name} {count}" for name, count in told if count is not None) or "nothing stated"


def _reconciled(counts: Iterable[Count]) -> Count | None:
    """What sources come to, in whatever order: what fits all of them, else the range of the two furthest apart."""
    told = list(dict.fromkeys(counts))
    apart = [one.reconciled_with(other) for one, other in combinations(told, 2) if not one.agrees_with(other)]
    if apart:
        return max(apart, key=lambda count: (count.high is None, (count.high or 0) - (count.low or 0)))
    return reduce(Count.reconciled_with, told) if told else None


def _taken(figures: Iterable[Casualty], *, perpetrators: bool) -> Count | None:
    """How many were abducted, or else how many captives it is told of what became of them.

    Those who were let go, who got away and who were killed are others; the injured can be any of them.
    """
    told = list(figures)

    def come_to(harm: Harm, formerly: Harm | None) -> Count | None:
        own = (figure for figure in told if figure.harm is harm and figure.formerly is formerly)
        return added(own, perpetrators=perpetrators)

    abducted = come_to(Harm.ABDUCTED, None)
    if abducted is not None:
        return abducted
    ends = [count for harm in _ENDS if (count := come_to(harm, Harm.ABDUCTED)) is not None]
    return reduce(Count.__add__, ends) if ends else come_to(Harm.INJURED, Harm.ABDUCTED)


_ENDS = (Harm.ABDUCTED, Harm.RELEASED, Harm.KILLED)


def _without_those_who_died(count: Count | None, figures: Iterable[Casualty], harm: Harm) -> Count | None:
    """What is left of the injured, and of the missing, when some of them are told to be dead."""
    if harm is Harm.ABDUCTED:
        return count
    for figure in figures:
        if count is not None and figure.formerly is harm and figure.scope not in (Scope.KNOWN, Scope.BACKGROUND):
            count = None if count == figure.count else count - figure.count
    return count
