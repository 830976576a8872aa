"""GTD: whom an attack was against, and who did it.

A target is told by what it is (type and subtype), whom it belongs to (``corp``) and its nationality; one without a
name is called by what it is. Behind a group, a part of it (``gsubname``) stands as an associate; where no group is
named, there is no initiator, unless it is told how many they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from conflictevents.crosswalks import classify_actor
from conflictevents.crosswalks.gtd import target_type_of
from conflictevents.formats.datasets.gtd.attack import TARGSUBTYPE_1, TARGTYPE_1
from conflictevents.formats.datasets.gtd.cells import BAND, FLAG, NAME, label_of
from conflictevents.formats.datasets.gtd.when_where import country_code, country_of
from conflictevents.formats.tables.cells import TEXT, Cell
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.count import Count

SLOTS = (1, 2, 3)
TARGTYPE, TARGSUBTYPE = "gtd_targtype", "gtd_targsubtype"
"""Under these names the ids of a target keep its codes."""
UNKNOWN = "Unknown"


def _actors(told: Told) -> tuple[Actor, ...]:
    groups = (actor for slot in SLOTS for actor in _group(told, slot))
    return (*groups, *filter(None, (_target(told, slot) for slot in SLOTS)))


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    cells = dict(_NOBODY)
    for slot, target in zip(SLOTS, (actor for actor in actors if actor.role is Role.TARGET), strict=False):
        cells.update(_target_cells(slot, target))
    for slot, (group, part) in zip(SLOTS, _groups(actors), strict=False):
        cells.update(_group_cells(slot, group, part))
    return cells


# --- targets


def _target(told: Told, slot: int) -> Actor | None:
    code, sub, owner = told[f"targtype{slot}"], told[f"targsubtype{slot}"], told[f"corp{slot}"]
    name = _named(told[f"target{slot}"]) or _called(code, sub) or _named(owner)
    if name is None:
        return None
    nation, codes = country_of(told[f"natlty{slot}"])
    return Actor(
        name=name,
        role=Role.TARGET,
        type=_type(code, sub),
        country=nation,
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


def _target_cells(slot: int, target: Actor) -> Told:
    code, sub = _codes(target)
    nation = country_code(target.country, target.ids)
    return {
        f"targtype{slot}": code,
        f"targtype{slot}_txt": label_of("targtype", code),
        f"targsubtype{slot}": sub,
        f"targsubtype{slot}_txt": label_of("targsubtype", sub),
        f"corp{slot}": target.affiliation,
        f"target{slot}": target.name if target.name != (_called(code, sub) or target.affiliation) else None,
        f"natlty{slot}": nation,
        f"natlty{slot}_txt": label_of("country", nation),
    }


def _codes(target: Actor) -> tuple[str | None, str | None]:
    """The codes of its type and subtype, as long as they are those of its type."""
    code, sub = target.ids.get(TARGTYPE), target.ids.get(TARGSUBTYPE)
    if _type(code, sub) is target.type:
        return code, sub
    told = classify_actor(target, NAME)
    return told.code if told else None, None


# --- who did it


def _group(told: Told, slot: int) -> Iterator[Actor]:
    name, size = _named(told[_name(slot)]), None
    if slot == 1 and not told["gname2"]:
        size = told["nperps"]
        name = name or (UNKNOWN if size and size.best is not None else None)
    if name is None:
        return
    claimed, doubted = told[_claim(slot)], told[f"guncertain{slot}"]
    yield Actor(
        name=name,
        role=Role.INITIATOR,
        size=size,
        certainty=_certainty(claimed, doubted),
        attributed_by=name if claimed and doubted else None,
    )
    if part := _named(told[_part(slot)]):
        yield Actor(name=part, role=Role.ASSOCIATE, affiliation=name)


def _name(slot: int) -> str:
    return f"gname{slot if slot > 1 else ''}"


def _part(slot: int) -> str:
    return f"gsubname{slot if slot > 1 else ''}"


def _claim(slot: int) -> str:
    return f"claim{slot if slot > 1 else 'ed'}"


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


def _group_cells(slot: int, group: Actor, part: str | None) -> Told:
    claimed, doubted = _said_of(group)
    told = {_name(slot): None if group.name == UNKNOWN else group.name, _part(slot): part}
    return {
        **told,
        _claim(slot): claimed,
        f"guncertain{slot}": doubted,
        **({"nperps": group.size} if slot == 1 else {}),
    }


def _said_of(actor: Actor) -> tuple[bool | None, bool | None]:
    """Whether they claimed it, and whether it is in doubt that it was them."""
    if actor.certainty is Certainty.UNKNOWN:
        return None, None
    if actor.certainty is Certainty.CLAIMED:
        return True, False
    return actor.attributed_by == actor.name, actor.certainty is not Certainty.CONFIRMED


# --- the columns


def _target_columns(slot: int) -> Iterator[Column]:
    at = "actors[role=target]"
    yield TARGTYPE_1 if slot == 1 else Column(f"targtype{slot}", f"{at}.type", "what else was attacked, 1 to 22")
    yield Column(f"targtype{slot}_txt", f"{at}.type", "what it is called", derived=True)
    yield TARGSUBTYPE_1 if slot == 1 else Column(f"targsubtype{slot}", f"{at}.ids", "what kind of that, 1 to 113")
    yield Column(f"targsubtype{slot}_txt", f"{at}.ids", "what it is called", derived=True)
    yield Column(f"corp{slot}", f"{at}.affiliation", "the body that it belongs to")
    yield Column(f"target{slot}", f"{at}.name", "who or what it was")
    yield Column(f"natlty{slot}", f"{at}.country", "its nationality, in GTD's codes of countries")
    yield Column(f"natlty{slot}_txt", f"{at}.country", "what it is called", derived=True)


_GROUP_NAME = Cell("text", TEXT.read, TEXT.write, none=UNKNOWN)


def _group_columns(slot: int) -> Iterator[Column]:
    at = "actors[role=initiator]"
    yield Column(_name(slot), f"{at}.name", "the group that did it", _GROUP_NAME if slot == 1 else TEXT)
    yield Column(_part(slot), "actors[role=associate].name", "a part of this group")
    yield Column(_claim(slot), f"{at}.certainty", "whether it claimed the attack", FLAG)
    yield Column(f"guncertain{slot}", f"{at}.certainty", "whether it is only suspected", FLAG)


WHO = Part(
    fields=("actors",),
    columns=(
        *(column for slot in SLOTS for column in _target_columns(slot)),
        *(column for slot in SLOTS for column in _group_columns(slot)),
        Column("nperps", "actors[role=initiator].size", "how many attackers there were", BAND),
    ),
    read=_actors,
    write=_actors_cells,
)

_NOBODY = {column.name: None for column in WHO.columns} | {
    "claimed": False,
    "guncertain1": False,
    "nperps": Count.unknown(),
}
"""The cells of an attack of which neither is known."""
