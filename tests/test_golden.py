"""Golden phrases, as data: each file of tests/golden maps meanings to phrases, under the names of classes or without.

Counts and dates are whole phrases; what a phrase says of casualties is read from it as from a text, and a short text
comes to a toll. In what tells of time, ``<`` and ``>`` stand around the words that mean something, where these are not
the whole phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from conflictevents.errors import ParseError
from conflictevents.extraction.extractor import extract
from conflictevents.extraction.finding import (
    find_actors,
    find_casualties,
    find_dates,
    find_locations,
    find_timexes,
    tally,
)
from conflictevents.extraction.parsing import parse_count, parse_date
from conflictevents.extraction.places.placing import place_of
from conflictevents.model.casualty import Victims, VictimStatus
from conflictevents.model.date import Duration, EventDate, Recurrence, Reference, Timex
from conflictevents.model.event import Event, Status
from conflictevents.model.mention import Mention
from conflictevents.model.tally import Tally

FOLDER = Path(__file__).parent / "golden"
PUBLISHED = date(2019, 7, 1)  # a Monday
NOTHING = "nothing"
FOLDERS = (".", "casualties", "dates", "tolls")


def count(phrase: str) -> str | None:
    try:
        return str(parse_count(phrase))
    except ParseError:
        return None


# --- times

find_days = partial(find_dates, kinds=EventDate)
Find = Callable[..., tuple[Mention[Any], ...]]


def dated(phrase: str) -> str | None:
    if "<" in phrase:
        return found(phrase, find_days)
    try:
        return str(parse_date(phrase, published=PUBLISHED))
    except ParseError:
        return None


def value(mention: Mention[Any]) -> str:
    return str(mention.value)


def found(phrase: str, find: Find, say: Callable[[Mention[Any]], str] = value) -> str | None:
    """What the marked words mean, or the whole phrase; where others were found, the phrase with these marked."""
    text = re.sub("[<>]", "", phrase)
    mentions = find(text, published=PUBLISHED)
    if [mention.text for mention in mentions] == (re.findall("<(.*?)>", phrase) or [text]):
        return "; ".join(map(say, mentions))
    return marked(text, mentions) if mentions else None


def marked(text: str, mentions: Sequence[Mention[Any]]) -> str:
    """The text with what its words mean."""
    for mention in reversed(mentions):
        text = f"{text[: mention.start]}<{mention.text} = {mention.value}>{text[mention.end :]}"
    return text


def with_parts(period: Mention[Any]) -> str:
    return f"{period.value} = {' + '.join(str(part.value) for part in period.parts)}"


def tag(mention: Mention[Timex]) -> str:
    return " ".join(filter(None, (mention.value.value, mention.value.type, mention.value.mod)))


# --- what happened


def casualties(phrase: str) -> str | None:
    """Each casualty that is told, once."""
    told = dict.fromkeys(str(mention.value) for mention in find_casualties(phrase))
    return ", ".join(told) or None


def sources(text: str) -> str | None:
    """Each casualty with who says so."""
    found = [mention.value for mention in find_casualties(text)]
    return ", ".join(f"{told.claimed_by or 'report'}: {told}" for told in found) or None


def victims(phrase: str) -> str | None:
    """What is told of each group that came to harm."""
    return "; ".join(who(mention.value.victims) for mention in find_casualties(phrase)) or None


def who(victims: Victims) -> str:
    status = None if victims.status is VictimStatus.UNKNOWN else victims.status
    return _told(status, victims.age, victims.sex, victims.occupation, victims.nationality)


def toll(text: str) -> str | None:
    """What a short text comes to."""
    return stated(tally(find_casualties(text)))


def attacked(text: str) -> str | None:
    """The same, without those who did it."""
    return stated(tally(find_casualties(text), perpetrators=False))


def stated(told: Tally) -> str | None:
    return None if told == Tally() else str(told)


def actors(phrase: str) -> str | None:
    found = [mention.value for mention in find_actors(phrase)]
    return "; ".join(_told(actor.name, actor.type, actor.country) for actor in found) or None


def places(phrase: str) -> str | None:
    found = [mention.value for mention in find_locations(phrase)]
    return "; ".join(_told(place, place.precision, place.description) for place in found) or None


def statuses(text: str) -> str | None:
    """How each event and each statement is put; what is asserted in a statement holds in general."""
    report = extract(text, published=PUBLISHED)
    general = ("general" if told.status is Status.ASSERTED else told.status for told in report.statements)
    return "; ".join([*(event.status for event in report.events), *general]) or None


def place_of_marked(phrase: str) -> str | None:
    """The name of the place where that happened which stands between the marks."""
    before, deed, after = re.split("[<>]", phrase)
    place = place_of(before + deed + after, len(before), len(before + deed))
    return place and place.value.name


def initiators(text: str) -> str | None:
    """Who did it, with how sure that is and who says so."""
    told = [actor for event in _all_told(text) for actor in event.actors_as("initiator")]
    by = (f" by {actor.attributed_by}" if actor.attributed_by else "" for actor in told)
    return "; ".join(f"{actor.certainty}{who}: {actor}" for actor, who in zip(told, by, strict=True)) or None


def roles(text: str) -> str | None:
    """Who took which part."""
    return "; ".join(f"{actor.role}: {actor}" for event in _all_told(text) for actor in event.actors) or None


def _all_told(text: str) -> tuple[Event, ...]:
    report = extract(text, published=PUBLISHED)
    return report.events + report.statements


def _told(*parts: object) -> str:
    return " | ".join(str(part) for part in parts if part)


# --- the cases

READ: Mapping[str, Callable[[str], str | None]] = {
    "counts": count,
    "casualties": casualties,
    "sources": sources,
    "status": statuses,
    "attribution": initiators,
    "roles": roles,
    "tolls": toll,
    "attacked": attacked,
    "victims": victims,
    "actors": actors,
    "places": places,
    "place_of": place_of_marked,
    "dates": dated,
    "dates/nothing": partial(found, find=find_days),
    "dates/periods": partial(found, find=find_days, say=with_parts),
    "durations": partial(found, find=partial(find_dates, kinds=Duration)),
    "recurrences": partial(found, find=partial(find_dates, kinds=Recurrence)),
    "references": partial(found, find=partial(find_dates, kinds=Reference)),
    "timexes": partial(found, find=find_timexes, say=tag),
}
"""How the phrases of a file are read, or of all files of a folder."""


def files() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for path in sorted(path for folder in FOLDERS for path in FOLDER.glob(f"{folder}/*.yaml")):
        yield path.relative_to(FOLDER).with_suffix("").as_posix(), load(path)


def load(path: Path) -> Any:
    """All values are text."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def cases() -> Iterator[Any]:
    for name, golden in files():
        for meaning, phrases in meanings(golden):
            for phrase in phrases:
                yield pytest.param(name, phrase, meaning, id=f"{name}-{phrase}")


