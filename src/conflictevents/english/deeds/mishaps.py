"""Mishaps: what kills and hurts people without anybody's violence, and what only sounds like violence."""

from __future__ import annotations

import re

from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.verb_phrases import Form, VerbPhrase, told
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.rules import rule

CLOSED = frozenset({"harmless"})

"""Nouns for what nobody does."""
"""Nouns for games in which nobody is beaten but on points."""


_ON = (
    "(adverb | count | thing | word | quality | name | preposition | determiner | possessive | place | date | have | be"
    " | group | ing | ','){0,6}?"
)
_BOMB = re.compile(r"bomb|explosive|missile|rocket|drone|suicide", re.IGNORECASE)
_NEAR = "(adverb | word | quality | name | determiner | possessive){0,4}?"


@rule("action", "this:(mishap | game)", {"earthquake": "one other", "a bus crash": "one other"})
def mishap() -> Action:
    """A disaster, an accident or a game: it takes up the harm that is told of it, and is no conflict event."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)


@rule(
    "action",
    "('a' | 'the') (word | quality){0,2}? this:'fire' ('in' | 'at' | 'that' | 'which' | 'aboard' | harm)",
    {"a huge fire at the hostel": "one other"},
)
def fire() -> Action:
    """A fire that somebody did not open, and nobody came under."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)


@rule(
    "action",
    "before:any? this:'fire' ('at' | 'in' | 'aboard') (determiner | name | word | quality | object | place)",
    {"fire at a hostel": "one other"},
)
def fire_at(before: object) -> Action | None:
    """The same in a headline, which begins with it."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False) if before is None else None


@rule("action", "('of' | 'from') determiner? this:(harmless | ill)", {"of a heart attack": "one other"})
def died_of() -> Action:
    """An illness that people die of."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)


@rule(
    "verb_phrase",
    f"vehicle_noun {_ON} form:wrecks | vehicle_noun {_NEAR} rams {_NEAR} vehicle_noun"
    f" | built_noun {_ON} (form:collapses | ('fell' | 'falls') ('on' | 'onto' | 'over'))"
    f" | works {_ON} form:bursts | form:perishes"
    f" | (fumes | weapon) {_NEAR} escaped | fumes {_NEAR} form:leaks | form:leaks {_ON} fumes"
    f" | 'fire' {_NEAR} form:rages",
    {
        "bus plunged": "one other (finite)",
        "bridge has collapsed": "one other (finite)",
        "boiler of a chemical plant exploded": "one other (finite)",
        "leaked crude": "one other (finite)",
        "fire broke out": "one other (finite)",
    },
)
def came_to_grief(form: Form | None, phrase: str) -> VerbPhrase | None:
    """Vehicles crash, buildings fall in, works blow up, fumes leak, and fires break out, if no bomb is at work."""
    if _BOMB.search(phrase):
        return None
    return told(EventSubtype.OTHER, Form.DOING if form is Form.BASE else form)


@rule(
    "verb_phrase",
    f"explosion_noun (preposition | determiner | word | rages){{1,4}}? {_NEAR} works"
    f" | (works | fumes) word? (explosion_noun | leak_noun) | fumes {_NEAR} (explosion_noun | leak_noun)",
    {
        "explosion at a chemical plant": "one other (finite)",
        "blast ripped through a warehouse": "one other (finite)",
        "plant explosion": "one other (finite)",
    },
)
def blast_at_works() -> VerbPhrase:
    """An explosion or leak where things burn and leak by themselves."""
    return told(EventSubtype.OTHER, None)


@rule("verb_phrase", f"market {_NEAR} form:protests", {"shares rallied": "one other (finite)"})
def rallied_at_market(form: Form) -> VerbPhrase:
    """Prices that rally do not protest."""
    return told(EventSubtype.OTHER, form)


@rule(
    "verb_phrase",
    f"battles ('against' | 'with' | 'to' word)? {_NEAR} (mishap | 'flames' | crime | ill)",
    {"battled to contain wildfires": "one other (doing)", "fight against corruption": "one other (doing)"},
)
def battled_ills() -> VerbPhrase:
    """What people fight that is no enemy."""
    return told(EventSubtype.OTHER, Form.DOING)


@rule(
    "verb_phrase",
    "weapon any{0,9}? ('orbit' | 'satellite' | 'satellites' | 'spacecraft')",
    {"rocket with a satellite": "one other (doing)"},
)
def launched_into_space() -> VerbPhrase:
    """Rockets that strike nobody."""
    return told(EventSubtype.OTHER, Form.DOING)


@rule(
    "verb_phrase",
    "deed_verb (determiner | word | ordinal | duration | number | count | quality | 'all-time' | '-'){0,4}?"
    " ('high' | 'low' | 'record' | 'peak' | 'bottom')",
    {"hit an all-time low": "one other (doing)"},
)
def hit_a_record() -> VerbPhrase:
    """Prices that hit nobody."""
    return told(EventSubtype.OTHER, Form.DOING)


@rule(
    "action",
    "this:(story ('about' | 'on' | 'of') (determiner | possessive | word){0,3}? deed)",
    {"a film about the siege": "one other"},
)
def told_as_story() -> Action:
    """What is told again, and does not happen now."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)


@rule("verb_phrase", "duration this:('strike' | 'strikes')", {"three-day strike": "one other (doing)"})
def strike_of_days() -> VerbPhrase:
    """Work that stops for a time: no strike from the air lasts for days."""
    return told(EventSubtype.OTHER, Form.DOING)
