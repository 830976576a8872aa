"""ACLED: the Armed Conflict Location & Event Data Project, in the four layouts that its tables have had.

Conventions after the ACLED Codebook (2023). An event is of one day; the order of the two actors tells who did it only
under Violence against civilians; fatalities are the lowest figure that was reported, and 0 is none or none known.
"""

from __future__ import annotations

from conflictevents.formats.datasets.acled.table import ACLED

__all__ = ["ACLED"]
