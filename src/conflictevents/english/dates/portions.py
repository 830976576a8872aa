"""Parts of longer times: "early 2019", "the end of the year", "the second half of June", "the first week of May".

"Early" and "the beginning of", "mid" and "the middle of", "late" and "the end of" are the same, and mean what
:mod:`conflictevents.model.portion` says; in TIMEX3 each is the whole with a ``mod``. "The first week of May" is told by
a length: its days are the first seven, and in TIMEX3 it is a duration, as in WikiWars, but for what the calendar has a
name for ("the last day of May").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import attrs

from conflictevents.english.dates.counting import precision_of, told_as, unit_from
from conflictevents.english.dates.hours import WITHIN, at_hour, on_some_day
from conflictevents.english.dates.near import LENGTHS
from conflictevents.english.dates.parts import DATE, in_whole
from conflictevents.english.dates.unresolved import Anchor, Stated, Unresolved, then
from conflictevents.model.calendar import Day, plus_days, plus_months
from conflictevents.model.date import DateKind, Duration, EventDate, PartOfDay, Timex
from conflictevents.model.portion import Portion, half, third
from conflictevents.model.units import DatePrecision, Extent
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

Change = Callable[[EventDate], EventDate | None]


def words() -> Mapping[str, Words]:
    """The words that count a length from one end of a longer time."""
    return {"first_or_last": {"opening": 1, "last": -1, "final": -1, "closing": -1}}


def _of(date: Sequence[Stated], change: Change) -> Stated | None:
    whole = in_whole(date)
    return None if whole is None else then(whole, change)


# --- thirds and halves


_PART_OF_DAY = {Portion.START: PartOfDay.MORNING, Portion.MID: PartOfDay.NOON, Portion.END: PartOfDay.EVENING}
_ENDS = (Portion.START, Portion.END)


def _portion(portion: Portion, last: Portion | None = None) -> Change:
    """From the beginning of one portion to the end of another, or of the same one."""
    last = last or portion

    def of(date: EventDate) -> EventDate | None:
        if date.precision is DatePrecision.DAY:
            found = at_hour(_PART_OF_DAY[last])(date)
            return None if found is None else _tagged(found, date, last)
        return _part(date, last, lambda unit: _from_to(_precision(date), unit, portion, last))

    return of


def _from_to(precision: DatePrecision, unit: Extent, portion: Portion, last: Portion) -> Extent | None:
    parts = [third(precision, unit, one) for one in (portion, last)]
    return None if parts[0] is None or parts[1] is None else Extent(parts[0].start, parts[1].end)


def _half(number: int) -> Change:
    def of(date: EventDate) -> EventDate | None:
        return _part(date, _ENDS[number], lambda unit: half(_precision(date), unit, number)) if number < 2 else None

    return of


def _part(date: EventDate, portion: Portion, cut: Callable[[Extent], Extent | None]) -> EventDate | None:
    """The days that a cut leaves of a date: in TIMEX3 the whole with a ``mod``, but for a half that has a name.

    Of a unit that is not told itself ("the end of the day", some day in May) no days can be cut.
    """
    if date.start is None or date.end is None or date.kind is DateKind.INTERVAL:
        return None
    if date.tag is not None:
        return _tagged(date, date, portion)
    days = cut(Extent(date.start, date.end))
    if days is None:
        return None
    part = EventDate.within(*days)
    return part if part.precision is DatePrecision.HALF_YEAR else _tagged(part, date, portion)


def _precision(date: EventDate) -> DatePrecision:
    """A century before Christ is told by its first day and its last, for EDTF has no sign for it."""
    if date.precision is DatePrecision.RANGE and date.start is not None and date.end is not None:
        is_century = plus_months(date.start, 1200) == plus_days(date.end, 1)
        return DatePrecision.CENTURY if is_century else date.precision
    return date.precision


def _tagged(part: EventDate, date: EventDate, portion: Portion) -> EventDate:
    return attrs.evolve(part, tag=Timex(date.timex, date.timex_type, portion.value))


@rule(
    "date",
    f"'the'? 'very'? portion:portion ('-'? ('to' | '/') '-'? last:portion)? ('-' | 'in' | 'on')? 'the'? {DATE}",
    {
        "early 2019": "[2019-01..2019-04]",
        "mid-June 2019": "[2019-06-11..2019-06-20]",
        "mid-to-late June 2019": "[2019-06-11..2019-06-30]",
        "late on Sunday": "2019-06-30TEV",
        "late last year": "[2018-09..2018-12]",
    },
)
def portion_of(portion: Portion, last: Portion | None, date: Sequence[Stated]) -> Stated | None:
    return _of(date, _portion(portion, last))


@rule(
    "date",
    f"'the'? 'very'? edge:edge 'of' 'the'? {DATE}",
    {
        "the beginning of 2019": "[2019-01..2019-04]",
        "the end of June 2019": "[2019-06-21..2019-06-30]",
        "the latter part of June 2019": "[2019-06-21..2019-06-30]",
    },
)
def edge_of(edge: Portion, date: Sequence[Stated]) -> Stated | None:
    return _of(date, _portion(edge))


@rule(
    "date",
    "portion:portion ('-' | 'in' | 'on')? date:calendar ('at' | 'in' 'the')? part:part_of_day",
    {"early Sunday morning": "2019-06-30TMO", "late 30 June 2019 evening": "2019-06-30TEV"},
)
def portion_of_part(portion: Portion, date: Stated, part: PartOfDay) -> Stated | None:
    return _of([date], lambda date: _in_part(date, part, portion))


@rule(
    "date",
    f"'the'? portion:portion ('in' 'the')? part:part_of_day ('of' | 'on' | ',')? 'the'? {DATE}",
    {"early in the morning of 30 June 2019": "2019-06-30TMO", "the late evening of 30 June 2019": "2019-06-30TEV"},
)
def portion_of_part_of(portion: Portion, part: PartOfDay, date: Sequence[Stated]) -> Stated | None:
    return _of(date, lambda date: _in_part(date, part, portion))


@rule(
    "date",
    f"{WITHIN} this:('the' portion:portion part:part_of_day)",
    {"in the early morning": "2019-06-10TMO"},
)
def portion_of_the_part(this: object, portion: Portion, part: PartOfDay) -> Stated | None:
    return then(on_some_day(part), lambda date: _tagged(date, date, portion))


def _in_part(date: EventDate, part: PartOfDay, portion: Portion) -> EventDate | None:
    found = at_hour(part)(date)
    return None if found is None else _tagged(found, found, portion)


@rule(
    "date",
    f"'the'? (nth:ordinal | 'latter' | 'last') 'half' 'of' 'the'? {DATE}",
    {"the first half of 2019": "2019-40", "the second half of the fifth century BC": "[-0449..-0400]"},
)
def half_of(nth: int | None, date: Sequence[Stated]) -> Stated | None:
    return _of(date, _half(1 if nth is None else nth - 1))


def _of_unit(unit: DatePrecision, portion: Portion) -> Stated | None:
    return then(Unresolved(Anchor.PUBLICATION, lambda date: unit_from(date, unit, 0)), _portion(portion))


@rule(
    "date",
    "unit:calendar_unit (be | '-') 'end'",
    {"month's end": "[2019-07-21..2019-07-31]", "year-end": "[2019-09..2019-12]"},
)
def unit_end(unit: DatePrecision) -> Stated | None:
    return _of_unit(unit, Portion.END)


@rule(
    "date", "'mid' '-'? unit:calendar_unit", {"mid-year": "[2019-05..2019-08]", "mid-month": "[2019-07-11..2019-07-20]"}
)
def middle_of_unit(unit: DatePrecision) -> Stated | None:
    return _of_unit(unit, Portion.MID)


@rule(
    "date",
    f"('the'? 'rest' | 'the'? 'remainder' | 'earlier' | 'later') ('of' | 'in' | 'on')? 'the'? {DATE}",
    {"earlier this year": "2019", "later in 2019": "2019", "the rest of 2019": "2019"},
)
def sometime_in(date: Sequence[Stated]) -> Stated | None:
    """Before or after what is told: no more is known of it than the year or the month."""
    return in_whole(date)


# --- lengths from one end


@attrs.frozen
class Stretch:
    """The nth length of a longer time, -1 for the last one; ``unit`` is what the length is one of, if it is one."""

    nth: int
    length: Duration
    unit: DatePrecision | None

    def __str__(self) -> str:
        return f"{self.nth} {self.length}"


_NTH = "(nth:ordinal | end:first_or_last) (length:duration | unit:calendar_unit)"


def _stretch(nth: int | None, end: int | None, length: Duration | None, unit: DatePrecision | None) -> Stretch | None:
    told = LENGTHS[unit] if length is None and unit is not None else length
    number = end if nth is None else nth
    return None if told is None or number is None else Stretch(number, told, unit)


@rule("stretch", f"this:('the' {_NTH}) 'of'", {"the first two weeks of May": "1 P2W", "the last week of it": "-1 P1W"})
def the_stretch(
    this: object, nth: int | None, end: int | None, length: Duration | None, unit: DatePrecision | None
) -> Stretch | None:
    return _stretch(nth, end, length, unit)


@rule("stretch", f"this:({_NTH}) 'of' (month | year_number)", {"last week of June": "-1 P1W"})
def bare_stretch(
    this: object, nth: int | None, end: int | None, length: Duration | None, unit: DatePrecision | None
) -> Stretch | None:
    """Without "the" only of a date: who was killed "last week of all weeks" was so the week before publication."""
    return _stretch(nth, end, length, unit)


@rule(
    "date",
    f"stretch:stretch 'of' 'the'? {DATE}",
    {
        "the first week of May 2019": "[2019-05-01..2019-05-07]",
        "the last two weeks of February 2019": "[2019-02-15..2019-02-28]",
        "the last day of May 2019": "2019-05-31",
        "the first weekend of July 2019": "[2019-07-06..2019-07-07]",
        "the final quarter of 2018": "2018-36",
        "the last quarter of the 19th century": "[1875..1899]",
    },
)
def stretch_of(stretch: Stretch, date: Sequence[Stated]) -> Stated | None:
    return _of(date, lambda date: _stretch_of(stretch, date))


_QUARTER_CENTURY = Duration(years=25)


def _stretch_of(stretch: Stretch, date: EventDate) -> EventDate | None:
    if date.start is None or date.end is None:
        return None
    if stretch.unit is DatePrecision.WEEKEND:
        return _weekend(stretch.nth, date.start, date.end)
    if stretch.unit is DatePrecision.QUARTER and date.precision is DatePrecision.CENTURY:
        stretch = Stretch(stretch.nth, _QUARTER_CENTURY, None)
    if stretch.nth > 0:
        start = date.start
        for _ in range(stretch.nth - 1):
            start = stretch.length.added_to(start)
        end = plus_days(stretch.length.added_to(start), -1)
    else:
        end = date.end
        start = stretch.length.added_to(plus_days(end, 1), -1)
    if not (date.start <= start <= end <= date.end):
        return None
    part = EventDate.within(start, end)
    return part if part.precision is stretch.unit else attrs.evolve(part, tag=told_as(stretch.length))


def _weekend(nth: int, start: Day, end: Day) -> EventDate | None:
    """The nth that begins in a longer time."""
    first, last = plus_days(start, (5 - start.weekday()) % 7), plus_days(end, -((end.weekday() - 5) % 7))
    saturday = last if nth < 0 else plus_days(first, 7 * (nth - 1))
    return EventDate.weekend_of(saturday) if start <= saturday <= end else None


@rule("span", "this:stretch 'of'", {"the first two years of the war": "P2Y"})
def stretch_of_something(this: Stretch) -> Duration | None:
    """Of a thing without a date only the length is told; its first and last day are no length."""
    return this.length if abs(this.nth) == 1 and precision_of(this.length) is not DatePrecision.DAY else None
