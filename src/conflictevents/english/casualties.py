"""Casualties: the phrases that say how many of whom came to which harm.

A verb of harm has a kind by its form, because that decides where its victims stand: ``harmed`` ("two were *killed*"),
``harms`` ("a blast *killed* two"), ``harm_base`` ("bombs *kill* two"), ``harming`` ("*killing* two"), ``suffered``
("two *died*"), ``state`` ("two *dead*"). Nouns of harm are in :mod:`conflictevents.english.tolls`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import TypeAlias

import attrs

from conflictevents.english.people import Party
from conflictevents.english.tables import names, rows
from conflictevents.model.casualty import Casualty, Harm, Scope
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"harmed", "harms", "harm_base", "harming", "suffered", "state", "how_harmed", "undone", "thing"})

Toll: TypeAlias = tuple[Casualty, ...]
Whom: TypeAlias = Sequence[Party | Count]


def words() -> Mapping[str, Words]:
    """Verbs of harm by their form, and the words around them."""
    return harm_words("harms")


def harm_words(table: str) -> dict[str, dict[str, Harm | None]]:
    """The phrases of a table by kind, each with its harm."""
    found: dict[str, dict[str, Harm | None]] = {}
    for row in rows(table):
        harm = Harm(row["harm"]) if row["harm"] else None
        found.setdefault(row["kind"], {}).update(dict.fromkeys(names(row["phrases"]), harm))
    return found


# --- fragments of patterns

_AND = "(','? ('and' | 'or' | 'plus' | 'as' 'well' 'as' | 'along' 'with' | 'together' 'with'))"
LIST = f"(group | count) ((',' group){{0,5}} {_AND} group)?"
WHOM = f"in_all? whom:({LIST})"
PARTS = f"(','? including part:({LIST}) ','?)?"
_PLACE = "(preposition determiner? (place | actor | group | date | period | (word | name | deed_noun){1,3}))"
BETWEEN = f"((','? ({_PLACE} | date | period)){{0,3}} ','?)"
"""Where and when, between those harmed and the verb."""
_BE = "('is' | 'are' | 'was' | 'were' | 'be' | 'been' | 'being')"
HAVE = "('has' | 'have' | 'had')"
_PASSIVE = f"relative? will:modal? {HAVE}? how_harmed{{0,2}} {_BE}{{1,2}} how_harmed{{0,3}}"
_BEFORE = "undone:(undone | modal | do | count)?"
"""What makes a verb tell of no harm ("tried to", "would"), or makes it an adjective ("two wounded")."""
_BEHIND = (
    f"(verb:({_BE} how_harmed{{0,3}} (harmed | state) | have | modal | reported | harms | suffered | deed_verb)"
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


def _uncounted(who: Party | Count) -> bool:
    """Whether these are several people, and nobody says how many."""
    return isinstance(who, Party) and who.count is None and who.plural


# --- those harmed before the verb


@rule(
    "harm",
    f"{WHOM} {PARTS} {BETWEEN} {_PASSIVE} (harm:harmed | harm:state) {PARTS}",
    {
        "at least six commanders were killed": "killed 6.. commanders",
        "nine militants and four soldiers were killed": "killed 9 militants, killed 4 soldiers",
        "12 people, including four women, were killed": "killed 12 people, killed 4 women (part)",
        "five people were wounded, including a child": "injured 5 people, injured 1 child (part)",
        "four hikers, two men and two boys, were hurt": "injured 4 hikers, injured 2 men (part), injured 2 boys (part)",
        "the mayor was shot dead": "killed 1 mayor",
        "no one was hurt": "injured 0",
        "14 have been reported missing": "missing 14",
        "more than 3,000 people have been displaced": "displaced 3001.. people",
    },
)
def were_harmed(whom: Whom, part: Whom | None, will: str | None, harm: Harm) -> Toll | None:
    """The passive. What would be is no harm yet; "soldiers, and two boys were killed" is left to the next rule."""
    if will or (len(whom) > 1 and _uncounted(whom[0]) and not _uncounted(whom[-1])):
        return None
    return toll(harm, whom, part)


@rule(
    "harm",
    f"group {_AND} this:(whom:group {BETWEEN} {_PASSIVE} (harm:harmed | harm:state) {PARTS})",
    {"attacked soldiers and two boys were killed": "killed 2 boys"},
)
def and_were_harmed(whom: Party, part: Whom | None, will: str | None, harm: Harm) -> Toll | None:
    """A new clause whose subject only looks like the end of a list: "attacked soldiers and two boys were killed"."""
    return None if will else toll(harm, [whom], part)


@rule(
    "harm",
    f"{WHOM} {PARTS} {BETWEEN} relative? will:modal? {HAVE}? how_harmed{{0,2}} harm:suffered {PARTS}",
    {
        "two policemen died": "killed 2 policemen",
        "hundreds have lost their lives": "killed 200..999",
        "three miners, including a teenager, went missing": "missing 3 miners, missing 1 teenager (part)",
        "12,000 people fled their homes": "displaced 12000 people",
    },
)
def who_suffered(whom: Whom, part: Whom | None, will: str | None, harm: Harm) -> Toll | None:
    """Verbs that have those harmed for their subject."""
    return None if will else toll(harm, whom, part)


@rule(
    "harm",
    f"{WHOM} {PARTS} {BETWEEN} relative? {HAVE}? ('suffered' | 'sustained' | 'received')"
    " (determiner | quality | word){0,2} harm:harm_noun",
    {"two women suffered minor injuries": "injured 2 women"},
)
def who_suffered_injuries(whom: Whom, part: Whom | None, harm: Harm) -> Toll:
    """Harm as what they suffered."""
    return toll(harm, whom, part)


@rule(
    "harm",
    f"undone:undone? this:({WHOM} {PARTS} {BETWEEN} how_harmed{{0,2}} (harm:state | harm:harmed) {PARTS}) "
    "verb:(count | group | actor | country | demonym | possessive | determiner | pronoun)?",
    {
        "eight dead": "killed 8",
        "a policeman wounded": "injured 1 policeman",
        "three civilians and a soldier killed": "killed 3 civilians, killed 1 soldier",
        "12 schoolgirls still missing": "missing 12 schoolgirls",
        "thousands displaced": "displaced 2000..9999",
    },
)
def harmed_in_short(
    undone: str | None, whom: Whom, part: Whom | None, harm: Harm, verb: Sequence[object] | None
) -> Toll | None:
    """The verb left out, as in headlines; before an object it is a verb with another subject: "a man killed two"."""
    return None if verb or undone or any(map(_uncounted, whom)) else toll(harm, whom, part)


@rule(
    "harm",
    f"whom:count 'of' ('whom' | 'them' | 'which') will:modal? {HAVE}?"
    f" ({_BE}{{1,2}} how_harmed{{0,2}} (harm:harmed | harm:state) | how_harmed? harm:suffered)",
    {"many of whom were displaced": "displaced 3....", "two of them later died": "killed 2"},
)
def some_of_them(whom: Count, will: str | None, harm: Harm) -> Toll | None:
    """A figure of its own in a relative clause: the people before the clause are not the ones harmed."""
    return None if will else toll(harm, [whom])


# --- those harmed behind the verb


@rule(
    "harm",
    f"{_BEFORE} this:(harm:harms how_harmed? {WHOM} {PARTS}) {_BEHIND}",
    {
        "killed eight commanders": "killed 8 commanders",
        "killed the mayor and two guards": "killed 1 mayor, killed 2 guards",
        "wounded 14 others": "injured 14 others (further)",
        "claimed the lives of 30 people": "killed 30 people",
        "abducted 12 girls, including two sisters": "abducted 12 girls, abducted 2 sisters (part)",
    },
)
def harmed_whom(
    *, undone: Sequence[str] | None, harm: Harm, whom: Whom, part: Whom | None, verb: object, thing: str | None
) -> Toll | None:
    """The active voice."""
    return None if undone or _misread(whom, part, verb, thing) else toll(harm, whom, part)


@rule(
    "harm",
    f"{_BEFORE} this:(harm:harming how_harmed? {WHOM} {PARTS}) {_BEHIND}",
    {
        "killing eight commanders": "killed 8 commanders",
        "killing dozens": "killed 24..99",
        "wounding a driver and four passengers": "injured 1 driver, injured 4 passengers",
        "displacing more than 3,000 families": "displaced 3001.. families",
    },
)
def harming_whom(
    *, undone: Sequence[str] | None, harm: Harm, whom: Whom, part: Whom | None, verb: object, thing: str | None
) -> Toll | None:
    """The participle."""
    return None if undone or _misread(whom, part, verb, thing) else toll(harm, whom, part)


@rule(
    "harm",
    f"{_BEFORE} this:(harm:harm_base {WHOM} {PARTS}) {_BEHIND}",
    {"kill at least 12 people": "killed 12.. people"},
)
def harm_whom(
    *, undone: Sequence[str] | None, harm: Harm, whom: Whom, part: Whom | None, verb: object, thing: str | None
) -> Toll | None:
    """The present tense of headlines."""
    return None if undone or _misread(whom, part, verb, thing) else toll(harm, whom, part)


def _misread(whom: Whom, part: Whom | None, verb: object, thing: str | None) -> bool:
    """Whether the last of a list begins the next clause, or a bare count is not one of people."""
    runs_on = verb is not None and max(len(whom), len(part or ())) > 1
    return runs_on or (thing is not None and isinstance(whom[-1], Count))


@rule(
    "harm",
    f"{_BEFORE} this:((harm:harms | harm:harming) how_harmed? {WHOM} {PARTS} {_AND}"
    f" other:group {HAVE}? {_BE} how_harmed{{0,3}} (then:harmed | then:state))",
    {
        "killing two soldiers and three civilians were wounded": "killed 2 soldiers, injured 3 civilians",
        "killed a woman, and two others were hurt": "killed 1 woman, injured 2 others (further)",
    },
)
def harmed_and_were_harmed(
    *, undone: Sequence[str] | None, harm: Harm, whom: Whom, part: Whom | None, other: Party, then: Harm
) -> Toll | None:
    """A list that runs into the next clause: its last group is the subject of another verb."""
    return None if undone else toll(harm, whom, part) + toll(then, [other])


@rule(
    "harm",
    f"{_BEFORE} this:((harm:harms | harm:harming) how_harmed? {WHOM}) {_AND} group"
    f" ({HAVE} | modal | reported | harms | suffered | deed_verb)",
    {"killed two soldiers and police said": "killed 2 soldiers"},
)
def harmed_and_then(undone: Sequence[str] | None, harm: Harm, whom: Whom) -> Toll | None:
    """The same, where the next clause tells of something else."""
    return None if undone else toll(harm, whom)


@rule(
    "harm",
    "undone:(undone | modal)? this:((harm:harms | harm:harming | harm:harm_base)"
    f" ('himself' | 'herself' | 'themselves') (('and' | 'along' 'with') {WHOM} {PARTS})?)",
    {
        "killing himself": "killed 1",
        "killed themselves": "killed ..",
        "killing herself and four others": "killed 1, killed 4 others (further)",
    },
)
def harmed_himself(
    undone: Sequence[str] | None, harm: Harm, whom: Whom | None, part: Whom | None, phrase: str
) -> Toll | None:
    """A bomber's own death, and those of others with it."""
    count = Count.unknown() if "themselves" in phrase else Count.exactly(1)
    return None if undone else toll(harm, [count, *(whom or ())], part)


@rule(
    "harm",
    f"('left' | 'leaves' | 'leave' | 'leaving') {WHOM} {PARTS} how_harmed{{0,2}} (harm:state | harm:harmed)",
    {"left at least 12 people dead": "killed 12.. people", "leaving a guard seriously wounded": "injured 1 guard"},
)
def left_in_state(whom: Whom, part: Whom | None, harm: Harm) -> Toll:
    """What an attack left behind."""
    return toll(harm, whom, part)


@rule(
    "harm",
    f"forcing {WHOM} 'to' flee",
    {
        "forcing 3,000 families to flee": "displaced 3000 families",
        "forced thousands to flee their homes": "displaced 2000..9999",
    },
)
def forced_to_flee(whom: Whom) -> Toll:
    """Flight by force is displacement."""
    return toll(Harm.DISPLACED, whom)
