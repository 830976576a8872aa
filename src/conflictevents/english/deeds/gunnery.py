"""Gunnery: aircraft and guns that strike, and bombs that are dropped, whatever the verb or the noun leaves out."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from conflictevents.english.deeds.clauses import FILL, ONTO, WHERE, WHO, WHOM, Action, Actors
from conflictevents.english.deeds.reach import Deed, Reach
from conflictevents.english.deeds.weapons import MODIFIER
from conflictevents.english.tables import names
from conflictevents.english.verbs import as_told, in_present
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"drops"})
_AIRCRAFT = (
    "planes;jets;aircraft;helicopters;choppers;airplanes;aeroplanes;bombers;helis;helos;gunships;squadrons"
    ";plane;jet;helicopter;chopper;airplane;aeroplane"
)
_GUNS = (
    "tanks;gunboat;gunboats;warship;warships;frigate;frigates;destroyers;naval ships;naval vessels;gunners;artillerymen"
    ";howitzers;cannons;artillery units;navy ships"
    ";coastal batteries;artillery;tank;artillery regiment;artillery battalion"
)
_DROPS = "drop;release;unload"


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {
        "aircraft": names(_AIRCRAFT),
        "guns": names(_GUNS),
        "drops": as_told(_DROPS) + in_present(_DROPS),
        "falls_down": names("fell;fall;falls;falling;rained;rain;rains;raining;rained down;raining down;rain down"),
    }


_FROM_THE_AIR = Deed(subtype=EventSubtype.AIR_STRIKE, weapon="aircraft")
_FROM_AFAR = Deed(subtype=EventSubtype.SHELLING_ARTILLERY_MISSILE, weapon="heavy_weapons")
_BOMBS = frozenset({EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED, EventSubtype.AIR_STRIKE})


@rule(
    "action",
    f"(by:agent genitive? {MODIFIER}{{0,3}}?)? this:(aircraft {FILL}"
    f" (deed_verb | shoots ('at' | 'on' | 'into') | conducted (determiner | count | word){{0,3}} deed))"
    f" ({WHERE} ('on' | 'against' | 'over')? {WHOM})?",
    {
        "coalition planes hit a market": "one air_strike by coalition against market",
        "jets carried out four raids on a village": "one air_strike against village",
    },
)
def aircraft_did(by: Actors | None, whom: Actors | None) -> Action:
    """Planes that strike something do so from the air."""
    return Action(deed=_FROM_THE_AIR, initiators=by or (), targets=whom or ())


@rule(
    "action",
    f"(by:agent genitive? {MODIFIER}{{0,3}}?)? this:(guns {FILL} (shoots | deed_verb)) ({ONTO}? {WHOM})?",
    {"army tanks fired on a house": "one shelling_artillery_missile by army against house"},
)
def guns_did(by: Actors | None, whom: Actors | None) -> Action:
    """Guns that fire on something do so from afar."""
    return Action(deed=_FROM_AFAR, initiators=by or (), targets=whom or ())


@rule(
    "action",
    f"(by:weapon {FILL} | ({WHO}) {FILL})? this:(drops {MODIFIER}{{0,5}}? what:weapon) ({WHERE} preposition {WHOM})?",
    {
        "the army dropped two bombs on a village": "one air_strike by army against village",
        "dropping canisters of chlorine": "one chemical_weapon",
        "a drone dropped a grenade": "one drone_strike",
    },
)
def dropped(by: Deed | None, who: Actors | None, what: Deed, whom: Actors | None) -> Action:
    """Bombs that are dropped come from the air; poison says itself what it is, and so does what no aircraft drops."""
    return Action(deed=_from_above(by, what), initiators=who or (), targets=whom or ())


def _from_above(by: Deed | None, what: Deed) -> Deed:
    if what.subtype is EventSubtype.CHEMICAL_WEAPON or (by is None and what.subtype not in _BOMBS):
        return attrs.evolve(what, reach=Reach.ONE)
    return by or _FROM_THE_AIR


@rule(
    "action",
    "this:(what:weapon (falls_down | be{0,2} drops)) ('on' | 'over' | 'from' | 'by' | 'near')",
    {"bombs fell on the town": "one air_strike", "a bomb dropped from a helicopter": "one air_strike"},
)
def came_down(what: Deed) -> Action:
    """The same, where they only fall."""
    return Action(deed=_from_above(None, what))


@rule(
    "action",
    f"(({WHO}) {FILL})? this:deed_verb ({ONTO}? {WHOM})? {WHERE} 'from' 'the' ('air' | 'sky' | 'skies')",
    {"the army hit the village from the air": "one air_strike by army against village"},
)
def did_from_the_air(who: Actors | None, whom: Actors | None) -> Action:
    """From where it came is said."""
    return Action(deed=Deed(subtype=EventSubtype.AIR_STRIKE), initiators=who or (), targets=whom or ())
