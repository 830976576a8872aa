"""HXL-tagged tables, whatever their columns are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from conflictevents.crosswalks import subtypes_of
from conflictevents.formats.datasets.dates import Parts, as_one, bounds, dated, day_or_less, parts_of, spanned
from conflictevents.formats.datasets.hxl.places import WHERE
from conflictevents.formats.datasets.hxl.tags import named, tagged, tagged_column
from conflictevents.formats.datasets.hxl.toll import TOLL, figures
from conflictevents.formats.datasets.ids import come_from, identified
from conflictevents.formats.datasets.sides import Side, as_two_sides, two_sides
from conflictevents.formats.tables.cells import INTEGER, Cell, items
from conflictevents.formats.tables.days import day_in
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Part, Table, Told, alone
from conflictevents.model.actor import Actor, Role
from conflictevents.model.count import Policy
from conflictevents.model.date import EventDate
from conflictevents.model.event import Classification, Event, Source
from conflictevents.model.event_type import EventSubtype, EventType

NAME = "hxl"


# --- which, when


ID = identified(NAME, tagged_column("#event+id #event+code #meta+id", "id", "what the event is known by"))


def _day(profile: Profile) -> Cell:
    return day_or_less(profile.days)


def _date(told: Told) -> EventDate | None:
    on, first, last = told["#date+occurred"], told["#date+start"], told["#date+end"]
    if on is not None:
        when: EventDate = on
        return when
    if first is None and last is None:
        return dated(Parts(told["#date+year"], told["#date+month"], told["#date+day"]))
    if first is not None and last is not None and last < first:
        return None
    return spanned(first, last)


def _date_cells(when: EventDate | None) -> Told:
    first, last = bounds(when)
    year, month, number = parts_of(when)
    return {
        "#date+occurred": as_one(when),
        "#date+start": first,
        "#date+end": last,
        "#date+year": year,
        "#date+month": month,
        "#date+day": number,
    }


WHEN = Part(
    fields=("date",),
    columns=(
        tagged_column("#date+occurred #date #date+event", "date", "the day of the event, or the month or year", _day),
        tagged_column("#date+start", "date.start", "the first day", day_in),
        tagged_column("#date+end", "date.end", "the last day", day_in),
        tagged_column("#date+year", "date", "the year, read where no day is told", INTEGER),
        tagged_column("#date+month", "date", "the month, 1 to 12, read where no day is told", INTEGER),
        tagged_column("#date+day", "date", "the day of the month, read where no other is told", INTEGER),
    ),
    read=_date,
    write=_date_cells,
)

# --- what

LEVELS = {"type": "#event+type", "sub": "#event+type+sub", "means": "#event+means"}


def _what(told: Told) -> tuple[EventType, EventSubtype | None, tuple[Classification, ...]]:
    labels = {level: label for level, tag in LEVELS.items() if (label := told[tag])}
    codes = tuple(Classification(scheme=NAME, level=level, label=label) for level, label in labels.items())
    return *_kind(labels.get("type"), labels.get("sub")), codes


def _kind(label: str | None, finer: str | None) -> tuple[EventType, EventSubtype | None]:
    """What ACLED's words, or ours, for a type and a sub-event type stand for; OTHER for those of anybody else."""
    known = _subtypes(finer) or _subtypes(label)
    kinds = {one.type for one in known}
    if len(kinds) != 1:
        return EventType.OTHER, None
    return kinds.pop(), known[0] if len(known) == 1 or _subtypes(finer) else None


def _subtypes(label: str | None) -> tuple[EventSubtype, ...]:
    own = (label or "").strip().casefold()
    return subtypes_of(own, "acled") or tuple(one for one in EventSubtype if own in (one.value, one.type.value))


def _what_cells(kind: EventType, subtype: EventSubtype | None, codes: Iterable[Classification]) -> Told:
    told = {one.level: one.label for one in codes if one.scheme == NAME}
    if _kind(told.get("type"), told.get("sub")) != (kind, subtype):  # it was changed, or comes from elsewhere
        told |= {"type": kind.value, "sub": subtype and subtype.value}
    return {tag: told.get(level) for level, tag in LEVELS.items()}


WHAT = Part(
    fields=("type", "subtype", "classifications"),
    columns=(
        tagged_column("#event+type #event", "type", "what kind of event, in ACLED's words or ours; others are kept"),
        tagged_column("#event+type+sub #event+subtype #event+sub", "subtype", "the finer kind, in such words"),
        tagged_column("#event+means", "classifications", "with what it was done"),
    ),
    read=_what,
    write=_what_cells,
)

