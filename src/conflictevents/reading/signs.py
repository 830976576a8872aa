"""Signs: the words without one of which a sentence holds nothing of a kind, so that nothing else in it need be read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import TypeAlias

from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.pattern import Pattern
from conflictevents.reading.rules import Rule
from conflictevents.reading.stretches import ends_of_stretches
from conflictevents.reading.tape import Tape

Signs: TypeAlias = frozenset[str]


def signs_of(
    stages: Iterable[Iterable[str]], rules: Sequence[Rule], common: Signs, listed: Mapping[str, int]
) -> dict[str, Signs | None]:
    """For each kind that is made, the kinds of bare words of which each sentence with it has one; None without any.

    What an earlier stage makes is told by its own signs; ``common`` are kinds that are in nearly every sentence, and
    ``listed`` has a bit for each word that the lexicon lists for a kind.
    """
    signs: dict[str, Signs | None] = {}
    for stage in stages:
        earlier = signs | dict.fromkeys(common)
        for kind in stage:
            signs[kind] = _signs([rule.form for rule in rules if rule.makes == kind], earlier, listed)
    return signs


def _signs(patterns: Iterable[Pattern], earlier: Mapping[str, Signs | None], listed: Mapping[str, int]) -> Signs | None:
    """Signs of each pattern, and as few words as will do: those that have no choice come first.

    Words that patterns name themselves, such as "was", are frequent, and signs only where there are no others.
    """
    signs, words = frozenset[str](), 0

    def words_of(need: Signs) -> int:
        return reduce(or_, (listed.get(kind, 0) for kind in need), 0)

    def cost(need: Signs) -> tuple[int, int]:
        return sum(kind.startswith("'") for kind in need - signs), (words_of(need) & ~words).bit_count()

    for choice in sorted((_choice(pattern, earlier) for pattern in patterns), key=len):
        if not choice:
            return None
        sign = min(choice, key=cost)
        signs, words = signs | sign, words | words_of(sign)
    return signs


def _choice(pattern: Pattern, earlier: Mapping[str, Signs | None]) -> list[Signs]:
    """The needs of a pattern that are signs; what goes over the end of a sentence has none, as it stands in two."""
    if not _ENDS.isdisjoint(pattern.kinds):
        return []
    return [sign for sign in (_bare(need, earlier) for need in pattern.needs) if sign]


_ENDS = frozenset({"stop", "break", "'.'"})


def _bare(need: Signs, earlier: Mapping[str, Signs | None]) -> Signs | None:
    """A need as kinds of bare words."""
    made = [earlier.get(kind, frozenset()) for kind in need]
    return None if None in made else need.union(*(signs for signs in made if signs))


def together(signs: Iterable[Signs | None]) -> Signs | None:
    """The signs of several kinds, one of which each sentence with any of the kinds has; None if one kind has none."""
    told = list(signs)
    return None if None in told else frozenset[str]().union(*filter(None, told))


def with_signs(tape: Tape, alphabet: Alphabet, signs: Iterable[str]) -> Tape:
    """The sentences of a tape, from stop to stop, that have one of these signs."""
    ends = ends_of_stretches(tape, alphabet)
    wanted = alphabet.compiled(f"«{' '.join(sorted(signs))}»")
    numbers = {bisect_left(ends, match.end()) for match in wanted.finditer(tape.codes)}
    return tape.only((ends[number - 1] if number else 0, ends[number]) for number in sorted(numbers))
