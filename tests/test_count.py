"""Counts: the notation, what one number they come to, and how two of them agree, join and add up."""

from __future__ import annotations

import pytest
from event_strategies import counts
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.errors import ParseError
from conflictevents.model.count import LIMIT, Count, Modifier, Policy

NOTATION = {
    "6": Count.exactly(6),
    "0": Count.exactly(0),
    "6..": Count.at_least(6),
    "21..": Count.more_than(20),
    "..10": Count.at_most(10),
    "..9": Count.less_than(10),
    "24..99": Count.between(24, 99),
    "~30": Count.about(30),
    "..": Count.unknown(),
    "3....": Count.vague(3, None),
    "5..8..12": Count(low=5, best=8, high=12),
    "..8..12": Count(best=8, high=12),
    "5..8..": Count(low=5, best=8),
}
bounded_counts = st.one_of(
    st.integers(0, 999).map(Count.exactly),
    st.integers(0, 999).map(Count.at_least),
    st.integers(0, 999).map(Count.at_most),
    st.integers(0, 999).map(Count.about),
    st.tuples(st.integers(0, 99), st.integers(0, 900)).map(lambda pair: Count.between(pair[0], sum(pair))),
    st.just(Count.unknown()),
)
"""Counts as a text can state them, in which low <= best <= high holds."""


@pytest.mark.parametrize(("notation", "count"), NOTATION.items())
def test_notation_both_ways(notation: str, count: Count) -> None:
    assert str(count) == notation
    assert Count.parse(notation) == count


@given(counts)
def test_notation_loses_nothing(count: Count) -> None:
    assert Count.parse(str(count)) == count


@pytest.mark.parametrize("notation", ["", "six", "-6", "6...", "6.", "~", "~~6", " 6", "6..7..8..9", "٣", "9" * 19])
def test_what_is_no_notation(notation: str) -> None:
    with pytest.raises(ParseError, match="not a count in notation"):
        Count.parse(notation)


@pytest.mark.parametrize(
    ("notation", "modifier"),
    {
        "6": Modifier.EXACT,
        "6..": Modifier.AT_LEAST,
        "..6": Modifier.AT_MOST,
        "~6": Modifier.ABOUT,
        "6..9": Modifier.BETWEEN,
        "..": Modifier.VAGUE,
    }.items(),
)
def test_notation_tells_the_modifier(notation: str, modifier: Modifier) -> None:
    assert Count.parse(notation).modifier is modifier


def test_how_it_was_put_takes_no_part_in_comparisons() -> None:
    assert Count.vague(24, 99, "dozens") == Count.between(24, 99)
    assert hash(Count.exactly(6, "six")) == hash(Count.exactly(6))


@pytest.mark.parametrize(
    ("number", "error"), [(-1, ValueError), (LIMIT, ValueError), (True, TypeError), (1.5, TypeError)]
)
def test_bounds_are_whole_numbers_of_64_bits(number: int, error: type[Exception]) -> None:
    with pytest.raises(error, match="low of a count is"):
        Count(low=number)


def test_bounds_of_a_dataset_may_contradict_each_other() -> None:
    assert str(Count(low=9, best=4, high=5)) == "9..4..5"


class TestResolve:
    @pytest.mark.parametrize(
        ("count", "low", "best", "high", "ucdp"),
        [
            (Count.exactly(6), 6, 6, 6, 6),
            (Count.at_least(6), 6, 6, 6, 6),
            (Count.at_most(10), 10, 10, 10, 10),
            (Count.about(30), 30, 30, 30, 30),
            (Count.between(10, 15), 10, 10, 15, 10),
            (Count(low=5, best=8, high=12), 5, 8, 12, 5),
            (Count.unknown(), None, None, None, None),
        ],
    )
    def test_bounds(self, count, low, best, high, ucdp):
        assert [count.resolve(policy) for policy in ("low", "best", "high", "ucdp")] == [low, best, high, ucdp]

    @pytest.mark.parametrize(
        ("word", "low", "high", "number"),
        [
            ("tens", 20, 99, 10),
            ("dozens", 24, 99, 12),
            ("hundreds", 200, 999, 100),
            ("thousands", 2000, 9999, 1000),
            ("several", 3, 9, 3),
            ("many", 3, None, 10),
        ],
    )
    def test_words_by_the_codebook_of_acled(self, word, low, high, number):
        assert Count.vague(low, high, word).resolve("acled") == number

    @pytest.mark.parametrize(
        ("word", "low", "high", "number"),
        [("dozens", 24, 99, 12), ("several", 3, 9, 2), ("many", 3, None, 12), ("hundreds", 200, 999, 100)],
    )
    def test_words_as_airwars_counts_them(self, word, low, high, number):
        assert Count.vague(low, high, word).resolve(Policy.AIRWARS) == number

    @pytest.mark.parametrize(
        ("policy", "number"), [("acled", 10), ("airwars", 2), ("ucdp", None), ("best", None), ("low", None)]
    )
    def test_a_number_that_is_not_told_has_one_by_some_codebooks(self, policy, number):
        assert Count.unknown().resolve(policy) == number

    @pytest.mark.parametrize("policy", ["acled", "airwars", "ucdp"])
    def test_codebooks_take_the_lowest_of_what_is_told(self, policy):
        assert Count.between(1, 2).resolve(policy) == 1

    def test_acled_takes_the_lowest_figure_that_was_reported(self):
        assert Count.between(10, 15).resolve("acled") == 10

    def test_an_unknown_policy_is_refused(self):
        with pytest.raises(ValueError, match="guess"):
            Count.exactly(6).resolve("guess")


