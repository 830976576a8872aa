"""Patterns: the language in which rules are written, read once and made a regular expression over code characters.

The pattern language, all of it::

    kind               a token that has that kind; ``any`` is every token within a sentence
    'word'             that word itself, in any case
    name:kind          the same, and its value is handed to the function as ``name``
    name:( ... )       a group; the values of its kinds are handed over as a list
    ( ) | ? * + {m,n}  as in Python's re, and ?? *? +? for as few as possible

A part named ``this`` is all that is folded: the rest of the pattern is its context, which later rules still see.
``'in' this:country`` reads "Syria", but only behind "in". The function may take ``this`` or leave it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import attrs

from conflictevents.errors import RuleError

MOST = 24
"""How often ``*`` and ``+`` repeat at most: no phrase is longer, and reading stays linear on any text."""


COMMON = frozenset(
    map("'{}'".format, ("a", "and", "at", "by", "for", "from", "in", "of", "on", "that", "the", "to", ","))
)
"""Words that stand in nearly every sentence, so that it says little if a pattern needs them."""


@attrs.frozen
class Capture:
    """A named part of a pattern: the kinds whose values it hands over, as a list or as one value."""

    name: str
    kinds: tuple[str, ...]
    many: bool


@attrs.frozen
class Pattern:
    """A pattern as it was read: a template for ``re`` in which ``«kind»`` stands for a class of characters.

    ``needs`` are sets of kinds of which a text must have at least one each, or the pattern cannot be in it; ``begins``
    are the kinds with which it can begin; ``inner`` are those behind which it can go on.
    """

    template: str
    captures: tuple[Capture, ...]
    needs: tuple[frozenset[str], ...]
    begins: frozenset[str]
    inner: frozenset[str]

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that the pattern names; ``'by'`` stands for the word itself."""
        return frozenset(SLOT.findall(self.template))


SLOT = re.compile(r"«([^«»]+)»")


def read_pattern(text: str) -> Pattern:
    """Read a pattern; raises RuleError, which says what cannot be read.

    >>> read_pattern("count:count whom:people? 'fled'").template
    "(?P<g0>«count»)(?P<g1>«people»)?«'fled'»"
    """
    return _Reader(text).read()


_BOUNDED = {"*": f"{{0,{MOST}}}", "+": f"{{1,{MOST}}}"}
_ITEM = re.compile(
    r"\s*(?:(?P<name>[A-Za-z_]\w*):)?"
    r"(?:(?P<kind>[A-Za-z_]\w*)|'(?P<word>[^'\s]+)'|(?P<mark>[()|])|(?P<times>[?*+]|\{\d+,\d+\})(?P<lazy>\??))"
)


class _Item(NamedTuple):
    """A part of an alternative: what it begins with, whether it can be left out, what it needs, and what is in it.

    ``inner`` are those of its kinds that are not at its end.
    """

    begins: frozenset[str]
    optional: bool
    needs: tuple[frozenset[str], ...]
    kinds: frozenset[str]
    inner: frozenset[str]


@attrs.define
class _Group:
    """A group that is open: its capture, and the items of each of its alternatives."""

    capture: int | None
    first_kind: int
    alternatives: list[list[_Item]] = attrs.field(factory=lambda: [[]])

    def add(self, item: _Item) -> None:
        """One more item of the alternative that is being read."""
        self.alternatives[-1].append(item)

    def as_item(self) -> _Item:
        """The whole group as an item of the group around it."""
        begins = frozenset[str]().union(*map(_begins, self.alternatives))
        optional = any(all(item.optional for item in items) for items in self.alternatives)
        kinds = frozenset[str]().union(*(item.kinds for items in self.alternatives for item in items))
        inner = frozenset[str]().union(*map(_inner, self.alternatives))
        return _Item(begins, optional, self._needs(), kinds, inner)

    def _needs(self) -> tuple[frozenset[str], ...]:
        """All that its only alternative does; of several, what they have in common, and one thing of each."""
        told = [[need for item in items for need in item.needs] for items in self.alternatives]
        if len(told) == 1 or not all(told):
            return tuple(told[0]) if len(told) == 1 else ()
        common = [need for need in told[0] if all(need in needs for needs in told)]
        return (*common, frozenset[str]().union(*(min(needs, key=_commonness) for needs in told)))


