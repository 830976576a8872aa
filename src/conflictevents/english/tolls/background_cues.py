"""Cues of background: the words around a figure that say that it is of a whole time, or of what others react to.

Those for what a court, a ceremony or a film is about are in ``tolls/retold.py``.
"""

from __future__ import annotations

from conflictevents.english.cues import MONTH, cue, one_of

# --- whole times, and times long ago

_A_MONTH = rf"{MONTH}\b(?! \d\d?(?:st|nd|rd|th)?\b(?!,? (?:19|20)\d\d))"
_LONG_AGO = rf"(?:(?:early|mid|late)?[ -]?(?:(?:19|20)\d\d\b|{_A_MONTH}))"
_YEAR = r"(?:early |mid[ -]?|late )?(?:19|20)\d\d\b(?!')"
_LONG = one_of("weeks;months;years;decades?;centur(?:y|ies);year;month")
_TURNS = one_of(
    "start;beginning;end;outbreak;fall;uprising;war;coup;conflict;revolution;insurgency;ceasefire;cease-fire;truce"
    ";armistice;(?:peace )?(?:accords?|agreement|deal);elections?;invasion;occupation;independence"
)
_WAR = one_of("war;conflict;insurgency;rebellion;uprising;feud;crisis")
INCIDENTS = one_of(
    "attacks?;incidents?;clash(?:es)?;bomb(?:ing)?s?;blasts?;explosions?;mines?;raids?;ambush(?:es)?;violence;protests?"
    ";strikes?;shootings?;wars?"
)
DEATHS = one_of("killings?;murders?;deaths?;assassinations?;massacres?;lynchings?;executions?")
SINCE_LONG = cue(
    rf"\bsince (?:then\b|{_LONG_AGO}|(?:the|a) (?:\w+ )?{_TURNS}\b"
    r"|(?:last )?(?:summer|winter|spring|autumn)\b|last (?:year|month)\b)"
)
"""A figure is for all the time since long ago."""
_SUPERLATIVE = one_of("deadliest;bloodiest;worst;biggest;largest;heaviest;fiercest;first;second;third;fourth;latest")
_LAST = "last (?:year|month|week|summer|winter|spring|autumn)"
WHEN_LONG_AGO = cue(rf"\bsince (?:(?:\d\d? )?{_LONG_AGO}(?:,? (?:19|20)\d\d)?|{_LAST}),? when [^;.]*\Z")
"""Before a figure of what came about then: "the first such raid since 2019, when gunmen killed 12"."""
COMPARED = cue(rf"\b{_SUPERLATIVE}\b[^.;,]*\bsince\b")
"""What is only compared with all that was since: "the deadliest raid since the war"."""
PAST = cue(r"\b(?:was|were)\b")
"""A verb that goes with no "since" behind it: it is of something else in the sentence."""
AT_HEAD = cue(r"(?:\A|[,:(-] ?|\b(?:and|but|that|has|have) )\Z")
"""What stands before a "since" that goes with a later verb."""
OF_A_TIME = cue(
    r"\b(?:so far|already|earlier) this (?:year|month)\b|\bthis (?:year|month) alone\b|\bthis year, including"
    r"|\bover the years\b"
    r"|\b(?:number|toll|total|tally|figures?)\b.* (?:this|for the) (?:year|month)\b"
    rf"|\b(?:in|over|during|for) (?:the )?(?:recent|past|last|previous|preceding) (?:few |several |\w+ )?{_LONG}\b"
    r"|\b(?:half|quarter|months|weeks) of (?:the|this|last) year\b|\bon average\b"
    rf"|\b(?:every|each) (?:\w+ )?(?:week|month|year|season)\b|\bbetween {_YEAR}"
)
"""A figure is for all of a time."""
_DEED = f"(?:{INCIDENTS}|{DEATHS}|{_WAR}|coup|revolt|siege|genocide)"
OLD = cue(
    rf"\b(?:in|during) {_YEAR}(?! (?:km|m|kg|people)\b)|\b(?:the|an?) (?:19|20)\d\d (?:\w+ )?{_DEED}\b"
    r"|\bin the (?:19|20)\d0s\b|\blast year\b"
    r"|\b(?:years|decades|(?:a|one) year|(?:a|one) decade) (?:ago|earlier|before)\b"
)
"""A figure is of years ago."""
AGO = cue(
    rf"\b(?:weeks?|months?|years?|decades?) (?:ago|earlier|before)\b|\b(?:in|during|throughout) {_LONG_AGO}"
    r"|\bin the (?:19|20)\d0s\b|\b(?:last|the previous) (?:year|month|week|spring|summer|autumn|winter)\b|\bthis year\b"
    rf"|\b(?:the|an?) (?:19|20)\d\d (?:\w+ )?{_DEED}\b"
)
"""A figure is of some time ago."""
ANOTHER = cue(r"\banother (?!\d|two|three|four|five|six|seven|eight|nine|ten)")
"""One more of a kind, and not so many more people."""
IN_A_MONTH = cue(rf"\b(?:in|last) {_A_MONTH}|\blast (?:week|month|year)\b")
"""When it was: "in August, another leader was murdered"."""
OF_YEAR = cue(r"\b(?:the|of) (?:19|20)\d\d (?:\w+ )?\Z")
"""The same right before a figure: "the 1997 murder of"."""

