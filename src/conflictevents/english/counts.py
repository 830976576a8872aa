"""Counts: numbers with their bounds, and words for quantities.

The bounds of a word for a quantity are the widest that its users would stand by. "Dozens" is two dozen to 99, and the
plural of any other unit is likewise from two of it to just below ten of it. "Several", "a few" and "a handful" are 3 to
9, as ACLED's codebook takes them for 3 where nothing more is told. "Many" and "a number of" have no upper bound; "an
unknown number" has none at all. "Nearly" and "almost" are ``~``, as "about" is: they say that the figure is close, and
nothing of the sort of what "fewer than" says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import prod

import attrs

from conflictevents.english.numbers import DOZEN, SCALES
from conflictevents.english.tables import names
from conflictevents.model.count import LIMIT, Count, Modifier
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"bound", "quantity", "few", "plural_unit"})


def words() -> Mapping[str, Words]:
    """The words that bound a number, and those that stand in its place."""
    return {
        "bound": _by_phrase(_BEFORE),
        "goes_beyond": names(_GOES_BEYOND),
        "bound_behind": _by_phrase(_BEHIND),
        "few": {word: Count.vague(3, 9, word) for word in ("several", "a few", "a handful of", "a handful")}
        | {word: Count.exactly(2, word) for word in ("a couple of", "a couple")},
        "plural_unit": {"tens": 10, "dozens": 12, "scores": 20} | {f"{word}s": scale for word, scale in SCALES.items()},
        "quantity": {word: Count.vague(low, None, word) for word, low in _MANY.items()}
        | {word: Count.unknown(word) for word in (*_UNTOLD, *AS_MANY)}
        | {word: Count.exactly(0, word) for word in _NONE}
        | {word: Count.exactly(number, word) for word, number in _TOGETHER.items()},
    }


_BEFORE = {
    Modifier.AT_LEAST: (
        "at least; at the least; no fewer than; not fewer than; no less than; not less than; a minimum of; as few as"
    ),
    Modifier.MORE_THAN: (
        "more than; over; above; upwards of; upward of; in excess of; well over; just over; slightly more than; "
        "well above; just above; greater than; exceeding"
    ),
    Modifier.AT_MOST: "up to; as many as; at most; at the most; no more than; not more than; a maximum of; as much as",
    Modifier.LESS_THAN: "fewer than; less than; under; below; just under; just below; slightly fewer than; well under",
    Modifier.ABOUT: (
        "about; around; some; nearly; almost; approximately; roughly; an estimated; estimated; close to; circa; "
        "in the region of; in the order of; just about; near to; as estimated"
    ),
}
_GOES_BEYOND = (
    "exceeds;exceed;exceeded;has exceeded;surpasses;surpassed;has surpassed;tops;topped;has topped;has passed"
)
_BEHIND = {
    Modifier.AT_LEAST: "or more; and counting; +; plus; at least; at the least",
    Modifier.AT_MOST: "or fewer; or less; at most; at the most",
    Modifier.ABOUT: "or so; odd; or thereabouts",
}
_MANY = {
    "many": 3,
    "a great many": 3,
    "very many": 3,
    "numerous": 3,
    "countless": 3,
    "a lot of": 3,
    "lots of": 3,
    "a large number of": 3,
    "large numbers of": 3,
    "a great number of": 3,
    "multiple": 2,
    "a number of": 2,
    "a number": 2,
    "numbers of": 2,
}
_UNTOLD = [
    f"an {told} number{of}"
    for told in (
        "unknown",
        "unspecified",
        "undisclosed",
        "undetermined",
        "unconfirmed",
        "untold",
        "uncertain",
        "unclear",
    )
    for of in ("", " of")
] + ["how many"]
AS_MANY = ("as many", "the same number of", "an equal number of")
"""In place of the number that was told right before."""
_TOGETHER = {"both": 2, "a pair of": 2, "a trio of": 3, "a score": 20, "a score of": 20}
_NONE = ["none", "not one", "not a single", "nil"]


def _by_phrase(phrases: Mapping[Modifier, str]) -> dict[str, Modifier]:
    return {phrase: modifier for modifier, listed in phrases.items() for phrase in listed.split("; ")}


# --- quantities


@rule("quantity", "unit:plural_unit 'of'?", {"dozens": "24..99", "hundreds of": "200..999", "scores": "40..99"})
def plural(unit: int, phrase: str) -> Count:
    """None of dozens, scores and tens goes beyond 99, where hundreds begin."""
    return Count.vague(2 * unit, 10 * unit - 1 if unit >= 100 else 99, phrase)


@rule(
    "quantity",
    "unit:plural_unit 'of' scale:plural_unit 'of'?",
    {"tens of thousands": "20000..99999", "hundreds of thousands of": "200000..999999"},
)
def plural_of_plural(unit: int, scale: int, phrase: str) -> Count | None:
    return _times(Count.vague(2 * unit, 10 * unit - 1), scale, phrase)


@rule(
    "quantity",
    "few:few units:((scale | dozen) scale?)",
    {"several hundred": "300..999", "a few hundred thousand": "300000..999999", "several dozen": "36..119"},
)
def few_units(few: Count, units: Sequence[int], phrase: str) -> Count | None:
    return _times(few, prod(units), phrase)


@rule("quantity", "few:few", {"several": "3..9", "a handful of": "3..9", "a couple of": "2"})
def a_few(few: Count) -> Count:
    return few


@rule("quantity", "dozen:dozen", {"dozen": "12"})
def bare_dozen(dozen: int) -> Count:
    """Headlines leave the "a" out."""
    return Count.exactly(dozen)


def _times(count: Count, unit: int, text: str) -> Count | None:
    """So many units: nine hundred and something is still "several hundred"."""
    low, high = (count.low or 0) * unit, ((count.high or 0) + 1) * unit - 1
    return Count.vague(low, high, text) if high < LIMIT else None


# --- counts

_CONSTRUCTORS: Mapping[Modifier, Callable[[int, str], Count]] = {
    Modifier.AT_LEAST: Count.at_least,
    Modifier.MORE_THAN: Count.more_than,
    Modifier.AT_MOST: Count.at_most,
    Modifier.LESS_THAN: Count.less_than,
    Modifier.ABOUT: Count.about,
}


@rule(
    "count",
    "goes_beyond this:number",
    {"the toll has passed 300": "301..", "exceeds 1,000": "1001.."},
)
def exceeded(this: int, phrase: str) -> Count:
    """What a figure has gone beyond, by whatever much."""
    return Count.more_than(this, phrase)


@rule("count", "number:number", {"6": "6", "six": "6", "3,500": "3500", "two hundred and six": "206"})
def exactly(number: int, phrase: str) -> Count | None:
    return Count.exactly(number, phrase)


@rule("count", "this:(number:number ('x' | '×')) by:number?", {"3x": "3", "2 ×": "2"})
def so_many_times(number: int, by: int | None, phrase: str) -> Count | None:
    """As notes have it: "3x constables"; "3 x 5" is a sum."""
    return None if by is not None else Count.exactly(number, phrase)


@rule("count", "this:'neither' ('of' | of_them)", {"neither of them": "0", "neither of the two": "0"})
def neither(phrase: str) -> Count:
    """None of two; "neither deaths nor injuries" counts nobody."""
    return Count.exactly(0, phrase)


@rule("count", "quantity:quantity", {"dozens": "24..99", "an unknown number of": "..", "both": "2"})
def as_quantity(quantity: Count, phrase: str) -> Count:
    return attrs.evolve(quantity, text=phrase)


@rule(
    "count",
    "how:(bound bound?) number:number",
    {
        "at least six": "6..",
        "more than 20": "21..",
        "up to 30": "..30",
        "fewer than ten": "..9",
        "some three million": "~3000000",
        "at least about 40": "40..",
    },
)
def bounded(how: Sequence[Modifier], number: int, phrase: str) -> Count | None:
    modifier = _strictest(how)
    if modifier is Modifier.LESS_THAN and number == 0:
        return None
    return _CONSTRUCTORS[modifier](number, phrase)


@rule(
    "count",
    "number:number '-'? (how:bound_behind | 'and' 'more')",
    {"6+": "6..", "ten or more": "10..", "30-odd": "~30", "five or fewer": "..5"},
)
def bounded_behind(number: int, how: Modifier | None, phrase: str) -> Count:
    return _CONSTRUCTORS[how or Modifier.AT_LEAST](number, phrase)


@rule(
    "count",
    "how:(bound bound?) quantity:quantity",
    {"at least several dozen": "36..", "up to hundreds of": "..999"},
)
def bounded_quantity(how: Sequence[Modifier], quantity: Count, phrase: str) -> Count:
    """The bound that is told moves nothing: "more than several dozen" may still be several dozen."""
    modifier = _strictest(how)
    if modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN) and quantity.low is not None:
        return Count.at_least(quantity.low, phrase)
    if modifier in (Modifier.AT_MOST, Modifier.LESS_THAN) and quantity.high is not None:
        return Count.at_most(quantity.high, phrase)
    return attrs.evolve(quantity, text=phrase)


def _strictest(how: Sequence[Modifier]) -> Modifier:
    """Of "at least about", that which says more."""
    return next((modifier for modifier in how if modifier is not Modifier.ABOUT), Modifier.ABOUT)


@rule(
    "count",
    "bound{0,2} ('between' bound? low:number ('and' | 'to') | 'from' low:number 'to'"
    " | low:number ('to' | 'or' | '-' | '–' | '—')) high:number",
    {
        "between 10 and 15": "10..15",
        "10 to 15": "10..15",
        "5-8": "5..8",
        "two or three": "2..3",
        "two to three million": "2000000..3000000",
        "two to three dozen": "24..36",
    },
)
def ranging(low: int, high: int, phrase: str) -> Count | None:
    """The low end of "two to three million" is a number of millions too; a score such as "3-1" is no count."""
    scale = (SCALES | DOZEN).get(phrase.rsplit(maxsplit=1)[-1].lower(), 1)
    if low < scale and low * scale < high:
        low *= scale
    return Count.between(low, high, phrase) if low < high else None


@rule(
    "count",
    "bound? ('between' low:number 'and' | 'from'? low:number ('to' | 'or')) how:bound high:number",
    {"between 60 and over 90": "60..", "from five to as many as nine": "5..9", "10 to more than 30": "10.."},
)
def ranging_on(low: int, how: Modifier, high: int, phrase: str) -> Count | None:
    """The same, where the high end has a bound of its own."""
    if low >= high:
        return None
    beyond = how in (Modifier.AT_LEAST, Modifier.MORE_THAN)
    return Count.at_least(low, phrase) if beyond else Count.between(low, high, phrase)
