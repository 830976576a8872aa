"""Duration, Recurrence, Reference: how long something took, how often it came again, and "now" and "recently"."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any, TypeAlias

import attrs

from conflictevents.errors import ParseError
from conflictevents.model.calendar import Day, plus_days, plus_months
from conflictevents.model.stated import Timex
from conflictevents.model.units import PartOfDay, Season

_DIGITS = 9
_MANY = 1_000_000_000
_NUMBER = rf"([0-9]{{1,{_DIGITS}}}(?:\.[0-9]{{1,{_DIGITS}}})?|X)"
_DURATION = re.compile(
    rf"([<>]=?)?P(?=[0-9XT])(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?=[0-9X])(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?(~)?"
)
_DATE_UNITS = {"years": "Y", "months": "M", "weeks": "W", "days": "D"}
_TIME_UNITS = {"hours": "H", "minutes": "M", "seconds": "S"}


class Limit(StrEnum):
    """How exactly a length was told: the ``mod`` of a TIMEX3 tag of type DURATION."""

    APPROX = "APPROX"
    """About so long."""
    MORE_THAN = "MORE_THAN"
    LESS_THAN = "LESS_THAN"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    """At least so long."""
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    """At most so long."""


_MARKS = {
    ">": Limit.MORE_THAN,
    "<": Limit.LESS_THAN,
    ">=": Limit.EQUAL_OR_MORE,
    "<=": Limit.EQUAL_OR_LESS,
    "~": Limit.APPROX,
}
_MARK_OF = {limit: mark for mark, limit in _MARKS.items()}


def _number(number: float | None) -> float | None:
    """A whole number as one, and any other in the nine decimals that the notation has."""
    if number is None or not _is_in_bounds(number):
        return number
    return int(number) if number == int(number) else round(number, _DIGITS)


def _is_in_bounds(number: float) -> bool:
    return 0 <= number < _MANY


def _in_bounds(_: object, attribute: attrs.Attribute[Any], number: float | None) -> None:
    if number is not None and not _is_in_bounds(number):
        raise ValueError(f"the {attribute.name} of a duration are 0 to 999,999,999, not {number}")


@attrs.frozen(kw_only=True)
class Duration:
    """A length of time in the units that it was told in; None where it was not told how many of a unit ("for years").

    ``str()`` is ISO 8601 with two signs of EDTF, ``X`` for a number that is not told and ``~`` for "about", and four of
    our own: ``>`` "more than", ``<`` "less than", ``>=`` "at least", ``<=`` "at most". Units are not converted: seven
    days are not the value that one week is, and two and a half years are not two years and six months.

    >>> str(Duration(weeks=2)), str(Duration(days=1, hours=12)), str(Duration(years=None)), str(Duration(years=2.5))
    ('P2W', 'P1DT12H', 'PXY', 'P2.5Y')
    >>> str(Duration(years=3, limit=Limit.APPROX)), str(Duration(days=40, limit=Limit.MORE_THAN))
    ('P3Y~', '>P40D')
    """

    years: float | None = attrs.field(default=0, converter=_number, validator=_in_bounds)
    months: float | None = attrs.field(default=0, converter=_number, validator=_in_bounds)
    weeks: float | None = attrs.field(default=0, converter=_number, validator=_in_bounds)
    days: float | None = attrs.field(default=0, converter=_number, validator=_in_bounds)
    hours: float | None = attrs.field(default=0, converter=_number, validator=_in_bounds)
    minutes: float | None = attrs.field(default=0, converter=_number, validator=_in_bounds)
    seconds: float | None = attrs.field(default=0, converter=_number, validator=_in_bounds)
    limit: Limit | None = attrs.field(default=None, converter=attrs.converters.optional(Limit))

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read what ``str()`` writes, or ISO 8601; raises ParseError.

        >>> Duration.parse("PT5H") == Duration(hours=5)
        True
        """
        match = _DURATION.fullmatch(text)
        if match is None or (match[1] and match[9]):
            raise ParseError("duration in ISO 8601", text)
        before, *numbers, after = match.groups()
        told = zip((*_DATE_UNITS, *_TIME_UNITS), numbers, strict=True)
        units = {unit: None if number == "X" else float(number) for unit, number in told if number}
        return cls(**units, limit=_MARKS.get(before or after))

    def __str__(self) -> str:
        mark = "" if self.limit is None else _MARK_OF[self.limit]
        return f"{self.timex}{mark}" if mark == "~" else f"{mark}{self.timex}"

    @property
    def timex(self) -> str:
        """The ``value`` of a TIMEX3 tag: the length in ISO 8601, with ``X`` for what is not told.

        >>> Duration(months=None).timex
        'PXM'
        """
        days = "".join(self._told(unit, letter) for unit, letter in _DATE_UNITS.items())
        hours = "".join(self._told(unit, letter) for unit, letter in _TIME_UNITS.items())
        return f"P{days}{'T' + hours if hours else ''}{'' if days or hours else '0D'}"

    @property
    def timex_type(self) -> str:
        """The ``type`` of a TIMEX3 tag: ``DURATION``."""
        return "DURATION"

    @property
    def mod(self) -> str | None:
        """The ``mod`` of a TIMEX3 tag: how exactly it was told."""
        return None if self.limit is None else self.limit.value

    def _told(self, unit: str, letter: str) -> str:
        number = getattr(self, unit)
        if number is None:
            return f"X{letter}"
        figures = str(number) if isinstance(number, int) else f"{number:.{_DIGITS}f}".rstrip("0")
        return f"{figures}{letter}" if number else ""

    def added_to(self, day: Day, sign: int = 1) -> Day:
        """The day that is this long after ``day``, or before it with ``sign=-1``.

        Years and months go first and keep the day of the month; where the month is too short it is the last one, so a
        month after 31 January 2019 is 28 February. Part of a month is so much of 30 days, and hours count as far as
        they fill whole days. Raises ValueError where it was not told how many of a unit.

        >>> import datetime
        >>> Duration(months=1, days=1).added_to(datetime.date(2019, 1, 31)).isoformat()
        '2019-03-01'
        """
        months, part = divmod(self._told_number("years") * 12 + self._told_number("months"), 1)
        days = self._told_number("weeks") * 7 + self._told_number("days") + round(part * 30)
        hours = self._told_number("hours") + (self._told_number("minutes") + self._told_number("seconds") / 60) / 60
        return plus_days(plus_months(day, sign * int(months)), sign * int(days + hours / 24))

    def _told_number(self, unit: str) -> float:
        number: float | None = getattr(self, unit)
        if number is None:
            raise ValueError(f"{self} does not tell how many {unit}")
        return number


