"""Events from elsewhere as ACLED has them."""

from __future__ import annotations

import attrs

from conflictevents.crosswalks import actor_type_of, classify, classify_actor
from conflictevents.formats.datasets.acled.codes import NAME
from conflictevents.formats.datasets.acled.crowds import crowd_tag
from conflictevents.formats.datasets.acled.types import BY_CROWD
from conflictevents.formats.datasets.sides import as_two_sides
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.count import Count, Policy
from conflictevents.model.event import Event


def adopted(event: Event, policy: Policy) -> Event:
    """An event from elsewhere as ACLED has it: its codes, two sides, one figure, which is 0 where none is known."""
    killed = event.best_tally.killed or Count.about(0)
    country = event.location.country if event.location else None
    crowd = crowd_tag(event.actors[0].size) if event.actors and event.type in BY_CROWD.values() else None
    return attrs.evolve(
        event,
        actors=[_at(country, actor) for actor in as_two_sides(event.actors)],
        casualties=[Casualty(harm=Harm.KILLED, count=Count.exactly(killed.resolve(policy) or 0))],
        classifications=classify(event, NAME),
        sources=[source for source in event.sources if source.name],
        tags=(*event.tags, crowd) if crowd and crowd not in event.tags else event.tags,
    )


def _at(country: str | None, actor: Actor) -> Actor:
    """The actor as it is seen in a country: the forces of another state are external ones."""
    inter = classify_actor(actor, NAME, country)
    kind = actor_type_of(inter.code or "", NAME) if inter else None
    return attrs.evolve(actor, type=kind) if kind is ActorType.EXTERNAL_FORCES else actor
