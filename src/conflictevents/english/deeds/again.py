"""Again: what is said of a deed that was told before, which it does not name: "it happened", "the target was"."""

from __future__ import annotations

from collections.abc import Mapping

from conflictevents.english.deeds.clauses import FILL, WHERE, WHO, WHOM, Action, Actors
from conflictevents.english.deeds.reach import Deed, Reach
from conflictevents.english.verbs import as_told
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_DID = (
    "carry out;set off;plant;place;detonate;execute;perpetrate;commit;stage;mount;launch;lay;send;trigger;orchestrate"
)


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {
        "aided": ("came to the aid of", "came to the help of", "joined the fight", "joined the fighting", "intervened"),
        "perpetrated": as_told(_DID),
        "did_it": ("did it", "done it", "doing it", "set it off", "carried it out", "carrying it out", "behind it"),
    }


@rule(
    "action",
    f"this:('target'|'targets') be (mode 'be')? {WHOM}",
    {"the target was said to be an al-Shabaab camp": "known deed against al-Shabaab"},
)
def target_was(whom: Actors) -> Action:
    """Whom the deed was aimed at."""
    return Action(deed=Deed(reach=Reach.KNOWN), targets=whom)


@rule(
    "action",
    "this:(('it'|'this'|('the'|'this') occasion) befell)",
    {"it happened": "same deed", "the incident took place": "same deed"},
)
def it_happened() -> Action:
    """When or where that was which was told last."""
    return Action(deed=Deed(reach=Reach.SAME), finite=False)


@rule(
    "action",
    f"({WHO}) ','? this:aided",
    {"villagers came to the aid of": "known deed between villagers"},
)
def aided(who: Actors) -> Action:
    """Who else took part, on the side of others."""
    return Action(deed=Deed(reach=Reach.KNOWN), participants=who)


IT = "('it' | 'this' | 'them' | determiner (word | thing | object_noun | vehicle_noun | deed_noun))"
DID_IT = f"(perpetrated {IT} | did_it)"


@rule(
    "action",
    f"who:subject {FILL} this:{DID_IT}",
    {"al-Shabaab said it had carried it out": "known deed by al-Shabaab"},
)
def did_it(who: Actors) -> Action:
    """Who did it, as they say themselves."""
    return Action(deed=Deed(reach=Reach.KNOWN), initiators=who, finite=False)


@rule(
    "action",
    f"('it' | 'they' | determiner thing) {WHERE} have? this:(be{{1,2}} adverb? perpetrated {WHERE} 'by') who:agent",
    {"it was planted by rebels": "known deed by rebels"},
)
def it_was_done_by(who: Actors) -> Action:
    """The same, from the side of the deed."""
    return Action(deed=Deed(reach=Reach.KNOWN), initiators=who, finite=False)
