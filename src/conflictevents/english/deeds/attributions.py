"""Attributions: who is said to have done it, by whose word: claimed, blamed on somebody, suspected, denied.

The deed stands beside them ("police blamed the rebels for the attack"), or was told before ("the rebels denied it").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from conflictevents.english.deeds.again import DID_IT
from conflictevents.english.deeds.clauses import FILL, Actors
from conflictevents.english.tables import names
from conflictevents.english.verbs import Forms
from conflictevents.model.actor import Certainty
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
    "work_of": "the work of;the handiwork of;the doing of;the deed of",
    "believing": "believe;believes;believed;suspect;suspects;suspected;think;thinks;thought;assume;assumes",
    "leaflet": (
        "leaflet;leaflets;pamphlet;pamphlets;notice;note;letter;banner;banners;flyers;flag;flags;graffiti;placard;communique"
    ),
    "left_there": "found;left;scattered;thrown;dropped;discovered;left behind;distributed;painted",
}


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {kind: names(cell) for kind, cell in _WORDS.items()} | {"blaming": list(all_forms(_BLAME))}


def all_forms(cell: str) -> Iterable[str]:
    """Every form of the verbs of a cell."""
    for verb in map(Forms.of, names(cell)):
        yield from attrs.astuple(verb)


def held(who: Actors, certainty: Certainty, by: str | None = None, status: Status = Status.ASSERTED) -> Attribution:
    """That they did it, no surer than this."""
    actors = tuple(attrs.evolve(actor, certainty=certainty, attributed_by=by) for actor in who)
    return Attribution(who=actors, status=status)


def _accused(who: Actors, by: Sequence[Actors | str] | None, status: Status = Status.ASSERTED) -> Attribution:
    """Those who are accused, and who says so: the first of its actors, or the name of somebody whom no list knows."""
    first = by[0] if by else None
    named = first[0].name if isinstance(first, tuple) else " ".join(map(str, by or ())) or None
    return held(who, Certainty.ACCUSED, named, status)


_BY = f"(by:(agent | name{{1,3}}) {FILL})??"
SMALL = "(determiner | possessive | word | quality | count | adverb | place | date | ing)"
DEED = f"(harm | deed_noun | deed_nouns | deed_verb | deed_doing | undone_deed | weapon | {DID_IT})"
ENDS = "(stop | end | ',' | 'after' | 'while' | 'but')"
THEN = "(relative | be | have | adverb | modal | ',' | 'and' | preposition? 'the'? (place | date | period)){0,5}"


@rule(
    "attribution",
    f"{DEED} {THEN} this:(('committed' | 'perpetrated' | 'orchestrated' | conducted | befell) {THEN} 'by' who:agent)",
    {"the attack was carried out by al-Shabaab": "unknown by nobody named: al-Shabaab"},
)
def carried_out_by(who: Actors) -> Attribution:
    """Those who did it, as the text says, told from the side of the deed."""
    return Attribution(who=who)


@rule(
    "attribution",
    f"({DEED} | 'it' | relative) {THEN} (doubt:(supposed | 'looked' 'like') 'to'? be?)? this:(work_of who:agent)",
    {
        "the blast was the work of al-Shabaab": "unknown by nobody named: al-Shabaab",
        "the blast is thought to be the work of al-Shabaab": "suspected by nobody named: al-Shabaab",
    },
)
def work_of(doubt: object, who: Actors) -> Attribution:
    """The same with a noun, which may be no more than a guess."""
    return held(who, Certainty.SUSPECTED) if doubt else Attribution(who=who)


@rule(
    "attribution",
    f"{_BY} this:(blaming who:agent) (('for' | 'over' | 'of' | 'in') {SMALL}{{0,4}}? {DEED} | {ENDS})",
    {"police blamed al-Shabaab for the attack": "accused by police: al-Shabaab"},
)
def blamed(by: Sequence[Actors | str] | None, who: Actors) -> Attribution:
    """Somebody says that others did it."""
    return _accused(who, by)


@rule(
    "attribution",
    f"{_BY} this:(blaming ('it' | 'this' | {SMALL}{{0,3}}? (deed_noun | deed_nouns | weapon)) 'on' who:agent)",
    {"police blamed the attack on al-Shabaab": "accused by police: al-Shabaab"},
)
def blamed_it_on(by: Sequence[Actors | str] | None, who: Actors) -> Attribution:
    """The same with the deed between."""
    return _accused(who, by)


@rule(
    "attribution",
    f"this:(who:agent (be? adverb? 'suspected')) {ENDS}",
    {"al-Shabaab suspected": "suspected by nobody named: al-Shabaab"},
)
def is_suspected(who: Actors) -> Attribution:
    """A guess by nobody who is named, in the few words of a note."""
    return held(who, Certainty.SUSPECTED)


@rule(
    "attribution",
    f"{_BY} this:(accusing who:agent 'of' ('being' | 'having' | 'been' | 'carrying' 'out' | word | adverb){{0,3}}?"
    f" behind:behind_it?) {SMALL}{{0,2}}? {DEED}",
    {
        "the ministry accused the rebels of killing": "accused by ministry: rebels",
        "residents accused the army of being behind the attack": "accused by residents: army",
        "the mayor suspected al-Shabaab of carrying out the attack": "accused by mayor: al-Shabaab",
    },
)
def accused(by: Sequence[Actors | str] | None, who: Actors, behind: str | None) -> Attribution:
    """The same as a charge."""
    return _accused(who, by, Status.ASSERTED if behind else Status.ALLEGED)


@rule(
    "attribution",
    f"{_BY} this:(('hold' | 'holds' | 'held') who:agent (behind_it | 'responsible' {ENDS}))",
    {"the ministry held the rebels responsible for it": "accused by ministry: rebels"},
)
def held_responsible(by: Sequence[Actors | str] | None, who: Actors) -> Attribution:
    """The same as a verdict."""
    return _accused(who, by)


@rule(
    "attribution",
    f"{_BY} ('attributed' | 'attributes' | 'ascribed') {SMALL}{{0,3}}? {DEED} {THEN} this:('to' who:agent)",
    {"police attributed the attack to al-Shabaab": "accused by police: al-Shabaab"},
)
def attributed(by: Sequence[Actors | str] | None, who: Actors) -> Attribution:
    """The same, with the deed between."""
    return _accused(who, by)


@rule(
    "attribution",
    f"({DEED} | relative | 'it' | ',') {THEN} this:((blamed_on | 'blamed' 'by' by:agent 'on') who:agent)",
    {"the attack was blamed on al-Shabaab": "suspected by nobody named: al-Shabaab"},
)
def blamed_on(by: Actors | None, who: Actors) -> Attribution:
    """The same from the side of the deed, which need not tell who says so."""
    return _accused(who, [by]) if by else held(who, Certainty.SUSPECTED)


@rule(
    "attribution",
    "(by:(agent | name{1,4}) have? (reported | believing) 'that'?)? (itself:('it' | 'they') | who:agent)"
    f" {FILL} this:(be adverb? (behind_it | 'responsible'))",
    {
        "al-Shabaab was behind": "confirmed by nobody named: al-Shabaab",
        "police said al-Shabaab was behind": "accused by police: al-Shabaab",
        "al-Shabaab said it was behind": "claimed by nobody named: al-Shabaab",
    },
)
def was_behind(by: Sequence[Actors | str] | None, itself: object, who: Actors | None) -> Attribution | None:
    """Somebody did it, as a fact, by its own word or by that of others."""
    if itself is not None:
        return held(by[0], Certainty.CLAIMED) if by and isinstance(by[0], tuple) else None
    return _accused(who or (), by) if by else held(who or (), Certainty.CONFIRMED)


@rule(
    "attribution",
    f"who:agent {FILL} this:(be adverb? (supposed ('of' | 'to') | meant | 'charged' 'with')"
    f" ('be' | 'being' | 'have' | 'having' | 'been'){{0,2}} behind:behind_it? conducted?) {SMALL}{{0,2}}? {DEED}",
    {
        "militants are believed to be behind the attack": "suspected by nobody named: militants",
        "militants are suspected of killing": "suspected by nobody named: militants",
    },
)
def thought_behind(who: Actors, behind: str | None) -> Attribution:
    """Somebody is thought to have done it, nobody says by whom."""
    return held(who, Certainty.SUSPECTED, status=Status.ASSERTED if behind else Status.ALLEGED)


@rule(
    "attribution",
    "hallmarks who:agent",
    {"bore the hallmarks of al-Shabaab": "suspected by nobody named: al-Shabaab"},
)
def has_hallmarks(who: Actors) -> Attribution:
    """What was done looks like what they do."""
    return held(who, Certainty.SUSPECTED)


@rule(
    "attribution",
    f"leaflet (({SMALL} | ',' | preposition | be | object | thing | left_there){{0,8}}? 'signed')?"
    " this:(('by' | 'of' | 'from') who:agent)"
    f" {FILL} (be{{1,2}} left_there | {ENDS})",
    {
        "a note was signed by al-Shabaab": "suspected by nobody named: al-Shabaab",
        "leaflets of al-Shabaab were found": "suspected by nobody named: al-Shabaab",
    },
)
def left_its_name(who: Actors) -> Attribution:
    """Whose papers lie where it was done."""
    return held(who, Certainty.SUSPECTED)
