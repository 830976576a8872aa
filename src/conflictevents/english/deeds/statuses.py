"""Statuses: the words that say that a deed was not done, or not yet, or only as some have it.

A *mode* is what stands before the deed ("threatened to", "no", "if"); without one a deed is asserted, and "reportedly"
leaves it so. The values are PLOVER's auxiliary modes with ACE's modality and polarity.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import attrs

from conflictevents.english.deeds.actions import toll_told
from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.reach import Deed
from conflictevents.english.tables import names
from conflictevents.english.verbs import Forms, as_told, in_present
from conflictevents.model.casualty import Casualty
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_Phrases: TypeAlias = Mapping[Status, str]

_SUPPOSING: _Phrases = {
    Status.PLANNED: "will;shall;'ll",
    Status.HYPOTHETICAL: "would;could;can;may;might;must;should",
}
_INTENDING: _Phrases = {
    Status.PLANNED: (
        "plan;plans;planned;planning;plot;plots;plotted;plotting;intend;intends;intended;intending;prepare;prepares;"
        "prepared;preparing;want;wants;wanted;wish;wishes;aim;aims;aimed;order;orders;ordered;instructed;decided;urged;"
        "expected;due;set;poised;ready;going;about;scheduled;conspired;conspiring;conspiracy;hoped;hope;hopes;"
        "agreed;called on;calls on;asked;told"
    ),
    Status.THREATENED: (
        "threaten;threatens;threatened;threatening;threat;threats;vow;vows;vowed;vowing;pledge;pledges;pledged;pledging;"
        "swore;sworn;warned;promised;promises"
    ),
    Status.ATTEMPTED: (
        "try;tries;tried;trying;attempt;attempts;attempted;attempting;fail;fails;failed;failing;seek;sought;seeking;bid"
    ),
    Status.ALLEGED: "alleged;said;believed;suspected;thought;understood",
    Status.ASSERTED: (
        "manage;managed;continue;continues;continued;began;begin;begun;start;started;came;forced;used;using;"
        "helped;proceeded"
    ),
}
_PROSPECTS: _Phrases = {
    Status.PLANNED: (
        "plan;plans;planned;planning;plot;plots;plotted;plotting;preparing;prepared;preparations;upcoming;forthcoming;"
        "scheduled"
    ),
    Status.THREATENED: "threat;threats;threatened;threatens;threatening",
    Status.ATTEMPTED: (
        "attempted;foil;foils;foiled;foiling;thwart;thwarts;thwarted;thwarting;avert;averted;averting;prevented;abortive;"
        "failed;unsuccessful;botched;aborted"
    ),
    Status.HYPOTHETICAL: (
        "possible;potential;feared;fear;fears;fearing;risk;risks;warn;warns;warned;warning;warnings;future;imminent;"
        "likely;likelihood;prospect;possibility;danger;hypothetical;simulated;mock;prevent;preventing;stop;stopping;end;"
        "halt;ending;halting;deter"
    ),
    Status.ALLEGED: "alleged;allegedly;supposedly;purportedly;allegation;allegations;accusation;accusations",
}
_IN_ONE: _Phrases = {
    Status.THREATENED: "threatened to",
    Status.ATTEMPTED: "failed to",
    Status.ALLEGED: "charged with;suspected of;wanted for",
    Status.NEGATED: "didn't;don't;doesn't;won't;wouldn't;couldn't;can't;cannot",
}
"""Phrases that other word lists take as one token."""
_DROPPED: _Phrases = {
    Status.ATTEMPTED: "foiled;thwarted;averted;prevented;frustrated;attempt;attempts;bid",
    Status.NEGATED: "cancelled;canceled;banned;drill;drills",
    Status.PLANNED: "planned;expected;scheduled;due;imminent;postponed;announced;plan;plans;plot;plots",
    Status.THREATENED: "threat;threats;threatened",
}
_ACCUSING = "accuse;accuses;accused;accusing;suspect;suspects;suspected;charged;blame;blames;blamed;convicted;guilty"
_WISHES = "demand;urge;insist;propose;request;recommend;ask;suggest;order;decide"
_HARMING: Mapping[EventSubtype | None, str] = {
    EventSubtype.ATTACK: "kill;murder;execute;behead;lynch;shoot;burn alive;hang",
    EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE: "kidnap;abduct",
    EventSubtype.ARRESTS: "arrest;detain",
    EventSubtype.NON_STATE_ACTOR_OVERTAKES_TERRITORY: "overrun;capture;seize",
    EventSubtype.GOVERNMENT_REGAINS_TERRITORY: "recapture;retake;liberate",
    EventSubtype.LOOTING_PROPERTY_DESTRUCTION: "loot;torch",
}
"""Verbs that are read with whom they harm, or with the place that they take, where it was done."""


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {
        "supposing": _by_status(_SUPPOSING),
        "intending": _by_status(_INTENDING),
        "prospect": _by_status(_PROSPECTS),
        "calls": names("calls;called;calling;call"),
        "meant": _by_status(_IN_ONE),
        "dropped": _by_status(_DROPPED),
        "begin": names("begin;start;last;hold;continue;end;take;happen;occur;follow;resume;come"),
        "accusing": names(_ACCUSING),
        "wishing": as_told(_WISHES) + in_present(_WISHES),
        "hearsay": names(
            "report;reports;claim;claims;allegation;allegations;accusation;accusations;rumour;rumours;rumor;rumors"
        ),
        "undone_deed": {
            form: Deed(subtype=subtype)
            for subtype, cell in _HARMING.items()
            for verb in map(Forms.of, names(cell))
            for form in (verb.base, verb.ing)
        },
    }


def _by_status(phrases: _Phrases) -> dict[str, Status]:
    return {phrase: status for status, cell in phrases.items() for phrase in names(cell)}


# --- what stands before a deed


@rule("mode", "(do|have|be)? negation", {"did not": "negated", "no": "negated"})
def not_so() -> Status:
    """What did not happen, or nobody did."""
    return Status.NEGATED


@rule("mode", "how:supposing negation:negation?", {"will": "planned", "could": "hypothetical", "will not": "negated"})
def supposed(how: Status, negation: str | None) -> Status:
    """What will be, or what could."""
    return Status.NEGATED if negation else how


@rule(
    "mode",
    "how:intending ('on'? (agent|object))? 'to' | how:meant",
    {"threatened to": "threatened", "failed to": "attempted", "ordered his troops to": "planned"},
)
def meant_to(how: Status) -> Status:
    """What somebody means to do, or tries."""
    return how


@rule("mode", "how:prospect ('of'|'for'|'to'|'about')", {"fears of": "hypothetical", "plans for": "planned"})
def prospect_of(how: Status) -> Status:
    """What a noun puts off: "the threat of attacks"."""
    return how


_NEAR = (
    "('more'|'further'|'new'|'and'|'or'|harmless|determiner|possessive|adverb|word|quality|be|have|number|count|thing|weapon|vehicle_noun|conduct|conducted)"
    "{0,4}?"
)


@rule("mode", "calls 'for'", {"called for": "planned"})
def called_for() -> Status:
    """What somebody wants to be done."""
    return Status.PLANNED


@rule(
    "mode",
    f"this:calls ('a' | 'an' | number) {_NEAR} (deed_noun | deed_nouns)",
    {"called a march": "planned"},
)
def called() -> Status:
    """The same; "called the march a success" only gives it a name."""
    return Status.PLANNED


@rule(
    "mode",
    f"this:prospect {_NEAR} (deed_noun|deed_nouns|weapon|deed_verb|harm)",
    {"foiled bombings": "attempted", "planned march": "planned"},
)
def in_prospect(this: Status) -> Status:
    """What a participle puts off: "a planned march"."""
    return this


@rule(
    "mode",
    "denying ('having'|('any'|possessive|'the')? ('responsibility'|'involvement'|'role'|'part') ('for'|'in'))",
    {"denied having": "denied", "denies any role in": "denied"},
)
def in_denial() -> Status:
    """What those who are said to have done it say that they did not."""
    return Status.DENIED


@rule("mode", "this:denying (undone_deed|deed_doing|ing)", {"denied killing": "denied"})
def denied_doing() -> Status:
    """The same before what they are said to have done."""
    return Status.DENIED


@rule("mode", "accusing ('on'? agent)? ('of'|'for'|'in'|'with') 'having'?", {"accused the army of": "alleged"})
def accused_of() -> Status:
    """What somebody is said to have done."""
    return Status.ALLEGED


@rule("proviso", "('if'|'unless'|'whether'|'in' 'case'|how:prospect 'that')", {"unless": "hypothetical"})
def provided(how: Status | None) -> Status:
    """What something else hangs on, in a clause of its own."""
    return how or Status.HYPOTHETICAL


@rule(
    "proviso",
    "wishing 'that'",
    {"demanded that": "planned", "urged that": "planned"},
)
def wished_that() -> Status:
    """What somebody wants others to do, in a clause of its own."""
    return Status.PLANNED


@rule(
    "proviso",
    "denying (determiner? hearsay)? 'that'",
    {"denied that": "denied", "denied a report that": "denied"},
)
def denied_that() -> Status:
    """What is denied in a clause of its own."""
    return Status.DENIED


@rule(
    "infinitive",
    "(mode|attribution|'to') adverb? this:(what:undone_deed|what:deed_does|what:deed_doing)",
    {"to attack": "one deed"},
)
def to_do(what: Deed) -> Deed:
    """A deed by its verb, which by itself does not say that it was done."""
    return what


# --- the deed with what stands before or behind it

_WHOEVER = "(agent|object|pronoun|determiner|word|name|quality|aircraft|weapon|vehicle_noun|place|thing){0,5}?"
_OF_IT = "(preposition determiner? (object|agent|place|date|period)){0,2}?"


@rule(
    "told",
    f"(how:mode|how:proviso ','? {_WHOEVER} mode?) {_NEAR} this:(what:action|toll:harm)",
    {
        "no attack": "one deed (negated)",
        "if rebels attacked": "one deed by rebels (hypothetical)",
        "denied that a navy ship had shelled": "one shelling_artillery_missile (denied)",
    },
)
def told_as(how: Status, what: Action | None, toll: tuple[Casualty, ...] | None, phrase: str) -> Action | None:
    """A deed or harm of which the words before it say that it is not told as done."""
    if how is Status.ASSERTED:
        return None
    return attrs.evolve(what or toll_told(toll or (), phrase), status=how)


@rule(
    "told",
    f"this:action (how:dropped|{_OF_IT} (be|have){{1,2}} adverb? how:dropped|{_OF_IT} how:mode begin)",
    {
        "the attack was foiled": "known deed (attempted)",
        "assassination attempt": "one assassination (attempted)",
        "the ceasefire will begin": "known ceasefire (planned)",
    },
)
def dropped(how: Status, this: Action) -> Action:
    """A deed of which the words behind it say that it did not come off, or is still to come."""
    return attrs.evolve(this, status=how)
