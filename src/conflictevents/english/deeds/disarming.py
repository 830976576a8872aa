"""Disarming: weapons that are found, seized or defused, and attacks that are repelled."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds.clauses import DOING, WHERE, WHO, Action, Actors
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.deeds.weapons import MODIFIER
from conflictevents.english.tables import names
from conflictevents.english.verbs import as_told, in_present
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_ARMS = (
    "weapons;weapon;weaponry;arms;ammunition;ammunitions;ammo;munitions;cartridges;detonators;detonator;fuses;cache;caches"
    ";stash;stashes;arsenal;arsenals;rounds;magazines;military equipment;military hardware;war materiel;arms depot"
    ";arms depots;ammunition depot;weapons depot;arms cache;arms caches;weapons cache;weapons caches;cache of arms"
    ";cache of weapons;explosive materials;bomb-making materials;bomb-making material;bomb factory;bomb-making factory"
    ";gunpowder;suspicious package;suspicious device;suspected device;projectile;war material;device;devices"
)
_SEIZES = (
    "seize;recover;confiscate;discover;find;unearth;uncover;intercept;capture;locate;collect;retrieve;impound;destroy"
    ";detect;dig up;remove;shoot down;down;bring down;come across;stumble on;stumble upon;hand in;surrender;spot;clear"
    ";sequester;lay hands on;turn in;turn over;deposit;lift;dredge up;fish out;haul in;net;take possession of;nab"
    ";secure;decommission;scrap;put beyond use;blow up in a controlled explosion;stop"
)
_IMPOUNDS = "seize;impound;intercept;confiscate;stop;halt;board;hold up;find;discover;search;capture"
_DEFUSES = (
    "defuse;dismantle;disarm;deactivate;disable;neutralise;neutralize;demine;safely detonate;safely dispose of;diffuse"
    ";render safe;make safe;dispose of;safely remove;render harmless;make harmless;take apart"
)
_PLANTS = "plant;emplace;lay;hide;bury;place;leave;attach;conceal;fit;rig;strap;tape;send;mail;post"
_FOILS = "foil;thwart;frustrate;abort"
_REPELS = "repel;repulse;fend off;fight off;beat back;ward off;beat off;drive back;push back;hold off"
_FIZZLED = (
    "failed to explode;failed to detonate;failed to go off;did not explode;did not detonate;did not go off"
    ";didn't explode;didn't go off;didn't detonate;fails to explode;fails to detonate;rendered it harmless"
    ";rendered it safe;made it safe;rendered them harmless;defused it;defused them;disarmed it;deactivated it"
    ";neutralised it;dismantled it;controlled explosion;controlled detonation;controlled blast"
)
_SEIZURE = "seizure;discovery;recovery;confiscation;interception;destruction;defusal;dismantling"


def words() -> Mapping[str, Words]:
    """The words of this module, by kind; verbs in the past and as participles, ``disarm`` in the present."""
    return {
        "arms": names(_ARMS),
        "planted": as_told(_PLANTS),
        "disarms": as_told(_SEIZES) + as_told(_DEFUSES),
        "disarm": in_present(_SEIZES) + in_present(_DEFUSES),
        "impounds": as_told(_IMPOUNDS) + in_present(_IMPOUNDS),
        "repels": as_told(_REPELS),
        "foils": as_told(_FOILS),
        "seizure_of": names(_SEIZURE),
        "fizzled": names(_FIZZLED),
    }


_DISARMED = Deed(subtype=EventSubtype.DISRUPTED_WEAPONS_USE)
_ARMS_FOUND = f"({MODIFIER}|','|'and'){{0,8}}? (weapon|arms)"


@rule(
    "action",
    f"(({WHO}) {DOING})? this:(disarms {_ARMS_FOUND})",
    {
        "police seized two rifles": "one disrupted_weapons_use by police",
        "sappers have defused a large bomb": "one disrupted_weapons_use by sappers",
    },
)
def disarmed(who: Actors | None, perfect: str | None) -> Action:
    """Somebody found, seized or defused weapons."""
    return Action(deed=_DISARMED, initiators=who or (), perfect=perfect is not None)


@rule(
    "action",
    f"({WHO}) (adverb|date)? this:(disarm {_ARMS_FOUND})",
    {"police seize rifles": "one disrupted_weapons_use by police"},
)
def disarms(who: Actors) -> Action:
    """The same in the present of a headline."""
    return Action(deed=_DISARMED, initiators=who)


@rule(
    "action",
    f"(weapon|arms) ({MODIFIER}|place|date|preposition|','|'and'|wields|'by' agent){{0,8}}? be?"
    f" (have|be|adverb|word){{0,2}}? this:disarms ({WHERE} 'by' who:agent)?",
    {
        "rifles found by soldiers": "one disrupted_weapons_use by soldiers",
        "explosives recovered": "one disrupted_weapons_use",
    },
)
def were_disarmed(who: Actors | None) -> Action:
    """Weapons were found, seized or defused."""
    return Action(deed=_DISARMED, initiators=who or ())


@rule(
    "action",
    f"(({WHO}) {DOING})? this:(impounds {MODIFIER}{{0,3}}? (vehicle_noun|carrier)"
    f" ({MODIFIER}|preposition place){{0,2}}? laden {_ARMS_FOUND})",
    {"police impounded a container with 60 pistols": "one disrupted_weapons_use by police"},
)
def found_within(who: Actors | None, perfect: str | None) -> Action:
    """The same of what they were carried in."""
    return Action(deed=_DISARMED, initiators=who or (), perfect=perfect is not None)


@rule("action", "this:fizzled", {"failed to go off": "one disrupted_weapons_use"})
def fizzled() -> Action:
    """A bomb did not go off, or only as sappers wished."""
    return Action(deed=_DISARMED)


@rule(
    "action",
    f"this:((weapon|arms) ({MODIFIER}|place|date|preposition|','|'and'|planted|object|thoroughfare|'by' agent){{0,8}}?"
    f" be{{1,2}} (adverb|word){{0,2}}? disarms) ({WHERE} 'by' who:agent)?",
    {"a bomb planted on the track was made safe by sappers": "one disrupted_weapons_use by sappers"},
)
def was_made_safe(who: Actors | None) -> Action:
    """The same, where the weapon would stand for a deed by itself."""
    return Action(deed=_DISARMED, initiators=who or ())


@rule(
    "action",
    f"this:(seizure_of 'of' {_ARMS_FOUND}) ({WHERE} 'by' who:agent)?",
    {"the discovery of an arms cache by police": "one disrupted_weapons_use by police"},
)
def seizure_of_arms(who: Actors | None) -> Action:
    """The same as a noun."""
    return Action(deed=_DISARMED, initiators=who or ())


_BEATEN = Deed(subtype=EventSubtype.ARMED_CLASH)


@rule(
    "action",
    f"(({WHO}) {DOING})? this:((repels|foils) {MODIFIER}{{0,3}}? deed)",
    {"soldiers repelled an attack": "one armed_clash by soldiers"},
)
def repelled(who: Actors | None, perfect: str | None) -> Action:
    """Somebody beat an attack off: a clash all the same."""
    return Action(deed=_BEATEN, initiators=who or (), perfect=perfect is not None)


@rule(
    "action",
    f"deed ({MODIFIER}|preposition|agent|place|object|date){{0,6}}? have? be adverb? this:repels ('by' who:agent)?",
    {"an attack on the post was repelled by soldiers": "one armed_clash by soldiers"},
)
def was_repelled(who: Actors | None) -> Action:
    """The same in the passive."""
    return Action(deed=_BEATEN, initiators=who or ())
