"""ACLED's interaction codes: the kind of each actor, and of both together, as numbers or, since 2024, as labels."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from conflictevents.crosswalks import actor_type_of, classify_actor, interaction
from conflictevents.formats.tables.cells import Cell
from conflictevents.formats.tables.profile import Profile
from conflictevents.model.actor import Actor, ActorType

LABELLED = ("v4",)
"""The generations that have labels."""


def inter_cell(profile: Profile) -> Cell:
    """A cell with the kind of one actor."""
    return _LABEL if profile.generation in LABELLED else _NUMBER


def interaction_cell(profile: Profile) -> Cell:
    """A cell with the kinds of both actors, as many as there are."""
    return _LABELS if profile.generation in LABELLED else _NUMBERS


@lru_cache
def _kind(text: str) -> ActorType:
    return actor_type_of(text.removesuffix(".0"), "acled") or ActorType.UNKNOWN


@cache
def _inter(kind: ActorType, part: Literal["code", "label"]) -> str:
    told = classify_actor(Actor(name=kind, type=kind), "acled")
    return (told and getattr(told, part)) or ""


def _number(kind: ActorType) -> str:
    return _inter(kind, "code") or "0"


def _label(kind: ActorType) -> str:
    return _inter(kind, "label")


def _both(kinds: tuple[ActorType, ...], part: Literal["code", "label"]) -> str:
    first, second, *_ = (*(_inter(kind, part) for kind in kinds), "", "")
    return interaction(first, second) or ""


@cache
def _numbers(kinds: tuple[ActorType, ...]) -> str:
    return _both(kinds, "code") or "0"


@cache
def _labels(kinds: tuple[ActorType, ...]) -> str:
    return _both(kinds, "label")


_NUMBER = Cell("code 1 to 8", _kind, _number, none="0")
_LABEL = Cell("label of a code", _kind, _label)
_NUMBERS = Cell("two codes, the lower one first", str, _numbers, none="0")
_LABELS = Cell("two labels", str, _labels)
