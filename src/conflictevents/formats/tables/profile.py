"""Profile: how one file writes a table, so that it can be written again byte for byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Self, get_args

import attrs

from conflictevents.convert import shown
from conflictevents.errors import ParseError
from conflictevents.formats.streams.decoding import Encoding
from conflictevents.formats.tables.json.document import Document, are_texts, as_document, is_bool, is_text
from conflictevents.model.checks import as_tuple


class Quoting(StrEnum):
    """Which cells of a delimited file stand in quotes."""

    MINIMAL = "minimal"
    """Those that hold a delimiter, a quote or the end of a line (RFC 4180)."""
    FPUTCSV = "fputcsv"
    """Those that hold white space or a backslash besides, as PHP's ``fputcsv`` does it."""
    ALL = "all"
    """All of them."""
    NONE = "none"
    """None: a quote is a character like any other."""
    TEXTS = "texts"
    """Those of the columns that hold texts, and the header, as Python's ``QUOTE_NONNUMERIC`` does it."""
    TOLD = "told"
    """The same, but for what stands for nothing, as R's ``write.csv`` does it."""


def _as_pairs(told: Iterable[Iterable[Any]]) -> tuple[tuple[str, int], ...]:
    """Names with how many decimals each has; raises ValueError."""
    pairs = tuple((str(name), number) for name, number in told)
    if not all(type(number) is int and 0 < number <= MOST_DECIMALS for _, number in pairs):
        raise ValueError(f"expected from 1 to {MOST_DECIMALS} decimals, got {shown(pairs)}")
    return pairs


MOST_DECIMALS = 32
"""Of a number in a table."""


@attrs.frozen(kw_only=True)
class Profile:
    """How a file writes its table: characters, line ends, quotes, empty cells, days, columns and the row for them.

    ``columns`` are the names in the header, as they are spelt there, empty for those of the ``generation``; ``tags``
    the row of HXL tags below it; ``heading`` the lines of both, where they would be written otherwise; ``texts`` the
    columns that hold texts, whatever these look like; ``decimals`` how many decimals the numbers of columns have at
    least, by the names of the codebook, ``point`` what stands before them; ``kept`` the columns that would
    only repeat others, and say something else in the file; ``monadic`` is a table that has a row for each actor;
    ``document`` is how JSON holds the table, None if it is not JSON. ``str()`` and :meth:`parse` are inverse, and what
    is as usual is left out.

    >>> profile = Profile(generation="v3", null="NA", days="%d %B %Y")
    >>> str(profile)
    'v3; null=NA; days=%d %B %Y'
    >>> Profile.parse(str(profile)) == profile
    True
    """

    generation: str = ""
    encoding: Encoding = attrs.field(default="utf-8", validator=attrs.validators.in_(get_args(Encoding)))
    bom: bool = attrs.field(default=False, validator=is_bool)
    newline: str = attrs.field(default="\n", validator=attrs.validators.in_(("\n", "\r\n", "\r")))
    delimiter: str = attrs.field(default=",", validator=attrs.validators.matches_re(r'[^"\r\n]'))
    quoting: Quoting = attrs.field(default=Quoting.MINIMAL, converter=Quoting)
    null: str = attrs.field(default="", validator=is_text)
    days: str = attrs.field(default="%Y-%m-%d", validator=is_text)
    header: bool = attrs.field(default=True, validator=is_bool)
    columns: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=are_texts)
    tags: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=are_texts)
    heading: str = attrs.field(default="", validator=is_text)
    texts: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=are_texts)
    decimals: tuple[tuple[str, int], ...] = attrs.field(default=(), converter=_as_pairs)
    point: str = attrs.field(default=".", validator=attrs.validators.in_((".", ",")))
    kept: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=are_texts)
    monadic: bool = attrs.field(default=False, validator=is_bool)
    document: Document | None = attrs.field(default=None, converter=as_document)

    def __str__(self) -> str:
        told = [f"{name}={_shown(getattr(self, name))}" for name in _NAMES if getattr(self, name) != _USUAL[name]]
        return "; ".join([self.generation, *told])

    def plain(self) -> Self:
        """The same for where numbers are no text, and have neither a comma nor decimals that say nothing."""
        return attrs.evolve(self, decimals=(), point=".")

    @classmethod
    def of(cls, told: str | Self) -> Self:
        """A profile, which may be told by its notation; raises ParseError."""
        return told if isinstance(told, cls) else cls.parse(str(told))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the notation that ``str()`` writes; raises ParseError."""
        generation, *told = text.split("; ")
        try:
            marks = dict(_mark(one) for one in told)
            return cls(generation=generation, **marks)
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise ParseError("profile of a table", text) from error


_USUAL: dict[str, Any] = {field.name: getattr(Profile(), field.name) for field in attrs.fields(Profile)}
_NAMES = tuple(name for name in _USUAL if name != "generation")
_WORD = re.compile(r"(?!true$|false$)[\w%/:. -]*[\w%]")


def _shown(value: Any) -> str:
    """A value of the notation: a word as it is, all else as JSON without semicolons that part it."""
    if isinstance(value, str) and _WORD.fullmatch(value):
        return value
    told = value.told() if isinstance(value, Document) else value
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("; ", ";\\u0020")


def _mark(told: str) -> tuple[str, Any]:
    name, _, value = told.partition("=")
    if name not in _NAMES:
        raise KeyError(name)
    return name, json.loads(value) if value[:1] in ('"', "[", "{") or value in ("true", "false") else value
