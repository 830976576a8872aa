"""What was joined and why, for a person."""

from __future__ import annotations

from collections.abc import Iterator

from conflictevents.cli.cards import clean
from conflictevents.cli.console import Style
from conflictevents.merging import Merged
from conflictevents.model.event import Event


def explained(merged: Merged, style: Style) -> str:
    """An event, and below it its members, each under those that it joined and with the signs by which it did.

    >>> print(explained(Merged(Event(type="protest", id="a1"), (Event(type="protest", id="a1"),)), Style()))
    protest
      a1: protest
    """
    return "\n".join([style.bold(clean(str(merged.event))), *_members(merged, style)])


def _members(merged: Merged, style: Style) -> Iterator[str]:
    for number, member in enumerate(merged.members):
        yield f"  {clean(f'{_name(member)}: {member}')}"
        yield from (style.dim(f"    {clean(str(reason))}") for reason in merged.reasons_for(number))


def _name(event: Event) -> str:
    """What a reader knows an event by: who reported it, or its id."""
    told = (source.name or source.url for source in event.sources)
    return next(filter(None, told), event.id or "unnamed")
