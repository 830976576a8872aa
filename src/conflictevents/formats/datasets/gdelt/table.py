"""GDELT: the events of the Global Database of Events, Language and Tone, 1.0 and 2.0.

Conventions after the GDELT Event Codebooks 1.03 (2013) and 2.0 (2015): what a machine read in the news of the world, by
the codes of CAMEO. An event is of one day and of one actor that does something to another. No toll is coded, and how
bad it was only by the scale of Goldstein, which follows from the code.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

import attrs

from conflictevents.convert import shown
from conflictevents.formats.datasets.cameo import What, classified, directed, follows, one_day, what
from conflictevents.formats.datasets.gdelt.actors import WHO, coded
from conflictevents.formats.datasets.gdelt.places import PLACE, WHERE, uncoded
from conflictevents.formats.datasets.sides import as_two_sides
from conflictevents.formats.tables.cells import DECIMAL, INTEGER, TEXT, Cell
from conflictevents.formats.tables.days import day_in
from conflictevents.formats.tables.profile import Profile, Quoting
from conflictevents.formats.tables.table import PROFILE, Column, Part, Table, Told
from conflictevents.model.count import Policy
from conflictevents.model.date import EventDate
from conflictevents.model.event import Classification, Event, Provenance, Source
from conflictevents.model.event_type import EventSubtype, EventType

NAME: Final = "gdelt"


# --- which event


def _id(told: Told) -> str | None:
    number = told["GLOBALEVENTID"]
    return None if number is None else f"{NAME}:{number}"


def _id_cells(event_id: str | None) -> Told:
    number = (event_id or "").removeprefix(f"{NAME}:")
    return {"GLOBALEVENTID": int(number) if re.fullmatch("[0-9]{1,18}", number) else None}


ID = Part(
    fields=("id",),
    columns=(Column("GLOBALEVENTID", "id", "a number, one a row", INTEGER),),
    read=_id,
    write=_id_cells,
    unique=True,
)


# --- when


def _date(told: Told) -> EventDate | None:
    day = told["SQLDATE"]
    return None if day is None else EventDate.on_day(day)


def _date_cells(when: EventDate | None) -> Told:
    day = one_day(when)
    if day is None:
        return dict.fromkeys(("SQLDATE", "MonthYear", "Year", "FractionDate"))
    part = ((day.month - 1) * 30 + day.day) / 365  # as if all months had 30 days
    return {
        "SQLDATE": day,
        "MonthYear": f"{day.year:04d}{day.month:02d}",
        "Year": day.year,
        "FractionDate": f"{day.year + part:.4f}",
    }


WHEN = Part(
    fields=("date",),
    columns=(
        Column("SQLDATE", "date", "the day", day_in),
        Column("MonthYear", "date", "its year and month, such as `201910`", derived=True),
        Column("Year", "date", "its year", INTEGER, derived=True),
        Column("FractionDate", "date", "its year, and how much of it was over by months of 30 days", derived=True),
    ),
    read=_date,
    write=_date_cells,
)


# --- what


def _what(told: Told) -> What:
    code, root = told["EventCode"], told["EventRootCode"]
    return what(f"0{code}" if code and root in _SHORT else code)


_SHORT = frozenset("123456789")
"""Root codes that lost their leading zero, so that the event code beside them did, too: 10 is 010 there."""


def _what_cells(kind: EventType, subtype: EventSubtype | None, codes: tuple[Classification, ...]) -> Told:
    told = classified(kind, subtype, codes)
    known = follows(told)
    return {
        "EventCode": told and told.code,
        "EventBaseCode": known and known.base,
        "EventRootCode": known and known.root,
        "QuadClass": known and known.quad_class,
        "GoldsteinScale": known and known.goldstein,
    }


_SCORE = attrs.evolve(DECIMAL, says="number with one decimal place", write="{:.1f}".format)

_NUMBER = Cell("code of CAMEO, two to four digits, without its leading zero", str, lambda code: code.lstrip("0"))


def _code(profile: Profile) -> Cell:
    return _NUMBER if profile.generation in _AS_NUMBERS else TEXT


WHAT = Part(
    fields=("type", "subtype", "classifications"),
    columns=(
        Column("EventCode", "classifications", "code of CAMEO, two to four digits, with its leading zero", _code),
        Column("EventBaseCode", "classifications", "its first three digits", _code, derived=True),
        Column("EventRootCode", "classifications", "its first two digits", _code, derived=True),
        Column(
            "QuadClass",
            "classifications",
            "1 verbal, 2 material cooperation, 3 verbal, 4 material conflict",
            INTEGER,
            derived=True,
        ),
        Column("GoldsteinScale", "classifications", "how far it binds or tears, 10 to -10", _SCORE, derived=True),
    ),
    read=_what,
    write=_what_cells,
)


# --- according to whom


def _sources(told: Told) -> tuple[Source, ...]:
    """Where it was read: an address, or the name of a source that is not on the web."""
    told_by = told["SOURCEURL"]
    if told_by is None:
        return ()
    return (Source(url=told_by) if "://" in told_by else Source(name=told_by),)


def _sources_cells(sources: tuple[Source, ...]) -> Told:
    names = [source.url for source in sources if source.url] + [source.name for source in sources if source.name]
    return {"SOURCEURL": next(iter(names), None)}


SOURCES = Part(
    fields=("sources",),
    columns=(Column("SOURCEURL", "sources[0].url", "where it was first read; since April 2013"),),
    read=_sources,
    write=_sources_cells,
)


def _provenance(told: Told) -> Provenance:
    return Provenance(dataset=NAME, profile=told[PROFILE], updated=told["DATEADDED"])


def _provenance_cells(provenance: Provenance | None) -> Told:
    return {"DATEADDED": provenance and provenance.updated}


_STAMP = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2}))?", re.ASCII)


def _moment(text: str) -> str:
    match = _STAMP.fullmatch(text)
    if match is None:
        raise ValueError(f"expected a time such as '20191024143000' or a day, got {shown(text)}")
    year, month, day, *clock = match.groups()
    told = f"{year}-{month}-{day}" + (f"T{':'.join(clock)}Z" if clock[0] else "")
    try:
        datetime.fromisoformat(told)
    except ValueError:
        raise ValueError(f"no calendar has the time {shown(text)}") from None
    return told


def _stamp(moment: str) -> str:
    if len(moment) == len("2019-10-24"):
        return moment.replace("-", "")
    return datetime.fromisoformat(moment).astimezone(UTC).strftime("%Y%m%d%H%M%S")


_MOMENT = Cell("time (UTC), as 20191024143000", _moment, _stamp)
_DAY = Cell("day (UTC), as 20191024", _moment, lambda moment: _stamp(moment)[:8])


def _added(profile: Profile) -> Cell:
    return _MOMENT if profile.generation in ("v2", "v2-numbers") else _DAY


PROVENANCE = Part(
    fields=("provenance",),
    columns=(Column("DATEADDED", "provenance.updated", "when it was added: a time, in 1.0 a day", _added),),
    read=_provenance,
    write=_provenance_cells,
)

# --- the table


def _columns(*others: str, without: tuple[str, ...] = ()) -> tuple[str, ...]:
    told = (
        *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
        *(column.name for column in WHO.columns),
        *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
        *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
        *(f"{whose}Geo_{part}" for whose in ("Actor1", "Actor2", "Action") for part in PLACE if part not in without),
        "DATEADDED",
    )
    return (*told, *others)


def _adopted(event: Event, _: Policy) -> Event:
    """An event from elsewhere as GDELT has it: a code of CAMEO, one actor and another, a place by its names."""
    told = classified(event.type, event.subtype, event.classifications)
    return attrs.evolve(
        event,
        actors=[coded(actor) for actor in directed(as_two_sides(event.actors)) if actor],
        classifications=[told] if told else [],
        location=event.location and uncoded(event.location),
        sources=sorted(event.sources, key=lambda source: source.url is None)[:1],
        provenance=None,
    )


_ROW = re.compile(r"[0-9]*\t(?:[12][0-9]{3}[01][0-9][0-3][0-9])?\t", re.ASCII)


def _is_row(cells: list[str]) -> bool:
    """Whether the first cells are a number and a day; either may be blank."""
    return _ROW.match("\t".join(cells[:3])) is not None


def _place(whose: str) -> tuple[Column, ...]:
    says = "where the actor is, as of the event"
    return tuple(Column(f"{whose}Geo_{part}", "extra", says) for part in PLACE)


_AS_NUMBERS = frozenset({"v1-numbers", "v2-numbers"})
"""As GDELT's tables are after software that reads codes as numbers, which takes off their leading zeros."""

