"""What can be said on the command line."""

from __future__ import annotations

import argparse
import datetime
from typing import Any, NoReturn, cast

from conflictevents._version import __version__
from conflictevents.cli import commands, converting
from conflictevents.crosswalks import Scheme
from conflictevents.formats.native.codes import SCHEMES, asked_for
from conflictevents.formats.registry import formats
from conflictevents.model.count import Policy

_FORMATS = ", ".join(formats())
_EXTRACT = """
Read reports and print the events that they tell: as cards on a terminal, as
JSON Lines into a pipe or a file.

Of a folder, all .txt files in it are read. A table (.csv, .jsonl) has a report
a row: its text, and where they are known its title, description, published,
source, url and id. Without FILE, or with -, the text comes from the standard
input. Without a day of publication, what happened "on Sunday" has no date.

The format reports is JSON Lines of whole reports: the texts with all that was
read from them, statements too.
"""
_EXTRACT_EXAMPLES = """
examples:
  conflictevents extract report.txt --published 2019-07-01
  conflictevents extract reports/ -o events.csv --classify acled,gtd
  conflictevents extract articles.csv --to reports -o reports.jsonl
  conflictevents extract - --source "Kurdistan 24" --to geojson < report.txt

exit codes:
  0  every input was read
  1  some input could not be read; the others were
  2  a wrong command line
"""
_EXPLAIN = """
Show how a text is read: what was found in it as a tree, each part with its
meaning and the rule that found it.
"""
_EXPLAIN_EXAMPLES = """
examples:
  conflictevents explain "at least six commanders were killed on Sunday"
  conflictevents explain < report.txt
  conflictevents explain --events < report.txt
"""
_CONVERT = """
Convert a file of events into another format. Files whose names end in .gz,
.bz2, .xz or .zip are compressed. OUT is written whole or not at all. How much
of a large file has been read is told on a terminal.
"""
_CONVERT_EXAMPLES = """
examples:
  conflictevents convert events.jsonl events.geojson
  conflictevents convert acled.csv.gz events.jsonl.xz
  conflictevents convert events.csv - --to jsonl | head
  conflictevents convert events.jsonl acled.csv --to acled --policy low
"""
_LOSSES = """
Say what converting a file of events would lose: which fields a format drops or
changes, of how many events, with one value. Nothing is written.
"""
_LOSSES_EXAMPLES = """
examples:
  conflictevents losses events.jsonl --to acled
  conflictevents losses acled.csv --to gtd
"""
_MERGE = """
Join the events of several reports that are one and the same, and write each
once. Of FILE, each can be in another format. Events of one report, or of one
dataset, are never joined.
"""
_MERGE_EXAMPLES = """
examples:
  conflictevents merge monday.jsonl tuesday.jsonl -o merged.jsonl
  conflictevents merge reports.jsonl acled.csv --explain
"""
_VALIDATE = """
Check a file of events: its form, and whether what each event says agrees with
itself.
"""
_VALIDATE_EXAMPLES = """
exit codes:
  0  nothing was found
  1  something was found, or the file could not be read
  2  a wrong command line
"""


class Parser(argparse.ArgumentParser):
    """A parser that reports in one line what is wrong with a command line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and exit with code 2."""
        self.exit(2, f"conflictevents: error: {message} (see {self.prog} --help)\n")


def parser() -> Parser:
    """The parser; what it returns has the command to ``run``."""
    whole = Parser(
        prog="conflictevents",
        description="Reports of political violence in, typed conflict events out.",
        epilog="conflictevents COMMAND --help tells more of a command.",
    )
    whole.add_argument("--version", action="version", version=f"conflictevents {__version__}")
    parts = whole.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)
    _add_extract(parts)
    _add_explain(parts)
    _add_convert(parts)
    _add_losses(parts)
    _add_merge(parts)
    _add_validate(parts)
    _add_schema(parts)
    return whole


