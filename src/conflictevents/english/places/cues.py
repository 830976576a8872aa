"""Place cues: the words around a place, and between it and a deed, that say whether the deed happened there.

Each cue has a name, by which :mod:`conflictevents.extraction.places.placing` weighs it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from conflictevents.english.cues import cue, low_cue, one_of
from conflictevents.english.places.leads import DETERMINER, QUALIFIERS, SPEAKS
from conflictevents.english.tables import names
from conflictevents.english.verbs import in_past, in_present

_PREPOSITIONS = {
    "in": "in;inside;within;visit to;trip to;tour of",
    "at": "at",
    "near": "road from;road to;road between;route to;highway to;highway from;near;outside;"
    "around;between;under;behind;beside;beyond",
    "over": "across;throughout;through;along;over;off;above;via",
    "on": "on;upon",
    "to": "to;into;onto;toward;towards",
    "from": "from;out of",
    "of": "of",
    "about": "for;about;against;with;by",
}
_WAY_OF = {word: way for way, words in _PREPOSITIONS.items() for word in words.split(";")}
_PREPOSITION = low_cue(rf"\b({'|'.join(_WAY_OF)})\s+{DETERMINER}\Z")
_FAR_PREPOSITION = low_cue(rf"\b({'|'.join(_WAY_OF)})\s+{QUALIFIERS}\Z")
_APART = cue(
    r"(?:near|outside|north|south|east|west|inside|around|close|some|about|\d|outskirts|edge|fringes|perimeter|periphery"
    r"|vicinity|environs|surroundings|suburbs|gates|approaches)"
)
_LOOK_BACK = 70
_KEPT = 64
"""For so many places what stands before them is kept, for the other deeds of their sentence."""


@lru_cache(maxsize=_KEPT)
def way(lead: str, place: str) -> str:
    """How a phrase joins a place to what is told: the preposition before it, by kind, or "bare".

    >>> way("They marched through the streets of ", "Gao"), way("It fell ", "near Gao"), way("They shelled ", "Gao")
    ('of', 'near', 'bare')
    """
    if _APART.match(place):
        return "near"
    near = lead[-_LOOK_BACK:].lower()
    found = _PREPOSITION.search(near) or _FAR_PREPOSITION.search(near)
    return _WAY_OF[found[1]] if found else "bare"


# --- the words before a place

_IN_FRONT = low_cue(
    r"\W*(?:(?:\w+|on \w+|earlier \w+|\w+ \w+),?\s+)?(?:and |but )?"
    r"(?:in|at|near|outside|across|around|on|north|south|east|west|inside|over)\s[^,]*\Z"
)
"""It opens the sentence: "In northern Gao, gunmen killed two"."""
_IN_FRONT_OF_CLAUSE = low_cue(rf"(?:[,;:]|[,;]? (?:and|but|while)) (?:in|at|near|outside) {QUALIFIERS}\Z")
"""It opens a clause: "..., and in Gao gunmen killed two"."""
SURNAMED = re.compile(
    r"\b(?=[A-Z])(?<![.:] )(?<!^)(?!(?:In|At|Near|The|On|[A-Z]\w+(?:day|ern)|North|South|East|West|Central|Upper|Lower|"
    r"New|Old|[A-Z]\w+(?:ary|ber)|March|April|May|June|July|August) )[A-Z][a-z]+ \Z"
)
"""A name that no list has stands right before it: it may be a surname."""

WITHIN_ASIDE = cue(r",? (?:who|whom|whose|which) [^,;]*\Z")
"""It stands in a clause about somebody or something."""


@lru_cache(maxsize=_KEPT)
def opens(lead: str) -> bool:
    """Whether a place behind these words opens its sentence or clause, so that what follows is told of it."""
    near = lead.lower()
    return bool(_IN_FRONT.match(near) or _IN_FRONT_OF_CLAUSE.search(near[-_LOOK_BACK:]))


TURNS = cue(r"(?:elsewhere|meanwhile|separately|in (?:a|an|another)\b|earlier|later|on |also|another|last )")
"""It begins a sentence on something else than the one before it."""

# --- the words between a place and a deed

_FINITE = (
    "was;were;is;are;has;have;had;did;does;began;begun;went;came;took;got;gave;saw;left;led;lost;made;met;fought;fled;"
    "fell;broke;held;kept;hit;struck;shot;sent;set;spoke;stood;told;found;became;hid;ran;rose;won;threw;drove;flew;put;"
    "can;could;will;would;may;might;must;shall;should;do"
)
_VERB = rf"(?:{_FINITE.replace(';', '|')}|[a-z]+[^\We]ed)"
_SOMEBODY = r"(?<!, )(?<!when )(?<!while )(?<!as )(?<!where )(?:he|she|they|it)"
_CALLED = r"(?!call|describ|sa[iy]d?|believ|term|dub)"
_LATER = "buried;flown;airlifted;rushed;transferred;treated;extradited;handed over;brought;laid to rest;hospitalised"
_BETWEEN = re.compile(
    r"\b(?:"
    r"(?P<said>said|says?|saying|told|according|reported(?:ly)?|announced|warned|added|confirmed|claim(?:ed|s)(?! by)|"
    r"quoted|statement)"
    r"|(?P<relative>who|whom|whose|which|that)"
    rf"|(?P<other>{_SOMEBODY} (?:had )?{_CALLED}{_VERB}|(?:will|would|had) (?:\w+ly )?(?:be|been|{_VERB}))"
    r"|(?P<because>after|before|since|because|although|though|if|unless|until|whereas|where)"
    rf"|(?P<turn>(?:and|but) (?:\w+ ){{0,2}}?{_VERB})"
    r"|(?P<topic>against|in support|in favou?r|in protest|in solidarity|demanding|calling|urging|denouncing|condemning|"
    r"to (?:demand|call|mark|protest|denounce|condemn))"
    rf"|(?P<later>{one_of(_LATER)})"
    r"|(?P<aim>to [a-z]+)"
    r")\b|(?P<comma>,)|(?P<halt>;)|(?P<pause>[:–—])"
)


def between(words: str) -> list[str]:
    """The names of the cues between a place and a deed, in their order.

    >>> between(" two soldiers, who had been abducted in ")
    ['comma', 'relative', 'other']
    """
    return [found.lastgroup for found in _BETWEEN.finditer(words) if found.lastgroup]


_JOINTS = (
    "and;or;in;of;on;at;near;inside;outside;the;a;an;its;nearby;town;city;area;suburb;north;south;east;west;northern;"
    "southern;eastern;western;central;capital;known as;also"
)
LINK = cue(rf"\W*(?:(?:\w+ly )?{one_of(_JOINTS)}\W+){{0,6}}\Z")
"""Between two places: they are of one list or chain."""
AS_WELL = cue(r"\b(?:when|while|as|after|before|where)\b")
"""What is told next happened at the same place, or near it in time."""
WITHIN = cue(r"\W*(?:in|of|on|near|inside|outside)\b|\W*,|\W*\(")
"""Between two places: the second is around the first."""
WHERE = cue(r"[^,;]{0,40},?\s*where\b")
"""What is told next happened there."""

# --- the words around a place that stands before a deed

_PLACE_NOUNS = (
    "city;town;village;suburb;district;province;region;neighbourhood;neighborhood;quarter;capital;area;camp;settlement"
)
_ADVERBIALS = (
    "On;In;At;Near;Over;Under;Inside;Outside;Across;From;By;With;During;For;Last;Late;Early;Earlier;Later;After;Before;Since;"
    "Meanwhile;Elsewhere;According;Today;Tonight;Also;When;While;As;Then;Hours;Days;Weeks;Among"
)
_DONE = (
    "born;based;stolen;abducted;seized;captured;arrested;driven;sent;trained;wanted;accused;coming;arriving;returning"
)
EXPLAINS = re.compile(
    rf"\A(?!(?:[A-Z]\w+(?:day|ly)|{one_of(_ADVERBIALS)})\b)[^,;]*, "
    rf"(?:(?:an?|the|one of|formerly) (?![^,;]{{0,30}}\b{one_of(_PLACE_NOUNS)}\b)|{one_of(_DONE)} )"
    rf"(?:(?!\b{_VERB}\b)[^,;])*\Z"
)
"""It stands between commas in what somebody or something is explained by: "the van, stolen in Gao, was found"."""

# --- the words behind a place

_POSSESSIVE = re.compile(r"['’]s\b")
"""It is whose the next thing is."""
_NO_NOUN = (
    "and|or|but|on|in|at|by|after|when|while|as|since|before|where|who|which|that|to|for|with|of|from|this|during|late|"
    "early|last|next|was|were|is|are|has|have|had|said|says|also|near|today|tonight|yesterday|because|following|against|"
    r"between|amid|until|under|over|earlier|about|\w+ed|\w+ing|\w+ly"
)
_QUALIFIES = re.compile(rf"[ -]+(?!(?:{_NO_NOUN})\b)[a-z]+")
"""It only qualifies the noun behind it: "the Gao headquarters"."""
_AGED = re.compile(r",? \(?\d\d\)?,")
"""It is the name of somebody of that age."""
_CARES = cue(r",? (?:has |have |had )?(?:admitted|received|treated|took in|registered|counted|discharged)\b")
"""It is a hospital, which the wounded came to."""
_TREATIES = "agreement;agreements;accord;accords;deal;process;treaty;declaration;summit;talks;conference;protocol"
_TREATY = cue(rf"[ -](?:(?!to |and |on |for |of |in )[a-z]+ ){{0,2}}{one_of(_TREATIES)}\b")
"""It is what an agreement or a meeting is called after."""
FOLLOWS = {
    "care": _CARES,
    "possessive": _POSSESSIVE,
    "qualifies": _QUALIFIES,
    "aged": _AGED,
    "speaks": SPEAKS,
    "treaty": _TREATY,
}
"""By name."""

GOES_ON = cue(rf"(?: [a-z]+ly)? {_VERB}\b")
"""It is part of the subject of what comes then."""

# --- the words of the deed


def _deeds(verbs: str, nouns: str = "") -> re.Pattern[str]:
    """The verbs of a cell in all their forms, and nouns."""
    return low_cue(rf"\b{one_of(';'.join((*in_past(verbs), *in_present(verbs), *names(nouns))))}\b")


MOVES = _deeds(
    "march;move;head;flee;enter;withdraw;advance;retreat;travel;fly;pour;cross;return;arrive;go;come;deport;stream;deploy;"
    "send;transfer;spread;reach"
)
"""Somebody goes somewhere, so that where they go is where it happened."""
LEAVES = _deeds(
    "withdraw;retreat;flee;evacuate;expel;deport;drive;push;oust;recover;rescue;evict;escape;capture;seize;abduct"
)
"""Somebody goes, or something is taken, from where they were."""
BEFALLS = _deeds(
    "capture;recapture;take;retake;seize;overrun;patrol;shell;bomb;storm;raid;attack;target;hit;strike;enter;besiege;"
    "liberate;occupy;invade;pound;destroy;control;reach;leave;launch;secure",
    "assault;assaults;offensive;air strike;air strikes;airstrike;airstrikes;explosion;blast",
)
"""Something befalls a place, which is its object: "shelled Gao", "an attack on Gao"."""
PROTESTS = _deeds("protest;demonstrate;rally;march;strike;riot", "demonstration;demonstrations")
"""People protest about something that is elsewhere."""
