"""HXL: any table of events that has a row of tags of the Humanitarian Exchange Language below its header.

Its columns are read by their tags and not by their names. The tags are those that HDX gave to the tables of ACLED,
UCDP and others, until OCHA ended its support of HXL in 2026.
"""

from __future__ import annotations

from conflictevents.formats.datasets.hxl.table import HXL

__all__ = ["HXL"]
