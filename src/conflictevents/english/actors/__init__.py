"""Actors: people, groups and bodies of states, alone and so many of them."""

from __future__ import annotations

from types import ModuleType

from conflictevents.english.actors import (
    agents,
    bands,
    circles,
    groups,
    named_groups,
    organisations,
    outfits,
    people,
)

MODULES: tuple[ModuleType, ...] = (
    organisations,
    named_groups,
    outfits,
    people,
    groups,
    bands,
    circles,
    agents,
)
"""Those with words or rules, in the order in which ties are settled."""
