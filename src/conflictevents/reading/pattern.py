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
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
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


class Pattern(NamedTuple):
    """A pattern as it was read, or a part of one: a template for ``re`` in which «kind» is a class of characters.

    ``kinds`` are all that it names; ``needs`` are sets of them of which a text must have at least one each, or the
    pattern cannot be in it, and ``ways`` the needs of each choice, where it is one of several; ``begins`` are those
    with which it can begin, ``inner`` those behind which it can go on. ``optional`` says that it can be left out.
    """

    template: str
    captures: tuple[Capture, ...]
    kinds: tuple[str, ...]
    needs: tuple[frozenset[str], ...]
    ways: tuple[tuple[frozenset[str], ...], ...]
    begins: frozenset[str]
    inner: frozenset[str]
    optional: bool


SLOT = re.compile(r"«([^«»]+)»")


def read_pattern(text: str) -> Pattern:
    """Read a pattern; raises RuleError, which says what cannot be read.

    >>> read_pattern("count:count whom:people? 'fled'").template
    "(«count»)(«people»)?«'fled'»"
    """
    try:
        return _whole(text)
    except RuleError as error:
        raise RuleError(f"{error}, in the pattern {text!r}") from None


def _whole(text: str) -> Pattern:
    pattern = _read(text)
    if pattern.optional:
        raise RuleError("it fits where there is nothing")
    return pattern


_ITEM = re.compile(
    r"\s*(?:(?P<name>[A-Za-z_]\w*):)?"
    r"(?:(?P<kind>[A-Za-z_]\w*|'[^'\s]+')|(?P<mark>[(|])|(?P<times>[?*+]|\{\d+,\d+\})(?P<lazy>\??))"
)


@lru_cache(maxsize=4_000)
def _read(text: str) -> Pattern:
    """A pattern, or what is in a group of it; remembered, as most groups are in many of the rules."""
    closings = _closings(text)
    alternatives: list[list[Pattern]] = [[]]
    at, end = 0, len(text.rstrip())
    while at < end:
        item = _ITEM.match(text, at)
        if item is None:
            raise RuleError(f"cannot read {text[at:].strip()[:20]!r}")
        at = item.end()
        name, kind, mark, times, lazy = item.groups()
        items = alternatives[-1]
        if kind:
            items.append(_token(name, kind))
        elif mark == "(":
            items.append(_group(name, _read(text[at : closings[at - 1]])))
            at = closings[at - 1] + 1
        elif name:
            raise RuleError(f"the name {name!r} must stand before a kind, a word or a group")
        elif mark:
            alternatives.append([])
        elif items:
            items[-1] = _repeated(items[-1], times, lazy)
    return _one_of([_in_a_row(items) for items in alternatives])


_PARENTHESIS = re.compile(r"[()]|'[^'\s]+'")


def _closings(text: str) -> dict[int, int]:
    """Where each group ends, by where it begins."""
    opened, closings = list[int](), dict[int, int]()
    for mark in _PARENTHESIS.finditer(text):
        if mark[0] == "(":
            opened.append(mark.start())
        elif mark[0] == ")":
            if not opened:
                raise RuleError("a ')' closes nothing")
            closings[opened.pop()] = mark.start()
    if opened:
        raise RuleError("a '(' is never closed")
    return closings


@lru_cache(maxsize=4_000)
def _token(name: str | None, kind: str) -> Pattern:
    if kind.startswith("'"):
        kind = kind.lower()
    only = frozenset({kind})
    template, captures = (f"«{kind}»", ()) if name is None else (f"(«{kind}»)", (Capture(name, (kind,), many=False),))
    return Pattern(template, captures, (kind,), (only,), ((only,),), only, frozenset(), optional=False)


def _group(name: str | None, inside: Pattern) -> Pattern:
    if name is None:
        return inside._replace(template=f"(?:{inside.template})")
    kinds = tuple(kind for kind in inside.kinds if not kind.startswith("'"))
    captures = (Capture(name, kinds, many=True), *inside.captures)
    return inside._replace(template=f"({inside.template})", captures=captures)


_BOUNDED = {"*": f"{{0,{MOST}}}", "+": f"{{1,{MOST}}}"}


def _repeated(item: Pattern, times: str, lazy: str) -> Pattern:
    optional = times in "?*" or times.startswith("{0,")
    return item._replace(
        template=f"{item.template}{_BOUNDED.get(times, times)}{lazy}",
        needs=() if optional else item.needs,
        ways=((),) if optional else item.ways,
        inner=item.inner if times == "?" else frozenset(item.kinds),
        optional=optional or item.optional,
    )


def _in_a_row(items: Sequence[Pattern]) -> Pattern:
    """Items one behind the other: they begin with the first, or with the next while it can be left out."""
    if len(items) == 1:
        return items[0]
    needs = tuple(chain.from_iterable(item.needs for item in items))
    first = next((number for number, item in enumerate(items) if not item.optional), len(items))
    return Pattern(
        "".join(item.template for item in items),
        tuple(chain.from_iterable(item.captures for item in items)),
        _kinds(items),
        needs,
        (needs,),
        frozenset[str]().union(*(item.begins for item in items[: first + 1])),
        frozenset[str]().union(*(item.kinds for item in items[:-1]), *(item.inner for item in items[-1:])),
        all(item.optional for item in items),
    )


def _one_of(choices: Sequence[Pattern]) -> Pattern:
    """One of several: it needs what they have in common, and one thing of each."""
    if len(choices) == 1:
        return choices[0]
    needs = [choice.needs for choice in choices]
    common = [need for need in needs[0] if all(need in others for others in needs)]
    one_of_each = frozenset[str]().union(*(min(each, key=_commonness) for each in needs if each))
    return Pattern(
        "|".join(choice.template for choice in choices),
        tuple(chain.from_iterable(choice.captures for choice in choices)),
        _kinds(choices),
        (*common, one_of_each) if all(needs) else (),
        tuple(chain.from_iterable(choice.ways for choice in choices)),
        frozenset[str]().union(*(choice.begins for choice in choices)),
        frozenset[str]().union(*(choice.inner for choice in choices)),
        any(choice.optional for choice in choices),
    )


def _kinds(parts: Iterable[Pattern]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(kind for part in parts for kind in part.kinds))


def _commonness(need: frozenset[str]) -> tuple[bool, int]:
    return not COMMON.isdisjoint(need), len(need)
