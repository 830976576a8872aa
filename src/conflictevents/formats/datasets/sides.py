"""The two sides of an event, as tables have them: a first actor and a second, each with those who were with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import attrs

from conflictevents.model.actor import Actor, Role

Side: TypeAlias = tuple[Actor, ...]
"""An actor and its associates; empty where nobody is named."""

SUFFERING = (Role.TARGET, Role.VICTIM)


def two_sides(actors: Iterable[Actor]) -> tuple[Side, Side]:
    """The first two actors that are not associates, each with the associates that are told behind it.

    One that suffered it is on the second side, even if nobody is told to have done it.

    >>> two_sides([Actor(name="farmers", role="target")])[0]
    ()
    """
    sides: list[list[Actor]] = []
    for actor in actors:
        if actor.role is not Role.ASSOCIATE or not sides:
            sides.append([actor])
        else:
            sides[-1].append(actor)
    if sides and sides[0][0].role in SUFFERING:
        sides.insert(0, [])
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
    doing, suffering, others = (_in_roles(told, roles) for roles in ((Role.INITIATOR,), SUFFERING, (Role.PARTICIPANT,)))
    if doing or suffering:
        doing, suffering = doing or others, suffering or others
    else:
        doing, suffering = others[:1], others[1:]
    return (*_side(doing), *_side(suffering))


def _in_roles(actors: list[Actor], roles: Iterable[Role]) -> list[Actor]:
    return [actor for role in roles for actor in actors if actor.role is role]


def _side(actors: list[Actor]) -> Iterator[Actor]:
    for actor in actors[:1]:
        yield actor
    for actor in actors[1:]:
        yield attrs.evolve(actor, role=Role.ASSOCIATE)
