"""Cues of time: the words around a date that say whether it is to come, and those between the dates of a period."""

from __future__ import annotations

from conflictevents.english.cues import cue, low_cue
from conflictevents.english.tables import names

_AUXILIARIES = (
    r"\b(?:will(?! be (?:recalled|remembered|noted|known))|won't|won’t|shall|would|should|must)\b|(?<=[a-z])['’]ll\b"
)
_PLANS = (
    r"\b(?:due|set|scheduled|slated|expected|planned|planning|plans?|likely|going)\s+(?:to|for|on|in)\b"
    r"|\b(?:is|are)\s+to\b"
)
_TIMETABLE = r"\b(?:begins|starts|opens|ends|expires|resumes|convenes|takes\s+place)\b"
_PAST = (
    r"\b(?:said|says|told|was|were|has|have|had|did|began|came|fell|fought|held|hit|left|lost|made|met|put|saw|sent|shot"
    r"|struck|took|went|won|\w{2,}ed)\b"
)
VERB = low_cue(
    rf"(?P<to_come>(?:{_AUXILIARIES}|{_PLANS})(?:\s+not)?(?:\s+be(?:\s+\w+)?|\s+have\s+\w+)?|{_TIMETABLE})|{_PAST}"
)
"""A verb; it has the group ``to_come`` where it is about the future."""

PERIOD_LEAD = cue(r"(?:from|between)\s+")
"""Before the first date of a period."""
LAST_OF_ROW = cue(r"\s*[-–—/&]\s*|,?\s+(?:to|and|or|until|till|through|&)\s+")
"""Before the last date of a period or row."""
COMMA_OF_ROW = cue(r"(?<!day),\s+")
"""Between the dates of a row; the comma of "Sunday, 3 March" is not."""

BEFORE_DATES = frozenset(names("on;in;at;during"))
"""Prepositions that can begin a phrase for a date."""
DATE_LEADS = ("", "in ", "at ", "on ")
"""The words that some phrases must follow to be dates: "in May", "at 6 p.m."."""
TO_COME = "will come "
"""The same with a verb: "in two days" is a date of what will come."""
