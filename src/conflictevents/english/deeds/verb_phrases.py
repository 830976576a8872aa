"""Verb phrases: a verb with its object as one deed ("hurled stones", "set up a base"), and the clauses with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

import attrs

from conflictevents.english.deeds.clauses import ASIDE, ONTO, Action, Actors
from conflictevents.english.deeds.reach import AGREEMENTS, Deed, deeds, plurals
from conflictevents.english.tables import names, rows
from conflictevents.english.verbs import Forms
from conflictevents.model.actor import Actor, ActorType
from conflictevents.model.count import Count
from conflictevents.model.event import Status
from conflictevents.model.event_type import EventSubtype
from conflictevents.model.party import LAW
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


class Form(StrEnum):
    """How a verb is put."""

    FINITE = "finite"
    """It asserts what it tells: "marched", "marches"."""
    BASE = "base"
    """A headline's present of several ("students march"), or what is only to be: "to march"."""
    DOING = "doing"
    """It goes on, or goes with another verb: "marching"."""
    DONE = "done"
    """It is told as done, or of those to whom it was done: "thrown"."""


@attrs.frozen
class VerbPhrase:
    """A deed, how its verb is put, and what it is done to, where that is a part of it."""

    deed: Deed
    form: Form = Form.FINITE
    whom: Actors = ()

    def __str__(self) -> str:
        return f"{self.deed} ({self.form})"


def told(subtype: EventSubtype, form: Form | None, whom: Actors = ()) -> VerbPhrase:
    """A deed of this kind, with the form of its verb; a verb in the passive, after its object, asserts it."""
    return VerbPhrase(Deed(subtype=subtype), form or Form.FINITE, whom)


def in_forms(verbs: Iterable[str]) -> dict[str, Form]:
    """Verbs in all their forms; the past is told from the participle only where they differ."""
    forms: dict[str, Form] = {}
    for verb in map(Forms.of, verbs):
        forms |= {verb.base: Form.BASE, verb.ing: Form.DOING, verb.done: Form.DONE}
        forms |= {verb.third: Form.FINITE, verb.past: Form.FINITE}
    return forms


def words() -> Mapping[str, Words]:
    """The words of all verb phrases, the nouns for unrest, and nouns for crowds as the ones who act."""
    parts = {row["kind"]: (row["form"], names(row["phrases"])) for row in rows("deeds")}
    nouns = deeds("unrest", "noun")
    return {
        **{kind: in_forms(phrases) if form == "verb" else phrases for kind, (form, phrases) in parts.items()},
        "deed_noun": nouns | deeds("unrest", "lasting"),
        "deed_nouns": plurals(nouns),
        "tells": {
            form: VerbPhrase(deed, how)
            for verb, deed in deeds("unrest", "verb").items()
            if deed.subtype is not EventSubtype.PEACEFUL_PROTEST
            for form, how in in_forms([verb]).items()
        },
        "crowd_noun": {
            phrase: Actor(name=phrase, type=kind) for kind, phrases in _CROWDS.items() for phrase in names(phrases)
        },
        "crowd_count": ("people", "participants"),
    }


_MOODS = names("angry;enraged;furious;irate;incensed;infuriated;frenzied;violent;rampaging;outraged")
_CROWDS = {
    ActorType.PROTESTERS: "crowd;crowds;masses;throngs;well-wishers",
    ActorType.CIVILIANS: "communities;factions;cadres;rival fans;neighbours;neighbors",
    ActorType.RIOTERS: "mob;mobs;lynch mob;lynch mobs;hooligans;vandals;gangs of youths;"
    + ";".join(f"{mood} {noun}" for mood in _MOODS for noun in ("mob", "mobs", "crowd", "crowds")),
}

FILL = (
    "(determiner | possessive | adverb | word | quality | count | number | ordinal | name | demonym | thing | date"
    " | duration | further | quantity | (group | actor)? genitive | ing | 'of' | ',' | '-'){0,6}?"
)
"""What may stand between a verb and its object, or after it before a verb in the passive."""
PASSIVE = (
    "(relative | have | adverb | word | thing | group | actor | ','"
    " | preposition 'the'? (place | date | word | thing | name | group)){0,4}?"
    " be{1,2} adverb?"
)
"""What stands between an object and its verb in the passive."""


