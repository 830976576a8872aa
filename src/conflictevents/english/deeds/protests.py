"""Protests: marches, rallies and sit-ins."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from conflictevents.english.actors.party import Party
from conflictevents.english.deeds.reach import Deed, deeds
from conflictevents.english.deeds.verb_phrases import FILL, PASSIVE, Form, VerbPhrase, in_forms, told
from conflictevents.english.tables import names
from conflictevents.english.verbs import in_past
from conflictevents.model.actor import ActorType
from conflictevents.model.casualty import VictimStatus
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_ALSO_NOUNS = frozenset(names("protest;protests;march;marches;rally;rallies;picket;pickets;demonstrate"))
"""Forms that are verbs only behind those who march; elsewhere they are nouns."""


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    protest = EventSubtype.PEACEFUL_PROTEST
    verbs = in_forms(verb for verb, deed in deeds("unrest", "verb").items() if deed.subtype is protest)
    against = [f"{verb} against" for verb in in_past("protest;demonstrate;march;rally")]
    return {
        "protests": {verb: form for verb, form in verbs.items() if verb not in _ALSO_NOUNS}
        | dict.fromkeys(against, Form.FINITE),
        "protest_or_protests": sorted(_ALSO_NOUNS),
    }


@rule("group", "protesting (quality | word){0,2}? whom:head", {"protesting nurses": "nurses"})
def protesters(whom: Party, phrase: str) -> Party:
    """People of any trade who are called protesting."""
    return attrs.evolve(whom, type=ActorType.PROTESTERS, name=phrase)


_GATHERING = "(deed_noun | deed_nouns)"
_CROWD = "(group | crowd_noun | count)"

_DISORDER = frozenset({EventSubtype.MOB_VIOLENCE, EventSubtype.LOOTING_PROPERTY_DESTRUCTION})
_OVER = "(have | adverb | word | thing | preposition | determiner | place | date | name | group | actor | ','){0,7}?"
PROTESTS = frozenset(
    {
        EventSubtype.PEACEFUL_PROTEST,
        EventSubtype.PROTEST_WITH_INTERVENTION,
        EventSubtype.EXCESSIVE_FORCE_AGAINST_PROTESTERS,
        EventSubtype.VIOLENT_DEMONSTRATION,
    }
)


@rule("verb_phrase", "form:protests", {"rallied": "one peaceful_protest (finite)"})
def protested(form: Form) -> VerbPhrase:
    """A verb that tells a protest by itself."""
    return told(EventSubtype.PEACEFUL_PROTEST, form)


@rule(
    "verb_phrase",
    f"{_CROWD} (adverb | be | have){{0,2}} this:protest_or_protests",
    {"students march": "one peaceful_protest (base)"},
)
def protest(this: str) -> VerbPhrase:
    """A word that is a verb behind those who march."""
    return told(EventSubtype.PEACEFUL_PROTEST, Form.BASE)


@rule(
    "verb_phrase",
    f"form:holds ({FILL} group {FILL})?? 'in'? {FILL} what:{_GATHERING} | what:{_GATHERING} {PASSIVE} (holds | sees)",
    {
        "organised a sit-in": "one peaceful_protest (finite)",
        "took out a protest rally": "one peaceful_protest (finite)",
        "joined the protests": "some peaceful_protest (finite)",
        "rallies were held": "some peaceful_protest (finite)",
    },
)
def held(form: Form | None, what: list[Deed]) -> VerbPhrase | None:
    """A protest is held, or joined; people go on a looting spree."""
    return VerbPhrase(what[0], form or Form.FINITE) if what[0].subtype in PROTESTS | _DISORDER else None


_IN_PROTEST = (
    f"(in_protest | 'for' {FILL} (deed_noun | deed_nouns) | 'to' purpose"
    " | 'in' ('protest' | 'solidarity' | 'support') | 'outside')"
)
_SOMEWHERE = (
    "(date | place | period | preposition | determiner | word | name | quality | adverb | object_noun | thing | count"
    " | number | genitive | duration | place_kind | actor | demonym | ','){0,12}?"
)


@rule(
    "verb_phrase",
    f"{_CROWD} {_SOMEWHERE} this:(form:gathers) {_SOMEWHERE} {_IN_PROTEST}",
    {
        "villagers gathered outside": "one peaceful_protest (finite)",
        "hundreds of people gathered at the town hall to demand": "one peaceful_protest (finite)",
    },
)
def gathered(form: Form) -> VerbPhrase:
    """People come together for or against something."""
    return told(EventSubtype.PEACEFUL_PROTEST, form)


@rule(
    "verb_phrase",
    f"form:voices {FILL} slogan | slogan {PASSIVE} voices | form:carries {FILL} placard",
    {
        "chanted anti-government slogans": "one peaceful_protest (finite)",
        "holding banners": "one peaceful_protest (doing)",
    },
)
def voiced(form: Form | None) -> VerbPhrase:
    """Slogans are shouted, or written."""
    return told(EventSubtype.PEACEFUL_PROTEST, form)


@rule(
    "verb_phrase",
    f"form:blocks {FILL} thoroughfare | thoroughfare {PASSIVE} blocks | 'brought' 'to' 'a' 'standstill'"
    f" | brought_to 'a' 'standstill' | form:holds 'in'? 'a' 'die' '-' 'in'",
    {"blocked a main road": "one peaceful_protest (finite)", "roads were blocked": "one peaceful_protest (finite)"},
)
def blocked(form: Form | None, phrase: str) -> VerbPhrase | None:
    """A road is blocked, or a building occupied; a "die-in" is no word list's, as "die in" is no protest.

    A road that is only cut or closed need not be by a crowd.
    """
    shut = form is None and phrase.lower().endswith(("cut", "cut off", "closed", "shut down", "interrupted"))
    return None if shut else told(EventSubtype.PEACEFUL_PROTEST, form)


@rule("verb_phrase", f"form:blocks {FILL} (place | actor)", {"blocked the Gao road": "one peaceful_protest (finite)"})
def blocked_by_name(form: Form, phrase: str) -> VerbPhrase | None:
    """The same of a road by its name."""
    return told(EventSubtype.PEACEFUL_PROTEST, form) if _ROAD.search(phrase) else None


_ROAD = re.compile(
    r"\b(?:road|highway|street|avenue|bridge|motorway|railway|boulevard|route|expressway|toll)\b", re.IGNORECASE
)


@rule(
    "verb_phrase",
    f"what:{_GATHERING} {_OVER} form:happens",
    {"protests over the price of bread continued": "some peaceful_protest (finite)"},
)
def went_on(form: Form, what: list[Deed]) -> VerbPhrase | None:
    """A protest or a riot begins, spreads or goes on."""
    return VerbPhrase(what[0], form) if what[0].subtype in PROTESTS | _DISORDER else None


@rule(
    "verb_phrase",
    "this:('in' 'protest') ('at' | 'against' | 'over' | 'of')",
    {"in protest at": "one peaceful_protest (finite)"},
)
def in_protest() -> VerbPhrase:
    """Whatever is done in protest."""
    return told(EventSubtype.PEACEFUL_PROTEST, None)


@rule(
    "verb_phrase",
    f"form:hands {FILL} petition | shop {FILL} stays_shut {_SOMEWHERE} shutdown"
    f" | shutdown {_SOMEWHERE} shop {FILL} stays_shut",
    {
        "handed over a petition": "one peaceful_protest (finite)",
        "shops stayed shut in a strike": "one peaceful_protest (finite)",
    },
)
def petitioned(form: Form | None) -> VerbPhrase:
    """Demands are handed over, or shops kept shut."""
    return told(EventSubtype.PEACEFUL_PROTEST, form)


@rule("verb_phrase", f"who:group {FILL} this:'demanding'", {"farmers demanding": "one peaceful_protest (doing)"})
def demanding(who: Party) -> VerbPhrase | None:
    """People demand something, together."""
    peaceful = who.plural and who.victims.status is not VictimStatus.COMBATANT and who.type is not ActorType.GOVERNMENT
    return told(EventSubtype.PEACEFUL_PROTEST, Form.DOING) if peaceful else None
