"""Stage: the rules that run side by side, over an alphabet of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.needs import Asking, Needed
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
    """Rules made ready for tapes in ``alphabet`` as far as it goes by now.

    ``needs`` are what each needs of a stretch, and all of them its ``sign``.
    """

    def __init__(self, rules: Sequence[Rule], needs: Sequence[Iterable[Needed]], sign: int, alphabet: Alphabet) -> None:
        self.knows = len(alphabet)
        self._own = Alphabet(frozenset[str]().union(*(rule.form.kinds for rule in rules)), first=_NARROW)
        self._alphabet = alphabet
        self._ready = Remembered[int, _Ready](lambda number: _made_ready(rules[number], self._own, alphabet))
        at_ends = alphabet.kinds_beside(STOPS)
        sides: tuple[list[tuple[int, Needed]], list[tuple[int, Needed]]] = [], []
        for number, (rule, choices) in enumerate(zip(rules, needs, strict=True)):
            sides[not at_ends.isdisjoint(rule.form.inner)].extend((number, needed) for needed in choices)
        self._within, self._across = (Asking(side, sign) for side in sides)
        self.keys = self._within.keys | self._across.keys

    @cached_property
    def _narrowed(self) -> str:
        """The table to the stage's own codes, all of which it makes known before any rule is looked for."""
        return self._alphabet.table_to(self._own)

    def find(self, tape: Tape, stretches: Stretches) -> list[Found]:
        """Every place where a rule fits, in the order in which phrases are to be read.

        The words behind a phrase that only help to know it may be before the next one.
        """
        parts = stretches.parts(tape, self._within)
        if across := self._across.possible(stretches.met_by_all):
            parts.insert(0, (0, len(tape), across))
        if not parts:
            return []
        first, last = parts[0][0], len(tape) if across else parts[-1][1]
        narrow = " " * first + tape.codes[first:last].translate(self._narrowed)
        found = list[Found]()
        for start, end, possible in parts:
            for number in possible:
                pattern, folds, search = self._ready[number]
                match = search(narrow, start, end)
                while match:  # finditer does the same, but takes longer where nothing is found
                    found.append((match.start(folds), -match.end(folds), number, pattern, match))
                    match = search(narrow, match.end(folds), end)
        found.sort()
        return found


_Ready: TypeAlias = "tuple[ReadyPattern, int, Callable[..., re.Match[str] | None]]"
"""A pattern with what of it is folded, and how it is looked for, at hand as each is asked so often."""


def _made_ready(rule: Rule, own: Alphabet, alphabet: Alphabet) -> _Ready:
    """Only when it is first looked for, because most of the time of a start goes to compiling."""
    pattern = ReadyPattern.of(rule, own, alphabet.code({rule.makes}))
    return pattern, pattern.folds, pattern.regex.search


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
