"""The victims in the Aid Worker Security Database: the total of each harm, with two kinds of staff as parts of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from conflictevents.formats.tables.cells import PEOPLE
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.casualty import Casualty, Harm, Scope, Sex, Victims, VictimStatus
from conflictevents.model.count import Count, Policy
from conflictevents.model.tally import Tally

OCCUPATION = "aid_worker"
EVERYONE = Victims(status=VictimStatus.CIVILIAN, occupation=OCCUPATION, label="aid workers")
STAFF = {
    "Nationals": attrs.evolve(EVERYONE, label="national staff"),
    "Internationals": attrs.evolve(EVERYONE, label="international staff"),
}
GENDERS = {
    "Gender Male": attrs.evolve(EVERYONE, sex=Sex.MALE, label="men"),
    "Gender Female": attrs.evolve(EVERYONE, sex=Sex.FEMALE, label="women"),
    "Gender Unknown": attrs.evolve(EVERYONE, label="people of unknown gender"),
}
HARMS = {
    "killed": Harm.KILLED,
    "wounded": Harm.INJURED,
    "kidnapped": Harm.ABDUCTED,
    "detained": Harm.DETAINED,
}


# --- reading


def _casualties(told: Told) -> tuple[Casualty, ...]:
    return tuple(_figures(told))


def _figures(told: Told) -> Iterator[Casualty]:
    for word, harm in HARMS.items():
        groups = {f"{staff} {word}": victims for staff, victims in STAFF.items()}
        yield from _split(told, harm, f"Total {word}", groups)
    yield from _split(told, Harm.AFFECTED, "Total affected", GENDERS)


def _split(told: Told, harm: Harm, total: str, groups: Mapping[str, Victims]) -> Iterator[Casualty]:
    """The total of a harm, and those of its groups in which there was anybody."""
    numbers = {column: told[column] for column in groups}
    whole = told[total] if told[total] is not None or None in numbers.values() else sum(numbers.values())
    if whole is not None:
        yield Casualty(harm=harm, count=Count.exactly(whole), victims=EVERYONE)
    for column, victims in groups.items():
        if numbers[column]:
            yield Casualty(harm=harm, count=Count.exactly(numbers[column]), victims=victims, scope=Scope.PART)


# --- writing


def _casualties_cells(casualties: tuple[Casualty, ...]) -> Told:
    cells: dict[str, int | None] = {}
    for word, harm in HARMS.items():
        groups = {f"{staff} {word}": victims for staff, victims in STAFF.items()}
        cells |= _split_cells(casualties, harm, f"Total {word}", groups)
    cells |= _split_cells(casualties, Harm.AFFECTED, "Total affected", GENDERS)
    for staff in STAFF:
        cells[f"Total {staff.lower()}"] = _sum(cells[f"{staff} {word}"] for word in HARMS)
    return cells


def _split_cells(
    casualties: Iterable[Casualty], harm: Harm, total: str, groups: Mapping[str, Victims]
) -> dict[str, int | None]:
    """The cells of a total and its groups; a group that is not told is 0 where the others make up the total."""
    told = {figure.victims: figure.count.resolve(Policy.BEST) for figure in casualties if figure.harm is harm}
    whole = told.get(EVERYONE)
    numbers = {column: told.get(victims) for column, victims in groups.items()}
    if whole is not None and sum(number or 0 for number in numbers.values()) == whole:
        numbers = {column: number or 0 for column, number in numbers.items()}
    return {total: whole, **numbers}


def _sum(numbers: Iterable[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(HARMS) else None


def of_aid_workers(casualties: Iterable[Casualty], policy: Policy) -> Iterator[Casualty]:
    """The harm to aid workers that figures from elsewhere tell: one figure for each, and one for all together."""
    tally = Tally.by_group(casualties, "occupation").get(OCCUPATION, Tally())
    counts = {harm: count for harm in HARMS.values() if (count := getattr(tally, harm.value)) is not None}
    numbers = {harm: number for harm, count in counts.items() if (number := count.resolve(policy)) is not None}
    if numbers:
        numbers[Harm.AFFECTED] = sum(numbers.values())
    for harm, number in numbers.items():
        yield Casualty(harm=harm, count=Count.exactly(number), victims=EVERYONE)


# --- the columns


_TAGS = {"killed": "killed", "wounded": "injured", "kidnapped": "kidnapped", "detained": "detained"}


def _columns() -> Iterator[Column]:
    for staff, tag in (("Nationals", "national"), ("Internationals", "international")):
        for word, harm in _TAGS.items():
            yield _people(f"{staff} {word}", f"{tag} staff who were {word}", f"{harm}+{tag}")
        yield _people(f"Total {staff.lower()}", f"{tag} staff who came to any harm", f"total+{tag}", derived=True)
    for word, harm in _TAGS.items():
        yield _people(f"Total {word}", f"all who were {word}", f"total+{harm}")
    yield AFFECTED
    for (column, victims), tag in zip(GENDERS.items(), ("m", "f", "i"), strict=True):
        yield _people(column, f"those of them who are {victims}", f"total+{tag}")


def _people(name: str, says: str, tag: str, *, derived: bool = False) -> Column:
    return Column(name, "casualties", says, PEOPLE, derived=derived, hxl=f"#affected+{tag}")


AFFECTED = _people("Total affected", "all who came to any harm", "total")
TOLL = Part(fields=("casualties",), columns=tuple(_columns()), read=_casualties, write=_casualties_cells)
