"""Cells that were changed beside the full record of their event: the change counts, the rest of the record stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, TypeAlias

import attrs

from conflictevents.formats.frames.cells import text_row
from conflictevents.formats.native.codes import CODE_COLUMNS, SCHEMES
from conflictevents.formats.native.columns import COLUMNS, Column
from conflictevents.formats.native.flat import flatten, read_cell, unflatten
from conflictevents.formats.text import utf8
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty, Scope, VictimStatus
from conflictevents.model.event import Classification, Event, Weapon
from conflictevents.model.location import AdminArea, Location

Cells: TypeAlias = Mapping[str, str]
Items: TypeAlias = tuple[Any, ...]

_READ = [column for column in COLUMNS if column.is_read and column.kind is not date]  # days repeat what `date` says


def edited(event: Event, cells: Cells) -> Event:
    """The event of a record, as the cells beside it tell it now; raises FormatError.

    Where a cell says something else than the record, it was changed, and is what is read. Of what it is a part of
    (a location, an actor, the casualties of one harm) the record keeps what is not in the row, as long as both agree.

    >>> import conflictevents as ce
    >>> told = ce.Casualty(harm="killed", count=ce.Count.exactly(4), claimed_by="a monitoring group")
    >>> riot = ce.Event(type="riot", casualties=[told], extra={"page": 4})
    >>> edited(riot, {"killed_low": "5", "killed_best": "5", "killed_high": "5"}).casualties[0].claimed_by
    'a monitoring group'
    """
    before = _cells_of(event)
    after = before | {name: cell for name, cell in cells.items() if name in before}
    if not _changed(before, after):
        return event
    was, now = unflatten(before), unflatten(after)
    fields = [field.name for field in attrs.fields(Event) if getattr(was, field.name) != getattr(now, field.name)]
    told = {name: getattr(now, name) for name in fields}
    kept = {name: _kept(getattr(event, name), getattr(was, name), told[name]) for name in fields}
    closest = attrs.evolve(event, **kept)
    return attrs.evolve(event, **told) if _changed(_cells_of(closest), after) else closest


def _cells_of(event: Event) -> dict[str, str]:
    """The cells that a frame has beside the record of this event."""
    row = flatten(event, SCHEMES)
    return dict(zip(row, map(utf8, text_row(row.values())), strict=True))


def _changed(before: Cells, after: Cells) -> bool:
    """Whether cells say something else, and not only the same in other words: 6.0 is 6."""
    differ = {name for name, cell in after.items() if before[name] != cell}
    read = [column for column in _READ if column.name in differ]
    coded = any(column.name in differ for column in CODE_COLUMNS)
    return coded or any(_said(column, before) != _said(column, after) for column in read)


def _said(column: Column, cells: Cells) -> Any:
    cell = cells[column.name]
    return read_cell(column, cell) if cell else None


def _kept(full: Any, was: Any, now: Any) -> Any:
    """What a field has now, with what the record has in ``full`` of it besides what the row said."""
    if isinstance(now, tuple):
        return _merged(full, was, now)
    return _with_changes(full, was, now) if isinstance(now, Location) and was and full else now


def _with_changes(full: Any, was: Any, now: Any) -> Any:
    names = [field.name for field in attrs.fields(type(now)) if getattr(was, field.name) != getattr(now, field.name)]
    return attrs.evolve(full, **{name: _kept(*(getattr(one, name) for one in (full, was, now))) for name in names})


def _merged(full: Items, was: Items, now: Items) -> Items:
    """The items of ``full``, with those that the row has otherwise now in the place of those that they were."""
    had, old, new = map(_by_key, (full, was, now))
    differ = [key for key in old | new if old.get(key) != new.get(key)]
    told = {key: _replaced(*(one.get(key, []) for one in (had, old, new))) for key in differ}
    gone, come = ([key for key in one if key not in other] for one, other in ((old, new), (new, old)))
    told |= {before: told.pop(after) for before, after in zip(gone, come, strict=False)}
    items: list[Any] = []
    for key, item in _keyed(full):
        items += told.get(key, [item])
        told.update({key: []} if key in told else {})
    return (*items, *chain.from_iterable(told.values()))


def _replaced(full: list[Any], was: list[Any], now: list[Any]) -> list[Any]:
    """What is now, with the details of the one item that it was, where it was one."""
    if len(full) == len(was) == len(now) == 1 and attrs.has(type(full[0])):
        return [_with_changes(full[0], was[0], now[0])]
    return now


def _by_key(items: Items) -> dict[object, list[Any]]:
    grouped: dict[object, list[Any]] = {}
    for key, item in _keyed(items):
        grouped.setdefault(key, []).append(item)
    return grouped


def _keyed(items: Items) -> Iterator[tuple[object, Any]]:
    """Items, each with what tells which it is, or else with its place."""
    return ((_KEYS[type(item)](item) if type(item) in _KEYS else place, item) for place, item in enumerate(items))


def _toll(casualty: Casualty) -> tuple[object, ...]:
    part = casualty.scope is Scope.PART and casualty.victims.status is VictimStatus.CIVILIAN
    return casualty.harm, part


_KEYS: dict[type, Callable[[Any], object]] = {
    Actor: lambda actor: actor.name,
    AdminArea: lambda area: area.level,
    Casualty: _toll,
    Classification: lambda code: (code.scheme, code.level),
    Weapon: lambda weapon: weapon.type,
}
