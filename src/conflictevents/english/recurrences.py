"""Recurrences: "daily", "every Friday", "twice a week"."""

from __future__ import annotations

from conflictevents.model.date import Duration, Recurrence
from conflictevents.reading.rules import rule


@rule("recurrence", "('every' | 'each') weekday:weekday", {"every Friday": "R/P1W/FR"})
def every_weekday(weekday: int) -> Recurrence:
    return Recurrence(every=Duration(weeks=1), on=weekday)
