"""Figures: casualty figures with where and how they are told, so that one can be held against another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter

import attrs

from conflictevents.english import cues
from conflictevents.english.actors.party import Party
from conflictevents.english.tolls.casualties import harmed_in_short
from conflictevents.model.actor import ActorType
from conflictevents.model.adding import is_for_all, noun
from conflictevents.model.casualty import Casualty, Scope, Victims, VictimStatus
from conflictevents.model.count import Count
from conflictevents.model.mention import Mention
from conflictevents.reading.sentences import Sentence


@attrs.frozen(kw_only=True)
class Told:
    """A figure as a text tells it: its mention, its sentence by number, and the words before and behind it there."""

    mention: Mention[Casualty]
    sentence: int = 0
    lead: str = ""
    tail: str = ""
    of: Told | None = None
    """The figure before it in its sentence, whose people it is for where its own noun is left out."""

    @property
    def figure(self) -> Casualty:
        """The figure itself."""
        return self.mention.value

    @property
    def number(self) -> int | None:
        """The number that was named, None where there is a range or none at all."""
        return self.figure.count.best

    @property
    def party(self) -> Mention[Party] | None:
        """The phrase for its people."""
        return next((part for part in self.mention.parts if isinstance(part.value, Party)), None)

    @property
    def definite(self) -> bool:
        """Whether it is of people who are known already: "the soldiers", "both", "this man"; "his wife" is not."""
        people = self.party
        words = people.text if people else self.mention.text
        known = self.presupposed or self.figure.scope is Scope.KNOWN or cues.DEFINITE.match(words) is not None
        return known or (people is not None and self._has_article_before)

    @property
    def _has_article_before(self) -> bool:
        """Whether one person's noun has "the" before it, and an unknown name between: "the UTK leader"."""
        label = self.figure.victims.label
        bare = label is not None and self.number == 1 and self.mention.text.casefold().startswith(label.casefold())
        return bare and cues.THE_SOME.search(self.lead) is not None

    @property
    def counts(self) -> bool:
        """Whether it is neither background nor a part of another."""
        return self.figure.scope not in (Scope.PART, Scope.BACKGROUND)

    @property
    def retitled(self) -> bool:
        """Whether it is of one person by what they were: "the former commander"."""
        return self.number == 1 and cues.FORMER.match(self.mention.text) is not None

    @property
    def presupposed(self) -> bool:
        """Whether their harm itself is known: "the killed militant", "the two fatalities"."""
        return cues.THE.search(self.lead) is not None

    @property
    def further(self) -> bool:
        """Whether it says that it comes on top of something: "were also killed", "elsewhere"."""
        return self.elsewhere or cues.ALSO.search(self.mention.text) is not None

    @property
    def elsewhere(self) -> bool:
        """Whether it says that it was in another place than what was told before."""
        return cues.ELSEWHERE.search(self.lead) is not None

    @property
    def apart(self) -> bool:
        """Whether it is of an incident of its own, next to the one before: "another bomb killed three"."""
        return cues.OTHER_INCIDENT.search(self.lead) is not None or cues.OTHER_INCIDENT.search(self.clause) is not None

    @property
    def day(self) -> str | None:
        """The day on which it was, as its clause or the head of its sentence tells it."""
        behind, ahead = cues.DAY.search(self.mention.text + self.clause), cues.DAY.match(self.lead)
        found = behind or (ahead if not cues.SAYING.search(self.lead) else None)
        return found[1].casefold() if found else None

    @property
    def says_how(self) -> bool:
        """Whether it can be for some of those hurt, and how they are: "seven were hurt, two with burns"."""
        in_short = self.mention.rule == harmed_in_short.name and self.lead.endswith(", ")
        return in_short or cues.STATE.search(self.mention.text) is not None

    @property
    def of_many(self) -> bool:
        """Whether it can be for several incidents at once: "killed in two attacks"."""
        return any(cues.INCIDENTS.search(words) for words in (self.lead, self.mention.text, self.tail))

    @property
    def summed(self) -> bool:
        """Whether it says that it is for all: "12 in total", or a note of its own ("Two fatalities.")."""
        counted = self.figure.victims.label is None and not self.bare
        noted = counted and not self.lead.strip() and not self.tail.strip(" .;")
        return noted or any(cues.IN_ALL.search(words) for words in (self.lead, self.mention.text, self.clause))

    @cached_property
    def around(self) -> str:
        """It with the words before and behind it in its sentence."""
        return f"{self.lead}{self.mention.text}{self.tail}"

    @cached_property
    def near(self) -> str:
        """It with the words before it up to a semicolon, and those behind it up to the next comma or bracket."""
        return f"{self.lead.rpartition(';')[2]}{self.mention.text}{self.clause}"

    @cached_property
    def onward(self) -> str:
        """It with the words behind it up to the next comma or bracket."""
        return self.mention.text + self.clause

    @cached_property
    def clause(self) -> str:
        """The words behind it up to the next comma or bracket."""
        end = _END.search(self.tail)
        return self.tail[: end.start()] if end else self.tail

    @property
    def several(self) -> bool:
        """Whether it is for more than one person, or for a family or crew as one."""
        return self.number != 1 or noun(self.figure) in cues.COLLECTIVES

    @property
    def bare(self) -> bool:
        """Whether it is a number and a verb, so that its noun is that of a figure before it."""
        return self.figure.victims.label is None and not cues.HARM_NOUNS.search(self.mention.text)

    @property
    def name(self) -> str | None:
        """The name of somebody of whom nothing else is told."""
        label = self.figure.victims.label or ""
        people = self.party
        told = people is not None and bool(people.value.country or people.value.affiliation)
        return label if label[:1].isupper() and self.figure.victims.anyone and not told else None

    @property
    def names(self) -> frozenset[str]:
        """The names by which one person is told, behind a noun or alone."""
        people, told = self.party, self.name
        if told is None and people is not None and self.number == 1:
            told = people.text.casefold().partition((self.figure.victims.label or people.text).casefold())[2]
            told = people.text[len(people.text) - len(told) :]
        words = (word.strip(".,;()'\"") for word in (told or "").split())
        return frozenset(word for word in words if word[:1].isupper() and word.casefold() not in cues.TITLES)

    @property
    def stranger(self) -> bool:
        """Whether it is for people who were called by a noun that no list knows."""
        people, victims = self.party, self.figure.victims
        return victims.anyone and victims.label is None and people is not None and people.value.name != Party().name

    @property
    def for_all(self) -> bool:
        """Whether it is for people, whoever they are."""
        return is_for_all(self.figure) and not self.stranger

    def since(self, other: Told) -> str:
        """The words between an earlier figure of its sentence and it."""
        return self.lead[len(self.lead) - max(0, self.mention.start - other.mention.end) :]

    def with_count(self, count: Count) -> Told:
        """The same figure with another count."""
        return attrs.evolve(self, mention=self.mention.with_value(attrs.evolve(self.figure, count=count)))

    def with_scope(self, scope: Scope) -> Told:
        """The same figure in another scope."""
        return attrs.evolve(self, mention=self.mention.with_value(attrs.evolve(self.figure, scope=scope)))


