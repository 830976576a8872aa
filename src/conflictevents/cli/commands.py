"""The commands: each takes what the command line says and gives the exit code."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO, TextIO

import attrs

import conflictevents as ce
from conflictevents.cli.articles import Article, articles, is_table
from conflictevents.cli.cards import card, clean, statement
from conflictevents.cli.console import Style, complain
from conflictevents.cli.joins import explained
from conflictevents.cli.progress import watched
from conflictevents.cli.texts import STDIN, STDIN_NAME, InputError, found, text_of
from conflictevents.errors import ConflictEventsError, FormatError, ParseError
from conflictevents.formats.registry import OURS, by_suffix
from conflictevents.formats.streams.writing import Written, opened_to_write, put

CARDS, REPORTS = "cards", "reports"
DONE, FAILED, USAGE = 0, 1, 2

_WIDEST = 110


class UsageError(ConflictEventsError):
    """A command line that says too little; exit code 2."""


class NothingReadError(ConflictEventsError):
    """No input could be read, as has been said already of each."""


@attrs.define
class Failures:
    """The inputs that failed, told as they come."""

    number: int = 0

    def __call__(self, trouble: object) -> None:
        """Tell one, and count it."""
        self.number += 1
        complain(trouble)


def extract(options: argparse.Namespace) -> int:
    """Read reports and write their events."""
    form = _format_of_output(options)
    failures = Failures()
    reading = _reading(options.gazetteer)
    names = list(found(options.files or [STDIN], failures))
    several = len(names) > 1 or any(map(is_table, names))
    if several and options.title is not None:
        raise UsageError("--title is that of one text")
    codes = asked_codes(options, form)
    quiet = form == CARDS and options.output is None
    reports = _reports(iter(names) if quiet else watched(names), reading, options, failures)
    output = options.output or sys.stdout
    if form == CARDS:
        _print(_cards(reports, several, Style.of(output)), output)
    elif form == REPORTS:
        ce.write_reports((report for _, report in reports), output)
    else:
        events = (event for _, report in reports for event in report.events)
        ce.write(events, output, form, **codes)
    return FAILED if failures.number else DONE


def _format_of_output(options: argparse.Namespace) -> str:
    """The format that was asked for, or that the name tells; else cards for a person and JSON Lines for a program."""
    named = by_suffix(options.output)
    if options.to == REPORTS and named is not None and named.name != "jsonl":
        raise UsageError(f"{options.output}: whole reports are JSON Lines: name the file .jsonl")
    if options.to:
        return str(options.to)
    if options.output is None:
        return CARDS if sys.stdout.isatty() else "jsonl"
    return format_named_by(options.output)


def format_named_by(path: str) -> str:
    """The name of the format that a file's name tells; raises UsageError."""
    form = by_suffix(path)
    if form is None:
        raise UsageError(f"{path}: its name does not tell the format: name it with --to")
    return form.name


def asked_codes(options: argparse.Namespace, form: str) -> dict[str, Any]:
    """What to tell a format of the codes that are asked for."""
    if not options.classify:
        return {}
    if form in (CARDS, REPORTS):
        raise UsageError(f"--classify is for files of events: {form} have no codes")
    if form not in [ours.name for ours in OURS]:
        raise UsageError(f"--classify is for formats of our own: {form} has its own codes")
    return {"classify": options.classify}


def _reading(places: str | None) -> Callable[..., ce.Report]:
    """How a report is read, with the places of a file too if one is named."""
    if places is None:
        return ce.extract
    return ce.Extractor(gazetteer=ce.gazetteer().adding(ce.Gazetteer.load(places))).extract


def _reports(
    names: Iterator[str], reading: Callable[..., ce.Report], options: argparse.Namespace, failures: Failures
) -> Iterator[tuple[str, ce.Report]]:
    """Each report as soon as it is read; raises NothingReadError at the end if none was."""
    read = 0
    for article in chain.from_iterable(_articles(name, options.encoding) for name in names):
        if not isinstance(article, Article):
            failures(article)
        elif isinstance(report := _read(article, reading, options), ce.Report):
            read += 1
            yield article.name, report
        else:
            failures(report)
    if failures.number and not read:
        raise NothingReadError


def _read(article: Article, reading: Callable[..., ce.Report], options: argparse.Namespace) -> ce.Report | InputError:
    try:
        return reading(article.text, **_told(article, options), day_first=options.day_first)
    except ParseError as error:
        return InputError(f"{article.name}: {error}")


