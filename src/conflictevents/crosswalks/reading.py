"""What the codes of other schemes are here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from conflictevents.crosswalks.cameo import inherited
from conflictevents.crosswalks.tables import ALSO, Row, Scheme, parts, rows
from conflictevents.model.event_type import EventSubtype, EventType

_SCHEMES = ("acled", "cameo", "gtd", "plover", "ucdp")
_ROOT_LENGTH = 2


def subtypes_of(value: str | int, scheme: Scheme) -> tuple[EventSubtype, ...]:
    """The sub-event types that a code or label of another scheme can stand for, the likeliest first, in any case.

    More than one means that the scheme says less; none, that it says nothing of the kind. Labels that older data has
    are known, too. Raises ValueError for another scheme.

    >>> [subtype.value for subtype in subtypes_of("Air/drone strike", "acled")]
    ['air_strike', 'drone_strike']
    >>> [subtype.value for subtype in subtypes_of(5, "gtd")]
    ['hostage_taking']
    >>> [subtype.value for subtype in subtypes_of("1452", "cameo")]
    ['violent_demonstration', 'mob_violence']
    """
    if scheme not in _SCHEMES:
        raise ValueError(f"no scheme {scheme!r}; there are {', '.join(_SCHEMES)}")
    told = str(value).strip().casefold()
    if scheme == "cameo" and len(told) > _ROOT_LENGTH and told.isdecimal():
        return tuple(map(EventSubtype, inherited(told, "subtypes")))
    return _known(scheme).get(told, ())


def event_type_of(value: str | int, scheme: Scheme) -> EventType | None:
    """The event type that a code or label of another scheme stands for: the likeliest one, if there are several.

    Of CAMEO all codes have one. Raises ValueError for another scheme.

    >>> event_type_of("Riots/Protests", "acled").value, event_type_of("Strategic developments", "acled").value
    ('protest', 'strategic_development')
    >>> event_type_of("036", "cameo").value, event_type_of("191", "cameo").value
    ('diplomacy', 'battle')
    """
    subtypes = subtypes_of(value, scheme)
    told = [subtype.type for subtype in subtypes if subtype is not EventSubtype.OTHER] or [one.type for one in subtypes]
    if scheme == "cameo":
        told = [*map(EventType, inherited(str(value).strip(), "type")), *told]
    return told[0] if told else None


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
