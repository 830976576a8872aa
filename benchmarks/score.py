"""Score the library against annotated texts of your own.

python benchmarks/score.py FOLDER [--last FILE [--keep]] [--errors N] [--limit N]

FOLDER is searched for .jsonl files, one text a line; what a line is annotated with, its keys tell:

  "killed", "injured" (or "wounded"), "abducted", ...   whole numbers, the toll of the text; null is unknown
  "timex"    a list of {"start", "end", "value"}: the dates in the text, with the values of their TIMEX3 tags
  "id"       names the text; "published" (or "dct", or "date") is the day it came out

For each corpus and field: how many figures or dates there are, and precision, recall and F1. A toll of 0 is none; a
figure is right if it is the same number; a date is found if it overlaps one in the text, found to the letter if it has
the same words, and its value right if it is the same. FILE holds the predictions of the last run: what was gained and
what was lost since is listed, and FILE is brought up to date (not with --keep).

Scorers of temporal taggers find what they need in timexes().
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import conflictevents as ce

Labels: TypeAlias = set[str]
TOLLS = {
    "killed": "killed",
    "injured": "injured",
    "wounded": "injured",
    "abducted": "abducted",
    "displaced": "displaced",
}
"""What a toll may be called in a corpus, and what it is here."""


class Marked(NamedTuple):
    """One field of one text: what is there, and what was read."""

    corpus: str
    text_id: str
    field: str
    gold: Labels
    read: Labels

    @property
    def key(self) -> str:
        return f"{self.corpus}/{self.text_id} {self.field}"


def marked(row: Mapping[str, Any], corpus: str, number: int) -> Iterator[Marked]:
    """Every field that a text is annotated with."""
    text_id = str(row.get("id", number))
    published = next((row[key] for key in ("published", "dct", "date") if row.get(key)), None)
    tolls = {name: row[name] for name in TOLLS if isinstance(row.get(name), int)}
    if tolls:
        tally = ce.tally(ce.find_casualties(row["text"]))
        for name, number_told in tolls.items():
            count = getattr(tally, TOLLS[name])
            yield Marked(corpus, text_id, TOLLS[name], figure(number_told), figure(count and count.resolve()))
    if "timex" in row:
        for field, gold, read in dates(row["text"], row["timex"], published):
            yield Marked(corpus, text_id, field, gold, read)


def figure(number: int | None) -> Labels:
    return {str(number)} if number else set()


def timexes(text: str, published: str | None) -> list[tuple[int, int, str, str]]:
    """The times that a text tells of, as other scorers take them: start, end, and TIMEX3 value and type."""
    found = ce.find_timexes(text, published=published)
    return [(mention.start, mention.end, mention.value.value, mention.value.type) for mention in found]


def dates(text: str, timex: Iterable[Mapping[str, Any]], published: str | None) -> Iterator[tuple[str, Labels, Labels]]:
    """The fields of dates: that they were found at all, with which words, and with which value."""
    gold = {date["start"]: date for date in timex if not date.get("depth")}
    words = {f"{date['start']} to {date['end']}" for date in gold.values()}
    read, read_words = {}, set()
    for start, end, value, _ in timexes(text, published):
        found = (other for other, date in gold.items() if start < date["end"] and other < end)
        read[next(found, start)] = (value, text[start:end])
        read_words.add(f"{start} to {end}")
    yield "dates", {f"at {start}" for start in gold}, {f"at {start}" for start in read}
    yield "dates to the letter", words, read_words
    valued = {start: date["value"] for start, date in gold.items() if date.get("value")}
    yield (
        "values of dates",
        {f"{value} at {start}" for start, value in valued.items()},
        {f"{value} at {start}" for start, (value, _) in read.items() if start in valued or start not in gold},
    )


# --- what is told of it


def tell_scores(everything: Iterable[Marked]) -> None:
    right, read, gold = Counter[tuple[str, str]](), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for one in everything:
        where = one.corpus, one.field
        right[where] += len(one.gold & one.read)
        read[where] += len(one.read)
        gold[where] += len(one.gold)
    print(f"{'corpus':<28}{'field':<22}{'there':>8}{'precision':>11}{'recall':>8}{'F1':>8}")
    for corpus, field in sorted(gold):
        hits, found, there = (counted[corpus, field] for counted in (right, read, gold))
        precision, recall = hits / (found or 1), hits / (there or 1)
        f1 = 2 * hits / ((found + there) or 1)
        print(f"{corpus:<28}{field:<22}{there:>8}{precision:>11.3f}{recall:>8.3f}{f1:>8.3f}")


def tell_errors(everything: Iterable[Marked], most: int) -> None:
    wrong = [one for one in everything if one.gold != one.read]
    for one in wrong[:most]:
        print(f"{one.key}: not read {shown(one.gold - one.read)}; wrongly read {shown(one.read - one.gold)}")


def tell_changes(everything: Iterable[Marked], last: Mapping[str, list[str]]) -> None:
    """The fields that are read better than the last time, and those that are read worse."""
    gained, lost = [], []
    for one in everything:
        before = set(last.get(one.key, one.read))
        change = worth(one.read, one.gold) - worth(before, one.gold)
        if change:
            line = f"{one.key}: {shown(before)} -> {shown(one.read)}; there: {shown(one.gold)}"
            (gained if change > 0 else lost).append(line)
    for title, lines in (("gained", gained), ("lost", lost)):
        print(f"\n{title} {len(lines)}", *lines, sep="\n  ")


def worth(read: Labels, gold: Labels) -> int:
    """How many labels are right, less those that are wrong."""
    return len(read & gold) - len(read - gold)


def shown(labels: Labels) -> str:
    return ", ".join(sorted(labels)) or "nothing"


# --- reading


def rows(folder: Path, limit: int) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    """The annotated texts of every corpus; with a limit, the same ones each time."""
    for path in sorted(folder.rglob("*.jsonl")):
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        numbered = list(enumerate(lines, 1))
        if limit:
            numbered = sorted(numbered, key=lambda pair: hashlib.md5(pair[1].encode()).digest())[:limit]
        for number, line in numbered:
            row = json.loads(line)
            if isinstance(row, dict) and row.get("text"):
                yield str(path.relative_to(folder).with_suffix("")), number, row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the corpora are")
    parser.add_argument("--last", type=Path, metavar="FILE", help="the predictions of the last run")
    parser.add_argument("--keep", action="store_true", help="leave FILE as it is")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="show the first N texts that are read wrongly"
    )
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="no more than N texts of a corpus")
    options = parser.parse_args()
    everything = [one for name, n, row in rows(options.folder, options.limit) for one in marked(row, name, n)]
    if not everything:
        sys.exit(f"{options.folder}: no .jsonl files with annotated texts in this folder")
    tell_scores(everything)
    tell_errors(everything, options.errors)
    if options.last:
        if options.last.exists():
            tell_changes(everything, json.loads(options.last.read_text("utf-8")))
        if not options.keep:
            read = {one.key: sorted(one.read) for one in everything}
            options.last.write_text(json.dumps(read, indent=0, sort_keys=True), "utf-8")


if __name__ == "__main__":
    main()
