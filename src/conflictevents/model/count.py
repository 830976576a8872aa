"""Count: how many, as far as it was said.

::

    6        exactly six            ~30      about thirty
    6..      at least six           24..99   between 24 and 99: "dozens"
    ..10     at most ten            5..8..12 low, best and high, as UCDP gives them
    ..       a number that is not told
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

import attrs

from conflictevents.errors import ParseError


class Modifier(StrEnum):
    """How a count was put. It says nothing that the bounds do not say, and takes no part in comparisons."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    BETWEEN = "between"
    VAGUE = "vague"


class Policy(StrEnum):
    """Whose convention turns a count into one number: see :meth:`Count.resolve`."""

    LOW = "low"
    BEST = "best"
    HIGH = "high"
    ACLED = "acled"
    UCDP = "ucdp"
    AIRWARS = "airwars"


def _whole_number(_: object, attribute: attrs.Attribute[int | None], value: int | None) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{attribute.name} of a count is a whole number, not {value!r}")
    if not 0 <= value < LIMIT:
        raise ValueError(f"{attribute.name} of a count is from 0 to {LIMIT - 1}")


LIMIT = 10**18
"""Counts stay below this, so that every one of them fits the whole numbers of other software (64 bits)."""

_NUMBER = r"[0-9]{1,18}"
_NOTATION = re.compile(rf"(?:~({_NUMBER})|({_NUMBER})|({_NUMBER})?\.\.(?:({_NUMBER})?\.\.)?({_NUMBER})?)", re.ASCII)


