"""Extractor: a report in, its events out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from itertools import chain
from types import UnionType
from typing import Any

import attrs

from conflictevents._version import __version__
from conflictevents.english import ASIDES, SCAFFOLDS, STAGES, grammar_of, lexicon, rules
from conflictevents.english.gazetteer import Gazetteer
from conflictevents.english.gazetteer import gazetteer as listed_places
from conflictevents.english.toponyms import names_of
from conflictevents.english.unresolved import Unresolved
from conflictevents.english.whereabouts import StatedPlace
from conflictevents.extraction.attribute import Telling, frames
from conflictevents.extraction.captives import with_captives
from conflictevents.extraction.figures import in_context
from conflictevents.extraction.finding import as_told, casualty_mentions
from conflictevents.extraction.join import Draft, joined
from conflictevents.extraction.kinds import settle
from conflictevents.extraction.locate import located
from conflictevents.extraction.parties import harmed, is_named, told, with_roles
from conflictevents.extraction.relations import related
from conflictevents.extraction.resolve import Published, as_published, resolve
from conflictevents.extraction.takers import with_takers
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty, Harm
from conflictevents.model.date import DatePrecision, EventDate
from conflictevents.model.event import Event, Provenance, Report, Source
from conflictevents.model.location import GeoPrecision, Location
from conflictevents.model.mention import Evidence, Mention
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.lexicon import Lexicon
from conflictevents.reading.rules import Rule


class Extractor:
    """Reads events from reports, with words and rules of one's own beside the English ones.

    A rule of one's own is read in the stage of what it makes, before the rules that come with the library; raises
    RuleError where it names a kind that nothing has. An extractor is immutable and can be shared between threads.

    >>> words = lexicon().adding("people", ["sicarios"])
    >>> report = Extractor(lexicon=words).extract("Two sicarios were killed in Medellín on 3 May 2019.")
    >>> print(report.events[0].date, report.events[0].tally)
    2019-05-03 killed 2
    """

    def __init__(
        self, *, lexicon: Lexicon | None = None, rules: Iterable[Rule] = (), gazetteer: Gazetteer | None = None
    ) -> None:
        self.gazetteer = gazetteer or listed_places()
        self.grammar = _grammar(lexicon, tuple(rules), self.gazetteer)

    def extract(
        self,
        text: str,
        *,
        published: Published = None,
        source: Source | str | None = None,
        day_first: bool | None = None,
    ) -> Report:
        """The events that a report tells, in the order in which they are first told.

        ``published`` is the day it came out: a date, a datetime or an ISO 8601 string; without it "on Sunday" stays
        unknown. ``source`` names who brought it out. ``day_first`` says what 5/6/2019 is: 5 June if true, 6 May if
        false, one of the two if None. An event whose time is not told is dated no later than the day of publication.
        Never raises on any text; raises ParseError for a ``published`` that is no date.
        """
        day = as_published(published)
        origin = Source(name=source) if isinstance(source, str) else source
        telling = self._telling(text, day, day_first)
        drafts = joined(frames(telling))
        country = _only_country(telling.places)
        events = tuple(
            _event(
                draft, _casualties(draft, telling), day, origin, country=country, event_id=_event_id(text, day, number)
            )
            for number, draft in enumerate(drafts, start=1)
        )
        return Report(text=text, published=day, source=origin, events=events)

    def _telling(self, text: str, published: EventDate | None, day_first: bool | None) -> Telling:
        tape = self.grammar.read(text)
        found = {kind: tuple(self.grammar.mentions(tape, kind)) for kind in _KINDS}
        folded = found["harm"] + found["action"]
        harms = found["harm"] + tuple(part for action in found["action"] for part in action.parts if _is_toll(part))
        dates = sorted((*found["date"], *found["period"], *_inside(folded, EventDate | Unresolved)), key=_start)
        return Telling(
            text=text,
            actions=found["action"],
            harms=found["harm"],
            casualties=casualty_mentions(with_takers(sorted(harms, key=_start), text, self.grammar)),
            dates=resolve([as_told(date) for date in dates], text, published, day_first=day_first),
            places=located(sorted((*found["place"], *_inside(folded, StatedPlace)), key=_start), self.gazetteer),
            agents=found["agent"],
            claims=found["claim"],
            sentences=self.grammar.sentences(tape),
        )


_KINDS = ("date", "period", "place", "harm", "agent", "claim", "action")
"""What an event is told by, once a report is read."""


def _grammar(own_lexicon: Lexicon | None, own_rules: tuple[Rule, ...], places: Gazetteer) -> Grammar:
    if own_lexicon is None and not own_rules:
        return grammar_of(places)
    known = (own_lexicon or lexicon()).adding_all(names_of(places) if places is not listed_places() else {})
    return Grammar(known, own_rules + rules(), STAGES, ASIDES, SCAFFOLDS)


def _inside(mentions: Iterable[Mention[Any]], kind: type | UnionType) -> Iterator[Mention[Any]]:
    """What phrases hold of one type, such as the date in "six men were killed on Sunday" as one phrase."""
    for mention in mentions:
        for part in mention.parts:
            if isinstance(part.value, kind):
                yield part
            else:
                yield from _inside((part,), kind)


def _is_toll(mention: Mention[object]) -> bool:
    return isinstance(mention.value, tuple) and all(isinstance(one, Casualty) for one in mention.value)


def _start(mention: Mention[object]) -> int:
    return mention.start


def _event_id(text: str, published: EventDate | None, number: int) -> str:
    """The same report gives the same ids, on any machine and day."""
    digest = blake2b(f"{published}\n{text}".encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"{digest}-{number}"


def _only_country(places: Iterable[Mention[Location]]) -> str | None:
    """The country that all places of a report lie in, so far as they are known."""
    countries = {place.value.country for place in places if place.value.country}
    return countries.pop() if len(countries) == 1 else None


def _location(draft: Draft, country: str | None) -> Location | None:
    """Where it was told to be; in a report on one country, in that country."""
    if draft.location is None:
        return Location(country=country, precision=GeoPrecision.COUNTRY) if country else None
    return attrs.evolve(draft.location, country=draft.location.country or country)


def _event(
    draft: Draft,
    figures: dict[Casualty, list[Mention[Casualty]]],
    published: EventDate | None,
    source: Source | None,
    *,
    country: str | None,
    event_id: str,
) -> Event:
    sides = [*told(draft.actions), *harmed(draft.actions, chain.from_iterable(figures.values()))]
    subtype = settle(draft.subtypes, sides)
    actors = with_roles(subtype, sides)
    return Event(
        id=event_id,
        type=subtype.type,
        subtype=subtype,
        date=_date(draft, published),
        location=_location(draft, country),
        actors=actors,
        casualties=tuple(figures),
        sources=() if source is None else (_dated(source, published),),
        provenance=Provenance(generator=f"conflictevents {__version__}"),
        mentions=_evidence(draft, actors, figures),
    )


def _dated(source: Source, published: EventDate | None) -> Source:
    return source if published is None or source.published else attrs.evolve(source, published=str(published))


def _date(draft: Draft, published: EventDate | None) -> EventDate | None:
    """The date that was told; fighting that began "in April" goes on; nothing told is no later than publication."""
    date = draft.date
    if date is None:
        return None if published is None or published.end is None else EventDate.not_after(published.end)
    return EventDate.lasting(date, None) if date.start is not None and _goes_on(draft, date) else date


def _goes_on(draft: Draft, date: EventDate) -> bool:
    """Whether nothing is told but that something lasting began: it has no toll, and no day to which it was over."""
    lasting = all(action.deed.lasting for action in draft.actions)
    return lasting and date.precision is not DatePrecision.DAY and not any(frame.casualties for frame in draft.frames)


def _casualties(draft: Draft, telling: Telling) -> dict[Casualty, list[Mention[Casualty]]]:
    """Each figure once for each who gives it, with everywhere that it is told, and how it stands to the others."""
    claims = (
        mention.with_value(attrs.evolve(mention.value, claimed_by=draft.claimed_by(frame, mention)))
        for frame in draft.frames
        for mention in frame.casualties
    )
    figures: dict[Casualty, list[Mention[Casualty]]] = {}
    standing = related(in_context(claims, telling.text, telling.sentences))
    taken = any(mention.value.harm is Harm.ABDUCTED for mention in telling.casualties)
    for one in standing if taken else with_captives(standing):
        figures.setdefault(one.figure, []).append(one.mention)
    return figures


def _evidence(
    draft: Draft, actors: tuple[Actor, ...], figures: dict[Casualty, list[Mention[Casualty]]]
) -> tuple[Evidence, ...]:
    """The words behind each field, field by field in the order of the text."""
    evidence = [Evidence.of("type", trigger) for frame in draft.frames for trigger in frame.triggers]
    evidence += [Evidence.of("date", date) for frame in draft.frames for date in frame.dates]
    evidence += [Evidence.of("location", place) for frame in draft.frames for place in frame.places]
    for number, actor in enumerate(actors):
        naming = ((agent, frame) for frame in draft.frames for agent in frame.agents)
        found = (agent for agent, frame in naming if is_named(actor, agent.value, frame.actions))
        evidence += [Evidence.of(f"actors[{number}]", agent) for agent in found]
    for number, mentions in enumerate(figures.values()):
        evidence += [Evidence.of(f"casualties[{number}]", mention) for mention in mentions]
    return tuple(dict.fromkeys(evidence))


@cache
def _english() -> Extractor:
    return Extractor()


def extract(
    text: str,
    *,
    published: Published = None,
    source: Source | str | None = None,
    day_first: bool | None = None,
) -> Report:
    """The events that a report tells, in the order in which they are first told: see :meth:`Extractor.extract`.

    >>> report = extract("Gunmen killed four soldiers near Gao on Sunday, the army said.", published="2019-07-01")
    >>> for event in report.events:
    ...     print(event.date, event.location.country, event.tally, event.casualties[0].claimed_by)
    2019-06-30 MLI killed 4 army
    """
    return _english().extract(text, published=published, source=source, day_first=day_first)
