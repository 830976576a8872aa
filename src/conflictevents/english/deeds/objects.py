"""Objects: what is attacked where no one is named: "an army post", "the police station", "a market"."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.tables import names
from conflictevents.model.actor import Actor, ActorType
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_OBJECTS = {
    ActorType.STATE_FORCES: (
        "army post;army base;army camp;army checkpoint;army convoy;army patrol;army outpost;army barracks;"
        "army position;army positions;army truck;army vehicle;army helicopter;military post;military base;"
        "military camp;military checkpoint;military convoy;military patrol;military outpost;military barracks;"
        "military position;military positions;military vehicle;military airport;airbase;air base;naval base;barracks;"
        "garrison;military headquarters;army headquarters;border post;government positions;government forces"
    ),
    ActorType.POLICE: (
        "police station;police post;police checkpoint;police patrol;police convoy;police vehicle;police headquarters;"
        "police academy;police outpost;police van"
    ),
    ActorType.UNIDENTIFIED_ARMED: (
        "checkpoint;convoy;patrol;outpost;camp;base;training camp;training facility;training centre;hideout;hideouts;"
        "weapons depot;ammunition depot;arms depot;position;positions;stronghold;command centre;military targets;"
        "compound;headquarters;leadership;targets;tunnel;tunnels"
    ),
    ActorType.CIVILIANS: (
        "village;market;marketplace;mosque;church;temple;school;house;houses;home;homes;bus;minibus;farm;wedding;funeral;"
        "hospital;clinic;hotel;restaurant;shop;residential area;residential building;apartment building;block of flats;"
        "refugee camp;displacement camp;bakery;train;car;taxi;villages;town;shopping centre;café"
    ),
    ActorType.UNKNOWN: "vehicle;vehicles;meeting;gathering",
    ActorType.GOVERNMENT: "government building;government offices;courthouse;town hall;parliament building;embassy",
    ActorType.BUSINESS: (
        "oil facility;oil field;gold mine;coal mine;diamond mine;factory;bank;pipeline;oil tanker;gas plant"
    ),
}


def words() -> Mapping[str, Words]:
    """Places and things that are attacked, by whose they are."""
    return {"object_noun": {phrase: kind for kind, cell in _OBJECTS.items() for phrase in names(cell)}}


@rule(
    "object",
    "((word|name|actor|weapon)? (deed_does|takes|landed))? "
    "this:((determiner|possessive)? doubt? whose:(actor)? (word|quality|name){0,2}? what:object_noun"
    " ('of' 'the'? whose:(actor))?) compound:'-'?",
    {"an army post": "army post", "the crowded market": "crowded market", "a camp of al-Shabaab": "al-Shabaab"},
)
def target(what: ActorType, whose: list[Actor] | None, compound: str | None, phrase: str) -> tuple[Actor, ...] | None:
    """Something attacked: it stands for those who hold it, or for the civilians there; "a home-made bomb" is none."""
    if compound is not None:
        return None
    if whose and what is not ActorType.CIVILIANS:
        return (whose[0],)
    return (Actor(name=_bare(phrase), type=what),)


def _bare(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return " ".join((rest if first.lower() in _ARTICLES else phrase).split())


_ARTICLES = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "this", "that", "these", "those", "another", "one"}
)
