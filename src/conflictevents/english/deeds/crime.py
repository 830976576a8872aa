"""Crime: what police and courts deal with in peace, which is no conflict event."""

from __future__ import annotations

from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.reach import Deed
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.rules import rule


@rule("action", "this:crime", {"robbery": "one other", "money laundering": "one other"})
def crime() -> Action:
    """A crime: arrests for it are none of a conflict's."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)
