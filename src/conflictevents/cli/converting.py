"""The commands that move events from one format to another."""

from __future__ import annotations

import argparse
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import Any, BinaryIO, TextIO

import conflictevents as ce
from conflictevents.cli.commands import DONE, FAILED, Failures, UsageError, asked_codes, format_named_by, readable
from conflictevents.cli.progress import watched_file
from conflictevents.cli.texts import STDIN
from conflictevents.formats.registry import DATASETS


def convert(options: argparse.Namespace) -> int:
    """Read events in one format and write them in another."""
    to = options.to or format_named_by(options.output)
    asked = asked_codes(options, to) | _table_options(options, to)
    output = _standard_output() if options.output == STDIN else options.output
    skipped = Failures()
    with _watched(options.input, quiet=output is sys.stdout) as source:
        events = ce.read(source, options.format, on_error=skipped if options.skip else "raise")
        ce.write(events, output, to, **asked)
    return FAILED if skipped.number else DONE


def losses(options: argparse.Namespace) -> int:
    """Print what a format would lose of the events of a file."""
    skipped = Failures()
    events = ce.read(readable(options.input), options.format, on_error=skipped if options.skip else "raise")
    print(ce.loss_report(events, options.to))
    return FAILED if skipped.number else DONE


def _standard_output() -> TextIO | BinaryIO:
    """What takes the text on a terminal, whose encoding is its own, and elsewhere the bytes of the format."""
    return sys.stdout if sys.stdout.isatty() else sys.stdout.buffer


def _watched(path: str, *, quiet: bool) -> AbstractContextManager[str | BinaryIO]:
    return nullcontext(readable(path)) if quiet or path == STDIN else watched_file(path)


def _table_options(options: argparse.Namespace, form: str) -> dict[str, Any]:
    """What to tell a format of how tables are written, as far as it is asked for."""
    asked = {name: value for name in _OF_TABLES if (value := getattr(options, name))}
    taken = _TAKEN.get(form, _OF_TABLES if form in {one.name for one in DATASETS} else ())
    for name in asked.keys() - set(taken):
        raise UsageError(f"--{name.replace('_', '-')} is for tables that have it: {form} has not")
    return asked


_OF_TABLES = ("policy", "hxl", "formula_guard")
_TAKEN = {"csv": ("hxl", "formula_guard"), "xlsx": ("policy", "hxl")}
