"""Mention: a value, and the words that it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Generic, TypeVar

import attrs

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@attrs.frozen(kw_only=True)
class Mention(Generic[T_co]):
    """A value read from ``report[start:end]``, with the rule that read it and the smaller mentions it was made from.

    ``start`` and ``end`` count characters (not bytes) of the text that was handed over, which is never rewritten, so
    ``report[mention.start:mention.end] == mention.text``.

    >>> count = Mention(value=6, start=9, end=12, text="six", rule="number")
    >>> count.text, count.value
    ('six', 6)
    """

    value: T_co
    start: int
    end: int
    text: str
    rule: str
    parts: tuple[Mention[Any], ...] = ()

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a mention cannot span {self.start}..{self.end}")

    def with_value(self, value: T, parts: tuple[Mention[Any], ...] | None = None) -> Mention[T]:
        """The same words as a mention of another value, made from the same parts or from others."""
        parts = self.parts if parts is None else parts
        return Mention(value=value, start=self.start, end=self.end, text=self.text, rule=self.rule, parts=parts)

    def moved(self, by: int) -> Mention[T_co]:
        """The same words so many characters farther on."""
        start, end = self.start + by, self.end + by
        parts = tuple([part.moved(by) for part in self.parts]) if self.parts else ()
        return Mention(value=self.value, start=start, end=end, text=self.text, rule=self.rule, parts=parts)

    def walk(self) -> Iterator[Mention[Any]]:
        """This mention, then every smaller one inside it, depth first."""
        yield self
        for part in self.parts:
            yield from part.walk()


class Why(StrEnum):
    """From how near to the words for a deed something was taken as belonging to it."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    SENTENCE_BEFORE = "sentence before"


@attrs.frozen(kw_only=True)
class Evidence:
    """The words that one field of an event was read from.

    ``field`` is the path of the field: ``"date"``, ``"location"``, ``"actors[0]"``, ``"casualties[1]"``. A field has as
    many pieces of evidence as the report has places that tell it. ``why`` says from where in its sentence they were
    taken, ``source`` in which of the event's sources they stand, and so in which text, where an event is of several.
    """

    field: str
    start: int
    end: int
    text: str
    rule: str
    why: Why | None = attrs.field(default=None, converter=attrs.converters.optional(Why))
    source: int = attrs.field(default=0, validator=attrs.validators.ge(0))

    @classmethod
    def of(cls, field: str, mention: Mention[Any], why: Why | None = None) -> Evidence:
        """The evidence that ``mention`` gives for ``field``."""
        return cls(field=field, start=mention.start, end=mention.end, text=mention.text, rule=mention.rule, why=why)
