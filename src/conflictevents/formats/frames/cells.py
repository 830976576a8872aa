"""The values of a data frame as the text cells that tables are read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from enum import Enum
from numbers import Integral, Real
from typing import Any

from conflictevents.formats.native.flat import joined
from conflictevents.formats.text import dumps

_WHOLE = 2**53
"""Up to here, a float that is whole is exactly that number."""


def text_row(row: Iterable[object]) -> list[str]:
    """A row of values as text cells; raises FormatError for what no text tells."""
    return [value if type(value) is str else text_of(value) if value is not None else "" for value in row]


def text_of(value: Any) -> str:
    """A value as a table tells it: nothing for what is missing, ISO 8601 for days, JSON for what has parts but texts.

    A whole number in a column of floats, which is how frames without whole numbers keep gaps, is a whole number.

    >>> [text_of(value) for value in (6.0, 0.5, None, float("nan"), True, date(2019, 6, 30), ["a", "b"])]
    ['6', '0.5', '', '', 'true', '2019-06-30', 'a; b']
    """
    if type(value) is int:
        return str(value)
    if _is_missing(value):
        return ""
    for kind, told in _TOLD:
        if isinstance(value, kind):
            return told(value)
    return _of_numpy(value) if hasattr(value, "dtype") else str(value)


def _is_missing(value: Any) -> bool:
    """Whether it is None, NaN or NaT, which do not equal themselves, or pandas' NA, which does not say if it does."""
    if value is None or hasattr(value, "__len__"):
        return value is None
    try:
        return bool(value != value)  # noqa: PLR0124
    except TypeError:
        return True


def _number(value: Real) -> str:
    number = float(value)
    return str(int(number)) if number.is_integer() and abs(number) < _WHOLE else repr(number)


def _items(values: Iterable[Any]) -> str:
    told = list(values)
    return joined(told) if all(isinstance(one, str) for one in told) else dumps(told)


def _moment(value: datetime) -> str:
    return value.isoformat() if value.time() != time() or value.tzinfo else value.date().isoformat()


def _of_numpy(value: Any) -> str:
    """An array, a truth value, or a moment, which numpy may count in nanoseconds."""
    return text_of((value.astype("datetime64[us]") if value.dtype.kind == "M" else value).tolist())


_TOLD: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (float, _number),
    (str, str),
    (Enum, lambda value: text_of(value.value)),
    (bool, lambda value: "true" if value else "false"),
    (Integral, lambda value: str(int(value))),
    (Real, _number),
    (datetime, _moment),
    (date, date.isoformat),
    (bytes, bytes.hex),
    ((list, tuple), _items),
    (dict, dumps),
)
