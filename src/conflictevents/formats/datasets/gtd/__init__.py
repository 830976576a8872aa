"""GTD: the Global Terrorism Database of START, University of Maryland: a module for each of the questions it answers."""

from __future__ import annotations

from conflictevents.formats.datasets.gtd.table import GTD

__all__ = ["GTD"]
