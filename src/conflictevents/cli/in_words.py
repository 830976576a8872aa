"""Dates as a person says them, beside their EDTF notation."""

from __future__ import annotations

from collections.abc import Callable

from conflictevents.model.calendar import Day
from conflictevents.model.date import DateKind, DatePrecision
from conflictevents.model.stated import StatedDate
from conflictevents.model.units import SEASONS, index_in_year

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FIRST_HALF = ("January", "February", "March", "April", "May", "June")
_SECOND_HALF = ("July", "August", "September", "October", "November", "December")
_MONTHS = _FIRST_HALF + _SECOND_HALF
_ORDINALS = ("first", "second", "third", "fourth")


def in_words(date: StatedDate) -> str:
    """A date in plain English.

    >>> from conflictevents.model.date import EventDate
    >>> in_words(EventDate.parse("2019-06-30")), in_words(EventDate.parse("2019-04/.."))
    ('Sunday 30 June 2019', 'since April 2019')
    >>> in_words(EventDate.parse("2018-09~"))
    'about September 2018'
    """
    words = " or ".join(in_words(choice) for choice in date.one_of) if date.one_of else _of_span(date)
    about = "about " if date.approximate and not date.one_of else ""
    return about + words + (", uncertain" if date.uncertain else "")


def _of_span(date: StatedDate) -> str:
    if date.start is None or date.end is None:
        return _half_open(date)
    if date.kind is DateKind.INTERVAL:
        end = _UNITS[date.precision](date.end)
        return f"from {_UNITS[date.precision](date.start)} to {end}"
    if date.precision is DatePrecision.RANGE:
        return f"between {day_in_words(date.start)} and {day_in_words(date.end)}"
    return _UNITS[date.precision](date.start) + _hour(date)


def _half_open(date: StatedDate) -> str:
    """What is known of a date with an open side."""
    unit = _UNITS.get(date.precision, day_in_words)
    if date.start is not None:
        return ("since " if date.kind is DateKind.INTERVAL else "no earlier than ") + unit(date.start)
    return "on an unknown day" if date.end is None else "no later than " + unit(date.end)


def _hour(date: StatedDate) -> str:
    if date.time is not None:
        return f", {date.time.isoformat('minutes')}"
    return f", {date.part_of_day.value}" if date.part_of_day else ""


def day_in_words(day: Day) -> str:
    """A day with its weekday.

    >>> import datetime
    >>> day_in_words(datetime.date(2019, 7, 1))
    'Monday 1 July 2019'
    """
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_month(day)}"


def _month(day: Day) -> str:
    return f"{_MONTHS[day.month - 1]} {_year(day)}"


def _year(day: Day) -> str:
    return str(day.year) if day.year > 0 else f"{1 - day.year} BC"


def _season(day: Day) -> str:
    return f"{SEASONS[index_in_year(DatePrecision.SEASON, day)].value} {_year(day)}"


def _quarter(day: Day) -> str:
    return f"the {_ORDINALS[index_in_year(DatePrecision.QUARTER, day)]} quarter of {_year(day)}"


def _half(day: Day) -> str:
    return f"the {_ORDINALS[index_in_year(DatePrecision.HALF_YEAR, day)]} half of {_year(day)}"


_UNITS: dict[DatePrecision, Callable[[Day], str]] = {
    DatePrecision.DAY: day_in_words,
    DatePrecision.WEEKEND: lambda day: f"the weekend of {day_in_words(day)}",
    DatePrecision.WEEK: lambda day: f"the week of {day_in_words(day)}",
    DatePrecision.MONTH: _month,
    DatePrecision.SEASON: _season,
    DatePrecision.QUARTER: _quarter,
    DatePrecision.HALF_YEAR: _half,
    DatePrecision.YEAR: _year,
    DatePrecision.DECADE: lambda day: f"the {day.year}s",
    DatePrecision.CENTURY: lambda day: f"the years {day.year} to {day.year + 99}",
}
