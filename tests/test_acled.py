"""ACLED's tables: what a row tells, and that a file is written back as it was."""

from __future__ import annotations

import io
from datetime import date

import attrs

import conflictevents as ce

V3 = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n"
)
ATTACK = (
    "MLI7001,04 March 2023,2023,1,Political violence,Violence against civilians,Attack,JNIM,NA,2,Civilians (Mali),"
    "Farmers (Mali); Women (Mali),7,27,Civilian targeting,466,Western Africa,Mali,Mopti,Bandiagara,NA,Koro-Ba,14.25,"
    '-3.5,1,Studio Nord; Radio Sud,National,"Three farmers, shot.",3,women targeted: farmers,1678838400\n'
)


def events_of(text: str, **options: object) -> list[ce.Event]:
    return list(ce.read(io.StringIO(text, newline=""), "acled", **options))


def text_of(events: list[ce.Event], **options: object) -> str:
    written = io.StringIO(newline="")
    ce.write(events, written, "acled", **options)
    return written.getvalue()


def test_what_a_row_tells() -> None:
    [event] = events_of(V3 + ATTACK)
    assert event.id == "acled:MLI7001"
    assert (event.type, event.subtype) == ("violence_against_civilians", "attack")
    assert event.date is not None
    assert event.date.start == event.date.end == date(2023, 3, 4)
    assert [(actor.name, actor.role.value, actor.type.value) for actor in event.actors] == [
        ("JNIM", "initiator", "rebel_group"),
        ("Civilians (Mali)", "target", "civilians"),
        ("Farmers (Mali)", "associate", "unknown"),
        ("Women (Mali)", "associate", "unknown"),
    ]
    assert event.location is not None
    assert (event.location.country, event.location.lat, event.location.lon) == ("MLI", 14.25, -3.5)
    assert str(event.tally.killed) == "3"
    assert [source.name for source in event.sources] == ["Studio Nord", "Radio Sud"]
    assert event.provenance is not None
    assert event.provenance.updated == "2023-03-15T00:00:00Z"
    assert event.extra == {"acled": {"source_scale": "National"}}


def test_a_file_is_written_back_as_it_was() -> None:
    assert text_of(events_of(V3 + ATTACK)) == V3 + ATTACK


def test_a_field_that_is_changed_changes_its_own_cells() -> None:
    [event] = events_of(V3 + ATTACK)
    changed = attrs.evolve(event, notes="Four farmers were shot.")
    assert text_of([changed]) == V3 + ATTACK.replace('"Three farmers, shot."', "Four farmers were shot.")
