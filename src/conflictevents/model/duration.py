"""Duration and Recurrence: how long something took, and how often it came again."""

from __future__ import annotations

import re

import attrs

from conflictevents.errors import ParseError
from conflictevents.model.calendar import Day, plus_days, plus_months

_DIGITS = 9
_NUMBER = rf"([0-9]{{1,{_DIGITS}}})"
_DURATION = re.compile(
    rf"P(?=[0-9T])(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?=[0-9])(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?(~)?"
)
_DATE_UNITS = {"years": "Y", "months": "M", "weeks": "W", "days": "D"}
_TIME_UNITS = {"hours": "H", "minutes": "M", "seconds": "S"}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _whole(_: object, attribute: attrs.Attribute[int], number: int) -> None:
    if not 0 <= number < 10**_DIGITS:
        raise ValueError(f"the {attribute.name} of a duration are 0 to 999,999,999, not {number}")


@attrs.frozen(kw_only=True)
class Duration:
    """A length of time in the units that it was told in; ``str()`` is ISO 8601, with EDTF's ``~`` where approximate.

    Units are not converted: seven days are not the value that one week is.

    >>> str(Duration(weeks=2)), str(Duration(days=1, hours=12)), str(Duration(years=3, approximate=True))
    ('P2W', 'P1DT12H', 'P3Y~')
    """

    years: int = attrs.field(default=0, validator=_whole)
    months: int = attrs.field(default=0, validator=_whole)
    weeks: int = attrs.field(default=0, validator=_whole)
    days: int = attrs.field(default=0, validator=_whole)
    hours: int = attrs.field(default=0, validator=_whole)
    minutes: int = attrs.field(default=0, validator=_whole)
    seconds: int = attrs.field(default=0, validator=_whole)
    approximate: bool = False

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Read ISO 8601 in whole numbers; raises ParseError.

        >>> Duration.parse("PT5H") == Duration(hours=5)
        True
        """
        match = _DURATION.fullmatch(text)
        if match is None:
            raise ParseError("duration in ISO 8601", text)
        *numbers, mark = match.groups()
        units = zip((*_DATE_UNITS, *_TIME_UNITS), numbers, strict=True)
        return cls(**{unit: int(number) for unit, number in units if number}, approximate=mark is not None)

    def __str__(self) -> str:
        days = "".join(self._told(unit, letter) for unit, letter in _DATE_UNITS.items())
        hours = "".join(self._told(unit, letter) for unit, letter in _TIME_UNITS.items())
        return f"P{days}{'T' + hours if hours else ''}{'' if days or hours else '0D'}{'~' if self.approximate else ''}"

    def _told(self, unit: str, letter: str) -> str:
        number = getattr(self, unit)
        return f"{number}{letter}" if number else ""

    def added_to(self, day: Day, sign: int = 1) -> Day:
        """The day that is this long after ``day``, or before it with ``sign=-1``.

        Years and months go first and keep the day of the month; where the month is too short it is the last one, so a
        month after 31 January 2019 is 28 February. Hours count as far as they fill whole days.

        >>> import datetime
        >>> Duration(months=1, days=1).added_to(datetime.date(2019, 1, 31)).isoformat()
        '2019-03-01'
        """
        seconds = (self.hours * 60 + self.minutes) * 60 + self.seconds
        days = self.weeks * 7 + self.days + seconds // 86_400
        return plus_days(plus_months(day, sign * (self.years * 12 + self.months)), sign * days)


@attrs.frozen(kw_only=True)
class Recurrence:
    """How often something came again: ``every`` week, ``on`` a weekday (0 is Monday) where one was told.

    The notation is the repeating interval of ISO 8601, and after it the weekday as iCalendar (RFC 5545) names it.

    >>> str(Recurrence(every=Duration(days=1))), str(Recurrence(every=Duration(weeks=1), on=4))
    ('R/P1D', 'R/P1W/FR')
    """

    every: Duration
    on: int | None = attrs.field(default=None)

    @on.validator
    def _is_a_weekday(self, _: object, on: int | None) -> None:
        if on is not None and on not in range(7):
            raise ValueError(f"a weekday is 0 (Monday) to 6 (Sunday), not {on!r}")

    @classmethod
    def parse(cls, text: str) -> Recurrence:
        """Read what ``str()`` writes; raises ParseError.

        >>> Recurrence.parse("R/P1W/FR").on
        4
        """
        head, _, rest = text.partition("/")
        every, slash, weekday = rest.partition("/")
        if head != "R" or not _DURATION.fullmatch(every) or (slash and weekday not in _WEEKDAYS):
            raise ParseError("recurrence", text)
        return cls(every=Duration.parse(every), on=_WEEKDAYS.index(weekday) if slash else None)

    def __str__(self) -> str:
        return f"R/{self.every}" + ("" if self.on is None else f"/{_WEEKDAYS[self.on]}")
