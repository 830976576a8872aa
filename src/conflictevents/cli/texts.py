"""The texts that a command is to read: files, folders of text files, or the standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from conflictevents.errors import ConflictEventsError

STDIN = "-"
STDIN_NAME = "standard input"


class InputError(ConflictEventsError):
    """An input that holds no text that can be read; the message names it."""


def found(names: Iterable[str], complain: Callable[[object], None]) -> Iterator[str]:
    """The files that are named, and in place of a folder the ``.txt`` files in it, however deep, in order."""
    for name in names:
        if name == STDIN or not Path(name).is_dir():
            yield name
        elif files := _files_in(Path(name)):
            yield from files
        else:
            complain(f"{name}: no .txt files in this folder")


def _files_in(folder: Path) -> list[str]:
    return [str(path) for path in sorted(folder.rglob("*.txt")) if path.is_file()]


def text_of(name: str, encoding: str = "utf-8") -> str:
    """The text of a file, without a byte order mark; raises OSError, or InputError if it is not text."""
    data = _typed() if name == STDIN else Path(name).read_bytes()
    shown = STDIN_NAME if name == STDIN else name
    text = _decoded(data, encoding, shown)
    if (at := text.find("\0")) >= 0:
        raise InputError(f"{shown}: a binary file, not text: it has a NUL at {at} (for UTF-16: --encoding utf-16)")
    return text.removeprefix("\ufeff")


def _typed() -> bytes:
    """The standard input to its end, which a person at a terminal has to be told of."""
    if sys.stdin.isatty():
        print("reading what you type, until Ctrl-D", file=sys.stderr)
    return sys.stdin.buffer.read()


def _decoded(data: bytes, encoding: str, shown: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"byte 0x{data[error.start]:02x} at {error.start}" if error.start < len(data) else "its end"
        raise InputError(f"{shown} line {line}: not {encoding}: {byte} (name another with --encoding)") from error
