"""The table of the Aid Worker Security Database."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from conflictevents.formats.datasets.awsd.codes import (
    Kind,
    actor_label,
    actor_type,
    kind_of,
    labels_of,
    name_for_none,
    weapons_of,
)
from conflictevents.formats.datasets.awsd.places import GROUPED, PLAIN, WHERE
from conflictevents.formats.datasets.awsd.victims import AFFECTED, TOLL, of_aid_workers
from conflictevents.formats.datasets.dates import Parts, dated, parts_of
from conflictevents.formats.datasets.ids import come_from, identified
from conflictevents.formats.tables.cells import INTEGER, Cell
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Column, Part, Table, Told, alone
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.count import Policy
from conflictevents.model.date import EventDate
from conflictevents.model.event import Assessment, Classification, Event, Source, Weapon
from conflictevents.model.event_type import EventSubtype, EventType

NAME = "awsd"
CODE = Cell("a label", str, str, none="Unknown")

# --- which, when


ID = identified(NAME, Column("Incident ID", "id", "number of the incident", hxl="#event+id"))


def _date(told: Told) -> EventDate | None:
    return dated(Parts(told["Year"], told["Month"], told["Day"]))


def _date_cells(when: EventDate | None) -> Told:
    year, month, day = parts_of(when)
    return {"Year": year, "Month": month, "Day": day}


WHEN = Part(
    fields=("date",),
    columns=(
        Column("Year", "date", "the year", INTEGER, hxl="#date+year"),
        Column("Month", "date", "the month, 1 to 12; blank: not known", INTEGER, hxl="#date+month"),
        Column("Day", "date", "the day of the month; blank: not known", INTEGER, hxl="#date+day"),
    ),
    read=_date,
    write=_date_cells,
)

# --- what

LEVELS = {"means": "Means of attack", "context": "Attack context", "location": "Location", "motive": "Motive"}


def _what(told: Told) -> tuple[EventType, EventSubtype | None, tuple[Classification, ...], tuple[Weapon, ...]]:
    labels = {level: label for level, column in LEVELS.items() if (label := told[column])}
    if not labels and told[AFFECTED.name] is None:  # an event from elsewhere, which is no attack on aid workers
        return EventType.OTHER, None, (), ()
    codes = tuple(Classification(scheme=NAME, level=level, label=label) for level, label in labels.items())
    return *kind_of(labels), codes, weapons_of(labels)


def _what_cells(kind: EventType, subtype: EventSubtype | None, codes: Iterable[Classification], _: object) -> Told:
    told = {one.level: one.label for one in codes if one.scheme == NAME and one.level and one.label}
    if kind_of(told) != (kind, subtype):  # it was changed, or comes from elsewhere
        kept = {level: label for level, label in told.items() if level in ("location", "motive")}
        told = kept | labels_of(Kind(kind, subtype))
    return {column: told.get(level) for level, column in LEVELS.items()}


WHAT = Part(
    fields=("type", "subtype", "classifications", "weapons"),
    columns=(
        Column("Means of attack", "subtype", "such as `Shooting`, `Kidnapping`", CODE, hxl="#event+means+i_en"),
        Column("Attack context", "classifications", "such as `Ambush`, `Raid`", CODE, hxl="#event+type+i_en"),
        Column("Location", "classifications", "such as `Road`, `Home`, `Custody`", CODE, hxl="#loc+type+i_en"),
        Column("Motive", "classifications", "such as `Political`, `Incidental`", CODE, hxl="#x_event_motive"),
    ),
    read=_what,
    write=_what_cells,
    asides=(AFFECTED,),
)

# --- who

VICTIMS = Actor(name="aid workers", role=Role.TARGET, type=ActorType.NGO)


def _actors(told: Told) -> tuple[Actor, ...]:
    label, name = told["Actor type"], told["Actor name"]
    victims = () if told[AFFECTED.name] is None else (VICTIMS,)
    known = name or label
    if not known or not known.strip():
        return victims
    ids = {NAME: label} if label else {}
    return Actor(name=known, role=Role.INITIATOR, type=actor_type(label or ""), ids=ids), *victims


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    doer = next((actor for actor in actors if actor.role is Role.INITIATOR), None)
    label = _label(doer) if doer else None
    name = doer.name if doer and doer.name != label else name_for_none(label)
    return {"Actor type": label, "Actor name": name}


def _label(actor: Actor) -> str | None:
    label = actor.ids.get(NAME)
    return label if label and actor_type(label) is actor.type else actor_label(actor.type)


WHO = Part(
    fields=("actors",),
    columns=(
        Column("Actor type", "actors[0].type", "what kind of actor did it", CODE, hxl="#group+type+i_en"),
        Column(
            "Actor name",
            "actors[0].name",
            "its name; `Not applicable` where such an actor has none",
            CODE,
            nulls=("Not applicable",),
            hxl="#group+name+i_en",
        ),
    ),
    read=_actors,
    write=_actors_cells,
    asides=(AFFECTED,),
)

# --- according to whom


def _assessments(told: Told) -> tuple[Assessment, ...]:
    value = told["Verified"]
    return (Assessment(scheme=NAME, value=value),) if value is not None else ()


def _assessments_cells(assessments: tuple[Assessment, ...]) -> Told:
    return {"Verified": next((one.value for one in assessments if one.scheme == NAME), None)}


VERIFIED = Part(
    fields=("assessments",),
    columns=(Column("Verified", "assessments", "`Yes`, or `Archived` for those of the first years"),),
    read=_assessments,
    write=_assessments_cells,
)


def _sources(told: Told) -> tuple[Source, ...]:
    return (Source(name=told["Source"]),) if told["Source"] is not None else ()


def _sources_cells(sources: tuple[Source, ...]) -> Told:
    return {"Source": next((source.name for source in sources if source.name), None)}


SOURCE = Part(
    fields=("sources",),
    columns=(Column("Source", "sources[0].name", "what kind of source: `Media`, `Official Report`, `Focal Point`"),),
    read=_sources,
    write=_sources_cells,
)
PROVENANCE = come_from(NAME)
DETAILS = alone(
    "notes", Column("Details", "notes", "what happened, in a sentence or two", hxl="#description+i_en"), unique=True
)

# --- the table


def _of_organisation(name: str, says: str, tag: str) -> Column:
    return Column(name, "extra", f"how many of the victims worked for {says}", hxl=f"#affected+{tag}")


ORGANISATIONS = (
    _of_organisation("UN", "the United Nations", "UN"),
    _of_organisation("INGO", "an international non-governmental organisation", "INGO"),
    _of_organisation("ICRC", "the International Committee of the Red Cross", "ICRC"),
    _of_organisation("NRCS and IFRC", "a national Red Cross or Red Crescent society or their federation", "IFRC"),
    _of_organisation("NNGO", "a national non-governmental organisation", "NGO"),
    _of_organisation("Other", "another organisation", "other"),
)
_COLUMNS = (
    "Incident ID,Year,Month,Day,Country Code,Country,Region,District,City,UN,INGO,ICRC,NRCS and IFRC,NNGO,Other,"
    "Nationals killed,Nationals wounded,Nationals kidnapped,Nationals detained,Total nationals,Internationals killed,"
    "Internationals wounded,Internationals kidnapped,Internationals detained,Total internationals,Total killed,"
    "Total wounded,Total kidnapped,Total detained,Total affected,Gender Male,Gender Female,Gender Unknown,"
    "Means of attack,Attack context,Location,Latitude,Longitude,Motive,Actor type,Actor name,Details,Verified,Source"
)


def _adopted(event: Event, policy: Policy) -> Event:
    """An event from elsewhere as AWSD has it: the harm to aid workers, one figure for each."""
    return attrs.evolve(
        event, casualties=of_aid_workers(event.casualties, policy), sources=[one for one in event.sources if one.name]
    )


AWSD = Table(
    name=NAME,
    title="Aid Worker Security Database, security incidents",
    parts=(ID, WHEN, WHAT, WHO, WHERE, TOLL, DETAILS, VERIFIED, SOURCE, PROVENANCE),
    kept=ORGANISATIONS,
    generations={PLAIN: tuple(_COLUMNS.split(",")), GROUPED: tuple(_COLUMNS.split(","))},
    needs=("Incident ID", "Year", "Total affected", "Means of attack"),
    adopt=_adopted,
    policy=Policy.LOW,
    profile=Profile(generation=PLAIN, newline="\r\n"),
)
