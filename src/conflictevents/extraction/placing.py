"""Placing: which of the places that a sentence names is where a deed in it happened.

Every place of the sentence is weighed by the cues around it, and between it and the words of the deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from conflictevents.english import grammar_of
from conflictevents.english import place_cues as cues
from conflictevents.english.gazetteer import Gazetteer
from conflictevents.english.gazetteer import gazetteer as listed_places
from conflictevents.extraction.locate import read_places
from conflictevents.model.location import GeoPrecision, Location
from conflictevents.model.mention import Mention
from conflictevents.reading.sentences import Sentence

Place = Mention[Location]

_BASE = 6
_POINTS = {
    # where it stands
    "opens": 3,
    "far": -3,
    "around another": -5,
    "further": -6,
    "passed": -9,
    # how it is joined to what is told
    "over": 4,
    "in": 2,
    "of": 2,
    "near": 1,
    "bare": 1,
    "on": -2,
    "to": -4,
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
    "aside": -9,
    # what stands between it and the deed
    "where": 4,
    "turn": -1,
    "aim": -1,
    "pause": -1,
    "because": -2,
    "comma": -3,
    "said": -3,
    "relative": -4,
    "said before": -5,
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
    """Where that happened which ``text[start:end]``, a verb or noun for a deed, tells; None if its sentence is silent.

    The place is that of the deed itself, whatever deed it is: not where it is told, where its people come from or what
    they protest about. Its coordinates are those of the gazetteer, by default the one that comes with the library.
    Raises nothing for any text.

    >>> text = "Troops from Chad killed two men in Gao, officials said in Bamako."
    >>> for deed in ("killed", "said"):
    ...     start = text.index(deed)
    ...     print(deed, "->", place_of(text, start, start + len(deed)).value)
    killed -> Gao, MLI
    said -> Bamako, MLI
    """
    sentences, places = _read(text, gazetteer or listed_places())
    sentence = next((one for one in sentences if one.start <= start < one.end), None)
    if sentence is None:
        return None
    within = [place for place in places if sentence.start <= place.start < sentence.end]
    return next(iter(placed(text, sentence, within, start, end)), None)


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

    ``nearer`` is how many places stand between the two, and ``ahead`` how many stand behind the deed.
    """

    place: Place
    behind: bool
    deed: str
    lead: str
    between: str
    rest: str
    nearer: int
    ahead: int
    inner: bool

    @property
    def points(self) -> int:
        """How much tells for the place, less what tells against it."""
        return _BASE + sum(_POINTS.get(name, 0) for name in self.cues())

    def cues(self) -> Iterator[str]:
        """The names of all the cues that tell for or against the place."""
        if not self.behind:
            yield "passed" if self.ahead else "before"
        yield self.place.value.precision
        way = cues.way(self.lead, self.place.text)
        yield way if way != "of" or self.behind else "of before"
        yield from self._around()
        yield from self._between()
        yield from self._governed(way)

    def _around(self) -> Iterator[str]:
        """Cues in the words before and behind the place."""
        yield from (name for name, cue in cues.LEADS.items() if cue.search(self.lead))
        if self.place.text[:1].isupper() and cues.SURNAMED.search(self.lead):
            yield "surname"
        if cues.OF_SAYING.search(self.between if self.behind else self.lead):
            yield "saying"
        yield from (name for name, cue in cues.FOLLOWS.items() if cue.match(self.rest))

    def _between(self) -> Iterator[str]:
        """Cues in the words between the place and the deed."""
        words = len(self.between.split())
        opens = not self.behind and cues.opens(self.lead)
        if self.nearer:
            yield "further"
        if self.inner:
            yield "around another"
        if opens:
            yield "opens"
        if not self.behind and cues.WHERE.match(self.between):
            yield "where"
        if not self.behind and "," in self.between and cues.WITHIN_ASIDE.search(self.lead):
            yield "aside"
        if words >= _FAR and not opens:
            yield "far"
        for name in set(cues.between(self.between)):
            if name == "said" and not self.behind:
                yield "said before"
            elif not (name == "comma" and opens) and not (name == "topic" and not cues.PROTESTS.match(self.deed)):
                yield name

    def _governed(self, way: str) -> Iterator[str]:
        """Cues in what the deed is."""
        words = len(self.between.split())
        if self.behind and words < 6 and way in ("bare", "of", "near", "on") and cues.BEFALLS.match(self.deed):
            yield "befallen"
        if words < 8 and way == "to" and cues.MOVES.match(self.deed):
            yield "destination"
        if words < 8 and way == "from" and cues.LEAVES.match(self.deed):
            yield "origin"


_FAR = 14


def _standings(text: str, sentence: Sentence, places: Sequence[Place], start: int, end: int) -> Iterator[Standing]:
    """How each place of a sentence stands to the deed that ``text[start:end]`` tells."""
    chains = _chains(text, places, start)
    before = sum(chain[0].start < start for chain in chains)
    for number, chain in enumerate(chains):
        behind = chain[0].start >= start
        for place in chain:
            yield Standing(
                place=place,
                behind=behind,
                deed=text[start:end],
                lead=text[sentence.start : place.start],
                between=text[end : place.start] if behind else text[place.end : start],
                rest=text[place.end : sentence.end],
                nearer=number - before if behind else before - number - 1,
                ahead=len(chains) - before,
                inner=place is not chain[0] and bool(cues.WITHIN.match(text[chain[0].end : place.start])),
            )


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
