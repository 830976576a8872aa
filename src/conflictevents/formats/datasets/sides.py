"""The two sides of an event, as tables have them: a first actor and a second, each with those who were with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import attrs

from conflictevents.model.actor import Actor, Role

Side = tuple[Actor, ...]
"""An actor and its associates; empty where nobody is named."""


def two_sides(actors: Iterable[Actor]) -> tuple[Side, Side]:
    """The first two actors that are not associates, each with the associates that are told behind it."""
    sides: list[list[Actor]] = []
    for actor in actors:
        if actor.role is not Role.ASSOCIATE or not sides:
            sides.append([actor])
        else:
            sides[-1].append(actor)
    first, second, *_ = (*map(tuple, sides), (), ())
    return first, second


def as_two_sides(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """All who took part, in two sides: initiators with those after the first as associates, then targets and victims.

    Where nobody is told to have done it, or to have suffered it, the participants take that side.

    >>> gunmen, farmers, herders = (Actor(name=name, role="initiator") for name in ("gunmen", "farmers", "herders"))
    >>> [(actor.name, actor.role.value) for actor in as_two_sides([gunmen, attrs.evolve(farmers, role="target")])]
    [('gunmen', 'initiator'), ('farmers', 'target')]
    """
    told = list(actors)
    doing, suffering, both = (_in_roles(told, roles) for roles in _SIDES)
    if not doing or not suffering:
        lone = both[:1] if not doing and not suffering else both
        doing, suffering = (doing or lone), (suffering or (both[1:] if not doing else both))
    return tuple(chain(_side(doing), _side(suffering)))


_SIDES = (
    (Role.INITIATOR,),
    (Role.TARGET, Role.VICTIM),
    (Role.PARTICIPANT,),
)


def _in_roles(actors: list[Actor], roles: tuple[Role, ...]) -> list[Actor]:
    return [actor for role in roles for actor in actors if actor.role is role]


def _side(actors: list[Actor]) -> Iterator[Actor]:
    for actor in actors[:1]:
        yield actor
    for actor in actors[1:]:
        yield attrs.evolve(actor, role=Role.ASSOCIATE)
