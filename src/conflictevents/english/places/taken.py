"""Taken places: names that no list has, which only places can be by what is done to them, or by whom."""

from __future__ import annotations

from typing import Protocol

from conflictevents.english.places.words import NAME, ONE_NAME, unlisted
from conflictevents.model.actor import ActorType
from conflictevents.reading.rules import rule

_ENDS = "(stop|end|','|'and'|date|period|preposition|ing|'overnight'|'again'|'unopposed')"
_FIRE = "('attack'|'shelling'|'bombardment'|'siege'|'artillery'|'mortar'|'rocket')"
_CAPTURE = "'capture'|'captured'|'capturing'|'seized'|'seizing'|'seize'"
_FOUGHT = "(deed_noun|deed_nouns|thing|'fighting'|'battles'|'battle'|'combat'|'siege'|'offensive')"


@rule(
    "toponym",
    f"('attacked'|'burned'|'burnt') this:({ONE_NAME}) {_ENDS}",
    {"attacked Malwal on 2 March": "Malwal", "burned Deh-e-Malwal.": "Deh-e-Malwal"},
)
def name_attacked(phrase: str) -> str | None:
    """What is attacked: one name is more often a place than a person."""
    return _place(phrase)


@rule(
    "toponym",
    "(weapon|aircraft|deed_noun|deed_nouns) adverb? "
    "('hit'|'hits'|'struck'|'strikes'|'targeted'|'pounded'|'rocked'|'shook') "
    f"this:({NAME}) {_ENDS}",
    {"missiles struck Malwal on": "Malwal"},
)
def name_struck(phrase: str) -> str | None:
    """What bombs and rockets hit."""
    return _place(phrase)


class Doer(Protocol):
    """Those who take a place: a group that is known, or people."""

    @property
    def type(self) -> ActorType:
        """What kind of actor they are."""


_DOER = "(who:group|who:actor) (have|adverb){0,2}"


@rule(
    "toponym",
    f"{_DOER} ('took'|'retook'|'occupied'|'abandoned') this:({NAME}) {_ENDS}",
    {"M23 took Kala Malwal.": "Kala Malwal"},
)
def name_occupied(who: Doer, phrase: str) -> str | None:
    """What an army or rebels take."""
    return _place(phrase) if who.type in _ARMED else None


@rule(
    "toponym",
    f"{_DOER} ('captured'|'seized') this:({ONE_NAME}) (stop|end|','|'and'|date|period|'on'|'in'|'after'|'from')",
    {"rebels captured Malwal on": "Malwal"},
)
def name_captured(who: Doer, phrase: str) -> str | None:
    """What rebels capture; others capture people."""
    return _place(phrase) if who.type in _REBELS else None


_REBELS = frozenset({ActorType.REBEL_GROUP, ActorType.POLITICAL_MILITIA})
_ARMED = _REBELS | {ActorType.STATE_FORCES, ActorType.EXTERNAL_FORCES}


@rule(
    "toponym",
    f"({_CAPTURE}|'took'|'taking') this:({NAME}) 'from' 'the'? (actor|group)",
    {"captured Malwal from rebels": "Malwal"},
)
def name_taken(phrase: str) -> str | None:
    """What is captured from somebody."""
    return _place(phrase)


@rule(
    "toponym",
    f"({_CAPTURE}) this:({NAME}) 'after' any{{0,4}} {_FOUGHT}",
    {"captured Malwal after three days of fighting": "Malwal"},
)
def name_won(phrase: str) -> str | None:
    """What is captured in a battle."""
    return _place(phrase)


@rule(
    "toponym",
    f"this:({NAME}) (('was'|'were'|'is'|'be'|'being'|'been') adverb? fallen|'came' 'under' word? {_FIRE}"
    "|falling 'to'? 'the'? (actor|group|demonym))",
    {"Malwal was shelled": "Malwal", "Malwal fell to rebels": "Malwal"},
)
def name_fallen(phrase: str) -> str | None:
    """What is shelled or overrun."""
    return _place(phrase)


@rule(
    "toponym",
    f"('handed'|'ceded'|'surrendered'|'returned') this:({NAME}) ('over'|'back')? 'to' 'the'? (actor|group)",
    {"handed Malwal to rebels": "Malwal"},
)
def name_handed_over(phrase: str) -> str | None:
    """What is handed over."""
    return _place(phrase)


def _place(phrase: str) -> str | None:
    return None if phrase.isupper() else unlisted(phrase)
