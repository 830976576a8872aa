"""Lengths of time: "two days", "a few weeks", "for years"."""

from __future__ import annotations

from typing import Any

import attrs

from conflictevents.english.date_words import Length
from conflictevents.model.count import Count
from conflictevents.model.date import Duration
from conflictevents.reading.rules import rule


@attrs.frozen
class Spell:
    """A length of time that was not told in figures: "a few days" are three to nine of them."""

    shortest: Duration
    longest: Duration

    @property
    def told(self) -> Duration:
        """The length as it was told: so many of a unit, but not how many."""
        return Duration(**{unit: None for unit in attrs.asdict(self.shortest) if getattr(self.shortest, unit)})

    def __str__(self) -> str:
        return f"{self.shortest}..{self.longest}"


def _duration(many: int, length: Length) -> Duration | None:
    number = many * length.times
    told: dict[str, Any] = {length.unit: number}
    return Duration(**told) if 0 < number < 10**9 else None


@rule(
    "duration",
    "many:number '-'? length:length",
    {"two days": "P2D", "three-day": "P3D", "36 hours": "PT36H", "two decades": "P20Y"},
)
def some_time(many: int, length: Length) -> Duration | None:
    return _duration(many, length)


@rule("duration", "('a' | 'an') length:length", {"a week": "P1W", "an hour": "PT1H"})
def one_time(length: Length, phrase: str) -> Duration | None:
    """One of it; not "a days"."""
    return None if phrase.endswith("s") else _duration(1, length)


@rule("duration", "'half' 'an' 'hour'", {"half an hour": "PT30M"})
def half_an_hour() -> Duration:
    return Duration(minutes=30)


@rule("spell", "(few:few | 'few') length:length", {"a few days": "P3D..P9D", "several weeks": "P3W..P9W"})
def loose_time(few: Count | None, length: Length) -> Spell | None:
    low, high = (3, 9) if few is None else (few.low or 0, few.high or 0)
    shortest, longest = _duration(low, length), _duration(high, length)
    return None if shortest is None or longest is None else Spell(shortest, longest)


# --- what nothing else is told from


@rule("span", "length:duration", {"two days": "P2D"})
def plain_length(length: Duration) -> Duration:
    return length


@rule("span", "length:spell", {"a few days": "PXD"})
def loose_length(length: Spell) -> Duration:
    return length.told
