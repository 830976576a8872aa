"""What other schemes call an event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conflictevents.crosswalks import violence
from conflictevents.crosswalks.tables import Row, Scheme, classifications, rows, shared
from conflictevents.model.event import Classification, Event
from conflictevents.model.event_type import EventSubtype, EventType


def classify(event: Event, scheme: Scheme) -> tuple[Classification, ...]:
    """The codes and labels of an event in another scheme, one a level; nothing where the scheme has none.

    ``acled`` has the levels disorder_type, event_type, sub_event_type and, where it is so, civilian_targeting; ``ucdp``
    type_of_violence; ``gtd`` attacktype; ``plover`` type and mode; ``cameo`` root and event. Where no sub-event type is
    told, the levels are given in which all those of the type agree. Nothing is guessed: GTD has no code for what states
    do, UCDP none where it is not known who fought whom. Raises ValueError for another scheme.

    >>> strike = Event(type="explosion_remote_violence", subtype="drone_strike")
    >>> [(told.level, told.code or told.label) for told in classify(strike, "plover")]
    [('type', 'ASSAULT'), ('mode', 'drone')]
    >>> [told.label for told in classify(strike, "acled")]
    ['Political violence', 'Explosions/Remote violence', 'Air/drone strike']
    """
    if scheme not in _MORE:
        raise ValueError(f"no scheme {scheme!r}; there are {', '.join(_MORE)}")
    if scheme == "gtd" and violence.by_states(event):
        return ()
    return (*classifications(scheme, _row(event, scheme)), *_MORE[scheme](event))


def _row(event: Event, scheme: Scheme) -> Row:
    """The row of the sub-event type; of a type alone, what those of its kinds have in common."""
    told, subtype = rows(scheme), event.subtype
    if event.type is EventType.OTHER:
        return {}
    unknown = subtype is EventSubtype.OTHER and event.type is not EventType.STRATEGIC_DEVELOPMENT
    if subtype is None or unknown:
        kinds = [told.get(one.value, {}) for one in EventSubtype if one.type is event.type]
        return _OF_TYPES.get((scheme, event.type)) or shared(kinds)
    return told.get(subtype.value, {})


_OF_TYPES: Mapping[tuple[Scheme, EventType], Row] = {
    ("cameo", EventType.PROTEST): {"root:code": "14", "root:label": "Protest"}
}
"""The rows of types with a kind that is coded by what was done to those whose deed it is: protests are no coercion."""


def _civilian_targeting(event: Event) -> Iterator[Classification]:
    if violence.targets_civilians(event):
        yield Classification(scheme="acled", level="civilian_targeting", label="Civilian targeting")


def _type_of_violence(event: Event) -> Iterator[Classification]:
    code = violence.type_of_violence(event)
    if code is not None:
        yield Classification(
            scheme="ucdp", level="type_of_violence", code=str(code), label=violence.TYPES_OF_VIOLENCE[str(code)]
        )


def _nothing(_: Event) -> Iterator[Classification]:
    return iter(())


_MORE = {
    "acled": _civilian_targeting,
    "cameo": _nothing,
    "gtd": _nothing,
    "plover": _nothing,
    "ucdp": _type_of_violence,
}
"""What depends on more than the sub-event type, by scheme."""
