"""Groups: how many people a phrase names, and whether they were told of before: "at least six", "another", "the"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from conflictevents.english.actors.party import Party
from conflictevents.english.actors.people import Noun, described, party_of
from conflictevents.english.tables import names
from conflictevents.model.casualty import Scope, Victims, VictimStatus
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"others", "nobody", "nobody_else", "further"})


def words() -> Mapping[str, Words]:
    """Words for people who are more, or none, than those told of before."""
    return {
        "others": {"others": Scope.FURTHER},
        "further": dict.fromkeys(("another", "other", "more", "additional", "further"), Scope.FURTHER),
        "oneself": {
            "himself": Party(name="himself", count=Count.exactly(1), victims=_DOER),
            "herself": Party(name="herself", count=Count.exactly(1), victims=_DOER),
            "themselves": Party(name="themselves", plural=True, victims=_DOER),
        },
        "nobody": ["no one", "no-one", "nobody"],
        "nobody_else": ["nobody else", "no one else", "no-one else"],
    }


_DOER = Victims(status=VictimStatus.PERPETRATOR)
"""Who came to harm by their own deed: the bomber."""

THE = "('the' | 'all' | 'these' | 'those' | 'some' | 'any')"
_OWNER = "(actor | demonym | country | place_name | name)"
_MARK = "'-' | '(' | ')' | '[' | ']' | '/'"
_LOOSE = "loose:((word | name | quality | '-'){0,3}?)"
_ASIDE = f"'(' ({_OWNER} | word | quality | ',' | 'and'){{1,6}}? ')'"
LOOSER = f"({_ASIDE} | {_OWNER} | word | quality | doubt | goods | how_harmed | ordinal | genitive | {_MARK}){{0,8}}?"
"""Words that belong to the phrase only because something before opened one: "a prominent *opposition* lawmaker"."""
_OR = "('and' | 'or' | '&' | 'and'? '/' 'or'?)"
TWO_SORTS = f"((doubt | quality | goods){{0,2}} both:({_OWNER} | quality) {_OR})"
"""The first of two sorts of one noun: "*Karo and* Lomi militants"."""
OF = "('of'? (determiner | possessive) (further? count)?? | 'of')"


@rule(
    "head",
    "this:((quality | word){0,2}? parent:person 'of' count) more:(people | person | quality | name | '-')?",
    {"mother of six": "mother", "widowed father of three": "father"},
)
def parent_of_so_many(parent: Noun, more: object, phrase: str) -> Party | None:
    """One person, with how many children; in "guard of two ministers" the number is of others."""
    party = party_of(parent)
    return described(party, phrase) if more is None and party.victims.label in _PARENTS else None


_PARENTS = frozenset(names("father;mother;parent;grandfather;grandmother;dad;mum;breadwinner"))


@rule(
    "group",
    f"({THE} | possessive)? more:further? count:count {OF}? more:further? {TWO_SORTS}? loose:({LOOSER}) whom:head",
    {
        "at least nine officers of non-Libyan descent": "9.. officers",
        "hundreds of civilians": "200..999 civilians",
        "three of the soldiers": "3 soldiers",
        "two of the five hostages": "2 hostages",
        "none of the miners": "0 miners",
        "six of the crew": "6 crew",
        "two more policemen": "2 policemen (further)",
        "another three men": "3 men (further)",
        "eight angry pastry cooks": "8 cooks",
        "four suspected Karo and/or Lomi rebels": "4 rebels",
    },
)
def counted(*, count: Count, more: Scope | None, both: object, loose: Sequence[str], whom: Party, phrase: str) -> Party:
    """So many people."""
    name = bare_name(phrase, count.text) if loose or both else whom.name
    plural = whom.plural or count != Count.exactly(1)
    of_one = not whom.plural and (plural or _SOME_OF.search(phrase) is not None)
    return attrs.evolve(
        whom,
        count=count,
        plural=plural,
        collective=whom.collective and not of_one,
        definite=_TOLD_OF.match(phrase) is not None,
        scope=more or Scope.TOTAL,
        name=name,
    )


_SOME_OF = re.compile(r"\bof\b", re.IGNORECASE)
"""Behind a count, it says that they are some of a crew, and no crews; so does a count before the singular."""


_TOLD_OF = re.compile(r"(?:all )?(?:the|these|those|both|his|her|its|their|our|my|your)\b", re.IGNORECASE)
"""Before a count, it says that these are people who are known by now."""


@rule(
    "group",
    f"this:(('a' | 'an' | more:'another') more:further? loose:({LOOSER}) whom:head) body:branch?",
    {
        "a man": "1 man",
        "an off-duty policewoman": "1 policewoman",
        "another child": "1 child (further)",
        "an elderly couple": "2 couple",
        "a police personnel": "1 police personnel",
    },
)
def one(more: str | None, loose: Sequence[object], whom: Party, body: object, phrase: str) -> Party | None:
    """One person, or one couple; "a student society" and "a bus carrying staff" are none."""
    if body is not None:
        return None
    carrying = any(str(word).endswith("ing") for word in loose)
    if whom.plural and (carrying or not (whom.victims.label or "").endswith(_ONE_OR_MORE)):
        return None
    scope = Scope.FURTHER if more else Scope.TOTAL
    name = bare_name(phrase) if loose else whom.name
    return attrs.evolve(whom, plural=False, count=whom.count or Count.exactly(1), scope=scope, name=name)


_ONE_OR_MORE = ("personnel", "staff", "police", "troops", "women", "men")
"""Plurals that are also said of one, or written for one."""


@rule(
    "group",
    f"verb:ing? this:({THE}? whom:head) ('was' | 'is' | 'has')",
    {"the personnel was attacked": "personnel"},
)
def one_of_the_staff(verb: object, whom: Party, phrase: str) -> Party | None:
    """Staff of whom the verb says that it is one; of "a bus carrying staff was hit" the bus is."""
    if verb is not None or not (whom.victims.label or "").endswith(("personnel", "staff")):
        return None
    return attrs.evolve(whom, plural=False, definite=phrase.lower().startswith("the "))


@rule(
    "group",
    f"({THE} | 'this' | possessive) more:further? {_LOOSE} whom:head",
    {"the driver": "driver", "his wife": "wife", "the other hostages": "hostages (further)", "the salt cooks": "cooks"},
)
def known(more: Scope | None, loose: Sequence[str], whom: Party, phrase: str) -> Party | None:
    """People who were told of before, or who belong to someone; a verb between ends the phrase."""
    if any(word.endswith(("ed", "ing")) for word in loose):
        return None
    name = bare_name(phrase) if loose else whom.name
    return attrs.evolve(whom, definite=True, scope=more or Scope.TOTAL, name=name)


@rule("group", "whom:head", {"gunmen": "gunmen", "US forces": "forces", "Mayor Ana Lima": "mayor"})
def bare(whom: Party) -> Party:
    """People with nothing before the noun."""
    return whom


def bare_name(phrase: str, count: str | None = None) -> str:
    """The phrase without what counts its people, or says that they were told of before."""
    words = re.split(re.escape(count), phrase, maxsplit=1, flags=re.IGNORECASE)[-1] if count else phrase
    return " ".join(_OPENING.sub("", words, count=1).split())


_OPENING = re.compile(
    r"\s*(?:(?:of|the|all|these|those|this|some|any|no|a|an|one|another|other|more|additional|further|his|her|its|their"
    r"|our|my|your|whose)\s+)*",
    re.IGNORECASE,
)


@rule(
    "group",
    f"{THE}? count:count? others",
    {"three others": "3 others (further)", "the others": "others (further)"},
)
def others(count: Count | None) -> Party:
    """More people than those told of before."""
    return Party(name="others", count=count, plural=True, scope=Scope.FURTHER, victims=Victims(label="others"))


@rule(
    "group",
    "bound? ('another' | 'an'? 'additional' | 'a'? 'further') count:count",
    {"another three": "3 (further)", "at least an additional 36": "36 (further)"},
)
def additional(count: Count) -> Party:
    """More of the same people, by number alone."""
    return Party(count=count, plural=True, scope=Scope.FURTHER)


@rule("group", "'the' 'other' count:count", {"the other two": "2 (further)"})
def other_ones(count: Count) -> Party:
    """Those who are left, by number."""
    return Party(count=count, plural=True, scope=Scope.FURTHER)


@rule("group", "count:count ('more' | 'other')", {"two more": "2 (further)", "one other": "1 (further)"})
def more_of_them(count: Count) -> Party:
    """The same, with "more" behind it."""
    return Party(count=count, plural=True, scope=Scope.FURTHER)


@rule(
    "group",
    "each:count? this:('another' | 'the' 'other')"
    " noun:(word | name | quality | deed_noun | demonym | place_kind | object_noun | weapon)?",
    {"another was hurt": "1 (further)", "the other died": "1 (further)"},
)
def another(each: Count | None, noun: Sequence[str] | None) -> Party | None:
    """One more of them; "another raid" is no person, and "one another" nobody new."""
    return None if each or noun is not None else Party(count=Count.exactly(1), scope=Scope.FURTHER)


_NOUN = (
    "(word | name | quality | deed_noun | object_noun | weapon | thing | demonym | country | person | people | ordinal"
    " | number | 'of' | 'were' | 'are' | '-')"
)


@rule(
    "group",
    f"before:ordinal? this:(('a' | 'an') nth:ordinal) noun:{_NOUN}?",
    {"a third died": "1 (further)", "a fourth, aged 12, died": "1 (further)"},
)
def one_more_in_order(before: int | None, nth: int, noun: object) -> Party | None:
    """One more of them, by the number that they have come to; "a third of the guards" is a share."""
    told = noun is not None or before is not None or nth < _FIRST_AFTER_ANOTHER
    return None if told else Party(name=ONE_IN_ORDER, count=Count.exactly(1), scope=Scope.FURTHER)


ONE_IN_ORDER = "one more"
"""The name of somebody of whom no more is told than which of them it is."""
_FIRST_AFTER_ANOTHER = 2


@rule("group", "this:('the' ('rest' | 'remainder')) more:('of' | word)?", {"the rest were hurt": "the rest (known)"})
def rest(more: object) -> Party | None:
    """All the others; "the rest of the town" is no person."""
    if more is not None:
        return None
    return Party(name=THE_REST, plural=True, definite=True, scope=Scope.KNOWN, victims=Victims(label=THE_REST))


THE_REST = "the rest"
"""What those are called who are left when some were told of."""


@rule("group", "nobody", {"no one": "0", "nobody": "0"})
def no_one() -> Party:
    """Nobody at all."""
    return Party(count=Count.exactly(0))


@rule("group", "nobody_else", {"no one else": "0 (further)"})
def no_one_else() -> Party:
    """Nobody besides those told of before."""
    return Party(count=Count.exactly(0), scope=Scope.FURTHER)


@rule("group", f"'no' {_LOOSE} whom:head", {"no civilians": "0 civilians"})
def none_of(loose: Sequence[str], whom: Party, phrase: str) -> Party:
    """None of a kind."""
    return attrs.evolve(whom, count=Count.exactly(0), name=bare_name(phrase) if loose else whom.name)
