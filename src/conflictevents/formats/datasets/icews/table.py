"""ICEWS: the coded event data of the Integrated Crisis Early Warning System, 1995 to 2023.

Conventions after the documentation of ICEWS Coded Event Data (2015): what a machine read in the news of the world, by
the codes of CAMEO. An event is of one day and of a source actor that does something to a target. No toll is coded. The
number of an event is not its own: one of another day may have it too, so that the day is part of the id here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import attrs

from conflictevents.crosswalks import actor_type_of, classify_actor
from conflictevents.formats.datasets.cameo import What, classified, directed, follows, one_day, what
from conflictevents.formats.datasets.icews.places import WHERE, as_town, iso3, number, spelt
from conflictevents.formats.datasets.ids import come_from
from conflictevents.formats.datasets.sides import as_two_sides
from conflictevents.formats.tables.cells import DECIMAL, INTEGER, Cell
from conflictevents.formats.tables.days import day_in
from conflictevents.formats.tables.profile import Profile, Quoting
from conflictevents.formats.tables.table import Column, Part, Table, Told
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.count import Policy
from conflictevents.model.date import EventDate
from conflictevents.model.event import Classification, Event, Source
from conflictevents.model.event_type import EventSubtype, EventType

NAME: Final = "icews"


# --- how it is written


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


_SECTORS = Cell("texts with ',' between, in any order", _unquoted, str)

# --- which event, and when

DAY = Column("Event Date", "date", "the day", day_in)


def _id(told: Told) -> str | None:
    number, day = told["Event ID"], told["Event Date"]
    return None if number is None else f"{NAME}:{day or ''}:{number}"


def _id_cells(event_id: str | None) -> Told:
    number = re.fullmatch(rf"(?:{NAME}:[-0-9]*:)?([0-9]{{1,18}})", event_id or "")
    return {"Event ID": number and int(number[1])}


ID = Part(
    fields=("id",),
    columns=(Column("Event ID", "id", "a number, which only together with the day is that of one event", INTEGER),),
    asides=(DAY,),
    read=_id,
    write=_id_cells,
    unique=True,
)


def _date(told: Told) -> EventDate | None:
    day = told["Event Date"]
    return None if day is None else EventDate.on_day(day)


def _date_cells(when: EventDate | None) -> Told:
    return {"Event Date": one_day(when)}


WHEN = Part(fields=("date",), columns=(DAY,), read=_date, write=_date_cells)


# --- what


def _what(told: Told) -> What:
    return what(told["CAMEO Code"], told["Event Text"])


def _what_cells(kind: EventType, subtype: EventSubtype | None, codes: tuple[Classification, ...]) -> Told:
    told = classified(kind, subtype, codes)
    known = follows(told)
    return {
        "Event Text": told and told.label,
        "CAMEO Code": told and told.code,
        "Intensity": known and known.intensity,
    }


WHAT = Part(
    fields=("type", "subtype", "classifications"),
    columns=(
        Column("Event Text", "classifications", "what CAMEO calls it"),
        Column("CAMEO Code", "classifications", "code of CAMEO, two to four digits, with its leading zero"),
        Column("Intensity", "classifications", "how far it binds or tears, 10 to -10", number(DECIMAL), derived=True),
    ),
    read=_what,
    write=_what_cells,
)


# --- who


def _actors(told: Told) -> tuple[Actor, ...]:
    both = (_actor(told, "Source", Role.INITIATOR), _actor(told, "Target", Role.TARGET))
    return tuple(actor for actor in both if actor)


def _actor(told: Told, side: str, role: Role) -> Actor | None:
    name, sectors = told[f"{side} Name"], told[f"{side} Sectors"]
    if not name or not name.strip():
        return None
    ids = {NAME: sectors} if sectors else {}
    return Actor(name=name, role=role, type=_type(sectors), country=iso3(told[f"{side} Country"]), ids=ids)


@lru_cache(4096)
def _type(sectors: str | None) -> ActorType:
    return (sectors and actor_type_of(sectors, NAME)) or ActorType.UNKNOWN


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    source, target = directed(actors)
    return {**_actor_cells("Source", source), **_actor_cells("Target", target)}


def _actor_cells(side: str, actor: Actor | None) -> Told:
    return {
        f"{side} Name": actor and actor.name,
        f"{side} Sectors": actor and _sectors(actor),
        f"{side} Country": actor and spelt(actor.country),
    }


def _sectors(actor: Actor) -> str | None:
    """The sectors that it came with, as long as they are those of its type."""
    sectors = actor.ids.get(NAME)
    if _type(sectors) is actor.type:
        return sectors
    told = classify_actor(actor, NAME)
    return told.label if told else None


def _actor_columns(side: str, field: str, does: str) -> tuple[Column, ...]:
    return (
        Column(f"{side} Name", f"{field}.name", does),
        Column(f"{side} Sectors", f"{field}.ids[{NAME}]", "what it belongs to; gives its type, too", _SECTORS),
        Column(f"{side} Country", f"{field}.country", "name of its country, as ICEWS spells it"),
    )


WHO = Part(
    fields=("actors",),
    columns=(
        *_actor_columns("Source", "actors[0]", "who did it"),
        *_actor_columns("Target", "actors[1]", "to whom it was done"),
    ),
    read=_actors,
    write=_actors_cells,
)


# --- according to whom


def _sources(told: Told) -> tuple[Source, ...]:
    source = Source(name=told["Publisher"], doc_id=told["Story ID"])
    return (source,) if source != Source() else ()


def _sources_cells(sources: tuple[Source, ...]) -> Told:
    first = next(iter(sources), Source())
    return {"Story ID": first.doc_id, "Publisher": first.name}


SOURCES = Part(
    fields=("sources",),
    columns=(
        Column("Story ID", "sources[0].doc_id", "number of the article"),
        Column("Publisher", "sources[0].name", "who brought it out"),
    ),
    read=_sources,
    write=_sources_cells,
)


PROVENANCE = come_from(NAME)

# --- the table

_COLUMNS = (
    "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,"
    "Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude"
)


def _adopted(event: Event, _: Policy) -> Event:
    """An event from elsewhere as ICEWS has it: a code of CAMEO, one actor and another, a town and its areas."""
    told = classified(event.type, event.subtype, event.classifications)
    known = follows(told)
    return attrs.evolve(
        event,
        actors=[actor for actor in directed(as_two_sides(event.actors)) if actor],
        classifications=[attrs.evolve(told, label=known.text if known else told.label)] if told else [],
        location=event.location and as_town(event.location),
        sources=[source for source in event.sources if source.name][:1],
    )


ICEWS = Table(
    name=NAME,
    title="ICEWS Coded Event Data, of the Integrated Crisis Early Warning System",
    parts=(ID, WHEN, WHAT, WHO, WHERE, SOURCES, PROVENANCE),
    kept=(Column("Sentence Number", "extra", "the sentence of the article in which it is told"),),
    generations={"pointed": tuple(_COLUMNS.split(",")), "plain": tuple(_COLUMNS.split(","))},
    needs=("Event ID", "Event Date", "CAMEO Code", "Source Name"),
    known_by=(("Event Date", "CAMEO Code", "Source Name"), ("Event ID", "Event Date", "CAMEO Code")),
    adopt=_adopted,
    profile=Profile(generation="plain", delimiter="\t", quoting=Quoting.NONE),
)
