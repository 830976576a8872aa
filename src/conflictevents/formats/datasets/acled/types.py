"""What kind of event a row of ACLED's tells, by the labels of its types."""

from __future__ import annotations

from collections.abc import Iterable

from conflictevents.crosswalks import classify, subtypes_of
from conflictevents.formats.datasets.acled.codes import EVENT_TYPE, INTER_1, INTER_2, NAME
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.actor import ActorType
from conflictevents.model.event import Classification, Event
from conflictevents.model.event_type import EventSubtype, EventType

LEVELS = ("disorder_type", "event_type", "sub_event_type", "civilian_targeting")


def _what(told: Told) -> tuple[EventType, EventSubtype | None, tuple[Classification, ...]]:
    kinds, subtypes = _meant(told)
    crowd = BY_CROWD.get(told["inter1"]) or BY_CROWD.get(told["inter2"])  # tells which of "Riots/Protests" it was
    kind = next((one for one in kinds if len(kinds) == 1 or one is crowd), EventType.OTHER)
    labels = ((level, told[level]) for level in LEVELS)
    codes = tuple(Classification(scheme=NAME, level=level, label=label) for level, label in labels if label)
    return kind, next((one for one in subtypes if one.type is kind or one is EventSubtype.OTHER), None), codes


BY_CROWD = {ActorType.RIOTERS: EventType.RIOT, ActorType.PROTESTERS: EventType.PROTEST}


def _meant(told: Told) -> tuple[set[EventType], tuple[EventSubtype, ...]]:
    """The event types that the labels can stand for, and the sub-event types, the likeliest first, if any is told."""
    finer = subtypes_of(told.get("sub_event_type") or "", NAME)
    rough = subtypes_of(told.get("event_type") or "", NAME)
    kinds = {one.type for one in finer or rough if one is not EventSubtype.OTHER}
    return kinds, finer or (rough if len(rough) == 1 else ())


def _what_cells(kind: EventType, subtype: EventSubtype | None, codes: Iterable[Classification]) -> Told:
    told = {one.level or "": one.label for one in codes if one.scheme == NAME}
    kinds, subtypes = _meant(told)
    if subtype not in subtypes if subtype else kind not in (kinds if len(kinds) == 1 else {*kinds, EventType.OTHER}):
        coded = {one.level or "": one.label for one in classify(Event(type=kind, subtype=subtype), NAME)}
        told = {"civilian_targeting": told.get("civilian_targeting"), **coded}
    return {level: told.get(level) for level in LEVELS}


WHAT = Part(
    fields=("type", "subtype", "classifications"),
    columns=(
        Column("disorder_type", "classifications", "one or two of three kinds of disorder; since March 2023"),
        EVENT_TYPE,
        Column("sub_event_type", "subtype", "one of 25 sub-event types; since 2018"),
        Column("civilian_targeting", "classifications", "`Civilian targeting`, where they were the main target"),
    ),
    asides=(INTER_1, INTER_2),
    read=_what,
    write=_what_cells,
)
