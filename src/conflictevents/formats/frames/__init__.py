"""Events as tables of other libraries, each imported when it is asked for: pandas, polars, Arrow, geopandas.

All have the columns of the flat CSV, and take any other table whose columns say what an event is.
"""

from __future__ import annotations

from conflictevents.formats.frames.arrow import from_arrow, to_arrow
from conflictevents.formats.frames.geopandas import from_geopandas, to_geopandas
from conflictevents.formats.frames.pandas import from_pandas, to_pandas
from conflictevents.formats.frames.polars import from_polars, to_polars
from conflictevents.formats.frames.records import from_records, to_records

__all__ = [
    "from_arrow",
    "from_geopandas",
    "from_pandas",
    "from_polars",
    "from_records",
    "to_arrow",
    "to_geopandas",
    "to_pandas",
    "to_polars",
    "to_records",
]
