"""The columns of a flat row: what each is called, how a cell of it is read, and what it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

import attrs

from conflictevents.convert import member, shown
from conflictevents.model.actor import ActorType, Certainty, Role
from conflictevents.model.casualty import Harm
from conflictevents.model.date import EventDate
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.location import GeoPrecision

CIVILIANS = "killed_civilians"
BETWEEN = "; "
"""What stands between the items of a cell that holds several."""


@attrs.frozen
class Column:
    """A column: its name, how a cell of it is read (None: it repeats what another column says), and what it says."""

    name: str
    read: Callable[[str], Any] | None
    says: str


def _whole_number(cell: str) -> int:
    """A whole number; software that has no whole numbers with gaps between them writes ``6.0``."""
    match = re.fullmatch(r"\s*([0-9]{1,18})(?:\.0+)?\s*", cell, re.ASCII)
    if match is None:
        raise ValueError(f"expected a whole number, got {shown(cell)}")
    return int(match[1])


def _number(cell: str) -> float:
    try:
        return float(cell)
    except ValueError:
        raise ValueError(f"expected a number, got {shown(cell)}") from None


def _day(cell: str) -> EventDate:
    return EventDate.parse(cell.strip())


def _truth(cell: str) -> bool:
    told = cell.strip().casefold()
    if told not in ("true", "false"):
        raise ValueError(f"expected true or false, got {shown(cell)}")
    return told == "true"


def _items(cell: str) -> list[str]:
    return cell.split(BETWEEN)


def _one_of(kind: type[StrEnum]) -> Callable[[str], StrEnum]:
    return lambda cell: member(kind, cell.strip().casefold())


def _actor_columns(number: int, who: str) -> tuple[Column, ...]:
    return (
        Column(f"actor{number}", str, who),
        Column(f"actor{number}_type", _one_of(ActorType), "what kind of actor that is"),
        Column(f"actor{number}_role", _one_of(Role), "what it did; empty is participant"),
        Column(f"actor{number}_country", str, "its country, ISO 3166-1 alpha-3"),
        Column(f"actor{number}_certainty", _one_of(Certainty), "how sure it is that it was they; empty is unknown"),
        Column(f"actor{number}_inter", None, "ACLED's inter code; not read, since type and countries say it"),
    )


def _figure_columns(name: str, who: str) -> tuple[Column, ...]:
    return (
        Column(f"{name}_low", _whole_number, f"the lowest number of {who}"),
        Column(f"{name}_best", _whole_number, "the figure that was named"),
        Column(f"{name}_high", _whole_number, "the highest number"),
    )


def _harm_columns() -> Iterable[Column]:
    for harm in Harm:
        harmed = "harmed in other ways" if harm is Harm.OTHER else harm.value.replace("_", " ")
        yield from _figure_columns(harm.value, f"people {harmed}, as the tally has it")
        if harm is Harm.KILLED:
            yield from _figure_columns(CIVILIANS, "civilians among the killed")


COLUMNS: tuple[Column, ...] = (
    Column("id", str, "identifier of the event"),
    Column("event_type", _one_of(EventType), "event type; the one column that every row needs"),
    Column("event_subtype", _one_of(EventSubtype), "sub-event type"),
    Column("date", _day, "when, in EDTF"),
    Column("date_start", _day, "first day, ISO 8601; read only where `date` is empty"),
    Column("date_end", _day, "last day, ISO 8601; read only where `date` is empty"),
    Column("date_precision", None, "day, week, month, ...; not read, since `date` says it"),
    Column("country", str, "ISO 3166-1 alpha-3"),
    Column("admin1", str, "name of the administrative area of level 1"),
    Column("admin2", str, "of level 2"),
    Column("admin3", str, "of level 3"),
    Column("place", str, "name of the place"),
    Column("near", _truth, "true: in the neighbourhood of that place"),
    Column("lat", _number, "latitude, decimal degrees (WGS 84)"),
    Column("lon", _number, "longitude, decimal degrees (WGS 84)"),
    Column("geo_precision", _one_of(GeoPrecision), "how precisely the place is known"),
    *_actor_columns(1, "the first initiator, or else the first participant"),
    *_actor_columns(2, "the first target, or else the next participant"),
    Column("other_actors", _items, "names of all further actors; read back with the role other"),
    *_harm_columns(),
    Column("weapons", _items, "types of weapons"),
    Column("source", _items, "names of the sources"),
    Column("source_url", _items, "their addresses, in the same order"),
    Column("source_published", _items, "when they came out, in the same order, EDTF"),
    Column("source_doc_id", _items, "what the documents are known by, in the same order"),
    Column("tags", _items, "tags"),
    Column("notes", str, "notes"),
    Column("status", _one_of(Status), "whether it is said to have happened; empty is asserted"),
)
"""The columns in their order."""