class TestAgreement:
    @pytest.mark.parametrize(
        ("one", "other", "agree"),
        [
            ("8", "6..", True),
            ("8", "9", False),
            ("8", "..6", False),
            ("24..99", "50", True),
            ("24..99", "100..", False),
            ("~30", "33", True),
            ("~30", "34", False),
            ("..", "7", True),
        ],
    )
    def test_some_number_fits_both(self, one, other, agree):
        assert Count.parse(one).agrees_with(Count.parse(other)) is agree

    @given(bounded_counts, bounded_counts)
    def test_is_mutual(self, one, other):
        assert one.agrees_with(other) == other.agrees_with(one)

    @given(bounded_counts)
    def test_a_count_agrees_with_itself(self, count):
        assert count.agrees_with(count)


class TestReconciliation:
    @pytest.mark.parametrize(
        ("one", "other", "both"),
        [
            ("8", "6..", "8"),
            ("6..", "8..", "8.."),
            ("12", "40", "12..40"),
            ("24..99", "50", "50"),
            ("..10", "3..", "3..10"),
            ("..", "3", "3"),
            ("5..10", "8..12", "8..10"),
            ("50..", "12", "12..50"),
            ("0", "3", "0..3"),
        ],
    )
    def test_the_narrower_or_the_range_of_both(self, one, other, both):
        assert str(Count.parse(one).reconciled_with(Count.parse(other))) == both
        assert str(Count.parse(other).reconciled_with(Count.parse(one))) == both

    @given(bounded_counts)
    def test_the_same_figure_again_adds_nothing(self, count):
        assert count.reconciled_with(count) == count

    @given(bounded_counts, bounded_counts)
    def test_what_it_comes_to_agrees_with_both_or_spans_both(self, one, other):
        both = one.reconciled_with(other)
        assert both.agrees_with(one)
        assert both.agrees_with(other)


class TestSum:
    @pytest.mark.parametrize(
        ("one", "other", "total"),
        [
            ("9", "4", "13"),
            ("9", "4..", "13.."),
            ("24..99", "1", "25..100"),
            ("9", "..", "9.."),
            ("..10", "..5", "..15"),
            ("..", "..", ".."),
            ("0", "0", "0"),
        ],
    )
    def test_bound_by_bound(self, one, other, total):
        assert str(Count.parse(one) + Count.parse(other)) == total
        assert str(Count.parse(other) + Count.parse(one)) == total

    @given(bounded_counts)
    def test_none_more_changes_no_bound(self, count):
        total = count + Count.exactly(0)
        assert (total.low or 0, total.high) == (count.low or 0, count.high)

    @pytest.mark.parametrize(
        ("one", "other", "rest"),
        [
            ("9", "4", "5"),
            ("9..", "4", "5.."),
            ("9", "4..6", "3..5..5"),
            ("~30", "5", "~25"),
            ("3", "5", "0"),
            ("9", "..", "9"),
        ],
    )
    def test_what_is_left(self, one, other, rest):
        assert str(Count.parse(one) - Count.parse(other)) == rest

    @given(st.integers(0, 99), st.integers(0, 99))
    def test_what_was_added_can_be_taken_away(self, one, other):
        assert Count.exactly(one) + Count.exactly(other) - Count.exactly(other) == Count.exactly(one)

    @given(st.integers(0, 99), st.integers(0, 99))
    def test_of_exact_figures_is_exact(self, one, other):
        assert Count.exactly(one) + Count.exactly(other) == Count.exactly(one + other)
