"""Setting: which countries a report speaks of, and which of several places of one name it therefore means.

"Tripoli" is in Libya, but not in a report on Lebanon. The likelier place is the larger one; that the rest of the report
speaks of its country counts as much as fifty times the people, and that other places of the report are near ten times.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log10

import attrs

from conflictevents.english.gazetteer import Gazetteer
from conflictevents.english.place import COUNTRY, Place
from conflictevents.english.spelling import folded
from conflictevents.english.whereabouts import StatedPlace, Whereabouts
from conflictevents.model.actor import Actor
from conflictevents.model.location import km_between
from conflictevents.model.mention import Mention
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.tape import Tape

_OF_THE_REPORT = 1.7
"""What a place gains, in powers of ten of people, where its country is the one that the report speaks of most."""
_CALLED_OTHERWISE = 1.0
"""What it loses where the name is not its first one."""
_NEAR, _NEAR_KM = 1.0, 150
"""What it gains as a neighbour of another place of the report, and how near that is."""
_MOST = 100
"""As many clear names are looked at: a report names fewer, and reading stays linear on any text."""
_WIDE = 9.0
"""What a country or a region of several countries has, as no town."""


_NATIONAL = ("country", "demonym", "nationals", "organisation", "group_name")
"""The kinds of words that tell a country, by its code or as somebody's."""


@attrs.frozen(kw_only=True, eq=False)
class Setting:
    """Where a report is set: ``told`` is how often it speaks of each country, ``sure`` what its clear names mean."""

    told: Mapping[str, int] = attrs.field(factory=dict)
    sure: Sequence[Place] = ()

    @classmethod
    def of(cls, grammar: Grammar, bare: Tape, stated: Iterable[Mention[StatedPlace]], places: Gazetteer) -> Setting:
        """The setting of a report, from its bare tape and what it states of places."""
        chains = (mention.value for mention in stated if isinstance(mention.value, Whereabouts))
        candidates = (places.candidates(site.name) for chain in chains for site in chain.sites if not site.is_state)
        sure = [found[0] for found in candidates if found and _is_clear(found)]
        nations = map(_nation, grammar.words(bare, *_NATIONAL))
        told = Counter(filter(None, (*nations, *(place.country for place in sure))))
        return cls(told=told, sure=list(dict.fromkeys(sure))[:_MOST])

    def choice(self, name: str, places: Sequence[Place]) -> Place | None:
        """Which of some places of one name is meant; in one country a town comes before the area of its name."""
        if len(places) < 2:
            return places[0] if places else None
        likely = {place: self._likelihood(name, place) for place in places}
        home = max(places, key=likely.__getitem__).country
        return min((place for place in places if place.country == home), key=lambda place: (place.rank, -likely[place]))

    def _likelihood(self, name: str, place: Place) -> float:
        people = _WIDE if place.kind == COUNTRY or not place.country else log10(place.population + 1)
        most = max(self.told.values(), default=1)
        told = _OF_THE_REPORT * self.told.get(place.country, 0) / most
        otherwise = _CALLED_OTHERWISE * (folded(place.name) != folded(name))
        return people + told - otherwise + _NEAR * any(_are_near(place, other) for other in self.sure)


def _nation(told: str | Actor) -> str | None:
    return told.country if isinstance(told, Actor) else told


NOWHERE = Setting()
"""What is known of a text that is no report."""


def _is_clear(candidates: Sequence[Place]) -> bool:
    """Whether a name means one place, or places of one country."""
    return candidates[0].alone and all(place.country == candidates[0].country for place in candidates if place.alone)


def _are_near(one: Place, other: Place) -> bool:
    if one.point is None or other.point is None or one == other:
        return False
    return km_between(one.point, other.point) <= _NEAR_KM
