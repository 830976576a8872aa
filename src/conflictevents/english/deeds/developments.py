"""Developments: agreements, arrests, new bases, and what sides do with their forces (strategic developments)."""

from __future__ import annotations

from conflictevents.english.actors.party import Party
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.verb_phrases import FILL, PASSIVE, Form, VerbPhrase, told
from conflictevents.model.actor import ActorType
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import ARMED
from conflictevents.reading.rules import rule

_AGREED = frozenset({EventSubtype.AGREEMENT, EventSubtype.CEASEFIRE})
_FORCES = ARMED - {ActorType.CRIMINAL_GROUP}
"""Of bandits it is told that forces move against them, seldom that they are moved."""
_ABOUT = "(have | adverb | word | preposition | determiner | place | date | name | agent | ','){0,6}?"
_FAR = (
    "(have | adverb | word | preposition | determiner | possessive | place | place_kind | date | name | group | actor"
    " | quality | thing | count | number | genitive | 'and' | 'between' | ','){0,9}?"
)
"""What may stand between an agreement and what is done with it: whose it is, and on what."""
_WHAT = "what:(deed_noun | deed_nouns)"


@rule(
    "verb_phrase",
    f"form:agrees ('on' | 'to')? {FILL} {_WHAT} | {_WHAT} {_FAR} be{{1,2}} adverb? agrees"
    f" | {_WHAT} {_FAR} form:takes_effect",
    {
        "signed a peace deal": "one agreement (finite)",
        "agreed to extend a truce": "one ceasefire (finite)",
        "truce was declared": "one ceasefire (finite)",
        "truce collapsed": "one ceasefire (finite)",
    },
)
def agreed(form: Form | None, what: list[Deed]) -> VerbPhrase | None:
    """An agreement is made, prolonged, broken or left."""
    return VerbPhrase(what[0], form or Form.FINITE) if what[0].subtype in _AGREED else None


@rule(
    "verb_phrase",
    f"form:signs {FILL} accord_noun | accord_noun {_FAR} be{{1,2}} adverb? signs"
    f" | form:consents 'to'? {FILL} ceases {FILL} ceased",
    {
        "initialled a protocol": "one agreement (finite)",
        "agreed to end attacks": "one agreement (finite)",
        "memorandum was signed": "one agreement (finite)",
    },
)
def signed(form: Form | None) -> VerbPhrase:
    """A text is signed, or sides bind themselves to end what they did."""
    return told(EventSubtype.AGREEMENT, form)


@rule(
    "verb_phrase",
    f"form:agrees {FILL} ('peace' talks | 'a'? 'mutiny') | 'peace' talks {_ABOUT} form:takes_effect",
    {"resumed peace talks": "one agreement (finite)", "peace talks began": "one agreement (finite)"},
)
def talked_peace(form: Form) -> VerbPhrase:
    """Sides talk of peace."""
    return told(EventSubtype.AGREEMENT, form)


@rule(
    "verb_phrase",
    f"form:swaps {FILL} (swapped_noun | group) | (swapped_noun | group) {PASSIVE} swaps",
    {"exchanged prisoners": "one agreement (finite)", "bodies were swapped": "one agreement (finite)"},
)
def swapped(form: Form | None) -> VerbPhrase:
    """Sides exchange whom they hold."""
    return told(EventSubtype.AGREEMENT, form)


@rule(
    "verb_phrase",
    "this:(form:arrests) (determiner | possessive | name | group)",
    {"arrested the noted busker": "one arrests (finite)"},
)
def arrested(form: Form) -> VerbPhrase | None:
    """Somebody is arrested, of whom no list knows that they are people."""
    return told(EventSubtype.ARRESTS, form) if form is Form.FINITE else None


@rule(
    "verb_phrase",
    f"(group | actor) this:(form:arrests) {FILL} (group | count | name)",
    {"police nab three clerks": "one arrests (base)"},
)
def arrests(form: Form) -> VerbPhrase | None:
    """The same in the present of a headline."""
    return told(EventSubtype.ARRESTS, form) if form is Form.BASE else None


@rule(
    "verb_phrase",
    "be adverb? this:(form:arrests)",
    {"two clerks were nabbed": "one arrests (finite)"},
)
def was_arrested(form: Form) -> VerbPhrase:
    """The same in the passive, in words that are none of harm."""
    return told(EventSubtype.ARRESTS, form)


@rule(
    "verb_phrase",
    "name this:(form:arrests) ('at' | 'in' | 'over' | 'for' | 'after' | 'ahead' | stop | end | date)",
    {"Busker nabbed at": "one arrests (finite)"},
)
def arrested_in_short(form: Form) -> VerbPhrase:
    """The same in a headline."""
    return told(EventSubtype.ARRESTS, form)


