"""The one converter between events and the records that files hold: plain dicts of JSON values.

A record has the fields of its class by their names and in their order, leaves out what is not stated or as by default,
writes enums as their values and days as ISO 8601, and gives a date its EDTF text besides. Read back, it is the same
event.
"""

from __future__ import annotations

import datetime
import difflib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from itertools import count
from operator import attrgetter, methodcaller
from types import GenericAlias
from typing import Any, Self, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    Converter,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from conflictevents.errors import FormatError
from conflictevents.model.calendar import Day, FarDay
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event

SCHEMA = "conflictevents/1"
"""The name and the version of the schema of events, which records tell under the key ``schema``."""

Record: TypeAlias = dict[str, Any]
T = TypeVar("T")


def unstructure(event: Event) -> Record:
    """The record of an event.

    >>> protest = Event(type="protest", date=EventDate.parse("2019-06"), tags=["students"])
    >>> unstructure(protest)["date"]
    {'edtf': '2019-06', 'start': '2019-06-01', 'end': '2019-06-30', 'precision': 'month'}
    >>> structure(unstructure(protest)) == protest
    True
    """
    record: Record = _converter.unstructure(event)
    return record


def structure(record: object, also: Mapping[str, Any] | None = None) -> Event:
    """The event of a record; raises FormatError, whose ``column`` is the path of the field that is wrong.

    What no field claims goes to ``extra``: an unknown key under its name, one further inside under its path
    (``"casualties[0].source"``), and ``also``, which is what else a file says of the event. A date may be EDTF text
    alone; a count may be a whole number or notation.

    >>> event = structure({"type": "protest", "date": "2019-06-30~", "crowd": "large"})
    >>> event.date.approximate, event.extra
    (True, {'crowd': 'large'})
    >>> structure({"type": "protest", "casualties": [{"harm": "killed", "count": {"low": "many"}}]})
    Traceback (most recent call last):
    ...
    conflictevents.errors.FormatError: casualties[0].count.low: expected a whole number, got 'many'
    """
    claimed = _checked(record)
    try:
        event: Event = _converter.structure(claimed, Event)
        unclaimed = [*_unclaimed(Event, claimed), *(also or {}).items()]
    except BaseValidationError as error:
        path, message = _first_fault(error)
        raise FormatError(message, column=path or None) from error
    except RecursionError as error:
        raise FormatError(_TOO_DEEP) from error
    return attrs.evolve(event, extra=_joined(event.extra, unclaimed)) if unclaimed else event


def member(kind: type[StrEnum], value: Any) -> StrEnum:
    """The member of an enum that has this value; raises ValueError that names the nearest one.

    >>> from conflictevents.model.casualty import Harm
    >>> member(Harm, "kiled")
    Traceback (most recent call last):
    ...
    ValueError: expected a value of Harm such as 'killed', got 'kiled'
    """
    try:
        return kind(value)
    except ValueError:
        (nearest,) = difflib.get_close_matches(str(value)[:40], [one.value for one in kind], n=1, cutoff=0)
        raise ValueError(f"expected a value of {kind.__name__} such as {nearest!r}, got {shown(value)}") from None


def shown(value: object) -> str:
    """A JSON value as messages show it, in short.

    >>> shown({"type": "FeatureCollection", "features": []}), shown("many"), shown(None)
    ('an object with type, features', "'many'", 'null')
    """
    if isinstance(value, dict):
        return f"an object with {', '.join(map(str, list(value)[:4]))}" if value else "an empty object"
    if isinstance(value, list):
        return "a list"
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _checked(record: object) -> Record:
    """The record, if it is one of an event."""
    if not isinstance(record, dict) or not {"schema", "type"} & record.keys():
        raise FormatError(f"expected an event of {SCHEMA}, got {shown(record)}")
    if record.get("schema", SCHEMA) != SCHEMA:
        raise FormatError(f"expected {SCHEMA!r}, got {shown(record['schema'])}", column="schema")
    return record


# --- writing


def _writer(kind: type) -> Callable[[Any], Record]:
    """How to write a class of the model: its fields in order, but for those that are as by default."""
    defaults = {field.name: _converter.unstructure(_default(field)) for field in attrs.fields(kind)}

    def write(value: Any) -> Record:
        told = {name: _converter.unstructure(getattr(value, name)) for name in defaults}
        return {name: inner for name, inner in told.items() if inner != defaults[name]}

    return write


def _default(field: attrs.Attribute[Any]) -> Any:
    """What a field is where it is left out; a day that is left out is open."""
    if field.default is attrs.NOTHING:
        return None
    factory = getattr(field.default, "factory", None)
    return factory() if factory else field.default


def _write_date(date: EventDate) -> Record:
    return {"edtf": date.edtf} | _write_date_fields(date)


# --- reading; cattrs by itself would turn "6" into 6 and "no" into True, which hides what is wrong with a file


def _only(name: str, *kinds: type) -> Callable[..., Any]:
    """How to read a JSON value that must be of these kinds; in Python, but not in JSON, true is a whole number too."""

    def read(value: Any, _: Any = None) -> Any:
        if isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool)):
            return value
        raise ValueError(f"expected {name}, got {shown(value)}")

    return read