@rule(
    "verb_phrase",
    "tells:tells",
    {
        "defected": "one change_to_group (finite)",
        "surrender": "one agreement (base)",
        "went on the rampage": "one violent_demonstration (finite)",
        "lynched": "one mob_violence (finite)",
    },
)
def tells(tells: VerbPhrase) -> VerbPhrase:
    """A verb that tells a deed by itself; those of protests have a rule of their own, as some are nouns, too."""
    return tells


_WHERE = f"(adverb | word | ',' | preposition 'the'? (place | date | period) | {ASIDE}){{0,5}}?"
_DOING = _WHERE.replace("adverb", "perfect:perfect | have | adverb | relative")
_WHO = "(who:agent | who:subject)"
_ITS = "(determiner | possessive | quality | doubt | count | number | (word | thing) '-' word){0,4}?"


@rule(
    "subject",
    "determiner? quality? who:crowd_noun ('of' (agent | count | word | quality){1,2})?",
    {"an angry mob": "angry mob"},
)
def crowd(who: Actor) -> Actors:
    """A crowd or mob."""
    return (who,)


@rule(
    "subject",
    "this:(size:count ('of' crowd_count)?) (have | adverb | be){0,3} verb_phrase",
    {"thousands took to the streets": "people", "dozens have rallied": "people"},
)
def so_many(size: Count) -> Actors:
    """People of whom nothing but their number is told."""
    return (Actor(name="people", type=ActorType.CIVILIANS, size=size),)


@rule(
    "action",
    f"({_WHO} {_WHERE})? (how:mode | 'to') adverb? this:verb_phrase",
    {
        "students plan to take to the streets": "one peaceful_protest by students (planned)",
        "did not take to the streets": "one peaceful_protest (negated)",
    },
)
def would_enact(who: Actors | None, how: Status | None, this: VerbPhrase) -> Action:
    """What somebody means to do, tries, fears or does not do; "to disperse" a crowd says what force was for."""
    if how is None and this.deed.subtype is EventSubtype.PROTEST_WITH_INTERVENTION:
        return Action(deed=this.deed, initiators=who or (), finite=who is not None)
    return Action(deed=this.deed, initiators=who or (), status=how or Status.PLANNED)


@rule(
    "action",
    f"(whom:agent | whom:subject) {_WHERE} (perfect:perfect)? be{{1,2}} adverb?? this:verb_phrase {_WHERE}"
    " ('by' (who:agent | who:subject))?",
    {"the protesters were dispersed by police": "one protest_with_intervention by police against protesters"},
)
def underwent(whom: Actors, this: VerbPhrase, who: Actors | None, perfect: str | None) -> Action | None:
    """Something was done to somebody."""
    if this.form is Form.DOING:
        return None
    return Action(deed=this.deed, initiators=who or (), targets=whom, perfect=perfect is not None)


_BY_THE_WAY = AGREEMENTS | {EventSubtype.CHANGE_TO_GROUP, EventSubtype.BASE_ESTABLISHED}
"""What a participle without a subject tells only by the way: "a truck bringing reinforcements"."""
_DESTRUCTIVE = frozenset(
    {
        EventSubtype.VIOLENT_DEMONSTRATION,
        EventSubtype.MOB_VIOLENCE,
        EventSubtype.LOOTING_PROPERTY_DESTRUCTION,
    }
)
"""What is done to things as well; a march to the town hall is not."""
_NO_CROWD = LAW | {ActorType.REBEL_GROUP}


@rule(
    "action",
    f"{_WHO} {_DOING} (had:'had')? (be{{1,2}} adverb?)? this:verb_phrase ({ONTO}? {_ITS} (whom:agent | thing:object))?",
    {
        "students took to the streets": "one peaceful_protest by students",
        "police are dispersing the protesters": "one protest_with_intervention by police against protesters",
    },
)
def enacted(
    *,
    who: Actors,
    this: VerbPhrase,
    whom: Actors | None,
    thing: Actors | None,
    perfect: str | None,
    had: str | None,
) -> Action | None:
    """Somebody did something, or is doing it; states that "protest" write notes, and armies that march attack."""
    marching = this.deed.subtype is EventSubtype.PEACEFUL_PROTEST and who[0].type in _NO_CROWD
    if marching or (this.form is Form.DONE and not (perfect or had)):
        return None
    if this.deed.subtype in AGREEMENTS:
        return Action(deed=this.deed, participants=who + (whom or ()), perfect=perfect is not None)
    targets = this.whom + (whom or (thing if this.deed.subtype in _DESTRUCTIVE else None) or ())
    return Action(deed=this.deed, initiators=who, targets=targets, perfect=perfect is not None)


