"""Captivity: the phrases of casualties by which people are taken, held, or got back.

What is done to those who are taken is done to things and places as well ("seized", "took"), and by police as by
kidnappers. A verb of this sort is a fate that says how sure it is (:class:`Taking`); who did it is found later, in
:mod:`conflictevents.extraction.tolls.takers`, and says whether they were abducted, detained, or not taken at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english.actors.party import Party
from conflictevents.english.cues import cue, one_of
from conflictevents.english.tables import names, rows
from conflictevents.english.tolls.asides import STUFF, Aside
from conflictevents.english.tolls.captivity_cues import CUSTODY
from conflictevents.english.tolls.company import Whom, items
from conflictevents.english.tolls.fates import BE, HAVE, THEN, Fate, Taking, both
from conflictevents.english.tolls.harm import ASIDE, GOES_ON, UNDONE, WHOM, WITH_THEM, Toll, toll, unlikely
from conflictevents.english.tolls.told_before import whoever
from conflictevents.model.casualty import Harm
from conflictevents.reading.rules import rule

CLOSED = frozenset({"taken", "hijacks"})

_ABDUCTED = (Harm.ABDUCTED,)
_HOW = "(how_harmed | adverb){0,3}"

# --- verbs


@rule(
    "twofold",
    f"taken ({THEN} then:(harmed | harms | harming | harm_base))?",
    {
        "seized": "abducted",
        "seized and later shot dead": "abducted and killed",
        "led away and shot dead": "killed",
    },
)
def taken(then: Sequence[Harm] | None, phrase: str) -> Fate:
    """People who come to this are taken, and may come to more; who is led away and shot is led to the place of it."""
    if then is None:
        return Fate(_ABDUCTED, taking=Taking.SURE)
    if then[0] is Harm.KILLED and _LED.match(phrase) and not _LATER.search(phrase):
        return Fate((Harm.KILLED,))
    return Fate(both(Harm.ABDUCTED, then[0]), taking=Taking.SURE)


_LED = cue(r"\w+ (?:away|off)\b")
_LATER = cue(r"\b(?:later|then|subsequently|eventually|finally)\b")


@rule(
    "twofold",
    f"first:(harmed | harms | harming | harm_base) {THEN} taken",
    {"beaten and taken away": "injured and abducted"},
)
def and_taken(first: Sequence[Harm]) -> Fate:
    """The same after another harm."""
    return Fate(both(first[0], Harm.ABDUCTED), taking=Taking.SURE)


BEHIND_TAKEN = (
    "(aside | flee | place | date | period | 'for' (duration | spell) | 'at' 'gunpoint'"
    f" | 'off' determiner {STUFF}{{1,2}})"
)
"""From where, for how long, at gunpoint: what says that those to whom a verb was done were taken."""


@rule(
    "seizure",
    f"taken_by how_harmed? {BEHIND_TAKEN}{{1,4}}",
    {"held by rebels": "abducted", "taken from his car": "abducted", "held at gunpoint for two hours": "abducted"},
)
def taken_by(phrase: str) -> Fate | None:
    """Verbs that say more with who did it, from where, or for how long."""
    if _FROM.match(phrase) or _HELD_FOR.match(phrase):
        return Fate(_ABDUCTED, taking=Taking.SURE)
    return Fate(_ABDUCTED, taking=Taking.DOUBTFUL) if _BY.search(phrase) else None


_HOMES = one_of(
    "homes?;houses?;residences?;cars?;vehicles?;taxis?;buse?s?;minibuse?s?;trucks?;beds?;dormitor(?:y|ies)"
    ";jeeps?;vans?;pickups?;lorr(?:y|ies);coach(?:es)?;ambulances?;flats?;apartments?;huts?;tents?;shops?;offices?"
)
FROM_HOME = rf"(?:from|off|out of) (?:his|her|their|its|an?|the) (?:\w+ ){{0,2}}{_HOMES}"
"""From where people are taken: what is theirs."""
_FROM = cue(rf"\A(?:taken|picked) .*\b{FROM_HOME}")
_HELD_FOR = cue(r"\A(?:held|kept) (?:at gunpoint )?for \w+(?: \w+)? (?:hours?|days?|weeks?|months?|years?)\b")
_BY = cue(r"\bby\b")


@rule(
    "seizure",
    f"moves {_HOW} (place | date)? where:aside",
    {"bundled into a car": "abducted", "marched into the bush": "abducted"},
)
def moved_into(where: Aside, phrase: str) -> Fate | None:
    """Verbs of moving somebody, with a place from which nobody comes back by himself."""
    return Fate(_ABDUCTED, taking=Taking.SURE) if _is_hidden(phrase, where) else None


def _is_hidden(phrase: str, *ways: Aside | None) -> bool:
    """Whether they were taken away, or to where captives are taken; who is driven into hills may have fled."""
    driven = _DRIVEN.match(phrase) is not None
    told = [way.words for way in ways if way is not None]
    return any(map((_INTO_CAR if driven else _INTO).match, told)) if told else not driven


_DRIVEN = cue("(?:drove|driv|forc|push|shov)")
_CARS = (
    "cars?;vans?;vehicles?;jeeps?;pickups?;pick-ups?;trucks?;boots?;trunks?;lorry;lorries;SUVs?;taxis?;minibus(?:es)?"
    ";saloons?;sedans?"
)
_WILDS = "boats?;speedboats?;canoes?;caves?;desert;swamps?;bush;bushes;forests?;woods;jungle;hills;mountains"
_INTO_CAR = cue(rf"(?:in)?to (?:\w+ ){{0,4}}?{one_of(_CARS)}\b")
_INTO = cue(
    rf"(?:in)?to (?:\w+ ){{0,4}}?{one_of(f'{_CARS};{_WILDS}')}\b|(?:in)?to an (?:unknown|undisclosed|unidentified)\b"
)


# --- those who are taken stand behind the verb

_AWAY = "('away' | 'off' | 'at' 'gunpoint' | (via:aside and_also?)? where:aside)"


@rule(
    "harm",
    f"{UNDONE} this:(moves {WHOM} {_AWAY}) off:determiner?",
    {
        "led two men away": "abducted 2 men",
        "forced three drivers into a car": "abducted 3 drivers",
        "herded nine women out of their huts and into the bush": "abducted 9 women",
    },
)
def moved_away(
    *, undone: Sequence[str] | None, whom: Whom, via: Aside | None, where: Aside | None, off: object, phrase: str
) -> Toll | None:
    """The verb in two, with those who were taken between; what they were pulled "off" says too little."""
    if undone is not None or (off is not None and phrase.lower().endswith("off")):
        return None
    return taken_people(whom, Taking.SURE) if _is_hidden(phrase, via, where) else None


@rule(
    "harm",
    f"{UNDONE} this:(moves (one:('him' | 'her') | 'them') {_AWAY})",
    {"marched them off": "abducted 2.... (known)", "bundled her into a van": "abducted 1 (known)"},
)
def moved_them_away(
    undone: Sequence[str] | None, one: object, via: Aside | None, where: Aside | None, phrase: str
) -> Toll | None:
    """Whoever was told of before."""
    hidden = undone is None and _is_hidden(phrase, via, where)
    return toll(Fate(_ABDUCTED, taking=Taking.SURE), [whoever(one=one is not None)]) if hidden else None


@rule(
    "harm",
    f"{UNDONE} this:(hold {WITH_THEM}? {WHOM} {WITH_THEM}?) behind:('to' | aside | genitive | thing | behind_it)?",
    {
        "a gang took two villagers": "abducted 2 villagers",
        "a gang took with them two cooks": "abducted 2 cooks",
        "bandits who held a priest": "abducted 1 priest",
    },
)
def took_whom(undone: Sequence[str] | None, whom: Whom, behind: Sequence[object] | None) -> Toll | None:
    """Verbs that are said of much: who it was that took them must say the rest."""
    if undone is not None or (behind and not _is_place(behind[0])):
        return None
    return None if _taken_as(whom) else taken_people(whom, Taking.DOUBTFUL)


@rule(
    "harm",
    f"{UNDONE} this:(hold {WHOM})",
    {"took three hostages": "abducted 3 hostages", "took 13 prisoners": "detained 13 prisoners"},
)
def took_captives(undone: Sequence[str] | None, whom: Whom, phrase: str) -> Toll | None:
    """The same with a noun for what they were taken as; who is held prisoner need be no news."""
    harm = _taken_as(whom)
    held = harm is Harm.DETAINED and not phrase.lower().startswith("t")
    return None if undone is not None or harm is None or held else toll(harm, whom)


@rule(
    "harm",
    f"undone:(undone | modal)? this:((hold | twofold) {WITH_THEM}? {WHOM} {WITH_THEM}? {ASIDE}"
    " ('as'? taken_as:group | custody))",
    {"took 12 villagers hostage": "abducted 12 villagers", "took two men into custody": "detained 2 men"},
)
def taken_hostage(undone: Sequence[str] | None, whom: Whom, taken_as: Party | None) -> Toll | None:
    """Who was taken, before what they were taken as."""
    harm = Harm.DETAINED if taken_as is None else _taken_as([taken_as])
    return None if undone is not None or harm is None else toll(harm, whom)


def _taken_as(whom: Whom) -> Harm | None:
    """What it is to be taken, if they are called by it."""
    if are_captives(whom):
        return Harm.ABDUCTED
    prisoners = ((isinstance(item.who, Party) and item.who.victims.label) or "" for item in items(whom))
    return Harm.DETAINED if all(label.casefold().startswith("prisoner") for label in prisoners) else None


def _is_place(behind: object) -> bool:
    to_there = isinstance(behind, Aside) and (_TO.match(behind.words) is None or CUSTODY.search(behind.words))
    return bool(to_there)


_TO = cue("(?:on)?to ")


def are_captives(whom: Whom) -> bool:
    """Whether all of them are called by a noun for people who have been taken."""
    return all(isinstance(item.who, Party) and CAPTIVES.search(item.who.victims.label or "") for item in items(whom))


CAPTIVES = cue(
    r"\b"
    + one_of(";".join(name for row in rows("harms") if row["kind"] == "captive" for name in names(row["phrases"])))
    + r"\Z"
)
"""A noun for people who have been taken."""


def taken_people(whom: Whom, taking: Taking) -> Toll | None:
    """Those who were taken, unless they may be things."""
    fate = Fate(_ABDUCTED, taking=taking)
    told = [item.who for item in items(whom)]
    people = all(isinstance(who, Party) for who in told)
    return toll(fate, whom) if people and not unlikely(fate, whom) else None


# --- a ship or a plane with people in it

_SHIP = f"({GOES_ON} | somebody){{1,12}}?"
_ON_IT = "(aboard | 'inside' | 'in' 'it' | 'on' 'it')"


@rule(
    "harm",
    f"undone:(undone | modal)? this:(hijacks {_SHIP} ('with' {WHOM} {ASIDE} {_ON_IT} | 'carrying' {WHOM})"
    f" | twofold {_SHIP} 'with' {WHOM} {ASIDE} {_ON_IT})",
    {
        "hijacked a ferry with 40 pilgrims on board": "abducted 40 pilgrims",
        "hijacking a bus carrying six nuns": "abducted 6 nuns",
        "seized a tanker with nine sailors aboard": "abducted 9 sailors",
    },
)
def hijacked_with(undone: Sequence[str] | None, whom: Whom) -> Toll | None:
    """Whoever was in what was hijacked."""
    return None if undone is not None else toll(Harm.ABDUCTED, whom)


@rule(
    "harm",
    f"{UNDONE} this:((hijacks | twofold) (aside | somebody | determiner object_noun) and_also {WHOM})",
    {"seized a tanker and its nine sailors": "abducted 9 sailors"},
)
def things_and_people(undone: Sequence[str] | None, whom: Whom) -> Toll | None:
    """Things that were taken, and people with them."""
    return None if undone is not None else taken_people(whom, Taking.SURE)


@rule(
    "harm",
    f"this:('with' {WHOM} {ASIDE} {_ON_IT} | 'carrying' {WHOM}) {ASIDE} comma? {HAVE}? {BE}{{1,2}} {_HOW} hijacks",
    {"a bus with six nuns on board was hijacked": "abducted 6 nuns"},
)
def with_whom_hijacked(whom: Whom) -> Toll:
    """The same in the passive."""
    return toll(Harm.ABDUCTED, whom)
