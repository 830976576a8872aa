"""Months, seasons, quarters and halves of a year."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflictevents.english.dates.unresolved import Anchor, Stated, Unresolved, from_anchor, possible
from conflictevents.english.dates.years import YEAR, year_told
from conflictevents.model.date import EventDate, Season
from conflictevents.reading.rules import rule

# --- months


@rule(
    "calendar",
    f"month:month (',' | 'of' | '-')? {YEAR}",
    {"June 2019": "2019-06", "May, 2019": "2019-05", "Sept. 2019": "2019-09", "April 480 BC": "-0479-04"},
)
def month_year(month: int, year: Sequence[int]) -> EventDate | None:
    told = year_told(year)
    return None if told is None else EventDate.month(told, month)


@rule(
    "calendar",
    "this:(month:month 'of'? year:early_year) (stop | mark | break | end | 'or' | 'the' | possessive | pronoun)",
    {"October 732, they": "0732-10"},
)
def month_of_early_year(this: object, month: int, year: int) -> EventDate:
    return EventDate.month(year, month)


_NOUN = "(name | word)? dated_noun ('of' year:year_number)?"
"""What happened in a month or a season, and perhaps the year that it was in."""


def _month(month: int) -> Unresolved:
    return from_anchor(Anchor.YEAR, lambda near: EventDate.month(near.year, month))


@rule(
    "calendar",
    f"determiner this:(month:month) {_NOUN}",
    {"a March operation": "2019-03", "the March offensive of 2018": "2018-03"},
)
def month_of_something(this: object, month: int, year: int | None) -> Stated:
    return _month(month) if year is None else EventDate.month(year, month)


@rule(
    "calendar",
    "'the' 'month' 'of' month:month year:year_number?",
    {"the month of May": "2019-05", "the month of June 2018": "2018-06"},
)
def the_month(month: int, year: int | None) -> Stated | None:
    return _month(month) if year is None else EventDate.month(year, month)


@rule("calendar", "month:open_month", {"April": "2019-04", "September": "2018-09"})
def month_alone(month: int) -> Unresolved:
    return _month(month)


@rule(
    "calendar",
    "(month_cue | portion | '-' | '–') '-'? this:month",
    {"in May": "2019-05", "late March": "2019-03", "since Sept.": "2018-09"},
)
def month_in_context(this: int) -> Unresolved:
    """May and March, which are also verbs, need a word that shows them to be months."""
    return _month(this)


@rule(
    "calendar", "this:month ('-' | '–' | '—' | '/' | 'to' | 'through' | 'and' | 'or') month", {"May to June": "2019-05"}
)
def month_before_month(this: int) -> Unresolved:
    return _month(this)


# --- seasons


@rule("name", "this:('the'? 'fall') 'of'", {"the fall of the city": "the fall"})
def fall_of_something(this: object, phrase: str) -> str:
    """What falls is no autumn."""
    return phrase


@rule(
    "calendar",
    f"('the'? season:season 'months'? ('of' | ',')? {YEAR} (('-' | '–' | '/') number)?"
    " | year:(year_number) season:season)",
    {
        "spring 2019": "2019-21",
        "the winter of 1941-42": "1941-24",
        "the spring of 480 BC": "-0479-21",
        "2019 summer": "2019-22",
        "the winter months of 1941": "1941-24",
    },
)
def season_year(season: Season, year: Sequence[int]) -> EventDate | None:
    told = year_told(year)
    return None if told is None else EventDate.season(told, season)


def _season(season: Season) -> Unresolved:
    return from_anchor(Anchor.YEAR, lambda near: EventDate.season(near.year, season))


@rule(
    "calendar",
    f"this:(season:season) {_NOUN}",
    {"the spring offensive": "2019-21", "the Winter Campaign of 2018": "2018-24"},
)
def season_of_something(this: object, season: Season, year: int | None) -> Stated:
    return _season(season) if year is None else EventDate.season(year, season)


@rule("calendar", "season:open_season", {"summer": "2019-22", "winter": "2018-24"})
def season_alone(season: Season) -> Unresolved:
    return _season(season)


_CUE = "(year_cue | 'by' | 'spent' | portion) '-'?"
_WITH_NOUN = "noun:(name | word)?"


@rule(
    "calendar",
    f"this:('the' season:open_season) {_WITH_NOUN}",
    {"the summer": "2019-22", "the winter, when": "2018-24"},
)
def the_season(this: object, season: Season, noun: object) -> Unresolved | None:
    """In "the summer offensive" the article is that of the offensive."""
    return None if noun else _season(season)


@rule("calendar", f"{_CUE} this:('the' season:season) {_WITH_NOUN}", {"in the spring": "2019-21"})
def the_season_in_context(this: object, season: Season, noun: object) -> Unresolved | None:
    return None if noun else _season(season)


@rule("calendar", f"{_CUE} 'the'? this:season", {"in spring": "2019-21", "early spring": "2019-21"})
def season_in_context(this: Season) -> Unresolved:
    """Spring and fall have other meanings too."""
    return _season(this)


@rule(
    "calendar",
    "this:('the'? season:season) ('and' | 'or' | 'to' | 'until' | 'through' | '-' | '–' | '/') portion? season",
    {"the spring and early summer": "2019-21", "spring to autumn": "2019-21"},
)
def season_before_season(this: object, season: Season) -> Unresolved:
    return _season(season)


# --- quarters and halves

_ADJACENT = re.compile(r"[A-Z][0-9].*")


@rule(
    "calendar",
    "('q' number:number ('of' | ',')? year:year_number | year:year_number 'q' number:number)",
    {"Q3 2021": "2021-35", "2021 Q3": "2021-35"},
)
def quarter_in_figures(number: int, year: int) -> EventDate | None:
    return possible(EventDate.quarter, year, number) if 1 <= number <= 4 else None


@rule("calendar", "'q' number:day_number", {"Q2": "2019-34"})
def quarter_in_figures_alone(number: int, phrase: str) -> Unresolved | None:
    return _quarter(number) if _ADJACENT.fullmatch(phrase) else None


@rule("calendar", "'h' number:day_number ('of' | ',')? year:year_number", {"H1 2019": "2019-40"})
def half_in_figures(number: int, year: int, phrase: str) -> EventDate | None:
    return EventDate.half_year(year, number) if _ADJACENT.fullmatch(phrase) and number <= 2 else None


@rule(
    "calendar",
    "'the'? (nth:ordinal '-'? 'quarter' ('of' | ',')? year:year_number | year:year_number nth:ordinal '-'? 'quarter')",
    {"the third quarter of 2021": "2021-35", "third-quarter 2019": "2019-35", "the 2018 third quarter": "2018-35"},
)
def quarter_in_words(nth: int, year: int) -> EventDate | None:
    return possible(EventDate.quarter, year, nth) if nth <= 4 else None


def _quarter(number: int) -> Unresolved | None:
    if not 1 <= number <= 4:
        return None
    return from_anchor(Anchor.YEAR, lambda near: EventDate.quarter(near.year, number))


@rule(
    "calendar",
    "'the'? 'fiscal'? nth:ordinal '-'? 'fiscal'? 'quarter'",
    {"the second quarter": "2019-34", "fourth-quarter": "2018-36", "fiscal first-quarter": "2019-33"},
)
def quarter_alone(nth: int) -> Unresolved | None:
    return _quarter(nth)


@rule("calendar", "'the' month:month 'quarter'", {"the June quarter": "2019-34"})
def quarter_of_month(month: int) -> Unresolved | None:
    """That which the month ends."""
    return _quarter(month // 3) if month % 3 == 0 else None


@rule(
    "calendar",
    "('in' | 'for' | 'during') this:('the' nth:ordinal 'half') of:'of'?",
    {"in the first half": "2019-40"},
)
def half_alone(this: object, nth: int, of: object) -> Unresolved | None:
    return _half(nth) if of is None else None


@rule(
    "calendar",
    "this:(nth:ordinal '-' 'half') ('profit' | 'profits' | 'results' | 'earnings' | 'sales' | 'loss' | 'net')",
    {"first-half profit": "2019-40"},
)
def half_of_accounts(this: object, nth: int) -> Unresolved | None:
    return _half(nth)


def _half(number: int) -> Unresolved | None:
    return from_anchor(Anchor.YEAR, lambda near: EventDate.half_year(near.year, number)) if number <= 2 else None