_END = re.compile(r"[;:()]|[,.](?!\d)")
LATELY = 12
"""So many figures before one are held against it, so that time stays linear."""


def in_context(mentions: Iterable[Mention[Casualty]], text: str, sentences: Sequence[Sentence]) -> Iterator[Told]:
    """Each figure in its place."""
    for mention in mentions:
        number = max(0, bisect_right(sentences, mention.start, key=attrgetter("start")) - 1)
        start, end = (sentences[number].start, sentences[number].end) if sentences else (0, len(text))
        lead = text[max(start, mention.start - _LOOK) : mention.start]
        tail = text[mention.end : min(end, mention.end + _LOOK)]
        yield Told(mention=mention, sentence=number, lead=lead, tail=tail)


_LOOK = 100
"""So many characters before and behind a figure are looked at."""


def same_noun(one: Told, other: Told) -> bool:
    """Whether two figures are for people of one noun and side, so that nothing tells them apart."""
    return not one.for_all and noun(one.figure) == noun(other.figure) and could_be(one, other)


def same_trade(one: Told, other: Told) -> bool:
    """Whether one noun is the other with more words before it, so that "the worker" can be the "aid worker"."""
    return could_be(one, other) and _same_head(one.figure.victims.label, other.figure.victims.label)


def same_person(one: Told, other: Told) -> bool:
    """Whether two go by one name, in full or in short: "Nur Ahmad" and "Ahmad", with whatever title."""
    ours, theirs = one.names, other.names
    return bool(ours and theirs) and (ours <= theirs or ours >= theirs)


def could_be(one: Told, other: Told) -> bool:
    """Whether two figures can be for the same people, by what is said of them."""
    if one.for_all or other.for_all:
        return True
    return _compatible(one.figure.victims, other.figure.victims) and _same_kind(_kind(one), _kind(other))


def fits(told: Told, party: Party) -> bool:
    """Whether a figure can be for people who were named before."""
    return _compatible(told.figure.victims, party.victims) and _same_kind(_kind(told), party.type)


def _compatible(ours: Victims, theirs: Victims) -> bool:
    told = (
        (ours.age, theirs.age),
        (ours.sex, theirs.sex),
        (ours.nationality, theirs.nationality),
        (None, None) if _same_head(ours.label, theirs.label) else (ours.occupation, theirs.occupation),
    )
    return _same_side(ours.status, theirs.status) and not any(mine and yours and mine != yours for mine, yours in told)


def _same_head(one: str | None, other: str | None) -> bool:
    """Whether one noun is the other with more words before it: "aid worker" and "worker"."""
    return one is not None and other is not None and (one.endswith(f" {other}") or other.endswith(f" {one}"))


def _same_side(one: VictimStatus, other: VictimStatus) -> bool:
    return one is other or VictimStatus.UNKNOWN in (one, other) or {one, other} == _ARMED


_ARMED = {VictimStatus.PERPETRATOR, VictimStatus.COMBATANT}


def _kind(told: Told) -> ActorType:
    return told.party.value.type if told.party else ActorType.UNKNOWN


def _same_kind(one: ActorType, other: ActorType) -> bool:
    """Whether people of two kinds can be the same; the unarmed can be called by many trades."""
    if one is other or ActorType.UNKNOWN in (one, other) or {one, other} <= _IRREGULARS:
        return True
    return not (_IRREGULARS | _FORCES) & {one, other}


_FORCES = {ActorType.STATE_FORCES, ActorType.POLICE, ActorType.EXTERNAL_FORCES}
_IRREGULARS = {
    ActorType.REBEL_GROUP,
    ActorType.UNIDENTIFIED_ARMED,
    ActorType.POLITICAL_MILITIA,
    ActorType.IDENTITY_MILITIA,
    ActorType.CRIMINAL_GROUP,
}
