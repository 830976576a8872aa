"""EventDate: when something happened, as closely as it was told, and no closer.

::

    2019-06-30                 that day                      2019-06     some time in that month
    2019-06-30T06:00:00        at that hour                  2019-21     in spring 2019
    2019-06-30~                about that day                201X        in the 2010s
    [2019-06-03..2019-06-09]   on one day of these           [2019-05-06,2019-06-05]   on one of these two
    2019-06-03/2019-06-09      all through these days        2019-04/..  since that month

The notation is EDTF (ISO 8601-2:2019), read and written in :mod:`conflictevents.model.edtf`.
"""

from __future__ import annotations

from typing import Self

import attrs

from conflictevents.model import edtf, timex
from conflictevents.model.calendar import Day, FarDay
from conflictevents.model.duration import Duration, Limit, Recurrence, Reference
from conflictevents.model.span import Span, hull
from conflictevents.model.stated import StatedDate, Timex
from conflictevents.model.units import DateKind, DatePrecision, PartOfDay, Season, widened

__all__ = [
    "DateKind",
    "DatePrecision",
    "Day",
    "Duration",
    "EventDate",
    "FarDay",
    "Limit",
    "PartOfDay",
    "Recurrence",
    "Reference",
    "Season",
    "Timex",
]


@attrs.frozen(kw_only=True)
class EventDate(StatedDate):
    """When something happened: from ``start`` to ``end``, the first and the last day, both included; None is open.

    ``kind`` tells a point somewhere in that span from an interval that lasted all of it. ``approximate`` is ``~`` in
    EDTF ("around"), ``uncertain`` is ``?`` ("reportedly"). A point has the precision of the unit that its days make up,
    so Monday to Sunday is a week however it was told; an interval has that of its two ends. Only a single day has a
    ``time``, with a fixed offset from UTC or none (local time), or a ``part_of_day``. ``one_of`` holds the dates of a
    set, whose start and end are then the bounds. ``text`` is what the date was read from, and ``tag`` how TIMEX3 writes
    these words where the days alone do not tell it ("late 2019"); neither is part of equality.

    >>> import datetime
    >>> june = EventDate.month(2019, 6)
    >>> str(june), june.start.isoformat(), june.end.isoformat(), june.precision.value
    ('2019-06', '2019-06-01', '2019-06-30', 'month')
    >>> EventDate.parse("2019-06-30") in june
    True
    """

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF; raises ParseError, also for a day that no calendar has.

        >>> EventDate.parse("2019-06-31")
        Traceback (most recent call last):
        ...
        conflictevents.errors.ParseError: not a date in EDTF: '2019-06-31' (day is out of range for month)
        """
        return edtf.read(text, cls)

    def __str__(self) -> str:
        return edtf.write(self)

    @property
    def edtf(self) -> str:
        """The same as ``str()``: EDTF text that :meth:`parse` reads back to an equal date."""
        return edtf.write(self)

    @property
    def timex(self) -> str:
        """The ``value`` of a TIMEX3 tag: ``2019-06-30TMO``, ``2019-W26``, ``P7D``.

        >>> EventDate.parse("[2019-06-29..2019-06-30]").timex
        '2019-W26-WE'
        """
        return timex.tag(self).value

    @property
    def timex_type(self) -> str:
        """The ``type`` of a TIMEX3 tag: ``DATE``, ``TIME`` or ``DURATION``."""
        return timex.tag(self).type

    @property
    def mod(self) -> str | None:
        """The ``mod`` of a TIMEX3 tag: ``APPROX``, ``START``, ``MID``, ``END``, ``ON_OR_BEFORE``, ``ON_OR_AFTER``."""
        return timex.tag(self).mod

    @property
    def earliest(self) -> Day | None:
        """The first day that it can have been; None if that is open.

        An approximate date reaches one unit of its precision further on either side, and a range one day. EDTF gives
        ``~`` no width: one unit is the padding of the ``edtf`` package for Python, which however adds up that of all
        larger units, so that "about 11 June" reaches back over a year there. An uncertain date reaches no further than
        a certain one: the source is in doubt, not the day.

        >>> around_june = EventDate.month(2019, 6, approximate=True)
        >>> around_june.earliest.isoformat(), around_june.latest.isoformat()
        ('2019-05-01', '2019-07-31')
        """
        return hull(_spans(self)).start

    @property
    def latest(self) -> Day | None:
        """The last day that it can have been; None if that is open. See :attr:`earliest`."""
        return hull(_spans(self)).end

    def contains(self, other: Day | EventDate) -> bool:
        """Whether every day that ``other`` can have been is one that this can have been; hours are not compared.

        >>> june = EventDate.parse("2019-06")
        >>> june in EventDate.parse("2019"), june.contains(EventDate.unknown())
        (True, False)
        """
        return all(any(mine.contains(span) for mine in _spans(self)) for span in _spans(other))

    __contains__ = contains

    def overlaps(self, other: Day | EventDate) -> bool:
        """Whether some day can have been both; hours are not compared.

        >>> EventDate.parse("2019-06").overlaps(EventDate.parse("2019-06-28/2019-07-02"))
        True
        """
        return any(mine.overlaps(span) for mine in _spans(self) for span in _spans(other))


def _spans(day: Day | StatedDate) -> list[Span]:
    """The days that it can have been; a set has as many spans as dates."""
    if not isinstance(day, StatedDate):
        return [Span(day, day)]
    if day.one_of:
        return [span for choice in day.one_of for span in _spans(choice)]
    if not day.approximate:
        return [Span(day.start, day.end)]
    start = None if day.start is None else widened(day.precision, day.start, -1)
    return [Span(start, None if day.end is None else widened(day.precision, day.end, 1))]
