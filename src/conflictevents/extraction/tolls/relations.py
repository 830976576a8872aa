"""Relations: how a figure stands to those told before it. Each rule is for one way of telling, and gives a scope.

Figures whose words say it ("including", "another", "both") have their scope from the grammar. Here it is found for the
others, from where they stand and whom they can be for. What no rule knows stays a total, and :class:`Tally` adds it up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from conflictevents.english import cues
from conflictevents.english.tolls.blows import harmed_to_death
from conflictevents.english.tolls.fates import Fate
from conflictevents.english.tolls.some_of_the_dead import SOME_OF_THE_DEAD
from conflictevents.english.tolls.told_before import (
    and_was,
    before_that,
    harmed_them,
    harmed_them_to_death,
    they_befell,
)
from conflictevents.extraction.tolls.figures import LATELY, Told, could_be, same_noun, same_person, same_trade
from conflictevents.extraction.tolls.pictures import shown
from conflictevents.extraction.tolls.retold import mark_breakdown, mark_none, mark_own_deaths, mark_retold
from conflictevents.extraction.tolls.revisions import with_revisions
from conflictevents.extraction.tolls.sides import of_another_side, with_their_own
from conflictevents.extraction.tolls.wounds import with_wounds
from conflictevents.model.adding import added, noun
from conflictevents.model.casualty import Harm, Scope, VictimStatus

Relation: TypeAlias = Callable[[Told, Sequence[Told]], Scope | None]
"""A rule: the scope of a total, from what was told of the same harm before it, the nearest last."""


def related(figures: Iterable[Told]) -> list[Told]:
    """The figures of one event or text, in its order, each with how it stands to those before it."""
    told = with_their_own(list(with_wounds(with_revisions(figures))))
    for places in _comparable(told):
        mark_none(told, places)
        mark_breakdown(told, places)
        mark_retold(told, places)
        mark_own_deaths(told, places)
        before: list[Told] = []
        parts: list[Told] = []
        for place in places:
            one = told[place]
            again = _is_beside(one, told[place - 1] if place else None, before[-LATELY:])
            again = again or any(_is_the_part(one, part) for part in parts[-LATELY:])
            scope = Scope.PART if again else _scope(one, before[-LATELY:])
            told[place] = one if scope is None else one.with_scope(scope)
            (before if told[place].counts else parts).append(told[place])
    return told


def _is_beside(one: Told, last: Told | None, before: Sequence[Told]) -> bool:
    """Whether "20 others" are others than the killed right before them, and the 20 injured of whom a headline told."""
    if one.figure.scope is not Scope.FURTHER or last is None or (one.number or 0) < _HARDLY_CHANCE:
        return False
    beside = last.sentence == one.sentence and last.figure.harm is not one.figure.harm
    return beside and any(other.number == one.number and other.mention.end < last.mention.start for other in before)


def _is_the_part(one: Told, part: Told) -> bool:
    """Whether one is of those who were told of as some of many: "the woman", after "among them a pregnant woman"."""
    if one.definite and one.number == part.number == 1:
        alike = same_noun(one, part) or same_trade(one, part)
    else:
        alike = one.figure.scope is Scope.TOTAL and 1 < (one.number or 0) <= (part.number or 0) and same_noun(one, part)
    return alike and part.figure.scope is Scope.PART and _later(one, part)


def _comparable(told: Sequence[Told]) -> list[list[int]]:
    """The places of the figures that one source gives for one harm; what several say is for the tally to join."""
    places: dict[tuple[Harm, str | None], list[int]] = {}
    for place, one in enumerate(told):
        places.setdefault((one.figure.harm, one.figure.claimed_by), []).append(place)
    return [found for found in places.values() if len(found) > 1]


def _scope(one: Told, before: Sequence[Told]) -> Scope | None:
    """What the first rule says that knows. A scope that the words say is kept, unless those "known" are not."""
    if not before or one.figure.scope not in (Scope.TOTAL, Scope.KNOWN):
        return None
    if one.figure.scope is Scope.KNOWN:
        if one.mention.rule in SOME_OF_THE_DEAD and (one.figure.count.low or 0) <= _told_so_far(before):
            return Scope.PART
        alone = one.number == 1 and one.figure.victims.label is None
        named_so = told_as_known(one, before) or not (alone or one.several) or one.number is None
        return None if named_so and not _is_who_killed(one, before) else Scope.FURTHER
    return next((scope for rule in RELATIONS if (scope := rule(one, before)) is not None), None)


def _told_so_far(before: Sequence[Told]) -> int:
    """How many the figures come to, in which some are told twice."""
    return ((count := added([other.figure for other in before])) and count.resolve("high")) or 0


def _is_who_killed(one: Told, told: Sequence[Told]) -> bool:
    """Whether one is the killer of those told of before: "killing one, before being shot dead"."""
    before = (
        one.mention.rule in (before_that.name, and_was.name)
        or (one.mention.rule in _BLOWS and cues.BEFORE_SOMEBODY.search(one.lead) is not None)
        or (one.mention.rule == they_befell.name and cues.BEFORE_THEY.search(one.lead) is not None)
    )
    if not before or one.sentence != told[-1].sentence:
        return False
    rule = told[-1].mention.rule
    together = (other for other in told if other.sentence == one.sentence and other.mention.rule == rule)
    return rule == harmed_to_death.name or any(map(_is_active, together))


def _is_active(told: Told) -> bool:
    """Whether its verb stands before those harmed."""
    return any(part.start == told.mention.start and isinstance(part.value, Harm | Fate) for part in told.mention.parts)


_BLOWS = (harmed_them.name, harmed_them_to_death.name)
"""The rules for what somebody did to whoever was told of before: "before a guard shot him dead"."""


def _later(one: Told, other: Told) -> bool:
    """Whether one figure is told in a later sentence than another."""
    return one.sentence > other.sentence


def _differ(one: Told, other: Told) -> bool:
    """Whether two figures cannot both be right of the same people; none at all is of nobody."""
    return 0 not in (one.number, other.number) and not one.figure.count.agrees_with(other.figure.count)


# --- the rules, in the order in which they are asked


def summing_up(one: Told, before: Sequence[Told]) -> Scope | None:
    """A note ("two fatalities."), "60 fighters in total", "said later": the toll, whatever was told before."""
    if not (one.for_all or same_noun(one, before[-1])) or one.number == 0:
        return None
    revised = cues.REVISED.search(one.lead) and _differ(one, before[-1])
    return Scope.UPDATED if revised or one.summed else None


def told_as_known(one: Told, before: Sequence[Told]) -> Scope | None:
    """As "the two soldiers" or "the driver": those told of before, if they can be; one person is no part of a group."""
    if not one.definite or one.number == 0:
        return None
    attacks = one.figure.victims.status is VictimStatus.PERPETRATOR
    held = [other for other in before if other.number and could_be(one, other) and not (attacks and other.name)]
    if one.presupposed and one.number in (None, *(other.number for other in before)):
        return Scope.KNOWN
    if not one.several:
        if any(not other.several or same_noun(one, other) for other in held):
            return Scope.KNOWN
        return Scope.PART if one.retitled and any(other.number == 1 for other in before) else None
    if one.number is None:
        either = noun(one.figure) in cues.ONE_OR_MORE
        return Scope.KNOWN if any(either or other.several for other in held) else None
    numbers = [other.number or 0 for other in held]
    if one.number <= max(numbers, default=0) or one.number == sum(numbers):
        return Scope.KNOWN
    return Scope.UPDATED if one.for_all and one.figure.scope is Scope.TOTAL else None


def told_as_further(one: Told, before: Sequence[Told]) -> Scope | None:
    """Such as "three soldiers were also killed", "elsewhere two people died": more than those of the same noun."""
    if not one.further:
        return None
    if one.elsewhere and not one.definite and _later(one, before[0]):
        return None if any(other.of_many for other in before) else Scope.FURTHER
    alike = any(same_noun(one, other) or (one.for_all and one.number != other.number) for other in before)
    most = max((other.number or 0 for other in before if other.for_all), default=None)
    return Scope.FURTHER if alike or (most is not None and (one.number or 0) > most) else None


def of_another_incident(one: Told, before: Sequence[Told]) -> Scope | None:
    """As "another bomb killed three", unless what was told before is for several incidents already."""
    apart = (
        one.apart and (one.for_all or _alike(one, before)) and (_later(one, before[-1]) or _is_apart(one, before[-1]))
    )
    return Scope.FURTHER if apart and not any(other.of_many for other in before) else None


def _alike(one: Told, before: Sequence[Told]) -> bool:
    return not one.definite and any(same_noun(one, other) for other in before)


def _is_apart(one: Told, last: Told) -> bool:
    return cues.OTHER_INCIDENT.search(one.since(last)) is not None


def of_another_day(one: Told, before: Sequence[Told]) -> Scope | None:
    """As "on Monday two policemen were killed" and later "on Tuesday two policemen were killed"."""
    if one.definite or one.day is None or cues.SINCE.search(one.near) or not (one.for_all or _alike(one, before)):
        return None
    days = [other.day for other in before]
    told = None not in days and len({_sort_of_day(day) for day in (one.day, *days)}) == 1
    return Scope.FURTHER if told and one.day not in days else None


def _sort_of_day(day: str | None) -> bool:
    """Whether a day is told by its date, and not as one of the week: the two cannot be compared."""
    return any(map(str.isdigit, day or ""))


def of_two_offices(one: Told, before: Sequence[Told]) -> Scope | None:
    """As "the murder of senator and candidate Luis Prado": one person by two nouns, neither of which has an article."""
    last = before[-1]
    if not (one.number == last.number == 1 and one.names and cues.OFFICES.fullmatch(one.since(last))):
        return None
    bare = last.party is not None and last.party.text.casefold() == last.figure.victims.label
    return Scope.KNOWN if bare and not cues.SEVERAL.search(one.mention.text) else None


def named(one: Told, before: Sequence[Told]) -> Scope | None:
    """Somebody's name after "two teachers were killed", or after the name itself."""
    if any(_later(one, other) and same_person(one, other) for other in before):
        return Scope.PART
    if one.name is None or _in_another_place(one, before[-1]):
        return None
    unnamed = sum(other.number or 0 for other in before if not other.name)
    met = sum(other.number or 0 for other in before if other.name and other.figure.scope is Scope.KNOWN)
    return Scope.KNOWN if unnamed >= met + (one.number or 1) and _later(one, before[0]) else None


