"""Extractor: a report in, its events out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from types import UnionType
from typing import Any

from conflictevents.english import ASIDES, SCAFFOLDS, STAGES, grammar_of, lexicon, rules
from conflictevents.english.dates.unresolved import Unresolved
from conflictevents.english.deeds.clauses import Action
from conflictevents.english.places.gazetteer import Gazetteer
from conflictevents.english.places.gazetteer import gazetteer as listed_places
from conflictevents.english.places.whereabouts import StatedPlace
from conflictevents.english.places.words import names_of
from conflictevents.extraction.aliases import with_aliases
from conflictevents.extraction.dates.resolve import Published, as_published, resolve
from conflictevents.extraction.deeds.anaphora import with_groups
from conflictevents.extraction.deeds.attribute import frames
from conflictevents.extraction.deeds.events import Origin, event_of
from conflictevents.extraction.deeds.join import joined
from conflictevents.extraction.deeds.main_event import main_draft
from conflictevents.extraction.deeds.telling import Telling
from conflictevents.extraction.finding import as_told, casualty_mentions
from conflictevents.extraction.places.locate import located
from conflictevents.extraction.places.setting import Setting
from conflictevents.extraction.sections import headline_end, placed_above, story
from conflictevents.extraction.tolls.takers import with_takers
from conflictevents.model.casualty import Casualty
from conflictevents.model.date import EventDate
from conflictevents.model.event import Report, Source
from conflictevents.model.location import Location
from conflictevents.model.mention import Mention
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
        title: str | None = None,
        description: str | None = None,
        published: Published = None,
        source: Source | str | None = None,
        day_first: bool | None = None,
    ) -> Report:
        """The events that a report tells, with the words, rules and places of this extractor: see :func:`extract`."""
        day, source = as_published(published), Source(name=source) if isinstance(source, str) else source
        title, description = ((part and part.strip()) or None for part in (title, description))
        text, start = placed_above(text, *filter(None, (title, description)))
        telling = with_groups(self._telling(text, start, day, day_first))
        origin = Origin(_digest(text, day), title=title, published=day, source=source, country=telling.home)
        told = joined(frames(telling), day)
        read = [event_of(draft, telling, origin, number) for number, draft in enumerate(told, 1)]
        events = sum(draft.happened for draft in told)
        main = main_draft(told[:events], telling)
        return Report(
            text=text,
            title=title,
            description=description,
            published=day,
            source=source,
            events=read[:events],
            statements=read[events:],
            main=None if main is None else read[main],
        )

    def _telling(self, text: str, start: int, published: EventDate | None, day_first: bool | None) -> Telling:
        """What a text tells that begins here, below its title."""
        bare = with_aliases(self.grammar.bare(text), self.grammar)
        tape = self.grammar.read(bare)
        found = {kind: tuple(self.grammar.mentions(tape, kind)) for kind in _KINDS}
        actions = sorted(found["action"] + tuple(map(_as_action, found["told"])), key=_start)
        folded = found["harm"] + tuple(actions)
        harms = found["harm"] + tuple(part for action in actions for part in action.parts if _is_toll(part))
        dates = sorted((*found["date"], *found["period"], *_inside(folded, EventDate | Unresolved)), key=_start)
        stated = sorted((*found["place"], *_inside(folded, StatedPlace)), key=_start)
        setting = Setting.of(self.grammar, bare, [*stated, *found["dateline"]], self.gazetteer)
        datelines = located(found["dateline"], self.gazetteer, setting)
        spots = located(stated, self.gazetteer, setting, datelines)
        return Telling(
            text=text,
            home=_home(spots, datelines, setting),
            actions=actions,
            harms=found["harm"],
            casualties=casualty_mentions(with_takers(sorted(harms, key=_start), text, self.grammar)),
            dates=resolve([as_told(date) for date in dates], text, published, day_first=day_first),
            places=spots,
            agents=found["agent"],
            claims=found["claim"],
            modes=sorted(found["mode"] + found["proviso"], key=_start),
            turns=found["turn"],
            sentences=list(story(text, self.grammar.sentences(tape), start)),
            headline=headline_end(text, start),
        )


def _as_action(told: Mention[Action]) -> Mention[Action]:
    """The deed or harm that is told with a status, as if it had been read with that at once."""
    [inner] = told.parts
    return told if _is_toll(inner) else inner.with_value(told.value)


_KINDS = (
    "date",
    "period",
    "place",
    "dateline",
    "harm",
    "agent",
    "mode",
    "proviso",
    "turn",
    "claim",
    "action",
    "told",
)
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


def _digest(text: str, published: EventDate | None) -> str:
    """What a report is known by: the same for the same report, on any machine and day."""
    return blake2b(f"{published}\n{text}".encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _home(places: Iterable[Mention[Location]], datelines: Iterable[Mention[Location]], setting: Setting) -> str | None:
    """The country that a report is about: the one that all its places lie in, so far as they are known.

    Where they tell none, or several, it is that of the dateline, if the report speaks of no other country more.
    """
    countries = {place.value.country for place in places if place.value.country}
    if len(countries) == 1:
        return countries.pop()
    written = next((line.value.country for line in datelines), None)
    most = max(setting.told.values(), default=0)
    return written if written and setting.told.get(written, 0) == most else None


@cache
def _english() -> Extractor:
    return Extractor()


def extract(
    text: str,
    *,
    title: str | None = None,
    description: str | None = None,
    published: Published = None,
    source: Source | str | None = None,
    day_first: bool | None = None,
) -> Report:
    """The events that a report tells, in the order in which they are first told.

    ``title`` and ``description`` are what stands above the text, if it does not begin with them already: the report's
    ``text`` then does, and the words that events were read from are found there. What a title tells is told again below
    it, and it gives the main event. ``published`` is the day it came out: a date, a datetime or an ISO 8601 string;
    without it "on Sunday" stays unknown. ``source`` names who brought it out; without a ``doc_id`` of its own, each
    event has that of the text. ``day_first`` says what 5/6/2019 is: 5 June if true, 6 May if false, one of the two if
    None. An event whose time is not told is dated no later than the day of publication.

    Never raises on any text; raises ParseError for a ``published`` that is no date.

    >>> report = extract("Gunmen killed four soldiers near Gao on Sunday, the army said.", published="2019-07-01")
    >>> for event in report.events:
    ...     print(event.date, event.location.country, event.tally, event.casualties[0].claimed_by)
    2019-06-30 MLI killed 4 army
    """
    return _english().extract(
        text, title=title, description=description, published=published, source=source, day_first=day_first
    )
