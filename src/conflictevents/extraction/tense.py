"""Tense: whether the words around a date tell of what is still to come ("will meet on Friday")."""

from __future__ import annotations

import re

from conflictevents.model.mention import Mention

_REACH = 160
"""How far from a date its verb is looked for, in characters."""

_AUXILIARIES = r"\b(?:will|won't|won’t|shall|would|should|must)\b|(?<=[a-z])['’]ll\b"
_PLANS = (
    r"\b(?:due|set|scheduled|slated|expected|planned|planning|plans?|likely|going)\s+(?:to|for|on|in)\b"
    r"|\b(?:is|are)\s+to\b"
)
_TIMETABLE = r"\b(?:begins|starts|opens|ends|expires|resumes|convenes|takes\s+place)\b"
_PAST = (
    r"\b(?:said|says|told|was|were|has|have|had|did|began|came|fell|fought|held|hit|left|lost|made|met|put|saw|sent|shot"
    r"|struck|took|went|won|\w{2,}ed)\b"
)
_VERB = re.compile(
    rf"(?P<to_come>(?:{_AUXILIARIES}|{_PLANS})(?:\s+not)?(?:\s+be(?:\s+\w+)?|\s+have\s+\w+)?|{_TIMETABLE})|{_PAST}",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?;]\s|\n")


def is_to_come(text: str, mention: Mention[object]) -> bool:
    """Whether the verb nearest before a date, or behind one that begins its sentence, is about the future."""
    before = text[max(0, mention.start - _REACH) : mention.start]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    verbs = list(_VERB.finditer(before, stops[-1] if stops else 0))
    if verbs:
        return verbs[-1]["to_come"] is not None
    after = _STOP.split(text[mention.end : mention.end + _REACH], maxsplit=1)[0]
    verb = _VERB.search(after)
    return verb is not None and verb["to_come"] is not None
