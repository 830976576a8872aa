"""Actors: what a mention of a group, an organisation or a state's body tells; the phrases are in golden/actors.yaml."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents import english
from conflictevents.english.tables import names, rows
from conflictevents.extraction.finding import find_actors
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.mention import Mention


def named(text: str) -> Mention[Actor]:
    [mention] = find_actors(text)
    return mention


def test_an_abbreviation_in_brackets_belongs_to_the_name() -> None:
    mention = named("According to Hayat Tahrir al-Sham (HTS), it was over.")
    assert mention.text == "Hayat Tahrir al-Sham (HTS)"
    assert mention.value.name == "Hayat Tahrir al-Sham"


def test_another_name_of_a_group_leads_to_the_one_it_is_known_by() -> None:
    assert named("Daesh said so.").value == named("The Islamic State said so.").value


def test_a_description_of_a_body_stays_as_it_was_said() -> None:
    actor = named("The Turkish army said so.").value
    assert (actor.name, actor.country, actor.type) == ("Turkish army", "TUR", ActorType.STATE_FORCES)


def test_a_body_without_its_state_has_no_country() -> None:
    assert named("The government fell.").value == Actor(name="government", type=ActorType.GOVERNMENT)


def test_a_body_set_up_by_a_group_is_affiliated_with_it() -> None:
    assert named("The Houthi authorities closed the port.").value.affiliation == "Houthis"


def test_a_foreign_leader_of_a_coalition_does_not_make_it_its_own() -> None:
    assert named("A Kenyan-led coalition crossed the border.").value.country is None


def test_a_name_broken_over_two_lines_is_one() -> None:
    assert named("The Kenyan\ninterior ministry said so.").value.name == "Kenyan interior ministry"


@pytest.mark.parametrize("row", list(rows("countries")), ids=lambda row: row["iso3"])
def test_every_country_has_an_army_and_a_government(row: dict[str, str]) -> None:
    for word in (row["name"], *names(row["aliases"])):
        assert [mention.value.country for mention in find_actors(f"the {word}'s navy")] == [row["iso3"]], word


_WORDS = (
    "the al-Qaeda in Syria (HTS) US army 's Russian ministry of defence Kenya ( ) , . regime led - military Islamic "
    "State Front Liberation soldiers six"
)
WORDS = st.sampled_from(_WORDS.split())


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=60))
def test_mentions_are_ordered_and_apart_on_any_text(text: str) -> None:
    end = 0
    for mention in find_actors(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


def test_every_listed_group_is_read_by_its_full_name() -> None:
    grammar = english.grammar()
    for row in rows("armed_groups"):
        tape = grammar.read(f"said {row['name']} again", through="actor")
        assert [mention.value.name for mention in grammar.mentions(tape, "actor")] == [row["name"]]
