"""Signs: the words without one of which a sentence holds nothing of a kind, so that nothing else in it need be read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from conflictevents.reading.alphabet import Alphabet
from conflictevents.reading.rules import Rule
from conflictevents.reading.tape import Tape


def signs_of(kind: str, rules: Iterable[Rule], made: frozenset[str]) -> frozenset[str] | None:
    """The kinds of bare words of which each sentence with a ``kind`` has one; None if some rule needs no such word.

    Literal words are passed over: "of" and the like are in every sentence.
    """
    signs: frozenset[str] = frozenset()
    for rule in rules:
        if rule.makes == kind:
            needs = [need for need in rule.form.needs if made.isdisjoint(need) and not any("'" in one for one in need)]
            if not needs:
                return None
            signs |= min(needs, key=len)
    return signs


def with_signs(tape: Tape, alphabet: Alphabet, signs: Iterable[str]) -> Tape:
    """The sentences of a tape, from stop to stop, that have one of these signs."""
    ends = [match.end() for match in alphabet.compiled("«stop»|«break»").finditer(tape.codes)]
    ends.append(len(tape))
    wanted = alphabet.codes_of_any(signs)
    numbers = {bisect_left(ends, at + 1) for at, code in enumerate(tape.codes) if code in wanted}
    return tape.only((ends[number - 1] if number else 0, ends[number]) for number in sorted(numbers))
