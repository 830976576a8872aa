"""Dates: when something was, how long it took, how often it came."""

from __future__ import annotations

from types import ModuleType

from conflictevents.english.dates import (
    ago,
    clock,
    days,
    decades,
    feasts,
    hours,
    lengths,
    parts,
    periods,
    portions,
    recurrences,
    references,
    relative,
    rows,
    spans,
    story,
    unit_rows,
    units,
    words,
    years,
)

MODULES: tuple[ModuleType, ...] = (
    words,
    clock,
    lengths,
    days,
    feasts,
    units,
    years,
    decades,
    rows,
    unit_rows,
    portions,
    relative,
    ago,
    story,
    recurrences,
    parts,
    hours,
    periods,
    spans,
    references,
)
"""Those with words or rules, in the order in which ties are settled."""
