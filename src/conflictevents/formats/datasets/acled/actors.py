"""Who took part in an event of ACLED's: two sides, each with its associates."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import attrs

from conflictevents.formats.datasets.acled.codes import EVENT_TYPE, INTER_1, INTER_2, ITEMS, TAG
from conflictevents.formats.datasets.acled.crowds import crowd_of
from conflictevents.formats.datasets.acled.inter import interaction_cell
from conflictevents.formats.datasets.sides import Side, two_sides
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.actor import Actor, ActorType, Role


def _actors(told: Told) -> tuple[Actor, ...]:
    directed = (told["event_type"] or "").casefold() == "violence against civilians"
    first, second = (Role.INITIATOR, Role.TARGET) if directed else (Role.PARTICIPANT, Role.PARTICIPANT)
    actors = (*_side(told, 1, first), *_side(told, 2, second))
    crowd = crowd_of(told["tags"])
    return (attrs.evolve(actors[0], size=crowd), *actors[1:]) if actors and crowd else actors


def _side(told: Told, number: int, role: Role) -> Iterator[Actor]:
    name, kind = told[f"actor{number}"], told[f"inter{number}"]
    if name and name.strip():
        yield _actor(name, role, kind or ActorType.UNKNOWN)
    for other in told[f"assoc_actor_{number}"] or ():
        if other.strip():
            yield _actor(other, Role.ASSOCIATE, ActorType.UNKNOWN)


@lru_cache(4096)
def _actor(name: str, role: Role, kind: ActorType) -> Actor:
    return Actor(name=name, role=role, type=kind)


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    sides = two_sides(actors)
    kinds = tuple(side[0].type for side in sides if side)
    return {**_side_cells(1, sides[0]), **_side_cells(2, sides[1]), "interaction": kinds or None}


def _side_cells(number: int, side: Side) -> Told:
    return {
        f"actor{number}": side[0].name if side else None,
        f"inter{number}": side[0].type if side else None,
        f"assoc_actor_{number}": tuple(actor.name for actor in side[1:]) or None,
    }


def _associates(number: int, tag: str) -> Column:
    says = "those who were with it or whom it belongs to"
    return Column(
        f"assoc_actor_{number}",
        "actors[].name",
        says,
        ITEMS,
        also=(f"ally_actor_{number}",),
        hxl=f"#group+name+{tag}+assoc",
    )


WHO = Part(
    fields=("actors",),
    columns=(
        Column(
            "actor1", "actors[0].name", "one actor, who did it where civilians are attacked", hxl="#group+name+first"
        ),
        _associates(1, "first"),
        INTER_1,
        Column("actor2", "actors[1].name", "the other, if there is one", hxl="#group+name+second"),
        _associates(2, "second"),
        INTER_2,
        Column("interaction", "actors", "both kinds of actors together", interaction_cell, derived=True),
    ),
    asides=(EVENT_TYPE, TAG),
    read=_actors,
    write=_actors_cells,
)
