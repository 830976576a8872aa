"""The hours of the clock."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from conflictevents.english.dates.words import NO_NOUN
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


def words() -> Mapping[str, Words]:
    """The words of clocks that are not in :mod:`~conflictevents.english.dates.words`."""
    return {"of_the_clock": ["hours", "hrs", "o'clock"], "local_time": ["local time", *_ZONES_OF_MANY.split()]}


_ZONES_OF_MANY = "AST BST CDT CST GST IST SST WST ET CT MT PT"
"""Zones that mean several offsets: IST is the time of India, of Israel and of Ireland. What they are is not told."""


# --- hours


def _clock(hour: int, minute: int, second: int = 0, zone: datetime.timezone | None = None) -> datetime.time | None:
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and minute + second):
        return None
    return datetime.time(hour % 24, minute, second, tzinfo=zone)


def _of_half_day(hour: int, after_noon: bool) -> int | None:
    """The hour of 24; 12 a.m. is midnight."""
    return hour % 12 + 12 * after_noon if 1 <= hour <= 12 else None


_WITH_COLONS = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])")
_WITH_DOT = re.compile(r"(?P<hour>[0-9]{1,2})\.(?P<minute>[0-9]{2})(?![0-9])")
_FOUR_FIGURES = re.compile(r"[0-9]{4}(?![0-9])")
_OFFSET = re.compile(r"(?P<sign>[-+−–])\s?(?P<hours>[0-9]{1,2})(?::?(?P<minutes>[0-9]{2}))?\s*\)?$")
_NAMED_ZONE = "(local_time | zone:zone (('+' | '-' | '–' | '−') number (':' number)?)?)"
_SOME_ZONE = f"('(' {_NAMED_ZONE} ')' | ','? {_NAMED_ZONE})"
_ZONE = f"({_SOME_ZONE})?"


def _offset(zone: datetime.timezone | None, phrase: str) -> datetime.timezone | None:
    """The offset of a zone, or one told from it: "GMT+3"."""
    told = _OFFSET.search(phrase) if zone == datetime.UTC else None
    if told is None:
        return zone
    ahead = datetime.timedelta(hours=int(told["hours"]), minutes=int(told["minutes"] or 0))
    if ahead >= datetime.timedelta(days=1):
        return None
    return datetime.timezone(ahead if told["sign"] == "+" else -ahead)


@rule(
    "clock",
    f"hour:number (':' minute:number)? later:after_meridian {_ZONE}",
    {
        "6 a.m.": "06:00:00",
        "11:30 pm": "23:30:00",
        "12 p.m.": "12:00:00",
        "6pm GMT": "18:00:00+00:00",
        "6:40 p.m. (GMT +8)": "18:40:00+08:00",
        "6 p.m. IST": "18:00:00",
    },
)
def half_day_clock(
    hour: int, minute: int | None, later: bool, zone: datetime.timezone | None, phrase: str
) -> datetime.time | None:
    hour_of_24 = _of_half_day(hour, later)
    return None if hour_of_24 is None else _clock(hour_of_24, minute or 0, zone=_offset(zone, phrase))


@rule("clock", f"decimal later:after_meridian {_ZONE}", {"5.30pm": "17:30:00", "11.05 a.m. GMT": "11:05:00+00:00"})
def dotted_clock(later: bool, zone: datetime.timezone | None, phrase: str) -> datetime.time | None:
    time = _WITH_DOT.match(phrase)
    hour = None if time is None else _of_half_day(int(time["hour"]), later)
    return None if time is None or hour is None else _clock(hour, int(time["minute"]), zone=_offset(zone, phrase))


@rule(
    "clock",
    f"hour:number ':' minute:number (':' second:number)? (of_the_clock {_ZONE} | {_SOME_ZONE})",
    {"18:00 GMT": "18:00:00+00:00", "18:00 local time": "18:00:00", "5:30hrs": "05:30:00"},
)
def clock_with_zone(
    hour: int, minute: int, second: int | None, zone: datetime.timezone | None, phrase: str
) -> datetime.time | None:
    return _clock(hour, minute, second or 0, _offset(zone, phrase)) if _WITH_COLONS.match(phrase) else None


@rule("bare_clock", "hour:number ':' minute:number (':' second:number)?", {"18:00": "18:00:00", "06:30:15": "06:30:15"})
def clock(hour: int, minute: int, second: int | None, phrase: str) -> datetime.time | None:
    """A clock time only where the words around it say so: "3:10" may be a score or a verse."""
    return _clock(hour, minute, second or 0) if _WITH_COLONS.match(phrase) else None


@rule(
    "clock",
    f"figures:number (of_the_clock {_ZONE} | {_SOME_ZONE})",
    {"0600 hours": "06:00:00", "1500 GMT": "15:00:00+00:00", "6 o'clock": "06:00:00"},
)
def told_clock(figures: int, zone: datetime.timezone | None, phrase: str) -> datetime.time | None:
    """Four figures, as soldiers tell hours and minutes, or the hour alone."""
    if _FOUR_FIGURES.match(phrase):
        return _clock(figures // 100, figures % 100, zone=_offset(zone, phrase))
    return _clock(figures, 0, zone=zone) if phrase.lower().endswith("o'clock") else None


@rule(
    "bare_clock",
    "(half:'half' 'past' | 'a'? 'quarter' ('past' | to:'to')) hour:number",
    {"half past two": "02:30:00", "a quarter to nine": "08:45:00"},
)
def quarters(half: object, to: object, hour: int) -> datetime.time | None:
    minute = 30 if half else 45 if to else 15
    return _clock((hour - 1 or 12) if to else hour, minute) if 1 <= hour <= 12 else None


@rule(
    "bare_clock",
    "'at' ('around' | 'about')? this:(hour:number)"
    " ('in' 'the' part_of_day | 'on'? (weekday | deictic_day) part_of_day)",
    {"at six in the morning": "06:00:00", "at 6 on Sunday morning": "06:00:00"},
)
def hour_of_part(this: object, hour: int) -> datetime.time | None:
    return _clock(hour, 0) if 1 <= hour <= 12 else None


_SOLDIERS = re.compile(r"0[0-9][0-5][0-9]|[12][0-9][0-5][05]")
"""The hours as soldiers tell them, without a word for it; what has no nought before it is told in steps of minutes."""


@rule(
    "bare_clock",
    f"'at' ('around' | 'about' | 'approximately' | 'exactly')? this:(figures:number) {NO_NOUN}",
    {"at 0630, they": "06:30:00", "at about 2355 on": "23:55:00"},
)
def soldiers_clock(this: object, figures: int, phrase: str) -> datetime.time | None:
    return _clock(figures // 100, figures % 100) if _SOLDIERS.fullmatch(phrase) else None


_LAST = "last:number (':' number)? later:after_meridian"


@rule(
    "clock",
    f"('between' | 'from') this:(hour:number) ('and' | 'to' | 'until' | 'till') {_LAST}",
    {"between 6 and 8 a.m.": "06:00:00", "from 10 to 2 p.m.": "10:00:00"},
)
def hour_before_clock(this: object, hour: int, last: int, later: bool) -> datetime.time | None:
    return _hour_before(hour, last, later)


@rule("clock", f"this:(hour:number) ('-' | '–') {_LAST}", {"7-11pm": "19:00:00"})
def hour_dashed_to_clock(this: object, hour: int, last: int, later: bool) -> datetime.time | None:
    return _hour_before(hour, last, later)


def _hour_before(hour: int, last: int, later: bool) -> datetime.time | None:
    """An hour that is told with one behind it: "from 10 to 2 p.m." begins before noon."""
    first, end = _of_half_day(hour, later), _of_half_day(last, later)
    if first is None or end is None:
        return None
    return _clock(first if first < end else (first - 12) % 24, 0)
