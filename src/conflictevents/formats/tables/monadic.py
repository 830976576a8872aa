"""Monadic tables: a row for each actor of an event, which are read as one row with both and written as they were.

ACLED exports data so on request. The rows of an event differ in the columns of the first actor, and the table has none
of the second.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count

import attrs

from conflictevents.errors import FormatError
from conflictevents.formats.tables.delimited import Row
from conflictevents.formats.tables.notes import APART, LINES, note

_WINDOW = 1000  # rows in which the other row of an event is looked for


@attrs.define
class _Held:
    """A row that waits for the other one of its event."""

    place: int
    row: Row | FormatError
    is_joined: bool = False


@attrs.frozen
class Sides:
    """Where rows have their id and their first actor, and the cells of a second actor that there is not."""

    id: int
    first: tuple[int, ...]
    nobody: tuple[str, ...]

    def joined(self, rows: Iterable[Row | FormatError]) -> Iterator[Row | FormatError]:
        """The rows with the cells of a second actor behind them: those of the other row of the event, if any."""
        held: deque[_Held] = deque()
        alone: dict[str, _Held] = {}
        for place, row in enumerate(rows):
            if held and held[0].place <= place - _WINDOW:
                yield self._whole(held.popleft(), alone)
            if not isinstance(row, Row):
                held.append(_Held(place, row))
            elif not self._joins(place, row, alone.pop(row.cells[self.id], None)):
                alone[row.cells[self.id]] = one = _Held(place, row)
                held.append(one)
        yield from (self._whole(one, alone) for one in held)

    def _joins(self, place: int, row: Row, held: _Held | None) -> bool:
        """Whether a row is the other one of one that waits, which then has its actor too."""
        if held is None or not isinstance(held.row, Row) or not self._are_of_one_event(held.row, row):
            return False
        lines = [*held.row.notes.get(LINES, ()), *row.notes.get(LINES, ())]
        apart = place - held.place - 1
        notes = ({LINES: lines} if lines else {}) | ({APART: apart} if apart else {})
        held.is_joined = True
        held.row = held.row._replace(cells=held.row.cells + [row.cells[place] for place in self.first], notes=notes)
        return True

    def _are_of_one_event(self, one: Row, other: Row) -> bool:
        """Whether two rows can be one and be parted again: they differ in the actor alone, and the other has one."""
        differing = {at for at, cells in enumerate(zip(one.cells, other.cells, strict=True)) if cells[0] != cells[1]}
        has_actor = tuple(other.cells[place] for place in self.first) != self.nobody
        return differing.issubset(self.first) and has_actor and bool(differing or one.notes == other.notes)

    def _whole(self, held: _Held, alone: dict[str, _Held]) -> Row | FormatError:
        row = held.row
        if held.is_joined or not isinstance(row, Row):
            return row
        if alone.get(row.cells[self.id]) is held:
            del alone[row.cells[self.id]]
        return row._replace(cells=row.cells + list(self.nobody))

    def parted(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows of the actors, each second one as far behind the first as it stood."""
        due: list[tuple[int, int, Row]] = []
        written = 0
        order = count()
        for row in rows:
            while due and due[0][0] <= written:
                yield heappop(due)[2]
                written += 1
            cells, second = row.cells[: -len(self.first)], row.cells[-len(self.first) :]
            yield row._replace(cells=cells)
            written += 1
            if tuple(second) != self.nobody:
                other = cells.copy()
                for place, cell in zip(self.first, second, strict=True):
                    other[place] = cell
                heappush(due, (written + (note(row.notes, APART, int) or 0), next(order), row._replace(cells=other)))
        yield from (heappop(due)[2] for _ in range(len(due)))
