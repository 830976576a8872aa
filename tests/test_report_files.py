"""Whole reports as records and as JSON Lines: what they look like, that reading gives them back, what is refused."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from event_strategies import reports
from hypothesis import given

import conflictevents as ce
from conflictevents.convert import structure_report, unstructure_report

RIOT = ce.Event(id="a-1", type="riot")
TALKS = ce.Event(id="a-2", type="diplomacy", status="planned")
REPORT = ce.Report(
    text="Riot in Gao\n\nA riot broke out in Gao. Talks are planned.",
    title="Riot in Gao",
    published=ce.EventDate.parse("2019-07-01"),
    source=ce.Source(name="Radio Gao"),
    events=[ce.Event(id="a-0", type="protest"), RIOT],
    statements=[TALKS],
    main=RIOT,
    extra={"page": 4},
)
RECORD = {
    "text": "Riot in Gao\n\nA riot broke out in Gao. Talks are planned.",
    "title": "Riot in Gao",
    "published": {"edtf": "2019-07-01", "start": "2019-07-01", "end": "2019-07-01", "precision": "day"},
    "source": {"name": "Radio Gao"},
    "events": [{"id": "a-0", "type": "protest"}, {"id": "a-1", "type": "riot"}],
    "statements": [{"id": "a-2", "type": "diplomacy", "status": "planned"}],
    "main": "a-1",
    "extra": {"page": 4},
}


def written(*told: ce.Report) -> str:
    file = io.StringIO(newline="")
    assert ce.write_reports(told, file) == len(told)
    return file.getvalue()


def read(text: str, **options: Any) -> list[ce.Report]:
    return list(ce.read_reports(io.StringIO(text), **options))


def test_a_record_looks_like_this() -> None:
    assert json.dumps(unstructure_report(REPORT)) == json.dumps(RECORD)
    assert structure_report(RECORD) == REPORT


def test_a_line_tells_its_schema() -> None:
    assert json.loads(written(REPORT)) == {"schema": "conflictevents/1"} | RECORD


@given(reports())
def test_reading_gives_back_what_was_written(report: ce.Report) -> None:
    [again] = read(written(report))
    assert again == report
    assert unstructure_report(again) == unstructure_report(report)


def test_what_was_extracted_comes_back(tmp_path: Path) -> None:
    report = ce.extract(
        "Gunmen killed four soldiers near Gao on Sunday. They threatened to attack the town.",
        title="Four soldiers killed in Mali",
        published="2019-07-01",
        source="Radio Gao",
    )
    ce.write_reports([report, report], tmp_path / "reports.jsonl")
    assert list(ce.read_reports(tmp_path / "reports.jsonl")) == [report, report]
    assert report.main == report.events[0]
    assert report.statements


def test_the_events_of_reports_are_read_as_events() -> None:
    lines = io.StringIO(written(REPORT, ce.Report(text="Quiet.")) + '{"type": "protest"}\n{"text": "", "events": 5}\n')
    faults: list[ce.FormatError] = []
    assert list(ce.read(lines, on_error=faults.append)) == [*REPORT.events, ce.Event(type="protest")]
    assert [(fault.row, fault.column) for fault in faults] == [(4, "events")]


def test_a_text_and_short_forms_are_enough() -> None:
    [report] = read('{"text": "Quiet.", "published": "2019-07-01", "source": "Radio Gao", "url": "x"}\n\n')
    assert report == ce.Report(
        text="Quiet.",
        published=ce.EventDate.parse("2019-07-01"),
        source=ce.Source(name="Radio Gao"),
        extra={"url": "x"},
    )


def test_what_an_event_has_besides_stays_with_it() -> None:
    report = structure_report({"text": "", "events": [{"type": "riot", "crowd": 5}], "page": 4})
    assert (report.events[0].extra, report.extra) == ({"crowd": 5}, {"page": 4})


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        ({"type": "riot"}, "row 1: expected a report of conflictevents/1, got an object with type"),
        ({"schema": "conflictevents/1"}, "row 1, text: is missing"),
        ({"schema": "conflictevents/2", "text": ""}, "row 1, schema: expected 'conflictevents/1', got "),
        ({"text": 5}, "row 1, text: expected text, got 5"),
        ({"text": "", "published": "yesterday"}, "row 1, published: not a date in EDTF: 'yesterday'"),
        ({"text": "", "events": {}}, "row 1, events: expected a list, got an empty object"),
        ({"text": "", "events": [{"type": "riot"}, {}]}, "row 1, events[1]: expected an event"),
        ({"text": "", "statements": [{"type": "war"}]}, "row 1, statements[0].type: expected a value of EventType"),
        ({"text": "", "main": "a-1"}, "row 1, main: expected the id of one of the events, got 'a-1'"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(record: dict[str, Any], fault: str) -> None:
    with pytest.raises(ce.FormatError) as told:
        read(json.dumps(record))
    assert str(told.value).startswith(fault)
    assert read(json.dumps(record) + '\n{"text": "Quiet."}', on_error=lambda _: None) == [ce.Report(text="Quiet.")]


def test_a_main_event_without_an_id_of_its_own_cannot_be_written() -> None:
    nameless, namesake = attrs.evolve(RIOT, id=None), attrs.evolve(RIOT, notes="another")
    for events, main in (([nameless], nameless), ([RIOT, namesake], namesake)):
        with pytest.raises(ce.FormatError, match="main: the main event has no id of its own"):
            written(ce.Report(text="", events=events, main=main))


def test_a_file_of_reports_is_not_named_as_another_format(tmp_path: Path) -> None:
    for name in ("reports.json", "reports.csv"):
        with pytest.raises(ce.FormatError, match="whole reports are JSON Lines: name the file"):
            ce.write_reports([REPORT], tmp_path / name)
        assert not (tmp_path / name).exists()
    with pytest.raises(ce.FormatError, match="whole reports are JSON Lines"):
        ce.read_reports("reports.geojson")


def test_the_main_event_is_one_of_the_events() -> None:
    with pytest.raises(ValueError, match="the main event is none of the events"):
        ce.Report(text="", main=RIOT)
