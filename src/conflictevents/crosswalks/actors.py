"""What other schemes call an actor."""

from __future__ import annotations

from typing import Literal

from conflictevents.crosswalks.tables import rows
from conflictevents.model.actor import Actor
from conflictevents.model.event import Classification

_LEVELS = {"acled": "inter", "plover": "sector"}
_AT_HOME = "1"
_ABROAD = {"code": "8", "label": "External/Other forces"}


def classify_actor(
    actor: Actor, scheme: Literal["acled", "plover"], country: str | None = None
) -> Classification | None:
    """ACLED's inter code or PLOVER's sector of an actor; None where the scheme has none.

    ``country`` is where the event was (ISO 3166-1 alpha-3): to ACLED, forces, police and governments of other states
    are "External/Other forces". Raises ValueError for another scheme.

    >>> navy = Actor(name="French navy", type="state_forces", country="FRA")
    >>> [classify_actor(navy, "acled", place).label for place in ("FRA", "LBY")]
    ['State forces', 'External/Other forces']
    >>> classify_actor(navy, "plover").code
    'MIL'
    """
    if scheme not in _LEVELS:
        raise ValueError(f"no scheme {scheme!r} for actors; there are {', '.join(_LEVELS)}")
    row = rows("actor_types")[actor.type.value]
    told = {part: row[f"{scheme}:{part}"] for part in ("code", "label") if f"{scheme}:{part}" in row}
    abroad = None not in (actor.country, country) and actor.country != country
    if scheme == "acled" and abroad and told.get("code") == _AT_HOME:
        told = _ABROAD
    return Classification(scheme=scheme, level=_LEVELS[scheme], **told) if told else None
