"""Files of events: telling the format, faults in them, and files that are written whole or not at all."""

from __future__ import annotations

import io
import json
import os
import stat
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from event_samples import LOSSLESS, RIOT, RIOT_FEATURE, TALKS, TEXTS, events_of, text_of

from conflictevents.errors import ConflictEventsWarning, FormatError
from conflictevents.formats import read, write
from conflictevents.formats.registry import OURS
from conflictevents.model.event import Event

# --- telling the format


@pytest.mark.parametrize("name", [form.name for form in OURS if not form.binary])
def test_the_first_lines_tell_the_format(name: str) -> None:
    assert [event.type for event in events_of(text_of([RIOT, TALKS], name))] == [RIOT.type, TALKS.type]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(json.loads(TEXTS["json"]), indent=2),
        "\n\n" + TEXTS["geojson"],
        "\ufeff" + TEXTS["jsonl"],
        json.dumps(json.loads(RIOT_FEATURE), separators=(",", ":")),
    ],
    ids=["indented", "blank lines", "byte order mark", "without spaces"],
)
def test_however_they_are_laid_out(text: str) -> None:
    assert events_of(text)[0] == RIOT


@pytest.mark.parametrize(
    ("file", "name"),
    [(f"e{s}", f.name) for f in OURS if not f.binary for s in (*f.suffixes, *map(str.upper, f.suffixes))],
)
def test_the_name_tells_the_format(file: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / file
    assert write([RIOT], path) == 1
    assert path.read_text("utf-8") == text_of([RIOT], name)
    assert [event.id for event in read(str(path))] == ["r1"]


def test_an_open_file_with_a_name(tmp_path: Path) -> None:
    path = tmp_path / "events.geojsonl"
    with path.open("w", encoding="utf-8") as file:
        write([RIOT], file)
    with path.open(encoding="utf-8") as file:
        assert list(read(file)) == [RIOT]
        assert not file.closed


@pytest.mark.parametrize("text", ["", "\n \n", "once upon a time", "\0\1\2", "event,type\n"])
def test_what_is_no_format(text: str) -> None:
    with pytest.raises(
        FormatError, match=r"^cannot tell the format from name or content; name the format: one of acled, "
    ):
        read(io.StringIO(text))


def test_what_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"events\.xls: cannot tell the format from the name; name the format:"):
        write([RIOT], tmp_path / "events.xls")
    with pytest.raises(FormatError, match=r"^no format 'xls'; there are acled, "):
        write([RIOT], tmp_path / "events.json", "xls")
    assert list(tmp_path.iterdir()) == []


def test_hard_text_survives(tmp_path: Path) -> None:
    notes = 'lone \ud800, zero \0, separators \u2028\x1e, ends \r\r\n\n, quote " and \ufeff'
    for name in LOSSLESS:
        path = tmp_path / f"events.{name}"
        write([Event(type="riot", notes=notes)], path)
        path.read_text("utf-8")  # raises if it is not UTF-8
        assert [event.notes for event in read(path)] == [notes]
    path = tmp_path / "events.csv"
    write([Event(type="riot", notes=notes)], path)
    assert [event.notes for event in read(path)] == [notes.replace("\ud800", "\\ud800")]


# --- faults

THREE = '{"type": "riot"}\n{"type": "war"}\n{"type": "protest"}\n{"foo": 1}\n'


