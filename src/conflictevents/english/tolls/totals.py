"""Tolls: nouns that say how many of whom came to which harm, and harm that is stated to be none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from conflictevents.english.actors.party import SEVERAL, Party
from conflictevents.english.tolls.asides import Aside
from conflictevents.english.tolls.company import Whom
from conflictevents.english.tolls.fates import BE, HAVE, Fate
from conflictevents.english.tolls.harm import (
    LIST,
    NEXT,
    PARTS,
    WHOM,
    Toll,
    harm_words,
    joined,
    toll,
    toll_and_next,
    uncounted,
)
from conflictevents.model.casualty import Casualty, Harm, Scope, Victims
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"harm_of", "harm_noun", "toll", "corpse", "lives", "caused", "comes_to", "rises_to"})


def words() -> Mapping[str, Words]:
    """Nouns of harm, and the words around them."""
    return harm_words("tolls")


_HARM_BEHIND = "(verb:(fate | harmed | state | of_them))?"
"""The same as ``BEHIND`` of harm, but without "were": "the deaths of two men and a boy were told" has one list."""


@rule(
    "harm",
    f"undone:(undone | attempted | 'since')? this:(harm:loss_of {WHOM} {PARTS} ('and' 'of' also:({LIST}))? {NEXT})"
    f" {_HARM_BEHIND}",
    {
        "the deaths of hundreds of civilians": "killed 200..999 civilians",
        "the displacement of thousands": "displaced 2000..9999",
        "the killing of a priest and two nuns": "killed 1 priest, killed 2 nuns",
        "the murder of Juan Silva": "killed 1 Juan Silva",
        "the bodies of three miners": "killed 3 miners",
        "the death of a boy and of two nuns": "killed 1 boy, killed 2 nuns",
        "the death of a boy, and two men were shot dead": "killed 1 boy, killed 2 men",
    },
)
def harm_of_whom(
    *,
    undone: Sequence[str] | None,
    harm: Harm,
    whom: Whom,
    part: Whom | None,
    also: Whom | None,
    after: Harm | Fate | None,
    verb: object,
) -> Toll | None:
    """A noun of harm with ``of`` and those harmed."""
    if undone or (verb is not None and after is None and joined(whom)):
        return None
    figures = toll_and_next(harm, whom, part, after) or toll(harm, whom, part)
    return figures + toll(harm, also) if also else figures


@rule(
    "harm",
    f"how_many:(count | group) (quality | word){{0,2}}? harm:loss_of {WHOM} {PARTS}",
    {"six more corpses of rebels": "killed 6 (further)", "12 deaths of children": "killed 12"},
)
def so_many_of_whom(how_many: Whom, harm: Harm, whom: Whom, part: Whom | None) -> Toll | None:
    """The same, where the noun of harm is counted, or those harmed are."""
    if any(isinstance(who, Party) and who.count is None for who in how_many):
        return None
    return toll(harm, how_many if any(map(uncounted, whom)) else whom, part)


@rule("harm", "whom:count (quality | word){0,2}? harm:loss_of", {"13 bodies of": "killed 13"})
def so_many_dead(whom: Count, harm: Harm) -> Toll:
    """The same, whoever they were."""
    return toll(harm, [whom])


@rule("harm", f"harm:harm_noun 'to' {WHOM}", {"injuries to four civilians": "injured 4 civilians"})
def harm_to_whom(harm: Harm, whom: Whom) -> Toll:
    """The same with ``to``."""
    return toll(harm, whom)


@rule(
    "harm",
    "undone:undone? this:(whom:(group | named) (genitive | apostrophe) harm:harm_of)",
    {"the mayor's murder": "killed 1 mayor", "Juan Silva's assassination": "killed 1 Juan Silva"},
)
def harm_of_whose(undone: str | None, whom: Whom, harm: Harm) -> Toll | None:
    """The same, with whose it was."""
    return None if undone else toll(harm, whom)


@rule(
    "harm",
    "whom:(count | group) (quality | demonym | country | word | reported){0,2}? harm:harm_noun"
    " (and_also other:harm_noun)?",
    {
        "12 deaths": "killed 12",
        "at least two civilian casualties": "killed_or_injured 2.. civilian",
        "several injuries": "injured 3..9",
        "a number of deaths and injuries": "killed 2...., injured 2....",
    },
)
def counted_harm(whom: Whom, harm: Harm, other: Harm | None) -> Toll | None:
    """A noun of harm that is counted itself; "two deaths and injuries" does not say how many were injured."""
    [who] = whom
    if isinstance(who, Party) and who.count is None:
        return None
    return toll(harm, whom) + _several(other)


def _several(*harms: Harm | None) -> Toll:
    return tuple(Casualty(harm=harm, count=SEVERAL) for harm in harms if harm)


@rule(
    "harm",
    "how_many:(count | group) quality? harm:harm_noun 'among' possessive? whom:group",
    {"three deaths among the troops": "killed 3 troops", "12 casualties among its men": "killed_or_injured 12 men"},
)
def harm_among(how_many: Whom, harm: Harm, whom: Party) -> Toll | None:
    """The same with whose side they were on."""
    [who] = how_many
    count = who.count if isinstance(who, Party) else who
    return (
        None if not isinstance(count, Count) or whom.count else toll(harm, [evolve(whom, count=count, definite=False)])
    )


_SOME = "harm:some_harm (and_also other:some_harm)?"


@rule(
    "harm",
    f"caused (quality | word)? this:({_SOME})",
    {"causing deaths and injuries": "killed 2...., injured 2...."},
)
def caused_some(harm: Harm, other: Harm | None) -> Toll:
    """Some of a harm, and nobody says how much."""
    return _several(harm, other)


@rule("harm", f"{_SOME} {HAVE}? {BE}{{1,2}} reported", {"injuries were reported": "injured 2...."})
def reported_some(harm: Harm, other: Harm | None) -> Toll:
    """The same, as somebody said."""
    return _several(harm, other)


_NO = "('no' | 'without' determiner? | undone 'any' | 'zero' | 'neither' | averted (word | caused){1,2} 'any')"


@rule(
    "harm",
    f"{_NO} (quality | word | head | 'any' | caused | reported | how_harmed){{0,2}} ('reports' 'of')?"
    f" (harm:harm_noun | harm:state) (('or' | 'and' | 'nor') (other:harm_noun | other:state))?",
    {
        "no casualties": "killed_or_injured 0",
        "no deaths or injuries": "killed 0, injured 0",
        "neither injuries nor fatalities": "injured 0, killed 0",
        "without causing any injuries": "injured 0",
        "not cause any casualties": "killed_or_injured 0",
        "no reports of casualties": "killed_or_injured 0",
    },
)
def no_harm(harm: Harm, other: Harm | None) -> Toll:
    """Stated to be none."""
    return tuple(Casualty(harm=one, count=Count.exactly(0)) for one in (harm, other) if one)


@rule(
    "harm",
    "(averted | 'without') (harm:harm_base | harm:harming) ('anyone' | 'anybody')",
    {"not kill anyone": "killed 0", "without injuring anybody": "injured 0"},
)
def harmed_nobody(harm: Harm) -> Toll:
    """The same by a verb."""
    return (Casualty(harm=harm, count=Count.exactly(0)),)


@rule(
    "harm",
    "determiner? whom:(count | group) (quality | word | demonym){0,2}? corpse",
    {
        "12 bodies": "killed 12",
        "at least three charred bodies": "killed 3..",
        "three more bodies": "killed 3 (further)",
    },
)
def counted_bodies(whom: Whom) -> Toll | None:
    """Dead by their bodies."""
    told = all(isinstance(who, Count) or _is_number(who) for who in whom)
    return toll(Harm.KILLED, whom) if told else None


def _is_number(who: object) -> bool:
    """Whether no more is told than how many: "three more"."""
    return isinstance(who, Party) and who.count is not None and who.victims == Victims()


@rule(
    "harm",
    "whom:(group | named) ((genitive | apostrophe) (quality | word | thing | '-'){0,4}? | its:aside) corpse",
    {"a man's lifeless body": "killed 1 man", "a cook's bullet-riddled body": "killed 1 cook"},
)
def whose_body(whom: Whom, its: Aside | None) -> Toll | None:
    """The same, with whose it is before it."""
    return None if its is not None and its.words[:1] not in _MARKS else toll(Harm.KILLED, whom)


_MARKS = "'’"


@rule(
    "harm",
    "(caused whom:count quality? lives | whom:count quality? lives ('were' | 'was' | 'are')? how_harmed? 'lost')",
    {"claimed 12 lives": "killed 12", "more than 40 lives were lost": "killed 41.."},
)
def lives_lost(whom: Count) -> Toll:
    """Dead by their lives."""
    return toll(Harm.KILLED, [whom])


@rule("harm", "undone:undone? this:(('his' | 'her') harm:harm_of)", {"resulting in his death": "killed 1 (known)"})
def his_death(undone: str | None, harm: Harm) -> Toll | None:
    """The harm of somebody who was told of before; "his injuries" tell no news."""
    known = Casualty(harm=harm, count=Count.exactly(1), scope=Scope.KNOWN)
    return None if undone or harm is Harm.INJURED else (known,)


@rule(
    "harm",
    "harm:loss_of ('all' | 'the' | 'these' | 'those') count:count",
    {"the bodies of all four": "killed 4 (known)", "the deaths of the two": "killed 2 (known)"},
)
def loss_of_so_many(harm: Harm, count: Count) -> Toll:
    """Those who were told of before, by their number."""
    return toll(harm, [Party(count=count, plural=True, scope=Scope.KNOWN)])
