"""How messages name what a file holds."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

from conflictevents.errors import FormatError


def member(kind: type[StrEnum], value: Any) -> StrEnum:
    """The member of an enum that has this value; raises ValueError that names the nearest one.

    >>> from conflictevents.model.casualty import Harm
    >>> member(Harm, "kiled")
    Traceback (most recent call last):
    ...
    ValueError: expected a value of Harm such as 'killed', got 'kiled'
    """
    try:
        return kind(value)
    except ValueError:
        (nearest,) = difflib.get_close_matches(str(value)[:40], [one.value for one in kind], n=1, cutoff=0)
        raise ValueError(f"expected a value of {kind.__name__} such as {nearest!r}, got {shown(value)}") from None


def shown(value: object) -> str:
    """A JSON value as messages show it, in short.

    >>> shown({"type": "FeatureCollection", "features": []}), shown("many"), shown(None)
    ('an object with type, features', "'many'", 'null')
    """
    if isinstance(value, dict):
        return f"an object with {', '.join(map(str, list(value)[:4]))}" if value else "an empty object"
    if isinstance(value, list):
        return "a list"
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


@contextmanager
def inside(path: str | None) -> Iterator[None]:
    """Paths that errors tell in here begin with this one."""
    try:
        yield
    except FormatError as error:
        error.column = ".".join(part for part in (path, error.column) if part) or None
        raise
