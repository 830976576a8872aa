"""The columns of a flat row: what each is called, of what type its values are, and what it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Any

import attrs

from conflictevents.convert import member, shown
from conflictevents.model.actor import ActorType, Certainty, Role
from conflictevents.model.casualty import Harm
from conflictevents.model.date import DatePrecision, EventDate
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.location import GeoPrecision

CIVILIANS = "killed_civilians"
BETWEEN = "; "
"""What stands between the items of a cell that holds several."""


@attrs.frozen
class Column:
    """A column: its name, the type of its values, what it says, and whether it is read or only repeats another column.

    A type is str, int, float, bool, date, EventDate (EDTF), an enum, or list (several items in one cell). ``hxl`` is
    its tag in the Humanitarian Exchange Language, where it has one.
    """

    name: str
    kind: type
    says: str
    is_read: bool = True
    hxl: str = attrs.field(default="", kw_only=True)

    def value(self, cell: str) -> Any:
        """The value of a cell that is not empty; raises ValueError."""
        if issubclass(self.kind, StrEnum):
            return member(self.kind, cell.strip().casefold())
        return _READ[self.kind](cell)


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


_READ: dict[type, Callable[[str], Any]] = {
    str: str,
    int: _whole_number,
    float: _number,
    bool: _truth,
    date: _day,
    EventDate: _day,
    list: _items,
}


def _actor_columns(number: int, who: str, side: str) -> tuple[Column, ...]:
    return (
        Column(f"actor{number}", str, who, hxl=f"#group+name+{side}"),
        Column(f"actor{number}_type", ActorType, "what kind of actor that is"),
        Column(f"actor{number}_role", Role, "what it did; empty is participant"),
        Column(f"actor{number}_country", str, "its country, ISO 3166-1 alpha-3"),
        Column(f"actor{number}_certainty", Certainty, "how sure it is that it was they; empty is unknown"),
        Column(
            f"actor{number}_inter", int, "ACLED's inter code; not read, since type and countries say it", is_read=False
        ),
    )


def _figure_columns(name: str, who: str, tag: str) -> tuple[Column, ...]:
    return (
        Column(f"{name}_low", int, f"the lowest number of {who}", hxl=f"{tag}+min"),
        Column(f"{name}_best", int, "the figure that was named", hxl=tag),
        Column(f"{name}_high", int, "the highest number", hxl=f"{tag}+max"),
    )


_TAGS = {Harm.ABDUCTED: "#affected+kidnapped", Harm.AFFECTED: "#affected"}


def _harm_columns() -> Iterable[Column]:
    for harm in Harm:
        harmed = "harmed in other ways" if harm is Harm.OTHER else harm.value.replace("_", " ")
        tag = _TAGS.get(harm, f"#affected+{harm.value}")
        yield from _figure_columns(harm.value, f"people {harmed}, as the tally has it", tag)
        if harm is Harm.KILLED:
            yield from _figure_columns(CIVILIANS, "civilians among the killed", f"{tag}+civilians")


COLUMNS: tuple[Column, ...] = (
    Column("id", str, "identifier of the event", hxl="#event+id"),
    Column("event_type", EventType, "event type; the one column that every row needs", hxl="#event+type"),
    Column("event_subtype", EventSubtype, "sub-event type", hxl="#event+type+sub"),
    Column("date", EventDate, "when, in EDTF"),
    Column("date_start", date, "first day, ISO 8601; read only where `date` is empty", hxl="#date+start"),
    Column("date_end", date, "last day, ISO 8601; read only where `date` is empty", hxl="#date+end"),
    Column("date_precision", DatePrecision, "day, week, month, ...; not read, since `date` says it", is_read=False),
    Column("country", str, "ISO 3166-1 alpha-3", hxl="#country+code+v_iso3"),
    Column("admin1", str, "name of the administrative area of level 1", hxl="#adm1+name"),
    Column("admin2", str, "of level 2", hxl="#adm2+name"),
    Column("admin3", str, "of level 3", hxl="#adm3+name"),
    Column("place", str, "name of the place", hxl="#loc+name"),
    Column("near", bool, "true: in the neighbourhood of that place"),
    Column("lat", float, "latitude, decimal degrees (WGS 84)", hxl="#geo+lat"),
    Column("lon", float, "longitude, decimal degrees (WGS 84)", hxl="#geo+lon"),
    Column("geo_precision", GeoPrecision, "how precisely the place is known"),
    *_actor_columns(1, "the first initiator, or else the first participant", "first"),
    *_actor_columns(2, "the first target, or else the next participant", "second"),
    Column("other_actors", list, "names of all further actors; read back with the role other"),
    *_harm_columns(),
    Column("weapons", list, "types of weapons"),
    Column("source", list, "names of the sources", hxl="#meta+source"),
    Column("source_url", list, "their addresses, in the same order", hxl="#meta+url"),
    Column("source_published", list, "when they came out, in the same order, EDTF"),
    Column("source_doc_id", list, "what the documents are known by, in the same order"),
    Column("tags", list, "tags"),
    Column("notes", str, "notes", hxl="#description"),
    Column("status", Status, "whether it is said to have happened; empty is asserted"),
)
"""The columns in their order."""
