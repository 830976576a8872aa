"""Sub-event types, as data: each file of tests/golden/subtypes maps what the main event is to texts that say it so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import conflictevents as ce

FOLDER = Path(__file__).parent / "golden" / "subtypes"
NOTHING = "nothing"


def cases() -> Iterator[object]:
    for path in sorted(FOLDER.glob("*.yaml")):
        for subtype, texts in yaml.load(path.read_text("utf-8"), yaml.BaseLoader).items():
            for text in texts:
                yield pytest.param(text, subtype, id=f"{subtype}-{text}")


@pytest.mark.parametrize(("text", "subtype"), list(cases()))
def test_a_report_is_about(text: str, subtype: str) -> None:
    main = ce.extract(text, published="2019-07-01").main
    assert (NOTHING if main is None or main.subtype is None else main.subtype.value) == subtype
