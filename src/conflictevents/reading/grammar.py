"""Grammar: stages of rules that run over a text, each folding what it reads into single tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import partial
from heapq import heappop, heappush
from itertools import accumulate, chain, compress, count, pairwise
from typing import Any, NamedTuple, TypeAlias

from conflictevents.errors import RuleError
from conflictevents.model.mention import Mention
from conflictevents.reading.alphabet import ANY, Alphabet
from conflictevents.reading.lexicon import Lexicon, phrase_lengths
from conflictevents.reading.meanings import Meanings
from conflictevents.reading.needs import Needs
from conflictevents.reading.pattern import COMMON
from conflictevents.reading.remembered import Remembered
from conflictevents.reading.rules import Rule
from conflictevents.reading.sentences import MARKS, Sentence, sentences
from conflictevents.reading.signs import signs_of, together, with_signs
from conflictevents.reading.stage import Stage
from conflictevents.reading.stretches import Stretches
from conflictevents.reading.tape import Fold, Tape
from conflictevents.reading.tokens import BLANKS, END, HYPHEN, HYPHENS, SHAPES, is_in_capitals, tokenise

Stages: TypeAlias = Sequence[Sequence[str]]
"""What is made, stage after stage: a rule is read in the stage that its ``makes`` stands in."""

Course: TypeAlias = tuple[tuple[Stage, bool], ...]
"""Stages in the order in which they are read, each with whether what it makes stays for good."""


class _Coding(NamedTuple):
    """The code of each token, and of each phrase of the lexicon: blank where no word list has it in this case."""

    of_words: Remembered[str, str]
    of_phrases: Remembered[str, str]


class Grammar:
    """Rules in stages over a lexicon; a pure function of the text, whatever was read before.

    Within a stage the leftmost phrase wins, then the longest, then the rule declared first; what it makes is one token
    for the stages after it. A stage that makes one of the ``asides`` is read only where that is asked for; what one
    makes of the ``scaffolds`` stands only until the next stage that makes something else has been read. Raises
    RuleError for a pattern with an unknown kind, or a rule that no stage reads.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        rules: Iterable[Rule],
        stages: Stages,
        asides: Iterable[str] = (),
        scaffolds: Iterable[str] = (),
    ) -> None:
        self.lexicon = lexicon
        self.rules = tuple(rules)
        self.stages = tuple(tuple(stage) for stage in stages)
        self.asides, self.scaffolds = frozenset(asides), frozenset(scaffolds)
        made = frozenset(kind for stage in self.stages for kind in stage)
        _check_rules(self.rules, made, made | lexicon.kinds | SHAPES | {ANY})
        named = frozenset[str]().union(*(rule.form.kinds for rule in self.rules))
        self.alphabet = Alphabet(named | made | MARKS)
        self._trie = lexicon.trie()
        self._openings = lexicon.openings()
        self._meanings = Remembered(lexicon.meanings)
        self._keys = Remembered(_key)
        self._codes = self._coding(in_capitals=False)
        self._codes_in_capitals = self._coding(in_capitals=True)
        self._understood = Meanings(self.alphabet, self._meanings)
        self._needs = Needs((rule.form for rule in self.rules), made)
        self._met_by: Remembered[str, int] = Remembered(lambda code: self._needs.met(self.alphabet.kinds_of(code)))
        self._ready: dict[tuple[int, int], Stage] = {}
        self._courses: dict[str | None, tuple[Course, int]] = {}
        self._signs = signs_of(self.stages, self.rules, _common_kinds(lexicon), lexicon.listed())
        self._sign_for = [self._sign(number) for number in range(len(self.stages))]
        self._foresee()

    def read(self, text: str | Tape, *, through: str | None = None) -> Tape:
        """The tape of a text, or a bare tape, after every stage, or after the stage that makes ``through``."""
        return self._read(self.bare(text) if isinstance(text, str) else text, through)

    def words(self, bare: Tape, *kinds: str) -> Iterator[Any]:
        """What the words of these kinds on a bare tape mean, from left to right."""
        for match in self.alphabet.compiled(f"«{' '.join(kinds)}»").finditer(bare.codes):
            meanings = self._meanings[bare.words(match.start(), match.end())]
            yield next(meanings[kind] for kind in kinds if kind in meanings)

    def _read(self, tape: Tape, through: str | None) -> Tape:
        ground = tape
        stretches = Stretches(tape, self.alphabet, self._met_by)
        for stage, stays in self._course(through):
            folds = self._folds(tape, stage, stretches) if stretches.met_by_all & stage.keys else []
            if folds:
                stretches.fold(folds, tape)
            if not stays:
                tape = tape.folded(folds)
            elif folds or tape is not ground:
                tape = ground = ground.folded(ground.unfolded(folds, tape))
        return tape

    def read_for(self, bare: Tape, *kinds: str) -> Tape:
        """A bare tape read as far as it can hold these kinds, the one that is read last at the end.

        Sentences without any sign of them are left out unread.
        """
        signs = together(self._signs[kind] for kind in kinds)
        if signs is not None:
            bare = with_signs(bare, self.alphabet, signs)
        return self._read(bare, kinds[-1])

    def find(self, text: str, kind: str) -> Iterator[Mention[Any]]:
        """What a text holds of a kind, from left to right."""
        return self.mentions(self.read_for(self.bare(text), kind), kind)

    def mentions(self, tape: Tape, kind: str) -> Iterator[Mention[Any]]:
        """What stands on the tape as tokens of this kind, from left to right."""
        for match in self.alphabet.compiled(f"«{kind}»").finditer(tape.codes):
            mention = tape.mentions[match.start()]
            if mention is not None:
                yield mention

    def sentences(self, tape: Tape) -> list[Sentence]:
        """The sentences of a text, of which phrases that were read are never cut."""
        return sentences(tape, self.alphabet)

    def kinds_of(self, token: str, *, in_capitals: bool = False) -> frozenset[str]:
        """Every kind of a bare token: from the lexicon, from its looks, and as the word itself; ``end`` of none.

        ``in_capitals`` says that it stands in a text that has nothing but capitals.
        """
        if not token:
            return frozenset({END})
        word = token.rstrip(BLANKS)
        meanings = self.lexicon.meanings(word, in_capitals=in_capitals)
        return frozenset((*meanings, f"'{word.lower()}'"))

    def _foresee(self) -> None:
        """Give every set of kinds that can occur its code now, so that patterns are compiled once."""
        literals = ["", *_cases(_literals(self.alphabet.kinds))]
        foreseen = {self.kinds_of(token, in_capitals=token.isupper()) for token in literals}
        foreseen |= {self.kinds_of(token) for token in literals}
        listed = set(_cases((*_LOOKS, *self.lexicon.shapes.samples, *self.lexicon.typical_phrases())))
        in_capitals = partial(self.lexicon.meanings, in_capitals=True)
        meanings = chain(map(self.lexicon.meanings, listed), map(in_capitals, filter(str.isupper, listed)))
        foreseen |= {self.alphabet.kinds.intersection(meaning) for meaning in meanings}
        for kinds in foreseen:
            self.alphabet.code(kinds)
        for stage in self.stages:
            for kind in stage:
                self.alphabet.code({kind})

    def bare(self, text: str) -> Tape:
        """The tape of a text before any stage, with the phrases of the lexicon as single tokens."""
        tokens = [*tokenise(text), ""]
        starts = list(accumulate(map(len, tokens), initial=0))
        codes = self._codes_in_capitals if is_in_capitals(text) else self._codes
        tape = Tape(text, starts, "".join(map(codes.of_words.__getitem__, tokens)), [None] * len(tokens))
        keys = list(map(self._keys.__getitem__, tokens))
        return tape.folded(list(self._phrases(tape, keys, codes.of_phrases)))

    def told(self, bare: Tape, kind: str, known: Mapping[str, Mention[Any]]) -> Tape:
        """A bare tape on which names in capitals mean what the words say by which the text has explained them."""
        folds = []
        for match in self.alphabet.compiled("«caps»").finditer(bare.codes):
            start, word = bare.starts[match.start()], bare.words(*match.span())
            if (told := known.get(word)) and start >= told.end:
                mention = Mention(value=told.value, start=start, end=start + len(word), text=word, rule=told.rule)
                folds.append((*match.span(), self.alphabet.code({kind}), mention))
        return bare.folded(folds)

    def _phrases(self, tape: Tape, keys: Sequence[str], codes: Mapping[str, str]) -> Iterator[Fold]:
        """The longest phrases of the lexicon that have more than one token."""
        end = 0
        for first in compress(count(), map(self._openings.__contains__, pairwise(keys))):
            if first < end:
                continue
            fold = self._phrase(tape, keys, codes, first)
            if fold:
                end = fold[1]
                yield fold

    def _phrase(self, tape: Tape, keys: Sequence[str], codes: Mapping[str, str], first: int) -> Fold | None:
        """The longest phrase that begins at the token ``first``."""
        for taken in phrase_lengths(self._trie, keys, first):
            code = codes[tape.words(first, first + taken)]
            if code:
                return first, first + taken, code, None
        return None

    def _coding(self, *, in_capitals: bool) -> _Coding:
        """The codes in a text that has nothing but capitals, or in any other."""
        meanings = partial(self.lexicon.meanings, in_capitals=in_capitals)
        code = self.alphabet.code
        return _Coding(
            of_words=Remembered(lambda token: code(self.kinds_of(token, in_capitals=in_capitals))),
            of_phrases=Remembered(lambda phrase: code(meanings(phrase)) if self.lexicon.lists(phrase) else ""),
        )

    def _course(self, through: str | None) -> Course:
        """The stages up to the one that makes ``through``, made ready for every set of kinds that has been met."""
        course, knows = self._courses.get(through, ((), 0))
        if knows != len(self.alphabet):
            course, knows = tuple(self._stages_through(through)), len(self.alphabet)
            self._courses[through] = course, knows
        return course

    def _stages_through(self, through: str | None) -> Iterator[tuple[Stage, bool]]:
        for number, made in enumerate(self.stages):
            if through in made or self.asides.isdisjoint(made):
                sign = 0 if through in self.scaffolds else self._sign_for[number]
                yield self._stage(number, sign), self.scaffolds.isdisjoint(made)
            if through in made:
                break

    def _sign(self, number: int) -> int:
        """The need for a sign of what a stage is read for: what it makes, or what its scaffolds are put up to make."""
        made = next((made for made in self.stages[number:] if self.scaffolds.isdisjoint(made)), ())
        signs = together(self._signs[kind] for kind in made)
        return 0 if signs is None else self._needs.bit(signs)

    def _stage(self, number: int, sign: int) -> Stage:
        """The rules of a stage, made ready for every set of kinds that has been met."""
        stage = self._ready.get((number, sign))
        if stage is None or stage.knows != len(self.alphabet):
            rules = [rule for rule in self.rules if rule.makes in self.stages[number]]
            needs = [self._needs.of(rule.form) for rule in rules]
            stage = self._ready[number, sign] = Stage(rules, needs, sign, self.alphabet)
        return stage

    def _folds(self, tape: Tape, stage: Stage, stretches: Stretches) -> list[Fold]:
        folds = list[Fold]()
        end = 0
        waiting = stage.find(tape, stretches)  # a sorted list is a heap
        while waiting:
            first, shortness, number, pattern, match = heappop(waiting)
            if first < end:
                if -shortness > end and (rest := pattern.behind(end, number, match)):
                    heappush(waiting, rest)
            elif mention := self._understood.meaning(tape, pattern, match):
                end = -shortness
                folds.append((first, end, pattern.code, mention))
        return folds


