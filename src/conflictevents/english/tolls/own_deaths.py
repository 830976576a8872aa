"""Own deaths: attackers who blew themselves up, or killed themselves in the end."""

from __future__ import annotations

from attrs import evolve

from conflictevents.english.actors.party import Party
from conflictevents.english.tolls.harm import Toll, toll
from conflictevents.english.tolls.told_before import whoever
from conflictevents.model.casualty import Harm, VictimStatus
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule

_UNTIL = (
    "(word | name | quality | preposition | determiner | possessive | thing | place | date | weapon | actor | have"
    " | ing | object_noun | deed_noun | adverb | military_matter | goods)"
)


@rule(
    "own_death",
    f"this:group {_UNTIL}{{0,12}}? (detonated | reflexive:blew_up)",
    {
        "a suicide bomber on a motorbike detonated": "killed 1 suicide bomber",
        "two attackers blew themselves up": "killed 2 attackers",
    },
)
def own_death(this: Party, reflexive: str | None) -> Toll | None:
    """A suicide bomber who set off the bomb is dead; others only if they blew themselves up."""
    told = reflexive is not None or "suicide" in this.name.lower()
    return toll(Harm.KILLED, [by_own_hand(this)]) if told else None


@rule(
    "own_death",
    f"this:group ({_UNTIL} | harm | conjunction | ',' | be | harmed | deed_verb | 'by' group){{1,12}}?"
    " reflexive:blew_up",
    {
        "a man shot two clerks before turning the gun on himself": "killed 1 man",
        "a bomber was shot at by guards and blew himself up": "killed 1 bomber",
    },
)
def own_death_in_the_end(this: Party, reflexive: str) -> Toll | None:
    """Who killed others and then himself."""
    alone = "himself" in reflexive or "herself" in reflexive
    several = this.plural or this.count not in (None, Count.exactly(1))
    return None if alone and several else toll(Harm.KILLED, [by_own_hand(this)])


@rule(
    "own_death",
    f"this:('he' | 'she') ({_UNTIL} | harm | conjunction | ','){{1,12}}? blew_up",
    {"he shot two clerks before turning the gun on himself": "killed 1 (known)"},
)
def his_own_death_in_the_end() -> Toll:
    """The same of an attacker who was told of before."""
    return toll(Harm.KILLED, [by_own_hand(whoever(one=True))])


def by_own_hand(who: Party) -> Party:
    """People as those who did it."""
    return evolve(who, victims=evolve(who.victims, status=VictimStatus.PERPETRATOR))


OWN_DEATHS = (own_death.name, own_death_in_the_end.name, his_own_death_in_the_end.name)
"""The rules for what attackers did to themselves."""