def _commonness(need: frozenset[str]) -> tuple[bool, int]:
    return not COMMON.isdisjoint(need), len(need)


def _begins(items: list[_Item]) -> frozenset[str]:
    """The kinds with which items in a row can begin: those of the first, and of the next while it can be left out."""
    begins: frozenset[str] = frozenset()
    for item in items:
        begins |= item.begins
        if not item.optional:
            break
    return begins


def _inner(items: list[_Item]) -> frozenset[str]:
    """The kinds of items in a row that are not at the end of the last."""
    return frozenset[str]().union(*(item.kinds for item in items[:-1]), *(item.inner for item in items[-1:]))


def _repeated(item: _Item, times: str) -> _Item:
    optional = times in "?*" or times.startswith("{0,")
    inner = item.inner if times == "?" else item.kinds
    return _Item(item.begins, item.optional or optional, () if optional else item.needs, item.kinds, inner)


class _Reader:
    """Reads a pattern item by item."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.captures: list[Capture] = []
        self.open = [_Group(None, 0)]
        self.kinds: list[str] = []

    def read(self) -> Pattern:
        template = "".join(self._items())
        if len(self.open) > 1:
            raise self._error("a '(' is never closed")
        whole = self.open[0].as_item()
        if whole.optional:
            raise self._error("it fits where there is nothing")
        return Pattern(template, tuple(self.captures), whole.needs, whole.begins, whole.inner)

    def _items(self) -> Iterator[str]:
        at, end = 0, len(self.pattern.rstrip())
        while at < end:
            item = _ITEM.match(self.pattern, at)
            if item is None:
                raise self._error(f"cannot read {self.pattern[at:].strip()[:20]!r}")
            at = item.end()
            yield self._piece(item)

    def _piece(self, item: re.Match[str]) -> str:
        name = item["name"]
        if item["kind"] or item["word"]:
            return self._token(name, item["kind"] or f"'{item['word'].lower()}'")
        if item["mark"] == "(":
            return self._opening(name)
        if name:
            raise self._error(f"the name {name!r} must stand before a kind, a word or a group")
        if item["mark"] == ")":
            return self._closing()
        return self._bar() if item["mark"] else self._times(item["times"], item["lazy"])

    def _token(self, name: str | None, kind: str) -> str:
        self.kinds.append(kind)
        only = frozenset({kind})
        self.open[-1].add(_Item(only, False, (only,), only, frozenset()))
        if name is None:
            return f"«{kind}»"
        self.captures.append(Capture(name, (kind,), many=False))
        return f"(?P<g{len(self.captures) - 1}>«{kind}»)"

    def _opening(self, name: str | None) -> str:
        if name is None:
            self.open.append(_Group(None, len(self.kinds)))
            return "(?:"
        self.captures.append(Capture(name, (), many=True))
        self.open.append(_Group(len(self.captures) - 1, len(self.kinds)))
        return f"(?P<g{len(self.captures) - 1}>"

    def _closing(self) -> str:
        if len(self.open) == 1:
            raise self._error("a ')' closes nothing")
        group = self.open.pop()
        if group.capture is not None:
            inside = (kind for kind in self.kinds[group.first_kind :] if not kind.startswith("'"))
            self.captures[group.capture] = attrs.evolve(
                self.captures[group.capture], kinds=tuple(dict.fromkeys(inside))
            )
        self.open[-1].add(group.as_item())
        return ")"

    def _bar(self) -> str:
        self.open[-1].alternatives.append([])
        return "|"

    def _times(self, times: str, lazy: str) -> str:
        items = self.open[-1].alternatives[-1]
        if items:
            items[-1] = _repeated(items[-1], times)
        return _BOUNDED.get(times, times) + lazy

    def _error(self, why: str) -> RuleError:
        return RuleError(f"{why}, in the pattern {self.pattern!r}")
