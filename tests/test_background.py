"""Figures of other events keep their numbers and are marked as background; what is made up is no figure at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from conflictevents import find_casualties
from conflictevents.english.tolls import background_signs as signs

GOLDEN = Path(__file__).parent / "golden" / "tolls"


def told(text: str) -> str:
    return "; ".join(str(mention.value) for mention in find_casualties(text))


@pytest.mark.parametrize(
    ("text", "figures"),
    {
        "A mine hurt two men. Mines have killed 90 people in the valley this year.": (
            "injured 2 men; killed 90 people (background)"
        ),
        "A mine hurt two men. Mines have killed 90 people and wounded 200 this year.": (
            "injured 2 men; killed 90 people (background); injured 200 (background)"
        ),
        "The port is open again. A raid there killed 12 sailors in 2011.": "killed 12 sailors (background)",
        "In 2011 a raid killed 12 sailors. Six cooks were hurt.": "killed 12 sailors; injured 6 cooks",
        "Two brothers were jailed over the murder of a nun.": "detained 2 brothers; killed 1 nun (background)",
        "A court tried the men who murdered 12 nuns and wounded three.": (
            "killed 12 nuns (background); injured 3 (background)"
        ),
        "A man was sentenced to death for killing 12 nuns and wounding three.": (
            "killed 12 nuns (background); injured 3 (background)"
        ),
        "The film is about a nun who was murdered.": "",
        "An exercise simulated a raid in which six guards are killed and two hurt.": "",
    }.items(),
)
def test_figures_of_other_events(text: str, figures: str) -> None:
    assert told(text) == figures


def test_no_cue_is_missed_for_want_of_a_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [text for name in ("background", "other_times", "retold") for text in phrases(name)]
    with_signs = [told(text) for text in texts]
    monkeypatch.setattr(signs, "has_times", lambda words: True)
    monkeypatch.setattr(signs, "leads_to", lambda lead: signs.KINDS)
    assert with_signs == [told(text) for text in texts]


def phrases(name: str) -> list[str]:
    """All texts of a file of golden cases."""
    return [str(line) for line in leaves(yaml.safe_load((GOLDEN / f"{name}.yaml").read_text("utf-8")))]


def leaves(told: object) -> list[object]:
    if isinstance(told, dict):
        return [leaf for value in told.values() for leaf in leaves(value)]
    return [leaf for value in told for leaf in leaves(value)] if isinstance(told, list) else [told]