def test_the_first_fault_ends_the_reading(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(THREE, "utf-8")
    found = read(path)
    assert next(found).type == "riot"
    with pytest.raises(FormatError) as caught:
        next(found)
    assert (caught.value.path, caught.value.row, caught.value.column) == (str(path), 2, "type")
    assert str(caught.value).startswith(f"{path} row 2, type: expected a value of EventType such as ")


def test_faults_are_skipped_with_one_warning(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(THREE, "utf-8")
    with pytest.warns(ConflictEventsWarning) as caught:
        assert [event.type for event in read(path, on_error="skip")] == ["riot", "protest"]
    (told,) = caught
    assert str(told.message).startswith(f"skipped 2 that cannot be read; the first: {path} row 2, type: ")
    assert told.filename == __file__


def test_faults_are_handed_to_a_function() -> None:
    faults: list[FormatError] = []
    assert len(list(read(io.StringIO(THREE), "jsonl", on_error=faults.append))) == 2
    assert [(fault.row, fault.column) for fault in faults] == [(2, "type"), (4, None)]


@pytest.mark.parametrize("name", [form.name for form in OURS if not form.binary])
def test_what_comes_after_a_fault_is_read(name: str) -> None:
    text = text_of([TALKS, RIOT, TALKS], name).replace("riot", "war")
    assert list(read(io.StringIO(text, newline=""), name, on_error=lambda _: None)) == [TALKS, TALKS]


def test_a_broken_row_is_one_row() -> None:
    text = 'event_type,notes\nriot,"a"b\nprotest,c\nriot,"open\n'
    faults: list[FormatError] = []
    assert [event.type for event in read(io.StringIO(text), "csv", on_error=faults.append)] == ["protest"]
    assert [fault.row for fault in faults] == [2, 4]


@pytest.mark.parametrize("on_error", ["ignore", None, 0])
def test_what_becomes_of_faults_is_one_of_three(on_error: object) -> None:
    with pytest.raises(ValueError, match=r"^on_error is 'raise', 'skip' or a function, not "):
        read(io.StringIO(THREE), "jsonl", on_error=on_error)  # type: ignore[arg-type]


@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_a_file_of_another_format_is_never_passed_over(on_error: str, tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_text(TEXTS["geojson"], "utf-8")
    with pytest.raises(FormatError) as caught:
        list(read(path, on_error=on_error))  # type: ignore[arg-type]
    assert str(caught.value).startswith(f"{path}: expected {{")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe{\x00}\x00", ": expected UTF-8 text, got UTF-16: save it as UTF-8"),
        (b'{"type": "riot"}\n\x93quote\x94', " row 2: not UTF-8 text: byte 0x93"),
    ],
    ids=["UTF-16", "Windows-1252"],
)
def test_bytes_that_are_no_text(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(data)
    with pytest.raises(FormatError) as caught:
        list(read(path))
    assert str(caught.value) == f"{path}{message}"


def test_what_is_not_there_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.json")
    with pytest.raises(IsADirectoryError):
        read(tmp_path, "json")
    with pytest.raises(TypeError, match="formula_guard"):
        read(io.StringIO("{}"), "jsonl", formula_guard=True)


def test_a_file_is_closed_when_it_is_left(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write([RIOT, TALKS], path)
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        found = read(path)
        next(found)
        del found
        read(path)


# --- written whole or not at all


def failing(error: BaseException) -> Iterator[Event]:
    yield RIOT
    raise error


@pytest.mark.parametrize("error", [ValueError("no"), KeyboardInterrupt()], ids=["error", "interrupt"])
def test_nothing_is_left_half_written(error: BaseException, tmp_path: Path) -> None:
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    old.write_text("as it was", "utf-8")
    for path in (old, new):
        with pytest.raises(type(error)):
            write(failing(error), path)
    assert [path.name for path in tmp_path.iterdir()] == ["old.jsonl"]
    assert old.read_text("utf-8") == "as it was"


def test_what_json_cannot_hold_is_named(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    for extra in ({"share": float("nan")}, {"names": {"a", "b"}}):
        with pytest.raises(FormatError) as caught:
            write([RIOT, Event(type="riot", extra=extra)], path)
        assert str(caught.value).startswith(f"{path} row 2: ")
    assert list(tmp_path.iterdir()) == []


def test_a_fault_in_what_is_read_keeps_its_own_place(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(THREE, "utf-8")
    with pytest.raises(FormatError) as caught:
        write(read(source), tmp_path / "out.csv")
    assert (caught.value.path, caught.value.row) == (str(source), 2)


def test_a_file_can_be_written_over_itself(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write([RIOT, TALKS], path)
    assert write((event for event in read(path) if event.id), path) == 1
    assert list(read(path)) == [RIOT]


def test_a_file_keeps_its_mode_and_a_new_one_gets_the_usual(tmp_path: Path) -> None:
    kept, new, usual = tmp_path / "kept.json", tmp_path / "new.json", tmp_path / "usual"
    kept.touch()
    kept.chmod(0o640)
    usual.touch()
    for path in (kept, new):
        write([RIOT], path)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (kept, new)]
    assert modes == [0o640, stat.S_IMODE(usual.stat().st_mode)]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    place, link = tmp_path / "there" / "events.json", tmp_path / "link.json"
    link.symlink_to(place)
    write([RIOT], link)
    assert link.is_symlink()
    assert list(read(place)) == [RIOT]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write([TALKS], pipe, "jsonl")
        assert os.read(reader, 4096).decode("utf-8") == text_of([TALKS], "jsonl")
    finally:
        os.close(reader)
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_reading_and_writing_go_event_by_event() -> None:
    written: list[str] = []

    class Log(io.StringIO):
        def write(self, text: str) -> int:
            written.append(text)
            return len(text)

    def told() -> Iterator[Event]:
        for number in range(3):
            assert len(written) == number
            yield TALKS

    assert write(told(), Log(), "jsonl") == 3
    text = io.StringIO(TEXTS["jsonl"] * 1000)
    found = read(text, "jsonl")
    assert [next(found), next(found)] == [RIOT, TALKS]
    assert text.tell() <= 2**17


def test_an_option_that_the_format_does_not_have(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match=r"^json has no option 'policy' here; there are classify$"):
        write([RIOT], tmp_path / "events.json", policy="low")
    with pytest.raises(TypeError, match=r"^acled has no option 'classify' here; there are profile, policy, hxl"):
        write([RIOT], tmp_path / "events.csv", "acled", classify="acled")
    with pytest.raises(TypeError, match=r"^json has no option 'policy' here; there are none$"):
        read(io.StringIO('{"events": []}'), policy="low")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_written_over_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    write([RIOT, TALKS], path, "acled")
    before = path.read_bytes()
    assert write(read(path), path, "acled") == 2
    assert path.read_bytes() == before
