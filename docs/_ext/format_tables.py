"""A directive that writes the columns of a dataset from its table: ``columns``, with the name of the dataset."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from crosswalk_tables import table
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from conflictevents.formats.datasets import TABLES
from conflictevents.formats.tables.table import Column, Table

HEADS = ("column", "layouts", "field", "what it says", "cells", "HXL")


class Columns(SphinxDirective):
    """The columns that the codebook of a dataset has: where each goes, and what stands in its cells."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The table."""
        found = next((one for one in TABLES if one.name == self.arguments[0]), None)
        if found is None:
            raise self.error(f"no such dataset: {self.arguments[0]!r}")
        told = self.parse_text_to_nodes("\n".join(columns(found)))
        return [nodes.container("", *told, classes=["columns"])]


def columns(dataset: Table) -> Iterator[str]:
    """The columns of a dataset in Markdown, without what would be the same for all of them."""
    rows = [
        (name(column), layouts(dataset, column), field(column), column.says, cells(dataset, column), tag(column))
        for column in dataset.columns
    ]
    shown = [place for place in range(len(HEADS)) if len({row[place] for row in rows}) > 1]
    body = ([row[place].replace("|", "\\|") for place in shown] for row in rows)
    yield from table([HEADS[place] for place in shown], body)


def name(column: Column) -> str:
    """Its names, that of the codebook first."""
    also = ", ".join(f"`{one}`" for one in column.also)
    return f"`{column.name}`" + (f", also {also}" if also else "")


def layouts(dataset: Table, column: Column) -> str:
    """The generations that have it."""
    having = [
        generation
        for generation, header in dataset.generations.items()
        if any(one.strip().casefold() in column.keys for one in header)
    ]
    return "all" if len(having) == len(dataset.generations) else ", ".join(having)


def field(column: Column) -> str:
    """The field of an event that it tells."""
    return f"`{column.field}`" + (", derived" if column.derived else "")


def cells(dataset: Table, column: Column) -> str:
    """What stands in its cells, in each of the generations."""
    profiles = (attrs.evolve(dataset.profile, generation=generation) for generation in dataset.generations)
    return "; or ".join(dict.fromkeys(column.cell_in(profile).says for profile in profiles))


def tag(column: Column) -> str:
    """Its tag in the Humanitarian Exchange Language."""
    return f"`{column.hxl}`" if column.hxl else ""


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directive."""
    app.add_directive("columns", Columns)
    return {"parallel_read_safe": True}