def _common_kinds(lexicon: Lexicon) -> frozenset[str]:
    """The kinds that words have which are in nearly every sentence."""
    return COMMON.union(*(lexicon.meanings(word.strip("'")) for word in COMMON))


def _key(token: str) -> str:
    """A token as the word trie knows it."""
    key = token.rstrip(BLANKS).lower().replace("’", "'")
    return HYPHEN if key in HYPHENS else key


_LOOKS = ("word", "Name", "NAME", "X", "U.S.", "a.m.", "1", ".", ",", "\n\n", "")
"""Tokens that show every shape."""


def _literals(kinds: Iterable[str]) -> Iterator[str]:
    """The words that patterns name."""
    return (kind.strip("'") for kind in kinds if kind.startswith("'"))


def _cases(words: Iterable[str]) -> Iterator[str]:
    """Words in every case that they can be met in."""
    for word in words:
        yield from (word, word.lower(), word.capitalize(), word.upper())


def _check_rules(rules: Iterable[Rule], made: frozenset[str], known: frozenset[str]) -> None:
    for rule in rules:
        if rule.makes not in made:
            raise RuleError(f"rule {rule.name}: no stage makes {rule.makes!r}{_nearest(rule.makes, made)}")
        for kind in sorted(set(rule.form.kinds) - known):
            if not kind.startswith("'"):
                raise RuleError(f"rule {rule.name}: unknown kind {kind!r}{_nearest(kind, known)}")


def _nearest(kind: str, known: Iterable[str]) -> str:
    near = get_close_matches(kind, sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
