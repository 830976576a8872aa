"""Measure the library: MB/s of the pipeline and its parts, start-up, memory, and how the time grows on hard text.

python benchmarks/bench.py [--megabytes 2] [--seed 1] [--only NAME ...]
"""

from __future__ import annotations

import argparse
import gc
import io
import re
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import datasets
import peers
import tellings
import texts
from tolls import read_tolls

import conflictevents as ce
from conflictevents.english import grammar
from conflictevents.formats import formats as format_names
from conflictevents.reading.tokens import tokenise

PUBLISHED = date(2019, 7, 1)
MEGA = 1_000_000
PEER_SHARE = 0.02
HARD_SIZE = 100_000
SUMMARY_SIZES = (350, 600)
SUMMARIES = 2_000
PEER_SUMMARIES = 100
WARMING_UP = 10
MANY_EVENTS = 100_000
ROWS = 100_000
MANY_ROWS = 1_000_000


def seconds(work: Callable[[], object]) -> float:
    """The processor's time, which other programs on the machine disturb less than the clock's."""
    start = time.process_time()
    work()
    return time.process_time() - start


def best(work: Callable[[], object], times: int = 3) -> float:
    return min(seconds(work) for _ in range(times))


def drain(things: Iterable[object]) -> None:
    for _ in things:
        pass


def row(name: str, *cells: str) -> None:
    print(f"  {name:<34}" + "".join(f"{cell:>16}" for cell in cells), flush=True)


def head(title: str, *columns: str) -> None:
    print(f"\n{title:<36}" + "".join(f"{column:>16}" for column in columns), flush=True)


def speed(name: str, size: int, work: Callable[[], object]) -> float:
    taken = best(work)
    row(name, f"{size / taken / MEGA:.2f} MB/s", f"{taken:.3f} s")
    return size / taken / MEGA


# --- what is measured


def startup(_: Sequence[str]) -> None:
    head("start-up", "time")
    row("import conflictevents", f"{min(import_times()):.0f} ms")
    first = min(first_extracts())
    row("first extract after that", f"{first:.0f} ms")


def import_times(times: int = 5) -> list[float]:
    """Milliseconds, by -X importtime, from cached bytecode."""
    command = [sys.executable, "-X", "importtime", "-c", "import conflictevents"]
    told = [subprocess.run(command, check=True, capture_output=True, text=True).stderr for _ in range(times)]
    return [int(re.findall(r"\|\s*(\d+) \| conflictevents$", lines, re.MULTILINE)[0]) / 1000 for lines in told]


def first_extracts(times: int = 3) -> list[float]:
    code = (
        "import conflictevents as ce, time; start = time.perf_counter();"
        "ce.extract('Six soldiers were killed in Aleppo, Syria, on Sunday.', published='2019-07-01');"
        "print((time.perf_counter() - start) * 1000)"
    )
    command = [sys.executable, "-c", code]
    return [float(subprocess.run(command, check=True, capture_output=True, text=True).stdout) for _ in range(times)]


def verbs(reports: Sequence[str]) -> None:
    size = sum(map(len, reports))
    head("verbs", "speed", "time")
    works: dict[str, Callable[[str], object]] = {
        "extract": lambda text: ce.extract(text, published=PUBLISHED),
        "find_dates": lambda text: ce.find_dates(text, published=PUBLISHED),
        "find_dates, EventDate alone": lambda text: ce.find_dates(text, kinds=ce.EventDate, published=PUBLISHED),
        "find_casualties": ce.find_casualties,
        "find_actors": ce.find_actors,
        "find_locations": ce.find_locations,
    }
    for name, work in works.items():
        speed(name, size, lambda work=work: drain(map(work, reports)))
    history = texts.cut(texts.history(size))
    speed(
        "find_dates, war histories", size, lambda: drain(ce.find_dates(text, published=PUBLISHED) for text in history)
    )


def stages(reports: Sequence[str]) -> None:
    """Each stage by itself is what reading through it takes more than reading through the one before."""
    size = sum(map(len, reports))
    english = grammar()
    head("stages", "speed up to it", "its own time")
    before = best(lambda: drain(map(tokenise, reports)))
    row("tokens", f"{size / before / MEGA:.2f} MB/s", f"{before:.3f} s")
    for stage in english.stages:
        taken = best(lambda last=stage[-1]: drain(english.read(text, through=last) for text in reports))
        row(", ".join(stage), f"{size / taken / MEGA:.2f} MB/s", f"{max(0.0, taken - before):.3f} s")
        before = taken


def formats(reports: Sequence[str]) -> None:
    events = [event for text in reports[:200] for event in ce.extract(text, published=PUBLISHED).events]
    head(f"formats, {len(events)} events", "speed", "time")
    for name in format_names():
        written = io.StringIO()
        ce.write(events, written, name)
        text = written.getvalue()
        speed(f"write {name}", len(text), lambda name=name: ce.write(events, io.StringIO(), name))
        speed(f"read {name}", len(text), lambda name=name, text=text: drain(ce.read(io.StringIO(text), name)))


def tables(_: Sequence[str]) -> None:
    """A table of ACLED to events and back, beside what reads its cells only; and how much memory a long one takes."""
    gc.collect()
    gc.freeze()  # what other parts have left in memory is nothing that reading has to walk through
    head(f"ACLED, {ROWS:,} rows", "rows a second", "time", "times DictReader")
    with TemporaryDirectory() as folder:
        path = Path(folder, "acled.csv")
        datasets.write_acled(path, ROWS)
        floor = 0.0
        for name, read in datasets.READERS.items():
            taken = best(lambda read=read, path=path: read(path))
            floor = floor or taken
            row(name, f"{ROWS / taken:,.0f}", f"{taken:.2f} s", f"{taken / floor:.1f}")
        events = list(ce.read(path))
        taken = best(lambda: ce.write(events, Path(folder, "again.csv"), "acled"))
        row("ce.write", f"{ROWS / taken:,.0f}", f"{taken:.2f} s", f"{taken / floor:.1f}")
        datasets.write_acled(path, MANY_ROWS)
        row(f"ce.read of {MANY_ROWS:,} rows", f"{datasets.peak_of_reading(path):.0f} MB at most")


