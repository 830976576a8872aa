"""Tallies: what the figures of one event come to, harm by harm."""

from __future__ import annotations

from itertools import permutations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.model.casualty import Casualty, Harm, Scope, Victims, VictimStatus
from conflictevents.model.count import Count
from conflictevents.model.tally import Tally

STATUS = {
    "people": VictimStatus.UNKNOWN,
    "others": VictimStatus.UNKNOWN,
    "soldiers": VictimStatus.COMBATANT,
    "commander": VictimStatus.COMBATANT,
    "commanders": VictimStatus.COMBATANT,
    "militants": VictimStatus.COMBATANT,
    "women": VictimStatus.CIVILIAN,
    "civilians": VictimStatus.CIVILIAN,
    "attackers": VictimStatus.PERPETRATOR,
    "bomber": VictimStatus.PERPETRATOR,
}


def figure(notation: str) -> Casualty:
    """A figure from its notation: "killed 4 women (part)"."""
    told, _, scope = notation.rstrip(")").partition(" (")
    harm, count, *label = told.split()
    victims = Victims(label=label[0], status=STATUS[label[0]]) if label else Victims()
    return Casualty(harm=harm, count=Count.parse(count), victims=victims, scope=scope or Scope.TOTAL)


@pytest.mark.parametrize(
    ("figures", "tally"),
    [
        pytest.param("", "nothing stated", id="nothing"),
        pytest.param("killed 8 commanders", "killed 8", id="one figure"),
        pytest.param("killed 8 commanders, killed 6.. commanders", "killed 8", id="agreeing figures are narrowed"),
        pytest.param("killed 12 soldiers, killed 40 soldiers", "killed 12..40", id="others are a range"),
        pytest.param("killed 9 militants, killed 4 soldiers", "killed 13", id="different people are added"),
        pytest.param("killed 1 commander, killed 3 commanders", "killed 1..3", id="one of them is of the same group"),
        pytest.param("killed 12 people, killed 4 women (part)", "killed 12", id="a part is not added"),
        pytest.param("killed 4 women (part)", "nothing stated", id="a part alone is no total"),
        pytest.param("killed 2 soldiers, killed 3 others (further)", "killed 5", id="a further figure is added"),
        pytest.param("killed 1 commander, killed 5 others (further), killed 8 people", "killed 8", id="a later total"),
        pytest.param("killed 2 people, killed 3 others (further)", "killed 5", id="further to a total"),
        pytest.param("injured 30 others (further)", "injured 30", id="a further figure alone is the toll"),
        pytest.param("killed 13 people, killed 9 militants, killed 4 soldiers", "killed 13", id="total and groups"),
        pytest.param("killed 5 people, killed 9 militants", "killed 9", id="groups that come to more than the total"),
        pytest.param("killed 4 people, killed 1 bomber", "killed 5", id="the bomber is further to the people"),
        pytest.param("killed 5 people, killed 1 bomber (part)", "killed 5", id="unless he is told to be one of them"),
        pytest.param(
            "killed 5 people, killed 4 soldiers, killed 1 bomber", "killed 5", id="or they come to him as well"
        ),
        pytest.param("killed 2 attackers, killed 2 people", "killed 2", id="or are the attackers alone"),
        pytest.param("killed 2 soldiers, killed 2 soldiers (known)", "killed 2", id="known people add nothing"),
        pytest.param("killed 2 soldiers, killed 3 attackers (known)", "killed 5", id="but others than those counted"),
        pytest.param("killed 3 attackers (known)", "killed 3", id="known people of whom nothing was told"),
        pytest.param("killed 50.. people, killed 54 (updated)", "killed 54", id="an updated toll"),
        pytest.param("killed 6, killed 3 others (further), killed 9 (updated)", "killed 9", id="updated for all"),
        pytest.param("killed 2 civilians, killed 3 soldiers, killed 5 soldiers (updated)", "killed 7", id="of a group"),
        pytest.param("killed 2, killed 400 people (background)", "killed 2", id="background is not of this toll"),
        pytest.param("killed 400 people (background)", "nothing stated", id="background alone is none"),
        pytest.param("killed 8, injured 12.., missing 24..99", "killed 8, injured 12.., missing 24..99", id="by harm"),
        pytest.param("killed 0, injured 3 people", "killed 0, injured 3", id="none is a figure"),
        pytest.param("killed .. civilians", "killed ..", id="a plural without a figure"),
        pytest.param("killed_or_injured 0", "killed 0, injured 0, killed_or_injured 0", id="no casualties"),
        pytest.param("killed_or_injured 0, killed 2", "killed 2, injured 0, killed_or_injured 0", id="but two dead"),
        pytest.param("killed_or_injured 7", "killed_or_injured 7", id="seven casualties are not seven dead"),
    ],
)
def test_what_figures_come_to(figures: str, tally: str) -> None:
    assert str(Tally.of(figure(text) for text in figures.split(", ") if text)) == tally


def test_who_said_it_makes_no_other_people() -> None:
    ministry = Casualty(harm=Harm.KILLED, count=Count.exactly(12), claimed_by="the ministry")
    rebels = Casualty(harm=Harm.KILLED, count=Count.exactly(40), claimed_by="the rebels")
    assert str(Tally.of([ministry, rebels])) == "killed 12..40"


