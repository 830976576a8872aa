"""Deeds: what was done, by whom and to whom, and how it is put: done, claimed, planned, denied."""

from __future__ import annotations

from types import ModuleType

from conflictevents.english.deeds import (
    actions,
    admissions,
    again,
    attributed,
    attributions,
    control,
    crime,
    developments,
    diplomacy,
    disarming,
    gunnery,
    mediation,
    mishaps,
    objects,
    ordeals,
    policing,
    protests,
    reach,
    riots,
    statuses,
    suicide,
    territory,
    turns,
    verb_phrases,
    violence,
    weapons,
)

MODULES: tuple[ModuleType, ...] = (
    objects,
    statuses,
    turns,
    reach,
    violence,
    protests,
    policing,
    riots,
    developments,
    territory,
    control,
    disarming,
    ordeals,
    suicide,
    gunnery,
    weapons,
    admissions,
    attributions,
    mediation,
    actions,
    again,
    verb_phrases,
    attributed,
    mishaps,
    crime,
    diplomacy,
)
"""Those with words or rules, in the order in which ties are settled."""
