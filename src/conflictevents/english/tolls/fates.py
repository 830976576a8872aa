"""Fates: the verb of harm with what belongs to it, read before those harmed are looked for.

Whoever was killed may stand far from the verb: "two men, who had left the village on foot, were killed". So the verb is
first folded with its auxiliaries to a *fate*, what stands between to asides (``tolls/asides.py``), and
people whom no list knows to strangers (``tolls/strangers.py``). None of this outlives the stage of
harm: the rules after it find the text as it was before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import reduce
from typing import TypeAlias

import attrs

from conflictevents.english.tables import names
from conflictevents.model.casualty import Harm
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"averted"})

Harms: TypeAlias = tuple[Harm, ...]


def words() -> Mapping[str, Words]:
    """The words that say that a harm was averted; those of harm itself are in ``words/harms.tsv``."""
    return {"averted": names("not;never;n't;neither;nearly;almost;narrowly")}


BE = "('is' | 'are' | 'was' | 'were' | 'be' | 'been' | 'being' | 'got' | 'getting')"
HAVE = "('has' | 'have' | 'had' | 'having')"


class Taking(StrEnum):
    """How sure a verb is of having taken people; who did it says the rest: ``extraction/tolls/takers.py``."""

    SURE = "sure"
    """People who came to it were taken: "seized", "led away"."""
    DOUBTFUL = "doubtful"
    """They were if those who did it take people: "took", "held"."""


@attrs.frozen
class Fate:
    """What came to the subject of a predicate; no harm at all where it was averted, denied or only expected.

    ``one`` is whether the verb says that the subject is one: "was", "has been". ``taking`` is there where people were
    taken, and whoever took them says whether they were abducted or detained.
    """

    harms: Harms
    one: bool = False
    taking: Taking | None = None

    def followed_by(self, then: Fate) -> Fate:
        """What came to them in the end: whoever was shot, and died, was killed."""
        taking = self.taking or then.taking
        if not (self.harms and then.harms):
            return Fate(self.harms or then.harms, one=self.one, taking=taking)
        harms = (*self.harms[:-1], *both(self.harms[-1], then.harms[0]), *then.harms[1:])
        return Fate(harms, one=self.one, taking=taking)

    def __str__(self) -> str:
        return " and ".join(self.harms) or "no harm"


def harms_of(told: Harm | Fate) -> Harms:
    """The harms that a word or a predicate tells."""
    return told.harms if isinstance(told, Fate) else (told,)


def as_fate(told: Harm | Fate) -> Fate:
    """A word or a predicate of harm as a predicate."""
    return told if isinstance(told, Fate) else Fate((told,))


def both(first: Harm, then: Harm) -> Harms:
    """Two harms that came to the same people: whoever was hurt and killed is dead, whoever was taken and killed both.

    >>> both(Harm.INJURED, Harm.KILLED), both(Harm.ABDUCTED, Harm.KILLED)
    ((<Harm.KILLED: 'killed'>,), (<Harm.ABDUCTED: 'abducted'>, <Harm.KILLED: 'killed'>))
    """
    if {first, then} == {Harm.INJURED, Harm.KILLED}:
        return (Harm.KILLED,)
    return tuple(dict.fromkeys((first, then)))


# --- words of harm side by side

_HOW = "(how_harmed | adverb){0,3}"
THEN = f"','? ('and' | 'or' | 'but' | 'then') {_HOW}"
_NEXT = f"(',' | ','? ('and' | 'or' | 'but' | 'then')) {_HOW}"


@rule(
    "twofold",
    f"first:(harmed | harms | harming | harm_base | deed_verb) {THEN} then:(harmed | harms | harming | harm_base)",
    {
        "kidnapped and killed": "abducted and killed",
        "wounded and later kidnapped": "injured and abducted",
        "ambushed and killed": "killed",
    },
)
def twofold(first: Sequence[Harm | object], then: Sequence[Harm]) -> Fate:
    """Two harms in one, or a deed and the harm that it did."""
    return Fate(both(first[0], then[0]) if isinstance(first[0], Harm) else (then[0],))


@rule(
    "loss_of",
    "(determiner | possessive)? (undone:attempted | quality | word)?? harm:harm_of (preposition? (date | place))?"
    " how_harmed? 'of'",
    {"the brutal murder of": "killed", "disappearances of": "missing"},
)
def loss_of(harm: Harm, undone: object) -> Harm | None:
    """A noun of harm before those harmed; nothing came of an attempt."""
    return None if undone is not None else harm


@rule("loss_of", "(determiner | possessive)? (quality | word){0,2}? corpse 'of'", {"the charred bodies of": "killed"})
def bodies_of() -> Harm:
    """The dead by their bodies."""
    return Harm.KILLED


# --- fates

_VERB = "(harmed | twofold | seizure | hurt | deed_verb | hijacks | word)"
_FIRST = f"({_VERB} ((word | preposition)? aside{{0,2}} {_NEXT} | place {THEN}))"
"""What came to them before."""


@rule(
    "fate",
    f"no:(modal | averted)? (one:'has' | {HAVE})? no:(averted)? {_HOW} (one:('was' | 'is') {BE}? | {BE}{{1,2}}"
    f" | 'had' 'to' 'be') no:(averted)? {_HOW} ('being' {_HOW})? (reported? 'to' ('be' | 'have' 'been') {_HOW})?"
    f" told:({_FIRST}{{0,2}} (twofold | seizure | harmed | hurt | state))",
    {
        "were killed": "killed",
        "have reportedly been shot dead": "killed",
        "was ambushed and wounded": "injured",
        "were abducted and later killed": "abducted and killed",
        "were abducted, beaten and killed": "abducted and killed",
        "had to be hospitalised": "injured",
        "was not hurt": "no harm",
        "would be killed": "no harm",
    },
)
def befallen(no: Sequence[str] | None, one: object, told: Sequence[object]) -> Fate:
    """The passive, of one verb or of several."""
    fate = reduce(Fate.followed_by, [as_fate(harm) for harm in told if isinstance(harm, Harm | Fate)])
    return Fate((), one=one is not None) if no else attrs.evolve(fate, one=one is not None)


@rule(
    "fate",
    f"no:(modal | averted)? {HAVE}? no:(averted)? {_HOW} ({BE}{{1,2}} {_HOW} (reported | supposed) 'to' 'have' {_HOW})?"
    " harm:suffered",
    {
        "died": "killed",
        "have gone missing": "missing",
        "were said to have died": "killed",
        "could die": "no harm",
        "never fled their homes": "no harm",
    },
)
def suffered(no: Sequence[str] | None, harm: Harm) -> Fate:
    """Verbs that have those harmed for their subject."""
    return Fate(() if no else (harm,))
