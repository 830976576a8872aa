"""GTD: the table, of 135 columns since 2011, with what tells which event it is and where it was read.

Conventions after the GTD Codebook (2021). -9 and -99 are not known; a blank cell was not asked about at the time, or
does not apply. Codes have their labels beside them, in columns that end with `_txt`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from conflictevents.formats.datasets.gtd.actors import WHO
from conflictevents.formats.datasets.gtd.adopting import adopted
from conflictevents.formats.datasets.gtd.attack import SUCCESS, WEAPONS, WHAT
from conflictevents.formats.datasets.gtd.cells import CODE, NAME, label_of
from conflictevents.formats.datasets.gtd.labels import by_labels
from conflictevents.formats.datasets.gtd.toll import TOLL
from conflictevents.formats.datasets.gtd.when_where import WHEN, WHERE
from conflictevents.formats.tables.cells import Cell
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import PROFILE, Column, Part, Table, Told, alone
from conflictevents.model.count import Policy
from conflictevents.model.event import Assessment, Provenance, Ref, Source

# --- which event


def _id(told: Told) -> str | None:
    """The number with the name of the dataset; what is no number is the id of an event from elsewhere."""
    code: str | None = told["eventid"]
    return f"{NAME}:{code}" if code and code.isdecimal() else code


def _id_cells(event_id: str | None) -> Told:
    return {"eventid": event_id and event_id.removeprefix(f"{NAME}:")}


ID = Part(
    fields=("id",),
    columns=(Column("eventid", "id", "day on which it was found out, and a number, in 12 digits"),),
    read=_id,
    write=_id_cells,
    unique=True,
)


_IDS = Cell("ids with ', ' between", lambda text: tuple(map(str.strip, re.split("[,;]", text))), ", ".join)


def _refs(told: Told) -> tuple[Ref, ...]:
    return tuple(Ref(rel="related", scheme=NAME, id=one) for one in told["related"] or () if one)


def _refs_cells(refs: tuple[Ref, ...]) -> Told:
    return {"related": tuple(ref.id for ref in refs if ref.rel == "related" and ref.scheme == NAME and ref.id) or None}


RELATED = Part(
    fields=("refs",),
    columns=(Column("related", "refs[rel=related].id", "the attacks that this was one of, itself among them", _IDS),),
    read=_refs,
    write=_refs_cells,
)


# --- how far it can be trusted, and according to whom

DOUBT, ALTERNATIVE = f"{NAME}.doubtterr", f"{NAME}.alternative"


def _assessments(told: Told) -> tuple[Assessment, ...]:
    doubt, other = told["doubtterr"], told["alternative"]
    note = label_of("alternative", other) or told.get("alternative_txt")
    found = (
        Assessment(scheme=DOUBT, value=doubt) if doubt else None,
        Assessment(scheme=ALTERNATIVE, value=other, note=note) if other else None,
    )
    return tuple(filter(None, found))


def _assessments_cells(assessments: tuple[Assessment, ...]) -> Told:
    doubt, other = (next((one for one in assessments if one.scheme == name), None) for name in (DOUBT, ALTERNATIVE))
    return {
        "doubtterr": doubt and doubt.value,
        "alternative": other and other.value,
        "alternative_txt": other and (label_of("alternative", other.value) or other.note),
    }


_DOUBT = Cell("1: yes, 0: no, -9: not asked before 1998", CODE.read, CODE.write, none="-9")

DOUBTS = Part(
    fields=("assessments",),
    columns=(
        Column("doubtterr", "assessments[scheme=gtd.doubtterr]", "whether it may have been no terrorism", _DOUBT),
        Column("alternative", "assessments[scheme=gtd.alternative]", "what it may have been instead, 1 to 5", CODE),
        Column("alternative_txt", "assessments[scheme=gtd.alternative].note", "what it is called", derived=True),
    ),
    read=_assessments,
    write=_assessments_cells,
)

_CITATIONS = ("scite1", "scite2", "scite3")


def _sources(told: Told) -> tuple[Source, ...]:
    return tuple(Source(citation=told[name]) for name in _CITATIONS if told[name])


def _sources_cells(sources: tuple[Source, ...]) -> Told:
    return dict(zip_longest(_CITATIONS, [source.citation for source in sources][:3]))


SOURCES = Part(
    fields=("sources",),
    columns=tuple(Column(name, "sources[].citation", "where it was read") for name in _CITATIONS),
    read=_sources,
    write=_sources_cells,
)


def _provenance(told: Told) -> Provenance:
    return Provenance(dataset=NAME, profile=told[PROFILE], collection=told["dbsource"])


def _provenance_cells(provenance: Provenance | None) -> Told:
    return {"dbsource": provenance and provenance.collection}


PROVENANCE = Part(
    fields=("provenance",),
    columns=(Column("dbsource", "provenance.collection", "the collection that it came into GTD from"),),
    read=_provenance,
    write=_provenance_cells,
)

NOTES = alone("notes", Column("summary", "notes", "what happened, in a few sentences; since 1998"), unique=True)


# --- the table

_COLUMNS = (
    "eventid,iyear,imonth,iday,approxdate,extended,resolution,country,country_txt,region,region_txt,provstate,city,"
    "latitude,longitude,specificity,vicinity,location,summary,crit1,crit2,crit3,doubtterr,alternative,alternative_txt,"
    "multiple,success,suicide,attacktype1,attacktype1_txt,attacktype2,attacktype2_txt,attacktype3,attacktype3_txt,"
    "targtype1,targtype1_txt,targsubtype1,targsubtype1_txt,corp1,target1,natlty1,natlty1_txt,targtype2,targtype2_txt,"
    "targsubtype2,targsubtype2_txt,corp2,target2,natlty2,natlty2_txt,targtype3,targtype3_txt,targsubtype3,"
    "targsubtype3_txt,corp3,target3,natlty3,natlty3_txt,gname,gsubname,gname2,gsubname2,gname3,gsubname3,motive,"
    "guncertain1,guncertain2,guncertain3,individual,nperps,nperpcap,claimed,claimmode,claimmode_txt,claim2,claimmode2,"
    "claimmode2_txt,claim3,claimmode3,claimmode3_txt,compclaim,weaptype1,weaptype1_txt,weapsubtype1,weapsubtype1_txt,"
    "weaptype2,weaptype2_txt,weapsubtype2,weapsubtype2_txt,weaptype3,weaptype3_txt,weapsubtype3,weapsubtype3_txt,"
    "weaptype4,weaptype4_txt,weapsubtype4,weapsubtype4_txt,weapdetail,nkill,nkillus,nkillter,nwound,nwoundus,nwoundte,"
    "property,propextent,propextent_txt,propvalue,propcomment,ishostkid,nhostkid,nhostkidus,nhours,ndays,divert,"
    "kidhijcountry,ransom,ransomamt,ransomamtus,ransompaid,ransompaidus,ransomnote,hostkidoutcome,hostkidoutcome_txt,"
    "nreleased,addnotes,scite1,scite2,scite3,dbsource,INT_LOG,INT_IDEO,INT_MISC,INT_ANY,related"
)

_KEPT = {
    "crit1": "whether its aim was political, economic, religious or social",
    "crit2": "whether it was to coerce, intimidate or tell something to more people than its victims",
    "crit3": "whether it was outside the law of war",
    "multiple": "whether it was one of several attacks that belong together",
    "motive": "why it was done, in words",
    "individual": "whether it was done by people who belong to no group",
    "compclaim": "whether several groups claimed it, each for itself",
    "property": "whether property was damaged",
    "propextent": "how much, 1 to 4",
    "propextent_txt": "what it is called",
    "propvalue": "the damage in US dollars of the time",
    "propcomment": "the damage in words",
    "nhours": "how many hours hostages were held, if less than a day",
    "ndays": "how many days they were held",
    "divert": "the country that a vehicle was taken to",
    "kidhijcountry": "the country where it was over",
    "ransom": "whether a ransom was demanded",
    "ransomamt": "how much, in US dollars",
    "ransomamtus": "how much of US sources",
    "ransompaid": "how much was paid",
    "ransompaidus": "how much by US sources",
    "ransomnote": "other demands, in words",
    "hostkidoutcome": "what became of the hostages, 1 to 7",
    "hostkidoutcome_txt": "what it is called",
    "addnotes": "what else there is to say",
    "INT_LOG": "whether the group came from another country than the attack was in",
    "INT_IDEO": "whether group and target are of different nationality",
    "INT_MISC": "whether the target is of another nationality than the country of the attack",
    "INT_ANY": "whether any of these three",
}


def _kept() -> Iterator[Column]:
    yield from (Column(name, "extra", says) for name, says in _KEPT.items())
    for number in ("", "2", "3"):
        yield Column(f"claimmode{number}", "extra", "how it was claimed, 1 to 10")
        yield Column(f"claimmode{number}_txt", "extra", "what it is called")


GTD = Table(
    name=NAME,
    title="GTD, the Global Terrorism Database",
    parts=(ID, WHEN, WHAT, SUCCESS, WHO, WHERE, TOLL, WEAPONS, DOUBTS, SOURCES, NOTES, RELATED, PROVENANCE),
    kept=tuple(_kept()),
    generations={"2011": tuple(_COLUMNS.split(","))},
    needs=("eventid", "iyear", "attacktype1", "gname"),
    known_by=(
        *(("iyear", one) for one in ("eventid", "attacktype1", "attacktype1_txt", "country_txt")),
        *(("eventid", one) for one in ("attacktype1", "attacktype1_txt", "gname")),
    ),
    adopt=adopted,
    policy=Policy.LOW,
    profile=Profile(generation="2011", newline="\r\n"),
    in_file=by_labels,
)
