"""Fates: what holds a phrase of harm together, read before those harmed are looked for.

Whoever was killed may stand far from the verb: "two men, who had left the village on foot, were killed". So the verb is
first folded with its auxiliaries to a *fate*, and what stands between to *asides*: where and when, whose, and what is
in brackets. People whom no list knows, named ones and those called by an unknown noun, are folded too. None of this
outlives the stage of harm: the rules after it find the text as it was before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import attrs

from conflictevents.english.people import Party
from conflictevents.model.casualty import Harm, Victims
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"and_also", "averted", "besides", "of_them"})

Harms: TypeAlias = tuple[Harm, ...]


def words() -> Mapping[str, Words]:
    """The words that join those harmed, and those that say that a harm was averted."""
    return {
        "comma": [","],
        "apostrophe": ["'"],
        "of_them": ["of them", "of whom", "of which"],
        "and_also": "and;or;plus;&;as well as;along with;together with;alongside".split(";"),
        "with_them": "along with;together with;as well as;alongside".split(";"),
        "locating": (
            "about;above;across;against;along;amid;among;around;at;behind;beside;between;beyond;by;during;for;from;in;"
            "inside;into;near;on;onto;opposite;outside;over;through;throughout;toward;towards;under;until;via;within"
        ).split(";"),
        "besides": "in addition to;besides;apart from;aside from;on top of;as well as".split(";"),
        "averted": "not;never;n't;neither;nearly;almost;narrowly".split(";"),
    }


BE = "('is' | 'are' | 'was' | 'were' | 'be' | 'been' | 'being' | 'got' | 'getting')"
DASH = "('-' | '–' | '—')"
HAVE = "('has' | 'have' | 'had' | 'having')"
_STUFF = (
    "(word | name | quality | thing | demonym | country | place | actor | '-' | genitive | deed_noun | weapon"
    " | object_noun | years_old | ordinal | '/' | date | period)"
)
"""What a noun phrase is made of, where nobody's noun is in it."""
_NAMES = "((name | place | '-'){1,4})"
_MORE_NAMES = f"((comma {_NAMES}){{0,6}} comma? 'and' {_NAMES})"
_WHOSE = "(determiner | possessive | name | place)"


@attrs.frozen
class Fate:
    """What came to the subject of a predicate; no harm at all where it was averted, denied or only expected.

    ``one`` is whether the verb says that the subject is one: "was", "has been".
    """

    harms: Harms
    one: bool = False

    def followed_by(self, then: Fate) -> Fate:
        """What came to them in the end: whoever was shot, and died, was killed."""
        if not (self.harms and then.harms):
            return Fate(self.harms or then.harms, one=self.one)
        return Fate(both(self.harms[-1], then.harms[0]), one=self.one)

    def __str__(self) -> str:
        return " and ".join(self.harms) or "no harm"


@attrs.frozen
class Aside:
    """Words that stand between those harmed and their fate, and say nothing of either."""

    words: str

    def __str__(self) -> str:
        return self.words


def harms_of(told: Harm | Fate) -> Harms:
    """The harms that a word or a predicate tells."""
    return told.harms if isinstance(told, Fate) else (told,)


def both(first: Harm, then: Harm) -> Harms:
    """Two harms that came to the same people: whoever was hurt and killed is dead, whoever was taken and killed both.

    >>> both(Harm.INJURED, Harm.KILLED), both(Harm.ABDUCTED, Harm.KILLED)
    ((<Harm.KILLED: 'killed'>,), (<Harm.ABDUCTED: 'abducted'>, <Harm.KILLED: 'killed'>))
    """
    if {first, then} == {Harm.INJURED, Harm.KILLED}:
        return (Harm.KILLED,)
    return tuple(dict.fromkeys((first, then)))


# --- words of harm side by side

_HOW = "(how_harmed | adverb){0,3}"
_THEN = f"','? ('and' | 'or' | 'but' | 'then') {_HOW}"
_NEXT = f"(',' | ','? ('and' | 'or' | 'but' | 'then')) {_HOW}"


