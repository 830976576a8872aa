"""Policing: what police and soldiers do at protests."""

from __future__ import annotations

import re

from conflictevents.english.actors.party import Party
from conflictevents.english.deeds.protests import PROTESTS
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.verb_phrases import FILL, PASSIVE, Form, VerbPhrase, told
from conflictevents.model.actor import ActorType
from conflictevents.model.casualty import VictimStatus
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.rules import rule

_TEAR_GAS = (
    "(tear_gas_word canister? | 'tear' '-'? 'gas' | 'water' ('jets' | 'hoses')"
    " | 'pepper' ('spray' | 'balls' | 'canisters' | 'bullets') | ('stun' | 'smoke' | 'sound') canister"
    " | rubber '-'? 'coated'? 'steel'? ('bullet' | 'bullets' | 'pellets'))"
)


@rule(
    "verb_phrase",
    f"form:uses {FILL} {_TEAR_GAS} | {_TEAR_GAS} {PASSIVE} used:(uses) | {_TEAR_GAS} used:(uses) ('on' | 'at' | 'into')"
    f" | used:(meets) ('with' | 'by') {FILL} {_TEAR_GAS} | ('with' | 'by') {FILL} {_TEAR_GAS}",
    {
        "fired tear gas": "one protest_with_intervention (finite)",
        "water cannons were deployed": "one protest_with_intervention (finite)",
        "met with tear gas": "one protest_with_intervention (finite)",
        "with tear gas": "one protest_with_intervention (done)",
    },
)
def used_tear_gas(form: Form | None, used: object) -> VerbPhrase:
    """What is used against crowds and nobody else."""
    return told(EventSubtype.PROTEST_WITH_INTERVENTION, form or (Form.FINITE if used else Form.DONE))


_LIVE = "(live_round | 'live' ammunition | harsh 'force' | 'gunfire')"
_GATHERING = "(deed_noun | deed_nouns)"
_CROWD = f"(whom:group | crowd_noun | what:{_GATHERING})"
_THEM = f"(whom:group | crowd_noun | 'gathering' | 'gatherings' | what:{_GATHERING})"


@rule(
    "verb_phrase",
    f"how:(brutally)? this:(form:disperses) after:(brutally)? {FILL} {_THEM}",
    {
        "dispersed the protesters": "one protest_with_intervention (finite)",
        "violently dispersed the protesters": "one excessive_force_against_protesters (finite)",
    },
)
def dispersed(
    form: Form, how: str | None, after: str | None, whom: Party | None, what: list[Deed] | None
) -> VerbPhrase | None:
    """Police end a protest."""
    return _ended(form, whom, what, harsh=bool(how or after))


@rule(
    "verb_phrase",
    f"{_THEM} {PASSIVE} how:(brutally)? this:(form:disperses)",
    {"the rally was broken up": "one protest_with_intervention (finite)"},
)
def was_dispersed(form: Form, how: str | None, whom: Party | None, what: list[Deed] | None) -> VerbPhrase | None:
    """A protest is ended."""
    return _ended(Form.FINITE, whom, what, harsh=bool(how))


def _ended(form: Form, whom: Party | None, what: list[Deed] | None, *, harsh: bool) -> VerbPhrase | None:
    """Whoever fights is no protester, and is dispersed in a battle."""
    if (what and what[0].subtype not in PROTESTS) or (whom and whom.victims.status is VictimStatus.COMBATANT):
        return None
    harsher, milder = EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS, EventSubtype.PROTEST_WITH_INTERVENTION
    return told(harsher if harsh else milder, form)


@rule(
    "verb_phrase",
    f"form:uses {FILL} {_LIVE} | form:uses ({_TEAR_GAS} ','? 'and')? 'bullets' | {_LIVE} {PASSIVE} uses"
    f" | meets ('with' | 'by') {FILL} ({_LIVE} | 'bullets')",
    {
        "used live ammunition": "one excessive_force_against_protesters (finite)",
        "fired tear gas and bullets": "one excessive_force_against_protesters (finite)",
        "met with gunfire": "one excessive_force_against_protesters (finite)",
    },
)
def used_live_fire(form: Form | None) -> VerbPhrase:
    """What kills, and is more than police need."""
    return told(EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS, form)


@rule(
    "verb_phrase",
    f"(form:shoots_at ('on' | 'at' | 'into' | 'upon') | form:fires_on) {FILL} {_CROWD}",
    {"opened fire on the sit-in": "one excessive_force_against_protesters (finite)"},
)
def fired_at_crowd(form: Form, whom: Party | None, what: list[Deed] | None, phrase: str) -> VerbPhrase | None:
    """Shots are fired at a protest, or a crowd of those who hold one."""
    protest = _protests(whom, what) or _A_CROWD.search(phrase)
    return told(EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS, form) if protest else None


@rule(
    "verb_phrase",
    f"form:runs_over {FILL} {_CROWD} | form:drives {FILL} ('into' | 'at' | 'through' | 'over') {FILL} {_CROWD}"
    f" | vehicle_noun {PASSIVE} drives ('into' | 'at' | 'through' | 'over') {FILL} {_CROWD}",
    {"drove a truck into the demonstrators": "one excessive_force_against_protesters (finite)"},
)
def drove_into_crowd(form: Form | None, whom: Party | None, what: list[Deed] | None) -> VerbPhrase | None:
    """Protesters are run over, or mown down."""
    return told(EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS, form) if _protests(whom, what) else None


_A_CROWD = re.compile(r"\b(?:striking|marching|chanting|students|strikers|mourners)\b", re.IGNORECASE)


def _protests(whom: Party | None, what: list[Deed] | None) -> bool:
    """Whether these are protesters, or this a protest; a crowd is nothing else here."""
    if what:
        return what[0].subtype in PROTESTS
    return whom is None or whom.actor().type in _PROTESTERS


_PROTESTERS = frozenset({ActorType.PROTESTERS, ActorType.RIOTERS})


@rule(
    "verb_phrase",
    f"form:handles {FILL} {_CROWD} | {_CROWD} {PASSIVE} handles",
    {
        "surrounded the protesters": "one protest_with_intervention (finite)",
        "marchers were turned back": "one protest_with_intervention (finite)",
    },
)
def handled(form: Form | None, whom: Party | None, what: list[Deed] | None) -> VerbPhrase | None:
    """What police do to protesters; of others it would tell nothing."""
    return told(EventSubtype.PROTEST_WITH_INTERVENTION, form) if _protests(whom, what) else None


_THOSE = "(determiner | quality | group | actor | word | genitive){1,6}?"


@rule(
    "verb_phrase",
    f"form:stops {FILL} what:{_GATHERING} | crackdown 'on' {FILL} what:{_GATHERING} | what:{_GATHERING} crackdown"
    f" | what:{_GATHERING} {PASSIVE} stops | form:stops {FILL} assembly | assembly {PASSIVE} stops"
    f" | form:stops {_THOSE} 'from' (holds {FILL} what:{_GATHERING} | protests | gathers)"
    f" | form:stops whom:group 'from' approaches",
    {
        "foiled the march": "one protest_with_intervention (finite)",
        "crackdown on the demonstrations": "one protest_with_intervention (finite)",
        "vigil was banned": "one protest_with_intervention (finite)",
        "barred the demonstrators from entering": "one protest_with_intervention (finite)",
    },
)
def stopped(form: Form | None, whom: Party | None, what: list[Deed] | None) -> VerbPhrase | None:
    """A protest is stopped, or attacked."""
    return told(EventSubtype.PROTEST_WITH_INTERVENTION, form) if _protests(whom, what) else None
