"""Objects: what is attacked where no one is named: "an army post", "the police station", "a market"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from conflictevents.english.actors.party import Party
from conflictevents.english.deeds.reach import plural
from conflictevents.english.tables import names, rows
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.party import ARMED
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


def words() -> Mapping[str, Words]:
    """Places and things that are attacked, by whose they are."""
    owned = {noun: kind for noun, kind in _types().items() if noun not in ALL_AROUND}
    return {"object_noun": _types(), "owned_noun": owned}


ALL_AROUND = ("town", "towns", "village", "villages")
"""Where things happen, rather than what is attacked, and nobody's own."""


def premises(noun: str | None) -> tuple[Actor, ...]:
    """What is attacked when this is burned or robbed; cattle and grain are nobody.

    >>> [str(one) for noun in ("shops", "cattle") for one in premises(noun)]
    ['shops']
    """
    kind = _types().get(noun.lower()) if noun else None
    return (Actor(name=noun.lower(), type=kind),) if noun and kind else ()


@cache
def _types() -> dict[str, ActorType]:
    return dict(_nouns())


def _nouns() -> Iterator[tuple[str, ActorType]]:
    for row in rows("objects"):
        for phrase in names(row["phrases"]):
            yield phrase, ActorType(row["type"])
            if row["plurals"] == "yes":
                yield plural(phrase), ActorType(row["type"])


@rule(
    "object",
    "((word|name|actor|weapon)? (deed_does|takes|landed))? "
    "this:((determiner|possessive)? doubt? (whose:actor | whose:group genitive)?"
    " (word|quality|name){0,2}?"
    " (what:owned_noun 'of' 'the'? whose:group | what:object_noun ('of' 'the'? whose:actor)?)) compound:'-'?",
    {
        "an army post": "army post",
        "the crowded market": "crowded market",
        "a camp of al-Shabaab": "al-Shabaab",
        "alleged hideouts of rebels": "rebels",
        "the mayor's house": "mayor's house",
    },
)
def target(what: ActorType, whose: Actor | Party | None, compound: str | None, phrase: str) -> tuple[Actor, ...] | None:
    """Something attacked, for those who hold it, if armed or a body, or the civilians there; no "home-made bomb"."""
    if compound is not None:
        return None
    owner = whose.actor() if isinstance(whose, Party) else whose
    if owner and (owner.type in ARMED or (owner is whose and what is not ActorType.CIVILIANS)):
        return (owner,)
    return (Actor(name=_bare(phrase), type=what),)


def _bare(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return " ".join((rest if first.lower() in _ARTICLES else phrase).split())


_ARTICLES = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "this", "that", "these", "those", "another", "one"}
)
