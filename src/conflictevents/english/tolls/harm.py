"""Harm: what the phrases of casualties are made of, and how their people become figures."""

from __future__ import annotations

from typing import TypeAlias

import attrs

from conflictevents.english.actors.party import PERSONAL, Party
from conflictevents.english.tables import names, rows
from conflictevents.english.tolls.asides import DASH
from conflictevents.english.tolls.captivity_cues import IN_NEED
from conflictevents.english.tolls.company import Whom, items, told_apart
from conflictevents.english.tolls.fates import BE, HAVE, Fate, harms_of
from conflictevents.english.tolls.strangers import Stranger
from conflictevents.english.tolls.typos import with_misspelt_death, with_typos
from conflictevents.model.casualty import Casualty, Harm, Scope
from conflictevents.model.count import Count

Toll: TypeAlias = tuple[Casualty, ...]


def harm_words(table: str) -> dict[str, dict[str, Harm | None]]:
    """The phrases of a table by kind, each with its harm."""
    found: dict[str, dict[str, Harm | None]] = {}
    for row in rows(table):
        harm = Harm(row["harm"]) if row["harm"] else None
        words = dict.fromkeys(names(row["phrases"]), harm)
        found.setdefault(row["kind"], {}).update(with_misspelt_death(with_typos(words)) if harm else words)
    return found


_TOLD = "(group | stranger | named | count)"
_WHO = "(group | stranger | somebody | named | count)"
ASIDE = "(aside | place | date | period){0,3}"
JOINT = "(comma? and_also | comma)"
LIST = f"{_WHO} ({ASIDE} (comma? and_also {_WHO} | comma {_TOLD})){{0,8}}"
WHOM = f"in_all? whom:({LIST})"
"""Those harmed."""
_GROUPS = "(determiner? actor (comma and_also? | and_also)){0,3}"
"""Groups by name, of which nobody says how many they lost: "including the NLF and two foreigners"."""
_WORD_OF_THEM = (
    "(word | quality | name | actor | demonym | country | place | possessive | determiner | count | group | stranger"
    " | somebody | named | person | people | aside | preposition | harmed | deed_noun | object_noun | thing)"
)
_SOME_OF_THEM = (
    f"{ASIDE} (comma | {DASH} | '(')? (including {_GROUPS} part:({LIST}) comma?"
    f" | including {_WORD_OF_THEM} any{{0,15}}? comma"
    f" | part:({_WHO}) including (comma | ')')"
    " | part:(count) of_them group (and_also part:(group))?)"
)
PARTS = f"({_SOME_OF_THEM})?"
GAP = "(aside | place | date | period | adverb | aboard)"
"""Where, when and how: what says nothing of who they were."""
_WORDS = "(word | quality | doubt | deed_verb | preposition | came_off | stays)"
_PLAIN = (
    f"({GAP} | {_WORDS} | ing | name | actor | demonym | country | possessive | determiner | thing | years_old | count)"
)
_CALM = (
    f"({GAP} | word | quality | name | country | capital | possessive | determiner | thing | count | preposition | ing)"
)
_BETWEEN = (
    f"({GAP} | comma? and_also aside"
    f" | comma ({_PLAIN}{{1,12}}? | named aside{{0,2}} (comma count)?) comma | {DASH} any{{1,20}}? {DASH}"
    f" | comma count of_them any{{1,8}}? comma"
    f" | comma? {_WORDS}{{1,3}} {GAP}{{1,3}} | comma? ('while' | 'when' | 'after' | 'as')? ing group? {_CALM}{{0,10}}?)"
)
_WHO_DID = (
    f"({_PLAIN} | {BE} | {HAVE} | modal | pronoun | averted | group | stranger | somebody | named | harmed | harms"
    " | object_noun | deed_noun | weapon | capital | fate | reported | conjunction | negation | how_harmed | harm_of"
    " | left)"
)
_WHO_CLAUSE = (
    "('who' | 'whom' | 'which' | 'that' | ('whose' | 'where') (word | quality | object_noun | deed_noun | thing){1,2})"
)
"""A clause about those harmed, unless its subject are other people: "in Gora, where two men were killed"."""
TAIL = f"({_BETWEEN}{{0,4}}? comma? ({_WHO_CLAUSE} {_WHO_DID}{{1,12}}?)? comma?)"
"""What may stand between those harmed and the verb: where and when, or who they were."""
GOES_ON = f"({_PLAIN} | group | object_noun | weapon | deed_noun | capital | goods)"
"""What may be told of them in a clause that tells of no harm, and cites nobody."""
UNDONE = "undone:(undone | modal have? | do | count | 'the' | 'a' | 'an' | 'these' | 'those' | possessive)?"
"""What makes a verb tell of no harm ("tried to", "would"), or makes it an adjective ("two wounded", "the injured")."""
NEXT = f"({ASIDE} (after:fate | after:harmed | after:state))?"
"""What came to the last of those who only seemed to be some of them."""
WITH_THEM = "('with' ('them' | 'him' | 'her'))"
"""What people do who take others."""
BEHIND = "(verb:(fate | harmed | state | be | have | modal | reported | deed_verb | harms | of_them | mortally))?"
"""What shows that the last of a list begins the next clause."""
PARTS_AND_NEXT = f"({_SOME_OF_THEM} {NEXT})?"
PEOPLE = f"{WHOM} {PARTS}"
"""Those harmed, and some of them."""


