"""Leads: the words before a place that say it is where somebody belongs, is bound for or tells, or of another deed."""

from __future__ import annotations

import re
from functools import lru_cache

from conflictevents.english.cues import cue, low_cue, one_of
from conflictevents.english.verbs import in_past, in_present

DETERMINER = r"(?:(?:the|an?|this|that|its|his|her|their)\s+)?"
QUALIFIERS = r"(?:(?:[a-z]+(?:-[a-z]+)?|[a-z]\w+['’]s)\s+){0,4}"

LOOK_BACK = 100
"""Characters."""

# --- whose it is

_HEADS = (
    "governor;mayor;chief;leader;president;minister;spokesman;spokeswoman;spokesperson;head;commander;emir;citizen;"
    "native;ambassador;director;correspondent;king;prince;bishop;archbishop;judge;prosecutor;envoy;council;court;imam;"
    "sultan;chairman;deputy;consul;warlord;representative"
)
_LEARNED = "lecturer;professor;student;researcher;dean;rector;graduate"
_FORCES = "soldiers;troops;officers;members;fighters;militants;rebels;militiamen;policemen;guards;commanders"
_LOCALS = "resident;inhabitant;veteran;survivor;trader;merchant;native;son;daughter;refugee;teacher;farmer"
_LIVING = "born;raised;based;educated;stationed;deployed;positioned;posted;garrisoned;headquartered;living;exiled"
_ORDEALS = "siege;battle;war;massacre;bombing"
_OF_OFFICE = low_cue(
    rf"\b(?:{one_of(_HEADS)}s? (?:of|for)|{one_of(_LEARNED)}s? (?:at|of|from)(?: the university of)?"
    rf"|{one_of(_FORCES)} (?:of|from)"
    rf"|(?:an?|one|the former) (?:[\w-]+ ){{0,2}}{one_of(_LOCALS)} (?:of|from)"
    rf"|(?:veteran|survivor)s? of the {one_of(_ORDEALS)} of|{one_of(_LIVING)}(?: and \w+)? (?:in|near|at))"
    rf" {DETERMINER}\Z"
)
"""It says what somebody is head of, or belongs to, or where they are from."""
_GOODS = "food;aid;supplies;relief;weapons;arms;flour;grain;fuel"
_ON_THE_WAY = (
    "way;en route;bound;headed;heading;destined;traveling;travelling;driving;flying;sailing;journey;journeying;bus;"
    "train;plane;flight;convoy;lorry;truck;ferry;boat;ship"
)
_BOUND = low_cue(
    rf"\b(?:{one_of(_ON_THE_WAY)}(?: from [^,;]{{2,40}}?)? (?:to|for|towards?)|{one_of(_GOODS)} (?:for|to)"
    rf"|(?:carrying|taking) [^,;]{{2,40}}? to) {DETERMINER}\Z"
)
"""It is where somebody or something is under way to."""

# --- what else happened there

_AFFAIRS = (
    "war;invasion;occupation;presence;conflict;embargo;sanctions;policy;agreement;treaty;election;elections;blockade;rule;"
    "crisis"
)
_OF_AFFAIR = low_cue(rf"\b{one_of(_AFFAIRS)} (?:in|of|on|against|with|over) {QUALIFIERS}\Z")
"""It says what war or policy is spoken of."""
_DEEDS = (
    "attack;bombing;bomb;shooting;killing;murder;massacre;raid;strike;air strike;airstrike;blast;explosion;assault;"
    "siege;fall;capture;battle;fighting;clash;death;riot;protest;rally;unrest;violence;kidnapping;abduction;summit;talk;"
    "situation;war;crisis;future;election;vote;conference;meeting;visit;operation;offensive;incident;coup;uprising;"
    "shelling;assassination;arrest"
)
_DEED = rf"{one_of(_DEEDS)}(?:s|es)?"
_SPANS = "hour;hours;day;days;week;weeks;month;months;year;years;shortly;soon"
_TOPICS = "discuss;plan;avenge;claim;condemn;denounce;deny;plot"
_TOPIC = one_of(";".join((_TOPICS, *in_past(_TOPICS), *in_present(_TOPICS), "plotting;avenging;plotted")))
_REASONS = (
    "over;since;about;regarding;ahead of;against;end to;call for;calls for;called for;suspect in;suspects in;"
    "suspected of;accused of;charged with;wanted for;role in;part in;involvement in;retaliation for;revenge for;"
    "reprisal for;retaliation to;response to;responsibility for"
)
_WHY = rf"\b(?:{one_of(_REASONS)}|{_TOPIC}|{one_of(_SPANS)} (?:after|before|following))"
_OF_OTHER_DEED = low_cue(
    rf"{_WHY}(?: (?:having )?[\w'’-]+){{0,4}}? {_DEED}(?: of [a-z]+(?: [a-z]+)?)?"
    rf" (?:in|on|at|of|against|near|from|outside|to) {QUALIFIERS}\Z"
)
"""It is where another deed was done, which is why this one is or what it is about."""
SPOKEN_OF = low_cue(rf"{_WHY} {DETERMINER}\Z")
"""What comes behind is why the deed is, or what it is about."""
ITS_DEED = cue(rf" {_DEED}\b")
"""Behind a place: a deed that is called after it: "the Gao bombing"."""

