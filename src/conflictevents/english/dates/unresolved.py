"""Dates that words alone do not settle: "on Sunday", "3 May", "two days later"."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

import attrs

from conflictevents.model.calendar import Day
from conflictevents.model.date import DatePrecision, Duration, EventDate


class Anchor(StrEnum):
    """What a date has to be told from: a day that is known elsewhere, or the longer unit that was left out."""

    PUBLICATION = "publication"
    """The day that the report came out: "yesterday", "last September"."""
    STORY = "story"
    """The date that was told before: "two days later", "the next day"."""
    YEAR = "year"
    """Some year: "3 May", "in April"."""
    MONTH = "month"
    """Some month: "on the 17th"."""
    WEEK = "week"
    """Some week: "on Sunday"."""
    DAY = "day"
    """Some day: "at dawn", "at 6 p.m."."""


@attrs.frozen
class Unresolved:
    """A date that is still a function of another one: ``given`` says what it is, if the anchor is that date.

    The anchor of a unit is any date in that unit, whose ``start`` is known: "3 May" given 2019-07-01 is 2019-05-03.
    """

    anchor: Anchor
    given: Callable[[EventDate], EventDate | None]

    def __str__(self) -> str:
        return f"told from the {self.anchor}"

    def at(self, anchor: EventDate) -> EventDate | None:
        """The date from this anchor; None where the calendar has none, such as 29 February 2019."""
        try:
            return self.given(anchor)
        except ValueError:
            return None


Stated: TypeAlias = EventDate | Unresolved
"""What words say of a date: all of it, or all but its anchor."""


def from_anchor(anchor: Anchor, make: Callable[[Day], EventDate | None]) -> Unresolved:
    """A date that is made from the first day of its anchor."""
    return Unresolved(anchor, lambda date: None if date.start is None else make(date.start))


def then(date: Stated, change: Callable[[EventDate], EventDate | None]) -> Stated | None:
    """The date changed, now or once it is resolved."""
    if isinstance(date, EventDate):
        return possible(change, date)

    def given(anchor: EventDate) -> EventDate | None:
        settled = date.given(anchor)
        return None if settled is None else change(settled)

    return Unresolved(date.anchor, given)


Join: TypeAlias = Callable[[EventDate, EventDate], EventDate]


def joined(first: Stated, last: Stated, join: Join) -> Stated | None:
    """Two dates made into one; None if they hang on different anchors.

    Of "28 February to 2 March 2019" the second date settles the first; of "November to January" the second is the
    January that follows.
    """
    if isinstance(first, Unresolved):
        if isinstance(last, Unresolved):
            return _joined_by_anchor(first, last, join)
        return _joined_to_settled(first, last, -1, lambda settled: join(settled, last))
    if isinstance(last, Unresolved):
        return _joined_to_settled(last, first, 1, lambda settled: join(first, settled))
    return possible(join, first, last)


def _joined_by_anchor(first: Unresolved, last: Unresolved, join: Join) -> Unresolved | None:
    if first.anchor is not last.anchor:
        return _joined_to_anchored(first, last, join)

    def given(anchor: EventDate) -> EventDate | None:
        begin = first.at(anchor)
        if begin is None:
            return None
        end = occurrence(last, begin, 1) if last.anchor in CYCLES else last.at(anchor)
        return None if end is None else join(begin, end)

    return Unresolved(first.anchor, given)


def _joined_to_anchored(first: Unresolved, last: Unresolved, join: Join) -> Unresolved | None:
    """The January of "from January to June of this year" is the last one before that June.

    The hours of "between 6 and 8 a.m. on Sunday" are of the same day.
    """
    if first.anchor not in CYCLES or not (last.anchor is Anchor.PUBLICATION or first.anchor is Anchor.DAY):
        return None

    def given(anchor: EventDate) -> EventDate | None:
        end = last.at(anchor)
        begin = None if end is None else occurrence(first, end, -1)
        return None if begin is None or end is None else join(begin, end)

    return Unresolved(last.anchor, given)


def _joined_to_settled(
    date: Unresolved, settled: EventDate, sign: int, join: Callable[[EventDate], EventDate]
) -> Stated | None:
    if date.anchor not in CYCLES:
        return then(date, join)
    found = occurrence(date, settled, sign)
    return None if found is None else possible(join, found)


CYCLES = {
    Anchor.YEAR: Duration(years=1),
    Anchor.MONTH: Duration(months=1),
    Anchor.WEEK: Duration(weeks=1),
    Anchor.DAY: Duration(days=1),
}
"""After how long a date comes round again that leaves its year, month, week or day untold."""

ENOUGH = {
    Anchor.YEAR: DatePrecision.YEAR,
    Anchor.MONTH: DatePrecision.MONTH,
    Anchor.WEEK: DatePrecision.WEEK,
    Anchor.DAY: DatePrecision.DAY,
}
"""How closely another date must be told to be the anchor of one that leaves this unit out."""

_ROUNDS = 9  # 29 February may be eight years away


def occurrence(date: Unresolved, near: EventDate, sign: int) -> EventDate | None:
    """The first time that ``date`` comes round from ``near`` on (sign 1), or the last time up to it (sign -1)."""
    day = near.start if sign > 0 else near.end
    for _ in range(_ROUNDS):
        if day is None:
            break
        found = date.at(EventDate.on_day(day))
        if found is not None and _on_the_side(found, near, sign):
            return found
        day = CYCLES[date.anchor].added_to(day, sign)
    return None


def _on_the_side(found: EventDate, near: EventDate, sign: int) -> bool:
    if sign > 0:
        last = found.end or found.start
        return last is None or near.start is None or last >= near.start
    first = found.start or found.end
    return first is None or near.end is None or first <= near.end


def possible(make: Callable[..., EventDate | None], *parts: object) -> EventDate | None:
    """The date that is made of these parts, or None where no calendar has it: 31 June, or a range that ends first."""
    try:
        return make(*parts)
    except ValueError:
        return None


def join_of(phrase: str) -> Join:
    """What lies between the two dates of a phrase: "between" is on one day of them, "or" is one of the two.

    Whatever goes "from" one "to" the other, and what was on one "and" the other, lasted.
    """
    if phrase[:7].lower() == "between":
        return EventDate.within
    return EventDate.either if " or " in phrase.lower() else EventDate.lasting
