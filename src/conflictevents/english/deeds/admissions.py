"""Admissions: what doers say of themselves: that they did it, or that they did not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from conflictevents.english.deeds.attributions import DEED, SMALL, THEN, Attribution, all_forms, held
from conflictevents.english.deeds.clauses import FILL, Actors
from conflictevents.english.tables import names
from conflictevents.model.actor import Actor, Certainty
from conflictevents.model.event import Status
from conflictevents.model.party import ARMED_GROUPS
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_WORDS = {
    "involvement": (
        "involvement;responsibility;role;part;participation;being behind;being involved;being responsible;accusation;"
        "accusations;allegation;allegations;charge;charges;claim;claims;link;links;connection;hand;complicity"
    ),
    "showing": (
        "released;published;posted;shared;issued;distributed;broadcast;aired;circulated;put out;uploaded;has released;"
        "releasing;publishing;posting;sharing"
    ),
    "pictures": ("video;videos;a video;footage;video footage;a video recording;photos;photographs;pictures;images"),
}


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {kind: names(cell) for kind, cell in _WORDS.items()} | {
        "claiming": [
            f"{form} {what}{end}"
            for form in all_forms("claim;take;accept;admit;assume")
            for what in ("responsibility", "credit", "the responsibility", "full responsibility")
            for end in ("", " for")
        ],
        "denying": list(all_forms("deny;reject;dismiss;disclaim;refute;disavow")),
    }


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
    return held(who or (Actor(name=" ".join(named or ())),), Certainty.CLAIMED)


@rule(
    "attribution",
    f"who:agent {FILL} this:('claimed' | 'claims') (determiner | possessive) {SMALL}{{0,3}}?"
    " (deed_noun | deed_nouns | weapon) goes_on:(be | have | deed_verb | befell | harmed | landed)?",
    {"JNIM claimed the attack": "claimed by nobody named: Jama'at Nusrat al-Islam wal-Muslimin"},
)
def claimed_the_deed(who: Actors, goes_on: object) -> Attribution | None:
    """The same of a deed; "claimed the attack was repelled" only tells of it."""
    return held(who, Certainty.CLAIMED) if goes_on is None else None


@rule(
    "attribution",
    f"who:agent {FILL} this:(showing {SMALL}{{0,2}}? pictures) ('of' | word) {SMALL}{{0,3}}? {DEED}",
    {"al-Shabaab released footage of the blast": "claimed by nobody named: al-Shabaab"},
)
def showed_it(who: Actors) -> Attribution | None:
    """Armed groups that show what was done have done it; the police may have filmed it."""
    return held(who, Certainty.CLAIMED) if who[0].type in ARMED_GROUPS else None


@rule(
    "attribution",
    f"{DEED} {THEN} this:('claimed' 'by' who:agent)",
    {"the attack was claimed by al-Shabaab": "claimed by nobody named: al-Shabaab"},
)
def claimed_by(who: Actors) -> Attribution:
    """The same, from the side of the deed."""
    return held(who, Certainty.CLAIMED)


@rule(
    "attribution",
    f"who:agent {FILL} this:(denying (determiner | possessive)? involvement preposition?)",
    {"al-Shabaab denied any involvement in": "denied by nobody named: al-Shabaab"},
)
def denied_it(who: Actors) -> Attribution:
    """Those who are accused of it say that they did not."""
    return held(who, Certainty.DENIED, status=Status.DENIED)


@rule(
    "attribution",
    f"who:agent {FILL} this:(denying ('having' 'been'? | 'being')?)"
    " (behind_it | harm | deed_doing | undone_deed | deed_verb)",
    {"the army denied killing": "denied by nobody named: army"},
)
def denied_having(who: Actors) -> Attribution:
    """The same of what they are said to have done."""
    return held(who, Certainty.DENIED, status=Status.DENIED)


@rule(
    "attribution",
    f"who:agent {FILL} this:(denying 'that'? (itself:('it' | 'they') | agent))"
    f" {SMALL}{{0,2}}? (be | have){{1,2}} adverb? (behind:behind_it | {DEED})",
    {"the army denied that it was behind": "denied by nobody named: army"},
)
def denied_that(who: Actors, itself: object, behind: str | None, phrase: str) -> Attribution | None:
    """The same in a clause of its own, of themselves or of their people."""
    if itself is None and not _THEIRS.search(phrase):
        return None
    return held(who, Certainty.DENIED, status=Status.ASSERTED if behind else Status.DENIED)


_THEIRS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
