"""What other schemes call an event, as columns of a flat row: named by the scheme, then as its datasets name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TypeAlias

import attrs

from conflictevents.crosswalks import Scheme, classify
from conflictevents.model.event import Classification, Event


@attrs.frozen
class CodeColumn:
    """A column: its name, which part of which level of a scheme it holds, and what it says."""

    name: str
    scheme: Scheme
    level: str
    part: str
    says: str


CODE_COLUMNS: tuple[CodeColumn, ...] = (
    CodeColumn("acled_disorder_type", "acled", "disorder_type", "label", "ACLED's disorder type"),
    CodeColumn("acled_event_type", "acled", "event_type", "label", "ACLED's event type"),
    CodeColumn("acled_sub_event_type", "acled", "sub_event_type", "label", "ACLED's sub-event type"),
    CodeColumn("acled_civilian_targeting", "acled", "civilian_targeting", "label", "`Civilian targeting`, where it is"),
    CodeColumn("cameo_root", "cameo", "root", "code", "CAMEO's root code"),
    CodeColumn("cameo_root_txt", "cameo", "root", "label", "what it is called"),
    CodeColumn("cameo_event", "cameo", "event", "code", "CAMEO's event code"),
    CodeColumn("cameo_event_txt", "cameo", "event", "label", "what it is called"),
    CodeColumn("gtd_attacktype1", "gtd", "attacktype", "code", "GTD's attack type"),
    CodeColumn("gtd_attacktype1_txt", "gtd", "attacktype", "label", "what it is called"),
    CodeColumn("plover_event_type", "plover", "type", "code", "PLOVER's event type"),
    CodeColumn("plover_event_mode", "plover", "mode", "code", "PLOVER's mode"),
    CodeColumn("ucdp_type_of_violence", "ucdp", "type_of_violence", "code", "UCDP's type of violence"),
    CodeColumn("ucdp_type_of_violence_txt", "ucdp", "type_of_violence", "label", "what it is called"),
)
"""The columns in their order, the levels of a scheme as :func:`~conflictevents.classify` gives them."""

SCHEMES: tuple[Scheme, ...] = tuple(dict.fromkeys(column.scheme for column in CODE_COLUMNS))


Schemes: TypeAlias = Scheme | Iterable[Scheme]
"""One scheme, or several."""


def asked_for(schemes: Schemes) -> tuple[Scheme, ...]:
    """The schemes, in the order of their columns; raises ValueError for one that there is not."""
    asked = {schemes} if isinstance(schemes, str) else set(schemes)
    if unknown := asked - set(SCHEMES):
        raise ValueError(f"no scheme {min(unknown)!r}; there are {', '.join(SCHEMES)}")
    return tuple(scheme for scheme in SCHEMES if scheme in asked)


def code_columns(schemes: Iterable[Scheme]) -> list[CodeColumn]:
    """The columns of some schemes, in their order."""
    asked = set(schemes)
    return [column for column in CODE_COLUMNS if column.scheme in asked]


def classified(events: Iterable[Event], schemes: Schemes) -> Iterator[Event]:
    """Events with their codes in other schemes; a code of a scheme that an event has already stands.

    >>> [told] = classified([Event(type="riot", subtype="mob_violence")], "acled")
    >>> [one.label for one in told.classifications]
    ['Political violence', 'Riots', 'Mob violence']
    """
    asked = asked_for(schemes)
    return (_classified(event, asked) for event in events) if asked else iter(events)


def _classified(event: Event, schemes: tuple[Scheme, ...]) -> Event:
    there = {one.scheme for one in event.classifications}
    new = (one for scheme in schemes if scheme not in there for one in classify(event, scheme))
    return attrs.evolve(event, classifications=(*event.classifications, *new))


def code_cells(event: Event, schemes: Iterable[Scheme]) -> dict[str, str | None]:
    """The cells of the codes that an event has, by column."""
    told = {(one.scheme, one.level): one for one in reversed(event.classifications)}
    return {column.name: _cell(told.get((column.scheme, column.level)), column) for column in code_columns(schemes)}


def _cell(told: Classification | None, column: CodeColumn) -> str | None:
    cell: str | None = getattr(told, column.part, None)
    return cell


def codes_in(cells: Mapping[str, str]) -> Iterator[Classification]:
    """The codes that the cells of a row tell.

    >>> list(codes_in({"gtd_attacktype1": "3", "gtd_attacktype1_txt": "Bombing/Explosion"}))
    [Classification(scheme='gtd', level='attacktype', code='3', label='Bombing/Explosion')]
    """
    filled = (column for column in CODE_COLUMNS if cells.get(column.name))
    for (scheme, level), columns in groupby(filled, lambda column: (column.scheme, column.level)):
        yield Classification(scheme=scheme, level=level, **{column.part: cells[column.name] for column in columns})