GDELT = Table(
    name=NAME,
    title="GDELT, the Global Database of Events, Language and Tone",
    parts=(ID, WHEN, WHO, WHAT, WHERE, SOURCES, PROVENANCE),
    kept=(
        Column("IsRootEvent", "extra", "1 where it was told in the lead of the article"),
        Column("NumMentions", "extra", "how often it was told when it was first read, in 1.0 on that day"),
        Column("NumSources", "extra", "by how many sources"),
        Column("NumArticles", "extra", "in how many articles"),
        Column("AvgTone", "extra", "their tone, -100 to 100"),
        *_place("Actor1"),
        *_place("Actor2"),
    ),
    generations={
        "v0": _columns(without=("ADM2Code",)),
        "v1": _columns("SOURCEURL", without=("ADM2Code",)),
        "v1-numbers": _columns("SOURCEURL", without=("ADM2Code",)),
        "v2-numbers": _columns("SOURCEURL"),
        "v2": _columns("SOURCEURL"),
    },
    needs=("GLOBALEVENTID", "SQLDATE", "EventCode"),
    known_by=(("SQLDATE", "EventCode"), ("SQLDATE", "EventRootCode"), ("GLOBALEVENTID", "SQLDATE")),
    adopt=_adopted,
    row=_is_row,
    profile=Profile(generation="v2", delimiter="\t", quoting=Quoting.NONE, header=False, days="%Y%m%d"),
)
