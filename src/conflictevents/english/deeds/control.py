"""Control: whose a place is now, told by a flag, by who is gone from it, or by order that is restored."""

from __future__ import annotations

import re

from conflictevents.english.deeds.clauses import FILL, WHERE, WHO, Action, Actors
from conflictevents.english.deeds.territory import BE, BEFORE, HELD, NAMED, RETAKEN, TAKEN, changed, side_of
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.rules import rule

_DATED = "preposition? (date | period)"


@rule(
    "action",
    f"({WHO}) {FILL} this:(holding 'the'? entire {HELD} | 'now' holding {NAMED}"
    f" | be? (entire | 'back'){{0,2}} ('in' entire? control {WHERE} ('of'|'over') | mastery) {NAMED})",
    {
        "rebels now hold the town": "one non_state_actor_overtakes_territory by rebels",
        "army in full control of Zamre": "one government_regains_territory by army",
        "police back in control of Zamre": "one government_regains_territory by police",
    },
)
def holds_now(who: Actors, held: Actors | None) -> Action | None:
    """Somebody has a place that he did not have before."""
    return changed(None, who, None, held)


@rule(
    "action",
    f"({WHO}) {FILL} this:(verb_phrase | hoisting {BEFORE}{{0,4}}? ('flag' | 'flags'))"
    " ('over' | 'in' | 'on' | 'at' | 'above' | 'atop' | 'of' | 'for' | date | place)",
    {"soldiers hoisted the national flag over the town hall": "one government_regains_territory by soldiers"},
)
def hoisted(who: Actors, phrase: str) -> Action | None:
    """A flag tells whose a place is now, and so does who occupies it, if those bear arms."""
    return changed(None, who, None, None) if _SEIZING.search(phrase) else None


_SEIZING = re.compile(r"\bflags?\b|\A(?:re-?)?occup", re.IGNORECASE)


@rule(
    "action",
    f"(({WHO}) genitive? | 'national' | 'state' | 'government') ('flag' | 'flags' | 'banner') {FILL} be?"
    " this:hoisting adverb? ('over' | 'in' | 'on' | 'at' | 'above' | 'atop')",
    {"the rebels' flag was raised over the town": "one non_state_actor_overtakes_territory by rebels"},
)
def flew(who: Actors | None) -> Action | None:
    """The same in the passive; the national flag is that of the government."""
    return changed(None if who else RETAKEN, who, None, None)


@rule(
    "action",
    f"(({WHO}) {FILL})? this:(ridding {HELD}) {WHERE} ('of' | 'from') {BEFORE}{{0,3}}? whom:agent",
    {"troops cleared the village of militants": "one government_regains_territory by troops against militants"},
)
def rid(who: Actors | None, whom: Actors, held: Actors | None) -> Action | None:
    """Somebody cleared a place of others."""
    return changed(None, who, whom, held) if side_of(whom) else None


@rule(
    "action",
    f"{HELD} {FILL} {BE} 'declared'? this:assured {WHERE} ('of' | 'from')? whom:agent",
    {"the town was declared free of militants": "one government_regains_territory against militants"},
)
def was_rid(whom: Actors, held: Actors | None) -> Action | None:
    """The same in the passive."""
    return changed(None, None, whom, held)


@rule(
    "action",
    f"({WHO}) {FILL} this:(verb:gets 'the'? security ('to' | 'in' | 'over' | 'of')) {HELD}",
    {"the army restored security to the town": "one government_regains_territory by army"},
)
def restored(who: Actors, verb: EventSubtype, held: Actors | None) -> Action | None:
    """Somebody is in charge of a place again."""
    return changed(None, who, None, held) if verb is RETAKEN else None


@rule(
    "action",
    f"(held:object | ground) ('of' place)? (have | adverb | date){{0,2}} this:(('fell' | 'fallen' | 'falls')"
    f" ({_DATED} | 'after' | 'following' | 'without' | 'amid'))",
    {
        "the army base fell on Monday": "one non_state_actor_overtakes_territory",
        "town falls after": "one non_state_actor_overtakes_territory",
    },
)
def fell(held: Actors | None) -> Action | None:
    """A place fell, to whom is not said."""
    return changed(TAKEN, None, None, held)


@rule(
    "action",
    f"(',' | 'and' | '&' | name | caps) this:(verb:takes {HELD})",
    {", seizes village": "one non_state_actor_overtakes_territory"},
)
def and_takes(verb: EventSubtype, phrase: str, held: Actors | None) -> Action | None:
    """The same of a subject told before."""
    third = phrase.split(maxsplit=1)[0].endswith("s")
    return changed(verb, None, None, held) if third else None


@rule(
    "action",
    f"({WHO}) (date | adverb | have | deed_verb 'and'){{0,3}}? this:(occupies {NAMED})",
    {"insurgents occupied Zamre": "one non_state_actor_overtakes_territory by insurgents"},
)
def occupied(who: Actors, held: Actors | None) -> Action | None:
    """Somebody came to stay; "an army-occupied town" only says whose it is."""
    return changed(None, who, None, held)


@rule(
    "action",
    f"({WHO}) {FILL} this:(loses ({HELD} | control ('of' | 'over') {NAMED})) ({WHERE} 'to' whom:agent)?",
    {"rebels lost the town to the army": "one government_regains_territory by army against rebels"},
)
def lost(who: Actors, whom: Actors | None, held: Actors | None) -> Action | None:
    """Somebody lost a place, to others."""
    return changed(None, whom, who, held)


@rule(
    "action",
    f"({WHO}) {FILL} (hearsay | gets)? this:(capture 'of') {HELD}",
    {"rebels claim capture of the bridge": "one non_state_actor_overtakes_territory by rebels"},
)
def claimed_capture(who: Actors, held: Actors | None) -> Action | None:
    """A place is said to have been taken."""
    return changed(TAKEN, who, None, held)


@rule(
    "action",
    f"{NAMED} {FILL} be adverb? this:in_hands who:agent",
    {"the town is in the hands of the rebels": "one non_state_actor_overtakes_territory by rebels"},
)
def is_in_hands(who: Actors, held: Actors | None) -> Action | None:
    """A place has new masters."""
    return changed(None, who, None, held)


@rule(
    "action",
    f"(hearsay | gets | reported | claim) 'the'? this:(recapture 'of') ({HELD} | name)",
    {"announced the recapture of Zamre": "one government_regains_territory"},
)
def recaptured(held: Actors | None) -> Action | None:
    """News of a place that is the government's again."""
    return changed(RETAKEN, None, None, held)
