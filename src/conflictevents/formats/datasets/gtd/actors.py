"""GTD: whom an attack was against, and who did it.

A target is told by what it is (type and subtype), whom it belongs to (`corp`) and its nationality, often by no name of its
own; it is then called by what it is. A group is called by its name, a part of it (`gsubname`) stands behind it as an
associate; where nobody is named, there is no initiator, unless it is told how many they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from conflictevents.crosswalks import classify_actor
from conflictevents.crosswalks.gtd import target_type_of
from conflictevents.formats.datasets.gtd.attack import TARGSUBTYPE_1, TARGTYPE_1
from conflictevents.formats.datasets.gtd.cells import BAND, FLAG, NAME, label_of
from conflictevents.formats.datasets.gtd.when_where import country_code, country_ids
from conflictevents.formats.tables.cells import TEXT, Cell
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.count import Count
from conflictevents.model.country import Country

SLOTS = (1, 2, 3)
TARGTYPE, TARGSUBTYPE = "gtd_targtype", "gtd_targsubtype"
"""Under these names the ids of a target keep its codes."""
UNKNOWN = "Unknown"


def _actors(told: Told) -> tuple[Actor, ...]:
    return (*(actor for slot in SLOTS for actor in _group(told, slot)), *filter(None, (_target(told, slot) for slot in SLOTS)))


def _actors_cells(actors: tuple[Actor, ...]) -> Told:
    targets = [actor for actor in actors if actor.role is Role.TARGET][:3]
    groups = list(_groups(actors))[:3]
    return {
        **{name: cell for slot, one in zip_longest(SLOTS, targets) for name, cell in _target_cells(slot, one)},
        **{name: cell for slot, one in zip_longest(SLOTS, groups) for name, cell in _group_cells(slot, one)},
        "nperps": groups[0].size if groups else Count.unknown(),
    }


# --- targets


def _target(told: Told, slot: int) -> Actor | None:
    code, sub, country = (told[f"{name}{slot}"] for name in ("targtype", "targsubtype", "natlty"))
    name, owner = told[f"target{slot}"], told[f"corp{slot}"]
    name = name if name and name.strip() else _called(code, sub) or owner
    if not name or not name.strip():
        return None
    nation = Country.of(country, NAME) if country else None
    codes = ((TARGTYPE, code), (TARGSUBTYPE, sub))
    return Actor(
        name=name,
        role=Role.TARGET,
        type=(target_type_of(code, sub) if code else None) or ActorType.UNKNOWN,
        country=nation.iso3 if nation else None,
        affiliation=owner,
        ids={name: one for name, one in codes if one} | country_ids(country),
    )


def _called(code: str | None, sub: str | None) -> str | None:
    """What a target is, in the words of the codebook."""
    return label_of("targsubtype", sub) or label_of("targtype", code) or code


def _target_cells(slot: int, target: Actor | None) -> Iterator[tuple[str, str | None]]:
    code = sub = nation = name = None
    if target:
        code, sub = _codes(target)
        nation = country_code(target.country, dict(target.ids))
        name = target.name if target.name != (_called(code, sub) or target.affiliation) else None
    yield f"targtype{slot}", code
    yield f"targtype{slot}_txt", label_of("targtype", code)
    yield f"targsubtype{slot}", sub
    yield f"targsubtype{slot}_txt", label_of("targsubtype", sub)
    yield f"corp{slot}", target and target.affiliation
    yield f"target{slot}", name
    yield f"natlty{slot}", nation
    yield f"natlty{slot}_txt", label_of("country", nation)


def _codes(target: Actor) -> tuple[str | None, str | None]:
    """The codes of its type and subtype, as long as they are those of its type."""
    code, sub = target.ids.get(TARGTYPE), target.ids.get(TARGSUBTYPE)
    if ((target_type_of(code, sub) if code else None) or ActorType.UNKNOWN) is target.type:
        return code, sub
    told = classify_actor(target, NAME)
    return told and told.code, None


# --- who did it


class _Group(NamedTuple):
    """Somebody who did it, and a part of them."""

    actor: Actor
    part: str | None

    @property
    def size(self) -> Count | None:
        """How many they were."""
        return self.actor.size


def _group(told: Told, slot: int) -> Iterator[Actor]:
    name, part = told[_name(slot)], told[f"gsubname{slot if slot > 1 else ''}"]
    size = told["nperps"] if slot == 1 and not told["gname2"] else None
    if (not name or not name.strip()) and slot == 1 and size and size.best is not None:
        name = UNKNOWN
    if not name or not name.strip():
        return
    claimed, doubted = told[_claim(slot)], told[f"guncertain{slot}"]
    yield Actor(
        name=name,
        role=Role.INITIATOR,
        size=size,
        certainty=_certainty(claimed, doubted),
        attributed_by=name if claimed and doubted else None,
    )
    if part and part.strip():
        yield Actor(name=part, role=Role.ASSOCIATE, affiliation=name)


def _name(slot: int) -> str:
    return f"gname{slot if slot > 1 else ''}"


def _claim(slot: int) -> str:
    return f"claim{slot if slot > 1 else 'ed'}"


def _certainty(claimed: bool | None, doubted: bool | None) -> Certainty:
    if doubted:
        return Certainty.SUSPECTED
    if claimed:
        return Certainty.CLAIMED
    return Certainty.UNKNOWN if doubted is None else Certainty.CONFIRMED


def _groups(actors: tuple[Actor, ...]) -> Iterator[_Group]:
    """Those who did it, each with the part of them that is told behind it."""
    for actor, after in zip_longest(actors, actors[1:]):
        if actor.role is Role.INITIATOR:
            is_part = after and after.role is Role.ASSOCIATE and after.affiliation == actor.name
            yield _Group(actor, after.name if is_part else None)


def _group_cells(slot: int, group: _Group | None) -> Iterator[tuple[str, str | bool | None]]:
    claimed, doubted = _said_of(group.actor) if group else (False, False) if slot == 1 else (None, None)
    name = group.actor.name if group else None
    yield _name(slot), None if name == UNKNOWN or (name is None and slot > 1) else name
    yield f"gsubname{slot if slot > 1 else ''}", group and group.part
    yield _claim(slot), claimed
    yield f"guncertain{slot}", doubted


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
    at, number = "actors[role=initiator]", slot if slot > 1 else ""
    yield Column(f"gname{number}", f"{at}.name", "the group that did it", _GROUP_NAME if slot == 1 else TEXT)
    yield Column(f"gsubname{number}", "actors[role=associate].name", "a part of this group")
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
