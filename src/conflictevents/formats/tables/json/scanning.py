"""Scanning JSON text for the rows of a table, each with the text that it stood in, so that none of it need be kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, NoReturn

from conflictevents.errors import FormatError


class Real(float):
    """A number with the text that it stood in: 31.0 is not written as 31."""

    text: str

    def __new__(cls, text: str) -> Real:
        """The number of a text."""
        told = super().__new__(cls, text)
        told.text = text
        return told


class Span(NamedTuple):
    """A value with where its text begins and ends; of a member of an object also its name, and where that stands."""

    value: Any
    start: int
    end: int
    name: str = ""
    name_start: int = 0
    name_end: int = 0


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number of RFC 8259")


_DECODER = json.JSONDecoder(parse_float=Real, parse_constant=_refuse)
_SPACE = re.compile(r"[ \t\r\n]*+")


def value_at(text: str, place: int) -> Span:
    """The value that begins at a place; raises FormatError."""
    try:
        value, end = _DECODER.raw_decode(text, place)
    except json.JSONDecodeError as error:
        raise FormatError(f"not JSON: {error}") from error
    except (ValueError, RecursionError) as error:
        raise FormatError(f"not JSON that can be read: {error}") from error
    return Span(value, place, end)


def past_space(text: str, place: int) -> int:
    """Where the white space that begins at a place ends."""
    match = _SPACE.match(text, place)
    return match.end() if match else place


def members(text: str, place: int) -> Iterator[Span]:
    """The members of the object that begins at a place."""
    return (_member(text, name, start) for name, start in _names(text, place))


def _member(text: str, name: Span, start: int) -> Span:
    value, start, end, *_ = value_at(text, start)
    return Span(value, start, end, name.value, name.start, name.end)


def _names(text: str, place: int) -> Iterator[tuple[Span, int]]:
    """The names in an object, and where the value of each begins, which is read when the next one is asked for."""
    place = past_space(text, place + 1)
    while text[place : place + 1] == '"':
        name = value_at(text, place)
        start = past_space(text, _past(text, past_space(text, name.end), ":"))
        yield name, start
        place = past_space(text, value_at(text, start).end)
        if text[place : place + 1] == "}":
            return
        place = past_space(text, _past(text, place, ","))


def _past(text: str, place: int, mark: str) -> int:
    if text[place : place + 1] != mark:
        raise FormatError(f"not JSON: {json.JSONDecodeError(f'Expecting {mark!r} delimiter', text, place)}")
    return place + 1


def lists(text: str) -> Iterator[int]:
    """Where the lists begin that are the document, or members of it."""
    place = past_space(text, 0)
    if text[place : place + 1] == "[":
        yield place
    elif text[place : place + 1] == "{":
        yield from (start for _, start in _names(text, place) if text[start : start + 1] == "[")
    else:
        raise FormatError("not JSON: expected an object or a list")


def elements(text: str, place: int) -> Iterator[Span]:
    """The elements of the list that begins at a place."""
    place = past_space(text, place + 1)
    while text[place : place + 1] != "]":
        one = value_at(text, place)
        yield one
        place = past_space(text, one.end)
        if text[place : place + 1] == ",":
            place = past_space(text, place + 1)
            _not_the_end(text, place)
        elif text[place : place + 1] != "]":
            _past(text, place, ",")


def _not_the_end(text: str, place: int) -> None:
    if text[place : place + 1] == "]":
        value_at(text, place)
