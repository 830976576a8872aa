"""Hurts: the injured who are not called so: by their wounds, by the body, by what was done for them.

What such words come to is read before those harmed are looked for, like the rest of what holds a phrase of harm
together (``tolls/fates.py``): ``hurt`` stands where a participle does ("were *taken to hospital*"),
and ``with_wounds`` behind a noun or a verb ("escaped *with burns*").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from conflictevents.english.tables import names, rows
from conflictevents.english.tolls.asides import STUFF
from conflictevents.english.tolls.fates import BE, HAVE
from conflictevents.english.tolls.typos import with_typos
from conflictevents.model.casualty import Harm
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"came_off", "stays"})


def words() -> Mapping[str, Words]:
    """The words of the list by kind, and the wounds that are told as a broken bone."""
    listed = {row["kind"]: names(row["phrases"]) for row in rows("hurts")}
    listed["suffers"] = list(with_typos(dict.fromkeys(listed["suffers"], None)))
    wounds = dict.fromkeys((f"{how} {bone}" for how in listed["broken"] for bone in listed["bone"]), Harm.INJURED)
    return {**listed, "wound": wounds}


OF_IT = f"(determiner | possessive | count | attribute | {STUFF})"
_HOW = "(how_harmed | adverb){0,2}"

# --- what was done for the hurt

_DIED_THERE = (
    f"(comma? (relative pronoun ({HAVE} | {BE} | how_harmed | adverb){{0,4}} (died:suffered | died:state | died:harmed)"
    f" | relative any{{1,3}}? ('pronounced' | 'declared') pronoun how_harmed? died:state))?"
)
"""What came of it: "where he died", "where doctors pronounced her dead"."""


@rule(
    "hurt",
    f"(brought {_HOW} ('to' | 'into' | 'for') | brought_to) ({OF_IT} | preposition){{0,8}}? (care | place)"
    f" {_DIED_THERE}",
    {
        "rushed to the provincial hospital": "injured",
        "flown to Gora for treatment": "injured",
        "taken to a clinic, where he died": "killed",
    },
)
def taken_to_care(died: Harm | None, phrase: str) -> Harm | None:
    """Taken where the hurt are taken; a place is one such only by its name."""
    return None if _CARE.search(phrase) is None else _in_the_end(died)


_CARE = re.compile(
    r"\b(?:hospitals?|clinics?|infirmary|sickbay|dispensary|medical|health|ICU|intensive care|surgery)\b"
    r"|\btreatment|\b(?:emergency|trauma|burns|operating) \w+|\baid station",
    re.IGNORECASE,
)


def _in_the_end(died: Harm | None) -> Harm:
    return Harm.KILLED if died is Harm.KILLED else Harm.INJURED


@rule(
    "hurt",
    f"'treated' {_HOW} ({OF_IT} | preposition){{0,6}}? 'for' {OF_IT}{{0,4}}? (wound | harm_noun | with_wounds)"
    f" ((comma | 'and' | comma 'and') {OF_IT}{{0,3}}? wound){{0,2}} {_DIED_THERE}"
    f" | 'treated' {_HOW} ('in' | 'at') ({OF_IT} | preposition){{0,6}}? (care | place) {_DIED_THERE}",
    {"treated for minor burns": "injured", "treated in a field hospital": "injured"},
)
def treated(died: Harm | None) -> Harm:
    """Treated for wounds, or where the hurt are treated."""
    return _in_the_end(died)


@rule("hurt", f"'being' {_HOW} 'treated'", {"being treated": "injured"})
def being_treated() -> Harm:
    """In the care of doctors still."""
    return Harm.INJURED


@rule("hurt", "'treated' how_harmed", {"treated at the scene": "injured", "treated on the spot": "injured"})
def treated_there(phrase: str) -> Harm | None:
    """The same, where it happened."""
    return Harm.INJURED if phrase.casefold().endswith(("scene", "spot", "hospital")) else None


# --- where on the body they were hit, and by what


_BY = f"('by' (determiner | count | {STUFF}){{0,4}}? missile)"
_PART = "(determiner | possessive)? (word | quality | broken){0,2}? body_part"


def is_care(words: str) -> bool:
    """Whether words say where the hurt are taken: "to the clinic"."""
    return words.casefold().startswith(("to ", "into ", "for ")) and _CARE.search(words) is not None


def is_on_the_body(words: str) -> bool:
    """Whether words end with a part of the body: "in the left leg"."""
    return words.rpartition(" ")[2].casefold() in _listed("body_part")


def is_missile(words: str) -> bool:
    """Whether words end with what hits a body: "a rifle bullet"."""
    return words.rpartition(" ")[2].casefold() in _listed("missile")


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(next(names(row["phrases"]) for row in rows("hurts") if row["kind"] == kind))


@rule(
    "hurt",
    f"struck {_HOW} 'through' (determiner | possessive) ('head' | 'heart')",
    {"shot through the head": "killed"},
)
def struck_through_the_head() -> Harm:
    """What nobody lives through."""
    return Harm.KILLED


@rule(
    "hurt",
    f"found:'found'? struck {_HOW} ('in' | 'on' | 'across' | 'about' | 'around' | 'through' | 'over') {_PART}"
    f" ((comma | 'and' | comma 'and') {_PART}){{0,3}} {_BY}?",
    {"hit in the arm": "injured", "found shot in the head": "killed"},
)
def struck_on_the_body(found: str | None) -> Harm:
    """Where on the body they were hit; whoever is found so is dead."""
    return Harm.KILLED if found else Harm.INJURED


@rule(
    "hurt",
    f"struck {_HOW} {_BY}",
    {"hit by six bullets": "injured", "struck by flying glass": "injured"},
)
def struck_by() -> Harm:
    """What hit them."""
    return Harm.INJURED


# --- with which wounds

_MORE_WOUNDS = f"((comma | 'and' | comma 'and') {OF_IT}{{0,4}}? (wound | harm_noun)){{0,3}}"
_TOLD = "told:('to' (group | count | determiner? count) | reported)?"
THROAT_CUT = "possessive throat_cut"


@rule("with_wounds", f"'with' {THROAT_CUT}", {"with their throats cut": "killed"})
def with_throats_cut() -> Harm:
    """A wound that nobody lives with."""
    return Harm.KILLED


@rule(
    "with_wounds",
    "'with' (determiner | count)? missile ('in' | 'through' | 'to') (determiner | possessive)"
    " ('head' | 'heads' | 'heart')",
    {"with a bullet in his head": "killed"},
)
def with_a_bullet_in_the_head() -> Harm:
    """Another that few live with."""
    return Harm.KILLED


@rule(
    "with_wounds",
    f"this:('with' (how_harmed | {OF_IT}){{0,6}}? hurt:wound {_MORE_WOUNDS}) {_TOLD}",
    {"with severe burns": "injured", "with burns and a broken arm": "injured"},
)
def with_wounds(hurt: Harm, told: object) -> Harm | None:
    """Wounds that somebody has; "with burns to four people" is told of the four."""
    return Harm.INJURED if hurt is Harm.INJURED and told is None else None


@rule(
    "with_wounds",
    f"this:('with' (how_harmed | determiner | possessive | {STUFF}){{0,6}}? hurt:harm_noun {_MORE_WOUNDS}) {_TOLD}",
    {"with minor injuries and a broken arm": "injured"},
)
def with_injuries(hurt: Harm, told: object) -> Harm | None:
    """The same, where they are called injuries."""
    return Harm.INJURED if hurt is Harm.INJURED and told is None else None


@rule(
    "with_wounds",
    f"this:('with' (how_harmed | {OF_IT}){{0,6}}? missile {_HOW} ('in' | 'through' | 'to') {_PART} {_MORE_WOUNDS})"
    f" {_TOLD}",
    {"with a bullet in his thigh": "injured"},
)
def with_a_bullet(told: object) -> Harm | None:
    """The same, by what hit them."""
    return None if told is not None else Harm.INJURED
