"""Airwars: who did it, with what toll, and what is thought of it; a belligerent speaks of all three."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from conflictevents.formats.datasets.airwars.codes import BELLIGERENTS, GROUPS, NAME, slug
from conflictevents.formats.tables.cells import PEOPLE, TEXT, Cell, items
from conflictevents.formats.tables.table import Column, Part, Told
from conflictevents.model.actor import Actor, ActorType, Certainty, Role
from conflictevents.model.casualty import Age, Casualty, Harm, Scope, Sex, VictimStatus
from conflictevents.model.count import Count, Policy
from conflictevents.model.event import Assessment
from conflictevents.model.tally import Group, Tally

GRADING, POSITION = f"{NAME}.grading", f"{NAME}.position"
"""Airwars' grading of a report of harm to civilians, and a belligerent's position on it."""

CIVILIANS = GROUPS["civilian_non_combatants"].victims
HARMS = {"killed": Harm.KILLED, "injured": Harm.INJURED}
_CONCEDED = {"deaths": Harm.KILLED, "injuries": Harm.INJURED}
_CERTAINTIES = {"Known": Certainty.CONFIRMED, "Suspected": Certainty.SUSPECTED}
_TYPES = {certainty: text for text, certainty in _CERTAINTIES.items()}


def _of(place: int, key: str) -> str:
    return f"belligerents[{place}].{key}"


# --- reading

Field = tuple[tuple[Actor, ...], tuple[Casualty, ...], tuple[Assessment, ...]]


def _read(number: int, told: Told) -> Field:
    named = [(place, name) for place in range(number) if (name := told[_of(place, "belligerent_name")])]
    doers = (_belligerent(place, name, told) for place, name in named if name.strip())
    conceded = (figure for place, name in named for figure in _conceded(place, name, told))
    positions = ((name, told[_of(place, "assessment_slug")]) for place, name in named)
    grading = told["civilian_harm_status_slug"]
    return (
        (*doers, *_targets(told)),
        (*_victims(told), *conceded),
        (
            *((Assessment(scheme=GRADING, value=grading),) if grading else ()),
            *(Assessment(scheme=POSITION, value=position, by=name) for name, position in positions if position),
        ),
    )


def _belligerent(place: int, name: str, told: Told) -> Actor:
    known = told[_of(place, "belligerent_slug")]
    kind, country = _kind(known or name)
    certainty = _CERTAINTIES.get(told[_of(place, "type")], Certainty.UNKNOWN)
    ids = {NAME: known} if known else {}
    return Actor(name=name, role=Role.INITIATOR, type=kind, country=country, certainty=certainty, ids=ids)


def _kind(name: str) -> tuple[ActorType, str | None]:
    return BELLIGERENTS.get(slug(name), (ActorType.UNKNOWN, None))


def _targets(told: Told) -> Iterator[Actor]:
    names, slugs = told["targeted_belligerent_name"] or (), told["targeted_belligerent_slug"] or ()
    names = names if len(names) == len(slugs) or not slugs else slugs
    for place, name in enumerate(names):
        if name.strip():
            kind, country = _kind(slugs[place] if slugs else name)
            ids = {NAME: slugs[place]} if slugs else {}
            yield Actor(name=name, role=Role.TARGET, type=kind, country=country, ids=ids)


def _victims(told: Told) -> Iterator[Casualty]:
    for group, (victims, whole) in GROUPS.items():
        for word, harm in HARMS.items():
            low, high = told[f"{group}_{word}_min"], told[f"{group}_{word}_max"]
            if low is not None or high is not None:
                inside = whole is not None and (victims.occupation or told[f"{whole}_{word}_min"] is not None)
                scope = Scope.PART if inside else Scope.TOTAL
                yield Casualty(harm=harm, count=_count(low, high), victims=victims, scope=scope)


def _conceded(place: int, name: str, told: Told) -> Iterator[Casualty]:
    for word, harm in _CONCEDED.items():
        low, high = (told[_of(place, f"{word}_conceded_{bound}")] for bound in ("min", "max"))
        if low is not None or high is not None:
            yield Casualty(harm=harm, count=_count(low, high), victims=CIVILIANS, claimed_by=name)


def _count(low: int | None, high: int | None) -> Count:
    if low is None or high is None:
        return Count.at_most(high) if high is not None else Count.at_least(low or 0)
    return Count.exactly(low) if low == high else Count.between(low, high)


# --- writing


def _write(
    number: int, actors: Iterable[Actor], casualties: Iterable[Casualty], assessments: Iterable[Assessment]
) -> Told:
    doers = [actor for actor in actors if actor.role is Role.INITIATOR]
    targets = [actor for actor in actors if actor.role is Role.TARGET]
    counts = {(one.harm, one.victims, one.claimed_by): one.count for one in casualties}
    thought = {(one.scheme, one.by): one.value for one in assessments}
    cells: dict[str, object] = {"civilian_harm_status_slug": thought.get((GRADING, None))}
    cells["targeted_belligerent_name"] = tuple(actor.name for actor in targets) or None
    cells["targeted_belligerent_slug"] = tuple(actor.ids.get(NAME, slug(actor.name)) for actor in targets) or None
    for group, (victims, _) in GROUPS.items():
        for word, harm in HARMS.items():
            cells |= _bounds(f"{group}_{word}", counts.get((harm, victims, None)))
    for place in range(number):
        actor = doers[place] if place < len(doers) else None
        name = actor.name if actor else None
        cells |= _belligerent_cells(place, actor)
        cells[_of(place, "assessment_slug")] = thought.get((POSITION, name)) if name else None
        for word, harm in _CONCEDED.items():
            told = counts.get((harm, CIVILIANS, name)) if name else None
            cells |= _bounds(_of(place, f"{word}_conceded"), told)
    return cells


def _belligerent_cells(place: int, actor: Actor | None) -> dict[str, str | None]:
    return {
        _of(place, "belligerent_name"): actor.name if actor else None,
        _of(place, "belligerent_slug"): actor.ids.get(NAME, slug(actor.name)) if actor else None,
        _of(place, "type"): _TYPES.get(actor.certainty) if actor else None,
    }


def _bounds(name: str, count: Count | None) -> dict[str, int | None]:
    low, high = (count.low, count.high) if count else (None, None)
    return {f"{name}_min": low, f"{name}_max": high}


# --- from elsewhere

_ADOPTED: dict[str, tuple[str, Group]] = {
    "civilian_non_combatants": ("status", VictimStatus.CIVILIAN),
    "children": ("age", Age.CHILD),
    "women": ("sex", Sex.FEMALE),
    "men": ("sex", Sex.MALE),
    "human_rights_defenders": ("occupation", "human_rights_defender"),
    "journalists": ("occupation", "journalist"),
    "healthcare_personnel": ("occupation", "health_worker"),
    "belligerents": ("status", VictimStatus.COMBATANT),
}


def adopted(casualties: tuple[Casualty, ...], policy: Policy) -> Iterator[Casualty]:
    """The figures that columns can hold: for each group the lowest by a policy, and the highest."""
    tallies = {kind: Tally.by_group(casualties, kind) for kind, _ in _ADOPTED.values()}
    for group, (kind, value) in _ADOPTED.items():
        victims, whole = GROUPS[group]
        for harm in HARMS.values():
            count: Count | None = getattr(tallies[kind].get(value), harm.value, None)
            if count is not None:
                told = _count(count.resolve(policy), count.resolve(Policy.HIGH))
                scope = Scope.PART if whole else Scope.TOTAL
                yield Casualty(harm=harm, count=told, victims=victims, scope=scope)


# --- the columns

_NAMES = items(",")


def _columns(number: int) -> Iterator[Column]:
    for place in range(number):
        yield from _belligerent_columns(place)
    yield Column("targeted_belligerent_name", "actors[role=target].name", "whom it was aimed at, with commas", _NAMES)
    yield Column("targeted_belligerent_slug", "actors[role=target].ids", "their names in addresses", _NAMES)
    yield Column("civilian_harm_status_slug", "assessments", "confirmed, fair, weak, contested or discounted")
    for group, (victims, _) in GROUPS.items():
        for word in HARMS:
            for bound, says in (("min", "lowest"), ("max", "highest")):
                yield Column(f"{group}_{word}_{bound}", "casualties", f"the {says} number of {victims} {word}", PEOPLE)


def _belligerent_columns(place: int) -> Iterator[Column]:
    def column(key: str, field: str, says: str, cell: Cell = TEXT) -> Column:
        return Column(_of(place, key), field, says, cell, also=(key,) if place == 0 else ())

    yield column("belligerent_name", f"actors[{place}].name", "who did it")
    yield column("belligerent_slug", f"actors[{place}].ids", "its name in addresses")
    yield column("type", f"actors[{place}].certainty", "Known or Suspected")
    yield column("assessment_slug", "assessments", "its position: credible, non_credible, duplicate, not_yet_assessed")
    for word in _CONCEDED:
        for bound, says in (("min", "lowest"), ("max", "highest")):
            yield column(
                f"{word}_conceded_{bound}", "casualties", f"the {says} number of {word} that it concedes", PEOPLE
            )


def harm(number: int) -> Part:
    """The part of a table that has so many belligerents for an incident."""
    return Part(
        fields=("actors", "casualties", "assessments"),
        columns=tuple(_columns(number)),
        read=partial(_read, number),
        write=partial(_write, number),
    )
