"""Merging: what is joined and what is not, why, what comes of it, and that neither order nor number matter."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml
from event_strategies import events
from hypothesis import given
from hypothesis import strategies as st
from merging_samples import USUAL, event

import conflictevents as ce
from conflictevents.merging import merge
from conflictevents.merging.places import Place
from conflictevents.model.location import Location

GOLDEN = yaml.load((Path(__file__).parent / "golden" / "merging" / "events.yaml").read_text("utf-8"), yaml.BaseLoader)


def told(*differences: Mapping[str, str]) -> list[ce.Event]:
    """Events that are as usual but for what is told of each."""
    return [event(number, USUAL | dict(difference)) for number, difference in enumerate(differences)]


def cases(heading: str) -> list[Any]:
    return [pytest.param(events, id=about) for about, events in GOLDEN[heading].items()]


def said(merged: ce.Merged) -> list[str]:
    return [str(reason) for reason in merged.reasons]


def test_the_golden_events_are_as_usual() -> None:
    assert GOLDEN["usual"] == USUAL


@pytest.mark.parametrize("events", cases("one event"))
def test_one_event(events: list[dict[str, str]]) -> None:
    [merged] = ce.merge_events(told(*events))
    assert len(merged.members) == len(events)
    assert {reason.member for reason in merged.reasons} == set(range(1, len(events)))


@pytest.mark.parametrize("events", cases("apart"))
def test_apart(events: list[dict[str, str]]) -> None:
    merged = ce.merge_events(told(*events))
    assert [(len(one.members), one.reasons) for one in merged] == [(1, ())] * len(events)
    assert [one.event for one in merged] == [one.members[0] for one in merged]


class TestReasons:
    def test_each_names_its_evidence(self) -> None:
        other = {"place": "Jarjanaz", "at": "35.61 36.79", "subtype": "drone_strike"}
        [merged] = ce.merge_events(told({"killed": "6"}, {"killed": "6..8", **other}))
        assert said(merged) == [
            "date: 2019-06-30",
            "place: Talmenes and Jarjanaz, 6 km apart",
            "mode: air_strike and drone_strike",
            "actor: Russian air force",
            "toll: killed 6 and 6..8",
        ]

    def test_each_member_has_its_own(self) -> None:
        [merged] = ce.merge_events(told({"killed": "6"}, {"by": "", "killed": "6"}, {}))
        assert [[one.sign for one in merged.reasons_for(member)] for member in (0, 1, 2)] == [
            [],
            ["date", "place", "mode", "toll"],
            ["date", "place", "mode", "actor"],
        ]

    def test_wide_places_are_weak(self) -> None:
        [merged] = ce.merge_events(told({"killed": "6"}, {"killed": "6", "place": "Idlib", "precision": "admin1"}))
        assert [reason.sign for reason in merged.reasons if reason.weak] == ["place"]


class TestChains:
    """A is as B, B as C; but A cannot be C."""

    def test_of_places(self) -> None:
        line = [
            {"place": name, "at": f"35.64 {lon}", "killed": "6"}
            for name, lon in (("A", 36.0), ("B", 36.2), ("C", 36.4))
        ]
        assert sorted(len(one.members) for one in ce.merge_events(told(*line))) == [1, 2]

    def test_of_days(self) -> None:
        days = [{"date": day, "killed": "6"} for day in ("2019-06-29", "2019-06-30", "2019-07-01")]
        assert sorted(len(one.members) for one in ce.merge_events(told(*days))) == [1, 2]

    def test_of_actors(self) -> None:
        names = ("Jabal Brigade", "gunmen", "Army of the Valley")
        attacks = [{"subtype": "attack", "by": name, "killed": "7"} for name in names]
        assert sorted(len(one.members) for one in ce.merge_events(told(*attacks))) == [1, 2]

    def test_of_tolls(self) -> None:
        tolls = [{"killed": killed} for killed in ("8", "12", "18")]
        assert sorted(len(one.members) for one in ce.merge_events(told(*tolls))) == [1, 2]


class TestWhatComesOfIt:
    def one(self, *differences: Mapping[str, str]) -> ce.Event:
        [merged] = ce.merge_events(told(*differences))
        return merged.event

    def test_the_closest_date(self) -> None:
        assert str(self.one({}, {"date": "[2019-06-29..2019-07-02]"}).date) == "2019-06-30"

    def test_days_that_differ_are_one_of_both(self) -> None:
        assert str(self.one({"date": "2019-07-01", "killed": "6"}, {"killed": "6"}).date) == "[2019-06-30,2019-07-01]"

    def test_what_two_ranges_share(self) -> None:
        ranges = ({"date": "[2019-06-27..2019-06-30]"}, {"date": "[2019-06-29..2019-07-02]"})
        assert str(self.one(*ranges).date) == "[2019-06-29..2019-06-30]"

    def test_the_closest_place_with_its_areas_and_coordinates(self) -> None:
        place = self.one({"admin1": ""}, {"at": ""}).location
        assert place is not None
        assert (place.lat, place.admin_name(1)) == (35.64, "Idlib")

    def test_the_named_party_for_a_mere_noun(self) -> None:
        attacks = [{"subtype": "attack", "by": name, "killed": "7"} for name in ("gunmen", "Jabal Brigade")]
        assert [actor.name for actor in self.one(*attacks).actors] == ["Jabal Brigade"]

    def test_every_figure_with_its_source(self) -> None:
        event = self.one({"killed": "6"}, {"killed": "8"}, {"killed": "6"})
        assert [(str(one.count), event.sources[one.source].doc_id) for one in event.casualties] == [
            ("6", "d0"),
            ("8", "d1"),
            ("6", "d2"),
        ]
        assert str(event.tally) == "killed 6..8"

    def test_what_it_was_merged_from(self) -> None:
        event = self.one({"dataset": "acled"}, {})
        assert event.id == "e0"
        assert [(ref.rel, ref.scheme, ref.id) for ref in event.refs] == [
            ("merged", "acled", "e0"),
            ("merged", None, "e1"),
        ]

    def test_an_assertion_outweighs_an_allegation(self) -> None:
        assert self.one({"status": "alleged"}, {}).status is ce.Status.ASSERTED

    def test_it_is_sound(self) -> None:
        event = self.one({"killed": "6"}, {"killed": "6..8", "place": "Jarjanaz", "at": "35.61 36.79"})
        assert ce.validate(event) == ()


def test_words_stay_with_their_text() -> None:
    texts = (
        "Gunmen of the Jabal Brigade killed seven soldiers in Gao, Mali, on 3 May 2019.",
        "On 3 May 2019 seven soldiers died in an attack by gunmen in Gao, Mali.",
    )
    reports = [ce.extract(text, source=name) for text, name in zip(texts, ("a daily", "a radio"), strict=True)]
    [merged] = ce.merge_events(event for report in reports for event in report.events)
    text_of = {name: text for text, name in zip(texts, ("a daily", "a radio"), strict=True)}
    found = [
        (m.text, text_of[str(merged.event.sources[m.source].name)][m.start : m.end]) for m in merged.event.mentions
    ]
    assert found
    assert [pair for pair in found if pair[0] != pair[1]] == []
    assert {mention.source for mention in merged.event.mentions} == {0, 1}
    assert ce.validate(merged.event) == ()


def test_two_events_of_one_text_stay_two() -> None:
    text = (
        "An air strike killed six people in Gao, Mali, on 3 May 2019. Another strike on Gao killed six people that day."
    )
    events = ce.extract(text).events
    assert len(ce.merge_events(events)) == len(events)


def test_an_event_that_is_given_twice_counts_once() -> None:
    [once] = told({})
    assert ce.merge_events([once, once]) == ce.merge_events([once])


def test_nothing_gives_nothing() -> None:
    assert ce.merge_events([]) == ()


# --- whatever the events are

choices = {
    "subtype": st.sampled_from(["air_strike", "drone_strike", "attack", "armed_clash"]),
    "date": st.sampled_from(["2019-06-29", "2019-06-30", "2019-07-01", "[2019-06-29..2019-07-02]", "2019-06"]),
    "place": st.sampled_from(["A", "B", "C"]),
    "by": st.sampled_from(["", "gunmen", "Jabal Brigade", "Army of the Valley", "Russian air force"]),
    "killed": st.sampled_from(["", "6", "6..8", "8", "19"]),
    "published": st.sampled_from(["", "2019-07-01", "2019-07-02"]),
    "document": st.sampled_from("abcdefgh"),
    "dataset": st.sampled_from(["", "", "acled", "ucdp"]),
}
LINE = {"A": "35.64 36.0", "B": "35.64 36.2", "C": "35.64 36.4"}


@st.composite
def mixed(draw: st.DrawFn, *, located: bool = True) -> list[ce.Event]:
    """Events that are alike in much; named places without coordinates, if these are not wanted."""
    differences = draw(st.lists(st.fixed_dictionaries(choices), max_size=8))
    at = LINE if located else {}
    return told(*({**one, "at": at.get(one["place"], "")} for one in differences))


@given(mixed(), st.randoms())
def test_the_order_of_events_is_of_no_account(events: list[ce.Event], random: Any) -> None:
    shuffled = list(events)
    random.shuffle(shuffled)
    assert ce.merge_events(shuffled) == ce.merge_events(events)


@given(mixed(), st.integers(0, 8))
def test_what_was_merged_can_be_merged_with_what_is_new(events: list[ce.Event], first: int) -> None:
    merged = ce.merge_events(events)
    assert ce.merge_events(merged) == merged
    assert ce.merge_events([*ce.merge_events(events[:first]), *events[first:]]) == merged


@given(mixed(located=False))
def test_merged_events_are_merged_already(events: list[ce.Event]) -> None:
    merged = [one.event for one in ce.merge_events(events)]
    assert [one.event for one in ce.merge_events(merged)] == merged


@given(mixed())
def test_every_event_is_in_one_merged_one(events: list[ce.Event]) -> None:
    members = [member for merged in ce.merge_events(events) for member in merged.members]
    assert sorted(members, key=repr) == sorted(set(events), key=repr)


@given(mixed())
def test_no_report_tells_one_event_twice(events: list[ce.Event]) -> None:
    for merged in ce.merge_events(events):
        documents = [member.sources[0].doc_id for member in merged.members]
        assert len(documents) == len(set(documents))


# --- how much is compared


def comparisons(number: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many pairs are compared where so many events are told twice each, over a country and a year."""
    compared = 0
    reasons = merge.reasons

    def counting(one: Any, other: Any) -> Any:
        nonlocal compared
        compared += 1
        return reasons(one, other)

    monkeypatch.setattr(merge, "reasons", counting)
    days = [ce.EventDate.parse(f"2019-{1 + n % 12:02}-{1 + n // 12 % 28:02}") for n in range(number)]
    events = [attrs.evolve(one, date=days[n % number], id=f"e{n}") for n, one in enumerate(spread(2 * number))]
    merged = ce.merge_events(events)
    assert len(merged) == number
    monkeypatch.undo()
    return compared


