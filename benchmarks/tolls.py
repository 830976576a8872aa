"""Scores of tolls: how often the number that was read is the number that a table has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import fmean
from typing import Any, NamedTuple

import conflictevents as ce

FIELDS = {
    "killed": "killed",
    "injured": "injured",
    "wounded": "injured",
    "abducted": "abducted",
    "displaced": "displaced",
}
"""What a toll may be called in a corpus, and what it is here."""
ENOUGH = 30
"""The share of false tolls of fewer texts than these says little, and is left out of the mean over corpora."""


class Told(NamedTuple):
    """One toll of one text: the least and the most that the table has, and what was read; nothing read is 0."""

    corpus: str
    text_id: str
    field: str
    least: int
    most: int
    read: int


def read_tolls(text: str) -> dict[str, int]:
    """The toll of a text, harm by harm, each as one number; what is not told is left out."""
    tally = ce.tally(ce.find_casualties(text))
    counts = {harm: getattr(tally, harm) for harm in set(FIELDS.values())}
    numbers = {harm: count.resolve() for harm, count in counts.items() if count is not None}
    return {harm: number for harm, number in numbers.items() if number is not None}


def told(row: Mapping[str, Any], corpus: str, text_id: str, read: Mapping[str, int]) -> Iterator[Told]:
    """Every toll of a row that is known to its table; null is unknown, and a fraction belongs to several texts."""
    for name, field in FIELDS.items():
        least, most = row.get(name), row.get(f"{name}_max")
        if _whole(least):
            most = max(least, most) if _whole(most) else least
            yield Told(corpus, text_id, field, least, most, read.get(field, 0))


def _whole(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and number >= 0


class Score(NamedTuple):
    """How well the tolls of one field are read: shares, or None where there is nothing to take a share of."""

    texts: int
    there: int
    exact: float | None
    within: float | None
    recall: float | None
    none_there: int
    false: float | None

    @classmethod
    def of(cls, tolls: Sequence[Told]) -> Score:
        there = [one for one in tolls if one.least > 0]
        none_there = [one for one in tolls if one.least == 0]
        return cls(
            texts=len(tolls),
            there=len(there),
            exact=_share(one.read == one.least for one in there),
            within=_share(one.least <= one.read <= one.most for one in there),
            recall=_share(one.read > 0 for one in there),
            none_there=len(none_there),
            false=_share(one.read > 0 for one in none_there),
        )

    def cells(self) -> str:
        shares = [_shown(share) for share in (self.exact, self.within, self.recall)]
        return f"{self.texts:>7}{self.there:>7}{''.join(shares)}{self.none_there:>8}{_shown(self.false)}"


def _share(those: Iterable[bool]) -> float | None:
    told = list(those)
    return fmean(told) if told else None


def _shown(share: float | None) -> str:
    return f"{'-' if share is None else format(share, '.3f'):>9}"


def tell(tolls: Iterable[Told], title: str) -> None:
    """A table by field and corpus, with the mean over corpora."""
    by_field: dict[str, dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for one in tolls:
        by_field[one.field][one.corpus].append(one)
    shares = "".join(f"{name:>9}" for name in ("em+", "within", "recall"))
    print(f"\n{title}\n{'corpus':<28}{'field':<12}{'texts':>7}{'there':>7}{shares}{'none':>8}{'fp0':>9}")
    for field, corpora in by_field.items():
        scores = {corpus: Score.of(those) for corpus, those in sorted(corpora.items())}
        for corpus, score in scores.items():
            print(f"{corpus:<28}{field:<12}{score.cells()}")
        print(f"{'mean over corpora':<28}{field:<12}{mean(list(scores.values())).cells()}")


def mean(scores: Sequence[Score]) -> Score:
    """The mean over corpora of every share, each corpus counting as much as the next."""
    return Score(
        texts=sum(score.texts for score in scores),
        there=sum(score.there for score in scores),
        exact=_mean(score.exact for score in scores),
        within=_mean(score.within for score in scores),
        recall=_mean(score.recall for score in scores),
        none_there=sum(score.none_there for score in scores),
        false=_mean(score.false for score in scores if score.none_there >= ENOUGH),
    )


def _mean(shares: Iterable[float | None]) -> float | None:
    known = [share for share in shares if share is not None]
    return fmean(known) if known else None
