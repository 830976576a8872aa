"""The JSON Schemas of events and reports: they are valid, say what the classes say, and fit whatever is written."""

from __future__ import annotations

import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

import attrs
import pytest
from event_strategies import events, reports
from hypothesis import given
from jsonschema import Draft202012Validator

from conflictevents.convert import SCHEMA, unstructure_report
from conflictevents.formats import schema
from conflictevents.formats.text import record_of
from conflictevents.model import actor, casualty, count, date, event, event_type, location, mention

MODULES = (actor, casualty, count, date, event, event_type, location, mention)
KINDS = {name: kind for module in MODULES for name, kind in vars(module).items() if isinstance(kind, type)}
TEXT = schema()
VALIDATOR = Draft202012Validator(TEXT)
OF_REPORT = schema("report")

# Keys that records have beside the fields of their class.
BESIDES = {"Event": {"schema"}, "Report": {"schema"}, "EventDate": {"edtf"}}
NOTATIONS = {"EDTF", "CountNotation"}


def definitions() -> dict[str, Any]:
    inner = {name: told for name, told in TEXT["$defs"].items() if name not in NOTATIONS}
    return {"Event": TEXT, "Report": OF_REPORT} | inner


@pytest.mark.parametrize("of", ["event", "report"])
def test_it_is_a_schema_of_2020_12(of: Literal["event", "report"]) -> None:
    told = schema(of)
    Draft202012Validator.check_schema(told)
    assert told["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert told["$id"] == f"urn:conflictevents:schema:{of}:1"


def test_the_schema_of_reports_holds_that_of_events() -> None:
    event = {name: told for name, told in TEXT.items() if not name.startswith("$") and name != "title"}
    inner = OF_REPORT["$defs"]["Event"]
    assert inner | {"properties": {"schema": {"const": SCHEMA}} | inner["properties"]} == event


@pytest.mark.parametrize("name", definitions())
def test_it_says_what_the_class_says(name: str) -> None:
    kind, told = KINDS[name], definitions()[name]
    if issubclass(kind, StrEnum):
        assert told["enum"] == [one.value for one in kind]
    else:
        assert set(told["properties"]) == {field.name for field in attrs.fields(kind)} | BESIDES.get(name, set())
        assert told["additionalProperties"] is True


def test_it_knows_every_class_that_an_event_holds() -> None:
    beyond = {
        "Mention",
        "Tally",
        "Policy",
        "Duration",
        "Limit",
        "Recurrence",
        "Reference",
        "Span",
        "StatedDate",
        "FarDay",
        "Season",
    }
    ours = {name for name, kind in KINDS.items() if attrs.has(kind) or issubclass(kind, StrEnum)} - {"StrEnum"}
    assert ours - beyond == set(definitions())


@given(events())
def test_every_event_fits(told: event.Event) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(record_of(told))] == []


@given(reports())
def test_every_report_fits(told: event.Report) -> None:
    found = Draft202012Validator(OF_REPORT).iter_errors(unstructure_report(told))
    assert [error.message for error in found] == []


GOOD: dict[str, dict[str, Any]] = {
    "least": {"type": "riot"},
    "unknown keys": {"type": "riot", "crowd": 5, "location": {"name": "the square", "floor": 2}},
    "a source's name": {"type": "riot", "sources": ["Radio Gao"]},
    "bare date": {"type": "riot", "date": "[2019-06-03..2019-06-09]"},
    "bare counts": {
        "type": "riot",
        "casualties": [{"harm": "killed", "count": 0}, {"harm": "injured", "count": "24..99"}],
    },
}
BAD: dict[str, dict[str, Any]] = {
    "no type": {"schema": "conflictevents/1"},
    "another schema": {"schema": "conflictevents/2", "type": "riot"},
    "unknown type": {"type": "brawl"},
    "a date in words": {"type": "riot", "date": "last week"},
    "a count in words": {"type": "riot", "casualties": [{"harm": "killed", "count": "dozens"}]},
    "a negative count": {"type": "riot", "casualties": [{"harm": "killed", "count": {"low": -1}}]},
    "no harm": {"type": "riot", "casualties": [{"count": 6}]},
    "a country's name": {"type": "riot", "location": {"country": "Syria"}},
    "off the globe": {"type": "riot", "location": {"lat": 91, "lon": 0}},
    "a list as text": {"type": "riot", "tags": "students"},
}


@pytest.mark.parametrize("record", GOOD.values(), ids=GOOD)
def test_what_can_be_read_fits(record: dict[str, Any]) -> None:
    assert VALIDATOR.is_valid(record)


@pytest.mark.parametrize("record", BAD.values(), ids=BAD)
def test_what_cannot_be_read_does_not_fit(record: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(record)


def test_schema_and_its_page_are_as_they_would_be_written() -> None:
    tool = Path(__file__).parents[1] / "tools" / "write_schema.py"
    done = subprocess.run([sys.executable, tool, "--check"], check=False, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
