"""Stage: the rules that run side by side, over an alphabet of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import TypeAlias

import attrs

from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.pattern import Capture, Pattern
from conflictevents.reading.remembered import Remembered
from conflictevents.reading.rules import THIS, Rule
from conflictevents.reading.stretches import STOPS, Stretches
from conflictevents.reading.tape import Tape

_NARROW = 0x80
"""A stage knows few kinds, so its codes fit one byte, on which ``re`` is several times faster than on wider ones."""


Found: TypeAlias = "tuple[int, int, int, ReadyPattern, re.Match[str]]"
"""Where a rule fits: the first token that it would fold, the end of the last one below zero, and the rule's number.

So found things are in order as phrases are to be read: the leftmost first, of these the longest, of these by the rule
that was declared first. A plain tuple, because so many are made.
"""


class Stage:
    """Rules, with all that each asks of a stretch, made ready for tapes in ``alphabet`` as far as it goes by now."""

    def __init__(self, rules: Sequence[Rule], asked: Sequence[int], alphabet: Alphabet) -> None:
        self.knows = len(alphabet)
        own = Alphabet(frozenset[str]().union(*(rule.form.kinds for rule in rules)), first=_NARROW)
        self._narrowed = alphabet.table_to(own)
        ready = Remembered[int, _Ready](lambda number: _made_ready(number, rules[number], own, alphabet))
        at_ends = alphabet.kinds_beside(STOPS)
        sides: tuple[list[_Asking], list[_Asking]] = [], []
        for number, rule in enumerate(rules):
            sides[not at_ends.isdisjoint(rule.form.inner)].append((asked[number], number))
        self._within, self._across = (_Possible(side, ready) for side in sides)

    def find(self, tape: Tape, stretches: Stretches) -> list[Found]:
        """Every place where a rule fits, in the order in which phrases are to be read."""
        within, across = self._within, self._across
        parts = stretches.parts(tape, within.asked, within)
        if across.asked and (patterns := across[stretches.met_by_all & across.asked]):
            parts.append((0, len(tape), patterns))
        if not parts:
            return []
        narrow = tape.codes.translate(self._narrowed)
        found = list[Found]()
        for start, end, possible in parts:
            for number, pattern, folds, search in possible:
                match = search(narrow, start, end)
                while match:  # finditer does the same, but takes longer where nothing is found
                    found.append((match.start(folds), -match.end(folds), number, pattern, match))
                    match = search(narrow, match.end(), end)
        found.sort()
        return found


_Ready: TypeAlias = "tuple[int, ReadyPattern, int, Callable[..., re.Match[str] | None]]"
"""A pattern with its number, what of it is folded, and how it is looked for, each at hand as it is asked so often."""


def _made_ready(number: int, rule: Rule, own: Alphabet, alphabet: Alphabet) -> _Ready:
    """Only when it is first looked for, because most of the time of a start goes to compiling."""
    pattern = ReadyPattern.of(rule, own, alphabet.code({rule.makes}))
    return number, pattern, pattern.folds, pattern.regex.search


_Asking: TypeAlias = tuple[int, int]
"""All that a pattern needs, and its number."""


_KEPT = 2_000
"""For how many combinations of what is met a stage keeps the patterns that are possible."""


class _Possible(Remembered[int, list[_Ready]]):
    """The patterns whose needs are met, by what is met of ``asked``, which is all that any of them needs."""

    def __init__(self, patterns: Sequence[_Asking], ready: Mapping[int, _Ready]) -> None:
        super().__init__(lambda met: [ready[number] for asked, number in patterns if asked & met == asked], _KEPT)
        self.asked = reduce(or_, (asked for asked, _ in patterns), 0)


@attrs.frozen(eq=False)
class ReadyPattern:
    """A rule made ready for the alphabet of its stage."""

    rule: Rule
    regex: re.Pattern[str]
    code: str
    handed: tuple[tuple[int, Capture], ...]
    picks: tuple[tuple[int, str], ...]
    folds: int

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
        return cls(rule, regex, code, handed, picks, folds)


def _glance(form: Pattern) -> str:
    """A look at the first token alone, for ``re`` tries what can begin in many ways at every token otherwise."""
    return f"(?=«{' '.join(sorted(form.begins))}»)" if len(form.begins) > 1 else ""
