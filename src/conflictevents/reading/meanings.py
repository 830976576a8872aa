"""Meanings: from a place where a rule fits to what it means there, with the smaller mentions it was made from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from conflictevents.model.mention import Mention
from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.pattern import Capture
from conflictevents.reading.remembered import Remembered
from conflictevents.reading.rules import PHRASE
from conflictevents.reading.stage import ReadyPattern
from conflictevents.reading.tape import Tape

WORD = "word"
"""The rule of a mention that a word list gave."""


_PHRASES = 8_000
"""How many phrases of bare words are kept with what they mean: those of a few hundred reports."""


class Meanings:
    """What phrases mean, by the rules that fit them; ``listed`` is what each word means by itself, kind by kind."""

    def __init__(self, alphabet: Alphabet, listed: Mapping[str, Mapping[str, Any]]) -> None:
        self._alphabet = alphabet
        self._listed = listed
        self._kind_in = Remembered(self._first_kind)
        self._of_words = Remembered(self._words_meaning, _PHRASES)

    def meaning(self, tape: Tape, pattern: ReadyPattern, match: re.Match[str]) -> Mention[Any] | None:
        """What a phrase means, or None where its rule declines; bare words mean the same in every text."""
        at, end = match.span()
        if any(tape.mentions[at:end]):
            return self._phrase_meaning(tape, pattern, match)
        start = tape.starts[at]
        lengths = tuple([place - start for place in tape.starts[at : end + 1]])
        meaning = self._of_words[pattern, match[0], tape.codes[at:end], tape.text[start : tape.starts[end]], lengths]
        return meaning and meaning.moved(start)

    def _words_meaning(self, words: tuple[ReadyPattern, str, str, str, tuple[int, ...]]) -> Mention[Any] | None:
        """What bare words mean, told by their codes in the stage, their codes, their text, and where each starts."""
        pattern, narrow, codes, text, starts = words
        match = pattern.regex.match(narrow)
        return match and self._phrase_meaning(Tape(text, [*starts], codes, [None] * len(codes)), pattern, match)

    def _phrase_meaning(self, tape: Tape, pattern: ReadyPattern, match: re.Match[str]) -> Mention[Any] | None:
        rule, spans = pattern.rule, match.regs
        first, last = spans[pattern.folds]
        text = tape.words(first, last)
        values: dict[str, Any] = dict.fromkeys(rule.parameters)
        for group, capture in pattern.handed:
            at, end = spans[group]
            if at >= 0:
                values[capture.name] = self._captured(tape, capture, at, end)
        if PHRASE in values:
            values[PHRASE] = text
        value = rule.function(**values)
        if value is None:
            return None
        start = tape.starts[first]
        parts = self._parts(tape, pattern, spans)
        return Mention(value=value, start=start, end=start + len(text), text=text, rule=rule.name, parts=parts)

    def _captured(self, tape: Tape, capture: Capture, first: int, last: int) -> Any:
        if not capture.many:
            return self._value(tape, first, capture.kinds[0])
        codes, kinds = tape.codes, capture.kinds
        wanted = [(at, self._kind_in[codes[at], kinds]) for at in range(first, last)]
        return [self._value(tape, at, kind) for at, kind in wanted if kind]

    def _first_kind(self, wanted: tuple[str, tuple[str, ...]]) -> str | None:
        """The first of some kinds that a code has."""
        code, kinds = wanted
        has = self._alphabet.kinds_of(code)
        return next((kind for kind in kinds if kind in has), None)

    def _value(self, tape: Tape, at: int, kind: str) -> Any:
        mention = tape.mentions[at]
        if mention is not None:
            return mention.value
        word = tape.words(at, at + 1)
        return self._listed[word].get(kind, word)

    def _parts(self, tape: Tape, pattern: ReadyPattern, spans: Sequence[tuple[int, int]]) -> tuple[Mention[Any], ...]:
        """The smaller mentions inside a phrase, and the words that a name of its pattern picked out."""
        first, last = spans[pattern.folds]
        inside = tape.mentions[first:last]
        for group, kind in pattern.picks:
            at, _ = spans[group]
            if first <= at < last and inside[at - first] is None:
                inside[at - first] = self._word(tape, at, kind)
        return tuple(filter(None, inside))

    def _word(self, tape: Tape, at: int, kind: str) -> Mention[Any]:
        start, text = tape.starts[at], tape.words(at, at + 1)
        return Mention(value=self._value(tape, at, kind), start=start, end=start + len(text), text=text, rule=WORD)