def meanings(golden: Mapping[str, Any]) -> Iterator[tuple[str | None, list[str]]]:
    for key, told in golden.items():
        if key == NOTHING:
            yield from ((None, phrases) for phrases in (told.values() if isinstance(told, dict) else [told]))
        elif isinstance(told, dict):
            yield from told.items()
        else:
            yield key, told


@pytest.mark.parametrize(("name", "phrase", "meaning"), list(cases()))
def test_phrase_means(name: str, phrase: str, meaning: str | None) -> None:
    read = READ.get(name) or READ[name.partition("/")[0]]
    assert read(phrase) == meaning


# --- stories

MARKED = re.compile(r"<(?P<words>[^>]*?) = (?P<told>[^>]*?)(?: \| (?P<untold>[^>]*))?>")


def stories() -> Iterator[Any]:
    for name, texts in load(FOLDER / "stories" / "dates.yaml").items():
        for about, text in texts.items():
            yield pytest.param(text, name.rpartition(" ")[2], id=about)


@pytest.mark.parametrize(("story", "published"), list(stories()))
def test_a_story_tells_its_dates(story: str, published: str) -> None:
    text = MARKED.sub(r"\g<words>", story)
    told = MARKED.sub(r"<\g<words> = \g<told>>", story)
    untold = MARKED.sub(lambda date: f"<{date['words']} = {date['untold'] or date['told']}>", story)
    assert marked(text, find_days(text, published=published)) == told
    assert marked(text, find_days(text)) == untold
