"""Bytes to characters and characters to lines, piece by piece, so that no file is too large."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from conflictevents.errors import FormatError

Encoding: TypeAlias = Literal["utf-8", "latin-1"]

LONGEST_LINE = 2**24
LONGEST_TEXT = 2**29
"""How many characters a line may have, and a document that is read as a whole."""


def decoded(pieces: Iterable[bytes], encoding: Encoding, line_end: str) -> Iterator[str]:
    """The characters of a file; raises FormatError with the row of a byte that is none."""
    decoder = codecs.getincrementaldecoder(encoding)()
    row, end = 1, line_end.encode()
    try:
        for piece in pieces:
            yield decoder.decode(piece)
            row += piece.count(end)
        yield decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        yield error.object[: error.start].decode(encoding)
        raise not_text(error, row + error.object.count(end, 0, error.start)) from error


def not_text(error: UnicodeDecodeError, row: int | None = None) -> FormatError:
    """What is wrong with bytes that are not in their encoding."""
    return FormatError(f"not {error.encoding.upper()} text: byte {error.object[error.start]:#04x}", row=row)


def is_utf8(pieces: Iterable[bytes], *, whole: bool = True) -> bool:
    """Whether bytes are UTF-8; if they are not the whole, the last character may be cut."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for piece in pieces:
            decoder.decode(piece)
        decoder.decode(b"", final=whole)
    except UnicodeDecodeError:
        return False
    return True


def as_text(first: bytes) -> str:
    """The beginning of a file as text; bytes that are not UTF-8 stand for a character each."""
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(first)
    except UnicodeDecodeError:
        return first.decode("latin-1")


def line_end(head: str) -> str:
    """What ends the lines of a text: a line feed, unless its beginning has carriage returns alone outside of quotes."""
    bare = _QUOTED.sub("", head)
    return "\r" if "\n" not in bare and "\r" in bare[:-1] else "\n"


_QUOTED = re.compile(r'"[^"]*+"')


def lines(pieces: Iterable[str], end: str) -> Iterator[str]:
    """The lines of a text, with their ends; raises FormatError for one that is too long, before it is in memory."""
    row, begun, size = 1, [""], 0
    for piece in pieces:
        first, *others = piece.split(end)
        begun.append(first)
        size += len(first)
        if size > LONGEST_LINE:
            raise FormatError(f"a line of more than {LONGEST_LINE:,} characters", row=row)
        if others:
            yield "".join(begun) + end
            *whole, last = others
            for line in whole:
                yield line + end
            row, begun, size = row + len(others), [last], len(last)
    if any(begun):
        yield "".join(begun)


def bounded(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a text; raises FormatError if they are too many to be read as a whole."""
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > LONGEST_TEXT:
            raise FormatError(f"more than {LONGEST_TEXT:,} characters, which is too much to be read as a whole")
        yield piece
