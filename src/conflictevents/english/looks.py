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
    if token[-3:] == "ing" and len(token) > 4 and token.islower():
        return {"ing": token}
    if token[-3:] == "ING" and len(token) > 4:
        return {"ing": token, "word": token}
    if token.endswith(_ENDINGS) and len(token) > 4 and token.isupper():
        return {"word": token}
    return figures(token)


_ENDINGS = ("ED", "LY", "TION", "SION", "MENT", "NESS", "ITY", "OUS", "IVE", "ISM")

LOOKS = Shapes(_looks, samples=(*FIGURES, "walking", "WALKING", "STAYED"))
"""What is read from the looks of a token."""
