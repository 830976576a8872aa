"""Numbers and counts: what is written in figures or spelt out is read back, whatever the number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.errors import ParseError
from conflictevents.extraction.parsing import parse_count
from conflictevents.model.count import Count, Modifier

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
UNITS, TENS = _WORDS.split()[:20], _WORDS.split()[18:]
numbers = st.integers(0, 10**9 - 1) | st.integers(0, 300)


def spelt(number: int) -> str:
    """The number in words, as British English has them."""
    for scale, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            head, rest = divmod(number, scale)
            link = " and " if 0 < rest < 100 else " "
            return f"{spelt(head)} {name}" + (f"{link}{spelt(rest)}" if rest else "")
    if number < 20:
        return UNITS[number]
    tens, unit = divmod(number, 10)
    return f"{TENS[tens]}-{UNITS[unit]}" if unit else TENS[tens]


@given(numbers)
def test_spelt_numbers_are_read_back(number: int) -> None:
    assert parse_count(spelt(number)) == Count.exactly(number)


@given(st.integers(0, 10**15 - 1))
def test_figures_are_read_back(number: int) -> None:
    assert parse_count(f"{number:,}") == parse_count(str(number)) == Count.exactly(number)


@given(st.integers(1, 999), st.integers(1, 9))
def test_decimals_of_a_million(whole: int, tenth: int) -> None:
    assert parse_count(f"{whole}.{tenth} million") == Count.exactly(whole * 10**6 + tenth * 10**5)


@given(numbers)
def test_bounds_hold_for_words_and_figures(number: int) -> None:
    for told in (spelt(number), f"{number:,}"):
        assert parse_count(f"at least {told}") == Count.at_least(number)
        assert parse_count(f"more than {told}") == Count.more_than(number)
        assert parse_count(f"up to {told}") == Count.at_most(number)
        assert parse_count(f"about {told}") == Count.about(number)


@given(numbers, st.integers(1, 10**6))
def test_ranges(low: int, more: int) -> None:
    high = low + more
    assert parse_count(f"between {low:,} and {high:,}") == parse_count(f"{low} to {high}") == Count.between(low, high)


@pytest.mark.parametrize(
    ("phrase", "modifier"),
    [
        ("six", Modifier.EXACT),
        ("at least six", Modifier.AT_LEAST),
        ("over six", Modifier.MORE_THAN),
        ("as many as six", Modifier.AT_MOST),
        ("under six", Modifier.LESS_THAN),
        ("nearly six", Modifier.ABOUT),
        ("five or six", Modifier.BETWEEN),
        ("dozens", Modifier.VAGUE),
    ],
)
def test_a_count_says_how_it_was_put(phrase: str, modifier: Modifier) -> None:
    count = parse_count(phrase)
    assert (count.modifier, count.text) == (modifier, phrase)


@pytest.mark.parametrize(
    ("phrase", "acled"), [("dozens of", 12), ("hundreds of", 100), ("several", 3), ("many", 10), ("tens of", 10)]
)
def test_vague_words_as_acled_takes_them(phrase: str, acled: int) -> None:
    assert parse_count(phrase).resolve("acled") == acled


@given(st.text() | st.text("0123456789,. -–mk"))
def test_nothing_but_a_parse_error_is_raised(text: str) -> None:
    try:
        count = parse_count(text)
    except ParseError:
        return
    assert isinstance(count, Count)


@pytest.mark.parametrize("phrase", ["9" * 10_000, "1," * 5000, "twenty-" * 3000, "\ud800", "\0", "\u200f6 7", "٣"])
def test_what_is_no_number(phrase: str) -> None:
    with pytest.raises(ParseError):
        parse_count(phrase)
