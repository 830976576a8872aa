"""How English news is likely to spell a place that GeoNames spells with the marks of a romanisation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from conflictevents.english.places.spelling import folded, plain

ARABIC = "SY IQ YE LY SD LB PS JO EG SA AE KW QA BH OM"
ROMANISED = f"{ARABIC} ET IR AF PK IL MM UA RU IN BD NP LK TH JP KR KP CN TW GE AM KZ UZ TJ KG TM VN"
"""Where GeoNames' letters with marks are a romanisation, which English news writes without them."""
_ARTICLE = "Al|Ar|As|Ash|Ad|Adh|Az|An|At|Ath|El|En|Er|Es|Et"


@dataclass(frozen=True)
class Spelling:
    """How the news writes a place that GeoNames writes otherwise."""

    name: str
    aliases: tuple[str, ...]


def in_letters(name: str) -> str:
    """The name in plain letters, with one kind of apostrophe and none at its head.

    >>> in_letters("Dar‘ā"), in_letters("ʻAyn Issa"), in_letters("N’Djamena")
    ('Dara', 'Ayn Issa', "N'Djamena")
    """
    return plain(name.translate(str.maketrans("’", "'", "‘`ʻʼʿʾ"))).lstrip("'")


def spelling(name: str, country: str) -> Spelling:
    """The name and aliases that news is likely to use, when nobody has said it by hand.

    >>> spelling("Al Mayādīn", "SY").name, spelling("Ḩajjah", "YE").aliases, spelling("Mérida", "MX").aliases
    ('al-Mayadin', ('Hajja',), ('Merida',))
    """
    letters = in_letters(name)
    if country in ARABIC:
        return arabic(letters)
    if country not in ROMANISED:
        name = re.sub("[‘’]", "'", name).lstrip("'")
        return Spelling(name, (letters,) if letters != name and len(letters) > 3 else ())
    bare = letters.replace("'", "")
    forms = (letters, bare) if country == "CN" else (bare, letters)
    return Spelling(forms[0], forms[1:] if bare != letters else ())


def arabic(letters: str) -> Spelling:
    """The spellings of an Arabic name: with "al-" and without, Hajjah and Hajja, Bayt and Beit, Dayr and Deir.

    >>> arabic("Dayr Abu Daif").aliases, arabic("As Suwayrah").aliases
    (('Deir Abu Daif',), ('al-Suwayra', 'Suwayrah', 'Suwayra'))
    """
    letters = re.sub(rf" ({_ARTICLE.lower()})[ -](?=['A-Z])", r" \1-", letters)
    rest = re.sub(rf"^(?:{_ARTICLE})[ -](?=['A-Z])", "", letters)
    forms = [rest, rest.removesuffix("h") if rest.endswith("ah") else rest]
    forms += [form.replace("Bayt ", "Beit ").replace("Dayr ", "Deir ") for form in forms]
    if rest != letters:
        forms = [f"al-{form}" for form in forms] + [form for form in forms if len(form) > 4]
    name, *aliases = dict.fromkeys(forms)
    return Spelling(name, tuple(aliases))


def key(name: str) -> str:
    """What two spellings share that a word list cannot tell apart."""
    return re.sub(r"[- ]+", " ", name).casefold()


_OTHER_TONGUES = re.compile(r"oe|ae|ue|eh[^aeiou]| khot|(?:as|os|is|us|ae)$")
"""What names have in GeoNames that are written so in German, Dutch, Lithuanian, or from Russian."""


def variants(spelt: Spelling, names: Iterable[str]) -> tuple[str, ...]:
    """The other names that are romanised otherwise: the consonants are the same, but no rule makes one of the other.

    >>> variants(Spelling("Kunduz", ()), ("Konduz", "Qunduz", "Kundusas", "Gonduz", "UND", "Кундуз"))
    ('Konduz',)
    """
    known = {folded(name) for name in (spelt.name, *spelt.aliases)}
    bones = skeleton(folded(spelt.name))
    found = []
    for name in sorted({in_letters(name) for name in names}, key=lambda name: (len(name), name)):
        fold = folded(name)
        if fold not in known and skeleton(fold) == bones and is_news(name, spelt.name):
            known.add(fold)
            found.append(name)
    return tuple(found)


def skeleton(fold: str) -> str:
    """The first letter and the consonants of a name.

    >>> skeleton("sheberghan"), skeleton("shibirgan")
    ('sbrgn', 'sbrgn')
    """
    return fold[:1] + re.sub("[aeiouyhw]", "", fold[1:])


def is_news(name: str, spelt: str) -> bool:
    """Whether English news might write the name so: a capital and letters, and no ending of another language."""
    written = re.fullmatch(r"[A-Z][A-Za-z'-]+(?: [A-Za-z'-]+){0,4}", name) and not name.isupper() and len(name) > 3
    return bool(written) and not _OTHER_TONGUES.search(name.lower()) and spelt.lower() not in name.lower()
