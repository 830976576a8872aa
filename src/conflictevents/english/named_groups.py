"""Named groups that no list knows: told by a noun such as "Front" in the name, or by their letters in brackets."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from conflictevents.english.tables import names
from conflictevents.model.actor import Actor
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_HEADS = (
    "Alliance;Army;Armed Forces;Battalion;Battalions;Brigade;Brigades;Cartel;Coalition;Command;Committee;Congress;"
    "Corps;Council;Faction;Federation;Fighters;Force;Forces;Front;Group;Guard;Guards;Legion;League;Liberation Army;"
    "Liberation Front;Liberation Movement;Militia;Movement;Organisation;Organization;Party;Resistance;Sons;Tigers;"
    "Union;Volunteers;Vanguard"
)


def words() -> Mapping[str, Words]:
    """Nouns that make a name that of a group, where they are capitalised."""
    return {"group_head": names(_HEADS)}


_FOR = "(('of'|'for') 'the'? (name|place_name){1,3})"


@rule(
    "actor",
    f"(name|demonym|country|place_name){{1,4}} group_head {_FOR}?? ('(' (caps|name) ')')?",
    {
        "Nuba Liberation Front (NLF)": "Nuba Liberation Front",
        "Upper Nile Alliance": "Upper Nile Alliance",
    },
)
def group_by_head(phrase: str) -> Actor:
    """A name that ends in what the group is."""
    return Actor(name=_without_letters(phrase))


@rule(
    "actor",
    f"group_head {_FOR} ('(' (caps|name) ')')?",
    {"Front for the Delta (FPD)": "Front for the Delta", "Sons of Tiwara": "Sons of Tiwara"},
)
def group_for(phrase: str) -> Actor:
    """A name that begins with what the group is."""
    return Actor(name=_without_letters(phrase))


@rule(
    "actor",
    "name (name|genitive|'of'|'for'|'the'|'and'|'-'){1,6}? '(' letters:caps ')'",
    {"Voice of Karo (VK)": "Voice of Karo"},
)
def group_by_letters(letters: str, phrase: str) -> Actor | None:
    """A name whose initials follow it in brackets."""
    name = _without_letters(phrase)
    initials = [word[0] for word in name.replace("-", " ").split() if word[0].isupper()]
    return Actor(name=name) if list(letters) == initials else None


@rule("actor", "(demonym|country) who:organisation", {"Libyan Red Crescent": "Libyan Red Crescent"})
def national_branch(who: Actor, phrase: str) -> Actor:
    """An organisation's branch in one country."""
    return attrs.evolve(who, name=phrase)


def _without_letters(phrase: str) -> str:
    return " ".join(phrase.partition("(")[0].split())
