"""Read a news report and print its events: what happened, when, where, who to whom, and the toll by claimant."""

from __future__ import annotations

from pathlib import Path

import conflictevents as ce

SEEDS = Path(__file__).parents[1] / "seeds"


def show(event: ce.Event) -> None:
    print(event)
    for casualty in event.casualties:
        print(f"  {casualty}, according to {casualty.claimed_by or 'the report'}")
    for evidence in event.mentions_of("date"):
        print(f"  dated by the words {evidence.text!r}, characters {evidence.start} to {evidence.end}")


def main() -> None:
    text = (SEEDS / "aleppo-2019.txt").read_text("utf-8")
    report = ce.extract(text, published="2019-07-01", source="Kurdistan 24")
    for event in report.events:
        show(event)
        print()


if __name__ == "__main__":
    main()
