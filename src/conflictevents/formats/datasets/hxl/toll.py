"""The figures of HXL-tagged tables: a harm as an attribute of ``#affected``, and those to whom it came as others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictevents.formats.tables.cells import PEOPLE
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.casualty import Age, Casualty, Harm, Scope, Sex, Victims, VictimStatus
from conflictevents.model.count import Count, Policy
from conflictevents.model.tally import Group, Tally

HARMS = {
    Harm.KILLED: ("killed", "dead"),
    Harm.INJURED: ("injured", "wounded"),
    Harm.MISSING: ("missing",),
    Harm.ABDUCTED: ("kidnapped", "abducted"),
    Harm.DETAINED: ("detained", "arrested"),
    Harm.DISPLACED: ("displaced", "idps"),
    Harm.RELEASED: ("released",),
    Harm.AFFECTED: ("",),
}
"""The attributes of a harm, the usual one first."""

EVERYONE = Victims()
GROUPS = {
    ("f",): Victims(sex=Sex.FEMALE, label="women and girls"),
    ("m",): Victims(sex=Sex.MALE, label="men and boys"),
    ("i",): Victims(label="people of other or unknown sex"),
    ("children",): Victims(age=Age.CHILD, label="children"),
    ("adults",): Victims(age=Age.ADULT, label="adults"),
    ("elderly",): Victims(age=Age.ELDERLY, label="elderly people"),
    ("civilians",): Victims(status=VictimStatus.CIVILIAN, label="civilians"),
    ("children", "f"): Victims(age=Age.CHILD, sex=Sex.FEMALE, label="girls"),
    ("children", "m"): Victims(age=Age.CHILD, sex=Sex.MALE, label="boys"),
    ("adults", "f"): Victims(age=Age.ADULT, sex=Sex.FEMALE, label="women"),
    ("adults", "m"): Victims(age=Age.ADULT, sex=Sex.MALE, label="men"),
}
"""The groups of people that attributes tell."""

WHO = {(): EVERYONE} | GROUPS
_BY_DIMENSION: dict[str, dict[tuple[str, ...], Group]] = {
    "sex": {("f",): Sex.FEMALE, ("m",): Sex.MALE},
    "age": {("children",): Age.CHILD},
    "status": {("civilians",): VictimStatus.CIVILIAN},
}


def _tag(harm: str, who: tuple[str, ...]) -> str:
    return "+".join(("#affected", *filter(None, (harm,)), *who))


_FIGURES = {_tag(names[0], who): (harm, victims) for harm, names in HARMS.items() for who, victims in WHO.items()}
_TOTALS = {harm: _tag(names[0], ()) for harm, names in HARMS.items()}


def _columns() -> Iterator[Column]:
    for harm, names in HARMS.items():
        for who, victims in WHO.items():
            tag, *also = (_tag(name, who) for name in names)
            says = f"how many {victims} were {harm.value}"
            yield Column(tag, "casualties", says, PEOPLE, also=tuple(also), hxl=tag)


def _casualties(told: Told) -> tuple[Casualty, ...]:
    return tuple(
        Casualty(harm=harm, count=Count.exactly(told[tag]), victims=victims, scope=_scope(told, harm, victims))
        for tag, (harm, victims) in _FIGURES.items()
        if told[tag] is not None
    )


def _scope(told: Told, harm: Harm, victims: Victims) -> Scope:
    """Groups are parts of the total, or where none is told make it up: those of the first kind that is."""
    if victims == EVERYONE:
        return Scope.TOTAL
    groups = [who for tag, (of, who) in _FIGURES.items() if of is harm and told[tag] is not None]
    adds_up = EVERYONE not in groups and _kind(victims) == _kind(groups[0])
    return Scope.TOTAL if adds_up else Scope.PART


def _kind(victims: Victims) -> tuple[bool, bool]:
    """By what a group is told: by age, by status, or else by sex."""
    return victims.age is not None, victims.status is VictimStatus.CIVILIAN


def _casualties_cells(casualties: Iterable[Casualty]) -> Told:
    told = {(figure.harm, figure.victims): figure.count.resolve(Policy.BEST) for figure in casualties}
    return {tag: told.get(key) for tag, key in _FIGURES.items()}


def figures(casualties: tuple[Casualty, ...], whole: Tally, policy: Policy) -> Iterator[Casualty]:
    """The figures that columns can hold: what those from elsewhere come to, for everybody and for some groups."""
    tallies = {EVERYONE: whole}
    for dimension, groups in _BY_DIMENSION.items():
        found = Tally.by_group(casualties, dimension)
        tallies |= {GROUPS[who]: found[group] for who, group in groups.items() if group in found}
    for victims, tally in tallies.items():
        for harm in HARMS:
            count: Count | None = getattr(tally, harm.value)
            number = None if count is None else count.resolve(policy)
            if number is not None:
                scope = Scope.TOTAL if victims == EVERYONE else Scope.PART
                yield Casualty(harm=harm, count=Count.exactly(number), victims=victims, scope=scope)


TOLL = Part(fields=("casualties",), columns=tuple(_columns()), read=_casualties, write=_casualties_cells)
