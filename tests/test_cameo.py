"""CAMEO's event codes: what follows from each, for GDELT and for ICEWS."""

from __future__ import annotations

import pytest

import conflictevents as ce
from conflictevents.crosswalks.tables import lines


@pytest.mark.parametrize(
    ("code", "label", "goldstein", "quad_class"),
    [
        ("010", "Make statement, not specified below", 0.0, 1),
        ("057", "Sign formal agreement", 8.0, 1),
        ("0233", "Appeal for humanitarian aid", 3.4, 1),
        ("0874", "Retreat or surrender militarily", 10.0, 2),
        ("090", "Investigate, not specified below", -2.0, 2),
        ("112", "Accuse, not specified below", -2.0, 3),
        ("130", "Threaten, not specified below", -4.4, 3),
        ("145", "Protest violently, riot, not specified below", -7.5, 3),
        ("14", "Protest", -6.5, 3),
        ("152", "Increase military alert status", -7.2, 4),
        ("1823", "Kill by physical assault", -10.0, 4),
        ("182", "Physically assault, not specified below", -9.5, 4),
        ("191", "Impose blockade, restrict movement", -9.5, 4),
        ("2041", "Use chemical, biological, or radiological weapons", -10.0, 4),
        ("1952", "Employ remotely piloted aerial munitions", None, 4),
    ],
)
def test_what_a_code_of_cameo_tells(code: str, label: str, goldstein: float | None, quad_class: int) -> None:
    told = ce.cameo_event(code)
    assert told is not None
    assert (told.label, told.goldstein, told.quad_class) == (label, goldstein, quad_class)
    assert (told.base, told.root) == (code[:3], code[:2])


def test_cameo_has_twenty_roots_and_each_code_stands_below_one() -> None:
    codes = [line["code"] for line in lines("cameo_events")]
    assert len(codes) == len(set(codes)) == 317
    assert [code for code in codes if len(code) == 2] == [f"{root:02}" for root in range(1, 21)]
    assert all(code[:-1] in codes for code in codes if len(code) > 2)
    assert codes == sorted(codes)


@pytest.mark.parametrize("code", ["", "1", "4", "21", "0999", "18 31", "CAMEO", "-9", "18311"])
def test_other_codes_are_none_of_cameo(code: str) -> None:
    assert ce.cameo_event(code) is None


@pytest.mark.parametrize(
    ("code", "text", "intensity"),
    [
        ("020", "Make an appeal or request", 3.0),
        ("193", "fight with small arms and light weapons", -10.0),
        ("1832", "Carry out car bombing", -10.0),
        ("016", "Deny responsibility", -5.0),
        ("022", "Appeal for diplomatic cooperation (such as policy support)", 3.4),
        ("164", "Halt negotiations", -6.5),
        ("165", "Halt mediation", -7.0),
        ("1213", "Reject judicial cooperation", -4.0),
    ],
)
def test_icews_words_and_scores_a_few_codes_its_own_way(code: str, text: str, intensity: float) -> None:
    told = ce.cameo_event(code)
    assert told is not None
    assert (told.text, told.intensity) == (text, intensity)
