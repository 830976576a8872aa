"""Tables as JSON: rows that are objects, in a list of their own, under a name in an envelope, or as GeoJSON features.

So the APIs of ACLED and UCDP give them, and others publish them. A document is read as a whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Literal, TypeAlias

import attrs

from conflictevents.convert import shown
from conflictevents.errors import FormatError
from conflictevents.formats.streams.opening import Input
from conflictevents.formats.tables.delimited import Row
from conflictevents.formats.tables.json.document import GEOJSON, SLOT, Document, ObjectWriter, bare
from conflictevents.formats.tables.json.features import Object, cells_of, is_feature, templates
from conflictevents.formats.tables.json.nesting import flat, is_nested
from conflictevents.formats.tables.json.scanning import Span, elements, lists, members
from conflictevents.formats.tables.notes import LINES, VALUES, note, pair
from conflictevents.formats.tables.profile import Profile
from conflictevents.formats.tables.sniffing import fitted
from conflictevents.formats.tables.table import Table
from conflictevents.formats.text import loads

Holder: TypeAlias = Literal["text", "json", "geojson"]
"""What holds a table: delimited text, or a document of either kind."""

_ENOUGH = 100  # rows that are looked at
_MOST_COLUMNS = 2**14
_MOST_CELLS = 2**20  # of a small document; of a larger one, four for a character


def is_json(head: str) -> bool:
    """Whether a file begins as a JSON document does."""
    return head.lstrip(" \t\r\n")[:1] in ("{", "[")


def holds(table: Table, head: str) -> bool:
    """Whether a JSON document begins as one with rows of this table does."""
    try:
        return is_json(head) and _list_of(table, head) is not None
    except FormatError:
        return False


# --- reading


def read(table: Table, given: Input, profile: Profile | None) -> tuple[Profile, Iterator[Row | FormatError]]:
    """How a document is written, and its rows, or in its place what is wrong with one.

    Raises FormatError for one that is no JSON or has no rows of this table.
    """
    text = "".join(given.text())
    known = attrs.evolve(profile or table.profile, encoding=given.encoding, bom=given.bom)
    start = _list_of(table, text)
    if start is None:
        _refuse_others(table, text)
        return known, iter(())
    header, document = _sniffed(text, start)
    told = attrs.evolve(known, columns=header, document=document, monadic=table.is_monadic(header))
    if profile is None:
        sample = (row.cells for row in _rows(text, start, told) if isinstance(row, Row))
        told = fitted(table, told, list(islice(sample, _ENOUGH)))
    return told, _rows(text, start, attrs.evolve(told, columns=header))


def _list_of(table: Table, text: str) -> int | None:
    """Where the list begins whose first object has the columns of a table."""
    for place in lists(text):
        first = next((_cells(one.value) for one in elements(text, place)), None)
        if first is not None and table.fits(first):
            return place
    return None


def _refuse_others(table: Table, text: str) -> None:
    """Raise FormatError for a document without rows of a table, unless it has an empty list in their place."""
    loads(text)
    held = [any(elements(text, place)) for place in lists(text)]
    if any(held) or not held:
        raise FormatError(f"expected a list of objects with {', '.join(table.needs)}, got {shown(text[:80])}")


def _cells(value: Any) -> Object | None:
    """The cells of a row by their columns; None for what is no row."""
    if is_feature(value):
        return flat(cells_of(value))
    return flat(value) if isinstance(value, dict) else None


def _rows(text: str, start: int, profile: Profile) -> Iterator[Row | FormatError]:
    writer = ObjectWriter(profile.document or Document(), profile.columns)
    for number, one in enumerate(elements(text, start), 1):
        told = _cells(one.value)
        if told is None:
            yield FormatError(f"expected an object, got {shown(one.value)}", row=number)
        else:
            yield _row(number, told, text[one.start : one.end], profile, writer)


def _row(number: int, told: Object, line: str, profile: Profile, writer: ObjectWriter) -> Row:
    """A row, with notes of the values and of the text that would not be written as they stood."""
    cells = [_text(told.get(name)) for name in profile.columns]
    tokens = writer.tokens(cells)
    text = writer.text(tokens)
    return Row(number, cells, line, {} if text == line else _notes(told, line, profile, writer, tokens))


def _notes(told: Object, line: str, profile: Profile, writer: ObjectWriter, usual: list[str | None]) -> dict[str, Any]:
    """The odd values of a row, and its text if that is odd with them too; of rows that will be joined only the text."""
    stood = [writer.token(told[name]) if name in told else None for name in profile.columns]
    if profile.monadic:
        return {LINES: [[writer.text(usual), line]]}
    cells = zip(profile.columns, usual, stood, strict=True)
    odd = {name: [token, other] for name, token, other in cells if token != other}
    text = writer.text(stood)
    return ({VALUES: odd} if odd else {}) | ({} if text == line else {LINES: [[text, line]]})


def _text(value: Any) -> str:
    """The text of a cell: a number as it stood, nothing for null."""
    if isinstance(value, str):
        return value
    return "" if value is None else bare(value)


# --- how a document is written


def _sniffed(text: str, start: int) -> tuple[tuple[str, ...], Document]:
    """The columns of a document, and how it is written."""
    columns = _Columns()
    first = second = last = next(elements(text, start))
    for last in elements(text, start):
        second = last if columns.rows == 1 else second
        columns.count(last.value)
    if columns.rows * len(columns.header) > max(_MOST_CELLS, 4 * len(text)):
        raise FormatError(f"rows with {len(columns.header):,} different columns, most of them empty")
    row, point = next(_templates(text, start), (Document().row, ""))
    document = Document(
        before=_before(text[: first.start], columns.rows),
        between=text[first.end : second.start] or Document().between,
        after=text[last.end :],
        row=row,
        point=point,
        marks=_marks(text, first),
        ascii=text.isascii() and "\\u" in text,
        slashes="\\/" in text,
        nested=columns.nested,
        **columns.kinds(),
    )
    loads(text[: first.start] + document.after)
    return tuple(columns.header), document


def _before(text: str, rows: int) -> str:
    """What stands before the rows, with a slot for their number if it is told there."""
    return _COUNT.sub(lambda match: match[1] + (_NUMBER if int(match[2]) == rows else match[2]), text)


_NUMBER = SLOT * 2
_COUNT = re.compile(r'("count"[ \t\r\n]*+:[ \t\r\n]*+)([0-9]{1,18})(?![0-9.eE])', re.ASCII)


def _templates(text: str, start: int) -> Iterator[tuple[str, str]]:
    """The texts of features with slots, first of those that have a point."""
    features = [one for one in islice(elements(text, start), _ENOUGH) if is_feature(one.value)]
    told = (templates(text, feature) for feature in features)
    yield from sorted(told, key=lambda template: not template[1])


def _marks(text: str, row: Span) -> tuple[str, ...]:
    """What stands before, in, between and after the members of a row."""
    if is_feature(row.value):
        row = next(part for part in members(text, row.start) if part.name == "properties")
    parts = list(members(text, row.start))
    if len(parts) < 2:
        return Document().marks
    one, two, last = parts[0], parts[1], parts[-1]
    gaps = ((row.start, one.name_start), (one.name_end, one.start), (one.end, two.name_start), (last.end, row.end))
    return tuple(text[start:end] for start, end in gaps)


@attrs.define
class _Columns:
    """The columns of rows: how many have each kind of value, and which are no members of the objects."""

    rows: int = 0
    header: list[str] = attrs.field(factory=list)
    inside: set[str] = attrs.field(factory=set)
    found: dict[str, Counter[object]] = attrs.field(factory=dict)
    nested: bool = False

    def count(self, value: Any) -> None:
        """Take a row into account."""
        told = _cells(value) or {}
        self.rows += 1
        own: Object = value["properties"] if is_feature(value) else value if told else {}
        self.nested = self.nested or is_nested(own)
        self.inside.update(flat(own))
        if not told.keys() <= self.found.keys():
            self._add(told)
        for name, one in told.items():
            self.found[name]["" if one == "" else one.__class__] += 1

    def _add(self, names: Iterable[str]) -> None:
        """Put new columns behind those that stand before them; raises FormatError for more than a sheet has."""
        place = 0
        for name in names:
            if name not in self.found:
                if len(self.header) == _MOST_COLUMNS:
                    raise FormatError(f"rows with more than {_MOST_COLUMNS:,} columns")
                self.header.insert(place, name)
                self.found[name] = Counter()
            place = self.header.index(name) + 1

    def kinds(self) -> dict[str, tuple[str, ...]]:
        """The columns by what their values are, and what they are where there is none."""
        bare = {name for name, found in self.found.items() if _bare_ones(found) > found[str]}
        empty = {name: self._empty(name, "null" if name in bare else "text") for name in self.header}
        return {
            "bare": tuple(name for name in self.header if name in bare),
            "null": tuple(name for name in self.header if empty[name] == "null"),
            "left_out": tuple(name for name in self.header if empty[name] == "left_out"),
            "outside": tuple(name for name in self.header if name not in self.inside),
        }

    def _empty(self, name: str, usual: str) -> str:
        found = self.found[name]
        told = Counter(empty=found[""], null=found[type(None)], left_out=self.rows - found.total())
        [(most, number)] = told.most_common(1)
        return most if number else usual


def _bare_ones(found: Counter[object]) -> int:
    return found.total() - found[str] - found[""] - found[type(None)]


# --- writing


def held_as(table: Table, profile: Profile, holder: Holder | None) -> Profile:
    """The profile with a document for a JSON file, as usual if it has none, and without for delimited text."""
    known = profile.document
    if holder is None or (holder == "json" and known) or (holder == "geojson" and known and known.point):
        return profile
    if holder == "text":
        return attrs.evolve(profile, document=None)
    profile = profile.plain()
    header = table.header(profile)
    numbers = {one.name for one in table.columns if one.cell_in(profile).is_number}
    bare = [header[place] for name, place in table.places(header).items() if name in numbers]
    document = GEOJSON if holder == "geojson" else Document()
    return attrs.evolve(profile, document=attrs.evolve(document, bare=bare, null=bare))


def pieces(header: tuple[str, ...], document: Document, rows: Iterable[Row]) -> Iterator[str]:
    """The text of a document, row by row; as a whole where it says how many rows there are."""
    writer = ObjectWriter(document, header)
    told: Iterable[str] = (_stood(row, writer, header) for row in rows)
    before = document.before
    if _NUMBER in before:
        told = list(told)
        before = before.replace(_NUMBER, str(len(told)))
    yield before
    between = ""
    for text in told:
        yield between + text
        between = document.between
    yield document.after


def _stood(row: Row, writer: ObjectWriter, header: tuple[str, ...]) -> str:
    """The text of a row: as it stood, as far as it was not changed."""
    tokens = writer.tokens(row.cells)
    odd = note(row.notes, VALUES, dict) or {}
    for place, name in enumerate(header) if odd else ():
        if name in odd:
            token, stood = _two_tokens(odd[name], name)
            tokens[place] = stood if tokens[place] == token else tokens[place]
    usual = writer.text(tokens)
    lines = note(row.notes, LINES, list) or ()
    return dict(pair(told, LINES) for told in lines).get(usual, usual)


def _two_tokens(told: Any, name: str) -> tuple[str | None, str | None]:
    """The text of a value that would be written and of the one that stood, None for one that is left out."""
    match told:
        case [str() | None as usual, str() | None as stood]:
            return usual, stood
    raise FormatError(f"expected two texts in extra, got {shown(told)}", column=name)