EARLIER = cue(
    r"\b(?:days? (?:earlier|before)|earlier (?:in the|this|that) (?:week|month|year))\b"
    r"|\bbefore (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|the latest) \w+)\b"
    rf"|\b(?:earlier|previous|prior) {INCIDENTS}\b"
)
"""The same of times that news are of as well, so that a verb must say that it had been before."""
HAD = cue(r"\bhad\b")
"""Such a verb."""
JUST_HAD = cue(r"\bhad (?:also |already |previously )?\Z")
"""The same right before a figure."""
LATER = cue(r"\b(?:years?|months?|weeks?) later\b|\bthe (?:following|next|same) (?:year|month|week)\b")
"""In the words behind a figure of other events: what follows is of others as well."""

HAVE = cue(r"\b(?:has|have)\b")
"""A verb for what goes on."""
HAVE_JUST = cue(r"\b(?:has|have) (?:[^,;:.]*\band |already |also |\w+ly )?\Z")
"""The same right before a figure, or before others to which "and" joins it."""
SO_FAR = cue(
    r"\bthis year\b|\bin (?:[\w-]+ ){1,2}(?:years|decades?)\b"
    rf"|\bin (?:the|this|an?) (?:[\w-]+-(?:year|month)(?:-old|-long)?|decade-long|decades-long|long-running) {_WAR}\b"
)
"""With such a verb, a figure is for all of a time."""
_SHORT = one_of(
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day;yesterday;today;dawn;daybreak;morning;noon;midday;afternoon;evening"
    ";nightfall;night;overnight;midnight;hours?;attacks?;blasts?;explosions?;bombings?;raids?;assault;offensive"
    ";operations?;battles?;clashes;fighting;shelling;strikes?;incident;siege"
)
SINCE = cue(rf"\bsince (?![^,;:.]*\b(?:{_SHORT}|\d\d? {MONTH}|{MONTH} \d\d?)\b)")
"""The same in a text with news of its own: "since the mission was set up", but not "since Monday"."""

_BEGAN = one_of("began;begun;started;erupted;broke out;launched;resumed;escalated")
_LONG_SINCE = rf"(?:last {_LONG}|(?:19|20)\d\d|(?:[\w-]+ ){{1,2}}{_LONG} ago)"
SINCE_BEGAN = cue(rf"\bsince [^,;:.]*\b{_BEGAN} (?:\w+ ){{0,2}}?(?:(?:\d\d? )?{MONTH}|{_LONG_SINCE})\b")
"""The same since a fight of which the day is told on which it began."""

