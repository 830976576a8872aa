"""The datasets: one module each, a table of the columns that its codebook has and what they tell of an event."""

from __future__ import annotations

from conflictevents.formats.datasets.acled import ACLED
from conflictevents.formats.datasets.airwars import AIRWARS
from conflictevents.formats.datasets.awsd import AWSD
from conflictevents.formats.datasets.gdelt.table import GDELT
from conflictevents.formats.datasets.gtd import GTD
from conflictevents.formats.datasets.hxl import HXL
from conflictevents.formats.datasets.icews.table import ICEWS
from conflictevents.formats.datasets.ucdp import UCDP
from conflictevents.formats.tables.table import Table

TABLES: tuple[Table, ...] = (ACLED, AIRWARS, AWSD, GDELT, GTD, ICEWS, UCDP, HXL)
"""All of them; a file that fits two is read as the first, and one of no other dataset by its tags, if it has any."""
