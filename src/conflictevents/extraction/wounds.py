"""Wounds: who died of them is not injured any more, and says so: "three of the wounded later died"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from conflictevents.extraction.figures import Told
from conflictevents.model.casualty import Harm


def with_wounds(figures: Iterable[Told]) -> Iterator[Told]:
    """The figures; the dead who were told of as injured before are so marked."""
    injured: Told | None = None
    for told in figures:
        if told.figure.harm is Harm.INJURED:
            injured = told
        elif injured is not None and told.figure.harm is Harm.KILLED and _died_of_it(told, injured):
            died = attrs.evolve(told.figure, formerly=Harm.INJURED)
            yield attrs.evolve(told, mention=told.mention.with_value(died))
            continue
        yield told


def _died_of_it(told: Told, injured: Told) -> bool:
    """Whether the dead are some of the injured: by the words, or as those of one phrase ("were injured and died")."""
    together = (told.mention.start, told.mention.end) == (injured.mention.start, injured.mention.end)
    return together or _OF_WOUNDS.search(told.mention.text + told.tail[:_NEAR]) is not None


_NEAR = 40
_OF_WOUNDS = re.compile(
    r"\bsuccumb|\b(?:die[sd]?|dying|death) (?:later )?(?:of|from|due to|as a result of) (?:\w+ ){0,3}?(?:wounds?|injur)"
    r"|\b(?:later|subsequently) died\b|\bdied (?:later|in hospital)\b|\bof the (?:wounded|injured)\b",
    re.IGNORECASE,
)
