"""News: whether a clause tells something that happened, once, and enough of it to be an event of its own."""

from __future__ import annotations

from conflictevents.english.deeds.clauses import Action
from conflictevents.english.deeds.reach import Reach
from conflictevents.extraction.dates.lengths import FORTNIGHT, MONTH, WEEK, YEAR, days, is_unknown
from conflictevents.extraction.deeds.kinds import is_violent
from conflictevents.extraction.deeds.telling import Frame
from conflictevents.model.calendar import Day
from conflictevents.model.casualty import Harm
from conflictevents.model.date import EventDate
from conflictevents.model.event import Status


def happened(frame: Frame, now: Day | None) -> bool:
    """Whether a frame tells something that happened, at a time of its own."""
    return frame.status.happened and not is_general(frame, now) and (bool(frame.date) or is_told(frame))


def is_told(frame: Frame) -> bool:
    """Whether a frame tells of a deed or a harm, and does not merely name one."""
    return bool(frame.casualties) or any(map(_told_as_done, frame.actions))


def is_general(frame: Frame, now: Day | None) -> bool:
    """Whether a frame tells what goes on: "regular clashes", the toll of a war, what "has been" without a day."""
    if any(action.deed.reach is Reach.OFTEN for action in frame.actions):
        return True
    perfect = any(action.perfect for action in frame.actions) and not _is_of_late(frame.date, now)
    of_a_time = (perfect and not _is_news(frame)) or _sums_up(frame) or _is_of_many(frame)
    return (is_told(frame) and of_a_time) or _goes_on_for_years(frame, now)


def _goes_on_for_years(frame: Frame, now: Day | None) -> bool:
    """Whether it is a war that began more than a year ago: "has been fighting since 1969"."""
    lasting = all(action.deed.lasting for action in frame.actions)
    if not lasting or now is None or frame.date is None or frame.date.start is None:
        return False
    return now.toordinal() - frame.date.start.toordinal() > YEAR


def _is_of_late(date: EventDate | None, now: Day | None) -> bool:
    """Whether it is of a day or week just past, or goes on since one: what "has been done since Sunday" is news."""
    if date is None or date.start is None or now is None:
        return days(date) <= WEEK
    return (days(date) <= WEEK or date.end is None) and now.toordinal() - date.start.toordinal() <= FORTNIGHT


def _is_of_many(frame: Frame) -> bool:
    """Whether a frame tells that many came to harm, at no time and place: "thousands of farmers were murdered"."""
    mere_harm = all(action.only_harm for action in frame.actions) and not (frame.date or frame.places)
    return mere_harm and all(
        figure.value.count.high is None and not figure.value.count.best for figure in frame.casualties
    )


def _is_news(frame: Frame) -> bool:
    """Whether "has done" tells the news: at the head of a report, without a time, and not the toll of a war."""
    anchored = frame.places or frame.subtypes or any(action.initiators for action in frame.actions)
    few = all((figure.value.count.low or 0) < _MANY for figure in frame.casualties)
    timeless = frame.date is None or is_unknown(frame.date)
    return frame.sentence < LEAD and timeless and bool(anchored or frame.casualties) and few


LEAD = 3
"""So many sentences tell the news."""
_MANY = 300
"""So many are rather the toll of a war than of a day."""


def _sums_up(frame: Frame) -> bool:
    """Whether a frame is the toll of a time, and of no one deed: "628 people were abducted this year"."""
    if frame.date is None or not all(
        action.only_harm or _names_several(action) or _is_of_war(action) for action in frame.actions
    ):
        return False
    if any((figure.value.count.low or 0) >= _MANY for figure in frame.casualties):
        return days(frame.date) > WEEK
    alone = all(figure.value.count.high == 1 for figure in frame.casualties)
    return not alone and not frame.places and days(frame.date) > MONTH


def _is_of_war(action: Action) -> bool:
    """Whether it tells how many somebody has killed, in whatever way: "the army killed 3,000 people"."""
    return action.deed.subtype is None and any((figure.count.low or 0) >= _MANY for figure in action.toll)


def _names_several(action: Action) -> bool:
    """Whether it names deeds and tells none as done: "in attacks", "fighting"."""
    return not action.finite and (action.deed.reach is Reach.SOME or action.deed.lasting)


def _told_as_done(action: Action) -> bool:
    return action.finite or action.deed.reach is Reach.KNOWN


def opens(frame: Frame) -> bool:
    """Whether a frame can begin an event: something told as done, with a day, a place, a doer or a figure.

    At the head of a report a deed of a known kind ("the blast occurred at noon") needs none of these; below it
    "attacks went on" needs more than a day. One that is only named needs a day, or a place if it is taken as known
    ("the attacks on Gao").
    """
    if all(_does_no_violence(action) or action.deed.reach is Reach.SAME for action in frame.actions):
        return False
    if not any(action.finite for action in frame.actions):
        violent = all(map(is_violent, frame.subtypes))
        known = violent and refers_back(frame) and bool(frame.places)
        return bool(frame.date) or known or (frame.sentence < LEAD and bool(frame.casualties))
    deed = any(action.finite and action.deed.subtype and not action.only_harm for action in frame.actions)
    sides = any(action.initiators or action.targets for action in frame.actions)
    if frame.sentence < LEAD and (deed or frame.date):
        return True
    several = all(action.deed.reach is Reach.SOME for action in frame.actions)
    dated = frame.date is not None and not several
    return bool(dated or frame.places or frame.casualties or (sides and frame.status is not Status.ALLEGED))


def _does_no_violence(action: Action) -> bool:
    """Whether it tells of nothing but that nobody was harmed, or that somebody was let go."""
    return action.only_harm and all(figure.count.high == 0 or figure.harm in _MILD for figure in action.toll)


_MILD = frozenset({Harm.RELEASED, Harm.AFFECTED, Harm.OTHER})


def refers_back(frame: Frame) -> bool:
    """Whether a frame speaks of something told before: "the strike"."""
    return any(action.deed.reach is Reach.KNOWN for action in frame.actions)
