"""What a format does not hold of events: they are written, read again and compared."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import islice
from typing import Any, Literal

import attrs

from conflictevents.convert import unstructure
from conflictevents.errors import FormatError
from conflictevents.formats.registry import Format, named
from conflictevents.formats.streams.opening import HEAD, Input
from conflictevents.model.event import Event

_AT_A_TIME = 500  # events that are held in memory
_WIDEST = 60  # characters of an example that are shown
_DERIVED = {"start", "end", "precision"}  # what the record of a date says besides its EDTF text
_AS_ONE = {"mentions", "extra"}  # fields of which it is enough to know that something is lost


@attrs.frozen
class Loss:
    """A field of which a format does not hold all: whether it is dropped or changed, of how many events, and one value.

    The field is a path in the record of an event, as ``casualties[].victims.label``.
    """

    field: str
    how: Literal["dropped", "changed"]
    events: int
    example: str

    def __str__(self) -> str:
        example = self.example if len(self.example) <= _WIDEST else self.example[: _WIDEST - 3] + "..."
        return f"{self.how} {self.field}: {self.events}, such as {example}"


@attrs.frozen
class LossReport:
    """What a format does not hold of some events: what it drops and what it changes, that of the most events first."""

    format: str
    events: int
    losses: tuple[Loss, ...]

    def __str__(self) -> str:
        many = f"{self.events:,} event{'' if self.events == 1 else 's'}"
        lines = [f"{self.format}, {many}: " + ("loses" if self.losses else "loses nothing")]
        return "\n".join([*lines, *(f"  {loss}" for loss in self.losses)])


def loss_report(events: Iterable[Event], format: str, **options: Any) -> LossReport:  # noqa: A002
    """What writing events in a format would lose, field by field; nothing is written to disk.

    ``format`` is one of :func:`formats`; ``options`` are those of :func:`write`. Where an event comes from and what it
    was read from (``provenance``, ``mentions``) are compared too. Raises FormatError as writing does.

    >>> from conflictevents.model.actor import Actor
    >>> march = Event(type="protest", actors=[Actor(name="students", role="initiator", affiliation="a union")])
    >>> print(loss_report([march], "csv"))
    csv, 1 event: loses
      dropped actors[].affiliation: 1, such as "a union"
    >>> print(loss_report([march], "jsonl"))
    jsonl, 1 event: loses nothing
    """
    form = named(format)
    form.check(form.write, options)
    found: dict[tuple[str, Literal["dropped", "changed"]], tuple[int, str]] = {}
    number, told = 0, iter(events)
    while some := list(islice(told, _AT_A_TIME)):
        number += len(some)
        for lost in map(_lost, some, _again(some, form, options)):
            for field, (how, example) in lost.items():
                times, first = found.get((field, how), (0, example))
                found[field, how] = times + 1, first
    losses = [Loss(field, how, times, example) for (field, how), (times, example) in found.items()]
    return LossReport(form.name, number, tuple(sorted(losses, key=lambda loss: (-loss.events, loss.field))))


def _again(events: list[Event], form: Format[Event], options: dict[str, Any]) -> Iterator[Event]:
    """The events as the format gives them back, read as they were written: a few rows may leave open how that was."""
    as_written = _as_written(events, form, options)
    if form.binary:
        stream = BytesIO()
        form.write(events, stream, **options)
        stream.seek(0)
        told = form.read(stream, **as_written)
    else:
        written = form.write(events, **options)
        text = "".join(written.pieces)
        told = form.read(Input(None, text[:HEAD], written.encoding, bom=False, pieces=iter([text])), **as_written)
    for one in told:
        if isinstance(one, FormatError):
            raise one
        yield one


def _as_written(events: list[Event], form: Format[Event], options: dict[str, Any]) -> dict[str, Any]:
    """The profile of a dataset's table, if it is told or that of the file from which the first event comes."""
    told, origin = options.get("profile"), events[0].provenance
    if told is None and origin is not None and origin.dataset == form.name:
        told = origin.profile
    return {} if told is None else {"profile": told}


def _lost(event: Event, again: Event) -> dict[str, tuple[Literal["dropped", "changed"], str]]:
    """The fields of which something is lost: how, and one value."""
    before, after = (Counter(_leaves(unstructure(one))) for one in (event, again))
    others = {field for field, _ in after - before}
    return {field: ("changed" if field in others else "dropped", value) for field, value in before - after}


def _leaves(record: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """The values of a record with their paths; those of a list have one path, since a format may order them anew."""
    if isinstance(record, dict):
        for name, value in record.items():
            if name in _AS_ONE and not path:
                yield name, json.dumps(value, ensure_ascii=False)
            elif not ("edtf" in record and name in _DERIVED):
                yield from _leaves(value, f"{path}.{name}" if path else name)
    elif isinstance(record, list):
        for value in record:
            yield from _leaves(value, f"{path}[]")
    else:
        yield path, json.dumps(record, ensure_ascii=False)