def _add(parts: Any, run: Any, summary: str, description: str, examples: str = "") -> Parser:
    made: Parser = parts.add_parser(
        run.__name__,
        help=summary,
        description=description,
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.set_defaults(run=run)
    return made


def _add_extract(parts: Any) -> None:
    made = _add(parts, commands.extract, "read reports, print their events", _EXTRACT, _EXTRACT_EXAMPLES)
    made.add_argument("files", metavar="FILE", nargs="*", help="a text, a table, a folder, or - for standard input")
    made.add_argument("--title", metavar="TEXT", help="the headline, if the text does not begin with it")
    _add_published(made)
    _add_order(made)
    made.add_argument("--source", metavar="NAME", help="who brought the reports out")
    made.add_argument("--gazetteer", metavar="FILE", help="places of your own: a table, or a dump of GeoNames")
    _add_output(made, commands.CARDS, commands.REPORTS)
    _add_encoding(made)


def _add_explain(parts: Any) -> None:
    made = _add(parts, commands.explain, "show how a phrase is read", _EXPLAIN, _EXPLAIN_EXAMPLES)
    made.add_argument("text", metavar="TEXT", nargs="?", default="-", help="a text, or - for standard input")
    _add_published(made)
    _add_encoding(made)
    made.add_argument("--events", action="store_true", help="show why each event is as it is, field by field")


def _add_convert(parts: Any) -> None:
    made = _add(parts, converting.convert, "convert a file of events", _CONVERT, _CONVERT_EXAMPLES)
    made.add_argument("input", metavar="IN", help="a file of events, or - for standard input")
    made.add_argument("output", metavar="OUT", help="the file to write, or - for standard output")
    _add_from(made)
    made.add_argument(
        "--to", metavar="FORMAT", choices=formats(), help=f"of OUT, if its name does not tell: {_FORMATS}"
    )
    _add_classify(made)
    made.add_argument(
        "--policy",
        choices=tuple(Policy),
        metavar="NAME",
        help=f"which figure a vague number becomes: {', '.join(Policy)}",
    )
    made.add_argument("--hxl", action="store_true", help="write a row of HXL tags below the header of a table")
    guard = "put an apostrophe before texts that a spreadsheet would take for formulas"
    made.add_argument("--formula-guard", action="store_true", help=guard)
    _add_skip(made)


def _add_losses(parts: Any) -> None:
    made = _add(parts, converting.losses, "say what a conversion loses", _LOSSES, _LOSSES_EXAMPLES)
    made.add_argument("input", metavar="FILE", help="a file of events, or - for standard input")
    _add_from(made)
    made.add_argument("--to", metavar="FORMAT", choices=formats(), required=True, help=_FORMATS)
    _add_skip(made)


def _add_merge(parts: Any) -> None:
    made = _add(parts, commands.merge, "join what is one event", _MERGE, _MERGE_EXAMPLES)
    made.add_argument("inputs", metavar="FILE", nargs="+", help="a file of events, or - for standard input")
    _add_from(made)
    _add_output(made, commands.CARDS)
    made.add_argument("--explain", action="store_true", help="print what was joined, and why, in place of the events")


def _add_validate(parts: Any) -> None:
    made = _add(parts, commands.validate, "check a file of events", _VALIDATE, _VALIDATE_EXAMPLES)
    made.add_argument("input", metavar="FILE", help="a file of events, or - for standard input")
    _add_from(made)


def _add_schema(parts: Any) -> None:
    told = "Print the JSON Schema (2020-12) of an event, or of a whole report."
    made = _add(parts, commands.schema, "print the JSON Schema of events", told)
    made.add_argument("of", nargs="?", choices=("event", "report"), default="event", help="event if left out")


def _add_published(made: Parser) -> None:
    made.add_argument("--published", metavar="DATE", type=_day, help="the day on which it came out, as 2019-07-01")


def _add_order(made: Parser) -> None:
    order = made.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", default=None, help="5/6/2019 is 5 June, not one of two days")
    order.add_argument("--month-first", dest="day_first", action="store_false", default=None, help="it is May 6")


def _add_output(made: Parser, *others: str) -> None:
    to = (*others, *formats())
    made.add_argument("--to", metavar="FORMAT", choices=to, help=", ".join(to))
    made.add_argument("-o", "--output", metavar="FILE", help="write there; its name tells the format")
    _add_classify(made)


def _add_classify(made: Parser) -> None:
    told = f"add the codes of these schemes, of {', '.join(SCHEMES)}"
    made.add_argument("--classify", metavar="SCHEMES", type=_schemes, default=(), help=told)


def _add_encoding(made: Parser) -> None:
    made.add_argument("--encoding", metavar="NAME", type=_encoding, default="utf-8", help="of the text, if not UTF-8")


def _add_from(made: Parser) -> None:
    told = "of the input, if neither its name nor its first lines tell"
    made.add_argument("--from", dest="format", metavar="FORMAT", choices=formats(), help=told)


def _add_skip(made: Parser) -> None:
    made.add_argument("--skip", action="store_true", help="leave out events that cannot be read, and name them")


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"expected a day such as 2019-07-01, got {text!r} ({error})") from error


def _schemes(text: str) -> tuple[Scheme, ...]:
    try:
        return asked_for(cast("list[Scheme]", text.lower().split(",")))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _encoding(name: str) -> str:
    try:
        bytes(4).decode(name)
    except LookupError as error:
        raise argparse.ArgumentTypeError(f"no encoding {name!r}") from error
    return name
