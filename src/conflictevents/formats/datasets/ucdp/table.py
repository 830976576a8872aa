"""The table of UCDP's events, column by column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from conflictevents.crosswalks import date_precision_code
from conflictevents.crosswalks.violence import TYPES_OF_VIOLENCE
from conflictevents.formats.datasets.ids import come_from, identified
from conflictevents.formats.datasets.sides import two_sides
from conflictevents.formats.datasets.ucdp.adopting import adopted
from conflictevents.formats.datasets.ucdp.articles import SOURCES
from conflictevents.formats.datasets.ucdp.codes import CLARITY, CODE, NAME, SUMMARY
from conflictevents.formats.datasets.ucdp.deaths import DEATHS, SIDE_A, SIDE_B
from conflictevents.formats.datasets.ucdp.places import WHERE
from conflictevents.formats.tables.days import day_in
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Column, Part, Table, Told
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.count import Policy
from conflictevents.model.country import Country
from conflictevents.model.date import EventDate
from conflictevents.model.event import Assessment, Classification, Ref
from conflictevents.model.event_type import EventSubtype, EventType

# --- which event, of which conflict


ID = identified(NAME, Column("id", "id", "number of the event", CODE))

_TIES = ("conflict", "dyad")


def _refs(told: Told) -> tuple[Ref, ...]:
    ties = (Ref(rel=tie, scheme=NAME, id=told[f"{tie}_new_id"], name=told[f"{tie}_name"]) for tie in _TIES)
    return tuple(tie for tie in ties if tie.id or tie.name)


def _refs_cells(refs: Iterable[Ref]) -> Told:
    told = {ref.rel: ref for ref in refs if ref.scheme == NAME}
    none = Ref(rel="none")
    numbers = {f"{tie}_new_id": told.get(tie, none).id for tie in _TIES}
    return numbers | {f"{tie}_name": told.get(tie, none).name for tie in _TIES}


REFS = Part(
    fields=("refs",),
    columns=(
        Column("conflict_new_id", "refs[rel=conflict].id", "number of the conflict", CODE),
        Column("conflict_name", "refs[rel=conflict].name", "its name"),
        Column("dyad_new_id", "refs[rel=dyad].id", "number of the two parties to it", CODE),
        Column("dyad_name", "refs[rel=dyad].name", "their names"),
    ),
    read=_refs,
    write=_refs_cells,
)

# --- what

TYPE_OF_VIOLENCE = Column(
    "type_of_violence", "type", "1: a state fights, 2: two groups fight, 3: violence against civilians", CODE
)
_ONE_SIDED = "3"


def _what(told: Told) -> tuple[EventType, EventSubtype | None, tuple[Classification, ...]]:
    code = told["type_of_violence"]
    if code is None:
        return EventType.OTHER, None, ()
    label = TYPES_OF_VIOLENCE.get(code)
    kind = EventType.OTHER if label is None else EventType.BATTLE
    codes = (Classification(scheme=NAME, level="type_of_violence", code=code, label=label),)
    if code == _ONE_SIDED:
        return EventType.VIOLENCE_AGAINST_CIVILIANS, EventSubtype.ATTACK, codes
    return kind, None, codes


def _what_cells(kind: EventType, _: EventSubtype | None, codes: Iterable[Classification]) -> Told:
    """The code, unless the type was changed to one that it does not stand for."""
    code = next((one.code for one in codes if one.scheme == NAME), None)
    if kind is EventType.VIOLENCE_AGAINST_CIVILIANS and code in TYPES_OF_VIOLENCE:
        code = _ONE_SIDED
    return {"type_of_violence": None if kind is EventType.BATTLE and code == _ONE_SIDED else code}


WHAT = Part(fields=("type", "subtype", "classifications"), columns=(TYPE_OF_VIOLENCE,), read=_what, write=_what_cells)

# --- when

_STATUS = f"{NAME}.code_status"
_ONE_DAY = "1"


def _when(told: Told) -> tuple[EventDate | None, tuple[Assessment, ...]]:
    words = ((CLARITY, told["event_clarity"]), (_STATUS, told["code_status"]))
    first, last = told["date_start"], told["date_end"]
    if last is None and told["date_prec"] == _ONE_DAY:
        last = first
    when = _days_between(first, last, told["event_clarity"] == SUMMARY)
    return when, tuple(Assessment(scheme=scheme, value=value) for scheme, value in words if value)


def _days_between(first: date | None, last: date | None, lasting: bool) -> EventDate | None:
    if first is None or last is None or last < first:
        return None
    if first == last:
        return EventDate.on_day(first)
    return EventDate.lasting(first, last) if lasting else EventDate.within(first, last)


def _when_cells(when: EventDate | None, assessments: Iterable[Assessment]) -> Told:
    first, last = (when.start, when.end) if when else (None, None)
    thought = {one.scheme: one.value for one in assessments}
    return {
        "year": first.year if isinstance(first, date) else None,
        "event_clarity": thought.get(CLARITY),
        "date_prec": date_precision_code(when, NAME) if when else None,
        "date_start": first if isinstance(first, date) else None,
        "date_end": last if isinstance(last, date) else None,
        "code_status": thought.get(_STATUS),
    }


WHEN = Part(
    fields=("date", "assessments"),
    columns=(
        Column("year", "date.start", "the year of the first day", CODE, derived=True, hxl="#date+year"),
        Column("event_clarity", "date.kind", "1: one event, on one of these days; 2: a sum of several", CODE),
        Column("date_prec", "date", "1: a day, 2: up to 6 days, 3: a week, 4: a month, 5: longer", CODE, derived=True),
        Column("date_start", "date.start", "the first day", day_in, hxl="#date+start"),
        Column("date_end", "date.end", "the last day", day_in, hxl="#date+end"),
        Column("code_status", f"assessments[scheme={_STATUS}]", "`Clear`, others in Candidate releases"),
    ),
    read=_when,
    write=_when_cells,
)

# --- who


def _actors(told: Told) -> tuple[Actor, ...]:
    kind = told["type_of_violence"]
    first, second = (Role.INITIATOR, Role.TARGET) if kind == _ONE_SIDED else (Role.PARTICIPANT, Role.PARTICIPANT)
    group = ActorType.REBEL_GROUP if kind == "1" else ActorType.UNKNOWN
    other = ActorType.CIVILIANS if kind == _ONE_SIDED else group
    return (*_side(told, "a", first, group), *_side(told, "b", second, other))


def _side(told: Told, side: str, role: Role, kind: ActorType) -> Iterator[Actor]:
    name, number, state = told[f"side_{side}"], told[f"side_{side}_new_id"], told[f"gwno{side}"]
    country = Country.of(state, "gw") if state else None
    ids = {scheme: code for scheme, code in ((NAME, number), ("gw", state)) if code}
    if name and name.strip():
        yield Actor(
            name=name,
            role=role,
            type=ActorType.STATE_FORCES if state else kind,
            country=country.iso3 if country else None,
            ids=ids,
        )


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    first, second = two_sides(actors)
    return {**_side_cells("a", first[:1]), **_side_cells("b", second[:1])}


def _side_cells(side: str, told: tuple[Actor, ...]) -> Told:
    ids = told[0].ids if told else {}
    return {
        f"side_{side}": told[0].name if told else None,
        f"side_{side}_new_id": ids.get(NAME),
        f"gwno{side}": ids.get("gw"),
    }


WHO = Part(
    fields=("actors",),
    columns=(
        Column("side_a_new_id", "actors[0].ids.ucdp", "number of that party", CODE),
        SIDE_A,
        Column("side_b_new_id", "actors[1].ids.ucdp", "number of that party; civilians are 1", CODE),
        SIDE_B,
        Column("gwnoa", "actors[0].ids.gw", "the state, by Gleditsch and Ward, if side A is one", CODE),
        Column("gwnob", "actors[1].ids.gw", "the state, by Gleditsch and Ward, if side B is one", CODE),
    ),
    asides=(TYPE_OF_VIOLENCE,),
    read=_actors,
    write=_actors_cells,
)

# --- the table


PROVENANCE = come_from(NAME)

_V17 = (
    "id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,gwnoa,side_a,"
    "side_b_new_id,gwnob,side_b,number_of_sources,source_article,source_office,source_date,source_headline,"
    "source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,iso3,"
    "country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,"
    "best,high"
)
_V21 = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,"
    "dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,"
    "source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,"
    "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
    "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
)


_LATEST = tuple(_V21.split(","))
_TYPE = _LATEST.index(TYPE_OF_VIOLENCE.name)


def _is_row(cells: list[str]) -> bool:
    """Whether cells are a row of a Candidate file that was published without a header."""
    return len(cells) == len(_LATEST) and cells[0].isdecimal() and cells[_TYPE] in TYPES_OF_VIOLENCE


UCDP = Table(
    name=NAME,
    title="UCDP GED, the Georeferenced Event Dataset of the Uppsala Conflict Data Program",
    parts=(ID, WHEN, WHAT, REFS, WHO, WHERE, DEATHS, SOURCES, PROVENANCE),
    kept=(
        Column("relid", "extra", "older key of the event, such as `ABC-2013-1-2-3`; since 2021"),
        Column("active_year", "extra", "whether the dyad killed at least 25 people in the year"),
        Column("conflict_dset_id", "extra", "older number of the conflict"),
        Column("dyad_dset_id", "extra", "older number of the dyad"),
        Column("side_a_dset_id", "extra", "older number of side A"),
        Column("side_b_dset_id", "extra", "older number of side B"),
    ),
    generations={"v17": tuple(_V17.split(",")), "v21": _LATEST},
    needs=("id", "type_of_violence", "date_start", "best"),
    known_by=tuple(("type_of_violence", one) for one in ("date_start", "relid", "where_coordinates")),
    adopt=adopted,
    policy=Policy.UCDP,
    row=_is_row,
    profile=Profile(generation="v21"),
)