def spread(number: int) -> list[ce.Event]:
    """Events all over a country, each told by two reports."""
    places = [{"place": f"P{n}", "at": f"{30 + n % 37 / 5:.2f} {36 + n % 41 / 5:.2f}"} for n in range(number // 2)]
    return told(*(places * 2))


def test_comparisons_grow_with_the_number_of_events(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = (comparisons(number, monkeypatch) for number in (300, 1200))
    assert few < 3 * 300
    assert many < 3 * 1200


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ((0.0, 0.0), (0.0, 1.0), 111.2),
        ((52.52, 13.405), (48.8566, 2.3522), 877.5),  # Berlin to Paris
        ((10.0, 179.9), (10.0, -179.9), 21.9),
        ((89.9, 0.0), (89.9, 180.0), 22.2),
    ],
)
def test_distances_are_along_a_great_circle(
    one: tuple[float, float], other: tuple[float, float], kilometres: float
) -> None:
    here, there = (Place.of(Location(name="x", lat=lat, lon=lon)) for lat, lon in (one, other))
    assert here is not None
    assert there is not None
    assert here.kilometres_to(there) == pytest.approx(kilometres, abs=0.1)


@given(st.lists(events(), max_size=4))
def test_any_events_can_be_merged(some: list[ce.Event]) -> None:
    merged = ce.merge_events(some)
    assert sum(len(one.members) for one in merged) == len(set(some))
