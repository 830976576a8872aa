"""What is odd about an event: findings, where the types alone would have to refuse what real datasets hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, combinations

import attrs

from conflictevents.errors import ParseError
from conflictevents.model.casualty import Harm, Scope
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event, Status
from conflictevents.model.mention import Evidence

_YET_TO_COME = {Status.PLANNED, Status.THREATENED, Status.HYPOTHETICAL}
_FIELDS = {field.name for field in attrs.fields(Event)}
_PATH = re.compile(r"([a-z_]+)(?:\[([0-9]{1,9})\])?(?:\..*)?", re.DOTALL)


@attrs.frozen
class Finding:
    """Something about a field that cannot well be so: the path of the field, and what is odd about it."""

    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.field}: {self.message}"


def validate(event: Event) -> tuple[Finding, ...]:
    """What is odd about an event, field by field; empty if nothing is.

    - bounds of a count that contradict each other, which rows of UCDP GED do have;
    - a part that is more than its whole;
    - a day after the report came out, unless the event is yet to come; a date of a source that is no EDTF;
    - latitude and longitude 0, as a rule a missing value;
    - evidence for a field that is not there, or with a text that does not fill its span;
    - figures or evidence of a source that is not there.

    >>> from conflictevents.model.casualty import Casualty
    >>> odd = Event(type="battle", casualties=[Casualty(harm="killed", count=Count(low=18, best=18, high=17))])
    >>> for finding in validate(odd):
    ...     print(finding)
    casualties[0].count: low 18 is above high 17
    casualties[0].count: best 18 is above high 17
    """
    checks = (_counts, _parts, _dates, _coordinates, _evidence, _sources)
    return tuple(chain.from_iterable(check(event) for check in checks))


def _counts(event: Event) -> Iterator[Finding]:
    counts = [(f"casualties[{place}].count", casualty.count) for place, casualty in enumerate(event.casualties)]
    sizes = [(f"actors[{place}].size", actor.size) for place, actor in enumerate(event.actors)]
    for field, count in (*counts, *sizes):
        bounds = [(name, getattr(count, name, None)) for name in ("low", "best", "high")]
        for (lower, less), (upper, more) in combinations(bounds, 2):
            if less is not None and more is not None and less > more:
                yield Finding(field, f"{lower} {less} is above {upper} {more}")


def _parts(event: Event) -> Iterator[Finding]:
    tally = event.tally
    for place, casualty in enumerate(event.casualties):
        whole: Count | None = getattr(tally, casualty.harm.value)
        if casualty.scope is not Scope.PART or whole is None or whole.high is None:
            continue
        if casualty.harm is Harm.INJURED and tally.killed is not None:
            whole += tally.killed  # some of those who were hit may be told of as dead
        if whole.high is not None and (casualty.count.low or 0) > whole.high:
            harm = casualty.harm.value.replace("_", " ")
            yield Finding(
                f"casualties[{place}]", f"a part of at least {casualty.count.low}, of {whole.high} {harm} at most"
            )


def _dates(event: Event) -> Iterator[Finding]:
    for place, source in enumerate(event.sources):
        try:
            published = EventDate.parse(source.published) if source.published else None
        except ParseError:
            yield Finding(f"sources[{place}].published", f"no date in EDTF: {source.published!r}")
        else:
            if published and event.date and event.status not in _YET_TO_COME and _is_after(event.date, published):
                yield Finding("date", f"{event.date} is after sources[{place}] came out, {published}")


def _is_after(date: EventDate, other: EventDate) -> bool:
    return date.earliest is not None and other.latest is not None and date.earliest > other.latest


def _coordinates(event: Event) -> Iterator[Finding]:
    if event.location and event.location.lat == event.location.lon == 0:
        yield Finding("location", "latitude and longitude 0 lie in the Gulf of Guinea: a missing value?")


def _evidence(event: Event) -> Iterator[Finding]:
    for place, evidence in enumerate(event.mentions):
        if not _is_there(event, evidence):
            yield Finding(f"mentions[{place}].field", f"there is no {evidence.field!r}")
        if len(evidence.text) != evidence.end - evidence.start:
            yield Finding(f"mentions[{place}].text", f"does not fill the span {evidence.start}..{evidence.end}")


def _sources(event: Event) -> Iterator[Finding]:
    """An event of which no source is told can still have figures; but none of a second one."""
    known = max(1, len(event.sources))
    told = [(f"casualties[{place}]", figure.source) for place, figure in enumerate(event.casualties)]
    told += [(f"mentions[{place}]", evidence.source) for place, evidence in enumerate(event.mentions)]
    yield from (
        Finding(f"{field}.source", f"there is no sources[{number}]") for field, number in told if number >= known
    )


def _is_there(event: Event, evidence: Evidence) -> bool:
    match = _PATH.fullmatch(evidence.field)
    if match is None or match[1] not in _FIELDS:
        return False
    value = getattr(event, match[1])
    if value is None:
        return False
    return match[2] is None or (isinstance(value, tuple) and int(match[2]) < len(value))
