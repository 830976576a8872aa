"""Places: the chain of sites from a name up to the country; a gazetteer says later where they are."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from conflictevents.english.places.sites import EPITHETS
from conflictevents.english.places.whereabouts import ANY_NOUN, PlaceNoun, Site, Whereabouts, state
from conflictevents.english.places.words import QUALIFIED
from conflictevents.reading.rules import rule

_SITE = "(site|vicinity)"
_LINK = "(','? ('in'|'of'|'on') ('the'|'a'|'an')?|',' ('the'|'a')?)"
_AROUND = f"(({_LINK} site|','? vicinity){{1,4}} ({_LINK} country)?|{_LINK} country)"


_EXPLAINED = f"name:{_SITE} ',' ('a'|'an') (word|name|direction|demonym){{0,3}}"


@rule(
    "place",
    f"{_EXPLAINED} noun:place_kind around:(({_SITE}|{_LINK} (site|country)) ({_AROUND})?)",
    {
        "Tungan Baki, a small village in Borno, Nigeria": "Tungan Baki, Borno, NGA",
        "Tell Amrin, a suburb to the west of the city of Mosul": "Tell Amrin, west of Mosul",
    },
)
def explained(name: list[Site], noun: PlaceNoun, around: list[Site | str]) -> Whereabouts:
    """A name that is then explained, with the places around it."""
    return _chain([attrs.evolve(name[0], noun=noun), *around])


@rule(
    "place",
    f"{_EXPLAINED} town:site around:({_AROUND})?",
    {"Malabon, a suburb of Manila": "Malabon, Manila", "Tell Amrin, a small Idlib village": "Tell Amrin, Idlib"},
)
def explained_by_site(name: list[Site], town: Site, around: list[Site | str] | None) -> Whereabouts:
    """A name that is then explained by whose quarter or village it is."""
    called = attrs.evolve(name[0], noun=town.noun)
    return _chain([called, attrs.evolve(town, noun=None, quarter=False), *(around or [])])


@rule(
    "place",
    f"sites:({_SITE} {_AROUND})",
    {
        "Atarib, Aleppo province, Syria": "Atarib, Aleppo, SYR",
        "near Tikrit in northern Iraq": "near Tikrit, north IRQ",
    },
)
def chain(sites: list[Site | str]) -> Whereabouts:
    """A place and those that it lies in, up to the country."""
    return _chain(sites)


@rule(
    "place",
    f"around:{_SITE} genitive {EPITHETS} sites:(site ({_AROUND})?)",
    {
        "Mogadishu's Hodan district": "Hodan, Mogadishu",
        "near Kabul's Shash Darak district": "near Shash Darak, Kabul",
    },
)
def owned(around: list[Site], sites: list[Site | str]) -> Whereabouts:
    """A place with the one around it before it."""
    owner, (first, *others) = around[0], sites
    if isinstance(first, Site):
        first = attrs.evolve(first, near=owner.near, noun=first.noun or ANY_NOUN)
    return _chain([first, attrs.evolve(owner, near=False, apart=False), *others])


@rule(
    "place",
    f"name:{_SITE}",
    {"Mosul": "Mosul", "near Aleppo Province": "near Aleppo", "northwestern Syria": "northwest SYR"},
)
def alone(name: list[Site]) -> Whereabouts:
    """A place by itself."""
    return _chain(name)


@rule(
    "place",
    "(locative|overrun|'bombed'|'bombing'|bound_for 'to'|withdrawn_from"
    "|(part|fraction|quantity|surroundings|place_kind|place_kinds|area_kind|area_kinds) 'of') ('the'|'this')? "
    f"{QUALIFIED} this:country",
    {"in Syria": "SYR", "in neighbouring Chad": "TCD", "fled to Chad": "TCD"},
)
def country(this: str) -> Whereabouts:
    """A country as a place: only behind a preposition, for by itself it is a state that acts."""
    return _chain([this])


@rule(
    "place",
    "this:country genitive (direction|word|number|count){0,2} "
    "(place_kind|place_kinds|area_kinds|area_kind|surroundings|part|building|landmark|'refineries'|'border')",
    {"Chad's northern border": "TCD"},
)
def country_of_sites(this: str) -> Whereabouts:
    """A country whose coast, border or towns are told of."""
    return _chain([this])


@rule("place", "this:country (deed_noun|deed_nouns)", {"Somalia raid": "SOM", "Mali attack": "MLI"})
def country_of_deed(this: str) -> Whereabouts:
    """A country before a deed, as headlines have it: the Mali attack was in Mali, where the US raid was by the US."""
    return _chain([this])


def _chain(links: Iterable[Site | str]) -> Whereabouts:
    """The links of a chain, of which the countries are told by their codes."""
    sites = (state(link) if isinstance(link, str) else link for link in links)
    return Whereabouts(tuple(filter(None, sites)))
