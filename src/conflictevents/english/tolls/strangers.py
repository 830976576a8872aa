"""Strangers: people whom no list knows, by their names or by a noun that may be one for people."""

from __future__ import annotations

import attrs

from conflictevents.english.actors.party import Party
from conflictevents.english.actors.people import is_agent_noun
from conflictevents.english.tolls.asides import DASH
from conflictevents.english.tolls.fates import BE, HAVE
from conflictevents.model.casualty import Victims
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule


@attrs.frozen(kw_only=True)
class Stranger(Party):
    """Somebody by name, or by a noun that no list knows: people only if what they came to comes to people alone."""


_ENDS = (
    f"(fate | {BE} | {HAVE} | modal | averted | aside | place | date | period | comma | and_also | with_them | {DASH}"
    " | stop | end | relative | preposition | how_harmed | harmed | state | twofold | suffered | including)"
)
"""What shows that a noun phrase is at its end."""


_CALLED = (
    "doubt? (word | name | quality | demonym | actor | years_old | '-' | genitive | '/'){0,5}"
    " (thing:(weapon | deed_noun | object_noun | military_matter | place_kind) | word | name | quality | demonym"
    " | actor)"
)


@rule("stranger", f"this:(count:count {_CALLED}) {_ENDS}", {"two boatswains": "2"})
def stranger(count: Count, thing: object, phrase: str) -> Stranger | None:
    """Some people called by an unknown noun; "both off duty" goes on with those told of before."""
    if thing is not None or phrase[:4].lower() == "both" or _is_clause(phrase) or phrase.endswith("on board"):
        return None
    return Stranger(count=count, name=phrase, plural=count != Count.exactly(1))


@rule("somebody", f"this:(('a' | 'an') {_CALLED}) {_ENDS}", {"a bank teller": "1"})
def somebody(thing: object, phrase: str) -> Stranger | None:
    """The same of one."""
    return None if thing is not None or _is_clause(phrase) else Stranger(count=Count.exactly(1), name=phrase)


@rule(
    "somebody",
    f"this:((one:('a' | 'an') | count:count) (word | quality | name | actor | demonym){{0,2}}?"
    f" thing noun:word) {_ENDS}",
    {"a school attendant": "1", "two school attendants": "2"},
)
def at_a_thing(one: object, count: Count | None, noun: str, phrase: str) -> Stranger | None:
    """People by what they do, and the thing that they do it with or at."""
    number = Count.exactly(1) if count is None else count
    return Stranger(count=number, name=phrase, plural=number != Count.exactly(1)) if is_agent_noun(noun) else None


def _is_clause(phrase: str) -> bool:
    """Whether what looks like the noun is a verb: "a rocket slammed"."""
    *before, last = phrase.split()
    return len(before) > 1 and last.islower() and last.endswith("ed")


_NAME = "('-'? ('al' | 'bin' | 'ibn' | 'abu')? '-'? (name | place))"


@rule("named", f"including? this:(name {_NAME}{{1,6}}) that:'that'?", {"Juan Silva": "1 Juan Silva"})
def named(that: object, phrase: str) -> Stranger | None:
    """Somebody by name alone; in capitals "SIDES AGREE THAT" looks like one."""
    return None if that is not None else _called(phrase)


def _called(name: str) -> Stranger:
    return Stranger(count=Count.exactly(1), name=name, victims=Victims(label=name))


@rule("named", "(and_also | harms | harming | loss_of) this:name", {"killing Silva": "1 Silva"})
def named_behind(this: str) -> Stranger | None:
    """The same by one name, behind a verb; one word in capitals is the acronym of a group."""
    return None if this.isupper() else _called(this)


@rule("named", "this:name comma who:group", {"Silva, a teacher,": "1 Silva"})
def named_as(this: str, who: Party) -> Stranger | None:
    """The same by one name, before what the person is."""
    return None if this.isupper() or who.plural else _called(this)


@rule(
    "named",
    "who:group comma this:name comma and_also",
    {"the cook, Silva, and": "1 Silva"},
)
def named_after(who: Party, this: str) -> Stranger | None:
    """The same by one name, behind what the person is and before others."""
    return None if this.isupper() or who.plural or who.collective else _called(this)


@rule(
    "named",
    "where:('to' | 'from' | 'in' | 'near')? this:name"
    f" (and_also | {BE} | {HAVE} | how_harmed | suffered | comma relative)",
    {"Silva was": "1 Silva", "Silva, who was": "1 Silva"},
)
def named_before(where: object, this: str) -> Stranger | None:
    """The same before a verb; "a nurse on her way to Gora was" tells of the nurse."""
    return None if this.isupper() or where is not None else _called(this)
