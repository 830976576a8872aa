"""The two actors of GDELT: a name, and the codes of CAMEO for who that is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import attrs

from conflictevents.crosswalks import actor_type_of, classify_actor
from conflictevents.formats.datasets.cameo import SCHEME, country_code, directed
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.country import Country

_CODES = {
    "Code": ("cameo", "all its codes in a row"),
    "CountryCode": ("cameo_country", "CAMEO's code of its country, or of a region such as `AFR`"),
    "KnownGroupCode": ("cameo_group", "a group that CAMEO knows, such as `UNO`"),
    "EthnicCode": ("cameo_ethnic", "its ethnic group"),
    "Religion1Code": ("cameo_religion", "its religion"),
    "Religion2Code": ("cameo_religion2", "its denomination"),
    "Type1Code": ("cameo_type", "what kind of actor, such as `MIL`; gives its type, too"),
    "Type2Code": ("cameo_type2", "the same, a second one"),
    "Type3Code": ("cameo_type3", "the same, a third one"),
}


def _actors(told: Told) -> tuple[Actor, ...]:
    both = (_actor(told, "Actor1", Role.INITIATOR), _actor(told, "Actor2", Role.TARGET))
    return tuple(actor for actor in both if actor)


def _actor(told: Told, side: str, role: Role) -> Actor | None:
    """An actor, whose codes stand for the name where it has none."""
    ids = {key: code for column, (key, _) in _CODES.items() if (code := told[side + column])}
    name = next((text for text in (told[f"{side}Name"], *ids.values()) if text and text.strip()), None)
    kind, country = _type(ids.get("cameo_type")), _country(ids.get("cameo_country"))
    return name and Actor(name=name, role=role, type=kind, country=country, ids=ids)


@lru_cache(1024)
def _type(code: str | None) -> ActorType:
    return (code and actor_type_of(code, SCHEME)) or ActorType.UNKNOWN


@lru_cache(1024)
def _country(code: str | None) -> str | None:
    country = code and Country.of(code, SCHEME)
    return country.iso3 if country else None


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    first, second = directed(actors)
    return {**_actor_cells("Actor1", first), **_actor_cells("Actor2", second)}


def _actor_cells(side: str, actor: Actor | None) -> Told:
    if actor is None:
        return dict.fromkeys(side + column for column in ("Name", *_CODES))
    ids = _ids(actor)
    name = None if actor.name == ids.get("cameo") else actor.name
    return {f"{side}Name": name, **{side + column: ids.get(key) for column, (key, _) in _CODES.items()}}


def _ids(actor: Actor) -> Mapping[str, str | None]:
    """Its codes, with those of its country and type as they are now."""
    ids: dict[str, str | None] = dict(actor.ids)
    if _country(actor.ids.get("cameo_country")) != actor.country:
        ids["cameo_country"] = country_code(actor.country, SCHEME)
    if _type(actor.ids.get("cameo_type")) is not actor.type:
        told = classify_actor(actor, SCHEME)
        ids["cameo_type"] = told.code if told else None
    return ids


def _actor_columns(number: int) -> tuple[Column, ...]:
    side, field = f"Actor{number}", f"actors[{number - 1}]"
    does = "who did it" if number == 1 else "to whom it was done"
    code, *others = (Column(side + name, f"{field}.ids[{key}]", says) for name, (key, says) in _CODES.items())
    return code, Column(f"{side}Name", f"{field}.name", f"{does}, in capital letters"), *others


WHO = Part(fields=("actors",), columns=(*_actor_columns(1), *_actor_columns(2)), read=_actors, write=_actors_cells)


def coded(actor: Actor) -> Actor:
    """An actor with CAMEO's code of its country and of what it is, such as ``USAMIL``."""
    told = classify_actor(actor, SCHEME)
    code = (country_code(actor.country, SCHEME) or "") + ((told.code if told else None) or "")
    return attrs.evolve(actor, ids={"cameo": code} if code else {})
