"""Takers: who took people says whether they were abducted or detained, and often whether they were taken at all.

Gunmen, rebels and unknown men abduct, police and soldiers detain. It is found here for all verbs that are said of both,
and of things as well (:class:`~conflictevents.english.tolls.fates.Taking`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from conflictevents.english.actors.party import Party
from conflictevents.english.tolls import captivity_cues as cues
from conflictevents.english.tolls.captivity import moved_away, moved_them_away, things_and_people, took_whom
from conflictevents.english.tolls.dragged import dragged_whom_from
from conflictevents.english.tolls.fates import Fate, Taking
from conflictevents.english.tolls.harm import Toll
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.casualty import Casualty, Harm, VictimStatus
from conflictevents.model.mention import Mention
from conflictevents.model.party import ARMED_GROUPS
from conflictevents.reading.grammar import Grammar

_BY_RULE = {
    moved_away.name: Taking.SURE,
    moved_them_away.name: Taking.SURE,
    things_and_people.name: Taking.SURE,
    took_whom.name: Taking.DOUBTFUL,
    dragged_whom_from.name: Taking.DOUBTFUL,
}
"""The rules that take by their own words, and have whoever is taken behind the verb."""
_TAKERS = {
    **dict.fromkeys(ARMED_GROUPS, Harm.ABDUCTED),
    **dict.fromkeys((ActorType.STATE_FORCES, ActorType.POLICE, ActorType.GOVERNMENT), Harm.DETAINED),
}
"""What it is to be taken by whom."""
_LOOK = 200
"""So many characters before and behind the verb are looked at."""


def with_takers(tolls: Iterable[Mention[Toll]], text: str, grammar: Grammar) -> Iterator[Mention[Toll]]:
    """The tolls; whom police took is detained, and those of whom nothing says that they were taken are left out."""
    for toll in tolls:
        taking = _taking(toll)
        harm = Harm.ABDUCTED if taking is None else _harm(toll, taking, text, grammar)
        if harm is Harm.ABDUCTED:
            yield toll
        elif told := tuple(_as(harm, toll.value)):
            yield toll.with_value(told)


def _as(harm: Harm | None, told: Toll) -> Iterator[Casualty]:
    """The figures with what it was to be taken, which is nothing if there is no harm."""
    for figure in told:
        if figure.harm is not Harm.ABDUCTED:
            yield figure
        elif harm is not None:
            yield attrs.evolve(figure, harm=harm)


def _taking(toll: Mention[Toll]) -> Taking | None:
    """How sure the verb is of having taken people, None if it is another verb."""
    fate = _verb(toll)
    return _BY_RULE.get(toll.rule) if fate is None else fate.value.taking


def _verb(toll: Mention[Toll]) -> Mention[Fate] | None:
    return next((part for part in toll.parts if isinstance(part.value, Fate) and part.value.taking), None)


def _harm(toll: Mention[Toll], taking: Taking, text: str, grammar: Grammar) -> Harm | None:
    """What it was to be taken by whoever did it; None if they were not taken, or are no people."""
    behind = _END.split(text[toll.end : toll.end + _LOOK], maxsplit=1)[0]
    if cues.THING.match(behind):
        return None
    words = text[toll.start : toll.end] + behind
    if cues.CUSTODY.search(words):
        return Harm.DETAINED
    by = _named_behind(words, grammar)
    if (by is not Harm.ABDUCTED and cues.CARE.search(words)) or cues.ROBBED.search(words):
        return None
    found = by or (None if _is_done_to_them(toll) else _subject(toll, text, grammar))
    sure = taking is Taking.SURE and not (toll.text.endswith("off") and cues.OFF_IT.match(behind))
    return found or (Harm.ABDUCTED if sure else None)


_END = re.compile(r"[.;!?](?=\s|\Z)|,(?=\s)")
"""The end of a clause."""


def _is_done_to_them(toll: Mention[Toll]) -> bool:
    """Whether those who were taken stand before the verb, so that nobody before it need have done it."""
    verb = _verb(toll)
    if verb is None or cues.HELD.search(verb.text):
        return False
    return any(isinstance(part.value, Party) and part.start < verb.start for part in toll.parts)


def _named_behind(words: str, grammar: Grammar) -> Harm | None:
    """What those make of it who are named behind the verb: "by gunmen"."""
    for by in cues.BY.finditer(words):
        behind = words[by.end() : by.end() + _NAME]
        for start, harm in _takers(behind, grammar):
            if start < _NEAR:
                return harm
    return None


_NAME, _NEAR = 60, 30


def _subject(toll: Mention[Toll], text: str, grammar: Grammar) -> Harm | None:
    """What those make of it who are the subject: the first of the nearest clause that has any."""
    lead = text[max(0, toll.start - _LOOK) : toll.start]
    for sentence in list(reversed(_SENTENCE.split(lead)))[:2]:
        for clause in reversed(cues.CLAUSE.split(sentence)):
            takers = [harm for _, harm in _takers(clause, grammar)]
            if takers:
                return takers[0]
    return None


_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z\"“])")


def _takers(words: str, grammar: Grammar) -> list[tuple[int, Harm]]:
    """Those of whom the words tell that can take people, with where they stand and what it is to be taken by them."""
    tape = grammar.read(words, through="group")
    groups = [*grammar.mentions(tape, "group"), *grammar.mentions(tape, "actor")]
    found = [(one.start, _taken_by(one.value)) for one in groups if not _is_aside(one, words)]
    told = [(match.start(), Harm.ABDUCTED) for match in cues.ABDUCTORS.finditer(words)]
    return sorted([*told, *((start, harm) for start, harm in found if harm is not None)])


def _is_aside(one: Mention[Party | Actor], words: str) -> bool:
    """Whether they only say what others did, or have it done to them."""
    return cues.CITED.match(words[one.end :]) is not None or cues.ABOUT.search(words[: one.start]) is not None


def _taken_by(who: Party | Actor) -> Harm | None:
    armed = isinstance(who, Party) and who.victims.status is VictimStatus.PERPETRATOR
    return _TAKERS.get(who.type, Harm.ABDUCTED if armed else None)
