"""Background: figures that are told beside an event and are not of it: of a whole time, or what others are reacting to.

The words before and behind a figure in its sentence say so. Reports of what happened have a day ("on Monday", "in the
past 24 hours"), so only longer times are background: months, years, and "since" one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from conflictevents.english.fates import Fate
from conflictevents.english.tolls import harm_of_whom
from conflictevents.extraction.figures import Told
from conflictevents.model.casualty import Harm, Scope


def with_background(figures: Iterable[Told]) -> Iterator[Told]:
    """The figures; those of another event or of a whole time are so marked, with the rest of their phrase."""
    last: Told | None = None
    news: dict[Harm, Told] = {}
    for told in figures:
        harm = told.figure.harm
        beside = is_background(told) or (last is not None and _goes_on(last, told)) or _is_recalled(told, news)
        if not (beside or told.definite) and (harm not in news or (told.number or 0) > (news[harm].number or 0)):
            news[harm] = told
        yield told.with_scope(Scope.BACKGROUND) if beside else told
        last = told if beside else None


def _goes_on(last: Told, told: Told) -> bool:
    """Whether a figure is listed right behind another, or farther behind the noun that is for both."""
    if told.sentence != last.sentence or (_has_harm(told) and _has_harm(last)):
        return False
    between = told.lead[len(told.lead) - max(0, told.mention.start - last.mention.end) :]
    return told.mention.rule == last.mention.rule == harm_of_whom.name or _AND.fullmatch(between) is not None


def _has_harm(told: Told) -> bool:
    """Whether its words have a harm of their own, so that it is no more than listed."""
    return any(isinstance(part.value, Harm | Fate) for part in told.mention.parts)


_AND = re.compile(r"[^\w;.:]*(?:and|or)?[^\w;.:]*", re.IGNORECASE)


def is_background(told: Told) -> bool:
    """Whether the words around a figure say that it is of a whole time, of events before, or the cause of a protest."""
    around = (told.lead, told.clause)
    beside = any(_OF_A_TIME.search(words) or _BEFORE.search(words) for words in around)
    protested = told.mention.rule == harm_of_whom.name and _PROTESTED.search(told.lead)
    return beside or told.figure.scope is Scope.BACKGROUND or bool(_CAUSE.search(told.lead) or protested)


_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_A_MONTH = rf"{_MONTH}\b(?! \d\d?(?:st|nd|rd|th)?\b(?!,? (?:19|20)\d\d))"
_LONG_AGO = rf"(?:(?:early|mid|late)?[ -]?(?:(?:19|20)\d\d\b|{_A_MONTH}))"
_LONG = "(?:weeks|months|years|decades?|centur(?:y|ies)|year|month)"
_OF_A_TIME = re.compile(
    rf"\bsince (?:then\b|{_LONG_AGO}|the (?:start|beginning|end|outbreak|fall|uprising|war|coup|conflict|revolution)\b"
    rf"|last (?:year|month|summer|winter|spring|autumn)\b)"
    r"|\b(?:so far|already|earlier) this (?:year|month)\b|\bthis year(?: alone\b|, including)|\bover the years\b"
    rf"|\b(?:in|over|during|for) (?:the )?(?:recent|past|last|previous|preceding) (?:few |several |\w+ )?{_LONG}\b",
    re.IGNORECASE,
)
_INCIDENTS = (
    r"(?:attacks?|incidents?|clash(?:es)?|bombings?|blasts?|raids?|violence|protests?|strikes?|shootings?|wars?)"
)
_BEFORE = re.compile(
    rf"\b(?:in|during) (?:an? |the |several |other )?(?:previous|earlier|prior|past) (?:\w+ )?{_INCIDENTS}\b"
    rf"|\b(?:in|during) (?:other )?similar (?:\w+ )?(?!violence){_INCIDENTS}(?<=s)\b",
    re.IGNORECASE,
)
_REACTION = (
    r"(?:protest(?:s|ed|ers|ing)?|demonstrat(?:e|ed|ing|ion|ions)|rall(?:y|ied|ies)|march(?:ed|es|ing)?|vigils?"
    r"|sit-ins?|pickets?|strikes?|shutdown|commemorat(?:e|ed|ing)|anniversary|retaliation|revenge)"
)
_DEATHS = r"(?:killings?|murders?|deaths?|assassinations?|massacres?|lynchings?|executions?)"
_CAUSE = re.compile(
    rf"\b(?:aveng(?:e|ed|ing)|demand(?:ed|ing)? (?:justice|punishment)\b[^,;:.]*?\bfor"
    rf"|{_REACTION}\b[^,;:.]*?\b(?:against|over|of|for|about|at|denounc(?:e|ing)|condemn(?:ing)?|mourn(?:ing)?))"
    rf"(?: \w+ {_INCIDENTS} (?:that|which|in which)| the {_DEATHS} of [^;:.(]{{1,40}}\((?:among(?:st)?)?)?"
    r" ?(?:the |an? )?(?:recent |alleged |reported )?\Z",
    re.IGNORECASE,
)
_PROTESTED = re.compile(r"\b(?:to protest|protested|protesting)(?: the)? \Z", re.IGNORECASE)


def _is_recalled(told: Told, news: Mapping[Harm, Told]) -> bool:
    """Whether a figure is told as known from before: as of another year, or as what an inquiry or a trial is about.

    It is of another event only if the text has news of its own: what comes of an attack is reported in no other way.
    ``news`` has the highest figure for each harm; an inquiry into more than that can be an inquiry into just that.
    """
    same = news.get(told.figure.harm) or (None if not news or told.definite else news.get(Harm.KILLED))
    if same is None:
        return False
    if (told.sentence != same.sentence and _is_dated(told)) or _WANTED.search(told.lead):
        return True
    return 0 < (told.number or 0) <= (same.number or 0) and _INQUIRY.search(told.lead) is not None


def _is_dated(told: Told) -> bool:
    """Whether the words around a figure say that it is of some time ago, or that something came after it."""
    words = (told.lead, told.clause, told.mention.text)
    return any(map(_AGO.search, words)) or _AFTER.search(told.lead) is not None


_WANTED = re.compile(
    r"\b(?:(?:was|were|been) investigating"
    r"|(?:wanted|implicated|(?:was|were|been) (?:accused|suspected|convicted|guilty))(?: \w+){0,3}? (?:in|of|for))"
    r"(?: the)? \Z",
    re.IGNORECASE,
)
_AGO = re.compile(
    rf"\b(?:weeks?|months?|years?|decades?) (?:ago|earlier|before)\b|\bin {_LONG_AGO}"
    r"|\b(?:last|the previous) (?:year|month|week)\b|\bthe (?:19|20)\d\d (?:\w+ )?\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:came|comes|follow(?:s|ed))\b(?:[^.;]{0,50} after\b| (?:an?|the)\b)[^.;,]{0,40}\Z", re.IGNORECASE
)
_INQUIRY = re.compile(
    r"\b(?:(?:investigat|condemn|denounc|solv|link|implicat|recall)(?:es?|ed|ing|ions?)|inquir(?:y|ies)|probe|tri(?:al|ed)"
    r"|charg(?:es|ed)|convict(?:ed|ion)|sentenced?|accus(?:ed|ations?)|indict(?:ed|ment)|wanted|arrest(?:s|ed)?"
    r"|suspect(?:s|ed)? (?:in|of)|involve(?:d|ment)|in connection|responsib(?:le|ility)|blamed|anniversary|since)"
    r"\b(?:[^;:.]{0,60}? (?:in|of|for|with|to|over|into|by|the|an?))? ?\Z",
    re.IGNORECASE,
)
