"""Circles: people told by whose they are, and bodies without arms: "relatives of the dead", "Silva's men", "unions"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from conflictevents.english.actors.organisations import mid_sentence, said
from conflictevents.english.actors.party import Party
from conflictevents.english.actors.people import described, nouns_for
from conflictevents.english.tables import names
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.casualty import Victims
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_KIN = (
    "relatives;families;family members;parents;mothers;fathers;wives;widows;friends;colleagues;supporters;followers;"
    "backers;sympathisers;sympathizers;opponents;neighbours;neighbors;survivors;children"
)
_RETINUE = (
    "men;fighters;militiamen;forces;gunmen;followers;supporters;troops;rebels;soldiers;guerrillas;bodyguards;loyalists;"
    "partisans;lieutenants;henchmen"
)
_BANDS = {
    ActorType.IDENTITY_MILITIA: "clan;clans;sub-clan;sub-clans;subclan;tribe;tribes;tribesmen",
    ActorType.CRIMINAL_GROUP: "gang;gangs;cartel;mafia;crew;syndicate",
    ActorType.POLITICAL_MILITIA: "faction;factions;militia;militias",
    ActorType.REBEL_GROUP: "column;rebel group;guerrilla group;insurgent group",
    ActorType.UNIDENTIFIED_ARMED: "group;network;cell;squad",
}
_GUILDS = (
    "associations;unions;federations;syndicates;collectives;committees;organisations;organizations;networks;councils"
)
_SOCIETIES = (
    "trade union;trade unions;labour union;labour unions;labor union;labor unions;civil society;civil society group;"
    "civil society groups;civil society organisation;civil society organisations;civil society organization;"
    "civil society organizations"
)


def words() -> Mapping[str, Words]:
    """Nouns for people who are somebody's, for bands that have a name before them, and for bodies without arms."""
    return {
        "kin": nouns_for(_KIN),
        "retinue": nouns_for(_RETINUE),
        "named_band": {noun: kind for kind, cell in _BANDS.items() for noun in names(cell)},
        "guild": names(_GUILDS),
        "society": names(_SOCIETIES),
        "fated": names("missing;murdered;slain;killed;detained;arrested;kidnapped;abducted;jailed;disappeared;dead"),
    }


_OTHERS = "(determiner | possessive)? (quality | word | doubt | fated){0,2}? (people | person)"


@rule(
    "head",
    f"noun:kin 'of' ({_OTHERS} | (quality | person){{0,3}} chief:(name{{1,3}}))",
    {"relatives of the hostages": "relatives", "followers of Juan Silva": "followers"},
)
def kin_of(noun: Party, chief: Sequence[str] | None, phrase: str) -> Party:
    """People by whom they are close to."""
    return described(noun, phrase, chief=chief)


@rule(
    "head",
    "person? chief:(name{1,3}) genitive quality? noun:retinue",
    {"Silva's men": "men", "Commander Silva's fighters": "fighters"},
)
def men_of(chief: Sequence[str], noun: Party, phrase: str) -> Party:
    """The men of somebody."""
    return attrs.evolve(described(noun, phrase, chief=chief), name=" ".join(phrase.split()))


@rule(
    "head",
    "'those' (siding | close_to) (determiner | quality | person){0,3} chief:(name{1,3})",
    {"those loyal to General Silva": "those"},
)
def those_of(chief: Sequence[str], phrase: str) -> Party:
    """The same with no noun for them."""
    return Party(name=phrase.lower().split()[0], chief=" ".join(chief), plural=True, victims=Victims(label="those"))


_OWN = "(name (name | '-' name | 'al' '-' name){0,3})"


@rule(
    "actor",
    f"{_OWN} ('and' {_OWN})? kind:named_band of:'of'?",
    {"Silva clan": "Silva clan", "Karo and Lomi tribes": "Karo and Lomi tribes"},
)
def named_band(kind: ActorType, of: object, phrase: str) -> Actor | None:
    """A band with a name before its noun; what "of" follows is told by its people, and a "News Network" is none."""
    name = said(phrase)
    common = name.isupper() or name.split()[-1].islower()
    return Actor(name=name, type=kind) if common and not of else None


@rule(
    "actor",
    "people genitive quality? guild | quality? society",
    {"women's associations": "women's associations", "local trade unions": "local trade unions"},
)
def society(phrase: str) -> Actor:
    """A body of people without arms."""
    return Actor(name=mid_sentence(said(phrase)), type=ActorType.NGO)
