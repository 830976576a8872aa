"""Sources: who gives each of several figures that cannot all be right, looked for only where there are such."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import attrs

from conflictevents.english import cues
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
    own = [max(0, bisect_right(sentences, figure.start, key=_start) - 1) for figure in figures]
    told = {number: sentences[number] for number in own}
    if sum(len(cues.CITING.findall(text, one.start, one.end)) for one in told.values()) < _TWO:
        return figures
    claims = {number: _claims(grammar, text, sentence) for number, sentence in told.items()}
    sources = {by for told in claims.values() for _, by in told}
    if len(sources) < _TWO:
        return figures
    return [_cited(figure, claims[number]) for figure, number in zip(figures, own, strict=True)]


_TWO = 2


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


def _claims(grammar: Grammar, text: str, sentence: Sentence) -> list[tuple[int, str]]:
    """Where in the text each source of a sentence is cited, and by which name."""
    words = text[sentence.start : sentence.end]
    if not cues.CITING.search(words):
        return []
    claims = grammar.mentions(grammar.read(words, through="claim"), "claim")
    return [(sentence.start + claim.start, claim.value.by) for claim in claims if claim.value.by]


def _cited(figure: Mention[Casualty], claims: Sequence[tuple[int, str]]) -> Mention[Casualty]:
    """The figure as the claim of whoever is cited last before it in its sentence, else next behind it."""
    before = [by for start, by in claims if start <= figure.start]
    by = before[-1] if before else claims[0][1] if claims else None
    return figure.with_value(attrs.evolve(figure.value, claimed_by=by))


def _start(sentence: Sentence) -> int:
    return sentence.start
