"""What other schemes call an actor, and what their codes are here."""

from __future__ import annotations

from typing import Literal, TypeAlias

from conflictevents.crosswalks.codes import read_as, written_for
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.event import Classification

ActorScheme: TypeAlias = Literal["acled", "cameo", "gtd", "icews", "plover"]
"""The schemes that actors are classified in."""

_TABLE = "actor_type"
_LEVELS = {"acled": "inter", "cameo": "type", "gtd": "targtype", "icews": "sector", "plover": "sector"}
_AT_HOME = "1"
_ABROAD = {"code": "8", "label": "External/Other forces"}


def classify_actor(actor: Actor, scheme: ActorScheme, country: str | None = None) -> Classification | None:
    """What a scheme calls an actor; None where it has no code.

    That is ACLED's inter code, CAMEO's type code (GDELT), GTD's target type, the sector of ICEWS or of PLOVER.
    ``country`` is where the event was (ISO 3166-1 alpha-3): to ACLED, forces, police and governments of other states
    are "External/Other forces". Raises ValueError for another scheme.

    >>> navy = Actor(name="French navy", type="state_forces", country="FRA")
    >>> [classify_actor(navy, "acled", place).label for place in ("FRA", "LBY")]
    ['State forces', 'External/Other forces']
    >>> classify_actor(navy, "plover").code
    'MIL'
    """
    told = written_for(_TABLE, scheme, actor.type)
    if told is None:
        return None
    abroad = None not in (actor.country, country) and actor.country != country
    if scheme == "acled" and abroad and told["code"] == _AT_HOME:
        told = _ABROAD
    return Classification(scheme=scheme, level=_LEVELS[scheme], code=told.get("code"), label=told.get("label"))


def actor_type_of(code: str | int, scheme: ActorScheme) -> ActorType | None:
    """The type of actor that a code or label of a scheme stands for, in any case; None where the scheme has it not.

    Codes, of which ACLED and GTD have numbers, and labels, also those of older data. A cell of ICEWS holds several
    sectors with commas between: the one that says most counts. Raises ValueError for another scheme.

    >>> actor_type_of(4, "acled").value, actor_type_of("Rebel Forces", "acled").value
    ('identity_militia', 'rebel_group')
    >>> actor_type_of("MED", "cameo").value, actor_type_of("MED", "plover").value
    ('media', 'medical')
    >>> actor_type_of("Executive,Government,Police", "icews").value
    'police'
    """
    told = read_as(_TABLE, scheme, *str(code).split(","))
    return ActorType(told) if told else None
