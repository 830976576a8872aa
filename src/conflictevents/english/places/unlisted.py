"""Unlisted places: names that no list has, in the company of words that make them names of places.

"The village of al-Jinah", "Rif al-Muhandiseen suburb", "near al-Jinah".
"""

from __future__ import annotations

from conflictevents.english.places.words import (
    AFTER,
    CALLED,
    NAME,
    QUALIFIED,
    SIDE_OF,
    TAKEN,
    WHERE,
    in_one_line,
    may_be_words,
    unlisted,
)
from conflictevents.english.tables import names
from conflictevents.reading.rules import rule

_NO_PLACES = (
    "Islam Parliament Congress Ramadan Arabic English French Spanish Ukrainian Russian Twitter Facebook Telegram Nazi "
    "Soviet Communist Catholic Orthodox Protestant Christian Jewish Muslim Shiite Shi'ite Sunni Sufi Hindu Buddhist"
)
"""Names that stand behind a preposition and are no places."""


@rule("name", "('st'|'ste') '.' (name|place_name)", {"St. Tarfa": "St. Tarfa"})
def saint(phrase: str) -> str:
    """A name with a stop in it, which ends no sentence."""
    return in_one_line(phrase)


@rule("toponym", f"this:({NAME}) (place_kind|landmark)", {"Tell Qasab village": "Tell Qasab"})
def name_and_noun(phrase: str) -> str | None:
    """A name with the noun that makes it a place behind it."""
    return unlisted(phrase)


@rule(
    "toponym",
    f"(locative|determiner|'of'|'on'|','|word|ing|genitive) direction? this:({NAME}) (area_kind|area_kinds)",
    {"the Talmeda area": "Talmeda", "the tense Talmeda gorge": "Talmeda"},
)
def name_of_area(phrase: str) -> str | None:
    """The same with a noun that has other uses, so there is an article, adjective or preposition before it."""
    return None if phrase.lower() in SIDE_OF else in_one_line(phrase)


@rule(
    "toponym",
    "('in'|'inside'|'outside'|'near'|'around'|'at'|surroundings 'of'|bound_for 'to') ('the'|'a')? "
    f"this:({NAME}) institution",
    {"inside the Marlow Centre": "Marlow"},
)
def name_of_institution(phrase: str) -> str | None:
    """The name of a house that is also an organisation, where somebody is in or near it."""
    return unlisted(phrase)


@rule(
    "toponym",
    f"({WHERE} {QUALIFIED} direction?|{TAKEN}|place_kind) this:({NAME}) {AFTER}",
    {
        "near Tulkaramat, where": "Tulkaramat",
        "in rebel-held Tulkaramat.": "Tulkaramat",
        "recaptured Tal Ghazali.": "Tal Ghazali",
        "village Lasipur, where": "Lasipur",
    },
)
def name_in_its_place(phrase: str) -> str | None:
    """A name behind words that ask for a place, if its phrase ends there: "in Blake's car", "in Islamic law" do not.

    In text that has nothing but capitals, any word looks like a name, so "IN ADDITION" is none.
    """
    return None if may_be_words(phrase) or phrase in _NO_PLACES.split() else unlisted(phrase)


_LISTED = f"({WHERE} {QUALIFIED} direction?|{TAKEN})"


@rule(
    "toponym",
    f"{_LISTED} ({NAME} ','){{0,3}} {NAME} ','? 'and' this:({NAME}) {AFTER}",
    {"shelled Malwal and Gola on": "Gola", "in Malwal, Nima and Gola.": "Gola"},
)
def last_in_their_place(phrase: str) -> str | None:
    """The last of several names behind words that ask for places."""
    return None if may_be_words(phrase) else unlisted(phrase)


@rule(
    "toponym",
    f"{_LISTED} ({NAME} ','){{1,3}}? this:({NAME}) (','|','? 'and') {NAME}",
    {"in Malwal, Nima and Gola": "Nima"},
)
def middle_in_their_place(phrase: str) -> str | None:
    """One between them."""
    return None if may_be_words(phrase) else unlisted(phrase)


@rule(
    "toponym",
    f"('in'|'at'|'near') this:({NAME} (digits|number|count)) {AFTER}",
    {"in Laboma 12 on": "Laboma 12", "at Kato 5.": "Kato 5"},
)
def numbered_name(phrase: str) -> str | None:
    """A quarter or settlement by a name and a number."""
    return None if phrase.isupper() else in_one_line(phrase)


@rule("toponym", f"this:(toponym_head '-'? ({NAME}))", {"Jabal al-Qamar": "Jabal al-Qamar", "Tal Kurdi": "Tal Kurdi"})
def headed_name(phrase: str) -> str | None:
    """A name that begins as names of places do."""
    return unlisted(phrase)


@rule(
    "toponym",
    "this:((demonym|quality|group|direction) (area_kind|area_kinds))",
    {"Kurdish Mountains": "Kurdish Mountains"},
)
def range_of_people(phrase: str) -> str | None:
    """Mountains or islands by who lives there or where they lie: a name only in capitals, if not all words are."""
    return in_one_line(phrase) if all(map(str.istitle, phrase.split())) else None


