"""Golden phrases, as data: each file of tests/golden maps meanings to phrases, under the names of classes or without.

Counts and dates are whole phrases; what a phrase says of casualties is read from it as from a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from conflictevents.errors import ParseError
from conflictevents.extraction.finding import find_actors, find_casualties, find_dates, find_locations
from conflictevents.extraction.parsing import parse_count, parse_date
from conflictevents.model.date import EventDate

FOLDER = Path(__file__).parent / "golden"
PUBLISHED = date(2019, 7, 1)  # a Monday
NOTHING = "nothing"


def count(phrase: str) -> str | None:
    try:
        return str(parse_count(phrase))
    except ParseError:
        return None


def dated(phrase: str) -> str | None:
    try:
        return str(parse_date(phrase, published=PUBLISHED))
    except ParseError:
        return None


def casualties(phrase: str) -> str | None:
    """Each casualty that is told, once."""
    told = dict.fromkeys(str(mention.value) for mention in find_casualties(phrase))
    return ", ".join(told) or None


def actors(phrase: str) -> str | None:
    found = [mention.value for mention in find_actors(phrase)]
    return "; ".join(_told(actor.name, actor.type, actor.country) for actor in found) or None


def places(phrase: str) -> str | None:
    found = [mention.value for mention in find_locations(phrase)]
    return "; ".join(_told(place, place.precision, place.description) for place in found) or None


def _told(*parts: object) -> str:
    return " | ".join(str(part) for part in parts if part)


READ: Mapping[str, Callable[[str], str | None]] = {
    "counts": count,
    "dates": dated,
    "casualties": casualties,
    "actors": actors,
    "places": places,
}
FILES = {path.stem: yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in sorted(FOLDER.glob("*.yaml"))}


def cases() -> Iterator[Any]:
    for name, golden in FILES.items():
        for meaning, phrases in meanings(golden):
            for phrase in phrases:
                yield pytest.param(name, phrase, meaning, id=f"{name}-{phrase}")


def meanings(golden: Mapping[str, Any]) -> Iterator[tuple[str | None, list[str]]]:
    for key, told in golden.items():
        if isinstance(told, dict):
            yield from told.items()
        else:
            yield None if key == NOTHING else key, told


@pytest.mark.parametrize(("name", "phrase", "meaning"), list(cases()))
def test_phrase_means(name: str, phrase: str, meaning: str | None) -> None:
    assert READ[name](phrase) == meaning


@pytest.mark.parametrize("phrase", FILES["dates"][NOTHING])
def test_text_has_no_date(phrase: str) -> None:
    assert find_dates(phrase, kinds=EventDate, published=PUBLISHED) == ()
