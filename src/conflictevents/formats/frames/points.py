"""Points as GeoParquet files hold them (version 1.1): well-known binary, longitude first, WGS 84."""

from __future__ import annotations

import json
import struct

GEOMETRY = "geometry"
"""The column of the points."""

GEO: dict[bytes, bytes] = {
    b"geo": json.dumps(
        {
            "version": "1.1.0",
            "primary_column": GEOMETRY,
            "columns": {GEOMETRY: {"encoding": "WKB", "geometry_types": ["Point"]}},  # no crs: it is OGC:CRS84
        }
    ).encode()
}
"""What the metadata of a file say of its points."""

_LITTLE_ENDIAN = 1
_POINT = 1
_POINT_FORM = "<BIdd"


def wkb_of(lat: float | None, lon: float | None) -> bytes | None:
    """The well-known binary of a point, None where there are no coordinates.

    >>> wkb_of(36.25, 37.0).hex()
    '010100000000000000008042400000000000204240'
    """
    return None if lat is None or lon is None else struct.pack(_POINT_FORM, _LITTLE_ENDIAN, _POINT, lon, lat)
