"""Months, seasons and quarters."""

from __future__ import annotations

from conflictevents.english.unresolved import Anchor, Unresolved, from_anchor, possible
from conflictevents.model.date import EventDate, Season
from conflictevents.reading.rules import rule

# --- months


@rule(
    "calendar",
    "month:month (',' | 'of' | '-')? year:year_number",
    {"June 2019": "2019-06", "May, 2019": "2019-05", "Sept. 2019": "2019-09"},
)
def month_year(month: int, year: int) -> EventDate:
    return EventDate.month(year, month)


def _month(month: int) -> Unresolved:
    return from_anchor(Anchor.YEAR, lambda near: EventDate.month(near.year, month))


@rule("calendar", "month:open_month", {"April": "2019-04", "September": "2018-09"})
def month_alone(month: int) -> Unresolved:
    return _month(month)


@rule(
    "calendar",
    "(month_cue | portion '-'? | '-' | '–') this:month",
    {"in May": "2019-05", "late March": "2019-03", "since Sept.": "2018-09"},
)
def month_in_context(this: int) -> Unresolved:
    """May and March, which are also verbs, need a word that shows them to be months."""
    return _month(this)


# --- seasons


@rule("name", "this:season 'of' ('the' | possessive | name)", {"the fall of the city": "fall"})
def fall_of_something(this: Season, phrase: str) -> str | None:
    """What falls is no autumn."""
    return phrase if phrase.lower() == "fall" else None


@rule(
    "calendar",
    "'the'? season:season ('of' | ',')? year:year_number (('-' | '–' | '/') number)?",
    {"spring 2019": "2019-21", "the winter of 1941-42": "1941-24"},
)
def season_year(season: Season, year: int) -> EventDate:
    return EventDate.season(year, season)


def _season(season: Season) -> Unresolved:
    return from_anchor(Anchor.YEAR, lambda near: EventDate.season(near.year, season))


@rule("calendar", "'the'? season:open_season", {"the summer": "2019-22", "winter": "2018-24"})
def season_alone(season: Season) -> Unresolved:
    return _season(season)


@rule(
    "calendar",
    "(year_cue | 'by' | portion '-'?) 'the'? this:season",
    {"in the spring": "2019-21", "early spring": "2019-21"},
)
def season_in_context(this: Season) -> Unresolved:
    """Spring and fall have other meanings too."""
    return _season(this)


# --- quarters


@rule("calendar", "'q' number:number 'of'? year:year_number", {"Q3 2021": "2021-35"})
def quarter_in_figures(number: int, year: int) -> EventDate | None:
    return possible(EventDate.quarter, year, number) if 1 <= number <= 4 else None


@rule(
    "calendar", "'the'? nth:ordinal 'quarter' ('of' | ',')? year:year_number", {"the third quarter of 2021": "2021-35"}
)
def quarter_in_words(nth: int, year: int) -> EventDate | None:
    return possible(EventDate.quarter, year, nth) if nth <= 4 else None


@rule(
    "calendar",
    "'the'? nth:ordinal '-'? 'quarter'",
    {"the second quarter": "2019-34", "fourth-quarter": "2018-36", "the first quarter": "2019-33"},
)
def quarter_alone(nth: int) -> Unresolved | None:
    return from_anchor(Anchor.YEAR, lambda near: EventDate.quarter(near.year, nth)) if nth <= 4 else None
