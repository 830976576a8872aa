"""What a report should tell, as tests/golden/reports/README.md describes it, against the events that were read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import yaml

from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.event import Event

Told: TypeAlias = Mapping[str, Any]

SEEDS = Path(__file__).parents[1] / "seeds"

STRICTLY: Told = {harm.value: "" for harm in Harm} | {"status": "asserted"}
"""What holds of an event unless something else is told."""


@attrs.frozen(kw_only=True)
class GoldenReport:
    """A report and what it tells."""

    text: str
    title: str | None = None
    description: str | None = None
    published: str
    source: str | None = None
    events: Sequence[Told]
    also: Sequence[Told] = ()
    statements: Sequence[Told] = ()
    never: Sequence[Told] = ()

    @classmethod
    def load(cls, path: Path) -> GoldenReport:
        fields = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        seed = fields.pop("seed", None)
        text = (SEEDS / seed).read_text("utf-8") if seed else fields.pop("text")
        return cls(text=text, never=fields.pop("not", ()), **fields)


def nearest(events: Sequence[Event], told: Told) -> tuple[Event | None, list[str]]:
    """The event with the fewest faults as the one that is told, and its faults."""
    judged = [(faults(event, STRICTLY | told), event) for event in events]
    if not judged:
        return None, ["no event was read"]
    found, event = min(judged, key=lambda pair: len(pair[0]))
    return event, found


def faults(event: Event, told: Told) -> list[str]:
    """What an event has in place of what is told."""
    return [fault for field, wanted in told.items() for fault in _CHECKS[field](event, field, wanted)]


def _value(event: Event, field: str, wanted: str) -> list[str]:
    value = getattr(event, field)
    return _unless_among(field, wanted, "" if value is None else str(value))


def _country(event: Event, field: str, wanted: str) -> list[str]:
    return _unless_among(field, wanted, (event.location and event.location.country) or "")


def _toll(event: Event, field: str, wanted: str) -> list[str]:
    count = getattr(event.tally, field)
    return _unless_among(field, wanted, "" if count is None else str(count))


def _best(event: Event, field: str, wanted: str) -> list[str]:
    return _unless_among(field, wanted, str(event.best_tally))


def _unless_among(field: str, wanted: str, got: str) -> list[str]:
    return [] if got in _choices(wanted) else [f"{field}: expected {wanted or 'nothing'}, got {got or 'nothing'}"]


def _choices(wanted: str) -> list[str]:
    return [choice.strip() for choice in wanted.split("|")]


def _place(event: Event, field: str, names: Iterable[str]) -> list[str]:
    got = f"{event.location}; {event.location.description}" if event.location else "nowhere"
    return [f"{field}: expected {name} in {got}" for name in names if name.casefold() not in got.casefold()]


def _actors(event: Event, field: str, names: Iterable[str]) -> list[str]:
    actors = event.actors if field == "actors" else event.actors_as(field.removesuffix("s"))
    got = ", ".join(map(str, actors)) or "nobody"
    return [f"{field}: expected {name}, got {got}" for name in names if not any(_is_meant(a, name) for a in actors)]


def _is_meant(actor: Actor, name: str) -> bool:
    names = f"{actor.name}; {actor.affiliation or ''}".casefold()
    return any(choice.casefold() in names or choice == actor.country for choice in _choices(name))


def _claims(event: Event, field: str, claims: Iterable[Mapping[str, str]]) -> list[str]:
    got = ", ".join(f"{c.claimed_by or 'report'}: {c}" for c in event.casualties) or "none"
    wanted = [(claimant, figure) for claim in claims for claimant, figure in claim.items()]
    return [
        f"{field}: expected {claimant}: {figure}, got {got}"
        for claimant, figure in wanted
        if not any(str(c) == figure and _claimed(c, claimant) for c in event.casualties)
    ]


def _claimed(casualty: Casualty, claimant: str) -> bool:
    return claimant.casefold() in (casualty.claimed_by or "report").casefold()


_CHECKS: dict[str, Callable[[Event, str, Any], list[str]]] = {
    **dict.fromkeys(("type", "subtype", "status", "date"), _value),
    **dict.fromkeys(("initiators", "targets", "participants", "actors"), _actors),
    **{harm.value: _toll for harm in Harm},
    "best": _best,
    "country": _country,
    "place": _place,
    "claims": _claims,
}
