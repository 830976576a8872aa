"""Told before: the phrases of casualties about people who were told of before: "they", "the wounded", "two of them"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

from attrs import evolve

from conflictevents.english.actors.party import Party
from conflictevents.english.tables import names
from conflictevents.english.tolls.company import Whom
from conflictevents.english.tolls.fates import BE, Fate
from conflictevents.english.tolls.harm import (
    ASIDE,
    GOES_ON,
    PARTS,
    TAIL,
    UNDONE,
    WHOM,
    Toll,
    toll,
)
from conflictevents.model.casualty import Casualty, Harm, Scope, VictimStatus
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {"only_one": names("only;sole;lone;single")}


@rule(
    "harm",
    "('the' | 'these' | 'those') harm:harmed who:group",
    {"the murdered students": "killed 2.... students (known)", "the wounded guard": "injured 1 guard (known)"},
)
def the_harmed(harm: Harm, who: Party) -> Toll | None:
    """Those of whom the harm is known."""
    return None if who.count or who.definite else as_known(toll(harm, [who]))


def as_known(figures: Toll) -> Toll:
    """Figures that count only where none were counted before: several as one, of which each is a part."""
    whole = [figure for figure in figures if figure.scope is not Scope.PART]
    if len(whole) == 1:
        return tuple(evolve(one, scope=Scope.KNOWN) if one is whole[0] else one for one in figures)
    count = reduce(Count.__add__, [figure.count for figure in whole])
    everyone = Casualty(harm=whole[0].harm, count=count, scope=Scope.KNOWN)
    return (*(evolve(one, scope=Scope.PART) for one in figures), everyone)


_CALLED = (
    f"(comma (word | quality){{0,2}} (group | stranger | somebody | named) {ASIDE} (comma named {ASIDE})? comma?)?"
)
"""Who the one of them is."""


@rule(
    "harm",
    f"whom:count 'of' ('the' | 'those') of:count? (harm:harmed | harm:state) group? {_CALLED} {TAIL} fate:fate",
    {
        "three of the wounded later died": "killed 3",
        "one of the injured, Juan Silva, died": "killed 1",
        "one of the two abducted cooks was found dead": "killed 1",
        "one of the 18 injured died": "injured 18 (known), killed 1",
    },
)
def some_of_the_harmed(whom: Count, of: Count | None, harm: Harm, fate: Fate) -> Toll:
    """Some of them, and what came to them in the end."""
    return _as_injured(harm, of) + toll(fate, [whom])


def _as_injured(harm: Harm, of: Count | None) -> Toll:
    """All of those who were injured, where the text has not told how many before."""
    if of is None or harm is not Harm.INJURED:
        return ()
    return toll(harm, [Party(count=of, plural=True, scope=Scope.KNOWN)])


@rule(
    "harm",
    f"'of' ('the' | 'those') of:count? (harm:harmed | harm:state) group? {ASIDE} comma whom:count {TAIL} fate:fate",
    {"Of the 22 wounded, five have since died": "injured 22 (known), killed 5"},
)
def of_the_harmed_some(of: Count | None, harm: Harm, whom: Count, fate: Fate) -> Toll:
    """The same with the others first."""
    return _as_injured(harm, of) + toll(fate, [whom])


@rule(
    "harm",
    f"whom:count of_them {_CALLED} fate:fate",
    {"many of whom were displaced": "displaced 3....", "two of them later died": "killed 2"},
)
def some_of_them(whom: Count, fate: Fate) -> Toll:
    """A figure of its own in a relative clause: the people before the clause are not the ones harmed."""
    return toll(fate, [whom])


@rule(
    "harm",
    f"whom:count 'of' (('the' | 'these' | 'those')? count | 'these' | 'those') {_CALLED} {TAIL} fate:fate {PARTS}",
    {"two of the four were released": "released 2", "one of these three, aged 12, was shot dead": "killed 1"},
)
def so_many_of_so_many(whom: Count, fate: Fate, part: Whom | None) -> Toll:
    """The same, where they are told of by their number."""
    return toll(fate, [whom], part)


@rule(
    "harm",
    "this:(whom:count of_them? mortally) then:(harmed | twofold | harms | state)?",
    {"one of them fatally": "killed 1", "two fatally": "killed 2"},
)
def fatally(whom: Count, then: object) -> Toll | None:
    """Some of those who were hurt, and died of it."""
    return None if then is not None else toll(Harm.KILLED, [whom])


@rule(
    "harm",
    "(whom:group | whom:count) (of_them | 'of' 'those')? (aside | word | preposition | locating){0,3}? came_off",
    {
        "None of those on board survived": "killed 2.... (known)",
        "none of the miners survived": "killed 2.... miners (known)",
    },
)
def none_survived(whom: Party | Count) -> Toll | None:
    """All of those who were told of before."""
    count = whom if isinstance(whom, Count) else whom.count
    if count != Count.exactly(0):
        return None
    known = whoever(one=False)
    return toll(
        Harm.KILLED, [known if isinstance(whom, Count) else evolve(whom, count=None, plural=True, scope=known.scope)]
    )


_ONE_OF_THEM = "('he' | 'she' | 'the' ('former' | 'latter' | 'second' | 'third'))"


@rule(
    "harm",
    f"(one:{_ONE_OF_THEM} | 'they' | ('all' | 'both') of_them?) {TAIL} fate:fate"
    f" ({GOES_ON}{{0,8}}? comma? ('and' | 'but') then:fate)?"
    f" {PARTS}",
    {"he later died": "killed 1 (known)", "they were shot": "injured 2.... (known)"},
)
def they_befell(one: object, part: Whom | None, fate: Fate, then: Fate | None) -> Toll:
    """Whoever was told of before."""
    return toll(fate if then is None else fate.followed_by(then), [whoever(one=one is not None)], part)


@rule(
    "harm",
    f"('he' | 'she') and_also {WHOM} {TAIL} fate:fate",
    {"he and his wife were killed": "killed 1 (known), killed 1 wife (further)"},
)
def he_and_befell(whom: Whom, fate: Fate) -> Toll:
    """The same, with others."""
    return (*toll(fate, [whoever(one=True)]), *_besides(toll(fate, whom)))


def _besides(figures: Toll) -> Toll:
    """Figures for others than those of one before."""
    return tuple(evolve(one, scope=Scope.FURTHER) if one.scope is Scope.TOTAL else one for one in figures)


@rule(
    "harm",
    f"{UNDONE} this:((harm:harms | harm:harming | harm:twofold) how_harmed? ('him' | 'her') and_also {WHOM} {PARTS})",
    {"killed him and two others": "killed 1 (known), killed 2 others (further)"},
)
def harmed_him_and(undone: object, harm: Harm | Fate, whom: Whom, part: Whom | None) -> Toll | None:
    """The same behind the verb."""
    return None if undone is not None else (*toll(harm, [whoever(one=True)]), *_besides(toll(harm, whom, part)))


@rule("harm", f"including {TAIL} fate:fate", {"all of them died": "killed 2.... (known)"})
def all_of_them_befell(fate: Fate, phrase: str) -> Toll | None:
    """All of those told of before; "including" and its like begin no clause."""
    return toll(fate, [whoever(one=False)]) if phrase[:11].casefold() == "all of them" else None


@rule(
    "harm",
    f"'all'? 'those' (harmed | relative fate) {TAIL} fate:fate {PARTS}",
    {
        "those arrested were later found dead": "killed 2.... (known)",
        "those who were abducted died": "killed 2.... (known)",
    },
)
def those_harmed_befell(part: Whom | None, fate: Fate) -> Toll:
    """The same, by what had come to them before."""
    return toll(fate, [whoever(one=False)], part)


@rule(
    "harm",
    "'before' fate:fate self:oneself",
    {"before being killed himself": "killed 1 (further)"},
)
def before_their_own(fate: Fate, self: Party) -> Toll:
    """What came in the end to those who had done harm to others."""
    return toll(fate, [evolve(self, scope=Scope.FURTHER)])


@rule("harm", "'before' fate:fate", {"before being killed": "killed 1 (known)"})
def before_that(fate: Fate) -> Toll:
    """What came in the end to whoever was told of before: "were kidnapped before being killed"."""
    return toll(fate, [whoever(one=True)])


@rule(
    "harm",
    f"(harming | harms) {WHOM} {PARTS} {ASIDE} comma? 'and' this:(fate:fate)",
    {"killing six people, and was shot dead": "killed 1 (known)"},
)
def and_was(whom: Whom, part: Whom | None, fate: Fate) -> Toll | None:
    """The same by a second verb: it has one for its subject, as had the first."""
    return toll(fate, [whoever(one=True)]) if fate.one else None


@rule(
    "harm",
    f"{UNDONE} this:((harm:harms | harm:harming | harm:twofold) (one:('him' | 'her') | 'them'))",
    {"executed them": "killed 2.... (known)", "killing her": "killed 1 (known)"},
)
def harmed_them(undone: Sequence[str] | None, harm: Harm | Fate, one: object) -> Toll | None:
    """Whoever was told of before."""
    return None if undone is not None else toll(harm, [whoever(one=one is not None)])


@rule(
    "harm",
    "undone:(undone | modal)? this:((harms | harming | blow | deed_verb) (one:('him' | 'her') | 'them') harm:to_death)",
    {"shot her dead": "killed 1 (known)"},
)
def harmed_them_to_death(undone: Sequence[str] | None, one: object, harm: Harm) -> Toll | None:
    """The same, with what came of it."""
    return None if undone is not None else toll(harm, [whoever(one=one is not None)])


@rule(
    "harm",
    "left (one:('him' | 'her') | 'them') how_harmed{0,2} (harm:state | harm:harmed)",
    {"leaving him dead": "killed 1 (known)", "left them seriously injured": "injured 2.... (known)"},
)
def left_them(one: object, harm: Harm) -> Toll:
    """The same, by what an attack left."""
    return toll(harm, [whoever(one=one is not None)])


_WHO_WAS = f"(whom:(group | named) | one:('he' | 'she' | 'it')) {BE} ('the' | 'its' | 'their') only_one"


@rule(
    "harm",
    f"{_WHO_WAS} harm:harm_noun",
    {"the bomber was the only fatality": "killed 1 bomber", "he was the sole fatality": "killed 1 (known)"},
)
def the_only_one(whom: Whom | None, one: object, harm: Harm) -> Toll:
    """One person to whom it came, and nobody else; of attackers it is said where they died."""
    attacks = any(isinstance(who, Party) and who.victims.status is VictimStatus.PERPETRATOR for who in whom or ())
    told = Harm.KILLED if attacks and harm is Harm.KILLED_OR_INJURED else harm
    return toll(told, whom or [whoever(one=one is not None)])


@rule(
    "harm",
    f"{_WHO_WAS} (group | count) (harm:harmed | harm:state)",
    {"he was the only one injured": "injured 1 (known)", "a guard was the only person killed": "killed 1 guard"},
)
def the_only_one_harmed(whom: Whom | None, one: object, harm: Harm) -> Toll:
    """The same by the harm itself."""
    return toll(harm, whom or [whoever(one=one is not None)])


def whoever(*, one: bool) -> Party:
    """People told of before, by a pronoun."""
    return Party(count=Count.exactly(1) if one else None, plural=not one, scope=Scope.KNOWN)
