"""GTD: an event from elsewhere, with all that its columns can hold of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from conflictevents.crosswalks import classify
from conflictevents.formats.datasets.gtd.cells import NAME
from conflictevents.formats.datasets.gtd.toll import AMERICANS, ATTACKERS
from conflictevents.formats.datasets.gtd.when_where import date_cells, date_of
from conflictevents.model.actor import Actor, Role
from conflictevents.model.casualty import Casualty, Harm, Scope, Victims
from conflictevents.model.count import Count, Policy
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event, Provenance, Source
from conflictevents.model.party import ARMED_GROUPS
from conflictevents.model.tally import Tally


def adopted(event: Event, policy: Policy) -> Event:
    """An event from elsewhere as GTD has it: its codes, who did it and to whom, figures without bounds, citations."""
    return attrs.evolve(
        event,
        date=_date(event.date),
        actors=tuple(_actors(event)),
        casualties=tuple(_casualties(event, policy)),
        classifications=classify(event, NAME),
        sources=[Source(citation=told) for source in event.sources if (told := _citation(source))],
        assessments=(),
        refs=(),
        provenance=_provenance(event.provenance),
    )


def _provenance(provenance: Provenance | None) -> Provenance | None:
    """Where it comes from, with the dataset as the collection that it was in."""
    if provenance is None or provenance.collection:
        return provenance
    return attrs.evolve(provenance, collection=provenance.dataset)


def _date(when: EventDate | None) -> EventDate | None:
    """The date, with what only EDTF can tell of it as its text."""
    if when is None:
        return None
    plain = attrs.evolve(when, text=None)
    return plain if date_of(date_cells(plain)) == plain else attrs.evolve(plain, text=str(plain))


def _actors(event: Event) -> Iterator[Actor]:
    """Who did it, and to whom; where that is not told, a group among those who took part, and if any, the others."""
    doing = event.actors_as(Role.INITIATOR)
    suffering = (*event.actors_as(Role.TARGET), *event.actors_as(Role.VICTIM))
    both = event.actors_as(Role.PARTICIPANT)
    if not doing:
        doing = tuple(actor for actor in both if actor.type in ARMED_GROUPS)[:1]
    if doing and not suffering:
        suffering = tuple(actor for actor in both if actor not in doing)
    yield from (attrs.evolve(actor, role=Role.INITIATOR) for actor in doing)
    yield from (attrs.evolve(actor, role=Role.TARGET) for actor in suffering)


def _casualties(event: Event, policy: Policy) -> Iterator[Casualty]:
    total = event.best_tally
    yield from _figures(
        total, Victims(), Scope.TOTAL, (Harm.KILLED, Harm.INJURED, Harm.ABDUCTED, Harm.RELEASED), policy
    )
    for group, victims in (("nationality", AMERICANS), ("status", ATTACKERS)):
        told = Tally.by_group(event.casualties, group).get(getattr(victims, group), Tally())
        yield from _figures(told, victims, Scope.PART, (Harm.KILLED, Harm.INJURED, Harm.ABDUCTED), policy)
        if victims is ATTACKERS:
            yield from _figures(told, victims, Scope.TOTAL, (Harm.DETAINED,), policy)


def _figures(tally: Tally, victims: Victims, scope: Scope, harms: Iterable[Harm], policy: Policy) -> Iterator[Casualty]:
    for harm in harms:
        count: Count | None = getattr(tally, harm.value)
        number = count.resolve(policy) if count else None
        if number is not None:
            formerly = Harm.ABDUCTED if harm is Harm.RELEASED else None
            yield Casualty(harm=harm, count=Count.exactly(number), victims=victims, scope=scope, formerly=formerly)
        elif count and harm is Harm.ABDUCTED and scope is Scope.TOTAL:
            yield Casualty(harm=harm, count=Count.unknown())


def _citation(source: Source) -> str | None:
    """A source as one text: its title, who published it, and when."""
    if source.citation:
        return source.citation
    title = f'"{source.title},"' if source.title else None
    return " ".join(filter(None, (title, ", ".join(filter(None, (source.name, source.published)))))) or source.url
