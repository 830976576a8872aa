"""What is stated of a date: its fields, the invariants between them, and a constructor for each way of telling one.

>>> from conflictevents.model.date import EventDate, Season
>>> str(EventDate.quarter(2019, 2)), str(EventDate.on_day(datetime.datetime(2019, 6, 30, 6, 0)))
('2019-34', '2019-06-30T06:00:00')
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Self, TypedDict, Unpack

import attrs

from conflictevents.model.calendar import Day, FarDay, day_of
from conflictevents.model.span import Span, hull
from conflictevents.model.units import (
    UNITS,
    DateKind,
    DatePrecision,
    Extent,
    PartOfDay,
    Season,
    name_of,
    names,
    season_start,
    spans_whole,
    unit_at,
)

_MOST_CHOICES = 64  # keeps the notation of a set of dates short enough to read back
_LAST_YEAR = 10**12


class Marks(TypedDict, total=False):
    """What every constructor of an :class:`EventDate` also takes."""

    approximate: bool
    uncertain: bool
    text: str | None


@attrs.frozen
class Timex:
    """The attributes ``value``, ``type`` and ``mod`` of a TIMEX3 tag (TimeML 1.2.1)."""

    value: str
    type: str = "DATE"
    mod: str | None = None


@attrs.frozen(kw_only=True)
class StatedDate:
    """The fields of an :class:`~conflictevents.model.date.EventDate`, what holds between them, and how to make one."""

    start: Day | None = attrs.field()
    end: Day | None = attrs.field()
    precision: DatePrecision = attrs.field(converter=DatePrecision)
    kind: DateKind = attrs.field(default=DateKind.POINT, converter=DateKind)
    approximate: bool = False
    uncertain: bool = False
    time: datetime.time | None = attrs.field(default=None)
    part_of_day: PartOfDay | None = attrs.field(default=None, converter=attrs.converters.optional(PartOfDay))
    one_of: tuple[Self, ...] = attrs.field(default=(), converter=tuple)
    text: str | None = attrs.field(default=None, eq=False)
    tag: Timex | None = attrs.field(default=None, eq=False)

    @start.validator
    @end.validator
    def _is_a_day(self, attribute: attrs.Attribute[Day | None], day: Day | None) -> None:
        if day is None:
            return
        if isinstance(day, datetime.datetime) or not isinstance(day, datetime.date | FarDay):
            raise ValueError(f"the {attribute.name} of a date is a day, not {day!r}")
        if abs(day.year) >= _LAST_YEAR:
            raise ValueError("a year has at most twelve digits")

    @end.validator
    def _is_not_before_start(self, _: object, end: Day | None) -> None:
        if self.start is not None and end is not None and end < self.start:
            raise ValueError(f"{end.isoformat()} is before {self.start.isoformat()}")

    @precision.validator
    def _matches_days(self, _: object, precision: DatePrecision) -> None:
        fits = self._fits_interval() if self.kind is DateKind.INTERVAL else self._fits_point()
        if not fits:
            days = "/".join("" if day is None else day.isoformat() for day in (self.start, self.end))
            raise ValueError(f"{days} is no {self.kind} of precision {precision}")

    def _fits_interval(self) -> bool:
        closed = self.start is not None or self.end is not None
        return closed and self.precision in UNITS and spans_whole(self.precision, self.start, self.end)

    def _fits_point(self) -> bool:
        if self.one_of:
            return self.precision is DatePrecision.RANGE
        if self.start is None or self.end is None:
            nothing = self.start is None and self.end is None
            return self.precision is (DatePrecision.UNKNOWN if nothing else DatePrecision.RANGE)
        extent = Extent(self.start, self.end)
        if self.precision in (DatePrecision.RANGE, DatePrecision.UNKNOWN):
            return name_of(extent) is self.precision
        return names(self.precision, extent)

    @time.validator
    def _is_of_one_day(self, _: object, time: datetime.time | None) -> None:
        if time is None and self.part_of_day is None:
            return
        if self.precision is not DatePrecision.DAY or self.kind is not DateKind.POINT:
            raise ValueError("only a single day has a time")
        if time is not None and self.part_of_day is not None:
            raise ValueError(f"a date has a time or a part of the day, not both {time} and {self.part_of_day}")

    @time.validator
    def _has_fixed_offset(self, _: object, time: datetime.time | None) -> None:
        if time is None or time.tzinfo is None:
            return
        offset = time.utcoffset()
        if offset is None or offset % datetime.timedelta(minutes=1):
            raise ValueError(f"a time has a fixed offset in whole minutes, not {time.tzinfo!r}")

    @one_of.validator
    def _bounds_its_choices(self, _: object, choices: tuple[Self, ...]) -> None:
        if not choices:
            return
        if not 2 <= len(choices) <= _MOST_CHOICES:
            raise ValueError(f"a set has 2 to {_MOST_CHOICES} dates, not {len(choices)}")
        if any(d.one_of or d.kind is not DateKind.POINT or d.precision is DatePrecision.UNKNOWN for d in choices):
            raise ValueError("the dates of a set are points")
        bounds = hull(Span(choice.start, choice.end) for choice in choices)
        if bounds != (self.start, self.end) or _marks(choices) != _marks([self]):
            raise ValueError("the bounds and marks of a set are those of its dates")

    @property
    def choices(self) -> tuple[Self, ...]:
        """The dates of a set, of which it is one; itself if it is not told as a set.

        >>> [str(date) for date in EventDate.parse("[2019-05-06,2019-06-05]").choices]
        ['2019-05-06', '2019-06-05']
        """
        return self.one_of or (self,)

    # --- constructors

    @classmethod
    def on_day(
        cls,
        day: Day,
        *,
        time: datetime.time | None = None,
        part_of_day: PartOfDay | None = None,
        **marks: Unpack[Marks],
    ) -> Self:
        """That day; a ``datetime`` gives the day and the time.

        >>> str(EventDate.on_day(datetime.date(2019, 6, 30), approximate=True))
        '2019-06-30~'
        """
        if isinstance(day, datetime.datetime):
            time = day.timetz()
            day = day.date()
        return cls(start=day, end=day, precision=DatePrecision.DAY, time=time, part_of_day=part_of_day, **marks)

    @classmethod
    def month(cls, year: int, month: int, **marks: Unpack[Marks]) -> Self:
        """Some time in that month, 1 to 12."""
        return cls._unit(DatePrecision.MONTH, day_of(year, month), marks)

    @classmethod
    def season(cls, year: int, season: Season, **marks: Unpack[Marks]) -> Self:
        """Some time in that meteorological season of the northern hemisphere.

        >>> winter = EventDate.season(2019, Season.WINTER)
        >>> str(winter), winter.start.isoformat(), winter.end.isoformat()
        ('2019-24', '2019-12-01', '2020-02-29')
        """
        return cls._unit(DatePrecision.SEASON, season_start(year, season), marks)

    @classmethod
    def quarter(cls, year: int, quarter: int, **marks: Unpack[Marks]) -> Self:
        """Some time in that quarter, 1 to 4."""
        return cls._unit(DatePrecision.QUARTER, day_of(year, 3 * quarter - 2), marks)

    @classmethod
    def half_year(cls, year: int, half: int, **marks: Unpack[Marks]) -> Self:
        """Some time in that half of the year, 1 or 2."""
        return cls._unit(DatePrecision.HALF_YEAR, day_of(year, 6 * half - 5), marks)

    @classmethod
    def year_of(cls, year: int, **marks: Unpack[Marks]) -> Self:
        """Some time in that year; 0 is 1 BC, -43 is 44 BC."""
        return cls._unit(DatePrecision.YEAR, day_of(year), marks)

    @classmethod
    def decade(cls, decade: int, **marks: Unpack[Marks]) -> Self:
        """Some time in the ten years that begin with these digits, 0 to 999: 199 is the 1990s."""
        return cls._unit(DatePrecision.DECADE, day_of(decade * 10), marks)

    @classmethod
    def century(cls, century: int, **marks: Unpack[Marks]) -> Self:
        """Some time in the hundred years that begin with these digits, 0 to 99: 19 is 1900 to 1999."""
        return cls._unit(DatePrecision.CENTURY, day_of(century * 100), marks)

    @classmethod
    def week_of(cls, day: Day, **marks: Unpack[Marks]) -> Self:
        """Some time in the week, Monday to Sunday, that ``day`` lies in."""
        return cls._unit(DatePrecision.WEEK, day, marks)

    @classmethod
    def weekend_of(cls, day: Day, **marks: Unpack[Marks]) -> Self:
        """On the Saturday or the Sunday of the week that ``day`` lies in."""
        return cls._unit(DatePrecision.WEEKEND, day, marks)

    @classmethod
    def _unit(cls, precision: DatePrecision, day: Day, marks: Marks) -> Self:
        start, end = unit_at(precision, day)
        return cls(start=start, end=end, precision=precision, **marks)

    @classmethod
    def within(cls, first: Day | Self | None, last: Day | Self | None, **marks: Unpack[Marks]) -> Self:
        """Some time from ``first`` to ``last``, both included; None leaves that side open.

        >>> str(EventDate.within(datetime.date(2019, 6, 3), datetime.date(2019, 6, 9)))
        '[2019-06-03..2019-06-09]'
        >>> str(EventDate.within(EventDate.month(2019, 6), None))
        '[2019-06-01..]'
        """
        ends = cls._ends(first, last)
        start, end = _span(ends)
        precision = DatePrecision.RANGE
        if start is not None and end is not None and start <= end:
            precision = name_of(Extent(start, end))
        return cls(start=start, end=end, precision=precision, **_marks(ends) | marks)

    @classmethod
    def lasting(cls, first: Day | Self | None, last: Day | Self | None, **marks: Unpack[Marks]) -> Self:
        """All the time from ``first`` to ``last``, both included; None leaves that side open.

        The precision is that of the two ends if they share one that EDTF can write, else ``day``; hours are left out.

        >>> str(EventDate.lasting(EventDate.month(2019, 4), EventDate.month(2019, 6)))
        '2019-04/2019-06'
        >>> str(EventDate.lasting(EventDate.month(2019, 4), datetime.date(2019, 6, 15)))
        '2019-04-01/2019-06-15'
        """
        ends = cls._ends(first, last)
        start, end = _span(ends)
        told = {bound.precision for bound in ends if bound is not None}
        precision = told.pop() if len(told) == 1 and told <= UNITS else DatePrecision.DAY
        return cls(start=start, end=end, precision=precision, kind=DateKind.INTERVAL, **_marks(ends) | marks)

    @classmethod
    def _ends(cls, first: Day | Self | None, last: Day | Self | None) -> tuple[Self | None, Self | None]:
        return cls._dated(first), cls._dated(last)

    @classmethod
    def _dated(cls, day: Day | Self | None) -> Self | None:
        return cls.on_day(day) if isinstance(day, datetime.date | FarDay) else day

    @classmethod
    def not_after(cls, day: Day | Self, **marks: Unpack[Marks]) -> Self:
        """No later than ``day``.

        >>> str(EventDate.not_after(datetime.date(2019, 7, 1)))
        '../2019-07-01'
        """
        return cls.lasting(None, day, **marks)

    @classmethod
    def either(cls, *dates: Self, text: str | None = None) -> Self:
        """One of several points, in the order told; it is marked as they are.

        >>> str(EventDate.either(EventDate.parse("2019-05-06"), EventDate.parse("2019-06-05")))
        '[2019-05-06,2019-06-05]'
        """
        choices = tuple(choice for date in dates for choice in date.choices)
        if len(choices) == 1:
            return choices[0]
        start, end = hull(Span(choice.start, choice.end) for choice in choices)
        marks: Marks = {**_marks(choices), "text": text}
        return cls(start=start, end=end, precision=DatePrecision.RANGE, one_of=choices, **marks)

    @classmethod
    def unknown(cls, **marks: Unpack[Marks]) -> Self:
        """A date of which nothing is known: ``XXXX``."""
        return cls(start=None, end=None, precision=DatePrecision.UNKNOWN, **marks)


def _span(ends: tuple[StatedDate | None, StatedDate | None]) -> Span:
    """From the first day of the first to the last day of the second."""
    first, last = ends
    return Span(None if first is None else first.start, None if last is None else last.end)


def _marks(dates: Iterable[StatedDate | None]) -> Marks:
    told = [date for date in dates if date is not None]
    return {"approximate": any(d.approximate for d in told), "uncertain": any(d.uncertain for d in told)}
