"""Ordeals: deeds told by what their victims went through: abuse, poison, captivity of which no trace is left."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from conflictevents.english.deeds.clauses import FILL, ONTO, WHERE, WHO, WHOM, Action, Actors
from conflictevents.english.deeds.reach import Deed, Reach
from conflictevents.english.tables import names
from conflictevents.english.verbs import as_told, in_present
from conflictevents.model.casualty import Casualty
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import ARMED, LAW
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_UNDERGOES = (
    "subjected to;exposed to;victim of;victims of;fell victim to;fell prey to;treated for exposure to;survivor of"
    ";survivors of;suffering from exposure to;exposure to;survived;endured;choked on;choking on;breathed in;inhaled"
    ";poisoned by;poisoned with"
)
_SYMPTOMS = (
    "foaming at the mouth;frothing at the mouth;foam at the mouth;pinpoint pupils;constricted pupils;contracted pupils"
    ";pinprick pupils;smell of chlorine;smelled of chlorine;smelt of chlorine;odour of chlorine;chlorine-like smell"
    ";symptoms of poisoning;symptoms of exposure;signs of gas poisoning;greenish smoke;yellow cloud;yellow clouds"
    ";greenish cloud;yellow-green cloud"
)
"""What gas alone does, or nearly; burns, blisters and other smells are of many things."""
_VIOLATES = (
    "violate;defile;ravish;deflower;sodomise;sodomize;grope;fondle;gang-rape;gangrape;gang rape;force himself on"
    ";force themselves on;force himself upon;force themselves upon;have his way with;have their way with;take turns on"
    ";impregnate;disrobe;undress;strip naked;parade naked"
)
_ABUSES = "abuse;assault;attack;torture;exploit;mistreat;humiliate;beat;violate;mutilate;touch;maltreat;harm;punish"
_FORCES = (
    "force;take;hold;keep;sell;give;coerce;use;treat;abduct;kidnap;seize;marry off;trade;capture;pressure;distribute"
)
_BONDAGE = (
    "marriage;marriages;sexual slavery;sex slavery;sex slaves;sex slave;sexual slaves;sexual slave;brides;wives;a wife"
    ";prostitution;concubines;comfort women;sex;child brides;bush wives;sexual servitude;sexual favours"
)
_PAYS = "demand;pay;ask;ask for;collect;receive;want;seek;raise;set;hand over;negotiate"


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {
        "undergoes": names(_UNDERGOES),
        "symptom": names(_SYMPTOMS),
        "violates": as_told(_VIOLATES) + in_present(_VIOLATES),
        "abuses": as_told(_ABUSES),
        "forces": as_told(_FORCES),
        "bondage": names(_BONDAGE),
        "pays": as_told(_PAYS) + in_present(_PAYS),
    }


_RAPE = Deed(subtype=EventSubtype.SEXUAL_VIOLENCE)
_POISON = Deed(subtype=EventSubtype.CHEMICAL_WEAPON, weapon="chemical")
_TAKEN = Deed(subtype=EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE)
_NOT_PEOPLE = ARMED | LAW
_SLAVES = re.compile(r"\b(?:sex(?:ual)? slaves?|wives|wife|brides?|concubines?|comfort women)\b", re.IGNORECASE)
_SOME = "(determiner | possessive | word | quality | count | number | pronoun | adverb | agent | object | harm){0,5}?"


@rule(
    "action",
    f"(whom:agent {FILL} be{{0,2}})? this:(undergoes (determiner | word | quality | count){{0,3}}?"
    f" (what:deed | what:weapon)) ({WHERE} 'by' who:agent)?",
    {"a nurse was subjected to sexual violence by militiamen": "one sexual_violence by militiamen against nurse"},
)
def underwent_deed(whom: Actors | None, what: Deed, who: Actors | None) -> Action:
    """Somebody suffered what a noun names."""
    return Action(deed=attrs.evolve(what, reach=Reach.ONE, by=()), initiators=who or what.by, targets=whom or ())


@rule("action", "this:symptom", {"foaming at the mouth": "one chemical_weapon"})
def showed_symptoms() -> Action:
    """What those show who were gassed."""
    return Action(deed=_POISON)


def _people(whom: Actors) -> bool:
    return not any(actor.type in _NOT_PEOPLE for actor in whom)


@rule(
    "action",
    f"(({WHO}) {FILL})? this:violates {ONTO}? ({WHOM} | 'her' | 'him')",
    {"soldiers violated a nun": "one sexual_violence by soldiers against nun"},
)
def violated(who: Actors | None, whom: Actors | None) -> Action | None:
    """Verbs that tell of sexual violence if it is people to whom it was done, and no truce or border."""
    return Action(deed=_RAPE, initiators=who or (), targets=whom or ()) if _people(whom or ()) else None


@rule(
    "action",
    f"whom:agent {FILL} be ((word | adverb | harm){{1,3}}? 'and')? adverb? this:violates ({WHERE} 'by' who:agent)?",
    {"a nun was violated by soldiers": "one sexual_violence by soldiers against nun"},
)
def was_violated(whom: Actors, who: Actors | None) -> Action | None:
    """The same in the passive."""
    return Action(deed=_RAPE, initiators=who or (), targets=whom) if _people(whom) else None


@rule(
    "action",
    f"(({WHO}) {FILL})? this:(abuses {_SOME} 'sexually' | 'sexually' abuses | toll:harm 'sexually')",
    {"fighters assaulted them sexually": "one sexual_violence by fighters"},
)
def abused(who: Actors | None, toll: tuple[Casualty, ...] | None) -> Action:
    """Sexual violence by the adverb."""
    return Action(deed=_RAPE, initiators=who or (), toll=toll or ())


@rule(
    "action",
    f"(({WHO}) {FILL})? this:((forces | harm) {_SOME} ('into' | 'as' | 'in' | 'for') {_SOME} (bondage | slaves:agent))",
    {"sold as sex slaves": "one sexual_violence", "rebels forced girls into marriage": "one sexual_violence by rebels"},
)
def enslaved(who: Actors | None, slaves: Actors | None) -> Action | None:
    """The same by what the victims were made."""
    made = slaves is None or any(_SLAVES.search(actor.name) for actor in slaves)
    return Action(deed=_RAPE, initiators=who or ()) if made else None


@rule(
    "action",
    f"this:(pays {_SOME} 'ransom' | 'ransom' (word | be | have | adverb){{0,3}} pays)",
    {"demanded a ransom": "one abduction_forced_disappearance"},
)
def for_ransom() -> Action:
    """What is asked for those who were taken."""
    return Action(deed=_TAKEN)


@rule(
    "action",
    "this:('whereabouts' any{0,4}? ('unknown' | 'unclear' | 'uncertain')"
    " | mode 'been'? ('seen' | 'heard' ('from' | 'of')) ('since' | 'again'))",
    {
        "whereabouts remain unknown": "one abduction_forced_disappearance",
        "has not been seen since": "one abduction_forced_disappearance",
    },
)
def without_a_trace() -> Action:
    """Nobody knows where they are who were taken."""
    return Action(deed=_TAKEN)
