"""What GDELT and ICEWS share: events of one day, by CAMEO's codes, and one actor that does something to another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal

from conflictevents.crosswalks import CameoEvent, cameo_event, classify, event_type_of, subtypes_of
from conflictevents.model.actor import Actor, Role
from conflictevents.model.country import Country
from conflictevents.model.date import EventDate
from conflictevents.model.event import Classification, Event
from conflictevents.model.event_type import EventSubtype, EventType

SCHEME: Final = "cameo"
ROOT, LEVEL = "root", "event"

What = tuple[EventType, EventSubtype | None, tuple[Classification, ...]]


# --- when


def one_day(when: EventDate | None) -> date | None:
    """The day of an event that is told to be of one."""
    day = when.start if when and when.start == when.end else None
    return day if isinstance(day, date) else None


# --- what


def what(code: str | None, label: str | None = None) -> What:
    """The type of an event by its code, and its sub-event type where the code can stand for one only."""
    code = code and _whole(code, label)
    known = cameo_event(code) if code else None
    label = label or (known.label if known else None)
    codes = (Classification(scheme=SCHEME, level=LEVEL, code=code, label=label),) if code or label else ()
    kind, kinds = _read(code)
    return kind, kinds[0] if len(kinds) == 1 else None, codes


def _whole(code: str, label: str | None) -> str:
    """A code with its leading zero, which software takes off that reads codes as numbers."""
    whole = cameo_event(f"0{code}")
    lost = whole is not None and (cameo_event(code) is None or label == whole.text)
    return f"0{code}" if lost else code


def _read(code: str | None) -> tuple[EventType, tuple[EventSubtype, ...]]:
    kind = event_type_of(code, SCHEME) if code else None
    kinds = subtypes_of(code, SCHEME) if code else ()
    return kind or EventType.OTHER, tuple(one for one in kinds if one.type is kind)


def classified(kind: EventType, subtype: EventSubtype | None, codes: Iterable[Classification]) -> Classification | None:
    """The code of an event: the one that it came with, or if its type was changed since, the one of that type."""
    told = _event_code(codes)
    if told is not None:
        known, kinds = _read(told.code)
        if kind is known and (subtype is None or subtype in kinds):
            return told
    usual = classify(Event(type=kind, subtype=subtype), SCHEME)
    return _event_code(usual) or _root_code(usual)


def _event_code(codes: Iterable[Classification]) -> Classification | None:
    return next((one for one in codes if one.scheme == SCHEME and one.level == LEVEL), None)


def _root_code(codes: Iterable[Classification]) -> Classification | None:
    """The event code that says no more than a root code: its "not specified below"."""
    root = next((one.code for one in codes if one.scheme == SCHEME and one.level == ROOT), None)
    told = cameo_event(f"{root}0") if root else None
    return Classification(scheme=SCHEME, level=LEVEL, code=told.code, label=told.text) if told else None


def follows(told: Classification | None) -> CameoEvent | None:
    """What follows from a code, where it is known."""
    return cameo_event(told.code) if told and told.code else None


# --- who


def directed(actors: Iterable[Actor]) -> tuple[Actor | None, Actor | None]:
    """Who did it and to whom it was done: of those who both took part, the first and the second."""
    told = list(actors)
    both = [actor for actor in told if actor.role is Role.PARTICIPANT]
    doing = [actor for actor in told if actor.role is Role.INITIATOR] or both[:1]
    suffering = [actor for actor in told if actor.role in (Role.TARGET, Role.VICTIM)]
    suffering = suffering or [actor for actor in both if actor not in doing]
    return next(iter(doing), None), next(iter(suffering), None)


def country_code(iso3: str | None, scheme: Literal["cameo", "fips"]) -> str | None:
    """The code of a country in another scheme."""
    country = Country.of(iso3) if iso3 else None
    return country.code(scheme) if country else None
