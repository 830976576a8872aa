"""Directives that write tables from the crosswalks themselves: ``crosswalk`` by sub-event type, ``codes`` by code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from conflictevents.crosswalks.tables import ALSO, Row, lines, rows

READ_ONLY = "read, not written"


class Crosswalk(SphinxDirective):
    """The rows of a table of events, with a column for each level and one for what is only read."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The table."""
        return self.parse_text_to_nodes("\n".join(crosswalk(self.arguments[0])))


class Codes(SphinxDirective):
    """The lines of a table of codes; a second argument is the only value of its first column that is shown."""

    required_arguments = 1
    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The table."""
        return self.parse_text_to_nodes("\n".join(codes(*self.arguments)))


def crosswalk(name: str) -> Iterator[str]:
    """A table of events in Markdown."""
    told = rows(name)
    columns = columns_of(told.values())
    columns.sort(key=lambda column: column == ALSO)
    yield from table(["here", *map(head, columns)], ((f"`{key}`", *cells(row, columns)) for key, row in told.items()))


def codes(name: str, only: str | None = None) -> Iterator[str]:
    """A table of codes in Markdown."""
    told = lines(name)
    columns = columns_of(told)
    if only:
        first, *columns = columns
        told = tuple(line for line in told if line[first] == only)
        columns = [column for column in columns if any(column in line for line in told)]
    yield from table(list(map(head, columns)), (cells(line, columns) for line in told))


def columns_of(told: Iterable[Row]) -> list[str]:
    """The columns that have a cell, in their order."""
    return list(dict.fromkeys(column for row in told for column in row))


def cells(row: Row, columns: Iterable[str]) -> list[str]:
    """The cells of a row, blank where it has none."""
    return [row.get(column, "").replace("|", "\\|") for column in columns]


def table(heads: Sequence[str], body: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table in Markdown."""
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for row in body:
        yield f"| {' | '.join(row)} |"


def head(column: str) -> str:
    """``event_type:label`` as a person writes it."""
    if column == ALSO:
        return READ_ONLY
    return column.replace("_", " ").replace(":", ", ").removesuffix(", label")


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directives."""
    app.add_directive("crosswalk", Crosswalk)
    app.add_directive("codes", Codes)
    return {"parallel_read_safe": True}
