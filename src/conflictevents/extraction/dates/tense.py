"""Tense: whether the words around a date tell of what is still to come ("will meet on Friday")."""

from __future__ import annotations

import re

from conflictevents.english.dates import cues as time_cues
from conflictevents.model.mention import Mention

_REACH = 160
"""How far from a date its verb is looked for, in characters."""

_STOP = re.compile(r"[.!?;]\s|\n")


def is_to_come(text: str, mention: Mention[object]) -> bool:
    """Whether the verb nearest before a date, or behind one that begins its sentence, is about the future."""
    before = text[max(0, mention.start - _REACH) : mention.start].lower()
    stops = [stop.end() for stop in _STOP.finditer(before)]
    verbs = list(time_cues.VERB.finditer(before, stops[-1] if stops else 0))
    if verbs:
        return verbs[-1]["to_come"] is not None
    after = text[mention.end : mention.end + _REACH].lower()
    verb = time_cues.VERB.search(_STOP.split(after, maxsplit=1)[0])
    return verb is not None and verb["to_come"] is not None