@rule(
    "twofold",
    f"first:(harmed | harms | harming | harm_base | deed_verb) {_THEN} then:(harmed | harms | harming | harm_base)",
    {
        "kidnapped and killed": "abducted and killed",
        "wounded and later kidnapped": "injured and abducted",
        "ambushed and killed": "killed",
    },
)
def twofold(first: Sequence[Harm | object], then: Sequence[Harm]) -> Fate:
    """Two harms in one, or a deed and the harm that it did."""
    return Fate(both(first[0], then[0]) if isinstance(first[0], Harm) else (then[0],))


@rule(
    "loss_of",
    "(determiner | possessive)? (quality | word)?? harm:harm_of how_harmed? 'of'",
    {"the brutal murder of": "killed", "disappearances of": "missing"},
)
def loss_of(harm: Harm) -> Harm:
    """A noun of harm before those harmed."""
    return harm


# --- asides


@rule(
    "aside",
    f"((locating count? | 'out' 'of' | 'after' | 'before' | 'since' | 'with' | 'as' | belonging count?) {_WHOSE}? | 'to' {_WHOSE})"
    f" {_STUFF}{{1,7}} {_MORE_NAMES}?",
    {
        "against Tiwara, Gul Tepa and Mirza": "against Tiwara, Gul Tepa and Mirza",
        "in the village": "in the village",
        "near three bridges": "near three bridges",
    },
)
def where(phrase: str) -> Aside:
    """Where and when it was."""
    return Aside(phrase)


_ITS = f"(genitive {_STUFF}{{1,5}})"


@rule("aside", f"group this:('of' group {_ITS}?)", {"guards of two ministers": "of two ministers"})
def of_somebody(phrase: str) -> Aside:
    """The same, where they are somebody's."""
    return Aside(phrase)


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


@rule("aside", "(name | group) this:(comma count:count) comma", {"Silva, 30, was": ", 30"})
def at_age(count: Count, this: object) -> Aside | None:
    """How old somebody is."""
    return Aside(f", {count}") if count.best and count.best < _OLDEST else None


_OLDEST = 110


@rule(
    "aside",
    "this:('according' 'to' (group | any{1,8}?)) comma",
    {"according to a spokesman, two": "according to a spokesman"},
)
def according_to(phrase: str) -> Aside:
    """Who says so."""
    return Aside(phrase)


@rule("aside", "this:('of' group (relative any{1,8}?)?) comma", {"Of the two guards,": "Of the two guards"})
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
    "('in' | 'at' | 'near' | 'on' | 'against' | 'between' | 'from' | 'among' | 'inside' | 'outside' | 'by' | 'for')"
    " group ('and' group)?",
    {"by gunmen": "by gunmen", "between rebels and soldiers": "between rebels and soldiers"},
)
def with_people(phrase: str) -> Aside:
    """The same, with people in it who are not the ones harmed."""
    return Aside(phrase)


@rule("aside", "'with' who:group", {"with the border guards": "with the border guards"})
def in_company(who: Party, phrase: str) -> Aside | None:
    """With whom somebody was or served; "with two soldiers killed" tells of the two."""
    return Aside(phrase) if who.count is None else None


_INSIDE = f"({_STUFF} | {_WHOSE} | group | count | preposition | conjunction | comma | pronoun | negation | adverb | 'both' | {DASH}){{1,12}}"


@rule("aside", f"('(' {_INSIDE} ')' | '[' {_INSIDE} ']')", {"(35)": "(35)", "[the army]": "[the army]"})
def in_brackets(phrase: str) -> Aside:
    """What is in brackets, unless it tells of harm."""
    return Aside(phrase)


# --- fates


