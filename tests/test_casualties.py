"""Casualties in texts: where each figure stands, what they come to, and that no text is too odd to be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents import english
from conflictevents.errors import ParseError
from conflictevents.extraction.finding import find_casualties, tally
from conflictevents.extraction.parsing import parse_casualty
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.count import Count
from conflictevents.reading.rules import Rule

RULES = [rule for rule in english.rules() if rule.makes == "harm"]
EXAMPLES = [phrase for rule in RULES for phrase in rule.examples]
_PIECES = [
    *(
        "killed",
        "wounding",
        "dead",
        "died",
        "were",
        "was",
        "the deaths of",
        "death toll rose to",
        "no casualties",
        "left",
    ),
    *(
        "six",
        "at least 12",
        "dozens",
        "another three",
        "two women",
        "a man, 35,",
        "gunmen",
        "the mayor",
        "others",
        "no one",
    ),
    *("including", "among them", "and", ",", ".", "would", "in Syria", "on Sunday", "sheep", "who", "his wife", "\n\n"),
]
texts = st.lists(st.sampled_from([*_PIECES, *EXAMPLES]) | st.text(max_size=4), max_size=16).map(" ".join)


@pytest.mark.parametrize(
    ("text", "found"),
    {
        "In all, nine militants and four soldiers were killed.": {
            "nine militants": "killed 9 militants",
            "four soldiers were killed": "killed 4 soldiers",
        },
        "It killed the mayor and two guards, police said.": {
            "killed the mayor": "killed 1 mayor",
            "two guards": "killed 2 guards",
        },
        "Twelve people, including four women, were killed.": {
            "Twelve people": "killed 12 people",
            "four women, were killed": "killed 4 women (part)",
        },
        "killing himself and seven policemen": {
            "killing himself": "killed 1",
            "seven policemen": "killed 7 policemen",
        },
        "three people and a guide were killed": {
            "three people": "killed 3 people",
            "a guide were killed": "killed 1 guide (further)",
        },
        "no deaths or injuries": {"no deaths": "killed 0", "injuries": "injured 0"},
    }.items(),
)
def test_figures_of_one_phrase_share_it_out(text: str, found: dict[str, str]) -> None:
    assert {mention.text: str(mention.value) for mention in find_casualties(text)} == found


@pytest.mark.parametrize("phrase", EXAMPLES)
def test_every_figure_of_an_example_has_its_own_words(phrase: str) -> None:
    reader = english.grammar()
    told = [
        casualty for toll in reader.mentions(reader.read(phrase, through="harm"), "harm") for casualty in toll.value
    ]
    assert {_who(mention.value) for mention in find_casualties(phrase)} == {_who(casualty) for casualty in told}


def _who(casualty: Casualty) -> tuple[Harm, Count, str]:
    return casualty.harm, casualty.count, str(casualty.victims)


@given(texts)
def test_mentions_are_in_order_and_apart_or_for_the_same_people_and_point_at_their_words(text: str) -> None:
    start = end = 0
    for mention in find_casualties(text):
        assert end <= mention.start < mention.end or (start, end) == (mention.start, mention.end)
        assert text[mention.start : mention.end] == mention.text
        start, end = mention.start, mention.end


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    find_casualties(text)


@pytest.mark.parametrize(
    "text", ["", "\ud800 killed six", "\x00" * 9, "9" * 10_000 + " killed", "\u202ekilled\u202c six", "²"]
)
def test_odd_texts(text: str) -> None:
    find_casualties(text)


@pytest.mark.parametrize(
    ("text", "killed"),
    {
        "A strike killed eight commanders. At least six commanders of foreign origin were killed.": "8",
        "Nine militants and four soldiers were killed.": "13",
        "Twelve people, including four women, were killed. Officials said 12 people died.": "12",
        "The bomb killed two guards and wounded three others. Another guard was killed later.": "3",
        "The ministry said 12 people were killed. The rebels said 40 people were killed.": "12..40",
        "Two soldiers were killed and 12 wounded.": "2",
    }.items(),
)
def test_what_a_text_comes_to(text: str, killed: str) -> None:
    assert str(tally(find_casualties(text)).killed) == killed


@pytest.mark.parametrize(
    ("text", "told"),
    {
        # told again, in the same words or in others
        "Six miners were shot dead. The six miners were shot dead at dawn.": "killed 6 miners; killed 6 miners (known)",
        "At least 18 rebels were killed. Shells landed, killing at least 18 attackers.": (
            "killed 18.. rebels; killed 18.. attackers (known)"
        ),
        "Gunmen killed a judge. The judge was killed at noon.": "killed 1 judge; killed 1 judge (known)",
        "Two nurses and two porters were killed.": "killed 2 nurses; killed 2 porters",
        # others of the same noun
        "Two soldiers were killed in Gao and three soldiers were killed in Kidal.": (
            "killed 2 soldiers; killed 3 soldiers (further)"
        ),
        "Six soldiers were killed by a mine and three were killed by a shell.": "killed 6 soldiers; killed 3 (further)",
        "Four rebels were killed on Monday. Four rebels were also killed on Friday.": (
            "killed 4 rebels; killed 4 rebels (further)"
        ),
        # a total and its parts
        "Five people were killed in the town. Two guards died at a gate. Three traders died in a shop.": (
            "killed 5 people; killed 2 guards (part); killed 3 traders (part)"
        ),
        "A mine killed nine people. Two people died on the spot.": "killed 9 people; killed 2 people (part)",
        "Ten men were killed. A total of 13 men were killed.": "killed 10 men; killed 13 men (updated)",
        "Two men were shot dead near Gao. Two fatalities.": "killed 2 men; killed 2 (updated)",
        # names
        "Two teachers were killed. Rosa Lima was killed on the road.": "killed 2 teachers; killed 1 Rosa Lima (known)",
        # another event, or a whole time
        "A mine killed two men. Mines have killed 90 men since 2016.": "killed 2 men; killed 90 men (background)",
        "A bomb killed two men. Bombs killed 30 men in previous attacks.": "killed 2 men; killed 30 men (background)",
        "Crowds rallied against the killing of two students.": "killed 2 students (background)",
        "Two students were killed on Monday.": "killed 2 students",
        "A nurse was killed. Two other women were killed (not counted).": (
            "killed 1 nurse; killed 2 women (background)"
        ),
    }.items(),
)
def test_how_figures_stand_to_those_before(text: str, told: str) -> None:
    assert "; ".join(str(mention.value) for mention in find_casualties(text)) == told


@pytest.mark.parametrize(
    ("text", "killed"),
    {
        "Two gunmen stormed a bank. The attackers were killed.": "2",
        "Three armed men entered the camp near Gao on Sunday. Guards killed the assailants.": "3",
        "Police met 12 rebels and killed them.": "12",
        "Twelve pilgrims were stopped on the road. The pilgrims were killed.": "12",
        "The attackers were killed.": "2....",
        "Two farmers met a patrol. The attackers were killed.": "2....",
    }.items(),
)
def test_known_people_have_the_number_that_was_stated_for_them(text: str, killed: str) -> None:
    assert str(tally(find_casualties(text)).killed) == killed


@pytest.mark.parametrize(
    ("text", "tolls"),
    {
        "Ten people were injured. Three of the wounded later died.": "killed 3, injured 7",
        "Ten people were injured. A man succumbed to his wounds.": "killed 1, injured 9",
        "Ten people were injured and three people were killed.": "killed 3, injured 10",
        "A shopkeeper was injured and later died.": "killed 1",
        "A night guard was shot. He died at the hospital.": "killed 1",
        "A notary was assassinated by a burglar who shot him.": "killed 1",
        "A clerk was killed and a guard was shot.": "killed 1, injured 1",
    }.items(),
)
def test_who_died_of_wounds_is_injured_no_more(text: str, tolls: str) -> None:
    assert str(tally(find_casualties(text))) == tolls


def test_sources_are_named_where_figures_differ() -> None:
    text = "The army said 12 people were killed. The rebels said 40 people were killed."
    assert [mention.value.claimed_by for mention in find_casualties(text)] == ["army", "rebels"]
    assert find_casualties("The army said 12 people were killed.")[0].value.claimed_by is None


def test_a_tally_is_of_figures_or_of_their_mentions() -> None:
    mentions = find_casualties("Six died.")
    assert tally(mentions) == tally(mention.value for mention in mentions)


@pytest.mark.parametrize(
    "text",
    [
        "About two million refugees are crowded in the valley, many of whom were displaced twice.",
        "Three million civilians live in the zone; thousands were displaced.",
    ],
)
def test_a_clause_does_not_take_the_count_of_another(text: str) -> None:
    [mention] = find_casualties(text)
    assert mention.value.harm is Harm.DISPLACED
    assert mention.value.count.low in (3, 2000)


class TestParsing:
    def test_a_whole_phrase(self):
        casualty = parse_casualty(" killing dozens of Peshmerga ")
        assert (casualty.harm, casualty.count) == (Harm.KILLED, Count.between(24, 99))
        assert casualty.victims.label == "Peshmerga"

    @pytest.mark.parametrize("phrase", ["", "eight commanders", "it killed eight commanders", "killed the bill"])
    def test_what_is_no_casualty(self, phrase):
        with pytest.raises(ParseError, match="not a casualty"):
            parse_casualty(phrase)

    def test_more_than_one_is_told(self):
        with pytest.raises(ParseError, match="2 of them"):
            parse_casualty("nine militants and four soldiers were killed")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_long_runs_of_an_example_are_read_alike(rule: Rule) -> None:
    """Phrases are bounded: what follows far behind changes nothing before it, so that time grows with the text."""
    phrase = next(iter(rule.examples)) + ". "
    few, many = find_casualties(phrase * 5), find_casualties(phrase * 50)
    assert [(one.start, one.value) for one in many[: len(few)]] == [(one.start, one.value) for one in few]
    assert len(many) == 10 * len(few)
