"""Placing: which of the places that a sentence names is where a deed in it happened.

Every place of the sentence is weighed by the cues around it, and between it and the words of the deed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

import attrs

from conflictevents.english import grammar_of
from conflictevents.english.places import cues, leads
from conflictevents.english.places.gazetteer import Gazetteer
from conflictevents.english.places.gazetteer import gazetteer as listed_places
from conflictevents.extraction.places.locate import read_places
from conflictevents.model.location import GeoPrecision, Location
from conflictevents.model.mention import Mention
from conflictevents.reading.sentences import Sentence

Place = Mention[Location]

_BASE = 6
_POINTS = {
    # where it stands
    "opens": 3,
    "far": -3,
    "outer": -5,
    "further": -6,
    "passed": -7,
    # how it is joined to what is told
    "over": 4,
    "in": 2,
    "of": 2,
    "near": 1,
    "bare": 1,
    "on": -2,
    "to": -5,
    "from": -9,
    "befallen": 4,
    "destination": 6,
    "origin": 8,
    # what stands around it
    "qualifies": -2,
    "affair": -2,
    "aged": -4,
    "possessive": -5,
    "surname": -9,
    "office": -9,
    "saying": -9,
    "care": -9,
    "aside": -9,
    "source": -9,
    "bound": -9,
    "other deed": -15,
    "speaks": -6,
    "treaty": -9,
    "spoken": -12,
    # what stands between it and the deed
    "where": 4,
    "turn": -1,
    "aim": -1,
    "pause": -1,
    "halt": -9,
    "other verb": -9,
    "because": -2,
    "comma": -3,
    "said": -3,
    "relative": -4,
    "said of it": -2,
    "topic": -5,
    # how close a place it is
    GeoPrecision.ADMIN2: 4,
    GeoPrecision.NEIGHBOURHOOD: 1,
    GeoPrecision.POPULATED_PLACE: 1,
    GeoPrecision.UNKNOWN: 1,
    GeoPrecision.ADMIN1: -1,
    GeoPrecision.NEAR_PLACE: -2,
    GeoPrecision.COUNTRY: -3,
}
"""What each cue tells for or against a place: fitted to sentences whose places were marked by hand, and rounded."""


def place_of(text: str, start: int, end: int, *, gazetteer: Gazetteer | None = None) -> Place | None:
    """Where that happened which ``text[start:end]``, a verb or noun for a deed, tells; None if that is not told.

    The place is that of the deed itself, whatever deed it is: not where it is told, where its people come from or what
    they protest about. A sentence that tells none goes on from the one before it in its paragraph. Its coordinates are
    those of the gazetteer, by default the one that comes with the library.
    Raises nothing for any text.

    >>> text = "Troops from Chad killed two men in Gao, officials said in Bamako."
    >>> for deed in ("killed", "said"):
    ...     start = text.index(deed)
    ...     print(deed, "->", place_of(text, start, start + len(deed)).value)
    killed -> Gao, MLI
    said -> Bamako, MLI
    """
    sentences, places = _read(text, gazetteer or listed_places())
    number = next((number for number, one in enumerate(sentences) if one.start <= start < one.end), None)
    if number is None:
        return None
    own = placed(text, sentences[number], _within(places, sentences[number]), start, end)
    return next(iter(own or _told_before(text, sentences, number, places)), None)


def _told_before(text: str, sentences: Sequence[Sentence], number: int, places: Sequence[Place]) -> list[Place]:
    """Where it was that the sentence before one told of, if that goes on with it and told of one place."""
    before, sentence = sentences[number - 1], sentences[number]
    if not number or before.paragraph != sentence.paragraph or cues.TURNS.match(text, sentence.start):
        return []
    scene = _within(places, before)
    is_one = all(place.value.agrees_with(scene[0].value) for place in scene)
    return placed(text, before, scene, before.end, before.end) if is_one else []


def _within(places: Iterable[Place], sentence: Sentence) -> list[Place]:
    return [place for place in places if sentence.start <= place.start < sentence.end]


@lru_cache(maxsize=8)
def _read(text: str, gazetteer: Gazetteer) -> tuple[list[Sentence], list[Place]]:
    """The sentences and places of a text, kept for its other deeds."""
    grammar = grammar_of(gazetteer)
    tape, places = read_places(text, grammar, gazetteer)
    return grammar.sentences(tape), places


def placed(text: str, sentence: Sentence, places: Sequence[Place], start: int, end: int) -> list[Place]:
    """The likeliest of a sentence's places for a deed in it, if any is likely, and those that say more of the same."""
    weighed = [(standing.points, standing.place) for standing in _standings(text, sentence, places, start, end)]
    likely = [place for points, place in sorted(weighed, key=lambda pair: -pair[0]) if points > 0]
    return [place for place in likely if place.value.agrees_with(likely[0].value)]