@given(st.sampled_from(list(Harm)), st.integers(0, 999))
def test_each_harm_has_its_field(harm: Harm, number: int) -> None:
    assert getattr(Tally.of([Casualty(harm=harm, count=Count.exactly(number))]), harm.value) == Count.exactly(number)


@given(st.lists(st.sampled_from(["killed 3 soldiers", "killed 2.. women", "killed 4 civilians (part)"]), max_size=5))
def test_figures_told_again_change_nothing(figures: list[str]) -> None:
    once = [figure(text) for text in figures]
    assert Tally.of(once + once) == Tally.of(once)


def test_two_sources_with_the_same_number_tell_of_the_same_people() -> None:
    officials = evolve(figure("killed 3 soldiers"), claimed_by="officials")
    family = evolve(figure("killed 3 people"), claimed_by="the families", victims=Victims(label="members"))
    assert str(Tally.of([officials, family])) == "killed 3"
    assert str(Tally.of([evolve(officials, claimed_by=None), evolve(family, claimed_by=None)])) == "killed 6"


class TestPerpetrators:
    @pytest.mark.parametrize(
        ("figures", "attacked"),
        [
            ("killed 4 people, killed 1 bomber", "killed 4"),
            ("killed 5 people, killed 1 bomber (part)", "killed 4"),
            ("killed 5 people, killed 4 soldiers, killed 1 bomber", "killed 4"),
            ("killed 2 soldiers, killed 3 attackers", "killed 2"),
            ("killed 3 attackers", "nothing stated"),
            ("killed 2 soldiers", "killed 2"),
            ("injured 2 attackers, killed 2 soldiers", "killed 2"),
        ],
    )
    def test_without_them(self, figures, attacked):
        told = [figure(text) for text in figures.split(", ")]
        assert str(Tally.of(told, perpetrators=False)) == attacked

    @given(st.lists(st.sampled_from(["killed 3 attackers", "killed 2.. women", "killed 9 people"]), max_size=4))
    def test_there_are_never_more_without_them(self, figures):
        told = [figure(text) for text in figures]
        fewer, all_of_them = Tally.of(told, perpetrators=False).killed, Tally.of(told).killed
        assert fewer is None or fewer.resolve("low") <= all_of_them.resolve("low")


def test_those_who_died_of_their_wounds_are_injured_no_more() -> None:
    wounded, died = figure("injured 10 people"), figure("killed 3 people")
    assert str(Tally.of([wounded, died])) == "killed 3, injured 10"
    assert str(Tally.of([wounded, evolve(died, formerly=Harm.INJURED)])) == "killed 3, injured 7"
    assert str(Tally.of([wounded, evolve(died, formerly=Harm.INJURED, scope=Scope.KNOWN)])) == "killed 3, injured 10"


def test_captives_had_been_taken_where_no_figure_says_how_many_were():
    freed, killed = (evolve(figure(text), formerly=Harm.ABDUCTED) for text in ("released 6 people", "killed 2 people"))
    assert str(Tally.of([freed, killed])) == "killed 2, abducted 8, released 6"
    assert str(Tally.of([figure("abducted 9 people"), freed])) == "abducted 9, released 6"
    assert str(Tally.of([evolve(freed, scope=Scope.BACKGROUND)])) == "nothing stated"


class TestGroups:
    def test_each_status_has_its_tally(self):
        told = [figure(text) for text in ("killed 9 militants", "killed 2 civilians", "injured 3 people")]
        assert {str(group): str(tally) for group, tally in Tally.by_group(told).items()} == {
            "combatant": "killed 9",
            "civilian": "killed 2",
        }

    def test_parts_count_for_their_own_group_once(self):
        women = Victims(label="women", sex="f", status=VictimStatus.CIVILIAN)
        told = [figure("killed 12 civilians"), evolve(figure("killed 4 women (part)"), victims=women)]
        assert str(Tally.by_group(told)[VictimStatus.CIVILIAN]) == "killed 12"
        assert {str(sex): str(tally) for sex, tally in Tally.by_group(told, "sex").items()} == {"f": "killed 4"}

    def test_another_field_is_refused(self):
        with pytest.raises(AttributeError, match="height"):
            Tally.by_group([figure("killed 4 women")], "height")


def test_sources_are_added_up_apart() -> None:
    told = [
        Casualty(harm="killed", count=Count.exactly(8)),
        Casualty(harm="killed", count=Count.exactly(5), source=1),
        Casualty(harm="killed", count=Count.exactly(3), scope="further", source=1),
        Casualty(harm="injured", count=Count.at_least(2), source=2),
    ]
    assert str(Tally.of(told)) == "killed 8, injured 2.."


@pytest.mark.parametrize("order", list(permutations((6, 8, 6, 7))))
def test_sources_that_differ_are_a_range_in_whatever_order(order: tuple[int, ...]) -> None:
    told = [Casualty(harm="killed", count=Count.exactly(n), source=source) for source, n in enumerate(order)]
    assert str(Tally.of(told)) == "killed 6..8"
