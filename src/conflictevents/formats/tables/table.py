"""A dataset as a table: parts of an event, each told by a few columns that are read and written together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from conflictevents.errors import FormatError
from conflictevents.formats.tables.cells import TEXT, Cell, spelt
from conflictevents.formats.tables.profile import Profile
from conflictevents.model.count import Policy
from conflictevents.model.event import Event

PROFILE = "_profile"
"""Under this name reading is told how the file is written."""

Told: TypeAlias = Mapping[str, Any]
"""What the cells of a part say, by the names of its columns; None where one is empty or the file has none."""


def are_tags(cells: Iterable[str]) -> bool:
    """Whether a row holds the tags of the Humanitarian Exchange Language, and nothing else but a number before them."""
    told = [cell.strip() for cell in cells if cell.strip()]
    tags = told[1:] if told and told[0].isdecimal() else told
    return bool(tags) and all(tag.startswith("#") for tag in tags)


def key_of(name: str) -> str:
    """A name without what spreadsheets, R and databases change in it: capital letters, and what parts its words."""
    return "_".join(re.split(r"[\s._-]+", name.strip().casefold()))


@attrs.frozen
class Column:
    """A column as its codebook names it, the field of an event that it tells, and what is in its cells.

    ``also`` are its names in other releases. A ``derived`` column only repeats what others say: it is written, and on
    reading compared. ``nulls`` are the texts that stand for "not stated" besides the empty cell; ``hxl`` is its tag in
    the Humanitarian Exchange Language. The kind of cell may depend on how the file is written.
    """

    name: str
    field: str
    says: str
    cell: Cell | Callable[[Profile], Cell] = TEXT
    also: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    derived: bool = attrs.field(default=False, kw_only=True)
    nulls: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    hxl: str | None = attrs.field(default=None, kw_only=True)

    @property
    def keys(self) -> tuple[str, ...]:
        """The names by which it is found in the header of a file, case folded."""
        return tuple(map(key_of, (self.name, *self.also)))

    def cell_in(self, profile: Profile) -> Cell:
        """What its cells are in a file of this profile."""
        cell = self.cell if isinstance(self.cell, Cell) else self.cell(profile)
        decimals = dict(profile.decimals).get(self.name, 0)
        point = profile.point if cell.is_number else "."
        return spelt(cell, decimals, point) if decimals or point != "." else cell


@attrs.frozen(kw_only=True)
class Part:
    """The columns that tell one field of an event, or a few that depend on each other.

    ``read`` takes what the cells say and gives the value of the field, or a tuple of the values if there are several;
    ``write`` takes these values and gives what the cells say. Both are pure, and each field belongs to one part only,
    so that a field that is changed changes its own cells and no others. ``asides`` are columns of other parts that
    reading looks at. A ``unique`` part is another in every row: what it was read as is not worth remembering;
    a ``plain`` one is text as it is, which needs neither to be read nor written.
    """

    fields: tuple[str, ...]
    columns: tuple[Column, ...]
    read: Callable[[Told], Any]
    write: Callable[..., Told]
    asides: tuple[Column, ...] = ()
    unique: bool = False
    plain: bool = False


def alone(field: str, column: Column, *, none: Any = None, unique: bool = False) -> Part:
    """A field that is one column, as it is; ``none`` is its value where nothing is stated."""

    def read(told: Told) -> Any:
        value = told[column.name]
        return none if value is None else value

    def write(value: Any) -> Told:
        return {column.name: None if value == none else value}

    plain = unique and none is None and column.cell is TEXT
    return Part(fields=(field,), columns=(column,), read=read, write=write, unique=unique, plain=plain)


@attrs.frozen(kw_only=True)
class Table:
    """The table of a dataset: its parts, the columns that are kept as they are, and how it was published.

    ``generations`` are the sets of columns that it had over time, the latest last; ``needs`` the columns by which a
    file is known to be one, its id first; without any, it is known by a row of tags. ``known_by`` are fewer columns by
    which a selection of them is known. ``adopt`` makes of an event that
    came from elsewhere one whose fields say all that the columns can hold, with vague numbers by a ``policy``.
    ``sides`` are the columns of a first actor with those of a second, where files have a row for each. ``in_file``
    gives the table as it is in files of a profile, where the names of its columns depend on that. ``names`` finds the
    columns that name victims.
    """

    name: str
    title: str
    parts: tuple[Part, ...]
    kept: tuple[Column, ...]
    generations: Mapping[str, tuple[str, ...]]
    needs: tuple[str, ...]
    known_by: tuple[tuple[str, ...], ...] = ()
    adopt: Callable[[Event, Policy], Event]
    policy: Policy = Policy.BEST
    profile: Profile
    sides: tuple[tuple[str, str], ...] = ()
    row: Callable[[list[str]], bool] | None = None
    in_file: Callable[[Table, Profile], Table] = lambda table, _: table
    names: re.Pattern[str] | None = None

    @property
    def columns(self) -> Iterator[Column]:
        """All columns that the codebook has."""
        for part in self.parts:
            yield from part.columns
        yield from self.kept

    def header(self, profile: Profile) -> tuple[str, ...]:
        """The names of the columns in a file of this profile."""
        if profile.columns:
            return profile.columns
        if profile.generation not in self.generations:
            known = ", ".join(self.generations)
            raise FormatError(f"no generation {profile.generation!r} of {self.name}; there are {known}")
        second = {name for _, name in self.sides} if profile.monadic else set()
        return tuple(name for name in self.generations[profile.generation] if name not in second)

    def fits(self, header: Iterable[str], below: Iterable[str] = ()) -> bool:
        """Whether a header row is one of this dataset; one that needs no columns is known by the tags below it."""
        if not self.needs:
            return are_tags(below) or are_tags(header)
        found = set(map(key_of, header))
        return any(found.issuperset(map(key_of, names)) for names in (self.needs, *self.known_by))

    def is_monadic(self, header: Iterable[str]) -> bool:
        """Whether a header names an id and the columns of a first actor, and none of a second."""
        found = self.places(header)
        is_one = any(one in found for one, _ in self.sides) and self.needs[0] in found
        return is_one and not any(other in found for _, other in self.sides)

    def headless(self, cells: list[str]) -> str | None:
        """The latest generation of which this can be a row, in a file without a header."""
        if self.row is None or not self.row(cells):
            return None
        fitting = [name for name, columns in self.generations.items() if len(columns) == len(cells)]
        return fitting[-1] if fitting else None

    def tags(self, profile: Profile) -> tuple[str, ...]:
        """The HXL tags of the columns, blank where there is none."""
        of = {key: column.hxl or "" for column in self.columns for key in column.keys}
        return tuple(of.get(key_of(name), "") for name in self.header(profile))

    def own(self, event: Event, policy: Policy) -> Event:
        """The event as this dataset has it: as it is, if it comes from it."""
        is_own = event.provenance is not None and event.provenance.dataset == self.name
        return event if is_own else self.adopt(event, policy)

    def places(self, header: Iterable[str]) -> dict[str, int]:
        """Where the columns of the parts stand under a header, by the names of the codebook; the first of two alike."""
        known = {key: column.name for part in self.parts for column in part.columns for key in column.keys}
        found: dict[str, int] = {}
        for place, name in enumerate(header):
            if key_of(name) in known:
                found.setdefault(known[key_of(name)], place)
        return found