@attrs.frozen(kw_only=True)
class Standing:
    """How a place stands to a deed of its sentence: the words before it, behind it, and between the two.

    ``way`` is how it is joined to what is told, and it ``opens`` a sentence or clause that goes on to tell the deed.
    ``nearer`` is how many chains of places stand between the two, and ``ahead`` how many stand behind the deed and
    may be its own; what is ``outer`` tells where another place of its chain is.
    """

    place: Place
    behind: bool
    deed: str
    lead: str
    between: str
    rest: str
    way: str
    opens: bool
    nearer: int
    ahead: int
    outer: bool

    @property
    def points(self) -> int:
        """How much tells for the place, less what tells against it."""
        told = chain(self._where(), self._around(), self._between(), self._governed())
        return _BASE + sum(_POINTS.get(cue, 0) for cue in (self.place.value.precision, *told))

    @property
    def distance(self) -> int:
        """How many words stand between the two."""
        return len(self.between.split())

    def _where(self) -> Iterator[str]:
        """Cues in where it stands."""
        if not self.behind and self.ahead:
            yield "passed"
        if self.nearer:
            yield "further"
        if self.outer:
            yield "outer"
        if self.opens:
            yield "opens"
        elif self.distance >= _FAR:
            yield "far"

    def _around(self) -> Iterator[str]:
        """Cues in the words before and behind it."""
        lead = self.lead[-leads.LOOK_BACK :]
        yield from leads.found_in(self.between if self.behind and self.between else self.lead)
        yield from (name for name, cue in cues.FOLLOWS.items() if cue.match(self.rest))
        if leads.ITS_DEED.match(self.rest) and leads.SPOKEN_OF.search(lead.lower()):
            yield "other deed"
        if self._is_spoken_of():
            yield "spoken"
        if self.place.text[:1].isupper() and cues.SURNAMED.search(lead):
            yield "surname"
        if (
            not self.behind
            and "," in self.between
            and (cues.WITHIN_ASIDE.search(lead) or cues.EXPLAINS.match(self.lead))
        ):
            yield "aside"

    def _is_spoken_of(self) -> bool:
        """Whether it is part of what somebody says, or of who it is, where the deed is that they say it."""
        if not leads.TELLS.search(self.deed):
            return False
        if self.behind:
            said_there = self.way in _WHERE_SAID and leads.WHERE_TOLD.match(self.between)
            return not said_there or bool(cues.GOES_ON.match(self.rest))
        opens = self.distance <= _CLOSE and leads.OPENS.match(self.lead)
        return not (opens or leads.VISITS.search(self.lead[-leads.LOOK_BACK :].lower()))

    def _between(self) -> Iterator[str]:
        """Cues in the words between the two."""
        if not self.behind and cues.WHERE.match(self.between):
            yield "where"
        found = set(cues.between(self.between))
        if self.opens:
            found.discard("comma")
        if not cues.PROTESTS.search(self.deed):
            found.discard("topic")
        if not self.behind and "said" in found:
            yield "said of it"
        if self.behind and "later" in found:
            yield "other verb"
        if self.behind and "other" in found and not cues.AS_WELL.search(self.between):
            yield "other verb"
        yield from found

    def _governed(self) -> Iterator[str]:
        """Cues in how the deed governs the place."""
        if self.behind or self.way != "of":
            yield self.way
        if self.distance >= _NEAR:
            return
        if self.behind and self.way in ("bare", "of", "near", "on") and cues.BEFALLS.search(self.deed):
            yield "befallen"
        if self.way == "to" and cues.MOVES.search(self.deed):
            yield "destination"
        if self.way == "from" and cues.LEAVES.search(self.deed):
            yield "origin"


_WHERE_SAID = ("in", "at", "near", "from")
_CLOSE, _NEAR, _FAR = 5, 7, 14
"""Words."""


def _standings(text: str, sentence: Sentence, places: Sequence[Place], start: int, end: int) -> Iterator[Standing]:
    """How each place of a sentence stands to the deed that ``text[start:end]`` tells."""
    chains = _chains(text, places, start)
    before = sum(group[0].start < start for group in chains)
    ahead = sum(not leads.of_others(text[end : group[0].start]) for group in chains[before:]) if before else 0
    for number in _in_reach(len(chains), before):
        group = chains[number]
        behind = group[0].start >= start
        for place in group:
            lead = text[sentence.start : place.start]
            yield Standing(
                place=place,
                behind=behind,
                deed=text[start:end].lower(),
                lead=lead,
                between=text[end : place.start] if behind else text[place.end : start],
                rest=text[place.end : sentence.end],
                way=cues.way(lead, place.text),
                opens=not behind and cues.opens(lead),
                nearer=number - before if behind else before - number - 1,
                ahead=ahead,
                outer=place is not group[0] and bool(cues.WITHIN.match(text[group[0].end : place.start])),
            )


def _in_reach(chains: int, before: int) -> list[int]:
    """The chains of a sentence that are weighed: the first, and the few next to the deed on both sides."""
    near = range(max(0, before - _MOST), min(chains, before + _MOST))
    return [0, *near] if chains and 0 not in near else list(near)


_MOST = 3


def _chains(text: str, places: Sequence[Place], start: int) -> list[list[Place]]:
    """The places of a sentence, those of one list or chain together: "a market in Gao", "Gao and Kidal"."""
    chains: list[list[Place]] = []
    for place in places:
        last = chains[-1][-1] if chains else None
        if last and (last.start < start) == (place.start < start) and cues.LINK.match(text[last.end : place.start]):
            chains[-1].append(place)
        else:
            chains.append([place])
    return chains
