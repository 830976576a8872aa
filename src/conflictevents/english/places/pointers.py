"""Pointers: words that mean a place only by what a report told before: "the town", "the capital", "here"."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.places.whereabouts import PlaceNoun, Pointer, To
from conflictevents.english.tables import names
from conflictevents.model.location import GeoPrecision
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_AREAS = {
    GeoPrecision.POPULATED_PLACE: "town;city;village;hamlet;settlement;township;port city;port town;border town",
    GeoPrecision.NEIGHBOURHOOD: "neighbourhood;neighborhood;suburb;slum;quarter",
    GeoPrecision.ADMIN2: "district;county;municipality;woreda;cercle;raion",
    GeoPrecision.ADMIN1: "province;governorate;oblast;prefecture",
}
_NOUN_OF = {noun: PlaceNoun(precision) for precision, cell in _AREAS.items() for noun in names(cell)}


def words() -> Mapping[str, Words]:
    """Nouns by which a place is told again."""
    return {"told_place": _NOUN_OF, "told_capital": ("capital", "capital city")}


_BEFORE = "(locative|'from'|(part|surroundings) 'of'|(deed_noun|deed_nouns) 'on')"
_ENDS = (
    "(stop|break|end|';'|'('|',' (word|determiner|possessive|count|preposition|conjunction|relative|pronoun|ing|group"
    "|head|date|period|adverb|be|harmed|harming)|conjunction|adverb|be|have|modal|relative|date|period|'on'|'in'|'at'"
    "|'by'|'after'|'before'|'during'|'since'|'for'|'with'|'to'|'from'|'near'|'against'|'last'|'late'|'early')"
)


@rule(
    "place",
    f"{_BEFORE} this:('the' 'same'? noun:told_place) {_ENDS}",
    {"in the town.": "the town", "near the same village on": "the village"},
)
def told_again(noun: PlaceNoun, phrase: str) -> Pointer:
    """A place by its noun alone."""
    return Pointer(to=To.TOLD, name=phrase.split(maxsplit=1)[-1].removeprefix("same "), noun=noun)


@rule(
    "place",
    f"{_BEFORE} this:('the' told_capital) {_ENDS}",
    {"in the capital on": "the capital", "through the capital city.": "the capital"},
)
def the_capital(phrase: str) -> Pointer:
    """The capital of the country that a report is about."""
    return Pointer(to=To.CAPITAL, name="capital")


@rule(
    "place",
    "(locative|'from'|'of') this:('the' ('far'|'extreme')? side:direction 'of' 'the' ('country'|'nation')"
    "|'the' ('country'|'nation') genitive ('far'|'extreme'|'restive'|'remote')? side:direction)",
    {"in the north of the country": "the north of the country", "in the country's far east": "the east of the country"},
)
def side_of_the_country(side: str) -> Pointer:
    """A side of the country that a report is about."""
    return Pointer(to=To.COUNTRY, name="country", side=side)


@rule("place", f"this:'here' {_ENDS}", {"exploded here on": "here"})
def here() -> Pointer:
    """Where a report is written."""
    return Pointer(to=To.HERE, name="here")


@rule("place", f"locative this:('this' (told_capital|told_place)) {_ENDS}", {"in this city.": "here"})
def this_town() -> Pointer:
    """The same by its noun, as wire copy has it."""
    return Pointer(to=To.HERE, name="here")
