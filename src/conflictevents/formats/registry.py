"""Which formats there are, and how one is told from its file's name or its beginning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial, wraps
from inspect import Parameter, signature
from pathlib import PurePath
from typing import Any, Generic, TypeVar

import attrs

from conflictevents.errors import FormatError
from conflictevents.formats.datasets import TABLES
from conflictevents.formats.frames import parquet
from conflictevents.formats.native import csv, geojson, geojsonseq, json, jsonl, reports
from conflictevents.formats.streams.compression import plain_name
from conflictevents.formats.streams.decoding import Encoding
from conflictevents.formats.streams.opening import Input
from conflictevents.formats.streams.writing import Written
from conflictevents.formats.tables import text as tabular
from conflictevents.formats.tables.json.objects import Holder
from conflictevents.formats.tables.sheets import workbooks
from conflictevents.formats.tables.table import Table
from conflictevents.model.event import Event, Report

T = TypeVar("T")


@attrs.frozen
class Format(Generic[T]):
    """A format: from a file to events or reports, and from these to a file.

    ``fits`` tells by the beginning of a file and by its name whether it is of this format. ``read`` takes an
    :class:`~.opening.Input`, and gives in place of one that cannot be read what is wrong with it; ``write`` takes
    events and gives :class:`~.writing.Written`; both take the options of the format. A ``binary`` format is handed the
    binary file to read, and after the events the one to write.
    """

    name: str
    suffixes: tuple[str, ...]
    fits: Callable[[str, str | None], bool]
    read: Callable[..., Iterator[T | FormatError]]
    write: Callable[..., Any]
    encodings: tuple[Encoding, ...] = ("utf-8",)
    binary: bool = False

    def check(self, way: Callable[..., Any], options: Iterable[str]) -> None:
        """Raise TypeError for an option that the format has not for this way, reading or writing."""
        known = [one.name for one in signature(way).parameters.values() if one.kind is Parameter.KEYWORD_ONLY]
        for name in options:
            if name not in known:
                raise TypeError(f"{self.name} has no option {name!r} here; there are {', '.join(known) or 'none'}")


def _ours(
    name: str,
    suffixes: tuple[str, ...],
    begins: str,
    read: Callable[..., Iterator[T | FormatError]],
    write: Callable[..., Iterator[str]],
    *,
    text: Callable[[Input], Iterator[str]] = Input.lines,
) -> Format[T]:
    """A format of our own: it needs nothing but the text of a file, which begins in a way of its own."""
    beginning = re.compile(begins, re.DOTALL)
    return Format(
        name,
        suffixes,
        fits=lambda head, _: beginning.match(head.lstrip(" \t\r\n")) is not None,
        read=wraps(read)(lambda file, **options: read(text(file), **options)),
        write=wraps(write)(lambda told, **options: Written(write(told, **options))),
    )


OURS: tuple[Format[Event], ...] = (
    Format("parquet", (".parquet",), parquet.fits, parquet.read, parquet.write, binary=True),
    Format("geoparquet", (".geoparquet",), parquet.fits, parquet.read, parquet.write_geo, binary=True),
    _ours("geojsonseq", (".geojsonseq", ".geojsons"), "\x1e", geojsonseq.read, geojsonseq.write),
    _ours("geojson", (".geojson",), r'\{.*"FeatureCollection"', geojson.read, geojson.write, text=Input.text),
    _ours("geojsonl", (".geojsonl",), r'\{.*"type"\s*:\s*"Feature"', geojsonseq.read, geojsonseq.write_lines),
    _ours("json", (".json",), r'\{(?:(?!"text"\s*:).)*?"events"\s*:', json.read, json.write, text=Input.text),
    _ours("jsonl", (".jsonl", ".ndjson"), r"\{", jsonl.read, jsonl.write),
    _ours("csv", (".csv",), r"[^\n]*\bevent_type\b", csv.read, csv.write),
)
"""The formats of our own, each with endings of its own."""


_DELIMITED = (".csv", ".tsv", ".tab", ".txt")


def _dataset(table: Table) -> Format[Event]:
    """The format of a dataset: delimited text under a header of its own, or JSON objects with its columns."""
    return Format(
        table.name,
        (*_DELIMITED, ".json", ".geojson"),
        fits=lambda head, _: tabular.fits(table, head) and not csv.is_ours(head),
        read=partial(tabular.read, table),
        write=partial(tabular.write, table),
        encodings=("utf-8", "latin-1"),
    )


WORKBOOK: Format[Event] = Format(
    "xlsx",
    (".xlsx", ".xlsm"),
    fits=lambda head, _: head.startswith("PK\x03\x04"),
    read=partial(workbooks.read, TABLES),
    write=partial(workbooks.write, TABLES),
    binary=True,
)
"""The format of workbooks, with the table of any dataset."""

DATASETS: tuple[Format[Event], ...] = (*map(_dataset, TABLES), WORKBOOK)
"""The formats of datasets, which share endings with ours and with each other."""

FORMATS = (*DATASETS, *OURS)
"""The formats of events; of two that fit a file, the first is taken."""

REPORTS: Format[Report] = _ours("reports", (".jsonl", ".ndjson"), r"\{", reports.read, reports.write)
"""The one format of whole reports."""


def formats() -> tuple[str, ...]:
    """The names of the formats that :func:`read` and :func:`write` know.

    >>> [name in formats() for name in ("acled", "geojson", "parquet")]
    [True, True, True]
    """
    return tuple(sorted(form.name for form in FORMATS))


def named(name: str, path: str | None = None) -> Format[Event]:
    """The format of this name, of a dataset in what the path ends as; raises FormatError."""
    for form in FORMATS:
        if form.name == name:
            return _held(form, path) if form in DATASETS else form
    raise FormatError(f"no format {name!r}; there are {', '.join(formats())}")


def _held(form: Format[Event], path: str | None) -> Format[Event]:
    """The format of a dataset in a workbook, in delimited text or in JSON, if the path ends so."""
    if _ending_as(path, [WORKBOOK]):
        return _in_a_workbook(form)
    suffix = _suffix(path)
    holder: Holder | None = "text" if suffix in _DELIMITED else _DOCUMENTS.get(suffix)
    return form if holder is None or form is WORKBOOK else attrs.evolve(form, write=partial(form.write, holder=holder))


_DOCUMENTS: dict[str, Holder] = {".json": "json", ".geojson": "geojson"}


def _in_a_workbook(form: Format[Event]) -> Format[Event]:
    told = {} if form is WORKBOOK else {"dataset": form.name}
    return attrs.evolve(WORKBOOK, read=partial(WORKBOOK.read, **told), write=partial(WORKBOOK.write, **told))


def by_suffix(path: str | None) -> Format[Event] | None:
    """The format that the end of a file's name tells alone: one of ours, or the only one that has it.

    Capital letters are as good as small ones, and the ending of a compression is passed over.
    """
    for forms in (OURS, FORMATS):
        found = _ending_as(path, forms)
        if len(found) == 1:
            return found[0]
    return None


def by_content(head: str, path: str | None) -> Format[Event] | None:
    """The format that the beginning of a file tells, among those that its name allows; else the name, or it alone."""
    fits = [form for form in FORMATS if form.fits(head, path)]
    return next(iter(_ending_as(path, fits)), None) or by_suffix(path) or next(iter(fits), None)


def _ending_as(path: str | None, forms: Iterable[Format[Event]]) -> list[Format[Event]]:
    return [form for form in forms if _suffix(path) in form.suffixes]


def _suffix(path: str | None) -> str:
    """The ending of a path without that of a compression, in small letters."""
    return PurePath(plain_name(path) or "").suffix.lower()
