"""Layout: a table as one file has it, which reads and writes the rows of that file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, count
from typing import Any

from conflictevents.errors import FormatError
from conflictevents.formats.tables.bound import bound
from conflictevents.formats.tables.monadic import Sides
from conflictevents.formats.tables.notes import NOTES, ODD, note, notes_of, pair
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import Table
from conflictevents.model.event import Event


class Layout:
    """The reader and the writer of the rows of a table with one profile."""

    def __init__(self, table: Table, profile: Profile) -> None:
        self.table = table = table.in_file(table, profile)
        self.profile = profile
        self.header = table.header(profile)
        self._sides = [side for side in table.sides if side[0] in table.places(self.header)]
        if profile.monadic:
            if not table.is_monadic(self.header):
                raise FormatError(f"a row for each actor needs columns of {table.name} for an id and one actor only")
            self.header += tuple(second for _, second in self._sides)
        self._names = _unique(self.header)
        places = _told(table, table.places(self.header), set(profile.kept))
        self._parts = [bound(part, profile, places, self._names) for part in table.parts]
        claimed = set(places.values())
        self._kept = [(place, name) for place, name in enumerate(self._names) if place not in claimed]
        self._places = {name: place for place, name in enumerate(self._names)}

    def event(self, cells: list[str], notes: Mapping[str, Any]) -> Event:
        """The event of a row, which keeps notes of it; raises FormatError with the column that is wrong."""
        fields: dict[str, Any] = {}
        null = self.profile.null
        own: dict[str, Any] = {name: cells[place] for place, name in self._kept if cells[place] != null}
        if notes:
            own.update(notes)
        for part in self._parts:
            told, strange = part.known(part.cells(cells)) or part.read(cells)
            fields |= told
            if strange:
                own[ODD] = own.get(ODD, {}) | strange
        return Event(**fields, extra={self.table.name: own} if own else {})

    def sides(self) -> Sides:
        """Where a row has its two actors."""
        places = self.table.places(self.header)
        empty = self.cells(Event(type="other"))
        first, second = ([places[name] for name in side] for side in zip(*self._sides, strict=True))
        key = places[self.table.needs[0]]
        return Sides(key, tuple(first), tuple(empty[place] for place in second))

    def odd(self, cells: list[str]) -> int:
        """How many cells of a row would not be written as they stand; a part that cannot be read counts for many."""
        return sum(part.odd(cells) for part in self._parts)

    def cells(self, event: Event) -> list[str]:
        """The row of an event; what no column can hold is left out.

        Raises FormatError where ``extra`` does not hold what reading a table puts there.
        """
        own = notes_of(event, self.table.name)
        cells = [self.profile.null] * len(self.header)
        for place, name in self._kept:
            if (told := note(own, name, str)) is not None:
                cells[place] = told
        for part in self._parts:
            part.write(event, cells)
        for name, told in (note(own, ODD, dict) or {}).items():
            usual, stood = pair(told, name)
            if name in self._places and cells[self._places[name]] == usual:
                cells[self._places[name]] = stood
        return cells


def _told(table: Table, places: dict[str, int], kept: set[str]) -> dict[str, int]:
    """The places of the columns of parts, without those that only repeat what the file does not have, or not so."""
    alone = [part for part in table.parts if all(one.derived for one in part.columns if one.name in places)]
    repeated = {column.name for part in alone for column in part.columns}
    return {name: place for name, place in places.items() if name not in repeated | kept}


def _unique(header: Iterable[str]) -> list[str]:
    """The names of a header; one that comes again, or that notes have, has a number behind it."""
    names = dict.fromkeys(NOTES)
    numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(2))
    for name in header:
        numbered = (f"{name}#{number}" for number in numbers[name])
        names[next(one for one in chain([name], numbered) if one not in names)] = None
    return list(names)[len(NOTES) :]
