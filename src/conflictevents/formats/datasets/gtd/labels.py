"""GTD files that kept the labels of codes and not the codes: there the codes are read from their labels."""

from __future__ import annotations

from functools import partial

import attrs

from conflictevents.crosswalks.gtd import gtd_code, gtd_label
from conflictevents.formats.tables.cells import Cell
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Column, Part, Table

_LABEL = "_txt"


def by_labels(table: Table, profile: Profile) -> Table:
    """The table as it is in a file, where a code is read from its label if the file has that alone."""
    found = table.places(table.header(profile))
    told = {name.removesuffix(_LABEL) for name in found if name.endswith(_LABEL)} - set(found)
    return attrs.evolve(table, parts=tuple(_labelled(part, told) for part in table.parts)) if told else table


def _labelled(part: Part, told: set[str]) -> Part:
    def labelled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
        kept = (column for column in columns if column.name.removesuffix(_LABEL) not in told or column.name in told)
        return tuple(_from_label(column) if column.name in told else column for column in kept)

    return attrs.evolve(part, columns=labelled(part.columns), asides=labelled(part.asides))


def _from_label(column: Column) -> Column:
    cell = Cell("label of a code", partial(gtd_code, column.name), lambda code: gtd_label(column.name, code) or "")
    return attrs.evolve(column, cell=cell, also=(*column.also, column.name + _LABEL))
