"""GTD: whom an attack was against, and who did it.

A target is told by what it is (type and subtype), whom it belongs to (``corp``) and its nationality; one without a
name is called by what it is. Behind a group, a part of it (``gsubname``) stands as an associate; where no group is
named, there is no initiator, unless it is told how many they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, zip_longest
from typing import Any, NamedTuple

from conflictevents.crosswalks import classify_actor
from conflictevents.crosswalks.gtd import target_type_of
from conflictevents.formats.datasets.gtd.attack import TARGSUBTYPE_1, TARGTYPE_1
from conflictevents.formats.datasets.gtd.cells import BAND, CODE, FLAG, NAME, label_of
from conflictevents.formats.datasets.gtd.when_where import country_code, country_of
from conflictevents.formats.tables.cells import TEXT, Cell
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.count import Count

TARGTYPE, TARGSUBTYPE = "gtd_targtype", "gtd_targsubtype"
"""Under these names the ids of a target keep its codes."""
UNKNOWN = "Unknown"


class _Target(NamedTuple):
    """The columns of one target."""

    type: str
    subtype: str
    owner: str
    name: str
    nation: str


class _Group(NamedTuple):
    """The columns of one group."""

    name: str
    part: str
    claimed: str
    doubted: str


_TARGETS = tuple(
    _Target(*(f"{name}{slot}" for name in ("targtype", "targsubtype", "corp", "target", "natlty")))
    for slot in (1, 2, 3)
)
_GROUPS = (
    _Group("gname", "gsubname", "claimed", "guncertain1"),
    _Group("gname2", "gsubname2", "claim2", "guncertain2"),
    _Group("gname3", "gsubname3", "claim3", "guncertain3"),
)


def _actors(told: Told) -> tuple[Actor, ...]:
    groups = (actor for columns in _GROUPS for actor in _group(told, columns))
    return (*groups, *filter(None, (_target(told, columns) for columns in _TARGETS)))


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    cells, groups = dict(_NOBODY), list(_groups(actors))
    for columns, target in zip(_TARGETS, (actor for actor in actors if actor.role is Role.TARGET), strict=False):
        cells |= _target_cells(columns, target)
    for place, (group, part) in zip(_GROUPS, groups, strict=False):
        cells |= _group_cells(place, group, part)
    return cells | ({"nperps": groups[0][0].size} if groups else {})


# --- targets


def _target(told: Told, columns: _Target) -> Actor | None:
    code, sub, owner, name, nation = (told[column] for column in columns)
    name = _named(name) or _called(code, sub) or _named(owner)
    if name is None:
        return None
    country, codes = country_of(nation)
    return Actor(
        name=name,
        role=Role.TARGET,
        type=_type(code, sub),
        country=country,
        affiliation=owner,
        ids={key: one for key, one in ((TARGTYPE, code), (TARGSUBTYPE, sub)) if one} | codes,
    )


def _named(name: str | None) -> str | None:
    """A name that is not blank."""
    return name if name and name.strip() else None


@lru_cache(1024)
def _type(code: str | None, sub: str | None) -> ActorType:
    return (target_type_of(code, sub) if code else None) or ActorType.UNKNOWN


@lru_cache(1024)
def _called(code: str | None, sub: str | None) -> str | None:
    """What a target is, in the words of the codebook."""
    return label_of("targsubtype", sub) or label_of("targtype", code) or code


def _target_cells(columns: _Target, target: Actor) -> dict[str, Any]:
    code, sub = _codes(target)
    nation = country_code(target.country, target.ids)
    return {
        columns.type: code,
        f"{columns.type}_txt": label_of("targtype", code),
        columns.subtype: sub,
        f"{columns.subtype}_txt": label_of("targsubtype", sub),
        columns.owner: target.affiliation,
        columns.name: target.name if target.name != (_called(code, sub) or target.affiliation) else None,
        columns.nation: nation,
        f"{columns.nation}_txt": label_of("country", nation),
    }


def _codes(target: Actor) -> tuple[str | None, str | None]:
    """The codes of its type and subtype, as long as they are those of its type."""
    code, sub = target.ids.get(TARGTYPE), target.ids.get(TARGSUBTYPE)
    if _type(code, sub) is target.type:
        return code, sub
    told = classify_actor(target, NAME)
    return told.code if told else None, None


# --- who did it


def _group(told: Told, columns: _Group) -> Iterator[Actor]:
    name, size = _named(told[columns.name]), None
    if columns.name == "gname" and not told["gname2"]:
        size = told["nperps"]
        name = name or (UNKNOWN if size and size.best is not None else None)
    if name is None:
        return
    claimed, doubted = told[columns.claimed], told[columns.doubted]
    yield Actor(
        name=name,
        role=Role.INITIATOR,
        size=size,
        certainty=_certainty(claimed, doubted),
        attributed_by=name if claimed and doubted else None,
    )
    if part := _named(told[columns.part]):
        yield Actor(name=part, role=Role.ASSOCIATE, affiliation=name)


def _certainty(claimed: bool | None, doubted: bool | None) -> Certainty:
    if doubted:
        return Certainty.SUSPECTED
    if claimed:
        return Certainty.CLAIMED
    return Certainty.UNKNOWN if doubted is None else Certainty.CONFIRMED


def _groups(actors: tuple[Actor, ...]) -> Iterator[tuple[Actor, str | None]]:
    """Those who did it, each with the part of them that is told behind it."""
    for actor, after in zip_longest(actors, actors[1:]):
        if actor.role is Role.INITIATOR:
            is_part = after and after.role is Role.ASSOCIATE and after.affiliation == actor.name
            yield actor, after.name if is_part else None


def _group_cells(columns: _Group, group: Actor, part: str | None) -> dict[str, Any]:
    claimed, doubted = _said_of(group)
    name = None if group.name == UNKNOWN else group.name
    return {columns.name: name, columns.part: part, columns.claimed: claimed, columns.doubted: doubted}


def _said_of(actor: Actor) -> tuple[bool | None, bool | None]:
    """Whether they claimed it, and whether it is in doubt that it was them."""
    if actor.certainty is Certainty.UNKNOWN:
        return None, None
    if actor.certainty is Certainty.CLAIMED:
        return True, False
    return actor.attributed_by == actor.name, actor.certainty is not Certainty.CONFIRMED


# --- the columns


_LABEL = "what it is called"


def _target_columns(columns: _Target) -> Iterator[Column]:
    at, first = "actors[role=target]", columns is _TARGETS[0]
    yield TARGTYPE_1 if first else Column(columns.type, f"{at}.type", "what else was attacked, 1 to 22", CODE)
    yield Column(f"{columns.type}_txt", f"{at}.type", _LABEL, derived=True)
    yield TARGSUBTYPE_1 if first else Column(columns.subtype, f"{at}.ids", "what kind of that, 1 to 113", CODE)
    yield Column(f"{columns.subtype}_txt", f"{at}.ids", _LABEL, derived=True)
    nobody = (UNKNOWN, "Not Applicable")
    yield Column(columns.owner, f"{at}.affiliation", "the body that it belongs to", nulls=nobody)
    yield Column(columns.name, f"{at}.name", "who or what it was", nulls=nobody)
    yield Column(columns.nation, f"{at}.country", "its nationality, in GTD's codes of countries", CODE)
    yield Column(f"{columns.nation}_txt", f"{at}.country", _LABEL, derived=True)


_GROUP_NAME = Cell("text", TEXT.read, TEXT.write, none=UNKNOWN)


def _group_columns(columns: _Group) -> Iterator[Column]:
    at = "actors[role=initiator]"
    yield Column(columns.name, f"{at}.name", "a group that did it", _GROUP_NAME if columns.name == "gname" else TEXT)
    yield Column(columns.part, "actors[role=associate].name", "a part of this group")
    yield Column(columns.claimed, f"{at}.certainty", "whether it claimed the attack", FLAG)
    yield Column(columns.doubted, f"{at}.certainty", "whether it is only suspected", FLAG)


WHO = Part(
    fields=("actors",),
    columns=(
        *chain.from_iterable(map(_target_columns, _TARGETS)),
        *chain.from_iterable(map(_group_columns, _GROUPS)),
        Column("nperps", "actors[role=initiator].size", "how many attackers there were", BAND),
    ),
    read=_actors,
    write=_actors_cells,
)

_NOBODY: dict[str, Any] = dict.fromkeys(column.name for column in WHO.columns) | {
    "claimed": False,
    "guncertain1": False,
    "nperps": Count.unknown(),
}
"""The cells of an attack of which neither is known."""