@attrs.frozen(kw_only=True)
class Count:
    """How many, as bounds: ``low`` and ``high`` inclusive, ``best`` where one figure was named; None is *not stated*.

    The bounds are not checked against each other, because rows of real datasets break ``low <= best <= high``
    (UCDP GED among them); :func:`conflictevents.validate` reports it.

    >>> str(Count.at_least(6)), str(Count.between(24, 99)), str(Count.about(30))
    ('6..', '24..99', '~30')
    >>> Count.parse("6..") == Count.at_least(6)
    True
    """

    low: int | None = attrs.field(default=None, validator=_whole_number)
    best: int | None = attrs.field(default=None, validator=_whole_number)
    high: int | None = attrs.field(default=None, validator=_whole_number)
    modifier: Modifier = attrs.field(default=Modifier.EXACT, converter=Modifier, eq=False)
    text: str | None = attrs.field(default=None, eq=False)

    @classmethod
    def exactly(cls, number: int, text: str | None = None) -> Count:
        """Exactly ``number``."""
        return cls(low=number, best=number, high=number, text=text)

    @classmethod
    def at_least(cls, number: int, text: str | None = None) -> Count:
        """``number`` or more; the figure named is the best one."""
        return cls(low=number, best=number, modifier=Modifier.AT_LEAST, text=text)

    @classmethod
    def more_than(cls, number: int, text: str | None = None) -> Count:
        """More than ``number``, so at least one more."""
        return cls(low=number + 1, best=number + 1, modifier=Modifier.MORE_THAN, text=text)

    @classmethod
    def at_most(cls, number: int, text: str | None = None) -> Count:
        """``number`` or fewer."""
        return cls(high=number, modifier=Modifier.AT_MOST, text=text)

    @classmethod
    def less_than(cls, number: int, text: str | None = None) -> Count:
        """Fewer than ``number``, so at most one fewer; raises ValueError for fewer than 0."""
        return cls(high=number - 1, modifier=Modifier.LESS_THAN, text=text)

    @classmethod
    def about(cls, number: int, text: str | None = None) -> Count:
        """About ``number``: no bound was stated."""
        return cls(best=number, modifier=Modifier.ABOUT, text=text)

    @classmethod
    def between(cls, low: int, high: int, text: str | None = None) -> Count:
        """From ``low`` to ``high``, both included."""
        return cls(low=low, high=high, modifier=Modifier.BETWEEN, text=text)

    @classmethod
    def vague(cls, low: int, high: int | None, text: str | None = None) -> Count:
        """A word for a quantity, as the bounds that it spans: "dozens" is 24 to 99."""
        return cls(low=low, high=high, modifier=Modifier.VAGUE, text=text)

    @classmethod
    def unknown(cls, text: str | None = None) -> Count:
        """A number that is not told: "an unknown number of", or a plural without a figure."""
        return cls(modifier=Modifier.VAGUE, text=text)

    @classmethod
    def parse(cls, notation: str) -> Count:
        """Read the notation that ``str()`` writes; raises ParseError.

        >>> Count.parse("24..99")
        Count(low=24, best=None, high=99, modifier=<Modifier.BETWEEN: 'between'>, text=None)
        >>> Count.parse("some")
        Traceback (most recent call last):
        ...
        conflictevents.errors.ParseError: not a count in notation: 'some'
        """
        match = _NOTATION.fullmatch(notation)
        if match is None:
            raise ParseError("count in notation", notation)
        about, exactly, low, best, high = (int(group) if group else None for group in match.groups())
        if exactly is not None:
            return cls.exactly(exactly)
        if about is not None:
            return cls.about(about)
        if notation.count("..") == 2:
            return cls(low=low, best=best, high=high, modifier=_modifier(low, best, high))
        if high is None:
            return cls.unknown() if low is None else cls.at_least(low)
        return cls(low=low, high=high, modifier=_modifier(low, None, high))

    def __str__(self) -> str:
        low, best, high = ("" if n is None else str(n) for n in (self.low, self.best, self.high))
        if self.best is None:
            return f"{low}....{high}" if low and not high else f"{low}..{high}"
        if self.low is None and self.high is None:
            return f"~{best}"
        if self.low == self.best == self.high:
            return best
        if self.low == self.best and self.high is None:
            return f"{low}.."
        return f"{low}..{best}..{high}"

    def resolve(self, policy: Policy | str = Policy.BEST) -> int | None:
        """One number for this count, by a stated convention, or None where it gives none.

        - ``"low"``, ``"high"``: that bound, else the best figure.
        - ``"best"``: the figure that was named, else the lower bound, else the upper one.
        - ``"acled"``: the lowest figure reported, and for words ACLED's figures: "dozens" is 12, "hundreds" 100, "tens"
          10, "several" and "few" 3, "many" and a number that is not told 10.
        - ``"ucdp"``: UCDP's best estimate, which takes the lowest figure where sources leave a range.
        - ``"airwars"``: the lowest figure reported, at least 2 for any plural ("several", "a number of"), 12 for "many"
          and for "dozens".

        :doc:`/casualties` says where these figures come from.

        >>> dozens = Count.vague(24, 99, "dozens")
        >>> dozens.resolve("acled"), dozens.resolve("ucdp"), dozens.resolve("high")
        (12, 24, 99)
        """
        policy = Policy(policy)
        if policy in _WORDS and self.modifier is Modifier.VAGUE:
            return self._by_word(_WORDS[policy])
        orders = {Policy.HIGH: (self.high, self.best, self.low), Policy.BEST: (self.best, self.low, self.high)}
        order = orders.get(policy, (self.low, self.best, self.high))
        return next((number for number in order if number is not None), None)

    def _by_word(self, words: _Words) -> int:
        """One unit for a vague plural of units, whose lower bound is two of them; what the codebook says for others."""
        if self.low is None or self.low < 3:
            return words.not_told
        if self.low >= 20:
            return self.low // 2
        return words.several if self.high is not None and self.high < 10 else words.many

    def agrees_with(self, other: Count) -> bool:
        """Whether some number fits both counts; "about" fits whatever is within a tenth of its figure.

        >>> Count.exactly(8).agrees_with(Count.at_least(6)), Count.exactly(8).agrees_with(Count.exactly(9))
        (True, False)
        """
        (low, high), (other_low, other_high) = self._span(), other._span()
        return (high is None or other_low <= high) and (other_high is None or low <= other_high)

    def _span(self) -> tuple[int, int | None]:
        if self.low is None and self.high is None and self.best is not None:
            return self.best - self.best // 10, self.best + self.best // 10
        return self.low or 0, self.high

    def reconciled_with(self, other: Count) -> Count:
        """What two figures for the same people come to: the narrower where they agree, else the range of both.

        The figure of "at least 51" is a bound, and no best one once another figure says how far it can go.

        >>> str(Count.exactly(8).reconciled_with(Count.at_least(6)))
        '8'
        >>> str(Count.exactly(12).reconciled_with(Count.exactly(40)))
        '12..40'
        >>> str(Count.at_least(51).reconciled_with(Count.between(24, 99)))
        '51..99'
        """
        if not self.agrees_with(other):
            return _hull(self, other)
        narrow, wide = sorted((self, other), key=_width)
        low, high = _most(narrow.low, wide.low), _least(narrow.high, wide.high)
        figures = (
            count.best for count in (narrow, wide) if high is None or count.high is not None or count.low is None
        )
        best = next((figure for figure in figures if figure is not None), None)
        if best is not None and not (low or 0) <= best <= (best if high is None else high):
            best = low if high is None else None
        modifier = narrow.modifier if (low, high) == (narrow.low, narrow.high) else _modifier(low, best, high)
        return attrs.evolve(narrow, low=low, best=best, high=high, modifier=modifier)

    def __add__(self, other: Count) -> Count:
        """The sum, bound by bound: no lower bound counts as 0, no upper bound leaves the sum open.

        >>> str(Count.exactly(9) + Count.at_least(4)), str(Count.exactly(9) + Count.unknown())
        ('13..', '9..')
        """
        low = None if self.low is None and other.low is None else (self.low or 0) + (other.low or 0)
        best, high = _sum(self.best, other.best), _sum(self.high, other.high)
        if best is None and high is None:
            best = low
        return Count(low=low, best=best, high=high, modifier=_modifier(low, best, high))

    def __sub__(self, other: Count) -> Count:
        """What is left when ``other`` of them are taken away, never less than 0.

        >>> str(Count.exactly(9) - Count.exactly(4)), str(Count.at_least(9) - Count.exactly(4))
        ('5', '5..')
        """
        bounds = (self.low, Policy.HIGH), (self.best, Policy.BEST), (self.high, Policy.LOW)
        low, best, high = (n if n is None else max(0, n - (other.resolve(bound) or 0)) for n, bound in bounds)
        return Count(low=low, best=best, high=high, modifier=_modifier(low, best, high))