@rule(
    "toponym",
    f"({WHERE}|{TAKEN}|'of'|'on') 'the' this:({NAME}) word{{1,2}} (landmark|institution)",
    {"outside the Marlow fuel plant": "Marlow", "shelled the Talmeda secondary school": "Talmeda"},
)
def name_of_premises(phrase: str) -> str | None:
    """The name of a plant or school of some kind, where somebody is or what is struck."""
    return None if phrase.isupper() or phrase in _NO_PLACES.split() else unlisted(phrase)


@rule(
    "toponym",
    f"'between' this:({NAME}) 'and' (place_name|capital)",
    {"between Malwal and Mosul": "Malwal"},
)
def first_of_two(phrase: str) -> str | None:
    """The first of two between which something lies; the sides of a fight are no places."""
    return unlisted(phrase)


@rule(
    "toponym",
    f"(area_kind|'border') 'between' this:({NAME}) 'and' {NAME}",
    {"road between Malwal and Gora": "Malwal"},
)
def end_of_road(phrase: str) -> str | None:
    """One end of a road."""
    return unlisted(phrase)


@rule(
    "toponym",
    f"(area_kind|'border') 'between' (toponym|{NAME}) 'and' this:({NAME})",
    {"road between Malwal and Gora": "Gora"},
)
def other_end_of_road(phrase: str) -> str | None:
    """The other end."""
    return unlisted(phrase)


@rule("toponym", f"who:group 'of' this:({NAME}) {AFTER}", {"the villagers of Malwal fled": "Malwal"})
def name_of_their_town(who: object, phrase: str) -> str | None:
    """Where people live."""
    return unlisted(phrase) if str(who).rpartition(" ")[2] in _LOCALS and not phrase.isupper() else None


_LOCALS = frozenset(names("residents;villagers;inhabitants;people;townspeople;citizens;townsfolk;locals"))


@rule("toponym", f"possessive this:({NAME}) building", {"his Talmeda flat": "Talmeda"})
def name_of_home(phrase: str) -> str | None:
    """Where somebody's house is."""
    return unlisted(phrase)


@rule("toponym", f"place_kinds ('of'|'called'|'named') this:({NAME})", {"villages of Gatara and Nima": "Gatara"})
def first_of_names(phrase: str) -> str | None:
    """The first of several names after their noun."""
    return unlisted(phrase)


@rule(
    "toponym",
    f"place_kinds 'of' ({NAME} ','){{0,4}} {NAME} ','? 'and' this:({NAME})",
    {"villages of Gatara and Nima": "Nima"},
)
def last_of_names(phrase: str) -> str | None:
    """The last of them."""
    return unlisted(phrase)


@rule(
    "toponym",
    f"place_kinds 'of' ({NAME} ','){{1,4}}? this:({NAME}) (','|','? 'and') {NAME}",
    {"villages of Gatara, Nima and Sol": "Nima"},
)
def middle_of_names(phrase: str) -> str | None:
    """One between them."""
    return unlisted(phrase)


@rule("toponym", f"this:({NAME}) 'and' {NAME} place_kinds", {"Gatara and Nima villages": "Gatara"})
def first_before_noun(phrase: str) -> str | None:
    """The first of two names before their noun; "North and South Kivu provinces" has only one."""
    return unlisted(phrase)


@rule("toponym", f"(toponym|{NAME}) 'and' this:({NAME}) place_kinds", {"Gatara and Nima villages": "Nima"})
def last_before_noun(phrase: str) -> str | None:
    """The second of them."""
    return unlisted(phrase)


@rule("toponym", f"{CALLED} direction? this:({NAME})", {"village of San Roque del Monte": "San Roque del Monte"})
def noun_of_name(phrase: str) -> str | None:
    """A name with the noun before it."""
    return unlisted(phrase)


@rule(
    "toponym",
    f"this:({NAME}) ',' (('a'|'an'|'the') (word|'-'|name|direction|demonym){{0,4}} (place_kind|landmark)|"
    "('a'|'an') (word|direction){0,2} ('island'|'oasis'|'hill'|'mountain'|'valley'|'peninsula'|'archipelago')|"
    "(word|adverb)? (count|number|quantity) '-'? distance_unit ('(' any{0,3} ')')? (direction 'of'|'from')|"
    "('just'|'to' 'the')? direction 'of')",
    {
        "Tungan Baki, a village": "Tungan Baki",
        "Tungan Baki, 30 km from": "Tungan Baki",
        "Tungan Baki, an island": "Tungan Baki",
        "Tungan Baki, just north of": "Tungan Baki",
    },
)
def name_explained(phrase: str) -> str | None:
    """A name that is then explained: "Tungan Baki, a village in Niger State", "Tungan Baki, 30 km from Minna"."""
    return unlisted(phrase)


@rule("toponym", f"locative this:({NAME}) ',' direction? (place_name|capital|country)", {"over Jinah, Syria": "Jinah"})
def name_within(phrase: str) -> str | None:
    """A name behind a preposition and before the place that it lies in."""
    return unlisted(phrase)


@rule(
    "toponym",
    f"locative {NAME} ',' this:({NAME}) ',' direction? (place_name|capital|country)",
    {"in Purok Dos, Las Nubes, Philippines": "Las Nubes"},
)
def name_between(phrase: str) -> str | None:
    """The middle of three names."""
    return unlisted(phrase)
