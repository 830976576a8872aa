"""Verbs: the forms of a verb from its base, so that a word list names each verb once."""

from __future__ import annotations

import re

import attrs

from conflictevents.english.tables import names

_NOT_IN_ED = (
    "beat beat beaten;begin began begun;blow blew blown;break broke broken;bring brought brought;come came come"
    ";cut cut cut;drive drove driven;fall fell fallen;fight fought fought;find found found;flee fled fled"
    ";get got got;give gave given;go went gone;hit hit hit;hide hid hidden;hold held held;lay laid laid;lead led led"
    ";leave left left;lose lost lost;make made made;overrun overran overrun;put put put;repel repelled repelled"
    ";retake retook retaken;run ran run;sell sold sold;set set set;shake shook shaken;shoot shot shot;slay slew slain"
    ";strike struck struck;take took taken;tear tore torn;throw threw thrown;win won won"
    ";withdraw withdrew withdrawn;build built built;kneel knelt knelt;meet met met;send sent sent;split split split"
    ";steal stole stolen;fly flew flown;become became become;choose chose chosen;dig dug dug;draw drew drawn"
    ";drink drank drunk;eat ate eaten;feed fed fed;freeze froze frozen;grow grew grown;hang hung hung;keep kept kept"
    ";lie lay lain;pay paid paid;quit quit quit;ride rode ridden;rise rose risen;saw sawed sawn;see saw seen"
    ";sew sewed sewn;shut shut shut;sing sang sung;sit sat sat;speak spoke spoken;spread spread spread"
    ";stand stood stood;stick stuck stuck;swear swore sworn;sweep swept swept;swing swung swung"
    ";undertake undertook undertaken;wear wore worn;wind wound wound;catch caught caught;bind bound bound"
    ";tread trod trodden;say said said;tell told told;be was been;have had had;burst burst burst"
    ";creep crept crept;fling flung flung;sink sank sunk;sling slung slung;slit slit slit;thrust thrust thrust"
)
_IRREGULAR = {base: (past, done) for base, past, done in map(str.split, names(_NOT_IN_ED))}
"""Past and participle of the verbs that do not simply take "-ed"."""


@attrs.frozen
class Forms:
    """A verb, or a phrase that begins with one, in all its forms.

    >>> print(Forms.of("open fire on").third, "|", Forms.of("stab").past, "|", Forms.of("take over").done)
    opens fire on | stabbed | taken over
    """

    base: str
    third: str
    past: str
    done: str
    ing: str

    @classmethod
    def of(cls, base: str) -> Forms:
        """The forms of a verb from its base: "seize", "set off", "re-take"."""
        adverb, verb, rest = _PARTS.findall(base)[0]
        prefix, hyphen, stem = verb.rpartition("-")
        regular = _past(stem)
        past, done = _IRREGULAR.get(stem, (regular, regular))
        forms = (stem, _third(stem), past, done, _ing(stem))
        return cls(*(f"{adverb}{prefix}{hyphen}{form}{rest}" for form in forms))


_PARTS = re.compile(r"((?:\w+(?:al|ib)ly )?)(\S+)(.*)")
"""An adverb, the verb, and what belongs to it: "sexually abuse", "set off"."""
_DOUBLING = re.compile(
    r"(?:[^aeiou]*[aeiou][^aeiouwxy]|overrun|repel|expel|dispel|compel|patrol|initial|cancel|transfer|commit|equip"
    r"|kidnap|quit|control|regret|[a-z]*gas)"
)
"""A short vowel and one consonant at the end: "stab", "gun"."""


_ODD = {"be": "is", "have": "has"}


def _third(verb: str) -> str:
    if verb in _ODD:
        return _ODD[verb]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"


def _past(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{_doubled(verb)}ed"


def _ing(verb: str) -> str:
    return f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith("ee") else f"{_doubled(verb)}ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if _DOUBLING.fullmatch(verb) else verb


def in_past(cell: str) -> list[str]:
    """The past of the verbs of a cell, which stand in it by their bases, and what they are in the passive.

    >>> in_past("retake")
    ['retook', 'retaken']
    """
    return list(dict.fromkeys(form for verb in map(Forms.of, names(cell)) for form in (verb.past, verb.done)))


def as_participles(cell: str) -> list[str]:
    """The participles of the verbs of a cell that end in -ing."""
    return [verb.ing for verb in map(Forms.of, names(cell))]


def as_told(cell: str) -> list[str]:
    """Both: every form in which the verbs of a cell tell what was done."""
    return in_past(cell) + as_participles(cell)


def in_present(cell: str) -> list[str]:
    """The present of the verbs of a cell: "retake", "retakes"."""
    return [form for verb in map(Forms.of, names(cell)) for form in (verb.base, verb.third)]
