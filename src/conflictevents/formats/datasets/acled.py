"""ACLED: the Armed Conflict Location & Event Data Project, in the four layouts that its tables have had.

Conventions after the ACLED Codebook (2023). An event is of one day; the order of the two actors tells who did it only
under Violence against civilians; fatalities are the lowest figure that was reported, and 0 is none or none known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import attrs

from conflictevents.crosswalks import (
    actor_type_of,
    classify,
    classify_actor,
    geo_precision_code,
    geo_precision_of,
    region_of,
    subtypes_of,
)
from conflictevents.formats.datasets.crowds import crowd_of, crowd_tag
from conflictevents.formats.datasets.inter import inter_cell, interaction_cell
from conflictevents.formats.datasets.sides import Side, as_two_sides, two_sides
from conflictevents.formats.tables.cells import INTEGER, LATITUDE, LONGITUDE, MOMENT, PEOPLE, Cell, items
from conflictevents.formats.tables.days import day, in_week, of_year
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import PROFILE, Column, Part, Table, Told, alone
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.count import Count, Policy
from conflictevents.model.country import Country
from conflictevents.model.date import EventDate
from conflictevents.model.event import Classification, Event, Provenance, Source
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.model.tally import Tally
from conflictevents.model.units import DatePrecision

NAME: Final = "acled"
ITEMS = items("; ")


# --- which event


def _id(told: Told) -> str | None:
    return told["event_id_cnty"] and f"{NAME}:{told['event_id_cnty']}"


def _id_cells(event_id: str | None) -> Told:
    code = event_id and event_id.removeprefix(f"{NAME}:")
    digits = re.search(r"[0-9]+", code or "")
    return {"event_id_cnty": code, "event_id_no_cnty": digits and digits[0]}


ID = Part(
    fields=("id",),
    columns=(
        Column("event_id_cnty", "id", "letters of the country and a number", hxl="#event+code"),
        Column("event_id_no_cnty", "id", "the number in it; until March 2023", derived=True),
    ),
    read=_id,
    write=_id_cells,
    unique=True,
)


# --- when


def _date(told: Told) -> EventDate | None:
    day, year, precision = told["event_date"], told["year"], told["time_precision"]
    if day is None:
        return None
    if year is not None and day.year != year and "%y" in told[PROFILE]:
        day = of_year(day, year)
    if precision == 2:
        return EventDate.within(*in_week(day), approximate=True)
    return EventDate.month(day.year, day.month) if precision == 3 else EventDate.within(day, day)


def _date_cells(when: EventDate | None) -> Told:
    first, last = (when.start, when.end) if when else (None, None)
    if not isinstance(first, date) or not isinstance(last, date):
        return {"event_date": None, "year": None, "time_precision": None}
    days = (last - first).days + 1
    month = when is not None and when.precision is DatePrecision.MONTH
    middle = first.replace(day=15) if month else first + timedelta((days - 1) // 2)
    return {"event_date": middle, "year": middle.year, "time_precision": 1 if days == 1 else 2 if days <= 7 else 3}


def _days(profile: Profile) -> Cell:
    return day(profile.days)


WHEN = Part(
    fields=("date",),
    columns=(
        Column("event_date", "date", "the day, or one amid those that are meant", _days, hxl="#date+occurred"),
        Column("year", "date", "its year", INTEGER, derived=True, hxl="#date+year"),
        Column("time_precision", "date.precision", "1: the day is known, 2: the week, 3: the month", INTEGER),
    ),
    read=_date,
    write=_date_cells,
)


# --- what

INTER_1 = Column("inter1", "actors[0].type", "what kind of actor that is", inter_cell)
INTER_2 = Column("inter2", "actors[1].type", "what kind of actor that is", inter_cell)
EVENT_TYPE = Column("event_type", "type", "one of six types, of nine until 2016", hxl="#event+type")
LEVELS = ("disorder_type", "event_type", "sub_event_type", "civilian_targeting")


def _what(told: Told) -> tuple[EventType, EventSubtype | None, tuple[Classification, ...]]:
    kinds, subtypes = _meant(told)
    crowd = _BY_CROWD.get(told["inter1"]) or _BY_CROWD.get(told["inter2"])  # tells which of "Riots/Protests" it was
    kind = next((one for one in kinds if len(kinds) == 1 or one is crowd), EventType.OTHER)
    labels = ((level, told[level]) for level in LEVELS)
    codes = tuple(Classification(scheme=NAME, level=level, label=label) for level, label in labels if label)
    return kind, next((one for one in subtypes if one.type is kind or one is EventSubtype.OTHER), None), codes


_BY_CROWD = {ActorType.RIOTERS: EventType.RIOT, ActorType.PROTESTERS: EventType.PROTEST}


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


# --- who


def _actors(told: Told) -> tuple[Actor, ...]:
    directed = (told["event_type"] or "").casefold() == "violence against civilians"
    first, second = (Role.INITIATOR, Role.TARGET) if directed else (Role.PARTICIPANT, Role.PARTICIPANT)
    actors = (*_side(told, 1, first), *_side(told, 2, second))
    crowd = crowd_of(told["tags"])
    return (attrs.evolve(actors[0], size=crowd), *actors[1:]) if actors and crowd else actors


def _side(told: Told, number: int, role: Role) -> Iterator[Actor]:
    name, kind = told[f"actor{number}"], told[f"inter{number}"]
    if name and name.strip():
        yield _actor(name, role, kind or ActorType.UNKNOWN)
    for other in told[f"assoc_actor_{number}"] or ():
        if other.strip():
            yield _actor(other, Role.ASSOCIATE, ActorType.UNKNOWN)


@lru_cache(4096)
def _actor(name: str, role: Role, kind: ActorType) -> Actor:
    return Actor(name=name, role=role, type=kind)


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    sides = two_sides(actors)
    kinds = tuple(side[0].type for side in sides if side)
    return {**_side_cells(1, sides[0]), **_side_cells(2, sides[1]), "interaction": kinds or None}


def _side_cells(number: int, side: Side) -> Told:
    return {
        f"actor{number}": side[0].name if side else None,
        f"inter{number}": side[0].type if side else None,
        f"assoc_actor_{number}": tuple(actor.name for actor in side[1:]) or None,
    }


TAG = Column("tags", "tags", "such as `crowd size=200-300`, which is `actors[0].size` too; since 2022", ITEMS)


def _associates(number: int, tag: str) -> Column:
    says = "those who were with it or whom it belongs to"
    return Column(
        f"assoc_actor_{number}",
        "actors[].name",
        says,
        ITEMS,
        also=(f"ally_actor_{number}",),
        hxl=f"#group+name+{tag}+assoc",
    )


WHO = Part(
    fields=("actors",),
    columns=(
        Column(
            "actor1", "actors[0].name", "one actor, who did it where civilians are attacked", hxl="#group+name+first"
        ),
        _associates(1, "first"),
        INTER_1,
        Column("actor2", "actors[1].name", "the other, if there is one", hxl="#group+name+second"),
        _associates(2, "second"),
        INTER_2,
        Column("interaction", "actors", "both kinds of actors together", interaction_cell, derived=True),
    ),
    asides=(EVENT_TYPE, TAG),
    read=_actors,
    write=_actors_cells,
)


# --- where


def _location(told: Told) -> Location | None:
    lat, lon = told["latitude"], told["longitude"]
    names = ((level, told[f"admin{level}"]) for level in (1, 2, 3))
    location = Location(
        name=told["location"],
        country=_country(told["iso"], told["iso3"], told["gwno"], told["country"]),
        admin=tuple(_area(level, name) for level, name in names if name and name.strip()),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
        precision=(told["geo_precision"] and geo_precision_of(told["geo_precision"], NAME)) or GeoPrecision.UNKNOWN,
    )
    return location if location != _NOWHERE else None


_NOWHERE = Location()


@lru_cache(1024)
def _country(iso: str | None, iso3: str | None, gwno: str | None, name: str | None) -> str | None:
    """The country by the first of its codes that is known, or else by its name."""
    coded = (
        iso and Country.of(iso, "m49"),
        iso3 and Country.of(iso3, "iso3"),
        gwno and Country.of(gwno, "gw"),
        name and Country.named(name),
    )
    return next((country.iso3 for country in coded if isinstance(country, Country)), None)


@lru_cache(4096)
def _area(level: int, name: str) -> AdminArea:
    return AdminArea(level=level, name=name)


def _location_cells(where: Location | None) -> Told:
    where = where or _NOWHERE
    areas = {area.level: area.name for area in reversed(where.admin)}
    return {
        **_country_cells(where.country),
        **{f"admin{level}": areas.get(level) for level in (1, 2, 3)},
        "location": where.name,
        "latitude": where.lat,
        "longitude": where.lon,
        "geo_precision": geo_precision_code(where.precision, NAME),
    }


@lru_cache(1024)
def _country_cells(iso3: str | None) -> Told:
    country = Country.of(iso3) if iso3 else None
    return {
        "iso": country and country.code("m49"),
        "iso3": iso3,
        "gwno": country and country.code("gw"),
        "country": country and country.name_in(NAME),
        "region": country and region_of(country.iso3, NAME),
    }


WHERE = Part(
    fields=("location",),
    columns=(
        Column("iso", "location.country", "ISO 3166-1 numeric, without leading zeros"),
        Column("iso3", "location.country", "ISO 3166-1 alpha-3; until March 2023"),
        Column("gwno", "location.country", "number of Gleditsch and Ward; until 2016"),
        Column("country", "location.country", "name of the country, as ACLED spells it", hxl="#country+name"),
        Column("region", "location.country", "one of 17 regions; since 2018", derived=True, hxl="#region+name"),
        Column("admin1", "location.admin[level=1].name", "area of level 1", hxl="#adm1+name"),
        Column("admin2", "location.admin[level=2].name", "area of level 2", hxl="#adm2+name"),
        Column("admin3", "location.admin[level=3].name", "area of level 3", hxl="#adm3+name"),
        Column("location", "location.name", "name of the place", hxl="#loc+name"),
        Column("latitude", "location.lat", "decimal degrees, four digits", LATITUDE, hxl="#geo+lat"),
        Column("longitude", "location.lon", "decimal degrees, four digits", LONGITUDE, hxl="#geo+lon"),
        Column(
            "geo_precision", "location.precision", "1: the town, 2: near it or part of a region, 3: a region", INTEGER
        ),
    ),
    read=_location,
    write=_location_cells,
)


# --- with what toll, according to whom


def _casualties(told: Told) -> tuple[Casualty, ...]:
    number = told["fatalities"]
    if number is None:
        return ()
    return (Casualty(harm=Harm.KILLED, count=Count.exactly(number) if number else Count.about(0)),)


def _casualties_cells(casualties: tuple[Casualty, ...]) -> Told:
    killed = Tally.of(casualties).killed
    return {"fatalities": killed.resolve(Policy.ACLED) if killed else None}


TOLL = Part(
    fields=("casualties",),
    columns=(
        Column(
            "fatalities",
            "casualties",
            "the lowest number of dead that was reported; 0: none, or none known",
            PEOPLE,
            hxl="#affected+killed",
        ),
    ),
    read=_casualties,
    write=_casualties_cells,
)


def _sources(told: Told) -> tuple[Source, ...]:
    return tuple(map(_source, told["source"] or ()))


@lru_cache(4096)
def _source(name: str) -> Source:
    return Source(name=name)


def _sources_cells(sources: tuple[Source, ...]) -> Told:
    return {"source": tuple(source.name or "" for source in sources) or None}


SOURCES = Part(
    fields=("sources",),
    columns=(Column("source", "sources[].name", "who reported it", ITEMS, hxl="#meta+source"),),
    read=_sources,
    write=_sources_cells,
)


def _provenance(told: Told) -> Provenance:
    return Provenance(dataset=NAME, profile=told[PROFILE], updated=told["timestamp"])


def _provenance_cells(provenance: Provenance | None) -> Told:
    return {"timestamp": provenance and provenance.updated}


PROVENANCE = Part(
    fields=("provenance",),
    columns=(Column("timestamp", "provenance.updated", "when the row was last changed", MOMENT),),
    read=_provenance,
    write=_provenance_cells,
)

NOTES = alone("notes", Column("notes", "notes", "what happened, in a few sentences", hxl="#description"), unique=True)
TAGS = alone("tags", TAG, none=())

# --- the table

_V1 = (
    "GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,"
    "ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,"
    "FATALITIES"
)
_V2 = (
    "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,"
    "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,"
    "longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3"
)
_V3 = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,"
    "longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)


def _adopted(event: Event, policy: Policy) -> Event:
    """An event from elsewhere as ACLED has it: its codes, two sides, one figure, which is 0 where none is known."""
    killed = event.best_tally.killed or Count.about(0)
    country = event.location.country if event.location else None
    crowd = crowd_tag(event.actors[0].size) if event.actors and event.type in _BY_CROWD.values() else None
    return attrs.evolve(
        event,
        actors=[_at(country, actor) for actor in as_two_sides(event.actors)],
        casualties=[Casualty(harm=Harm.KILLED, count=Count.exactly(killed.resolve(policy) or 0))],
        classifications=classify(event, NAME),
        sources=[source for source in event.sources if source.name],
        tags=(*event.tags, crowd) if crowd and crowd not in event.tags else event.tags,
    )


def _at(country: str | None, actor: Actor) -> Actor:
    """The actor as it is seen in a country: the forces of another state are external ones."""
    inter = classify_actor(actor, NAME, country)
    kind = actor_type_of(inter.code or "", NAME) if inter else None
    return attrs.evolve(actor, type=kind) if kind is ActorType.EXTERNAL_FORCES else actor


ACLED = Table(
    name=NAME,
    title="ACLED, the Armed Conflict Location & Event Data Project",
    parts=(ID, WHEN, WHAT, WHO, WHERE, TOLL, SOURCES, NOTES, TAGS, PROVENANCE),
    kept=(
        Column("data_id", "extra", "number of the row, not stable; until March 2023"),
        Column("source_scale", "extra", "how far the sources reach, all together"),
        Column("population_1km", "extra", "people within 1 km; on request"),
        Column("population_2km", "extra", "people within 2 km; on request"),
        Column("population_5km", "extra", "people within 5 km; on request"),
        Column("population_best", "extra", "the best of these estimates; on request"),
    ),
    generations={
        "v1": tuple(_V1.split(",")),
        "v2": tuple(_V2.split(",")),
        "v3": tuple(_V3.split(",")),
        "v4": tuple(_V3.split(",")),
    },
    needs=("event_id_cnty", "event_date", "event_type", "actor1"),
    known_by=tuple(("event_date", "event_type", one) for one in ("sub_event_type", "actor1", "fatalities")),
    adopt=_adopted,
    policy=Policy.ACLED,
    sides=(("actor1", "actor2"), ("assoc_actor_1", "assoc_actor_2"), ("inter1", "inter2")),
    profile=Profile(generation="v4"),
)