# --- who tells it

_TELL = (
    "say;tell;announce;claim;vow;accuse;condemn;warn;threaten;deny;report;declare;urge;demand;confirm;blame;"
    "criticise;criticize;pledge;admit;insist;welcome;denounce;promise;add;agree;order"
)
_TOLD = one_of(";".join((*in_past(_TELL), *in_present(_TELL))))
TELLS = low_cue(rf"\b{_TOLD}\b")
"""Of a deed: somebody says something."""
SPEAKS = cue(
    rf"(?:, (?-i:[A-Z]|an? |the )[^,;]{{1,60}},)?(?: (?:on )?\w+day| also| has| have)? {_TOLD}\b"
    r"(?! (?:by|in|at|on|for|to have)\b)"
)
"""Behind a place: it is where those are who then say something."""
OPENS = cue(
    r"\W*(?:(?:(?:on|last|late|early|earlier) )?(?:\w+day|week|month|year)?,? ?|(?:meanwhile|elsewhere|also|later),? )"
    r"(?:in|at|near|outside|across|around|inside) [^,]*\Z"
)
"""It opens the sentence, and nobody before it does: "In Gao, police said little"."""
VISITS = low_cue(r"\b(?:visit|trip) to \Z")
"""It is where somebody is while saying it."""
_AUDIENCES = (
    "reporters;journalists;newsmen;media;crowd;crowds;supporters;followers;phone;telephone;news;press;conference;interview;"
    "statement;speech;rally;yesterday;today;later;afterwards;late;early;last;this;the;a;an;to;by;in;at;from;on"
)
WHERE_TOLD = re.compile(rf"(?:\W*(?:{one_of(_AUDIENCES)}|[A-Z]\w+)\b){{0,8}}\W*\Z")
"""Between a word for saying and a place: it is where it was said."""
_OF_SAYING = low_cue(
    r"\b(?:said|told (?:\w+|a \w+)|speaking|spoke)(?: to (?:\w+|a \w+))?(?: (?:by|over) \w+)? (?:in|from|at) \Z"
)
"""It is where somebody says it."""
_OF_SOURCE = low_cue(r"\b(?:according to|quot(?:ed|ing)|cit(?:ed|ing)) [^,;]*\b(?:in|at) \Z")
"""It is where those are by whose word it is told."""

_TAKEN = (
    "taken;rushed;flown;brought;evacuated;airlifted;transferred;carried;transported;admitted;referred;ferried;driven;"
    "treated;hospitalised;hospitalized;succumbed;recovering;medevaced;shifted"
)
_FOR_CARE = low_cue(
    rf"\b(?:{one_of(_TAKEN)}\b[^,;]{{0,30}}|(?:on the way|en route)) (?:to|at|in)"
    rf" {DETERMINER}(?:nearby |local |main )?\Z"
)
"""It is where the wounded and the dead were brought."""

_LEADS = {
    "office": _OF_OFFICE,
    "bound": _BOUND,
    "affair": _OF_AFFAIR,
    "other deed": _OF_OTHER_DEED,
    "saying": _OF_SAYING,
    "source": _OF_SOURCE,
    "care": _FOR_CARE,
}
"""By name."""
_KEPT = 64
"""For so many places what stands before them is kept, for the other deeds of their sentence."""


@lru_cache(maxsize=_KEPT)
def found_in(lead: str) -> tuple[str, ...]:
    """The names of the cues in the words before a place.

    >>> found_in("a spokesman for the governor of "), found_in("in response to the attack on ")
    (('office',), ('other deed',))
    """
    near = lead[-LOOK_BACK:].lower()
    return tuple(name for name, told in _LEADS.items() if told.search(near))


def of_others(lead: str) -> bool:
    """Whether a place behind these words is not that of what the words before it tell."""
    return bool(found_in(lead))
