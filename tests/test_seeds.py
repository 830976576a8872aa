"""The reports in seeds/ give the events that stand beside them, each with the words that it was read from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import attrs
import pytest

import conflictevents as ce
from conflictevents.convert import unstructure

SEEDS = Path(__file__).parents[1] / "seeds"
KNOWN = {
    "aleppo-2019": {"published": "2019-07-01", "source": "Kurdistan 24"},
    "clash-mali": {"published": "2024-03-15"},
    "protest-peru": {"published": "2024-05-08"},
}
"""What is known of each report besides its text, as seeds/README.md tells it."""


def lines(events: Iterable[ce.Event]) -> list[str]:
    """All that the events say, a line for each thing, but for ids, versions and by which rule and why."""
    said = []
    for number, event in enumerate(events, 1):
        mentions = [attrs.evolve(mention, rule="", why=None) for mention in event.mentions]
        sources = [attrs.evolve(source, doc_id=None) for source in event.sources]
        record = unstructure(attrs.evolve(event, id=None, provenance=None, mentions=mentions, sources=sources))
        for field, value in record.items():
            said += [f"{number} {field}: {item}" for item in (value if isinstance(value, list) else [value])]
    return said


def test_every_seed_is_read() -> None:
    assert sorted(KNOWN) == sorted(path.stem for path in SEEDS.glob("*.txt"))


@pytest.mark.parametrize("name", KNOWN)
def test_seed_gives_its_events(name: str) -> None:
    text = (SEEDS / f"{name}.txt").read_text("utf-8")
    report = ce.extract(text, **KNOWN[name])
    got, wanted = lines(report.events), lines(ce.read(SEEDS / f"{name}.json"))
    assert [line for line in wanted if line not in got] == []
    assert [line for line in got if line not in wanted] == []
    assert len(got) == len(wanted)


@pytest.mark.parametrize("name", KNOWN)
def test_expected_evidence_is_in_the_text(name: str) -> None:
    text = (SEEDS / f"{name}.txt").read_text("utf-8")
    events = list(ce.read(SEEDS / f"{name}.json"))
    assert events
    assert [m for event in events for m in event.mentions if text[m.start : m.end] != m.text] == []
    assert [finding for event in events for finding in ce.validate(event)] == []
