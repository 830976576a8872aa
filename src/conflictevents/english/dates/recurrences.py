"""Recurrences: "every Friday", "twice a week", "daily", "20 a day".

Only what would else be read as a date is read where dates are: "every summer". The rest is read where times of every
kind are looked for, and stays what it is for all other rules: "daily attacks".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from conflictevents.english.dates.lengths import Spell, is_one, lasting
from conflictevents.english.dates.words import Length
from conflictevents.model.date import Duration, PartOfDay, Recurrence, Season, Timex
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_WEEKDAYS = "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays"


def words() -> Mapping[str, Words]:
    """The words that say how often, by kind."""
    return {
        "frequency": _FREQUENCIES,
        "weekdays": {name: number for number, name in enumerate(_WEEKDAYS.split())},
        "parts_of_day": {f"{part}s": part for part in PartOfDay if part.value in _PLURAL_PARTS},
        "times_over": {"once": 1, "twice": 2, "thrice": 3},
        "rated": _RATED.split(),
    }


def _every(unit: str, number: int, value: str | None = None) -> Recurrence:
    length: dict[str, Any] = {unit: number}
    return Recurrence(every=Duration(**length), tag=None if value is None else Timex(value, "SET"))


_FREQUENCIES = {
    "hourly": _every("hours", 1),
    "daily": _every("days", 1, "XXXX-XX-XX"),
    "nightly": Recurrence(every=Duration(days=1), on=PartOfDay.NIGHT),
    "weekly": _every("weeks", 1),
    "fortnightly": _every("weeks", 2),
    "monthly": _every("months", 1),
    "quarterly": _every("months", 3),
    "biweekly": _every("weeks", 2),
    "bimonthly": _every("months", 2),
    "semiannual": _every("months", 6),
    "half-yearly": _every("months", 6),
    "semi-annual": _every("months", 6),
    "semiannually": _every("months", 6),
    "biennial": _every("years", 2),
    "annual": _every("years", 1),
    "annually": _every("years", 1, "XXXX"),
    "yearly": _every("years", 1, "XXXX"),
}
_PLURAL_PARTS = ("morning", "afternoon", "evening", "night")
_RATED = (
    "barrels tons tonnes gallons dollars euros pounds rubles roubles yen people deaths killings murders attacks "
    "sorties rounds shells strikes flights miles kilometres kilometers km"
)
"""What is told by the day or by the year."""


# --- what is no date


@rule("recurrence", "('every' | 'each') weekday:weekday", {"every Friday": "R/P1W/FR"})
def every_weekday(weekday: int) -> Recurrence:
    return Recurrence(every=Duration(weeks=1), on=weekday)


@rule("recurrence", "('every' | 'each') part:part_of_day", {"every morning": "R/P1D/morning"})
def every_part(part: PartOfDay) -> Recurrence:
    return Recurrence(every=Duration(days=1), on=part)


@rule("recurrence", "('every' | 'each') season:season", {"each summer": "R/P1Y/summer"})
def every_season(season: Season) -> Recurrence:
    return Recurrence(every=Duration(years=1), on=season)


@rule(
    "recurrence",
    "('every' | 'each') other:'other'? unit:length",
    {"every day": "R/P1D", "each year": "R/P1Y", "every other week": "R/P2W"},
)
def every_unit(other: str | None, unit: Length, phrase: str) -> Recurrence | None:
    every = lasting(2 if other else 1, unit)
    return Recurrence(every=every) if every and is_one(phrase) else None


@rule(
    "recurrence",
    "('every' | 'each') nth:ordinal unit:length",
    {"every second day": "R/P2D", "every fourth year": "R/P4Y"},
)
def every_nth_unit(nth: int, unit: Length, phrase: str) -> Recurrence | None:
    every = lasting(nth, unit)
    return Recurrence(every=every) if every and is_one(phrase) else None


@rule("recurrence", "this:(('every' | 'each') 'quarter') of:'of'?", {"every quarter": "R/P3M"})
def every_quarter(this: object, of: object) -> Recurrence | None:
    """Not every quarter of a city."""
    return None if of else Recurrence(every=Duration(months=3))


@rule(
    "recurrence",
    "('every' | 'each') length:(duration | spell)",
    {"every two weeks": "R/P2W", "every few months": "R/PXM"},
)
def every_length(length: Sequence[Duration | Spell]) -> Recurrence:
    return Recurrence(every=length[0].told if isinstance(length[0], Spell) else length[0])


# --- what stays a word for all other rules


@rule("span", "this:(often:frequency) called:name?", {"daily": "R/P1D", "annual": "R/P1Y"})
def frequency(this: object, often: Recurrence, called: object, phrase: str) -> Recurrence | None:
    """Not the Daily Mail."""
    return None if called and not phrase.islower() else often


@rule(
    "span",
    "(often:times_over | many:number 'times') frequency:frequency",
    {"twice daily": "R/P1D/2X", "three times weekly": "R/P1W/3X"},
)
def times_over(often: int | None, many: int | None, frequency: Recurrence) -> Recurrence | None:
    times = often or many
    return Recurrence(every=frequency.every, times=times) if times else None


@rule("span", "weekday:weekdays", {"Fridays": "R/P1W/FR"})
def on_weekdays(weekday: int) -> Recurrence:
    return Recurrence(every=Duration(weeks=1), on=weekday)


@rule("span", "'weekends'", {"weekends": "R/P1W"})
def on_weekends() -> Recurrence:
    return Recurrence(every=Duration(weeks=1), tag=Timex("XXXX-WXX-WE", "SET"))


@rule("span", "part:parts_of_day", {"nights": "R/P1D/night"})
def in_parts(part: PartOfDay) -> Recurrence:
    return Recurrence(every=Duration(days=1), on=part)


@rule("span", "('at' | 'by') this:'night'", {"at night": "R/P1D/night"})
def at_night() -> Recurrence:
    return Recurrence(every=Duration(days=1), on=PartOfDay.NIGHT)


@rule("span", "'per' unit:length", {"per day": "R/P1D", "per year": "R/P1Y"})
def per_unit(unit: Length, phrase: str) -> Recurrence | None:
    every = lasting(1, unit)
    return Recurrence(every=every) if every and is_one(phrase) else None


@rule(
    "span",
    "((number | scale | decimal) rated? | duration) this:duration",
    {"30 a day": "R/P1D", "20,000 barrels a day": "R/P1D", "seven days a week": "R/P1W"},
)
def rate(this: Duration, phrase: str) -> Recurrence | None:
    """So many "a day"; what was told in figures is a length that something took."""
    return Recurrence(every=this) if phrase.lower().startswith(("a ", "an ")) else None


@rule(
    "span",
    "(often:times_over | many:number 'times') (every:duration | 'per' unit:length)",
    {"twice a week": "R/P1W/2X", "three times per month": "R/P1M/3X"},
)
def times_a_unit(often: int | None, many: int | None, every: Duration | None, unit: Length | None) -> Recurrence | None:
    length = every if unit is None else lasting(1, unit)
    times = often or many
    return Recurrence(every=length, times=times) if length and times else None
