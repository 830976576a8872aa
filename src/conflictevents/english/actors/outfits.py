"""Outfits: armed bands that are named by what they are: "a militia", "Islamist groups", "a death squad"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflictevents.english.actors.organisations import mid_sentence, said
from conflictevents.english.actors.people import Noun, party_of
from conflictevents.english.tables import names
from conflictevents.model.actor import Actor, ActorType, Certainty
from conflictevents.model.party import KNOWN_ARMED_GROUPS
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"militia"})

_KINDS = {
    ActorType.REBEL_GROUP: (
        "rebel;guerrilla;guerilla;insurgent;insurrectionist;jihadist;jihadi;Islamist;terrorist;terror;extremist;"
        "extremist Muslim;militant;separatist;secessionist;subversive;resistance;Maoist;communist;leftist;left-wing;"
        "fundamentalist;takfiri;Salafist;opposition fighter;liberation"
    ),
    ActorType.POLITICAL_MILITIA: (
        "paramilitary;vigilante;self-defence;self-defense;rightist;right-wing;far-right;ultra-right;neo-Nazi;"
        "pro-government;pro-regime;loyalist"
    ),
    ActorType.IDENTITY_MILITIA: "ethnic;tribal;communal;sectarian;clan",
    ActorType.CRIMINAL_GROUP: (
        "criminal;drug;narco;bandit;drug trafficking;drug-trafficking;narcotics;trafficking;smuggling;kidnapping;"
        "organised crime;organized crime"
    ),
    ActorType.UNIDENTIFIED_ARMED: "armed;heavily armed;non-state armed;illegal armed",
}
_OUTFITS = (
    "group;groups;organisation;organisations;organization;organizations;outfit;outfits;faction;factions;network;"
    "networks;movement;cell;cells;unit;units;column;columns;squad;squads;commando;commandos;gang;gangs;band;bands;wing;"
    "formation;formations;coalition;alliance"
)
_MILITIAS = {
    ActorType.POLITICAL_MILITIA: (
        "militia;militias;militia group;militia groups;death squad;death squads;paramilitary force;vigilante force;"
        "self-defence force;self-defense force;self-defence forces;self-defense forces;peasant patrol;peasant patrols"
    ),
    ActorType.CRIMINAL_GROUP: "gang;gangs;cartel;cartels;drug cartel;drug cartels;mafia;mafias;drug mafia;drug mafias",
    ActorType.REBEL_GROUP: "guerrilla force;guerrilla forces;rebel force;insurgency group;rebel army;guerrilla army",
    ActorType.UNIDENTIFIED_ARMED: "hit squad;hit squads;armed wing;military wing",
}


def words() -> Mapping[str, Words]:
    """What bands fight for or with, the nouns for bands, and those that say both."""
    return {
        "cause": {word: kind for kind, cell in _KINDS.items() for word in names(cell)},
        "outfit": names(_OUTFITS),
        "militia": {word: kind for kind, cell in _MILITIAS.items() for word in names(cell)},
    }


_OWNER = "(country | demonym | organisation | group_name | name)"
_BEFORE = f"((doubt:doubt | quality | {_OWNER} '-' tied | nation:demonym | nation:country genitive?) '-'?){{0,3}}"


@rule(
    "actor",
    f"this:({_BEFORE} cause:((cause '-'? | person){{1,3}}) outfit) of:'of'?",
    {
        "armed groups": "armed groups",
        "extreme right-wing group": "extreme right-wing group",
        "suspected Islamist terrorist cell": "suspected Islamist terrorist cell",
    },
)
def outfit(
    cause: Sequence[ActorType | Noun], doubt: str | None, nation: str | None, of: object, phrase: str
) -> Actor | None:
    """A band by its cause or arms; "an armed group of 20 men" is told by the men, a "youth group" by the youths."""
    kind = next((kind for kind in map(_armed, cause) if kind), None)
    return None if of or kind is None else _band(kind, doubt, nation, phrase)


def _armed(cause: ActorType | Noun) -> ActorType | None:
    """What a word before the noun makes of the band; a noun for people does where these are armed."""
    if isinstance(cause, ActorType):
        return cause
    kind = party_of(cause).type
    return kind if kind in KNOWN_ARMED_GROUPS else None


@rule(
    "actor",
    f"this:({_BEFORE} cause{{0,2}} kind:militia) of:'of'?",
    {
        "militias": "militias",
        "Iranian-backed militias": "Iranian-backed militias",
        "right-wing death squads": "right-wing death squads",
    },
)
def militia(kind: ActorType, doubt: str | None, nation: str | None, of: object, phrase: str) -> Actor | None:
    """A band by a noun that says what it is."""
    return None if of else _band(kind, doubt, nation, phrase)


def _band(kind: ActorType, doubt: str | None, nation: str | None, phrase: str) -> Actor:
    certainty = Certainty.SUSPECTED if doubt else Certainty.UNKNOWN
    name = said(phrase) if nation or phrase.startswith(_CAPITALISED) else mid_sentence(said(phrase))
    return Actor(name=name, type=kind, country=nation, certainty=certainty)


_CAPITALISED = tuple(word for cell in _KINDS.values() for word in names(cell) if word[0].isupper())
"""What has its capital within a sentence, too."""
