"""The words of the calendar and the clock, each with what it means."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from conflictevents.model.date import PartOfDay, Season
from conflictevents.model.portion import Portion
from conflictevents.model.units import DatePrecision
from conflictevents.reading.lexicon import Words

CLOSED = frozenset({"open_month", "weekday", "step", "deictic_day"})

NO_NOUN = "(stop | mark | break | end | preposition | conjunction | be | have | modal)"
"""What can follow a number that counts nothing."""
GOES_ON = (
    "(stop | mark | break | end | preposition | conjunction | be | have | modal | determiner | possessive | pronoun)"
)
"""What can follow a date: also the next phrase, which begins with a word of its own ("on the 3rd they")."""


class Length(NamedTuple):
    """A word for a length of time: so many of a unit that ISO 8601 has."""

    unit: str
    times: int


_MONTHS = "January February March April May June July August September October November December"
_SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_SHORT_WEEKDAYS = "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"

_MONTH_CUES = "in since until till during throughout by from of to between through"
_YEAR_CUES = "in into since until till during throughout circa"
_LOOSE_YEAR_CUES = "of by after before around about for as through due"
"""Words before a year; the loose ones stand before other figures as often."""
_CLOSE_OF_TRADE = "end ends ended ending close closes closed closing finish finishes finished finishing"
"""What prices do at the end of a day."""


def words() -> Mapping[str, Words]:
    """The words that dates, times and durations are told with, by kind."""
    return {**_calendar(), **_clock(), **_places_in_time(), **_cues()}


def _calendar() -> dict[str, Words]:
    """Units of the calendar and their names."""
    months = {name: number for number, name in enumerate(_MONTHS.split(), start=1)}
    weekdays = {name: number for number, name in enumerate(_WEEKDAYS.split())}
    eras = (("BC BCE B.C. B.C B.C.E.", -1), ("AD CE A.D. C.E.", 1))
    return {
        "month": months | _short(_SHORT_MONTHS, months),
        "open_month": {name: number for name, number in months.items() if name not in _ALSO_VERBS},
        "weekday": weekdays,
        "short_weekday": _short(_SHORT_WEEKDAYS, weekdays),
        "season": {season.value: season for season in Season} | {"fall": Season.AUTUMN},
        "open_season": {season.value: season for season in Season if season is not Season.SPRING},
        "calendar_unit": _UNITS,
        "length": _LENGTHS,
        "era": {era: sign for names, sign in eras for era in names.split()},
    }


def _clock() -> dict[str, Words]:
    """Parts and hours of the day."""
    return {
        "part_of_day": _PARTS_OF_DAY,
        "after_meridian": {"a.m.": False, "am": False, "p.m.": True, "pm": True},
        "zone": {name: datetime.timezone(datetime.timedelta(hours=hours)) for name, hours in _ZONES.items()},
    }


def _places_in_time() -> dict[str, Words]:
    """Words that tell one time from another."""
    return {
        "deictic": {
            "last": -1,
            "this": 0,
            "next": 1,
            "this past": -1,
            "this coming": 1,
            "the coming": 1,
            "the current": 0,
        },
        "deictic_day": _DEICTIC_DAYS,
        "step": _STEPS,
        "opening": ["since", "ever since", "after", "following", "as of"],
        "ending": ["until", "till", "up to", "up until", "before", "prior to", "by", "no later than"],
        "next_to": {"before": -1, "previous": -1, "prior": -1, "after": 1, "following": 1},
        "portion": {"early": Portion.START, "mid": Portion.MID, "middle": Portion.MID, "late": Portion.END},
        "edge": _EDGES,
    }


def _cues() -> dict[str, Words]:
    """Words that say whether a number or a name beside them is a date."""
    return {
        "month_cue": _MONTH_CUES.split(),
        "year_cue": _YEAR_CUES.split(),
        "loose_year_cue": _LOOSE_YEAR_CUES.split(),
        "close_of_trade": _CLOSE_OF_TRADE.split(),
        "title": _TITLES,
        "named_after_a_day": _NAMED_AFTER_A_DAY,
        "called_by_a_weekday": _CALLED_BY_A_WEEKDAY,
        "law": ["Act"],
        "rank": _RANKS.split(),
    }


_DEICTIC_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_STEPS = {
    "next": 1,
    "following": 1,
    "subsequent": 1,
    "ensuing": 1,
    "same": 0,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
}
_ALSO_VERBS = ("March", "May")
"""The months whose names need a word beside them to be read as months."""

_PARTS_OF_DAY = {part.value: part for part in PartOfDay if part is not PartOfDay.DAYTIME} | {
    "early hours": PartOfDay.MORNING,
    "early morning hours": PartOfDay.MORNING,
    "small hours": PartOfDay.NIGHT,
    "wee hours": PartOfDay.NIGHT,
    "mid-morning": PartOfDay.MORNING,
    "mid-afternoon": PartOfDay.AFTERNOON,
    "midafternoon": PartOfDay.AFTERNOON,
    "predawn": PartOfDay.DAWN,
    "pre-dawn hours": PartOfDay.DAWN,
    "daybreak": PartOfDay.DAWN,
    "sunrise": PartOfDay.DAWN,
    "midday": PartOfDay.NOON,
    "mid-day": PartOfDay.NOON,
    "sunset": PartOfDay.DUSK,
    "nightfall": PartOfDay.DUSK,
}
_UNITS = {
    "day": DatePrecision.DAY,
    "weekend": DatePrecision.WEEKEND,
    "week": DatePrecision.WEEK,
    "month": DatePrecision.MONTH,
    "quarter": DatePrecision.QUARTER,
    "year": DatePrecision.YEAR,
    "decade": DatePrecision.DECADE,
    "century": DatePrecision.CENTURY,
}
_LENGTHS = {
    "seconds": Length("seconds", 1),
    "nights": Length("days", 1),
    "fortnight": Length("weeks", 2),
    "century": Length("years", 100),
    "centuries": Length("years", 100),
} | {
    word: Length(unit, times)
    for unit, times, singular in (
        ("minutes", 1, "minute"),
        ("hours", 1, "hour"),
        ("days", 1, "day"),
        ("weeks", 1, "week"),
        ("months", 1, "month"),
        ("years", 1, "year"),
        ("years", 10, "decade"),
    )
    for word in (singular, f"{singular}s")
}
_EDGES = {
    "beginning": Portion.START,
    "start": Portion.START,
    "outset": Portion.START,
    "middle": Portion.MID,
    "end": Portion.END,
    "close": Portion.END,
    "early part": Portion.START,
    "first part": Portion.START,
    "opening days": Portion.START,
    "first days": Portion.START,
    "early days": Portion.START,
    "first weeks": Portion.START,
    "first months": Portion.START,
    "first years": Portion.START,
    "early years": Portion.START,
    "opening years": Portion.START,
    "opening months": Portion.START,
    "opening weeks": Portion.START,
    "early months": Portion.START,
    "early weeks": Portion.START,
    "latter part": Portion.END,
    "later part": Portion.END,
    "last days": Portion.END,
    "final days": Portion.END,
    "closing days": Portion.END,
    "last years": Portion.END,
    "final years": Portion.END,
    "closing years": Portion.END,
    "later years": Portion.END,
    "last weeks": Portion.END,
    "final weeks": Portion.END,
    "closing weeks": Portion.END,
    "last months": Portion.END,
    "final months": Portion.END,
    "closing months": Portion.END,
}
_ZONES = {
    "GMT": 0,
    "UTC": 0,
    "Zulu": 0,
    "WAT": 1,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "SAST": 2,
    "EAT": 3,
    "EEST": 3,
    "MSK": 3,
    "AFT": 4.5,
    "PKT": 5,
    "WIB": 7,
    "HKT": 8,
    "SGT": 8,
    "JST": 9,
    "KST": 9,
    "AEST": 10,
    "AEDT": 11,
    "EST": -5,
    "EDT": -4,
    "PST": -8,
    "PDT": -7,
}
_TITLES = [
    "Sunday Times",
    "Sunday Telegraph",
    "Sunday Mirror",
    "Sunday Mail",
    "Bloody Sunday",
    "Black Friday",
    "Black Monday",
    "Good Friday Agreement",
    "Black September",
    "White Christmas",
    "Christmas Island",
    "Easter Island",
    "Arab Spring",
    "Prague Spring",
    "Summer Palace",
    "Winter Palace",
    "Winter War",
    "Summer Olympics",
    "Winter Olympics",
]
"""Names that are no dates, though they begin or end as dates do."""
_NAMED_AFTER_A_DAY = [
    "group",
    "movement",
    "organization",
    "organisation",
    "brigade",
    "brigades",
    "alliance",
    "coalition",
    "bloc",
    "front",
    "bridge",
    "square",
    "street",
    "stadium",
    "revolution",
    "battalion",
    "regiment",
    "committee",
    "martyrs",
    "Avenue",
    "Boulevard",
    "Road",
    "Hospital",
    "University",
    "Airport",
]
_RANKS = "Mr Mr. Mrs Mrs. Ms Ms. Miss Private Corporal Sergeant Lieutenant Captain Major Colonel"
_CALLED_BY_A_WEEKDAY = ["Mosque", "Mosques", "Market", "Bazaar"]


def _short(short: str, long: Mapping[str, int]) -> dict[str, int]:
    """Shortened names, with and without a dot; the long one begins with the same three letters."""
    first_three = {name[:3]: number for name, number in long.items()}
    return {f"{name}{dot}": first_three[name[:3]] for name in short.split() for dot in ("", ".")}
