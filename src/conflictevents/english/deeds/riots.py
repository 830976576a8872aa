"""Riots: crowds that are violent, mobs, and the looting and burning of property."""

from __future__ import annotations

from conflictevents.english.actors.party import Party
from conflictevents.english.deeds.clauses import Action, Actors
from conflictevents.english.deeds.objects import premises
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.verb_phrases import FILL, PASSIVE, Form, VerbPhrase, told
from conflictevents.model.actor import ActorType
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.rules import rule


@rule(
    "verb_phrase",
    f"form:hurls {FILL} missile_thrown | missile_thrown ({PASSIVE})? hurls"
    " | form:pelts (determiner | possessive | word){0,2} (group | property | actor)",
    {
        "hurled rocks": "one violent_demonstration (finite)",
        "throwing a few petrol bombs": "one violent_demonstration (doing)",
        "stones were thrown": "one violent_demonstration (finite)",
    },
)
def hurled(form: Form | None) -> VerbPhrase:
    """Stones and the like are thrown."""
    return told(EventSubtype.VIOLENT_DEMONSTRATION, form)


@rule(
    "verb_phrase",
    f"form:smashes {FILL} window | form:builds {FILL} barricade | form:burns {FILL} tyre"
    f" | (window | tyre) {PASSIVE} (smashes | burns) | barricade {PASSIVE} builds | 'with' {FILL} barricade",
    {
        "smashed shop windows": "one violent_demonstration (finite)",
        "built barricades": "one violent_demonstration (finite)",
        "tyres were burned": "one violent_demonstration (finite)",
    },
)
def smashed(form: Form | None) -> VerbPhrase:
    """What crowds do in the street."""
    return told(EventSubtype.VIOLENT_DEMONSTRATION, form)


@rule(
    "verb_phrase",
    f"form:steals {FILL} arms_word | form:razes {FILL} place | (form:burns | form:loots) {FILL} what:property"
    f" | what:property ({PASSIVE} | adverb)? (burns | loots)"
    f" | sets (actor | group)? {FILL} (what:property | object_noun | place_kind | landmark | ground)"
    " ('on' 'fire' | 'ablaze' | 'alight' | 'afire' | 'to' 'the' 'torch')"
    f" | looting ('and' (word | looting))? 'of' {FILL} what:property",
    {
        "torched several houses": "one looting_property_destruction (finite)",
        "shops were looted": "one looting_property_destruction (finite)",
        "stealing cattle": "one looting_property_destruction (doing)",
        "burning and looting of public property": "one looting_property_destruction (finite)",
    },
)
def looted(form: Form | None, what: str | None) -> VerbPhrase:
    """Property is burned or robbed."""
    return told(EventSubtype.LOOTING_PROPERTY_DESTRUCTION, form, premises(what))


_PEOPLE = "(group | actor | crowd_noun)"


@rule(
    "verb_phrase",
    f"{_PEOPLE} {FILL} this:(form:destroys {FILL} what:property)",
    {"fighters destroyed two boats": "one looting_property_destruction (finite)"},
)
def destroyed(form: Form, what: str) -> VerbPhrase:
    """People destroy property, as earthquakes and bombs do, too."""
    return told(EventSubtype.LOOTING_PROPERTY_DESTRUCTION, form, premises(what))


@rule(
    "verb_phrase",
    f"this:(what:property {PASSIVE} destroys) {FILL} 'by' {FILL} {_PEOPLE}",
    {"two boats were destroyed by fighters": "one looting_property_destruction (finite)"},
)
def was_destroyed(what: str) -> VerbPhrase:
    """The same in the passive."""
    return told(EventSubtype.LOOTING_PROPERTY_DESTRUCTION, Form.FINITE, premises(what))


@rule(
    "verb_phrase",
    f"{_PEOPLE} {FILL} this:(form:breaks_into {FILL} (property | base_noun | object_noun) (place | word | ',' | adverb"
    f" | preposition | date | conjunction | name){{0,6}}? takes_away {FILL} property)",
    {"raiders broke into a clinic and took medicine": "one looting_property_destruction (finite)"},
)
def broke_in(form: Form) -> VerbPhrase:
    """Somebody breaks in and takes things along."""
    return told(EventSubtype.LOOTING_PROPERTY_DESTRUCTION, form)


@rule(
    "verb_phrase",
    f"this:clashing {FILL} ('with' | 'between')? {FILL} ((group | actor) 'and' {FILL})? whom:group",
    {"clashing with anti-government protesters": "one violent_demonstration (finite)"},
)
def clashed_with_crowd(whom: Party) -> VerbPhrase | None:
    """Others clash with a crowd."""
    crowd = whom.actor().type in (ActorType.PROTESTERS, ActorType.RIOTERS)
    return told(EventSubtype.VIOLENT_DEMONSTRATION, Form.FINITE) if crowd else None


@rule("verb_phrase", "form:loots", {"looted": "one looting_property_destruction (finite)"})
def looted_something(form: Form) -> VerbPhrase:
    """The same, of what no list knows."""
    return told(EventSubtype.LOOTING_PROPERTY_DESTRUCTION, form)


@rule(
    "verb_phrase",
    f"form:turns (('into' | 'in') {FILL} ('of' {FILL}){{0,2}} violence_noun | 'violent') | 'marred' 'by' violence_noun",
    {
        "descended into chaos": "one violent_demonstration (finite)",
        "marred by violence": "one violent_demonstration (finite)",
    },
)
def turned_violent(form: Form | None) -> VerbPhrase:
    """A protest does not stay peaceful."""
    return told(EventSubtype.VIOLENT_DEMONSTRATION, form)


@rule(
    "verb_phrase",
    "violent (word | quality)? this:(what:(deed_noun | deed_nouns))",
    {"violent anti-government protests": "one violent_demonstration (doing)"},
)
def violent_protest(what: list[Deed]) -> VerbPhrase | None:
    """A protest that is called violent."""
    peaceful = what[0].subtype is EventSubtype.PEACEFUL_PROTEST
    return told(EventSubtype.VIOLENT_DEMONSTRATION, Form.DOING) if peaceful else None


@rule(
    "verb_phrase",
    f"sets {FILL} group {FILL} ('on' 'fire' | 'ablaze' | 'alight') | burns {FILL} group {FILL} 'alive'"
    f" | fights (group | actor)? ('each' 'other' | 'one' 'another')? ('with' | 'using')? {FILL} crude",
    {"set a thief on fire": "one mob_violence (finite)", "fought with spears": "one mob_violence (finite)"},
)
def fought_without_arms() -> VerbPhrase:
    """What people do to each other who have no better arms; fighters who do so attack."""
    return told(EventSubtype.MOB_VIOLENCE, Form.FINITE)


@rule("action", "(word | be){0,2} this:'by' who:subject", {"by an angry mob": "one mob_violence by angry mob"})
def by_mob(who: Actors) -> Action | None:
    """Whatever a mob did to somebody."""
    rioters = who[0].type is ActorType.RIOTERS
    return Action(deed=Deed(subtype=EventSubtype.MOB_VIOLENCE), initiators=who) if rioters else None
