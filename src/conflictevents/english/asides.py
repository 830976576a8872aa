"""Asides: what stands between those harmed and their fate, and says nothing of either.

Where and when it was, whose they are, what they are called, what is in brackets. Like the rest of what holds a phrase
of harm together (:mod:`conflictevents.english.fates`) it is folded before the phrase is read, and is gone afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from conflictevents.english.people import Party
from conflictevents.english.tables import names
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"and_also", "besides", "of_them"})


def words() -> Mapping[str, Words]:
    """The small words between people: what joins them, and what says where."""
    return {kind: names(phrases) for kind, phrases in _WORDS.items()} | {"semicolon": [";"]}


_WORDS = {
    "comma": ",",
    "apostrophe": "'",
    "of_them": "of them;of whom;of which",
    "and_also": "and;or;plus;&;as well as;along with;together with;alongside",
    "with_them": "along with;together with;as well as;alongside",
    "besides": "in addition to;besides;apart from;aside from;on top of;as well as;along with;together with",
    "whereabouts": "on board;aboard",
    "locating": (
        "about;above;across;against;along;amid;among;around;at;behind;beside;between;beyond;by;during;for;from;in;"
        "inside;into;near;on;onto;opposite;outside;over;through;throughout;toward;towards;under;until;via;within;"
        "on board;in front of;next to;close to;outside of;ahead of;inside of;in the middle of;on the outskirts of"
    ),
}


DASH = "('-' | '–' | '—')"
STUFF = (
    "(word | name | quality | thing | demonym | country | place | actor | '-' | genitive | deed_noun | weapon"
    " | object_noun | years_old | ordinal | '/' | date | period)"
)
"""What a noun phrase is made of, where nobody's noun is in it."""
_NAMES = "((name | place | '-'){1,4})"
_WHOSE = "(determiner | possessive | name | place)"
_MORE_NAMES = f"((comma {_NAMES}){{0,6}} comma? 'and' (determiner {STUFF}{{1,3}} | {_NAMES}))"


@attrs.frozen
class Aside:
    """Words that stand between those harmed and their fate, and say nothing of either."""

    words: str

    def __str__(self) -> str:
        return self.words


