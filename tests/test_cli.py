"""The command line: what it prints where, its exit codes, and what it says of bad input."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import attrs
import pytest

import conflictevents as ce
from conflictevents.cli import main
from conflictevents.cli.cards import card
from conflictevents.cli.console import Style
from conflictevents.cli.progress import watched
from conflictevents.model.actor import Actor
from conflictevents.model.casualty import Casualty, Victims
from conflictevents.model.count import Count
from conflictevents.model.date import EventDate
from conflictevents.model.event import Event
from conflictevents.model.location import AdminArea, Location
from conflictevents.model.mention import Evidence

PROTEST = Event(type="protest", subtype="peaceful_protest", date=EventDate.parse("2019-06-30"))
STRIKE = Event(
    type="explosion_remote_violence",
    subtype="air_strike",
    date=EventDate.parse("2019-06-30"),
    location=Location(name="Rif", admin=[AdminArea(level=1, name="Aleppo")], country="SYR", precision="neighbourhood"),
    actors=[
        Actor(name="Hurras al-Din", role="target", type="rebel_group"),
        Actor(name="United States", role="initiator", type="state_forces", country="USA"),
    ],
    casualties=[
        Casualty(harm="killed", count=Count.exactly(8), victims=Victims(label="commanders")),
        Casualty(
            harm="killed",
            count=Count.at_least(6),
            victims=Victims(label="commanders"),
            claimed_by="the Syrian Observatory for Human Rights",
        ),
    ],
    mentions=[
        Evidence(field="type", start=5, end=15, text="air strike", rule="strike"),
        Evidence(field="date", start=90, end=99, text="on Sunday", rule="weekday"),
        Evidence(field="date", start=190, end=199, text="On Sunday", rule="weekday"),
        Evidence(field="date", start=290, end=306, text="on June\n30, 2019", rule="day"),
        Evidence(field="actors[1]", start=0, end=2, text="US", rule="word"),
        Evidence(field="casualties[0]", start=20, end=44, text="killed eight commanders", rule="killed"),
        Evidence(field="casualties[1]", start=50, end=82, text="at least six commanders were killed", rule="were"),
    ],
)
STRIKE_CARD = """\
1  Air strike, Sunday 30 June 2019
   type        explosion_remote_violence, air_strike  “air strike”
   date        2019-06-30  “on Sunday” “on June 30, 2019”
   place       Rif, Aleppo, SYR (neighbourhood)
   initiator   United States (state forces, USA)  “US”
   -> target   Hurras al-Din (rebel group)
   killed      8
               8 commanders  “killed eight commanders”
               6.. commanders, according to the Syrian Observatory for Human
               Rights  “at least six commanders were killed”
   status      asserted"""

Told = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def _protests_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text tells as many protests as it has the word "protest", so that these tests know no English."""

    def extract(text: str, **told: object) -> ce.Report:
        return ce.Report(text=text, events=[PROTEST] * text.count("protest"))

    monkeypatch.setattr(ce, "extract", extract)


def error_of(told: Told) -> str:
    """The only line on the error stream."""
    lines = told.readouterr().err.splitlines()
    assert len(lines) == 1
    return lines[0].removeprefix("conflictevents: error: ")


def type_in(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "conflictevents", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        **options,  # type: ignore[call-overload]
    )


# --- extract

told_by_word = pytest.mark.usefixtures("_protests_by_word")


