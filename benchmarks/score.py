"""Score the library against annotated texts of your own.

python benchmarks/score.py FOLDER [--last FILE [--keep]] [--errors N] [--limit N] [--peers]

FOLDER is searched for .jsonl files, one text a line; what a line is annotated with, its keys tell:

  "killed", "injured" (or "wounded"), "abducted", ...   whole numbers, the toll of the text; null is unknown; where a
             table has a range, this is its least and "killed_max" its most
  "timex"    a list of {"start", "end", "value"}: the dates in the text, with the values of their TIMEX3 tags
  "id"       names the text; "published" (or "dct", or "date") is the day it came out

For each corpus and field: how many figures or dates there are, and precision, recall and F1. A toll of 0 is none; a
figure is right if it is the same number; a date is found if it overlaps one in the text, found to the letter if it has
the same words, and its value right if it is the same. FILE holds the predictions of the last run: what was gained and
what was lost since is listed, and FILE is brought up to date (not with --keep).

Then for tolls, by corpus: em+ is the share read exactly where there is one, "within" the share in the range of the
table, "recall" the share where any was read, and fp0 the share of texts without a toll where one was read all the same;
the last line is the mean over corpora. --peers has the same of every other reader that is installed.

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

import peers
import tolls

import conflictevents as ce

Labels: TypeAlias = set[str]


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


class Text(NamedTuple):
    """One annotated text of a corpus."""

    corpus: str
    text_id: str
    row: Mapping[str, Any]

    def tolls(self, reader: peers.Reader) -> list[tolls.Told]:
        """What a reader makes of the tolls that the text is annotated with."""
        known = any(name in self.row for name in tolls.FIELDS)
        return list(tolls.told(self.row, self.corpus, self.text_id, reader(self.row["text"]))) if known else []

    def marked(self) -> Iterator[Marked]:
        """Every field that the text is annotated with but for tolls."""
        published = next((self.row[key] for key in ("published", "dct", "date") if self.row.get(key)), None)
        for field, gold, read in dates(self.row["text"], self.row.get("timex"), published):
            yield Marked(self.corpus, self.text_id, field, gold, read)


def as_marked(toll: tolls.Told) -> Marked:
    return Marked(toll.corpus, toll.text_id, toll.field, figure(toll.least), figure(toll.read))


def figure(number: int) -> Labels:
    return {str(number)} if number else set()


def timexes(text: str, published: str | None) -> list[tuple[int, int, str, str]]:
    """The times that a text tells of, as other scorers take them: start, end, and TIMEX3 value and type."""
    found = ce.find_timexes(text, published=published)
    return [(mention.start, mention.end, mention.value.value, mention.value.type) for mention in found]


def dates(
    text: str, timex: Iterable[Mapping[str, Any]] | None, published: str | None
) -> Iterator[tuple[str, Labels, Labels]]:
    """The fields of dates: that they were found at all, with which words, and with which value."""
    if timex is None:
        return
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


def annotated(folder: Path, limit: int) -> Iterator[Text]:
    """The annotated texts of every corpus; with a limit, the same ones each time."""
    for path in sorted(folder.rglob("*.jsonl")):
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        numbered = list(enumerate(lines, 1))
        if limit:
            numbered = sorted(numbered, key=lambda pair: hashlib.md5(pair[1].encode()).digest())[:limit]
        for number, line in numbered:
            row = json.loads(line)
            if isinstance(row, dict) and row.get("text"):
                yield Text(str(path.relative_to(folder).with_suffix("")), str(row.get("id", number)), row)


def tell_peers(texts: Iterable[Text]) -> None:
    for name, reader in peers.toll_readers().items():
        if reader is None:
            print(f"\n{name}: not installed")
        else:
            tolls.tell([toll for text in texts for toll in text.tolls(reader)], name)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the corpora are")
    parser.add_argument("--last", type=Path, metavar="FILE", help="the predictions of the last run")
    parser.add_argument("--keep", action="store_true", help="leave FILE as it is")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="show the first N texts that are read wrongly"
    )
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="no more than N texts of a corpus")
    parser.add_argument("--peers", action="store_true", help="score the other readers of tolls that are installed")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    texts = list(annotated(options.folder, options.limit))
    read = [toll for text in texts for toll in text.tolls(tolls.read_tolls)]
    everything = [*map(as_marked, read), *(one for text in texts for one in text.marked())]
    if not everything:
        sys.exit(f"{options.folder}: no .jsonl files with annotated texts in this folder")
    tell_scores(everything)
    if read:
        tolls.tell(read, "conflictevents")
    if read and options.peers:
        tell_peers(texts)
    tell_errors(everything, options.errors)
    if options.last:
        bring_up_to_date(options.last, everything, keep=options.keep)


def bring_up_to_date(last: Path, everything: Iterable[Marked], *, keep: bool) -> None:
    """Tell what has changed since the last run, and put this one in its place."""
    if last.exists():
        tell_changes(everything, json.loads(last.read_text("utf-8")))
    if not keep:
        read = {one.key: sorted(one.read) for one in everything}
        last.write_text(json.dumps(read, indent=0, sort_keys=True), "utf-8")


if __name__ == "__main__":
    main()
