"""UCDP GED: the Georeferenced Event Dataset of the Uppsala Conflict Data Program, and its Candidate releases.

Conventions after the UCDP GED Codebook (23.1). An event is deadly violence of an organised actor, of one day or of many;
``event_clarity`` tells an event somewhere in its days from one that sums up all of them. The deaths of four groups are
best estimates; their sum is the best estimate of the total, which has a lowest and a highest one besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from math import floor

import attrs

from conflictevents.crosswalks import classify, date_precision_code, geo_precision_code, geo_precision_of
from conflictevents.crosswalks.violence import TYPES_OF_VIOLENCE
from conflictevents.formats.datasets.articles import SOURCES
from conflictevents.formats.datasets.deaths import DEATHS, SIDE_A, SIDE_B, adopted_deaths
from conflictevents.formats.datasets.sides import as_two_sides, two_sides
from conflictevents.formats.tables.cells import INTEGER, LATITUDE, LONGITUDE, Cell, shortest
from conflictevents.formats.tables.days import day
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import PROFILE, Column, Part, Table, Told
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.count import Policy
from conflictevents.model.country import Country
from conflictevents.model.date import DateKind, EventDate
from conflictevents.model.event import Assessment, Classification, Event, Provenance, Ref
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.model.party import LAW

NAME = "ucdp"

_WITH_ZEROS = re.compile(r"([0-9]{1,18})\.0+", re.ASCII)


def _without_zeros(text: str) -> str:
    match = _WITH_ZEROS.fullmatch(text)
    return match[1] if match else text


CODE = Cell("number that stands for something", _without_zeros, str)
"""A code, which software that has none with gaps between them writes ``652.0``."""

# --- which event, of which conflict


def _id(told: Told) -> str | None:
    return told["id"] and f"{NAME}:{told['id']}"


def _id_cells(event_id: str | None) -> Told:
    return {"id": event_id and event_id.removeprefix(f"{NAME}:")}


ID = Part(
    fields=("id",), columns=(Column("id", "id", "number of the event", CODE),), read=_id, write=_id_cells
)

_TIES = ("conflict", "dyad")


def _refs(told: Told) -> tuple[Ref, ...]:
    numbers_and_names = ((tie, told[f"{tie}_new_id"], told[f"{tie}_name"]) for tie in _TIES)
    return tuple(Ref(rel=tie, scheme=NAME, id=id, name=name) for tie, id, name in numbers_and_names if id or name)


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


WHAT = Part(
    fields=("type", "subtype", "classifications"), columns=(TYPE_OF_VIOLENCE,), read=_what, write=_what_cells
)

# --- when

_CLARITY, _STATUS = f"{NAME}.event_clarity", f"{NAME}.code_status"
_ONE_EVENT, _SUMMARY = "1", "2"


def _when(told: Told) -> tuple[EventDate | None, tuple[Assessment, ...]]:
    words = ((_CLARITY, told["event_clarity"]), (_STATUS, told["code_status"]))
    first, last = told["date_start"], told["date_end"]
    when = None
    if first is not None and last is not None and first <= last:
        lasting = told["event_clarity"] == _SUMMARY and first < last
        when = EventDate.lasting(first, last) if lasting else EventDate.within(first, last)
    return when, tuple(Assessment(scheme=scheme, value=value) for scheme, value in words if value)


def _when_cells(when: EventDate | None, assessments: Iterable[Assessment]) -> Told:
    first, last = (when.start, when.end) if when else (None, None)
    thought = {one.scheme: one.value for one in assessments}
    return {
        "year": first.year if isinstance(first, date) else None,
        "event_clarity": thought.get(_CLARITY),
        "date_prec": date_precision_code(when, NAME) if when else None,
        "date_start": first if isinstance(first, date) else None,
        "date_end": last if isinstance(last, date) else None,
        "code_status": thought.get(_STATUS),
    }


def _days(profile: Profile) -> Cell:
    return day(profile.days)


WHEN = Part(
    fields=("date", "assessments"),
    columns=(
        Column("year", "date.start", "the year of the first day", CODE, derived=True, hxl="#date+year"),
        Column("event_clarity", "date.kind", "1: one event, on one of these days; 2: a sum of several", CODE),
        Column("date_prec", "date", "1: a day, 2: up to 6 days, 3: a week, 4: a month, 5: longer", CODE, derived=True),
        Column("date_start", "date.start", "the first day", _days, hxl="#date+start"),
        Column("date_end", "date.end", "the last day", _days, hxl="#date+end"),
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

# --- where


def _location(told: Told) -> Location | None:
    coded = ((told["iso3"], "iso3"), (told["country_id"], "gw"))
    country = next((found for code, scheme in coded if code and (found := Country.of(code, scheme))), None)
    country = country or (Country.named(told["country"]) if told["country"] else None)
    lat, lon = told["latitude"], told["longitude"]
    areas = ((level, told[f"adm_{level}"]) for level in (1, 2))
    location = Location(
        name=told["where_coordinates"],
        country=country.iso3 if country else None,
        admin=tuple(AdminArea(level=level, name=name) for level, name in areas if name and name.strip()),
        lat=lat if lon is not None else None,
        lon=lon if lat is not None else None,
        precision=geo_precision_of(told["where_prec"] or "", NAME) or GeoPrecision.UNKNOWN,
        description=told["where_description"],
        ids={"gw": told["country_id"]} if told["country_id"] else {},
    )
    return location if location != Location() else None


def _location_cells(where: Location | None) -> Told:
    where = where or Location()
    country = Country.of(where.country) if where.country else None
    number = where.ids.get("gw") or (country and country.code("gw"))
    point = (where.lat, where.lon) if where.lat is not None and where.lon is not None else None
    return {
        "where_prec": geo_precision_code(where.precision, NAME),
        "where_coordinates": where.name,
        "where_description": where.description,
        "adm_1": where.admin_name(1),
        "adm_2": where.admin_name(2),
        "latitude": where.lat,
        "longitude": where.lon,
        "geom_wkt": point,
        "priogrid_gid": point and _priogrid(*point),
        "country": country and country.name_in(NAME),
        "iso3": where.country,
        "country_id": number,
        "region": _region(number),
    }


def _priogrid(lat: float, lon: float) -> int:
    """The cell of half a degree that a point lies in, counted from the south-west (PRIO-GRID)."""
    return min(floor((lat + 90) / 0.5), 359) * 720 + min(floor((lon + 180) / 0.5), 719) + 1


def _region(number: str | None) -> str | None:
    """UCDP's regions are ranges of the numbers of Gleditsch and Ward."""
    if number is None or not re.fullmatch("[0-9]{1,3}", number):
        return None
    return next(region for last, region in _REGIONS if int(number) <= last)