# --- wars, and other incidents

A_WAR_HAS = cue(rf"\b{_WAR} (?:has|have)\b[^,;:.]*\Z")
"""Before a figure that is for all of a war, or at its first word."""
_THE_WAR = rf"(?:the|this|that|'s|’s|whose|long|civil) (?:[\w-]+ ){{0,3}}{_WAR}\b"
_WHERE = r"(?: (?:in|of|between|with|against) [\w -]{1,30})?"
A_WAR_HAS_JUST = cue(
    rf"\b(?:{_THE_WAR}{_WHERE}|{_WAR},? (?:that|which)),? (?:has|have)"
    r"(?: (?:already|now|so far|since|also|reportedly))?(?: \w+)?\Z"
)
"""At the first word of such a figure, where nothing else can be meant: "the war has already claimed"."""
OF_DAYS = cue(rf"\b(?:since|on|in|over|during|for) [^,;:.]*\b{_SHORT}\b")
"""Around what is of the last days all the same."""
IN_A_WAR = cue(rf"\b(?:in|by) (?:the|this|that) (?:[\w-]+ ){{0,2}}{_WAR}\b")
"""Behind such a figure, if what it tells of goes on."""
IN_THE_WAR = cue(r"\bin the (?:[\w-]+ ){0,2}war\b")
"""Behind any figure that is not of the same sentence as the news."""

BEFORE = cue(
    rf"\b(?:in|during) (?:an? |the |several |other )?(?:previous|earlier|prior|past) (?:\w+ )?{INCIDENTS}\b"
    rf"|\b(?:in|during) (?:other )?similar (?:\w+ )?(?!violence){INCIDENTS}(?<=s)\b"
    rf"|\b(?:an?|another) (?:similar|earlier|previous) (?:\w+ ){{0,3}}?{INCIDENTS}\b[^.;]*?"
    rf"\b(?:in {_LONG_AGO}|last (?:week|month|year)\b|(?:weeks?|months?|years?) (?:ago|earlier|before)\b)"
)
"""A figure is of incidents before."""
THAT = r"(?:that|which|who|whom|whose|when|where)(?: (?:has|have|had))?"
_NTH = one_of("second;third;fourth;fifth;sixth;seventh;eighth;ninth;tenth;latest;another;\\d+th")
RELATIVE = cue(r"\b(?:where|which|who|whose|whom) (?:[\w-]+ ){0,2}?\Z")
"""Before a figure that only says more of something or somebody."""
_OTHER = one_of("first;last;previous;earlier;preceding")
OTHER_ONE = cue(
    rf"\b(?:the ones?|those|the {_OTHER} (?:ones?|such \w+|of (?:them|these)),?) (?:of|in|on|from) [\w ]{{3,25}},? ?\Z"
    rf"|\bthe (?:(?!first){_OTHER} (?:one|such \w+)|(?:previous|preceding) {INCIDENTS})(?:, [^,;.]*,)? \Z"
    rf"|\b{_NTH} (?:such \w+|[\w ]{{3,40}}? (?:this|in|since|within) (?:\w+ ){{0,2}}(?:week|month|year|day)s?)\b[^.]*"
    rf"\bthe (?:{_OTHER}|others?)(?: ones?)?,? \Z"
    rf"|\b{_SUPERLATIVE}\b[^.;]*\bsince\b[^.;]*?\b{THAT} \Z"
)
"""Before a figure of another incident, which is only referred to: "the previous one", "the one of 14 May"."""
AFTER = cue(r"\b(?:came|comes|follow(?:s|ed))\b(?:[^.;]{0,50} after\b| (?:an?|the)\b)[^.;,]{0,40}\Z")
"""Before a figure of what came first."""
AFTER_ONE = cue(
    r"\b(?:hours?|days?|weeks?|months?|years?|decades?) after an? [^.;,]{0,40}\b(?:that|which|when|where)(?: had)? \Z"
)
"""The same in the sentence of what came later: "a week after a raid that killed 12"."""
AN_ATTACK_IN_WHICH = cue(
    rf"\b(?:after|follow(?:s|ed))\b[^.;]*, an? (?:[\w-]+ ){{0,2}}{INCIDENTS}"
    r" (?:in which|that|which|where|when)(?: had)? \Z"
)
"""The same where what came first is told by itself: "a day after shells fell on a camp, an attack in which one"."""
OF_A_SERIES = cue(
    rf"\b(?:part of|(?:one|among|latest|last|first|second|third) (?:of|in)) (?:a|the) (?:[\w-]+ )?"
    rf"(?:series|string|spate|wave|rash) of (?:[\w-]+ ){{0,3}}{INCIDENTS}\b[^.;]*\b{THAT}\b[^.;]*\Z"
)
"""Before a figure of several incidents, of which the news are one."""
LISTED = cue(r"[^\w;.:]*(?:and|or)?[^\w;.:]*")
"""All that stands between two figures of one list."""
AND = cue(r",? (?:and|or) |, ")
"""All that stands between two figures that are told alike: "who killed four and wounded ten"."""

