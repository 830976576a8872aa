"""Parsing: one whole phrase to its value, or a ParseError."""

from __future__ import annotations

from typing import Any

from conflictevents import english
from conflictevents.english import cues
from conflictevents.english.dates import cues as time_cues
from conflictevents.english.tolls.harm import Toll
from conflictevents.errors import ParseError
from conflictevents.extraction.dates.resolve import Published
from conflictevents.extraction.finding import find_dates
from conflictevents.model.casualty import Casualty
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.reading.grammar import Grammar


def parse_count(phrase: str, *, grammar: Grammar | None = None) -> Count:
    """How many a phrase says: in words, in figures, or in the notation of ``str(Count)``; raises ParseError.

    >>> str(parse_count("nearly three million")), str(parse_count("dozens")), str(parse_count("6.."))
    ('~3000000', '24..99', '6..')
    """
    try:
        return Count.parse(phrase.strip())
    except ParseError:
        count: Count = _whole(phrase, "count", grammar or english.grammar(), counted=cues.COUNTED)
        return count


def parse_casualty(phrase: str, *, grammar: Grammar | None = None) -> Casualty:
    """Who came to which harm, of a phrase that says it of one group; raises ParseError.

    >>> str(parse_casualty("at least six commanders were killed"))
    'killed 6.. commanders'
    """
    casualties: Toll = _whole(phrase, "harm", grammar or english.grammar(), "casualty")
    if len(casualties) > 1:
        raise ParseError("casualty", phrase, f"{len(casualties)} of them; find_casualties reads each")
    return casualties[0]


def _whole(phrase: str, kind: str, grammar: Grammar, what: str | None = None, counted: str = "") -> Any:
    """The value of the phrase, if it is one thing of this kind from its first word to its last.

    What is ``counted`` stands behind it, without which "1941 to 1943" are years.
    """
    words = phrase.strip()
    for mention in grammar.mentions(grammar.read(words + counted, through=kind), kind):
        if mention.text == words:
            return mention.value
    raise ParseError(what or kind, phrase)


def parse_date(
    phrase: str, *, published: Published = None, day_first: bool | None = None, grammar: Grammar | None = None
) -> EventDate:
    """When a phrase says that something was: in words, or in EDTF; raises ParseError.

    ``published`` is the day that "yesterday" or "last September" are told from; without it they are unknown dates.
    ``day_first`` says what 5/6/2019 is: 5 June if true, 6 May if false, one of the two if None.

    >>> str(parse_date("last September", published="2019-07-01")), str(parse_date("on Sunday", published="2019-07-01"))
    ('2018-09', '2019-06-30')
    >>> str(parse_date("early 1943"))
    '[1943-01..1943-04]'
    """
    words = phrase.strip()
    try:
        return EventDate.parse(words)
    except ParseError:
        pass
    date = words[len(before) :] if (before := _leading(words)) else words
    for start in (before, *time_cues.DATE_LEADS, time_cues.TO_COME + before):
        text = start + date
        found = find_dates(text, kinds=EventDate, published=published, day_first=day_first, grammar=grammar)
        for mention in found:
            if mention.text in (date, words):
                return mention.value
    raise ParseError("date", phrase)


def _leading(words: str) -> str:
    """The preposition that a date may come with, which is no part of it: "on Sunday"."""
    first = words.partition(" ")[0]
    return f"{first} " if first.lower() in time_cues.BEFORE_DATES and first != words else ""
