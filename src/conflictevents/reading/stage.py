"""Stage: the rules that run side by side, over an alphabet of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial, reduce
from operator import or_
from typing import TypeAlias

import attrs

from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.needs import Needs
from conflictevents.reading.pattern import COMMON, Capture, Pattern
from conflictevents.reading.remembered import Remembered
from conflictevents.reading.rules import THIS, Rule

_NARROW = 0x80
"""A stage knows few kinds, so its codes fit one byte, on which ``re`` is several times faster than on wider ones."""


Found: TypeAlias = "tuple[int, int, int, ReadyPattern, re.Match[str]]"
"""Where a rule fits: the first token that it would fold, the end of the last one below zero, and the rule's number.

So found things are in order as phrases are to be read: the leftmost first, of these the longest, of these by the rule
that was declared first. A plain tuple, because so many are made.
"""


_Possible: TypeAlias = "tuple[int, ReadyPattern, int, Callable[..., Iterator[re.Match[str]]]]"
"""A pattern with its number, what of it is folded, and how it is looked for, each at hand as it is asked so often."""


class Stage:
    """Rules made ready for a tape whose codes come from ``alphabet``, as far as that alphabet goes by now."""

    def __init__(self, rules: Sequence[Rule], alphabet: Alphabet, needs: Needs) -> None:
        self.knows = len(alphabet)
        own = Alphabet(frozenset[str]().union(*(rule.form.kinds for rule in rules)), first=_NARROW)
        self._alphabet = own
        self._narrowed = alphabet.table_to(own)
        asked = [needs.asked(rule.form) for rule in rules]
        self._asked_by_any = reduce(or_, asked, 0)
        patterns = [ReadyPattern.of(rule, own, alphabet.code({rule.makes})) for rule in rules]
        ready = [(number, one, one.folds, one.regex.finditer) for number, one in enumerate(patterns)]
        self._patterns = list(zip(asked, ready, strict=True))
        self._possible: Remembered[int, list[_Possible]] = Remembered(self._not_ruled_out)

    def _not_ruled_out(self, met: int) -> list[_Possible]:
        """The patterns whose needs are met."""
        return [pattern for asked, pattern in self._patterns if asked & met == asked]

    def find(self, codes: str, met: int) -> list[Found]:
        """Every place where a rule fits, in the order in which phrases are to be read.

        ``met`` is what the tokens meet of the rules' needs.
        """
        possible = self._possible[met & self._asked_by_any]
        if not possible:
            return []
        narrow = codes.translate(self._narrowed)
        if len(narrow) <= _SHORT:
            found = [
                (match.start(folds), -match.end(folds), number, pattern, match)
                for number, pattern, folds, finditer in possible
                for match in finditer(narrow)
            ]
        else:
            found = list(self._find_around_needs(narrow, possible))
        found.sort()
        return found

    def _find_around_needs(self, narrow: str, patterns: Iterable[_Possible]) -> Iterator[Found]:
        """The same, looked for only around what each pattern needs."""
        places = Remembered(partial(self._places, narrow))
        for number, pattern, folds, finditer in patterns:
            for start, end in around(places[pattern.needed], pattern.reach):
                for match in finditer(narrow, start, end):
                    yield match.start(folds), -match.end(folds), number, pattern, match

    def _places(self, narrow: str, needed: str) -> list[int]:
        return [match.start() for match in self._alphabet.compiled(needed).finditer(narrow)]


_SHORT = 300
"""In so few tokens a pattern is found sooner than the places around which to look for it."""


@attrs.frozen(eq=False)
class ReadyPattern:
    """A rule made ready for the alphabet of its stage."""

    rule: Rule
    regex: re.Pattern[str]
    code: str
    handed: tuple[tuple[int, Capture], ...]
    picks: tuple[tuple[int, str], ...]
    folds: int
    needed: str
    """A template for one of what it needs: the pattern is looked for only within ``reach`` of that."""
    reach: int

    def behind(self, place: int, number: int, match: re.Match[str]) -> Found | None:
        """What is found in the same words from a place on, where those before it are another phrase's."""
        rest = self.regex.search(match.string, place, match.end())
        return rest and (rest.start(self.folds), -rest.end(self.folds), number, self, rest)

    @classmethod
    def of(cls, rule: Rule, alphabet: Alphabet, code: str) -> ReadyPattern:
        """The rule as a regular expression over ``alphabet``; ``code`` is what its phrases are folded to."""
        captures = tuple(enumerate(rule.form.captures, 1))
        folds = next((group for group, capture in captures if capture.name == THIS), 0)
        handed = tuple((group, capture) for group, capture in captures if capture.name in rule.parameters)
        picks = tuple((group, capture.kinds[0]) for group, capture in captures if not capture.many)
        regex = alphabet.compiled(_glance(rule.form) + rule.form.template)
        needed = _any_of(_rarest_need(rule, alphabet))
        return cls(rule, regex, code, handed, picks, folds, needed, rule.form.longest)


def _glance(form: Pattern) -> str:
    """A look at the first token alone, for ``re`` tries what can begin in many ways at every token otherwise."""
    return f"(?={_any_of(form.begins)})" if len(form.begins) > 1 else ""


def _any_of(kinds: Iterable[str]) -> str:
    return f"«{' '.join(sorted(kinds))}»"


def _rarest_need(rule: Rule, alphabet: Alphabet) -> frozenset[str]:
    """The rarest that a rule needs, as far as can be told without a text."""

    def rarity(need: Iterable[str]) -> tuple[bool, bool, int]:
        words_alone = all(kind.startswith("'") for kind in need)
        return not COMMON.isdisjoint(need), not words_alone, len(alphabet.codes_of_any(need))

    return min(rule.form.needs, key=rarity, default=alphabet.kinds)


def around(places: Sequence[int], reach: int) -> Iterator[tuple[int, int]]:
    """The parts of a text within reach of some places, from left to right; those that meet are one.

    >>> list(around([3, 5, 20], reach=4))
    [(0, 9), (16, 24)]
    """
    start, end = 0, 0
    for place in places:
        if place - reach > end:
            if end:
                yield start, end
            start = place - reach
        end = place + reach
    if end:
        yield start, end
