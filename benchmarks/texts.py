"""Texts to measure with: news and war histories of our own, made from templates, and text that is hard on parsers.

The same size and seed give the same text on any machine.
"""

from __future__ import annotations

import random
from collections.abc import Callable

PLACES = (
    "Aleppo in northern Syria", "the village of Bir Zallam in Libya", "Mosul, Iraq", "Maiduguri in Nigeria",
    "the Hiran region of Somalia", "a suburb of Sanaa", "Mopti in central Mali", "Helmand province, Afghanistan",
    "the town of Lashkaran", "eastern Ukraine", "Lanao del Sur in the Philippines", "the outskirts of Goma",
)  # fmt: skip
GROUPS = (
    "Islamic State fighters", "government forces", "Al-Shabaab militants", "US forces", "gunmen on motorcycles",
    "the Front for the Delta (FPD)", "Taliban insurgents", "police", "soldiers of the national army", "rebels",
)  # fmt: skip
PEOPLE = (
    "civilians", "soldiers", "militants", "policemen", "commanders of foreign nationalities", "women", "aid workers",
    "villagers", "pupils and two teachers", "children",
)  # fmt: skip
NUMBERS = (
    "two", "at least six", "eight", "nearly thirty", "dozens of", "between 10 and 15", "more than 120", "a number of",
    "17", "some three hundred", "1,200", "as many as forty",
)  # fmt: skip
DATES = (
    "on Sunday", "on June 30, 2019", "last September", "two days later", "in early 2017", "on the night of 17 February",
    "yesterday", "between 3 and 9 June 2018", "on Thursday morning", "in the summer of 2016", "at dawn on Friday",
)  # fmt: skip
SPEAKERS = (
    "the army said", "according to the Red Crescent", "a spokesman for the governor told reporters", "residents said",
    "the United Nations said in a report", "the ministry of defence confirmed", "a doctor at the hospital said",
)  # fmt: skip
DEEDS = (
    "An air strike on {place} killed {number} {people} {date}, {speaker}.",
    "{Group} attacked a checkpoint near {place} {date}, killing {number} {people} and wounding {number} others.",
    "A car bomb went off at a market in {place} {date}; {number} {people} were killed and {number} were injured.",
    "{Group} abducted {number} {people} from a bus in {place} {date}, {speaker}.",
    "{Number} {people} were killed in clashes between {group} and {group} in {place} {date}.",
    "{Group} shelled {place} {date}, leaving {number} {people} dead.",
    "Thousands marched through {place} {date} to protest against the killing of {number} {people} by {group}.",
    "The death toll from the attack {date} rose to {number}, {speaker}, among them {number} {people}.",
)
FILLERS = (
    "The road to the north has been closed since the rains began, and prices in the market have doubled.",
    "“We heard the planes and ran to the cellar,” said a shopkeeper who asked not to be named.",
    "Talks between the two sides are to resume next month, but few people expect much of them.",
    "The region has been contested for years, and about three million people live there.",
    "Neither claim could be checked by independent observers.",
    "The governor, who came to office in 2015, has promised to rebuild the school, the clinic and both of the bridges.",
    "Its harvest of dates and olives used to feed half of the province.",
)
OPENINGS = (
    "{Date}, {group} opened fire on a patrol near {place}.",
    "{Date}, a bomb went off beside a convoy in {place}.",
    "{Date}, {group} stormed the house of a headman in {place}.",
    "{Date}, {group} and {group} clashed near {place}.",
    "{Date}, a shell hit a market in {place}.",
    "{Date}, {group} stopped a bus on the road to {place}.",
)
TOLLS = (
    "{Number} {people} were killed and {number} others wounded.",
    "In all, {number} {people} died in the blast, including three women and a child.",
    "A teacher and his two sons were shot dead, while a guard escaped unharmed.",
    "Nobody was hurt, although {number} houses burned down.",
    "{Number} {people} were abducted; two of them were freed a day later.",
    "The attack left {number} {people} dead and as many injured, {speaker}.",
    "The bomber was also killed.",
    "Eight attackers and a policeman were killed in the gunfight that followed.",
    "The toll later rose to {number}, {speaker}, after two of the wounded died in hospital.",
)
AFTERMATHS = (
    "No organisation has said that it was behind it.",
    "Sources blamed {group} for what happened.",
    "There had been three such raids on {place} within a month.",
    "The army sealed off the district and searched it until dusk.",
    "The road had been used by lorries of an aid agency since 2015.",
    "Two of the gunmen fled on a motorcycle, and their car was found near {place}.",
    "A letter to a radio station said that more such attacks would follow.",
    "The governor visited {place} {date} and promised to rebuild what had been destroyed.",
    "Neither the motive nor the kind of weapon is known, {speaker}.",
)
TIMES_PAST = (
    "In June 1940", "On 3 May", "By the end of August", "Two days later", "From 28 February to 2 March 1941",
    "In the spring of 1942", "During the winter", "In early 1917", "The following year", "In 1866 and 1867",
    "After three weeks of siege", "On the night of 14 October", "By then", "Between 1775 and 1783", "Some months later",
)  # fmt: skip
CAMPAIGNS = (
    "{time}, the {number}th Army crossed the river and took {place}.",
    "{time} the garrison, which had held out for years, gave up {place}.",
    "{time} both sides had recently lost {number} ships, and peace was made.",
    "The king, now without allies, left {place}; {time} his brother was crowned there.",
)
CHRONICLES = (
    "The marshes to the south kept the cavalry from the field, and the guns were sunk in the mud.",
    "Most of the officers had served together in the colonies, and few of them trusted the minister.",
    "Supplies came over the pass on mules, as the railway had been blown up by its own engineers.",
    "The treaty gave the islands to neither side and left the question of the straits to a conference.",
)

