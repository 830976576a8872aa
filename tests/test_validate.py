"""What `validate` finds odd, and what it leaves alone."""

from __future__ import annotations

import pytest
from event_strategies import events
from hypothesis import given

from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty, Victims
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event, Source
from conflictevents.model.location import Location
from conflictevents.model.mention import Evidence
from conflictevents.model.validate import Finding, validate

JULY_2 = EventDate.parse("2019-07-02")
JULY_1 = Source(name="a paper", published="2019-07-01")


def killed(count: Count, label: str | None = None, scope: str = "total") -> Casualty:
    return Casualty(harm="killed", count=count, victims=Victims(label=label), scope=scope)


def evidence(field: str, start: int = 0, end: int = 5, text: str = "words") -> Evidence:
    return Evidence(field=field, start=start, end=end, text=text, rule="rule")


ODD = {
    "low above high": (
        {"casualties": [killed(Count.between(3, 9)), killed(Count(low=18, high=17))]},
        ["casualties[1].count: low 18 is above high 17"],
    ),
    "best outside": (
        {"actors": [Actor(name="rebels", size=Count(low=30, best=20))]},
        ["actors[0].size: low 30 is above best 20"],
    ),
    "part above whole": (
        {"casualties": [killed(Count.exactly(3)), killed(Count.at_least(4), "women", "part")]},
        ["casualties[1]: a part of at least 4, of 3 killed at most"],
    ),
    "told before it happened": (
        {"date": JULY_2, "sources": [JULY_1]},
        ["date: 2019-07-02 is after sources[0] came out, 2019-07-01"],
    ),
    "a source's date": (
        {"sources": [Source(published="1 July 2019")]},
        ["sources[0].published: no date in EDTF: '1 July 2019'"],
    ),
    "null island": (
        {"location": Location(lat=0, lon=0)},
        ["location: latitude and longitude 0 lie in the Gulf of Guinea: a missing value?"],
    ),
    "evidence for nothing": (
        {"actors": [Actor(name="police")], "mentions": [evidence("actors[0].name"), evidence("actors[1]")]},
        ["mentions[1].field: there is no 'actors[1]'"],
    ),
    "evidence for no field": (
        {"mentions": [evidence("date"), evidence("tally"), evidence("")]},
        [f"mentions[{place}].field: there is no {field!r}" for place, field in enumerate(("date", "tally", ""))],
    ),
    "evidence of another text": (
        {"mentions": [evidence("type", start=3, end=9)]},
        ["mentions[0].text: does not fill the span 3..9"],
    ),
    "figures of nobody": (
        {"sources": [JULY_1], "casualties": [Casualty(harm="killed", count=Count.exactly(2), source=1)]},
        ["casualties[0].source: there is no sources[1]"],
    ),
}

FINE = {
    "nothing stated": {},
    "open bounds": {"casualties": [killed(Count.at_least(8)), killed(Count.at_most(2)), killed(Count.about(5))]},
    "a part within": {"casualties": [killed(Count.exactly(9)), killed(Count.exactly(9), "women", "part")]},
    "a part of nobody knows how many": {
        "casualties": [killed(Count.at_least(3)), killed(Count.exactly(9), "men", "part")]
    },
    "two hit, of whom one is dead": {
        "casualties": [
            Casualty(harm="injured", count=Count.exactly(2), scope="part"),
            killed(Count.exactly(1)),
            Casualty(harm="injured", count=Count.exactly(1)),
        ]
    },
    "told the same day": {"date": EventDate.parse("2019-07-01"), "sources": [JULY_1]},
    "perhaps before": {"date": EventDate.parse("2019-07"), "sources": [JULY_1]},
    "yet to come": {"date": JULY_2, "sources": [JULY_1], "status": "planned"},
    "figures without any source": {"casualties": [killed(Count.exactly(2))]},
    "on the equator": {"location": Location(lat=0, lon=32.5)},
}


@pytest.mark.parametrize(("fields", "findings"), ODD.values(), ids=ODD)
def test_odd_things_are_found(fields: dict[str, object], findings: list[str]) -> None:
    assert [str(finding) for finding in validate(Event(type="battle", **fields))] == findings


@pytest.mark.parametrize("fields", FINE.values(), ids=FINE)
def test_what_can_be_so_is_left_alone(fields: dict[str, object]) -> None:
    assert validate(Event(type="battle", **fields)) == ()


@given(events())
def test_every_event_can_be_looked_at(event: Event) -> None:
    assert all(isinstance(finding, Finding) for finding in validate(event))
