"""Ages: how old people are, behind the noun or in its place; a number that is an age counts nobody."""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english.actors.party import Party
from conflictevents.english.actors.people import described, party_of
from conflictevents.english.tolls.asides import Aside
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule

_AND = "(','? ('and' | 'to' | 'or') | '-' | '/')"
_AGES = f"count (',' count){{0,8}} {_AND} count"
_AGE = "(count | spell | duration)"
_OTHERS = "(people | person | quality | name | others | 'more' | 'other' | demonym | country | nationals | years_old)"


# --- several ages

_PAIR = "(person | people) 'and' (possessive | determiner)? (quality | word){0,2}"


@rule(
    "ages",
    f"pair:({_PAIR})? one:person? ','? this:('aged' {_AGES}) more:{_OTHERS}?",
    {"boys aged five and seven": "aged five and seven", "a nun and a cook, aged 58 and 31,": "aged 58 and 31"},
)
def several_ages(pair: object, one: object, more: object, phrase: str) -> str | None:
    """The age of each of several; in "a boy aged five and seven men" the men are others."""
    return None if more is not None or (one is not None and pair is None) else phrase


# --- heads


@rule("head", "count '-'? years_old nation:demonym?", {"35-year-old": "35-year-old", "9-year-old Syrian": "9-year-old"})
def aged(nation: str | None, phrase: str) -> Party:
    """Someone named by age, or by age and country."""
    noun = party_of(phrase if nation is None else phrase.rpartition(" ")[0])
    return described(noun, phrase, nation=nation)


# --- asides


@rule(
    "aside",
    f"ages | 'aged' ('from' | 'between')? {_AGE} ({_AND} {_AGE})?"
    f" | ('between' | 'from')? 'the'? ('age' | 'ages') 'of' count ({_AND} count)?"
    " | ('between' | 'from' | 'under' | 'over')? (spell | duration) 'of' 'age'"
    " | (comma ('both' | 'all'))? 'in' possessive (word '-'?)? count 's'",
    {
        "aged 45 and 61": "aged 45 and 61",
        "between the ages of nine and 14": "between the ages of nine and 14",
        "between 18 and 30 years of age": "between 18 and 30 years of age",
        "in their late 20s": "in their late 20s",
    },
)
def of_ages(phrase: str) -> Aside:
    """How old they are."""
    return Aside(phrase)


@rule(
    "aside",
    "(name | group) this:(comma count:count) (comma | and_also name | stop | end)",
    {"Silva, 30, was": ", 30"},
)
def at_age(count: Count) -> Aside | None:
    """How old somebody is."""
    return Aside(f", {count}") if _is_age(count) else None


@rule(
    "aside",
    "who:group this:(comma? ages:(count (comma count){0,8} comma? 'and' count)) comma",
    {"two girls, five and nine, were": "5, 9"},
)
def at_ages(who: Party, ages: Sequence[object]) -> Aside | None:
    """How old several are, one by one."""
    told = [age for age in ages if isinstance(age, Count)]
    fits = who.count == Count.exactly(len(told)) and all(map(_is_age, told))
    return Aside(", ".join(map(str, told))) if fits else None


@rule(
    "aside",
    "who:group this:('of' count:count) noun:(people | person | group | word | name | quality | thing)?",
    {"a boy of 15 was": "of 15"},
)
def of_age(who: Party, count: Count, noun: object) -> Aside | None:
    """The same with "of"; "a family of five" is five people."""
    told = who.victims.age or who.victims.sex or who.victims.occupation
    one = told and not (who.plural or who.collective)
    return Aside(f"of {count}") if one and noun is None and _is_age(count) else None


def _is_age(count: Count) -> bool:
    return bool(count.best and count.best < _OLDEST)


_OLDEST = 110
