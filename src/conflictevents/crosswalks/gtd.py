"""GTD's codes: the labels in the columns beside them, and what targets and weapons they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from conflictevents.crosswalks.actors import actor_type_of
from conflictevents.crosswalks.tables import ALSO, Row, lines, parts
from conflictevents.model.actor import ActorType
from conflictevents.model.country import Country
from conflictevents.model.event import Classification, Weapon

_COUNTRY = "country"
_NATIONALITY = "natlty"
_LABELS = "_txt"
_NUMBERS = "0123456789"


def gtd_label(column: str, code: str | int) -> str | None:
    """The label of a code in a column of GTD, as its data has it beside the code; None where there is no such code.

    >>> gtd_label("targtype1", 15), gtd_label("natlty2", 217)
    ('Religious Figures/Institutions', 'United States')

    Raises ValueError for a column without labels:

    >>> gtd_label("nkill", 3)
    Traceback (most recent call last):
    ...
    ValueError: no labels for 'nkill'; there are region, country, alternative, attacktype, targtype, targsubtype, \
claimmode, weaptype, weapsubtype, propextent, hostkidoutcome
    """
    kind = _kind(column)
    if line := _by_code()[kind].get(str(code)):
        return line["label"]
    country = Country.of(code, "gtd") if kind == _COUNTRY else None
    return country.name_in("gtd") if country else None


def gtd_code(column: str, label: str) -> str | None:
    """The code of a label in a column of GTD, in any case, as any version of it has it; None where there is none.

    >>> gtd_code("weaptype1", "Explosives/Bombs/Dynamite"), gtd_code("natlty1", "Zaire"), gtd_code("country", "Iraq")
    ('6', '604', '95')

    Raises ValueError for a column without labels.
    """
    kind = _kind(column)
    if code := _by_label()[kind].get(label.strip().casefold()):
        return code
    country = Country.named(label) if kind == _COUNTRY else None
    return country.code("gtd") if country else None


def target_type_of(targtype: str | int, targsubtype: str | int | None = None) -> ActorType | None:
    """The type of actor that a target of GTD is: by its subtype, where that says more than its type.

    >>> target_type_of(14).value, target_type_of(14, 83).value, target_type_of(1, 6).value
    ('civilians', 'protesters', 'medical')
    """
    told = _by_code()["targsubtype"].get(str(targsubtype), {}).get("read_as")
    return ActorType(told) if told else actor_type_of(targtype, "gtd")


def weapon_type_of(weaptype: str | int, weapsubtype: str | int | None = None) -> str | None:
    """The type of a weapon of GTD, see :class:`~conflictevents.Weapon`: by its subtype, where that says more.

    >>> weapon_type_of(6), weapon_type_of(6, 13), weapon_type_of(5, 3)
    ('explosives', 'suicide', 'firearms')
    """
    told = _by_code()["weapsubtype"].get(str(weapsubtype), {}).get("read_as")
    return told or _by_code()["weaptype"].get(str(weaptype), {}).get("read_as")


def classify_weapon(weapon: Weapon) -> tuple[Classification, ...]:
    """GTD's codes of a weapon, of the levels weaptype and, where it has one, weapsubtype; nothing where it has neither.

    >>> [(told.level, told.code, told.label) for told in classify_weapon(Weapon(type="grenade"))]
    [('weaptype', '6', 'Explosives'), ('weapsubtype', '7', 'Grenade')]
    """
    told = _weapons().get(weapon.type)
    return tuple(_classification(line) for line in _with_its_type(told)) if told else ()


def _with_its_type(line: Row) -> Iterator[Row]:
    if "of" in line:
        yield _by_code()["weaptype"][line["of"]]
    yield line


def _classification(line: Row) -> Classification:
    return Classification(scheme="gtd", level=line["column"], code=line["code"], label=line["label"])


@cache
def _kind(column: str) -> str:
    """``targtype`` for ``targtype2`` and ``targtype2_txt``."""
    kind = column.removesuffix(_LABELS).rstrip(_NUMBERS)
    kind = _COUNTRY if kind == _NATIONALITY else kind
    if kind not in _by_code():
        raise ValueError(f"no labels for {column!r}; there are {', '.join(_by_code())}")
    return kind


@cache
def _by_code() -> Mapping[str, Mapping[str, Row]]:
    found: dict[str, dict[str, Row]] = {}
    for line in lines("gtd_codes"):
        found.setdefault(line["column"], {})[line["code"]] = line
    return found


@cache
def _by_label() -> Mapping[str, Mapping[str, str]]:
    return {
        column: {name.casefold(): code for code, line in told.items() for name in (line["label"], *parts(line, ALSO))}
        for column, told in _by_code().items()
    }


@cache
def _weapons() -> Mapping[str, Row]:
    return {kind: line for line in lines("gtd_codes") for kind in parts(line, "written_for")}
