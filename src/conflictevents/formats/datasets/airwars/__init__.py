"""Airwars: incidents of harm to civilians, as the table behind its web site has them.

Conventions after its methodology. Figures are the lowest and the highest that sources give, 2 for "a number of" and 12
for "dozens"; children, women and men are parts of the civilians. Each report of harm is graded: confirmed, fair, weak,
contested or discounted. Belligerents are known or suspected, and may concede figures of their own.
"""

from __future__ import annotations

from conflictevents.formats.datasets.airwars.table import AIRWARS

__all__ = ["AIRWARS"]
