"""Who they were: asides that say of those harmed what they are called, what they were doing.

Like other asides (``tolls/asides.py``) they say nothing of what came to them.
"""

from __future__ import annotations

import re

from conflictevents.english.actors.party import Party
from conflictevents.english.tolls.asides import MORE_NAMES, STUFF, WHOSE, Aside
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


@rule("aside", "group this:('–' name{1,3})", {"rebels of the Front of Tiwara–Kadu": "–Kadu"})
def second_half(phrase: str) -> Aside | None:
    """The rest of a name with a dash."""
    return None if phrase[1:2].isspace() else Aside(phrase)


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
