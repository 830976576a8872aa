"""Cues: the words around a figure that say how it stands to others: "the", "also", "in total", "another blast"."""

from __future__ import annotations

import re

from conflictevents.english.tables import names

ORDINALS = names("first;second;third;fourth;fifth;sixth;seventh;eighth;ninth;tenth;eleventh;twelfth")
"""By their place, the number that each stands for."""


def one_of(phrases: str) -> str:
    """A pattern for any of the phrases that stand between semicolons."""
    return f"(?:{'|'.join(names(phrases))})"


def cue(pattern: str) -> re.Pattern[str]:
    """A pattern of words, whether they begin a sentence or not."""
    return re.compile(pattern, re.IGNORECASE)


def low_cue(pattern: str) -> re.Pattern[str]:
    """The same for a text that is put in lower case for it: one of many words is found there many times faster."""
    return re.compile(pattern)


# --- who is known already

DEFINITE = cue(r"(?!the [^,]*\w['’]s? )(?:(?:all (?:of )?)?(?:the|this|that|these|those|both)\b|all\b)")
"""At the head of a phrase for people who are known; who belongs to somebody need not be: "the couple's son"."""
NONE_OF = cue(r"(?:none|neither|not one) of\b")
"""At the head of a phrase: it is of some only."""
THE = cue(r"\b(?:the|these|those|both|all)\s+\Z")
"""Before a phrase for people whose harm itself is known: "the killed militant"."""
THE_SOME = re.compile(r"\b(?i:the|this)(?: \w+)?(?: [A-Z][\w-]*) \Z")
"""Before a noun, with a name that no list knows between: "the UTK leader"."""
FORMER = cue(r"the (?:former|late)\b")
"""At the head of a phrase for one person by what they were."""
BY_AGE = cue(r"the \d+[- ]year[- ]old\Z")
"""One person by no more than an age."""
OFFICES = cue(r"\s*and (?:\w+ ){0,3}")
"""Between two nouns that can be for one person: "senator and candidate Luis Prado"."""
SEVERAL = cue(r"\b(?:were|are|have)\b")
"""What shows that they are two."""
TITLES = frozenset(names("mr;mrs;ms;miss;dr;prof;msgr;rev;don;gen;col;sen;gov;haji"))
"""Words of names that no two people are told apart by."""
COLLECTIVES = frozenset(names("family;familie;household;crew;team;group;convoy"))
"""Nouns in the singular that are for several people; plurals are known by their noun without its "s"."""
ONE_OR_MORE = frozenset(names("staff;personnel;crew"))
"""Nouns that can be for one person or for several."""
ATTACKERS = frozenset(names("men;youths;people;individuals;suspects"))
"""Nouns for people of whom no side is known, whom "the attackers" can be."""

# --- the toll, and others on top of it

