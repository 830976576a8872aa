"""Parties: people as a phrase names them, and what that makes of them as actors and in a toll."""

from __future__ import annotations

import re

import attrs

from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.casualty import Age, Casualty, Harm, Scope, Sex, Victims, VictimStatus
from conflictevents.model.count import Count

SEVERAL = Count.vague(2, None)
"""What a bare plural says: more than one."""


PERSONAL = frozenset({Harm.KILLED, Harm.INJURED, Harm.ABDUCTED, Harm.DETAINED, Harm.KILLED_OR_INJURED, Harm.RELEASED})
"""What comes to people one by one: whoever it came to must be one, and a family is more than one."""


@attrs.frozen(kw_only=True)
class Party:
    """People as a phrase names them: "at least six commanders", "US forces", "the driver".

    ``name`` is the phrase without its determiner and count; ``count`` None is *not stated*. ``country`` is ISO 3166-1
    alpha-3, ``affiliation`` the group they belong to, ``chief`` whom they follow. A singular stands for one; a bare
    plural for a number not told. ``collective`` is whether one of them is several people: a family, a crew.

    >>> print(Party(count=Count.at_least(6), victims=Victims(label="commanders"), name="commanders", plural=True))
    6.. commanders
    """

    count: Count | None = None
    victims: Victims = attrs.field(factory=Victims)
    type: ActorType = ActorType.UNKNOWN
    country: str | None = None
    affiliation: str | None = None
    chief: str | None = None
    name: str = "people"
    definite: bool = False
    plural: bool = False
    collective: bool = False
    scope: Scope = Scope.TOTAL
    certainty: Certainty = Certainty.UNKNOWN

    def __str__(self) -> str:
        words = ("" if self.count is None else str(self.count), self.victims.label or "")
        told = " ".join(word for word in words if word)
        return told if self.scope is Scope.TOTAL else f"{told} ({self.scope})"

    @property
    def _type(self) -> ActorType:
        """Combatants of whom no more is said are an armed side without a name; women and children are civilians."""
        if self.type is not ActorType.UNKNOWN:
            return self.type
        if self.victims.status is VictimStatus.COMBATANT:
            return ActorType.UNIDENTIFIED_ARMED
        unarmed = self.victims.status is VictimStatus.UNKNOWN and (
            self.victims.age is Age.CHILD or self.victims.sex is Sex.FEMALE
        )
        return ActorType.CIVILIANS if unarmed else ActorType.UNKNOWN

    def casualty(self, harm: Harm) -> Casualty:
        """What it is to the toll that this harm came to them."""
        count = self.count or (SEVERAL if self.plural else Count.exactly(1))
        if self.collective and harm in PERSONAL and count.low:
            count = Count.vague(2 * count.low, None)
        return Casualty(harm=harm, count=count, victims=self.victims, scope=self.scope)

    def actor(self, role: Role = Role.PARTICIPANT) -> Actor:
        """They as an actor in this role, by the name of the group that they belong to where it is told."""
        return Actor(
            name=self.name if _BY_DEED.search(self.name) else self.affiliation or self.name,
            role=role,
            type=self._type,
            country=self.country,
            affiliation=self.affiliation or self.chief,
            size=self.count,
            certainty=self.certainty,
        )


_BY_DEED = re.compile(r"\b(?:bomber|suicide|kidnapper|abductor)")
"""Who is called by what he does, which the name of his group would not tell."""
