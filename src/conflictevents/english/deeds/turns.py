"""Turns: words with which a report turns from one event to another."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from conflictevents.english.tables import names
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


class Turn(StrEnum):
    """To what a report turns."""

    OTHER = "other"
    """Another event, of which the sentence tells: "in a separate incident"."""
    CAUSE = "cause"
    """What an event came after, and its own words do not tell: "in retaliation for"."""


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {
        "another": names("separate;another;similar;different;unrelated;other;second;third"),
        "occasion": names("incident;incidents;development;violence;unrest;event;events;case;cases;episode;area;areas"),
        "vengeful": names("retaliation;revenge;reprisal;response;vengeance;retribution"),
    }


@rule(
    "turn",
    "'separately' | 'elsewhere' | 'in' ('a'|'an'|'the')? another occasion",
    {"separately": "other", "in another incident": "other", "in other violence": "other"},
)
def to_another() -> Turn:
    """The report goes on to something else."""
    return Turn.OTHER


@rule("turn", "this:'also' (deed_verb|taking|conducted)", {"also attacked": "other"})
def also() -> Turn:
    """The same people did something else."""
    return Turn.OTHER


@rule(
    "turn",
    "('in'|'as') (determiner|possessive|word){0,2}? vengeful ('for'|'to'|'against') | 'to' 'avenge'",
    {"in retaliation for": "cause", "in an apparent response to": "cause", "to avenge": "cause"},
)
def to_avenge() -> Turn:
    """What an attack is said to answer."""
    return Turn.CAUSE


@rule(
    "turn",
    "('came'|'comes'|'coming'|'happened'|'occurred') (adverb|word|determiner)?? (date|duration)? 'after'",
    {"came two days after": "cause", "comes after": "cause"},
)
def to_what_was_before() -> Turn:
    """What an event followed upon."""
    return Turn.CAUSE


@rule(
    "turn",
    "(duration|spell) ('after'|'before')",
    {"two days after": "cause", "a few hours before": "cause"},
)
def so_long_after() -> Turn:
    """What something came so long after, which is another event than that."""
    return Turn.CAUSE
