"""How far the work on many files is, told on the error stream if that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from importlib import import_module

_LINES = 20


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
