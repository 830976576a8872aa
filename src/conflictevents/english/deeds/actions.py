"""Actions: clauses that tell who did what to whom.

A rule folds only the words of the deed (``this``); who did it, to whom, where and when is its context and stays on the
tape, because a date or place belongs to everything that its sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from conflictevents.english.actors.party import PERSONAL
from conflictevents.english.deeds.attributions import Attribution
from conflictevents.english.deeds.clauses import DOING, FILL, ONTO, SINCE_PERFECT, WHERE, WHO, WHOM, Action, Actors
from conflictevents.english.deeds.reach import AGREEMENTS, Deed, Reach
from conflictevents.english.deeds.violence import deed_behind
from conflictevents.model.casualty import Casualty, Harm, Scope
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {
        "against": ("against", "on", "targeting", "at", "hitting", "striking", "of"),
        "beside": ("on", "against", "with", "targeting"),
        "targeted": ("target", "targets", "scene", "site", "victim", "victims", "object"),
        "helps": ("help", "helps", "helped", "helping", "let", "lets", "made", "make", "saw", "see", "watched", "to"),
        "conduct": ("carry out", "launch", "conduct", "stage", "mount", "hold", "sign", "declare"),
    }


@rule(
    "action",
    f"(({WHO}) {FILL})? (how:mode|by:attribution|'to') adverb? this:infinitive (preposition? {WHOM})?",
    {
        "rebels threatened to attack the town": "one deed by rebels against town (threatened)",
        "police tried to arrest protesters": "one arrests by police against protesters (attempted)",
    },
)
def would_do(who: Actors | None, how: Status | None, by: Attribution | None, this: Deed, whom: Actors | None) -> Action:
    """What somebody is said to mean to do, to try, to fear, to have done or to deny."""
    if by:
        return Action(deed=this, initiators=by.who, targets=whom or (), status=by.status)
    return Action(deed=this, initiators=who or (), targets=whom or (), status=how or Status.PLANNED)


@rule(
    "action",
    f"(({WHO}) {DOING}|{SINCE_PERFECT}) this:(conducted ('one' 'of')? (word | quality | '-'){{0,3}}? what:deed)"
    f" (conducted|{WHERE} 'by' who:agent)? ({WHERE} (against|'between') {WHOM})?",
    {
        "US forces carried out a strike against al-Shabaab": "one air_strike by US forces against al-Shabaab",
        "US forces conducted retaliatory strikes": "some air_strike by US forces",
    },
)
def carried_out(who: Actors | None, what: Deed, whom: Actors | None, perfect: str | None) -> Action:
    """Somebody carried out something, against somebody; those who sign an agreement all take part in it."""
    if what.subtype in AGREEMENTS:
        return Action(deed=what, participants=(who or what.by) + (whom or ()), perfect=perfect is not None)
    return Action(deed=what, initiators=who or what.by, targets=whom or (), perfect=perfect is not None)


@rule(
    "action",
    f"((whom:agent|whom:object) {WHERE})? (perfect:perfect)? be{{1,2}} adverb?? ('the'|'a')? targeted 'of'"
    " this:(what:deed)",
    {"the bank was the target of a bomb attack": "one remote_explosive_landmine_ied against bank"},
)
def was_target_of(whom: Actors | None, what: Deed, perfect: str | None) -> Action:
    """Something befell somebody or some place, told by a noun."""
    return Action(deed=what, targets=whom or (), perfect=perfect is not None)


@rule(
    "action",
    f"((whom:agent|whom:object) {WHERE})? (perfect:perfect)? be (adverb|'being'|'been')?? this:deed_verb"
    f" {WHERE} ('by' who:agent)?",
    {"an army convoy was ambushed by militants": "one deed by militants against army convoy"},
)
def was_done(whom: Actors | None, this: Deed, who: Actors | None, perfect: str | None, phrase: str) -> Action | None:
    """Something was done to somebody, by somebody."""
    if _put_off(phrase, who, whom):
        return None
    return Action(deed=this, initiators=who or (), targets=whom or (), perfect=perfect is not None)


def _put_off(phrase: str, who: Actors | None, whom: Actors | None) -> bool:
    """Whether it is a launch or a plane, and no enemy, that was "pushed back"."""
    return not (who or whom) and phrase.lower() == "pushed back"


@rule(
    "action",
    f"((whom:agent|whom:object) {WHERE})? this:deed_verb {WHERE} 'by' who:agent",
    {"a convoy ambushed by militants": "one deed by militants against convoy"},
)
def done_by(whom: Actors | None, this: Deed, who: Actors) -> Action:
    """The same as a participle."""
    return Action(deed=this, initiators=who, targets=whom or (), finite=False)


@rule("action", "relative (have|adverb|word){0,3}? this:deed_verb", {"who fought with": "one armed_clash"})
def who_did(this: Deed) -> Action:
    """What a relative clause says that somebody did, by the way."""
    return Action(deed=this, finite=False)


@rule(
    "action",
    f"(({WHO}) {DOING}|{SINCE_PERFECT}) this:deed_verb (('on'? date)? {ONTO}? {WHOM})?",
    {
        "militants attacked Nigerian soldiers": "one deed by militants against Nigerian soldiers",
    },
)
def did(who: Actors | None, this: Deed, whom: Actors | None, perfect: str | None, phrase: str) -> Action | None:
    """Somebody did something, to somebody."""
    if _put_off(phrase, who, whom):
        return None
    if this.subtype is EventSubtype.ARMED_CLASH and len(who or ()) > 1:
        return Action(deed=this, participants=(who or ()) + (whom or ()), perfect=perfect is not None)
    return Action(deed=this, initiators=who or (), targets=whom or (), perfect=perfect is not None)


_HARM_DEED = {
    Harm.ABDUCTED: EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE,
    Harm.DETAINED: EventSubtype.ARRESTS,
    Harm.DISPLACED: EventSubtype.DISPLACEMENT,
}


def deed_of(toll: tuple[Casualty, ...], words: str) -> Deed:
    """What must have been done for this harm to be: arrests for the detained, for others what its words tell."""
    harms = [casualty.harm for casualty in toll if not _is_of_before(casualty)]
    if harms and all(harm is Harm.RELEASED for harm in harms):
        return Deed(subtype=EventSubtype.AGREEMENT)
    known = (Deed(subtype=_HARM_DEED[harm]) for harm in harms if harm in _HARM_DEED and Harm.KILLED not in harms)
    return deed_behind(words) or next(known, None) or Deed()


def _is_of_before(casualty: Casualty) -> bool:
    """Whether it is only said who they are: "the detained colonel"."""
    return casualty.harm is Harm.DETAINED and casualty.scope is Scope.KNOWN


_PERFECT = re.compile(r"\b(?:has|have)\b", re.IGNORECASE)
_BY_THE_WAY = re.compile(r"\b(?:who|whom|which)\b", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:could|would|can|may|might|must|should)\b", re.IGNORECASE)


def toll_told(toll: tuple[Casualty, ...], words: str) -> Action:
    """Harm by itself as an action: whether "has been killed", "could be", or told by the way, its words say."""
    return Action(
        deed=deed_of(toll, words),
        toll=toll,
        perfect=_PERFECT.search(words) is not None,
        finite=_BY_THE_WAY.search(words) is None,
        status=Status.HYPOTHETICAL if _SUPPOSED.search(words) else Status.ASSERTED,
    )


@rule(
    "action",
    f"beside:beside? ({WHO})"
    " (perfect:perfect|have|adverb|preposition determiner? word|preposition? (date|place|period|name)){0,3}? this:harm",
    {"gunmen killed four soldiers": "one deed by gunmen", "police arrested 12 protesters": "one arrests by police"},
)
def harmed_somebody(
    beside: str | None, who: Actors, this: tuple[Casualty, ...], perfect: str | None, phrase: str
) -> Action:
    """Somebody did harm to somebody; in "the raid on soldiers killed four" not those whom the noun before has."""
    return Action(deed=deed_of(this, phrase), initiators=() if beside else who, toll=this, perfect=perfect is not None)


@rule(
    "action",
    "perfect (adverb|word|caused){0,2}? this:harm",
    {"have caused the deaths of hundreds": "one deed", "has left dozens dead": "one deed"},
)
def have_caused(this: tuple[Casualty, ...], phrase: str) -> Action:
    """Harm that something has led to, on no day that is told."""
    return Action(deed=deed_of(this, phrase), toll=this, perfect=True)


@rule(
    "action",
    f"this:harm ('with' (word | weapon | quality | thing){{1,3}})? {WHERE} 'by' who:agent",
    {"four soldiers were killed by gunmen": "one deed by gunmen"},
)
def harmed_by(this: tuple[Casualty, ...], who: Actors, phrase: str) -> Action:
    """Harm was done to somebody, by somebody."""
    return attrs.evolve(toll_told(this, phrase), initiators=who, finite=True)


@rule(
    "action",
    f"helped:helps? ({WHO}) (date|adverb)? this:deed_does ({ONTO}? {WHOM})?",
    {"two bombers blow themselves up": "one suicide_bomb by bombers"},
)
def does(helped: str | None, who: Actors, this: Deed, whom: Actors | None) -> Action | None:
    """The same in the present of a headline; in "helping the army fight" nothing is asserted."""
    return None if helped else Action(deed=this, initiators=who, targets=whom or ())


@rule(
    "action",
    f"({WHO}) {FILL} this:(deed_verb ('each' 'other'|'one' 'another'))",
    {"soldiers and rebels targeted each other": "one armed_clash between soldiers, rebels"},
)
def did_to_each_other(who: Actors) -> Action:
    """Two sides did it, each to the other."""
    return Action(deed=Deed(subtype=EventSubtype.ARMED_CLASH), participants=who)


@rule(
    "action",
    f"this:deed {WHOM}",
    {"gunmen raid police station": "one deed by gunmen against police station"},
)
def does_what_a_noun_says(this: Deed, whom: Actors) -> Action | None:
    """The same with a verb that is a noun as well."""
    if not this.by or this.reach is Reach.KNOWN:
        return None
    return Action(deed=attrs.evolve(this, by=()), initiators=this.by, targets=whom)


@rule(
    "action",
    f"({WHO}) {DOING} this:(harm:harms) undone:('in' | 'by' | 'at' | 'near' | 'during' | 'after' | 'as' | 'amid')?",
    {
        "militiamen raped and beat": "one sexual_violence by militiamen",
        "police arrested": "one arrests by police",
        "Kenyan nurses kidnapped in": "one abduction_forced_disappearance against Kenyan nurses",
    },
)
def harmed_unsaid(who: Actors, harm: Harm, perfect: str | None, undone: object, phrase: str) -> Action | None:
    """Somebody did harm, to whom no rule of harm can tell; or it was done to them, as headlines have it."""
    if harm not in PERSONAL or harm is Harm.RELEASED:
        return None
    deed = deed_of((Casualty(harm=harm),), phrase)
    if undone is not None and perfect is None:
        return Action(deed=deed, targets=who)
    return Action(deed=deed, initiators=who, perfect=perfect is not None)


@rule(
    "action",
    f"(happened:'there' be)? this:deed ({WHERE} 'by' who:agent)? ({WHERE} have? be{{1,2}} happened:conducted)?"
    f" ({WHERE} against {WHOM} ('by' who:agent)?)? "
    f"((conducted|happened:befell|be{{1,2}} happened:reported)? {WHERE} ('between'|'involving') among:agent)? "
    f"({WHERE} (have? be{{1,2}})?? happened:(befell|befallen|landed|verb_phrase) ({WHOM})?)?",
    {
        "air strikes by Russia": "some air_strike by Russia",
        "clashes between rebels and Congolese soldiers": "some armed_clash between rebels, Congolese soldiers",
    },
)
def deed_told(this: Deed, who: Actors | None, whom: Actors | None, among: Actors | None, happened: object) -> Action:
    """A deed that is named, with those who took part; of several sides that clash none is said to have begun."""
    by = who or this.by
    if this.subtype is EventSubtype.ARMED_CLASH and len(by) > 1:
        by, among = (), by
    return Action(deed=this, initiators=by, targets=whom or (), participants=among or (), finite=happened is not None)
