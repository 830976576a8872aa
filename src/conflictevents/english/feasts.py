"""Feasts that move with Easter. Western Easter is meant, unless the words say "Orthodox"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Literal

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from conflictevents.english.unresolved import Anchor, Stated, from_anchor, possible
from conflictevents.model.date import EventDate
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_DAYS_AFTER_EASTER = {
    "Palm Sunday": -7,
    "Maundy Thursday": -3,
    "Good Friday": -2,
    "Easter Sunday": 0,
    "Easter Day": 0,
    "Easter Monday": 1,
    "Ascension Day": 39,
    "Whit Sunday": 49,
    "Pentecost Sunday": 49,
    "Whit Monday": 50,
}


def words() -> Mapping[str, Words]:
    """The feasts, by how many days after Easter they are."""
    return {"feast_of_easter": _DAYS_AFTER_EASTER}


@rule(
    "calendar",
    "orthodox:'orthodox'? days:feast_of_easter (','? year:year_number)?",
    {
        "Good Friday 2019": "2019-04-19",
        "Easter Sunday": "2019-04-21",
        "Orthodox Easter Sunday, 2019": "2019-04-28",
    },
)
def feast_of_easter(orthodox: str | None, days: int, year: int | None) -> Stated | None:
    """A day that is told from Easter; the years 1583 to 4099 have one."""
    method: Literal[2, 3] = EASTER_ORTHODOX if orthodox else EASTER_WESTERN

    def in_year(of_year: int) -> EventDate | None:
        return possible(lambda: EventDate.on_day(easter(of_year, method) + timedelta(days=days)))

    return in_year(year) if year is not None else from_anchor(Anchor.YEAR, lambda near: in_year(near.year))
