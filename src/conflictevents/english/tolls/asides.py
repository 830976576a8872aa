"""Asides: what stands between those harmed and their fate, and says nothing of either.

Where and when it was, whose they are, what they are called, what is in brackets. Like the rest of what holds a phrase
of harm together (``tolls/fates.py``) it is folded before the phrase is read, and is gone afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from conflictevents.english.actors.party import Party
from conflictevents.english.actors.people import is_agent_noun
from conflictevents.english.tables import names
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"and_also", "besides", "of_them"})


def words() -> Mapping[str, Words]:
    """The small words between people: what joins them, and what says where."""
    return {kind: names(phrases) for kind, phrases in _WORDS.items()} | {"semicolon": [";"]}


_WORDS = {
    "comma": ",",
    "apostrophe": "'",
    # those of "belonging" that say whose side somebody takes, and not where they are from
    "siding": "belonging to;linked to;associated with;affiliated to;affiliated with;allied to;allied with;loyal to",
    "supposed": "suspected;accused;believed;thought;feared;said;alleged;reported",
    "informs": "told;tells;telling;informed;informs;informing;assured;warned;reminded;notified",
    "of_them": "of them;of whom;of which",
    "and_also": "and;or;plus;&;as well as;along with;together with;alongside",
    "with_them": (
        "along with;together with;as well as;alongside;in addition to;on top of;plus;not including;not counting"
    ),
    "not_counted": "not including;not counting;excluding;in addition to;on top of",
    "besides": "in addition to;besides;apart from;aside from;on top of;as well as;along with;together with",
    "locating": (
        "about;above;across;against;along;amid;among;around;at;behind;beside;between;beyond;by;during;for;from;in;"
        "inside;into;near;on;onto;opposite;outside;over;through;throughout;toward;towards;under;until;via;within"
    ),
}


_BESIDE = (
    "('in' 'front' 'of' | close_to | ('outside' | 'inside' | 'ahead') 'of' | 'on' 'board'"
    " | 'in' 'the' 'middle' 'of' | 'on' 'the' 'outskirts' 'of')"
)
"""Words of several that lead to where somebody was; one phrase each would hide places ("the outskirts of Gao")."""
DASH = "('-' | '–' | '—')"
STUFF = (
    "(word | name | quality | thing | demonym | country | place | actor | '-' | genitive | deed_noun | weapon"
    " | object_noun | years_old | ordinal | group_head | deictic | duration | '/' | date | period | doubt)"
)
"""What a noun phrase is made of, where nobody's noun is in it."""
_NAMES = "((name | place | '-'){1,4})"
WHOSE = "(determiner | possessive | name | place | 'another')"
MORE_NAMES = f"((comma {_NAMES}){{0,6}} comma? 'and' (determiner {STUFF}{{1,3}} | {_NAMES}))"


@attrs.frozen
class Aside:
    """Words that stand between those harmed and their fate, and say nothing of either."""

    words: str

    def __str__(self) -> str:
        return self.words


@rule(
    "aside",
    f"((locating count? | {_BESIDE} | 'out' 'of' | belonging count?) {WHOSE}? | 'to' {WHOSE}) {STUFF}{{1,7}}"
    f" {MORE_NAMES}? | place {MORE_NAMES}",
    {
        "against Tiwara, Gul Tepa and Mirza": "against Tiwara, Gul Tepa and Mirza",
        "in Tiwara, Gul Tepa and the hills": "in Tiwara, Gul Tepa and the hills",
        "in the village": "in the village",
        "near three bridges": "near three bridges",
    },
)
def where(phrase: str) -> Aside:
    """Where it was."""
    return Aside(phrase)


@rule(
    "aside",
    f"this:(('after' | 'before' | 'since' | 'as') {WHOSE}? {STUFF}{{1,7}} {MORE_NAMES}?) verb:(be | have | suffered)?",
    {"after the raid": "after the raid"},
)
def when(verb: object, phrase: str) -> Aside | None:
    """When it was; before a verb, this is a clause of its own: "before Silva was shot"."""
    return None if verb is not None else Aside(phrase)


@rule(
    "aside",
    f"'with' {WHOSE}? {STUFF}{{1,7}} {MORE_NAMES}?",
    {"with a crowbar": "with a crowbar"},
)
def how(phrase: str) -> Aside:
    """With what it was done."""
    return Aside(phrase)


_ITS = f"(genitive {STUFF}{{1,5}})"


@rule(
    "aside",
    f"group this:('of' group (group_head | {_ITS})?)",
    {"guards of two ministers": "of two ministers", "waiters of the Cooks Union": "of the Cooks Union"},
)
def of_somebody(phrase: str) -> Aside:
    """The same, where they are somebody's."""
    return Aside(phrase)


