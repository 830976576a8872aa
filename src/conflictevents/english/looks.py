"""Looks: what a word tells by its letters alone, listed or not: figures, and the ending of a participle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conflictevents.english.numbers import FIGURES, figures
from conflictevents.reading.lexicon import Shapes


def _looks(token: str) -> Mapping[str, Any]:
    """The kinds of figures, or ``ing`` for "walking", which begins no clause with a subject of its own."""
    if token[-3:] == "ing" and len(token) > 4 and token.islower():
        return {"ing": token}
    return figures(token)


LOOKS = Shapes(_looks, samples=(*FIGURES, "walking"))
"""What is read from the looks of a token."""