IN_ALL = cue(r"\b(?:in total|a total of|total of|in all|altogether|overall)\b")
"""A figure is for everybody."""
REVISED = cue(
    r"\b(?:said later|later (?:said|put|raised|gave|spoke)|now (?:says?|puts?|stands?)|(?:revis|updat)(?:ed|ing))\b"
)
"""A figure is of later than those before it."""
_ACCOUNT = "(?: [a-z]+)? (?:reports?|accounts?|counts?|tolls?|figures?|estimates?|tally|tallies|numbers?)"
EARLIER = cue(rf"\b(?:earlier|previous){_ACCOUNT}\b")
"""A figure is of before another one, wherever it stands."""
EARLY = cue(rf"\b(?:early|earlier|initial|previous|first|original){_ACCOUNT}\b")
"""A figure is of before those that are told after it."""
_DENY = r"(?:dismiss|reject|den(?:y|ie)|disput|contradict|refut)(?:s|d|es|ed|ing)?"
DENIED = cue(
    rf"\b{_DENY} (?:this|that|it|the (?:claim|figure|report|statement|number)s?)\b"
    rf"|\ba (?:claim|figure|report|statement|number) (?:[\w-]+ ){{1,5}}{_DENY}\b"
)
"""A figure before it is one that others say is wrong."""
DENIED_CLAIM = cue(rf"\b{_DENY} (?:[\w-]+ ){{0,4}}(?:claim|report|figure|statement)s? of \Z")
"""The same of the figure behind it."""
WHY_IT_ROSE = cue(r"\b(?:after|as|when|following|with|because|since)\b")
"""Between a toll that rose and the deaths by which it did."""
NTH = cue(rf"an? ({'|'.join(ORDINALS)})\b")
"""At the head of a phrase for one more of them, by the number that they have come to."""
HARM_NOUNS = cue(r"\b(?:deaths?|fatalit|casualt|toll|number|bod(?:y|ies)|corpses?|lives|injur(?:y|ies)\b)")
"""A figure is of harm, so that no noun for people is missing."""
ALSO = cue(r"\b(?:also|too|as well)\b")
"""A figure is further to others of its noun."""
OTHERS = cue(r"\b(?:and|with|others?|plus)\b")
"""Others are told of besides."""
AND = cue(r"\b(?:and|while|whereas|but)\s+(?:at least |about |around |some )?\Z")
"""Before a figure that is added to the one before it in its sentence."""
TIME_CLAUSE = cue(r"\s*(?:[\w-]+ ){0,3}(?:after|since|following|before|when|while|as)\b")
"""At the head of a sentence: it begins with when something was, by something else."""
BY_THE_WAY = cue(
    r"\b(?:which|whom|who|where (?:in|on|last|earlier|a)"
    r"|(?:had|was|were) (?:been )?(?:last|previously|once))\b[^,;:.]{0,60}\Z"
)
"""Before what is told by the way, in a relative clause or as what came before: "the region had last been shelled"."""
SAID_HOW = cue(
    r"\A\s*(?:how|that)\b"
    r"|\b(?:said|told|heard|testif\w+|recalled|recounted|described|announced|reported|confirmed|admitted|confessed)\b"
)
"""Behind the day on which somebody spoke of a deed that has its own."""
_OF_ALL = rf"(?:the|its|their|a) (?:{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th)|last|only|worst|most \w+|[a-z]{{3,}}est)"
OF_SO_MANY = cue(rf"\b(?:for (?:only |just )?the [\w-]+ time|{_OF_ALL})\b[^,;.]{{0,60}}\Z")
"""Before a time for which deeds are counted or compared: "the deadliest raid this year"."""
AHEAD_OF = cue(r"\b(?:before|ahead of|in time for|in the run-up to|to mark|until) (?:the|this|next) \Z")
"""Before the time of something that was still to come: "before the May elections"."""
AND_THEN = cue(r"(?:[,;]\s*(?:and|but|while)|\band|\bwhile)\s+(?:in|on|at|late|early|last)?\s*\Z")
"""Before a time from which on a sentence tells of something else: "and in April gunmen killed two"."""
COMPARED_WITH = cue(rf"\b{_OF_ALL}\b[^;.]{{0,60}}\bsince\b[^,;.]{{0,40}}\Z")
"""Before what news is compared with: "the worst loss since the ambush"."""
_SOME = r"(?:[^\s.]+ ){1,8}?"
CLAIMING = cue(
    "|".join(
        (
            r"\bclaim\w* (?:\w+ )?(?:responsibility|credit|(?:the )?(?:murder|killing|assassination|attack|bombing)\b)",
            r"\bresponsib\w+ (?:\w+ ){0,3}for\b|\bresponsibility claim\b",
            r"\b(?:own(?:s|ed)? up to|disown(?:s|ed)?|disclaim(?:s|ed)?|(?:is|was|were|are) behind|lay behind)\b",
            r"\b(?:is|was|were|are) (?:the )?(?:authors?|masterminds?|perpetrators?) of\b",
            rf"\bsuspicions? {_SOME}(?:fall|falls|fell|fallen) on\b|\bbears? the hallmarks? of\b",
            r"\bt(?:ak(?:e|es|ing)|ook) credit for\b",
            rf"\bsaid {_SOME}(?:was|were|had been) behind\b",
            rf"\bblam(?:e[sd]?|ing) {_SOME}for\b",
            r"\bblamed (?:on|for)\b",
            rf"\baccus(?:e[sd]?|ing) {_SOME}of (?:having|the|last|an?|\w+['’]s)\b",
            rf"\bh(?:eld|olds?) {_SOME}responsible\b",
            r"\bpoint(?:s|ed|ing)? (?:the|a) finger at\b",
            r"\battribut(?:e[sd]?|ing) \w+",
            rf"\bnam(?:e[sd]?|ing) {_SOME}as (?:the )?(?:author|mastermind|perpetrator|culprit|organi[sz]er)s?\b",
            rf"\b(?:admit(?:s|ted)?|confess(?:es|ed)?|boast(?:s|ed)?) (?:{_SOME})??(?:that|to|having)\b",
        )
    )
)
DENYING = cue(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?)\b")
"""Before a deed: the news is who was behind it, or was not."""
VIOLENT = cue(
    r"\b(?:kill|murder|slay|slain|massacr|slaughter|execut|assassin|martyr|rape|tortur|lynch|abduct|kidnap|hostage"
    r"|attack|assault|beat|shot|shoot|gunned|bullet|stab|behead|decapitat|hack|strangl|throat|mutilat|dismember|burn"
    r"|found dead|corpse|bod(?:y|ies)\b|remains|wounded|casualt|blown)"
)
"""Harm that is done by somebody, as dying and being hurt need not be."""
ELSEWHERE = cue(
    r"\b(?:elsewhere|in addition|additionally|separately|in (?:a|an) ?(?:other|separate|second|different)"
    r"|in the (?:second|other))\b"
)
"""A figure is of another place or incident than those before it."""
_INCIDENT = one_of(
    "attack;bomb(?:ing)?;blast;explosion;mine;shell;rocket;strike;airstrike;raid;ambush;clash;shooting;incident"
)
OTHER_INCIDENT = cue(
    rf"\b(?:another|an?(?: second| third| separate)|the (?:second|third|fourth|other)) (?:[\w-]+ )?{_INCIDENT}\b"
    r"|\bthe (?:second|third|fourth|other)(?:, [^,;.]{1,40},)?\s+\Z"
)
"""An incident of its own, next to the one before."""
INCIDENTS = cue(rf"\b{_INCIDENT}e?s\b")
"""Several incidents."""

