"""Rows of text cells under a header, as a flat CSV or a data frame has them: the events that they tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from conflictevents.convert import Record, shown, structure
from conflictevents.convert.wording import inside
from conflictevents.errors import FormatError
from conflictevents.formats.native.codes import CODE_COLUMNS
from conflictevents.formats.native.columns import COLUMNS
from conflictevents.formats.native.flat import unflatten
from conflictevents.formats.text import loads
from conflictevents.model.event import Event

RECORD = "event_json"
"""The column that holds the full record of an event, and is then what is read."""

_ALL = {column.name for column in COLUMNS}
_NAMES = _ALL | {column.name for column in CODE_COLUMNS} | {RECORD}


def checked_header(names: Iterable[str]) -> list[str]:
    """The names of the columns without blanks around them; raises FormatError where no event can be read from them."""
    header = [name.strip() for name in names]
    if not {"event_type", RECORD} & set(header):
        raise FormatError(f"expected a header row with event_type, got {shown(','.join(header))}", row=1)
    repeated = next((name for name, number in Counter(header).items() if number > 1), None)
    if repeated is not None:
        raise FormatError("stands twice in the header row", row=1, column=repeated)
    return header


def is_flat(header: Iterable[str]) -> bool:
    """Whether these are columns of flat rows: no others, or all of them beside others."""
    names = {name.strip() for name in header}
    return bool({"event_type", RECORD} & names) and (names <= _NAMES or names >= _ALL)


def event_of(told: Mapping[str, str]) -> Event:
    """The event of a row's cells by column; what no column claims goes to ``extra``, as text. Raises FormatError.

    >>> event_of({"event_type": "riot", "gwno": "432", "event_json": ""}).extra
    {'gwno': '432'}
    """
    also: Record = {name: cell for name, cell in told.items() if cell and name not in _NAMES}
    if told.get(RECORD):
        with inside(RECORD):
            return structure(loads(told[RECORD]), also)
    event = unflatten(told)
    return attrs.evolve(event, extra=also) if also else event
