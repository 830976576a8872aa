"""People: the nouns that name them, with what surely belongs to them, as parties to an event.

A phrase is read in two steps. Its head is read here: "al-Qaeda commanders", "women of foreign nationalities". What
stands before the head is read in ``actors/groups.py``: how many they are, whether they are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

import attrs

from conflictevents.english.actors.organisations import mid_sentence
from conflictevents.english.actors.party import Party
from conflictevents.english.tables import names, rows
from conflictevents.model.actor import Actor, ActorType, Certainty
from conflictevents.model.casualty import Victims, VictimStatus
from conflictevents.model.count import Count
from conflictevents.model.party import KNOWN_ARMED_GROUPS
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"person", "people", "quality", "doubt", "years_old"})
"""The kinds of nouns for people, and of adjectives that stand with nothing but them."""


Noun: TypeAlias = Party | Victims | str
"""What the lexicon has for a noun."""


def is_agent_noun(word: str) -> bool:
    """Whether an unknown noun looks like one for people by what they do: "attendant", "sweepers"."""
    return word.islower() and word.endswith(_AGENTS)


_AGENTS = tuple(f"{ending}{many}" for ending in ("er", "or", "ant", "ist", "ian", "eer", "ee") for many in ("", "s"))


# --- words


def words() -> Mapping[str, Words]:
    """Nouns for people as parties, and the words that stand before them."""
    nouns = _listed()
    around: dict[str, list[str]] = {}
    for row in rows("modifiers"):
        around.setdefault(row["kind"], []).extend(names(row["phrases"]))
    return around | {
        "person": {name: party for name, party in nouns.items() if not party.plural},
        "people": {name: party for name, party in nouns.items() if party.plural},
        "corps": nouns_for(";".join(around["corps"])),
    }


def nouns_for(cell: str) -> dict[str, Party]:
    """Those nouns of a cell that the list has, with what they mean."""
    listed = _listed()
    return {noun: listed[noun] for noun in names(cell) if noun in listed}


@cache
def _listed() -> dict[str, Party]:
    return {party.name: party for party in _nouns()}


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
        plural, collective = row["number"].startswith("plural"), row["number"].endswith("collective")
        yield Party(name=row["noun"], victims=victims, type=kind, plural=plural, collective=collective)


# --- heads

WHOSE = "(actor | demonym | country | place_name | name)"
_TIED = f"(('pro' | 'anti' | 'non') '-'? {WHOSE} | {WHOSE} '-' tied | (word | name | thing | weapon | goods) '-' ing)"
_MODIFIER = (
    f"((doubt:doubt | quality | goods | corps:corps genitive? | ordinal | count '-'? years_old | {_TIED}"
    " | nation:demonym | nation:country genitive? | side:actor genitive? | person genitive? | people genitive"
    " | own:name | 'national') '-'?)"
)
_ALIAS = "(('alias' | 'aka') name{1,3})"
_NAMES = f"(own:name (name | 'al' '-' name | '-' name | 'bin' name | 'ibn' name){{0,4}} {_ALIAS}?)"
_CALLED = f"('identified' 'as' | 'named' | 'called') {_NAMES}"
_YEARS = "('aged'? count ('-'? years_old)?)"
_AGE_TOLD = f"','? ('aged' count | ages) | '(' {_YEARS} ')' | '[' {_YEARS} ']'"
_AGE = f"(',' {_YEARS} ',' | {_AGE_TOLD})"
_AGE_OF_ALL = f"(',' 'aged'? count '-'? years_old ',' | {_AGE_TOLD})"
_ORIGIN = "('of' (nation:demonym | 'non' '-'? demonym | (word | quality){1,2}) nationality)"
_SIDE = "(','? belonging (determiner | quality){0,2} (side:actor branch? | corps:corps))"
_FOLLOWING = "(','? siding (determiner | quality | person){0,3} chief:(name{1,3}))"
_OWN_NAME = f"({WHOSE} | name_article | person | people | quality | word | genitive | '-' | '(' | ')' | 'and')"
_CIRCLE = f"(','? belonging (determiner | possessive | count)? {_OWN_NAME}{{0,8}}? circle{{1,2}})"
_OR_ELSE = "('/' (person | people))"
_NAMED_ASIDE = "('(' (doubt:supposed 'to' 'be')? quality? side:actor (person | people)? ')')"
_THOUGHT_TO_BE = "((doubt:supposed | doubt:doubt) 'to' 'be' quality? side:actor (person | people)?)"
_BEHIND = f"({_NAMED_ASIDE} | {_THOUGHT_TO_BE} | {_ORIGIN} | {_SIDE} | {_CIRCLE} | {_FOLLOWING})"


@rule(
    "head",
    f"{_MODIFIER}{{0,4}} noun:person ('-' suffix | {_OR_ELSE} | many:('(' 's' ')'))? {_NAMES}? {_AGE}? {_BEHIND}?",
    {
        "driver": "driver",
        "Syrian soldier": "soldier",
        "President Juan al-Silva": "president",
        "teacher, 35,": "teacher",
        "clerk Juan Silva (35)": "clerk",
        "12-year-old girl": "girl",
        "councillor-elect": "councillor",
        "guard/escort": "guard",
        "commander of al-Qaeda": "commander",
        "member of the Silva family": "member",
    },
)
def someone(
    *,
    noun: Noun,
    many: object,
    doubt: str | None,
    nation: str | None,
    side: Actor | None,
    corps: Party | None,
    chief: Sequence[str] | None,
    own: str | None,
    phrase: str,
) -> Party:
    """One person, or as many as "victim(s)" leaves open."""
    told = {"nation": nation, "doubt": doubt, "own": own}
    whom = described(party_of(noun), phrase.rstrip(","), side=side, corps=corps, chief=chief, **told)
    return whom if many is None else attrs.evolve(whom, plural=True)


@rule(
    "head",
    f"{_MODIFIER}{{0,4}} noun:people {_OR_ELSE}? {_AGE_OF_ALL}? {_BEHIND}?",
    {
        "gunmen": "gunmen",
        "US forces": "forces",
        "suspected Islamist militants": "Islamist militants",
        "police personnel": "police personnel",
        "cattle dealers": "cattle dealers",
        "pro-Houthi elements": "elements",
        "commanders of non-Syrian nationalities": "commanders",
        "gun-toting robbers": "robbers",
        "fighters loyal to Islamic State": "fighters",
        "members of the Silva and al-Hadi families": "members",
        "members of the armed forces": "members",
        "fighters loyal to General Juan Silva": "fighters",
        "gunmen (believed to be al-Shabaab militants)": "gunmen",
        "rebels belonging to exile groups": "rebels",
        "gunmen thought to be al-Shabaab militants": "gunmen",
    },
)
def several(
    *,
    noun: Noun,
    doubt: str | None,
    nation: str | None,
    side: Actor | None,
    corps: Party | None,
    chief: Sequence[str] | None,
    own: str | None,
    phrase: str,
) -> Party:
    """Several people."""
    told = {"nation": nation, "doubt": doubt, "own": own}
    return described(party_of(noun, plural=True), phrase, side=side, corps=corps, chief=chief, **told)


def party_of(noun: Noun, *, plural: bool = False) -> Party:
    """What a noun means; one's own words may be given as Victims, or with no more than their text."""
    if isinstance(noun, Party):
        return noun
    victims = Victims(label=noun) if isinstance(noun, str) else noun
    return Party(name=str(victims), victims=victims, plural=plural)


