"""Opening files: from a path or an open file to its text, whatever its compression, encoding and line ends are."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import IO, AnyStr, BinaryIO, TextIO, TypeAlias, TypeGuard, cast

import attrs

from conflictevents.errors import FormatError
from conflictevents.formats.streams.compression import plain_name, unpacked
from conflictevents.formats.streams.decoding import (
    Encoding,
    as_text,
    bounded,
    decoded,
    is_utf8,
    line_end,
    lines,
    not_text,
)
from conflictevents.formats.streams.signatures import refuse_binary

File: TypeAlias = str | os.PathLike[str] | TextIO | BinaryIO

HEAD = 2**16
"""How many bytes or characters are looked at to tell the format of a file, and how it is laid out."""

_BOM = "\ufeff"


@attrs.frozen
class Input:
    """A text file that is open to be read, as the reader of a format is handed it.

    ``path`` is what messages call it, ``head`` its beginning, and ``bom`` whether a byte order mark stood before that.
    The text can be had once: line by line, or as a whole.
    """

    path: str | None
    head: str
    encoding: Encoding
    bom: bool
    _pieces: Iterator[str]

    def lines(self) -> Iterator[str]:
        """The lines with their ends as they are; raises FormatError for one of more than 16 Mi characters.

        A lone carriage return ends a line only where the head has no line feed outside of quotes.
        """
        return lines(self._pieces, line_end(self.head))

    def text(self) -> Iterator[str]:
        """The pieces of a text that is read as a whole; raises FormatError if it has more than 512 Mi characters."""
        return bounded(self._pieces)


@attrs.frozen
class OpenedBytes:
    """A binary file that is open to be read, of which the ``first`` bytes have been.

    ``path`` is what messages call it, ``name`` that of what it holds once it is unpacked. One that can be read again
    begins at ``start``.
    """

    path: str | None
    name: str | None
    stream: BinaryIO
    first: bytes
    start: int | None

    @classmethod
    def of(cls, stream: BinaryIO, path: str | None, name: str | None) -> OpenedBytes:
        """An open file, with its beginning read."""
        start = stream.tell() if stream.seekable() else None
        return cls(path, name, stream, _first(_reading(stream)), start)

    @property
    def head(self) -> str:
        """The beginning as text, for telling the format; bytes that are no text stand for a character each."""
        return as_text(self.first.removeprefix(BOM_UTF8))

    def text(self, encodings: tuple[Encoding, ...]) -> Input:
        """The file as text in one of these encodings; raises FormatError for what is plainly none."""
        refuse_binary(self.first)
        bom = self.first.startswith(BOM_UTF8)
        encoding: Encoding = "latin-1" if "latin-1" in encodings and not bom and not self._is_utf8() else "utf-8"
        head = self.first.decode(encoding) if encoding == "latin-1" else self.head
        pieces = chain([self.first.removeprefix(BOM_UTF8)], self._rest())
        return Input(self.path, head, encoding, bom, decoded(pieces, encoding, line_end(head)))

    def binary(self) -> BinaryIO:
        """The file from its beginning, for a format that is no text; it can be read in any order."""
        if self.start is None:
            return BytesIO(b"".join([self.first, *self._rest()]))
        self.stream.seek(self.start)
        return self.stream

    def _is_utf8(self) -> bool:
        """Whether all of the file is UTF-8; of one that can be read only once, whether its beginning is."""
        if self.start is None:
            return is_utf8([self.first], whole=len(self.first) < HEAD)
        told = is_utf8(chain([self.first], self._rest()))
        self.stream.seek(self.start + len(self.first))
        return told

    def _rest(self) -> Iterator[bytes]:
        return iter(partial(_reading(self.stream), HEAD), b"")


@attrs.frozen
class OpenedText:
    """A file that somebody opened as text, of which the ``first`` characters have been read."""

    path: str | None
    name: str | None
    stream: TextIO
    first: str

    @classmethod
    def of(cls, stream: TextIO, path: str | None) -> OpenedText:
        """An open file, with its beginning read."""
        return cls(path, plain_name(path), stream, _first(partial(_characters, stream)))

    @property
    def head(self) -> str:
        """The beginning, for telling the format."""
        return self.first.removeprefix(_BOM)

    def text(self, _: tuple[Encoding, ...]) -> Input:
        """The text; whoever opened it has told its encoding."""
        pieces = chain([self.head], iter(partial(_characters, self.stream, HEAD), ""))
        return Input(self.path, self.head, "utf-8", self.first.startswith(_BOM), pieces)

    def binary(self) -> BinaryIO:
        """Not to be had; raises FormatError."""
        raise FormatError("expected a binary file, got one that is open as text")


Opened: TypeAlias = OpenedBytes | OpenedText


@contextmanager
def opened(file: File) -> Iterator[Opened]:
    """A file with its beginning read; raises OSError, or FormatError for an archive that cannot be unpacked."""
    path = path_of(file)
    with _stream_of(file) as stream:
        if is_text(stream):
            yield OpenedText.of(stream, path)
        else:
            with unpacked(cast("BinaryIO", stream), path) as (inner, name):
                yield OpenedBytes.of(inner, path, name)


def path_of(file: File) -> str | None:
    """What messages call a file, and what may tell its format."""
    if isinstance(file, str | os.PathLike):
        return os.fspath(file)
    name = getattr(file, "name", None)
    return name if isinstance(name, str) else None


def is_text(stream: TextIO | IO[bytes]) -> TypeGuard[TextIO]:
    """Whether an open file takes and gives text, not bytes."""
    return hasattr(stream, "encoding")


def _stream_of(file: File) -> AbstractContextManager[TextIO | BinaryIO]:
    return Path(file).open("rb") if isinstance(file, str | os.PathLike) else nullcontext(file)


def _first(read: Callable[[int], AnyStr]) -> AnyStr:
    """The beginning of a file, which a pipe may bring in drops."""
    first = read(HEAD)
    while len(first) < HEAD and (more := read(HEAD - len(first))):
        first += more
    return first


def _reading(stream: BinaryIO) -> Callable[[int], bytes]:
    """How to read what is there by now, without waiting for more."""
    return getattr(stream, "read1", stream.read)


def _characters(stream: TextIO, size: int) -> str:
    try:
        return stream.read(size)
    except UnicodeDecodeError as error:
        raise not_text(error) from error
