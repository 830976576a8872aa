"""Lengths of time: "two days", "a few weeks", "an hour and a half".

What stands alone is a mention of its own (``dates/spans.py``); "two days later" is a date.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs

from conflictevents.english.dates.words import Length
from conflictevents.english.numbers import Exact
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


_SMALLER = {"years": ("months", 12), "days": ("hours", 24), "hours": ("minutes", 60), "minutes": ("seconds", 60)}
_CLOCK_UNITS = ("hours", "minutes")


def lasting(many: Exact, length: Length) -> Duration | None:
    """So many of a unit; None for none of it.

    Half of a unit is told in the next smaller one, and so is what is over of an hour: half a year is six months, an
    hour and a half is an hour and thirty minutes. Two and a half years are 2.5 years.
    """
    number = Fraction(many * length.times)
    if not 0 < number < 10**9:
        return None
    whole, rest = divmod(number, 1)
    smaller, times = _SMALLER.get(length.unit, ("", 0))
    told: dict[str, Any] = {length.unit: float(number)}
    if (not whole or length.unit in _CLOCK_UNITS) and (rest * times).denominator == 1 and smaller:
        told = {length.unit: whole, smaller: rest * times}
    return Duration(**told)


def is_one(phrase: str) -> bool:
    """Whether the unit at the end of a phrase is a single one: not "a days"."""
    return not phrase.lower().endswith("s")


@rule(
    "duration",
    "many:number '-'? length:length",
    {"two days": "P2D", "three-day": "P3D", "36 hours": "PT36H", "two decades": "P20Y"},
)
def some_time(many: int, length: Length) -> Duration | None:
    return lasting(many, length)


@rule("duration", "many:decimal '-'? length:length", {"2.5 years": "P2.5Y", "1.5 hours": "PT1H30M"})
def some_time_in_decimals(many: Fraction, length: Length) -> Duration | None:
    return lasting(many, length)


@rule("duration", "many:scale '-'? length:length", {"Hundred Days": "P100D"})
def round_time(many: int, length: Length) -> Duration | None:
    """The Hundred Days, a thousand years: in names the number stands without "a"."""
    return lasting(many, length)


@rule("duration", "('a' | 'an') length:length ('-'? long:'long')?", {"a week": "P1W", "an hour": "PT1H"})
def one_time(length: Length, long: str | None, phrase: str) -> Duration | None:
    """In "a week-long truce" the article is that of the truce."""
    return lasting(1, length) if is_one(phrase) and long is None else None


_ORDER = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")


@rule(
    "duration",
    "(many:number | 'a' | 'an') length:length ('and' | ',')? more:number smaller:length",
    {
        "two years and three months": "P2Y3M",
        "1 hour 20 minutes": "PT1H20M",
        "an hour and twenty minutes": "PT1H20M",
    },
)
def time_and_more(many: int | None, length: Length, more: int, smaller: Length) -> Duration | None:
    """In two units; three days and three nights are no six days."""
    first, second = lasting(1 if many is None else many, length), lasting(more, smaller)
    if first is None or second is None or _ORDER.index(length.unit) >= _ORDER.index(smaller.unit):
        return None
    rest: dict[str, Any] = {smaller.unit: getattr(second, smaller.unit)}
    return attrs.evolve(first, **rest)


# --- halves

_AND_PART = "'-'? 'and' '-'? 'a'? '-'? fraction:fraction"


@rule(
    "duration",
    f"many:number ({_AND_PART} | fraction:fraction) '-'? length:length",
    {"two and a half years": "P2.5Y", "two-and-a-half-hour": "PT2H30M", "3½ months": "P3.5M"},
)
def and_part(many: int, fraction: Fraction, length: Length) -> Duration | None:
    return lasting(many + fraction, length)


@rule(
    "duration",
    "many:number part:number '/' whole:number '-'? length:length",
    {"3 1/2 years": "P3.5Y", "1 1/4-hour": "PT1H15M"},
)
def and_part_in_figures(many: int, part: int, whole: int, length: Length) -> Duration | None:
    return lasting(many + Fraction(part, whole), length) if 0 < part < whole < 10 else None


@rule(
    "duration",
    f"('a' | 'an' | many:number)? length:length {_AND_PART}",
    {"a year and a half": "P1.5Y", "an hour and a half": "PT1H30M", "month-and-a-half": "P1.5M"},
)
def unit_and_part(many: int | None, length: Length, fraction: Fraction) -> Duration | None:
    return lasting((many or 1) + fraction, length)


@rule(
    "duration",
    "'a'? fraction:fraction 'of'? '-'? ('a' | 'an')? length:length",
    {
        "half a year": "P6M",
        "half an hour": "PT30M",
        "half-century": "P50Y",
        "a quarter of an hour": "PT15M",
        "half a month": "P0.5M",
    },
)
def part_of_time(fraction: Fraction, length: Length, phrase: str) -> Duration | None:
    return lasting(fraction, length) if is_one(phrase) else None


# --- how many was not told, or not exactly


@rule("spell", "(few:few | 'few') length:length", {"a few days": "P3D..P9D", "several weeks": "P3W..P9W"})
def loose_time(few: Count | None, length: Length) -> Spell | None:
    low, high = (3, 9) if few is None else (few.low or 0, few.high or 0)
    return _between(low, high, length)


@rule(
    "spell",
    "('between' low:number 'and' | low:number ('or' | 'to' | '-' | '–')) high:number '-'? length:length",
    {
        "two or three days": "P2D..P3D",
        "12 to 18 months": "P12M..P18M",
        "5-6 week": "P5W..P6W",
        "between ten and twelve years": "P10Y..P12Y",
    },
)
def between_times(low: int, high: int, length: Length) -> Spell | None:
    return _between(low, high, length) if low < high else None


@rule(
    "spell",
    "('a' | 'an' | 'one') length:length 'or' 'two'",
    {"a day or two": "P1D..P2D", "an hour or two": "PT1H..PT2H"},
)
def one_or_two(length: Length) -> Spell | None:
    return _between(1, 2, length)


def _between(low: int, high: int, length: Length) -> Spell | None:
    shortest, longest = lasting(low, length), lasting(high, length)
    return None if shortest is None or longest is None else Spell(shortest, longest)