def _articles(name: str, encoding: str) -> Iterator[Article | InputError | OSError]:
    """The reports of an input, or what is wrong with it as a whole."""
    try:
        yield from articles(name, encoding)
    except FormatError as error:
        yield InputError(f"{name} {error}")
    except (InputError, OSError) as error:
        yield error


def _told(article: Article, options: argparse.Namespace) -> dict[str, Any]:
    """What is told of a report by its row, and else by the command line."""
    named = {"title": options.title, "published": options.published}
    source = article.told["source"] or ce.Source()
    if source.name is None and options.source:
        source = attrs.evolve(source, name=options.source)
    told = {name: value for name, value in article.told.items() if value is not None}
    return named | told | {"source": None if source == ce.Source() else source}


def _print(text: Iterator[str], output: str | TextIO) -> None:
    """Write a text for a person."""
    with opened_to_write(output) as stream:
        put(Written(text), stream)


def _cards(reports: Iterator[tuple[str, ce.Report]], several: bool, style: Style) -> Iterator[str]:
    """The cards of each report; a line before them names it if there are several."""
    for name, report in reports:
        if several or not report.events:
            yield style.dim(f"{_shown(name)}: {_several(len(report.events), 'event')}") + "\n\n"
        yield from _numbered(report.events, style)
        if report.statements:
            lines = [statement(told, _width(), style) for told in report.statements]
            yield "\n".join([style.bold("Also said of conflict"), *lines]) + "\n\n"


def _numbered(events: Iterable[ce.Event], style: Style) -> Iterator[str]:
    for number, event in enumerate(events, 1):
        yield card(event, number, _width(), style) + "\n\n"


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDEST)


def _shown(name: str) -> str:
    return STDIN_NAME if name == STDIN else clean(name)


def _several(number: int, what: str) -> str:
    return f"{number or 'no'} {what}{'' if number == 1 else 's'}"


def explain(options: argparse.Namespace) -> int:
    """Show how a text is read."""
    text = text_of(STDIN, options.encoding) if options.text == STDIN else options.text
    if options.events:
        told = ce.explain_event(ce.extract(text, published=options.published))
    else:
        told = ce.explain(text, published=options.published)
    print(told or "nothing was found")
    return DONE


def merge(options: argparse.Namespace) -> int:
    """Join what is one event, and write each once."""
    form = _format_of_output(options)
    codes = asked_codes(options, form)
    if options.inputs.count(STDIN) > 1:
        raise UsageError("standard input can be read only once")
    events = chain.from_iterable(ce.read(readable(path), options.format) for path in options.inputs)
    merged = ce.merge_events(events)
    output = options.output or sys.stdout
    style = Style.of(output)
    if options.explain:
        _print((explained(one, style) + "\n" for one in merged), output)
    elif form == CARDS:
        _print(_numbered((one.event for one in merged), style), output)
    else:
        ce.write((one.event for one in merged), output, form, **codes)
    return DONE


def validate(options: argparse.Namespace) -> int:
    """Print what is wrong with the events of a file, then how many of them there are."""
    events = odd = 0
    for events, event in enumerate(_events_or_faults(options), 1):
        for finding in _findings(event, f"{_shown(options.input)} event {events}"):
            odd += 1
            print(finding)
    print(f"{_shown(options.input)}: {_several(events, 'event')}, {_several(odd, 'finding')}")
    return FAILED if odd else DONE


def _findings(event: ce.Event | FormatError, place: str) -> list[str]:
    """What is wrong, each with its place; a fault of the file's form names its own."""
    if isinstance(event, FormatError):
        return [str(event)]
    return [f"{place}: {finding}" for finding in ce.validate(event)]


def _events_or_faults(options: argparse.Namespace) -> Iterator[ce.Event | FormatError]:
    """The events of a file, each with the faults of those before it that cannot be read."""
    faults: list[FormatError] = []
    for event in ce.read(readable(options.input), options.format, on_error=faults.append):
        yield from faults
        faults.clear()
        yield event
    yield from faults


def readable(path: str) -> str | BinaryIO:
    """What to read events from; the standard input as bytes, whatever the locale is."""
    return sys.stdin.buffer if path == STDIN else path


def schema(options: argparse.Namespace) -> int:
    """Print the JSON Schema of an event or a report."""
    print(json.dumps(ce.schema(options.of), indent=2, ensure_ascii=False))
    return DONE
