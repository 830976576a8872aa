"""Who they were: asides that say of those harmed what they are called, how old they are, what they were doing.

Like other asides (:mod:`conflictevents.english.asides`) they say nothing of what came to them.
"""

from __future__ import annotations

import re

from conflictevents.english.asides import MORE_NAMES, STUFF, WHOSE, Aside
from conflictevents.english.people import Party
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule


@rule(
    "aside",
    "(('also' | 'better')? ('known' | 'identified' | 'named' | 'called') 'as'? | 'aka' | 'alias')"
    f" (name | '-'){{1,5}} {MORE_NAMES}?",
    {"alias Abu Silva": "alias Abu Silva", "identified as Juan": "identified as Juan"},
)
def by_name(phrase: str) -> Aside:
    """What they are called."""
    return Aside(phrase)


_NAME = "((name | place | '-'){1,4} ('(' any{1,4}? ')')?)"


@rule(
    "aside",
    f"who:group this:({_NAME} (comma {_NAME}){{0,8}} comma? 'and' {_NAME})",
    {"their three children Nur, Tala and Sam (4)": "Nur, Tala and Sam (4)"},
)
def by_names(who: Party, this: object, phrase: str) -> Aside | None:
    """What several are called, each by a name; those of another number are others."""
    names = _BETWEEN_NAMES.split(_IN_BRACKETS.sub("", phrase))
    return Aside(phrase) if who.count == Count.exactly(len(names)) else None


_BETWEEN_NAMES = re.compile(r",? and |, ")
_IN_BRACKETS = re.compile(r"\(.*?\)")

_TO_PEOPLE = f"{WHOSE}? {STUFF}{{0,5}} group"


@rule(
    "aside",
    f"(group | name) ','? this:((undone | supposed ('of' | 'to')) ('be' | 'being' | 'having' 'been')"
    f" ({_TO_PEOPLE} | ('in' | 'with' | 'from' | 'behind')? {WHOSE}? {STUFF}{{1,5}}))",
    {
        "three men suspected of being smugglers": "suspected of being smugglers",
        "a boy accused of being in league": "accused of being in league",
    },
)
def believed_to_be(phrase: str) -> Aside:
    """What they are said to have been."""
    return Aside(phrase)


@rule(
    "aside",
    f"siding {_TO_PEOPLE}",
    {"linked to local smugglers": "linked to local smugglers"},
)
def on_the_side_of(phrase: str) -> Aside:
    """Whose side they were on."""
    return Aside(phrase)


@rule(
    "aside",
    f"'on' possessive 'way' ('back' | 'home')? (('to' | 'from') {WHOSE}? {STUFF}{{1,5}})?"
    f" | 'en' 'route' 'to' {WHOSE}? {STUFF}{{1,5}}",
    {"on their way to work": "on their way to work"},
)
def on_their_way(phrase: str) -> Aside:
    """Where they were going."""
    return Aside(phrase)


@rule(
    "aside",
    f"group this:('demanding' (loss_of | {WHOSE}? harm_of | 'justice' 'for') group?)",
    {"marchers demanding the release of their leader": "demanding the release of their leader"},
)
def asking_for(phrase: str) -> Aside:
    """What they asked for, which had not come about."""
    return Aside(phrase)


@rule("aside", "group this:oneself", {"the doctor himself": "himself"})
def in_person(this: Party) -> Aside:
    """Nobody else."""
    return Aside(this.name)


@rule(
    "aside",
    "(spell | duration) 'of' 'age'",
    {"between 18 and 30 years of age": "between 18 and 30 years of age", "45 years of age": "45 years of age"},
)
def years_of_age(phrase: str) -> Aside:
    """How old they are."""
    return Aside(phrase)


@rule("aside", "'aged' count (('and' | 'to' | '-') count)?", {"aged 45 and 61": "aged 45 and 61"})
def of_ages(phrase: str) -> Aside:
    """How old they are."""
    return Aside(phrase)


@rule("aside", "(name | group) this:(comma count:count) comma", {"Silva, 30, was": ", 30"})
def at_age(count: Count, this: object) -> Aside | None:
    """How old somebody is."""
    return Aside(f", {count}") if count.best and count.best < _OLDEST else None


@rule(
    "aside",
    "who:group this:('of' count:count) noun:(people | person | group | word | name | quality | thing)?",
    {"a boy of 15 was": "of 15"},
)
def of_age(who: Party, count: Count, noun: object, this: object) -> Aside | None:
    """The same with "of"; "a family of five" is five people."""
    told = who.victims.age or who.victims.sex or who.victims.occupation
    one = told and not (who.plural or who.collective)
    return Aside(f"of {count}") if one and noun is None and count.best and count.best < _OLDEST else None


_OLDEST = 110
