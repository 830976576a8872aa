"""Violence: the words for battles, explosions and violence against civilians, and for the weapons that tell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from conflictevents.english.deeds.reach import Deed, deeds, plurals
from conflictevents.english.verbs import Forms
from conflictevents.reading.lexicon import Words

_STRIFE = ("insurgency", "militancy", "violence", "conflict", "war", "terrorism", "terror", "riot", "rebellion")
_STRICKEN = ("hit", "torn", "ravaged", "stricken", "affected", "plagued", "prone", "wracked", "racked", "scarred")


def words() -> Mapping[str, Words]:
    """The words of this module, by kind: ``deed_does`` is a verb in the present, ``deed_doing`` its participle."""
    nouns, lasting, verbs, weapons = (deeds("violence", form) for form in ("noun", "lasting", "verb", "weapon"))
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


def deed_behind(harm: str) -> Deed | None:
    """What was done, as the words of a harm tell it: "two women were raped", "was shot dead".

    >>> print(deed_behind("three girls were raped"))
    one sexual_violence
    """
    known = _behind_harm()
    return next((known[word] for word in harm.lower().split() if word in known), None)


@cache
def _behind_harm() -> dict[str, Deed]:
    return deeds("violence", "harm")


def deed_of(doers: Iterable[str]) -> Deed | None:
    """What doers do who are named by it.

    >>> print(deed_of(["two suspected suicide bombers"]))
    one suicide_bomb
    """
    known = _doers()
    heads = (head for doer in doers for head in _heads(doer.lower().split()))
    return next((known[head] for head in heads if head in known), None)


def _heads(words: list[str]) -> Iterator[str]:
    """What a name may say that people do: "suicide bomber" of "suicide bomber of al-Shabaab"."""
    yield from map(" ".join, pairwise(words))
    yield from words[-1:]


@cache
def _doers() -> dict[str, Deed]:
    return deeds("violence", "weapon") | deeds("violence", "doer")
