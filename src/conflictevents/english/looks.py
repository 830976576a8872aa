"""Looks: what a word tells by its letters alone, listed or not: figures, the ending of a participle or an adverb."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conflictevents.english.numbers import FIGURES, figures
from conflictevents.reading.lexicon import Shapes


def _looks(token: str) -> Mapping[str, Any]:
    """The kinds of figures, or ``ing`` for "walking", which begins no clause with a subject of its own.

    In text that has nothing but capitals, an ending is all that tells a word from a name.
    """
    if len(token) <= 4 or token[-1].isdecimal():
        return figures(token)
    if token.islower():
        return {"ing": token} if token.endswith("ing") else {}
    if token.endswith("ING"):
        return {"ing": token, "word": token}
    return {"word": token} if token.endswith(_ENDINGS) and token.isupper() else {}


_ENDINGS = ("ED", "LY", "TION", "SION", "MENT", "NESS", "ITY", "OUS", "IVE", "ISM")

LOOKS = Shapes(_looks, samples=(*FIGURES, "walking", "WALKING", "STAYED"))
"""What is read from the looks of a token."""
