"""Toponyms: which names in a text are names of places.

A name that the gazetteer has is one; any other only in the company of words that make it one: "the village of
al-Jinah", "Rif al-Muhandiseen suburb", "near al-Jinah". A capital is also a word for a government ("Damascus said"), so
it needs such company too; a country is a place only behind a preposition, as
:mod:`conflictevents.english.places` reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from conflictevents.english.gazetteer import Gazetteer, gazetteer
from conflictevents.english.tables import names, rows
from conflictevents.english.whereabouts import ANY_POPULATION, PlaceNoun
from conflictevents.model.location import GeoPrecision
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

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
_SIDE_OF = {word: side for side, cell in _SIDES.items() for word in names(cell)}
_LOCATIVES = (
    "in at near inside outside around across throughout within towards toward into through via over off surrounding"
)

_OVERRUN = (
    "overran overrun recaptured recapture retook retake retaken besieged besieging encircled shelled shelling "
    "bombarded bombarding patrolled patrolling infiltrated invaded entered entering evacuated liberated stormed raided"
)
_BEFALLEN = "rocked rocks shook hit struck attacked bombed targeted captured seized fled reached"
_PARTS = "part parts much most all areas streets suburbs rest south north east west centre center heart control"
_QUALIFIERS = (
    "nearby neighbouring neighboring suburban rural urban restive volatile besieged historic remote adjacent then newly "
    "independent coastal"
)
_HELD = "held controlled run occupied torn ruled administered hit besieged dominated populated stricken majority hotspot"
"""Whose or how a place is, behind a hyphen."""
_BOUND_FOR = (
    "fled flee fleeing marched march marching went go going travelled traveled advanced advancing headed heading moved "
    "moving returned returning retreated withdrew crossed deported transferred spread came flew"
)
_HEADS = (
    "Jabal Jebel Jabel Tal Tell Tall Wadi Deir Dayr Ain Ayn Beit Bayt Kafr Kfar Kafar Umm Ras Nahr Qasr Maarat Khirbet "
    "Mount Lake Fort Camp Port Cape Cabo Avenida Calle Puerto Villa Ciudad Kampung Kampong Phum Barangay Purok Ban "
    "Hawsh Harasta"
)
"""How names of places begin: mountain, hill, valley, spring, house, village, town."""
_SEATS = "Vatican;White House;Kremlin;Pentagon;Capitol;Capitol Hill;Downing Street;Wall Street;Old City;Gulf;Knesset"
"""Buildings that are also words for who works in them."""
_BUILDINGS = (
    "home;house;residence;apartment;office;offices;headquarters;café;cafe;restaurant;nightclub;street;streets;shop;shops;"
    "mosques;hotels;hospitals;neighbourhoods;neighborhoods;districts;courtroom;court;courthouse;jail;site;factory;"
    "slums;suburbs;subway;metro;bus;train station;railway station;bus station;skyline;embassy;waters;border"
)
_SEAT_NOUNS = frozenset(
    names("embassy;consulate;mission;parliament;ministry;court;headquarters;assembly;university;office;offices;council")
)
_ROUTES = "route;highway;road;motorway;checkpoint;camp;hill;sector;zone;district;ward;bridge"
_ARTICLES = "al el ad adh an ar as ash at ath az ez es er ed en et"
_PARTICLES = "al el de del la las los abu umm bin ibn san"
_NO_PLACES = (
    "Islam Parliament Congress Ramadan Arabic English French Spanish Ukrainian Russian Twitter Facebook Telegram"
)
"""Names that stand behind a preposition and are no places."""


def words() -> Mapping[str, Words]:
    """Names of the gazetteer that are no country or capital, and the words that make a name one of a place."""
    return {
        **names_of(gazetteer()),
        "place_kind": _nouns("place"),
        "place_kinds": [plural for noun in _nouns("place") for plural in _plurals(noun)],
        "area_kind": _nouns("area"),
        "area_kinds": [plural for noun in _nouns("area") for plural in _plurals(noun)],
        "landmark": list(_nouns("landmark")),
        "institution": list(_nouns("institution")),
        "surroundings": list(_nouns("surroundings")),
        "direction": _SIDE_OF,
        "locative": _LOCATIVES.split(),
        "overrun": _OVERRUN.split(),
        "befallen": _BEFALLEN.split(),
        "part": _PARTS.split(),
        "qualifier": _QUALIFIERS.split(),
        "held": _HELD.split(),
        "bound_for": _BOUND_FOR.split(),
        "building": names(_BUILDINGS),
        "toponym_head": _HEADS.split(),
        "seat": names(_SEATS),
        "routes": names(_ROUTES),
        "name_article": _ARTICLES.split(),
        "name_particle": _PARTICLES.split(),
    }


def names_of(places: Gazetteer) -> dict[str, set[str]]:
    """The names of a gazetteer: by themselves places, words or people too, and countries and areas in them alike."""
    states = {name for row in rows("countries") for name in (row["name"], *names(row["aliases"]))}
    capitals = {name for row in rows("countries") for name in names(row["capital"])}
    unsure = {row["name"] for row in rows("ambiguous_places")}
    return {
        "place_name": places.names - states - capitals - unsure,
        "unsure_name": places.names & unsure - states - capitals,
        "state_name": {name for name in states if any(place.kind == "admin1" for place in places.candidates(name))},
    }


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
_NAME = f"{_PART}{{1,4}}"
_AFTER = (
    "(stop|break|','|';'|'('|preposition|conjunction|adverb|be|have|modal|relative|date|period|ing|harmed|harming)"
)
QUALIFIED = "(qualifier|any '-' held){0,2}"
"""What a place may be called before its name: "suburban", "rebel-held"."""
_CALLED = "(place_kind|landmark|area_kind) ('of'|'called'|'named'|'known' 'as')"
_WHERE = (
    "('in'|'at'|'near'|'inside'|'outside'|'around'|'across'|'through'|'throughout'|'along'|'entering'|bound_for 'to'"
    "|'entered'|(surroundings|direction|part) 'of')"
)
"""Before a name: somebody is or goes there."""


@rule("toponym", "this:place_name", {"Mosul": "Mosul", "al-Bab": "al-Bab"})
def listed_name(phrase: str) -> str:
    """A name of the gazetteer."""
    return _in_one_line(phrase)


@rule("toponym", f"this:({_NAME}) (place_kind|landmark)", {"Tell Qasab village": "Tell Qasab"})
def name_and_noun(phrase: str) -> str | None:
    """A name with the noun that makes it a place behind it."""
    return _unlisted(phrase)


@rule(
    "toponym",
    f"(locative|determiner|'of'|','|word|ing|genitive) direction? this:({_NAME}) (area_kind|area_kinds)",
    {"the Talmeda area": "Talmeda", "the tense Talmeda gorge": "Talmeda"},
)
def name_of_area(phrase: str) -> str | None:
    """The same with a noun that has other uses, so there is an article, adjective or preposition before it."""
    return None if phrase.lower() in _SIDE_OF else _in_one_line(phrase)


@rule(
    "toponym",
    f"{_WHERE} ('the'|'a')? this:({_NAME}) institution",
    {"inside the Marlow Centre": "Marlow"},
)
def name_of_institution(phrase: str) -> str | None:
    """The name of a house that is also an organisation, where somebody is in or near it."""
    return _unlisted(phrase)


@rule(
    "toponym",
    f"{_WHERE} {QUALIFIED} direction? this:({_NAME}) {_AFTER}",
    {"near Tulkaramat, where": "Tulkaramat", "in rebel-held Tulkaramat.": "Tulkaramat"},
)
def name_behind_preposition(phrase: str) -> str | None:
    """A name behind a preposition of place, if its phrase ends there: "in Blake's car" and "in Islamic law" do not."""
    return None if phrase in _NO_PLACES.split() else _unlisted(phrase)


@rule(
    "toponym",
    f"(overrun|'control' 'of'|('advanced'|'advancing') 'on') this:({_NAME}) {_AFTER}",
    {"recaptured Tal Ghazali.": "Tal Ghazali"},
)
def name_overrun(phrase: str) -> str | None:
    """What is overrun, besieged or shelled is a place."""
    return _unlisted(phrase)


@rule("toponym", f"place_kind this:({_NAME}) {_AFTER}", {"village Lasipur, where": "Lasipur"})
def name_of_kind(phrase: str) -> str | None:
    """A name right behind its noun."""
    return _unlisted(phrase)


@rule("toponym", f"('assault'|'offensive'|'assaults'|'offensives') 'on' this:({_NAME}) {_AFTER}", {"assault on Malwal.": "Malwal"})
def name_assaulted(phrase: str) -> str | None:
    """What troops march on is a place."""
    return _unlisted(phrase)


@rule("toponym", f"this:(toponym_head '-'? ({_NAME}))", {"Jabal al-Qamar": "Jabal al-Qamar", "Tal Kurdi": "Tal Kurdi"})
def headed_name(phrase: str) -> str | None:
    """A name that begins as names of places do."""
    return _unlisted(phrase)


@rule("toponym", "this:((demonym|quality|group|direction) (area_kind|area_kinds))", {"Kurdish Mountains": "Kurdish Mountains"})
def range_of_people(phrase: str) -> str | None:
    """Mountains or islands by who lives there or where they lie: a name only in capitals."""
    return _in_one_line(phrase) if all(word[0].isupper() for word in phrase.split()) else None


@rule("toponym", "'attacked' this:name (date|period|'on')", {"attacked Malwal on 2 March": "Malwal"})
def name_attacked(phrase: str) -> str | None:
    """What is attacked on a certain day: one name is more often a place than a person."""
    return _unlisted(phrase)


@rule("toponym", f"('capture'|'captured'|'capturing'|'seized'|'seizing'|'seize') this:name 'from'", {"captured Malwal from": "Malwal"})
def name_taken(phrase: str) -> str | None:
    """What is captured from somebody."""
    return _unlisted(phrase)


@rule("toponym", f"place_kinds ('of'|'called'|'named') this:({_NAME})", {"villages of Gatara and Nima": "Gatara"})
def first_of_names(phrase: str) -> str | None:
    """The first of several names after their noun."""
    return _unlisted(phrase)


@rule(
    "toponym",
    f"place_kinds 'of' ({_NAME} ','){{0,4}} {_NAME} ','? 'and' this:({_NAME})",
    {"villages of Gatara and Nima": "Nima"},
)
def last_of_names(phrase: str) -> str | None:
    """The last of them."""
    return _unlisted(phrase)


@rule(
    "toponym",
    f"place_kinds 'of' ({_NAME} ','){{1,4}}? this:({_NAME}) (','|','? 'and') {_NAME}",
    {"villages of Gatara, Nima and Sol": "Nima"},
)
def middle_of_names(phrase: str) -> str | None:
    """One between them."""
    return _unlisted(phrase)


@rule("toponym", f"this:({_NAME}) 'and' {_NAME} place_kinds", {"Gatara and Nima villages": "Gatara"})
def first_before_noun(phrase: str) -> str | None:
    """The first of two names before their noun; "North and South Kivu provinces" has only one."""
    return None if phrase.lower() in _SIDE_OF else _unlisted(phrase)


@rule("toponym", f"(toponym|{_NAME}) 'and' this:({_NAME}) place_kinds", {"Gatara and Nima villages": "Nima"})
def last_before_noun(phrase: str) -> str | None:
    """The second of them."""
    return _unlisted(phrase)


@rule("toponym", f"{_CALLED} this:({_NAME})", {"village of San Roque del Monte": "San Roque del Monte"})
def noun_of_name(phrase: str) -> str | None:
    """A name with the noun before it."""
    return _unlisted(phrase)


@rule(
    "toponym",
    f"this:({_NAME}) ',' (('a'|'an'|'the') (word|'-'|name|direction|demonym){{0,4}} (place_kind|landmark)|"
    "(word|adverb)? (count|number|quantity) '-'? distance_unit ('(' any{0,3} ')')? (direction 'of'|'from'))",
    {"Tungan Baki, a village": "Tungan Baki", "Tungan Baki, 30 km from": "Tungan Baki"},
)
def name_explained(phrase: str) -> str | None:
    """A name that is then explained: "Tungan Baki, a village in Niger State", "Tungan Baki, 30 km from Minna"."""
    return _unlisted(phrase)


@rule("toponym", f"locative this:({_NAME}) ',' direction? (place_name|capital|country)", {"towards Jinah, Syria": "Jinah"})
def name_within(phrase: str) -> str | None:
    """A name behind a preposition and before the place that it lies in."""
    return _unlisted(phrase)


@rule(
    "toponym",
    f"locative {_NAME} ',' this:({_NAME}) ',' direction? (place_name|capital|country)",
    {"in Purok Dos, Las Nubes, Philippines": "Las Nubes"},
)
def name_between(phrase: str) -> str | None:
    """The middle of three names."""
    return _unlisted(phrase)


@rule("toponym", "this:state_name (place_kind|area_kind)", {"Niger State": "Niger"})
def area_named_as_country(phrase: str) -> str:
    """The name of a country before a noun, where it is also that of an area."""
    return _in_one_line(phrase)


_BEFORE = (
    "(locative 'the'?|overrun 'the'?|befallen|(deed_noun|deed_nouns) 'on'|direction 'of'?|part 'of'|genitive"
    "|('capital'|'capital' 'city'|place_kind) ('of'|',')?|surroundings 'of'|bound_for 'to' 'the'?"
    f"|{_CALLED})"
)


@rule("toponym", f"{_BEFORE} this:(capital|seat)", {"near Kabul": "Kabul", "in the Gulf": "Gulf"})
def capital_as_place(phrase: str) -> str:
    """A capital or seat of power behind a word that makes it a place."""
    return _in_one_line(phrase)


@rule(
    "toponym",
    "(place_name|locative capital) (','|','? 'and') this:capital",
    {"Goma and Kampala": "Kampala", "in Kabul and Islamabad": "Islamabad"},
)
def capital_in_list(phrase: str) -> str:
    """A capital after another place."""
    return _in_one_line(phrase)


@rule(
    "toponym",
    f"this:capital ({NOUN}|surroundings|building|deed_noun|deed_nouns|',' country"
    f"|genitive (direction|place_name|{_NAME}? {NOUN}|surroundings|building))",
    {"Lima countryside": "Lima", "Baghdad's Karrada district": "Baghdad", "a Lima café": "Lima"},
)
def capital_and_noun(phrase: str) -> str:
    """A capital before a word that makes it a place."""
    return _in_one_line(phrase)


@rule(
    "toponym",
    "('outside'|'inside'|'near'|'around'|'at'|'front' 'of'|bound_for 'to'|bound_for 'on') 'the'? this:(actor|group)",
    {"outside the French Embassy": "French Embassy", "marched to the White House": "White House"},
)
def seat_of(phrase: str) -> str | None:
    """The building of an organisation, where somebody is outside or inside it."""
    named = _in_one_line(phrase)
    return named if named.split()[-1].lower() in _SEAT_NOUNS or named in names(_SEATS) else None


@rule("toponym", "this:(routes (digits|number|count))", {"Route 9": "Route 9"})
def numbered(phrase: str) -> str | None:
    """A road or hill by its number."""
    return _in_one_line(phrase) if phrase[:1].isupper() else None


def _unlisted(phrase: str) -> str | None:
    """A name that no list has, unless it ends in a noun for places: that is no part of it."""
    name = _in_one_line(phrase)
    head, _, last = name.rpartition(" ")
    return None if head and last.lower() in _place_nouns() else name


@cache
def _place_nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("place_nouns"))


def _in_one_line(phrase: str) -> str:
    return " ".join(phrase.split())
