"""GTD: the Global Terrorism Database of START, a module for each question that it answers."""

from __future__ import annotations

from conflictevents.formats.datasets.gtd.table import GTD

__all__ = ["GTD"]
