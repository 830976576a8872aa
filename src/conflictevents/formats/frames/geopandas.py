"""Data frames of geopandas: those of pandas, with a point for each event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from conflictevents.errors import FormatError
from conflictevents.formats.faults import OnError
from conflictevents.formats.frames.pandas import from_pandas, to_pandas
from conflictevents.formats.frames.reading import table_of
from conflictevents.formats.libraries import geopandas, pandas
from conflictevents.formats.native.codes import Schemes
from conflictevents.model.event import Event

if TYPE_CHECKING:
    import geopandas as gpd

_WGS84 = "EPSG:4326"


def to_geopandas(events: Iterable[Event], *, classify: Schemes = (), event_json: bool = False) -> gpd.GeoDataFrame:
    """Events as :func:`to_pandas` has them, with a column of points (EPSG:4326), empty where there are no coordinates.

    >>> from conflictevents import Event, Location
    >>> gao = Location(name="Gao", lat=16.25, lon=-0.05)
    >>> frame = to_geopandas([Event(type="riot", location=gao), Event(type="riot")])
    >>> print(*frame.geometry)
    POINT (-0.05 16.25) None
    """
    frame = to_pandas(events, classify=classify, event_json=event_json)
    points = geopandas.points_from_xy(frame.lon, frame.lat)
    told = [point if is_told else None for point, is_told in zip(points, frame.lat.notna(), strict=True)]
    return geopandas.GeoDataFrame(frame, geometry=geopandas.GeoSeries(told, crs=_WGS84))


def from_geopandas(
    frame: gpd.GeoDataFrame,
    format: str | None = None,  # noqa: A002
    *,
    on_error: OnError = "raise",
    **options: Any,
) -> list[Event]:
    """The events of a data frame of geopandas, read as :func:`from_pandas` does, with the coordinates of its points.

    Points of another reference system are brought to EPSG:4326. Raises FormatError for other geometries. The table of a
    dataset has columns of its own for coordinates, which are what is read.

    >>> import geopandas as gpd
    >>> points = gpd.points_from_xy([-0.05], [16.25])
    >>> [event] = from_geopandas(gpd.GeoDataFrame({"event_type": ["riot"]}, geometry=points, crs="EPSG:4326"))
    >>> event.location.lat, event.location.lon
    (16.25, -0.05)
    """
    points = _points(frame)
    told = frame.drop(columns=points.name)
    if table_of(list(map(str, told)), format) is None:
        told = told.assign(lat=points.y, lon=points.x)
    return from_pandas(pandas.DataFrame(told), format, on_error=on_error, **options)


def _points(frame: gpd.GeoDataFrame) -> Any:
    """The geometry of a frame, in degrees."""
    points: Any = frame.geometry
    for row, kind in enumerate(points.geom_type, 1):
        if isinstance(kind, str) and kind != "Point":
            raise FormatError(f"expected a Point, got a {kind}", row=row, column=points.name)
    return points if points.crs is None else points.to_crs(_WGS84)
