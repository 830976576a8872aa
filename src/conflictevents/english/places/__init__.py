"""Places: names of places and the words around them; which places there are."""

from __future__ import annotations

from types import ModuleType

from conflictevents.english.places import (
    chains,
    datelines,
    pointers,
    sites,
    taken,
    toponyms,
    unlisted,
    words,
)

MODULES: tuple[ModuleType, ...] = (
    words,
    toponyms,
    unlisted,
    taken,
    sites,
    chains,
    pointers,
    datelines,
)
"""Those with words or rules, in the order in which ties are settled."""
