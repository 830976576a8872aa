"""Locating: which places of a gazetteer the words of a report mean.

A chain is read from the country inwards, so that each name is looked for in the place around it. A name that is not
found there stays, without coordinates, in the areas around it: coordinates are the gazetteer's or none. Names side by
side that do not lie in each other ("Mosul, Goma") are places of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from conflictevents.english.places.gazetteer import Gazetteer, country
from conflictevents.english.places.place import Place
from conflictevents.english.places.whereabouts import ANY_NOUN, PlaceNoun, Pointer, Site, StatedPlace, Whereabouts
from conflictevents.extraction.places.pointing import pointed_at
from conflictevents.extraction.places.setting import NOWHERE, Setting
from conflictevents.model.location import AdminArea, GeoPrecision, Location
from conflictevents.model.mention import Mention
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.tape import Tape


def read_places(text: str, grammar: Grammar, places: Gazetteer) -> tuple[Tape, list[Mention[Location]]]:
    """A text read as far as places, and those that it names, each as the rest of the text makes likely."""
    bare = grammar.bare(text)
    tape = grammar.read(bare, through="place")
    stated, datelines = (list(grammar.mentions(tape, kind)) for kind in ("place", "dateline"))
    setting = Setting.of(grammar, bare, [*stated, *datelines], places)
    return tape, located(stated, places, setting, located(datelines, places, setting))


def located(
    mentions: Iterable[Mention[StatedPlace]],
    places: Gazetteer,
    setting: Setting = NOWHERE,
    datelines: Sequence[Mention[Location]] = (),
) -> list[Mention[Location]]:
    """Where phrases say that something is, as far as the gazetteer knows, in the order of the text.

    The ``datelines`` tell where it was written, which is "here", and the town of a street before any is named.
    """
    written = datelines[0].value if datelines else None
    found: list[Mention[Location]] = []
    for mention in mentions:
        told = mention.value
        if isinstance(told, Location):
            found.append(mention.with_value(told))
        elif isinstance(told, Pointer):
            meant = pointed_at(mention.with_value(told), found, written, setting)
            place = locate([meant], places, setting) if isinstance(meant, Site) else meant
            found += [mention.with_value(place)] if place else []
        else:
            found += _pieces(mention, told, setting, places)
        if written and found and _is_only_named(found[-1].value) and not any(map(_tells_a_town, found)):
            found[-1] = found[-1].with_value(found[-1].value.joined_with(written))
    return found


def _is_only_named(place: Location) -> bool:
    """Whether it is a street, landmark or quarter of which nothing is told but its name."""
    return place.precision in _IN_TOWN and place.lat is None and not place.admin


def _tells_a_town(mention: Mention[Location]) -> bool:
    return mention.value.precision is GeoPrecision.POPULATED_PLACE


def _pieces(
    mention: Mention[StatedPlace], told: Whereabouts, setting: Setting, places: Gazetteer
) -> Iterator[Mention[Location]]:
    """The phrase as one place or, where its names do not lie in each other, as several, each as long as can be."""
    sites = told.sites
    start = 0
    while start < len(sites):
        chains = ((end, locate(sites[start:end], places, setting)) for end in range(len(sites), start, -1))
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


def locate(sites: Sequence[Site], places: Gazetteer, setting: Setting = NOWHERE) -> Location | None:
    """The innermost of a chain of sites, each looked for in the one around it; None where several do not lie so."""
    around: Place | None = None
    outer: Location | None = None
    wider: Site | None = None
    chain = [meant for told in sites for meant in _meant(told, places)]
    for site, inner in reversed(list(zip(chain, [None, *chain], strict=False))):
        if outer and wider and wider.apart and site.precision is not GeoPrecision.NEIGHBOURHOOD:
            outer, around = attrs.evolve(outer, admin=()), country(outer.country or "")
        place = _found(site, around, places, setting)
        if place and inner and not site.noun and inner.precision not in _IN_TOWN:
            place = _area_of_name(place, site.name, places)
        if len(sites) > 1 and not (place or site.noun or (wider and wider.is_state) or _is_free(site.name, places)):
            return None
        if place and place.kind == "admin1" and outer and around is None and not site.noun:
            return None
        outer = _known(site, place, outer) if place else _unknown(site, outer)
        around = place or around
        wider = site
    return outer


def _meant(site: Site, places: Gazetteer) -> Iterator[Site]:
    """A site as the gazetteer's names make it: a suburb of Manila is Manila, and no US place is called Mosul.

    A landmark's name may be that of a place around it: "Mosul airport" is in Mosul.
    """
    if site.either and site.base and not _is_wider(site.base, site, places):
        yield attrs.evolve(site, name=site.base, base=None)
        yield Site(name=site.name)
        return
    if site.precision is GeoPrecision.NEIGHBOURHOOD and _is_town(site, places):
        site = attrs.evolve(site, noun=None)
    if not (site.noun or _is_free(site.name, places) or _found(site, None, places, NOWHERE)):
        site = attrs.evolve(site, country=None)
    yield site
    if site.base and not _is_free(site.base, places):
        yield Site(name=site.base, country=site.country)


def _is_wider(around: str, site: Site, places: Gazetteer) -> bool:
    """Whether one name is that of a larger place than the other is known for; a town may be named after any region."""
    outer, inner = (
        next((place for place in places.candidates(one) if place.alone), None) for one in (around, site.name)
    )
    if outer is None:
        return site.noun == _CITY and (inner is None or inner.kind == "city")
    return inner is None or (inner.kind == "city" and _size(outer) > _size(inner))


def _alone(name: str, places: Gazetteer) -> Place | None:
    return next((place for place in places.candidates(name) if place.alone), None)


_CITY = PlaceNoun(GeoPrecision.POPULATED_PLACE)


def _size(place: Place) -> tuple[bool, int]:
    return place.kind != "city", place.population


def _is_town(quarter: Site, places: Gazetteer) -> bool:
    """Whether what is called a quarter is the town around it: the noun comes first, or the town is too large."""
    most = quarter.noun.population if quarter.noun and not quarter.quarter else -1
    named = [place for place in places.candidates(quarter.name) if place.alone and place.country]
    return bool(named) and all(place.population > most for place in named)


def _is_free(name: str, places: Gazetteer) -> bool:
    """Whether a name means by itself no place of any country, and so may be that of an unknown one."""
    return not any(place.country and place.alone for place in places.candidates(name))


def _found(site: Site, around: Place | None, places: Gazetteer, setting: Setting) -> Place | None:
    """The place of this name in the one around it, or which the setting is likely to mean; of the kind of its noun."""
    noun = site.noun or ANY_NOUN
    if around is None and site.country and noun.precision is not GeoPrecision.COUNTRY:
        around = country(site.country)
    called = dict.fromkeys((*places.candidates(site.name), *_in_told_countries(site.name, around, places, setting)))
    fitting = [place for place in called if place.population <= noun.population]
    if around:
        fitting = [place for place in fitting if place.lies_in(around)]
    wanted = _alike(noun.precision)
    alike = [place for place in fitting if place.precision in wanted]
    if around:
        return next(iter(alike or fitting), None)
    return setting.choice(site.name, [place for place in alike or fitting if _can_be(place, noun, setting)])


def _area_of_name(place: Place, name: str, places: Gazetteer) -> Place:
    """The area called as a town is, where it is told what lies in it: "Atarib, Aleppo" is in the province."""
    namesakes = places.candidates(name) if place.kind == "city" else ()
    return next((area for area in namesakes if area.kind == "admin1" and area.country == place.country), place)


def _in_told_countries(name: str, around: Place | None, places: Gazetteer, setting: Setting) -> Iterable[Place]:
    """The places of names that only sound alike, which is too little without their country."""
    countries = (around.country,) if around else setting.told
    return (place for country in countries for place in places.alike(name, country))


def _can_be(place: Place, noun: PlaceNoun, setting: Setting) -> bool:
    """Whether a name that may be many things is that of this place: by itself, by its noun, or in this country."""
    return (
        place.alone or place.country in setting.told or (place.kind == "admin1" and place.precision is noun.precision)
    )


def _alike(precision: GeoPrecision) -> tuple[GeoPrecision, ...]:
    """What a noun of this precision may be said of: "region" of an area of the first level, or of the whole Sahel."""
    return (precision, GeoPrecision.REGION) if precision is GeoPrecision.ADMIN1 else (precision,)


def _known(site: Site, place: Place, outer: Location | None) -> Location:
    own = tuple(AdminArea(level=level, name=area) for level, area in _own_areas(place))
    around = (area for area in _areas(outer, site) if all(area.level > inner.level for inner in own))
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


def _own_areas(place: Place) -> Iterator[tuple[int, str]]:
    """The areas that the gazetteer puts a place in or knows it to be, by their levels."""
    if area := place.name if place.kind == "admin1" else place.admin1:
        yield 1, area
    if place.kind == "admin2":
        yield 2, place.name


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
    told = GeoPrecision.ADMIN2 if place and place.kind == "admin2" else site.precision
    if place and place.kind in ("city", "other"):
        if site.near or told is GeoPrecision.REGION:
            return GeoPrecision.NEAR_PLACE
    elif place and site.side and place.precision in (GeoPrecision.COUNTRY, GeoPrecision.REGION):
        return GeoPrecision.REGION
    if told is GeoPrecision.ADMIN2 and outer and outer.precision is GeoPrecision.POPULATED_PLACE:
        return GeoPrecision.NEIGHBOURHOOD
    if told is GeoPrecision.ADMIN1 and outer and outer.precision is GeoPrecision.ADMIN1 and not place:
        return GeoPrecision.ADMIN2
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