_REGIONS = ((199, "Americas"), (399, "Europe"), (629, "Africa"), (699, "Middle East"), (999, "Asia"))


def _point(profile: Profile) -> Cell:
    return _SIX_DECIMALS if profile.generation == "v17" else _SHORTEST


_SIX_DECIMALS = Cell("point, as `POINT (20.400000 -9.650000)`", str, lambda told: f"POINT ({told[1]:.6f} {told[0]:.6f})")
_SHORTEST = Cell("point, as `POINT (20.4 -9.65)`", str, lambda told: f"POINT ({shortest(told[1])} {shortest(told[0])})")

WHERE = Part(
    fields=("location",),
    columns=(
        Column("where_prec", "location.precision", "1: the place, 2: within 25 km, 3 and 4: the area, to 7", CODE),
        Column("where_coordinates", "location.name", "name of the place that has the coordinates", hxl="#loc+name"),
        Column("where_description", "location.description", "the place as the articles tell it"),
        Column("adm_1", "location.admin[level=1].name", "area of level 1", hxl="#adm1+name"),
        Column("adm_2", "location.admin[level=2].name", "area of level 2", hxl="#adm2+name"),
        Column("latitude", "location.lat", "decimal degrees, six digits", LATITUDE, hxl="#geo+lat"),
        Column("longitude", "location.lon", "decimal degrees, six digits", LONGITUDE, hxl="#geo+lon"),
        Column("geom_wkt", "location", "the point, in well-known text", _point, derived=True),
        Column("priogrid_gid", "location", "cell of PRIO-GRID, of half a degree", INTEGER, derived=True),
        Column("country", "location.country", "name of the country, as UCDP spells it", hxl="#country+name"),
        Column("iso3", "location.country", "ISO 3166-1 alpha-3; only as HDX has it", hxl="#country+code"),
        Column("country_id", "location.ids.gw", "number of the country, by Gleditsch and Ward", CODE),
        Column("region", "location.country", "one of five regions of the world", derived=True, hxl="#region+name"),
    ),
    read=_location,
    write=_location_cells,
)

# --- the table


def _provenance(told: Told) -> Provenance:
    return Provenance(dataset=NAME, profile=told[PROFILE])


def _nothing(_: Provenance | None) -> Told:
    return {}


PROVENANCE = Part(fields=("provenance",), columns=(), read=_provenance, write=_nothing)

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


def _adopted(event: Event, policy: Policy) -> Event:
    """An event from elsewhere as UCDP has it: its type of violence, two sides, days from first to last, its deaths."""
    codes = classify(event, NAME)
    sided = attrs.evolve(event, actors=_sides(event.actors, {one.code for one in codes}))
    thought = Assessment(scheme=_CLARITY, value=_SUMMARY if _lasts(event.date) else _ONE_EVENT)
    return attrs.evolve(
        sided,
        date=_days_of(event.date),
        casualties=adopted_deaths(sided, policy),
        classifications=codes,
        assessments=[thought] if event.date else [],
    )


def _sides(actors: Iterable[Actor], codes: set[str | None]) -> tuple[Actor, ...]:
    """The first of each side, a state that fights a group before it."""
    sides = [side[0] for side in two_sides(as_two_sides(actors)) if side]
    if "1" in codes:
        sides.sort(key=lambda actor: actor.type not in LAW)
    return tuple(_of_state(actor) for actor in sides)


def _of_state(actor: Actor) -> Actor:
    """The actor with the number of the state whose forces it is."""
    country = Country.of(actor.country) if actor.country and actor.type in LAW else None
    number = country and country.code("gw")
    return attrs.evolve(actor, ids={"gw": number, **actor.ids}) if number else actor


def _lasts(when: EventDate | None) -> bool:
    return when is not None and when.kind is DateKind.INTERVAL


def _days_of(when: EventDate | None) -> EventDate | None:
    """All the days that it can have been, as a span."""
    if when is None or _lasts(when):
        return when
    return EventDate.within(when.earliest, when.latest)


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
    generations={"v17": tuple(_V17.split(",")), "v21": tuple(_V21.split(","))},
    needs=("id", "type_of_violence", "date_start", "best"),
    adopt=_adopted,
    policy=Policy.UCDP,
    profile=Profile(generation="v21"),
)
