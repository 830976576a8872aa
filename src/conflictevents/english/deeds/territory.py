"""Territory: places that are taken, retaken, lost, given up or handed over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from typing import TypeAlias

from conflictevents.english.deeds.clauses import DOING, FILL, WHERE, WHO, Action, Actors
from conflictevents.english.deeds.reach import Deed, plural
from conflictevents.english.tables import names, rows
from conflictevents.english.verbs import as_participles, as_told, in_past, in_present
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import ARMED, LAW, REBELS
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"falling", "retreating"})
TAKEN = EventSubtype.NON_STATE_ACTOR_OVERTAKES_TERRITORY
RETAKEN = EventSubtype.GOVERNMENT_REGAINS_TERRITORY
GIVEN = EventSubtype.NON_VIOLENT_TRANSFER

_Forms: TypeAlias = Callable[[str], list[str]]


def _both_numbers(cell: str) -> list[str]:
    return [*names(cell), *map(plural, names(cell))]


_TAKES: dict[str, _Forms] = {"taking": in_past, "occupying": as_participles, "takes": in_present}
_FORMS: dict[str, dict[str, _Forms]] = {
    "takes": _TAKES,
    "enters": {**_TAKES, "entering": in_past},
    "gets": {"gets": lambda cell: in_past(cell) + in_present(cell), "getting": as_participles},
    "pushes": {"pushing": as_told},
    "advances": {"advancing": as_told},
    "ousts": {"ousting": as_told},
    "leaves": {"leaving": lambda cell: as_told(cell) + in_present(cell)},
    "retreats": {"retreating": as_told},
    "hands_over": {"handing": as_told},
    "falls": {"falling": lambda cell: as_told(cell) + in_present(cell)},
    "capture": {"capture": names},
    "control": {"control": names},
    "unopposed": {"unopposed": names},
    "holding": {"holding": lambda cell: in_past(cell) + in_present(cell)},
    "entire": {"entire": names},
    "hoists": {"hoisting": lambda cell: as_told(cell) + in_present(cell)},
    "mastery": {"mastery": names},
    "recapture": {"recapture": names},
    "in_hands": {"in_hands": names},
    "rids": {"ridding": as_told},
    "loses": {"loses": lambda cell: in_past(cell) + in_present(cell)},
    "occupies": {"occupies": lambda cell: in_past(cell) + in_present(cell)},
    "assured": {"assured": names},
    "security": {"security": names},
    "comes_in": {"comes_in": lambda cell: as_told(cell) + in_present(cell)},
    "calmly": {"calmly": names},
    "opposition": {"opposition": names},
    "ground": {"ground": _both_numbers},
}
"""The kinds of the words of each row, with the forms that they are known in."""


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    found = defaultdict[str, dict[str, EventSubtype | None]](dict)
    for row in rows("territory"):
        told = EventSubtype(row["subtype"]) if row["subtype"] else None
        for kind, forms in _FORMS[row["kind"]].items():
            found[kind].update(dict.fromkeys(forms(row["phrases"]), told))
    return found


@cache
def _grounds() -> tuple[str, ...]:
    return tuple(words()["ground"])


def side_of(who: Actors) -> EventSubtype | None:
    """What it is if these take a place; None if they may be of either side."""
    kinds = [actor.type for actor in who]
    if any(kind in LAW for kind in kinds):
        return RETAKEN
    return TAKEN if any(kind in REBELS for kind in kinds) else None


def _is_armed(who: Actors) -> bool:
    return any(actor.type in ARMED | LAW for actor in who)


_OTHER = {RETAKEN: TAKEN, TAKEN: RETAKEN, None: None}


def changed(
    verb: EventSubtype | None, who: Actors | None, whom: Actors | None, held: Actors | None, perfect: str | None = None
) -> Action | None:
    """A place changes hands: by who took it, else by who lost it, else by the verb; what is taken must be one."""
    if held and not held[-1].name.lower().endswith(_grounds()):
        return None
    subtype = side_of(who or ()) or _OTHER[side_of(whom or ())] or verb
    if subtype is None:
        return None
    deed = Deed(subtype=subtype)
    return Action(deed=deed, initiators=who or (), targets=whom or (), perfect=perfect is not None)


BEFORE = (
    "(determiner|possessive|count|number|quantity|word|quality|adverb|name|direction|demonym|actor|group|agent"
    "|'of'|'-'|'held'|'another'|ing)"
)
PLACE = f"{BEFORE}{{0,5}}? (place|object|ground|place_kind|place_kinds|area_kind|landmark)"
"""A place by its name, or by a noun."""
HELD = PLACE.replace("object", "held:object")
_ON = "(preposition? date)?"
BE = "be (adverb|how_harmed|word|'being'|'been'){0,2}?"
_GETS = "verb:gets possessive? control ('of'|'over'|'to')"
_FROM = f"({WHERE} 'from' whom:agent)?"
NAMED = f"({HELD} | name{{1,3}})"


@rule(
    "action",
    f"(beside:beside? ({WHO}) {DOING})? this:((deed_verb 'and')? verb:taking|{_GETS}) {_ON} {HELD} {_FROM}",
    {
        "rebels seized the town of Mocha": "one non_state_actor_overtakes_territory by rebels",
        "the army has regained control of several villages": "one government_regains_territory by army",
    },
)
def took(
    *,
    beside: str | None,
    who: Actors | None,
    verb: EventSubtype,
    whom: Actors | None,
    perfect: str | None,
    held: Actors | None,
) -> Action | None:
    """Somebody took a place."""
    return changed(verb, None if beside else who, whom, held, perfect)


@rule(
    "action",
    f"this:(verb:occupying|verb:getting control ('of'|'over')) {_ON} {HELD} {_FROM}",
    {"seizing a hilltop from the rebels": "one government_regains_territory against rebels"},
)
def taking(verb: EventSubtype, whom: Actors | None, held: Actors | None) -> Action | None:
    """The same as a participle, whose subject is that of another verb."""
    return changed(verb, None, whom, held)


@rule(
    "action",
    f"({WHO}) {DOING} this:(verb:entering {BEFORE}{{0,3}}? (name{{1,3}}|object)|{_GETS} name{{1,3}}) {_FROM}",
    {"rebels overran Zamre unopposed": "one non_state_actor_overtakes_territory by rebels"},
)
def entered(who: Actors, verb: EventSubtype, whom: Actors | None, perfect: str | None) -> Action | None:
    """Somebody took a place that no list knows."""
    return changed(verb, who, whom, None, perfect)


@rule(
    "action",
    f"({WHO}) (date|adverb|mode){{0,2}}? this:(verb:takes|{_GETS}) {HELD}",
    {"rebels capture village": "one non_state_actor_overtakes_territory by rebels"},
)
def takes(who: Actors, verb: EventSubtype, held: Actors | None) -> Action | None:
    """The same in the present of a headline."""
    return changed(verb, who, None, held)


@rule(
    "action",
    f"{HELD} {FILL} {BE} this:(verb:taking) ({WHERE} ('by' who:agent|'from' whom:agent))?",
    {"the village was recaptured from militants": "one government_regains_territory against militants"},
)
def was_taken(verb: EventSubtype, who: Actors | None, whom: Actors | None, held: Actors | None) -> Action | None:
    """A place was taken."""
    return changed(verb, who, whom, held)


@rule(
    "action",
    f"{NAMED} {FILL} this:falling who:agent",
    {"the border post fell to the rebels": "one non_state_actor_overtakes_territory by rebels"},
)
def fell_to(who: Actors, held: Actors | None) -> Action | None:
    """A place fell to somebody."""
    return changed(TAKEN, who, None, held)


@rule(
    "action",
    f"this:(capture 'of') {HELD} {WHERE} ('by' who:agent|'from' whom:agent)",
    {"the capture of the town by rebels": "one non_state_actor_overtakes_territory by rebels"},
)
def capture_of(who: Actors | None, whom: Actors | None, held: Actors | None) -> Action | None:
    """The same as a noun, with who took it or lost it."""
    return changed(TAKEN, who, whom, held)


@rule(
    "action",
    f"(({WHO}) {DOING})? this:ousting {BEFORE}{{0,3}}? whom:agent {WHERE} ('from'|'out' 'of'|'of'|'off') {NAMED}",
    {"soldiers drove the rebels out of the town": "one government_regains_territory by soldiers against rebels"},
)
def ousted(who: Actors | None, whom: Actors, perfect: str | None, held: Actors | None) -> Action | None:
    """Somebody drove others from a place."""
    return changed(None, who, whom, held, perfect)


@rule(
    "action",
    f"whom:agent {FILL} {BE} this:ousting ('from'|'out' 'of'|'of'|'off') {NAMED}",
    {"militants were pushed back from their strongholds": "one government_regains_territory against militants"},
)
def were_ousted(whom: Actors, held: Actors | None) -> Action | None:
    """Somebody was driven from a place."""
    return changed(None, None, whom, held)


@rule(
    "action",
    f"({WHO}) {DOING} this:(advancing|pushing (possessive 'way')?"
    f" ('deep'|'deeper'|'further'|'farther')? 'into' {HELD})",
    {
        "rebels gained ground": "one non_state_actor_overtakes_territory by rebels",
        "troops pushed their way into the village": "one government_regains_territory by troops",
    },
)
def advanced(who: Actors, perfect: str | None, held: Actors | None) -> Action | None:
    """Somebody took ground, no one place."""
    return changed(None, who, None, held, perfect)


@rule(
    "action",
    f"whom:agent {FILL} this:retreating 'from'? {HELD}",
    {"rebels retreated from the hilltop": "one government_regains_territory against rebels"},
)
def retreated(whom: Actors, held: Actors | None) -> Action | None:
    """Somebody was made to leave a place."""
    return changed(None, None, whom, held)


@rule(
    "action",
    f"({WHO}) {DOING} this:leaving 'from'? ({PLACE}|'it'|'there'|stop|end|'before'|name)",
    {"the army withdrew from the border town": "one non_violent_transfer by army"},
)
def left(who: Actors, perfect: str | None) -> Action | None:
    """An armed side gave a place up."""
    return Action(deed=Deed(subtype=GIVEN), initiators=who, perfect=perfect is not None) if _is_armed(who) else None


@rule(
    "action",
    f"(({WHO}) {DOING})? this:(handing ('control'|'authority')?) ('of'|'over'){{0,2}} ({PLACE}|name{{1,3}}) name?"
    f" {FILL} 'to' 'the'? (whom:agent|name|place)",
    {"the army handed over the base to UN peacekeepers": "one non_violent_transfer by army against United Nations"},
)
def handed_over(who: Actors | None, whom: Actors | None, perfect: str | None) -> Action:
    """A side gave a place to another."""
    return Action(deed=Deed(subtype=GIVEN), initiators=who or (), targets=whom or (), perfect=perfect is not None)


@rule(
    "action",
    f"{PLACE} {FILL} {BE} this:handing ({WHERE} 'by' who:agent)? {WHERE} 'to'",
    {"the airport was handed over by the army to the police": "one non_violent_transfer by army"},
)
def was_handed_over(who: Actors | None) -> Action:
    """A place was given to others."""
    return Action(deed=Deed(subtype=GIVEN), initiators=who or ())


@rule(
    "action",
    "this:(comes_in any{0,12}? (calmly | how:mode (opposition | infinitive)))",
    {"entered the suburb on Sunday, meeting no resistance": "one non_violent_transfer"},
)
def moved_in_calmly(how: Status | None) -> Action | None:
    """Somebody came in, and nobody fought."""
    return Action(deed=Deed(subtype=GIVEN)) if how in (None, Status.NEGATED) else None


@rule("action", "this:unopposed", {"entered the town without resistance": "one non_violent_transfer"})
def unopposed() -> Action:
    """Nobody fought for it."""
    return Action(deed=Deed(subtype=GIVEN))
