"""Alphabet: one character for each distinct set of kinds that a token can have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from conflictevents.reading.pattern import SLOT

ANY = "any"
"""The kind of every token within a sentence."""
_ENDS = frozenset({"stop", "break", "end"})

_FIRST = 0x100
"""Characters from here on are not special to ``re``, and low numbers keep the tables of ``table_to`` small."""


class Alphabet:
    """Gives each set of kinds a code character, and each kind the class of all characters whose set holds it."""

    def __init__(self, kinds: Iterable[str], *, first: int = _FIRST) -> None:
        self.kinds = frozenset(kinds)
        self._first = first
        self._codes: dict[frozenset[str], str] = {}
        self._kinds: dict[str, frozenset[str]] = {}
        self._members: dict[str, list[str]] = {}
        self._classes: dict[str, str] = {}
        self._compiled: dict[str, re.Pattern[str]] = {}

    def __len__(self) -> int:
        return len(self._codes)

    def code(self, kinds: Collection[str]) -> str:
        """The character for these kinds, of which only those count that some rule names."""
        return self._code_of(self.kinds.intersection(kinds if _ENDS.intersection(kinds) else (*kinds, ANY)))

    def _code_of(self, wanted: frozenset[str]) -> str:
        code = self._codes.get(wanted)
        if code is None:
            code = self._codes[wanted] = chr(self._first + len(self._codes))
            self._kinds[code] = wanted
            self._classes.clear()
            self._compiled.clear()
            for kind in wanted:
                self._members.setdefault(kind, []).append(code)
        return code

    def table_to(self, other: Alphabet) -> str:
        """A table for ``str.translate`` to the codes of another alphabet, all of whose kinds this one has.

        It is a text, which is the smallest of tables.
        """
        wanted = list(map(other.kinds.intersection, self._codes))
        codes = {kinds: other._code_of(kinds) for kinds in dict.fromkeys(wanted)}
        return " " * self._first + "".join(map(codes.__getitem__, wanted))

    def kinds_of(self, code: str) -> frozenset[str]:
        """The kinds that a code character stands for."""
        return self._kinds[code]

    def codes_of_any(self, kinds: Iterable[str]) -> frozenset[str]:
        """Every code whose kinds hold one of these."""
        return frozenset(code for kind in kinds for code in self._members.get(kind, ()))

    def kinds_beside(self, kinds: Iterable[str]) -> frozenset[str]:
        """Every kind of the tokens that have one of these."""
        return frozenset[str]().union(*map(self.kinds_of, self.codes_of_any(kinds)))

    def compiled(self, template: str) -> re.Pattern[str]:
        """A regular expression over codes, from a template in which ``«kind»`` stands for any code of that kind.

        ``«kind kind»`` stands for any code of one of these kinds.
        """
        pattern = self._compiled.get(template)
        if pattern is None:
            source = SLOT.sub(lambda slot: self._class_of(slot[1]), template)
            pattern = self._compiled[template] = re.compile(source)
        return pattern

    def _class_of(self, kinds: str) -> str:
        if kinds not in self._classes:
            codes = sorted(self.codes_of_any(kinds.split()))
            self._classes[kinds] = f"[{''.join(_runs(codes))}]" if codes else "(?!)"
        return self._classes[kinds]


def _runs(codes: list[str]) -> Iterator[str]:
    """Ascending codes as ranges for ``re``, which it compiles much faster than single characters."""
    first = last = codes[0]
    for code in codes[1:]:
        if ord(code) != ord(last) + 1:
            yield f"{first}-{last}"
            first = code
        last = code
    yield f"{first}-{last}"
