"""Lexicon: which kinds a word or phrase has, and what it means as each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

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


class Entry(NamedTuple):
    """One meaning of a phrase: as this kind it has this value."""

    phrase: str
    kind: str
    value: Any

    def fits(self, text: str) -> bool:
        """Whether the case of ``text`` allows it: a capital of the phrase must be a capital there too."""
        return all(seen.isupper() for want, seen in zip(self.phrase, text, strict=False) if want.isupper())


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

    def adding_all(self, words_of: Mapping[str, Words]) -> Lexicon:
        """A lexicon that also knows these words, given by kind."""
        entries = dict(self.entries)
        for kind, words in words_of.items():
            _check_kind(kind, words)
            for phrase, value in _pairs(words):
                _enter(entries, Entry(phrase, kind, value))
        return Lexicon(entries, closed=self.closed, shapes=self.shapes)

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that some phrase or shape has."""
        listed = frozenset(entry.kind for entries in self.entries.values() for entry in entries)
        return listed.union(*map(self.shapes.read, self.shapes.samples))

    def listed(self) -> Mapping[str, int]:
        """The phrases that are listed for each kind, each a bit of a number, which are soon joined and counted."""
        listed = defaultdict[str, bytearray](lambda: bytearray(len(self.entries) // 8 + 1))
        for number, entries in enumerate(self.entries.values()):
            for entry in entries:
                listed[entry.kind][number // 8] |= 1 << number % 8
        return {kind: int.from_bytes(bits, "little") for kind, bits in listed.items()}

    def meanings(self, text: str, *, in_capitals: bool = False) -> dict[str, Any]:
        """The kinds that a word or phrase has, each with its value.

        In a text that is all ``in_capitals`` these tell no name and no abbreviation from a word. What some list has in
        lower case, be it only as ``ordinary``, has the looks of lower case there: "WHO" is the word.
        """
        found, looking = self._entries_of(text), text
        if in_capitals and any(entry.phrase.islower() for entry in found):
            found, looking = [entry for entry in found if not entry.phrase.isupper()], text.lower()
        meanings = {entry.kind: text if entry.value is None else entry.value for entry in found}
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
        return [entry for entry in entries if entry.fits(text)]

    def typical_phrases(self) -> Iterator[str]:
        """One phrase for each way in which they differ: by kinds, by looks in any case, and whether case matters."""
        seen = set()
        for phrase, entries in self.entries.items():
            way = (
                *self.shapes.read(phrase),
                *self.shapes.read(phrase.upper()),
                *((entry.kind, entry.phrase.islower(), shape(entry.phrase)) for entry in entries),
            )
            if way not in seen:
                seen.add(way)
                yield entries[0].phrase

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


def _enter(entries: dict[str, tuple[Entry, ...]], entry: Entry) -> None:
    key = normalise(entry.phrase)
    if not key:
        raise LexiconError(f"an empty phrase cannot be a {entry.kind}: {entry.phrase!r}")
    others = entries.get(key, ())
    if others:
        others = tuple(old for old in others if (old.kind, old.phrase) != (entry.kind, entry.phrase))
    entries[key] = (*others, entry)


def _pairs(words: Words) -> Iterator[tuple[str, Any]]:
    if isinstance(words, Mapping):
        yield from words.items()
    else:
        yield from ((word, None) for word in words)
