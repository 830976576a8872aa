"""Stage: the rules that run side by side, over an alphabet of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.pattern import Capture
from conflictevents.reading.rules import THIS, Rule

_NARROW = 0x80
"""A stage knows few kinds, so its codes fit one byte, on which ``re`` is several times faster than on wider ones."""


class Found(NamedTuple):
    """Where a rule fits: the tokens ``first`` to ``last`` (exclusive) that it would fold."""

    first: int
    last: int
    pattern: ReadyPattern
    match: re.Match[str]


class Stage:
    """Rules made ready for a tape whose codes come from ``alphabet``, as far as that alphabet goes by now."""

    def __init__(self, rules: Sequence[Rule], alphabet: Alphabet) -> None:
        self.knows = len(alphabet)
        own = Alphabet(frozenset[str]().union(*(rule.form.kinds for rule in rules)), first=_NARROW)
        self._narrowed = {ord(code): own.code(kinds) for code, kinds in alphabet.items()}
        self._patterns = [ReadyPattern.of(rule, own, alphabet.code({rule.makes})) for rule in rules]

    def find(self, codes: str) -> list[Found]:
        """Every place where a rule fits: the leftmost first, of these the longest, of these the rule declared first."""
        narrow = codes.translate(self._narrowed)
        present = frozenset(narrow)
        found = [
            Found(match.start(pattern.folds), match.end(pattern.folds), pattern, match)
            for pattern in self._patterns
            if not (pattern.begins.isdisjoint(present) or pattern.needs.isdisjoint(present))
            for match in pattern.regex.finditer(narrow)
        ]
        found.sort(key=_leftmost_longest)  # a stable sort keeps the order of declaration
        return found


def _leftmost_longest(found: Found) -> tuple[int, int]:
    return found.first, -found.last


class ReadyPattern(NamedTuple):
    """A rule made ready for the alphabet of its stage."""

    rule: Rule
    regex: re.Pattern[str]
    code: str
    handed: tuple[tuple[int, Capture], ...]
    picks: tuple[tuple[int, str], ...]
    folds: str | int
    begins: frozenset[str]
    needs: frozenset[str]
    """Codes without one of each the pattern cannot be in a text: most rules need not look at most texts."""

    @classmethod
    def of(cls, rule: Rule, alphabet: Alphabet, code: str) -> ReadyPattern:
        """The rule as a regular expression over ``alphabet``; ``code`` is what its phrases are folded to."""
        captures = tuple(enumerate(rule.form.captures))
        folds = next((f"g{group}" for group, capture in captures if capture.name == THIS), 0)
        handed = tuple((group, capture) for group, capture in captures if capture.name in rule.parameters)
        picks = tuple((group, capture.kinds[0]) for group, capture in captures if not capture.many)
        codes_of = alphabet.codes_of_any
        needs = min(map(codes_of, rule.form.needs), key=len, default=codes_of(alphabet.kinds))
        regex = alphabet.compiled(rule.form.template)
        return cls(rule, regex, code, handed, picks, folds, codes_of(rule.form.begins), needs)
