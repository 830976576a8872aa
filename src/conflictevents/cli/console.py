"""The streams of the command line: what is said on them, and how it looks on a terminal."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

import attrs


def ready_streams() -> None:
    """Write UTF-8 into pipes and files whatever the locale is, line by line, and escape what a stream cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace", line_buffering=True)


def complain(trouble: object) -> None:
    """Say on the error stream what went wrong."""
    print(f"conflictevents: error: {_told(trouble)}", file=sys.stderr)


def _told(trouble: object) -> str:
    if isinstance(trouble, OSError) and trouble.strerror:
        name = f"{trouble.filename}: " if trouble.filename is not None else ""
        return name + trouble.strerror.lower()
    return str(trouble)


@attrs.frozen
class Style:
    """Bold and dim letters where they are wanted; plain text elsewhere."""

    on: bool = False

    @classmethod
    def of(cls, output: str | TextIO) -> Style:
        """Styled on a terminal, unless NO_COLOR (no-color.org) or a dumb terminal forbids it; never in a file."""
        terminal = not isinstance(output, str) and output.isatty()
        return cls(terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")

    def bold(self, text: str) -> str:
        """The text, bold."""
        return f"\x1b[1m{text}\x1b[0m" if self.on else text

    def dim(self, text: str) -> str:
        """The text, dim."""
        return f"\x1b[2m{text}\x1b[0m" if self.on else text
