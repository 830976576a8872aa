"""Actor: who took part, in which role, and what kind of actor that is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import attrs

from conflictevents.model.checks import as_dict, country_code, not_empty
from conflictevents.model.count import Count


class ActorType(StrEnum):
    """What kind of actor: ACLED's eight inter codes, refined by the professions that PLOVER's sectors tell apart."""

    STATE_FORCES = "state_forces"
    POLICE = "police"
    GOVERNMENT = "government"
    REBEL_GROUP = "rebel_group"
    POLITICAL_MILITIA = "political_militia"
    IDENTITY_MILITIA = "identity_militia"
    CRIMINAL_GROUP = "criminal_group"
    RIOTERS = "rioters"
    PROTESTERS = "protesters"
    CIVILIANS = "civilians"
    EXTERNAL_FORCES = "external_forces"
    IGO = "igo"
    NGO = "ngo"
    POLITICAL_PARTY = "political_party"
    BUSINESS = "business"
    MEDIA = "media"
    MEDICAL = "medical"
    EDUCATION = "education"
    RELIGIOUS = "religious"
    REFUGEES_IDPS = "refugees_idps"
    UNIDENTIFIED_ARMED = "unidentified_armed"
    OTHER = "other"
    UNKNOWN = "unknown"


class Role(StrEnum):
    """What an actor did in an event."""

    INITIATOR = "initiator"
    TARGET = "target"
    PARTICIPANT = "participant"
    ASSOCIATE = "associate"
    VICTIM = "victim"
    CLAIMANT = "claimant"
    RESPONDER = "responder"
    MEDIATOR = "mediator"
    SOURCE = "source"
    OTHER = "other"


class Certainty(StrEnum):
    """How sure the report is that the actor did it: stated as fact, or as whose word.

    ``claimed`` by the actor itself, ``accused`` by someone who is named, ``suspected`` by nobody who is, and ``denied``
    where the actor says that it did not.
    """

    CONFIRMED = "confirmed"
    SUSPECTED = "suspected"
    ACCUSED = "accused"
    CLAIMED = "claimed"
    DENIED = "denied"
    UNKNOWN = "unknown"


@attrs.frozen(kw_only=True)
class Actor:
    """A named group, a state's force or an unnamed party ("gunmen") in one role.

    ``country`` is an ISO 3166-1 alpha-3 code (XKX is Kosovo); ``affiliation`` names what the actor belongs to or is
    loyal to; ``attributed_by`` names who says that the actor did it; ``ids`` hold codes of other schemes (``ucdp``,
    ``gw``, ``cow``, ``wikidata``, ``cameo``).

    >>> str(Actor(name="Hurras al-Din", type=ActorType.REBEL_GROUP, role=Role.TARGET))
    'Hurras al-Din'
    """

    name: str = attrs.field(validator=not_empty)
    role: Role = attrs.field(default=Role.PARTICIPANT, converter=Role)
    type: ActorType = attrs.field(default=ActorType.UNKNOWN, converter=ActorType)
    country: str | None = attrs.field(default=None, validator=country_code)
    affiliation: str | None = None
    size: Count | None = None
    certainty: Certainty = attrs.field(default=Certainty.UNKNOWN, converter=Certainty)
    attributed_by: str | None = None
    ids: Mapping[str, str] = attrs.field(factory=dict, converter=as_dict, hash=False)

    @property
    def is_nobody(self) -> bool:
        """Whether it stands for none at all: "no rebels"."""
        return self.size is not None and self.size.high == 0

    def __str__(self) -> str:
        return self.name
