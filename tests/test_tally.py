"""Tallies: what the figures of one event come to, harm by harm."""

from __future__ import annotations

import pytest
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
