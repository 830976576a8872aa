"""Places: the chain of sites from a name up to the country, to one location.

The chain is read from the country inwards, so that each name is looked for in the place around it. A name that is not
found there stays, without coordinates, in the areas around it: coordinates are the gazetteer's or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from conflictevents.english import gazetteer
from conflictevents.english.gazetteer import Place
from conflictevents.english.sites import Site, state
from conflictevents.english.toponyms import PlaceNoun
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.reading.rules import rule

_SITE = "(site|vicinity)"
_LINK = "(','? ('in'|'of'|'on') ('the'|'a'|'an')?|',' ('the'|'a')?)"
_AROUND = f"({_LINK} (site|country)|','? vicinity){{1,4}}"


@rule(
    "place",
    f"sites:({_SITE} {_AROUND})",
    {
        "Atarib, Aleppo province, Syria": "Atarib, Aleppo, SYR",
        "near Tikrit in northern Iraq": "near Tikrit, Salahuddin, IRQ",
    },
)
def chain(sites: list[Site | str]) -> Location | None:
    """A place and those that it lies in, up to the country."""
    return locate(sites)


@rule(
    "place",
    f"around:{_SITE} genitive sites:(site ({_AROUND})?)",
    {
        "Mogadishu's Hodan district": "Hodan, Mogadishu, Banadir, SOM",
        "near Kabul's Shash Darak district": "near Shash Darak, Kabul, Kabul, AFG",
    },
)
def owned(around: list[Site], sites: list[Site | str]) -> Location | None:
    """A place with the one around it before it."""
    owner, (first, *others) = around[0], sites
    if isinstance(first, Site):
        first = attrs.evolve(first, near=owner.near)
    return locate([first, attrs.evolve(owner, near=False, apart=False), *others])


@rule(
    "place",
    f"name:{_SITE} ',' ('a'|'an') (word|name|direction|demonym){{0,3}} noun:place_kind "
    f"around:(({_SITE}|{_LINK} (site|country)) ({_AROUND})?)",
    {
        "Tungan Baki, a small village in Borno, Nigeria": "Tungan Baki, Borno, NGA",
        "Malabon, a suburb of Manila": "Malabon, Manila, National Capital, PHL",
        "Tell Amrin, a suburb to the west of the city of Mosul": "Tell Amrin, Nineveh, IRQ",
    },
)
def explained(name: list[Site], noun: PlaceNoun, around: list[Site | str]) -> Location | None:
    """A name that is then explained, with the places around it."""
    return locate([attrs.evolve(name[0], noun=noun), *around])


@rule(
    "place",
    f"name:{_SITE}",
    {"Mosul": "Mosul, Nineveh, IRQ", "near Aleppo Province": "near Aleppo, SYR", "northwestern Syria": "Syria, SYR"},
)
def alone(name: list[Site]) -> Location | None:
    """A place by itself."""
    return locate(name)


@rule("place", "(locative|part 'of') this:country", {"in Syria": "Syria, SYR"})
def country(this: str) -> Location | None:
    """A country as a place: only behind a preposition, for by itself it is a state that acts."""
    return locate([this])


@rule("place", "this:country (deed_noun|deed_nouns)", {"Somalia raid": "Somalia, SOM", "Mali attack": "Mali, MLI"})
def country_of_deed(this: str) -> Location | None:
    """A country before a deed, as headlines have it: the Mali attack was in Mali, where the US raid was by the US."""
    return locate([this])


def locate(chain: Sequence[Site | str]) -> Location | None:
    """The innermost of a chain of places, each looked for in the one around it; None where the chain is none."""
    return _located(tuple(chain))


@lru_cache(maxsize=10_000)
def _located(chain: tuple[Site | str, ...]) -> Location | None:
    around: Place | None = None
    outer: Location | None = None
    apart = False
    for site in reversed(list(_sites(chain))):
        if outer and apart and site.precision is not GeoPrecision.NEIGHBOURHOOD:
            outer, around = attrs.evolve(outer, admin=()), gazetteer.country(outer.country or "")
        place = _found(site, around)
        if place is None and not site.noun and _is_elsewhere(site.name):
            return None
        outer = _known(site, place, outer) if place else _unknown(site, outer)
        around = place or around
        apart = site.apart
    return outer


def _sites(chain: Sequence[Site | str]) -> Iterator[Site]:
    """The chain with a landmark's name as a place around it, where it is one: "Mosul airport" is in Mosul."""
    for link in chain:
        site = state(link) if isinstance(link, str) else link
        if site:
            yield site
            if site.base and gazetteer.gazetteer().candidates(site.base):
                yield Site(name=site.base, country=site.country)


def _is_elsewhere(name: str) -> bool:
    return any(place.country for place in gazetteer.gazetteer().candidates(name))


_ANY = PlaceNoun(GeoPrecision.UNKNOWN)


def _found(site: Site, around: Place | None) -> Place | None:
    noun = site.noun or _ANY
    within = around or (
        gazetteer.country(site.country) if site.country and noun.precision is not GeoPrecision.COUNTRY else None
    )
    return gazetteer.gazetteer().find(site.name, within=within, precision=noun.precision, population=noun.population)


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
