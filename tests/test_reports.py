"""Reports of our own in tests/golden/reports: each event that they tell is read once, and nothing else is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from reports import GoldenReport, faults, nearest

import conflictevents as ce

FOLDER = Path(__file__).parent / "golden" / "reports"
GOLDEN = {path.stem: GoldenReport.load(path) for path in sorted(FOLDER.glob("*.yaml"))}
EXPECTED = [(name, place) for name, golden in GOLDEN.items() for place in range(len(golden.events))]


@cache
def read(name: str) -> ce.Report:
    golden = GOLDEN[name]
    return ce.extract(
        golden.text,
        title=golden.title,
        description=golden.description,
        published=golden.published,
        source=golden.source,
    )


@pytest.mark.parametrize(("name", "place"), EXPECTED, ids=[f"{name}-{place + 1}" for name, place in EXPECTED])
def test_event_is_read(name: str, place: int) -> None:
    event, found = nearest(read(name).events, GOLDEN[name].events[place])
    assert not found, "\n".join([f"nearest is {event}", *found])


@pytest.mark.parametrize("name", GOLDEN)
def test_no_other_event_is_read(name: str) -> None:
    golden, events = GOLDEN[name], read(name).events
    expected = [nearest(events, told)[0] for told in golden.events]
    others = [event for event in events if not any(event is one for one in expected)]
    assert [str(event) for event in others if all(faults(event, told) for told in golden.also)] == []


@pytest.mark.parametrize("name", GOLDEN)
def test_statements_are_read(name: str) -> None:
    told = read(name).statements
    missed = [one for one in GOLDEN[name].statements if all(faults(statement, one) for statement in told)]
    assert missed == [], "\n".join(f"{statement.status} {statement}" for statement in told)


@pytest.mark.parametrize("name", GOLDEN)
def test_what_was_not_told_is_not_read(name: str) -> None:
    events = read(name).events
    wrong = [(told, str(event)) for told in GOLDEN[name].never for event in events if not faults(event, told)]
    assert wrong == []


@pytest.mark.parametrize("name", GOLDEN)
def test_evidence_is_in_the_text(name: str) -> None:
    report = read(name)
    pieces = [evidence for event in report.events for evidence in event.mentions]
    assert [e for e in pieces if report.text[e.start : e.end] != e.text] == []


@pytest.mark.parametrize("name", [name for name, golden in GOLDEN.items() if golden.title])
def test_a_title_gives_the_main_event(name: str) -> None:
    report, title = read(name), GOLDEN[name].title or ""
    assert report.main is not None
    assert any(evidence.end <= len(title) for evidence in report.main.mentions_of("type"))
