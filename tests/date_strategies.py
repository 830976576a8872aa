"""Hypothesis strategies for dates of every precision, for whichever test needs valid ones."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from conflictevents.english.dates import words as date_words
from conflictevents.model.calendar import day_of, month_length
from conflictevents.model.date import (
    Day,
    Duration,
    EventDate,
    FarDay,
    Limit,
    PartOfDay,
    Recurrence,
    Season,
)
from conflictevents.model.stated import Marks

near_years = st.integers(1900, 2100)
years = near_years | st.integers(-9999, 12_000) | st.integers(-(10**12) + 1, 10**12 - 1)


@st.composite
def days(draw: st.DrawFn) -> Day:
    """Days of any year, most of them of our time."""
    year, month = draw(years), draw(st.integers(1, 12))
    return day_of(year, month, draw(st.integers(1, month_length(year, month))))


far_days = days().filter(lambda day: isinstance(day, FarDay))
near_days = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


def marks() -> st.SearchStrategy[Marks]:
    """Whether a date is approximate or uncertain."""
    return st.fixed_dictionaries({"approximate": st.booleans(), "uncertain": st.booleans()})


offsets = st.integers(-23 * 60, 23 * 60).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes)))
times = st.times(timezones=st.none() | offsets)


@st.composite
def single_days(draw: st.DrawFn) -> EventDate:
    """Days, some with a time or a part of the day."""
    told = draw(st.none() | times | st.sampled_from(PartOfDay))
    time = told if isinstance(told, datetime.time) else None
    part = told if isinstance(told, PartOfDay) else None
    return EventDate.on_day(draw(days()), time=time, part_of_day=part, **draw(marks()))


@st.composite
def units(draw: st.DrawFn) -> EventDate:
    """Every unit of the calendar longer than a day."""
    year, said = draw(years.filter(lambda year: abs(year) < 10**12 - 1)), draw(marks())
    make = draw(
        st.sampled_from(
            [
                lambda: EventDate.week_of(draw(near_days | far_days.filter(lambda d: abs(d.year) < 10**11)), **said),
                lambda: EventDate.weekend_of(draw(near_days), **said),
                lambda: EventDate.month(year, draw(st.integers(1, 12)), **said),
                lambda: EventDate.season(year, draw(st.sampled_from(Season)), **said),
                lambda: EventDate.quarter(year, draw(st.integers(1, 4)), **said),
                lambda: EventDate.half_year(year, draw(st.integers(1, 2)), **said),
                lambda: EventDate.year_of(year, **said),
                lambda: EventDate.decade(draw(st.integers(0, 999)), **said),
                lambda: EventDate.century(draw(st.integers(0, 99)), **said),
            ]
        )
    )
    return make()


@st.composite
def _ends(draw: st.DrawFn) -> tuple[Day | EventDate | None, Day | EventDate | None]:
    """Two ends in order, at least one of them closed."""
    first, last = draw(days() | units()), draw(days() | units())
    start, end = (bound.start if isinstance(bound, EventDate) else bound for bound in (first, last))
    assert start is not None
    assert end is not None
    if end < start:
        first, last = last, first
    return draw(st.sampled_from([(first, last), (first, first), (None, last), (first, None)]))


@st.composite
def ranges(draw: st.DrawFn) -> EventDate:
    """Points somewhere within two days, one of which may be open."""
    first, last = draw(_ends())
    return EventDate.within(first, last)


@st.composite
def intervals(draw: st.DrawFn) -> EventDate:
    """What lasted from one day to another, one of which may be open."""
    first, last = draw(_ends())
    return EventDate.lasting(first, last)


points = single_days() | units() | ranges()


@st.composite
def sets(draw: st.DrawFn) -> EventDate:
    """One of several points."""
    return EventDate.either(*draw(st.lists(points, min_size=2, max_size=5)))


def event_dates() -> st.SearchStrategy[EventDate]:
    """Dates of every precision and kind."""
    return st.one_of(
        single_days(), units(), ranges(), intervals(), sets(), marks().map(lambda m: EventDate.unknown(**m))
    )


numbers = st.just(0) | st.integers(0, 999) | st.integers(0, 10**9 - 1)


def durations(number: st.SearchStrategy[int | None] = numbers) -> st.SearchStrategy[Duration]:
    """Durations in any mixture of units."""
    units = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
    return st.builds(Duration, **dict.fromkeys(units, number), limit=st.none() | st.sampled_from(Limit))


def recurrences() -> st.SearchStrategy[Recurrence]:
    """Recurrences, with and without a weekday, a part of the day, a season, and a number of times."""
    when = st.integers(0, 6) | st.sampled_from(PartOfDay) | st.sampled_from(Season)
    times = st.none() | st.integers(1, 99)
    return st.builds(Recurrence, every=durations(st.none() | numbers), on=st.none() | when, times=times)


_WORDS = sorted({phrase for words in date_words.words().values() for phrase in words})
_SMALL = "the of in on at from to and between ago later days two s every , . - – / : ' ( )"
_STRANGE = ["\n\n", "\ud800", "\u202e", "３０", "٣", "²", "\0"]
_pieces = st.sampled_from([*_WORDS, *_SMALL.split(), *_STRANGE]) | st.integers(0, 3000).map(str)


def time_texts() -> st.SearchStrategy[str]:
    """Any text, and texts in which the words of time stand in any order."""
    return st.lists(_pieces).map(" ".join) | st.lists(_pieces).map("".join) | st.text(st.characters())
