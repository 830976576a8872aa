"""What the library knows of English: each module holds its words, its rules and their examples.

Dates, places and actors stand side by side; tolls and deeds stand on actors.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from types import ModuleType

from conflictevents.english import actors, counts, dates, deeds, function_words, numbers, ordinary, places, tolls
from conflictevents.english.looks import LOOKS
from conflictevents.english.places.gazetteer import Gazetteer
from conflictevents.english.places.gazetteer import gazetteer as listed_places
from conflictevents.english.places.words import names_of
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.lexicon import Lexicon
from conflictevents.reading.rules import Rule

_MODULES: tuple[ModuleType, ...] = (
    function_words,
    ordinary,
    numbers,
    *dates.MODULES,
    counts,
    *actors.MODULES,
    *places.MODULES,
    *tolls.MODULES,
    *deeds.MODULES,
)

STAGES: tuple[tuple[str, ...], ...] = (
    ("number", "ordinal"),
    ("duration", "spell", "clock", "bare_clock"),
    ("calendar", "row", "stretch", "recurrence", "name"),
    ("date",),
    ("period",),
    ("span", "reference"),
    ("quantity",),
    ("count",),
    ("dateline",),
    ("doer", "state", "loss_note"),
    ("actor", "attribute", "ages"),
    ("head",),
    ("group",),
    ("toponym",),
    ("site",),
    ("vicinity",),
    ("place",),
    ("twofold", "loss_of", "figure", "toll", "hurt", "with_wounds"),
    ("aside",),
    ("seizure",),
    ("fate", "stranger", "somebody", "named"),
    ("harm",),
    ("own_death",),
    ("verb_phrase",),
    ("agent", "object"),
    ("attribution",),
    ("mode", "proviso", "turn"),
    ("claim",),
    ("subject",),
    ("deed", "infinitive"),
    ("action",),
    ("told",),
)
"""What is read, one stage after the other; a rule is read in the stage that its ``makes`` stands in."""

SCAFFOLDS = (
    "twofold",
    "loss_of",
    "figure",
    "toll",
    "hurt",
    "with_wounds",
    "aside",
    "seizure",
    "fate",
    "stranger",
    "somebody",
    "named",
)
"""What only holds the phrases of harm together: it is taken down once they are read, and is in no later rule's way."""

ASIDES = ("span", "reference", "own_death")
"""What is read only where it is asked for: what dates no event ("for years", "recently"), and that whoever blew himself
up is dead, which must not hide that he did it."""


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """The garbage collector rests: growing word lists hold none, but it would go through them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@cache
@_collecting_nothing()
def lexicon() -> Lexicon:
    """Every word that the English rules know; ``lexicon().adding(kind, words)`` is a lexicon that knows more."""
    closed = frozenset[str]().union(*(getattr(module, "CLOSED", ()) for module in _MODULES))
    return Lexicon(closed=closed, shapes=LOOKS).adding_all(*(getattr(module, "words", dict)() for module in _MODULES))


@cache
def rules() -> tuple[Rule, ...]:
    """Every English rule, in the order in which ties are settled."""
    return tuple(value for module in _MODULES for value in vars(module).values() if isinstance(value, Rule))


@cache
@_collecting_nothing()
def grammar() -> Grammar:
    """The English grammar, built on first use."""
    return Grammar(lexicon(), rules(), STAGES, ASIDES, SCAFFOLDS)


@lru_cache(maxsize=4)
def grammar_of(places: Gazetteer) -> Grammar:
    """The English grammar that knows the names of a gazetteer too."""
    if places is listed_places():
        return grammar()
    return Grammar(lexicon().adding_all(names_of(places)), rules(), STAGES, ASIDES, SCAFFOLDS)
