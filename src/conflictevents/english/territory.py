"""Territory: places that are taken, retaken, lost, given up or handed over."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conflictevents.english.clauses import DOING, FILL, WHERE, WHO, Action, Actors
from conflictevents.english.deeds import Deed, plural
from conflictevents.english.people import ARMED_GROUPS
from conflictevents.english.tables import names
from conflictevents.english.verbs import in_past, in_present
from conflictevents.model.actor import ActorType
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

TAKEN = EventSubtype.NON_STATE_ACTOR_OVERTAKES_TERRITORY
RETAKEN = EventSubtype.GOVERNMENT_REGAINS_TERRITORY
GIVEN = EventSubtype.NON_VIOLENT_TRANSFER

_GROUND = (
    "town;city;village;hamlet;township;district;county;province;region;area;territory;ground;land;zone;neighborhood"
    ";neighbourhood;quarter;suburb;locality;settlement;enclave;stronghold;bastion;outpost;post;checkpoint;check post"
    ";checkpost;base;airbase;air base;camp;barracks;garrison;headquarters;position;hill;hilltop;height;highland"
    ";mountain;peak;ridge;island;airport;airfield;crossing;border crossing;bridge;road;highway;farm;compound;front"
    ";frontline;front line;pocket;province capital;provincial capital;capital;oil field;oilfield;gas field;dam;port"
    ";square kilometre;square kilometer;km2;sq km;trench;swathe;stretch;part;police station;junction;supply route"
)
_TAKES = "capture;seize;conquer;occupy;overrun;take over;take;control;enter"
_RETAKES = "recapture;retake;re-take;reconquer;liberate;free;regain;recover;reclaim;win back;take back;seize back"
_CONTROL = "control;full control;total control;complete control;partial control"
_GETS = "take;seize;gain;establish;assume;win;wrest;have;consolidate;tighten"
_GETS_BACK = "regain;restore;recover;retake;re-establish;reassert;reestablish"
_ADVANCES = "gain ground;gain territory;make advances;make gains;make territorial gains;advance;seize ground"
_OUSTS = (
    "drive;drive out;drive back;push;push out;push back;force out;flush out;expel;oust;evict;dislodge;rout;clear;chase;"
    "chase out;drive away;beat back;eject;root out;purge;kick out"
)
_LEAVES = (
    "withdraw;withdraw from;pull out of;pull out;pull back from;vacate;evacuate;evacuate from;abandon;quit"
    ";leave;begin leaving;begin withdrawing from;begin to withdraw from;begin pulling out of;start leaving"
    ";start withdrawing from;complete withdrawal from;move out of;depart from;desert"
)
_RETREATS = "retreat;retreat from;flee;flee from;be routed from;be driven from"
_HANDS_OVER = "hand over;hand back;hand;cede;transfer;turn over;give up;give back;surrender;return;relinquish;yield"
_FALLS = (
    "fall to;fall into the hands of;fall under the control of;come under the control of;be in the hands of;pass to"
    ";come under full control of;be lost to;fall in the hands of"
)
_CAPTURE = "capture;seizure;takeover;fall;occupation;conquest;recapture;liberation;loss"
_UNOPPOSED = (
    "without a fight;without fighting;without any fighting;without resistance;without any resistance;without clashes"
    ";without any clashes;without any armed clashes;without armed clashes;without firing a shot;without firing a bullet"
    ";without a shot being fired;without firing a gunshot;without violence;without bloodshed;unopposed;peacefully"
    ";with no resistance;under an evacuation deal;under a surrender deal;under a withdrawal deal"
)


def words() -> Mapping[str, Words]:
    """The words of this module, by kind; in the past and as participles, ``takes`` in the present."""
    taking, gets = (_TAKES, _RETAKES), (_GETS, _GETS_BACK)
    return {
        "ground": [*names(_GROUND), *map(plural, names(_GROUND))],
        "taking": _told(taking, in_past),
        "takes": _told(taking, in_present),
        "gets": _told(gets, in_past) | _told(gets, in_present),
        "control": names(_CONTROL),
        "advancing": in_past(_ADVANCES),
        "ousting": in_past(_OUSTS),
        "leaving": in_past(_LEAVES),
        "retreating": in_past(_RETREATS),
        "handing": in_past(_HANDS_OVER),
        "falling": in_past(_FALLS),
        "capture": names(_CAPTURE),
        "unopposed": names(_UNOPPOSED),
    }


def _told(cells: tuple[str, str], forms: Callable[[str], list[str]]) -> dict[str, EventSubtype]:
    """Verbs for taking and for taking back, with what they tell by themselves."""
    takes, retakes = map(forms, cells)
    return dict.fromkeys(takes, TAKEN) | dict.fromkeys(retakes, RETAKEN)


_STATE = frozenset({ActorType.STATE_FORCES, ActorType.POLICE, ActorType.GOVERNMENT, ActorType.EXTERNAL_FORCES})


def _side(who: Actors) -> EventSubtype | None:
    """What it is if these take a place; None if they may be of either side."""
    kinds = [actor.type for actor in who]
    if any(kind in _STATE for kind in kinds):
        return RETAKEN
    return TAKEN if any(kind in ARMED_GROUPS for kind in kinds) else None


_OTHER = {RETAKEN: TAKEN, TAKEN: RETAKEN, None: None}


def _change(
    verb: EventSubtype | None, who: Actors | None, whom: Actors | None, perfect: str | None = None
) -> Action | None:
    """A place changes hands: by who took it, else by who lost it, else by the verb."""
    subtype = _side(who or ()) or _OTHER[_side(whom or ())] or verb
    if subtype is None:
        return None
    deed = Deed(subtype=subtype)
    return Action(deed=deed, initiators=who or (), targets=whom or (), perfect=perfect is not None)


_BEFORE = (
    "(determiner|possessive|count|number|quantity|word|quality|adverb|name|direction|demonym|actor|group|'of'|'-'|ing)"
)
PLACE = f"{_BEFORE}{{0,5}}? (place|object|ground|place_kind|place_kinds|area_kind|landmark)"
"""A place by its name, or by a noun."""
_ON = "(preposition? date)?"
_BE = "be (adverb|how_harmed|word|'being'|'been'){0,2}?"
_FROM = f"({WHERE} 'from' whom:agent)?"


@rule(
    "action",
    f"(({WHO}) {DOING})? this:(verb:taking|verb:gets control ('of'|'over')) {_ON} {PLACE} {_FROM}",
    {
        "rebels seized the town of Mocha": "one non_state_actor_overtakes_territory by rebels",
        "the army has regained control of several villages": "one government_regains_territory by army",
        "seizing a hilltop from the rebels": "one government_regains_territory against rebels",
    },
)
def took(who: Actors | None, verb: EventSubtype, whom: Actors | None, perfect: str | None) -> Action | None:
    """Somebody took a place."""
    return _change(verb, who, whom, perfect)


@rule(
    "action",
    f"({WHO}) (date|adverb)? this:(verb:takes|verb:gets control ('of'|'over')) {PLACE}",
    {"rebels capture village": "one non_state_actor_overtakes_territory by rebels"},
)
def takes(who: Actors, verb: EventSubtype) -> Action | None:
    """The same in the present of a headline."""
    return _change(verb, who, None)


@rule(
    "action",
    f"{PLACE} {FILL} {_BE} this:(verb:taking) ({WHERE} ('by' who:agent|'from' whom:agent))?",
    {"the village was recaptured from militants": "one government_regains_territory against militants"},
)
def was_taken(verb: EventSubtype, who: Actors | None, whom: Actors | None) -> Action | None:
    """A place was taken."""
    return _change(verb, who, whom)


@rule(
    "action",
    f"{PLACE} {FILL} this:falling who:agent",
    {"the border post fell to the rebels": "one non_state_actor_overtakes_territory by rebels"},
)
def fell_to(who: Actors) -> Action | None:
    """A place fell to somebody."""
    return _change(TAKEN, who, None)


@rule(
    "action",
    f"this:(capture 'of') {PLACE} {WHERE} ('by' who:agent|'from' whom:agent)",
    {"the capture of the town by rebels": "one non_state_actor_overtakes_territory by rebels"},
)
def capture_of(who: Actors | None, whom: Actors | None) -> Action | None:
    """The same as a noun, with who took it or lost it."""
    return _change(TAKEN, who, whom)


@rule(
    "action",
    f"(({WHO}) {DOING})? this:ousting {_BEFORE}{{0,3}}? whom:agent {WHERE} ('from'|'out' 'of'|'of'|'off') {PLACE}",
    {"soldiers drove the rebels out of the town": "one government_regains_territory by soldiers against rebels"},
)
def ousted(who: Actors | None, whom: Actors, perfect: str | None) -> Action | None:
    """Somebody drove others from a place."""
    return _change(None, who, whom, perfect)


@rule(
    "action",
    f"whom:agent {FILL} {_BE} this:ousting ('from'|'out' 'of'|'of'|'off') {PLACE}",
    {"militants were pushed back from their strongholds": "one government_regains_territory against militants"},
)
def were_ousted(whom: Actors) -> Action | None:
    """Somebody was driven from a place."""
    return _change(None, None, whom)


@rule(
    "action",
    f"({WHO}) {DOING} this:advancing (adverb|preposition|{PLACE})",
    {"rebels gained ground in the north": "one non_state_actor_overtakes_territory by rebels"},
)
def advanced(who: Actors, perfect: str | None) -> Action | None:
    """Somebody took ground, no one place."""
    return _change(None, who, None, perfect)


@rule(
    "action",
    f"whom:agent {FILL} this:retreating 'from'? {PLACE}",
    {"rebels retreated from the hilltop": "one government_regains_territory against rebels"},
)
def retreated(whom: Actors) -> Action | None:
    """Somebody was made to leave a place."""
    return _change(None, None, whom)


@rule(
    "action",
    f"({WHO}) {DOING} this:leaving 'from'? ({PLACE}|'it'|'there')",
    {"the army withdrew from the border town": "one non_violent_transfer by army"},
)
def left(who: Actors, perfect: str | None) -> Action | None:
    """An armed side gave a place up."""
    return Action(deed=Deed(subtype=GIVEN), initiators=who, perfect=perfect is not None) if _side(who) else None


@rule(
    "action",
    f"(({WHO}) {DOING})? this:(handing ('control'|'authority')?) ('of'|'over'){{0,2}} ({PLACE}|name{{1,3}}) {FILL}"
    " 'to' (whom:agent|name)",
    {"the army handed over the base to UN peacekeepers": "one non_violent_transfer by army against United Nations"},
)
def handed_over(who: Actors | None, whom: Actors | None, perfect: str | None) -> Action:
    """A side gave a place to another."""
    return Action(deed=Deed(subtype=GIVEN), initiators=who or (), targets=whom or (), perfect=perfect is not None)


@rule(
    "action",
    f"{PLACE} {FILL} {_BE} this:handing ({WHERE} 'by' who:agent)? {WHERE} 'to'",
    {"the airport was handed over by the army to the police": "one non_violent_transfer by army"},
)
def was_handed_over(who: Actors | None) -> Action:
    """A place was given to others."""
    return Action(deed=Deed(subtype=GIVEN), initiators=who or ())


@rule("action", "this:unopposed", {"entered the town without resistance": "one non_violent_transfer"})
def unopposed() -> Action:
    """Nobody fought for it."""
    return Action(deed=Deed(subtype=GIVEN), finite=False)
