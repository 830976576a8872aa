"""Background: figures that are told beside an event and are not of it: of a whole time, or what others are reacting to.

The words before and behind a figure in its sentence say so. Reports of what happened have a day ("on Monday", "in the
past 24 hours"), so only longer times are background: months, years, and "since" one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from conflictevents.english import background_cues as cues
from conflictevents.english.captives import harmed_taken, harmed_whom_taken
from conflictevents.english.fates import Fate
from conflictevents.english.tolls import harm_of_whom, harm_of_whose
from conflictevents.extraction.figures import Told, same_person
from conflictevents.model.casualty import Harm, Scope


def with_background(figures: Iterable[Told]) -> Iterator[Told]:
    """The figures; those of another event or of a whole time are so marked, with the rest of their phrase."""
    last: Told | None = None
    news: dict[Harm, Told] = {}
    named: list[Told] = []
    for told in figures:
        harm = told.figure.harm
        beside = is_background(told) or (last is not None and _goes_on(last, told)) or _is_recalled(told, news)
        beside = beside or (told.mention.rule in _NOUNS and any(same_person(told, one) for one in named[-_LATELY:]))
        if beside and told.names:
            named.append(told)
        if not (beside or told.definite) and (harm not in news or (told.number or 0) > (news[harm].number or 0)):
            news[harm] = told
        yield told.with_scope(Scope.BACKGROUND) if beside else told
        last = told if beside else None


_LATELY = 8
"""So many people of other events are remembered by their names, so that time stays linear."""


def _goes_on(last: Told, told: Told) -> bool:
    """Whether a figure is listed right behind another, or farther behind the noun that is for both."""
    if told.sentence != last.sentence or (_has_harm(told) and _has_harm(last)):
        return False
    between = told.lead[len(told.lead) - max(0, told.mention.start - last.mention.end) :]
    return told.mention.rule == last.mention.rule == harm_of_whom.name or cues.LISTED.fullmatch(between) is not None


def _has_harm(told: Told) -> bool:
    """Whether its words have a harm of their own, so that it is no more than listed."""
    return any(isinstance(part.value, Harm | Fate) for part in told.mention.parts)


def is_background(told: Told) -> bool:
    """Whether the words around a figure say that it is of a whole time, of events before, or the cause of a protest."""
    beside = any(cues.OF_A_TIME.search(words) or cues.BEFORE.search(words) for words in _around(told))
    return beside or told.figure.scope is Scope.BACKGROUND or cues.CAUSE.search(told.lead) is not None or _is_why(told)


def _is_why(told: Told) -> bool:
    """Whether a noun of harm is what others protest about, or what they only ask for."""
    if told.mention.rule not in _NOUNS:
        return False
    cause = cues.CAUSE_OF_HARM.search(told.lead) is not None and cues.NO_CAUSE.search(told.lead) is None
    return cause or cues.WISHED.search(told.lead) is not None


_NOUNS = (harm_of_whom.name, harm_of_whose.name, harmed_taken.name, harmed_whom_taken.name)


def _is_recalled(told: Told, news: Mapping[Harm, Told]) -> bool:
    """Whether a figure is told as known from before: as of another year, or as what an inquiry or a trial is about.

    It is of another event only if the text has news of its own: what comes of an attack is reported in no other way.
    ``news`` has the highest figure for each harm; an inquiry into more than that can be an inquiry into just that.
    """
    same = news.get(told.figure.harm) or (None if not news or told.definite else news.get(Harm.KILLED))
    if same is None:
        return False
    before = _is_dated(told) if told.sentence != same.sentence else _had_been(told)
    if before or cues.WANTED.search(told.lead) or cues.AFTER_ONE.search(told.lead):
        return True
    return 0 < (told.number or 0) <= (same.number or 0) and cues.INQUIRY.search(told.lead) is not None


def _is_dated(told: Told) -> bool:
    """Whether the words around a figure say that it is of some time ago, or of all of a war, or what came after it."""
    ago = any(map(cues.AGO.search, _around(told)))
    return ago or cues.AFTER.search(told.lead) is not None or _had_been(told) or _is_of_a_war(told)


def _had_been(told: Told) -> bool:
    """Whether it had come about some time before what the rest of its sentence tells."""
    had = cues.HAD.search(told.mention.text)
    return had is not None and any(cues.AGO.search(words) or cues.EARLIER.search(words) for words in _around(told))


def _is_of_a_war(told: Told) -> bool:
    """Whether it is what a war has come to so far."""
    if cues.A_WAR_HAS.search(told.lead + told.mention.text.partition(" ")[0]):
        return True
    return cues.HAVE.search(told.mention.text) is not None and cues.IN_A_WAR.search(told.clause) is not None


def _around(told: Told) -> tuple[str, str, str]:
    return told.lead, told.clause, told.mention.text
