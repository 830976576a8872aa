"""Wounds: who died of them is not injured any more, and says so: "three of the wounded later died"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from conflictevents.english import cues
from conflictevents.english.tolls.blows import harmed_whom
from conflictevents.english.tolls.told_before import (
    and_was,
    before_that,
    fatally,
    of_the_harmed_some,
    so_many_of_so_many,
    some_of_the_harmed,
    some_of_them,
    the_harmed,
    they_befell,
)
from conflictevents.extraction.tolls.figures import Told, could_be, same_noun, same_person, same_trade
from conflictevents.model.casualty import Harm, Scope, VictimStatus
from conflictevents.model.count import Count


def with_wounds(figures: Iterable[Told]) -> Iterator[Told]:
    """The figures; the dead who were told of as injured before are so marked, further to those killed before."""
    injured: Told | None = None
    last: Told | None = None
    killed: list[Told] = []
    stated = list(figures)
    for before, told in zip(stated, _with_outcomes(stated), strict=True):
        one = told
        if told.figure.harm in _BEFORE_DEATH and not _may_be_the_injured(told, injured) and _is_how(told, killed):
            one = told.with_scope(Scope.PART)
        elif told.figure.harm is Harm.INJURED:
            injured = told if told is before else injured
        elif told.figure.harm is Harm.KILLED:
            if injured is not None and _had_been(told, injured, killed, last):
                one = _as_died(told, injured, killed)
            killed.append(one)
        last = told
        yield one


def _had_been(told: Told, injured: Told, killed: Sequence[Told], last: Told | None) -> bool:
    """Whether the dead had been some of the injured: by how they died, by who they are, or by how many."""
    if told.figure.scope is Scope.PART and killed and killed[-1].figure.formerly:
        return False
    some = last is injured and _are_some(told, injured)
    return some or _died_of_it(told, injured) or _is_them(told, injured, killed)


def _with_outcomes(figures: Sequence[Told]) -> list[Told]:
    """The figures; a blow is no harm of its own where what came of it is told of all: "two were shot; one died"."""
    told = list(figures)
    for at, one in enumerate(told[:-2]):
        killed, hurt = sorted(told[at + 1 : at + 3], key=_is_injured)
        if _is_blow(one) and _is_injured(hurt) and _is_sum(one, killed, hurt):
            told[at] = one.with_scope(Scope.PART)
    return told


def _is_injured(told: Told) -> bool:
    return told.figure.harm is Harm.INJURED


def _is_blow(told: Told) -> bool:
    several = told.several and told.number and told.figure.scope is Scope.TOTAL
    return bool(several) and _is_injured(told) and cues.BLOW.search(told.mention.text) is not None


def _is_sum(one: Told, killed: Told, hurt: Told) -> bool:
    """Whether the killed and the injured, of whom one half is "the other", are as many as those who were hit."""
    others = Scope.FURTHER in (killed.figure.scope, hurt.figure.scope) or hurt.definite or killed.definite
    both = killed.figure.harm is Harm.KILLED and one.number == (killed.number or 0) + (hurt.number or 0)
    return others and both and killed.sentence - one.sentence <= 1


def _may_be_the_injured(told: Told, injured: Told | None) -> bool:
    """Whether whoever is known can be one of those who were injured: "he" is none of "three others"."""
    return injured is not None and (told.number in (None, injured.number) or not _is_pronoun(told))


_BEFORE_DEATH = (Harm.INJURED, Harm.MISSING)


def _is_how(told: Told, killed: Sequence[Told]) -> bool:
    """Whether it only says what came before the death that was told: "the gunman shot him", "they went missing"."""
    same = [other for other in killed if other.number == told.number]
    return any(_is_pronoun(told) or _is_the_dead(told, other) for other in same)


def _is_the_dead(told: Told, other: Told) -> bool:
    """Whether they are the ones who were killed, by name, or by a word for who is known: "the senator was shot"."""
    if told.figure.scope is Scope.FURTHER or _attacks(other):
        return False
    counted = told.several and told.number is not None and could_be(told, other)
    known = told.definite and (_is_called_so(told, other) or _is_vague(told) or counted)
    return known or same_person(told, other)


def _is_vague(told: Told) -> bool:
    """Whether the word for them can be for anybody: "the victim", "the former mayor", "the 34-year-old"."""
    by_age = told.party is not None and cues.BY_AGE.fullmatch(told.party.text) is not None
    return told.for_all or told.retitled or by_age


def _attacks(told: Told) -> bool:
    return told.figure.victims.status is VictimStatus.PERPETRATOR


def _is_pronoun(told: Told) -> bool:
    return told.figure.scope is Scope.KNOWN and told.figure.victims.label is None


def _is_them(told: Told, injured: Told, killed: Sequence[Told]) -> bool:
    """Whether the dead are the injured by a word for them: "he died", "the staff died", or by name."""
    if (
        told.mention.rule in (and_was.name, before_that.name)
        or (told.mention.rule == the_harmed.name and any(_is_called_so(told, other) for other in killed))
        or _is_who_did(told, injured)
        or told.number not in (None, injured.number)
        or any(other.number == injured.number for other in killed)
    ):
        return False
    both = told.bare and cues.DEFINITE.match(told.mention.text) is not None
    by_word = both or (told.definite and _is_called_so(told, injured))
    return _is_pronoun(told) or by_word or same_person(told, injured)


def _is_who_did(told: Told, injured: Told) -> bool:
    """Whether "he" is who had injured somebody: "wounded a guard before he was shot dead"."""
    later = told.mention.rule == they_befell.name and cues.BEFORE_THEY.search(told.lead) is not None
    return later and told.sentence == injured.sentence and injured.mention.rule == harmed_whom.name


def _are_some(told: Told, injured: Told) -> bool:
    """Whether the dead are some of the injured right before: "one of them died", "two died on the way to hospital"."""
    if not 0 < (told.number or 0) < (injured.number or 0):
        return False
    if told.mention.rule == fatally.name:
        return True
    if not cues.DIED.search(told.mention.text):
        return False
    if told.mention.rule in (some_of_them.name, some_of_the_harmed.name):
        return True
    if told.mention.rule == so_many_of_so_many.name:
        return any(isinstance(part.value, Count) and part.value.best == injured.number for part in told.mention.parts)
    alike = told.bare or same_noun(told, injured)
    return alike and told.sentence > injured.sentence and cues.TO_HOSPITAL.match(told.tail) is not None


def _is_called_so(told: Told, other: Told) -> bool:
    return same_noun(told, other) or same_trade(told, other)


def _as_died(told: Told, injured: Told, killed: Sequence[Told]) -> Told:
    more = killed and told.figure.scope is Scope.TOTAL and not any(_may_hold(other, told) for other in killed)
    scope = Scope.FURTHER if more else told.figure.scope
    figure = attrs.evolve(
        told.figure,
        formerly=Harm.INJURED,
        scope=Scope.TOTAL if scope is Scope.KNOWN and not killed else scope,
        count=told.figure.count if told.number is not None else injured.figure.count,
    )
    return attrs.evolve(told, mention=told.mention.with_value(figure))


def _may_hold(killed: Told, died: Told) -> bool:
    """Whether those killed who were told of before can be, or can hold, the ones who died of wounds."""
    if cues.AT_ONCE.search(killed.mention.text + killed.tail[:_NEAR]):
        return False
    alike = killed.number == died.number and not killed.name and killed.figure.scope is not Scope.FURTHER
    same = alike or killed.figure.scope is Scope.UPDATED
    if died.mention.rule in _OF_THE_INJURED and killed.figure.scope is not Scope.UPDATED:
        return killed.figure.formerly is not None
    return same or killed.for_all or killed.figure.formerly is not None


_OF_THE_INJURED = (some_of_the_harmed.name, of_the_harmed_some.name, so_many_of_so_many.name)
"""The rules for some of those harmed, who are others than the dead who were told of."""


def _died_of_it(told: Told, injured: Told) -> bool:
    """Whether the dead are some of the injured: by the words, or as those of one phrase ("were injured and died")."""
    together = (told.mention.start, told.mention.end) == (injured.mention.start, injured.mention.end)
    together = together and not cues.HARM_NOUNS.search(told.mention.text)
    alone = cues.AND_DIED.search(told.mention.text)
    of_wounds = not alone and cues.OF_WOUNDS.search(told.mention.text + told.tail[:_NEAR])
    return together or bool(of_wounds) or (told.bare and cues.THE_WOUNDED.search(told.lead) is not None)


_NEAR = 40
