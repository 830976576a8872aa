"""A part of a table as one file has it: between the cells of a row and the fields of an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple, TypeAlias

from conflictevents.errors import FormatError
from conflictevents.formats.tables.cells import NULLS
from conflictevents.formats.tables.memo import Memo
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.table import PROFILE, Column, Part
from conflictevents.model.event import Event

Reading: TypeAlias = tuple[dict[str, Any], dict[str, list[str]]]
"""The fields that cells tell, and the odd cells by the names of their columns."""

_SHORT = 1024  # characters of cells that are worth remembering: notes hardly come again


class BoundColumn(NamedTuple):
    """A column as one file has it: where it stands, what it is called there, how its cells are read and written."""

    key: str
    place: int
    name: str
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    none: str
    nulls: frozenset[str | None]
    derived: bool


def _bound(column: Column, profile: Profile, place: int, name: str) -> BoundColumn:
    cell = column.cell_in(profile)
    none = profile.null if cell.none is None else cell.none
    nulls = frozenset({"", profile.null, cell.none, *column.nulls})
    return BoundColumn(column.name, place, name, cell.read, cell.write, none, nulls, column.derived)


class BoundPart:
    """A part of a table, which reads and writes its cells in the rows of one file.

    What cells were read as is remembered, and what values were written as. ``cells`` takes its cells from a row, and
    ``known`` tells what they were read as lately.
    """

    def __init__(self, part: Part, profile: Profile, places: Mapping[str, int], names: list[str]) -> None:
        def there(columns: tuple[Column, ...]) -> list[BoundColumn]:
            found = ((one, places[one.name]) for one in columns if one.name in places)
            return [_bound(one, profile, place, names[place]) for one, place in found]

        self._part = part
        self._unique = part.unique
        self._own = there(part.columns)
        self._told = self._own + there(part.asides)
        self._blank: dict[str, Any] = dict.fromkeys(column.name for column in (*part.columns, *part.asides))
        self._blank[PROFILE] = str(profile)
        self._field = part.fields[0] if len(part.fields) == 1 else None
        self._values = attrgetter(*part.fields)
        self._single = len(self._told) == 1
        self.cells: Callable[[list[str]], Any] = (
            itemgetter(*(one.place for one in self._told)) if self._told else _no_cells
        )
        self._readings: Memo[Any, Reading] = Memo()
        self.known: Callable[[Any], Reading | None] = self._readings.known
        self._written: Memo[Any, tuple[Any, list[str]]] = Memo()

    # --- reading

    def read(self, row: list[str]) -> Reading:
        """What the cells of a row tell."""
        cells = self.cells(row)  # of a single one its text, not a tuple
        known = None if self._unique else self._readings.recall(cells)
        if known is None:
            known = self._reading((cells,) if self._single else cells)
            if not self._unique and sum(map(len, cells)) <= _SHORT:
                self._readings.keep(cells, known)
        return known

    def odd(self, row: list[str]) -> int:
        """How many cells of a row would not be written as they stand; if they cannot be read, as many as it has."""
        try:
            return len(self.read(row)[1])
        except (FormatError, IndexError):
            return len(row)

    def _reading(self, cells: tuple[str, ...]) -> Reading:
        try:
            value = self._part.read(self._values_of(cells))
        except FormatError:
            raise
        except ValueError as error:
            raise FormatError(str(error)) from error
        fields = {self._field: value} if self._field else dict(zip(self._part.fields, value, strict=True))
        both = zip(self._own, self._texts(value), cells, strict=False)
        return fields, {one.name: [usual, stood] for one, usual, stood in both if usual != stood} or _NONE_ODD

    def _values_of(self, cells: tuple[str, ...]) -> dict[str, Any]:
        """What the cells say by the names of their columns."""
        told = self._blank.copy()
        for (key, _, name, read, _, _, nulls, derived), text in zip(self._told, cells, strict=True):
            if text not in nulls:
                try:
                    told[key] = read(text)
                except ValueError as error:
                    if not derived and text not in NULLS:
                        raise FormatError(str(error), column=name) from error
        return told

    # --- writing

    def write(self, event: Event, row: list[str]) -> None:
        """Put what the fields of an event tell into the cells of a row."""
        values = self._values(event)
        key = id(values) if self._field else tuple(map(id, values))
        known = self._written.recall(key)
        if known is None:
            # The values are kept too, so that nothing else can have their ids.
            known = values, self._texts(values)
            self._written.keep(key, known)
        for one, text in zip(self._own, known[1], strict=True):
            row[one.place] = text

    def _texts(self, values: Any) -> list[str]:
        """The texts of its own cells."""
        told = self._part.write(values) if self._field else self._part.write(*values)
        return [none if (value := told[key]) is None else write(value) for key, _, _, _, write, none, _, _ in self._own]


class PlainPart:
    """A field that is a column of text, as it is: there is nothing to work out, and nothing to remember."""

    def __init__(self, part: Part, profile: Profile, places: Mapping[str, int], names: list[str]) -> None:
        (self._field,), (column,) = part.fields, part.columns
        self._column = _bound(column, profile, places[column.name], names[places[column.name]])
        self.cells: Callable[[list[str]], Any] = itemgetter(self._column.place)
        self.known: Callable[[Any], Reading | None] = _nothing

    def read(self, row: list[str]) -> Reading:
        """What its cell tells."""
        text, one = row[self._column.place], self._column
        if text not in one.nulls:
            return {self._field: text}, _NONE_ODD
        return {self._field: None}, {one.name: [one.none, text]} if text != one.none else _NONE_ODD

    def odd(self, row: list[str]) -> int:
        """How many cells of a row would not be written as they stand."""
        return len(self.read(row)[1])

    def write(self, event: Event, row: list[str]) -> None:
        """Put what the field of an event tells into its cell of a row."""
        text = getattr(event, self._field)
        row[self._column.place] = self._column.none if text is None else text


_NONE_ODD: dict[str, list[str]] = {}
_nothing: Callable[[Any], Reading | None] = dict[Any, Reading]().get


def bound(part: Part, profile: Profile, places: Mapping[str, int], names: list[str]) -> BoundPart | PlainPart:
    """A part as a file has it in which its columns stand at these places, under these names."""
    plain = part.plain and part.columns[0].name in places
    return (PlainPart if plain else BoundPart)(part, profile, places, names)


def _no_cells(_: list[str]) -> tuple[str, ...]:
    return ()
