"""Writing files: pieces of text to a path or an open file, in their encoding, compressed if the name says so."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import IO, BinaryIO, TextIO, cast

import attrs

from conflictevents.errors import FormatError
from conflictevents.formats.streams.compression import packed
from conflictevents.formats.streams.decoding import Encoding
from conflictevents.formats.streams.opening import File, is_text, path_of
from conflictevents.formats.streams.whole import written_whole


@attrs.frozen
class Written:
    """The text of a file, piece by piece, and the encoding that it is to have."""

    pieces: Iterator[str]
    encoding: Encoding = "utf-8"


@contextmanager
def opened_to_write(file: File) -> Iterator[TextIO | IO[bytes]]:
    """A file to write to; a path is written whole or not at all."""
    if isinstance(file, str | os.PathLike):
        with written_whole(file) as whole, packed(whole, path_of(file)) as stream:
            yield stream
    elif is_text(file):
        yield file
    else:
        with packed(cast("BinaryIO", file), path_of(file)) as stream:
            yield stream


def put(written: Written, stream: TextIO | IO[bytes]) -> None:
    """Write a text; raises FormatError for a character that its encoding does not have."""
    told = map(partial(_encoded, encoding=written.encoding), written.pieces)
    if is_text(stream):
        stream.writelines(piece.decode(written.encoding) for piece in told)
    else:
        cast("IO[bytes]", stream).writelines(told)


def _encoded(text: str, encoding: Encoding) -> bytes:
    """The bytes of a text; UTF-8 has all but lone surrogates, which are written as JSON writes and reads them."""
    try:
        return text.encode(encoding, "backslashreplace" if encoding == "utf-8" else "strict")
    except UnicodeEncodeError as error:
        raise FormatError(f"no character of {encoding}: {text[error.start]!r}") from error
