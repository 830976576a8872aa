"""What the library knows of English: each module holds its words, its rules and their examples."""

from __future__ import annotations

from functools import cache, lru_cache
from types import ModuleType

from conflictevents.english import (
    actions,
    actors,
    agents,
    ages,
    ago,
    asides,
    attributed,
    attributions,
    bands,
    besides,
    blows,
    bodies,
    captives,
    captivity,
    casualties,
    conditions,
    counts,
    crime,
    date_hours,
    date_parts,
    date_portions,
    date_units,
    date_words,
    datelines,
    dates,
    decades,
    deeds,
    developments,
    diplomacy,
    disarming,
    dragged,
    ellipsis,
    fates,
    feasts,
    function_words,
    groups,
    hurts,
    lengths,
    mediation,
    mishaps,
    named_groups,
    notes,
    numbers,
    objects,
    ordinary,
    outfits,
    own_deaths,
    people,
    periods,
    place_words,
    places,
    policing,
    protests,
    recurrences,
    references,
    relative_dates,
    revisions,
    riots,
    rows,
    sites,
    some_of_the_dead,
    spans,
    statuses,
    story_dates,
    strangers,
    territory,
    times,
    told_before,
    tolls,
    toponyms,
    turns,
    unit_rows,
    unlisted_places,
    verb_phrases,
    violence,
    weapons,
    who_they_were,
    woundings,
    years,
)
from conflictevents.english.gazetteer import Gazetteer
from conflictevents.english.gazetteer import gazetteer as listed_places
from conflictevents.english.looks import LOOKS
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.lexicon import Lexicon
from conflictevents.reading.rules import Rule

_MODULES: tuple[ModuleType, ...] = (
    function_words,
    ordinary,
    numbers,
    date_words,
    times,
    lengths,
    dates,
    feasts,
    date_units,
    years,
    decades,
    rows,
    unit_rows,
    date_portions,
    relative_dates,
    ago,
    story_dates,
    recurrences,
    date_parts,
    date_hours,
    periods,
    spans,
    references,
    counts,
    actors,
    named_groups,
    outfits,
    people,
    ages,
    groups,
    bands,
    place_words,
    toponyms,
    unlisted_places,
    sites,
    places,
    datelines,
    asides,
    who_they_were,
    fates,
    hurts,
    conditions,
    strangers,
    besides,
    casualties,
    own_deaths,
    blows,
    captivity,
    dragged,
    captives,
    woundings,
    told_before,
    bodies,
    some_of_the_dead,
    ellipsis,
    tolls,
    revisions,
    notes,
    agents,
    objects,
    statuses,
    turns,
    deeds,
    violence,
    protests,
    policing,
    riots,
    developments,
    territory,
    disarming,
    weapons,
    attributions,
    mediation,
    actions,
    verb_phrases,
    attributed,
    mishaps,
    crime,
    diplomacy,
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


@cache
def lexicon() -> Lexicon:
    """Every word that the English rules know; ``lexicon().adding(kind, words)`` is a lexicon that knows more."""
    closed = frozenset[str]().union(*(getattr(module, "CLOSED", ()) for module in _MODULES))
    known = Lexicon(closed=closed, shapes=LOOKS)
    for module in _MODULES:
        known = known.adding_all(getattr(module, "words", dict)())
    return known


@cache
def rules() -> tuple[Rule, ...]:
    """Every English rule, in the order in which ties are settled."""
    return tuple(value for module in _MODULES for value in vars(module).values() if isinstance(value, Rule))


@cache
def grammar() -> Grammar:
    """The English grammar, built on first use."""
    return Grammar(lexicon(), rules(), STAGES, ASIDES, SCAFFOLDS)


@lru_cache(maxsize=4)
def grammar_of(places: Gazetteer) -> Grammar:
    """The English grammar that knows the names of a gazetteer too."""
    if places is listed_places():
        return grammar()
    return Grammar(lexicon().adding_all(place_words.names_of(places)), rules(), STAGES, ASIDES, SCAFFOLDS)
