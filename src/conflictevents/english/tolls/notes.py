"""Notes: casualties in the short forms of sitreps and logs: "3x KIA", "Killed (8): ...", "Injured: 31", "Cas: nil"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflictevents.english.actors.party import Party
from conflictevents.english.tolls.asides import DASH, STUFF, Aside
from conflictevents.english.tolls.company import Whom
from conflictevents.english.tolls.harm import Toll, toll
from conflictevents.model.casualty import Harm, Scope
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


def words() -> Mapping[str, Words]:
    """Letters for losses, and how notes call casualties: in capitals, CAS is support from the air."""
    return {
        "loss_code": {"KIA": Harm.KILLED, "DOW": Harm.KILLED, "WIA": Harm.INJURED, "MIA": Harm.MISSING},
        "casualties_note": dict.fromkeys(("Cas", "Casualties", "Losses"), Harm.KILLED_OR_INJURED),
    }


# --- letters for losses

_SIDE = "(quality | word | name | demonym | country | actor | group_name)"
_BEHIND = "(people | person | name | word | thing | count)"


@rule("state", "count (quality | word){0,2}? (people | person) this:loss_code", {"3 soldiers KIA": "killed"})
def lost_by_code(this: Harm) -> Harm:
    """Behind people."""
    return this


@rule(
    "loss_note",
    f"this:(whom:count {_SIDE}{{0,2}}? harm:loss_code) who:(people | person)?",
    {"3 own KIA": "killed 3 (further)", "2 WIA": "injured 2 (further)"},
)
def losses_counted(whom: Count, harm: Harm, who: object) -> Toll | None:
    """Behind a figure, of one side after the other; "4 KIA fighters" are of the Kachin army."""
    return None if who is not None else toll(harm, [Party(count=whom, plural=True, scope=Scope.FURTHER)])


@rule(
    "loss_note",
    f"before:(determiner | preposition | {_SIDE})? this:(harm:loss_code (':' | '=')? whom:count) after:{_BEHIND}?",
    {"WIA: 5": "injured 5 (further)", "KIA 2": "killed 2 (further)"},
)
def losses_noted(before: object, harm: Harm, whom: Count, after: object) -> Toll | None:
    """Before a figure; "for the KIA" is of the Kachin army."""
    told = before is not None or after is not None
    return None if told else toll(harm, [Party(count=whom, plural=True, scope=Scope.FURTHER)])


@rule("harm", "told:loss_note", {"WIA: 5": "injured 5 (further)"})
def losses_told(told: Toll) -> Toll:
    """The same as a toll."""
    return told


# --- figures behind what they are of


@rule("state", "this:'deceased' (':' | '(')", {"deceased: 10": "killed"})
def deceased() -> Harm:
    """A noun for people elsewhere."""
    return Harm.KILLED


_HARM = "harm:(harmed | state | harm_noun | toll)"


@rule("figure", f"(harmed | state | harm_noun | toll) this:('(' whom:count ')') (':' | {DASH})", {"Killed (8):": "8"})
def in_brackets_behind(whom: Count) -> Count:
    """A figure in brackets between a word of harm and what is said of them."""
    return whom


_OF_EACH = f"(({STUFF} | wound | head | person | people | group){{1,3}} ':'? count)"
_BREAKDOWN = f"{_OF_EACH} ((',' | ';' | '/')? {_OF_EACH}){{1,6}}"


@rule(
    "aside",
    f"('(' {_BREAKDOWN} ')' | '[' {_BREAKDOWN} ']')",
    {"[burns 7, knife wounds 3]": "[burns 7, knife wounds 3]"},
)
def broken_down(phrase: str) -> Aside:
    """What a figure is made of, each with its own figure behind it."""
    return Aside(phrase)


@rule(
    "harm",
    f"thing:(thing | goods)? this:({_HARM} (':' whom:(count | group) | '=' whom:(count | group)"
    " | whom:(figure))) verb:(harmed | state)?",
    {"Killed: 1": "killed 1", "Wounded (11):": "injured 11", "Dead: 4 officers": "killed 4 officers"},
)
def noted(thing: object, harm: Sequence[Harm], whom: Whom, verb: object) -> Toll | None:
    """A figure in a note; in "houses burned: 40" it is one of things."""
    lacks = any(isinstance(who, Party) and who.count is None for who in whom)
    return None if lacks or thing is not None or verb is not None else toll(harm[0], whom)


@rule(
    "harm",
    f"this:(harm:harm_noun aside{{1,2}} ':' whom:count) more:(harmed | state | harm_noun | {_SIDE})?",
    {"deaths among civilians: 12": "killed 12", "injuries in the camp: 4": "injured 4"},
)
def noted_where(harm: Harm, whom: Count, more: object) -> Toll | None:
    """The same, with where or of whom before the colon."""
    return None if more is not None else toll(harm, [whom])


@rule(
    "harm",
    "(quality | word)? corpse ('recovered' | 'found' | 'retrieved')? ':' whom:count",
    {"Bodies recovered: 4": "killed 4"},
)
def bodies_noted(whom: Count) -> Toll:
    """The dead by their bodies."""
    return toll(Harm.KILLED, [whom])


@rule(
    "harm",
    f"this:(harm:casualties_note (':' | {DASH}) whom:count) more:(loss_note | harmed | state | harm_noun | {_SIDE})?",
    {"Cas: nil": "killed_or_injured 0"},
)
def casualties_noted(harm: Harm, whom: Count, more: object) -> Toll | None:
    """The same by a note's own word for casualties."""
    return None if more is not None else toll(harm, [whom])
