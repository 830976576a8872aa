"""No clock: what a text tells is the same on every day on which it is read."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from conflictevents.extraction.extractor import extract
from conflictevents.extraction.finding import find_dates
from conflictevents.model.date import EventDate

SOURCE = Path(str(files("conflictevents")))
CLOCKS = {"today", "now", "utcnow", "localtime", "gmtime", "ctime", "time_ns", "fromtimestamp", "perf_counter"}
TEXT = (
    "On Sunday, 3 May, rebels took the town; yesterday, tonight and last week there were raids. In January two of them "
    "had fled. Two days later, on Friday night, in the nineties, in '44, on 5/6/19 and by 2030 they came back."
)


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_clock_is_read(path: Path) -> None:
    assert CLOCKS.isdisjoint(attributes(path))
    assert "time" not in imports(path)


def attributes(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


ON_ANOTHER_DAY = """
import sys, time
sys.modules["_datetime"] = None  # the datetime that is written in Python asks time.time for the hour
time.time = lambda: float(sys.argv[1])
import datetime
print(datetime.date.today().year, datetime.datetime.now().year, file=sys.stderr)
import conflictevents
for published in ("2019-07-01", None):
    for mention in conflictevents.find_dates(sys.argv[2], published=published):
        print(mention.text, "=", mention.value)
"""


def read_at(seconds: int) -> tuple[str, str]:
    """What a text tells when the clock stands so many seconds after 1970, and the year that it then is."""
    command = [sys.executable, "-c", ON_ANOTHER_DAY, str(seconds), TEXT]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    return done.stdout, done.stderr.strip()


def test_the_day_of_reading_does_not_matter() -> None:
    told, year = read_at(1_000_000)
    later, later_year = read_at(4_000_000_000)
    assert (year, later_year) == ("1970 1970", "2096 2096")
    assert told == later
    assert "Sunday, 3 May = 2019-05-03" in told


@pytest.mark.parametrize(
    "text", ["Gunmen killed six soldiers.", "A blast in May.", "He fled on Sunday; she fled later."]
)
def test_no_date_is_the_day_of_publication_for_want_of_another(text: str) -> None:
    for published in ("2019-07-04", "2021-11-17"):
        found = find_dates(text, kinds=EventDate, published=published)
        assert published not in {str(mention.value) for mention in found}
        events = extract(text, published=published).events
        assert published not in {str(event.date) for event in events}