def _in_another_place(one: Told, other: Told) -> bool:
    """Whether their sentences begin with two places: "in Gao, two guards were killed; in Kidal, Juan Silva"."""
    ours, theirs = (cues.BEGINS_WITH_PLACE.match(told.lead) for told in (one, other))
    return ours is not None and theirs is not None and ours.group().strip() != theirs.group().strip()


def in_other_words(one: Told, before: Sequence[Told]) -> Scope | None:
    """Such as "15 militants" and later "15 attackers", "three teachers" and "several women": the same people."""
    if one.for_all:
        vague = one.number is None and (one.figure.count.low or 0) <= sum(other.number or 0 for other in before)
        return Scope.KNOWN if vague else None
    for other in reversed(before):
        if _later(one, other) and not other.for_all and could_be(one, other) and not same_noun(one, other):
            vaguer = one.number is None and (one.figure.count.low or 0) <= (other.number or 0)
            if vaguer or (one.number == other.number and (one.number or 0) >= _HARDLY_CHANCE):
                return Scope.KNOWN
    return None


_HARDLY_CHANCE = 3
"""From this number on, two groups of one incident are seldom alike by chance."""


def another_figure(one: Told, before: Sequence[Told]) -> Scope | None:
    """Two soldiers "in the east" and three soldiers "in the west": others of one noun, or all of them."""
    alike = [other for other in before if same_noun(one, other)]
    if len(alike) > 1 and one.number == sum(other.number or 0 for other in alike):
        return Scope.KNOWN
    return Scope.FURTHER if alike and all(_differ(one, other) for other in alike) else None


