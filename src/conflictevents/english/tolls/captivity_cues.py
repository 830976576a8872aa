"""Captivity cues: the words around people who were taken that say by whom it was, and where to."""

from __future__ import annotations

from conflictevents.english.cues import cue, one_of
from conflictevents.english.tables import names, rows

BY = cue(r"\bby\s+(?:an?\s+|the\s+)?")
"""Before whoever took them."""
HELD = cue(r"\bheld\b")
"""What goes on after they were taken by whoever was told of before."""
CLAUSE = cue(r"\b(?:when|after|as|while|before|where|because|until|since)\b|[;—]")
"""A clause with a subject of its own begins."""
CITED = cue(r"(?:\W+[\w'-]+){0,3}?\W+(?:sa(?:id|ys?)|report(?:ed|s)|confirm(?:ed|s)|announced|told|believe[sd]?)\b")
"""Behind a group that only says what others did."""
ABOUT = cue(
    r"\b(?:to|from|at|of|with|against|near|targeting|attacked|raided|stormed|hit|on|for)\s+(?:the\s+|an?\s+)?\Z"
)
"""Before a group that is no subject."""
ABDUCTORS = cue(
    r"\b(?:(?:armed|masked|hooded|unknown|unidentified|unid\.) (?:\w+ ){0,2}?"
    rf"{one_of('men;man;persons?;people;individuals?;groups?;youths;elements?;assailants?;gangs?')}"
    r"|gangs?|armed groups?|men (?:in|with|on|armed|wearing|carrying)\b)"
)
"""Takers whom no list of people knows to be armed."""
CUSTODY = cue(
    r"\b(?:custody|for (?:questioning|interrogation)|(?:police )?stations?|barracks|jail"
    r"|police (?:post|van|car|vehicle|headquarters)|prisons?|suspicion|on charges|(?:army|military) (?:base|camp))\b"
)
"""They were taken to where the state holds people."""
_CARE = one_of(
    "hospitals?;clinics?;medical;treatment;safety;safe place;morgues?;mortuary;shelters?;health cent(?:er|re)s?"
)
CARE = cue(
    rf"\b(?:to|into|for|towards?) (?:(?!from\b)[\w'-]+ ){{0,5}}?{_CARE}\b"
    r"|\b(?:in|by|into|to) (?:an |the )?ambulances?\b|\b(?:airlift\w*|scene|autops\w+|buri(?:ed|al))\b"
)
"""They were taken to where they are helped, or are dead."""
ROBBED = cue(r"\b(?:held|kept)\b.*\bat (?:gun|knife)point\b(?! for (?:\w+ ){1,2}(?:hours?|days?|weeks?|months?))")
"""They were held as long as a robbery takes."""
OFF_IT = cue(r"\s+(?:the|a|his|her|their)\b")
"""Behind "carried off", what they were carried off from: it may be no more than a pitch."""
THING = cue(
    r"\s+(?:\w+ )?"
    + one_of(";".join(name for row in rows("harms") if row["kind"] == "thing" for name in names(row["phrases"])))
    + r"\b(?! (?:later|after|afterwards|earlier|before|ago)\b)"
)
"""What was taken is somebody's thing: "two police cars"; "two days later" is no such thing."""
IN_NEED = cue(r"\b(?:wounded|injured|dead|sick|ill|bod(?:y|ies)|casualt(?:y|ies)|survivors?|patients?)\b")
"""People who are taken to where they are helped."""
