"""One event as one row of plain cells: the columns of the flat CSV and the scalar properties of GeoJSON features.

A row keeps the main facts and not all of them: two actors and the names of the others, one figure a harm. The full
record that may stand beside it (``event_json`` in CSV, ``event`` in GeoJSON) keeps the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import zip_longest
from typing import Any, TypeAlias

import attrs

from conflictevents.crosswalks import Scheme, classify_actor
from conflictevents.errors import FormatError
from conflictevents.formats.native.codes import code_cells, codes_in
from conflictevents.formats.native.columns import BETWEEN, CIVILIANS, COLUMNS, Column
from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.casualty import Casualty, Harm, Scope, Victims, VictimStatus
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Classification, Event, Source, Status, Weapon
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.model.tally import Tally

Scalar: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Scalar]

# --- writing


def flatten(event: Event, schemes: Iterable[Scheme] = ()) -> Row:
    """The cells of an event by column, in the order of :data:`~.columns.COLUMNS`, then its codes in other schemes.

    None is an empty cell.

    >>> row = flatten(Event(type="protest", date=EventDate.parse("2019-06")))
    >>> row["event_type"], row["date"], row["date_end"], row["killed_best"]
    ('protest', '2019-06', '2019-06-30', None)
    """
    return {
        "id": event.id,
        "event_type": event.type.value,
        "event_subtype": event.subtype.value if event.subtype else None,
        **_when(event.date),
        **_where(event.location or Location()),
        **_who(event.actors, (event.location or Location()).country),
        **_toll(event.casualties),
        "weapons": joined(weapon.type for weapon in event.weapons),
        "source": joined(source.name for source in event.sources),
        "source_url": joined(source.url for source in event.sources),
        "source_published": joined(source.published for source in event.sources),
        "source_doc_id": joined(source.doc_id for source in event.sources),
        "tags": joined(tag for tag in event.tags if tag),
        "notes": event.notes,
        "status": event.status.value,
        **code_cells(event, schemes),
    }


def joined(items: Iterable[str | None]) -> str:
    """Several items in one cell, each in its place; a semicolon inside an item becomes a comma."""
    told = [(item or "").replace(";", ",") for item in items]
    while told and not told[-1]:
        told.pop()
    return BETWEEN.join(told)


def _when(date: EventDate | None) -> Row:
    start, end = (date.start, date.end) if date else (None, None)
    return {
        "date": str(date) if date else None,
        "date_start": start.isoformat() if start else None,
        "date_end": end.isoformat() if end else None,
        "date_precision": date.precision.value if date else None,
    }


def _where(location: Location) -> Row:
    return {
        "country": location.country,
        "admin1": location.admin_name(1),
        "admin2": location.admin_name(2),
        "admin3": location.admin_name(3),
        "place": location.name,
        "near": location.near or None,
        "lat": location.lat,
        "lon": location.lon,
        "geo_precision": location.precision.value if location.precision is not GeoPrecision.UNKNOWN else None,
    }


def _who(actors: tuple[Actor, ...], country: str | None) -> Row:
    sides = _sides(actors)
    cells: Row = {}
    for number, actor in enumerate(sides, 1):
        cells[f"actor{number}"] = actor.name if actor else None
        cells[f"actor{number}_type"] = actor.type.value if actor else None
        cells[f"actor{number}_role"] = actor.role.value if actor else None
        cells[f"actor{number}_country"] = actor.country if actor else None
        cells[f"actor{number}_certainty"] = actor.certainty.value if actor else None
        cells[f"actor{number}_inter"] = _inter(actor, country)
    return cells | {"other_actors": joined(actor.name for actor in actors if not any(actor is side for side in sides))}


def _inter(actor: Actor | None, country: str | None) -> int | None:
    told = actor and classify_actor(actor, "acled", country)
    return int(told.code) if told and told.code else None


def _sides(actors: tuple[Actor, ...]) -> tuple[Actor | None, Actor | None]:
    """The first initiator and the first target; where there is none, the first participants take their place."""
    participants = iter([actor for actor in actors if actor.role is Role.PARTICIPANT])
    initiators, targets = ([a for a in actors if a.role is role] for role in (Role.INITIATOR, Role.TARGET))
    first = initiators[0] if initiators else next(participants, None)
    second = targets[0] if targets else next(participants, None)
    return first, second


def _toll(casualties: tuple[Casualty, ...]) -> Row:
    tally = Tally.of(casualties)
    cells: Row = {}
    for harm in Harm:
        cells |= _figures(harm.value, getattr(tally, harm.value))
        if harm is Harm.KILLED:
            cells |= _figures(CIVILIANS, _civilians_killed(casualties))
    return cells


def _figures(name: str, count: Count | None) -> Row:
    low, best, high = (count.low, count.best, count.high) if count else (None, None, None)
    return {f"{name}_low": low, f"{name}_best": best, f"{name}_high": high}


def _civilians_killed(casualties: tuple[Casualty, ...]) -> Count | None:
    """How many of the killed were civilians; a part of a total counts only where nothing else is said of them."""
    killed = [c for c in casualties if c.harm is Harm.KILLED and c.victims.status is VictimStatus.CIVILIAN]
    parts = [attrs.evolve(casualty, scope=Scope.TOTAL) for casualty in killed if casualty.scope is Scope.PART]
    return Tally.of(killed).killed or Tally.of(parts).killed


# --- reading


def unflatten(cells: Mapping[str, str]) -> Event:
    """The event that the cells of a row tell; raises FormatError, whose ``column`` is that of the cell that is wrong.

    >>> event = unflatten({"event_type": "protest", "date": "2019-06", "injured_best": "12"})
    >>> print(event)
    2019-06 protest; injured ~12
    """
    filled = (column for column in COLUMNS if column.is_read and cells.get(column.name))
    row = {column.name: read_cell(column, cells[column.name]) for column in filled}
    if "event_type" not in row:
        raise FormatError("is missing", column="event_type")
    try:
        return _event(row, tuple(codes_in(cells)))
    except ValueError as error:
        raise FormatError(str(error)) from error


def read_cell(column: Column, cell: str) -> Any:
    """The value of a cell that is not empty; raises FormatError that names the column."""
    try:
        return column.value(cell)
    except ValueError as error:
        raise FormatError(str(error), column=column.name) from error


def _event(row: Mapping[str, Any], codes: tuple[Classification, ...]) -> Event:
    return Event(
        id=row.get("id"),
        type=row["event_type"],
        subtype=row.get("event_subtype"),
        date=_date(row),
        location=_location(row),
        actors=_actors(row),
        casualties=_casualties(row),
        weapons=tuple(Weapon(type=name) for name in row.get("weapons", ()) if name),
        status=row.get("status", Status.ASSERTED),
        sources=_sources(row),
        notes=row.get("notes"),
        tags=tuple(tag for tag in row.get("tags", ()) if tag),
        classifications=codes,
    )


def _date(row: Mapping[str, Any]) -> EventDate | None:
    start, end = row.get("date_start"), row.get("date_end")
    if "date" in row or (start is None and end is None):
        return row.get("date")
    return EventDate.within(start, end)


def _location(row: Mapping[str, Any]) -> Location | None:
    names = ((level, row.get(f"admin{level}")) for level in (1, 2, 3))
    location = Location(
        name=row.get("place"),
        country=row.get("country"),
        admin=tuple(AdminArea(level=level, name=name) for level, name in names if name),
        lat=row.get("lat"),
        lon=row.get("lon"),
        precision=row.get("geo_precision", GeoPrecision.UNKNOWN),
        near=row.get("near", False),
    )
    return location if location != Location() else None


def _actors(row: Mapping[str, Any]) -> tuple[Actor, ...]:
    sides = (_actor(row, number) for number in (1, 2))
    others = (Actor(name=name, role=Role.OTHER) for name in row.get("other_actors", ()) if name)
    return (*(actor for actor in sides if actor), *others)


def _actor(row: Mapping[str, Any], number: int) -> Actor | None:
    if f"actor{number}" not in row:
        return None
    return Actor(
        name=row[f"actor{number}"],
        type=row.get(f"actor{number}_type", ActorType.UNKNOWN),
        role=row.get(f"actor{number}_role", Role.PARTICIPANT),
        country=row.get(f"actor{number}_country"),
        certainty=row.get(f"actor{number}_certainty", Certainty.UNKNOWN),
    )


def _casualties(row: Mapping[str, Any]) -> tuple[Casualty, ...]:
    counts = {name: _count(row, name) for name in (*Harm, CIVILIANS)}
    civilians = counts.pop(CIVILIANS)
    told = [Casualty(harm=Harm(name), count=count) for name, count in counts.items() if count]
    if civilians:
        who = Victims(label="civilians", status=VictimStatus.CIVILIAN)
        told.append(Casualty(harm=Harm.KILLED, count=civilians, victims=who, scope=Scope.PART))
    return tuple(told)


def _count(row: Mapping[str, Any], name: str) -> Count | None:
    bounds = [row.get(f"{name}_{bound}", "") for bound in ("low", "best", "high")]
    return Count.parse("..".join(map(str, bounds))) if any(bound != "" for bound in bounds) else None


def _sources(row: Mapping[str, Any]) -> tuple[Source, ...]:
    cells = (row.get(f"source{part}", ()) for part in ("", "_url", "_published", "_doc_id"))
    return tuple(
        Source(name=name or None, url=url or None, published=day or None, doc_id=document or None)
        for name, url, day, document in zip_longest(*cells, fillvalue="")
    )
