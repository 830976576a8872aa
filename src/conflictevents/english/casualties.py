"""Casualties: the phrases that say how many of whom came to which harm.

A verb of harm has a kind by its form, because that decides where its victims stand: ``harmed`` ("two were *killed*"),
``harms`` ("a blast *killed* two"), ``harm_base`` ("bombs *kill* two"), ``harming`` ("*killing* two"), ``suffered``
("two *died*"), ``state`` ("two *dead*"). Nouns of harm are in :mod:`conflictevents.english.tolls`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from conflictevents.english.groups import THE
from conflictevents.english.harm import (
    AND,
    BE,
    BEFORE,
    BEHIND,
    BETWEEN,
    HAVE,
    NAMES,
    PARTS,
    PASSIVE,
    PEOPLE,
    WHOM,
    Toll,
    Whom,
    harm_words,
    toll,
    uncounted,
)
from conflictevents.english.people import Party
from conflictevents.model.casualty import Casualty, Harm, Victims
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset({"harmed", "harms", "harm_base", "harming", "suffered", "state", "how_harmed", "undone", "thing"})


def words() -> Mapping[str, Words]:
    """Verbs of harm by their form, and the words around them."""
    return harm_words("harms")


# --- those harmed before the verb


@rule(
    "harm",
    f"{PEOPLE} {BETWEEN} {PASSIVE} (harm:harmed | harm:state) {PARTS}",
    {
        "at least six commanders were killed": "killed 6.. commanders",
        "nine militants and four soldiers were killed": "killed 9 militants, killed 4 soldiers",
        "12 people, including four women, were killed": "killed 12 people, killed 4 women (part)",
        "five people were wounded, including a child": "injured 5 people, injured 1 child (part)",
        "four hikers, two men and two boys, were hurt": "injured 4 hikers, injured 2 men (part), injured 2 boys (part)",
        "no one was hurt": "injured 0",
        "more than 3,000 people have been displaced": "displaced 3001.. people",
    },
)
def were_harmed(whom: Whom, part: Whom | None, will: str | None, harm: Harm) -> Toll | None:
    """The passive. What would be is no harm yet; "soldiers, and two boys were killed" is left to the next rule."""
    if will or (len(whom) > 1 and uncounted(whom[0]) and not uncounted(whom[-1])):
        return None
    return toll(harm, whom, part)


@rule(
    "harm",
    f"(group | count) {AND} this:(whom:group {BETWEEN} {PASSIVE} (harm:harmed | harm:state) {PARTS})",
    {"attacked soldiers and two boys were killed": "killed 2 boys"},
)
def and_were_harmed(whom: Party, part: Whom | None, will: str | None, harm: Harm) -> Toll | None:
    """A new clause whose subject only looks like the end of a list: "attacked soldiers and two boys were killed"."""
    return None if will else toll(harm, [whom], part)


@rule(
    "harm",
    f"{PEOPLE} {BETWEEN} relative? will:modal? {HAVE}? how_harmed{{0,2}} harm:suffered {PARTS}",
    {
        "two policemen died": "killed 2 policemen",
        "three miners, including a teenager, went missing": "missing 3 miners, missing 1 teenager (part)",
        "12,000 people fled their homes": "displaced 12000 people",
    },
)
def who_suffered(whom: Whom, part: Whom | None, will: str | None, harm: Harm) -> Toll | None:
    """Verbs that have those harmed for their subject."""
    return None if will else toll(harm, whom, part)


@rule(
    "harm",
    f"{PEOPLE} {BETWEEN} relative? {HAVE}? ('suffered' | 'sustained' | 'received')"
    " (determiner | quality | word){0,2} harm:harm_noun",
    {"two women suffered minor injuries": "injured 2 women"},
)
def who_suffered_injuries(whom: Whom, part: Whom | None, harm: Harm) -> Toll:
    """Harm as what they suffered."""
    return toll(harm, whom, part)


@rule(
    "harm",
    f"undone:undone? this:({WHOM} {PARTS} {BETWEEN} how_harmed{{0,2}} (harm:state | harm:harmed) {PARTS}) "
    "verb:(count | group | actor | country | demonym | possessive | determiner | pronoun)?",
    {
        "eight dead": "killed 8",
        "three civilians and a soldier killed": "killed 3 civilians, killed 1 soldier",
        "12 schoolgirls still missing": "missing 12 schoolgirls",
        "thousands displaced": "displaced 2000..9999",
    },
)
def harmed_in_short(
    undone: str | None, whom: Whom, part: Whom | None, harm: Harm, verb: Sequence[object] | None
) -> Toll | None:
    """The verb left out, as in headlines; before an object it is a verb with another subject: "a man killed two"."""
    return None if verb or undone or any(map(uncounted, whom)) else toll(harm, whom, part)


@rule(
    "harm",
    "whom:count (harm:harmed | harm:state) who:group",
    {"14 injured protesters": "injured 14 protesters", "dozens of kidnapped girls": "abducted 24..99 girls"},
)
def harmed_people(whom: Count, harm: Harm, who: Party) -> Toll | None:
    """The participle as an adjective; "14 injured two guards" is another thing."""
    told = who.count is not None or who.definite or not who.plural
    return None if told else (attrs.evolve(who.casualty(harm), count=whom),)


@rule(
    "harm",
    f"one:({NAMES}) ('and' other:({NAMES}))? {BETWEEN} {PASSIVE} harm:harmed",
    {
        "Juan Silva was killed": "killed 1 Juan Silva",
        "Ali and Omar al-Hadi were wounded": "injured 2 Ali and Omar al-Hadi",
    },
)
def named_were_harmed(
    one: Sequence[str], other: Sequence[str] | None, will: str | None, harm: Harm, phrase: str
) -> Toll | None:
    """People by their names alone; not what can come to other things with names, nor the acronym of a group."""
    if will or harm not in _PERSONAL or any(name.isupper() for name in one):
        return None
    last = (other or one)[-1]
    victims = Victims(label=phrase[: phrase.index(last) + len(last)])
    return (Casualty(harm=harm, count=Count.exactly(2 if other else 1), victims=victims),)


_PERSONAL = {Harm.KILLED, Harm.INJURED, Harm.ABDUCTED, Harm.DETAINED}
"""What comes to people alone."""


@rule(
    "harm",
    f"{THE}? whom:(count | 'a' | 'an') (word | name | quality | demonym | actor | '-' | '(' | ')'){{1,6}}"
    f" {BETWEEN} {PASSIVE} harm:harmed",
    {"two boatswains were abducted": "abducted 2", "a bank teller was killed": "killed 1"},
)
def unknown_were_harmed(whom: Sequence[Count], will: str | None, harm: Harm) -> Toll | None:
    """Whoever has a noun that no list knows, and came to what comes to people alone."""
    known = harm in _PERSONAL if whom else harm is Harm.KILLED
    return None if will or not known else toll(harm, whom or [Count.exactly(1)])


@rule(
    "harm",
    f"whom:count 'of' ('whom' | 'them' | 'which') will:modal? {HAVE}?"
    f" ({BE}{{1,2}} how_harmed{{0,2}} (harm:harmed | harm:state) | how_harmed? harm:suffered)",
    {"many of whom were displaced": "displaced 3....", "two of them later died": "killed 2"},
)
def some_of_them(whom: Count, will: str | None, harm: Harm) -> Toll | None:
    """A figure of its own in a relative clause: the people before the clause are not the ones harmed."""
    return None if will else toll(harm, [whom])


# --- those harmed behind the verb


@rule(
    "harm",
    f"{BEFORE} this:(harm:harms how_harmed? {WHOM} {PARTS}) {BEHIND}",
    {
        "killed eight commanders": "killed 8 commanders",
        "killed the mayor and two guards": "killed 1 mayor, killed 2 guards",
        "claimed the lives of 30 people": "killed 30 people",
        "abducted 12 girls, including two sisters": "abducted 12 girls, abducted 2 sisters (part)",
    },
)
def harmed_whom(
    *, undone: Sequence[str] | None, harm: Harm, whom: Whom, part: Whom | None, verb: object, thing: str | None
) -> Toll | None:
    """The active voice."""
    return None if undone or _misread(whom, part, verb, thing) else toll(harm, whom, part)


@rule(
    "harm",
    f"{BEFORE} this:(harm:harming how_harmed? {WHOM} {PARTS}) {BEHIND}",
    {
        "killing eight commanders": "killed 8 commanders",
        "killing dozens": "killed 24..99",
        "wounding a driver and four passengers": "injured 1 driver, injured 4 passengers",
        "displacing more than 3,000 families": "displaced 3001.. families",
    },
)
def harming_whom(
    *, undone: Sequence[str] | None, harm: Harm, whom: Whom, part: Whom | None, verb: object, thing: str | None
) -> Toll | None:
    """The participle."""
    return None if undone or _misread(whom, part, verb, thing) else toll(harm, whom, part)


@rule(
    "harm",
    f"{BEFORE} this:(harm:harm_base {WHOM} {PARTS}) {BEHIND}",
    {"kill at least 12 people": "killed 12.. people"},
)
def harm_whom(
    *, undone: Sequence[str] | None, harm: Harm, whom: Whom, part: Whom | None, verb: object, thing: str | None
) -> Toll | None:
    """The present tense of headlines."""
    return None if undone or _misread(whom, part, verb, thing) else toll(harm, whom, part)


def _misread(whom: Whom, part: Whom | None, verb: object, thing: str | None) -> bool:
    """Whether the last of a list begins the next clause, or a bare count is not one of people."""
    runs_on = verb is not None and max(len(whom), len(part or ())) > 1
    return runs_on or (thing is not None and isinstance(whom[-1], Count))


@rule(
    "harm",
    f"{BEFORE} this:((harm:harms | harm:harming) how_harmed? {WHOM} {PARTS} {AND}"
    f" other:group {HAVE}? {BE} how_harmed{{0,3}} (then:harmed | then:state))",
    {
        "killing two soldiers and three civilians were wounded": "killed 2 soldiers, injured 3 civilians",
        "killed a woman, and two others were hurt": "killed 1 woman, injured 2 others (further)",
    },
)
def harmed_and_were_harmed(
    *, undone: Sequence[str] | None, harm: Harm, whom: Whom, part: Whom | None, other: Party, then: Harm
) -> Toll | None:
    """A list that runs into the next clause: its last group is the subject of another verb."""
    return None if undone else toll(harm, whom, part) + toll(then, [other])


@rule(
    "harm",
    f"{BEFORE} this:((harm:harms | harm:harming) how_harmed? {WHOM}) {AND} group"
    f" ({HAVE} | modal | reported | harms | suffered | deed_verb)",
    {"killed two soldiers and police said": "killed 2 soldiers"},
)
def harmed_and_then(undone: Sequence[str] | None, harm: Harm, whom: Whom) -> Toll | None:
    """The same, where the next clause tells of something else."""
    return None if undone else toll(harm, whom)


@rule(
    "harm",
    "undone:(undone | modal)? this:((harm:harms | harm:harming | harm:harm_base)"
    f" self:oneself (('and' | 'along' 'with') {WHOM} {PARTS})?)",
    {
        "killing himself": "killed 1",
        "killed themselves": "killed ..",
        "killing herself and four others": "killed 1, killed 4 others (further)",
    },
)
def harmed_himself(
    *, undone: Sequence[str] | None, harm: Harm, self: Party, whom: Whom | None, part: Whom | None
) -> Toll | None:
    """A bomber's own death, and those of others with it."""
    return None if undone else toll(harm, [self, *(whom or ())], part)


@rule(
    "harm",
    f"('left' | 'leaves' | 'leave' | 'leaving') {WHOM} {PARTS} how_harmed{{0,2}} (harm:state | harm:harmed)",
    {"left at least 12 people dead": "killed 12.. people", "leaving a guard seriously wounded": "injured 1 guard"},
)
def left_in_state(whom: Whom, part: Whom | None, harm: Harm) -> Toll:
    """What an attack left behind."""
    return toll(harm, whom, part)


@rule(
    "harm",
    f"forcing {WHOM} 'to' flee",
    {
        "forcing 3,000 families to flee": "displaced 3000 families",
        "forced thousands to flee their homes": "displaced 2000..9999",
    },
)
def forced_to_flee(whom: Whom) -> Toll:
    """Flight by force is displacement."""
    return toll(Harm.DISPLACED, whom)
