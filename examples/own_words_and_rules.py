"""Teach the reader words and a phrase of one's own; nothing is changed for anyone else."""

from __future__ import annotations

import conflictevents as ce

TEXT = "Sicarios of Los Herederos killed a brace of policemen in Guayaquil, Ecuador, on 3 May 2023."

HEIRS = ce.Actor(name="Los Herederos", type="criminal_group", country="ECU")


@ce.rule("count", "'a' 'brace' 'of'", {"a brace of": "2"})
def brace() -> ce.Count:
    """The hunter's word for two."""
    return ce.Count.exactly(2, "a brace of")


def show(extractor: ce.Extractor) -> None:
    report = extractor.extract(TEXT, published="2023-05-04")
    print(*report.events or ["no event"], sep="\n")


def main() -> None:
    print(TEXT)
    print("\nwith the words and rules of the library:")
    show(ce.Extractor())

    words = ce.lexicon().adding("people", ["sicario", "sicarios"]).adding("actor", {"Los Herederos": HEIRS})
    print("\nwith three words and a rule of our own:")
    show(ce.Extractor(lexicon=words, rules=[brace]))


if __name__ == "__main__":
    main()
