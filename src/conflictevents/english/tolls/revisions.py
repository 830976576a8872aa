"""Revisions: what a toll stands at, rises to or is brought to, in place of what was told before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from conflictevents.english.actors.party import Party
from conflictevents.english.tables import names
from conflictevents.english.tolls.company import Whom
from conflictevents.english.tolls.fates import BE, HAVE
from conflictevents.english.tolls.harm import ASIDE, PARTS, TAIL, Toll, toll
from conflictevents.model.casualty import Harm, Scope
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"number_of"})


def words() -> Mapping[str, Words]:
    """Verbs for a toll that changes."""
    return {kind: names(phrases) for kind, phrases in _WORDS.items()} | {"losses": {"losses": Harm.KILLED}}


_WORDS = {
    "rises": (
        "rose;risen;rises;rising;climbed;climbs;jumped;soared;increased;grew;gone up;went up;went down;gone down;fell;"
        "fallen;dropped;lowered;cut;reduced;raised;revised;revised down;revised up;revised downwards;revised upwards;"
        "brought down;corrected"
    ),
    "bringing": (
        "bringing;brings;brought;bring;raising;raises;raised;raise;taking;takes;took;take;pushing;pushes;pushed;lifting;"
        "lifts;lifted"
    ),
    "figure_noun": "figure;number;count;total;tally",
    "number_of": "number of;no. of;nos. of;count of;tally of",
}


def updated(figures: Toll) -> Toll:
    """Figures in place of what was told before."""
    return tuple(
        figure if figure.scope is Scope.PART else attrs.evolve(figure, scope=Scope.UPDATED) for figure in figures
    )


@rule(
    "toll",
    f"number_of 'the'? (group | word | quality){{0,3}}? (relative {BE})? harm:(harmed | state)",
    {"number of militants killed": "killed"},
)
def number_harmed(harm: Sequence[Harm]) -> Harm:
    """A number of those harmed, as a toll."""
    return harm[0]


_AND_WHAT = f"('and' (word | deed_noun | quality){{1,3}} {ASIDE})?"
_TOLL = f"determiner? harm:toll {TAIL} {_AND_WHAT} {HAVE}? {BE}? adverb? how_harmed?"


@rule(
    "harm",
    f"{_TOLL} comes_to adverb? how_harmed? whom:(count | group) how_harmed? (then:harmed | then:state)? {PARTS}",
    {
        "the death toll stands at 54": "killed 54",
        "the number of injured was 17": "injured 17",
        "a toll of two people hurt": "injured 2 people",
        "number of militants killed at 15": "killed 15",
    },
)
def toll_came_to(harm: Harm, whom: Whom, then: Harm | None, part: Whom | None) -> Toll:
    """A toll that stands at a figure."""
    return toll(then or harm, whom, part)


@rule(
    "harm",
    f"{_TOLL} rises_to adverb? how_harmed? whom:(count | group) {PARTS}",
    {
        "the death toll rose to 54": "killed 54 (updated)",
        "the death toll from the blast has risen to at least 30 people": "killed 30.. people (updated)",
        "the toll to nine": "killed 9 (updated)",
    },
)
def toll_rose_to(harm: Harm, whom: Whom, part: Whom | None) -> Toll:
    """A toll that rose to a figure, or was brought to it, whatever was told before."""
    return updated(toll(harm, whom, part))


@rule(
    "harm",
    f"{_TOLL} rises? how_harmed? (was:('from' count) {ASIDE} ('to' | rises_to) whom:count | whom:count)",
    {
        "the death toll rose from nine to 12": "killed 12 (updated)",
        "the number of dead from 13 to nine": "killed 9 (updated)",
    },
)
def toll_rose_from(harm: Harm, was: object, whom: Count) -> Toll | None:
    """The same with what it was before: "from nine to 12" is no range here."""
    if was is not None:
        return updated(toll(harm, [whom]))
    told = whom.text is not None and whom.text.lower().startswith("from ") and whom.high is not None
    return updated(toll(harm, [Count.exactly(whom.high)])) if told and whom.high is not None else None


@rule(
    "harm",
    "('put' | 'puts' | 'putting') (possessive | 'the') harm:(losses | state | harm_noun) 'at' how_harmed? whom:count",
    {"put its losses at eight": "killed 8", "puts the dead at nine": "killed 9"},
)
def put_at(harm: Sequence[Harm], whom: Count) -> Toll:
    """A toll by the losses themselves."""
    return toll(harm[0], [whom])


@rule(
    "harm",
    "(bringing 'to' | rises_to) how_harmed? whom:count determiner? harm:toll",
    {
        "bringing to 23 the number of people killed": "killed 23 (updated)",
        "raised to at least nine the death toll": "killed 9.. (updated)",
    },
)
def brought_to(whom: Count, harm: Harm) -> Toll:
    """The same with the figure before the toll."""
    return updated(toll(harm, [whom]))


@rule(
    "harm",
    "this:(('the' | 'that' | 'this' | 'its' | 'their') figure_noun "
    f"{HAVE}? adverb? how_harmed? (rises? how_harmed? (rises_to | stands:comes_to)) adverb? how_harmed? whom:count)"
    " of:(thing | word | name)?",
    {
        "five were killed, but the figure has since risen to seven": "killed 7 (updated)",
        "two were killed and that number now stands at six": "killed 6 (updated)",
    },
)
def figure_rose_to(stands: str | None, whom: Count, of: object) -> Toll | None:
    """A figure that was told before, whatever of: this is found out from the figures before it."""
    told = stands is None or "stand" in stands or "stood" in stands
    return updated(toll(Harm.KILLED, [whom])) if told and of is None else None


@rule(
    "harm",
    f"harm:losses {TAIL} comes_to whom:count"
    " also:(((comma | and_also){1,2} (aside | preposition | determiner | group | actor){1,6}? 'at' count){1,4})",
    {"losses of the army stood at two, of the rebels at three": "killed 2, killed 3 (further)"},
)
def tolls_of_sides(harm: Harm, whom: Count, also: Sequence[object]) -> Toll:
    """One toll for each side."""
    others = [Party(count=one, plural=True, scope=Scope.FURTHER) for one in also if isinstance(one, Count)]
    return toll(harm, [whom]) + tuple(figure for other in others for figure in toll(harm, [other]))


@rule(
    "harm",
    "count? harm:(harm_noun | toll) (be | have | reported | word){0,2} 'coded' ('as' | 'at' | 'with') whom:count",
    {"Fatalities coded as 4": "killed 4 (updated)", "several deaths coded with 3": "killed 3 (updated)"},
)
def coded(harm: Sequence[Harm], whom: Count) -> Toll:
    """What ACLED's coders write behind a note: the figure that they settled on."""
    return updated(toll(harm[0], [whom]))