_NEARBY = (
    "(determiner | possessive | adverb | word | quality | count | number | ordinal | name | demonym | thing | date"
    " | genitive | preposition? 'the'? place | ',' | '-' | 'of' | 'on'){0,7}?"
)
_WHAT_IS_THERE = (
    "(determiner | possessive | word | quality | name | thing | object_noun | property | preposition? place | genitive"
    " | place_kind | group){1,7}?"
)


@rule(
    "verb_phrase",
    f"form:sets_up {_NEARBY} ('and' {FILL})? base_noun | makes {_NEARBY} possessive {FILL} base_noun"
    f" | form:shifts possessive {FILL} base_noun ('to' | 'into') | base_noun {PASSIVE} sets_up"
    f" | base_noun {_ABOUT} form:arises | form:moves_in ('into' | 'to') {FILL} base_noun"
    f" | form:converts {_WHAT_IS_THERE} 'into' {FILL} ('and' {FILL})? base_noun"
    f" | ('made' | 'making') ('it' | 'them' | 'this') ('into' | 'as')? {FILL} base_noun",
    {
        "established a new military base": "one base_established (finite)",
        "outposts were set up": "one base_established (finite)",
        "moved into an old barracks": "one base_established (finite)",
        "turned the school into a barracks": "one base_established (finite)",
    },
)
def set_up_base(form: Form | None) -> VerbPhrase:
    """A base, post or camp is set up, or made of what was there."""
    return told(EventSubtype.BASE_ESTABLISHED, form)


@rule(
    "verb_phrase",
    f"form:sends {FILL} force | force {PASSIVE} sends | force {_ABOUT} form:arrives | form:recruits {FILL} group",
    {
        "sent tanks": "one change_to_group (finite)",
        "reinforcements were dispatched": "one change_to_group (finite)",
    },
)
def moved_forces(form: Form | None) -> VerbPhrase:
    """Forces are sent, moved, raised or withdrawn."""
    return told(EventSubtype.CHANGE_TO_GROUP, form)


@rule(
    "verb_phrase",
    f"this:(form:sends) {FILL} group? whom:group",
    {"dispatched hundreds of soldiers": "one change_to_group (finite)"},
)
def moved_men(form: Form, whom: Party) -> VerbPhrase | None:
    """The same, where the forces are people."""
    return told(EventSubtype.CHANGE_TO_GROUP, form) if whom.actor().type in _FORCES else None


@rule(
    "verb_phrase",
    f"whom:group {_ABOUT} this:(form:deploys | 'were' ('seen' | 'spotted') adverb? ('moving' | 'heading' | 'massing'))",
    {"mercenaries have deployed": "one change_to_group (finite)"},
)
def men_moved(form: Form | None, whom: Party) -> VerbPhrase | None:
    """The same of those who move by themselves, or are moved."""
    return told(EventSubtype.CHANGE_TO_GROUP, form) if whom.actor().type in _FORCES else None


@rule("verb_phrase", f"whom:group {PASSIVE} this:sends", {"soldiers were sent": "one change_to_group (finite)"})
def men_were_moved(whom: Party) -> VerbPhrase | None:
    """The same in the passive."""
    return told(EventSubtype.CHANGE_TO_GROUP, Form.FINITE) if whom.actor().type in _FORCES else None


@rule(
    "verb_phrase",
    f"form:proclaims {FILL} emergency | emergency {PASSIVE} proclaims",
    {"declared martial law": "one change_to_group (finite)"},
)
def proclaimed(form: Form | None) -> VerbPhrase:
    """A state gives its forces other powers."""
    return told(EventSubtype.CHANGE_TO_GROUP, form)


@rule(
    "verb_phrase",
    f"form:surrenders {FILL} arms_word | arms_word {PASSIVE} surrenders",
    {"surrendered their weapons": "one disrupted_weapons_use (finite)"},
)
def surrendered_arms(form: Form | None) -> VerbPhrase:
    """Arms are handed in."""
    return told(EventSubtype.DISRUPTED_WEAPONS_USE, form)


@rule(
    "verb_phrase",
    f"company {_ABOUT} (agrees {FILL} (deed_noun | deed_nouns) | signs {FILL} accord_noun | sets_up {FILL} base_noun"
    f" | tells | forms {FILL} armed_body)",
    {"airline opened a base": "one other (doing)", "clubs struck a deal": "one other (doing)"},
)
def did_business() -> VerbPhrase:
    """What firms, clubs and artists agree on and set up is no conflict's."""
    return told(EventSubtype.OTHER, Form.DOING)


@rule(
    "verb_phrase",
    f"form:forms {FILL} (armed_body | militia) | armed_body {PASSIVE} forms",
    {"formed a new brigade": "one change_to_group (finite)", "regiment was set up": "one change_to_group (finite)"},
)
def formed_body(form: Form | None) -> VerbPhrase:
    """An armed body is formed, renamed, merged or dissolved."""
    return told(EventSubtype.CHANGE_TO_GROUP, form)
