"""Place words: the names of the gazetteer, and the words and patterns that make any other name one of a place."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache

from conflictevents.english.places.gazetteer import Gazetteer, gazetteer
from conflictevents.english.places.whereabouts import ANY_POPULATION, PlaceNoun
from conflictevents.english.tables import names, rows
from conflictevents.english.verbs import as_told, in_past, in_present
from conflictevents.model.location import GeoPrecision
from conflictevents.reading.lexicon import Words

_SIDES = {
    "north": "north;northern",
    "northeast": "northeast;northeastern;north-east;north-eastern",
    "east": "east;eastern",
    "southeast": "southeast;southeastern;south-east;south-eastern",
    "south": "south;southern",
    "southwest": "southwest;southwestern;south-west;south-western",
    "west": "west;western",
    "northwest": "northwest;northwestern;north-west;north-western",
    "centre": "central;centre;center;middle;downtown",
}
SIDE_OF = {word: side for side, cell in _SIDES.items() for word in names(cell)}
_LOCATIVES = (
    "in at near inside outside around across throughout within towards toward into through via over off surrounding"
)

_OVERRUN = (
    "overrun;recapture;retake;besiege;lay siege to;encircle;shell;bombard;patrol;infiltrate;invade;enter;evacuate;"
    "liberate;storm;raid;occupy;conquer;reoccupy;pound;raze;torch;loot;ransack;pillage;strafe;blockade"
)
"""What is done to places alone."""
_BEFALL = "rock;shake;hit;strike;attack;bomb;target;capture;seize;flee;reach;destroy;leave;launch on;ravage"
"""What is done to places and to others."""
_TAKE = "abduct;kidnap;take;snatch;drive;expel;evacuate;flee;escape;displace;launch;fire"
"""Before "from" and the name of a place."""
_FLY = "exploded;down;downed;flew;flying;flown;circled;circling;dropped;planes;aircraft;drone;drones;jets;skies"
"""Before "over" and the name of a place."""
_FALL = (
    "overrun;recapture;retake;besiege;encircle;shell;bombard;liberate;storm;raid;occupy;bomb;raze;torch;loot;pillage"
)
"""What is done to places alone, and not to people."""
_PARTS = (
    "part parts much most all areas streets suburbs rest south north east west centre center heart control roads "
    "alleys lanes entrances slums hills mountains percent % third quarter half thirds bombing bombardment siege "
    "shelling liberation capture recapture fall"
)
"""Before "of" and the name of a place."""
_QUALIFIERS = (
    "nearby neighbouring neighboring suburban rural urban restive volatile besieged historic remote adjacent newly "
    "independent coastal"
)
_HELD = (
    "held controlled run occupied torn ruled administered hit besieged dominated populated stricken majority hotspot"
)
"""Whose or how a place is, behind a hyphen."""
_BOUND_FOR = "flee;march;travel;advance;head;move;return;retreat;withdraw;cross;deport;transfer;spread"
"""Before "to" and the name of a place."""
_HEADS = (
    "Jabal Jebel Jabel Tal Tell Tall Wadi Deir Dayr Ain Ayn Beit Bayt Kafr Kfar Kafar Umm Ras Nahr Qasr Maarat Khirbet "
    "Mount Lake Fort Camp Port Cape Cabo Avenida Calle Puerto Villa Ciudad Kampung Kampong Phum Barangay Purok Ban "
    "Hawsh Harasta Colonia Barrio Vereda Caserío Aldea Cerro Río Laguna Ciénaga Bocana Hacienda Finca Souk Souq "
    "Quartier Cité Khirbat Sidi Oued Hassi Bordj Douar Ksar Qalat Nahiyat Thon Desa Dusun Gampong Sitio Hto Bukit"
)
"""How names of places begin: mountain, hill, valley, river, spring, well, house, market, quarter, village, town."""
_FOREIGN = re.compile(
    r"(?:EL|LA|LAS|LOS|SAN|SANTA|SANTO|SAO|NUEVA|NUEVO|VILLA|AL|EL|DEIR|TEL|BEIT|KFAR|AIN|RIO|CERRO|BOCANA|COLONIA|BARRIO)\b"
    r"[- ]|.* DEL? "
)
"""How names of places begin, or go on, that are no English words even where all words are in capitals."""
SEATS = "Vatican;White House;Kremlin;Pentagon;Capitol;Capitol Hill;Downing Street;Wall Street;Old City;Gulf;Knesset"
"""Buildings that are also words for who works in them."""
_ROUTES = "route;highway;road;motorway;checkpoint;camp;hill;sector;zone;district;ward;bridge"
_ARTICLES = "al el ad adh an ar as ash at ath az ez es er ed en et"
_PARTICLES = "al el de del la las los abu umm bin ibn san"


def words() -> Mapping[str, Words]:
    """Names of the gazetteer that are no country or capital, and the words that make a name one of a place."""
    return {
        **names_of(gazetteer()),
        **_kinds_of_nouns(),
        "direction": SIDE_OF,
        "locative": _LOCATIVES.split(),
        "overrun": _verbs(_OVERRUN),
        "befallen": _verbs(_BEFALL),
        "part": _PARTS.split(),
        "qualifier": _QUALIFIERS.split(),
        "held": _HELD.split(),
        "bound_for": (*_verbs(_BOUND_FOR), "went", "going", "came", "coming", "flew"),
        "withdrawn_from": [f"{form} from" for form in _verbs("withdraw;retreat")],
        "close_to": ("close to", "near to", "next to", "adjacent to"),
        "taking_away": _verbs(_TAKE),
        "flying": names(_FLY),
        "fallen": in_past(_FALL),
        "aimed": ("shot", "shooting", "fired", "firing"),
        "toponym_head": _HEADS.split(),
        "seat": names(SEATS),
        "routes": names(_ROUTES),
        "name_article": _ARTICLES.split(),
        "name_particle": _PARTICLES.split(),
    }


def _kinds_of_nouns() -> Mapping[str, Words]:
    """The nouns for places, by kind."""
    return {
        "place_kind": _nouns("place"),
        "place_kinds": [plural for noun in _nouns("place") for plural in _plurals(noun)],
        "area_kind": _nouns("area"),
        "area_kinds": [plural for noun in _nouns("area") for plural in _plurals(noun)],
        "landmark": list(_nouns("landmark")),
        "institution": list(_nouns("institution")),
        "surroundings": list(_nouns("surroundings")),
        "building": list(_nouns("building")),
    }


def names_of(places: Gazetteer) -> dict[str, Collection[str]]:
    """The names of a gazetteer: by themselves places, words or people too, and countries and areas in them alike."""
    states = {name for row in rows("countries") for name in (row["name"], *names(row["aliases"]))}
    capitals = {name for row in rows("countries") for name in names(row["capital"])}
    unsure = {row["name"] for row in rows("ambiguous_places")}
    return {
        "place_name": places.names - states - capitals - unsure,
        "unsure_name": unsure - states - capitals,
        "state_name": {name for name in states if any(place.kind == "admin1" for place in places.candidates(name))},
    }


def _verbs(cell: str) -> list[str]:
    return [*as_told(cell), *in_present(cell)]


def _nouns(kind: str) -> dict[str, PlaceNoun]:
    return {
        row["noun"]: PlaceNoun(GeoPrecision(row["precision"]), int(row["population"] or ANY_POPULATION))
        for row in rows("place_nouns")
        if row["kind"] == kind
    }


def _plurals(noun: str) -> tuple[str, str]:
    return (f"{noun[:-1]}ies", f"{noun}s") if noun.endswith("y") else (f"{noun}s", f"{noun}es")


NOUN = "(place_kind|area_kind|landmark|institution)"
"""A noun for a kind of place."""

_PART = (
    "('‘'? (name_article '-' | name_particle | 'sheikh')? (name|place_name) "
    "('-' '‘'? (name|word|place_name|count|number|digits)){0,3})"
)
ONE_NAME = _PART
NAME = f"{_PART}{{1,4}}"
AFTER = (
    "(stop|break|end|','|';'|':'|'–'|'—'|'('|preposition|conjunction|adverb|be|have|modal|relative|date|period|ing|harmed"
    "|harming|harms|befallen|bound_for|protests|gathers|deed_verb|'said'|'told'|'went'|'took'|'began'|'remained'|happens)"
)
QUALIFIED = "(qualifier|any '-' held){0,2}"
"""What a place may be called before its name: "suburban", "rebel-held"."""
CALLED = "(place_kind|landmark|area_kind) ('of'|'called'|'named'|'known' 'as')"
WHERE = (
    "('in'|'at'|'near'|'inside'|'outside' 'of'?|'around'|'across'|'through'|'throughout'|'along'|'off'|'above'"
    "|'towards'|'toward'|bound_for ('to'|'into'|'on')|withdrawn_from|aimed 'at'|taking_away 'from'"
    "|(flying|disarms) 'over'|'out' 'of'|ousting 'of'|close_to|(surroundings|direction|part) 'of' 'the'?"
    "|('battle'|'battles'|'fight') 'for'|distance_unit 'from'|('road'|'way'|'route'|'highway'|'journey') ('to'|'from')"
    "|('visit'|'trip'|'siege') 'to'|('university'|'college') 'of'|('in'|'at'|'near') country genitive"
    "|(area_kind|area_kinds) ('above'|'over'))"
)
"""Before a name: somebody is or goes there."""
TAKEN = (
    "(overrun|'bombed'|'bombing'|befallen any '-' held|'control' 'of'|('advanced'|'advancing') 'on'"
    "|(deed_noun|deed_nouns|'bombs'|'shells'|'rockets'|'missiles'|'shell'|'offensive'|'offensives') 'on')"
)
"""Before a name: it is overrun, besieged or shelled."""


def unlisted(phrase: str) -> str | None:
    """A name that no list has, unless it is a side or ends in a noun for places or deeds: that is no part of it."""
    name = in_one_line(phrase)
    head, _, last = name.rpartition(" ")
    is_none = name.lower() in SIDE_OF or (head and last.lower() in _nouns_behind()) or name.startswith("Operation ")
    return None if is_none else name


@cache
def _nouns_behind() -> frozenset[str]:
    """What stands behind names in capitals as well, in titles: "Marlow Camp", "in IED blast", "in Marlow Raid"."""
    deeds = (row["phrases"] for row in rows("violence") if row["form"] == "noun")
    last = {phrase.rpartition(" ")[2] for cell in deeds for phrase in names(cell)}
    return frozenset(last | {row["noun"] for row in rows("place_nouns")})


def may_be_words(phrase: str) -> bool:
    """Whether a phrase is in capitals as the whole text may be, and nothing shows that it is a name."""
    return phrase.isupper() and not _FOREIGN.match(in_one_line(phrase))


def in_one_line(phrase: str) -> str:
    """Words as they are written where no line ends."""
    return " ".join(phrase.split())
