"""What formats lose."""

from __future__ import annotations

import io
import json

import pytest

import conflictevents as ce

COLUMNS = ["event_id_cnty", "event_date", "event_type", "actor1"]
CLASH = ce.Event(
    id="a1",
    type="battle",
    subtype="armed_clash",
    date=ce.EventDate.parse("[2021-05-03..2021-05-05]"),
    location=ce.Location(name="Tal Amun", country="SYR", description="north of the bridge"),
    actors=[ce.Actor(name="the army", role="initiator", type="state_forces", certainty="claimed")],
    casualties=[ce.Casualty(harm="killed", count=ce.Count.vague(24, 99, "dozens")), ce.Casualty(harm="injured")],
)
RIOT = ce.Event(id="a2", type="riot", subtype="mob_violence", notes="A shop was looted.")


@pytest.mark.parametrize("format_name", ["json", "jsonl", "geojson"])
def test_our_own_formats_lose_nothing(format_name: str) -> None:
    report = ce.loss_report([CLASH, RIOT], format_name)
    assert (report.format, report.events, report.losses) == (format_name, 2, ())


def test_what_a_table_of_acled_cannot_hold() -> None:
    losses = {loss.field: loss for loss in ce.loss_report([CLASH, RIOT], "acled").losses}
    assert str(losses["location.description"]) == 'dropped location.description: 1, such as "north of the bridge"'
    assert losses["casualties[].count.text"].how == "dropped"
    assert (losses["casualties[].count.high"].how, losses["casualties[].count.high"].example) == ("changed", "99")
    assert (losses["id"].how, losses["id"].events) == ("changed", 2)
    assert losses["casualties[].harm"].how == "dropped"  # the injured, of whom the dead are no other value
    assert "notes" not in losses


def test_options_are_those_of_writing() -> None:
    assert ce.loss_report([RIOT], "csv", event_json=True).losses == ()


def test_more_events_than_are_held_at_a_time() -> None:
    report = ce.loss_report((CLASH for _ in range(1201)), "acled")
    assert report.events == 1201
    assert {loss.events for loss in report.losses} == {1201}


def test_the_report_is_told_in_lines() -> None:
    told = str(
        ce.loss_report([ce.Event(type="riot", subtype="mob_violence", weapons=[ce.Weapon(type="fire" * 20)])], "acled")
    )
    assert told.splitlines()[0] == "acled, 1 event: loses"
    assert f'  dropped weapons[].type: 1, such as "{"fire" * 14}...' in told.splitlines()


def test_an_unknown_format() -> None:
    with pytest.raises(ce.FormatError, match="no format 'xls'"):
        ce.loss_report([RIOT], "xls")


def test_days_that_a_few_rows_leave_open() -> None:
    profile = f"v3; days=%d/%m/%Y; columns={json.dumps(COLUMNS, separators=(',', ':'))}"
    table = io.StringIO(f"{','.join(COLUMNS)}\nMLI1,03/04/2020,Battles,JNIM\n")
    [clash] = ce.read(table, "acled", profile=profile)
    assert ce.loss_report([clash], "acled").losses == ()


def test_an_option_that_a_format_has_not() -> None:
    with pytest.raises(TypeError, match="json has no option 'policy'"):
        ce.loss_report([RIOT], "json", policy="low")
