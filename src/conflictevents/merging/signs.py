"""Signs that two events are one, and what speaks against it.

Two events are one where nothing speaks against it, day, place and mode agree, and one more sign does: an actor, the
toll, the weapon or the victims. A weak date and a weak place each ask for one sign more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import product

import attrs

from conflictevents.merging import who
from conflictevents.merging.places import Place
from conflictevents.merging.traits import Days, Toll, Traits
from conflictevents.model.casualty import Harm


class Sign(StrEnum):
    """In what two events agree."""

    DATE = "date"
    PLACE = "place"
    MODE = "mode"
    ACTOR = "actor"
    TOLL = "toll"
    WEAPON = "weapon"
    VICTIMS = "victims"


@attrs.frozen
class Reason:
    """One sign that an event is the same as those that it joined, and the evidence for it.

    ``member`` is the place of that event among the members. A date is ``weak`` if it is wide or a day off, a place if
    it is an area or another one nearby: much else can have happened then and there.

    >>> print(Reason(Sign.PLACE, "Atarib and Kafr Karmin, 4 km apart"))
    place: Atarib and Kafr Karmin, 4 km apart
    """

    sign: Sign
    evidence: str
    weak: bool = False
    member: int = 1

    def __str__(self) -> str:
        return f"{self.sign}: {self.evidence}"


WEEK, MONTH = 7, 31
"""A date within a week is close, one within a month is wide; one that is wider, or open, is none to go by."""

CLOSE, NEAR = 1.0, 25.0
"""Two places within so many km are as good as one; within so many, two reports can still be of one event."""

FEW = 3
"""Tolls below this are too common to be a sign."""

ALIKE = 1.5
"""Figures of one toll differ no more than by this factor, unless they have grown."""


def reasons(one: Traits, other: Traits) -> tuple[Reason, ...]:
    """Why two events are one; nothing where they are not, or where too little says so."""
    if any(against(one, other) for against in _AGAINST):
        return ()
    needed = [reason for sign in (_date, _place, _mode) if (reason := sign(one, other))]
    further = [reason for sign in (_actor, _toll, _weapon, _victims) if (reason := sign(one, other))]
    enough = len(needed) == 3 and len(further) > sum(reason.weak for reason in needed)
    return (*needed, *further) if enough else ()


# --- what speaks for it


def _date(one: Traits, other: Traits) -> Reason | None:
    """The closest dates of both, which are those that count."""
    if not one.days or not other.days:
        return None
    ours, theirs = (min(traits.days, key=_number) for traits in (one, other))
    widest = max(ours.number, theirs.number)
    apart = ours.first > theirs.last or theirs.first > ours.last
    return Reason(Sign.DATE, _listed(ours.told, theirs.told), apart or widest > WEEK) if widest <= MONTH else None


def _number(days: Days) -> int:
    return days.number


def _place(one: Traits, other: Traits) -> Reason | None:
    """The surest way in which two places agree."""
    found = [reason for ours, theirs in product(one.places, other.places) if (reason := _places(ours, theirs))]
    return min(found, key=lambda reason: reason.weak, default=None)


def _places(one: Place, other: Place) -> Reason | None:
    apart = one.kilometres_to(other)
    if one.name == other.name:
        namesake = apart is None and one.areas and other.areas and not one.areas & other.areas
        return None if namesake else Reason(Sign.PLACE, one.label, weak=one.area or other.area)
    if apart is not None:
        told = f"{one.label} and {other.label}, {apart:.0f} km apart"
        return Reason(Sign.PLACE, told, weak=apart > CLOSE) if apart <= NEAR else None
    if one.name in other.areas:
        return Reason(Sign.PLACE, f"{other.label} in {one.label}", weak=True)
    if other.name in one.areas:
        return Reason(Sign.PLACE, f"{one.label} in {other.label}", weak=True)
    return None


def _mode(one: Traits, other: Traits) -> Reason:
    return Reason(Sign.MODE, _listed(one.subtypes[0], other.subtypes[0]))


def _actor(one: Traits, other: Traits) -> Reason | None:
    pair = next(who.pairs(one, other), None)
    return Reason(Sign.ACTOR, _listed(*(actor.name for actor in pair))) if pair else None


def _toll(one: Traits, other: Traits) -> Reason | None:
    """A toll that some number fits, told with figures that are alike: "at least eight" and "six to eight"."""
    pair = next((pair for pair in _same_harm(one, other) if _agree(*pair)), None)
    return Reason(Sign.TOLL, f"{pair[0].harm} {_listed(*(str(toll.told) for toll in pair))}") if pair else None


def _agree(one: Toll, other: Toll) -> bool:
    telling = all((toll.told.resolve("low") or 0) >= FEW for toll in (one, other))
    return telling and one.told.agrees_with(other.told) and _alike(one, other)


def _weapon(one: Traits, other: Traits) -> Reason | None:
    return _shared(Sign.WEAPON, one.weapons, other.weapons)


def _victims(one: Traits, other: Traits) -> Reason | None:
    return _shared(Sign.VICTIMS, one.victims, other.victims)


def _shared(sign: Sign, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Reason | None:
    shared = next((word for word in ours if word in theirs), None)
    return Reason(sign, shared) if shared else None


def _listed(one: str, other: str) -> str:
    return one if one == other else f"{one} and {other}"


# --- what speaks against it; each looks at all that the members of both say, so that no chain joins what is apart


def _one_report(one: Traits, other: Traits) -> bool:
    return not one.reports.isdisjoint(other.reports)


def _other_kind(one: Traits, other: Traits) -> bool:
    return one.country != other.country or one.status is not other.status or not one.modes & other.modes


def _other_days(one: Traits, other: Traits) -> bool:
    return any(_days_apart(ours, theirs) for ours, theirs in product(one.days, other.days))


def _days_apart(one: Days, other: Days) -> bool:
    """More than a day between them; and what lasted began and ended on the same days, give or take one."""
    if one.lasting or other.lasting:
        return abs(one.first - other.first) > 1 or abs(one.last - other.last) > 1
    return one.first > other.last + 1 or other.first > one.last + 1


def _other_place(one: Traits, other: Traits) -> bool:
    apart = (ours.kilometres_to(theirs) for ours, theirs in product(one.places, other.places))
    return any(kilometres is not None and kilometres > NEAR for kilometres in apart)


def _other_actors(one: Traits, other: Traits) -> bool:
    return who.in_conflict(one, other) is not None


def _other_toll(one: Traits, other: Traits) -> bool:
    figures = ((a, b) for a, b in _same_harm(one, other) if a.harm is not Harm.INJURED)  # who is hurt is counted freely
    return any(not (a.told.agrees_with(b.told) or _alike(a, b) or _grown(a, b)) for a, b in figures)


def _same_harm(one: Traits, other: Traits) -> Iterator[tuple[Toll, Toll]]:
    return ((ours, theirs) for ours, theirs in product(one.tolls, other.tolls) if ours.harm is theirs.harm)


def _alike(one: Toll, other: Toll) -> bool:
    low, high = sorted(toll.told.resolve() or 0 for toll in (one, other))
    return high <= low * ALIKE


def _grown(one: Toll, other: Toll) -> bool:
    """Whether the higher figure was told on a later day."""
    if one.published is None or other.published is None:
        return False
    early, late = sorted((one, other), key=lambda toll: toll.published or 0)
    later = early.published != late.published
    return later and (early.told.resolve() or 0) < (late.told.resolve() or 0)


_AGAINST: tuple[Callable[[Traits, Traits], bool], ...] = (
    _one_report,
    _other_kind,
    _other_days,
    _other_place,
    _other_toll,
    _other_actors,
)
