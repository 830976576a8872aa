"""Casualty: how many of whom came to which harm, according to whom."""

from __future__ import annotations

from enum import StrEnum

import attrs

from conflictevents.model.count import Count


class Harm(StrEnum):
    """What was done to people."""

    KILLED = "killed"
    INJURED = "injured"
    KILLED_OR_INJURED = "killed_or_injured"
    MISSING = "missing"
    ABDUCTED = "abducted"
    DETAINED = "detained"
    DISPLACED = "displaced"
    RELEASED = "released"
    AFFECTED = "affected"
    OTHER = "other"


class VictimStatus(StrEnum):
    """What victims are under the laws of war, as far as the words say it."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    PERPETRATOR = "perpetrator"
    PROTECTED = "protected"
    UNKNOWN = "unknown"


class Age(StrEnum):
    """The age group of victims."""

    CHILD = "child"
    ADULT = "adult"
    ELDERLY = "elderly"


class Sex(StrEnum):
    """The sex of victims."""

    FEMALE = "f"
    MALE = "m"


class Scope(StrEnum):
    """How a figure stands to the others of its event."""

    TOTAL = "total"
    """All of these victims: another such figure for them is the same people told again."""
    PART = "part"
    """Some of those counted before: "including four women"."""
    FURTHER = "further"
    """On top of those counted before: "another three"."""
    KNOWN = "known"
    """Those told of before: "both soldiers". Counted only where nothing was counted for them."""
    UPDATED = "updated"
    """In place of the figures before: "the toll rose to 54"."""
    BACKGROUND = "background"
    """Of other events, or of a whole time: "400 since 2015". Never part of this toll."""


@attrs.frozen(kw_only=True)
class Victims:
    """Who came to harm; ``label`` keeps the noun as it was written, ``nationality`` is ISO 3166-1 alpha-3.

    >>> str(Victims(label="commanders", status=VictimStatus.COMBATANT))
    'commanders'
    """

    status: VictimStatus = attrs.field(default=VictimStatus.UNKNOWN, converter=VictimStatus)
    age: Age | None = attrs.field(default=None, converter=attrs.converters.optional(Age))
    sex: Sex | None = attrs.field(default=None, converter=attrs.converters.optional(Sex))
    occupation: str | None = None
    nationality: str | None = None
    label: str | None = None

    @property
    def anyone(self) -> bool:
        """Whether nothing is said of who they were: "people", "persons", or a bare number."""
        told = (self.age, self.sex, self.occupation, self.nationality)
        return self.status is VictimStatus.UNKNOWN and not any(told)

    def __str__(self) -> str:
        return self.label or "people"


@attrs.frozen(kw_only=True)
class Casualty:
    """One figure for one harm to one group of people.

    ``claimed_by`` names who gave the figure, None where the report itself does; ``actor`` names the party whose people
    they are, where that is said (UCDP's deaths_a and deaths_b). ``formerly`` is the harm that they were told of under
    before: three of the injured who "later died" are injured no more, and hostages who are freed had been abducted.
    ``source`` says which of the event's sources tells it, where an event is of several.

    >>> str(Casualty(harm=Harm.KILLED, count=Count.at_least(6), victims=Victims(label="commanders")))
    'killed 6.. commanders'
    """

    harm: Harm = attrs.field(converter=Harm)
    count: Count = attrs.field(factory=Count.unknown, validator=attrs.validators.instance_of(Count))
    victims: Victims = attrs.field(factory=Victims, validator=attrs.validators.instance_of(Victims))
    scope: Scope = attrs.field(default=Scope.TOTAL, converter=Scope)
    claimed_by: str | None = None
    actor: str | None = None
    formerly: Harm | None = attrs.field(default=None, converter=attrs.converters.optional(Harm))
    source: int = attrs.field(default=0, validator=attrs.validators.ge(0))

    def __str__(self) -> str:
        words = (self.harm.value, str(self.count), self.victims.label or "")
        told = " ".join(word for word in words if word)
        return told if self.scope is Scope.TOTAL else f"{told} ({self.scope})"
