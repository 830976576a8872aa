"""Territory: places that are taken, retaken, lost, given up or handed over."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conflictevents.english.clauses import DOING, FILL, WHERE, WHO, Action, Actors
from conflictevents.english.deeds import Deed, plural
from conflictevents.english.people import ARMED_GROUPS
from conflictevents.english.tables import names
from conflictevents.english.verbs import as_participles, as_told, in_past, in_present
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
_TAKES = "capture;seize;take;control"
_ENTERS = "overrun;conquer;take over"
_RETAKES = "free;regain;recover;reclaim;win back;take back"
_ENTERS_AGAIN = "recapture;retake;re-take;reconquer;liberate;seize back"
_GROUNDS = (*names(_GROUND), *map(plural, names(_GROUND)))
_CONTROL = "control;full control;total control;complete control;partial control"
_GETS = "take;seize;gain;establish;assume;win;wrest;have;consolidate;tighten"
_GETS_BACK = "regain;restore;recover;retake;re-establish;reassert;reestablish"
_PUSHES = "push;march;sweep;thrust;advance;break;fight;move"
_ADVANCES = "gain ground;gain territory;make advances;make gains;make territorial gains;seize ground"
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
    ";without a shot being fired;without firing a gunshot;without violence;without bloodshed;unopposed"
    ";with no resistance;under an evacuation deal;under a surrender deal;under a withdrawal deal"
)


def words() -> Mapping[str, Words]:
    """The words of this module, by kind; in the past and as participles, ``takes`` in the present."""
    entering, gets = (_ENTERS, _ENTERS_AGAIN), (_GETS, _GETS_BACK)
    taking = (f"{_TAKES};{_ENTERS}", f"{_RETAKES};{_ENTERS_AGAIN}")
    return {
        "ground": list(_GROUNDS),
        "taking": _told(taking, in_past),
        "occupying": _told(taking, as_participles),
        "takes": _told(taking, in_present),
        "entering": _told(entering, in_past),
        "gets": _told(gets, in_past) | _told(gets, in_present),
        "getting": _told(gets, as_participles),
        "control": names(_CONTROL),
        "advancing": as_told(_ADVANCES),
        "pushing": as_told(_PUSHES),
        "ousting": as_told(_OUSTS),
        "leaving": as_told(_LEAVES) + in_present(_LEAVES),
        "retreating": as_told(_RETREATS),
        "handing": as_told(_HANDS_OVER),
        "falling": as_told(_FALLS),
        "capture": names(_CAPTURE),
        "unopposed": names(_UNOPPOSED),
    }


def _told(cells: tuple[str, str], forms: Callable[[str], list[str]]) -> dict[str, EventSubtype]:
    """Verbs for taking and for taking back, with what they tell by themselves."""
    takes, retakes = map(forms, cells)
    return dict.fromkeys(takes, TAKEN) | dict.fromkeys(retakes, RETAKEN)


_STATE = frozenset({ActorType.STATE_FORCES, ActorType.POLICE, ActorType.GOVERNMENT, ActorType.EXTERNAL_FORCES})

_GROUPS = ARMED_GROUPS | {ActorType.UNIDENTIFIED_ARMED}


def _side(who: Actors) -> EventSubtype | None:
    """What it is if these take a place; None if they may be of either side."""
    kinds = [actor.type for actor in who]
    if any(kind in _STATE for kind in kinds):
        return RETAKEN
    return TAKEN if any(kind in _GROUPS for kind in kinds) else None


_OTHER = {RETAKEN: TAKEN, TAKEN: RETAKEN, None: None}


def _change(
    verb: EventSubtype | None, who: Actors | None, whom: Actors | None, held: Actors | None, perfect: str | None = None
) -> Action | None:
    """A place changes hands: by who took it, else by who lost it, else by the verb; what is taken must be one."""
    if held and not held[-1].name.lower().endswith(_GROUNDS):
        return None
    subtype = _side(who or ()) or _OTHER[_side(whom or ())] or verb
    if subtype is None:
        return None
    deed = Deed(subtype=subtype)
    return Action(deed=deed, initiators=who or (), targets=whom or (), perfect=perfect is not None)


_BEFORE = (
    "(determiner|possessive|count|number|quantity|word|quality|adverb|name|direction|demonym|actor|group|agent"
    "|'of'|'-'|'held'|ing)"
)
PLACE = f"{_BEFORE}{{0,5}}? (place|object|ground|place_kind|place_kinds|area_kind|landmark)"
"""A place by its name, or by a noun."""
_HELD = PLACE.replace("object", "held:object")
_ON = "(preposition? date)?"
_BE = "be (adverb|how_harmed|word|'being'|'been'){0,2}?"
_FROM = f"({WHERE} 'from' whom:agent)?"


@rule(
    "action",
    f"(({WHO}) {DOING})? this:(verb:taking|verb:gets control ('of'|'over')) {_ON} {_HELD} {_FROM}",
    {
        "rebels seized the town of Mocha": "one non_state_actor_overtakes_territory by rebels",
        "the army has regained control of several villages": "one government_regains_territory by army",
    },
)
def took(
    who: Actors | None, verb: EventSubtype, whom: Actors | None, perfect: str | None, held: Actors | None
) -> Action | None:
    """Somebody took a place."""
    return _change(verb, who, whom, held, perfect)


@rule(
    "action",
    f"this:(verb:occupying|verb:getting control ('of'|'over')) {_ON} {_HELD} {_FROM}",
    {"seizing a hilltop from the rebels": "one government_regains_territory against rebels"},
)
def taking(verb: EventSubtype, whom: Actors | None, held: Actors | None) -> Action | None:
    """The same as a participle, whose subject is that of another verb."""
    return _change(verb, None, whom, held)


@rule(
    "action",
    f"({WHO}) {DOING} this:(verb:entering|verb:gets control ('of'|'over')) name {_FROM}",
    {"rebels overran Zamre": "one non_state_actor_overtakes_territory by rebels"},
)
def entered(who: Actors, verb: EventSubtype, whom: Actors | None, perfect: str | None) -> Action | None:
    """Somebody took a place that no list knows."""
    return _change(verb, who, whom, None, perfect)


@rule(
    "action",
    f"({WHO}) (date|adverb)? this:(verb:takes|verb:gets control ('of'|'over')) {_HELD}",
    {"rebels capture village": "one non_state_actor_overtakes_territory by rebels"},
)
def takes(who: Actors, verb: EventSubtype, held: Actors | None) -> Action | None:
    """The same in the present of a headline."""
    return _change(verb, who, None, held)


@rule(
    "action",
    f"{_HELD} {FILL} {_BE} this:(verb:taking) ({WHERE} ('by' who:agent|'from' whom:agent))?",
    {"the village was recaptured from militants": "one government_regains_territory against militants"},
)
def was_taken(verb: EventSubtype, who: Actors | None, whom: Actors | None, held: Actors | None) -> Action | None:
    """A place was taken."""
    return _change(verb, who, whom, held)


@rule(
    "action",
    f"{_HELD} {FILL} this:falling who:agent",
    {"the border post fell to the rebels": "one non_state_actor_overtakes_territory by rebels"},
)
def fell_to(who: Actors, held: Actors | None) -> Action | None:
    """A place fell to somebody."""
    return _change(TAKEN, who, None, held)


@rule(
    "action",
    f"this:(capture 'of') {_HELD} {WHERE} ('by' who:agent|'from' whom:agent)",
    {"the capture of the town by rebels": "one non_state_actor_overtakes_territory by rebels"},
)
def capture_of(who: Actors | None, whom: Actors | None, held: Actors | None) -> Action | None:
    """The same as a noun, with who took it or lost it."""
    return _change(TAKEN, who, whom, held)


@rule(
    "action",
    f"(({WHO}) {DOING})? this:ousting {_BEFORE}{{0,3}}? whom:agent {WHERE} ('from'|'out' 'of'|'of'|'off') {_HELD}",
    {"soldiers drove the rebels out of the town": "one government_regains_territory by soldiers against rebels"},
)
def ousted(who: Actors | None, whom: Actors, perfect: str | None, held: Actors | None) -> Action | None:
    """Somebody drove others from a place."""
    return _change(None, who, whom, held, perfect)


@rule(
    "action",
    f"whom:agent {FILL} {_BE} this:ousting ('from'|'out' 'of'|'of'|'off') {_HELD}",
    {"militants were pushed back from their strongholds": "one government_regains_territory against militants"},
)
def were_ousted(whom: Actors, held: Actors | None) -> Action | None:
    """Somebody was driven from a place."""
    return _change(None, None, whom, held)


@rule(
    "action",
    f"({WHO}) {DOING} this:(advancing|pushing (possessive 'way')? ('into'|'deep' 'into') {_HELD})",
    {
        "rebels gained ground": "one non_state_actor_overtakes_territory by rebels",
        "troops pushed their way into the village": "one government_regains_territory by troops",
    },
)
def advanced(who: Actors, perfect: str | None, held: Actors | None) -> Action | None:
    """Somebody took ground, no one place."""
    return _change(None, who, None, held, perfect)


@rule(
    "action",
    f"whom:agent {FILL} this:retreating 'from'? {_HELD}",
    {"rebels retreated from the hilltop": "one government_regains_territory against rebels"},
)
def retreated(whom: Actors, held: Actors | None) -> Action | None:
    """Somebody was made to leave a place."""
    return _change(None, None, whom, held)


@rule(
    "action",
    f"({WHO}) {DOING} this:leaving 'from'? ({PLACE}|'it'|'there'|stop|end)",
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
    return Action(deed=Deed(subtype=GIVEN))
