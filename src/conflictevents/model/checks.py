"""What the fields of several types share: validators, which each state one invariant, and converters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs


def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Values as a tuple, so that what is frozen holds nothing that can change."""
    return tuple(values)


def as_dict(items: Mapping[str, Any]) -> dict[str, Any]:
    """A copy of a mapping, so that nobody else holds what is frozen; type checkers cannot tell what ``dict`` takes."""
    return dict(items)


_ALPHA_3 = re.compile(r"[A-Z]{3}")


def not_empty(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    """A name holds at least one character that is not white space."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{attribute.name} must not be empty, got {value!r}")


def country_code(_: object, attribute: attrs.Attribute[Any], value: str | None) -> None:
    """A country is written as ISO 3166-1 alpha-3, in capitals."""
    if value is not None and not _ALPHA_3.fullmatch(value):
        raise ValueError(f"{attribute.name} is an ISO 3166-1 alpha-3 code such as 'SYR', not {value!r}")
