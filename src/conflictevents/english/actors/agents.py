"""Agents: whoever can act in a clause, and who is cited for what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from conflictevents.english.actors.party import Party
from conflictevents.english.tables import country_names, names
from conflictevents.english.verbs import as_told
from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"reported"})

_REPORTED = (
    "said;says;say;saying;confirmed;confirms;confirm;announced;announces;reported;reports;told reporters;claimed;"
    "claims;stated;states;added;adds;tweeted;told;tells;noted;insisted;acknowledged;acknowledges"
    ";admitted;admits;agree;agreed;agrees;warned;denied;denies;"
    "said in a statement;gave other figures;gave different figures;gave a different account"
)
_HEDGES = "apparently;allegedly;presumably;possibly;probably;supposedly;purportedly"


def words() -> Mapping[str, Words]:
    """The words of this module, by kind."""
    return {
        "reported": names(_REPORTED),
        "hedge": names(_HEDGES),
        "rings": as_told("telephone;phone;call;ring;contact"),
    }


def state(country: str) -> Actor:
    """A country as the one who acts: its government."""
    return Actor(name=country_names().get(country, country), type=ActorType.GOVERNMENT, country=country)


_PARTY = "(actor|group|country|capital|doer)"


_SIDES = f"({_PARTY} ((',' 'the'? {_PARTY}){{0,5}} (','? ('and'|'or') 'the'? {_PARTY}){{1,2}})?)"


@rule(
    "agent",
    f"before:(hedge (word|deed_verb|conducted|harmed){{0,2}} 'by')? this:('the'? who:{_SIDES}) behind:hedge?",
    {
        "Turkey and Russia": "Turkey, Russia",
        "the US": "United States",
        "apparently by soldiers": "soldiers",
        "soldiers allegedly": "soldiers",
    },
)
def agent(
    who: list[Actor | Party | str | tuple[str, ...]], before: list[object] | None, behind: object
) -> tuple[Actor, ...]:
    """Named groups, people and states, one after the other; "apparently" makes them no more than suspects."""
    actors = tuple(actor for one in who for actor in _actors(one))
    hedged = before or behind is not None
    return tuple(attrs.evolve(actor, certainty=Certainty.SUSPECTED) for actor in actors) if hedged else actors


def _actors(one: Actor | Party | str | tuple[str, ...]) -> Iterator[Actor]:
    if isinstance(one, Party):
        yield one.actor(Role.PARTICIPANT)
    elif isinstance(one, Actor):
        yield one
    else:
        yield from map(state, (one,) if isinstance(one, str) else one)


THE_GROUP = "the group"
"""The name of a group that is told of again by no more than this noun."""


@rule(
    "agent",
    "spokesman:('for'|'of')? this:(('the'|'this') ('group'|'organisation'|'organization'|'movement'|'faction'))"
    " of:'of'?",
    {"the group": "the group"},
)
def same_group(spokesman: object, of: object) -> tuple[Actor, ...] | None:
    """A group that was named before; "the group of men" is told by the men, its spokesman by whoever was cited."""
    return (Actor(name=THE_GROUP),) if spokesman is None and of is None else None


_SPEAKERS = {
    ActorType.MEDIA: (
        "news;network;tv;television;channel;agency;radio;express;post;herald;tribune;daily;gazette;newspaper;website;"
        "websites;broadcaster"
    ),
    ActorType.NGO: "charity;observatory;monitor;monitors;watchdog;ngo;rights group;monitoring group;aid group",
    None: "statement;report;reports;notice;scene;document;documents;video;letter;message;survey;study;group",
}
"""The last words of who or what is cited; papers and places that are cited are no actors."""
_SPEAKER = {word: kind for kind, cell in _SPEAKERS.items() for word in names(cell)}


def speaker(name: str) -> Actor | None:
    """Somebody who is cited by a name or noun that no list knows, None for a paper that is cited.

    >>> speaker("Lomo Herald").type.value, speaker("Juan Silva").type.value, speaker("statement")
    ('media', 'unknown', None)
    """
    words = name.casefold().split()
    kinds = [_SPEAKER[last] for last in (" ".join(words[-2:]), words[-1]) if last in _SPEAKER]
    kind = kinds[0] if kinds else ActorType.UNKNOWN
    return None if kind is None else Actor(name=name, type=kind, role=Role.SOURCE)


@attrs.frozen(kw_only=True)
class Claim:
    """Who is cited in a sentence: a name, and the actors that it stands for where they are known.

    None goes on with whoever was cited before: "it said".
    """

    by: str | None = None
    who: tuple[Actor, ...] = ()

    def __str__(self) -> str:
        return f"by {self.by or 'the same'}"


_OF = "(('of'|'for'|'in') 'the'? (place|name|actor|group|country|word))?"
_WHEN = "(','? preposition? (date|period))?"


@rule(
    "claim",
    f"'according' 'to' who:agent {_WHEN}",
    {"according to the US military": "by US military"},
)
def according_to(who: tuple[Actor, ...]) -> Claim:
    """A source named before or after what it says."""
    return Claim(by=who[0].name, who=who)


@rule(
    "claim",
    f"'according' 'to' determiner? word?? who:(name{{1,5}}) {_WHEN}",
    {"according to John Doe": "by John Doe"},
)
def according_to_name(who: list[str]) -> Claim:
    """A source that no list knows."""
    return Claim(by=" ".join(who))


@rule(
    "claim",
    f"who:agent {_OF} (',' ('in' determiner word{{1,2}} | 'however' | 'meanwhile') ',')? ('also'|adverb)? {_WHEN}"
    f" (have|be)? reported {_WHEN}",
    {"the Turkish army said on Sunday": "by Turkish army"},
)
def agent_said(who: tuple[Actor, ...]) -> Claim:
    """A source and its verb. The day on which it spoke is not the day of what it speaks of."""
    return Claim(by=who[0].name, who=who)


@rule(
    "claim",
    f"this:(who:agent {_OF}) ('put'|'puts'|'gave'|'gives') harm",
    {"the police put the death toll at 17": "by police", "the army gave 17 dead": "by army"},
)
def agent_put(who: tuple[Actor, ...]) -> Claim:
    """A source and its figure."""
    return Claim(by=who[0].name, who=who)


@rule(
    "claim",
    f"this:(who:(name{{1,4}}) (have|be)? reported {_WHEN}) passive:'by'?",
    {"John Doe said": "by John Doe"},
)
def name_said(who: list[str], passive: str | None) -> Claim | None:
    """A source that no list knows, and its verb."""
    return Claim(by=" ".join(who)) if passive is None else None


@rule(
    "claim",
    f"agent ('for'|'of') who:agent ('also'|adverb)? {_WHEN} (have|be)? reported {_WHEN}",
    {"a spokesman for the Turkish army said": "by Turkish army"},
)
def spokesman_said(who: tuple[Actor, ...]) -> Claim:
    """Somebody who speaks for others."""
    return Claim(by=who[0].name, who=who)


@rule(
    "claim",
    "('said'|'says'|'added') agent ('for'|'of') who:agent",
    {"said a spokesman for the Turkish army": "by Turkish army"},
)
def said_spokesman(who: tuple[Actor, ...]) -> Claim:
    """The verb, and somebody who speaks for others."""
    return Claim(by=who[0].name, who=who)


@rule(
    "claim",
    "who:agent rings determiner? (word|quality|name|agent){1,4} (date|period|adverb|word){0,3}?"
    " 'to' ('say'|'claim'|'announce')",
    {"the Turkish army phoned a newspaper to say": "by Turkish army"},
)
def rang_to_say(who: tuple[Actor, ...]) -> Claim:
    """A source that calls somebody."""
    return Claim(by=who[0].name, who=who)


@rule("claim", "('said'|'says'|'added') who:agent", {"said the Turkish army": "by Turkish army"})
def said_agent(who: tuple[Actor, ...]) -> Claim:
    """The verb and its source."""
    return Claim(by=who[0].name, who=who)


@rule(
    "claim",
    f"this:(('the'|'a'|'an'|agent genitive) who:((word|quality|name){{1,4}}) reported {_WHEN}) passive:'by'?",
    {"the union said": "by union", "the miners' canteen said": "by canteen"},
)
def somebody_said(who: list[str], passive: str | None) -> Claim | None:
    """A source that is only described; "the attack claimed by" is none."""
    return Claim(by=" ".join(who)) if passive is None else None


@rule("claim", f"('it'|'he'|'she'|'they') ('also'|adverb)? reported {_WHEN}", {"it said on Sunday": "by the same"})
def went_on() -> Claim:
    """The source that was cited before."""
    return Claim()


@rule(
    "claim",
    "('said'|'says'|'added') agent ('for'|'of') ('the'|'its') 'group'",
    {"said a spokesman for the group": "by the same"},
)
def said_for_the_group() -> Claim:
    """Somebody who speaks for the group that was cited before."""
    return Claim()


@rule(
    "subject",
    "cited:claim ','? 'that'? this:('it'|'they'|'he'|'she'|possessive? agent|'to' 'have')",
    {
        "the Turkish army said that it": "Turkish army",
        "the Turkish army said its soldiers": "Turkish army",
        "the Turkish army claimed to have": "Turkish army",
    },
)
def cited_subject(cited: Claim, phrase: str) -> tuple[Actor, ...] | None:
    """Who speaks of itself, or of its own people, in what it is cited for."""
    if not _OF_ITSELF.match(phrase):
        return None
    return tuple(attrs.evolve(actor, certainty=Certainty.CLAIMED) for actor in cited.who) or None


_OF_ITSELF = re.compile(r"(?:it|they|s?he|to)\b|(?:its|their|our|his)\s", re.IGNORECASE)
