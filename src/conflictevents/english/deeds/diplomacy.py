"""Diplomacy: sanctions, expulsions, talks, and what governments say of others' deeds."""

from __future__ import annotations

from conflictevents.english.actors.party import Party
from conflictevents.english.deeds.verb_phrases import FILL, PASSIVE, Form, VerbPhrase, told
from conflictevents.model.actor import ActorType
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.rules import rule


@rule(
    "verb_phrase",
    f"form:imposes {FILL} sanctions | sanctions {PASSIVE} imposes"
    f" | form:imposes (group | actor | country | name | word){{1,3}} 'with' {FILL} sanctions",
    {"imposed new sanctions": "one sanction (finite)", "punished Russia with fresh sanctions": "one sanction (finite)"},
)
def imposed_sanctions(form: Form | None) -> VerbPhrase:
    """Sanctions are imposed, lifted or spoken of."""
    return told(EventSubtype.SANCTION, form)


@rule(
    "verb_phrase",
    f"form:expels {FILL} (envoy | whom:group) | (envoy | whom:group) {PASSIVE} expels | form:severs {FILL} ties",
    {"expelled two diplomats": "one sanction (finite)", "severs ties": "one sanction (finite)"},
)
def expelled(form: Form | None, whom: Party | None) -> VerbPhrase | None:
    """Diplomats are sent home, and relations broken off."""
    return told(EventSubtype.SANCTION, form) if whom is None or whom.actor().type is ActorType.GOVERNMENT else None


_ITS = (
    "(determiner | possessive | word | quality | name | country | demonym | actor | group | genitive | 'of' | 'over'"
    " | 'on' | date){0,6}?"
)


@rule(
    "verb_phrase",
    f"form:comments {_ITS} (deed_noun | deed_nouns | weapon)",
    {"condemned the attack": "one other (finite)"},
)
def commented(form: Form) -> VerbPhrase:
    """What is said of a deed, which is no deed."""
    return told(EventSubtype.OTHER, form)
