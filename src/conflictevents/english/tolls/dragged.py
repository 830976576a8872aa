"""Dragged: the phrases of casualties for those who were taken from what is theirs: "pulled from his car"."""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english.cues import cue
from conflictevents.english.tolls.asides import STUFF
from conflictevents.english.tolls.captivity import BEHIND_TAKEN, FROM_HOME, taken_people
from conflictevents.english.tolls.company import Whom
from conflictevents.english.tolls.fates import Fate, Taking
from conflictevents.english.tolls.harm import UNDONE, WHOM, Toll
from conflictevents.model.casualty import Harm
from conflictevents.reading.rules import rule

_DONE_THERE = "(comma? ('and' | 'then' | 'before') (harmed | harms | harming | twofold | deed_verb | blow | 'robbed'))"
"""What else was done to them, on the spot: then they were moved for that, and no farther."""


@rule(
    "seizure",
    f"this:(moves how_harmed? {BEHIND_TAKEN}{{1,4}}) then:{_DONE_THERE}?",
    {"dragged out of her house by rebels": "abducted", "pulled from his car at gunpoint": "abducted"},
)
def dragged_from(then: object, phrase: str) -> Fate | None:
    """The verb alone; "at gunpoint" says enough, else whoever did it must."""
    if then is not None or not _DRAGGED_FROM.match(phrase):
        return None
    return Fate((Harm.ABDUCTED,), taking=Taking.SURE if _AT_GUNPOINT.search(phrase) else Taking.DOUBTFUL)


_DRAGGED_FROM = cue(rf"(?:pulled|dragged|hauled|marched|herded|led|plucked|yanked)\b.* {FROM_HOME}\b")
_AT_GUNPOINT = cue(r"\bat (?:gun|knife)point\b")


@rule(
    "harm",
    f"{UNDONE} this:(moves {WHOM} (aside | 'off' (aside | determiner {STUFF}{{1,2}}?))) then:{_DONE_THERE}?",
    {"a gang dragged two men from their car": "abducted 2 men"},
)
def dragged_whom_from(undone: Sequence[str] | None, whom: Whom, then: object, phrase: str) -> Toll | None:
    """The verb before those who were taken."""
    told = undone is None and then is None and _FROM_HOME.search(phrase) is not None
    return taken_people(whom, Taking.DOUBTFUL) if told else None


_FROM_HOME = cue(rf"{FROM_HOME}\b")
