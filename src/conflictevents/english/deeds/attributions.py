"""Attributions: who is said to have done it, by whose word: claimed, blamed on somebody, suspected, denied.

The deed stands beside them ("police blamed the rebels for the attack"), or was told before ("the rebels denied it").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from conflictevents.english.deeds.clauses import FILL, Actors
from conflictevents.english.tables import names
from conflictevents.english.verbs import Forms
from conflictevents.model.actor import Actor, Certainty
from conflictevents.model.event import Status
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"blaming"})


@attrs.frozen(kw_only=True)
class Attribution:
    """Who is said to have done it, and with what status that leaves a deed which is told by nothing else."""

    who: Actors
    status: Status = Status.ASSERTED

    def __str__(self) -> str:
        said = (f"{actor.certainty} by {actor.attributed_by or 'nobody named'}: {actor}" for actor in self.who)
        return "; ".join(said)


_BLAME = (
    "blame;point the finger at;point a finger at;pin the blame on;lay the blame on;put the blame on;cast blame on;"
    "place the blame on;lay blame on"
)
_WORDS = {
    "behind_it": (
        "behind;responsible for;to blame for;involved in;implicated in;the author of;the authors of;the mastermind of;"
        "the masterminds of;the mastermind behind;the masterminds behind"
    ),
    "blamed_on": "blamed on;attributed to;ascribed to;pinned on;blamed upon;imputed to;traced to",
    "hallmarks": (
        "bore the hallmarks of;bears the hallmarks of;bear the hallmarks of;bearing the hallmarks of;"
        "had the hallmarks of;has the hallmarks of;bore all the hallmarks of;carried the hallmarks of;"
        "bore the signature of;suspicion fell on;suspicion has fallen on;suspicions fell on;fingers pointed at"
    ),
    "involvement": (
        "involvement;responsibility;role;part;participation;being behind;being involved;being responsible;accusation;"
        "accusations;allegation;allegations;charge;charges;claim;claims;link;links;connection;hand;complicity"
    ),
}


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {kind: names(cell) for kind, cell in _WORDS.items()} | {
        "blaming": list(_all_forms(_BLAME)),
        "claiming": [
            f"{form} {what}{end}"
            for form in _all_forms("claim;take;accept;admit")
            for what in ("responsibility", "credit", "the responsibility", "full responsibility")
            for end in ("", " for")
        ],
        "denying": list(_all_forms("deny;reject;dismiss;disclaim;refute;disavow")),
    }


def _all_forms(cell: str) -> Iterable[str]:
    for verb in map(Forms.of, names(cell)):
        yield from attrs.astuple(verb)


def _held(who: Actors, certainty: Certainty, by: str | None = None, status: Status = Status.ASSERTED) -> Attribution:
    actors = tuple(attrs.evolve(actor, certainty=certainty, attributed_by=by) for actor in who)
    return Attribution(who=actors, status=status)


def _accused(who: Actors, by: Sequence[Actors | str] | None, status: Status = Status.ASSERTED) -> Attribution:
    """Those who are accused, and who says so: the first of its actors, or the name of somebody whom no list knows."""
    first = by[0] if by else None
    named = first[0].name if isinstance(first, tuple) else " ".join(map(str, by or ())) or None
    return _held(who, Certainty.ACCUSED, named, status)


_BY = f"(by:(agent | name{{1,3}}) {FILL})??"
_SMALL = "(determiner | possessive | word | quality | count | adverb | place | date | ing)"
_DEED = "(harm | deed_noun | deed_nouns | deed_verb | deed_doing | undone_deed | weapon)"
_ENDS = "(stop | end | ',' | 'after' | 'while' | 'but')"
_THEN = "(relative | be | have | adverb | modal | ',' | 'and' | preposition? 'the'? (place | date | period)){0,5}"


@rule(
    "attribution",
    f"(who:agent | named:(name{{1,5}})) {FILL} this:claiming",
    {
        "al-Shabaab claimed responsibility for": "claimed by nobody named: al-Shabaab",
        "the Imperdibles claimed responsibility": "claimed by nobody named: Imperdibles",
    },
)
def claimed_it(who: Actors | None, named: Sequence[str] | None) -> Attribution:
    """Somebody says that it did it, a group that no list knows among them."""
    return _held(who or (Actor(name=" ".join(named or ())),), Certainty.CLAIMED)


@rule(
    "attribution",
    f"{_DEED} {_THEN} this:('claimed' 'by' who:agent)",
    {"the attack was claimed by al-Shabaab": "claimed by nobody named: al-Shabaab"},
)
def claimed_by(who: Actors) -> Attribution:
    """The same, from the side of the deed."""
    return _held(who, Certainty.CLAIMED)


@rule(
    "attribution",
    f"{_DEED} {_THEN} this:(('committed' | 'perpetrated' | conducted | befell) {_THEN} 'by' who:agent)",
    {"the attack was carried out by al-Shabaab": "unknown by nobody named: al-Shabaab"},
)
def carried_out_by(who: Actors) -> Attribution:
    """Those who did it, as the text says, told from the side of the deed."""
    return Attribution(who=who)


@rule(
    "attribution",
    f"{_BY} this:(blaming who:agent) (('for' | 'over' | 'of' | 'in') {_SMALL}{{0,4}}? {_DEED} | {_ENDS})",
    {"police blamed al-Shabaab for the attack": "accused by police: al-Shabaab"},
)
def blamed(by: Sequence[Actors | str] | None, who: Actors) -> Attribution:
    """Somebody says that others did it."""
    return _accused(who, by)


@rule(
    "attribution",
    f"{_BY} this:(accusing who:agent 'of' ('being' | 'having' | 'been' | 'carrying' 'out' | word | adverb){{0,3}}?"
    f" behind:behind_it?) {_SMALL}{{0,2}}? {_DEED}",
    {
        "the ministry accused the rebels of killing": "accused by ministry: rebels",
        "residents accused the army of being behind the attack": "accused by residents: army",
    },
)
def accused(by: Sequence[Actors | str] | None, who: Actors, behind: str | None) -> Attribution:
    """The same as a charge."""
    return _accused(who, by, Status.ASSERTED if behind else Status.ALLEGED)


@rule(
    "attribution",
    f"{_BY} this:(('hold' | 'holds' | 'held') who:agent (behind_it | 'responsible' {_ENDS}))",
    {"the ministry held the rebels responsible for it": "accused by ministry: rebels"},
)
def held_responsible(by: Sequence[Actors | str] | None, who: Actors) -> Attribution:
    """The same as a verdict."""
    return _accused(who, by)


@rule(
    "attribution",
    f"{_BY} ('attributed' | 'attributes' | 'ascribed') {_SMALL}{{0,3}}? {_DEED} {_THEN} this:('to' who:agent)",
    {"police attributed the attack to al-Shabaab": "accused by police: al-Shabaab"},
)
def attributed(by: Sequence[Actors | str] | None, who: Actors) -> Attribution:
    """The same, with the deed between."""
    return _accused(who, by)


@rule(
    "attribution",
    f"({_DEED} | relative | 'it' | ',') {_THEN} this:((blamed_on | 'blamed' 'by' by:agent 'on') who:agent)",
    {"the attack was blamed on al-Shabaab": "suspected by nobody named: al-Shabaab"},
)
def blamed_on(by: Actors | None, who: Actors) -> Attribution:
    """The same from the side of the deed, which need not tell who says so."""
    return _accused(who, [by]) if by else _held(who, Certainty.SUSPECTED)


@rule(
    "attribution",
    "(by:(agent | name{1,4}) have? reported 'that'?)? (itself:('it' | 'they') | who:agent)"
    f" {FILL} this:(be adverb? behind_it)",
    {
        "al-Shabaab was behind": "confirmed by nobody named: al-Shabaab",
        "police said al-Shabaab was behind": "accused by police: al-Shabaab",
        "al-Shabaab said it was behind": "claimed by nobody named: al-Shabaab",
    },
)
def was_behind(by: Sequence[Actors | str] | None, itself: object, who: Actors | None) -> Attribution | None:
    """Somebody did it, as a fact, by its own word or by that of others."""
    if itself is not None:
        return _held(by[0], Certainty.CLAIMED) if by and isinstance(by[0], tuple) else None
    return _accused(who or (), by) if by else _held(who or (), Certainty.CONFIRMED)


@rule(
    "attribution",
    f"who:agent {FILL} this:(be adverb? (supposed ('of' | 'to') | meant | 'charged' 'with')"
    f" ('be' | 'being' | 'have' | 'having' | 'been'){{0,2}} behind:behind_it?) {_SMALL}{{0,2}}? {_DEED}",
    {
        "militants are believed to be behind the attack": "suspected by nobody named: militants",
        "militants are suspected of killing": "suspected by nobody named: militants",
    },
)
def thought_behind(who: Actors, behind: str | None) -> Attribution:
    """Somebody is thought to have done it, nobody says by whom."""
    return _held(who, Certainty.SUSPECTED, status=Status.ASSERTED if behind else Status.ALLEGED)


@rule(
    "attribution",
    "hallmarks who:agent",
    {"bore the hallmarks of al-Shabaab": "suspected by nobody named: al-Shabaab"},
)
def has_hallmarks(who: Actors) -> Attribution:
    """What was done looks like what they do."""
    return _held(who, Certainty.SUSPECTED)


@rule(
    "attribution",
    f"who:agent {FILL} this:(denying (determiner | possessive)? involvement preposition?)",
    {"al-Shabaab denied any involvement in": "denied by nobody named: al-Shabaab"},
)
def denied_it(who: Actors) -> Attribution:
    """Those who are accused of it say that they did not."""
    return _held(who, Certainty.DENIED, status=Status.DENIED)


@rule(
    "attribution",
    f"who:agent {FILL} this:(denying ('having' 'been'? | 'being')?)"
    " (behind_it | harm | deed_doing | undone_deed | deed_verb)",
    {"the army denied killing": "denied by nobody named: army"},
)
def denied_having(who: Actors) -> Attribution:
    """The same of what they are said to have done."""
    return _held(who, Certainty.DENIED, status=Status.DENIED)


@rule(
    "attribution",
    f"who:agent {FILL} this:(denying 'that'? (itself:('it' | 'they') | agent))"
    f" {_SMALL}{{0,2}}? (be | have){{1,2}} adverb? (behind:behind_it | {_DEED})",
    {"the army denied that it was behind": "denied by nobody named: army"},
)
def denied_that(who: Actors, itself: object, behind: str | None, phrase: str) -> Attribution | None:
    """The same in a clause of its own, of themselves or of their people."""
    if itself is None and not _THEIRS.search(phrase):
        return None
    return _held(who, Certainty.DENIED, status=Status.ASSERTED if behind else Status.DENIED)


_THEIRS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
