"""How far the work on many files, or a large one, is: told on the error stream if that is a terminal."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

_LINES = 20
_LARGE = 2**20  # bytes that are not read in the twinkling of an eye


def watched(names: Sequence[str]) -> Iterator[str]:
    """The same names, one after the other: with a bar where rich is installed, else with a plain line now and then."""
    if len(names) < 2 or not sys.stderr.isatty():
        return iter(names)
    try:
        return _with_bar(names)
    except ImportError:
        return _with_lines(names)


def _with_bar(names: Sequence[str]) -> Iterator[str]:
    track = import_module("rich.progress").track
    console = import_module("rich.console").Console(stderr=True)
    return iter(track(names, description="reading", console=console, transient=True))


def _with_lines(names: Sequence[str]) -> Iterator[str]:
    step = max(1, len(names) // _LINES)
    for number, name in enumerate(names, 1):
        if number % step == 0 or number == len(names):
            print(f"reading {number} of {len(names)}: {name}", file=sys.stderr)
        yield name


@contextmanager
def watched_file(path: str) -> Iterator[str | BinaryIO]:
    """What to read for a path: a large file opened so that it is told how many of its bytes have been read."""
    size = Path(path).stat().st_size
    if size < _LARGE or not sys.stderr.isatty():
        yield path
        return
    shown, told = _shown(path, size)
    with shown, _Watched(path, told) as file:
        yield file


def _shown(path: str, size: int) -> tuple[AbstractContextManager[Any], Callable[[int], object]]:
    """What is shown meanwhile, and what takes how many bytes have been read."""
    try:
        return _as_bar(path, size)
    except ImportError:
        return nullcontext(), _as_lines(path, size)


def _as_bar(path: str, size: int) -> tuple[AbstractContextManager[Any], Callable[[int], object]]:
    rich = import_module("rich.progress")
    console = import_module("rich.console").Console(stderr=True)
    columns = (*rich.Progress.get_default_columns(), rich.DownloadColumn())
    bar = rich.Progress(*columns, console=console, transient=True, redirect_stdout=False)
    task = bar.add_task(f"reading {Path(path).name}", total=size)
    return bar, lambda read: bar.update(task, completed=read)


def _as_lines(path: str, size: int) -> Callable[[int], object]:
    shown = 0

    def told(read: int) -> None:
        nonlocal shown
        if read * _LINES // size != shown:
            shown = read * _LINES // size
            print(f"reading {path}: {shown * 100 // _LINES} %", file=sys.stderr)

    return told


class _Watched(io.FileIO):
    """A file that tells how much of it has been read; where it is read again, or from its end, it is not done."""

    def __init__(self, path: str, told: Callable[[int], object]) -> None:
        super().__init__(path)
        self._told = told
        self._read = 0

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(-1 if size is None else size)
        self._tell(self._read + len(data))
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        place = super().seek(offset, whence)
        self._tell(min(self._read, place))
        return place

    def _tell(self, read: int) -> None:
        self._read = read
        self._told(read)
