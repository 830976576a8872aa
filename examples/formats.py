"""Write events in every format, read them back, and see what each keeps."""

from __future__ import annotations

import tempfile
from pathlib import Path

import conflictevents as ce

SEEDS = Path(__file__).parents[1] / "seeds"
SUFFIXES = (".json", ".jsonl", ".geojson", ".geojsons", ".csv")


def main() -> None:
    text = (SEEDS / "clash-mali.txt").read_text("utf-8")
    events = list(ce.extract(text, published="2024-03-15").events)
    with tempfile.TemporaryDirectory() as folder:
        for suffix in SUFFIXES:
            path = Path(folder) / f"events{suffix}"
            written = ce.write(events, path)
            kept = "everything" if list(ce.read(path)) == events else "the main facts"
            print(f"{path.name:<16} {written} events, {path.stat().st_size:>6} bytes, keeps {kept}")

        broken = Path(folder) / "broken.jsonl"
        broken.write_text('{"type": "protest", "date": "2019-06-31"}\n', encoding="utf-8")
        try:
            list(ce.read(broken))
        except ce.FormatError as error:
            print(f"\n{error.message} (row {error.row}, {error.column})")


if __name__ == "__main__":
    main()
