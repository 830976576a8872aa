"""The ids of events: those of a dataset behind its name and a colon, so that no two datasets share one."""

from __future__ import annotations

from conflictevents.formats.tables.table import Column, Part, Told


def identified(dataset: str, column: Column) -> Part:
    """The part that tells the id of an event in one column; an id from elsewhere is written as it is."""

    def read(told: Told) -> str | None:
        return told[column.name] and f"{dataset}:{told[column.name]}"

    def write(event_id: str | None) -> Told:
        return {column.name: event_id and event_id.removeprefix(f"{dataset}:")}

    return Part(fields=("id",), columns=(column,), read=read, write=write, unique=True)
