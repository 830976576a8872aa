"""Violence: the words for battles, explosions and violence against civilians, and for the weapons that tell them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from conflictevents.english.deeds.reach import Deed, plurals
from conflictevents.english.tables import names, rows
from conflictevents.english.verbs import Forms
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words

_STRIFE = ("insurgency", "militancy", "violence", "conflict", "war", "terrorism", "terror", "riot", "rebellion")
_STRICKEN = ("hit", "torn", "ravaged", "stricken", "affected", "plagued", "prone", "wracked", "racked", "scarred")


def words() -> Mapping[str, Words]:
    """The words of this module, by kind: ``deed_does`` is a verb in the present, ``deed_doing`` its participle."""
    nouns, lasting, verbs, weapons = map(_deeds, ("noun", "lasting", "verb", "weapon"))
    forms = {Forms.of(verb): deed for verb, deed in verbs.items()}
    return {
        "deed_noun": nouns | lasting,
        "deed_nouns": plurals(nouns),
        "weapon": weapons,
        "deed_verb": {phrase: deed for verb, deed in forms.items() for phrase in (verb.past, verb.done)},
        "deed_does": {phrase: deed for verb, deed in forms.items() for phrase in (verb.base, verb.third)},
        "harmless": [f"{what}-{how}" for what in _STRIFE for how in _STRICKEN],
        "deed_doing": {verb.ing: deed for verb, deed in forms.items()},
    }


def _deeds(form: str) -> dict[str, Deed]:
    """The deeds of one form in the word list."""
    return {
        phrase: Deed(
            subtype=EventSubtype(row["subtype"]) if row["subtype"] else None,
            weapon=row["weapon"] or None,
            lasting=form == "lasting",
        )
        for row in rows("violence")
        if row["form"] == form
        for phrase in names(row["phrases"])
    }


def deed_behind(harm: str) -> Deed | None:
    """What was done, as the words of a harm tell it: "two women were raped", "was shot dead".

    >>> print(deed_behind("three girls were raped"))
    one sexual_violence
    """
    deeds = _behind_harm()
    return next((deeds[word] for word in harm.lower().split() if word in deeds), None)


@cache
def _behind_harm() -> dict[str, Deed]:
    return _deeds("harm")


def deed_of(doers: Iterable[str]) -> Deed | None:
    """What doers do who are named by it.

    >>> print(deed_of(["two suspected suicide bombers"]))
    one suicide_bomb
    """
    weapons = _weapons()
    heads = (" ".join(doer.lower().split()[-2:]) for doer in doers)
    return next((weapons[head] for head in heads if head in weapons), None)


@cache
def _weapons() -> dict[str, Deed]:
    return _deeds("weapon")
