"""Read phrases: counts, dates, casualties, actors and places, each in the short notation of its meaning."""

from __future__ import annotations

from datetime import date

import conflictevents as ce

TEXT = (
    "At least six commanders of the Islamic State were killed and dozens of fighters wounded in an air strike "
    "near Raqqa in northern Syria on Sunday, two days after an attack in which 14 soldiers died."
)
PUBLISHED = date(2019, 7, 1)


def main() -> None:
    for phrase in ("six", "at least six", "between 10 and 15", "dozens", "nearly three million"):
        print(f"{phrase:<22} {ce.parse_count(phrase)}")
    for phrase in ("30 June 2019", "Sunday", "last September", "early 1943", "two days ago"):
        print(f"{phrase:<22} {ce.parse_date(phrase, published=PUBLISHED)}")
    print(f"{'killing dozens':<22} {ce.parse_casualty('killing dozens')}")

    print()
    print(TEXT)
    for name, mentions in {
        "date": ce.find_dates(TEXT, published=PUBLISHED),
        "actor": ce.find_actors(TEXT),
        "place": ce.find_locations(TEXT),
        "casualty": ce.find_casualties(TEXT),
    }.items():
        for mention in mentions:
            print(f"{name:<10} {mention.value!s:<26} {mention.text!r}")
    print(f"{'tally':<10} {ce.tally(ce.find_casualties(TEXT))}")


if __name__ == "__main__":
    main()
