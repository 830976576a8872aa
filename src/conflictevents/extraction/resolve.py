"""Resolving dates: what "on Sunday", "3 May" and "two days later" are in this report.

A text is read as news or as a narrative, and nobody has to say which: it is a narrative if no day of publication is
known, or if most of what it dates lies more than a year before that day. In news a date without its year or week is
the last one up to the day of publication, or one that comes within two months where the last is nearly a year ago; in a
narrative it follows on the date before. What hangs on a day that is not known stays unknown (``XXXX``): no clock is
ever read.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial
from typing import TypeAlias, cast

import attrs

from conflictevents.english.dates import day_in_figures
from conflictevents.english.near import fits
from conflictevents.english.unresolved import ENOUGH, Anchor, Stated, Unresolved, occurrence
from conflictevents.errors import ParseError
from conflictevents.extraction.ends import ends
from conflictevents.model.calendar import Day
from conflictevents.model.date import DatePrecision, EventDate
from conflictevents.model.mention import Mention
from conflictevents.model.units import unit_at

Published: TypeAlias = EventDate | datetime.date | str | None
"""The day on which a report came out, as callers may give it; a ``datetime`` is a ``date`` too."""


def as_published(published: Published) -> EventDate | None:
    """The day of publication, from a date, a datetime or ISO 8601 text; raises ParseError for what is no single day.

    >>> str(as_published("2019-07-01T18:30:00+02:00"))
    '2019-07-01'
    """
    if published is None:
        return None
    if isinstance(published, datetime.date):
        return EventDate.on_day(datetime.date(published.year, published.month, published.day))
    if isinstance(published, str):
        return EventDate.on_day(_iso_day(published))
    if published.precision is not DatePrecision.DAY or published.start is None or published.start != published.end:
        raise ParseError("day of publication", str(published))
    return EventDate.on_day(published.start)


def _iso_day(text: str) -> datetime.date:
    try:
        return datetime.datetime.fromisoformat(text.strip()).date()
    except ValueError:
        raise ParseError("day of publication in ISO 8601", text) from None


def resolve(
    mentions: Sequence[Mention[Stated]], published: EventDate | None, *, day_first: bool | None = None
) -> list[Mention[EventDate]]:
    """Every date settled as far as the text and the day of publication settle it, in the order of the text.

    The ``parts`` of each are the dates that it was told by, if it is a period.
    """
    news = published if published is not None and not _is_narrative(mentions, published) else None
    story: EventDate | None = None
    settled = []
    for mention in mentions:
        settle = partial(_settled, published=published, story=story, news=news)
        date = _in_order(settle(mention.value), mention.rule, day_first)
        parts = ends(mention, date, settle) if date is not None else ()
        told = attrs.evolve(date or EventDate.unknown(), text=mention.text)
        settled.append(attrs.evolve(mention.with_value(told), parts=parts))
        if news is not None or isinstance(mention.value, EventDate) or mention.value.anchor is not Anchor.PUBLICATION:
            story = _carried_on(story, date)
    return settled


def _in_order(date: EventDate | None, rule: str, day_first: bool | None) -> EventDate | None:
    """Of figures that can be read both ways ("5/6/2019") the one that the caller prefers; the day comes first there."""
    if date is None or not date.one_of or day_first is None or rule != day_in_figures.name:
        return date
    return cast("EventDate", date.one_of[0 if day_first else -1])


def _carried_on(story: EventDate | None, date: EventDate | None) -> EventDate | None:
    """The date that what follows is told from: this one, unless it is longer than a year, or holds the one before."""
    reached = None if date is None else _closed(date)
    if reached is None or not fits(DatePrecision.YEAR, reached) or (story is not None and story in reached):
        return story
    return reached


def _closed(date: EventDate) -> EventDate | None:
    """The date at the end that a period has, if it is open on one side: of "since April", April."""
    if (date.start is None) is (date.end is None):
        return date
    bound = date.end or date.start
    return None if bound is None else EventDate.within(*unit_at(date.precision, bound))


_LONG_AGO = 366
"""After so many days a thing is no news."""


def _is_narrative(mentions: Sequence[Mention[Stated]], published: EventDate) -> bool:
    """Whether most dates lie long before publication; those told from the day of publication speak for news."""
    told = [mention.value for mention in mentions]
    news = sum(isinstance(date, Unresolved) and date.anchor in (Anchor.PUBLICATION, Anchor.WEEK) for date in told)
    days = [date.end for date in told if isinstance(date, EventDate) and date.end is not None]
    old = sum(_days_between(day, published.start) > _LONG_AGO for day in days)
    return old > len(days) - old + news


def _days_between(first: Day | None, last: Day | None) -> int:
    return 0 if first is None or last is None else last.toordinal() - first.toordinal()


def _settled(
    date: Stated, published: EventDate | None, story: EventDate | None, news: EventDate | None
) -> EventDate | None:
    """A date, as far as it can be known."""
    if isinstance(date, EventDate):
        return date
    if date.anchor is Anchor.PUBLICATION:
        return None if published is None else date.at(published)
    if date.anchor is Anchor.STORY:
        return None if story is None else date.at(story)
    if news is not None and date.anchor is not Anchor.DAY:
        return _in_the_news(date, news)
    return None if story is None else _continuing(date, story)


_SOON = 62
_NEARLY_A_YEAR = 300


def _in_the_news(date: Unresolved, published: EventDate) -> EventDate | None:
    """The last time up to publication, or the next one where that is much nearer."""
    last = occurrence(date, published, -1)
    if date.anchor is not Anchor.YEAR or last is None or _days_between(last.end, published.start) <= _NEARLY_A_YEAR:
        return last
    coming = occurrence(date, published, 1)
    return coming if coming is not None and _days_between(published.end, coming.start) <= _SOON else last


_BACK = 200
"""A narrative does not go back by more days than this, but on to the next year."""


def _continuing(date: Unresolved, story: EventDate) -> EventDate | None:
    """The date as a narrative goes on: in the year of the date before, or in the next where it would go far back."""
    if not fits(ENOUGH[date.anchor], story):
        return None
    if date.anchor is Anchor.WEEK:
        return occurrence(date, story, 1)
    found = date.at(story)
    if found is not None and _days_between(found.end, story.start) > _BACK:
        return occurrence(date, story, 1)
    return found