class _Words(NamedTuple):
    """What a codebook writes for words: "several" or "a few", "many", and a number that is not told."""

    several: int
    many: int
    not_told: int


_WORDS = {Policy.ACLED: _Words(3, 10, 10), Policy.AIRWARS: _Words(2, 12, 2)}


def _modifier(low: int | None, best: int | None, high: int | None) -> Modifier:
    if low is None and high is None:
        return Modifier.VAGUE if best is None else Modifier.ABOUT
    if high is None:
        return Modifier.AT_LEAST
    if low is None:
        return Modifier.AT_MOST
    return Modifier.EXACT if low == high else Modifier.BETWEEN


def _hull(one: Count, other: Count) -> Count:
    lows = [n for count in (one, other) for n in (count.low, count.best, count.high) if n is not None]
    open_above = any(count.high is None and count.best is None for count in (one, other))
    return Count.at_least(min(lows)) if open_above else Count.between(min(lows), max(lows))


def _width(count: Count) -> tuple[bool, int]:
    """How much a count leaves open, for sorting: bounded ones first, then the narrow ones."""
    low, high = count._span()
    return high is None, high - low if high is not None else -low


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _most(one: int | None, other: int | None) -> int | None:
    return max((n for n in (one, other) if n is not None), default=None)


def _least(one: int | None, other: int | None) -> int | None:
    return min((n for n in (one, other) if n is not None), default=None)
