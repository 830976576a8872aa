"""The hours of the clock."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


def words() -> Mapping[str, Words]:
    """The words of clocks that are not in :mod:`~conflictevents.english.date_words`."""
    return {"of_the_clock": ["hours", "hrs", "o'clock"], "local_time": ["local time"]}


# --- hours


def _clock(hour: int, minute: int, second: int = 0, zone: datetime.timezone | None = None) -> datetime.time | None:
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and minute + second):
        return None
    return datetime.time(hour % 24, minute, second, tzinfo=zone)


def _of_half_day(hour: int, after_noon: bool) -> int | None:
    """The hour of 24; 12 a.m. is midnight."""
    return hour % 12 + 12 * after_noon if 1 <= hour <= 12 else None


_WITH_COLONS = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])")
_FOUR_FIGURES = re.compile(r"[0-9]{4}(?![0-9])")
_ZONE = "(local_time | zone:zone)?"


@rule(
    "clock",
    f"hour:number (':' minute:number)? later:after_meridian {_ZONE}",
    {"6 a.m.": "06:00:00", "11:30 pm": "23:30:00", "12 p.m.": "12:00:00", "6pm GMT": "18:00:00+00:00"},
)
def half_day_clock(hour: int, minute: int | None, later: bool, zone: datetime.timezone | None) -> datetime.time | None:
    hour_of_24 = _of_half_day(hour, later)
    return None if hour_of_24 is None else _clock(hour_of_24, minute or 0, zone=zone)


@rule(
    "clock",
    "hour:number ':' minute:number (':' second:number)? of_the_clock? (local_time | zone:zone)",
    {"18:00 GMT": "18:00:00+00:00", "18:00 local time": "18:00:00"},
)
def clock_with_zone(
    hour: int, minute: int, second: int | None, zone: datetime.timezone | None, phrase: str
) -> datetime.time | None:
    return _clock(hour, minute, second or 0, zone) if _WITH_COLONS.match(phrase) else None


@rule("bare_clock", "hour:number ':' minute:number (':' second:number)?", {"18:00": "18:00:00", "06:30:15": "06:30:15"})
def clock(hour: int, minute: int, second: int | None, phrase: str) -> datetime.time | None:
    """A clock time only where the words around it say so: "3:10" may be a score or a verse."""
    return _clock(hour, minute, second or 0) if _WITH_COLONS.match(phrase) else None


@rule(
    "clock",
    "figures:number (local_time | of_the_clock zone:zone? | zone:zone)",
    {"0600 hours": "06:00:00", "1500 GMT": "15:00:00+00:00", "6 o'clock": "06:00:00"},
)
def told_clock(figures: int, zone: datetime.timezone | None, phrase: str) -> datetime.time | None:
    """Four figures, as soldiers tell hours and minutes, or the hour alone."""
    if _FOUR_FIGURES.match(phrase):
        return _clock(figures // 100, figures % 100, zone=zone)
    return _clock(figures, 0, zone=zone) if phrase.lower().endswith("o'clock") else None
