"""Bands: people told by what they are together, or by whose they are: "a gang of ten", "12 Taliban"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from conflictevents.english.actors.groups import LOOSER, OF, THE, TWO_SORTS, bare_name
from conflictevents.english.actors.party import Party
from conflictevents.english.actors.people import described
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Scope, Sex, Victims
from conflictevents.model.count import Count
from conflictevents.model.party import KNOWN_ARMED_GROUPS
from conflictevents.reading.rules import rule

# --- several sorts of people

_SORTS = f"count:count {LOOSER} sorts:(head (',' head){{0,3}} ','? 'and' head)"
_NEXT = "(reported | have | modal | be | deed_verb | harms | suffered)"
_WHERE = "(preposition determiner? (word | name | place_name | count | ','){1,3})"
_COME_TO = f"(be | have | how_harmed | relative | {_WHERE}){{0,4}} (harmed | suffered | state)"


@rule(
    "group",
    f"(harms | harming | harm_base | harm_of 'of' | taken) how_harmed? this:({_SORTS}) verb:{_NEXT}?",
    {
        "killing seven policemen and soldiers": "7 policemen and soldiers",
        "carried off 20 boys and girls": "20 boys and girls",
        "hurt dozens of rebels, soldiers and villagers": "24..99 rebels, soldiers and villagers",
        "killed both soldiers and villagers": "soldiers and villagers",
    },
)
def counted_together(count: Count, sorts: Sequence[Party], phrase: str, verb: object) -> Party | None:
    """One figure for people of several sorts, unless the last of them begin a clause of their own."""
    return None if verb is not None else _together(count, sorts, phrase)


@rule(
    "group",
    f"this:({_SORTS}) {_COME_TO}",
    {"seven policemen and soldiers were hurt": "7 policemen and soldiers"},
)
def together_came_to_harm(count: Count, sorts: Sequence[Party], phrase: str) -> Party | None:
    """The same, before the verb."""
    return _together(count, sorts, phrase)


def _together(count: Count, sorts: Sequence[Party], phrase: str) -> Party | None:
    """So many people of several sorts; "both soldiers and villagers" tells no number."""
    if not all(whom.plural for whom in sorts):
        return None
    told = None if phrase.lower().startswith("both") else count
    return attrs.evolve(_of_all(sorts, bare_name(phrase, count.text)), count=told)


def _of_all(sorts: Sequence[Party], name: str) -> Party:
    """People of several sorts, with what is true of all of them."""
    first = sorts[0].victims
    same = {
        field: getattr(first, field)
        for field in ("status", "age", "sex", "occupation")
        if all(getattr(whom.victims, field) == getattr(first, field) for whom in sorts)
    }
    return Party(name=name, plural=True, victims=Victims(label=name, **same))


@rule(
    "group",
    "('a' | 'an' | 'the' | many:count) (word | quality | '-'){0,2}? one:head 'and' other:head",
    {"a husband and wife": "2 husband and wife", "a father and son": "2 father and son"},
)
def two_of_a_family(many: Count | None, one: Party, other: Party, phrase: str) -> Party | None:
    """Two people with one article between them; "a husband and father" is one."""
    two = (many or Count.exactly(1)) == Count.exactly(1) and not (one.plural or other.plural)
    if not two or not _related(one.victims, other.victims):
        return None
    definite = phrase.lower().startswith("the ")
    return attrs.evolve(_of_all((one, other), bare_name(phrase)), count=Count.exactly(2), definite=definite)


def _related(one: Victims, other: Victims) -> bool:
    """Whether these are said as a pair: husband and wife, brother and sister, mother and daughter."""
    return {one.sex, other.sex} == {Sex.MALE, Sex.FEMALE} or other.label in _OFFSPRING


_OFFSPRING = ("son", "daughter", "child", "baby", "infant", "newborn", "toddler", "grandson", "granddaughter", "nephew")


# --- of a group, with no noun for them

_NO_PERSON = "(word | thing)"
"""A noun behind the name of a group or a nation, of which that is no more than an adjective."""


@rule(
    "group",
    f"this:({THE}? more:further? count:count {OF}? {TWO_SORTS}? doubt:doubt? quality? who:(actor | demonym))"
    f" noun:{_NO_PERSON}?",
    {
        "12 Taliban": "12 Taliban",
        "at least two Chinese": "2.. Chinese",
        "three suspected Taliban": "3 suspected Taliban",
    },
)
def counted_members(
    *,
    count: Count,
    more: Scope | None,
    both: object,
    doubt: str | None,
    who: Sequence[Actor | str],
    noun: object,
    phrase: str,
) -> Party | None:
    """So many of a group or a nation, with no noun for them; "two Chinese engines" are none."""
    if noun is not None:
        return None
    name = bare_name(phrase, count.text)
    members = Party(name=name, count=count, plural=True, scope=more or Scope.TOTAL, victims=Victims(label=name))
    [whose] = who
    if isinstance(whose, Actor):
        return described(members, name, side=whose, doubt=doubt)
    return described(members, name, nation=whose, doubt=doubt)


@rule(
    "group",
    f"this:(('a' | 'an' | more:'another') doubt:doubt? (quality | head)? who:actor) noun:{_NO_PERSON}?",
    {"a suspected Taliban": "1 suspected Taliban"},
)
def member(*, more: str | None, doubt: str | None, who: Actor, noun: object, phrase: str) -> Party | None:
    """One of an armed group, with no noun for them."""
    if noun is not None or who.type not in KNOWN_ARMED_GROUPS:
        return None
    scope = Scope.FURTHER if more else Scope.TOTAL
    name = bare_name(phrase)
    whom = Party(name=name, count=Count.exactly(1), scope=scope, victims=Victims(label=name))
    return described(whom, name, side=who, doubt=doubt)


@rule(
    "group",
    "('a' | 'an' | 'the' | more:'another') (quality | word | name){0,2}? together:band 'of' number:count? loose:("
    f"{LOOSER}) whom:head",
    {
        "a group of armed herders": "armed herders",
        "a gang of ten robbers": "10 robbers",
        "another team of medics": "medics (further)",
    },
)
def band(
    *, more: str | None, together: str, number: Count | None, loose: Sequence[str], whom: Party, phrase: str
) -> Party | None:
    """People who are together, with their number if that is told; a mob is one, whoever they are."""
    if not whom.plural:
        return None
    name = bare_name(phrase, number.text if number else " of ") if loose else whom.name
    if together in _CROWDS:
        name = f"{together} of {name}"
    return attrs.evolve(whom, count=number, scope=Scope.FURTHER if more else Scope.TOTAL, name=name)


_CROWDS = frozenset({"mob", "crowd"})


@rule("group", "('a' | 'the' | possessive) quality? whom:head 'of' count:count", {"a family of five": "5 family"})
def family_of(whom: Party, count: Count) -> Party | None:
    """A family of so many."""
    return attrs.evolve(whom, count=count, plural=True, collective=False) if whom.collective else None


# --- by whom they head, or by their country alone

_POST = "(name | word | quality | actor | country | demonym | place_name | person | people | '-')"


@rule(
    "head",
    f"quality? heading 'of' ('the' | 'a' | 'an')? {_POST}{{1,5}}",
    {"head of the village council": "head", "deputy head of al-Qaeda": "head"},
)
def heading(phrase: str) -> Party:
    """Who heads something; without "of", a head is a part of the body."""
    return Party(name=phrase, victims=Victims(label="head"))


@rule("head", "nation:nationals", {"Syrians": "Syrians", "Frenchmen": "Frenchmen"})
def countrymen(nation: str, phrase: str) -> Party:
    """People named by their country alone."""
    return Party(victims=Victims(label=phrase, nationality=nation), country=nation, name=phrase, plural=True)
