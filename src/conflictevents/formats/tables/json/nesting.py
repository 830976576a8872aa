"""Objects in objects, as cells of one row that are called by their paths, and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

Object: TypeAlias = dict[str, Any]
Node: TypeAlias = "str | dict[str | int, Node]"
"""The text of a value, or nodes by the names of members or the places in a list."""


def flat(told: Object) -> Object:
    """The members of an object, those of the objects in it by their paths; the same one if there are none.

    >>> flat({"code": "A1", "belligerents": [{"type": "Known"}, {"type": "Suspected"}], "tags": []})
    {'code': 'A1', 'belligerents[0].type': 'Known', 'belligerents[1].type': 'Suspected', 'tags': []}
    """
    return dict(_leaves(told, "")) if is_nested(told) else told


def is_nested(told: Object) -> bool:
    """Whether an object has objects in it, or lists of them."""
    return any(_inside(value) for value in told.values())


def _inside(value: Any) -> list[tuple[str, Object]]:
    """The objects in a value, each with the step that leads to it."""
    if not value or not isinstance(value, dict | list):
        return []
    if isinstance(value, dict):
        return [("", value)]
    return [(f"[{place}]", one) for place, one in enumerate(value)] if all(map(_is_object, value)) else []


def _is_object(value: Any) -> bool:
    return isinstance(value, dict) and bool(value)


def _leaves(told: Object, before: str) -> Iterator[tuple[str, Any]]:
    for name, value in told.items():
        inside = _inside(value)
        if not inside:
            yield before + name, value
        for step, one in inside:
            yield from _leaves(one, f"{before}{name}{step}.")


# --- writing

_STEP = re.compile(r"\[([0-9]{1,9})\](?=\.)|\.?([^.\[]+(?:\[(?![0-9]{1,9}\]\.)[^.\[]*)*)")


def nested(leaves: Iterable[tuple[str, str]], string: Callable[[str], str], marks: tuple[str, ...]) -> str:
    """The text of the object that has these texts of values at their paths."""
    root: dict[str | int, Node] = {}
    for path, text in leaves:
        *way, last = [int(place) if place else name for place, name in _STEP.findall(path)] or [path]
        here = root
        for step in way:
            further = here.get(step)
            if not isinstance(further, dict):
                further = here[step] = {}
            here = further
        here.setdefault(last, text)
    return _Text(string, marks).of(root)


class _Text:
    """What writes nodes with the marks of a document: those further inside are further to the right, if lines are."""

    def __init__(self, string: Callable[[str], str], marks: tuple[str, ...]) -> None:
        opening, self._colon, self._between, closing = marks
        self._string = string
        self._before, self._after = opening[1:], closing[:-1]
        outer, inner = (mark.rpartition("\n")[2] for mark in (self._after, self._before))
        self._step = inner.removeprefix(outer) if "\n" in self._before else ""

    def of(self, node: Node, depth: int = 0) -> str:
        """The text of a node."""
        if isinstance(node, str):
            return node
        further = self._step * depth
        parts = (self._name(step) + self.of(one, depth + 1) for step, one in node.items())
        members = (self._between + further).join(parts)
        opening, closing = "[]" if node and all(isinstance(step, int) for step in node) else "{}"
        return opening + self._before + further + members + self._after + further + closing if node else "{}"

    def _name(self, step: str | int) -> str:
        return "" if isinstance(step, int) else self._string(step) + self._colon
