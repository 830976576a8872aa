"""Feasts and other days with names of their own.

Where the calendar of a feast is not ours, only what can be said of it is said: Tet is between 21 January and 20
February, Ramadan some time in a year. Western Easter is meant, unless the words say "Orthodox".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Literal, TypeAlias

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from conflictevents.english.dates.days import day_in_month
from conflictevents.english.dates.unresolved import Anchor, Stated, Unresolved, from_anchor, possible
from conflictevents.model.calendar import Day, day_of
from conflictevents.model.date import EventDate
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

InYear: TypeAlias = Callable[[int], EventDate | None]
"""A feast as a function of the year."""

_DAYS = {
    "New Year's Day": (1, 1),
    "New Year": (1, 1),
    "Epiphany": (1, 6),
    "Valentine's Day": (2, 14),
    "St Patrick's Day": (3, 17),
    "St. Patrick's Day": (3, 17),
    "Anzac Day": (4, 25),
    "ANZAC Day": (4, 25),
    "May Day": (5, 1),
    "Bastille Day": (7, 14),
    "Halloween": (10, 31),
    "All Saints' Day": (11, 1),
    "All Saints Day": (11, 1),
    "Armistice Day": (11, 11),
    "Remembrance Day": (11, 11),
    "Veterans Day": (11, 11),
    "Veterans' Day": (11, 11),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Christmas": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
}
_DAYS_AFTER_EASTER = {
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Maundy Thursday": -3,
    "Good Friday": -2,
    "Holy Saturday": -1,
    "Easter Saturday": -1,
    "Easter Sunday": 0,
    "Easter Day": 0,
    "Easter": 0,
    "Easter Monday": 1,
    "Ascension Day": 39,
    "Whit Sunday": 49,
    "Pentecost Sunday": 49,
    "Whit Monday": 50,
}
_WEEKDAYS_OF_MONTH = {
    "Martin Luther King Day": (1986, 1, 0, 3),
    "Memorial Day": (1971, 5, 0, 5),
    "Labor Day": (1894, 9, 0, 1),
    "Thanksgiving": (1942, 11, 3, 4),
    "Thanksgiving Day": (1942, 11, 3, 4),
}
"""Holidays of the United States: since which year, the month, the weekday, which of the month; a fifth is the last."""
_ABOUT = {
    "Lunar New Year": ((1, 21), (2, 20)),
    "Chinese New Year": ((1, 21), (2, 20)),
    "Tet holiday": ((1, 21), (2, 20)),
    "Tết": ((1, 21), (2, 20)),
    "Nowruz": ((3, 19), (3, 22)),
    "Passover": ((3, 21), (4, 30)),
    "Rosh Hashanah": ((9, 4), (10, 7)),
    "Yom Kippur": ((9, 13), (10, 16)),
    "Diwali": ((10, 13), (11, 15)),
    "Hanukkah": ((11, 27), (12, 30)),
}
"""The first day and the last one that a feast of another calendar can begin on."""
_OF_THE_MOON = (
    "Ramadan",
    "the holy month of Ramadan",
    "the Muslim holy month of Ramadan",
    "Eid al-Fitr",
    "Eid al-Adha",
    "Eid",
    "Ashura",
    "Arbaeen",
    "Muharram",
)
"""These go round the whole year."""
_ON_ONE_DAY = {
    "D-Day": (1944, 6, 6),
    "VE Day": (1945, 5, 8),
    "V-E Day": (1945, 5, 8),
    "VJ Day": (1945, 8, 15),
    "V-J Day": (1945, 8, 15),
}


def _of_easter(days: int, method: Literal[2, 3] = EASTER_WESTERN) -> InYear:
    return lambda year: possible(lambda: EventDate.on_day(easter(year, method) + timedelta(days=days)))


def _nth_weekday(since: int, month: int, weekday: int, nth: int) -> InYear:
    def in_year(year: int) -> EventDate | None:
        if year < since:
            return None
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
        return EventDate.on_day(day if day.month == month else day - timedelta(days=7))

    return lambda year: possible(in_year, year)


def _between(first: tuple[int, int], last: tuple[int, int]) -> InYear:
    return lambda year: EventDate.within(day_of(year, *first), day_of(year, *last))


def _on(month: int, day: int) -> InYear:
    return lambda year: day_in_month(year, month, day)


def words() -> Mapping[str, Words]:
    """Feasts, each with what it is in a year."""
    return {
        "feast": {name: _on(*day) for name, day in _DAYS.items()}
        | {name: _nth_weekday(*which) for name, which in _WEEKDAYS_OF_MONTH.items()}
        | {name: _between(*ends) for name, ends in _ABOUT.items()},
        "feast_of_easter": _DAYS_AFTER_EASTER,
        "feast_of_the_moon": _OF_THE_MOON,
        "famous_day": {name: EventDate.on_day(day_of(*day)) for name, day in _ON_ONE_DAY.items()},
    }


_OF_YEAR = "((',' | 'of' | 'in')? year:year_number)?"


def _feast(in_year: InYear, year: int | None) -> Stated | None:
    return in_year(year) if year is not None else from_anchor(Anchor.YEAR, lambda near: in_year(near.year))


@rule(
    "calendar",
    f"feast:feast {_OF_YEAR}",
    {
        "Christmas Day 2018": "2018-12-25",
        "New Year's Eve": "2018-12-31",
        "Thanksgiving": "2018-11-22",
        "Memorial Day 2019": "2019-05-27",
        "Lunar New Year of 1968": "[1968-01-21..1968-02-20]",
    },
)
def feast(feast: InYear, year: int | None) -> Stated | None:
    return _feast(feast, year)


@rule("calendar", "step:deictic feast:feast", {"last Christmas": "2018-12-25", "this Thanksgiving": "2019-11-28"})
def near_feast(step: int, feast: InYear) -> Unresolved:
    return from_anchor(Anchor.PUBLICATION, lambda day: feast_near(day, step, feast))


def feast_near(day: Day, step: int, feast: InYear) -> EventDate | None:
    """The last such feast before a day (-1), the next one after it (1), or that of the year (0)."""
    if step == 0:
        return feast(day.year)
    found = [date for years in (-1, 0, 1) if (date := feast(day.year + years)) and date.start and date.end]
    if step < 0:
        return next((date for date in reversed(found) if date.end is not None and date.end < day), None)
    return next((date for date in found if date.start is not None and date.start > day), None)


@rule(
    "calendar",
    f"orthodox:'orthodox'? days:feast_of_easter {_OF_YEAR}",
    {
        "Good Friday 2019": "2019-04-19",
        "Easter Sunday": "2019-04-21",
        "Orthodox Easter Sunday, 2019": "2019-04-28",
    },
)
def feast_of_easter(orthodox: str | None, days: int, year: int | None) -> Stated | None:
    """A day that is told from Easter; the years 1583 to 4099 have one."""
    return _feast(_of_easter(days, EASTER_ORTHODOX if orthodox else EASTER_WESTERN), year)


@rule(
    "calendar",
    "feast_of_the_moon (',' | 'of' | 'in')? year:year_number",
    {"Ramadan 2018": "2018", "Eid al-Fitr, 2019": "2019"},
)
def feast_of_the_moon(year: int) -> EventDate:
    return EventDate.year_of(year)


@rule(
    "calendar",
    "('during' | 'in' | 'on' | 'since' | 'before' | 'after' | 'until' | edge 'of') this:feast_of_the_moon",
    {"during Ramadan": "XXXX"},
)
def feast_of_some_year(this: str) -> EventDate:
    """Without its year nothing is known of it."""
    return EventDate.unknown()


@rule("calendar", "day:famous_day", {"D-Day": "1944-06-06", "V-E Day": "1945-05-08"})
def famous_day(day: EventDate) -> EventDate:
    return day


@rule("calendar", "'9' '/' '11'", {"9/11": "2001-09-11"})
def nine_eleven() -> EventDate | None:
    return day_in_month(2001, 9, 11)
