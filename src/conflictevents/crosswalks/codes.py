"""Tables of codes: each line is a code of a scheme, what it is read as here, and what it is written for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from conflictevents.crosswalks.tables import ALSO, Row, lines, parts


@lru_cache(1024)
def read_as(table: str, scheme: str, *codes: str | int) -> str | None:
    """What codes or labels of a scheme stand for, in any case: of several, the one that stands first in the table."""
    names = _read(table, scheme)
    told = (str(code).strip().casefold() for code in codes)
    known = [names[name] for name in told if name in names]
    return min(known)[1] if known else None


def written_for(table: str, scheme: str, value: str) -> Row | None:
    """The line of the code that a scheme has for a value."""
    return _written(table, scheme).get(value)


@cache
def of_scheme(table: str, scheme: str) -> tuple[Row, ...]:
    """The lines of one scheme; raises ValueError for one that the table does not have."""
    known = dict.fromkeys(line["scheme"] for line in lines(table))
    if scheme not in known:
        raise ValueError(f"no scheme {scheme!r} for {table.replace('_', ' ')}s; there are {', '.join(known)}")
    return tuple(line for line in lines(table) if line["scheme"] == scheme)


@cache
def _read(table: str, scheme: str) -> Mapping[str, tuple[int, str]]:
    """The place in the table and the value by code and label."""
    told = (
        (name, (place, line["read_as"]))
        for place, line in enumerate(of_scheme(table, scheme))
        for name in (line.get("code"), line.get("label"), *parts(line, ALSO))
    )
    return {name.casefold(): value for name, value in told if name}


@cache
def _written(table: str, scheme: str) -> Mapping[str, Row]:
    return {value: line for line in of_scheme(table, scheme) for value in parts(line, "written_for")}
