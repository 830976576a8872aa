"""How large a crowd was, which ACLED's tags tell since 2022: ``crowd size=200-300``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from conflictevents.model.count import Count

_TAG = "crowd size="
_DIGITS = re.compile(rf"{_TAG}([0-9]{{1,9}})(?:-([0-9]{{1,9}}))?", re.ASCII)


def crowd_of(tags: Iterable[str] | None) -> Count | None:
    """The size that a tag tells in digits; what it tells in words is left to those who read English.

    >>> str(crowd_of(["crowd size=200-300"])), crowd_of(["crowd size=several 100"])
    ('200..300', None)
    """
    for match in filter(None, map(_DIGITS.fullmatch, tags or ())):
        least, most = int(match[1]), int(match[2] or match[1])
        return Count.exactly(least) if least == most else Count.between(least, most)
    return None


def crowd_tag(size: Count | None) -> str | None:
    """The tag of a size: by its own words, or else by its bounds; None where neither is told.

    >>> crowd_tag(Count.vague(24, 99, "dozens")), crowd_tag(Count.between(200, 300)), crowd_tag(Count.about(20))
    ('crowd size=dozens', 'crowd size=200-300', None)
    """
    if size is not None and size.text:
        return f"{_TAG}{size.text}"
    if size is None or size.low is None or size.high is None:
        return None
    return f"{_TAG}{size.low}" if size.low == size.high else f"{_TAG}{size.low}-{size.high}"
