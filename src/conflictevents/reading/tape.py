"""Tape: a tokenised text as a string of codes, one character a token, on which a rule is a regular expression."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from conflictevents.model.mention import Mention
from conflictevents.reading.tokens import BLANKS

Fold: TypeAlias = tuple[int, int, str, Mention[Any] | None]
"""The first token and the one behind the last of those that become one, and its code and mention: a plain tuple,
because so many are made."""

Column: TypeAlias = list[Mention[Any] | None]


class Tape:
    """A text as parallel columns: where each token starts, its code, and what has been read there.

    ``starts`` has one number more than there are tokens: the length of the text.
    """

    __slots__ = ("codes", "mentions", "starts", "text")

    def __init__(self, text: str, starts: list[int], codes: str, mentions: Column) -> None:
        self.text = text
        self.starts = starts
        self.codes = codes
        self.mentions = mentions

    def __len__(self) -> int:
        return len(self.codes)

    def words(self, first: int, last: int) -> str:
        """The text of tokens ``first`` to ``last`` (exclusive), without what is blank behind it."""
        return self.text[self.starts[first] : self.starts[last]].rstrip(BLANKS)

    def folded(self, folds: Sequence[Fold]) -> Tape:
        """A tape on which each fold is one token; folds are in order and do not overlap."""
        if not folds:
            return self
        starts: list[int] = []
        codes: list[str] = []
        mentions: Column = []
        at = 0
        for first, last, code, mention in folds:
            starts += self.starts[at : first + 1]
            codes += (self.codes[at:first], code)
            mentions += self.mentions[at:first]
            mentions.append(mention)
            at = last
        starts += self.starts[at:]
        codes.append(self.codes[at:])
        mentions += self.mentions[at:]
        return Tape(self.text, starts, "".join(codes), mentions)

    def unfolded(self, folds: Sequence[Fold], later: Tape) -> Sequence[Fold]:
        """The folds of a ``later`` tape, made from this one by folding, as folds of this one."""
        if later is self:
            return folds
        return [(self._at(later, first), self._at(later, last), code, mention) for first, last, code, mention in folds]

    def _at(self, later: Tape, place: int) -> int:
        return bisect_left(self.starts, later.starts[place])

    def only(self, parts: Iterable[tuple[int, int]]) -> Tape:
        """A tape of these parts alone, each from its first token to its last (exclusive), in order.

        Offsets stay those of the text. No phrase may be read from the end of one part on into the next.
        """
        starts: list[int] = []
        codes: list[str] = []
        mentions: Column = []
        for first, last in parts:
            starts += self.starts[first:last]
            codes.append(self.codes[first:last])
            mentions += self.mentions[first:last]
        starts.append(self.starts[-1])
        return Tape(self.text, starts, "".join(codes), mentions)
