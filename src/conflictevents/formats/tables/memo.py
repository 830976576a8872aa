"""A memory of what was worked out before, of bounded size."""

from __future__ import annotations

from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_SIZE = 8192  # of half a memory: a world's table has as many places that come again within a year


class Memo(Generic[K, V]):
    """The values of the keys that were asked for last: when the young half is full, the old half is forgotten.

    ``known`` looks into the young half alone, which is all that most calls need.
    """

    def __init__(self) -> None:
        self._young: dict[K, V] = {}
        self._old: dict[K, V] = {}
        self.known = self._young.get

    def recall(self, key: K) -> V | None:
        """The value of a key, None if it was never told or is forgotten."""
        found = self._young.get(key)
        if found is None and (found := self._old.get(key)) is not None:
            self.keep(key, found)
        return found

    def keep(self, key: K, value: V) -> None:
        """Remember a value."""
        if len(self._young) >= _SIZE:
            self._old = self._young.copy()
            self._young.clear()
        self._young[key] = value
