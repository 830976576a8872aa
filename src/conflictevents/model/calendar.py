"""Days of the proleptic Gregorian calendar, in any year, and the arithmetic of days and months.

``datetime.date`` ends at the years 1 and 9999. :class:`FarDay` goes on where it stops, and :data:`Day` is either of the
two; every function here takes and gives days of both sorts. Years are astronomical, as in ISO 8601: 0 is 1 BC.
"""

from __future__ import annotations

import datetime
from functools import total_ordering
from typing import TypeAlias

import attrs

_LAST_DATE = datetime.date.max.toordinal()
_CYCLE_YEARS = 400
_CYCLE_DAYS = 146_097  # the calendar repeats, weekdays included, after this many days


@total_ordering
@attrs.frozen(order=False)
class FarDay:
    """A day before year 1 or after year 9999, which compares with ``datetime.date``; raises ValueError for other days.

    >>> ides = FarDay(-43, 3, 15)
    >>> ides.isoformat(), ides < datetime.date(1, 1, 1) < FarDay(12000, 1, 1)
    ('-0043-03-15', True)
    """

    year: int = attrs.field()
    month: int
    day: int = attrs.field()

    @year.validator
    def _is_far(self, _: object, year: int) -> None:
        if datetime.MINYEAR <= year <= datetime.MAXYEAR:
            raise ValueError(f"a day of the year {year} is a datetime.date")

    @day.validator
    def _exists(self, _: object, __: int) -> None:
        _twin(self.year, self.month, self.day)

    def toordinal(self) -> int:
        """The number of this day, counted as ``datetime.date.toordinal`` does: 1 is 0001-01-01.

        >>> FarDay(0, 12, 31).toordinal()
        0
        """
        cycles = (self.year - 1) // _CYCLE_YEARS
        return _twin(self.year, self.month, self.day).toordinal() + cycles * _CYCLE_DAYS

    def weekday(self) -> int:
        """The day of the week, Monday is 0."""
        return (self.toordinal() - 1) % 7

    def isoformat(self) -> str:
        """This day as EDTF writes it: ``-0043-03-15``, ``Y12000-01-01``."""
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"

    def __lt__(self, other: Day) -> bool:
        if not isinstance(other, FarDay | datetime.date):
            return NotImplemented
        return (self.year, self.month, self.day) < (other.year, other.month, other.day)


Day: TypeAlias = datetime.date | FarDay


def _twin(year: int, month: int, day: int) -> datetime.date:
    """The same day of the first cycle, which is the same day of the week; raises ValueError if there is no such day."""
    return datetime.date((year - 1) % _CYCLE_YEARS + 1, month, day)


def day_of(year: int, month: int = 1, day: int = 1) -> Day:
    """The day with this year, month and day; raises ValueError if there is none.

    >>> day_of(2019, 6, 30), day_of(0, 2, 29)
    (datetime.date(2019, 6, 30), FarDay(year=0, month=2, day=29))
    """
    if datetime.MINYEAR <= year <= datetime.MAXYEAR:
        return datetime.date(year, month, day)
    return FarDay(year, month, day)


def from_ordinal(number: int) -> Day:
    """The day whose ``toordinal()`` is ``number``."""
    if 1 <= number <= _LAST_DATE:
        return datetime.date.fromordinal(number)
    cycles, rest = divmod(number - 1, _CYCLE_DAYS)
    twin = datetime.date.fromordinal(rest + 1)
    return day_of(twin.year + cycles * _CYCLE_YEARS, twin.month, twin.day)


def plus_days(day: Day, days: int) -> Day:
    """The day that is ``days`` after ``day``, or before it if negative.

    >>> plus_days(datetime.date(1, 1, 1), -1)
    FarDay(year=0, month=12, day=31)
    """
    return from_ordinal(day.toordinal() + days)


def plus_months(day: Day, months: int) -> Day:
    """The same day of the month, ``months`` later; where that month is too short, its last day.

    >>> plus_months(datetime.date(2019, 1, 31), 1)
    datetime.date(2019, 2, 28)
    """
    year, month = divmod(month_number(day) + months, 12)
    return day_of(year, month + 1, min(day.day, month_length(year, month + 1)))


def month_number(day: Day) -> int:
    """The months from January of year 0 to the month of ``day``."""
    return day.year * 12 + day.month - 1


def month_length(year: int, month: int) -> int:
    """The days of a month.

    >>> month_length(2019, 2), month_length(2020, 2)
    (28, 29)
    """
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def year_text(year: int) -> str:
    """A year as EDTF writes it: four digits, or ``Y`` and all of them.

    >>> year_text(476), year_text(-43), year_text(170000002)
    ('0476', '-0043', 'Y170000002')
    """
    if -9999 <= year <= 9999:
        return f"{year:05}" if year < 0 else f"{year:04}"
    return f"Y{year}"