def toll(harm: Harm | Fate, whom: Whom, part: Whom | None = None) -> Toll:
    """One figure for each of those named; those who only break a figure down, or name one, are parts of it."""
    one = isinstance(harm, Fate) and harm.one
    told = [*told_apart(whom, one=one), *((item.who, Scope.PART) for item in items(part or ()))]
    return tuple(_figure(one, who, scope) for one in harms_of(harm) for who, scope in told)


def _figure(harm: Harm, who: Party | Count, scope: Scope | None) -> Casualty:
    figure = who.casualty(harm) if isinstance(who, Party) else Casualty(harm=harm, count=who)
    return figure if scope is None else attrs.evolve(figure, scope=scope)


def unlikely(harm: Harm | Fate, whom: Whom) -> bool:
    """Whether these may be no people at all: called by a noun that no list knows, and come to no harm of people's.

    Rifles are seized and towns are taken as people are; a name is one of people if "was" comes behind it. The wounded
    and the dead are carried off by those who help them.
    """
    strangers = [who for at, who in enumerate(whom) if isinstance(who, Stranger) and not _is_name_of(whom, at)]
    if isinstance(harm, Fate) and harm.taking:
        helped = any(isinstance(who, Party) and IN_NEED.search(who.name) for who in whom)
        return helped or any(who.victims.label is None or not harm.one for who in strangers)
    alone = not any(isinstance(who, Party) and not isinstance(who, Stranger) for who in whom)
    return bool(strangers) and alone and not PERSONAL.issuperset(harms_of(harm))


def _is_name_of(whom: Whom, at: int) -> bool:
    """Whether this is the name of one person told of right before: "a trader, Ana Lima"."""
    who, *before = reversed(whom[max(0, at - 2) : at + 1])
    if before[:1] != [","] or not isinstance(before[-1], Party) or isinstance(before[-1], Stranger):
        return False
    return isinstance(who, Stranger) and who.victims.label is not None and not before[-1].plural


def uncounted(who: object) -> bool:
    """Whether these are several people, and nobody says how many; "others" only ever come to harm."""
    return isinstance(who, Party) and who.count is None and who.plural and who.scope is Scope.TOTAL


def joined(whom: Whom) -> bool:
    """Whether these are several, with "and" or a comma between them."""
    return any(isinstance(who, str) for who in whom)


def several_of_one(fate: Fate, whom: Whom) -> bool:
    """Whether the verb has one for its subject, and the list several: only the last of them can be meant."""
    plain = {"and", ","}.issuperset(who for who in whom if isinstance(who, str))
    return fate.one and plain and any((item.number or 0) > 1 for item in items(whom))


def split(whom: Whom) -> tuple[Whom, Whom]:
    """A list that runs into the next clause, parted at its last ", and", else at the last "and" or comma."""
    joints = [place for place, who in enumerate(whom) if isinstance(who, str)]
    both = [place for place in joints if whom[place] != "," and place - 1 in joints]
    at = max(both or joints, default=0)
    return whom[: at - bool(both)], whom[at + 1 :]


def toll_and_next(harm: Harm | Fate, whom: Whom, part: Whom | None, then: Harm | Fate | None) -> Toll | None:
    """The toll of a list that runs into the next clause, whose last group came to what is told there.

    "Six people were killed, including a child, and two were hurt." None where there is no such group.
    """
    if then is None:
        return toll(harm, whom, part)
    if part and joined(part):
        inside, last = split(part)
        return toll(harm, whom, inside) + toll(then, last)
    first, last = split(whom)
    return toll(harm, first, part) + toll(then, last) if first else None
