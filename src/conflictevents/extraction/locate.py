"""Locating: which places of a gazetteer the words of a report mean.

A chain is read from the country inwards, so that each name is looked for in the place around it. A name that is not
found there stays, without coordinates, in the areas around it: coordinates are the gazetteer's or none. Names side by
side that do not lie in each other ("Mosul, Goma") are places of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

from conflictevents.english.gazetteer import Gazetteer, Place, country
from conflictevents.english.whereabouts import ANY_NOUN, Site, StatedPlace
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.model.mention import Mention


def located(mentions: Iterable[Mention[StatedPlace]], places: Gazetteer) -> list[Mention[Location]]:
    """Where each phrase says that something is, as far as the gazetteer knows, in the order of the text."""
    return [piece for mention in mentions for piece in _pieces(mention, mention.value, places)]


def _pieces(mention: Mention[StatedPlace], told: StatedPlace, places: Gazetteer) -> Iterator[Mention[Location]]:
    """The phrase as one place or, where its names do not lie in each other, as several, each as long as can be."""
    if isinstance(told, Location):
        yield mention.with_value(told)
        return
    sites = told.sites
    start = 0
    while start < len(sites):
        chains = ((end, locate(sites[start:end], places)) for end in range(len(sites), start, -1))
        end, location = next((end, found) for end, found in chains if found)
        whole = end - start == len(sites)
        yield mention.with_value(location) if whole else _cut(mention, start, end, end == len(sites), location)
        start = end


def _cut(mention: Mention[StatedPlace], start: int, end: int, is_last: bool, location: Location) -> Mention[Location]:
    """The words of some sites of a chain, of which a country that ends it is no part by itself."""
    parts = tuple(part for part in mention.parts if isinstance(part.value, Site))[start:end]
    first, last = parts[0].start, mention.end if is_last else parts[-1].end
    text = mention.text[first - mention.start : last - mention.start]
    return Mention(value=location, start=first, end=last, text=text, rule=mention.rule, parts=parts)


@lru_cache(maxsize=10_000)
def locate(sites: tuple[Site, ...], places: Gazetteer) -> Location | None:
    """The innermost of a chain of sites, each looked for in the one around it; None where they do not lie so."""
    around: Place | None = None
    outer: Location | None = None
    wider: Site | None = None
    for site in reversed([meant for told in sites for meant in _meant(told, places)]):
        if outer and wider and wider.apart and site.precision is not GeoPrecision.NEIGHBOURHOOD:
            outer, around = attrs.evolve(outer, admin=()), country(outer.country or "")
        place = _found(site, around, places)
        if place is None and not site.noun and _is_elsewhere(site.name, places) and not (wider and wider.is_state):
            return None
        outer = _known(site, place, outer) if place else _unknown(site, outer)
        around = place or around
        wider = site
    return outer


def _meant(site: Site, places: Gazetteer) -> Iterator[Site]:
    """A site as the gazetteer's names make it: a suburb of Manila is Manila, and no US place is called Mosul.

    A landmark's name may be that of a place around it: "Mosul airport" is in Mosul.
    """
    if site.quarter and places.candidates(site.name):
        site = attrs.evolve(site, noun=None)
    if not site.noun and site.country and _is_elsewhere(site.name, places) and not _found(site, None, places):
        site = attrs.evolve(site, country=None)
    yield site
    if site.base and places.candidates(site.base):
        yield Site(name=site.base, country=site.country)


def _is_elsewhere(name: str, places: Gazetteer) -> bool:
    return any(place.country for place in places.candidates(name))


def _found(site: Site, around: Place | None, places: Gazetteer) -> Place | None:
    noun = site.noun or ANY_NOUN
    within = around or (country(site.country) if site.country and noun.precision is not GeoPrecision.COUNTRY else None)
    return places.find(site.name, within=within, precision=noun.precision, population=noun.population)


def _known(site: Site, place: Place, outer: Location | None) -> Location:
    area = place.name if place.kind == "admin1" else place.admin1
    own = (AdminArea(level=1, name=area),) if area else ()
    around = (area for area in _areas(outer, site) if area.level > len(own))
    return Location(
        name=place.name,
        country=place.country or None,
        admin=(*own, *around),
        lat=place.lat,
        lon=place.lon,
        precision=_precision(site, place, outer),
        near=site.near,
        description=site.side,
    )


def _unknown(site: Site, outer: Location | None) -> Location:
    return Location(
        name=site.name,
        country=outer.country if outer else site.country,
        admin=_areas(outer, site),
        precision=_precision(site, None, outer),
        near=site.near,
        description=site.side or _setting(outer),
    )


_LEVELS = {GeoPrecision.ADMIN1: 1, GeoPrecision.ADMIN2: 2, GeoPrecision.ADMIN3: 3, GeoPrecision.POPULATED_PLACE: 4}
"""A town is the municipality around its quarters, on whichever level its country has those."""
_IN_TOWN = frozenset({GeoPrecision.NEIGHBOURHOOD, GeoPrecision.STREET_OR_LANDMARK})


def _areas(outer: Location | None, site: Site) -> tuple[AdminArea, ...]:
    """The areas around what lies in ``outer``: its own and, for the quarters of a town, the town."""
    if outer is None or outer.name is None:
        return ()
    level = _LEVELS.get(outer.precision)
    if level is None or (level == 4 and _precision(site, None, outer) not in _IN_TOWN):
        return outer.admin
    wider = (area for area in outer.admin if area.level < level)
    return (*wider, AdminArea(level=level, name=outer.name))


def _precision(site: Site, place: Place | None, outer: Location | None) -> GeoPrecision:
    told = site.precision
    if place and place.kind in ("city", "other"):
        if site.near or told is GeoPrecision.REGION:
            return GeoPrecision.NEAR_PLACE
    elif place and site.side and place.precision in (GeoPrecision.COUNTRY, GeoPrecision.REGION):
        return GeoPrecision.REGION
    if told is GeoPrecision.ADMIN2 and outer and outer.precision is GeoPrecision.POPULATED_PLACE:
        return GeoPrecision.NEIGHBOURHOOD
    return told or (place.precision if place else GeoPrecision.UNKNOWN)


def _setting(outer: Location | None) -> str | None:
    """What the place around an unknown name adds to the areas: "western countryside of Aleppo", "north Mali"."""
    if outer is None or outer.name is None:
        return None
    if outer.near:
        return f"{outer.description.removesuffix(' of')} of {outer.name}" if outer.description else f"near {outer.name}"
    if outer.precision is GeoPrecision.REGION and outer.description:
        return f"{outer.description} {outer.name}"
    return outer.name if outer.precision is GeoPrecision.UNKNOWN else None
