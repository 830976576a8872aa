"""Every rule reads its own examples: the whole phrase, with the right meaning, and by that very rule."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from conflictevents import english
from conflictevents.english.dates.unresolved import Anchor, Unresolved, occurrence
from conflictevents.model.date import EventDate
from conflictevents.model.mention import Mention
from conflictevents.reading.explain import notation
from conflictevents.reading.rules import THIS, Rule

PUBLISHED = EventDate.on_day(date(2019, 7, 1))  # a Monday
STORY = EventDate.on_day(date(2019, 6, 10))


def examples() -> Iterator[object]:
    for rule in english.rules():
        for phrase, meaning in rule.examples.items():
            yield pytest.param(rule, phrase, meaning, id=f"{rule.makes}:{rule.name}:{phrase}")


def meaning_of(mention: Mention[object]) -> str:
    """The value in the short notation, a date once it is told from the day of publication or of the story."""
    value = mention.value
    return notation(settled(value) if isinstance(value, Unresolved) else value)


def settled(date: Unresolved) -> EventDate | None:
    if date.anchor in (Anchor.STORY, Anchor.DAY):
        return date.at(STORY)
    return date.at(PUBLISHED) if date.anchor is Anchor.PUBLICATION else occurrence(date, PUBLISHED, -1)


@pytest.mark.parametrize(("rule", "phrase", "meaning"), list(examples()))
def test_a_rule_reads_its_examples(rule: Rule, phrase: str, meaning: str) -> None:
    reader = english.grammar()
    tape = reader.read(phrase, through=rule.makes)
    read = [mention for mention in reader.mentions(tape, rule.makes) if mention.rule == rule.name]
    assert [meaning_of(mention) for mention in read] == [meaning]
    assert in_context(rule) or read[0].text == phrase


def in_context(rule: Rule) -> bool:
    """Whether the examples hold more than the phrase: what stands around it."""
    return any(capture.name == THIS for capture in rule.form.captures)


@pytest.mark.parametrize("rule", english.rules(), ids=lambda rule: rule.name)
def test_every_rule_has_examples(rule: Rule) -> None:
    assert rule.examples


def test_names_are_told_once_a_kind() -> None:
    """A name leads to one rule, wherever it is shown."""
    names = [(rule.makes, rule.name) for rule in english.rules()]
    assert sorted(names) == sorted(set(names))
