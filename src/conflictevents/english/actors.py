"""Named groups, organisations and states as actors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from conflictevents.english.tables import names, rows
from conflictevents.model.actor import Actor, ActorType
from conflictevents.reading.lexicon import Words

CLOSED = frozenset({"country", "demonym", "nationals", "group_name", "organisation"})


def words() -> Mapping[str, Words]:
    """Countries, demonyms and capitals by ISO 3166-1 alpha-3 code; armed groups and organisations as actors."""
    return {
        "country": {name: row["iso3"] for row in rows("countries") for name in (row["name"], *names(row["aliases"]))},
        "demonym": {word: row["iso3"] for row in rows("countries") for word in _demonyms(row) if not _plural(word, row)},
        "nationals": {word: row["iso3"] for row in rows("countries") for word in _demonyms(row) if _plural(word, row)},
        "capital": {name: row["iso3"] for row in rows("countries") for name in names(row["capital"])},
        "group_name": dict(_actors("armed_groups")),
    }


def _demonyms(row: Mapping[str, str]) -> list[str]:
    return names(row["demonyms"])


def _plural(word: str, row: Mapping[str, str]) -> bool:
    """Whether a demonym can only be a noun for several people: "Syrians", "Frenchmen", but not "Chinese"."""
    return word.endswith("men") and not word.endswith("Yemen") or word.endswith("s") and word[:-1] in _demonyms(row)


def _actors(table: str) -> Iterator[tuple[str, Actor]]:
    """Every name of a table's groups, the names in full after the aliases, so that an alias never hides one."""
    named = [(row, _actor(row)) for row in rows(table)]
    yield from ((alias, actor) for row, actor in named for alias in names(row["aliases"]))
    yield from ((actor.name, actor) for _, actor in named)


def _actor(row: Mapping[str, str]) -> Actor:
    return Actor(name=row["name"], type=ActorType(row["type"]), country=row["country"] or None)
