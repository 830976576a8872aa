"""Sniffing: the profile of a file by its first rows, the one under which the fewest lines and cells are odd."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TypeAlias

import attrs

from conflictevents.errors import FormatError
from conflictevents.formats.streams.decoding import line_end
from conflictevents.formats.tables.cells import NULLS, Cell, decimals_of
from conflictevents.formats.tables.delimited import BY_COLUMN, Row, header_writer, rows, writer
from conflictevents.formats.tables.layout import Layout
from conflictevents.formats.tables.profile import MOST_DECIMALS, Profile, Quoting
from conflictevents.formats.tables.table import Table

_DELIMITERS = (",", "\t", ";", "|")
_DAYS = (
    "%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%Y-%m-%d 00:00:00.000", "%Y-%m-%d 00:00:00", "%Y-%m-%dT00:00:00",
    "%d %B %Y", "%d-%B-%Y", "%-d %B %Y", "%-d-%B-%Y", "%d-%b-%Y", "%-d-%b-%Y", "%d-%b-%y", "%-d-%b-%y",
    "%d-%m-%Y", "%m-%d-%Y", "%d-%m-%y", "%m-%d-%y", "%d/%m/%Y", "%m/%d/%Y", "%d/%m/%y", "%m/%d/%y",
    "%-d/%-m/%Y", "%-m/%-d/%Y", "%-d/%-m/%y", "%-m/%-d/%y", "%d.%m.%Y",
)  # fmt: skip
"""How tables write a day, also after a spreadsheet."""

_ENOUGH = 100  # rows that are looked at

Cells: TypeAlias = list[list[str]]


def first_rows(head: str, profile: Profile) -> list[Row | FormatError]:
    """The rows at the beginning of a file; the last may be cut off."""
    end = profile.newline[-1]
    *lines, last = head.split(end)
    return list(islice(rows(chain((line + end for line in lines), [last] if last else []), profile), _ENOUGH))


def delimiter_of(line: str) -> str:
    """What stands between the cells of a line."""
    return max(_DELIMITERS, key=line.count)


def delimited_as(head: str, known: Profile) -> Profile:
    """How a text is delimited: the ends of its lines, what parts its cells, and which of them are quoted."""
    end = line_end(head)
    first = head.partition(end)[0]
    newline = "\r\n" if first.endswith("\r") else end
    told = attrs.evolve(known, newline=newline, delimiter=delimiter_of(first))
    ways = (attrs.evolve(told, quoting=quoting) for quoting in (known.quoting, *Quoting) if quoting not in BY_COLUMN)
    return min(chain(ways, _by_column(head, told)), key=lambda way: _odd_rows(head, way))


def _by_column(head: str, told: Profile) -> Iterator[Profile]:
    """The ways that quote by column: those columns that have quoted cells, and what stands bare in them for nothing."""
    found = _whole_rows(head, attrs.evolve(told, quoting=Quoting.ALL))
    split = re.compile(rf'(?:^|{re.escape(told.delimiter)})("(?:[^"]|"")*+"|[^"{re.escape(told.delimiter)}\r\n]*+)')
    lines = [split.findall(row.line) for row in found]
    texts = {name for line in lines[1:] for name, cell in zip(found[0].cells, line, strict=False) if cell[:1] == '"'}
    if texts:
        cells = (cell for line in lines for name, cell in zip(found[0].cells, line, strict=False) if name in texts)
        bare = Counter(cell for cell in cells if cell[:1] != '"')
        by_column = attrs.evolve(told, quoting=Quoting.TEXTS, texts=sorted(texts, key=found[0].cells.index))
        yield by_column
        yield attrs.evolve(by_column, quoting=Quoting.TOLD, null=max(bare, key=bare.__getitem__, default=""))


def _whole_rows(head: str, profile: Profile) -> list[Row]:
    """The first rows that can be read and have as many cells as the first."""
    found = [row for row in first_rows(head, profile)[: _ENOUGH - 1] if isinstance(row, Row)]
    return [row for row in found if len(row.cells) == len(found[0].cells)]


def _odd_rows(head: str, profile: Profile) -> int:
    """How many rows would not be written as they stand, have not as many cells as the first, or quotes for text."""
    found = first_rows(head, profile)[: _ENOUGH - 1]
    header = found[0].cells if found and isinstance(found[0], Row) else []
    heading, line = header_writer(profile), writer(profile, header)
    return sum(
        isinstance(row, FormatError)
        or len(row.cells) != len(header)
        or (heading if row is found[0] else line)(row.cells) != row.line
        or (profile.quoting is Quoting.NONE and any(cell.startswith('"') for cell in row.cells))
        for row in found
    )


def fitted(table: Table, profile: Profile, cells: Cells) -> Profile:
    """The profile with what the cells below the header tell: what stands for nothing, how days and codes are written.

    Raises FormatError where the days could be read in two ways.
    """
    is_told = profile.quoting is Quoting.TOLD
    told = profile if is_told else attrs.evolve(profile, null=_null_of(table, profile, cells))
    told = _with_point(table, told, cells)
    told = _best(table, told, "generation", _generations(table, told), cells)
    usual = attrs.evolve(told, columns=())
    told = _with_days(table, usual if table.header(usual) == told.columns else told, cells)
    return _with_kept(table, _with_decimals(table, told, cells), cells)


def _null_of(table: Table, profile: Profile, cells: Cells) -> str:
    places = table.places(table.header(profile)).values()
    found = Counter(row[place] for row in cells for place in places if place < len(row) and row[place] in NULLS)
    return max(NULLS, key=lambda null: found[null])


def _with_point(table: Table, profile: Profile, cells: Cells) -> Profile:
    """The profile with what stands before decimals, a comma in the spreadsheets of many countries."""
    has_commas = any(decimals_of(cell) and "," in cell for row in cells for cell in row)
    return _best(table, profile, "point", (".", ","), cells) if has_commas else profile


def _with_decimals(table: Table, profile: Profile, cells: Cells) -> Profile:
    """The profile with the columns whose numbers have a least number of decimals, be they zeros.

    Where whole numbers have, software took them for others since there are gaps between them: then those columns will
    have too that are empty as yet. One row tells no habit.
    """
    cells_of = {one.name: one.cell_in(profile) for part in table.parts for one in part.columns}
    places = table.places(table.header(profile)) if len(cells) > 1 else {}
    found = {name: _texts_at(place, cells) for name, place in places.items()}
    least = {name: _least_decimals(cells_of[name], texts) for name, texts in found.items()}
    whole = [name for name in found if _is_whole(cells_of[name])]
    if any(least[name] for name in whole):
        least |= {name: 1 for name in whole if not found[name]}
    return attrs.evolve(profile, decimals=[(name, number) for name, number in least.items() if number])


def _texts_at(place: int, cells: Cells) -> list[str]:
    """What a column says, where it says something."""
    return [row[place] for row in cells if place < len(row) and row[place] not in NULLS]


def _is_whole(cell: Cell) -> bool:
    """Whether a cell holds whole numbers, which some software writes as others."""
    return _is_usual(cell, "1") and not _is_usual(cell, "1.0")


def _with_kept(table: Table, profile: Profile, cells: Cells) -> Profile:
    """The profile with the columns that would repeat others, but say something else in most rows."""
    places, most = table.places(table.header(profile)), max(1, len(cells) // 2)
    for part in () if profile.monadic else table.parts:
        names = [column.name for column in part.columns if column.derived and column.name in places]
        alone = attrs.evolve(table, parts=(part,))
        odd = _odd_cells(alone, profile, cells) if names else 0
        for name in names:
            if odd <= most:
                break
            more = attrs.evolve(profile, kept=(*profile.kept, name))
            fewer = _odd_cells(alone, more, cells)
            profile, odd = (more, fewer) if odd - fewer > most else (profile, odd)
    return profile


def _least_decimals(cell: Cell, texts: list[str]) -> int:
    """How many decimals all the numbers of a column have at least, if they would have fewer as usual; or else 0."""
    least = min(map(decimals_of, texts), default=0)
    return least if 0 < least <= MOST_DECIMALS and not all(_is_usual(cell, text) for text in texts) else 0


_NO_NUMBER = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError)
"""What cells raise that are read as something else than they are written from."""


def _is_usual(cell: Cell, text: str) -> bool:
    """Whether a text is what would be written for its value."""
    try:
        return bool(cell.write(cell.read(text)) == text)
    except _NO_NUMBER:
        return False


def _generations(table: Table, profile: Profile) -> list[str]:
    """The generations, those first that have the most of the columns that were found."""
    found = set(table.header(profile))
    return sorted(table.generations, key=lambda one: -len(found & set(table.generations[one])))


def _with_days(table: Table, profile: Profile, cells: Cells) -> Profile:
    best = _best(table, profile, "days", (profile.days, *_DAYS), cells)
    swapped = best.days.translate(_SWAPPED)
    if swapped in _DAYS:
        both = [best, attrs.evolve(best, days=swapped)]
        one, other = (_odd_cells(_varying(table, both), way, cells) for way in both)
        if one == other:
            raise FormatError(f"days that could be {best.days} or {swapped}: say which by profile={str(best)!r}")
    return best


_SWAPPED = str.maketrans("dm", "md")


def _best(table: Table, profile: Profile, knob: str, choices: Iterable[str], cells: Cells) -> Profile:
    """The first choice under which no cell is odd, or else that of the fewest."""
    ways = [attrs.evolve(profile, **{knob: choice}) for choice in choices]  # type: ignore[arg-type]
    varying = _varying(table, ways)
    fewest: tuple[int, Profile] | None = None
    for way in ways:
        odd = _odd_cells(varying, way, cells)
        if fewest is None or odd < fewest[0]:
            fewest = odd, way
        if odd == 0:
            break
    return fewest[1] if fewest else profile


def _varying(table: Table, ways: list[Profile]) -> Table:
    """The table with only the parts of which a cell is not the same in all of these profiles."""
    parts = (part for part in table.parts if any(len({one.cell_in(way) for way in ways}) > 1 for one in part.columns))
    return attrs.evolve(table, parts=tuple(parts))


def _odd_cells(table: Table, profile: Profile, cells: Cells) -> int:
    """How many cells would not be written as they stand."""
    layout = Layout(table, attrs.evolve(profile, monadic=False))
    return sum(layout.odd(row) for row in cells)
