"""Layout: a table as one file has it, which reads and writes the rows of that file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any, TypeAlias

from conflictevents.errors import FormatError
from conflictevents.formats.tables.monadic import Sides
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import PROFILE, Part, Table
from conflictevents.model.event import Event

ODD = "_cells"
"""Under this name ``extra`` keeps cells that would not be written as they stood: what would be written, what stood."""

Texts: TypeAlias = tuple[str, ...]
Reading: TypeAlias = tuple[dict[str, Any], dict[str, list[str]]]
"""The fields that cells tell, and the odd cells by the names of their columns."""

_REMEMBERED = 4096  # readings of one part: the same places, actors and days come again and again
_SHORT = 1024  # characters of cells that are worth it


class Layout:
    """The reader and the writer of the rows of a table with one profile."""

    def __init__(self, table: Table, profile: Profile) -> None:
        self.table = table
        self.profile = profile
        self.header = table.header(profile)
        if profile.monadic:
            self.header += tuple(second for _, second in table.sides)
        self._names = _unique(self.header)
        places = table.places(self.header)
        self._parts = [_Part(part, profile, places, self._names) for part in table.parts]
        claimed = set(places.values())
        self._kept = [(place, name) for place, name in enumerate(self._names) if place not in claimed]
        self._places = {name: place for place, name in enumerate(self._names)}

    def event(self, cells: list[str], notes: Mapping[str, Any]) -> Event:
        """The event of a row, which keeps notes of it; raises FormatError with the column that is wrong."""
        fields: dict[str, Any] = {}
        null = self.profile.null
        own: dict[str, Any] = {name: cells[place] for place, name in self._kept if cells[place] != null}
        own.update(notes)
        odd: dict[str, list[str]] = {}
        for part in self._parts:
            told, strange = part.read(cells)
            fields.update(told)
            if strange:
                odd.update(strange)
        if odd:
            own[ODD] = odd
        return Event(**fields, extra={self.table.name: own} if own else {})

    def sides(self) -> Sides:
        """Where a row has its two actors."""
        places = self.table.places(self.header)
        empty = self.cells(Event(type="other"))
        first, second = ([places[name] for name in side] for side in zip(*self.table.sides, strict=True))
        key = places[self.table.needs[0]]
        return Sides(key, tuple(first), tuple(empty[place] for place in second))

    def odd(self, cells: list[str]) -> int:
        """How many cells of a row would not be written as they stand; a part that cannot be read counts for many."""
        return sum(part.odd(cells) for part in self._parts)

    def cells(self, event: Event) -> list[str]:
        """The row of an event; what no column can hold is left out."""
        own = event.extra.get(self.table.name, {})
        cells = [self.profile.null] * len(self.header)
        for place, name in self._kept:
            cells[place] = own.get(name, self.profile.null)
        for part in self._parts:
            part.write(event, cells)
        for name, (usual, stood) in own.get(ODD, {}).items():
            place = self._places.get(name)
            if place is not None and cells[place] == usual:
                cells[place] = stood
        return cells


class _Part:
    """A part as one file has it."""

    def __init__(self, part: Part, profile: Profile, places: Mapping[str, int], names: list[str]) -> None:
        self._part = part
        self._blank: dict[str, Any] = dict.fromkeys(column.name for column in (*part.columns, *part.asides))
        self._blank[PROFILE] = str(profile)
        own = [column for column in part.columns if column.name in places]
        asides = [column for column in part.asides if column.name in places]
        self._places = [places[column.name] for column in (*own, *asides)]
        cells = [(place, one, one.cell_in(profile)) for place, one in enumerate((*own, *asides))]
        self._cells = [(place, one, cell.read, {"", profile.null, *one.nulls, cell.none}) for place, one, cell in cells]
        self._own = [
            (
                places[one.name],
                names[places[one.name]],
                one.name,
                cell.write,
                profile.null if cell.none is None else cell.none,
            )
            for _, one, cell in cells[: len(own)]
        ]
        self._field = part.fields[0] if len(part.fields) == 1 else None
        self._values = attrgetter(*part.fields)
        self._known: dict[Texts, Reading] = {}

    def read(self, row: list[str]) -> Reading:
        """What the cells of a row tell, once for the same cells."""
        texts = tuple([row[place] for place in self._places])
        known = self._known.get(texts)
        if known is None:
            known = self._reading(texts)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            if sum(map(len, texts)) <= _SHORT:
                self._known[texts] = known
        return known

    def odd(self, row: list[str]) -> int:
        """How many cells would not be written as they stand."""
        try:
            return len(self.read(row)[1])
        except (FormatError, IndexError):
            return len(row)

    def _reading(self, texts: Texts) -> Reading:
        told = self._blank.copy()
        for place, column, read, nulls in self._cells:
            if (text := texts[place]) not in nulls:
                try:
                    told[column.name] = read(text)
                except ValueError as error:
                    if not column.derived:
                        raise FormatError(str(error), column=column.name) from error
        try:
            value = self._part.read(told)
        except ValueError as error:
            raise FormatError(str(error)) from error
        odd = {name: [usual, stood] for (_, name, usual), stood in zip(self._texts(value), texts) if usual != stood}
        return {self._field: value} if self._field else dict(zip(self._part.fields, value, strict=True)), odd

    def _texts(self, value: Any) -> Iterator[tuple[int, str, str]]:
        """The cells that a value is written in: the place of each, the name in the header, and the text."""
        told = self._part.write(value) if self._field else self._part.write(*value)
        for place, name, key, write, none in self._own:
            one = told[key]
            yield place, name, none if one is None else write(one)

    def write(self, event: Event, row: list[str]) -> None:
        """Put what an event tells into its cells of a row."""
        for place, _, text in self._texts(self._values(event)):
            row[place] = text


def _unique(header: Iterable[str]) -> list[str]:
    """The names of a header, where one comes again with a number behind it."""
    seen: Counter[str] = Counter()
    names = []
    for name in header:
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return names