def memory(_: Sequence[str]) -> None:
    head("memory", "")
    row("peak of this process", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def hard(_: Sequence[str]) -> None:
    """The ratio must stay near 2: reading is linear whatever the text."""
    head("hard text", f"{HARD_SIZE // 1000} kB", f"{2 * HARD_SIZE // 1000} kB", "ratio")
    for name, make in texts.ADVERSARIAL.items():
        once, twice = (best(partial(everything, make(size)), 2) for size in (HARD_SIZE, 2 * HARD_SIZE))
        row(name, f"{once:.3f} s", f"{twice:.3f} s", f"{twice / once:.1f}")


def everything(text: str) -> None:
    """All that the rules read and what adds it up: what extract passes over is read by find_dates."""
    ce.extract(text)
    ce.find_dates(text)
    ce.tally(ce.find_casualties(text))


def events(reports: Sequence[str]) -> None:
    """The events of whole reports, beside what other pipelines take to parse a share of the same text."""
    head("events, whole reports", "sentences a second", "speed", "times slower")
    ours = sentences_per_second("conflictevents", lambda text: ce.extract(text, published=PUBLISHED), reports)
    share = list(reports[: max(1, int(len(reports) * PEER_SHARE))])
    for name, pipeline in peers.pipelines().items():
        if pipeline is None:
            row(name, "not installed")
        else:
            sentences_per_second(name, pipeline, share, ours)


def sentences_per_second(
    name: str, work: Callable[[str], object], reports: Sequence[str], ours: float | None = None
) -> float:
    """Sentences a second, as we count them, by a reader that has read the text once, set against ours."""
    english = grammar()
    sentences = sum(len(english.sentences(english.bare(text))) for text in reports)
    drain(map(work, reports))
    return rates(name, sentences, reports, best(lambda: drain(map(work, reports))), ours)


def rates(name: str, number: int, texts: Sequence[str], taken: float, ours: float | None) -> float:
    """How many a second, how much text that is, and how many times as many ours are."""
    slower = [f"{ours / (number / taken):.2f}"] if ours else []
    row(name, f"{number / taken:.0f}", f"{sum(map(len, texts)) / taken / MEGA:.3f} MB/s", *slower)
    return number / taken


def casualties(_: Sequence[str]) -> None:
    """Tolls of short summaries, by us and by the other readers that are installed."""
    for characters in SUMMARY_SIZES:
        summaries = texts.incidents(SUMMARIES, characters)
        mean = sum(map(len, summaries)) / len(summaries)
        head(f"casualties, {mean:.0f} characters", "texts a second", "speed", "times slower")
        ours = per_second("conflictevents", read_tolls, summaries)
        for name, reader in peers.toll_readers().items():
            if reader is None:
                row(name, "not installed")
            else:
                per_second(name, reader, summaries[:PEER_SUMMARIES], ours)


def per_second(name: str, reader: peers.Reader, summaries: Sequence[str], ours: float | None = None) -> float:
    """Texts a second by a reader that has warmed up, set against ours."""
    drain(map(reader, summaries[:WARMING_UP]))
    return rates(name, len(summaries), summaries, best(lambda: drain(map(reader, summaries))), ours)


def dates(reports: Sequence[str]) -> None:
    """Other libraries that find dates, on a small share of the text and in the same run."""
    share = list(reports[: max(1, int(len(reports) * PEER_SHARE))])
    size = sum(map(len, share))
    head(f"find dates, {size / 1000:.0f} kB", "speed", "time", "times slower")
    ours = speed("conflictevents", size, lambda: drain(ce.find_dates(text, published=PUBLISHED) for text in share))
    for name, find in peers.date_finders(PUBLISHED).items():
        if find is None:
            row(name, "not installed")
            continue
        taken = seconds(lambda find=find: drain(map(find, share)))
        row(name, f"{size / taken / MEGA:.4f} MB/s", f"{taken:.3f} s", f"{ours / (size / taken / MEGA):.0f}")


def merging(_: Sequence[str]) -> None:
    """Events that are each told by two reports: ten times as many must take about ten times as long."""
    head("merging", "events a second", "time", "merged into")
    for number in (MANY_EVENTS // 10, MANY_EVENTS):
        events = list(tellings.told_twice(number))
        merged: list[ce.Merged] = []
        taken = seconds(lambda events=events, merged=merged: merged.extend(ce.merge_events(events)))
        row(f"{number:,} events", f"{number / taken:,.0f}", f"{taken:.2f} s", f"{len(merged):,}")


PARTS: dict[str, Callable[[Sequence[str]], None]] = {
    "startup": startup,
    "verbs": verbs,
    "stages": stages,
    "formats": formats,
    "merging": merging,
    "tables": tables,
    "memory": memory,
    "hard": hard,
    "events": events,
    "casualties": casualties,
    "dates": dates,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=2.0, help="how much text (2)")
    parser.add_argument("--seed", type=int, default=1, help="of the text (1)")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="measure only these")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    reports = texts.cut(texts.news(int(options.megabytes * MEGA), options.seed))
    python = ".".join(map(str, sys.version_info[:3]))
    print(f"conflictevents {ce.__version__}, Python {python}, {len(reports)} reports, {options.megabytes:g} MB of text")
    for name in options.only:
        PARTS[name](reports)


if __name__ == "__main__":
    main()
