"""What the parts of ACLED's table share: its name, and columns that more than one of them looks at."""

from __future__ import annotations

from typing import Final

from conflictevents.formats.datasets.acled.inter import inter_cell
from conflictevents.formats.tables.cells import items
from conflictevents.formats.tables.table import Column

NAME: Final = "acled"
ITEMS = items("; ")

EVENT_TYPE = Column("event_type", "type", "one of six types, of nine until 2016", hxl="#event+type")
INTER_1 = Column("inter1", "actors[0].type", "what kind of actor that is", inter_cell)
INTER_2 = Column("inter2", "actors[1].type", "what kind of actor that is", inter_cell)
TAG = Column("tags", "tags", "such as `crowd size=200-300`, which is `actors[0].size` too; since 2022", ITEMS)
