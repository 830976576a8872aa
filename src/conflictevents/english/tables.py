"""The large word lists: tables of tab-separated values in ``words/``, read on first use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from conflictevents.errors import LexiconError


def lines(name: str) -> list[str]:
    """The lines of a word list, the names of its columns first."""
    return files("conflictevents.english").joinpath("words", f"{name}.tsv").read_text("utf-8").splitlines()[1:]


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a word list as column name to cell; raises LexiconError for a row that does not fit its columns.

    >>> next(row["iso3"] for row in rows("countries") if row["name"] == "Syria")
    'SYR'
    """
    head, *table = lines(name)
    columns = head.split("\t")
    for number, line in enumerate(table, start=3):
        row = line.split("\t")
        if len(row) != len(columns):
            raise LexiconError(f"{name}.tsv row {number}: expected {len(columns)} cells, got {len(row)}")
        yield dict(zip(columns, row, strict=True))


def names(cell: str) -> list[str]:
    """The phrases of a cell, which stand between semicolons."""
    return [phrase for phrase in cell.split(";") if phrase]


@cache
def country_names() -> dict[str, str]:
    """The name of each country by its ISO 3166-1 alpha-3 code."""
    return {row["iso3"]: row["name"] for row in rows("countries")}


@cache
def seats() -> dict[str, str]:
    """The capital of each country by its ISO 3166-1 alpha-3 code."""
    return {row["iso3"]: names(row["capital"])[0] for row in rows("countries") if row["capital"]}
