"""Signs of background: words without which none of its cues is found, and which are sooner looked for than the cues."""

from __future__ import annotations

import re
from collections.abc import Mapping

from conflictevents.english.tables import names

_HEAD = 5
"""So many letters of a word tell it well enough."""
_ENDS = ("", *"s,.;:)-")
"""What a shorter word may end in."""


def _heads(phrases: str) -> frozenset[str]:
    return frozenset(f"{word}{end}"[:_HEAD] for word in names(phrases) for end in _ENDS)


def _heads_of(lowered: str) -> list[str]:
    return [word[:_HEAD] for word in lowered.replace("(", " ").replace('"', " ").split()]


# --- other times

_TIMES = _heads(
    "since;year;yearly;month;week;weekly;ago;average;season;decade;earlier;before;previous;preceding;prior;past;last;recent"
    ";already;similar;war;conflict;insurgency;rebellion;uprising;feud;crisis"
)
_IN_A_TIME = re.compile("in (?:[12]|early|late|mid|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))")
_OF_A_YEAR = tuple(
    names("the 19;the 20; a 19; a 20;of 19;of 20;during 19;during 20;throughout 19;throughout 20;between 19;between 20")
)
"""Years of the kind that most texts have, behind a month, are no sign."""


def has_times(words: str) -> bool:
    """Whether the words may say that something was at some other time."""
    lowered = words.lower()
    if not _TIMES.isdisjoint(_heads_of(lowered)):
        return True
    return _IN_A_TIME.search(lowered) is not None or any(sign in lowered for sign in _OF_A_YEAR)


# --- what leads away from the news

INCIDENT = "incident"
SEQUEL = "sequel"
PROTEST = "protest"
COURT = "court"
CEREMONY = "ceremony"
FICTION = "fiction"

_BY_KIND = {
    INCIDENT: "ones;others;those;such;first;last;earlier;previous;preceding;since",
    SEQUEL: "after;follows;followed;came;comes;war;conflict;insurgency;rebellion;uprising;feud;crisis;series"
    ";string;spate;wave;rash",
    PROTEST: "protest;demonstrate;rally;rallies;march;vigil;sit-in;picket;strike;shutdown;retaliation;revenge;avenge"
    ";memory;honour;honor;remembrance;anniversary;demand;call;called;calling;seek;seeking;stop;end;halt;prevent;denounce"
    ";condemn;decry;decried;mourn;remember;mark;marked;marking;commemorate;over;against;response;reaction;anger;angry"
    ";fury;furious;outrage;rage;unrest;outcry;enraged;incensed;riot;rioted;rioting;streets;walked;downed;stopped;went;gone"
    ";going",
    COURT: "investigate;wanted;implicate;accuse;suspect;convict;guilty;sentence;jailed;prison;imprisoned;hanged;acquit"
    ";extradite;trial;solve;solving;link;linked;linking;recall;inquiry;inquiries;probe;tried;charge;indict;arrest"
    ";involve;connection;responsible;blamed;pardon;condemn;denounce;mourn;anniversary;since;life;deny;denied;denies;denying",
    CEREMONY: "anniversary;commemorate;memorial;monument;museum;exhibition;plaque;mural;statue;wreath;minute's"
    ";remembrance;award;prize;documentary;book;memoir;essay;lecture;years;decades",
    FICTION: "film;movie;novel;play;thriller;drama;opera;musical;comedy;sitcom;series;story;comic;cartoon;game;simulate"
    ";mock;imaginary;fictitious;hypothetical;exercise;drill;scenario",
}
KINDS = frozenset(_BY_KIND)


def _kinds_by_head() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for kind, phrases in _BY_KIND.items():
        for head in _heads(phrases):
            found[head] = found.get(head, frozenset()) | {kind}
    return found


_LEADS = _kinds_by_head()
_THE_ONE = frozenset({INCIDENT})


def leads_to(lead: str) -> frozenset[str]:
    """What the words before a figure may lead to instead of news: an incident referred to, a court, a film."""
    lowered = lead.lower()
    found = [_LEADS[head] for head in _heads_of(lowered) if head in _LEADS]
    if "the one " in lowered:
        found.append(_THE_ONE)
    return frozenset().union(*found)
