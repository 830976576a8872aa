"""People: the phrases that name them, counted or not, as parties to an event.

A phrase is read in two steps. Its head is the noun with what surely belongs to it: "al-Qaeda commanders", "women of
foreign nationalities". What stands before the head says how many, and whether they were told of before: "at least six",
"another", "the".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from conflictevents.english.tables import names, rows
from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.casualty import Casualty, Harm, Scope, Victims, VictimStatus
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"person", "people", "others", "nobody", "quality", "doubt", "years_old", "further"})


@attrs.frozen(kw_only=True)
class Party:
    """People as a phrase names them: "at least six commanders", "US forces", "the driver".

    ``name`` is the phrase without its determiner and count; ``count`` None is *not stated*. ``country`` is ISO 3166-1
    alpha-3, ``affiliation`` the group they belong to. A singular stands for one; a bare plural for a number not told.

    >>> print(Party(count=Count.at_least(6), victims=Victims(label="commanders"), name="commanders", plural=True))
    6.. commanders
    """

    count: Count | None = None
    victims: Victims = attrs.field(factory=Victims)
    type: ActorType = ActorType.UNKNOWN
    country: str | None = None
    affiliation: str | None = None
    name: str = "people"
    definite: bool = False
    plural: bool = False
    scope: Scope = Scope.TOTAL
    certainty: Certainty = Certainty.UNKNOWN

    def __str__(self) -> str:
        words = ("" if self.count is None else str(self.count), self.victims.label or "")
        told = " ".join(word for word in words if word)
        return told if self.scope is Scope.TOTAL else f"{told} ({self.scope})"

    def casualty(self, harm: Harm) -> Casualty:
        """What it is to the toll that this harm came to them."""
        count = self.count or (Count.unknown() if self.plural else Count.exactly(1))
        return Casualty(harm=harm, count=count, victims=self.victims, scope=self.scope)

    def actor(self, role: Role = Role.PARTICIPANT) -> Actor:
        """They as an actor in this role."""
        return Actor(
            name=self.name,
            role=role,
            type=self.type,
            country=self.country,
            affiliation=self.affiliation,
            size=self.count,
            certainty=self.certainty,
        )


# --- words


def words() -> Mapping[str, Words]:
    """Nouns for people as parties, and the words that stand before them."""
    nouns = list(_nouns())
    around = {row["kind"]: names(row["phrases"]) for row in rows("modifiers")}
    return around | {
        "person": {party.name: party for party in nouns if not party.plural},
        "people": {party.name: party for party in nouns if party.plural},
        "others": {"others": Scope.FURTHER},
        "further": dict.fromkeys(("another", "other", "more", "additional", "further"), Scope.FURTHER),
    }


def _nouns() -> Iterator[Party]:
    yield Party(name="couple", count=Count.exactly(2), victims=Victims(label="couple"))
    for row in rows("people"):
        victims = Victims(
            status=row["status"],
            age=row["age"] or None,
            sex=row["sex"] or None,
            occupation=row["occupation"] or None,
            label=row["noun"],
        )
        kind = ActorType(row["actor_type"] or ActorType.UNKNOWN)
        yield Party(name=row["noun"], victims=victims, type=kind, plural=row["number"] == "plural")


# --- heads

_QUALITY = (
    "((doubt:doubt | quality | count '-'? years_old | nation:demonym | nation:country genitive? | side:actor genitive?"
    " | person | name) '-'?)"
)
_NAMES = "(name (name | 'al' '-' name | '-' name | 'bin' name | 'ibn' name){0,4})"
_AGE = "(',' count ',' | ','? 'aged' count)"
_ORIGIN = "('of' (nation:demonym | 'non' '-'? demonym | (word | quality){1,2}) nationality)"
_SIDE = "(belonging determiner? side:actor)"


@rule(
    "head",
    f"{_QUALITY}{{0,4}} noun:person {_NAMES}? {_AGE}? ({_ORIGIN} | {_SIDE})?",
    {
        "driver": "driver",
        "Syrian soldier": "soldier",
        "President Juan al-Silva": "president",
        "teacher, 35,": "teacher",
        "12-year-old girl": "girl",
        "commander of al-Qaeda": "commander",
    },
)
def someone(noun: Party, doubt: str | None, nation: str | None, side: Actor | None, phrase: str) -> Party:
    """One person."""
    return _described(noun, phrase.rstrip(","), nation, side, doubt)


@rule(
    "head",
    f"{_QUALITY}{{0,4}} noun:people {_AGE}? ({_ORIGIN} | {_SIDE})?",
    {
        "gunmen": "gunmen",
        "US forces": "forces",
        "suspected Islamist militants": "Islamist militants",
        "commanders of non-Syrian nationalities": "commanders",
        "fighters loyal to Islamic State": "fighters",
    },
)
def several(noun: Party, doubt: str | None, nation: str | None, side: Actor | None, phrase: str) -> Party:
    """Several people."""
    return _described(noun, phrase, nation, side, doubt)


def _described(noun: Party, name: str, nation: str | None, side: Actor | None, doubt: str | None) -> Party:
    """A noun with what its modifiers add: whose people they are, and where they are from."""
    status, kind = noun.victims.status, noun.type
    if side is not None and kind is ActorType.UNKNOWN:
        kind = side.type
    if side is not None and status is VictimStatus.UNKNOWN and side.type in _ARMED:
        status = VictimStatus.COMBATANT
    return attrs.evolve(
        noun,
        name=" ".join(name.split()),
        type=kind,
        victims=attrs.evolve(noun.victims, status=status, nationality=nation),
        country=nation or (side.country if side else None),
        affiliation=side.name if side else None,
        certainty=Certainty.SUSPECTED if doubt else Certainty.UNKNOWN,
    )


_ARMED = {
    ActorType.STATE_FORCES,
    ActorType.REBEL_GROUP,
    ActorType.POLITICAL_MILITIA,
    ActorType.IDENTITY_MILITIA,
    ActorType.CRIMINAL_GROUP,
}


@rule("head", "nation:nationals", {"Syrians": "Syrians", "Frenchmen": "Frenchmen"})
def countrymen(nation: str, phrase: str) -> Party:
    """People named by their country alone."""
    return Party(victims=Victims(label=phrase, nationality=nation), country=nation, name=phrase, plural=True)


@rule("head", "count '-'? years_old", {"35-year-old": "35-year-old"})
def aged(phrase: str) -> Party:
    """Someone named by age alone."""
    return Party(victims=Victims(label=phrase), name=phrase)


# --- whole phrases

_LOOSE = "loose:((word | name | quality | '-'){0,3}?)"
"""Words that belong to the phrase only because something before opened one: "a prominent *opposition* lawmaker"."""


@rule(
    "group",
    "(determiner | possessive)? more:further? count:count ('of' (determiner | possessive)?)? more:further?"
    f" {_LOOSE} whom:head",
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
    f"('a' | 'an' | more:'another') more:further? {_LOOSE} whom:head",
    {
        "a man": "1 man",
        "an off-duty policewoman": "1 policewoman",
        "another child": "1 child (further)",
        "an elderly couple": "2 couple",
    },
)
def one(more: str | None, loose: Sequence[str], whom: Party, phrase: str) -> Party | None:
    """One person, or one couple."""
    if whom.plural:
        return None
    scope = Scope.FURTHER if more else Scope.TOTAL
    return attrs.evolve(whom, count=whom.count or Count.exactly(1), scope=scope, name=_name(phrase, loose, whom))


@rule(
    "group",
    f"(determiner | possessive) more:further? {_LOOSE} whom:head",
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
    "determiner? more:further? count:count ('of' determiner?)? who:(actor | demonym)",
    {"12 Taliban": "12 Taliban", "at least two Chinese": "2.. Chinese"},
)
def counted_members(count: Count, more: Scope | None, who: Sequence[Actor | str], phrase: str) -> Party:
    """So many of a group or a nation, with no noun for them."""
    name = phrase.partition(count.text or "")[2].strip()
    members = Party(name=name, count=count, plural=True, scope=more or Scope.TOTAL, victims=Victims(label=name))
    [side] = who
    if isinstance(side, Actor):
        return _described(members, name, None, side, None)
    return _described(members, name, side, None, None)


@rule(
    "group",
    "determiner? count:count? others",
    {"three others": "3 others (further)", "the others": "others (further)"},
)
def others(count: Count | None) -> Party:
    """More people than those told of before."""
    return Party(name="others", count=count, plural=True, scope=Scope.FURTHER, victims=Victims(label="others"))


@rule(
    "group", "('another' count:count | count:count 'more')", {"another three": "3 (further)", "two more": "2 (further)"}
)
def more_of_them(count: Count) -> Party:
    """More of the same people, by number alone."""
    return Party(count=count, plural=True, scope=Scope.FURTHER)


@rule("group", "each:count? 'another'", {"another": "1 (further)"})
def another(each: Count | None) -> Party | None:
    """One more; but "one another" is nobody new."""
    return None if each else Party(count=Count.exactly(1), scope=Scope.FURTHER)


@rule("group", "nobody", {"no one": "0", "nobody": "0"})
def no_one() -> Party:
    """Nobody at all."""
    return Party(count=Count.exactly(0))


@rule("group", f"'no' {_LOOSE} whom:head", {"no civilians": "0 civilians"})
def none_of(loose: Sequence[str], whom: Party, phrase: str) -> Party:
    """None of a kind."""
    return attrs.evolve(whom, count=Count.exactly(0), name=_name(phrase, loose, whom))
