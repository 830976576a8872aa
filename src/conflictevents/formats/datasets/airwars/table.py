"""The table of Airwars."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import time

import attrs

from conflictevents.formats.datasets.airwars import places
from conflictevents.formats.datasets.airwars.codes import (
    NAME,
    Strike,
    slug,
    strike_name,
    strike_of,
)
from conflictevents.formats.datasets.airwars.harm import adopted, harm
from conflictevents.formats.datasets.dates import bounds, spanned
from conflictevents.formats.datasets.ids import identified
from conflictevents.formats.tables.cells import Cell, items
from conflictevents.formats.tables.days import day_in
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import PROFILE, Column, Part, Table, Told, alone
from conflictevents.model.count import Policy
from conflictevents.model.date import EventDate, PartOfDay
from conflictevents.model.event import Classification, Event, Provenance, Ref, Source, Weapon
from conflictevents.model.event_type import EventSubtype, EventType

ITEMS = items(", ")
PUBLISHER = "Airwars"

# --- which, when


ID = identified(
    NAME, Column("code", "id", "its reference code, or several", also=("unique_reference_code",), hxl="#event+code")
)


def _refs(told: Told) -> tuple[Ref, ...]:
    return tuple(Ref(rel="previous", scheme=NAME, id=code) for code in told["previous_codes"] or ())


def _refs_cells(refs: tuple[Ref, ...]) -> Told:
    return {"previous_codes": tuple(ref.id for ref in refs if ref.rel == "previous" and ref.id) or None}


REFS = Part(
    fields=("refs",),
    columns=(Column("previous_codes", "refs", "reference codes that it had before", ITEMS),),
    read=_refs,
    write=_refs_cells,
)


_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?", re.ASCII)


def _time(text: str) -> time | None:
    match = _TIME.fullmatch(text.strip())
    hours, minutes, seconds = (int(group or 0) for group in match.groups()) if match else (24, 0, 0)
    return time(hours, minutes, seconds) if hours < 24 and minutes < 60 and seconds < 60 else None


TIME = Cell("time, as 14:30:00", _time, time.isoformat)
PART_OF_DAY = Cell(
    "part of a day",
    lambda text: next((part for part in PartOfDay if part.value == slug(text)), None),
    lambda part: part,
)


def _date(told: Told) -> EventDate | None:
    first, last = told["date"], told["date_end"]
    if first is None:
        return None
    if told["date_type"] == "date_range" and last is not None and last > first:
        return spanned(first, last)
    hour = told["local_time"]
    return EventDate.on_day(first, time=hour, part_of_day=None if hour else told["local_time_of_day"])


def _date_cells(when: EventDate | None) -> Told:
    first, last = bounds(when)
    if when is None or first is None or last is None:
        return dict.fromkeys(("date_type", "date", "date_end", "local_time", "local_time_of_day"))
    return {
        "date_type": "date" if first == last else "date_range",
        "date": first,
        "date_end": last if first != last else None,
        "local_time": when.time,
        "local_time_of_day": when.part_of_day,
    }


WHEN = Part(
    fields=("date",),
    columns=(
        Column("date_type", "date.kind", "`date` or `date_range`"),
        Column("date", "date.start", "the day, or the first one", day_in, hxl="#date+start"),
        Column("date_end", "date.end", "the last day, where it is a range", day_in, hxl="#date+end"),
        Column("local_time", "date.time", "the hour there", TIME),
        Column("local_time_of_day", "date.part_of_day", "the part of the day there", PART_OF_DAY),
    ),
    read=_date,
    write=_date_cells,
)

# --- what

LEVELS = ("strike_status", "strike_type", "cause_of_death_injury")


def _what(told: Told) -> tuple[EventType, EventSubtype | None, tuple[Weapon, ...], tuple[Classification, ...]]:
    codes = ((level, told[f"{level}_slug"], told[f"{level}_name"]) for level in LEVELS)
    known = tuple(
        Classification(scheme=NAME, level=level, code=code, label=name) for level, code, name in codes if code or name
    )
    return *_strike(known), known


def _strike(codes: Iterable[Classification]) -> Strike:
    return strike_of(next((one.code or one.label for one in codes if _is(one, "strike_type")), None))


def _is(code: Classification, level: str) -> bool:
    return code.scheme == NAME and code.level == level


def _what_cells(kind: EventType, subtype: EventSubtype | None, _: object, codes: tuple[Classification, ...]) -> Told:
    cells: dict[str, str | None] = {}
    for level in LEVELS:
        told = next((one for one in codes if _is(one, level)), Classification(scheme=NAME))
        cells |= {f"{level}_slug": told.code, f"{level}_name": told.label}
    if _strike(codes)[:2] != (kind, subtype):  # it was changed, or comes from elsewhere
        name = strike_name(subtype)
        cells |= {"strike_type_slug": name and slug(name), "strike_type_name": name}
    return cells


def _coded(level: str, field: str, says: str) -> tuple[Column, Column]:
    return Column(f"{level}_slug", field, says), Column(f"{level}_name", field, "the same in words")


WHAT = Part(
    fields=("type", "subtype", "weapons", "classifications"),
    columns=(
        *_coded(
            "strike_status", "classifications", "declared-strike, likely-strike, contested-strike, single-source-claim"
        ),
        *_coded("strike_type", "subtype", "airstrike, drone-strike, artillery, ... with commas between"),
        *_coded("cause_of_death_injury", "classifications", "what killed or injured them"),
    ),
    read=_what,
    write=_what_cells,
)

# --- according to whom


def _moment(text: str) -> str:
    """A day and an hour of a database, as EDTF has it."""
    return text.replace(" ", "T", 1)


MOMENT = Cell("day and hour, as 2019-06-30 14:30:00", _moment, lambda told: told.replace("T", " ", 1))


def _sources(told: Told) -> tuple[Source, ...]:
    page = Source(name=PUBLISHER, url=told["permalink"])
    first = Source(
        name=told["local_first_reported_by"],
        url=told["local_first_reported_url"],
        published=told["local_first_reported_date_time"],
    )
    return tuple(source for source, told in ((page, page.url), (first, first != Source())) if told)


def _sources_cells(sources: tuple[Source, ...]) -> Told:
    page = next((source for source in sources if source.name == PUBLISHER), Source())
    first = next((source for source in sources if source.name != PUBLISHER), Source())
    return {
        "permalink": page.url,
        "local_first_reported_by": first.name,
        "local_first_reported_url": first.url,
        "local_first_reported_date_time": first.published,
    }


SOURCES = Part(
    fields=("sources",),
    columns=(
        Column("permalink", "sources[0].url", "the page of the incident"),
        Column("local_first_reported_by", "sources[1].name", "who reported it first"),
        Column("local_first_reported_url", "sources[1].url", "where"),
        Column("local_first_reported_date_time", "sources[1].published", "when, local time", MOMENT),
    ),
    read=_sources,
    write=_sources_cells,
)
PROVENANCE = Part(
    fields=("provenance",),
    columns=(Column("post_modified", "provenance.updated", "when it was last changed", MOMENT),),
    read=lambda told: Provenance(dataset=NAME, profile=told[PROFILE], updated=told["post_modified"]),
    write=lambda provenance: {"post_modified": provenance and provenance.updated},
)
NOTES = alone(
    "notes", Column("description", "notes", "what happened, as the page tells it", hxl="#description"), unique=True
)

# --- the table

_COLUMNS = (
    "code,previous_codes,permalink,post_modified,date_type,date,date_end,local_time,local_time_of_day,"
    "local_first_reported_date_time,local_first_reported_by,local_first_reported_url,country_name,country_slug,"
    "location_name,region,strike_status_name,strike_status_slug,strike_type_name,strike_type_slug,"
    "targeted_belligerent_name,targeted_belligerent_slug,civilian_harm_status_slug,cause_of_death_injury_name,"
    "cause_of_death_injury_slug,latitude,longitude,geolocation_accuracy_slug,description"
)


def _usual() -> Iterator[str]:
    yield from _COLUMNS.split(",")
    told = harm(1).columns
    yield from (column.name for column in told if column.name.startswith("belligerents["))
    yield from (column.name for column in told if column.name.endswith(("_min", "_max")) and "[" not in column.name)


def _adopted(event: Event, policy: Policy) -> Event:
    """An event from elsewhere as Airwars has it: the lowest and the highest figure for each group of victims."""
    return attrs.evolve(
        event,
        location=places.adopted(event.location),
        casualties=adopted(event.casualties, policy),
        sources=event.sources[:1],
    )


_PLACE = re.compile(r"belligerents\[([0-9]{1,2})\]\.")


def _in_file(table: Table, profile: Profile) -> Table:
    """The table with as many belligerents as the columns of a file are for."""
    places = [int(match[1]) for name in profile.columns if (match := _PLACE.match(name))]
    parts = (harm(max(places) + 1) if part.fields == HARM.fields and places else part for part in table.parts)
    return attrs.evolve(table, parts=tuple(parts))


def _kept(names: str, says: str) -> tuple[Column, ...]:
    return tuple(Column(name, "extra", says) for name in names.split(","))


HARM = harm(1)
AIRWARS = Table(
    name=NAME,
    title="Airwars, incidents of harm to civilians",
    parts=(ID, REFS, WHEN, WHAT, places.WHERE, HARM, SOURCES, NOTES, PROVENANCE),
    kept=(
        *_kept("location_name_arabic,location_name_hebrew,location_name_ukrainian", "the name of the place"),
        *_kept("local_time_type", "exact, approximate, window, first_reported, approximate_time_of_day, unknown"),
        *_kept("local_time_start,local_time_end", "a window of time"),
        *_kept("civilian_harm_reported", "1: somebody reported harm to civilians"),
        *_kept("total_strikes", "the number of strikes"),
        *_kept("infrastructure_slug,impact_slug,observation_slug", "what was hit, and what was seen"),
        *_kept("geolocation_notes", "how the place was found"),
        *_kept("num_victims,num_victims_named,num_families,num_media", "how many are listed"),
    ),
    generations={"": tuple(_usual())},
    needs=("code", "civilian_non_combatants_killed_min", "civilian_non_combatants_killed_max"),
    adopt=_adopted,
    policy=Policy.AIRWARS,
    profile=Profile(),
    in_file=_in_file,
    names=re.compile(r"^(?:victims|victim_groups)\b|(?:^|\.)victim_name"),
)
