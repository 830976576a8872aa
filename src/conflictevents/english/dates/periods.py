"""Periods: the time from one date to another, and all the time since or until one.

"Since" and "after" open the side behind a date, "until", "before" and "by" that before it. The date itself belongs to
the period: what happened "after Sunday's talks" may have happened on Sunday. "From" one "to" another lasts (EDTF
``/``); "between" is some time in between (EDTF ``[..]``).
"""

from __future__ import annotations

import attrs

from conflictevents.english.dates.rows import listed
from conflictevents.english.dates.unresolved import Anchor, Stated, Unresolved, join_of, joined, then
from conflictevents.model.date import EventDate, Timex
from conflictevents.reading.rules import rule


def _from(date: EventDate) -> EventDate:
    return _tagged_as(date, EventDate.lasting(date, None))


def _up_to(date: EventDate) -> EventDate:
    return _tagged_as(date, EventDate.not_after(date))


def _tagged_as(date: EventDate, period: EventDate) -> EventDate:
    """In TIMEX3, which has no open intervals, "until late 2019" is the date at its end with another ``mod``."""
    return period if date.tag is None else attrs.evolve(period, tag=attrs.evolve(date.tag, mod=period.mod))


@rule("period", "row:row", {"3-7 March 2019": "2019-03-03/2019-03-07"})
def dates_in_a_row(row: Stated) -> Stated:
    return row


@rule("period", "this:('since' date:date) ','? 'when'", {"since 3 May 2018, when": "2018-05-03"})
def since_when(date: Stated) -> Stated:
    """The day on which what "when" begins to tell happened; nothing is told of the time since."""
    return date


@rule(
    "period",
    "this:((after:'after' | 'before') date:date) of:genitive?",
    {
        "after 6 a.m. on Sunday": "2019-06-30",
        "before dawn on 30 June 2019": "2019-06-30",
        "after 30 June 2019": "2019-06-30/..",
    },
)
def before_or_after(this: object, after: object, date: Stated, of: object) -> Stated | None:
    """What was before or after some hour was so on that day; "after Sunday night's raid" may be later."""
    period = _from if after else _up_to
    return then(date, lambda date: _day_of(date) if not of and (date.time or date.part_of_day) else period(date))


def _day_of(date: EventDate) -> EventDate:
    return attrs.evolve(date, time=None, part_of_day=None, tag=date.tag or Timex(date.timex, date.timex_type))


@rule(
    "period",
    "opening limit? date:date",
    {"since April 2019": "2019-04/..", "as of 30 June 2019": "2019-06-30/..", "since last year": "2018/.."},
)
def since(date: Stated) -> Stated | None:
    return then(date, _from)


@rule(
    "period",
    "'since' (('the' | possessive) date:date | date:date genitive)"
    " (word | quality | weapon | demonym){0,2} (deed_noun | deed_nouns | word)",
    {"since the 7 October attacks": "2018-10-07/..", "since the 2011 uprising": "2011/.."},
)
def since_a_deed(date: Stated) -> Stated | None:
    """From when another deed was done, which is not told of here."""
    return then(date, _from)


@rule(
    "period",
    "'from' date:date ('on' | 'onward' | 'onwards' | ('to' | 'until' | 'till') ('now' | 'the' 'present' 'day'?))",
    {"from June 2019 on": "2019-06/..", "from 2011 to the present": "2011/.."},
)
def from_on(date: Stated) -> Stated | None:
    return then(date, _from)


@rule(
    "period",
    "ending date:date",
    {"until 2016": "../2016", "by the end of June 2019": "../2019-06-30", "up to 30 June 2019": "../2019-06-30"},
)
def until(date: Stated) -> Stated | None:
    return then(date, _up_to)


@rule("period", "('throughout' | 'all' 'through') date:date", {"throughout 2019": "2019/2019"})
def throughout(date: Stated) -> Stated | None:
    return then(date, lambda date: EventDate.lasting(date, date))


@rule(
    "period",
    "('between' first:date 'and' last:date "
    "| 'from'? first:date ('-' | '–' | '—' | '/' | 'to' | 'until' | 'till' | 'through' | 'or') last:date)",
    {
        "from 28 February to 2 March 2019": "2019-02-28/2019-03-02",
        "between March and July 2019": "[2019-03..2019-07]",
        "April–June 2019": "2019-04/2019-06",
        "30 June or 1 July 2019": "[2019-06-30,2019-07-01]",
    },
)
def from_to(first: Stated, last: Stated, phrase: str) -> Stated | None:
    """No period goes to what is told from it: "30 June - the day before"."""
    return None if _is_untold(last, Anchor.STORY) else joined(first, last, join_of(phrase))


@rule(
    "period",
    "first:date 'and' last:date",
    {"August and September 2018": "2018-08/2018-09", "March 3 and April 9, 2019": "[2019-03-03,2019-04-09]"},
)
def date_and_date(first: Stated, last: Stated) -> Stated | None:
    """Where the second has the year or the week that the first one leaves out; else they are two dates."""
    return joined(first, last, listed) if _is_untold(first, Anchor.YEAR, Anchor.WEEK) else None


@rule("period", "row:row ','? 'and' last:date", {"3 and 5 May and 6 June 1944": "[1944-05-03,1944-05-05,1944-06-06]"})
def row_and_date(row: Stated, last: Stated) -> Stated | None:
    """Where the last has the year that the row leaves out; else they are told for themselves."""
    return joined(row, last, listed) if isinstance(last, EventDate) and _is_untold(row, Anchor.YEAR) else None


def _is_untold(date: Stated, *anchors: Anchor) -> bool:
    return isinstance(date, Unresolved) and date.anchor in anchors
