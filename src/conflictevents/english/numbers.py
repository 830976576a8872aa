"""Numbers: figures, words and mixtures of both, as whole numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeAlias

from conflictevents.model.count import LIMIT
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"number", "scale", "dozen"})

Exact: TypeAlias = int | Fraction

_SMALL_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)


def words() -> Mapping[str, Words]:
    """The words of numbers, by kind."""
    tens = {word: 10 * value for value, word in enumerate(_TENS.split(), start=2)}
    small = {word: value for value, word in enumerate(_SMALL_WORDS.split(), start=1)} | tens
    return {
        "number": small | {"zero": 0},
        "small": small,
        "unit": {word: value for word, value in small.items() if value < 10},
        "tens": tens,
        "ordinal": {word: value for value, word in enumerate(_ordinals(), start=1)},
        "ordinal_ending": ["st", "nd", "rd", "th"],
        "scale": SCALES,
        "scale_letter": {"k": 10**3, "m": 10**6},
        "dozen": DOZEN,
        "fraction": {
            "half": Fraction(1, 2),
            "quarter": Fraction(1, 4),
            "quarters": Fraction(1, 4),
            "½": Fraction(1, 2),
            "¼": Fraction(1, 4),
            "¾": Fraction(3, 4),
        },
    }


DOZEN = {"dozen": 12}
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
"""What a number is multiplied by."""


def _ordinals() -> list[str]:
    """first, second ... ninety-ninth"""
    found = _ORDINALS.split()
    units = found[:9]
    for word in _TENS.split():
        found += [f"{word[:-1]}ieth", *(f"{word}-{unit}" for unit in units)]
    return found


# --- figures

_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_DECIMAL = re.compile(r"[0-9]{1,9}\.[0-9]{1,9}")
_DOTTED_DATE = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


def figures(token: str) -> Mapping[str, Any]:
    """The kinds of a token of digits; one with more digits than any count has is no number."""
    if not ("0" <= token[:1] <= "9") or len(token) > 24:
        return {}
    if _DECIMAL.fullmatch(token):
        return {"decimal": Fraction(token)}
    if dotted := _DOTTED_DATE.fullmatch(token):
        return {"dotted_date": tuple(map(int, dotted.groups()))}
    if "," in token:
        token = token.replace(",", "") if _THOUSANDS.fullmatch(token) else ""
        return {"number": int(token)} if token and len(token) <= 18 else {}
    if not token.isdecimal() or len(token) > 18:
        return {}
    return {"number": int(token)} | _calendar_figures(token)


def _calendar_figures(token: str) -> dict[str, int]:
    """What else a figure can be: the number of a day, of a month, of a year."""
    value, kinds = int(token), {}
    if len(token) <= 2:
        kinds = {"day_number": range(1, 32), "month_number": range(1, 13)}
    elif len(token) == 3:
        kinds = {"early_year": range(100, 1000)}
    elif len(token) == 4:
        kinds = {"year_number": range(1000, 3000)}
    return {kind: value for kind, values in kinds.items() if value in values}


FIGURES = (
    *("0", "01", "1", "13", "32", "100", "0100", "2019", "3000", "12345"),
    *("3,500", "1.2", "1,2", "30.06.2019", "9999999999999999999"),
)
"""Figures of every kind: ``number``, ``decimal``, and those of days, months and years."""


# --- numbers in words

_SMALL = "(tens '-'? unit | small)"


def _whole(number: Exact) -> int | None:
    """The number, unless it is not a whole one or too large to be a count."""
    return int(number) if number.denominator == 1 and number < LIMIT else None


@rule("number", "tens:tens '-'? unit:unit", {"twenty-five": "25", "ninety nine": "99"})
def tens_and_units(tens: int, unit: int) -> int:
    return tens + unit


@rule(
    "number",
    f"('a' | head:(tens '-'? unit | number | decimal)) tail:(scale+ ('and'? {_SMALL} scale+)* ('and'? {_SMALL})?)",
    {
        "a hundred": "100",
        "two hundred and six": "206",
        "3 thousand": "3000",
        "1.2 million": "1200000",
        "two hundred and fifty thousand": "250000",
        "one million two hundred thousand and five": "1200005",
    },
)
def multiplied(head: Sequence[Exact] | None, tail: Sequence[int]) -> int | None:
    total: Exact = 0
    current: Exact = sum(head) if head else 1
    for part in tail:
        if part < 100:
            current += part
        elif part == 100:
            current *= part
        else:
            total, current = total + current * part, 0
    return _whole(total + current)


@rule(
    "number",
    "figure:(number | decimal) letter:scale_letter",
    {"5k": "5000", "1.2m": "1200000", "2.5M": "2500000"},
)
def multiplied_by_letter(figure: Sequence[Exact], letter: int, phrase: str) -> int | None:
    return None if len(phrase.split()) > 1 else _whole(figure[0] * letter)


@rule("number", "('a' | many:number) dozen:dozen", {"a dozen": "12", "two dozen": "24"})
def dozens(many: int | None, dozen: int) -> int | None:
    return dozen if many is None else _whole(many * dozen)


@rule(
    "number",
    "('a' | many:number '-'?)? fraction:fraction 'of'? 'a' unit:(scale | dozen)",
    {"half a million": "500000", "a quarter of a million": "250000", "half a dozen": "6"},
)
def fraction_of(many: int | None, fraction: Fraction, unit: Sequence[int]) -> int | None:
    return _whole((many or 1) * fraction * unit[0])


@rule(
    "number",
    "many:number ('-'? 'and' '-'? 'a' '-'?)? fraction:fraction scale:scale",
    {"three and a half million": "3500000", "one-and-a-half thousand": "1500", "2½ million": "2500000"},
)
def with_fraction(many: int, fraction: Fraction, scale: int) -> int | None:
    return _whole((many + fraction) * scale)


@rule("number", "'a' scale:scale 'and' 'a' fraction:fraction", {"a million and a half": "1500000"})
def and_a_fraction(scale: int, fraction: Fraction) -> int | None:
    return _whole((1 + fraction) * scale)


_SPACED = re.compile(r"[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+")


@rule("number", "number number{1,5}", {"3\u00a0500": "3500", "1\u202f200\u202f000": "1200000"})
def spaced(phrase: str) -> int | None:
    """Thousands set apart by a space that does not break, as the SI writes them."""
    return int(re.sub(r"\s", "", phrase)) if _SPACED.fullmatch(phrase) else None


@rule("ordinal", "figure:number ordinal_ending", {"30th": "30", "1st": "1"})
def ordinal_in_figures(figure: int, phrase: str) -> int | None:
    return None if len(phrase.split()) > 1 else figure
