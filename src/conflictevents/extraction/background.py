"""Background: figures that are told beside an event and are not of it: of a whole time, or what others are reacting to.

The words before and behind a figure in its sentence say so. Reports of what happened have a day ("on Monday", "in the
past 24 hours"), so only longer times are background: months, years, and "since" one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from conflictevents.extraction.figures import Told
from conflictevents.model.casualty import Scope


def with_background(figures: Iterable[Told]) -> Iterator[Told]:
    """The figures; those of another event or of a whole time are so marked, with the rest of their phrase."""
    last: Told | None = None
    for told in figures:
        beside = is_background(told) or (last is not None and _goes_on(last, told))
        yield told.with_scope(Scope.BACKGROUND) if beside else told
        last = told if beside else None


def _goes_on(last: Told, told: Told) -> bool:
    """Whether a figure is listed right behind another."""
    between = told.mention.start - last.mention.end
    return between <= len(told.lead) and _AND.fullmatch(told.lead[len(told.lead) - between :]) is not None


_AND = re.compile(r"\W*(?:and|or)?\W*", re.IGNORECASE)


def is_background(told: Told) -> bool:
    """Whether the words around a figure say that it is of a whole time, of events before, or the cause of a protest."""
    around = (told.lead, told.clause)
    return any(_OF_A_TIME.search(words) or _BEFORE.search(words) for words in around) or bool(_CAUSE.search(told.lead))


_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_LONG_AGO = rf"(?:(?:early|mid|late)?[ -]?(?:(?:19|20)\d\d\b|{_MONTH}\b(?! \d\d?\b(?!,? (?:19|20)\d\d))))"
_LONG = "(?:weeks|months|years|decades?|centur(?:y|ies)|year|month)"
_OF_A_TIME = re.compile(
    rf"\bsince (?:then\b|{_LONG_AGO}|the (?:start|beginning|end|outbreak|fall|uprising|war|coup|conflict|revolution)\b"
    rf"|last (?:year|month|summer|winter|spring|autumn)\b)"
    rf"|\b(?:so far|already|earlier) this (?:year|month)\b|\bthis year alone\b"
    rf"|\b(?:in|over|during|for) (?:the )?(?:recent|past|last|previous|preceding) (?:few |several |\w+ )?{_LONG}\b",
    re.IGNORECASE,
)
_INCIDENTS = (
    r"(?:attacks?|incidents?|clash(?:es)?|bombings?|blasts?|raids?|violence|protests?|strikes?|shootings?|wars?)"
)
_BEFORE = re.compile(
    rf"\b(?:in|during) (?:an? |the |several |other )?(?:previous|earlier|prior|past|similar) (?:\w+ )?{_INCIDENTS}\b",
    re.IGNORECASE,
)
_REACTION = (
    r"(?:protest(?:s|ed|ers|ing)?|demonstrat(?:e|ed|ing|ion|ions)|rall(?:y|ied|ies)|march(?:ed|es|ing)?|vigils?"
    r"|sit-ins?|pickets?|strikes?|shutdown|commemorat(?:e|ed|ing)|anniversary|retaliation|revenge)"
)
_CAUSE = re.compile(
    rf"\b(?:aveng(?:e|ed|ing)|{_REACTION}\b[^,;:.]*?\b(?:against|over|of|for|about|at|denouncing|condemning))"
    rf"(?: \w+ {_INCIDENTS} (?:that|which|in which))? (?:the |an? )?(?:recent |alleged |reported )?\Z",
    re.IGNORECASE,
)
