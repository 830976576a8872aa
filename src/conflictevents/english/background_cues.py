"""Cues of background: the words around a figure that say that it is of a whole time, or of what others react to."""

from __future__ import annotations

from conflictevents.english.cues import cue, one_of

# --- whole times, and times long ago

_MONTH = one_of("january;february;march;april;may;june;july;august;september;october;november;december")
_A_MONTH = rf"{_MONTH}\b(?! \d\d?(?:st|nd|rd|th)?\b(?!,? (?:19|20)\d\d))"
_LONG_AGO = rf"(?:(?:early|mid|late)?[ -]?(?:(?:19|20)\d\d\b|{_A_MONTH}))"
_LONG = one_of("weeks;months;years;decades?;centur(?:y|ies);year;month")
OF_A_TIME = cue(
    rf"\bsince (?:then\b|{_LONG_AGO}|the (?:start|beginning|end|outbreak|fall|uprising|war|coup|conflict|revolution)\b"
    rf"|(?:last )?(?:summer|winter|spring|autumn)\b|last (?:year|month)\b)"
    r"|\b(?:so far|already|earlier) this (?:year|month)\b|\bthis year(?: alone\b|, including)|\bover the years\b"
    r"|\b(?:number|toll|total|tally)\b.* (?:this|for the) (?:year|month)\b"
    rf"|\b(?:in|over|during|for) (?:the )?(?:recent|past|last|previous|preceding) (?:few |several |\w+ )?{_LONG}\b"
)
"""A figure is for all of a time."""
AGO = cue(
    rf"\b(?:weeks?|months?|years?|decades?) (?:ago|earlier|before)\b|\bin {_LONG_AGO}"
    r"|\b(?:last|the previous) (?:year|month|week)\b|\bthe (?:19|20)\d\d (?:\w+ )?\Z"
)
"""A figure is of some time ago."""

EARLIER = cue(r"\bdays? (?:earlier|before)\b|\bearlier (?:in the|this|that) (?:week|month|year)\b")
"""The same of times that news are of as well, so that a verb must say that it had been before."""
HAD = cue(r"\bhad\b")
"""Such a verb."""

# --- wars, and other incidents

_WAR = one_of("war;conflict;insurgency;rebellion;uprising;feud;crisis")
A_WAR_HAS = cue(rf"\b{_WAR} (?:has|have)\b[^,;:.]*\Z")
"""Before a figure that is for all of a war, or at its first word."""
IN_A_WAR = cue(rf"\b(?:in|by) (?:the|this|that) (?:\w+ ){{0,2}}{_WAR}\b")
"""Behind such a figure, if what it tells of goes on."""
HAVE = cue(r"\b(?:has|have) ")
"""A verb for what goes on."""

_INCIDENTS = one_of(
    "attacks?;incidents?;clash(?:es)?;bombings?;blasts?;raids?;violence;protests?;strikes?;shootings?;wars?"
)
BEFORE = cue(
    rf"\b(?:in|during) (?:an? |the |several |other )?(?:previous|earlier|prior|past) (?:\w+ )?{_INCIDENTS}\b"
    rf"|\b(?:in|during) (?:other )?similar (?:\w+ )?(?!violence){_INCIDENTS}(?<=s)\b"
)
"""A figure is of incidents before."""
AFTER = cue(r"\b(?:came|comes|follow(?:s|ed))\b(?:[^.;]{0,50} after\b| (?:an?|the)\b)[^.;,]{0,40}\Z")
"""Before a figure of what came first."""
AFTER_ONE = cue(
    r"\b(?:hours?|days?|weeks?|months?|years?|decades?) after an? [^.;,]{0,40}\b(?:that|which|when|where)(?: had)? \Z"
)
"""The same in the sentence of what came later: "a week after a raid that killed 12"."""
LISTED = cue(r"[^\w;.:]*(?:and|or)?[^\w;.:]*")
"""All that stands between two figures of one list."""

# --- what others react to

