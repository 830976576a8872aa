"""Rules: a pattern over kinds of tokens, and a function that says what it means.

The pattern language, all of it::

    kind               a token that has that kind
    'word'             that word itself, in any case
    name:kind          the same, and its value is handed to the function as ``name``
    name:( ... )       a group; the values of its kinds are handed over as a list
    ( ) | ? * + {m,n}  as in Python's re, and ?? *? +? for as few as possible

A part named ``this`` is all that is folded: the rest of the pattern is its context, which later rules still see.
``'in' this:country`` reads "Syria", but only behind "in". The function may take ``this`` or leave it.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from conflictevents.errors import RuleError

MOST = 24
"""How often ``*`` and ``+`` repeat at most: no phrase is longer, and reading stays linear on any text."""

PHRASE = "phrase"
"""A parameter of this name is handed the words of the phrase."""

THIS = "this"
"""The name of the part of a pattern that is the phrase, where the rest is only its context."""


@attrs.frozen
class Capture:
    """A named part of a pattern: the kinds whose values it hands over, as a list or as one value."""

    name: str
    kinds: tuple[str, ...]
    many: bool


@attrs.frozen(eq=False)
class Rule:
    """A named phrase: what it makes, its pattern, its meaning, and examples of both.

    Calling a rule calls its function, so rules can be tested and built upon like any function.
    """

    name: str
    makes: str
    pattern: str
    function: Callable[..., Any]
    examples: Mapping[str, str]
    template: str
    captures: tuple[Capture, ...]
    parameters: tuple[str, ...]

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """The meaning of the phrase, from the values of its named parts; None is a veto."""
        return self.function(*args, **kwargs)

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that the pattern names; ``'by'`` stands for the word itself."""
        return frozenset(_SLOT.findall(self.template))

    def compiled(self, class_of: Callable[[str], str]) -> re.Pattern[str]:
        """The pattern as a regular expression over code characters, given the character class of each kind."""
        return re.compile(_SLOT.sub(lambda slot: class_of(slot[1]), self.template))


_SLOT = re.compile(r"«([^«»]+)»")


def rule(makes: str, pattern: str, examples: Mapping[str, str]) -> Callable[[Callable[..., Any]], Rule]:
    """Declare a rule: the decorated function gives the meaning of every phrase that fits the pattern.

    ``makes`` is the kind of the token that stands for the phrase afterwards, and so says in which stage it is read.
    ``examples`` map phrases to the short notation of their meaning; the tests read each of them. Raises RuleError for a
    pattern that cannot be read, or whose names are not the function's parameters.

    >>> @rule("harm", "harm:harmed count:count", {"lost six": "killed 6"})
    ... def lost(harm: str, count: int) -> str:
    ...     return f"{harm} {count}"
    >>> lost.name, lost.makes, lost("killed", 6)
    ('lost', 'harm', 'killed 6')
    """

    def declare(function: Callable[..., Any]) -> Rule:
        name = function.__name__
        template, captures = _Reader(name, pattern).read()
        parameters = tuple(inspect.signature(function).parameters)
        _check_names(name, captures, parameters)
        return Rule(name, makes, pattern, function, dict(examples), template, captures, parameters)

    return declare


def _check_names(rule_name: str, captures: tuple[Capture, ...], parameters: tuple[str, ...]) -> None:
    captured = {capture.name for capture in captures}
    optional = {PHRASE} if THIS in parameters else {PHRASE, THIS}
    for name in sorted(captured.symmetric_difference(parameters) - optional):
        where = "pattern names" if name in captured else "function takes"
        raise RuleError(f"rule {rule_name}: its {where} {name!r}, the other does not")


_BOUNDED = {"*": f"{{0,{MOST}}}", "+": f"{{1,{MOST}}}"}
_ITEM = re.compile(
    r"\s*(?:(?P<name>[A-Za-z_]\w*):)?"
    r"(?:(?P<kind>[A-Za-z_]\w*)|'(?P<word>[^'\s]+)'|(?P<mark>[()|])|(?P<times>[?*+]|\{\d+,\d+\})(?P<lazy>\??))"
)


class _Reader:
    """Turns a pattern into a template: a regular expression in which ``«kind»`` stands for a class of characters."""

    def __init__(self, rule_name: str, pattern: str) -> None:
        self.rule_name = rule_name
        self.pattern = pattern
        self.captures: list[Capture] = []
        self.open: list[tuple[int | None, int]] = []
        self.kinds: list[str] = []

    def read(self) -> tuple[str, tuple[Capture, ...]]:
        template = "".join(self._items())
        if self.open:
            raise self._error("a '(' is never closed")
        return template, tuple(self.captures)

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
        return item["mark"] or _BOUNDED.get(item["times"], item["times"]) + item["lazy"]

    def _token(self, name: str | None, kind: str) -> str:
        self.kinds.append(kind)
        if name is None:
            return f"«{kind}»"
        self.captures.append(Capture(name, (kind,), many=False))
        return f"(?P<g{len(self.captures) - 1}>«{kind}»)"

    def _opening(self, name: str | None) -> str:
        if name is None:
            self.open.append((None, len(self.kinds)))
            return "(?:"
        self.captures.append(Capture(name, (), many=True))
        self.open.append((len(self.captures) - 1, len(self.kinds)))
        return f"(?P<g{len(self.captures) - 1}>"

    def _closing(self) -> str:
        if not self.open:
            raise self._error("a ')' closes nothing")
        index, first = self.open.pop()
        if index is not None:
            kinds = tuple(dict.fromkeys(kind for kind in self.kinds[first:] if not kind.startswith("'")))
            self.captures[index] = attrs.evolve(self.captures[index], kinds=kinds)
        return ")"

    def _error(self, why: str) -> RuleError:
        return RuleError(f"rule {self.rule_name}: {why}, in the pattern {self.pattern!r}")
