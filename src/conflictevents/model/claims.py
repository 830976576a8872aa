"""Claims: which figures count where several sources give them for one harm."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import TypeAlias

from conflictevents.model.adding import added
from conflictevents.model.casualty import Casualty, Harm

ClaimPolicy: TypeAlias = Callable[[Sequence[Casualty]], Sequence[Casualty]]
"""Which of the figures for one event count, in their order: a function that leaves some out."""

_OFFICIAL = re.compile(
    r"\b(?:ministry|minister|government|police|army|military|navy|authorit(?:y|ies)|officials?|governor|mayor|hospitals?"
    r"|doctors?|medics?|rescuers|coroner|prosecutors?|spokes(?:man|woman)|commission|observatory|nations|un)\b",
    re.IGNORECASE,
)
"""Words in the names of those whose business it is to know, or to count."""


def best_claims(perpetrators: Iterable[str] = ()) -> ClaimPolicy:
    """The policy that keeps, of sources whose figures for a harm cannot all be right, the best one.

    The word of those who did it (``perpetrators``, by name) is set aside where anybody else gives a figure. Of the
    others, officials and those who count come before the report's own voice, that before everybody else; then exact
    figures before vague ones, and later ones before earlier.

    >>> from conflictevents.model.tally import Tally
    >>> from conflictevents.model.count import Count
    >>> claims = [("police", 12), ("health ministry", 31), ("the Brigades", 40)]
    >>> figures = [Casualty(harm="killed", count=Count.exactly(number), claimed_by=by) for by, number in claims]
    >>> print(Tally.of(figures), "|", Tally.of(figures, policy=best_claims(["The Brigades"])))
    killed 12..40 | killed 31
    """
    names = frozenset(name.casefold() for name in perpetrators)

    def policy(figures: Sequence[Casualty]) -> Sequence[Casualty]:
        kept = {harm: _best_source(figures, harm, names) for harm in {figure.harm for figure in figures}}
        return [figure for figure in figures if figure.claimed_by in kept[figure.harm]]

    return policy


def _best_source(figures: Sequence[Casualty], harm: Harm, perpetrators: frozenset[str]) -> Sequence[str | None]:
    """The sources whose figures for a harm count: all where they agree, else the best one."""
    told: dict[str | None, list[Casualty]] = {}
    for figure in figures:
        if figure.harm is harm:
            told.setdefault(figure.claimed_by, []).append(figure)
    others = {by: own for by, own in told.items() if (by or "").casefold() not in perpetrators} or told
    totals = {by: total for by, own in others.items() if (total := added(own)) is not None}
    if all(one.agrees_with(other) for one, other in combinations(totals.values(), 2)):
        return list(others)
    order = list(totals)
    return [max(order, key=lambda by: (_standing(by), totals[by].best is not None, order.index(by)))]


def _standing(source: str | None) -> int:
    """How far a source can be expected to know."""
    if source is None:
        return 1
    return 2 if _OFFICIAL.search(source) else 0
