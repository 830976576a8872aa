"""Named groups that no list knows: told by a noun such as "Front" in the name, or by their letters in brackets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from conflictevents.english.actors.organisations import ABBREVIATION, said
from conflictevents.english.tables import names
from conflictevents.model.actor import Actor, ActorType
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_HEADS = {
    ActorType.REBEL_GROUP: (
        "Front;Fronts;Liberation Army;Liberation Front;Liberation Movement;Resistance Army;Resistance Front;Brigade;"
        "Brigades;Battalion;Battalions;Martyrs;Resistance;Fighters;Freedom Fighters;Tigers;Volunteers;Vanguard;Jihad;"
        "Mujahideen;Liberation Forces;People's Army;Defence Forces;Defense Forces;Legion;Insurgents;Warriors;Avengers"
    ),
    ActorType.POLITICAL_MILITIA: (
        "Militia;Self-Defence Group;Self-Defense Group;Self-Defence Forces;Self-Defense Forces;Vigilantes;Civic Force"
    ),
    ActorType.CRIMINAL_GROUP: "Cartel;Gang;Mafia",
    ActorType.POLITICAL_PARTY: "Party;League;Congress;Union",
    ActorType.UNKNOWN: (
        "Alliance;Army;Armed Forces;Coalition;Command;Committee;Corps;Council;Faction;Federation;Force;Forces;Group;"
        "Guard;Guards;Movement;Organisation;Organization;Sons"
    ),
}
_UNITS = (
    "army;armies;brigade;brigades;battalion;battalions;regiment;regiments;division;divisions;corps;squadron;fleet;"
    "infantry brigade;infantry battalion;infantry division;infantry regiment;mechanised brigade;mechanized brigade;"
    "armoured division;armored division;airborne division;airborne brigade;detachment;garrison;air wing;wing;"
    "expeditionary unit;military region;military zone;military district;artillery regiment;field artillery regiment"
)


def words() -> Mapping[str, Words]:
    """Nouns that make a name that of a group, where they are capitalised, and the units of armies."""
    return {
        "group_head": {word: kind for kind, cell in _HEADS.items() for word in names(cell)},
        "military_unit": names(_UNITS),
    }


_FOR = "((('of'|'for') 'the'? (name|place_name|demonym|country|group_head){1,3}){1,3})"
_NAMED = "((nation:demonym|nation:country|name|place_name) '-'?)"


@rule(
    "actor",
    f"(name_article '-'?)? {_NAMED}{{1,4}} head:(group_head{{1,2}}) {_FOR}?? {ABBREVIATION}",
    {
        "Nuba Liberation Front (NLF)": "Nuba Liberation Front",
        "Upper Nile Alliance": "Upper Nile Alliance",
        "Al-Nahr Martyrs Battalion": "Al-Nahr Martyrs Battalion",
        "Peruvian Sierra Brigade": "Peruvian Sierra Brigade",
    },
)
def group_by_head(nation: str | None, head: Sequence[ActorType], phrase: str) -> Actor:
    """A name that ends in what the group is; an army or guard of a nation is its state's."""
    name = said(phrase)
    if nation and name.endswith(_ARMIES):
        return Actor(name=name, type=ActorType.STATE_FORCES, country=nation)
    return Actor(name=name, type=_kind(head))


_ARMIES = (
    " Army",
    " Armed Forces",
    " Guard",
    " Guards",
    " Command",
    " Corps",
    " Brigade",
    " Battalion",
    " Force",
    " Forces",
)


@rule(
    "actor",
    f"head:(group_head{{1,2}}) {_FOR} {ABBREVIATION}",
    {
        "Front for the Delta (FPD)": "Front for the Delta",
        "Movement for the Liberation of Karo": "Movement for the Liberation of Karo",
        "Sons of Tiwara": "Sons of Tiwara",
    },
)
def group_for(head: Sequence[ActorType], phrase: str) -> Actor:
    """A name that begins with what the group is, and goes on with what it is for."""
    kind = ActorType.REBEL_GROUP if "Liberation" in phrase else _kind(head)
    return Actor(name=said(phrase), type=kind)


def _kind(heads: Sequence[ActorType]) -> ActorType:
    """What the nouns of a name say that the group is, if any does."""
    return next((head for head in heads if head is not ActorType.UNKNOWN), ActorType.UNKNOWN)


@rule(
    "actor",
    "name (name|genitive|'of'|'for'|'the'|'and'|'-'){1,6}? '(' letters:caps ')'",
    {"Voice of Karo (VK)": "Voice of Karo"},
)
def group_by_letters(letters: str, phrase: str) -> Actor | None:
    """A name whose initials follow it in brackets."""
    name = said(phrase)
    initials = [word[0] for word in name.replace("-", " ").split() if word[0].isupper()]
    return Actor(name=name) if list(letters) == initials else None


@rule("actor", "(demonym|country) who:organisation", {"Libyan Red Crescent": "Libyan Red Crescent"})
def national_branch(who: Actor, phrase: str) -> Actor:
    """An organisation's branch in one country."""
    return attrs.evolve(who, name=phrase)


@rule(
    "actor",
    "(nation:demonym|nation:country genitive?)? ordinal name{0,2}? military_unit",
    {
        "3rd Battalion": "3rd Battalion",
        "Peruvian 2nd infantry brigade": "Peruvian 2nd infantry brigade",
        "14th Artillery Regiment": "14th Artillery Regiment",
    },
)
def numbered_unit(nation: str | None, phrase: str) -> Actor:
    """A unit of an army, by its number."""
    return Actor(name=phrase, type=ActorType.STATE_FORCES, country=nation)
