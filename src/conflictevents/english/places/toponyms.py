"""Toponyms: names of places that lists have.

A name of the gazetteer is a place by itself. A capital is also a word for a government ("Damascus said"), so it needs
the company of words that make it a place, as any name does that no list has
(``places/unlisted.py``); a country is a place only behind a preposition, as
``places/chains.py`` reads it.
"""

from __future__ import annotations

from conflictevents.english.places.words import AFTER, CALLED, NAME, NOUN, SEATS, WHERE, in_one_line, unlisted
from conflictevents.english.tables import names
from conflictevents.reading.rules import rule

_SEAT_NOUNS = frozenset(
    names("embassy;consulate;mission;parliament;ministry;court;headquarters;assembly;university;office;offices;council")
)


@rule(
    "toponym",
    "(station:('radio'|'TV'|'FM')|at:locative)? given:name? this:place_name surname:name?",
    {"Mosul": "Mosul", "al-Bab": "al-Bab", "IN VALENCIA": "VALENCIA"},
)
def listed_name(station: object, at: object, given: object, surname: object, phrase: str) -> str | None:
    """A name of the gazetteer, unless a radio station is called so or, where all is in capitals, somebody may be."""
    is_person = phrase.isupper() and (given is not None or (surname is not None and at is None))
    return None if station is not None or is_person else in_one_line(phrase)


@rule("toponym", "this:state_name (place_kind|area_kind)", {"Niger State": "Niger"})
def area_named_as_country(phrase: str) -> str:
    """The name of a country before a noun, where it is also that of an area."""
    return in_one_line(phrase)


@rule(
    "toponym",
    f"('in'|'at'|'near'|'outside'|'from') this:unsure_name {AFTER}",
    {"in Tank while": "Tank", "near Tours.": "Tours"},
)
def word_as_name(phrase: str) -> str | None:
    """The name of a place that is also a word, in capitals where nothing else is and behind a preposition."""
    return unlisted(phrase) if phrase[:1].isupper() and not phrase.isupper() else None


_BEFORE = (
    "(locative|overrun|befallen|aimed 'at'|(deed_noun|deed_nouns) 'on'|direction 'of'?|genitive"
    "|(part|surroundings|building|landmark|institution) 'of'"
    f"|('capital'|'capital' 'city'|place_kind) ('of'|',')?|bound_for 'to'|withdrawn_from|qualifier|{CALLED}) 'the'?"
)


@rule("toponym", f"{_BEFORE} this:(capital|seat)", {"near Kabul": "Kabul", "in the Gulf": "Gulf"})
def capital_as_place(phrase: str) -> str:
    """A capital or seat of power behind a word that makes it a place."""
    return in_one_line(phrase)


@rule(
    "toponym",
    "(place_name|locative capital) (','|','? 'and') this:capital",
    {"Goma and Kampala": "Kampala", "in Kabul and Islamabad": "Islamabad"},
)
def capital_in_list(phrase: str) -> str:
    """A capital after another place."""
    return in_one_line(phrase)


@rule(
    "toponym",
    f"this:capital ({NOUN}|surroundings|building|deed_noun|deed_nouns|',' country"
    f"|genitive (direction|place_name|{NAME}? {NOUN}|surroundings|building))",
    {"Lima countryside": "Lima", "Baghdad's Karrada district": "Baghdad", "a Lima café": "Lima"},
)
def capital_and_noun(phrase: str) -> str:
    """A capital before a word that makes it a place."""
    return in_one_line(phrase)


@rule(
    "toponym",
    "('outside'|'inside'|'near'|'around'|'at'|'front' 'of'|bound_for ('to'|'on')) 'the'? this:(actor|group)",
    {"outside the French Embassy": "French Embassy", "marched to the White House": "White House"},
)
def seat_of(phrase: str) -> str | None:
    """The building of an organisation, where somebody is outside or inside it."""
    named = in_one_line(phrase)
    known = named.split()[-1].lower() in _SEAT_NOUNS or named in names(SEATS)
    return named if known and not named.islower() else None


@rule("toponym", f"({WHERE}|{CALLED}) this:group", {"inside Sheikh Tarfa": "Sheikh Tarfa"})
def named_after_sheikh(phrase: str) -> str | None:
    """A town or quarter that is called after a sheikh."""
    return in_one_line(phrase) if phrase.startswith("Sheikh ") else None


@rule("toponym", "this:(routes (digits|number|count))", {"Route 9": "Route 9"})
def numbered(phrase: str) -> str | None:
    """A road or hill by its number."""
    return in_one_line(phrase) if phrase[:1].isupper() else None
