"""Remembered: what a function says of a word, so that it is asked once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

_MOST = 100_000
"""How many words are remembered, so that endless text of ever new words does not fill the memory."""


class Remembered(dict[Key, Value], Generic[Key, Value]):
    """A function of one thing, such as a word, as a mapping that fills itself.

    >>> length = Remembered(len)
    >>> length["word"], dict(length)
    (4, {'word': 4})
    """

    def __init__(self, function: Callable[[Key], Value]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, key: Key) -> Value:
        if len(self) >= _MOST:
            self.clear()
        value = self[key] = self._function(key)
        return value
