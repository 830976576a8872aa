"""Subjects: who did what a clause tells that has no subject of its own: "gunmen stormed the farm, shot two men"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from conflictevents.english.cues import cue
from conflictevents.english.deeds.actions import carried_out, did
from conflictevents.english.deeds.clauses import Action, Actors
from conflictevents.english.deeds.verb_phrases import enacted_by_somebody
from conflictevents.english.deeds.weapons import fired_at, wielded
from conflictevents.english.tolls.blows import harmed_whom
from conflictevents.model.mention import Mention

_ACTIVE = (
    harmed_whom.name,
    did.name,
    carried_out.name,
    fired_at.name,
    wielded.name,
    enacted_by_somebody.name,
)
"""The rules that begin with a verb where nobody stands before it, in the active voice but for what has a "was"."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:,|\b(?:and|then|but|later))\s*\Z", re.IGNORECASE)
_OPENS = cue(r"(?:\A|[.,:;\]\d–—-]|\b(?:that|when|as|after|because|where|while|and|today|yesterday))\s*\Z")
"""Before whoever is the subject of a clause."""
_ENDS = cue(r"\s*(?:[,;:.)]|'s\b|and\b|or\b|of\b|from\b|in\b|at\b)")
"""Behind whoever is none, or has something else before the verb."""
_RELATIVE = cue(r"\b(?:who|which|that)(?: \w+)?\s+\Z")
"""Before what a relative clause tells."""
_LOOK = 12


def with_subjects(
    triggers: Iterable[Mention[Action]], agents: Sequence[Mention[Actors]], text: str
) -> Iterator[Mention[Action]]:
    """The deeds of a sentence, those that go on after another clause with the subject of that one."""
    doers: Actors = ()
    for trigger in triggers:
        action = trigger.value
        if not action.initiators and _goes_on(trigger, text):
            action = attrs.evolve(action, initiators=doers or _subject(agents, trigger.start, text))
        if action.initiators and not (doers and _is_embedded(trigger, text)):
            doers = action.initiators
        yield trigger if action is trigger.value else trigger.with_value(action)


def _is_embedded(trigger: Mention[Action], text: str) -> bool:
    """Whether it tells what others do by the way: "at students marching there", "villagers who had gathered"."""
    before = text[max(0, trigger.start - _LOOK) : trigger.start]
    return trigger.text.split(maxsplit=1)[0].endswith("ing") or _RELATIVE.search(before) is not None


def _goes_on(trigger: Mention[Action], text: str) -> bool:
    before = text[max(0, trigger.start - _LOOK) : trigger.start]
    active = trigger.rule in _ACTIVE and not _PASSIVE.search(trigger.text)
    return active and _GOES_ON.search(before) is not None


def _subject(agents: Sequence[Mention[Actors]], end: int, text: str) -> Actors:
    """The last of those before the deed who can be the subject of a clause."""
    for agent in reversed(agents):
        before = text[max(0, agent.start - _LOOK) : agent.start]
        if agent.end <= end and _OPENS.search(before) and not _ENDS.match(text, agent.end):
            return agent.value
    return ()
