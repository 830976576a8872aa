"""Events: what a draft comes to, each field with the words that it was read from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, TypeAlias

import attrs

from conflictevents._version import __version__
from conflictevents.english.deeds.clauses import Action
from conflictevents.extraction.deeds.crowds import kind_told
from conflictevents.extraction.deeds.draft import Draft
from conflictevents.extraction.deeds.kinds import RIOTOUS, Sign, settle
from conflictevents.extraction.deeds.parties import cited, claimants, harmed, is_cited, is_named, told, with_roles
from conflictevents.extraction.deeds.telling import Frame, Telling
from conflictevents.extraction.tolls.captives import with_captives
from conflictevents.extraction.tolls.figures import in_context
from conflictevents.extraction.tolls.relations import related
from conflictevents.model.actor import Actor, Role
from conflictevents.model.casualty import Casualty, Harm, Scope
from conflictevents.model.date import DatePrecision, EventDate
from conflictevents.model.event import Event, Provenance, Source, Weapon
from conflictevents.model.location import GeoPrecision, Location
from conflictevents.model.mention import Evidence, Mention

Figures: TypeAlias = Mapping[Casualty, list[Mention[Casualty]]]
"""Each figure once for each who gives it, with everywhere that it is told."""

Weapons: TypeAlias = Mapping[Weapon, list[tuple[Frame, Mention[Action]]]]
"""Each weapon once, with everywhere that a deed tells it."""


@attrs.frozen
class Origin:
    """What a report says of all its events: what it is known by, its title, when it came out, who brought it out,
    and the only country it is about.
    """

    document: str
    title: str | None = None
    published: EventDate | None = None
    source: Source | None = None
    country: str | None = None

    @cached_property
    def reported(self) -> Source:
        """Who reported the events, in which document, and when."""
        source = self.source or Source()
        published = None if self.published is None else str(self.published)
        return attrs.evolve(
            source,
            title=source.title or self.title,
            published=source.published or published,
            doc_id=source.doc_id or self.document,
        )


def event_of(draft: Draft, telling: Telling, origin: Origin, number: int) -> Event:
    """The event that a draft has come to, with its number in the report."""
    figures = _figures(draft, telling)
    sides = [*told(draft.frames), *harmed(draft.frames, chain.from_iterable(figures.values()))]
    subtype = settle(draft.subtypes, sides, signs=_signs(draft, figures), status=draft.status)
    parts = with_roles(subtype, sides)
    actors = (*parts, *claimants(parts), *cited(draft.frames, parts))
    weapons = _weapons(draft)
    return Event(
        id=f"{origin.document}-{number}",
        type=subtype.type,
        subtype=subtype,
        date=_date(draft, origin.published),
        location=_location(draft, origin.country),
        actors=actors,
        casualties=tuple(figures),
        weapons=tuple(weapons),
        status=draft.status,
        sources=(origin.reported,),
        provenance=Provenance(generator=f"conflictevents {__version__}"),
        mentions=tuple(dict.fromkeys(_evidence(draft, actors, figures, weapons))),
    )


def _is_deadly(figures: Iterable[Casualty]) -> bool:
    """Whether people were killed, and not only a few of many who were taken."""
    most = Counter[Harm]()
    for figure in figures:
        if figure.scope is not Scope.BACKGROUND:
            most[figure.harm] = max(most[figure.harm], figure.count.low or 0)
    return most[Harm.KILLED] > 0 and most[Harm.KILLED] >= most[Harm.ABDUCTED]


def _signs(draft: Draft, figures: Figures) -> frozenset[Sign]:
    """What else says of what kind it is: who came to harm, and whether a crowd got out of hand."""
    hurt = any(figure.harm is Harm.INJURED and figure.count.high != 0 for figure in figures)
    riotous = any(action.finite and kind_told(action) in RIOTOUS for action in draft.actions)
    told = {Sign.DEADLY: _is_deadly(figures), Sign.HURT: hurt, Sign.RIOTOUS: riotous}
    return frozenset(sign for sign, so in told.items() if so)


def _location(draft: Draft, country: str | None) -> Location | None:
    """Where it was told to be; in a report on one country, in that country."""
    if draft.location is None:
        return Location(country=country, precision=GeoPrecision.COUNTRY) if country else None
    if draft.location.country or not country:
        return draft.location
    return attrs.evolve(draft.location, country=country)


def _date(draft: Draft, published: EventDate | None) -> EventDate | None:
    """The date that was told; fighting that began "in April" goes on; what happened is no later than publication."""
    date = draft.date
    if date is None:
        last = published.end if published is not None and draft.happened else None
        return None if last is None else EventDate.not_after(last)
    return EventDate.lasting(date, None) if date.start is not None and _goes_on(draft, date) else date


def _goes_on(draft: Draft, date: EventDate) -> bool:
    """Whether nothing is told but that something lasting began: it has no toll, and no day to which it was over."""
    lasting = all(action.deed.lasting for action in draft.actions)
    return lasting and date.precision is not DatePrecision.DAY and not any(frame.casualties for frame in draft.frames)


def _figures(draft: Draft, telling: Telling) -> Figures:
    """The figures of a draft, with how each stands to the others."""
    told = (
        (frame, mention)
        for frame in draft.frames
        for mention in frame.casualties
        if frame.status is draft.status and not (frame.in_headline and _is_told_otherwise(mention.value, draft))
    )
    claims = (_claimed(mention, draft.claimed_by(frame, mention)) for frame, mention in told)
    figures: dict[Casualty, list[Mention[Casualty]]] = {}
    standing = related(in_context(claims, telling.text, telling.sentences))
    for one in standing if telling.is_of_abducted else with_captives(standing):
        figures.setdefault(one.figure, []).append(one.mention)
    return figures


def _claimed(mention: Mention[Casualty], by: str | None) -> Mention[Casualty]:
    """A figure with who gives it."""
    return mention.with_value(attrs.evolve(mention.value, claimed_by=by)) if by != mention.value.claimed_by else mention


def _weapons(draft: Draft) -> Weapons:
    """The weapons that the deeds of a draft tell, in the order told."""
    weapons: dict[Weapon, list[tuple[Frame, Mention[Action]]]] = {}
    for frame in draft.frames:
        for trigger in frame.triggers:
            if trigger.value.done.weapon is not None:
                weapons.setdefault(Weapon(type=trigger.value.done.weapon), []).append((frame, trigger))
    return weapons


def _is_told_otherwise(headline: Casualty, draft: Draft) -> bool:
    """Whether the text below a headline says another number, that of one event of several, or it otherwise."""
    told = (mention.value for frame in draft.frames if not frame.in_headline for mention in frame.casualties)
    below = [figure for figure in told if figure.harm is headline.harm and _is_whole(figure)]
    return bool(below) and not any(_leaves_room(figure, headline) for figure in below)


def _is_whole(figure: Casualty) -> bool:
    """Whether it is a number, and not only of some of those who are meant."""
    return figure.count.best is not None and figure.scope not in _PARTIAL


def _leaves_room(below: Casualty, headline: Casualty) -> bool:
    """Whether both can stand: "at least nine" goes before "nine", and one farmer is the one man of the headline."""
    labels = {below.victims.label, headline.victims.label} - {None}
    if below.count.best == headline.count.best:
        return below.count == headline.count and len(labels) < 2
    return below.count.agrees_with(headline.count)


_PARTIAL = frozenset({Scope.PART, Scope.KNOWN, Scope.BACKGROUND})


# --- the words behind each field


def _evidence(draft: Draft, actors: Iterable[Actor], figures: Figures, weapons: Weapons) -> Iterable[Evidence]:
    """The words behind each field, field by field in the order of the text."""
    for frame in draft.frames:
        yield from (frame.evidence("type", trigger) for trigger in frame.triggers)
    for frame in draft.frames:
        yield from (frame.evidence("date", date) for date in frame.dates)
    for frame in draft.frames:
        yield from (frame.evidence("location", place) for place in frame.places)
    for number, actor in enumerate(actors):
        for frame in draft.frames:
            yield from (frame.evidence(f"actors[{number}]", words) for words in _naming(actor, frame))
    teller = {figure.start: frame for frame in reversed(draft.frames) for figure in frame.casualties}
    for number, mentions in enumerate(figures.values()):
        yield from (teller[mention.start].evidence(f"casualties[{number}]", mention) for mention in mentions)
    for number, tellings in enumerate(weapons.values()):
        yield from (frame.evidence(f"weapons[{number}]", trigger) for frame, trigger in tellings)
    for frame in draft.frames:
        yield from (frame.evidence("status", mode) for mode in frame.modes)


def _naming(actor: Actor, frame: Frame) -> Iterable[Mention[Any]]:
    """The words of a frame that name an actor, or cite it."""
    if actor.role is Role.SOURCE:
        return (claim for claim in frame.claims if is_cited(actor, claim.value))
    return (agent for agent in frame.agents if is_named(actor, agent.value, frame))
