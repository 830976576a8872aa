"""Policing: what police and soldiers do at protests."""

from __future__ import annotations

from conflictevents.english.actors.people import Party
from conflictevents.english.deeds.protests import PROTESTS
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.verb_phrases import FILL, PASSIVE, Form, VerbPhrase, told
from conflictevents.model.casualty import VictimStatus
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.rules import rule

_TEAR_GAS = (
    "(tear_gas_word canister? | 'tear' '-'? 'gas' | 'water' ('cannon' | 'cannons' | 'jets')"
    " | 'pepper' ('spray' | 'balls' | 'canisters' | 'bullets') | ('stun' | 'smoke' | 'sound') canister"
    " | rubber '-'? 'coated'? 'steel'? ('bullet' | 'bullets' | 'pellets'))"
)


@rule(
    "verb_phrase",
    f"form:uses {FILL} {_TEAR_GAS} | {_TEAR_GAS} {PASSIVE} used:(uses) | ('with' | 'by') {FILL} {_TEAR_GAS}",
    {
        "fired tear gas": "one protest_with_intervention (finite)",
        "water cannons were deployed": "one protest_with_intervention (finite)",
        "with tear gas": "one protest_with_intervention (done)",
    },
)
def used_tear_gas(form: Form | None, used: object) -> VerbPhrase:
    """What is used against crowds and nobody else."""
    return told(EventSubtype.PROTEST_WITH_INTERVENTION, form or (Form.FINITE if used else Form.DONE))


_GATHERING = "(deed_noun | deed_nouns)"
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
    f"form:uses {FILL} (live_round | 'live' ammunition | harsh 'force' | 'gunfire')"
    f" | form:uses ({_TEAR_GAS} ','? 'and')? 'bullets'",
    {
        "used live ammunition": "one excessive_force_against_protesters (finite)",
        "fired tear gas and bullets": "one excessive_force_against_protesters (finite)",
    },
)
def used_live_fire(form: Form) -> VerbPhrase:
    """What kills, and is more than police need."""
    return told(EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS, form)


@rule(
    "verb_phrase",
    f"form:stops {FILL} what:{_GATHERING} | crackdown 'on' {FILL} what:{_GATHERING} | what:{_GATHERING} crackdown"
    f" | form:stops (determiner | group | actor | word){{1,4}}? 'from' (holds {FILL} what:{_GATHERING} | protests)",
    {
        "foiled the march": "one protest_with_intervention (finite)",
        "crackdown on the demonstrations": "one protest_with_intervention (doing)",
    },
)
def stopped(form: Form | None, what: list[Deed] | None) -> VerbPhrase | None:
    """A protest is stopped, or attacked."""
    protest = what is None or what[0].subtype in PROTESTS
    return told(EventSubtype.PROTEST_WITH_INTERVENTION, form or Form.DOING) if protest else None
