"""Writing tables: from events to rows of text, which a file of delimited text or a workbook holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from conflictevents.formats.tables.delimited import Row
from conflictevents.formats.tables.layout import Layout
from conflictevents.formats.tables.notes import notes_of
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Table
from conflictevents.model.count import Policy
from conflictevents.model.event import Event


def profile_for(table: Table, first: Sequence[Event], told: str | Profile | None, *, hxl: bool) -> Profile:
    """How events are written: as it is told, or as the file of the first one was, if that is one of this dataset.

    ``hxl`` adds a row of tags.
    """
    profile = _profile_of(table, first) if told is None else Profile.of(told)
    return attrs.evolve(profile, tags=table.tags(profile), heading="") if hxl and not profile.tags else profile


def _profile_of(table: Table, events: Sequence[Event]) -> Profile:
    provenance = events[0].provenance if events else None
    if provenance is None or provenance.dataset != table.name or provenance.profile is None:
        return table.profile
    return Profile.parse(provenance.profile)


def rows_of(layout: Layout, events: Iterable[Event], policy: Policy) -> Iterator[Row]:
    """The rows of events, each with what its ``extra`` keeps."""
    table = layout.table
    told = (Row(0, layout.cells(table.own(event, policy)), notes=notes_of(event, table.name)) for event in events)
    return layout.sides().parted(told) if layout.profile.monadic else told
