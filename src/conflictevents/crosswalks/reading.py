"""What the codes of other schemes are here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from conflictevents.crosswalks.tables import ALSO, Row, Scheme, parts, rows
from conflictevents.model.event_type import EventSubtype


def subtypes_of(value: str | int, scheme: Scheme) -> tuple[EventSubtype, ...]:
    """The sub-event types that a code or label of another scheme can stand for, the likeliest first, in any case.

    More than one means that the scheme says less; none, that it says nothing of the kind. Labels that older data has
    are known, too, and of CAMEO all codes, by their root. Raises ValueError for another scheme.

    >>> [subtype.value for subtype in subtypes_of("Air/drone strike", "acled")]
    ['air_strike', 'drone_strike']
    >>> [subtype.value for subtype in subtypes_of(5, "gtd")]
    ['hostage_taking']
    """
    if scheme not in _SCHEMES:
        raise ValueError(f"no scheme {scheme!r}; there are {', '.join(_SCHEMES)}")
    told = str(value).strip().casefold()
    root = told[:2] if scheme == "cameo" and told.isdecimal() else told
    return _known(scheme).get(root, ())


_SCHEMES = ("acled", "cameo", "gtd", "plover", "ucdp")


@cache
def _known(scheme: Scheme) -> Mapping[str, tuple[EventSubtype, ...]]:
    known: dict[str, dict[EventSubtype, None]] = {}
    for subtype, row in rows(scheme).items():
        for told in _values(row):
            known.setdefault(told.casefold(), {})[EventSubtype(subtype)] = None
    return {told: tuple(subtypes) for told, subtypes in known.items()}


def _values(row: Row) -> Iterator[str]:
    yield from (cell for column, cell in row.items() if column != ALSO)
    yield from parts(row, ALSO)
