"""Crime: what police and courts deal with in peace, which is no conflict event."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.tables import names
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_CRIMES = (
    "robbery;robberies;burglary;burglaries;theft;thefts;smuggling;trafficking;narcotics;cocaine;heroin;hashish;"
    "cannabis;"
    "marijuana;methamphetamine;fraud;laundering;embezzlement;bribery;pornography;pornographic;paedophilia;pedophilia;"
    "counterfeit;counterfeiting;extortion;scam;swindle;shoplifting;pickpocketing;speedboat;poaching;gambling;"
    "racketeering;"
    "prostitution;drunk-driving;hooliganism;forgery;bashing;bashed;stole;contraband"
)


def words() -> Mapping[str, Words]:
    """Nouns for crimes, and for what is dealt in."""
    return {"crime": names(_CRIMES)}


@rule("action", "this:crime", {"robbery": "one other", "money laundering": "one other"})
def crime() -> Action:
    """A crime: arrests for it are none of a conflict's."""
    return Action(deed=Deed(subtype=EventSubtype.OTHER), finite=False)
