"""Woundings: the phrases of casualties that tell who was hurt by the body, by wounds, or by what doctors did."""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english.actors.party import Party
from conflictevents.english.tolls.asides import STUFF, Aside
from conflictevents.english.tolls.company import Whom
from conflictevents.english.tolls.fates import BE, HAVE
from conflictevents.english.tolls.harm import ASIDE, GOES_ON, WHOM, Toll, toll, uncounted
from conflictevents.english.tolls.hurts import is_care, is_on_the_body
from conflictevents.english.tolls.told_before import whoever
from conflictevents.model.casualty import Harm
from conflictevents.reading.rules import rule


@rule(
    "harm",
    f"undone:(undone | modal)? this:(striking {WHOM} where:aside)",
    {"hit a tailor in the leg": "injured 1 tailor", "struck two boys on the head": "injured 2 boys"},
)
def struck_whom(undone: Sequence[str] | None, whom: Whom, where: Aside) -> Toll | None:
    """A blow to a part of the body; other blows need not have hurt."""
    return None if undone is not None or not is_on_the_body(where.words) else _if_counted(Harm.INJURED, whom)


def _if_counted(harm: Harm, whom: Whom) -> Toll | None:
    """Their toll, unless they are several and nobody says how many."""
    return None if any(map(uncounted, whom)) else toll(harm, whom)


@rule("harm", f"missile (striking | 'tore' 'into') {WHOM}", {"shrapnel hit four cooks": "injured 4 cooks"})
def missile_struck(whom: Whom) -> Toll | None:
    """The same, of anybody whom a bullet or a splinter hit."""
    return _if_counted(Harm.INJURED, whom)


@rule(
    "harm",
    f"undone:(undone | modal)? this:(brings {WHOM} {ASIDE} ('to' care | whither:aside))",
    {"took two tailors to hospital": "injured 2 tailors", "flew a boy to the clinic": "injured 1 boy"},
)
def took_to_care(undone: Sequence[str] | None, whom: Whom, whither: Aside | None) -> Toll | None:
    """Who was taken where the hurt are taken, if their number is told."""
    elsewhere = whither is not None and not is_care(whither.words)
    return None if undone is not None or elsewhere else _if_counted(Harm.INJURED, whom)


@rule(
    "harm",
    f"undone:(undone | modal)? this:(('treated' | 'treating') {WHOM} 'for' (how_harmed | {STUFF}){{0,4}}?"
    " (wound | harm_noun))",
    {"treated four people for gunshot wounds": "injured 4 people"},
)
def treated_whom(undone: Sequence[str] | None, whom: Whom) -> Toll | None:
    """Who was treated for wounds, by those who did it."""
    return None if undone is not None else _if_counted(Harm.INJURED, whom)


@rule(
    "harm",
    "injuring (one:('his' | 'her') | 'their') (word | quality | left){0,2}? body_part",
    {"slashing his neck": "injured 1 (known)", "broke her jaw": "injured 1 (known)"},
)
def injured_a_part(one: object) -> Toll:
    """A part of the body of somebody who was told of before."""
    return _of_whom_is_known(one)


def _of_whom_is_known(one: object) -> Toll:
    return toll(Harm.INJURED, [whoever(one=one is not None)])


@rule(
    "harm",
    f"(one:('his' | 'her') | 'their') (word | quality | left){{0,2}}? body_part {HAVE}? ('is' | 'are' | {BE}{{1,2}})"
    " how_harmed{0,2} (broken | cut_off)",
    {"his left arm was broken": "injured 1 (known)", "their ears were cut off": "injured 2.... (known)"},
)
def whose_part_was_broken(one: object) -> Toll:
    """The same in the passive."""
    return _of_whom_is_known(one)


@rule(
    "harm",
    f"this:(whom:(group | named) its:aside {BE}{{1,2}} how_harmed{{0,2}} (broken | cut_off)) by:'by'?",
    {"a cook's arm was broken": "injured 1 cook"},
)
def somebodys_part_was_broken(whom: Whom, its: Aside, by: object) -> Toll | None:
    """The same, with whose it is."""
    own = its.words[:1] in "'’" and is_on_the_body(its.words)
    return _if_counted(Harm.INJURED, whom) if own else None


@rule(
    "harm",
    f"injuring (('the' | 'both')? body_part 'of' {WHOM} | whom:(group | named) its:aside)",
    {"cut off the hands of two thieves": "injured 2 thieves", "tore off a cook's arm": "injured 1 cook"},
)
def injured_a_part_of(whom: Whom, its: Aside | None) -> Toll | None:
    """The same, with whose it is."""
    other = its is not None and not is_on_the_body(its.words)
    return None if other else _if_counted(Harm.INJURED, whom)


@rule(
    "harm",
    f"this:(whom:group {ASIDE} {HAVE}? {BE}{{1,2}} (how_harmed | adverb)? 'hit') by:('by' | 'with' | 'hard' | 'from')?",
    {"two porters were hit": "injured 2 porters"},
)
def were_hit(whom: Party, by: object) -> Toll | None:
    """What comes to things as well; "hit by a bomb" need not have hurt."""
    return None if by is not None else _if_counted(Harm.INJURED, [whom])


@rule(
    "harm",
    f"{WHOM} {ASIDE} comma? relative {GOES_ON}{{1,10}}? harm:with_wounds",
    {"a cook, who hid in a cellar with burns": "injured 1 cook"},
)
def who_had_wounds(whom: Whom, harm: Harm) -> Toll | None:
    """Wounds in a clause about somebody."""
    return _if_counted(harm, whom)
