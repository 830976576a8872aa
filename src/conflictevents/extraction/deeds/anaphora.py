"""Anaphora: whom "the group" means, where the sentences before it name just one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import attrs

from conflictevents.english.actors.agents import THE_GROUP, Claim
from conflictevents.english.deeds.clauses import Action, Actors
from conflictevents.extraction.deeds.telling import Telling
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.party import KNOWN_ARMED_GROUPS

_GROUPS = KNOWN_ARMED_GROUPS | {ActorType.POLITICAL_PARTY, ActorType.NGO}
_BACK = 4
"""In so many sentences, up to its own, a group must be the only one that is named."""


def with_groups(telling: Telling) -> Telling:
    """The telling, with the name of a group for "the group" where it is safe."""
    told = sorted(_told(telling), key=lambda pair: pair[0])
    if not any(map(_again, (actors for _, actors in told))):
        return telling
    groups = _Groups(telling, [(start, actor) for start, actors in told for actor in actors if _has_name(actor)])
    return attrs.evolve(
        telling,
        actions=[one.with_value(groups.of_action(one.value, one.start)) for one in telling.actions],
        agents=tuple(one.with_value(groups.named(one.value, one.start)) for one in telling.agents),
        claims=tuple(one.with_value(groups.of_claim(one.value, one.start)) for one in telling.claims),
    )


def _told(telling: Telling) -> Iterator[tuple[int, Actors]]:
    """Everybody whom the text tells of, and where."""
    yield from ((agent.start, agent.value) for agent in telling.agents)
    yield from ((claim.start, claim.value.who) for claim in telling.claims)
    yield from ((action.start, action.value.initiators) for action in telling.actions)


def _again(actors: Actors) -> bool:
    return any(actor.name == THE_GROUP for actor in actors)


def _has_name(actor: Actor) -> bool:
    return actor.type in _GROUPS and actor.name[:1].isupper()


class _Groups:
    """The groups that a text names, each from where it does."""

    def __init__(self, telling: Telling, named: list[tuple[int, Actor]]) -> None:
        self._named = named
        self._sentences = [sentence.start for sentence in telling.sentences]

    def named(self, actors: Actors, place: int) -> Actors:
        """The actors, with the name of the group for "the group"."""
        group = self._last(place) if _again(actors) else None
        return actors if group is None else tuple(_as(group, actor) for actor in actors)

    def of_action(self, action: Action, place: int) -> Action:
        """The same of all sides of a deed."""
        return attrs.evolve(
            action,
            initiators=self.named(action.initiators, place),
            targets=self.named(action.targets, place),
            participants=self.named(action.participants, place),
        )

    def of_claim(self, claim: Claim, place: int) -> Claim:
        """The same of who is cited."""
        who = self.named(claim.who, place)
        return claim if who == claim.who else attrs.evolve(claim, by=who[0].name, who=who)

    def _last(self, place: int) -> Actor | None:
        """The only group that is named shortly before."""
        first = self._sentences[max(0, bisect_right(self._sentences, place) - _BACK)] if self._sentences else 0
        near = [actor for start, actor in self._named if first <= start < place]
        return near[-1] if len({actor.name for actor in near}) == 1 else None


def _as(group: Actor, actor: Actor) -> Actor:
    """Somebody by the name of a group, as sure as it was told of him, if he is "the group"."""
    if actor.name != THE_GROUP:
        return actor
    return attrs.evolve(group, certainty=actor.certainty, attributed_by=actor.attributed_by, size=None)