@rule(
    "aside",
    f"((locating count? | 'out' 'of' | belonging count?) {_WHOSE}? | 'to' {_WHOSE}) {STUFF}{{1,7}}"
    f" {_MORE_NAMES}? | place {_MORE_NAMES}",
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


@rule("aside", "whereabouts", {"on board": "on board"})
def on_board(phrase: str) -> Aside:
    """The same, in a word or two."""
    return Aside(phrase)


@rule(
    "aside",
    f"this:(('after' | 'before' | 'since' | 'as') {_WHOSE}? {STUFF}{{1,7}} {_MORE_NAMES}?)"
    " verb:(be | have | suffered)?",
    {"after the raid": "after the raid"},
)
def when(verb: object, phrase: str) -> Aside | None:
    """When it was; before a verb, this is a clause of its own: "before Silva was shot"."""
    return None if verb is not None else Aside(phrase)


@rule(
    "aside",
    f"'with' {_WHOSE}? {STUFF}{{1,7}} {_MORE_NAMES}?",
    {"with a crowbar": "with a crowbar"},
)
def how(phrase: str) -> Aside:
    """With what it was done."""
    return Aside(phrase)


_ITS = f"(genitive {STUFF}{{1,5}})"


@rule("aside", f"group this:('of' group {_ITS}?)", {"guards of two ministers": "of two ministers"})
def of_somebody(phrase: str) -> Aside:
    """The same, where they are somebody's."""
    return Aside(phrase)


@rule(
    "aside",
    f"group this:('of' {_WHOSE}? ({STUFF}{{0,5}} who:group {STUFF}{{1,3}} | {STUFF}{{1,5}} 'of' {_WHOSE}? group))",
    {
        "guard of Gora's farmer union": "of Gora's farmer union",
        "leader of the league of bakers": "of the league of bakers",
    },
)
def of_a_body(who: Party | None, phrase: str) -> Aside | None:
    """The same, where it is a body called by its people."""
    return None if who and (who.count or who.plural) else Aside(phrase)


@rule("aside", f"group this:{_ITS}", {"an official of the ministry's border agency": "'s border agency"})
def its(phrase: str) -> Aside:
    """What was theirs of whom the phrase only seemed to be."""
    return Aside(phrase)


@rule(
    "aside",
    "(('also' | 'better')? ('known' | 'identified' | 'named' | 'called') 'as'? | 'aka' | 'alias')"
    f" (name | '-'){{1,5}} {_MORE_NAMES}?",
    {"alias Abu Silva": "alias Abu Silva", "identified as Juan": "identified as Juan"},
)
def by_name(phrase: str) -> Aside:
    """What they are called."""
    return Aside(phrase)


@rule("aside", "'aged' count (('and' | 'to' | '-') count)?", {"aged 45 and 61": "aged 45 and 61"})
def of_ages(phrase: str) -> Aside:
    """How old they are."""
    return Aside(phrase)


@rule("aside", "(name | group) this:(comma count:count) comma", {"Silva, 30, was": ", 30"})
def at_age(count: Count, this: object) -> Aside | None:
    """How old somebody is."""
    return Aside(f", {count}") if count.best and count.best < _OLDEST else None


_OLDEST = 110


@rule(
    "aside",
    f"this:('according' 'to' (group | ({_WHOSE} | {STUFF} | group | preposition | '&' | 'and'){{1,8}}?)) comma?",
    {"according to a spokesman, two": "according to a spokesman"},
)
def according_to(phrase: str) -> Aside:
    """Who says so."""
    return Aside(phrase)


@rule(
    "aside",
    f"this:('of' group (relative any{{1,8}}? | preposition {_WHOSE}? {STUFF}{{1,4}})?) comma",
    {"Of the two guards,": "Of the two guards"},
)
def out_of_them(phrase: str) -> Aside:
    """Those told of before, of whom only some came to harm."""
    return Aside(phrase)


@rule(
    "aside",
    "(count | 'a' | 'an') (word | name | quality){0,3}? thing",
    {"12 armoured vehicles": "12 armoured vehicles", "a stone wall": "a stone wall"},
)
def things(phrase: str) -> Aside:
    """So many things, which are no people."""
    return Aside(phrase)


@rule(
    "aside",
    "('in' | 'at' | 'near' | 'on' | 'against' | 'from' | 'inside' | 'outside' | 'by' | 'for')"
    " group | 'between' group 'and' group",
    {"by gunmen": "by gunmen", "between rebels and soldiers": "between rebels and soldiers"},
)
def with_people(phrase: str) -> Aside:
    """The same, with people in it who are not the ones harmed."""
    return Aside(phrase)


@rule("aside", "this:('among' group) toll:(harmed | state)?", {"among the guests": "among the guests"})
def among_people(toll: object, phrase: str) -> Aside | None:
    """Among whom somebody was; "among six people killed" tells of the six."""
    return None if toll is not None else Aside(phrase)


@rule("aside", "'with' who:group", {"with the border guards": "with the border guards"})
def in_company(who: Party, phrase: str) -> Aside | None:
    """With whom somebody was or served; "with two soldiers killed" tells of the two."""
    return Aside(phrase) if who.count is None else None


_INSIDE = (
    f"({STUFF} | {_WHOSE} | group | count | preposition | conjunction | comma | pronoun | negation | adverb | of_them"
    f" | and_also | further | reported | {DASH}){{1,12}}"
)


@rule("aside", f"('(' {_INSIDE} ')' | '[' {_INSIDE} ']')", {"(35)": "(35)", "[the army]": "[the army]"})
def in_brackets(phrase: str) -> Aside:
    """What is in brackets, unless it tells of harm."""
    return Aside(phrase)
