"""Resolving dates: what "on Sunday", "3 May" and "two days later" are in this report.

A text is read as news or as a narrative, and nobody has to say which: it is a narrative if no day of publication is
known, or if most of what it dates lies more than a year before that day; and a report that turns to what was long ago
is a narrative to the end of the paragraph. In news a date without its year or week is the last one up to the day of
publication; the next one where the verb is about the future, or where it comes within two months and the last is nearly
a year ago. In a narrative it follows on the date before. What hangs on a day that is not known stays unknown
(``XXXX``): no clock is ever read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import partial
from typing import TypeAlias, cast

import attrs

from conflictevents.english.dates.days import day_in_figures
from conflictevents.english.dates.near import fits
from conflictevents.english.dates.unresolved import ENOUGH, Anchor, Stated, Unresolved, occurrence
from conflictevents.errors import ParseError
from conflictevents.extraction.dates.ends import ends
from conflictevents.extraction.dates.storyline import asides, carried_on
from conflictevents.extraction.dates.tense import is_to_come
from conflictevents.extraction.dates.untold import untold
from conflictevents.model.calendar import Day
from conflictevents.model.date import DatePrecision, EventDate
from conflictevents.model.mention import Mention

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


@attrs.frozen(kw_only=True)
class Standpoint:
    """What a date is told from, at one place of a text."""

    published: EventDate | None
    story: EventDate | None
    is_news: bool
    is_far_back: bool = False
    is_to_come: bool = False


def resolve(
    mentions: Sequence[Mention[Stated]], text: str, published: EventDate | None, *, day_first: bool | None = None
) -> list[Mention[EventDate]]:
    """Every date of a text settled as far as the text and the day of publication settle it, in its order.

    The ``parts`` of each are the dates that it was told by, if it is a period.
    """
    news = published is not None and not _is_narrative(mentions, published)
    aside = asides(mentions)
    story: EventDate | None = None
    told_at = 0
    settled = []
    for number, mention in enumerate(mentions):
        standpoint = Standpoint(
            published=published,
            story=story,
            is_news=news,
            is_far_back=news and _goes_on_far_back(story, published) and _in_paragraph(text, told_at, mention.start),
            is_to_come=news and _leaves_out_its_unit(mention.value) and is_to_come(text, mention),
        )
        resolved = _resolved(mention, standpoint, day_first)
        settled.append(resolved)
        if number not in aside and _moves_the_story(mention.value, resolved.value, news):
            reached = carried_on(story, mention.value, resolved.value)
            told_at = mention.end if reached is not story else told_at
            story = reached
    return settled


def _moves_the_story(stated: Stated, date: EventDate, news: bool) -> bool:
    """Not what is told from now in a narrative; in news not what was "since" long ago either."""
    if not news:
        return not _is_told_from(stated, Anchor.PUBLICATION)
    return date.end is not None or date.start is None


def _resolved(mention: Mention[Stated], standpoint: Standpoint, day_first: bool | None) -> Mention[EventDate]:
    settle = partial(_settled, standpoint=standpoint)
    date = _in_order(settle(mention.value), mention.rule, day_first)
    parts = () if date is None else tuple(_told_as(end, end.value) for end in ends(mention, date, settle))
    return _told_as(mention, date or untold(mention.value), parts)


def _told_as(
    mention: Mention[Stated], date: EventDate, parts: tuple[Mention[EventDate], ...] = ()
) -> Mention[EventDate]:
    """A date by these words, which it has itself, too."""
    return mention.with_value(attrs.evolve(date, text=mention.text), parts)


def _is_told_from(date: Stated, *anchors: Anchor) -> bool:
    return isinstance(date, Unresolved) and date.anchor in anchors


def _leaves_out_its_unit(date: Stated) -> bool:
    return _is_told_from(date, Anchor.YEAR, Anchor.MONTH, Anchor.WEEK)


def _in_order(date: EventDate | None, rule: str, day_first: bool | None) -> EventDate | None:
    """Of figures that can be read both ways ("5/6/2019") the one that the caller prefers; the day comes first there."""
    if date is None or not date.one_of or day_first is None or rule != day_in_figures.name:
        return date
    return cast("EventDate", date.one_of[0 if day_first else -1])


# --- news or narrative

_LONG_AGO = 366
"""After so many days a thing is no news."""
_PARAGRAPH = re.compile(r"[.!?:][\"'”’)]*[^\S\n]*\n|\n[^\S\n]*\n")
_LONGEST_PARAGRAPH = 4000


def _is_narrative(mentions: Sequence[Mention[Stated]], published: EventDate) -> bool:
    """Whether most dates lie long before publication; those told from the day of publication speak for news."""
    told = [mention.value for mention in mentions]
    news = sum(_is_told_from(date, Anchor.PUBLICATION, Anchor.WEEK) for date in told)
    days = [date.end for date in told if isinstance(date, EventDate) and date.end is not None]
    old = sum(_days_between(day, published.start) > _LONG_AGO for day in days)
    return old > len(days) - old + news


def _goes_on_far_back(story: EventDate | None, published: EventDate | None) -> bool:
    """Whether a report has turned to what was long ago, and tells of it by the month or the day."""
    if story is None or published is None or not fits(DatePrecision.MONTH, story):
        return False
    return _days_between(story.end, published.start) > _LONG_AGO


def _in_paragraph(text: str, start: int, end: int) -> bool:
    """Whether two places of a text, the first of which may be behind the second, are in one paragraph."""
    return end - start <= _LONGEST_PARAGRAPH and _PARAGRAPH.search(text, start, max(start, end)) is None


def _days_between(first: Day | None, last: Day | None) -> int:
    return 0 if first is None or last is None else last.toordinal() - first.toordinal()


# --- settling


def _settled(date: Stated, standpoint: Standpoint) -> EventDate | None:
    """A date, as far as it can be known."""
    if isinstance(date, EventDate):
        return date
    published, story = standpoint.published, standpoint.story
    if date.anchor is Anchor.PUBLICATION:
        if standpoint.is_news or published is None:
            return None if published is None else date.at(published)
        return None if story is None else _on_any_day_of(story, date)
    if date.anchor is Anchor.STORY:
        return date.at(story or EventDate.unknown())
    as_news = standpoint.is_news and not standpoint.is_far_back and date.anchor is not Anchor.DAY
    if as_news and published is not None:
        return occurrence(date, published, 1) if standpoint.is_to_come else _in_the_news(date, published)
    return None if story is None else _continuing(date, story)


def _on_any_day_of(story: EventDate, date: Unresolved) -> EventDate | None:
    """What a date is whichever day of the story it is told on: "this year" of May 1961, but not "today"."""
    first, last = (None if day is None else date.at(EventDate.on_day(day)) for day in (story.start, story.end))
    return first if first == last else None


_SOON = 62
_NEARLY_A_YEAR = 300


def _in_the_news(date: Unresolved, published: EventDate) -> EventDate | None:
    """The last time up to publication, or the next one where that is much nearer, but for what goes on since then."""
    last = occurrence(date, published, -1)
    if last is None:
        return date.at(published)
    if date.anchor is not Anchor.YEAR or last.end is None:
        return last
    if _days_between(last.end, published.start) <= _NEARLY_A_YEAR:
        return last
    coming = occurrence(date, published, 1)
    return coming if coming is not None and _days_between(published.end, coming.start) <= _SOON else last


_BACK = 290
"""A narrative does not go back by more days than this, but on to the next year."""


def _middle(date: EventDate) -> int:
    """The number of the day in the middle of a date that is told."""
    start, end = date.start or date.end, date.end or date.start
    return 0 if start is None or end is None else (start.toordinal() + end.toordinal()) // 2


def _continuing(date: Unresolved, story: EventDate) -> EventDate | None:
    """The date as a narrative goes on: in the year of the date before, or in the next where it would go far back."""
    if not fits(ENOUGH[date.anchor], story):
        return None
    if date.anchor is Anchor.WEEK:
        return occurrence(date, story, 1)
    around = occurrence(date, story, -1)
    if around is not None and story in around:  # the winter that the story is in may be of the year before
        return around
    found = date.at(story)
    if found is None or _middle(story) - _middle(found) > _BACK:
        return occurrence(date, story, 1) or found
    return found
