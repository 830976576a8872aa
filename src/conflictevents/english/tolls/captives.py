"""Captives: the phrases of casualties for what became of those who had been taken: freed, found dead, escaped."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from conflictevents.english.actors.party import Party
from conflictevents.english.tolls.captivity import are_captives
from conflictevents.english.tolls.company import Whom
from conflictevents.english.tolls.fates import BE, HAVE, Fate, as_fate
from conflictevents.english.tolls.harm import ASIDE, TAIL, UNDONE, WHOM, Toll, toll, uncounted, unlikely
from conflictevents.model.casualty import Harm, Scope
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule

_HOW = "(how_harmed | adverb){0,3}"


@rule(
    "harm",
    f"{WHOM} {TAIL} fate:fate (date | period | aside | duration){{0,3}} ('after' | 'following') first:fate",
    {"two men were found dead after being kidnapped": "abducted 2 men, killed 2 men"},
)
def befell_after(whom: Whom, fate: Fate, first: Fate) -> Toll | None:
    """What came to them in the end, behind which stands that they had been taken."""
    if Harm.ABDUCTED not in first.harms or not fate.harms or unlikely(fate, whom):
        return None
    return toll(evolve(first.followed_by(fate), one=fate.one), whom)


_THEN_HARM = "(then:harms | then:harming | then:saves | then:loss_of)"


@rule(
    "harm",
    f"{UNDONE} this:({_THEN_HARM} {WHOM} {ASIDE} comma? (relative first:fate | first:harmed | first:seizure))",
    {
        "rescued two nuns kidnapped in May": "abducted 2 nuns, released 2 nuns",
        "the bodies of two men who had been abducted": "abducted 2 men, killed 2 men",
    },
)
def harmed_whom_taken(undone: Sequence[str] | None, then: Harm, whom: Whom, first: Harm | Fate) -> Toll | None:
    """What is done to those who had been taken."""
    return _first_taken(undone, whom, as_fate(first), then)


@rule(
    "harm",
    f"{UNDONE} this:({_THEN_HARM} (count:count | 'a' | 'an') first:harmed who:group)",
    {"the body of a kidnapped clerk": "abducted 1 clerk, killed 1 clerk"},
)
def harmed_taken(undone: Sequence[str] | None, then: Harm, count: Count | None, first: Harm, who: Party) -> Toll | None:
    """The same with an adjective."""
    if who.count is not None or who.definite or who.plural is (count is None):
        return None
    return _first_taken(undone, [evolve(who, count=count or Count.exactly(1))], as_fate(first), then)


def _first_taken(undone: Sequence[str] | None, whom: Whom, first: Fate, then: Harm) -> Toll | None:
    if undone is not None or Harm.ABDUCTED not in first.harms or unlikely(first, whom):
        return None
    return toll(first.followed_by(Fate((then,))), whom)


@rule(
    "harm",
    f"{WHOM} {TAIL} {HAVE}? {BE}{{1,2}} {_HOW} harm:saved",
    {"four hostages were rescued": "released 4 hostages"},
)
def captives_were_freed(whom: Whom, harm: Harm) -> Toll | None:
    """Verbs that set captives free, and are said of others as well."""
    return toll(harm, whom) if are_captives(whom) else None


@rule("harm", f"{UNDONE} this:(harm:saves {WHOM})", {"rescued four hostages": "released 4 hostages"})
def freed_captives(undone: Sequence[str] | None, harm: Harm, whom: Whom) -> Toll | None:
    """The same in the active voice."""
    free = undone is None and are_captives(whom)
    return toll(harm, whom) if free else None


@rule("harm", f"{WHOM} {TAIL} {HAVE}? got_away", {"two hostages escaped": "abducted 2 hostages (known)"})
def captives_got_away(whom: Whom) -> Toll | None:
    """Who got away by themselves had been taken."""
    if any(map(uncounted, whom)) or not are_captives(whom):
        return None
    return tuple(evolve(one, scope=Scope.KNOWN) for one in toll(Harm.ABDUCTED, whom))
