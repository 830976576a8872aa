"""ACLED's table: its columns and layouts, and the parts that are one column or two."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from string import ascii_letters

from conflictevents.formats.datasets.acled.actors import WHO
from conflictevents.formats.datasets.acled.adopting import adopted
from conflictevents.formats.datasets.acled.codes import ITEMS, NAME, TAG
from conflictevents.formats.datasets.acled.places import WHERE
from conflictevents.formats.datasets.acled.types import WHAT
from conflictevents.formats.tables.cells import INTEGER, MOMENT, PEOPLE
from conflictevents.formats.tables.days import day_in, in_week, of_year
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import PROFILE, Column, Part, Table, Told, alone
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.count import Count, Policy
from conflictevents.model.date import EventDate
from conflictevents.model.event import Provenance, Source
from conflictevents.model.tally import Tally
from conflictevents.model.units import DatePrecision

# --- which event


def _id(told: Told) -> str | None:
    return told["event_id_cnty"] and f"{NAME}:{told['event_id_cnty']}"


def _id_cells(event_id: str | None) -> Told:
    code = event_id and event_id.removeprefix(f"{NAME}:")
    return {"event_id_cnty": code, "event_id_no_cnty": code and code.strip(ascii_letters)}


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
        return EventDate.year_of(year) if year in _YEARS else None
    if year is not None and day.year != year and "%y" in told[PROFILE]:
        day = of_year(day, year)
    if precision == 2:
        return EventDate.within(*in_week(day), approximate=True)
    return EventDate.month(day.year, day.month) if precision == 3 else EventDate.on_day(day)


def _date_cells(when: EventDate | None) -> Told:
    first, last = (when.start, when.end) if when else (None, None)
    if not isinstance(first, date) or not isinstance(last, date):
        return {"event_date": None, "year": None, "time_precision": None}
    days = (last - first).days + 1
    if days > _LONGEST_MONTH:
        return {"event_date": None, "year": first.year if first.year == last.year else None, "time_precision": None}
    month = when is not None and when.precision is DatePrecision.MONTH
    middle = first.replace(day=15) if month else first + timedelta((days - 1) // 2)
    return {"event_date": middle, "year": middle.year, "time_precision": 1 if days == 1 else 2 if days <= 7 else 3}


_YEARS = range(1, 10_000)
_LONGEST_MONTH = 31

WHEN = Part(
    fields=("date",),
    columns=(
        Column("event_date", "date", "the day, or one amid those that are meant", day_in, hxl="#date+occurred"),
        Column("year", "date", "its year", INTEGER, derived=True, hxl="#date+year"),
        Column("time_precision", "date.precision", "1: the day is known, 2: the week, 3: the month", INTEGER),
    ),
    read=_date,
    write=_date_cells,
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
    adopt=adopted,
    policy=Policy.ACLED,
    sides=(("actor1", "actor2"), ("assoc_actor_1", "assoc_actor_2"), ("inter1", "inter2")),
    profile=Profile(generation="v4"),
)
