"""Retold: figures that are those of others told again: what breaks a figure down, a list, the attackers together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, groupby

from conflictevents.english import cues
from conflictevents.english.tolls.blows import harmed_whom
from conflictevents.english.tolls.own_deaths import OWN_DEATHS
from conflictevents.english.tolls.totals import harmed_nobody
from conflictevents.extraction.tolls.figures import LATELY, Told, could_be
from conflictevents.model.casualty import Scope, VictimStatus


def mark_breakdown(told: list[Told], places: Sequence[int]) -> None:
    """Later figures that together are the first one are its parts: "five were killed", then two and three."""
    first = told[places[0]]
    rest = [place for place in places[1:] if told[place].counts]
    sums = list(accumulate(told[place].number or 0 for place in rest))
    if first.figure.scope not in _WHOLE or first.number not in sums[1:]:
        return
    if first.figure.scope is Scope.UPDATED and told[rest[0]].figure.scope is Scope.FURTHER:
        return  # "the toll rose to six: four more" are others
    parts = rest[: sums.index(first.number, 1) + 1]
    if all(told[place].number and _details(told[place], first) and could_be(told[place], first) for place in parts):
        for place in parts:
            told[place] = told[place].with_scope(Scope.PART)


_WHOLE = (Scope.TOTAL, Scope.UPDATED)


def _details(one: Told, first: Told) -> bool:
    """Whether one figure can say more of another: from a later sentence, or behind its colon."""
    return one.sentence > first.sentence or ":" in first.tail[: max(0, one.mention.start - first.mention.end)]


def mark_retold(told: list[Told], places: Sequence[int]) -> None:
    """Lists of later sentences that come to the first one are of the same people: "the priests, a cook and her son"."""
    first, *later = ([told[at] for at in group] for _, group in groupby(places, lambda at: told[at].sentence))
    numbers = [one.number or 0 for one in first]
    again = {id(one) for group in later if len(first) > 1 and _retells(group, first, numbers) for one in group}
    for at in places:
        if id(told[at]) in again:
            told[at] = told[at].with_scope(Scope.KNOWN)


def _retells(group: Sequence[Told], first: Sequence[Told], numbers: Sequence[int]) -> bool:
    """Whether these are as many as the first, where "the priests" are as many as the first who can be they."""
    if len(group) < 2 or not all(numbers) or not any(one.definite and one.several for one in group):
        return False
    fitting = (next((n for n, other in zip(numbers, first, strict=True) if could_be(one, other)), 0) for one in group)
    own = [one.number or (number if one.definite else 0) for one, number in zip(group, fitting, strict=True)]
    return all(own) and sum(own) == sum(numbers)


def mark_none(told: list[Told], places: Sequence[int]) -> None:
    """Nobody at the hands of one side, or none of some, is no word of the others: "killing none", "none of the guards".

    "No injuries" and "nobody was hurt" are for everybody.
    """
    if any(told[at].number != 0 and told[at].counts for at in places):
        for at in places:
            if told[at].number == 0 and _is_of_some(told[at]):
                told[at] = told[at].with_scope(Scope.PART)


def _is_of_some(told: Told) -> bool:
    by_name = not told.for_all or cues.NONE_OF.match(told.mention.text) is not None
    return by_name or told.mention.rule in _BY_SOMEBODY


_BY_SOMEBODY = (harmed_whom.name, harmed_nobody.name)


def mark_own_deaths(told: list[Told], places: Sequence[int]) -> None:
    """A bomber who killed himself is one of those who are told of together: "all three attackers were killed"."""
    for number, at in enumerate(places):
        attackers = told[at].definite and told[at].figure.victims.status is VictimStatus.PERPETRATOR
        if not attackers or told[at].figure.scope is Scope.PART:
            continue
        own = [one for one in map(told.__getitem__, places[max(0, number - LATELY) : number]) if _is_own_death(one)]
        if own and (told[at].number or 0) > sum(one.number or 0 for one in own):
            told[at] = told[at].with_scope(Scope.UPDATED)


def _is_own_death(told: Told) -> bool:
    return told.mention.rule in OWN_DEATHS
