"""Placing: which of the places that a sentence names is where a deed in it happened.

Every place of the sentence is weighed by the cues around it and between it and the words of the deed. The points were
fitted to sentences whose places were marked by hand, and rounded; a place needs more than none to be one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from conflictevents.english import place_cues as cues
from conflictevents.model.location import Location
from conflictevents.model.mention import Mention
from conflictevents.reading.sentences import Sentence

Place = Mention[Location]

POINTS = Counter[str]()
BASE = 0


@attrs.frozen(kw_only=True)
class Standing:
    """How a place stands to a deed of its sentence: the words before it, behind it, and between the two."""

    place: Place
    behind: bool
    deed: str
    lead: str
    between: str
    rest: str
    rank: int
    alone: bool

    @property
    def cues(self) -> Iterator[str]:
        """The names of all the cues that tell for or against the place."""
        side = "behind" if self.behind else "before"
        yield self.place.value.precision
        yield from (f"{side}: {name}" for name in self._position())
        yield from self._around()

    @property
    def fronted(self) -> bool:
        """Whether the place opens the sentence or a clause, so that what follows is told of it."""
        return not self.behind and bool(cues.IN_FRONT.match(self.lead) or cues.IN_FRONT_OF_CLAUSE.search(self.lead))

    @property
    def listed(self) -> bool:
        return cues.LISTED.search(self.lead) is not None

    def _position(self) -> Iterator[str]:
        way = cues.way(self.lead, self.place.text)
        words = len(self.between.split())
        yield way
        yield "last" if self.rank > 1 else "second" if self.rank else "next"
        if not self.behind and self.alone:
            yield "alone"
        if self.fronted:
            yield "opens" if words < 15 else "opens far"
        else:
            yield f"distance {sum(words >= most for most in (3, 7, 14, 25))}"
        found = cues.between(self.between)
        seen = set(found)
        if found.count("verb") > 1:
            seen.add("verbs")
        if self.fronted:
            seen.discard("comma")
        if not cues.PROTESTS.match(self.deed):
            seen.discard("about")
        yield from seen
        if self.behind and words < 6 and way in ("bare", "of", "near", "on") and cues.BEFALLS.match(self.deed):
            yield "befallen"
        if words < 8 and way == "to" and cues.MOVES.match(self.deed):
            yield "destination"

    def _around(self) -> Iterator[str]:
        if self.listed:
            yield "listed"
        if cues.OF_OFFICE.search(self.lead):
            yield "office"
        if cues.OF_AFFAIR.search(self.lead):
            yield "affair"
        if cues.SURNAMED.search(self.lead):
            yield "surname"
        if cues.POSSESSIVE.match(self.rest):
            yield "possessive"
        elif cues.QUALIFIES.match(self.rest):
            yield "qualifies"
        elif not self.behind and cues.SET_OFF.match(self.rest):
            yield "set off"
        if cues.AGED.match(self.rest):
            yield "aged"

    @property
    def points(self) -> int:
        return BASE + sum(POINTS[name] for name in self.cues)


def standings(text: str, sentence: Sentence, places: Sequence[Place], start: int, end: int) -> Iterator[Standing]:
    """How each place of a sentence stands to the deed that ``text[start:end]`` tells."""
    ahead = sum(place.start >= start for place in places)
    for number, place in enumerate(places):
        behind = place.start >= start
        rank = number - (len(places) - ahead) if behind else len(places) - ahead - number - 1
        yield Standing(
            place=place,
            behind=behind,
            deed=text[start:end],
            lead=text[sentence.start : place.start],
            between=text[end : place.start] if behind else text[place.end : start],
            rest=text[place.end : sentence.end],
            rank=rank,
            alone=not ahead,
        )
