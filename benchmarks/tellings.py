"""Events to merge: strikes and attacks over ten countries and five years, each told by two reports in its own way."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator

import attrs

import conflictevents as ce

COUNTRIES = ("SYR", "MLI", "NGA", "UKR", "SOM", "AFG", "YEM", "COD", "SDN", "MMR")
KINDS = ("air_strike", "shelling_artillery_missile", "attack", "armed_clash", "suicide_bomb")
GROUPS = ("Jabal Brigade", "Front for the Delta", "Army of the Valley", "gunmen", "Sons of the River")
FIRST_DAY = datetime.date(2015, 1, 1).toordinal()
DAYS = 5 * 365


def told_twice(number: int, seed: int = 1) -> Iterator[ce.Event]:
    """So many events, which are half as many: the second telling is some km off, vaguer on the toll, or a day late."""
    chooser = random.Random(seed)
    for each in range(number // 2):
        first = _event(chooser, f"{each}a")
        yield first
        yield _told_again(chooser, first, f"{each}b")


def _event(chooser: random.Random, name: str) -> ce.Event:
    subtype = ce.EventSubtype(chooser.choice(KINDS))
    place = ce.Location(
        name=f"Place {chooser.randrange(5000)}",
        country=chooser.choice(COUNTRIES),
        lat=chooser.uniform(0, 8),
        lon=chooser.uniform(30, 38),
        precision="populated_place",
    )
    return ce.Event(
        id=name,
        type=subtype.type,
        subtype=subtype,
        date=ce.EventDate.on_day(datetime.date.fromordinal(FIRST_DAY + chooser.randrange(DAYS))),
        location=place,
        actors=[ce.Actor(name=chooser.choice(GROUPS), type="rebel_group", role="initiator")],
        casualties=[ce.Casualty(harm="killed", count=ce.Count.exactly(chooser.randrange(3, 40)))],
        sources=[ce.Source(doc_id=name)],
    )


def _told_again(chooser: random.Random, event: ce.Event, name: str) -> ce.Event:
    assert event.location is not None
    assert event.location.lat is not None
    assert event.date is not None
    assert event.date.start is not None
    day = datetime.date.fromordinal(event.date.start.toordinal() + chooser.randrange(2))
    killed = event.casualties[0].count.best or 0
    return attrs.evolve(
        event,
        id=name,
        date=ce.EventDate.on_day(day),
        location=attrs.evolve(event.location, lat=event.location.lat + 0.04),
        casualties=[ce.Casualty(harm="killed", count=ce.Count.between(killed, killed + chooser.randrange(3)))],
        sources=[ce.Source(doc_id=name)],
    )
