"""Compressed files: gzip, bzip2, xz and zip, as the end of a name tells them, with one file in each.

What is read is let out piece by piece, and no further than can be believed, since archives come from strangers. What is
written depends on what is put in and on nothing else: no day, no name of a user.
"""

from __future__ import annotations

import bz2
import errno
import gzip
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import PurePath
from typing import IO, Any, BinaryIO, NamedTuple

from conflictevents.errors import FormatError

SMALL = 2**28
"""How many bytes any archive may hold."""

RATIO = 200
"""How many times its own size a larger one may hold; tables of events come to 5 to 40 times."""

_UNDONE = (gzip.GzipFile, bz2.BZ2File, lzma.LZMAFile)
_DAMAGE = (
    EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, struct.error,
    NotImplementedError, RuntimeError, ValueError, OverflowError, LookupError,
)  # fmt: skip


def plain_name(name: str | None) -> str | None:
    """The name of what a file holds: its own, without the ending of a compression.

    >>> plain_name("gtd/events.csv.gz"), plain_name("events.csv")
    ('gtd/events.csv', 'events.csv')
    """
    return str(PurePath(name).with_suffix("")) if name and _compression(name) else name


@contextmanager
def unpacked(file: BinaryIO, name: str | None) -> Iterator[tuple[BinaryIO, str | None]]:
    """What a file holds, and its name; the file as it is where no compression is named, or Python undoes it already.

    Raises FormatError, here or in reading, for an archive that is damaged or encrypted, that holds not just one file,
    or so much that it is made to fill a memory.
    """
    compression = _compression(name)
    if compression is None or isinstance(file, _UNDONE):
        yield file, plain_name(name)
        return
    with ExitStack() as stack:
        counted = _Counted(file)
        with _damage_told(compression.says):
            inner = stack.enter_context(compression.unpack(counted))
        guarded = io.BufferedReader(_Guarded(inner, counted, compression.says))
        yield guarded, inner.name if isinstance(inner, zipfile.ZipExtFile) else plain_name(name)


def packed(file: BinaryIO, name: str | None) -> AbstractContextManager[IO[bytes]]:
    """A file to write to, which compresses what it is given if its name says so."""
    compression = _compression(name)
    if compression is None or isinstance(file, _UNDONE):
        return nullcontext(file)
    return compression.pack(file, PurePath(name or "").stem)


# --- the four of them


class _Compression(NamedTuple):
    says: str
    unpack: Callable[[Any], AbstractContextManager[Any]]
    pack: Callable[[Any, str], AbstractContextManager[Any]]


@contextmanager
def _unzipped(file: BinaryIO) -> Iterator[IO[bytes]]:
    with zipfile.ZipFile(file) as archive:
        member = _only_one(archive)
        if member.flag_bits & 1:
            raise FormatError(f"{member.filename!r} in the zip file is encrypted")
        _check_size(member.file_size, member.compress_size, "a zip")
        with archive.open(member) as stream:
            yield stream


def _only_one(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The one file of an archive, beside folders and what a Mac adds."""
    names = [name for name in archive.namelist() if not name.endswith("/") and "__MACOSX/" not in name]
    if len(names) != 1:
        shown = [*map(repr, names[:4]), *["..."] * (len(names) > 4)]
        raise FormatError(f"expected one file in the zip file, got {', '.join(shown) or 'none'}")
    return archive.getinfo(names[0])


@contextmanager
def _zipped(file: BinaryIO, name: str) -> Iterator[IO[bytes]]:
    member = zipfile.ZipInfo(name)  # of the first day that a zip file can tell
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 3
    with zipfile.ZipFile(file, "w") as archive, archive.open(member, "w", force_zip64=True) as stream:
        yield stream


_COMPRESSIONS = {
    ".gz": _Compression(
        "a gzip",
        lambda file: gzip.GzipFile("", "rb", fileobj=file),
        lambda file, _: gzip.GzipFile("", "wb", 6, file, mtime=0),
    ),
    ".bz2": _Compression("a bzip2", bz2.BZ2File, lambda file, _: bz2.BZ2File(file, "w")),
    ".xz": _Compression("an xz", lzma.LZMAFile, lambda file, _: lzma.LZMAFile(file, "w")),  # noqa: SIM115
    ".zip": _Compression("a zip", _unzipped, _zipped),
}


def _compression(name: str | None) -> _Compression | None:
    return _COMPRESSIONS.get(PurePath(name or "").suffix.lower())


# --- what strangers may send


class _Guarded(io.RawIOBase):
    """What an archive holds, as long as that can be believed; raises FormatError."""

    def __init__(self, inner: IO[bytes], file: _Counted, says: str) -> None:
        self._inner, self._file, self._says = inner, file, says
        self._let_out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        with _damage_told(self._says):
            data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._let_out += len(data)
        _check_size(self._let_out, self._file.taken, self._says)
        return len(data)

    def seekable(self) -> bool:
        return self._inner.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        with _damage_told(self._says):
            return self._inner.seek(offset, whence)

    def tell(self) -> int:
        return self._inner.tell()


class _Counted:
    """An open file that knows how many bytes were taken from it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.taken += len(data)
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _check_size(held: int, taken: int, says: str) -> None:
    if held > max(SMALL, RATIO * taken):
        raise FormatError(f"{says} file of {taken:,} bytes that holds {held:,} or more: unpack it if you trust it")


@contextmanager
def _damage_told(says: str) -> Iterator[None]:
    """What Python raises in many ways for damaged archives, told in one; a disk that fails is still an OSError."""
    try:
        yield
    except FormatError:
        raise
    except _DAMAGE as error:
        raise FormatError(f"not {says} file that can be read: {error}") from error
    except OSError as error:
        if error.errno not in (None, errno.EINVAL):
            raise
        raise FormatError(f"not {says} file that can be read: {error}") from error
