"""The regions that datasets divide the world into."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

from conflictevents.crosswalks.tables import Row, lines

RegionScheme: TypeAlias = Literal["acled", "gtd", "ucdp"]
"""The schemes that have regions."""


def region_of(country: str, scheme: RegionScheme) -> str | None:
    """What a dataset calls the region of a country (ISO 3166-1 alpha-3); None where that is not known for sure.

    Raises ValueError for another scheme.

    >>> [region_of("MLI", scheme) for scheme in ("acled", "ucdp", "gtd")]
    ['Western Africa', 'Africa', 'Sub-Saharan Africa']
    """
    row = _regions(scheme).get(country)
    return row["label"] if row else None


@cache
def _regions(scheme: RegionScheme) -> Mapping[str, Row]:
    of_scheme = [line for line in lines("regions") if line["scheme"] == scheme]
    found = {country: line for line in of_scheme for country in line["countries"].split()}
    if not found:
        raise ValueError(f"no scheme {scheme!r} for regions; there are acled, gtd, ucdp")
    return found