@told_by_word
def test_extract_prints_json_lines_into_a_pipe(folder: Path, capsys: Told) -> None:
    Path("a.txt").write_text("protest, protest", "utf-8")
    assert main(["extract", "a.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["subtype"] for line in lines] == ["peaceful_protest", "peaceful_protest"]


@told_by_word
def test_extract_reads_folders_and_standard_input(folder: Path, capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "b.txt").write_text("protest", "utf-8")
    (folder / "a.txt").write_text("protest", "utf-8")
    (folder / "notes.md").write_text("protest", "utf-8")
    type_in(monkeypatch, b"\xef\xbb\xbfprotest")
    assert main(["extract", ".", "-", "--to", "cards"]) == 0
    out = capsys.readouterr().out
    heads = [line for line in out.splitlines() if line.endswith("event")]
    assert heads == ["a.txt: 1 event", f"{Path('inner/b.txt')}: 1 event", "standard input: 1 event"]


def test_extract_hands_on_what_is_known_of_the_report(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def extract(text: str, **told: object) -> ce.Report:
        asked.append((text, told))
        return ce.Report(text=text)

    monkeypatch.setattr(ce, "extract", extract)
    Path("a.txt").write_text("Text.", "utf-8")
    assert main(["extract", "a.txt", "--published", "2019-07-01", "--source", "Kurdistan 24"]) == 0
    [(text, told)] = asked
    assert (text, str(told["published"])) == ("Text.", "2019-07-01")
    assert told["source"] == ce.Source(name="Kurdistan 24", doc_id="a.txt")


@told_by_word
@pytest.mark.parametrize("suffix", ["json", "jsonl", "geojson", "csv"])
def test_extract_writes_a_file_in_the_format_of_its_name(folder: Path, suffix: str, capsys: Told) -> None:
    Path("a.txt").write_text("protest", "utf-8")
    assert main(["extract", "a.txt", "-o", f"events.{suffix}"]) == 0
    assert list(ce.read(f"events.{suffix}")) == [PROTEST]
    assert capsys.readouterr().out == ""


def test_extract_knows_places_of_ones_own(folder: Path, capsys: Told) -> None:
    Path("places.csv").write_text("name,country,lat,lon\nTungan Baki,NGA,10.2,5.1\n", "utf-8")
    Path("a.txt").write_text("Gunmen shot dead two men in Tungan Baki.", "utf-8")
    assert main(["extract", "a.txt", "--gazetteer", "places.csv"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    place = json.loads(line)["location"]
    assert (place["name"], place["country"], place["lat"]) == ("Tungan Baki", "NGA", 10.2)
    Path("places.csv").write_text("name,lat,lon\nTungan Baki,north,5.1\n", "utf-8")
    assert main(["extract", "a.txt", "--gazetteer", "places.csv"]) == 1
    assert "places.csv row 2, lat: expected degrees" in capsys.readouterr().err


TABLES = {
    "csv": (
        "id,title,text,published,source,url,page\n"
        '17,"Riot, again",A riot broke out.,2019-07-01,Radio Gao,https://example.org/1,4\n'
        ",,Quiet.,,,,\n"
    ),
    "jsonl": (
        '{"id": 17, "title": "Riot, again", "text": "A riot broke out.", "published": {"edtf": "2019-07-01"}, '
        '"source": {"name": "Radio Gao", "url": "https://example.org/1"}, "page": 4}\n\n'
        '{"text": "Quiet.", "title": null}\n'
    ),
}


@pytest.mark.parametrize("suffix", TABLES)
def test_extract_reads_a_table_of_reports(folder: Path, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, dict[str, object]]] = []

    def extract(text: str, **told: object) -> ce.Report:
        asked.append((text, told))
        return ce.Report(text=text)

    monkeypatch.setattr(ce, "extract", extract)
    Path(f"a.{suffix}").write_text(TABLES[suffix], "utf-8")
    assert main(["extract", f"a.{suffix}", "--published", "2020-01-01", "--source", "Radio Kidal"]) == 0
    (riot, told), (quiet, else_told) = asked
    source = ce.Source(name="Radio Gao", url="https://example.org/1", doc_id="17")
    assert (riot, told) == (
        "A riot broke out.",
        {"title": "Riot, again", "published": "2019-07-01", "source": source, "day_first": None},
    )
    last = f"a.{suffix} row 3"
    assert (quiet, else_told["source"]) == ("Quiet.", ce.Source(name="Radio Kidal", doc_id=last))
    assert (else_told["title"], str(else_told["published"])) == (None, "2020-01-01")


@pytest.mark.parametrize(
    ("name", "table", "wanted"),
    [
        ("a.csv", "title,body\nRiot,x\n", "a.csv: expected a header row with text, got 'title,body'"),
        ("a.csv", "text,title\nQuiet.\n", "a.csv row 2: expected 2 cells, got 1"),
        ("a.csv", "text,published\nQuiet.,May\n", "a.csv row 2: not a day of publication in ISO 8601: 'May'"),
        ("a.jsonl", '{"title": "Riot"}', "a.jsonl row 1: expected a text, got null"),
        ("a.jsonl", '["Riot"]', "a.jsonl row 1: expected an object, got a list"),
        ("a.jsonl", '{"text": ', "a.jsonl row 1: not JSON: "),
    ],
)
def test_extract_names_rows_that_hold_no_report(folder: Path, name: str, table: str, wanted: str, capsys: Told) -> None:
    Path(name).write_text(table, "utf-8")
    assert main(["extract", name]) == 1
    assert error_of(capsys).startswith(wanted)


def test_extract_writes_whole_reports_and_reads_them_again(folder: Path) -> None:
    Path("a.txt").write_text("Gunmen killed four soldiers near Gao on Sunday.", "utf-8")
    told = ["extract", "a.txt", "--title", "Attack in Mali", "--published", "2019-07-01"]
    assert main([*told, "--to", "reports", "-o", "reports.jsonl"]) == 0
    [report] = ce.read_reports("reports.jsonl")
    assert (report.title, report.body) == ("Attack in Mali", "Gunmen killed four soldiers near Gao on Sunday.")
    assert main(["extract", "reports.jsonl", "--to", "reports", "-o", "again.jsonl"]) == 0
    [again] = ce.read_reports("again.jsonl")
    assert [str(event) for event in again.events] == [str(event) for event in report.events]
    assert (again.text, again.published) == (report.text, report.published)


def test_a_title_is_that_of_one_text(folder: Path, capsys: Told) -> None:
    assert main(["extract", "a.txt", "b.txt", "--title", "Attack in Mali"]) == 2
    assert error_of(capsys) == "--title is that of one text"


def test_codes_of_other_schemes_on_request(folder: Path, capsys: Told) -> None:
    ce.write([STRIKE], "events.jsonl")
    assert main(["convert", "events.jsonl", "events.csv", "--classify", "acled,gtd"]) == 0
    [event] = ce.read("events.csv")
    assert [one.label for one in event.classifications] == [
        one.label for scheme in ("acled", "gtd") for one in ce.classify(STRIKE, scheme)
    ]
    assert event.classifications


@told_by_word
def test_extract_tells_of_inputs_that_fail_and_reads_the_others(folder: Path, capsys: Told) -> None:
    Path("a.txt").write_text("protest", "utf-8")
    assert main(["extract", "missing.txt", "a.txt"]) == 1
    told = capsys.readouterr()
    assert told.err == "conflictevents: error: missing.txt: no such file or directory\n"
    assert len(told.out.splitlines()) == 1


@told_by_word
def test_extract_leaves_a_file_alone_if_nothing_was_read(folder: Path, capsys: Told) -> None:
    Path("events.json").write_text("before", "utf-8")
    assert main(["extract", "missing.txt", "-o", "events.json"]) == 1
    assert Path("events.json").read_text("utf-8") == "before"
    assert [path.name for path in folder.iterdir()] == ["events.json"]


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"Six dead.\nFianc\xe9 hurt.", "a.txt line 2: not utf-8: byte 0xe9 at 15 (name another with --encoding)"),
        (b"PK\0\x03", "a.txt: a binary file, not text: it has a NUL at 2 (for UTF-16: --encoding utf-16)"),
    ],
)
def test_extract_names_what_is_no_text(folder: Path, capsys: Told, content: bytes, wanted: str) -> None:
    Path("a.txt").write_bytes(content)
    assert main(["extract", "a.txt"]) == 1
    assert error_of(capsys) == wanted


def test_extract_of_a_folder_without_texts(folder: Path, capsys: Told) -> None:
    Path("empty").mkdir()
    assert main(["extract", "empty"]) == 1
    assert error_of(capsys) == "empty: no .txt files in this folder"


@told_by_word
def test_extract_takes_another_encoding(folder: Path, capsys: Told) -> None:
    Path("a.txt").write_bytes("protest in Bogotá".encode("utf-16"))
    assert main(["extract", "a.txt", "--encoding", "utf-16"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["extract", "a.txt", "--published", "2019-06-31"], "expected a day such as 2019-07-01, got '2019-06-31'"),
        (["extract", "a.txt", "--to", "xml"], "invalid choice: 'xml'"),
        (["extract", "a.txt", "-o", "events.doc"], "events.doc: its name does not tell the format: name it with --to"),
        (["extract", "a.txt", "--encoding", "utf-88"], "no encoding 'utf-88'"),
        (["extract", "a.txt", "--classify", "acled,icews"], "no scheme 'icews'; there are acled, cameo, gtd"),
        (
            ["extract", "a.txt", "--classify", "acled", "--to", "reports"],
            "--classify is for files of events: reports",
        ),
        (
            ["extract", "a.txt", "--to", "reports", "-o", "a.json"],
            "a.json: whole reports are JSON Lines: name",
        ),
        (["merge", "-", "-"], "standard input can be read only once"),
        (["convert", "events.json", "-"], "-: its name does not tell the format: name it with --to"),
        (["guess"], "invalid choice: 'guess'"),
        ([], "COMMAND"),
    ],
)
def test_wrong_command_lines(arguments: list[str], wanted: str, capsys: Told) -> None:
    try:
        code = main(arguments)
    except SystemExit as exit_:
        code = exit_.code  # type: ignore[assignment]
    assert code == 2
    assert wanted in error_of(capsys)


