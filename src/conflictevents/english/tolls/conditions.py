"""Conditions: predicates of the hurt: what they suffered, in which state they were left, which limb they lost.

Their words are those of ``tolls/hurts.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english.tolls.asides import STUFF, Aside
from conflictevents.english.tolls.fates import BE, HAVE, Fate, both
from conflictevents.english.tolls.harm import GAP
from conflictevents.english.tolls.hurts import OF_IT, THROAT_CUT, is_missile, is_on_the_body
from conflictevents.model.casualty import Harm
from conflictevents.reading.rules import rule

_HOW = "(how_harmed | adverb){0,2}"
_SUFFERS = "(suffers | 'got' | 'needed' | 'required')"
_MENDING = "(mending | 'recovered' | 'recover')"
_MOVED = "(moved | 'went' | 'came' | 'reached' | 'ran' | 'drove' | 'walked')"
"""Words that stand here by themselves are too frequent to tell that a sentence speaks of harm."""
_SAID_TO_BE = f"({BE}{{0,2}} ('said' 'to' 'be' | ('described' | 'listed') 'as'? | 'listed' 'in'))"

_NOT = f"no:(modal | averted)? {HAVE}? no:(averted)? {_HOW}"


def _unless(no: Sequence[str] | str | None, *harms: Harm, one: bool = False) -> Fate:
    return Fate(() if no else harms, one=one)


@rule(
    "fate",
    f"{_NOT} {BE}? {_HOW} {_SUFFERS} ({STUFF} | determiner | count){{0,5}}? (fatal:fatal {STUFF}{{0,2}}?)?"
    " hurt:(wound | harm_noun | loss_of)",
    {
        "suffered minor injuries": "injured",
        "sustained burns": "injured",
        "suffered fatal wounds": "killed",
        "received injuries of": "injured",
    },
)
def suffered_injuries(no: Sequence[str] | None, fatal: Harm | None, hurt: Sequence[Harm]) -> Fate | None:
    """Harm as what they suffered."""
    return None if hurt[0] is not Harm.INJURED else _unless(no, fatal or Harm.INJURED)


@rule(
    "fate",
    f"{_NOT} {BE}? {_HOW} {_MENDING} ({GAP} | preposition){{0,2}}? 'from' {OF_IT}{{0,4}}? hurt:(wound | harm_noun)",
    {"are recovering from shrapnel wounds": "injured"},
)
def mending_from(no: Sequence[str] | None, hurt: Sequence[Harm]) -> Fate | None:
    """Wounds that heal."""
    return None if hurt[0] is not Harm.INJURED else _unless(no, Harm.INJURED)


@rule(
    "fate",
    f"no:modal? {HAVE}? averted? {_HOW} (came_off | {_MOVED}) ({GAP} | word | preposition | determiner | thing"
    " | deed_noun | object_noun){0,4}? with_wounds",
    {"escaped with burns": "injured", "survived the crash with a broken leg": "injured"},
)
def came_off_with(no: str | None) -> Fate:
    """Who came off with no more than wounds, and with no less."""
    return _unless(no, Harm.INJURED)


@rule(
    "fate",
    f"{_NOT} (one:('was' | 'is') {BE}? | {BE}{{1,2}}) {_HOW} ({GAP} | word | preposition | how_harmed | thing | brought"
    " | hurt | seizure | deed_verb | ing | name | left | first:harmed){0,6}? harm:with_wounds",
    {
        "was dug out with burns": "injured",
        "were flown home with shrapnel wounds": "injured",
        "was found with his throat cut": "killed",
    },
)
def was_with_wounds(no: Sequence[str] | None, one: object, first: Harm | None, harm: Harm) -> Fate:
    """What became of them, with their wounds."""
    return _unless(no, *(both(first, harm) if first else (harm,)), one=one is not None)


@rule(
    "fate",
    f"{_NOT} ((stays | {_SAID_TO_BE}) {_HOW} (harm:state | harm:hurt)"
    f" | (stays | {BE} | {_SAID_TO_BE}) {_HOW} as_doctors_say)",
    {"lay dead": "killed", "remain in intensive care": "injured", "is said to be stable": "injured"},
)
def stays_so(no: Sequence[str] | None, harm: Harm | None) -> Fate:
    """The state in which they were left."""
    return _unless(no, harm or Harm.INJURED)


_OWN_PART = "(determiner | possessive | count) (word | quality){0,2}? body_part"


@rule(
    "fate",
    f"this:({_NOT} ('lost' | 'lose' | 'losing') ('part' | 'the' ('sight' | 'use'))? 'of'? ({_OWN_PART} | part:aside))"
    " noun:(word | thing)?",
    {"lost both legs": "injured", "lost an eye": "injured", "lost the sight of one eye": "injured"},
)
def lost_a_limb(no: Sequence[str] | None, part: Aside | None, noun: object) -> Fate | None:
    """A part of the body that was lost; "lost his hand luggage" is of something else."""
    return None if noun is not None or _is_no_part(part) else _unless(no, Harm.INJURED)


def _is_no_part(part: Aside | None) -> bool:
    """Whether it is of other things, which are read like parts of the body: "a leg", "a van"."""
    return part is not None and not is_on_the_body(part.words)


@rule(
    "fate",
    f"{_NOT} {HAVE} ({_OWN_PART} | part:aside) how_harmed? (broken | cut_off)",
    {"had his jaw broken": "injured", "had two fingers cut off": "injured"},
)
def had_it_broken(no: Sequence[str] | None, part: Aside | None) -> Fate | None:
    """What was done to a part of the body."""
    return None if _is_no_part(part) else _unless(no, Harm.INJURED)


@rule(
    "fate",
    f"{_NOT} ('took' | 'received' | 'got') (what:aside | {OF_IT}{{0,3}}? missile) where:aside",
    {"took a bullet in the leg": "injured", "received shrapnel in the back": "injured"},
)
def took_a_bullet(no: Sequence[str] | None, what: Aside | None, where: Aside) -> Fate | None:
    """What hit a part of the body."""
    other = what is not None and not is_missile(what.words)
    return None if other or _is_no_part(where) else _unless(no, Harm.INJURED)


@rule("fate", f"{_NOT} {HAVE} {THROAT_CUT}", {"had their throats cut": "killed"})
def had_the_throat_cut(no: Sequence[str] | None) -> Fate:
    """Whose throat was cut is dead."""
    return _unless(no, Harm.KILLED)
