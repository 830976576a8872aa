"""Weapons: what is fired, thrown, planted or set off, and so tells how a deed was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from conflictevents.english.deeds.clauses import DOING, FILL, ONTO, THING, WHERE, WHO, WHOM, Action, Actors
from conflictevents.english.deeds.objects import ALL_AROUND
from conflictevents.english.deeds.reach import Deed, Reach
from conflictevents.english.tables import names
from conflictevents.english.verbs import as_told, in_present
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

FIREARMS, EXPLOSIVES = "firearms", "explosives"
_WIELDS = (
    "fire;launch;drop;hurl;throw;lob;toss;fling;use;deploy;unleash;detonate;set off;trigger;explode;plant;emplace;lay"
    ";rain;shoot;ram;activate;sling;release;discharge;shower;pelt;roll;let off;touch off;spray;heave;chuck"
    ";employ;rub;smear;pour"
)
_LANDED = (
    "explode;detonate;go off;land;slam into;crash into;rain down on;rain down;tear through;rip through;impact;fall"
    ";blow up;damage;pound;pummel;plough into;plow into;drive into;kill;wound;injure;leave;blast;shake;flatten;approach"
    ";level;demolish;shatter;gut;obliterate;claim;maim;devastate;ravage;crater;burn;set ablaze;set fire to;incinerate"
    ";bury;knock out;sink;pierce;rain on;rain;lacerate;blow off;reduce to rubble"
    ";cripple;disable;miss;overshoot;wreck;mangle;shower;fly into;drop on;come down on"
    ";plunge into;come through;bounce off;tear apart;rip apart;hole;shred;burst among;target;attack;go through"
)
_RUNS_INTO = "strike;hit;step on;tread on;drive over;drive onto;go over;run over;run into;set off"
_MEANS = (
    "by;in;with;when;from;using;use of;via;containing;carrying;filled with;laden with;packed with;by means of"
    ";exposure to;exposed to;inhaling;choked on;armed with;loaded with;tipped with;fitted with;laced with"
)
_LAID = (
    "operate;attach;hide;place;strap;bury;conceal;disguise;rig;fit;leave;roll;slip;stick;tape;tie;affix;fix;mount;pack"
    ";stuff"
)

_RIDDLES = "riddle;pepper;rake;spray;hose;strafe;shower;sweep"

_SHELL = Deed(subtype=EventSubtype.SHELLING_ARTILLERY_MISSILE, weapon="heavy_weapons")
_CALIBRES = (60, 76, 81, 82, 105, 107, 120, 122, 130, 152, 155)
_ROUNDS = "round;rounds;shell;shells;mortar;mortars;gun;guns;rocket;rockets;howitzer;howitzers;projectile;projectiles"


def _of_calibre() -> Iterator[str]:
    """Rounds and guns by their calibre: "122 mm gun"."""
    for size in _CALIBRES:
        for what in names(_ROUNDS):
            yield from (f"{size} mm {what}", f"{size}mm {what}")


def words() -> Mapping[str, Words]:
    """The words of this module, by kind: ``wields`` is what people do with weapons, ``landed`` what weapons do."""
    return {
        "weapon": dict.fromkeys(_of_calibre(), _SHELL),
        "wields": as_told(_WIELDS),
        "wield": in_present(_WIELDS),
        "landed": as_told(_LANDED) + in_present(_LANDED) + names("levelled;pummelled"),
        "shoots": as_told("fire;shoot"),
        "riddles": as_told(_RIDDLES) + in_present(_RIDDLES),
        "pumps": as_told("pump;empty;put;unload"),
        "laid": [*as_told(_LAID), "attached to", "stuck to"],
        "runs_into": as_told(_RUNS_INTO) + in_present(_RUNS_INTO),
        "means": names(_MEANS),
        "volley": ("shots", "rounds", "bullets", "gunshots", "bursts", "volleys"),
        "facing": ("in front of",),
        "comes": as_told("come") + in_present("come"),
    }


MODIFIER = (
    "(determiner|possessive|count|number|quantity|word|quality|name|demonym|genitive|ordinal|ing|thing|doubt|agent"
    "|digits|'-'|'of'|caps)"
)
"""What may stand before a noun that it belongs to."""
_AT = "(determiner|possessive|word|thing|name|object|place){1,4}"
_LAID_AT = (
    f"(','? (relative|have|be|adverb){{0,3}}? (wields|laid) ({WHERE} 'by' by:agent|(preposition|'to')? {_AT})? ','?)"
)
_EMPLACED = f"({_LAID_AT}|preposition {_AT})??"


@rule(
    "action",
    f"(by:agent genitive? {MODIFIER}{{0,3}}?)? this:weapon weapon? (caps|'('|')'|genitive){{0,3}}? {_EMPLACED} {FILL}"
    " (be (adverb|word|how_harmed){0,2}?)?"
    f" ((befell|deed_verb|deed_does|conducted|wields|landed|harm|dropped|verb_phrase) ({WHERE} 'by' by:agent)?"
    f"|('placed'|'sent'|'hidden'|'buried'|'attached') {WHERE} 'by' by:agent)"
    f" ({WHERE} (preposition|locating|facing|close_to) {THING} whom:object)?",
    {
        "a US drone killed seven militants": "one drone_strike by United States",
        "two grenades exploded near the market": "one grenade against market",
        "the rocket, which was fired by rebels, landed in a field": "one shelling_artillery_missile by rebels",
    },
)
def weapon_did(by: Actors | None, this: Deed, whom: Actors | None) -> Action:
    """A weapon stands for the deed, and what stands where it goes off is what it was meant for."""
    there = () if not whom or whom[0].name.endswith(ALL_AROUND) else whom
    return Action(deed=this, initiators=by or (), targets=there)


@rule(
    "action",
    f"means (determiner|count|number)? by:agent? {MODIFIER}{{0,4}}?"
    f" this:(what:weapon ((','|'and'){{1,2}} {MODIFIER}{{0,2}}? weapon){{0,3}})",
    {"by an explosive device": "one remote_explosive_landmine_ied"},
)
def by_weapon(by: Actors | None, what: Deed) -> Action:
    """What harm was done with; of the arms that people bear the first."""
    return Action(deed=what, initiators=by or (), finite=False)


_TOLD_BEFORE = re.compile(r"\A\w+(?: off)? the (?:[\w-]+ )?[\w-]+\Z", re.IGNORECASE)


@rule(
    "action",
    f"(({WHO}) {DOING})? this:(wields ({MODIFIER}|weapon|','|'and'){{0,6}}? what:(weapon|deed))"
    f" ({WHERE} (against|preposition) {WHOM})?",
    {
        "rebels launched two rockets at an army base": "one shelling_artillery_missile by rebels against army base",
        "had planted a roadside bomb": "one remote_explosive_landmine_ied",
        "used chlorine gas against the rebels": "one chemical_weapon against rebels",
        "planted the bomb": "known remote_explosive_landmine_ied",
    },
)
def wielded(who: Actors | None, what: list[Deed], whom: Actors | None, perfect: str | None, phrase: str) -> Action:
    """Somebody fired, threw or planted a weapon, perhaps one that the report has told of before."""
    deed = attrs.evolve(what[0], reach=Reach.KNOWN if _TOLD_BEFORE.search(phrase) else Reach.ONE)
    return Action(deed=deed, initiators=who or (), targets=whom or (), perfect=perfect is not None)


@rule(
    "action",
    f"({WHO}) (adverb|date)? this:(wield {MODIFIER}{{0,5}}? what:(weapon|deed))"
    f" ({WHERE} (against|preposition) {WHOM})?",
    {"gunmen hurl grenade at checkpoint": "one grenade by gunmen against checkpoint"},
)
def wields(who: Actors, what: list[Deed], whom: Actors | None) -> Action:
    """The same in the present of a headline."""
    return Action(deed=attrs.evolve(what[0], reach=Reach.ONE), initiators=who, targets=whom or ())


@rule(
    "action",
    f"(({WHO}) {FILL})? this:(deed_verb {WHERE} 'with' {MODIFIER}{{0,4}}? what:weapon) ({ONTO} {WHOM})?",
    {"rebels opened fire with mortars on a post": "one shelling_artillery_missile by rebels"},
)
def did_with(who: Actors | None, what: Deed, whom: Actors | None) -> Action | None:
    """Somebody did it with a weapon that says more than the verb."""
    return Action(deed=what, initiators=who or (), targets=whom or ()) if what.subtype else None


@rule(
    "action",
    f"be{{1,2}} adverb? (landed|'destroyed'|'hit'|'struck'|'rocked'|'targeted') {WHERE}"
    f" this:((means|'during') {MODIFIER}{{0,4}}? what:(weapon|deed))",
    {"the clinic was destroyed in an air raid": "one air_strike"},
)
def was_ruined(what: list[Deed]) -> Action:
    """What something was destroyed in, or by."""
    return Action(deed=attrs.evolve(what[0], reach=Reach.ONE))


@rule(
    "action",
    f"((whom:agent|whom:object) {FILL})? this:(runs_into {MODIFIER}{{0,3}}? what:weapon)"
    f" ((wields|laid) {WHERE} 'by' by:agent)?",
    {"an army convoy hit a landmine": "one remote_explosive_landmine_ied against army convoy"},
)
def ran_into(whom: Actors | None, what: Deed, by: Actors | None) -> Action | None:
    """Somebody came upon a mine."""
    return Action(deed=what, initiators=by or (), targets=whom or ()) if what.weapon == EXPLOSIVES else None


_AT_THEM = "('at'|'on'|'upon'|'into'|'towards'|'toward'|'against')"
_SHOT = Deed(subtype=EventSubtype.ATTACK, weapon=FIREARMS)


@rule(
    "action",
    f"(({WHO}) {DOING}|by:weapon {FILL} be{{0,2}})?"
    f" this:(shoots (how:weapon|adverb|count|word|volley|arms|'with'){{0,4}}? {_AT_THEM}) {WHOM}?",
    {
        "gunmen fired several shots at a bus": "one attack by gunmen against bus",
        "rebels fired 12 rockets at a town": "one shelling_artillery_missile by rebels against town",
    },
)
def fired_at(
    *, who: Actors | None, by: Deed | None, how: Deed | None, whom: Actors | None, perfect: str | None
) -> Action | None:
    """Somebody shot at others; helicopters that do tell of themselves."""
    if by is not None:
        return None
    deed = how if how is not None and how.subtype is not None else _SHOT
    return Action(deed=deed, initiators=who or (), targets=whom or (), perfect=perfect is not None)


@rule(
    "action",
    f"(({WHO}) {DOING})? this:(riddles {WHOM} {WHERE} 'with' {MODIFIER}{{0,3}}? (weapon|deed|volley)"
    f" | pumps {MODIFIER}{{0,3}}? (weapon|volley) ('into'|'through') {WHOM})",
    {"gunmen riddled a bus with bullets": "one attack by gunmen against bus"},
)
def riddled(who: Actors | None, whom: Actors, perfect: str | None) -> Action:
    """The same with those who were shot at between the verb and the bullets."""
    return Action(deed=_SHOT, initiators=who or (), targets=whom, perfect=perfect is not None)


@rule(
    "action",
    f"({WHOM} {FILL})?"
    f" this:((comes|be) 'under' {MODIFIER}{{0,4}}? (what:deed|what:weapon? 'fire'|'bullets'|'gunfire'|'shots'))"
    f" why:('for'|'over')? ({WHERE} ('by'|'from') who:agent)?",
    {
        "a convoy came under heavy fire": "one attack against convoy",
        "the base came under attack": "one deed against base",
    },
)
def came_under(whom: Actors | None, what: Deed | None, who: Actors | None, why: str | None) -> Action | None:
    """Somebody was attacked; who comes under fire *for* something is only criticised."""
    if why is not None:
        return None
    deed = attrs.evolve(what, reach=Reach.ONE) if what and (what.subtype or not what.weapon) else _SHOT
    return Action(deed=deed, initiators=who or (), targets=whom or ())
