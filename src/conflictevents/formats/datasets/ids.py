"""Which event a row is: its id behind the name of the dataset and a colon, and the dataset that it comes from."""

from __future__ import annotations

from conflictevents.formats.tables.table import PROFILE, Column, Part, Told
from conflictevents.model.event import Provenance


def identified(dataset: str, column: Column) -> Part:
    """The part that tells the id of an event in one column; an id from elsewhere is written as it is."""

    def read(told: Told) -> str | None:
        return told[column.name] and f"{dataset}:{told[column.name]}"

    def write(event_id: str | None) -> Told:
        return {column.name: event_id and event_id.removeprefix(f"{dataset}:")}

    return Part(fields=("id",), columns=(column,), read=read, write=write, unique=True)


def come_from(dataset: str) -> Part:
    """The part that tells where an event comes from, in a table that has no column for it."""

    def read(told: Told) -> Provenance:
        return Provenance(dataset=dataset, profile=told[PROFILE])

    return Part(fields=("provenance",), columns=(), read=read, write=lambda _: {})
