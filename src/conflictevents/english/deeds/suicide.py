"""Suicide bombs: what is worn, or driven at something, and set off by those who die with it."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds.clauses import FILL, WHO, WHOM, Action, Actors
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.violence import deed_of
from conflictevents.english.tables import names
from conflictevents.english.verbs import as_told, in_present
from conflictevents.model.casualty import Casualty
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"sets_off"})
_SETS_OFF = "detonate;set off;trigger;explode;activate;blow up;ignite;let off;touch off"
_RAMS = (
    "ram;drive;crash;plough;plow;steer;slam;smash;pilot;ride;ram into;crash into;plough into;plow into;slam into"
    ";smash into;drive into"
)
_VEHICLES = (
    "car;truck;lorry;van;minibus;bus;pickup;pickup truck;jeep;SUV;vehicle;ambulance;tanker;tractor;motorcycle;motorbike"
    ";rickshaw;tricycle;bicycle;boat;dinghy;speedboat;taxi;trailer;Humvee;water tanker;fuel tanker;oil tanker"
)
_LADEN = (
    "packed with;laden with;loaded with;filled with;full of;rigged with;fitted with;stuffed with;crammed with"
    ";carrying;containing;primed with;wired with;with"
)
_BOMB_LADEN = (
    "explosives-laden;explosive-laden;explosives-packed;explosive-packed;explosives-filled;explosive-filled"
    ";explosives-rigged;explosive-rigged;explosives-loaded;bomb-laden;bomb-packed;booby-trapped"
)
_WORN = "vest;vests;belt;belts;jacket;jackets;waistcoat;waistcoats;girdle;corset;bodice"
_ON_THE_BODY = (
    "wearing;wore;worn;strapped;carried;carrying;on his body;on her body;on their bodies;under his clothes"
    ";under her clothes;under his coat;under her coat;under her robe;under his jacket;around his waist;around her waist"
)
_WEARS = "wearing;strapped with;strapped into;wrapped in;draped in;decked in;clad in;wore;donned;donning;wears"

_GARMENTS = (
    "turban;shoe;shoes;underwear;underpants;coat;jacket;burqa;robe;robes;hijab;hijabs;backpack;rucksack;clothes;clothing"
    ";vest;headscarf;dress;cloak;abaya;chador;shirt;sash;waistcoat;handbag"
)


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {
        "sets_off": as_told(_SETS_OFF) + in_present(_SETS_OFF),
        "rams_into": as_told(_RAMS) + in_present(_RAMS),
        "ramming_thing": names(_VEHICLES),
        "bomb_laden": names(_BOMB_LADEN),
        "laden": names(_LADEN),
        "worn": names(_WORN),
        "garment": names(_GARMENTS),
        "bomb": names("charge;charges;device;devices;bomb;bombs;explosives;payload;load"),
        "on_the_body": names(_ON_THE_BODY),
        "wears": names(_WEARS),
    }


_SELF = ("himself", "herself", "themselves")
_DEED = Deed(subtype=EventSubtype.SUICIDE_BOMB, weapon="suicide")
_BLASTS = frozenset({EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED, EventSubtype.SUICIDE_BOMB})
_ITS = "(determiner | possessive | name | word | quality | count | number | '-'){0,4}?"
_INSIDE = "('in' | 'under' | 'inside' | 'beneath')"
_THEY = "(relative | pronoun | have | be | adverb | word | person | ','){0,5}?"
_LADEN_WITH = f"ramming_thing (be | relative | word)? laden {_ITS}"
_DRIVEN = f"{_ITS} (what:weapon | bomb_laden word? ramming_thing | {_LADEN_WITH} what:weapon)"


def _attack(what: Deed | None, who: Actors | None, whom: Actors | None = None, *, finite: bool = True) -> Action | None:
    """A suicide bombing, if what was used explodes."""
    if what is not None and what.subtype not in _BLASTS:
        return None
    return Action(deed=_DEED, initiators=who or (), targets=whom or (), finite=finite)


@rule(
    "action",
    f"(({WHO}) {FILL})? this:(sets_off (possessive | determiner) {_ITS} worn"
    f" | sets_off {_ITS} (what:weapon | worn) {_THEY} on_the_body"
    f" | sets_off possessive bomb | sets_off {_ITS} what:weapon {_INSIDE} possessive garment)",
    {
        "a militant triggered his belt": "one suicide_bomb by militant",
        "triggered the explosives that she was wearing": "one suicide_bomb",
    },
)
def set_off(who: Actors | None, what: Deed | None) -> Action | None:
    """Somebody set off what he wore."""
    return _attack(what, who)


@rule(
    "action",
    f"(({WHO}) {FILL})? this:(rams_into {_DRIVEN} | ((ramming_thing be? laden {_ITS})? what:weapon"
    f" | bomb_laden word? ramming_thing) {FILL} be? rams_into)"
    f" ({FILL} ('into' | 'at' | 'against' | 'towards') {WHOM})?",
    {
        "a militant rammed his explosive-laden car into a market": "one suicide_bomb by militant against market",
        "drove a truck full of explosives": "one suicide_bomb",
    },
)
def rammed(who: Actors | None, what: Deed | None, whom: Actors | None) -> Action | None:
    """Somebody drove a bomb at others."""
    return _attack(what, who, whom)


_DRIVERS = ("driver", "rider", "motorcyclist", "occupant", "wearer")


@rule(
    "action",
    f"({WHO}) any{{0,8}}? this:sets_off",
    {"the driver of a van packed with explosives detonated": "one suicide_bomb by driver"},
)
def driver_set_off(who: Actors) -> Action | None:
    """Whoever sat at the wheel set it off."""
    return _attack(None, who) if who[-1].name.endswith(_DRIVERS) else None


@rule(
    "action",
    "this:(sets_off any{0,14}? died:harm)",
    {"triggered it at the gate, killing himself": "one suicide_bomb"},
)
def died_of_it(died: tuple[Casualty, ...], phrase: str) -> Action | None:
    """Whoever set it off died of it."""
    return Action(deed=_DEED, toll=died) if any(self in phrase for self in _SELF) else None


@rule(
    "action",
    f"this:(wears {_ITS} what:weapon"
    " | what:weapon ('strapped' ('to' | 'around' | 'on' | 'onto' | 'under' | 'beneath') | on_the_body))",
    {"a woman strapped with explosives": "one suicide_bomb", "wearing explosive belts": "one suicide_bomb"},
)
def wore(what: Deed) -> Action | None:
    """Somebody had explosives on, which says how they died by which others died."""
    return _attack(what, None, finite=False)


@rule(
    "action",
    "('driven' | 'ridden' | 'piloted' | 'steered') this:('by' who:agent)",
    {"driven by a suicide bomber": "one suicide_bomb by suicide bomber"},
)
def driven_by(who: Actors) -> Action | None:
    """A vehicle with its bomber at the wheel."""
    bomber = deed_of(actor.name for actor in who)
    return _attack(bomber, who) if bomber else None
