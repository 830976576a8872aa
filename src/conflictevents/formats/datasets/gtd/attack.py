"""GTD: what was done, and with which weapons.

An attack has up to three types, the first of which counts. Against forces or armed groups, an armed assault is a clash,
against anyone else violence against civilians; where the target is not known, it is left open. Of a bombing, the kind
is told only where the weapon or its being a suicide attack tells it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from conflictevents.crosswalks import classify, subtypes_of
from conflictevents.crosswalks.gtd import classify_weapon, gtd_code, target_type_of, weapon_type_of
from conflictevents.formats.datasets.gtd.cells import CODE, FLAG, NAME, label_of
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.actor import ActorType
from conflictevents.model.event import Classification, Event, Status, Weapon
from conflictevents.model.event_type import EventSubtype, EventType
from conflictevents.model.party import ARMED

# --- whether it came off


def _status(told: Told) -> Status:
    return Status.ATTEMPTED if told["success"] is False else Status.ASSERTED


def _status_cells(status: Status) -> Told:
    return {"success": status is not Status.ATTEMPTED}


SUCCESS = Part(
    fields=("status",),
    columns=(Column("success", "status", "whether the attack came off, if not what it was to bring about", FLAG),),
    read=_status,
    write=_status_cells,
)


# --- what

_BOMBING, _ARMED_ASSAULT, _UNARMED_ASSAULT, _UNKNOWN = "3", "2", "8", "9"
_CHEMICAL = "2"
_KINDS_OF_BOMBING = {
    "7": EventSubtype.GRENADE,
    "11": EventSubtype.SHELLING_ARTILLERY_MISSILE,
    "13": EventSubtype.SUICIDE_BOMB,
    **dict.fromkeys(("8", "9", "10", "12", "14", "15", "28", "29", "31"), EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED),
}
"""What weapsubtype1 says of a bombing: nothing, where the explosive is not known."""

ATTACK, SUICIDE = "attacktype", "suicide"


def _what(told: Told) -> tuple[EventType, EventSubtype | None, tuple[Classification, ...]]:
    codes = [told[f"attacktype{slot}"] for slot in (1, 2, 3)]
    labels = ((code, label_of(ATTACK, code) or told.get(f"attacktype{slot}_txt")) for slot, code in enumerate(codes, 1))
    types = [Classification(scheme=NAME, level=ATTACK, code=code, label=label) for code, label in labels if code]
    suicide = [Classification(scheme=NAME, level=SUICIDE, code="1")] if told["suicide"] else []
    kind, subtype = _kind(codes[0], told)
    return kind, subtype, (*types, *suicide)


def _kind(code: str | None, told: Told) -> tuple[EventType, EventSubtype | None]:
    """The type and, as far as they say it, the sub-event type."""
    subtype = _SUBTYPES[code](told) if code in _SUBTYPES else next(iter(subtypes_of(code or "", NAME)), None)
    if subtype is None:
        return (EventType.EXPLOSION_REMOTE_VIOLENCE if code == _BOMBING else EventType.OTHER), None
    return subtype.type, None if code == _UNKNOWN else subtype


def _bombing(told: Told) -> EventSubtype | None:
    return EventSubtype.SUICIDE_BOMB if told["suicide"] else _KINDS_OF_BOMBING.get(told["weapsubtype1"])


def _armed_assault(told: Told) -> EventSubtype | None:
    against = target_type_of(told["targtype1"] or "", told["targsubtype1"])
    if against in (None, ActorType.UNKNOWN):
        return None
    return EventSubtype.ARMED_CLASH if against in ARMED else EventSubtype.ATTACK


def _unarmed_assault(told: Told) -> EventSubtype:
    return EventSubtype.CHEMICAL_WEAPON if told["weaptype1"] == _CHEMICAL else EventSubtype.ATTACK


_SUBTYPES = {_BOMBING: _bombing, _ARMED_ASSAULT: _armed_assault, _UNARMED_ASSAULT: _unarmed_assault}


def _what_cells(kind: EventType, subtype: EventSubtype | None, codes: tuple[Classification, ...]) -> Told:
    told = [one for one in codes if one.scheme == NAME and one.level == ATTACK]
    if told and not _fits(told[0].code, kind, subtype):  # it was changed
        told = [one for one in classify(Event(type=kind, subtype=subtype), NAME) if one.level == ATTACK]
    return {
        **{name: cell for slot, one in zip_longest((1, 2, 3), told[:3]) for name, cell in _type_cells(slot, one)},
        SUICIDE: _is_suicide(told, subtype, codes),
    }


def _fits(code: str | None, kind: EventType, subtype: EventSubtype | None) -> bool:
    """Whether a code can stand for an event; no kind at all leaves it open."""
    known = subtypes_of(code or "", NAME)
    if kind is EventType.OTHER or not known:
        return True
    return subtype in known if subtype else kind in {one.type for one in known}


def _is_suicide(told: list[Classification], subtype: EventSubtype | None, codes: tuple[Classification, ...]) -> bool:
    """Whether it was a suicide attack: the sub-event type of a bombing tells it, of all others their code."""
    if subtype is EventSubtype.SUICIDE_BOMB or (told and told[0].code == _BOMBING):
        return subtype is EventSubtype.SUICIDE_BOMB
    return any(one.scheme == NAME and one.level == SUICIDE and one.code == "1" for one in codes)


def _type_cells(slot: int, told: Classification | None) -> Iterator[tuple[str, str | None]]:
    yield f"attacktype{slot}", told.code if told else None
    yield f"attacktype{slot}_txt", (label_of(ATTACK, told.code) or told.label) if told else None


# --- with what


def _weapons(told: Told) -> tuple[Weapon, ...]:
    weapons: list[Weapon] = []
    for slot in (1, 2, 3, 4):
        code, sub = told[f"weaptype{slot}"], told[f"weapsubtype{slot}"]
        if code:
            kind, label = weapon_type_of(code, sub) or "other", label_of("weapsubtype", sub) or sub
            detail = None if weapons else told["weapdetail"]
            weapons.append(Weapon(type=kind, subtype=label, detail=detail, code=code))
    return tuple(weapons)


def _weapons_cells(weapons: tuple[Weapon, ...]) -> Told:
    cells = dict.fromkeys(column.name for column in WEAPON_COLUMNS)
    for slot, weapon in enumerate(weapons[:4], 1):
        code, sub = _codes(weapon.type, weapon.subtype, weapon.code)
        cells[f"weaptype{slot}"], cells[f"weaptype{slot}_txt"] = code, label_of("weaptype", code)
        cells[f"weapsubtype{slot}"], cells[f"weapsubtype{slot}_txt"] = sub, label_of("weapsubtype", sub)
    return cells | {"weapdetail": next((weapon.detail for weapon in weapons if weapon.detail), None)}


@lru_cache(1024)
def _codes(kind: str, subtype: str | None, code: str | None) -> tuple[str | None, str | None]:
    """The codes of its type and subtype, those that it was read from as long as they stand for its type."""
    sub = subtype and (gtd_code("weapsubtype", subtype) or subtype)
    if code and (weapon_type_of(code, sub) or "other") == kind:
        return code, sub
    told = {one.level: one.code for one in classify_weapon(Weapon(type=kind))}
    return told.get("weaptype"), told.get("weapsubtype")


def _weapon_columns(slot: int) -> Iterator[Column]:
    at = f"weapons[{slot - 1}]"
    yield Column(f"weaptype{slot}", f"{at}.type", "what kind of weapon, 1 to 13", CODE)
    yield Column(f"weaptype{slot}_txt", f"{at}.type", "what it is called", derived=True)
    yield Column(f"weapsubtype{slot}", f"{at}.subtype", "what kind of that, 1 to 31", CODE)
    yield Column(f"weapsubtype{slot}_txt", f"{at}.subtype", "what it is called", derived=True)


WEAPON_COLUMNS = tuple(column for slot in (1, 2, 3, 4) for column in _weapon_columns(slot))

WEAPONS = Part(
    fields=("weapons",),
    columns=(*WEAPON_COLUMNS, Column("weapdetail", "weapons[0].detail", "the weapons in words")),
    read=_weapons,
    write=_weapons_cells,
)


def _type_columns(slot: int) -> Iterator[Column]:
    yield Column(f"attacktype{slot}", "classifications", "how it was done, 1 to 9", CODE)
    yield Column(f"attacktype{slot}_txt", "classifications", "what it is called", derived=True)


TARGTYPE_1 = Column("targtype1", "actors[role=target].type", "what was attacked, 1 to 22", CODE)
TARGSUBTYPE_1 = Column("targsubtype1", "actors[role=target].ids", "what kind of that, 1 to 113", CODE)
WEAPTYPE_1, _, WEAPSUBTYPE_1 = WEAPON_COLUMNS[:3]

WHAT = Part(
    fields=("type", "subtype", "classifications"),
    columns=(
        *(column for slot in (1, 2, 3) for column in _type_columns(slot)),
        Column("suicide", "subtype", "whether the attacker meant to die", FLAG),
    ),
    asides=(TARGTYPE_1, TARGSUBTYPE_1, WEAPTYPE_1, WEAPSUBTYPE_1),
    read=_what,
    write=_what_cells,
)
