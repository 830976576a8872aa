"""Some of the dead: the phrases that say who some of those harmed were: "among the dead were two nurses"."""

from __future__ import annotations

from attrs import evolve

from conflictevents.english.tolls.company import Whom
from conflictevents.english.tolls.fates import BE
from conflictevents.english.tolls.harm import TAIL, WHOM, Toll, toll, uncounted
from conflictevents.english.tolls.told_before import as_known
from conflictevents.model.casualty import Harm, Scope
from conflictevents.reading.rules import rule

_DEAD = "(harm:harmed | harm:state)"


@rule(
    "harm",
    f"some:preposition? this:(('the' | 'those') {_DEAD} ('included' | 'include' | 'includes' | 'were' | 'are') {WHOM}"
    " (relative fate)?)",
    {"the dead included two nurses": "killed 2 nurses (known)"},
)
def the_dead_included(some: object, harm: Harm, whom: Whom) -> Toll | None:
    """Some or all of those harmed, who count where the others are not told of."""
    return None if some is not None or any(map(uncounted, whom)) else as_known(toll(harm, whom))


@rule(
    "harm",
    f"'among' ('the' | 'those') {_DEAD} ('was' | 'were' | 'is' | 'are') {WHOM}",
    {"among the dead were two nurses": "killed 2 nurses (known)"},
)
def among_the_dead_were(harm: Harm, whom: Whom) -> Toll | None:
    """The same, turned round."""
    return None if any(map(uncounted, whom)) else as_known(toll(harm, whom))


@rule(
    "harm",
    f"{WHOM} {TAIL} {BE} (how_harmed | adverb)? 'among' ('the' | 'those') {_DEAD}",
    {"a nurse and her son were among the dead": "killed 1 nurse (part), killed 1 son (part), killed 2 (known)"},
)
def were_among_the_dead(whom: Whom, harm: Harm) -> Toll:
    """The same, told of them."""
    return as_known(toll(harm, whom))


@rule(
    "harm",
    f"this:({WHOM} {TAIL} {BE} (how_harmed | adverb)? 'among' 'the'? whole:(group | stranger | count)"
    f" (relative {BE})? (harm:harmed | harm:state)) verb:(count | group)?",
    {
        "a cook and her son were among six people killed": "killed 1 cook (part), killed 1 son (part), killed 6 people",
    },
)
def were_among_so_many(whom: Whom, whole: Whom, harm: Harm, verb: object) -> Toll | None:
    """The same, where the number of all is told."""
    some, everyone = toll(harm, whom), toll(harm, whole)
    most = [one.count.high for one in everyone]
    too_many = None not in most and any((one.count.low or 0) > (high or 0) for one in some for high in most)
    if verb is not None or too_many or any(map(uncounted, whole)):
        return None
    return (*(evolve(one, scope=Scope.PART) for one in some), *everyone)


SOME_OF_THE_DEAD = frozenset(rule.name for rule in (the_dead_included, among_the_dead_were, were_among_the_dead))
"""The rules for those who are some of the dead, whoever the others were."""
