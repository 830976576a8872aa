"""Revisions: figures that change what was told before, or say why it changed: "the figure rose to seven"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from conflictevents.english import cues
from conflictevents.english.counts import AS_MANY
from conflictevents.english.tolls.blows import harmed_himself, harmed_himself_and_then
from conflictevents.english.tolls.own_deaths import OWN_DEATHS
from conflictevents.english.tolls.revisions import figure_rose_to
from conflictevents.extraction.tolls.figures import LATELY, Told, could_be, same_noun, same_trade
from conflictevents.model.casualty import Scope, VictimStatus


def with_revisions(figures: Iterable[Told]) -> list[Told]:
    """The figures; what a revision says of those beside it is their scope, and what it is of is its harm."""
    told: list[Told] = []
    for figure in figures:
        before = told[-LATELY:]
        one = _of_the_harm_before(figure, before) if figure.mention.rule == figure_rose_to.name else figure
        if one is not None and before and (one.figure.count.text or "").lower() in AS_MANY:
            one = one.with_count(before[-1].figure.count)
        if one is not None:
            told.append(_with_scope(one, [other for other in before if other.figure.harm is one.figure.harm]))
    for at, one in enumerate(told):
        beside = (other for other in told[max(0, at - LATELY) : at + LATELY] if other is not one)
        others = [other for other in beside if other.figure.harm is one.figure.harm]
        if others and one.counts and (_is_early(one) or _is_denied(one)):
            told[at] = _unless_replaced(one, others)
    return told


def _unless_replaced(early: Told, others: Iterable[Told]) -> Told:
    """An early or a denied figure, as background where another one stands in its place."""
    replaced = any(_takes_its_place(other, early) for other in others)
    return early.with_scope(Scope.BACKGROUND) if replaced else early


def _of_the_harm_before(one: Told, before: Sequence[Told]) -> Told | None:
    """A figure that rose, as of the nearest one that it can have risen from; None where there is none at all."""
    lower = [other for other in before if (other.number or 0) <= (one.number or 0)]
    if not before:
        return None
    harm = (lower or before)[-1].figure.harm
    return attrs.evolve(one, mention=one.mention.with_value(attrs.evolve(one.figure, harm=harm)))


def _with_scope(one: Told, before: Sequence[Told]) -> Told:
    """A figure of the same harm as those before it, with its scope where these say it."""
    if not (before and one.counts):
        return one
    if _is_bomber(one) and _blew_up(before):
        return one.with_scope(Scope.KNOWN)
    if _is_why_it_rose(one, before[-1]):
        return one.with_scope(Scope.PART)
    if one.tail.lstrip().startswith("of them") and cues.ATTACKERS_TOLD.search(one.lead):
        return one.with_scope(Scope.FURTHER)
    return _in_order(one, before)


def _is_why_it_rose(one: Told, toll: Told) -> bool:
    """Whether these are the deaths by which a toll rose: "has risen to 11 after two of the injured died"."""
    if toll.figure.scope is not Scope.UPDATED or one.figure.scope is Scope.UPDATED or one.sentence != toll.sentence:
        return False
    return (one.number or 0) <= (toll.number or 0) and cues.WHY_IT_ROSE.search(one.since(toll)) is not None


def _is_bomber(one: Told) -> bool:
    """Whether it is somebody's own death: "killing himself"."""
    alone = one.figure.victims.label is None and one.figure.victims.status is VictimStatus.PERPETRATOR
    return alone and one.mention.rule in (harmed_himself.name, harmed_himself_and_then.name)


def _blew_up(before: Sequence[Told]) -> bool:
    """Whether the death of the last attacker who was told of was told with the explosion."""
    return any(other.mention.rule in OWN_DEATHS for other in before[-3:])


def _in_order(one: Told, before: Sequence[Told]) -> Told:
    """One more of them, by the number that they have come to; or one of those who were told of together."""
    words = one.party.text if one.party else one.mention.text
    nth = cues.NTH.match(words)
    if nth is None or one.number != 1:
        return one
    number = cues.ORDINALS.index(nth[1].lower()) + 1
    most = max((other.number or 0 for other in before if could_be(one, other)), default=0)
    return one.with_scope(Scope.PART if most >= number else Scope.FURTHER)


def _takes_its_place(other: Told, early: Told) -> bool:
    """Whether another figure of the harm stands in place of an early or a denied one, as it is for the same people."""
    if other.figure.scope not in _TOTALS or other.number is None:
        return False
    same = early.for_all or other.for_all or same_noun(other, early) or same_trade(other, early)
    if _is_denied(early) and other.sentence == early.sentence:
        return same and other.mention.start > early.mention.end
    order = other.sentence > early.sentence or cues.EARLIER.search(_words(early)) is not None
    return same and order and other.sentence != early.sentence and not _is_early(other)


def _is_denied(one: Told) -> bool:
    """Whether somebody says that it is wrong: "killed 50 soldiers, but the army dismissed this"."""
    return cues.DENIED.search(one.tail) is not None or cues.DENIED_CLAIM.search(one.lead) is not None


_TOTALS = (Scope.TOTAL, Scope.UPDATED)


def _is_early(one: Told) -> bool:
    """Whether it is what was known at first: "an earlier count stood at nine", "first reports spoke of three dead"."""
    return cues.EARLY.search(_words(one)) is not None


def _words(one: Told) -> str:
    return one.lead + one.mention.text
