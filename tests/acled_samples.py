"""Made-up tables as ACLED has published them, and strategies for files of such rows, written in every way."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.formats.datasets.acled import ACLED
from conflictevents.formats.tables.days import day
from conflictevents.formats.tables.delimited import writer
from conflictevents.formats.tables.profile import Profile, Quoting

Cells = Mapping[str, str]

SHOOTING: Cells = {
    "event_id_cnty": "MLI7001",
    "event_date": "04 March 2023",
    "year": "2023",
    "time_precision": "1",
    "disorder_type": "Political violence",
    "event_type": "Violence against civilians",
    "sub_event_type": "Attack",
    "actor1": "JNIM",
    "inter1": "2",
    "actor2": "Civilians (Mali)",
    "assoc_actor_2": "Farmers (Mali); Women (Mali)",
    "inter2": "7",
    "interaction": "27",
    "civilian_targeting": "Civilian targeting",
    "iso": "466",
    "region": "Western Africa",
    "country": "Mali",
    "admin1": "Mopti",
    "admin2": "Bandiagara",
    "location": "Koro-Ba",
    "latitude": "14.25",
    "longitude": "-3.5",
    "geo_precision": "1",
    "source": "Studio Nord; Radio Sud",
    "source_scale": "National",
    "notes": "On 4 March 2023, three farmers were shot near Koro-Ba, two of them women.",
    "fatalities": "3",
    "tags": "women targeted: farmers",
    "timestamp": "1678838400",
}
"""A row of the third layout."""

MARCH: Cells = {
    "event_id_cnty": "KEN900",
    "event_date": "12 June 2023",
    "year": "2023",
    "time_precision": "2",
    "disorder_type": "Demonstrations",
    "event_type": "Protests",
    "sub_event_type": "Peaceful protest",
    "actor1": "Protesters (Kenya)",
    "inter1": "6",
    "inter2": "0",
    "interaction": "60",
    "iso": "404",
    "region": "Eastern Africa",
    "country": "Kenya",
    "admin1": "Kisumu",
    "location": "Kisumu",
    "latitude": "-0.1022",
    "longitude": "34.7617",
    "geo_precision": "2",
    "source": "Lake Herald",
    "source_scale": "Subnational",
    "notes": 'Around 12 June 2023, traders marched with signs that said "Lower the rent".',
    "fatalities": "0",
    "tags": "crowd size=about 200",
    "timestamp": "1687000000",
}

AMBUSH: Cells = {
    **SHOOTING,
    "event_id_cnty": "MLI7002",
    "event_date": "17 March 2023",
    "time_precision": "3",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor2": "Military Forces of Mali (2021-)",
    "assoc_actor_2": "",
    "inter2": "1",
    "interaction": "12",
    "civilian_targeting": "",
    "source": "Studio Nord",
    "notes": "In March 2023, a patrol was ambushed; losses are not known.",
    "fatalities": "0",
    "tags": "",
}

ROWS = (SHOOTING, MARCH, AMBUSH)
V3 = ACLED.generations["v3"]

LABELS = {
    "": "",
    "0": "",
    "1": "State forces",
    "2": "Rebel group",
    "6": "Protesters",
    "7": "Civilians",
    "12": "State forces-Rebel group",
    "27": "Rebel group-Civilians",
    "60": "Protesters only",
}


def v4(row: Cells) -> Cells:
    """A row of the third layout in the fourth, which has labels in place of the codes of interactions."""
    return {**row, **{name: LABELS[row[name]] for name in ("inter1", "inter2", "interaction")}}


def v2(row: Cells) -> Cells:
    """A row of the third layout in the second."""
    number = row["event_id_cnty"][3:]
    return {**row, "data_id": "90" + number, "event_id_no_cnty": number, "iso3": row["event_id_cnty"][:3]}


def table(rows: Iterable[Cells], columns: Sequence[str] = V3, profile: Profile | None = None, **more: Any) -> str:
    """A file of rows under a header; of a profile ``more`` can be told."""
    told = profile or Profile(**more)
    line = writer(told)
    cells = [list(columns), *([row.get(name) or told.null for name in columns] for row in rows)]
    return "\ufeff" * told.bom + "".join(map(line, cells))


def events_of(text: str, **options: Any) -> list[ce.Event]:
    """The events of a table."""
    return list(ce.read(io.BytesIO(text.encode()), "acled", **options))


def text_of(events: Iterable[ce.Event], **options: Any) -> str:
    """The table of events."""
    written = io.BytesIO()
    ce.write(events, written, "acled", **options)
    return written.getvalue().decode()


# --- strategies

hard = st.text(
    st.characters(codec="utf-8", exclude_characters="\0") | st.sampled_from(" \t\r\n\"';,|\\#=+-@\x0b\x1c\u2028\ufeff"),
    max_size=8,
)
"""Texts that files find hard to hold."""

_PLAUSIBLE: Mapping[str, st.SearchStrategy[str]] = {
    "event_id_cnty": st.from_regex(r"\A[A-Z]{3}[0-9]{1,5}\Z"),
    "year": st.integers(1997, 2026).map(str),
    "time_precision": st.sampled_from("1230"),
    "event_type": st.sampled_from(
        ["Battles", "Protests", "violence against civilians", "Riots/Protests", "Remote violence", "Battlez"]
    ),
    "sub_event_type": st.sampled_from(
        ["Attack", "Armed clash", "Excessive force against protestors", "Air/drone strike", "Sexual Violence"]
    ),
    "data_id": st.integers(1, 10**7).map(str),
    "inter1": st.sampled_from(["1", "8", "0", "Rebel group", "External/Other forces", "Foreign / Others", "9"]),
    "inter2": st.sampled_from(["7", "0", "Civilians", "Militia Groups", "8"]),
    "interaction": st.sampled_from(["17", "78", "External/Other forces-Civilians", "60", "Rioters only"]),
    "iso": st.sampled_from(["4", "466", "0", "9999"]),
    "country": st.sampled_from(["Mali", "eSwatini", "Democratic Republic of Congo", "Atlantis"]),
    "latitude": st.floats(-90, 90).map(str) | st.sampled_from(["14.2500", "0", "-0.0", "7.", ".5"]),
    "longitude": st.floats(-180, 180).map(str) | st.sampled_from(["1e1", "180", "05.5"]),
    "geo_precision": st.sampled_from("12345"),
    "fatalities": st.integers(0, 400).map(str) | st.sampled_from(["007", "6.0", " 3"]),
    "timestamp": st.integers(0, 2**33).map(str),
    "gwno": st.sampled_from(["432", "0", "500"]),
    "iso3": st.sampled_from(["MLI", "XXX"]),
}

DAYS = ("%d %B %Y", "%d-%B-%Y", "%Y-%m-%d", "%d-%m-%y", "%-d-%b-%y", "%d/%m/%Y")
_several = st.lists(hard, max_size=3).map("; ".join)
_nothing = st.sampled_from(["", "", "NA", "NULL", "nan"])


def cells_of(column: str, wild: bool) -> st.SearchStrategy[str]:
    """What may stand in a column: what should, or nothing, or anything."""
    usual = _PLAUSIBLE.get(column.lower(), _several)
    return usual | _nothing | hard if wild else usual | _nothing


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    """Ways to write a file; without quotes there is no telling what is in a cell."""
    return Profile(
        newline=draw(st.sampled_from(["\n", "\r\n", "\r"])),
        delimiter=draw(st.sampled_from([",", "\t", ";", "|"])),
        quoting=draw(st.sampled_from([Quoting.MINIMAL, Quoting.FPUTCSV, Quoting.ALL])),
        bom=draw(st.booleans()),
    )


@st.composite
def files(draw: st.DrawFn) -> str:
    """Files with the columns of a generation and more, in any order, and rows of plausible and of arbitrary cells."""
    generation = draw(st.sampled_from(sorted(ACLED.generations)))
    more = draw(st.lists(hard | st.sampled_from(["", "notes", "ADMIN1", "_cells", "_lines"]), max_size=2))
    columns = draw(st.permutations([*ACLED.generations[generation], *more]))
    days = st.dates().map(day(draw(st.sampled_from(DAYS))).write)
    dropped = draw(st.sets(st.sampled_from(columns), max_size=3)) - {
        "event_id_cnty",
        "event_date",
        "event_type",
        "actor1",
    }
    columns = [name for name in columns if name not in dropped or name.isupper()]
    wild = draw(st.integers(0, 5)) == 0
    usual = [days if name.lower() == "event_date" else cells_of(name, wild) for name in columns]
    rows = draw(st.lists(st.tuples(*usual), max_size=4))
    line = writer(told := draw(profiles()))
    body = [line([*columns]), *(line([*row]) for row in rows)]
    text = "".join(one + draw(st.sampled_from(["", "", "", told.newline])) for one in body)
    return "\ufeff" * told.bom + (text.rstrip("\r\n") if draw(st.booleans()) else text)
