"""Groups: how many people a phrase names, and whether they were told of before: "at least six", "another", "the"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from conflictevents.english.people import Party, described
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Scope, Victims
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"others", "nobody", "further"})


def words() -> Mapping[str, Words]:
    """Words for people who are more, or none, than those told of before."""
    return {
        "others": {"others": Scope.FURTHER},
        "further": dict.fromkeys(("another", "other", "more", "additional", "further"), Scope.FURTHER),
        "oneself": {
            "himself": Party(name="himself", count=Count.exactly(1)),
            "herself": Party(name="herself", count=Count.exactly(1)),
            "themselves": Party(name="themselves", plural=True),
        },
        "nobody": ["no one", "no-one", "nobody", "nobody else", "no one else"],
    }


THE = "('the' | 'all' | 'these' | 'those' | 'some' | 'any')"
_LOOSE = "loose:((word | name | quality | '-'){0,3}?)"
_LOOSER = "loose:((word | name | quality | actor | demonym | country | genitive | '-' | '(' | ')' | '/'){0,6}?)"
"""Words that belong to the phrase only because something before opened one: "a prominent *opposition* lawmaker"."""


@rule(
    "group",
    f"({THE} | possessive)? more:further? count:count ('of' (determiner | possessive)?)? more:further?"
    f" {_LOOSER} whom:head",
    {
        "at least six commanders of non-Syrian nationalities": "6.. commanders",
        "hundreds of civilians": "200..999 civilians",
        "three of the soldiers": "3 soldiers",
        "none of the miners": "0 miners",
        "two more policemen": "2 policemen (further)",
        "another three men": "3 men (further)",
        "eight angry salt miners": "8 miners",
    },
)
def counted(count: Count, more: Scope | None, loose: Sequence[str], whom: Party, phrase: str) -> Party:
    """So many people."""
    plural = whom.plural or count != Count.exactly(1)
    name = _name(phrase, loose, whom)
    return attrs.evolve(whom, count=count, plural=plural, scope=more or Scope.TOTAL, name=name)


@rule(
    "group",
    f"('a' | 'an' | more:'another') more:further? {_LOOSER} whom:head",
    {
        "a man": "1 man",
        "an off-duty policewoman": "1 policewoman",
        "another child": "1 child (further)",
        "an elderly couple": "2 couple",
    },
)
def one(more: str | None, loose: Sequence[str], whom: Party, phrase: str) -> Party | None:
    """One person, or one couple."""
    if whom.plural and not whom.name.endswith(("personnel", "staff")):
        return None
    scope = Scope.FURTHER if more else Scope.TOTAL
    return attrs.evolve(
        whom, plural=False, count=whom.count or Count.exactly(1), scope=scope, name=_name(phrase, loose, whom)
    )


@rule(
    "group",
    f"({THE} | 'this' | possessive) more:further? {_LOOSE} whom:head",
    {"the driver": "driver", "his wife": "wife", "the other hostages": "hostages (further)", "the salt cooks": "cooks"},
)
def known(more: Scope | None, loose: Sequence[str], whom: Party, phrase: str) -> Party | None:
    """People who were told of before, or who belong to someone; a verb between ends the phrase."""
    if any(word.endswith(("ed", "ing")) for word in loose):
        return None
    return attrs.evolve(whom, definite=True, scope=more or Scope.TOTAL, name=_name(phrase, loose, whom))


@rule("group", "whom:head", {"gunmen": "gunmen", "US forces": "forces", "Mayor Ana Lima": "mayor"})
def bare(whom: Party) -> Party:
    """People with nothing before the noun."""
    return whom


def _name(phrase: str, loose: Sequence[str], whom: Party) -> str:
    """The phrase from its first loose word on."""
    if not loose:
        return whom.name
    words = phrase.split()
    return " ".join(words[len(words) - len(whom.name.split()) - len(loose) :])


@rule(
    "group",
    f"{THE}? more:further? count:count ('of' determiner?)? who:(actor | demonym)",
    {"12 Taliban": "12 Taliban", "at least two Chinese": "2.. Chinese"},
)
def counted_members(count: Count, more: Scope | None, who: Sequence[Actor | str], phrase: str) -> Party:
    """So many of a group or a nation, with no noun for them."""
    name = phrase.partition(count.text)[2].strip() if count.text else phrase
    members = Party(name=name, count=count, plural=True, scope=more or Scope.TOTAL, victims=Victims(label=name))
    [side] = who
    if isinstance(side, Actor):
        return described(members, name, None, side, None)
    return described(members, name, side, None, None)


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
    "(bound? ('another' | 'an'? 'additional' | 'a'? 'further') count:count | count:count 'more')",
    {"another three": "3 (further)", "at least an additional 151": "151 (further)", "two more": "2 (further)"},
)
def more_of_them(count: Count) -> Party:
    """More of the same people, by number alone."""
    return Party(count=count, plural=True, scope=Scope.FURTHER)


@rule(
    "group",
    "each:count? this:('another' | 'the' 'other') noun:(word | name | quality | deed_noun | demonym)?",
    {"another was hurt": "1 (further)", "the other died": "1 (further)"},
)
def another(each: Count | None, noun: Sequence[str] | None) -> Party | None:
    """One more of them; "another raid" is no person, and "one another" nobody new."""
    return None if each or noun is not None else Party(count=Count.exactly(1), scope=Scope.FURTHER)


@rule("group", "nobody", {"no one": "0", "nobody": "0"})
def no_one() -> Party:
    """Nobody at all."""
    return Party(count=Count.exactly(0))


@rule("group", f"'no' {_LOOSE} whom:head", {"no civilians": "0 civilians"})
def none_of(loose: Sequence[str], whom: Party, phrase: str) -> Party:
    """None of a kind."""
    return attrs.evolve(whom, count=Count.exactly(0), name=_name(phrase, loose, whom))
