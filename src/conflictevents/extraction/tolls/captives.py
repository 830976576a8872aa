"""Captives: who is told of as a hostage had been taken, whatever became of them: "all 66 hostages were freed"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from conflictevents.english.tolls.captives import captives_got_away
from conflictevents.english.tolls.captivity import CAPTIVES
from conflictevents.extraction.tolls.figures import Told
from conflictevents.model.casualty import Harm, Scope

_BECAME_OF_THEM = (Harm.RELEASED, Harm.KILLED, Harm.INJURED)


def with_captives(figures: Iterable[Told]) -> Iterator[Told]:
    """The figures; those of captives say that these had been taken, where it is told how many they are."""
    for told in figures:
        yield _as_taken(told) if _are_captives(told) else told


def _are_captives(told: Told) -> bool:
    figure = told.figure
    became = figure.harm in _BECAME_OF_THEM and figure.formerly is None and CAPTIVES.search(figure.victims.label or "")
    return bool(told.number) and (bool(became) or told.mention.rule == captives_got_away.name)


def _as_taken(told: Told) -> Told:
    """The figure of captives; those who only got away are told of as nothing else."""
    again = told.figure.harm is Harm.ABDUCTED and told.figure.scope is not Scope.BACKGROUND
    scope = Scope.TOTAL if again else told.figure.scope
    figure = attrs.evolve(told.figure, formerly=Harm.ABDUCTED, scope=scope)
    return attrs.evolve(told, mention=told.mention.with_value(figure))
