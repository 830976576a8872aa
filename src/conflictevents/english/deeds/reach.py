"""Deeds: the nouns and verbs of conflict, each with the kind of event that it tells.

A deed is what was done, before it is known who did it to whom: "a rare air strike", "clashes", "opened fire on". The
subtypes are ACLED's sub-event types (codebook 2023); a deed without one ("attack", "operation") fits several.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from conflictevents.english.tables import names, rows
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import ARMED
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"deed_verb", "conducted", "befell"})


class Reach(StrEnum):
    """How a deed stands in number, and to what was told before."""

    ONE = "one"
    """Something that happened once: "an air strike"."""
    OTHER = "other"
    """Something beside what was told before: "another blast"."""
    KNOWN = "known"
    """Something told before: "the strike", "this operation"."""
    SAME = "same"
    """Whatever was told last: "it happened", "the incident"."""
    SOME = "some"
    """More than one, at once or not: "air strikes"."""
    OFTEN = "often"
    """What happens time and again: "regular clashes"."""


@attrs.frozen(kw_only=True)
class Deed:
    """What was done; ``subtype`` None is not stated, ``lasting`` goes on from when it began.

    ``weapon`` is the type of weapon that the words tell, as "shelling" does.
    """

    subtype: EventSubtype | None = None
    weapon: str | None = None
    reach: Reach = Reach.ONE
    lasting: bool = False
    by: tuple[Actor, ...] = ()

    def __str__(self) -> str:
        doers = ", ".join(map(str, self.by))
        return f"{self.reach} {self.subtype or 'deed'}" + (f" by {doers}" if doers else "")


AGREEMENTS = frozenset({EventSubtype.AGREEMENT, EventSubtype.CEASEFIRE})
"""In which all sides take part, and none is a target."""

_CONDUCTED = (
    "carried out;carries out;carry out;committed;commits;inflicted;inflicts;perpetrates"
    ";conducted;conducts;launched;launches;staged;stages;mounted;held;organised"
    ";organized;engaged in;engage in;engaging in;waged;undertook;executed;perpetrated;signed;signs;reached"
    ";declared;declares;agreed;agreed to;agree to"
    ";answered with;responded with;retaliated with;replied with;hit back with"
)
_BEFELL = (
    "hit;hits;struck;strikes;targeted;rocked;rocks;tore through;ripped through;destroyed;occurred;took place;happened;"
    "broke out;erupted;was carried out;were carried out;followed;continued;ensued;flared up;raged;resumed;intensified"
    ";flared;reignited;escalated;persisted;went on;unfolded;spread;break out;erupt;flare;flare up;breaks out;erupts"
)

_CRAFT = (
    "warplane;warplanes;war planes;fighter jet;fighter jets;jet fighters;fighter plane;fighter planes;fighter aircraft;"
    "jet;jets;plane;planes;aircraft;military aircraft;bomber;bombers;fighter-bombers;helicopter;helicopters;chopper;"
    "choppers;helicopter gunship;helicopter gunships;gunship;gunships;attack helicopter;attack helicopters;"
    "combat helicopters;military helicopters;Apache helicopter;artillery;"
    "heavy artillery;howitzers;tank;tanks;warship;warships;navy ships;gunboat;gunboats;patrol boat;coastguard vessel"
)
"""What its crew makes a part of the forces of a state."""


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {
        "conducted": names(_CONDUCTED),
        "befell": names(_BEFELL),
        "craft": names(_CRAFT),
        "state_letters": {"US": "USA", "U.S.": "USA", "UK": "GBR", "U.K.": "GBR", "UAE": "ARE"},
        "often": names("regular;frequent;repeated;daily;weekly;sporadic;ongoing;constant;recurrent;persistent;such"),
    }


def deeds(table: str, form: str) -> dict[str, Deed]:
    """The deeds of one form in a word list: nouns, verbs by their bases, weapons."""
    return {
        phrase: Deed(
            subtype=EventSubtype(row["subtype"]) if row["subtype"] else None,
            weapon=row.get("weapon") or None,
            lasting=form == "lasting",
        )
        for row in rows(table)
        if row["form"] == form
        for phrase in names(row["phrases"])
    }


def plurals(nouns: Mapping[str, Deed]) -> dict[str, Deed]:
    """The plurals of nouns for deeds."""
    return {plural(noun): attrs.evolve(deed, reach=Reach.SOME) for noun, deed in nouns.items()}


def plural(phrase: str) -> str:
    """The regular plural of the last noun: "clashes", "ceasefires", "assemblies"; "exchanges of fire" of the first."""
    head, of, rest = phrase.partition(" of ")
    if head.endswith("y") and head[-2] not in "aeiou":
        return f"{head[:-1]}ies{of}{rest}"
    return f"{head}{'es' if head.endswith(('s', 'sh', 'ch', 'x')) else 's'}{of}{rest}"


_STATE = "(state_letters|demonym)"


@rule(
    "doer",
    "this:(whose:(state_letters|demonym)) ('-' 'led')? (quality|word|name|caps|digits|count|'-'){0,4}? craft:craft",
    {"Russian warplanes": "Russian warplanes", "Israeli F-16 jets": "Israeli jets"},
)
def crew(whose: list[str], craft: str, phrase: str) -> Actor:
    """The forces of a state by what they fly, drive or fire."""
    return Actor(name=f"{phrase} {craft}", type=ActorType.STATE_FORCES, country=whose[0])


@rule(
    "doer",
    f"this:(whose:({_STATE} ((','|'and') {_STATE}){{0,3}})) ('-' 'led')? (quality|word){{0,2}}?"
    " (deed_noun|deed_nouns|weapon)",
    {"US air strike": "USA", "Russian air raids": "RUS", "Syrian and Russian warplanes": "SYR, RUS"},
)
def doer(whose: list[str]) -> tuple[str, ...]:
    """The states whose deed it is, which are neither a place nor a people here.

    A country's full name in this place says where it was ("the Mali attack"), its letters and its adjective say whose.
    """
    return tuple(whose)


_VAGUE = frozenset({None, EventSubtype.AIR_STRIKE, EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED, EventSubtype.ATTACK})
"""What a noun tells that any weapon before it tells better: a Scud strike, a grenade blast."""


def _by_weapon(what: list[Deed]) -> Deed:
    """A deed by its noun, and by the weapon before it: "mortar attack"."""
    weapon, deed = what[0], what[-1]
    if weapon.subtype is None or deed.subtype not in _VAGUE:
        return deed
    return attrs.evolve(deed, subtype=weapon.subtype, weapon=weapon.weapon)


MODIFIERS = "(word|name|number|count|'-'|',')"
"""What may stand between a determiner and the noun of a deed."""


@rule(
    "deed",
    f"('the'|'this'|'that'|'these'|'those'|possessive) {MODIFIERS}{{0,3}}? by:agent? {MODIFIERS}{{0,2}}? "
    "what:(weapon? (deed_noun|deed_nouns))",
    {"the strike": "known air_strike", "this large operation": "known deed", "the attacks": "known deed"},
)
def known_deed(what: list[Deed], by: tuple[Actor, ...] | None) -> Deed:
    """Something that the report has told before, or takes as known."""
    return attrs.evolve(_by_weapon(what), reach=Reach.KNOWN, by=by or ())


@rule(
    "deed",
    f"('another'|'a' ('second'|'third'|'fourth'|'further'|'separate'|'fresh'|'new')) {MODIFIERS}{{0,2}}? by:agent?"
    f" {MODIFIERS}{{0,2}}? (what:(weapon? deed_noun)|what:(weapon))",
    {"another suicide bombing": "other suicide_bomb", "a second roadside bomb": "other remote_explosive_landmine_ied"},
)
def other_deed(what: list[Deed], by: tuple[Actor, ...] | None) -> Deed:
    """Something beside what was told before."""
    return attrs.evolve(_by_weapon(what), reach=Reach.OTHER, by=by or ())


@rule(
    "deed",
    f"('a'|'an') {MODIFIERS}{{0,3}}? by:agent? {MODIFIERS}{{0,2}}? what:(weapon? deed_noun)",
    {"a rare strike": "one air_strike", "an ambush": "one deed"},
)
def one_deed(what: list[Deed], by: tuple[Actor, ...] | None) -> Deed:
    """Something told for the first time."""
    return attrs.evolve(_by_weapon(what), by=by or ())


@rule(
    "deed",
    f"by:agent (whose:genitive own:'own'?)? {MODIFIERS}{{0,2}}? what:(weapon? (deed_noun|deed_nouns))",
    {
        "Turkish army shelling": "one shelling_artillery_missile by Turkish army",
        "al-Shabaab's attack": "one deed by al-Shabaab",
    },
)
def deed_by(by: tuple[Actor, ...], whose: str | None, own: str | None, what: list[Deed]) -> Deed:
    """A deed with its doer before it; in "Mali's worst attack" or "the mayor's murder" nobody who did it is told."""
    told = _by_weapon(what)
    theirs = own or whose is None or (by[0].type in ARMED and told.subtype not in _SUFFERED)
    return attrs.evolve(told, by=by) if theirs else told


_SUFFERED = frozenset(
    {
        EventSubtype.ATTACK,
        EventSubtype.ASSASSINATION,
        EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE,
        EventSubtype.ARRESTS,
    }
)
"""Of whose deed these are the noun says nothing: "the soldiers' abduction"."""


@rule("deed", "often word?? what:(weapon? (deed_noun|deed_nouns))", {"regular clashes": "often armed_clash"})
def frequent_deed(what: list[Deed]) -> Deed:
    """What happens time and again, so no event of its own."""
    return attrs.evolve(_by_weapon(what), reach=Reach.OFTEN)


@rule(
    "deed",
    f"count {MODIFIERS}{{0,2}}? what:(weapon? deed_nouns)",
    {"two air strikes": "some air_strike", "at least five deadly attacks": "some deed"},
)
def counted_deeds(what: list[Deed]) -> Deed:
    """Deeds of which somebody says how many."""
    return _by_weapon(what)


@rule(
    "deed",
    "what:(weapon? (deed_noun|deed_nouns))",
    {"shelling": "one shelling_artillery_missile", "air raids": "some air_strike", "ceasefires": "some ceasefire"},
)
def bare_deed(what: list[Deed]) -> Deed:
    """A deed by itself."""
    return _by_weapon(what)