def test_control_c_stops(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(text: str, **told: object) -> ce.Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(ce, "extract", stopped)
    Path("a.txt").write_text("protest", "utf-8")
    Path("events.json").write_text("before", "utf-8")
    assert main(["extract", "a.txt", "-o", "events.json"]) == 130
    assert Path("events.json").read_text("utf-8") == "before"


@pytest.mark.skipif(os.name == "nt", reason="pipes close in another way on Windows")
def test_a_closed_pipe_ends_quietly() -> None:
    command = [sys.executable, "-m", "conflictevents", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert (process.returncode, told) == (141, b"")


# --- cards


def test_card() -> None:
    assert card(STRIKE, 1, 77, Style()) == STRIKE_CARD


def test_a_card_names_kinds_as_they_are_spelt() -> None:
    event = Event(type="explosion_remote_violence", subtype="remote_explosive_landmine_ied")
    assert card(event, 1, 80, Style()).splitlines()[0] == "1  Remote explosive/landmine/IED"


def test_card_fits_its_width() -> None:
    lines = card(STRIKE, 1, 60, Style()).splitlines()
    assert max(map(len, lines)) <= 60
    assert " ".join(" ".join(lines).split()) == " ".join(STRIKE_CARD.split())


def test_card_of_what_is_hardly_known() -> None:
    lines = card(Event(type="battle"), 12, 80, Style()).splitlines()
    assert lines == ["12 Battle", "   type        battle", "   status      asserted"]


def test_cards_hold_nothing_that_steers_the_terminal() -> None:
    event = Event(type="battle", actors=[Actor(name="\x1b]0;title\x07 rebels\u202e", role="initiator")])
    assert "initiator   �]0;title� rebels�" in card(event, 1, 80, Style())


def test_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert Style.of(Terminal()).bold("8") == "\x1b[1m8\x1b[0m"
    assert Style.of(io.StringIO()).bold("8") == "8"
    monkeypatch.setenv("NO_COLOR", "1")
    assert Style.of(Terminal()).bold("8") == "8"


def told_without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the error stream be a terminal, and rich not installed."""

    def without_rich(name: str) -> object:
        if name.startswith("rich"):
            raise ImportError(name)
        return import_module(name)

    monkeypatch.setattr("conflictevents.cli.progress.import_module", without_rich)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


def test_progress_without_rich(capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    told_without_rich(monkeypatch)
    names = [f"{number}.txt" for number in range(1, 41)]
    assert list(watched(names)) == names
    lines = capsys.readouterr().err.splitlines()
    assert (len(lines), lines[0], lines[-1]) == (20, "reading 2 of 40: 2.txt", "reading 40 of 40: 40.txt")


@pytest.fixture
def large(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A file of events that takes its time."""
    monkeypatch.setattr("conflictevents.cli.progress._LARGE", 2**10)
    rows = (attrs.evolve(PROTEST, notes=f"{number**50:x}") for number in range(5000))
    ce.write(rows, "large.jsonl.zip")
    return "large.jsonl.zip"


def test_progress_of_a_large_file_without_rich(large: str, capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    told_without_rich(monkeypatch)
    assert main(["convert", large, "events.csv"]) == 0
    told = capsys.readouterr().err.splitlines()
    parts = [int(line.removeprefix(f"reading {large}: ").removesuffix(" %")) for line in told]
    assert parts == sorted(set(parts))
    assert parts[-1] >= 95
    assert len(list(ce.read("events.csv"))) == 5000


def test_progress_of_a_large_file_as_a_bar(large: str, capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rich")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["convert", large, "-", "--to", "csv"]) == 0
    told = capsys.readouterr()
    assert f"reading {large}" in told.err
    assert "100%" in told.err
    assert told.out.count("\n") == 5001


def test_no_progress_of_what_is_no_terminal_or_small(large: str, capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["convert", large, "events.jsonl"]) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    ce.write([PROTEST], "small.jsonl")
    assert main(["convert", "small.jsonl", "-", "--to", "jsonl"]) == 0
    told = capsys.readouterr()
    assert (told.err, told.out.count("\n")) == ("", 1)


# --- the other commands


def test_convert_and_back(folder: Path) -> None:
    ce.write([STRIKE, PROTEST], "events.jsonl")
    assert main(["convert", "events.jsonl", "events.geojson"]) == 0
    assert main(["convert", "events.geojson", "again.jsonl"]) == 0
    assert Path("again.jsonl").read_bytes() == Path("events.jsonl").read_bytes()


def test_convert_compresses_if_the_name_says_so(folder: Path, capsys: Told) -> None:
    ce.write([STRIKE, PROTEST], "events.jsonl")
    assert main(["convert", "events.jsonl", "events.jsonl.xz"]) == 0
    assert main(["convert", "events.jsonl.xz", "-", "--to", "jsonl"]) == 0
    assert capsys.readouterr().out == Path("events.jsonl").read_text("utf-8")


NO_PROTESTS = {"airwars", "awsd", "gtd", "ucdp"}
"""Datasets that have no code for a protest."""


@pytest.mark.parametrize("name", [name for name in ce.formats() if name != "xlsx"])  # which needs that of a dataset
def test_convert_writes_every_format(name: str, folder: Path) -> None:
    ce.write([PROTEST], "events.jsonl")
    assert main(["convert", "events.jsonl", "out", "--to", name]) == 0
    assert main(["convert", "out", "again.jsonl", "--from", name]) == 0
    [again] = ce.read("again.jsonl")
    kind = "other" if name in NO_PROTESTS else PROTEST.type
    assert (again.type, again.date and again.date.start) == (kind, PROTEST.date and PROTEST.date.start)


def test_convert_writes_a_dataset_in_a_workbook(folder: Path) -> None:
    ce.write([PROTEST], "events.jsonl")
    assert main(["convert", "events.jsonl", "events.xlsx", "--to", "acled"]) == 0
    assert main(["convert", "events.xlsx", "again.jsonl"]) == 0
    [again] = ce.read("again.jsonl")
    assert (again.type, again.date) == (PROTEST.type, PROTEST.date)


def test_convert_adds_codes_to_our_formats_only(folder: Path, capsys: Told) -> None:
    ce.write([PROTEST], "events.jsonl")
    assert main(["convert", "events.jsonl", "acled.csv", "--to", "acled", "--classify", "ucdp"]) == 2
    assert error_of(capsys) == "--classify is for formats of our own: acled has its own codes"


def test_convert_of_what_is_no_text(folder: Path, capsys: Told) -> None:
    Path("events.csv").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert main(["convert", "events.csv", "events.jsonl"]) == 1
    assert error_of(capsys) == "events.csv: not text: it looks like a PNG image"
    assert not Path("events.jsonl").exists()


def test_explain_says_that_it_found_nothing(capsys: Told) -> None:
    assert main(["explain", "Hello."]) == 0
    assert main(["explain", "--events", "Nothing happened."]) == 0
    assert capsys.readouterr().out == "nothing was found\n" * 2


def test_convert_reads_the_events_of_whole_reports(folder: Path) -> None:
    ce.write_reports([ce.Report(text="A.", events=[STRIKE, PROTEST]), ce.Report(text="B.")], "reports.jsonl")
    assert main(["convert", "reports.jsonl", "events.json"]) == 0
    assert list(ce.read("events.json")) == [STRIKE, PROTEST]


def test_convert_through_pipes(folder: Path, capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, b'{"type": "protest", "date": "2019-06-30", "notes": "Bogot\xc3\xa1"}\n')
    assert main(["convert", "-", "-", "--to", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["notes"] == "Bogotá"


@pytest.fixture
def broken(folder: Path) -> str:
    good = '{"type": "protest", "date": "2019-06-30"}\n'
    Path("broken.jsonl").write_text(good + '{"type": "protest", "date": "2019-06-31"}\n' + good, "utf-8")
    return "broken.jsonl"


def test_convert_stops_at_a_broken_row(broken: str, capsys: Told) -> None:
    assert main(["convert", broken, "events.csv"]) == 1
    assert error_of(capsys).startswith("broken.jsonl row 2, date: not a date in EDTF: '2019-06-31'")
    assert not Path("events.csv").exists()


def test_convert_skips_broken_rows_if_asked(broken: str, capsys: Told) -> None:
    assert main(["convert", broken, "events.csv", "--skip"]) == 1
    assert error_of(capsys).startswith("broken.jsonl row 2, date:")
    assert len(list(ce.read("events.csv"))) == 2


@pytest.fixture
def tellings(folder: Path) -> list[str]:
    """Two files that each tell of the same strike, in a format of its own."""
    place = attrs.evolve(STRIKE.location, name="Atarib", precision="populated_place")
    for name in ("monitor", "agency"):
        told = attrs.evolve(STRIKE, location=place, sources=[ce.Source(name=name, doc_id=name)])
        ce.write([told], "monitor.jsonl" if name == "monitor" else "agency.json")
    return ["monitor.jsonl", "agency.json"]


def test_merge_writes_each_event_once(tellings: list[str]) -> None:
    assert main(["merge", *tellings, "-o", "merged.jsonl"]) == 0
    [event] = ce.read("merged.jsonl")
    assert [source.name for source in event.sources] == ["agency", "monitor"]


def test_merge_explains_what_it_joins(tellings: list[str], capsys: Told) -> None:
    assert main(["merge", *tellings, "--explain"]) == 0
    told = "2019-06-30 air_strike Atarib, Aleppo, SYR: United States -> Hurras al-Din; killed 8"
    assert capsys.readouterr().out.splitlines() == [
        told,
        f"  agency: {told}",
        f"  monitor: {told}",
        "    date: 2019-06-30",
        "    place: Atarib",
        "    mode: air_strike",
        "    actor: Hurras al-Din",
        "    toll: killed 8",
    ]


def test_merge_prints_cards_if_asked(tellings: list[str], capsys: Told) -> None:
    assert main(["merge", *tellings, "--to", "cards"]) == 0
    assert capsys.readouterr().out.startswith("1  Air strike, Sunday 30 June 2019\n")


def test_merge_needs_files_that_are_there(folder: Path, capsys: Told) -> None:
    assert main(["merge", "nothing.jsonl", "-o", "merged.jsonl"]) == 1
    assert error_of(capsys) == "nothing.jsonl: no such file or directory"
    assert not Path("merged.jsonl").exists()


def test_convert_to_a_table(folder: Path, capsys: Told) -> None:
    dozens = ce.Casualty(harm="killed", count=ce.Count.vague(24, 99, "dozens"))
    ce.write([ce.Event(type="riot", notes="=1+1", casualties=[dozens])], "riot.jsonl")
    assert main(["convert", "riot.jsonl", "acled.csv", "--to", "acled"]) == 0
    assert str(next(ce.read("acled.csv")).tally) == "killed 12"
    asked = ["--to", "acled", "--policy", "low", "--hxl", "--formula-guard"]
    assert main(["convert", "riot.jsonl", "acled.csv", *asked]) == 0
    header, tags, row = Path("acled.csv").read_text().splitlines()
    assert (tags.split(",")[header.split(",").index("fatalities")], ",24," in row, ",'=1+1," in row) == (
        "#affected+killed",
        True,
        True,
    )
    assert main(["convert", "riot.jsonl", "riot.json", "--policy", "low"]) == 2
    assert capsys.readouterr().err.endswith("error: --policy is for tables that have it: json has not\n")


def test_losses_says_what_a_table_cannot_hold(folder: Path, capsys: Told) -> None:
    ce.write([ce.Event(type="riot", weapons=[ce.Weapon(type="incendiary")])], "riot.jsonl")
    assert main(["losses", "riot.jsonl", "--to", "acled"]) == 0
    assert capsys.readouterr().out == 'acled, 1 event: loses\n  dropped weapons[].type: 1, such as "incendiary"\n'


def test_losses_of_a_broken_file(broken: str, capsys: Told) -> None:
    assert main(["losses", broken, "--to", "jsonl", "--skip"]) == 1
    assert capsys.readouterr().out.endswith(": loses nothing\n")


def test_validate_finds_nothing(folder: Path, capsys: Told) -> None:
    ce.write([PROTEST], "events.jsonl")
    assert main(["validate", "events.jsonl"]) == 0
    assert capsys.readouterr().out == "events.jsonl: 1 event, no findings\n"


def test_validate_tells_findings_and_broken_rows(broken: str, capsys: Told) -> None:
    odd = Event(type="battle", casualties=[Casualty(harm="killed", count=Count(low=18, high=17))])
    with Path(broken).open("a", encoding="utf-8") as file:
        ce.write([odd], file, "jsonl")
    assert main(["validate", broken]) == 1
    told = capsys.readouterr()
    first, second, last = told.out.splitlines()
    assert first.startswith("broken.jsonl row 2, date: not a date in EDTF: '2019-06-31'")
    assert second == "broken.jsonl event 4: casualties[0].count: low 18 is above high 17"
    assert last == "broken.jsonl: 4 events, 2 findings"
    assert told.err == ""


def test_validate_of_a_missing_file(folder: Path, capsys: Told) -> None:
    assert main(["validate", "missing.json"]) == 1
    assert error_of(capsys) == "missing.json: no such file or directory"


def test_schema_is_the_one_of_the_package(capsys: Told) -> None:
    for arguments, wanted in ([], ce.schema()), (["report"], ce.schema("report")):
        assert main(["schema", *arguments]) == 0
        assert json.loads(capsys.readouterr().out) == wanted


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"conflictevents {ce.__version__}\n")


@pytest.mark.parametrize("command", ["extract", "explain", "convert", "losses", "merge", "validate", "schema"])
def test_help_fits_a_terminal(command: str) -> None:
    done = run(command, "--help", env=os.environ | {"COLUMNS": "80"})
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_explain_tells_the_words_and_their_meaning(capsys: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["explain", "killing dozens"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("killing dozens   = killed 24..99")
    type_in(monkeypatch, b"killing dozens")
    assert main(["explain"]) == 0
    assert capsys.readouterr().out == told


def test_extract_end_to_end() -> None:
    text = "Six soldiers were killed in an air strike near Aleppo, Syria, on Sunday."
    done = run("extract", "--published", "2019-07-01", "--to", "json", input=text)
    assert (done.returncode, done.stderr) == (0, "")
    [event] = json.loads(done.stdout)["events"]
    assert (event["subtype"], event["date"]["edtf"], event["location"]["country"]) == (
        "air_strike",
        "2019-06-30",
        "SYR",
    )
