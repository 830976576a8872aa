"""Remembered: what a function says of a word, so that it is asked once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

_MOST = 100_000
"""How many things are remembered if nothing else is said, so that endless text does not fill the memory."""


class Remembered(dict[Key, Value], Generic[Key, Value]):
    """A function of one thing, such as a word, as a mapping that fills itself.

    >>> length = Remembered(len)
    >>> length["word"], dict(length)
    (4, {'word': 4})
    """

    def __init__(self, function: Callable[[Key], Value], most: int = _MOST) -> None:
        super().__init__()
        self._function = function
        self._most = most

    def __missing__(self, key: Key) -> Value:
        if len(self) >= self._most:
            self.clear()
        value = self[key] = self._function(key)
        return value
