"""Read a table of news articles, keep the whole reports, and write what they tell with ACLED's and UCDP's codes."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

import conflictevents as ce

ARTICLES = """\
id,published,source,title,text
17,2024-03-15,Radio Delta,Four soldiers killed in Mali,Gunmen killed four soldiers near Gao on Thursday.
18,2024-03-16,The Courier,Car bomb hits market in Iraq,At least nine people died in Baquba on Friday.
19,2024-03-16,The Courier,Rain in the capital,"It rained all day, and nobody marched."
"""

COLUMNS = ("source_doc_id", "date", "place", "acled_sub_event_type", "killed_low", "ucdp_type_of_violence")


def report_of(row: dict[str, str]) -> ce.Report:
    source = ce.Source(name=row["source"], doc_id=row["id"])
    return ce.extract(row["text"], title=row["title"], published=row["published"], source=source)


def main() -> None:
    reports = [report_of(row) for row in csv.DictReader(ARTICLES.splitlines())]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ce.write_reports(reports, folder / "reports.jsonl")
        events = (event for report in ce.read_reports(folder / "reports.jsonl") for event in report.events)
        ce.write(events, folder / "events.csv", classify=("acled", "ucdp"))
        with (folder / "events.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                print(" | ".join(row[column] for column in COLUMNS))


if __name__ == "__main__":
    main()
