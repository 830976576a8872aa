"""Lexicon: which kinds a word or phrase has, and what it means as each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from typing import Any, TypeAlias

import attrs

from conflictevents.errors import LexiconError
from conflictevents.reading.tokens import HYPHEN, SHAPES, normalise, shape

Words: TypeAlias = Mapping[str, Any] | Iterable[str]
"""Phrases with their values, or phrases whose value is their own text."""


@attrs.frozen
class Shapes:
    """What a language reads from the looks of a token: ``read`` gives kinds and values, such as those of figures.

    A word of a closed kind is no ``word`` by its looks either.

    ``samples`` are tokens that show, between them, every combination of kinds that ``read`` can give.
    """

    read: Callable[[str], Mapping[str, Any]]
    samples: tuple[str, ...]


Entry: TypeAlias = tuple[str, str, Any]
"""One meaning of a phrase: the phrase, the kind, and the value that it has as this kind.

Plain tuples, which are soon made and, of plain text, cost the garbage collector nothing: there are so many.
"""


ORDINARY = "ordinary"
"""The kind of words that are listed only because they are no names."""

_NO_SHAPES = Shapes(lambda _: {}, ())


class Lexicon:
    """An immutable word list: phrases to kinds and values.

    A phrase in lower case is known in any case; a capital in a phrase must be a capital in the text, so ``US`` is never
    "us". Hyphens between its words may stand in the text or not. ``closed`` names the kinds whose words are never also
    an ordinary ``word`` or ``name``, such as verbs and prepositions.

    >>> lexicon = Lexicon().adding("people", ["gendarmes"]).adding("country", {"US": "USA"})
    >>> lexicon.meanings("Gendarmes"), lexicon.meanings("us")
    ({'people': 'Gendarmes', 'name': 'Gendarmes'}, {'word': 'us'})
    """

    def __init__(
        self,
        entries: Mapping[str, tuple[Entry, ...]] | None = None,
        *,
        closed: frozenset[str] = frozenset(),
        shapes: Shapes = _NO_SHAPES,
    ) -> None:
        self.entries = dict(entries or {})
        self.closed = closed
        self.shapes = shapes

    def adding(self, kind: str, words: Words) -> Lexicon:
        """A lexicon that also knows ``words`` as ``kind``; raises LexiconError for an empty phrase.

        A meaning that is given twice for the same phrase and kind is the last one given.
        """
        return self.adding_all({kind: words})

    def adding_all(self, *words_of: Mapping[str, Words]) -> Lexicon:
        """A lexicon that also knows these words, given by kind."""
        entries = dict(self.entries)
        for kind, words in chain.from_iterable(map(Mapping.items, words_of)):
            _check_kind(kind, words)
            for phrase, value in words.items() if isinstance(words, Mapping) else zip(words, repeat(None)):
                key, entry = normalise(phrase), (phrase, kind, value)
                entries[key] = _joined(entries[key], entry) if key in entries else (entry,)
        if "" in entries:
            raise LexiconError(f"an empty phrase cannot be a {entries[''][0][1]}: {entries[''][0][0]!r}")
        return Lexicon(entries, closed=self.closed, shapes=self.shapes)

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that some phrase or shape has."""
        listed = frozenset(kind for entries in self.entries.values() for _, kind, _ in entries)
        return listed.union(*map(self.shapes.read, self.shapes.samples))

    def listed(self) -> Mapping[str, int]:
        """The phrases that are listed for each kind, each a bit of a number, which are soon joined and counted."""
        listed = defaultdict[str, bytearray](lambda: bytearray(len(self.entries) // 8 + 1))
        for number, entries in enumerate(self.entries.values()):
            for _, kind, _ in entries:
                listed[kind][number // 8] |= 1 << number % 8
        return {kind: int.from_bytes(bits, "little") for kind, bits in listed.items()}

    def meanings(self, text: str, *, in_capitals: bool = False) -> dict[str, Any]:
        """The kinds that a word or phrase has, each with its value.

        In a text that is all ``in_capitals`` these tell no name and no abbreviation from a word. What some list has in
        lower case, be it only as ``ordinary``, has the looks of lower case there: "WHO" is the word.
        """
        found, looking = self._entries_of(text), text
        if in_capitals and any(phrase.islower() for phrase, _, _ in found):
            found, looking = [entry for entry in found if not entry[0].isupper()], text.lower()
        meanings = {kind: text if value is None else value for _, kind, value in found}
        looks = dict(self.shapes.read(looking))
        if self.closed.isdisjoint((*meanings, *looks)):
            looks = dict.fromkeys(shape(looking), text) | looks
        elif not SHAPES.isdisjoint(looks):
            looks = {kind: value for kind, value in looks.items() if kind not in SHAPES}
        for kind, value in looks.items():
            meanings.setdefault(kind, value)
        return meanings

    def lists(self, text: str) -> bool:
        """Whether a word list has this word or phrase, in this case."""
        return bool(self._entries_of(text))

    def _entries_of(self, text: str) -> list[Entry]:
        entries = self.entries.get(text.lower()) or self.entries.get(normalise(text), ())
        return [entry for entry in entries if _fits(entry[0], text)]

    def typical_phrases(self) -> Iterator[str]:
        """One phrase for each way in which they differ: by kinds, by looks, and whether case matters.

        What they look like is told by their capitals, in which the ending of a word says the most.
        """
        seen, read = set(), self.shapes.read
        for key, entries in self.entries.items():
            ways: list[Any] = [*read(key.upper())]
            for phrase, kind, _ in entries:
                ways += kind, phrase.islower(), shape(phrase)
            if (way := tuple(ways)) not in seen:
                seen.add(way)
                yield entries[0][0]

    def openings(self) -> frozenset[tuple[str, str]]:
        """The first two tokens of every phrase of more than one, the second of which may be a hyphen."""
        firsts = {(head, word) for head, word, *_ in (key.split(" ", 2) for key in self.entries if " " in key)}
        return frozenset(firsts | {(head, HYPHEN) for head, _ in firsts})

    def trie(self) -> Trie:
        """The phrases of more than one token, as a word trie."""
        beginnings: dict[str, bool] = {}
        for key in self.entries:
            at = key.find(" ")
            while at > 0:
                beginnings.setdefault(key[:at], False)
                at = key.find(" ", at + 1)
            if " " in key:
                beginnings[key] = True
        return beginnings


Trie: TypeAlias = Mapping[str, bool]
"""A word trie laid flat: every beginning of a phrase, and whether it is a whole one. Plain text costs the garbage
collector nothing, where a tree of tables would be walked through again and again."""


def phrase_lengths(trie: Trie, keys: Sequence[str], first: int) -> list[int]:
    """How many tokens each phrase takes that begins at the token ``first``, the longest first."""
    beginning, lengths = keys[first], list[int]()
    for last in range(first + 1, len(keys)):
        key = keys[last]
        if key == HYPHEN:
            continue
        beginning = f"{beginning} {key}"
        whole = trie.get(beginning)
        if whole is None:
            break
        if whole:
            lengths.append(last + 1 - first)
    return lengths[::-1]


def _check_kind(kind: str, words: Words) -> None:
    if not kind.isidentifier():
        raise LexiconError(f"a kind is a word such as 'people', not {kind!r}")
    if isinstance(words, str):
        raise LexiconError(f"the words of {kind!r} are a list or a mapping, not the text {words!r}")


def _joined(entries: tuple[Entry, ...], entry: Entry) -> tuple[Entry, ...]:
    """What a phrase meant, and what it means now, in place of what it meant as the same kind."""
    return (*(old for old in entries if old[:2] != entry[:2]), entry)


def _fits(phrase: str, text: str) -> bool:
    """Whether the case of ``text`` allows it: a capital of the phrase must be a capital there too."""
    return phrase.islower() or all(seen.isupper() for want, seen in zip(phrase, text, strict=False) if want.isupper())
