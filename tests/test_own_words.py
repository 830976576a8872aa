"""Words and rules of one's own, beside those of the library."""

from __future__ import annotations

import pytest

import conflictevents as ce

WORDS = {
    "harms": {"offed": ce.Harm.KILLED},
    "harmed": {"slain": ce.Harm.KILLED},
    "suffered": {"perished": ce.Harm.KILLED},
    "people": {"porters": ce.Victims(label="porters", status="civilian")},
    "quantity": {"a brace of": ce.Count.exactly(2)},
    "demonym": {"Dahomeyan": "BEN"},
}


@ce.rule("count", "number:number 'squads' 'of'", {"two squads of": "16..26"})
def squads(number: int) -> ce.Count:
    return ce.Count.between(8 * number, 13 * number)


def reader() -> ce.Extractor:
    words = ce.lexicon()
    for kind, phrases in WORDS.items():
        words = words.adding(kind, phrases)
    return ce.Extractor(lexicon=words, rules=[squads])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rebels offed two porters.", ["killed 2 porters"]),
        ("Two porters were slain.", ["killed 2 porters"]),
        ("A brace of porters perished.", ["killed 2 porters"]),
        ("Two squads of soldiers were killed.", ["killed 16..26 soldiers"]),
        ("Rebels killed two squads of Taliban.", ["killed 16..26"]),
    ],
)
def test_casualties_in_words_of_ones_own(text: str, wanted: list[str]) -> None:
    found = [str(mention.value) for mention in ce.find_casualties(text, grammar=reader().grammar)]
    assert [figure.partition(" two squads")[0] for figure in found] == wanted


def test_what_own_words_mean_is_kept() -> None:
    [mention] = ce.find_casualties("Rebels offed two Dahomeyan porters.", grammar=reader().grammar)
    assert mention.value.victims.status is ce.VictimStatus.CIVILIAN
    assert mention.value.victims.nationality == "BEN"


def test_nobody_else_knows_them() -> None:
    reader()
    assert ce.find_casualties("Rebels offed two porters.") == ()
    with pytest.raises(ce.ParseError):
        ce.parse_count("two squads of")
