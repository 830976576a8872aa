"""Rows of decades, centuries and quarters: "the 1930s and 40s", "the 17th and 18th centuries"."""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english.dates.decades import century_of, decade_of
from conflictevents.english.dates.rows import LEAD, TO, ascend, in_century_of, in_year, row_of
from conflictevents.english.dates.unresolved import Stated
from conflictevents.model.date import EventDate
from conflictevents.reading.rules import rule

# --- decades and centuries


@rule(
    "row",
    f"'the'? first:year_number 's' later:(((',' | {TO}) 'the'? mark? (year_number | number) 's'){{1,4}})",
    {"the 1930s and '40s": "193X/194X", "the 1960s, 70s or 80s": "[196X,197X,198X]"},
)
def list_of_decades(first: int, later: Sequence[int | str], phrase: str) -> EventDate | None:
    years = [first, *(in_century_of(first, year) for year in later if isinstance(year, int))]
    if any(year % 10 for year in years) or not ascend(years):
        return None
    return row_of([decade_of(year) for year in years], phrase)


@rule(
    "row",
    f"{LEAD} 'the'? (portion '-'?)? first:ordinal {TO} 'the'? (portion '-'?)? last:ordinal"
    " ('centuries' | 'century') era:era?",
    {
        "the 17th and 18th centuries": "16XX/17XX",
        "the late fifth to early seventh centuries": "04XX/06XX",
        "from the 16th to the 18th century": "15XX/17XX",
        "the fifth and fourth centuries BC": "-0499-01-01/-0300-12-31",
    },
)
def two_centuries(first: int, last: int, era: int | None, phrase: str) -> EventDate | None:
    """Those BC count backwards."""
    if first == last or (first > last) != (era == -1):
        return None
    return row_of([century_of(nth, era) for nth in (first, last)], phrase)


# --- quarters


@rule(
    "row",
    f"'the'? first:ordinal {TO} 'the'? last:ordinal 'quarters' (('of' | ',')? year:year_number)?",
    {"the first and second quarters of 2018": "2018-33/2018-34", "second and fourth quarters": "[2019-34,2019-36]"},
)
def two_quarters(first: int, last: int, year: int | None, phrase: str) -> Stated | None:
    if not first < last <= 4:
        return None
    return in_year(year, lambda year: row_of([EventDate.quarter(year, nth) for nth in (first, last)], phrase))
