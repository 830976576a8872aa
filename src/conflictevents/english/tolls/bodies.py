"""Bodies: those of people who were told of before, whoever found them."""

from __future__ import annotations

from conflictevents.english.tolls.fates import BE, HAVE
from conflictevents.english.tolls.harm import GOES_ON, Toll, toll
from conflictevents.english.tolls.told_before import whoever
from conflictevents.model.casualty import Harm
from conflictevents.reading.rules import rule

_WHOSE = "(one:('his' | 'her') | 'their' | 'whose')"
_CORPSE = f"({_WHOSE} (quality | word | thing | harmed | '-'){{0,4}}? (one:('body' | 'corpse') | corpse))"
_THE_CORPSE = "('the' (one:('body' | 'corpse') | corpse))"
_FOUND = "('found' | 'discovered' | 'recovered' | 'retrieved' | 'dumped' | 'thrown' | 'displayed' | left)"

_TOLD_OF_THEM = f"({GOES_ON} | ing | wound | with_wounds | harmed | and_also)"
_BY_THE_WAY = f"(aside{{1,2}} | comma {_TOLD_OF_THEM}{{1,10}}? comma | '(' any{{1,10}}? ')')"
"""What else is said of the bodies."""


@rule(
    "harm",
    f"this:({_CORPSE} {_BY_THE_WAY}?) how_harmed? ({HAVE}? {BE} | stays | came_to_light)",
    {
        "his lifeless body was": "killed 1 (known)",
        "their bodies have been": "killed 2.... (known)",
        "her body turned up": "killed 1 (known)",
        "their bodies, bearing marks of torture, were": "killed 2.... (known)",
    },
)
def their_body(one: object) -> Toll:
    """The bodies of those who were told of before."""
    return toll(Harm.KILLED, [whoever(one=one is not None)])


@rule(
    "harm",
    f"this:({_THE_CORPSE}) {HAVE}? {BE}{{1,2}} {_FOUND} no:'to'?",
    {"the body was found": "killed 1 (known)", "the corpses have been recovered": "killed 2.... (known)"},
)
def body_was_found(one: object, no: object) -> Toll | None:
    """The same without whose they are; what "was found to be" something is a body of another kind."""
    return None if no is not None else toll(Harm.KILLED, [whoever(one=one is not None)])


@rule(
    "harm",
    f"({_FOUND} | 'finding' | 'discovering') this:({_CORPSE} | {_THE_CORPSE})",
    {"found her body": "killed 1 (known)", "recovered the bodies": "killed 2.... (known)"},
)
def found_their_body(one: object) -> Toll:
    """The same, as somebody found them."""
    return toll(Harm.KILLED, [whoever(one=one is not None)])


BODIES = (their_body.name, body_was_found.name, found_their_body.name)
"""The rules for bodies of those who were told of before."""
