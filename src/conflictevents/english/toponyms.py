"""Toponyms: which names in a text are names of places.

A name that the gazetteer has is one; any other only in the company of words that make it one: "the village of al-Jinah",
"Rif al-Muhandiseen suburb", "in al-Jinah, Aleppo". A capital is also a word for a government ("Damascus said"), so it
needs such company too; a country is a place only behind a preposition, which :mod:`conflictevents.english.places` reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from conflictevents.english.gazetteer import gazetteer
from conflictevents.english.tables import names, rows
from conflictevents.model.location import GeoPrecision
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"place_kind", "area_kind", "landmark", "surroundings"})

class PlaceNoun(NamedTuple):
    """What a noun for a place says: how precise it is, and for how many people at most one would use it."""

    precision: GeoPrecision
    population: int = 100_000_000


_SMALL = 100_000
_KINDS = {
    PlaceNoun(GeoPrecision.POPULATED_PLACE, _SMALL): (
        "village;hamlet;settlement;farming village;fishing village;border village;mining village;mountain village;"
        "coastal village;farming community;farming settlement;kampong;kibbutz;homestead"
    ),
    PlaceNoun(GeoPrecision.POPULATED_PLACE): (
        "town;city;township;port city;border town;market town;mining town;border city;coastal city;coastal town;oasis town;"
        "garrison town;frontline town;front-line town;seaside town;locality;community;commune;port town;capital city;"
        "provincial capital;regional capital;state capital;district capital"
    ),
    PlaceNoun(GeoPrecision.NEIGHBOURHOOD, _SMALL): (
        "suburb;neighbourhood;neighborhood;quarter;ward;borough;favela;slum;barrio;shantytown"
    ),
    PlaceNoun(GeoPrecision.ADMIN3): "subdistrict;sub-district;sub-county;subcounty;parish;upazila;tehsil;taluka",
    PlaceNoun(GeoPrecision.ADMIN2): "district;county;municipality;raion;cercle;woreda;canton;local government area;LGA",
    PlaceNoun(GeoPrecision.ADMIN1): "province;governorate;oblast;prefecture;wilaya",
}
_AREAS = {
    PlaceNoun(GeoPrecision.ADMIN1): "state;region",
    PlaceNoun(GeoPrecision.REGION): (
        "area;zone;gorge;mountain;hill;hilltop;hillside;farms;valley;peninsula;enclave;sector;desert;forest;mountains;hills;plain;plateau;island;islands;basin;"
        "river;lake;highlands;mountain range;countryside area;highway;road;front;coast"
    ),
}
_LANDMARKS = (
    "refugee camp;displacement camp;IDP camp;camp for displaced people;camp;airport;air base;airbase;airfield;"
    "international airport;military airport;military base;army base;naval base;base;military camp;army camp;hospital;"
    "school;mosque;church;market;square;street;bridge;checkpoint;border crossing;crossing;prison;stadium;hotel;university;"
    "station;police station;dam;refinery;oil field;oilfield;gas field;mine;power plant;nuclear power plant;monastery;"
    "cathedral;temple;shrine;cemetery;crossroads;roundabout;intersection;junction;port;harbour;harbor;barracks;palace;"
    "park;avenue;bazaar;shopping centre;shopping center;shopping mall;mall;border post;metro station;railway station"
)
_SURROUNDINGS = "countryside;outskirts;suburbs;vicinity;periphery;environs;hinterland;outlying areas;rural areas"
_SIDES = {
    "north": "north;northern",
    "northeast": "northeast;northeastern;north-east;north-eastern",
    "east": "east;eastern",
    "southeast": "southeast;southeastern;south-east;south-eastern",
    "south": "south;southern",
    "southwest": "southwest;southwestern;south-west;south-western",
    "west": "west;western",
    "northwest": "northwest;northwestern;north-west;north-western",
    "centre": "central;centre;center;middle",
}
_LOCATIVES = "in at near inside outside around across throughout within towards toward into through via over off surrounding"

_ALSO_WORDS = (
    "Acre Aga Alba Ana Anchorage Angers Ann Archway Ariel Aroma Aurora Awash Bade Bar Barking Bath Batman Bay Bender "
    "Billings Bimbo Bole Bolivar Boulder Brent Brits Brusque Buffalo Bush Buy Can Canning Capital Carrefour Cascades "
    "Centennial Central Centre Centurion Cesar Chandler Chaparral Charlotte Colon Commonwealth Concord Cordillera Corona "
    "Cypress Davenport Delta Derby Dig Dinar Dire Donga East Eastern Enterprise Erode Estancia Falcon Fatwa Federal Fiche "
    "Free Garland Gay Genet Gilbert Gondola Gore Guider Harrow Hayward Honcho Hub Hue Hula Hummus Hun Imperial "
    "Independence Islands Jam Kent Kish Lakes Lander Lira Littoral Mage Male Man Mango Manta Mantilla Maritime Marks Mesa "
    "Metro Midland Midlands Mile Mobile Mojo Mon Mongo Mono Moron Nan Nancy Newton Nice North Northern Oral Orange "
    "Oriental Oxford Papaya Paradise Pare Pen Pest Phoenix Plateau Plateaux Ponce Providence Pueblo Punch Queens Quiche "
    "Raver Reading Reunion Riverside Ruse Saga Sake Sale Samba Savannah Say Shaping Shone Shush Simmering Sire Slough Soke "
    "South Southern Southland Split Springs Sud Sultana Surprise Surrey Tame Tank Tartar Tequila Than Tire Tours Turbo "
    "Unity Van Vas Victoria Vista Wadi Wales Warder Warren Waterloo Waw Wellington West Western Woodlands York"
)
"""Names of the gazetteer that are other words as well: no places by themselves."""

_NO_PLACES = frozenset("Islam Parliament Congress Ramadan Arabic English French Spanish Ukrainian Russian Twitter Facebook Telegram".split())
"""Names that stand behind a preposition and are no places."""

_OVERRUN = (
    "overran;overrun;recaptured;recapture;retook;retake;retaken;besieged;besieging;encircled;shelled;shelling;bombarded;"
    "bombarding;patrolled;patrolling;infiltrated;invaded;entered;entering;evacuated;liberated;stormed;raided;control of;"
    "retreated from;withdrew from;advanced on;advancing on;pulled out of"
)
_BEFALLEN = (
    "rocked;rocks;shook;hit;struck;attacked;bombed;targeted;captured;seized;fled;reached;attack on;attacks on;assault on;"
    "strike on;strikes on"
)


def words() -> Mapping[str, Words]:
    """Names of the gazetteer that are no country or capital, and the words that make a name one of a place."""
    return {
        "place_name": _names(),
        "place_kind": _by_phrase(_KINDS),
        "area_kind": _by_phrase(_AREAS),
        "place_kinds": [plural for cell in _KINDS.values() for noun in names(cell) for plural in _plurals(noun)],
        "overrun": _OVERRUN.split(";"),
        "befallen": _BEFALLEN.split(";"),
        "landmark": names(_LANDMARKS),
        "surroundings": names(_SURROUNDINGS),
        "direction": {word: side for side, cell in _SIDES.items() for word in names(cell)},
        "locative": _LOCATIVES.split(),
        "part": names("part;parts;much;most;all;areas;streets;suburbs;rest;south;north;east;west;centre;center;heart"),
        "name_article": "al el ad adh an ar as ash at ath az ez es er ed en et".split(),
        "name_particle": "al el de del la las los abu umm bin ibn san".split(),
    }


def _names() -> set[str]:
    """The names that by themselves are places and nothing else."""
    cells = ("name", "aliases", "capital")
    states = {name for row in rows("countries") for cell in cells for name in names(row[cell])}
    return gazetteer().names - states - set(_ALSO_WORDS.split())


def _plurals(noun: str) -> tuple[str, str]:
    return (f"{noun[:-1]}ies", f"{noun}s") if noun.endswith("y") else (f"{noun}s", f"{noun}es")


def _by_phrase(cells: Mapping[PlaceNoun, str]) -> dict[str, PlaceNoun]:
    return {phrase: noun for noun, cell in cells.items() for phrase in names(cell)}


NOUN = "(place_kind|area_kind|landmark)"
"""A noun for a kind of place."""

_PART = "('‘'? (name_article '-' | name_particle)? (name|place_name) ('-' (name|word|place_name)){0,3})"
_NAME = f"{_PART}{{1,4}}"
_AFTER = "(stop|break|','|'('|preposition|conjunction|adverb|have|relative)"
_CALLED = "(place_kind|landmark|area_kind) ('of'|'called'|'named'|'known' 'as')"


@rule("toponym", "this:place_name", {"Mosul": "Mosul", "al-Bab": "al-Bab"})
def listed_name(phrase: str) -> str:
    """A name of the gazetteer."""
    return _in_one_line(phrase)


@rule("toponym", f"this:({_NAME}) (place_kind|landmark)", {"Tell Qasab village": "Tell Qasab"})
def name_and_noun(phrase: str) -> str:
    """A name with the noun that makes it a place behind it."""
    return _in_one_line(phrase)


@rule("toponym", f"(locative|determiner) this:({_NAME}) area_kind", {"the Gereshk area": "Gereshk"})
def name_of_area(phrase: str) -> str:
    """The same with a noun that has other uses, so there is an article or preposition before it."""
    return _in_one_line(phrase)


@rule(
    "toponym",
    f"('in'|'near'|'inside'|'outside'|'around') this:({_NAME}) {_AFTER}",
    {"near Tulkaramat, where": "Tulkaramat"},
)
def name_behind_preposition(phrase: str) -> str | None:
    """A name behind a preposition of place, if its phrase ends there: "in Blake's car" and "in Islamic law" do not."""
    return None if phrase in _NO_PLACES else _in_one_line(phrase)


@rule("toponym", f"overrun this:({_NAME}) {_AFTER}", {"recaptured Tal Ghazali.": "Tal Ghazali"})
def name_overrun(phrase: str) -> str:
    """What is overrun, besieged or shelled is a place."""
    return _in_one_line(phrase)


@rule("toponym", f"place_kinds ('of'|'called'|'named') this:({_NAME})", {"villages of Gatara and Nima": "Gatara"})
def first_of_names(phrase: str) -> str:
    """The first of several names after their noun."""
    return _in_one_line(phrase)


@rule(
    "toponym",
    f"place_kinds 'of' ({_NAME} ','){{0,4}} {_NAME} ','? 'and' this:({_NAME})",
    {"villages of Gatara and Nima": "Nima"},
)
def last_of_names(phrase: str) -> str:
    """The last of them."""
    return _in_one_line(phrase)


@rule("toponym", f"this:({_NAME}) 'and' {_NAME} place_kinds", {"Gatara and Nima villages": "Gatara"})
def first_before_noun(phrase: str) -> str:
    """The first of two names before their noun."""
    return _in_one_line(phrase)


@rule("toponym", f"(toponym|{_NAME}) 'and' this:({_NAME}) place_kinds", {"Gatara and Nima villages": "Nima"})
def last_before_noun(phrase: str) -> str:
    """The second of them."""
    return _in_one_line(phrase)


@rule("toponym", f"{_CALLED} this:({_NAME})", {"village of San Roque del Monte": "San Roque del Monte"})
def noun_of_name(phrase: str) -> str:
    """A name with the noun before it."""
    return _in_one_line(phrase)


@rule("toponym", f"this:({_NAME}) ',' ('a'|'an') (word|name|direction|demonym){{0,3}} (place_kind|landmark)", {})
def name_explained(phrase: str) -> str:
    """A name that is then explained: "Tungan Baki, a village in Niger State"."""
    return _in_one_line(phrase)


@rule("toponym", f"locative this:({_NAME}) ',' (place_name|capital|country)", {"in Jinah, Syria": "Jinah"})
def name_within(phrase: str) -> str:
    """A name behind a preposition and before the place that it lies in."""
    return _in_one_line(phrase)


@rule("toponym", "this:country (place_kind|area_kind)", {"Niger State": "Niger"})
def area_named_as_country(phrase: str) -> str | None:
    """The name of a country before a noun, where it is also that of an area."""
    places = gazetteer().candidates(phrase)
    return _in_one_line(phrase) if any(place.kind == "admin1" for place in places) else None


@rule("toponym", f"(locative|overrun|befallen|direction 'of'?|genitive|{_CALLED}|part 'of'|'capital' ','?) this:capital", {"near Kabul": "Kabul"})
def capital_as_place(phrase: str) -> str:
    """A capital behind a word that makes it a place."""
    return _in_one_line(phrase)


@rule(
    "toponym",
    f"this:capital ({NOUN}|surroundings|',' country|genitive (direction|place_name|{_NAME}? {NOUN}))",
    {"Kabul airport": "Kabul", "Baghdad's Karrada district": "Baghdad"},
)
def capital_and_noun(phrase: str) -> str:
    """A capital before a word that makes it a place."""
    return _in_one_line(phrase)


def _in_one_line(phrase: str) -> str:
    return " ".join(phrase.split())
