"""Harm: what the phrases of casualties are made of, and how their people become figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TypeAlias

import attrs

from conflictevents.english.people import Party
from conflictevents.english.tables import names, rows
from conflictevents.model.casualty import Casualty, Harm, Scope
from conflictevents.model.count import Count

Toll: TypeAlias = tuple[Casualty, ...]
Whom: TypeAlias = Sequence[Party | Count]


def harm_words(table: str) -> dict[str, dict[str, Harm | None]]:
    """The phrases of a table by kind, each with its harm."""
    found: dict[str, dict[str, Harm | None]] = {}
    for row in rows(table):
        harm = Harm(row["harm"]) if row["harm"] else None
        found.setdefault(row["kind"], {}).update(dict.fromkeys(names(row["phrases"]), harm))
    return found


BE = "('is' | 'are' | 'was' | 'were' | 'be' | 'been' | 'being')"
AND = "(','? ('and' | 'or' | 'plus' | 'as' 'well' 'as' | 'along' 'with' | 'together' 'with'))"
LIST = f"(group | count) ((',' group){{0,5}} {AND} group)?"
WHOM = f"in_all? whom:({LIST})"
PARTS = f"(','? including part:({LIST}) ','?)?"
_ANY = "(word | name | '-' | quality | thing | deed_noun | demonym | place | actor | group | date | period)"
_PLACE = f"(preposition determiner? {_ANY}{{1,3}})"
_SAID = f"{_ANY} | preposition | determiner | possessive | relative | pronoun | {BE} | count | deed_verb | harmed"
_ASIDE = f"(',' ({_SAID}){{1,10}}? ',' | 'who' ({_SAID}){{1,8}}?)"
PEOPLE = f"{WHOM} {_PLACE}{{0,2}} {PARTS}"
"""Those harmed, and some of them."""
BETWEEN = f"(({_ASIDE} | ','? ({_PLACE} | date | period)){{0,3}} ','?)"
"""What may stand between those harmed and the verb: where and when, or an aside, between commas or with "who"."""
HAVE = "('has' | 'have' | 'had')"
NAMES = "name (name | '-' name | 'al' '-' name){0,4}"
_DONE = "how_harmed{0,3} ((word | deed_verb | harmed) ('and' | 'or') how_harmed?)?"
PASSIVE = f"relative? will:modal? {HAVE}? how_harmed{{0,2}} {BE}{{1,2}} {_DONE} ('to' 'have' 'been' how_harmed?)?"
BEFORE = "undone:(undone | modal have? | do | count)?"
"""What makes a verb tell of no harm ("tried to", "would"), or makes it an adjective ("two wounded")."""
BEHIND = (
    f"(verb:({BE} how_harmed{{0,3}} (harmed | state) | have | modal | reported | harms | suffered | deed_verb)"
    " | (quality | word | name | demonym){0,2} thing:thing)?"
)
"""What shows that the last of a list begins the next clause, or that a bare count was not of people."""


def toll(harm: Harm, whom: Whom, part: Whom | None = None) -> Toll:
    """One figure for each of those named; a list that only breaks its first figure down is parts of it."""
    first, *rest = (_figure(harm, who) for who in whom)
    parts = [_figure(harm, who) for who in part or ()]
    if len(rest) > 1 and first.count.low and first.count == reduce(Count.__add__, (figure.count for figure in rest)):
        rest, parts = [], rest + parts
    return (first, *rest, *(attrs.evolve(figure, scope=Scope.PART) for figure in parts))


def _figure(harm: Harm, who: Party | Count) -> Casualty:
    return who.casualty(harm) if isinstance(who, Party) else Casualty(harm=harm, count=who)


def uncounted(who: Party | Count) -> bool:
    """Whether these are several people, and nobody says how many."""
    return isinstance(who, Party) and who.count is None and who.plural