_OPEN: Record = {"start": None, "end": None}  # a day that is left out

_read_text = _only("text", str)
_read_list = _only("a list", list)
_read_object = _only("an object", dict)


def _read_member(value: Any, kind: Any) -> StrEnum:
    return member(kind, value)


def _read_tuple(value: Any, kind: Any) -> tuple[Any, ...]:
    wanted: Any = GenericAlias(list, get_args(kind)[:1])
    return tuple(_converter.structure(_read_list(value), wanted))


def _read_mapping(value: Any, kind: Any) -> Any:
    wanted: Any = GenericAlias(dict, get_args(kind))
    return _converter.structure(_read_object(value), wanted)


def _fields_reader(kind: type[T]) -> Callable[[Any, Any], T]:
    return make_dict_structure_fn(kind, _converter)


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


# --- what no field claims

_DERIVED = {Event: {"schema"}, EventDate: {"edtf"}}  # keys that the converter itself writes beside the fields


@cache
def _inside(kind: type) -> dict[str, type | None]:
    """The keys of a record, each with the class of the model that is told under it, None for plain values."""
    hints = get_type_hints(kind)
    return {field.name: _model_in(hints[field.name], kind) for field in attrs.fields(kind)}


def _model_in(hint: Any, kind: type) -> type | None:
    if hint is Self:
        return kind
    if isinstance(hint, type) and attrs.has(hint):
        return hint
    return next((found for part in get_args(hint) if (found := _model_in(part, kind))), None)


def _unclaimed(kind: type, record: Record, path: str = "") -> Iterator[tuple[str, Any]]:
    """The keys of a record that no field claims, and those of the records inside it, by their paths."""
    inside = _inside(kind)
    for key, value in record.items():
        if key not in inside and key not in _DERIVED.get(kind, ()):
            yield path + key, value
        elif model := inside.get(key):
            for step, item in _items(value):
                yield from _unclaimed(model, item, f"{path}{key}{step}.")


def _items(value: Any) -> Iterator[tuple[str, Record]]:
    """The records that are told under one key, each with its place in the list if it is one of several."""
    if isinstance(value, dict):
        yield "", value
    elif isinstance(value, list):
        yield from ((f"[{place}]", item) for place, item in enumerate(value) if isinstance(item, dict))


def _joined(extra: Mapping[str, Any], unclaimed: Iterable[tuple[str, Any]]) -> Record:
    """What an event keeps besides its fields; a name that is taken already gets an underscore."""
    joined = dict(extra)
    for name, value in unclaimed:
        underscores = next(n for n in count() if name + "_" * n not in joined)
        joined[name + "_" * underscores] = value
    return joined


# --- what is wrong

_TOO_DEEP = "nested too deeply"


def _first_fault(error: BaseException) -> tuple[str, str]:
    """The path and the message of the first of the faults that cattrs found."""
    path = ""
    while isinstance(error, IterableValidationError | ClassValidationError):
        noted, others = error.group_exceptions()
        error, note = noted[0] if noted else (others[0], None)
        path += _step(note)
    if isinstance(error, RecursionError):
        return "", _TOO_DEEP
    return path.removeprefix("."), "is missing" if isinstance(error, KeyError) else str(error)


def _step(note: AttributeValidationNote | IterableValidationNote | None) -> str:
    if note is None:
        return ""
    if isinstance(note, AttributeValidationNote):
        return f".{note.name}"
    return f"[{note.index}]" if isinstance(note.index, int) else f".{note.index}"


# --- the converter itself: of the hooks that fit, the one that was registered last is taken


def _made_of(container: object) -> Callable[[Any], bool]:
    return lambda kind: get_origin(kind) is container


_converter = Converter(unstruct_collection_overrides={tuple: list})

_converter.register_unstructure_hook_factory(attrs.has, _writer)
_converter.register_unstructure_hook(StrEnum, attrgetter("value"))
for _writes_itself in (datetime.date, datetime.time, FarDay):
    _converter.register_unstructure_hook(_writes_itself, methodcaller("isoformat"))

_converter.register_structure_hook_factory(attrs.has, _reader)
_converter.register_structure_hook(StrEnum, _read_member)
_converter.register_structure_hook_func(_made_of(tuple), _read_tuple)
_converter.register_structure_hook_func(_made_of(Mapping), _read_mapping)
_converter.register_structure_hook(str, _read_text)
_converter.register_structure_hook(int, _only("a whole number", int))
_converter.register_structure_hook(float, _only("a number", int, float))
_converter.register_structure_hook(bool, _only("true or false", bool))
_converter.register_structure_hook(Day | None, _read_day)
_converter.register_structure_hook(datetime.time, _read_time)

_write_date_fields, _read_date_fields = _writer(EventDate), _fields_reader(EventDate)
_read_count_fields = _fields_reader(Count)
_converter.register_unstructure_hook(EventDate, _write_date)
_converter.register_structure_hook(EventDate, _read_date)
_converter.register_structure_hook(Count, _read_count)
