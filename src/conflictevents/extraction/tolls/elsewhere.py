"""Elsewhere: figures for people in one town and, later, in another: "two died in Gao. In Kidal, three were killed"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from conflictevents.english import cues
from conflictevents.english.places.gazetteer import Gazetteer
from conflictevents.english.places.whereabouts import StatedPlace
from conflictevents.extraction.places.locate import located
from conflictevents.extraction.tolls.figures import Told
from conflictevents.model.adding import noun
from conflictevents.model.casualty import Harm, Scope
from conflictevents.model.location import GeoPrecision
from conflictevents.model.mention import Mention
from conflictevents.reading.grammar import Grammar

_FEW = 8
"""In texts with more figures, which tell of a war and not of attacks, towns are not looked up."""


def with_towns(figures: Sequence[Told], grammar: Grammar, places: Gazetteer) -> list[Told]:
    """The figures; those for people are further to the ones before where each has a town of its own.

    A figure without a town may be for all of them, so then none is.
    """
    told = list(figures)
    for numbers in _totals(told):
        towns = [_town(told[number], grammar, places) for number in numbers]
        if None in towns:
            continue
        for at, number in enumerate(numbers):
            if at and towns[at] not in towns[:at]:
                told[number] = told[number].with_scope(Scope.FURTHER)
    return told


def _totals(told: Sequence[Told]) -> list[list[int]]:
    """The places of the figures for people of one noun, where there are several in sentences of their own."""
    found: dict[tuple[Harm, str], list[int]] = {}
    for place, one in enumerate(told):
        if one.number and not one.definite and not one.name and one.figure.scope is Scope.TOTAL:
            group = (one.figure.harm, "" if one.for_all else noun(one.figure))
            found.setdefault(group, []).append(place)
    apart = [places for places in found.values() if len({told[place].sentence for place in places}) == len(places)]
    return [places for places in apart if 1 < len(places) <= _FEW and all(_says_where(told[at]) for at in places)]


def _says_where(told: Told) -> bool:
    return cues.IN.search(_near(told)) is not None


def _near(told: Told) -> str:
    """The words that can say where it was: those that begin its sentence, or those of its clause."""
    beginning = cues.BEGINS_WITH_PLACE.match(told.lead)
    if beginning:
        return beginning.group()
    before = told.lead.rpartition(",")[2]
    return f"{'' if cues.SAYING.search(before) else before}{told.mention.text} {told.clause}"


def _town(told: Told, grammar: Grammar, places: Gazetteer) -> str | None:
    """The town where it was, None where several places are named, or one that the gazetteer does not know."""
    stated: Iterable[Mention[StatedPlace]] = grammar.mentions(grammar.read(_near(told), through="place"), "place")
    found = located(stated, places)
    if len(found) != 1:
        return None
    location = found[0].value
    known = location.precision is GeoPrecision.POPULATED_PLACE and location.lat is not None
    return location.name if known else None
