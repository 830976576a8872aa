"""The reports in seeds/ give the events that stand beside them, each with the words that it was read from."""

from __future__ import annotations

from operator import attrgetter
from pathlib import Path

import attrs
import pytest

import conflictevents as ce

SEEDS = Path(__file__).parents[1] / "seeds"
PUBLISHED = {"aleppo-2019": "2019-07-01", "clash-mali": "2024-03-15", "protest-peru": "2024-05-08"}


def told(event: ce.Event) -> ce.Event:
    """The event without what says nothing of the report: ids, versions, and the names of rules."""
    mentions = sorted((attrs.evolve(m, rule="") for m in event.mentions), key=attrgetter("field", "start", "end"))
    return attrs.evolve(event, id=None, provenance=None, mentions=mentions)


def test_every_seed_has_a_day() -> None:
    assert sorted(PUBLISHED) == sorted(path.stem for path in SEEDS.glob("*.txt"))


@pytest.mark.parametrize("name", PUBLISHED)
def test_seed_gives_its_events(name: str) -> None:
    text = (SEEDS / f"{name}.txt").read_text("utf-8")
    report = ce.extract(text, published=PUBLISHED[name])
    expected = list(ce.read(SEEDS / f"{name}.json"))
    assert [str(event) for event in report.events] == [str(event) for event in expected]
    assert [told(event) for event in report.events] == [told(event) for event in expected]


@pytest.mark.parametrize("name", PUBLISHED)
def test_expected_evidence_is_in_the_text(name: str) -> None:
    text = (SEEDS / f"{name}.txt").read_text("utf-8")
    events = list(ce.read(SEEDS / f"{name}.json"))
    assert events
    assert [m for event in events for m in event.mentions if text[m.start : m.end] != m.text] == []
    assert [finding for event in events for finding in ce.validate(event)] == []
