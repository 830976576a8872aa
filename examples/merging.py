"""Three short reports of one strike, with different tolls, and one of another: what is merged, and why."""

from __future__ import annotations

import conflictevents as ce

REPORTS = (
    ("a monitor", "2019-07-01", "Russian warplanes struck a market in Ariha, Syria, on Sunday, killing six people."),
    (
        "a newspaper",
        "2019-07-01",
        "An air strike in Ariha, Syria, on 30 June 2019 killed six to eight people.",
    ),
    ("an agency", "2019-07-02", "At least nine people died when Russia bombed Ariha in Syria on Sunday, medics said."),
    ("a radio", "2019-07-02", "An air strike killed two farmers in Saraqib, Syria, on Monday."),
)


def main() -> None:
    reports = [ce.extract(text, published=day, source=name) for name, day, text in REPORTS]
    for merged in ce.merge_events(event for report in reports for event in report.events):
        print(merged.event)
        for member, told in enumerate(merged.members):
            print(f"  {told.sources[0].name}: {told.tally}")
            for reason in merged.reasons_for(member):
                print(f"    {reason}")


if __name__ == "__main__":
    main()
