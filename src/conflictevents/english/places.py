"""Places: a name with what is said of it, and the chain of wider places around it, to one location.

A name is first a site: the name, the noun for what it is, the side of it that is meant. A chain of sites is then read
from the country inwards, so that each name is looked for in the place around it. A name that is not found there stays,
without coordinates, in the areas around it: coordinates are the gazetteer's or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from conflictevents.english import gazetteer
from conflictevents.english.gazetteer import Place
from conflictevents.english.toponyms import PlaceNoun
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


@attrs.frozen(kw_only=True)
class Site:
    """A place as a phrase names it, with the noun for what it is and the country whose it is said to be.

    ``side`` is the part or surroundings that are meant, ``base`` the name that a landmark is called after.
    """

    name: str
    noun: PlaceNoun | None = None
    country: str | None = None
    side: str | None = None
    near: bool = False
    base: str | None = None

    @property
    def precision(self) -> GeoPrecision | None:
        """What the noun says."""
        return self.noun and self.noun.precision

    def __str__(self) -> str:
        told = (self.side, self.name, self.precision, self.country)
        return ("near " if self.near else "") + ", ".join(part for part in told if part)


_CITY = PlaceNoun(GeoPrecision.POPULATED_PLACE)
_LANDMARK = PlaceNoun(GeoPrecision.STREET_OR_LANDMARK)
_COUNTRY = PlaceNoun(GeoPrecision.COUNTRY)
_ANY = PlaceNoun(GeoPrecision.UNKNOWN)


def words() -> Mapping[str, Words]:
    """Words for distances; the names and nouns are those of :mod:`conflictevents.english.toponyms`."""
    return {
        "distance_unit": (
            "km",
            "kms",
            "kilometres",
            "kilometers",
            "kilometre",
            "mile",
            "miles",
            "nautical miles",
            "metres",
            "meters",
        )
    }


# --- sites

_NATION = "(nation:country genitive|nation:demonym)"


@rule(
    "site",
    f"{_NATION}? side:direction? name:toponym noun:(place_kind|area_kind)?",
    {
        "Mosul": "Mosul",
        "northern Idlib province": "north, Idlib, admin1",
        "Syria's Idlib province": "Idlib, admin1, SYR",
        "western Kabul": "west, Kabul",
    },
)
def named(name: str, nation: str | None, side: str | None, noun: list[PlaceNoun] | None) -> Site:
    """A name, perhaps with the noun for what it is behind it."""
    return Site(name=name, noun=_first(noun), country=nation, side=side)


@rule(
    "site",
    f"{_NATION}? side:direction? noun:(place_kind|area_kind) ('of'|'called'|'named'|',')? name:toponym",
    {"village of San Roque": "San Roque, populated_place", "Iraqi city of Mosul": "Mosul, populated_place, IRQ"},
)
def noun_and_name(name: str, nation: str | None, side: str | None, noun: list[PlaceNoun]) -> Site:
    """A name with the noun for what it is before it."""
    return Site(name=name, noun=noun[0], country=nation, side=side)


@rule(
    "site",
    f"{_NATION}? side:direction? name:toponym noun:landmark",
    {"Nasser hospital": "Nasser hospital, street_or_landmark"},
)
def landmark(name: str, noun: str, nation: str | None, side: str | None) -> Site:
    """A camp, hospital, airport: the noun is part of its name."""
    return Site(name=f"{name} {noun}", noun=_LANDMARK, country=nation, side=side, base=name)


@rule(
    "site",
    "direction? surroundings 'of' ('the' ('city'|'town'|'village') 'of')? name:toponym",
    {
        "western countryside of Aleppo": "near western countryside, Aleppo",
        "outskirts of Mosul": "near outskirts, Mosul",
    },
)
def surroundings_of(name: str, phrase: str) -> Site:
    """What lies around a place."""
    return Site(name=name, side=" ".join(phrase.split()).partition(" of ")[0], near=True)


@rule("site", "side:direction? name:toponym noun:surroundings", {"Idlib countryside": "near countryside, Idlib"})
def surroundings(name: str, noun: str, side: str | None) -> Site:
    """The same with the name first."""
    return Site(name=name, side=f"{side} {noun}" if side else noun, near=True)


@rule(
    "site",
    "'the' this:(side:direction 'of' 'the'? (name:toponym|nation:country))",
    {"the northwest of Syria": "northwest, Syria, country, SYR", "the north of Mali": "north, Mali, country, MLI"},
)
def side_of(side: str, name: str | None, nation: str | None) -> Site | None:
    """A side of a place, within it."""
    return Site(name=name, side=side) if name else _state(nation, side)


@rule(
    "site",
    "side:direction nation:country",
    {"northwestern Syria": "northwest, Syria, country, SYR", "central Mali": "centre, Mali, country, MLI"},
)
def side_and_country(side: str, nation: str) -> Site | None:
    """A side of a country."""
    return _state(nation, side)


@rule(
    "site",
    "((count|number|quantity) '-'? distance_unit ('(' (count|number|quantity) distance_unit ')')? ('to' 'the')?)? "
    "direction 'of' name:toponym",
    {"west of Mosul": "near west of, Mosul", "15 km north of Mosul": "near 15 km north of, Mosul"},
)
def off(name: str, phrase: str) -> Site:
    """So far from a place, on one side of it."""
    return Site(name=name, side=" ".join(phrase.split()).rpartition(" of ")[0] + " of", near=True)


@rule(
    "site",
    f"{_NATION} ('capital'|'capital' 'city') (','? name:toponym)?",
    {"Iraqi capital": "Baghdad, populated_place, IRQ", "Kenya's capital, Nairobi": "Nairobi, populated_place, KEN"},
)
def capital(nation: str, name: str | None) -> Site | None:
    """A capital by its country."""
    seat = gazetteer.capital(nation)
    known = name or (seat and seat.name)
    return Site(name=known, noun=_CITY, country=nation) if known else None


def _first(nouns: list[PlaceNoun] | None) -> PlaceNoun | None:
    return nouns[0] if nouns else None


def _state(iso3: str | None, side: str | None = None) -> Site | None:
    place = gazetteer.country(iso3) if iso3 else None
    return place and Site(name=place.name, noun=_COUNTRY, country=iso3, side=side)


# --- places

_NEAR = "((near:'near'|near:'outside') determiner?)?"
_LINK = "(','? ('in'|'of'|'near'|'on') ('the'|'a'|'an')?|',' ('the'|'a')?)"
_AROUND = f"({_LINK} (site|country)){{1,4}}"


@rule(
    "place",
    f"{_NEAR} sites:(site {_AROUND})",
    {
        "Atarib, Aleppo province, Syria": "Atarib, Aleppo, SYR",
        "near Tikrit in northern Iraq": "near Tikrit, Salahuddin, IRQ",
    },
)
def chain(sites: list[Site | str], near: str | None) -> Location | None:
    """A place and those that it lies in, up to the country."""
    return locate(sites, near=near is not None)


@rule(
    "place",
    f"{_NEAR} around:site genitive sites:(site ({_AROUND})?)",
    {"Mogadishu's Hodan district": "Hodan, Mogadishu, Banadir, SOM"},
)
def owned(around: Site, sites: list[Site | str], near: str | None) -> Location | None:
    """A place with the one around it before it."""
    return locate([*sites[:1], around, *sites[1:]], near=near is not None)


@rule(
    "place",
    f"{_NEAR} name:site ',' ('a'|'an') (word|name|direction|demonym){{0,3}} noun:place_kind around:({_AROUND})",
    {"Tungan Baki, a small village in Borno, Nigeria": "Tungan Baki, Borno, NGA"},
)
def explained(name: Site, noun: PlaceNoun, around: list[Site | str], near: str | None) -> Location | None:
    """A name that is then explained, with the places around it."""
    return locate([attrs.evolve(name, noun=noun), *around], near=near is not None)


@rule(
    "place",
    f"{_NEAR} name:site",
    {"Mosul": "Mosul, Nineveh, IRQ", "near Aleppo Province": "near Aleppo, SYR", "northwestern Syria": "Syria, SYR"},
)
def alone(name: Site, near: str | None) -> Location | None:
    """A place by itself."""
    return locate([name], near=near is not None)


@rule("place", "(locative|part 'of') this:country", {"in Syria": "Syria, SYR"})
def country(this: str) -> Location | None:
    """A country as a place: only behind a preposition, for by itself it is a state that acts."""
    return locate([this])


def locate(chain: Sequence[Site | str], *, near: bool = False) -> Location | None:
    """The innermost of a chain of places, each looked for in the one around it; None where the chain is none."""
    around: Place | None = None
    outer: Location | None = None
    for site in reversed(list(_sites(chain, near))):
        place = _found(site, around)
        if place is None and not site.noun and _is_elsewhere(site.name):
            return None
        outer = _known(site, place, outer) if place else _unknown(site, outer)
        around = place or around
    return outer


def _is_elsewhere(name: str) -> bool:
    return any(place.country for place in gazetteer.gazetteer().candidates(name))


def _sites(chain: Sequence[Site | str], near: bool) -> Iterator[Site]:
    """The chain with a landmark's name as a place around it, where it is one: "Mosul airport" is in Mosul."""
    for place, link in enumerate(chain):
        site = _state(link) if isinstance(link, str) else link
        if site:
            yield attrs.evolve(site, near=True) if near and place == 0 else site
            if site.base and gazetteer.gazetteer().candidates(site.base):
                yield Site(name=site.base, country=site.country)


def _found(site: Site, around: Place | None) -> Place | None:
    noun = site.noun or _ANY
    within = around or (gazetteer.country(site.country) if site.country and noun is not _COUNTRY else None)
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
    if outer.near and outer.description:
        return f"{outer.description.removesuffix(' of')} of {outer.name}"
    if outer.precision is GeoPrecision.REGION and outer.description:
        return f"{outer.description} {outer.name}"
    return outer.name if outer.precision is GeoPrecision.UNKNOWN else None