@rule(
    "fate",
    f"no:(modal | averted)? (one:'has' | {HAVE})? no:(averted)? {_HOW} (one:('was' | 'is') {BE}? | {BE}{{1,2}})"
    f" no:(averted)? {_HOW}"
    f" (reported? 'to' ('be' | 'have' 'been') {_HOW})? ((word | deed_verb | harmed) (word | preposition)? aside{{0,2}} {_NEXT}){{0,2}}? harm:(twofold | harmed | state)",
    {
        "were killed": "killed",
        "have reportedly been shot dead": "killed",
        "was ambushed and wounded": "injured",
        "were abducted and later killed": "abducted and killed",
        "was not hurt": "no harm",
        "would be killed": "no harm",
    },
)
def befallen(no: Sequence[str] | None, one: object, harm: Sequence[Harm | Fate]) -> Fate:
    """The passive."""
    return Fate(() if no else harms_of(harm[0]), one=one is not None)


@rule(
    "fate",
    f"no:(modal | averted)? {HAVE}? no:(averted)? {_HOW} harm:suffered",
    {"died": "killed", "have gone missing": "missing", "could die": "no harm", "never fled their homes": "no harm"},
)
def suffered(no: Sequence[str] | None, harm: Harm) -> Fate:
    """Verbs that have those harmed for their subject."""
    return Fate(() if no else (harm,))


@rule(
    "fate",
    f"no:(modal | averted)? {HAVE}? no:(averted)? {_HOW} ('suffered' | 'sustained' | 'received' | 'suffering')"
    f" ({_STUFF} | determiner | count){{0,5}}? (fatal:fatal {_STUFF}{{0,2}}?)? hurt:(wound | harm_noun)",
    {"suffered minor injuries": "injured", "sustained burns": "injured", "suffered fatal wounds": "killed"},
)
def suffered_injuries(no: Sequence[str] | None, fatal: Harm | None, hurt: Sequence[Harm]) -> Fate | None:
    """Harm as what they suffered."""
    return None if hurt[0] is not Harm.INJURED else Fate(() if no else (fatal or Harm.INJURED,))


# --- people whom no list knows


@attrs.frozen(kw_only=True)
class Stranger(Party):
    """Somebody by name, or by a noun that no list knows: people only if what they came to comes to people alone."""


_ENDS = (
    f"(fate | {BE} | {HAVE} | modal | averted | aside | place | date | period | comma | and_also | with_them | {DASH} | stop"
    " | end | relative | preposition | how_harmed | harmed | state | twofold | suffered | including)"
)
"""What shows that a noun phrase is at its end."""


_CALLED = "(word | name | quality | demonym | actor | years_old | '-' | genitive | '/'){1,6}"


@rule("stranger", f"this:(count:count {_CALLED}) {_ENDS}", {"two boatswains": "2"})
def stranger(count: Count, phrase: str) -> Stranger | None:
    """Some people called by an unknown noun; "both off duty" goes on with those told of before."""
    if phrase[:4].lower() == "both":
        return None
    return Stranger(count=count, name=phrase, plural=count != Count.exactly(1))


@rule("somebody", f"this:(('a' | 'an') {_CALLED}) {_ENDS}", {"a bank teller": "1"})
def somebody(phrase: str) -> Stranger:
    """The same of one."""
    return Stranger(count=Count.exactly(1), name=phrase)


_NAME = "(name | '-' | 'al' | 'bin' | 'ibn' | 'abu')"


@rule("named", f"name {_NAME}{{1,6}}", {"Juan Silva": "1 Juan Silva"})
def named(phrase: str) -> Stranger:
    """Somebody by name alone."""
    return Stranger(count=Count.exactly(1), name=phrase, victims=Victims(label=phrase))


@rule("named", "(and_also | harms | harming | loss_of) this:name", {"killing Silva": "1 Silva"})
def named_behind(this: str) -> Stranger | None:
    """The same by one name, behind a verb; one word in capitals is the acronym of a group."""
    return None if this.isupper() else named(this)


@rule("named", "this:name comma who:group", {"Silva, a teacher,": "1 Silva"})
def named_as(this: str, who: Party) -> Stranger | None:
    """The same by one name, before what the person is."""
    return None if this.isupper() or who.plural else named(this)


@rule("named", f"this:name (and_also | {BE} | {HAVE} | how_harmed | suffered)", {"Silva was": "1 Silva"})
def named_before(this: str) -> Stranger | None:
    """The same before a verb."""
    return None if this.isupper() else named(this)
