"""Tolls: who came to which harm, how many of them, and what is told of them besides."""

from __future__ import annotations

from types import ModuleType

from conflictevents.english.tolls import (
    ages,
    asides,
    besides,
    blows,
    bodies,
    captives,
    captivity,
    casualties,
    conditions,
    dragged,
    ellipsis,
    fates,
    hurts,
    notes,
    own_deaths,
    revisions,
    some_of_the_dead,
    strangers,
    told_before,
    totals,
    who_they_were,
    woundings,
)

MODULES: tuple[ModuleType, ...] = (
    ages,
    asides,
    who_they_were,
    fates,
    hurts,
    conditions,
    strangers,
    besides,
    casualties,
    own_deaths,
    blows,
    captivity,
    dragged,
    captives,
    woundings,
    told_before,
    bodies,
    some_of_the_dead,
    ellipsis,
    totals,
    revisions,
    notes,
)
"""Those with words or rules, in the order in which ties are settled."""