def beside_strangers(one: Told, before: Sequence[Told]) -> Scope | None:
    """A sapper and, later, two soldiers: people of a noun that no list knows are not all people."""
    others = one.stranger or (not one.for_all and all(other.stranger for other in before))
    counted = [other for other in before if other.number]
    return Scope.FURTHER if others and counted and all(_differ(one, other) for other in counted) else None


def without_noun(one: Told, before: Sequence[Told]) -> Scope | None:
    """One soldier was killed, "and ten of the rebels": a bare number of the same sentence goes on with its list."""
    last = before[-1]
    if not one.bare or not one.for_all or one.sentence != last.sentence or not _differ(one, last):
        return None
    if 0 < (one.number or 0) < (last.number or 0) and one.says_how:
        return Scope.PART
    return Scope.FURTHER if cues.AND.search(one.lead) or not last.for_all or last.bare else None


def more_people(one: Told, before: Sequence[Told]) -> Scope | None:
    """Figures for people that differ: a later and higher one is the toll by then, a lower one is some of them."""
    last = next((other for other in reversed(before) if other.for_all and not other.name), None)
    if not one.for_all or one.name or last is None or not _differ(one, last):
        return None
    if one.sentence == last.sentence:
        return Scope.FURTHER if cues.AND.search(one.lead) else None
    if (one.number or 0) < (last.number or 0):
        return Scope.PART
    return Scope.UPDATED if (one.number or 0) > sum(other.number or 0 for other in before) else None


RELATIONS: tuple[Relation, ...] = (
    summing_up,
    shown,
    told_as_known,
    told_as_further,
    of_another_incident,
    of_another_day,
    of_two_offices,
    named,
    in_other_words,
    another_figure,
    beside_strangers,
    without_noun,
    of_another_side,
    more_people,
)
