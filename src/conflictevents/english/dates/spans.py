"""Spans: the lengths of time that are told for themselves: "for more than two years", "the first ten days", "weeks".

A plural without a number tells a unit and not how many of it: "years of fighting", "the coming months", "decades".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from conflictevents.english.dates.lengths import Spell, is_one, lasting
from conflictevents.english.dates.words import Length
from conflictevents.model.date import Duration, Limit
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


def words() -> Mapping[str, Words]:
    """The words around a length of time, by kind."""
    return {
        "limit": {phrase: limit for limit, phrases in _LIMITS.items() for phrase in phrases.split("; ")},
        "lengths": {f"{unit}s": length for unit, length in _UNITS.items()} | {"centuries": Length("years", 100)},
        "of_a_length": _OF_A_LENGTH.split(),
        "whole": ["whole", "full", "entire", "single", "solid", "further", "additional", "extra", "more"],
        "unit_long": {f"{unit}long": length for unit, length in _UNITS.items()},
        "unit_old": {f"{unit} old": length for unit, length in (*_UNITS.items(), *_PLURALS)},
    }


_UNITS = {
    "minute": Length("minutes", 1),
    "hour": Length("hours", 1),
    "day": Length("days", 1),
    "week": Length("weeks", 1),
    "month": Length("months", 1),
    "year": Length("years", 1),
    "decade": Length("years", 10),
}
_PLURALS = (("years", Length("years", 1)), ("months", Length("months", 1)))
_LIMITS = {
    Limit.MORE_THAN: "more than; over; upwards of; in excess of; well over; just over; slightly more than",
    Limit.LESS_THAN: "less than; fewer than; under; just under; well under; nearly; almost; close to",
    Limit.EQUAL_OR_MORE: "at least; no less than; not less than; no fewer than; a minimum of",
    Limit.EQUAL_OR_LESS: "at most; up to; no more than; not more than; a maximum of; as long as; as much as",
    Limit.APPROX: "about; around; some; approximately; roughly; an estimated; just about",
}
_OF_A_LENGTH = (
    "next following coming subsequent ensuing intervening remaining previous preceding prior past last recent "
    "first opening initial early middle later final closing same entire whole full mere further additional extra more "
    "long short good bloody brutal bitter hard difficult terrible dark turbulent tumultuous crucial critical decisive "
    "peaceful quiet straight consecutive successive continuous solid trading working business calendar war"
)
"""Adjectives that stand before a length of time and do not change it."""


def _limited(length: Duration | Spell, limit: Limit | None) -> Duration:
    told = length.told if isinstance(length, Spell) else length
    return attrs.evolve(told, limit=limit or told.limit)


def _untold(length: Length) -> Duration:
    return Duration(**{length.unit: None})


_LENGTH = "length:(duration | spell)"


@rule(
    "span",
    f"(('a' 'little')? limit:limit)? {_LENGTH}",
    {
        "two days": "P2D",
        "a few days": "PXD",
        "more than two years": ">P2Y",
        "nearly a month": "<P1M",
        "a little over a week": ">P1W",
        "some six hours": "PT6H~",
    },
)
def told_length(limit: Limit | None, length: Sequence[Duration | Spell]) -> Duration:
    return _limited(length[0], limit)


@rule(
    "span",
    f"('the' | 'these' | 'those' | 'a' | 'an' | 'another') of_a_length{{0,3}} {_LENGTH}",
    {
        "the first ten days": "P10D",
        "the next few months": "PXM",
        "another seven months": "P7M",
        "a further two weeks": "P2W",
        "the fifty years": "P50Y",
    },
)
def definite_length(length: Sequence[Duration | Spell], phrase: str) -> Duration | None:
    """In "the three-day siege" the article is that of the siege."""
    return None if is_one(phrase) else _limited(length[0], None)


_FRAMED = "of_a_length{1,3} length:lengths"


@rule(
    "span",
    f"limit:limit? 'the'? of_a_length{{0,3}} many:number {_FRAMED}",
    {
        "two bloody weeks": "P2W",
        "the past five trading days": "P5D",
        "more than six straight days": ">P6D",
        "the four previous weeks": "P4W",
    },
)
def framed_length(limit: Limit | None, many: int, length: Length) -> Duration | None:
    told = lasting(many, length)
    return None if told is None else _limited(told, limit)


@rule(
    "span",
    "('another' | ('a' | 'an' | 'one') whole+ | 'the' ('whole' | 'entire' | 'full') | 'single' '-') length:length",
    {"another week": "P1W", "the whole day": "P1D", "a single year": "P1Y", "one full day": "P1D", "single-day": "P1D"},
)
def whole_unit(length: Length, phrase: str) -> Duration | None:
    return lasting(1, length) if is_one(phrase) else None


@rule("span", "this:('the' ('first' | 'final') length:length) 'of'", {"the first hour of the attack": "PT1H"})
def edge_hour(length: Length) -> Duration | None:
    """Longer ones are stretches of a date, or as long as one."""
    return lasting(1, length) if length.unit in ("hours", "minutes") else None


@rule(
    "span",
    "('a' | 'an' | 'the' 'same'?) length:duration '-'? 'period'",
    {"a sixty-day period": "P60D", "the same two-week period": "P2W"},
)
def period_of_length(length: Duration) -> Duration:
    return length


# --- how many was not told


@rule(
    "span",
    "('the' | deictic | few | 'many' | 'some' | 'countless' | 'numerous')? of_a_length{0,3} length:lengths",
    {"weeks": "PXW", "the coming years": "PXY", "many more months": "PXM", "several more days": "PXD"},
)
def untold_length(length: Length) -> Duration:
    return _untold(length)


@rule("span", "'the' edge", {"the final years": "PXY", "the first weeks": "PXW"})
def length_at_an_end(phrase: str) -> Duration | None:
    """Of what has no date only that it lasted so many of a unit is told; its last days are not counted."""
    unit = phrase.lower().rpartition(" ")[2]
    return Duration(**{unit: None}) if unit in ("weeks", "months", "years") else None


# --- compounds


@rule("span", f"{_LENGTH} '-'? 'long'", {"three-year-long": "P3Y", "a month-and-a-half long": "P1.5M"})
def length_long(length: Sequence[Duration | Spell]) -> Duration:
    return _limited(length[0], None)


@rule(
    "span",
    "unit:(length '-'? 'long' | unit_long)",
    {"month-long": "P1M", "decades-long": "PXY", "yearlong": "P1Y"},
)
def unit_long(unit: Sequence[Length], phrase: str) -> Duration | None:
    return _untold(unit[0]) if "s-" in phrase or "s " in phrase else lasting(1, unit[0])


@rule(
    "span",
    "limit:limit? (many:(number | decimal) '-'? unit:unit_old | length:duration ('of' 'age' | '-'? 'old'))",
    {
        "34-year-old": "P34Y",
        "18 years old": "P18Y",
        "26 years of age": "P26Y",
        "at least 25 years old": ">=P25Y",
        "two-week-old": "P2W",
    },
)
def age(
    limit: Limit | None, many: Sequence[int | Fraction] | None, unit: Length | None, length: Duration | None
) -> Duration | None:
    told = length if many is None or unit is None else lasting(many[0], unit)
    return None if told is None else _limited(told, limit)


@rule("span", "unit:lengths '-' 'old'", {"decades-old": "PXY", "centuries-old": "PXY"})
def age_untold(unit: Length) -> Duration:
    return _untold(unit)


@rule("span", "unit:unit_old", {"year-old": "P1Y"})
def age_of_one(unit: Length, phrase: str) -> Duration | None:
    """A "year-old treaty" has one; of "years old" more is told before."""
    return None if _OLD_UNITS.match(phrase) else lasting(1, unit)


_OLD_UNITS = re.compile(r"\w+s\b")


@rule("span", "'all' unit:length 'long'?", {"all day": "P1D", "all year long": "P1Y"})
def all_of_a_unit(unit: Length, phrase: str) -> Duration | None:
    return lasting(1, unit) if is_one(phrase) else None
