"""Dates as English spells them: strategies of phrases, each with the date that it means."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from typing import TypeAlias

from hypothesis import strategies as st

from conflictevents.model.date import EventDate, PartOfDay, Season
from conflictevents.model.portion import Portion, third
from conflictevents.model.units import Extent

Spelled: TypeAlias = tuple[str, EventDate]

MONTHS = calendar.month_name[1:]
WEEKDAYS = list(calendar.day_name)
_TENS = {2: "twenty", 3: "thirty"}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)

days = st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31))
years = st.integers(1000, 2999)


def nth(number: int) -> str:
    """The 3rd, in figures."""
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def nth_word(number: int) -> str:
    """The third, in words."""
    first_twenty = _ORDINALS.split()
    if number <= 20:
        return first_twenty[number - 1]
    return "thirtieth" if number == 30 else f"{_TENS[number // 10]}-{first_twenty[number % 10 - 1]}"


def _forms(day: datetime.date) -> dict[str, object]:
    """The words that a day is told with, by their names in the spellings below."""
    month, weekday = MONTHS[day.month - 1], WEEKDAYS[day.weekday()]
    return {
        "d": day.day,
        "dd": f"{day.day:02}",
        "nth": nth(day.day),
        "third": nth_word(day.day),
        "m": day.month,
        "mm": f"{day.month:02}",
        "month": month,
        "mon": month if len(month) < 4 else f"{month[:3]}.",
        "Jun": month[:3],
        "MONTH": month.upper(),
        "y": day.year,
        "yy": f"{day.year % 100:02}",
        "weekday": weekday,
        "Sun": weekday[:3],
    }


DAYS = [
    "{d} {month} {y}",
    "{d} {month}, {y}",
    "{dd} {Jun} {y}",
    "{d}-{Jun}-{y}",
    "{nth} {month} {y}",
    "the {nth} of {month} {y}",
    "the {nth} of {month}, {y}",
    "the {third} of {month} {y}",
    "{month} {d}, {y}",
    "{month} {d} {y}",
    "{MONTH} {dd}, {y}",
    "{mon} {nth}, {y}",
    "{month} the {nth}, {y}",
    "{weekday}, {d} {month}, {y}",
    "{weekday} {d} {month} {y}",
    "{weekday}, {month} {d}, {y}",
    "{Sun} {d} {Jun} {y}",
    "{dd}.{mm}.{y}",
    "{y}-{mm}-{dd}",
]
MONTHS_OF_YEARS = ["{month} {y}", "{month}, {y}", "{month} of {y}", "{mon} {y}", "{MONTH} {y}"]
SEASONS = ["{} {}", "the {} of {}", "{} of {}", "{}, {}"]
QUARTERS = ["Q{n} {y}", "Q{n} of {y}", "the {third} quarter of {y}", "{third} quarter {y}"]
PORTIONS = {
    "early {}": Portion.START,
    "the beginning of {}": Portion.START,
    "the start of {}": Portion.START,
    "mid-{}": Portion.MID,
    "the middle of {}": Portion.MID,
    "late {}": Portion.END,
    "the end of {}": Portion.END,
}
PERIODS = ["from {} to {}", "from {} until {}", "{} to {}", "between {} and {}"]
PARTS = ["the {part} of {day}", "{day} in the {part}"]
CLOCKS = [
    "{day} at {time} GMT",
    "{day}, {time} UTC",
    "{day} {time} GMT",
    "{time} GMT on {day}",
    "{half_day} GMT on {day}",
]


def spelled(day: datetime.date, spelling: str) -> str:
    return spelling.format_map(_forms(day))


def day_spelled() -> st.SearchStrategy[Spelled]:
    return st.builds(lambda day, how: (spelled(day, how), EventDate.on_day(day)), days, st.sampled_from(DAYS))


def month_spelled() -> st.SearchStrategy[Spelled]:
    def month(day: datetime.date, how: str) -> Spelled:
        return spelled(day, how), EventDate.month(day.year, day.month)

    return st.builds(month, days, st.sampled_from(MONTHS_OF_YEARS))


def season_spelled() -> st.SearchStrategy[Spelled]:
    names = st.sampled_from([(season.value, season) for season in Season] + [("fall", Season.AUTUMN)])

    def season(name: tuple[str, Season], year: int, how: str) -> Spelled:
        return how.format(name[0], year), EventDate.season(year, name[1])

    return st.builds(season, names, years, st.sampled_from(SEASONS))


def part_of_year_spelled() -> st.SearchStrategy[Spelled]:
    def quarter(number: int, year: int, how: str) -> Spelled:
        return how.format(n=number, third=nth_word(number), y=year), EventDate.quarter(year, number)

    def half(number: int, year: int) -> Spelled:
        return f"the {nth_word(number)} half of {year}", EventDate.half_year(year, number)

    quarters = st.builds(quarter, st.integers(1, 4), years, st.sampled_from(QUARTERS))
    return quarters | st.builds(half, st.integers(1, 2), years)


def year_spelled() -> st.SearchStrategy[Spelled]:
    def of_era(number: int, era: str) -> Spelled:
        return era.format(number), EventDate.year_of(1 - number if "B" in era else number)

    told = st.builds(lambda year: (f"the year {year}", EventDate.year_of(year)), years)
    eras = st.sampled_from(["{} BC", "{} BCE", "{} B.C.", "AD {}", "{} AD", "{} CE"])
    return told | st.builds(of_era, st.integers(1, 9999), eras)


def decade_spelled() -> st.SearchStrategy[Spelled]:
    def decade(number: int) -> Spelled:
        return f"the {number}0s", EventDate.decade(number)

    decades = st.integers(100, 299).filter(lambda number: number % 10 or number == 200)  # the 1900s are a century
    return st.builds(decade, decades)


def century_spelled() -> st.SearchStrategy[Spelled]:
    def century(number: int, how: Callable[[int], str]) -> Spelled:
        return f"the {how(number)} century", EventDate.century(number - 1)

    return st.builds(century, st.integers(1, 30), st.sampled_from([nth, nth_word]))


def part_spelled() -> st.SearchStrategy[Spelled]:
    """The early, middle and late part of a month, a decade or a century."""

    def part(whole: Spelled, how: str) -> Spelled:
        phrase, date = whole
        assert date.start is not None
        assert date.end is not None
        days = third(date.precision, Extent(date.start, date.end), PORTIONS[how])
        assert days is not None
        return how.format(phrase.removeprefix("the ")), EventDate.within(*days)

    wholes = month_spelled() | decade_spelled() | century_spelled()
    return st.builds(part, wholes, st.sampled_from(list(PORTIONS)))


def row_spelled() -> st.SearchStrategy[Spelled]:
    """Days that share their month and year."""
    rows = {
        "{0}-{1} {month} {y}": EventDate.lasting,
        "{0}–{1} {month} {y}": EventDate.lasting,
        "{month} {0}–{1}, {y}": EventDate.lasting,
        "from {0} to {1} {month} {y}": EventDate.lasting,
        "from {month} {0} to {1}, {y}": EventDate.lasting,
        "between {0} and {1} {month} {y}": EventDate.within,
        "between {month} {0} and {1}, {y}": EventDate.within,
    }

    def row(month: datetime.date, ends: list[int], how: str) -> Spelled:
        first, last = sorted(ends)
        phrase = how.format(first, last, month=MONTHS[month.month - 1], y=month.year)
        return phrase, rows[how](month.replace(day=first), month.replace(day=last))

    ends = st.lists(st.integers(1, 28), min_size=2, max_size=2, unique=True)
    return st.builds(row, days, ends, st.sampled_from(list(rows)))


def period_spelled() -> st.SearchStrategy[Spelled]:
    """From one day to another, and all the time since or until one."""

    def period(ends: list[datetime.date], spellings: list[str], how: str) -> Spelled:
        first, last = sorted(ends)
        join = EventDate.within if how.startswith("between") else EventDate.lasting
        return how.format(*map(spelled, (first, last), spellings)), join(first, last)

    ends = st.lists(days, min_size=2, max_size=2, unique=True)
    spellings = st.lists(st.sampled_from(DAYS), min_size=2, max_size=2)
    return st.one_of(
        st.builds(period, ends, spellings, st.sampled_from(PERIODS)),
        day_spelled().map(lambda told: (f"since {told[0]}", EventDate.lasting(told[1], None))),
        day_spelled().map(lambda told: (f"until {told[0]}", EventDate.not_after(told[1]))),
    )


def hour_spelled() -> st.SearchStrategy[Spelled]:
    """A part of a day, or a time of the clock in the time of Greenwich."""
    parts = st.sampled_from([PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.EVENING])
    plain = ["{d} {month} {y}", "{month} {d}, {y}", "{weekday}, {d} {month} {y}", "{y}-{mm}-{dd}", "{dd}.{mm}.{y}"]

    def part(day: datetime.date, spelling: str, part: PartOfDay, how: str) -> Spelled:
        return how.format(part=part.value, day=spelled(day, spelling)), EventDate.on_day(day, part_of_day=part)

    def clock(day: datetime.date, spelling: str, time: datetime.time, how: str) -> Spelled:
        time = time.replace(second=0, microsecond=0)
        half_day = f"{time.hour % 12 or 12}:{time:%M} {'ap'[time.hour // 12]}.m."
        phrase = how.format(day=spelled(day, spelling), time=f"{time:%H:%M}", half_day=half_day)
        return phrase, EventDate.on_day(day, time=time.replace(tzinfo=datetime.UTC))

    spellings = st.sampled_from(plain)
    return st.one_of(
        st.builds(part, days, spellings, parts, st.sampled_from(PARTS)),
        st.builds(clock, days, spellings, st.times(), st.sampled_from(CLOCKS)),
    )


SPELLED = {
    "day": day_spelled,
    "month": month_spelled,
    "season": season_spelled,
    "part of a year": part_of_year_spelled,
    "year": year_spelled,
    "decade": decade_spelled,
    "century": century_spelled,
    "part": part_spelled,
    "row": row_spelled,
    "period": period_spelled,
    "hour": hour_spelled,
}
