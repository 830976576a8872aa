"""The tags of the Humanitarian Exchange Language: a hashtag, and attributes in any order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Self

import attrs

from conflictevents.formats.tables.cells import TEXT, Cell
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Column, Part

_TAG = re.compile(r"\s*#\s*([a-z][a-z0-9_]*)((?:\s*\+\s*[a-z0-9_]+)*)\s*", re.ASCII | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"[a-z0-9_]+")
_OF_NO_MEANING = re.compile(r"i_[a-z]+|v_[a-z0-9_]+|total|num", re.ASCII)
"""Attributes that name a language or a list of codes, and those of figures that are for everybody anyway."""


class Tag(NamedTuple):
    """A hashtag with its attributes; those that say nothing of what a column means are left out.

    >>> Tag.parse("#Adm1 +code+v_pcode") == Tag.parse("#adm1+code")
    True
    """

    name: str
    attributes: frozenset[str]

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """The tag of a column, None if it has none."""
        match = _TAG.fullmatch(text)
        if match is None:
            return None
        attributes = _ATTRIBUTE.findall(match[2].casefold())
        return cls(match[1].casefold(), frozenset(one for one in attributes if not _OF_NO_MEANING.fullmatch(one)))


def tagged(header: Iterable[str], tags: Iterable[str]) -> Mapping[Tag, str]:
    """The names of the columns by their tags, of several with one tag the first.

    A column whose name is blank, or that of another one too, cannot be told by it and is left out.
    """
    names = list(header)
    seen = Counter(name.strip().casefold() for name in names)
    found: dict[Tag, str] = {}
    for name, text in zip(names, tags, strict=False):
        tag = Tag.parse(text)
        if tag is not None and name.strip() and seen[name.strip().casefold()] == 1:
            found.setdefault(tag, name)
    return found


def named(part: Part, names: Mapping[Tag, str]) -> Part:
    """A part whose columns are called by tags, with the names that a file has for those."""
    return attrs.evolve(part, columns=_named(part.columns, names), asides=_named(part.asides, names))


def _named(columns: tuple[Column, ...], names: Mapping[Tag, str]) -> tuple[Column, ...]:
    return tuple(attrs.evolve(column, also=(*column.also, *_names(column, names)[:1])) for column in columns)


def _names(column: Column, names: Mapping[Tag, str]) -> list[str]:
    tags = (Tag.parse(text) for text in (column.name, *column.also))
    return [names[tag] for tag in tags if tag is not None and tag in names]


def tagged_column(tags: str, field: str, says: str, cell: Cell | Callable[[Profile], Cell] = TEXT) -> Column:
    """A column that is known by any of several tags; the first is what it is written with."""
    name, *also = tags.split(" ")
    return Column(name, field, says, cell, also=tuple(also), hxl=name)