@rule(
    "action",
    f"(perfect:perfect | had:'had')? (adverb | 'been')? this:verb_phrase ({_WHERE} 'by' (who:agent | who:subject)"
    f" | ('at' | 'against') {_ITS} (whom:agent | whom:object))?",
    {"took to the streets": "one peaceful_protest"},
)
def enacted_by_somebody(
    this: VerbPhrase, who: Actors | None, whom: Actors | None, perfect: str | None, had: str | None
) -> Action | None:
    """The same, where those who did it are not told, or only behind it."""
    if this.form is Form.BASE or (this.form is Form.DOING and this.deed.subtype in _BY_THE_WAY):
        return None
    finite = this.form is Form.FINITE or any((who, perfect, had))
    return Action(
        deed=this.deed,
        initiators=who or (),
        targets=this.whom + (whom or ()),
        finite=finite,
        perfect=perfect is not None,
    )


_CROWD_DEEDS = {
    ActorType.PROTESTERS: EventSubtype.PEACEFUL_PROTEST,
    ActorType.RIOTERS: EventSubtype.VIOLENT_DEMONSTRATION,
}


@rule(
    "action",
    f"{_WHO} (preposition place)? (have | adverb | be | relative){{0,3}}"
    " this:((word | ing) ('into' | 'through' | 'down')?)",
    {
        "protesters vowed": "one peaceful_protest by protesters",
        "a crowd dragged": "one mob_violence by crowd",
        "protesters broke into": "one violent_demonstration by protesters",
        "rioters roamed": "one violent_demonstration by rioters",
    },
)
def crowd_did(who: Actors, phrase: str) -> Action | None:
    """Protesters protest and rioters riot, whatever else a verb says that they did; a crowd that hurts is a mob."""
    if who[0].name.endswith(_WRECKERS):
        return Action(deed=Deed(subtype=EventSubtype.LOOTING_PROPERTY_DESTRUCTION), initiators=who)
    mob = "mob" in who[0].name or ("crowd" in who[0].name and _HURTS.match(phrase))
    subtype = EventSubtype.MOB_VIOLENCE if mob else _CROWD_DEEDS.get(who[0].type)
    if subtype is EventSubtype.PEACEFUL_PROTEST and _RIOTS.match(phrase):
        subtype = EventSubtype.VIOLENT_DEMONSTRATION
    told_as_done = phrase.split(maxsplit=1)[0].endswith(_ENDINGS)
    return Action(deed=Deed(subtype=subtype), initiators=who) if subtype and told_as_done else None


_WRECKERS = ("vandals", "looters", "arsonists")
_HURTS = re.compile(
    r"beat|drag|pull|haul|maul|pummel|kill|lynch|stab|hack|stone|attack|assault|burn|strip|chas|seiz|kick|punch|thrash|hang|batter"
)
"""What a crowd does to somebody, and not for or against something."""
_RIOTS = re.compile(
    r"storm(?!y)|smash|torch|loot|ransack|vandal|trash|overturn|breach|pelt|ston(?:ed|ing)|scuffl|rampag|assault|attack"
    r"|clash|(?:broke|breaking|burst|bursting|push(?:ed|ing)|forc(?:ed|ing)) (?:into|through|down)|tore down|batter"
)
"""What protesters do who are not peaceful."""
_ENDINGS = (
    "ed",
    "ing",
    "s",
    "dug",
    "threw",
    "held",
    "sat",
    "stood",
    "lay",
    "sang",
    "wore",
    "kept",
    "tore",
    "broke",
    "went",
)
"""What a verb that no list knows ends in."""