# --- who

_ITEMS = items("; ")


def _actors(told: Told) -> tuple[Actor, ...]:
    return tuple(actor for side in ("first", "second") for actor in _side(told, side))


def _side(told: Told, side: str) -> Iterator[Actor]:
    name = told[f"#group+name+{side}"]
    if name and name.strip():
        yield Actor(name=name)
    for other in told[f"#group+name+{side}+assoc"] or ():
        if other.strip():
            yield Actor(name=other, role=Role.ASSOCIATE)


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    first, second = two_sides(actors)
    return {**_side_cells("first", first), **_side_cells("second", second)}


def _side_cells(side: str, actors: Side) -> Told:
    return {
        f"#group+name+{side}": actors[0].name if actors else None,
        f"#group+name+{side}+assoc": tuple(actor.name for actor in actors[1:]) or None,
    }


WHO = Part(
    fields=("actors",),
    columns=(
        tagged_column("#group+name+first #group+name #group", "actors[0].name", "one actor"),
        tagged_column("#group+name+first+assoc", "actors[].name", "those who were with it", _ITEMS),
        tagged_column("#group+name+second", "actors[1].name", "the other actor"),
        tagged_column("#group+name+second+assoc", "actors[].name", "those who were with that", _ITEMS),
    ),
    read=_actors,
    write=_actors_cells,
)

# --- according to whom


def _sources(told: Told) -> tuple[Source, ...]:
    source = Source(name=told["#meta+source"], url=told["#meta+url"])
    return (source,) if source != Source() else ()


def _sources_cells(sources: tuple[Source, ...]) -> Told:
    first = sources[0] if sources else Source()
    return {"#meta+source": first.name, "#meta+url": first.url}


SOURCE = Part(
    fields=("sources",),
    columns=(
        tagged_column("#meta+source #source", "sources[0].name", "who reported it"),
        tagged_column("#meta+url #meta+source+url", "sources[0].url", "the address of the report"),
    ),
    read=_sources,
    write=_sources_cells,
)
PROVENANCE = come_from(NAME)
NOTES = alone("notes", tagged_column("#description #event+description", "notes", "what happened"), unique=True)

# --- the table

_USUAL = {
    "event_id": "#event+id",
    "date": "#date+occurred",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "event_type": "#event+type",
    "event_subtype": "#event+type+sub",
    "actor1": "#group+name+first",
    "assoc_actor_1": "#group+name+first+assoc",
    "actor2": "#group+name+second",
    "assoc_actor_2": "#group+name+second+assoc",
    "country": "#country+name",
    "country_code": "#country+code",
    "admin1": "#adm1+name",
    "admin1_pcode": "#adm1+code",
    "admin2": "#adm2+name",
    "admin2_pcode": "#adm2+code",
    "admin3": "#adm3+name",
    "admin3_pcode": "#adm3+code",
    "location": "#loc+name",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "killed": "#affected+killed",
    "killed_civilians": "#affected+killed+civilians",
    "killed_children": "#affected+killed+children",
    "killed_women": "#affected+killed+f",
    "killed_men": "#affected+killed+m",
    "injured": "#affected+injured",
    "missing": "#affected+missing",
    "kidnapped": "#affected+kidnapped",
    "detained": "#affected+detained",
    "displaced": "#affected+displaced",
    "source": "#meta+source",
    "source_url": "#meta+url",
    "notes": "#description",
}
"""The columns of a table that is no copy of another, with their tags."""


def _adopted(event: Event, policy: Policy) -> Event:
    """An event from elsewhere, with two sides, one figure for each harm and group, and its first source."""
    return attrs.evolve(
        event,
        actors=as_two_sides(event.actors),
        casualties=figures(event.casualties, event.best_tally, policy),
        sources=event.sources[:1],
    )


def _in_file(table: Table, profile: Profile) -> Table:
    """The table with the columns that the tags of a file stand for; if its header is tags, these are its names too."""
    names = tagged(profile.columns, profile.tags or profile.columns)
    return attrs.evolve(table, parts=tuple(named(part, names) for part in table.parts))


HXL = Table(
    name=NAME,
    title="a table of events with tags of the Humanitarian Exchange Language",
    parts=(ID, WHEN, WHAT, WHO, WHERE, TOLL, SOURCE, NOTES, PROVENANCE),
    kept=(),
    generations={"iso3": (), "iso2": (), "m49": ()},
    needs=(),
    adopt=_adopted,
    profile=Profile(generation="iso3", columns=tuple(_USUAL), tags=tuple(_USUAL.values())),
    in_file=_in_file,
)
