"""Sites: a name of a place with what a phrase says of it: what it is, whose it is, which side of it is meant."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from conflictevents.english.places.whereabouts import PlaceNoun, Site, state
from conflictevents.english.places.words import in_one_line
from conflictevents.english.tables import seats
from conflictevents.model.location import GeoPrecision
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_CITY = PlaceNoun(GeoPrecision.POPULATED_PLACE)
_LANDMARK = PlaceNoun(GeoPrecision.STREET_OR_LANDMARK)


def words() -> Mapping[str, Words]:
    """Words for distances; the names and nouns are those of ``places/toponyms.py``."""
    return {
        "distance_unit": (
            "km",
            "kms",
            "kilometres",
            "kilometers",
            "kilometre",
            "mile",
            "miles",
            "nautical miles",
            "metres",
            "meters",
        )
    }


EPITHETS = "(word|adverb|including|quality|people|group|person|'-'){0,4}"
"""What is said of a place before its name: "Mogadishu's mainly residential Hodan district"."""
_NATION = f"(nation:country genitive {EPITHETS}|nation:demonym)"


@rule(
    "site",
    f"{_NATION}? side:direction? name:toponym noun:(place_kind|area_kind)?",
    {
        "Mosul": "Mosul",
        "northern Idlib province": "north, Idlib, admin1",
        "Syria's Idlib province": "Idlib, admin1, SYR",
        "western Kabul": "west, Kabul",
    },
)
def named(name: str, nation: str | None, side: str | None, noun: list[PlaceNoun] | None) -> Site:
    """A name, perhaps with the noun for what it is behind it."""
    return Site(name=name, noun=_first(noun), country=nation, side=side)


@rule(
    "site",
    f"{_NATION}? side:direction? noun:(place_kind|area_kind) ('of'|'called'|'named'|',')? name:toponym",
    {"village of San Roque": "San Roque, populated_place", "Iraqi city of Mosul": "Mosul, populated_place, IRQ"},
)
def noun_and_name(name: str, nation: str | None, side: str | None, noun: list[PlaceNoun]) -> Site:
    """A name with the noun for what it is before it; a suburb of Manila is not called so."""
    return Site(name=name, noun=noun[0], country=nation, side=side, quarter=_is_quarter(noun[0]))


@rule(
    "site",
    "direction? (around:toponym|nation:country) (place_kind|area_kind)? side:direction? noun:(place_kind|area_kind) "
    "('of'|'called'|'named') direction? name:toponym outer:(place_kind|area_kind)?",
    {"West Bank village of Idna": "Idna, populated_place", "Chad village of Abala": "Abala, populated_place, TCD"},
)
def within(
    *,
    name: str,
    noun: list[PlaceNoun],
    side: str | None,
    around: str | None,
    nation: str | None,
    outer: list[PlaceNoun] | None,
) -> Site | None:
    """A name with its noun and the place around it before it, or behind it: "the Hodan district of Mogadishu".

    In "Tiwara village of Gora district" each noun is that of the name before it: a chain.
    """
    if outer:
        return None
    return Site(name=name, noun=noun[0], country=nation, side=side, base=around, either=around is not None)


@rule(
    "site",
    f"{_NATION}? side:direction? name:toponym noun:(landmark|institution)",
    {"Nasser hospital": "Nasser hospital, street_or_landmark"},
)
def landmark(name: str, noun: list[str], nation: str | None, side: str | None) -> Site:
    """A camp, hospital, airport: the noun is part of its name."""
    return Site(name=f"{name} {noun[0]}", noun=_LANDMARK, country=nation, side=side, base=name)


@rule(
    "site",
    "direction? surroundings 'of' ('the' ('city'|'town'|'village') 'of')? name:toponym",
    {
        "western countryside of Aleppo": "near western countryside, Aleppo",
        "outskirts of Mosul": "near outskirts, Mosul",
    },
)
def surroundings_of(name: str, phrase: str) -> Site:
    """What lies around a place."""
    return Site(name=name, side=" ".join(phrase.split()).partition(" of ")[0], near=True)


@rule("site", "side:direction? name:toponym noun:surroundings", {"Idlib countryside": "near countryside, Idlib"})
def surroundings(name: str, noun: str, side: str | None) -> Site:
    """The same with the name first."""
    return Site(name=name, side=f"{side} {noun}" if side else noun, near=True)


@rule(
    "site",
    "'the' this:(side:direction 'of' 'the'? (name:toponym|nation:country))",
    {"the northwest of Syria": "northwest, Syria, country, SYR", "the north of Mali": "north, Mali, country, MLI"},
)
def side_of(side: str, name: str | None, nation: str | None) -> Site | None:
    """A side of a place, within it."""
    return Site(name=name, side=side) if name else state(nation, side)


@rule(
    "site",
    "side:direction nation:country",
    {"northwestern Syria": "northwest, Syria, country, SYR", "central Mali": "centre, Mali, country, MLI"},
)
def side_and_country(side: str, nation: str) -> Site | None:
    """A side of a country."""
    return state(nation, side)


_DISTANCE = "((count|number|quantity) '-'? distance_unit ('(' (count|number|quantity) distance_unit ')')?)"


@rule(
    "site",
    f"({_DISTANCE}? ('to' 'the')? way:direction 'of'|{_DISTANCE} ('away'? 'from'|'off')) ('the' place_kind 'of')? "
    "name:toponym",
    {
        "west of Mosul": "near west of, Mosul",
        "15 km north of Mosul": "near 15 km north of, Mosul",
        "15 km from Mosul": "near 15 km from, Mosul",
        "to the south of the city of Sirte": "near south of, Sirte",
    },
)
def off(name: str, way: str | None, phrase: str) -> Site:
    """So far from a place, or on one side of it."""
    link = " of" if way else " from"
    told = in_one_line(phrase).partition(f"{link} ")[0].replace("to the ", "")
    return Site(name=name, side=told + link, near=True, apart=True)


@rule(
    "site",
    f"(({_NATION}|nation:country) ('capital'|'capital' 'city')|'capital' 'of' 'the'? nation:country) "
    "(('of'|',')? name:toponym)?",
    {"Iraqi capital": "Baghdad, populated_place, IRQ", "Kenya's capital, Nairobi": "Nairobi, populated_place, KEN"},
)
def capital(nation: str, name: str | None) -> Site | None:
    """A capital by its country."""
    known = name or seats().get(nation)
    return Site(name=known, noun=_CITY, country=nation) if known else None


@rule(
    "site",
    "nation:demonym ('coastline'|'coast'|'waters'|'airspace'|'territory'|'soil'|'border')",
    {"Iraqi coastline": "Iraq, country, IRQ"},
)
def soil(nation: str) -> Site | None:
    """A country by what is its own."""
    return state(nation)


@rule(
    "vicinity",
    "('near'|'outside' 'of'?|close_to) ('the'|'a')? of:site",
    {"near Mosul": "near Mosul", "outside the town of Gao": "near Gao, populated_place"},
)
def vicinity(of: Site) -> Site:
    """Not the place, but somewhere near it."""
    return attrs.evolve(of, near=True, apart=True)


def _is_quarter(noun: PlaceNoun) -> bool:
    return noun.precision is GeoPrecision.NEIGHBOURHOOD


def _first(nouns: list[PlaceNoun] | None) -> PlaceNoun | None:
    return nouns[0] if nouns else None
