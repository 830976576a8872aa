"""Where an event happened, as far as reports of it can be compared: names, areas around them, distances."""

from __future__ import annotations

import re
import unicodedata

import attrs

from conflictevents.model.location import GeoPrecision, Location, km_between

_AREAS = frozenset({GeoPrecision.ADMIN1, GeoPrecision.ADMIN2, GeoPrecision.ADMIN3})
_TOO_WIDE = frozenset({GeoPrecision.REGION, GeoPrecision.COUNTRY, GeoPrecision.INTERNATIONAL})


@attrs.frozen
class Place:
    """A place finer than a country: its name, those of the areas around it, and where it lies, as far as is known.

    Names are plain: see :func:`plain`. An ``area`` is one of many places, so its coordinates are not used.
    """

    label: str = attrs.field(eq=False)
    name: str
    areas: frozenset[str]
    area: bool
    point: tuple[float, float] | None

    @classmethod
    def of(cls, location: Location | None) -> Place | None:
        """The place of a location; None where no more than a country is told."""
        if location is None or location.name is None or location.precision in _TOO_WIDE:
            return None
        area = location.precision in _AREAS
        return cls(
            label=location.name,
            name=plain(location.name),
            areas=frozenset(plain(one.name) for one in location.admin),
            area=area,
            point=None if area or location.lat is None or location.lon is None else (location.lat, location.lon),
        )

    def kilometres_to(self, other: Place) -> float | None:
        """How far apart two places lie, along a great circle; None where that is not known."""
        return km_between(self.point, other.point) if self.point and other.point else None


_ARTICLE = re.compile(r"^(al|el|ad|an|ar|as|ash|at|az)[-’' ]")


def plain(name: str) -> str:
    """A name without capitals, marks on letters, hyphens, apostrophes and an Arabic article.

    >>> plain("Al-Ḥasakah"), plain("Hasakah"), plain("Deir ez-Zor")
    ('hasakah', 'hasakah', 'deirezzor')
    """
    letters = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return "".join(one for one in _ARTICLE.sub("", letters.casefold()) if one.isalnum()) or name