_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_REST = re.compile(r"R/([^/]+)(?:/(MO|TU|WE|TH|FR|SA|SU|[a-z]+))?(?:/([1-9][0-9]{0,8})X)?")

When: TypeAlias = int | PartOfDay | Season
"""Which one of a unit: a weekday (0 is Monday), a part of the day, a season."""


def _when(on: int | str | None) -> When | None:
    """A weekday as it is, or what the name of a part of the day or of a season means."""
    if isinstance(on, str):
        return Season(on) if on in tuple(Season) else PartOfDay(on)
    return on


@attrs.frozen(kw_only=True)
class Recurrence:
    """How often something came again: ``every`` week, ``on`` Fridays, so many ``times`` in each; None is not told.

    The notation is the repeating interval of ISO 8601, and after it the weekday as iCalendar (RFC 5545) names it or a
    part of the day or a season, and the ``freq`` of TIMEX3 ("twice a week"). ``tag`` is how TIMEX3 writes the words
    that it was told in, where that is no length: "daily" is the date that is left open.

    >>> str(Recurrence(every=Duration(days=1))), str(Recurrence(every=Duration(weeks=1), on=4))
    ('R/P1D', 'R/P1W/FR')
    >>> str(Recurrence(every=Duration(weeks=1), times=2)), Recurrence(every=Duration(weeks=1), on=4).timex
    ('R/P1W/2X', 'XXXX-WXX-5')
    """

    every: Duration
    on: When | None = attrs.field(default=None, converter=_when)
    times: int | None = attrs.field(default=None)
    tag: Timex | None = attrs.field(default=None, eq=False)

    @on.validator
    def _is_a_weekday(self, _: object, on: When | None) -> None:
        if on is not None and not isinstance(on, PartOfDay | Season) and on not in range(7):
            raise ValueError(f"a weekday is 0 (Monday) to 6 (Sunday), not {on!r}")

    @times.validator
    def _is_a_number(self, _: object, times: int | None) -> None:
        if times is not None and not 1 <= times < _MANY:
            raise ValueError(f"a thing comes 1 to 999,999,999 times, not {times}")

    @classmethod
    def parse(cls, text: str) -> Recurrence:
        """Read what ``str()`` writes; raises ParseError.

        >>> Recurrence.parse("R/P1W/FR").on
        4
        """
        match = _REST.fullmatch(text)
        if match is None or not _DURATION.fullmatch(match[1]):
            raise ParseError("recurrence", text)
        on = _WEEKDAYS.index(match[2]) if match[2] in _WEEKDAYS else match[2]
        try:
            return cls(every=Duration.parse(match[1]), on=on, times=int(match[3]) if match[3] else None)
        except ValueError:
            raise ParseError("recurrence", text) from None

    def __str__(self) -> str:
        on = "" if self.on is None else f"/{_WEEKDAYS[self.on] if isinstance(self.on, int) else self.on}"
        return f"R/{self.every}{on}" + ("" if self.times is None else f"/{self.times}X")

    @property
    def timex(self) -> str:
        """The ``value`` of a TIMEX3 tag: the length of the unit, or the day, part of the day or season left open.

        >>> Recurrence(every=Duration(days=1), on=PartOfDay.NIGHT).timex
        'XXXX-XX-XXTNI'
        """
        if self.tag is not None:
            return self.tag.value
        match self.on:
            case PartOfDay():
                return f"XXXX-XX-XX{self.on.timex}"
            case Season():
                return f"XXXX-{self.on.timex}"
            case int():
                return f"XXXX-WXX-{self.on + 1}"
        return self.every.timex

    @property
    def timex_type(self) -> str:
        """The ``type`` of a TIMEX3 tag: ``SET``."""
        return "SET"

    @property
    def mod(self) -> str | None:
        """The ``mod`` of a TIMEX3 tag: that of the length."""
        return self.every.mod


class Reference(StrEnum):
    """A time that is told by nothing but where it lies from the one who tells: "recently", "now", "soon".

    The names are the values of TIMEX3.

    >>> Reference.PAST.timex
    'PAST_REF'
    """

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"

    @property
    def timex(self) -> str:
        """The ``value`` of a TIMEX3 tag."""
        return self.value

    @property
    def timex_type(self) -> str:
        """The ``type`` of a TIMEX3 tag: ``DATE``."""
        return "DATE"

    @property
    def mod(self) -> str | None:
        """The ``mod`` of a TIMEX3 tag: None."""
        return None