_REACTION = one_of(
    "protest(?:s|ed|ers|ing)?;demonstrat(?:e|ed|ing|ion|ions);rall(?:y|ied|ies);march(?:ed|es|ing)?;vigils?;sit-ins?"
    ";pickets?;strikes?;shutdown;commemorat(?:e|ed|ing);anniversary;retaliation;revenge"
)
_DEATHS = one_of("killings?;murders?;deaths?;assassinations?;massacres?;lynchings?;executions?")
_DEMAND = one_of("demand(?:s|ed|ing)?;call(?:s|ed|ing)?;seek(?:s|ing)?")
_PENALTY = one_of("justice;punish(?:ment)?;arrests?;prosecut(?:e|ion);resignation;death penalty")
_WHO_DID = one_of("for;behind;over;involved in;killers of;murderers of")
CAUSE = cue(
    rf"\b(?:aveng(?:e|ed|ing)|in (?:memory|honou?r|remembrance) of"
    rf"|{_DEMAND} [^,;:.]*?\b{_PENALTY}\b[^,;:.]*? {_WHO_DID}(?: [\w ]{{1,30}} who)?"
    rf"|{_REACTION}\b[^,;:.]*?\b(?:against|over|of|for|about|at|denounc(?:e|ing)|condemn(?:ing)?|mourn(?:ing)?))"
    rf"(?: \w+ {_INCIDENTS} (?:that|which|in which)| the {_DEATHS} of [^;:.(]{{1,40}}\((?:among(?:st)?)?)?"
    r" ?(?:the |an? )?(?:recent |alleged |reported )?\Z"
)
"""Before what a protest is about, what is mourned together or avenged."""
_TO_PROTEST = one_of("protest;denounce;condemn;decry;mourn;remember;honou?r;commemorate;mark")
_PROTESTING = one_of("protesting;denouncing;condemning;decrying;mourning;commemorating")
_PROTESTED = one_of(
    "protested;demonstrated;rallied;marched;rioted;took to the streets;walked out;downed tools;stopped work"
    ";(?:went|gone|going) on strike;(?:protests?|riots?|rioting|unrest|demonstrations?)"
    " (?:erupted|broke out|flared up|spread|(?:was|were) (?:held|reported))"
)
_ANGER = one_of("anger;fury;outrage;rage;protest;unrest;outcry")
_ANGRY = one_of("angry;furious;outraged;angered;enraged;incensed")
_DEED = one_of("rapes?;gang-rapes?;torture;abductions?;kidnappings?;robbery;shootings?;beatings?")
_AND = rf"(?: (?:\w+, )?(?:{_DEED}|{_DEATHS}) and)?"
CAUSE_OF_HARM = cue(
    rf"\b(?:to {_TO_PROTEST}(?: [^,;:.]{{1,40}} of)?|protested|protesting|over|against|in (?:response|reaction) to"
    rf"|(?:{_ANGER}|{_ANGRY}) (?:at|over|against|about|by)"
    rf"|{_PROTESTED}\b[^,;:.]*? (?:after|following)|(?:{_PROTESTED}|{_REACTION})\b[^;:.]*? {_PROTESTING})"
    rf"(?: the)?{_AND} \Z"
)
"""The same before a noun of harm: "the murder of"."""
NO_CAUSE = cue(
    r"\b(?:arrest|detain|charg|try|tri(?:al|ed)|convict|sentenc|jail|wanted|question|investigat|inquir|probe|accus"
    r"|indict|su(?:ed|ing)|express|concern|alarm|regret|dismay|condolence|statement)"
)
"""No protest: what follows "over" is what somebody is tried for, or has something to say of."""
WISHED = cue(r"\b(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|to (?:stop|end|halt|prevent))(?: the)? \Z")
"""Before a noun of harm that did not come about, such as "the arrest of"."""

# --- inquiries and trials

WANTED = cue(
    r"\b(?:(?:was|were|been) investigating"
    r"|(?:wanted|implicated|(?:was|were|been) (?:accused|suspected|convicted|guilty))(?: \w+){0,3}? (?:in|of|for)"
    r"|(?:sentenc(?:ed|ing)|convict(?:ed|ion)|jailed|imprisoned|hanged|acquitted|extradited|guilty|trial)"
    r"\b[^;:.]{0,60}? (?:in|of|for|over|with))(?: the)? \Z"
)
"""Before what somebody who was told of had done long ago."""
INQUIRY = cue(
    r"\b(?:(?:investigat|condemn|denounc|mourn|solv|link|implicat|recall)(?:es?|s|ed|ing|ions?)|inquir(?:y|ies)|probe"
    r"|tri(?:al|ed)|charg(?:es|ed)|convict(?:ed|ion)|sentenced?|accus(?:ed|ations?)|indict(?:ed|ment)|wanted"
    r"|arrest(?:s|ed)?|suspect(?:s|ed)? (?:in|of)|involve(?:d|ment)|in connection|responsib(?:le|ility)|blamed"
    r"|anniversary|since)\b(?:[^;:.]{0,60}? (?:in|of|for|with|to|over|into|by|the|an?))? ?\Z"
)
"""Before what an inquiry or a trial is about, or what is condemned."""
