"""Crime: what police and courts deal with in peace, which is no conflict event."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.tables import names
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_TRIED = (
    "sentenced;jailed;convicted;charged;indicted;acquitted;arraigned;extradited;found guilty;pleaded guilty;on trial"
    ";imprisoned;prosecuted;sentences;jails;convicts;indicts;acquits"
)


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {"tried": names(_TRIED)}


@rule("action", "this:crime", {"robbery": "one other", "money laundering": "one other"})
def crime() -> Action:
    """A crime: arrests for it are none of a conflict's."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)


@rule(
    "action",
    "this:((tried | harm) any{0,7}? ('for' | 'of' | 'with' | 'over') (harm | deed))",
    {"sentenced to life for killing two women": "one other"},
)
def tried_for(phrase: str) -> Action | None:
    """A deed that is dealt with in court, long after it was done."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False) if phrase.lower().startswith(_VERDICTS) else None


_VERDICTS = tuple(names(_TRIED))