def described(
    noun: Party,
    name: str,
    *,
    nation: str | None = None,
    side: Actor | None = None,
    doubt: str | None = None,
    corps: Party | None = None,
    chief: Sequence[str] | None = None,
    own: str | None = None,
) -> Party:
    """A noun with what its modifiers add: whose people they are, whom they follow, and where they are from.

    ``own`` is a name among them, whose capital belongs to it wherever it stands.
    """
    if name == noun.name and nation is None and side is None:
        return noun
    noun = _on_side(_of_corps(noun, corps), side)
    return attrs.evolve(
        noun,
        name=" ".join(name.split()) if nation or side or own else mid_sentence(name),
        victims=attrs.evolve(noun.victims, nationality=nation),
        country=nation or (side.country if side else None),
        affiliation=side.name if side else None,
        chief=" ".join(chief) if chief else None,
        certainty=Certainty.SUSPECTED if doubt else Certainty.UNKNOWN,
    )


def _on_side(noun: Party, side: Actor | None) -> Party:
    """A noun with what the side that people are on says of what they are."""
    if side is None:
        return noun
    kind, status = noun.type, noun.victims.status
    if kind in _SAYS_LITTLE or (kind in _ARMED and side.type in KNOWN_ARMED_GROUPS):
        kind = side.type
    if status is VictimStatus.UNKNOWN and side.type in _ARMED:
        status = VictimStatus.COMBATANT
    return attrs.evolve(noun, type=kind, victims=attrs.evolve(noun.victims, status=status))


def _of_corps(noun: Party, corps: Party | None) -> Party:
    """A noun that says nothing of what people are, with what their force says: "police personnel"."""
    if corps is None or noun.victims.status is not VictimStatus.UNKNOWN:
        return noun
    return attrs.evolve(noun, victims=attrs.evolve(corps.victims, label=noun.victims.label), type=corps.type)


_ARMED = KNOWN_ARMED_GROUPS | {ActorType.STATE_FORCES, ActorType.POLICE}
_SAYS_LITTLE = (ActorType.UNKNOWN, ActorType.UNIDENTIFIED_ARMED)
