"""The storyline: which date what follows in a text is told from.

A narrative moves from date to date; "on 3 May" is of the year that it has come to. It looks aside now and then, at a
plan for later or at what had been: such a date leads nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english.dates.near import fits
from conflictevents.english.dates.unresolved import Anchor, Stated
from conflictevents.english.dates.years import year_as_heading
from conflictevents.model.date import DateKind, DatePrecision, EventDate
from conflictevents.model.mention import Mention
from conflictevents.model.units import UNITS, unit_at


def asides(mentions: Sequence[Mention[Stated]]) -> frozenset[int]:
    """The numbers of the dates that a text only looks at.

    Their year is not between those of the dates told before and after, which follow on one another; and they are no
    single days, for a story can go back to a day and on from there, and no headings.
    """
    told = [(number, date) for number, mention in enumerate(mentions) if (date := _told(mention.value)) is not None]
    return frozenset(
        number
        for (_, before), (number, date), (_, after) in zip(told, told[1:], told[2:], strict=False)
        if _can_be_passed(date, mentions[number].rule) and _looks_aside(_year(before), _year(date), _year(after))
    )


def _can_be_passed(date: EventDate, rule: str) -> bool:
    return date.precision is not DatePrecision.DAY and rule != year_as_heading.name


def _told(date: Stated) -> EventDate | None:
    """A date that is told in full, and within a year."""
    closed = _closed(date) if isinstance(date, EventDate) else None
    return closed if closed is not None and fits(DatePrecision.YEAR, closed) else None


def _year(date: EventDate) -> int:
    return date.start.year if date.start is not None else 0


def _looks_aside(before: int, year: int, after: int) -> bool:
    return before <= after and not before <= year <= after


def carried_on(story: EventDate | None, stated: Stated, date: EventDate | None) -> EventDate | None:
    """The date that what follows is told from: this one, but for those that the story does not go on from.

    It goes on from no date that is longer than a year or holds the one before, and none that is told as earlier than
    the story has come to ("two years earlier"), unless that is a day.
    """
    reached = None if date is None else _last_of(date)
    if reached is None or not fits(DatePrecision.YEAR, reached):
        return story
    if story is not None and (story in reached or _goes_back(story, stated, reached)):
        return story
    return reached


def _goes_back(story: EventDate, stated: Stated, date: EventDate) -> bool:
    told_from_it = not isinstance(stated, EventDate) and stated.anchor is Anchor.STORY
    if not told_from_it or date.end is None or story.start is None:
        return False
    return date.precision is not DatePrecision.DAY and date.end < story.start


def _last_of(date: EventDate) -> EventDate | None:
    """The end of what went on from one date to another, which is where the story then is."""
    if date.kind is DateKind.INTERVAL and date.end is not None and fits(DatePrecision.YEAR, date):
        return EventDate.within(*unit_at(date.precision, date.end))
    return _closed(date)


def _closed(date: EventDate) -> EventDate | None:
    """The date at the end that a period has, if it is open on one side: of "since April", April."""
    if (date.start is None) is (date.end is None):
        return date
    bound = date.end or date.start
    precision = date.precision if date.precision in UNITS else DatePrecision.DAY
    return None if bound is None else EventDate.within(*unit_at(precision, bound))