# --- what others react to

_REACTION = one_of(
    "protest(?:s|ed|ers|ing)?;demonstrat(?:e|ed|ing|ion|ions);rall(?:y|ied|ies);march(?:ed|es|ing)?;vigils?;sit-ins?"
    ";pickets?;strikes?;shutdown;commemorat(?:e|ed|ing);anniversary;retaliation;revenge"
)
_DEMAND = one_of("demand(?:s|ed|ing)?;call(?:s|ed|ing)?;seek(?:s|ing)?")
_PENALTY = one_of("justice;punish(?:ment)?;arrests?;prosecut(?:e|ion);resignation;death penalty")
_WHO_DID = one_of("for;behind;over;involved in;killers of;murderers of")
CAUSE = cue(
    rf"\b(?:aveng(?:e|ed|ing)|in (?:memory|honou?r|remembrance) of"
    rf"|{_DEMAND} [^,;:.]*?\b{_PENALTY}\b[^,;:.]*? {_WHO_DID}(?: [\w ]{{1,30}} who)?"
    rf"|{_REACTION}\b[^,;:.]*?\b(?:against|over|of|for|about|at|denounc(?:e|ing)|condemn(?:ing)?|mourn(?:ing)?))"
    rf"(?: \w+ {INCIDENTS} (?:that|which|in which)| the {DEATHS} of [^;:.(]{{1,40}}\((?:among(?:st)?)?)?"
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
_CRIME = one_of("rapes?;gang-rapes?;torture;abductions?;kidnappings?;robbery;shootings?;beatings?")
_CRIME_AND = rf"(?: (?:\w+, )?(?:{_CRIME}|{DEATHS}) and)?"
CAUSE_OF_HARM = cue(
    rf"\b(?:to {_TO_PROTEST}(?: [^,;:.]{{1,40}} of)?|protested|protesting|over|against|in (?:response|reaction) to"
    rf"|(?:{_ANGER}|{_ANGRY}) (?:at|over|against|about|by)"
    rf"|{_PROTESTED}\b[^,;:.]*? (?:after|following)|(?:{_PROTESTED}|{_REACTION})\b[^;:.]*? {_PROTESTING})"
    rf"(?: the)?{_CRIME_AND} \Z"
)
"""The same before a noun of harm: "the murder of"."""
NO_CAUSE = cue(
    r"\b(?:arrest|detain|charg|try|tri(?:al|ed)|convict|sentenc|jail|wanted|question|investigat|inquir|probe|accus"
    r"|indict|su(?:ed|ing)|express|concern|alarm|regret|dismay|condolence|statement)"
)
"""No protest: what follows "over" is what somebody is tried for, or has something to say of."""
WISHED = cue(r"\b(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|to (?:stop|end|halt|prevent))(?: the)? \Z")
"""Before a noun of harm that did not come about, such as "the arrest of"."""
