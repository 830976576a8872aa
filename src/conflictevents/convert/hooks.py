"""The converter, and how it writes and reads each kind of value."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from enum import StrEnum
from operator import attrgetter, methodcaller
from types import GenericAlias
from typing import Any, TypeVar, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn

from conflictevents.convert.wording import member, shown
from conflictevents.model.calendar import Day, FarDay
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Source

T = TypeVar("T")

# --- writing


def _writer(kind: type) -> Callable[[Any], dict[str, Any]]:
    """How to write a class of the model: its fields in order, but for those that are as by default."""
    defaults = {field.name: converter.unstructure(_default(field)) for field in attrs.fields(kind)}

    def write(value: Any) -> dict[str, Any]:
        told = {name: converter.unstructure(getattr(value, name)) for name in defaults}
        return {name: inner for name, inner in told.items() if inner != defaults[name]}

    return write


def _default(field: attrs.Attribute[Any]) -> Any:
    """What a field is where it is left out; a day that is left out is open."""
    if field.default is attrs.NOTHING:
        return None
    factory = getattr(field.default, "factory", None)
    return factory() if factory else field.default


def _write_date(date: EventDate) -> dict[str, Any]:
    return {"edtf": date.edtf} | _write_date_fields(date)


# --- reading; cattrs by itself would turn "6" into 6 and "no" into True, which hides what is wrong with a file


def _only(name: str, *kinds: type) -> Callable[..., Any]:
    """How to read a JSON value that must be of these kinds; in Python, but not in JSON, true is a whole number too."""

    def read(value: Any, _: Any = None) -> Any:
        if isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool)):
            return value
        raise ValueError(f"expected {name}, got {shown(value)}")

    return read


_OPEN: dict[str, Any] = {"start": None, "end": None}  # a day that is left out

_read_text = _only("text", str)
_read_list = _only("a list", list)
_read_object = _only("an object", dict)


def _read_member(value: Any, kind: Any) -> StrEnum:
    return member(kind, value)


def _read_tuple(value: Any, kind: Any) -> tuple[Any, ...]:
    wanted: Any = GenericAlias(list, get_args(kind)[:1])
    return tuple(converter.structure(_read_list(value), wanted))


def _read_mapping(value: Any, kind: Any) -> Any:
    wanted: Any = GenericAlias(dict, get_args(kind))
    return converter.structure(_read_object(value), wanted)


def _fields_reader(kind: type[T]) -> Callable[[Any, Any], T]:
    return make_dict_structure_fn(kind, converter)


def _reader(kind: type[Any]) -> Callable[[Any, Any], Any]:
    """How to read a class of the model."""
    read_fields = _fields_reader(kind)
    return lambda value, _: read_fields(_read_object(value), kind)


def _read_day(value: Any, _: Any) -> Day | None:
    if value is None:
        return None
    day = EventDate.parse(_read_text(value)).start
    if day is None or day.isoformat() != value:
        raise ValueError(f"expected a day such as 2019-06-30, got {value!r}")
    return day


def _read_time(value: Any, _: Any) -> datetime.time:
    return datetime.time.fromisoformat(_read_text(value))


def _read_count(value: Any, _: Any) -> Count:
    if isinstance(value, str):
        return Count.parse(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Count.exactly(value)
    return _read_count_fields(_read_object(value), Count)


def _read_source(value: Any, _: Any) -> Source:
    return Source(name=value) if isinstance(value, str) else _read_source_fields(_read_object(value), Source)


def _read_date(value: Any, _: Any) -> EventDate:
    """A date from EDTF text, from its fields, or from both: what the fields leave out, the text says."""
    if isinstance(value, str):
        return EventDate.parse(value)
    edtf = _read_object(value).get("edtf")
    if edtf is None:
        return _read_date_fields(_OPEN | value, EventDate)
    told = EventDate.parse(_read_text(edtf))
    date = _read_date_fields(_OPEN | _write_date_fields(told) | value, EventDate)
    if date != told:
        raise ValueError(f"edtf says {told}, the other fields say {date}")
    return date


# --- the converter itself: of the hooks that fit, the one that was registered last is taken


def _made_of(container: object) -> Callable[[Any], bool]:
    return lambda kind: get_origin(kind) is container


converter = Converter(unstruct_collection_overrides={tuple: list})

converter.register_unstructure_hook_factory(attrs.has, _writer)
converter.register_unstructure_hook(StrEnum, attrgetter("value"))
for _writes_itself in (datetime.date, datetime.time, FarDay):
    converter.register_unstructure_hook(_writes_itself, methodcaller("isoformat"))

converter.register_structure_hook_factory(attrs.has, _reader)
converter.register_structure_hook(StrEnum, _read_member)
converter.register_structure_hook_func(_made_of(tuple), _read_tuple)
converter.register_structure_hook_func(_made_of(Mapping), _read_mapping)
converter.register_structure_hook(str, _read_text)
converter.register_structure_hook(int, _only("a whole number", int))
converter.register_structure_hook(float, _only("a number", int, float))
converter.register_structure_hook(bool, _only("true or false", bool))
converter.register_structure_hook(Day | None, _read_day)
converter.register_structure_hook(datetime.time, _read_time)

_write_date_fields, _read_date_fields = _writer(EventDate), _fields_reader(EventDate)
_read_count_fields, _read_source_fields = _fields_reader(Count), _fields_reader(Source)
converter.register_unstructure_hook(EventDate, _write_date)
converter.register_structure_hook(EventDate, _read_date)
converter.register_structure_hook(Count, _read_count)
converter.register_structure_hook(Source, _read_source)
