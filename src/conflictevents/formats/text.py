"""What the formats share: JSON text, and one record's fault told as a value."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

from conflictevents.convert import SCHEMA, unstructure
from conflictevents.convert.wording import inside
from conflictevents.errors import FormatError
from conflictevents.model.event import Event

T = TypeVar("T")


def record_of(event: Event) -> dict[str, Any]:
    """The record of an event as files hold it, which tells its schema."""
    return {"schema": SCHEMA} | unstructure(event)


def dumps(value: Any) -> str:
    """JSON text on one line (RFC 8259); raises FormatError for what JSON cannot hold: NaN, or a set in ``extra``."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise FormatError(f"no JSON: {error}") from error


def loads(text: str) -> Any:
    """The value of a JSON text; raises FormatError."""
    try:
        return json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise FormatError(f"not JSON: {error}") from error
    except (ValueError, RecursionError) as error:
        raise FormatError(f"not JSON that can be read: {error}") from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of RFC 8259")


def utf8(text: str) -> str:
    """A text as UTF-8 can hold it: a lone surrogate is written as JSON writes it, which JSON reads back."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")


def attempt(
    read: Callable[[Any], T], record: Any, *, row: int | None = None, within: str | None = None
) -> T | FormatError:
    """What a record holds, or what is wrong with it: as a value, so that the records after it can be read."""
    try:
        with inside(within):
            return read(record)
    except FormatError as error:
        error.row = row
        return error