PICTURES = cue(
    r"\b(?:footage|photo(?:graph)?s?|videos?|images?|pictures?|clips?|stills?|television|tv|stations?)\b[^.;]*"
    r"\b(?:show(?:s|ed|ing|n)?|of|depict(?:s|ed|ing)?|captured|broadcast|carried|aired) (?:what (?:\w+ ){1,5})?"
    r"(?:(?!\b(?:kill|dead|died|wound|injur)\w*)[^.;])*\Z"
)
"""Before the dead who can be seen in a film or on a picture."""

MONTH = one_of("january;february;march;april;may;june;july;august;september;october;november;december")
DAY = cue(rf"\bon ((?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})\b")
"""The day of an incident."""

SINCE = cue(r"\bsince\b")
"""Before a day from which on people were harmed."""

COUNTED = " people"
"""Behind a number that is one of people, and no year."""

# --- what is not counted

_UNCOUNTED = r"(?:(?:not|n't) (?:been |be )?(?:counted|included)|excluded)\b"
UNCOUNTED = cue(
    rf"(?<=\(){_UNCOUNTED}|\b{_UNCOUNTED}(?= here\b| in (?:the|this) (?:count|figure|toll|total)\b|\W*[).;]|\W*\Z)"
)
"""A note that what is told before it is in no toll."""
UNCOUNTED_SIGNS = tuple(names("counted;included;excluded"))
"""One of these is in every such note, and is sooner looked for."""

# --- the injured who died

THE_WOUNDED = cue(r"\b(?:the|those) (?:wounded|injured)\b|\bhospital\b[^,;]{0,40}, where \Z")
"""People who were told of as injured."""
OF_WOUNDS = cue(
    r"\bsuccumb|\b(?:die[sd]?|dying|death) (?:later )?(?:of|from|due to|as a result of) (?:\w+ ){0,3}?(?:wounds?|injur)"
    r"|\b(?:later|subsequently) died\b|\bdied (?:later|in (?:hospital|surgery)|(?:in|at) (?:a|the) hospital"
    r"|(?:in|on) (?:the )?operating \w+|under the knife)\b|\bof the (?:[\w-]+ ){0,2}(?:wounded|injured)\b"
    r"|\bof (?:them|whom) fatally\b"
)
"""Who died was injured before."""
ATTACKERS_TOLD = cue(
    r"\b(?:attackers|assailants|gunmen|militants|rebels|insurgents|fighters|bandits|raiders|kidnappers|jihadists)\b(?!\s*\Z)"
)
"""Before "killed three of them", it says who they are."""
BEFORE_SOMEBODY = cue(r"\bbefore (?:[\w-]+ ){1,6}\Z")
"""What others did to whoever had done what was told before it."""
BEFORE_THEY = cue(r"\b(?:before|until|till) (?:finally |eventually |in the end )?\Z")
"""The same where a pronoun stands for them: "before he was shot dead"."""
DIED = cue(r"\b(?:die[sd]?|dead|succumb\w*|perished|passed away)\b")
"""Who is dead was killed by nobody else since."""
TO_HOSPITAL = cue(
    r"\s*(?:\w+ )?(?:(?:on (?:the|his|her|their) way|en route) to|before reaching|at|in|during|while(?: being)?)"
    r" (?:\w+ ){0,3}?(?:hospital|clinic|infirmary|surgery|treatment|treated)\b"
)
"""Behind "died": who was in a doctor's care, or on the way there, had been injured."""
AT_ONCE = cue(r"\b(?:outright|instantly|immediately|at once|on the spot|at the scene)\b")
"""Who was killed so died of no wounds, and whoever did later is another."""
STATE = cue(r"\b(?:condition|intensive care|coma|hospital|surgery|treat(?:ed|ment)|fighting for)\b")
"""In which state the injured are, so that fewer of them need be no others."""
BLOW = cue(r"\b(?:shot|hit|struck|stabbed|knifed|attacked|beaten)\b(?! and (?:wounded|injured))")
"""What was done to people, of whom some may be dead of it."""
AND_DIED = cue(
    r"(?<!\bwho )\b(?:was|were) (?:\w+ )?(?:shot|hit|stabbed|wounded|injured|hurt|beaten)\b.* and (?:\w+ )?died\b"
)
"""Who died is told of with the wound, and need be none of those who were told of as injured."""

# --- where it was, and who says so

IN = cue(r"\b(?:in|at|near|outside)\b")
"""Before a place where it was."""
BEGINS_WITH_PLACE = cue(r"\s*(?:in|at|near|outside) [^,]{1,40},")
"""The head of a sentence that says where all of it was."""
SAYING = cue(r"\b(?:sa(?:id|ys?)|report(?:ed|s)?|according|told)\b")
"""A place before it may be where it was said."""
CITING = cue(
    r"\b(?:sa(?:id|ys?)|according|claim|put|gave|told|report|announc|confirm|stat(?:ed|es)|admit|acknowledg|insist)"
)
"""A source may be cited."""
