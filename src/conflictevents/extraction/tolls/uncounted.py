"""Uncounted: figures of which the text itself says that they are not of its toll: "two traders died (not counted)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from conflictevents.english import cues
from conflictevents.extraction.tolls.figures import Told
from conflictevents.model.casualty import Scope

_LATELY = 8
"""So many figures before a note are looked at."""


def with_uncounted(figures: Sequence[Told], text: str) -> list[Told]:
    """The figures; those before a note that says so are background."""
    lowered = text.lower()
    if not any(sign in lowered for sign in cues.UNCOUNTED_SIGNS):
        return list(figures)
    starts = [told.mention.start for told in figures]
    uncounted: set[int] = set()
    for note in cues.UNCOUNTED.finditer(text):
        uncounted.update(_meant(figures, bisect_left(starts, note.start()), note.start()))
    return [told.with_scope(Scope.BACKGROUND) if at in uncounted else told for at, told in enumerate(figures)]


def _meant(figures: Sequence[Told], end: int, note: int) -> range:
    """The places of the figures that a note is for, which stands before the one at ``end``.

    It is for the one before it, for those of the sentence from the first that is told of as others, and for all of a
    sentence in brackets.
    """
    before = figures[end - 1] if end else None
    if before is None or note > before.mention.end + len(before.tail) or _is_first_of_more(before, end, note):
        return range(0)
    same = [at for at in range(max(0, end - _LATELY), end) if figures[at].sentence == before.sentence]
    others = (at for at in same if _are_others(figures[at]) or figures[at].mention.start == before.mention.start)
    return range(same[0] if figures[same[0]].lead.lstrip().startswith("(") else next(others), end)


def _is_first_of_more(told: Told, end: int, note: int) -> bool:
    """Whether others may be meant, who are named between the first figure of a text and the note."""
    return end == 1 and cues.OTHERS.search(told.tail[: max(0, note - told.mention.end)]) is not None


def _are_others(told: Told) -> bool:
    return told.figure.scope is Scope.FURTHER or told.further