@rule(
    "aside",
    f"group this:('of' {WHOSE}? ({STUFF}{{0,5}} who:group {STUFF}{{1,3}} | {STUFF}{{1,5}} 'of' {WHOSE}? group))",
    {
        "guard of Gora's farmer union": "of Gora's farmer union",
        "leader of the league of bakers": "of the league of bakers",
    },
)
def of_a_body(who: Party | None, phrase: str) -> Aside | None:
    """The same, where it is a body called by its people."""
    return None if who and (who.count or who.plural) else Aside(phrase)


@rule(
    "aside",
    f"(locating | {_BESIDE} | belonging | 'of') {WHOSE}? {STUFF}{{0,4}}? (head | group) branch",
    {"for a national society": "for a national society"},
)
def with_a_body(phrase: str) -> Aside:
    """The same, where the body is of some who are called so."""
    return Aside(phrase)


@rule("aside", f"group this:{_ITS}", {"an official of the ministry's border agency": "'s border agency"})
def its(phrase: str) -> Aside:
    """What was theirs of whom the phrase only seemed to be."""
    return Aside(phrase)


@rule(
    "aside",
    "who:group genitive (word | name | quality){0,2}? thing",
    {"six of the nun's goats": "six of the nun's goats"},
)
def things_of_somebody(who: Party, phrase: str) -> Aside | None:
    """So many things of somebody's; "two nuns' goats" is told of the nuns."""
    return Aside(phrase) if who.count is not None and " of " in phrase else None


_SOURCE = (
    f"({STUFF} | {WHOSE} | group | preposition | conjunction | reported | head | capital | possessive | count | ing)"
)
"""Who says so, in words that tell of no harm."""


@rule(
    "aside",
    f"this:('according' 'to' (group | {_SOURCE}{{1,8}}?)) comma?",
    {"according to a spokesman, two": "according to a spokesman"},
)
def according_to(phrase: str) -> Aside:
    """Who says so."""
    return Aside(phrase)


@rule(
    "aside",
    "informs this:(group (place | date)? 'that')",
    {"told a clerk that": "a clerk that"},
)
def listeners(phrase: str) -> Aside:
    """Who was told so, before what they were told."""
    return Aside(phrase)


@rule(
    "aside",
    f"this:('of' (group | ('the' | 'these' | 'those')? count aboard)"
    f" (relative any{{1,8}}? | preposition {WHOSE}? {STUFF}{{1,4}})?) comma",
    {"Of the two guards,": "Of the two guards"},
)
def out_of_them(phrase: str) -> Aside:
    """Those told of before, of whom only some came to harm."""
    return Aside(phrase)


@rule(
    "aside",
    "this:((count ('of' (determiner | possessive | 'these' | 'those'))? | 'a' | 'an') (word | name | quality){0,3}?"
    " thing) more:word?",
    {
        "12 armoured vehicles": "12 armoured vehicles",
        "a stone wall": "a stone wall",
        "six of their goats": "six of their goats",
    },
)
def things(more: str | None, phrase: str) -> Aside | None:
    """So many things, which are no people; but a school attendant is one."""
    return None if more is not None and is_agent_noun(more) else Aside(phrase)


@rule(
    "aside",
    "this:(('in' | 'at' | 'near' | 'on' | 'against' | 'from' | 'inside' | 'outside' | 'by' | 'for')"
    " group | 'between' group 'and' group) lost:'lost'?",
    {"by gunmen": "by gunmen", "between rebels and soldiers": "between rebels and soldiers"},
)
def with_people(lost: object, phrase: str) -> Aside | None:
    """The same, with people in it who are not the ones harmed; "against two soldiers lost" tells of the two."""
    return None if lost is not None else Aside(phrase)


@rule(
    "aside",
    "counted:((count | group) quality? harm_noun)? this:('among' group) toll:(harmed | state)?",
    {"among the guests": "among the guests"},
)
def among_people(counted: object, toll: object, phrase: str) -> Aside | None:
    """Among whom somebody was; "among six people killed" and "six deaths among guests" tell of the six."""
    return None if toll is not None or counted is not None else Aside(phrase)


@rule(
    "aside",
    "this:(comma ('and'? 'not' | 'instead' 'of' | 'rather' 'than') count any{0,8}?) comma",
    {", not eight as it had said,": ", not eight as it had said"},
)
def not_so_many(phrase: str) -> Aside:
    """How many they are not."""
    return Aside(phrase)


@rule("aside", "'with' who:group", {"with the border guards": "with the border guards"})
def in_company(who: Party, phrase: str) -> Aside | None:
    """With whom somebody was or served; "with two soldiers killed" tells of the two."""
    return Aside(phrase) if who.count is None else None


_INSIDE = (
    f"({STUFF} | {WHOSE} | group | count | preposition | conjunction | comma | pronoun | negation | adverb | of_them"
    f" | including | and_also | further | reported | {DASH}){{1,12}}"
)


@rule("aside", f"('(' {_INSIDE} ')' | '[' {_INSIDE} ']')", {"(35)": "(35)", "[the army]": "[the army]"})
def in_brackets(phrase: str) -> Aside:
    """What is in brackets, unless it tells of harm."""
    return Aside(phrase)
