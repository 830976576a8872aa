"""Recall: how many "the attackers" or "they" are, where a group that was told of before has a number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from conflictevents.english import cues
from conflictevents.english.actors.groups import THE_REST
from conflictevents.english.actors.party import SEVERAL, Party
from conflictevents.english.tolls.bodies import BODIES
from conflictevents.english.tolls.told_before import the_harmed
from conflictevents.extraction.tolls.figures import Told, fits
from conflictevents.model.casualty import Scope, Victims, VictimStatus
from conflictevents.model.count import Count
from conflictevents.model.mention import Mention
from conflictevents.reading.grammar import Grammar


def recalled(figures: Sequence[Told], text: str, grammar: Grammar) -> list[Told]:
    """The figures; those of known people without a number have the one that was stated for them, if any was."""
    lacking = [at for at, told in enumerate(figures) if _lacks_number(told) and not _is_harm_known(at, figures)]
    if not lacking:
        return list(figures)
    before = text[: figures[lacking[-1]].mention.start]
    groups = [group for group in grammar.mentions(grammar.read(before, through="group"), "group") if _counted(group)]
    told = list(figures)
    for at in lacking:
        rest = told[at].figure.victims.label == THE_REST
        told[at] = _as_rest(told, at, groups) if rest else _with_number(told[at], groups)
    return told


def _as_rest(figures: Sequence[Told], at: int, groups: Sequence[Mention[Party]]) -> Told:
    """The figure for "the rest" with the number of the last group less those who were told of since."""
    told, before = figures[at], figures[max(0, at - _LATELY) : at]
    place = bisect_left(groups, told.mention.start, key=_start)
    near = [group for group in groups[max(0, place - _LATELY) : place] if told.mention.start - group.end < _NEAR]
    apart = [group for group in near if not any(one.mention.start <= group.start < one.mention.end for one in before)]
    since = sum(one.number or 0 for one in before if apart and one.mention.start >= apart[-1].end)
    left = (apart[-1].value.count.best or 0) - since if apart and apart[-1].value.count else 0
    if left < 1 or not since:
        return told
    figure = attrs.evolve(told.figure, count=Count.exactly(left), victims=Victims())
    return attrs.evolve(told, mention=told.mention.with_value(figure))


def _is_harm_known(at: int, figures: Sequence[Told]) -> bool:
    """Whether they are told of by a harm that was told of before: "the injured soldiers" are some of the injured."""
    harms = (other.figure.harm for other in figures[max(0, at - _LATELY) : at])
    return figures[at].mention.rule in _BY_HARM and figures[at].figure.harm in harms


_BY_HARM = (the_harmed.name, *BODIES)


def _lacks_number(told: Told) -> bool:
    """Whether it is of several people who are known, with no number told."""
    count = told.figure.count
    return count in _NO_NUMBER and told.definite and told.figure.scope in (Scope.TOTAL, Scope.KNOWN)


_NO_NUMBER = (Count.unknown(), SEVERAL)


def _counted(group: Mention[Party]) -> bool:
    return (
        group.value.count is not None and group.value.count != Count.exactly(1) and group.value.count.best is not None
    )


_LATELY = 24
"""So many groups and figures before "the attackers" are looked at, so that time stays linear."""


def _start(group: Mention[Party]) -> int:
    return group.start


def _with_number(told: Told, groups: Sequence[Mention[Party]]) -> Told:
    """The figure with the number of the nearest group before it that fits it best: by its noun, or by its side.

    "They" are the nearest group of all, if it is near at all.
    """
    place = bisect_left(groups, told.mention.start, key=_start)
    near = [group for group in groups[max(0, place - _LATELY) : place] if fits(told, group.value)]
    if told.figure.victims.label is None:
        same = [group for group in near if told.mention.start - group.end < _NEAR]
    else:
        same = [group for group in near if _same_noun(told, group.value)]
    if not same and _is_attacker(told):
        same = [group for group in near if _attacks(group.value)] or [one for one in near if _may_attack(one.value)]
    if not same or same[-1].value.count is None:
        return told
    figure = attrs.evolve(told.figure, count=same[-1].value.count, scope=Scope.KNOWN)
    return attrs.evolve(told, mention=told.mention.with_value(figure))


_NEAR = 300
"""So many characters before "they" the people are told of whom it stands for."""


def _same_noun(told: Told, party: Party) -> bool:
    ours, theirs = told.figure.victims.label, party.victims.label
    return ours is not None and theirs is not None and ours.casefold() == theirs.casefold()


def _is_attacker(told: Told) -> bool:
    return told.figure.victims.status is VictimStatus.PERPETRATOR


def _attacks(party: Party) -> bool:
    """Whether they are called attackers themselves."""
    return party.victims.status is VictimStatus.PERPETRATOR


def _may_attack(party: Party) -> bool:
    """Whether others can call them "the attackers"."""
    return party.victims.status in (VictimStatus.PERPETRATOR, VictimStatus.COMBATANT) or party.name in cues.ATTACKERS
