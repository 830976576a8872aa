"""Setting: which countries a report speaks of, and which of several places of one name it therefore means.

"Tripoli" is in Libya, but not in a report on Lebanon. The likelier place is the larger one; that the rest of the report
speaks of its country counts as much as fifty times the people, and that other places of the report are near ten times.
A small town far from all others, in a country that a report on another one never names, is a namesake: the place that
is meant is in no gazetteer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log10

import attrs

from conflictevents.english.places.gazetteer import Gazetteer
from conflictevents.english.places.place import COUNTRY, Place
from conflictevents.english.places.spelling import folded
from conflictevents.english.places.whereabouts import StatedPlace, Whereabouts
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
_SMALL, _FAR_KM, _OFTEN = 200_000, 300, 3
"""How small and how far off a mere namesake is, in a report that speaks so often of another country."""
_FAR_MORE = 4
"""How many times as often a report speaks of a country that it is surely about."""
_WIDE = 9.0
"""What a country or a region of several countries has, as no town."""


_NATIONAL = ("country", "demonym", "nationals", "organisation", "group_name")
"""The kinds of words that tell a country, by its code or as somebody's."""


@attrs.frozen(kw_only=True, eq=False)
class Setting:
    """Where a report is set: ``sure`` is what its clear names of places mean.

    ``nations`` is how often it names each country or its people, ``told`` how often it speaks of it in any way.
    """

    nations: Mapping[str, int] = attrs.field(factory=dict)
    told: Mapping[str, int] = attrs.field(factory=dict)
    sure: Sequence[Place] = ()

    @classmethod
    def of(cls, grammar: Grammar, bare: Tape, stated: Iterable[Mention[StatedPlace]], places: Gazetteer) -> Setting:
        """The setting of a report, from its bare tape and what it states of places."""
        chains = (mention.value for mention in stated if isinstance(mention.value, Whereabouts))
        candidates = (places.candidates(site.name) for chain in chains for site in chain.sites if not site.is_state)
        sure = [found[0] for found in candidates if found and _is_clear(found)]
        nations = Counter(filter(None, map(_nation, grammar.words(bare, *_NATIONAL))))
        told = nations + Counter(place.country for place in sure if place.country)
        return cls(nations=nations, told=told, sure=list(dict.fromkeys(sure))[:_MOST])

    @property
    def home(self) -> str | None:
        """The country that a report speaks of, where that is sure: the only one, or far more than of any other."""
        most = sorted(self.told.values(), reverse=True)
        sure = len(most) == 1 or (len(most) > 1 and most[0] >= _FAR_MORE * most[1])
        return max(self.told, key=self.told.__getitem__) if sure else None

    def choice(self, name: str, places: Sequence[Place]) -> Place | None:
        """Which of some places of one name is meant; in one country a town comes before the area of its name."""
        places = [place for place in places if not self._is_namesake(place)]
        if len(places) < 2:
            return places[0] if places else None
        likely = {place: self._likelihood(name, place) for place in places}
        home = max(places, key=likely.__getitem__).country
        return min((place for place in places if place.country == home), key=lambda place: (place.rank, -likely[place]))

    def _is_namesake(self, place: Place) -> bool:
        """Whether a place is too small and too far from everything that a report tells to be meant in it."""
        if place.population >= _SMALL or place.kind == COUNTRY or place.country in self.nations:
            return False
        set_elsewhere = max(self.nations.values(), default=0) >= _OFTEN
        return set_elsewhere and not any(_are_near(place, other, _FAR_KM) for other in self.sure)

    def _likelihood(self, name: str, place: Place) -> float:
        people = _WIDE if place.kind == COUNTRY or not place.country else log10(place.population + 1)
        most = max(self.told.values(), default=1)
        told = _OF_THE_REPORT * self.told.get(place.country, 0) / most
        otherwise = _CALLED_OTHERWISE * (folded(place.name) != folded(name))
        return people + told - otherwise + _NEAR * any(_are_near(place, other, _NEAR_KM) for other in self.sure)


def _nation(told: str | Actor) -> str | None:
    return told.country if isinstance(told, Actor) else told


NOWHERE = Setting()
"""What is known of a text that is no report."""


def _is_clear(candidates: Sequence[Place]) -> bool:
    """Whether a name means one place, or places of one country."""
    return candidates[0].alone and all(place.country == candidates[0].country for place in candidates if place.alone)


def _are_near(one: Place, other: Place, km: int) -> bool:
    if one.point is None or other.point is None or one == other:
        return False
    return km_between(one.point, other.point) <= km
