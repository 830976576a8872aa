"""Background: figures that are told beside an event and are not of it: of a whole time, of another event, or retold.

The words before and behind a figure in its sentence say so. Reports of what happened have a day ("on Monday", "in the
past 24 hours"), so only longer times are background: months, years, and "since" one of them. A text may tell its one
event with no more than a year, so a year by itself counts only beside news, or in a later sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from conflictevents.english.actors.party import SEVERAL
from conflictevents.english.tolls import background_cues as cues
from conflictevents.english.tolls import background_signs as signs
from conflictevents.english.tolls import retold
from conflictevents.english.tolls.captives import harmed_taken, harmed_whom_taken
from conflictevents.english.tolls.fates import Fate
from conflictevents.english.tolls.totals import harm_of_whom, harm_of_whose
from conflictevents.extraction.tolls.figures import Told, same_person
from conflictevents.model.casualty import Harm, Scope


class News:
    """What a text tells of its own event: the highest figure for each harm, of those who were not known before."""

    def __init__(self) -> None:
        self._told: list[Told] = []
        self._highest: dict[Harm, Told] = {}

    def add(self, told: Told) -> None:
        """Takes a figure up; most are never asked for."""
        self._told.append(told)

    def beside(self, told: Told) -> Told | None:
        """The figure against which another is held: of the same harm, or else of the killed or of nobody."""
        for one in self._told:
            highest = self._highest.get(one.figure.harm)
            if not one.definite and (highest is None or (one.number or 0) > (highest.number or 0)):
                self._highest[one.figure.harm] = one
        self._told.clear()
        same = self._highest.get(told.figure.harm)
        return same if same or told.definite else self._highest.get(Harm.KILLED) or self._nobody

    @property
    def any(self) -> bool:
        """Whether there is news of whatever harm."""
        return bool(self._told or self._highest)

    def told_before(self, told: Told) -> bool:
        """Whether an earlier sentence had news of whatever harm."""
        return any(one.sentence < told.sentence for one in (*self._told, *self._highest.values()))

    @property
    def _nobody(self) -> Told | None:
        return next((one for one in self._highest.values() if one.number == 0), None)


def with_background(figures: Sequence[Told], text: str) -> list[Told]:
    """The figures; those of another event or of a whole time are so marked, with the rest of their phrase.

    What comes about in a film or in an exercise came to nobody, and is left out.
    """
    timed = signs.has_times(text)
    found: list[Told] = []
    last: Told | None = None
    news = News()
    named: list[Told] = []
    for told in figures:
        away = signs.leads_to(told.lead)
        if signs.FICTION in away and _is_unreal(told):
            continue
        beside = told.figure.scope is Scope.BACKGROUND or (last is not None and _goes_on(last, told))
        beside = beside or any(_LEADS_AWAY[kind](told, news) for kind in away if kind in _LEADS_AWAY)
        beside = beside or (timed and _is_of_other_times(told, news, text))
        beside = beside or (told.mention.rule in _NOUNS and any(same_person(told, one) for one in named[-_LATELY:]))
        if not beside:
            news.add(told)
        elif told.names:
            named.append(told)
        found.append(told.with_scope(Scope.BACKGROUND) if beside else told)
        last = told if beside else None
    return found


_LATELY = 8
"""So many people of other events are remembered by their names, so that time stays linear."""
_NOUNS = (harm_of_whom.name, harm_of_whose.name, harmed_taken.name, harmed_whom_taken.name)


def _goes_on(last: Told, told: Told) -> bool:
    """Whether a figure is listed right behind another, or farther behind the noun that is for both, or came later."""
    if told.sentence != last.sentence:
        return False
    between = told.since(last)
    alike = told.mention.rule == last.mention.rule
    if _has_harm(told) and _has_harm(last):
        return cues.LATER.search(between) is not None or (alike and cues.AND.fullmatch(between) is not None)
    return (alike and told.mention.rule == harm_of_whom.name) or cues.LISTED.fullmatch(between) is not None


def _has_harm(told: Told) -> bool:
    """Whether its words have a harm of their own, so that it is no more than listed."""
    return any(isinstance(part.value, Harm | Fate) for part in told.mention.parts)


def _is_unreal(told: Told) -> bool:
    """Whether it is what comes about in a film, a novel or an exercise."""
    return retold.FICTION.search(told.lead) is not None or retold.EXERCISE.search(told.lead) is not None


# --- what the words before a figure lead to instead of news


def _is_referred_to(told: Told, _: News) -> bool:
    """Whether it is of an incident that is only referred to: "the previous one"."""
    return cues.OTHER_ONE.search(told.lead) is not None


def _comes_first(told: Told, news: News) -> bool:
    """Whether it is of an incident after which the news came, or of a whole war."""
    if cues.A_WAR_HAS_JUST.search(_up_to_verb(told)) and not cues.OF_DAYS.search(told.near):
        return True
    if cues.OF_A_SERIES.search(told.lead):
        return news.any or _goes_on_until_now(told)
    if any(cue.search(told.lead) for cue in (cues.AFTER_ONE, cues.AN_ATTACK_IN_WHICH)):
        return news.any
    if not (cues.AFTER.search(told.lead) or cues.A_WAR_HAS.search(_up_to_verb(told))):
        return False
    same = news.beside(told)
    return same is not None and same.sentence != told.sentence


def _up_to_verb(told: Told) -> str:
    """The words before a figure and its first one, which often is its verb."""
    return told.lead + told.mention.text.partition(" ")[0]


def _is_why(told: Told, _: News) -> bool:
    """Whether it is what others protest about, or a noun of harm for what they only ask for."""
    if cues.CAUSE.search(told.lead) is not None:
        return True
    if told.mention.rule not in _NOUNS:
        return False
    cause = cues.CAUSE_OF_HARM.search(told.lead) is not None and cues.NO_CAUSE.search(told.lead) is None
    return cause or cues.WISHED.search(told.lead) is not None


def _is_tried(told: Told, news: News) -> bool:
    """Whether it is what somebody was tried for or denied, or what an inquiry is about beside news of something else.

    An inquiry into more than the news can be an inquiry into just that. "Accused of killing civilians" is of no time.
    """
    if any(cue.search(told.lead) for cue in (retold.JUDGED, retold.DENIED)) or retold.JUDGED_TOO.search(
        _up_to_verb(told)
    ):
        return True
    wanted = retold.WANTED.search(told.lead) is not None
    if not wanted and retold.INQUIRY.search(told.lead) is None:
        return False
    if not told.number:
        return told.figure.count == SEVERAL and not told.definite
    same = news.beside(told)
    return same is not None and (wanted or (told.number or 0) <= (same.number or 0))


def _is_remembered(told: Told, _: News) -> bool:
    """Whether it is what a ceremony or a book is about."""
    return retold.REMEMBERED.search(told.lead) is not None


_Cause: TypeAlias = Callable[[Told, News], bool]
_LEADS_AWAY: dict[str, _Cause] = {
    signs.INCIDENT: _is_referred_to,
    signs.SEQUEL: _comes_first,
    signs.PROTEST: _is_why,
    signs.COURT: _is_tried,
    signs.CEREMONY: _is_remembered,
}
"""What is asked of a figure, by what the words before it are signs of."""


# --- other times


def _is_of_other_times(told: Told, news: News, text: str) -> bool:
    """Whether the words around a figure say that it is of other times."""
    if not signs.has_times(told.around):
        return False
    if cues.OF_A_TIME.search(told.near) or cues.BEFORE.search(told.near):
        return True
    if _is_so_far(told) or _is_since_long(told) or _goes_on_in_a_war(told):
        return True
    return _is_precedent(told, text) or _is_recalled(told, news)


def _is_so_far(told: Told) -> bool:
    """Whether it is what has come about "this year", or in several years."""
    return cues.SO_FAR.search(told.near) is not None and _goes_on_until_now(told)


def _goes_on_until_now(told: Told) -> bool:
    """Whether its verb is a perfect, be it that of a figure before: "40 have been killed and 50 wounded"."""
    return cues.HAVE.search(told.onward) is not None or cues.HAVE_JUST.search(told.lead) is not None


def _is_since_long(told: Told) -> bool:
    """Whether it is for all the time since long ago, and not only of what is compared with that time."""
    since = cues.SINCE_LONG.search(told.near)
    if since is None or cues.COMPARED.search(told.near[: since.end()]):
        return False
    behind = len(told.near) - len(told.clause)
    if since.start() < behind - len(told.mention.text):
        return cues.AT_HEAD.search(told.near[: since.start()]) is not None
    return since.start() >= behind and cues.PAST.search(told.mention.text) is None


def _is_precedent(told: Told, text: str) -> bool:
    """Whether it is of years ago, and the text came to it from something else, of whatever harm or of none.

    A text that tells its one event may name the year in its first sentence, or below a headline, or again.
    """
    if cues.WHEN_LONG_AGO.search(told.lead):
        return True
    old = None if told.definite else cues.OLD.search(told.near)
    if old is None:
        return False
    if retold.INQUIRY.search(told.lead) or retold.REMAINS.search(told.lead) or _says_more(told):
        return True
    before = text[: told.mention.start - len(told.lead)].rstrip()
    return told.sentence > 0 and before.endswith(_STOPS) and old.group()[-4:] not in before


_STOPS = (".", "!", "?", '."', ".”")
"""What ends a sentence, but no headline."""


def _says_more(told: Told) -> bool:
    """Whether it stands in a relative clause with a time of its own: "the pier where 38 people were killed in 2015"."""
    if not (cues.RELATIVE.search(told.lead) or told.mention.text[:5].lower() == "whose"):
        return False
    return cues.OLD.search(told.onward) is not None


def _is_recalled(told: Told, news: News) -> bool:
    """Whether it is of some time before, and the text has news of its own, if only that nobody was hurt."""
    if (
        told.figure.scope is Scope.FURTHER
        and cues.ANOTHER.search(told.mention.text)
        and cues.IN_A_MONTH.search(told.near)
    ):
        return news.told_before(told)
    same = news.beside(told)
    if same is None or same.sentence == told.sentence:
        return same is not None and _had_been(told)
    return _is_dated(told) or _is_since(told, same) or _is_of_a_war(told) or _had_been(told)


def _is_dated(told: Told) -> bool:
    """Whether the words around a figure say that it is of some time ago."""
    return cues.AGO.search(told.near) is not None or cues.OF_YEAR.search(told.lead) is not None


def _is_since(told: Told, same: Told) -> bool:
    """Whether it is for more than the news, and for all the time since something that was no part of them."""
    more = (told.number or 0) > (same.number or 0) and _goes_on_until_now(told)
    long = (cues.SINCE, cues.SINCE_BEGAN)
    return more and any(cue.search(words) for cue in long for words in (told.lead, told.clause))


def _had_been(told: Told) -> bool:
    """Whether it had come about some time before what the rest of its sentence tells."""
    had = cues.HAD.search(told.mention.text) or cues.JUST_HAD.search(told.lead)
    return had is not None and bool(cues.AGO.search(told.near) or cues.EARLIER.search(told.near))


def _is_of_a_war(told: Told) -> bool:
    """Whether it is of a whole war, beside the news of a day."""
    return cues.IN_THE_WAR.search(told.onward) is not None


def _goes_on_in_a_war(told: Told) -> bool:
    """Whether it is what a war has come to so far."""
    return cues.IN_A_WAR.search(told.clause) is not None and _goes_on_until_now(told)