_DRAWN = {
    "place": PLACES, "group": GROUPS, "people": PEOPLE, "number": NUMBERS, "date": DATES, "speaker": SPEAKERS,
    "time": TIMES_PAST,
}  # fmt: skip


def news(characters: int, seed: int = 1) -> str:
    """Paragraphs of made-up news, of about that many characters: two sentences in five tell an event."""
    return _paragraphs(characters, seed, DEEDS, FILLERS)


def history(characters: int, seed: int = 1) -> str:
    """Paragraphs of a made-up war history, of about that many characters: two sentences in five have a date."""
    return _paragraphs(characters, seed, CAMPAIGNS, CHRONICLES)


def incidents(number: int, characters: int, seed: int = 1) -> list[str]:
    """Made-up summaries of incidents, each of about that many characters: every second sentence tells of harm."""
    chooser = random.Random(seed)
    return [_incident(chooser, characters) for _ in range(number)]


def _incident(chooser: random.Random, characters: int) -> str:
    """An opening, then tolls and what came after in turns, none of them told twice."""
    told, after = (chooser.sample(sentences, len(sentences)) for sentences in (TOLLS, AFTERMATHS))
    drawing = _Drawing(chooser, _DRAWN)
    text = drawing.filled(chooser.choice(OPENINGS))
    for sentence in (sentence for both in zip(told, after, strict=False) for sentence in both):
        text += " " + drawing.filled(sentence)
        if len(text) > characters - _SENTENCE // 2:
            break
    return text


_SENTENCE = 75
"""About how many characters a sentence of a summary has."""


def cut(text: str, each: int = 4_000) -> list[str]:
    """A long text in pieces as long as a report."""
    return [text[start : start + each] for start in range(0, len(text), each)]


def _paragraphs(characters: int, seed: int, told: tuple[str, ...], between: tuple[str, ...]) -> str:
    chooser = random.Random(seed)
    paragraphs: list[str] = []
    made = 0
    while made < characters:
        paragraphs.append(" ".join(_sentence(chooser, told, between) for _ in range(chooser.randint(2, 5))))
        made += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:characters]


def _sentence(chooser: random.Random, told: tuple[str, ...], between: tuple[str, ...]) -> str:
    if chooser.random() < 0.6:
        return chooser.choice(between)
    return _Drawing(chooser, _DRAWN).filled(chooser.choice(told))


class _Drawing(dict[str, str]):
    """Gives a new word for each blank of a template, with a capital where the blank has one."""

    def __init__(self, chooser: random.Random, words: dict[str, tuple[str, ...]]) -> None:
        self._chooser, self._words = chooser, words

    def __missing__(self, blank: str) -> str:
        word = self._chooser.choice(self._words[blank.lower()])
        return word[0].upper() + word[1:] if blank[0].isupper() else word

    def filled(self, template: str) -> str:
        return template.format_map(self)


def _repeated(phrase: str) -> Callable[[int], str]:
    return lambda size: (phrase * (size // len(phrase) + 1))[:size]


ADVERSARIAL: dict[str, Callable[[int], str]] = {
    "one letter": _repeated("a"),
    "digits": _repeated("7"),
    "numbers": _repeated("six "),
    "commas": _repeated("1,"),
    "and": _repeated("two and "),
    "of the": _repeated("of the "),
    "capitals": _repeated("Al "),
    "hyphens": _repeated("al-"),
    "dots": _repeated(". "),
    "brackets": _repeated("("),
    "quotes": _repeated("“"),
    "lines": _repeated("\n\n"),
    "dates": _repeated("on 3 May "),
    "years": _repeated("1941, "),
    "lengths": _repeated("more than two long days and "),
    "periods": _repeated("from May to "),
    "portions": _repeated("late in the early "),
    "killed": _repeated("killed "),
    "killed and": _repeated("killed and "),
    "toll": _repeated("six soldiers were killed "),
    "people": _repeated("a man and "),
    "parts": _repeated(", including two women"),
    "asides": _repeated("who "),
    "villages": _repeated("in the village "),
    "reports": _repeated("police said that 12 of the "),
    "strikes": _repeated("US air strike near Aleppo killed six. "),
    "spaces": _repeated("   \t"),
    "no words": _repeated("\ud800\u202e\0é"),
}
"""Text that repeats one thing, by name: reading twice as much must take about twice as long."""
