"""How a JSON document holds a table: the text around its rows, which are objects, and the marks in them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import Any, Final, NamedTuple

import attrs

from conflictevents.formats.tables.json.nesting import nested
from conflictevents.formats.tables.json.scanning import Real
from conflictevents.model.checks import as_tuple

SLOT: Final = "\x1f"
"""In the text of a row, the name of what stands in a place is between two of these, which JSON text never holds."""

FEATURE_ID: Final = "@id"
"""The column that the id of a GeoJSON feature is, which is none of its properties."""

AXES: Final = ("longitude", "latitude")
"""The columns that the coordinates of a GeoJSON point are, in their order."""

is_text, is_bool = attrs.validators.instance_of(str), attrs.validators.instance_of(bool)
are_texts = attrs.validators.deep_iterable(is_text)


@attrs.frozen(kw_only=True)
class Document:
    """How a JSON document holds the rows of a table.

    ``before``, ``between`` and ``after`` are the texts around the rows, with all else that the document says; a slot
    stands for how many rows there are. ``row`` is the text of a row with slots: a nameless one for the object of its
    members, and for GeoJSON the feature's id and its ``geometry``, whose text is ``point``. ``marks`` stand before, in,
    between and after the members of that object; ``ascii`` escapes all other characters, ``slashes`` those too, as PHP
    does.

    Values are strings, but for the columns that are ``bare`` (numbers, true and false). An empty cell is the empty
    string, but for those where it is ``null`` or ``left_out``; those that are ``outside`` are no members. Where objects
    are ``nested``, the columns are called by the paths of values.
    """

    before: str = attrs.field(default="[\n", validator=is_text)
    between: str = attrs.field(default=",\n", validator=is_text)
    after: str = attrs.field(default="\n]\n", validator=is_text)
    row: str = attrs.field(default=SLOT * 2, validator=is_text)
    point: str = attrs.field(default="", validator=is_text)
    marks: tuple[str, ...] = attrs.field(
        default=("{", ": ", ", ", "}"),
        converter=as_tuple,
        validator=[are_texts, attrs.validators.min_len(4), attrs.validators.max_len(4)],
    )
    ascii: bool = attrs.field(default=False, validator=is_bool)
    slashes: bool = attrs.field(default=False, validator=is_bool)
    bare: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=are_texts)
    null: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=are_texts)
    left_out: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=are_texts)
    outside: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, validator=are_texts)
    nested: bool = attrs.field(default=False, validator=is_bool)

    def told(self) -> dict[str, Any]:
        """The fields that are not as usual, as JSON values."""
        values = {field.name: getattr(self, field.name) for field in attrs.fields(Document)}
        return {name: value for name, value in values.items() if value != getattr(_USUAL, name)}

    def string(self, text: str) -> str:
        """A text as a JSON string."""
        told = encode_basestring_ascii(text) if self.ascii else encode_basestring(text)
        return told.replace("/", r"\/") if self.slashes else told


_USUAL = Document()

GEOJSON = Document(
    before='{"type": "FeatureCollection", "features": [\n',
    after="\n]}\n",
    row=f'{{"type": "Feature", "properties": {SLOT * 2}, "geometry": {SLOT}geometry{SLOT}}}',
    point=f'{{"type": "Point", "coordinates": [{SLOT}{AXES[0]}{SLOT}, {SLOT}{AXES[1]}{SLOT}]}}',
)
"""A GeoJSON feature collection (RFC 7946) with a feature a line."""


def as_document(told: Document | Mapping[str, Any] | None) -> Document | None:
    """The document of which these are the fields that are not as usual."""
    return told if told is None or isinstance(told, Document) else Document(**told)


class _Member(NamedTuple):
    """A column: its name, that with the mark behind it, whether its values are bare, and what an empty cell is."""

    name: str
    opening: str
    bare: bool
    empty: str | None


_BARE = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|true|false", re.ASCII)


class ObjectWriter:
    """What makes the text of a row of cells."""

    def __init__(self, document: Document, header: Sequence[str]) -> None:
        self._document = document
        self._members = [_member(document, name) for name in header]
        self._inside = [
            (place, one.opening) for place, one in enumerate(self._members) if one.name not in document.outside
        ]
        self._slots = {one.name: place for place, one in enumerate(self._members)}
        self._axes = [_place(header, axis) for axis in AXES]

    def tokens(self, cells: Sequence[str]) -> list[str | None]:
        """The JSON text of each cell, None for one that is left out."""
        string = self._document.string
        return [
            one.empty if not cell else cell if one.bare and _is_bare(cell) else string(cell)
            for one, cell in zip(self._members, cells, strict=True)
        ]

    def token(self, value: Any) -> str:
        """The JSON text of a value."""
        if isinstance(value, str):
            return self._document.string(value)
        return "null" if value is None else bare(value)

    def text(self, tokens: Sequence[str | None]) -> str:
        """The text of a row."""
        members = self._members_of(tokens)
        if self._document.row == _USUAL.row:
            return members
        point = [tokens[place] if place is not None else None for place in self._axes]
        known = {"": members, "geometry": self._geometry(point)}
        if FEATURE_ID in self._slots:
            known[FEATURE_ID] = tokens[self._slots[FEATURE_ID]] or "null"
        return _filled(self._document.row, known)

    def _members_of(self, tokens: Sequence[str | None]) -> str:
        document = self._document
        if document.nested:
            told = [(self._members[place].name, tokens[place]) for place, _ in self._inside]
            return nested(((path, token) for path, token in told if token is not None), document.string, document.marks)
        opening, _, between, closing = document.marks
        parts = [name + token for place, name in self._inside if (token := tokens[place]) is not None]
        return opening + between.join(parts) + closing if parts else "{}"

    def _geometry(self, point: list[str | None]) -> str:
        if not all(number and _BARE.fullmatch(number) for number in point):
            return "null"
        return _filled(self._document.point, {axis: number or "" for axis, number in zip(AXES, point, strict=True)})


def _member(document: Document, name: str) -> _Member:
    empty = None if name in document.left_out else "null" if name in document.null else '""'
    return _Member(name, document.string(name) + document.marks[1], name in document.bare, empty)


def _place(header: Sequence[str], name: str) -> int | None:
    return next((place for place, one in enumerate(header) if one.casefold() == name), None)


def bare(value: Any) -> str:
    """The JSON text of a value that is neither a string nor null."""
    if isinstance(value, Real):
        return value.text
    return str(value) if type(value) is int else json.dumps(value, ensure_ascii=False)


def _is_bare(cell: str) -> bool:
    """Whether a cell is the text of a JSON value that is no string."""
    if cell[0] not in "[{":
        return _BARE.fullmatch(cell) is not None
    try:
        return json.loads(cell) is not None
    except (ValueError, RecursionError):
        return False


def _filled(template: str, known: Mapping[str, str]) -> str:
    """The text of a template, with what stands in its slots; null in one for which nothing is known."""
    pieces = template.split(SLOT)
    return "".join(known.get(piece, "null") if place % 2 else piece for place, piece in enumerate(pieces))
