"""What becomes of events that cannot be read."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, TypeAlias, TypeVar

from conflictevents.errors import ConflictEventsWarning, FormatError

T = TypeVar("T")

OnError: TypeAlias = Literal["raise", "skip"] | Callable[[FormatError], object]
"""Raise the error, skip what is wrong with one warning at the end that counts them, or call this with the error."""


def checked(on_error: OnError) -> OnError:
    """The same; raises ValueError for what it cannot be."""
    if on_error not in ("raise", "skip") and not callable(on_error):
        raise ValueError(f"on_error is 'raise', 'skip' or a function, not {on_error!r}")
    return on_error


def sound(found: Iterable[T | FormatError], on_error: OnError, path: str | None = None) -> Iterator[T]:
    """What was found, without what could not be read."""
    skipped, first = 0, ""
    for one in found:
        if not isinstance(one, FormatError):
            yield one
            continue
        one.path = path
        if callable(on_error):
            on_error(one)
        elif on_error == "raise":
            raise one
        else:
            skipped, first = skipped + 1, first or str(one)
    if skipped:
        told = f"skipped {skipped} that cannot be read; the first: {first}"
        warnings.warn(told, ConflictEventsWarning, stacklevel=3)
