"""Sources: who gives each of several figures that cannot all be right, looked for only where there are such."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from conflictevents.english.agents import Claim
from conflictevents.model.adding import is_for_all
from conflictevents.model.casualty import Casualty, Harm, Scope
from conflictevents.model.mention import Mention
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.sentences import Sentence


def attributed(
    figures: Sequence[Mention[Casualty]], text: str, grammar: Grammar, sentences: Sequence[Sentence]
) -> Sequence[Mention[Casualty]]:
    """The figures, with who gives them where two of them for one harm differ."""
    if not _have_rivals(figures):
        return figures
    claims = _named(grammar.mentions(grammar.read(text, through="claim"), "claim"))
    return [_cited(figure, claims, sentences) for figure in figures] if len({by for _, by in claims}) > 1 else figures


def _have_rivals(figures: Sequence[Mention[Casualty]]) -> bool:
    """Whether two totals for the same harm, one told after the other, can neither be one nor be for two groups."""
    totals: dict[Harm, list[Casualty]] = {}
    for figure in figures:
        if figure.value.scope is Scope.TOTAL:
            totals.setdefault(figure.value.harm, []).append(figure.value)
    return any(_rivals(one, other) for told in totals.values() for one, other in pairwise(told))


def _rivals(one: Casualty, other: Casualty) -> bool:
    alike = is_for_all(one) or is_for_all(other) or one.victims.status is other.victims.status
    return alike and not one.count.agrees_with(other.count)


def _named(claims: Iterable[Mention[Claim]]) -> list[tuple[int, str]]:
    """Where each claim stands, and who makes it: "it said" is of whom was cited last."""
    named: list[tuple[int, str]] = []
    for claim in claims:
        by = claim.value.by or (named[-1][1] if named else None)
        if by:
            named.append((claim.start, by))
    return named


def _cited(
    figure: Mention[Casualty], claims: Sequence[tuple[int, str]], sentences: Sequence[Sentence]
) -> Mention[Casualty]:
    """The figure as the claim of whoever is cited last before it in its sentence, else next behind it."""
    sentence = sentences[max(0, bisect_right(sentences, figure.start, key=_start) - 1)]
    inside = [claim for claim in claims if sentence.start <= claim[0] < sentence.end]
    before = [by for start, by in inside if start <= figure.start]
    by = before[-1] if before else inside[0][1] if inside else None
    return figure.with_value(attrs.evolve(figure.value, claimed_by=by))


def _start(sentence: Sentence) -> int:
    return sentence.start
