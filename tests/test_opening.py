"""From a file to its text: encodings, line ends, formats told by name and content, and files that are no text."""

from __future__ import annotations

import gzip
import io
import os
import threading
import tracemalloc
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from event_samples import RIOT, TALKS, text_of
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.errors import FormatError
from conflictevents.formats import formats, read, registry, write
from conflictevents.formats.registry import OURS, Format, by_content, by_suffix
from conflictevents.formats.streams import decoding
from conflictevents.formats.streams.opening import HEAD, Input, opened
from conflictevents.formats.streams.writing import Written
from conflictevents.model.event import Event

BOTH = ("utf-8", "latin-1")


class Pipe(io.RawIOBase):
    """What can be read only once, and comes in drops."""

    def __init__(self, data: bytes, drop: int = 7) -> None:
        self._data, self._drop = io.BytesIO(data), drop

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._data.read(min(len(buffer), self._drop))
        buffer[: len(data)] = data
        return len(data)


def text_in(file: Any, encodings: Any = ("utf-8",)) -> tuple[Input, list[str]]:
    with opened(file) as source:
        text = source.text(encodings)
        return text, list(text.lines())


def fault_in(file: Any, name: str | None = None) -> str:
    with pytest.raises(FormatError) as caught:
        list(read(file, name))
    return str(caught.value)


# --- encodings


@pytest.mark.parametrize(
    ("data", "encoding", "bom", "text"),
    [
        (b"", "utf-8", False, ""),
        (b"Gao\n", "utf-8", False, "Gao\n"),
        ("Bogotá\n".encode(), "utf-8", False, "Bogotá\n"),
        ("Bogotá\n".encode("utf-8-sig"), "utf-8", True, "Bogotá\n"),
        ("Bogotá\n".encode("latin-1"), "latin-1", False, "Bogotá\n"),
        (b"a" * HEAD * 3 + b"\xe1", "latin-1", False, "a" * HEAD * 3 + "á"),
        (b"a" * (HEAD - 1) + "á".encode(), "utf-8", False, "a" * (HEAD - 1) + "á"),
        ("Bogotá\n".encode() + b"\xe1", "latin-1", False, "BogotÃ¡\ná"),
        (b"it\x92s", "latin-1", False, "it\x92s"),
    ],
    ids=["empty", "ASCII", "UTF-8", "BOM", "Latin-1", "far on", "cut by the head", "both", "Windows-1252"],
)
def test_an_encoding_is_told_by_the_whole_file(data: bytes, encoding: str, bom: bool, text: str) -> None:
    told, lines = text_in(io.BytesIO(data), BOTH)
    assert (told.encoding, told.bom, "".join(lines)) == (encoding, bom, text)
    assert text.startswith(told.head)
    assert len(told.head) >= min(len(text), HEAD - 1)


def test_a_file_is_read_from_where_it_stands() -> None:
    file = io.BytesIO(b"\xff\xffGao\n\xe1\n")
    file.seek(2)
    assert text_in(file, BOTH)[1] == ["Gao\n", "á\n"]


@pytest.mark.parametrize(
    ("data", "encoding"), [(b"a\xe1", "latin-1"), (b"a\xc3\xa1", "utf-8"), (b"a" * HEAD + b"\xc3\xa1", "utf-8")]
)
def test_the_encoding_of_a_pipe_is_told_by_its_beginning(data: bytes, encoding: str) -> None:
    told, lines = text_in(Pipe(data, HEAD), BOTH)
    assert (told.encoding, "".join(lines)) == (encoding, data.decode(encoding))


def test_what_a_pipe_brings_later_must_be_like_its_beginning() -> None:
    with pytest.raises(FormatError, match=r"^row 2: not UTF-8 text: byte 0xe1$"):
        text_in(Pipe(b"a" * HEAD + b"\n\xe1", HEAD), BOTH)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("type\n".encode("utf-16"), "expected UTF-8 text, got UTF-16: save it as UTF-8"),
        ("type\n".encode("utf-16-be"), "not text: it has a null at 0"),
        ("type\n".encode("utf-16-le"), "not text: it has a null at 1"),
        (b"event_type\nriot\nprotest\xe1\n", "row 3: not UTF-8 text: byte 0xe1"),
        (b"event_type\rriot\rprotest\xe1\r", "row 3: not UTF-8 text: byte 0xe1"),
        (b"\xef\xbb\xbfevent_type\n\xe1\n", "row 2: not UTF-8 text: byte 0xe1"),
        (b"event_type\nriot\n\xc3", "row 3: not UTF-8 text: byte 0xc3"),
        (b"event_type\n" + b"riot\n" * 2**14 + b"\xff", f"row {2**14 + 2}: not UTF-8 text: byte 0xff"),
        (b"PK\x03\x04\x14\0", "not text: it looks like a zip file or a workbook (.xlsx)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not text: it looks like an old workbook (.xls)"),
        (b"\x89PNG\r\n\x1a\n\0", "not text: it looks like a PNG image"),
        (gzip.compress(b"event_type\n"), "not text: it looks like a gzip file, which a name ending in .gz would tell"),
        (b"\x7fELF\2\1\1\0\0", "not text: it has a null at 7"),
    ],
)
def test_what_is_no_text_in_utf8(data: bytes, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(data)
    assert fault_in(path).removeprefix(str(path)).removeprefix(":").strip() == fault
    assert fault_in(io.BytesIO(data), "csv") == fault


def test_a_binary_file_with_any_name_is_told_to_be_one() -> None:
    assert fault_in(io.BytesIO(b"%PDF-1.7\n")) == "not text: it looks like a PDF document"


def test_a_file_that_was_opened_as_text_has_the_encoding_that_it_was_opened_with(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes('{"type": "riot", "notes": "Bogotá"}\n'.encode("latin-1"))
    with path.open(encoding="latin-1") as file:
        assert [event.notes for event in read(file)] == ["Bogotá"]
    with path.open(encoding="ascii") as file:
        assert fault_in(file) == f"{path}: not ASCII text: byte 0xe1"


# --- lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb\n", ["a\n", "b\n"]),
        ("a\r\nb", ["a\r\n", "b"]),
        ("a\rb\r", ["a\r", "b\r"]),
        ("a\rb\n\nc\r\n", ["a\rb\n", "\n", "c\r\n"]),
        ("a\u2028b\x1e\x0c\x85c\n", ["a\u2028b\x1e\x0c\x85c\n"]),
        ("a\r", ["a\r"]),
        ("\ufeffa\n\ufeffb", ["a\n", "\ufeffb"]),
        ("", []),
    ],
)
def test_lines_keep_their_ends(text: str, lines: list[str]) -> None:
    for file in (io.BytesIO(text.encode()), Pipe(text.encode(), 1), io.StringIO(text, newline="")):
        assert text_in(file)[1] == lines


@given(st.lists(st.text("ab\r\n\u2028"), max_size=5))
def test_lines_are_those_of_python(pieces: list[str]) -> None:
    for end in ("\n", "\r"):
        assert list(decoding.lines(pieces, end)) == list(
            io.TextIOWrapper(io.BytesIO("".join(pieces).encode()), "utf-8", newline=end)
        )


class Letters(io.RawIOBase):
    """Any number of bytes that are not in memory."""

    def __init__(self, size: int, start: bytes = b"") -> None:
        self._start, self._left = start, size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        size = min(len(buffer), self._left)
        buffer[:size] = (self._start + b"a" * size)[:size]
        self._start, self._left = b"", self._left - size
        return size


@pytest.mark.parametrize("name", ["csv", "jsonl", "geojsonl", "geojsonseq"])
def test_a_line_that_is_too_long_is_never_in_memory(name: str) -> None:
    tracemalloc.start()
    try:
        fault = fault_in(Letters(2**31, b"event_type\nriot\n" if name == "csv" else b"\n\n"), name)
        assert fault == "row 3: a line of more than 16,777,216 characters"
        assert tracemalloc.get_traced_memory()[1] < 2**25
    finally:
        tracemalloc.stop()


ACLED = "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2\n"
MARCH = "MLI1,2023-03-04,Protests,Peaceful protest,Students,\n"


@pytest.mark.parametrize(("name", "text"), [("csv", "event_type\n" + "riot\n" * 200), ("acled", ACLED + MARCH * 200)])
@pytest.mark.parametrize(
    ("rest", "fault"),
    [
        ('"' + ("a" * 999 + "\n") * 2**15, "a row of more than 16,777,216 characters: is a quote not closed?"),
        ("a" * 2**25, "a line of more than 16,777,216 characters"),
    ],
    ids=["quote", "line"],
)
def test_where_a_table_breaks_off_the_rest_is_never_passed_over(name: str, text: str, rest: str, fault: str) -> None:
    for on_error in ("raise", "skip"):
        found = read(io.BytesIO((text + rest).encode()), name, on_error=on_error)  # type: ignore[arg-type]
        assert [next(found).type for _ in range(199)]
        with pytest.raises(FormatError) as caught:
            list(found)
        assert str(caught.value) == f"row 202: {fault}"


def test_what_stands_before_a_byte_that_is_no_text_is_read() -> None:
    found = read(io.BytesIO(b'{"type": "riot"}\n' * 9 + b"\xff"), "jsonl", on_error="skip")
    assert len([next(found) for _ in range(9)]) == 9
    with pytest.raises(FormatError, match=r"^row 10: not UTF-8 text: byte 0xff$"):
        next(found)


def test_a_document_that_is_too_large_to_be_read_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LONGEST_TEXT", 2**20)
    for name in ("json", "geojson"):
        fault = fault_in(Letters(2**31), name)
        assert fault == "more than 1,048,576 characters, which is too much to be read as a whole"
    document = "[" + " " * 2**17 + text_of([RIOT], "json")[1:]
    assert list(read(io.StringIO("{" + document[1:]), "json")) == [RIOT]


# --- any bytes whatever


@pytest.mark.parametrize("name", [*formats(), None])
@given(st.binary() | st.text().map(str.encode) | st.text('{}[]":,\x1e\r\n0ae').map(str.encode))
def test_any_bytes_are_events_or_raise_format_error(name: str | None, data: bytes) -> None:
    for file in (io.BytesIO(data), Pipe(data)):
        with suppress(FormatError):
            assert all(isinstance(event, Event) for event in read(file, name))


# --- telling the format


def lines_of(file: Input) -> Iterator[Event]:
    return (Event(type="riot", notes=line.rstrip(), tags=[file.encoding]) for line in file.lines())


def notes_of(events: Iterable[Event]) -> Written:
    return Written((f"{event.notes}\n" for event in events), "latin-1")


def letters(stream: BinaryIO) -> Iterator[Event]:
    return (Event(type="riot", notes=chr(byte)) for byte in stream.read())


def as_letters(events: Iterable[Event], stream: BinaryIO) -> None:
    stream.writelines((event.notes or "").encode() for event in events)


NAMES = Format(
    "names",
    (".csv", ".txt"),
    lambda head, _: head.startswith("name,event_type"),
    lines_of,
    notes_of,
    ("utf-8", "latin-1"),
)
GRADS = Format("grads", (".txt", ".json"), lambda head, _: head.startswith("grad"), lines_of, notes_of)
BYTES = Format("bytes", (".bytes",), lambda head, _: head.startswith("\xff"), letters, as_letters, binary=True)


@pytest.fixture
def datasets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "FORMATS", (NAMES, GRADS, BYTES, *OURS))


@pytest.mark.usefixtures("datasets")
@pytest.mark.parametrize(
    ("path", "head", "name"),
    [
        ("e.csv", "name,event_type\n", "names"),
        ("e.CSV", "name,event_type\n", "names"),
        ("e.csv", "event_type,name\n", "csv"),
        ("e.csv", "once upon a time", "csv"),
        ("e.csv", "{", "csv"),
        ("e.txt", "grad\n", "grads"),
        ("e.txt", '{"type": "riot"}', "jsonl"),
        ("e.txt", "once upon a time", None),
        ("e.json", "grad\n", "grads"),
        ("e.json", '{"schema": "conflictevents/1", "events": []}', "json"),
        ("e.json", "name,event_type", "json"),
        ("e.jsonl", "grad\n", "jsonl"),
        ("e.bytes", "", "bytes"),
        ("e.xyz", "grad\n", "grads"),
        (None, "name,event_type\n", "names"),
        (None, "\xff", "bytes"),
        (None, "", None),
    ],
)
def test_name_and_content_tell_the_format(path: str | None, head: str, name: str | None) -> None:
    found = by_content(head, path)
    assert (found and found.name) == name


@pytest.mark.usefixtures("datasets")
@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("e.csv", "csv"),
        ("e.csv.gz", "csv"),
        ("E.JSON.XZ", "json"),
        ("e.bytes.bz2", "bytes"),
        ("e.txt", None),
        ("e.gz", None),
        ("e.gz.csv", "csv"),
        ("csv", None),
        (".csv", None),
        ("", None),
        (None, None),
    ],
)
def test_a_name_alone_tells_our_formats_and_those_that_share_no_ending(path: str | None, name: str | None) -> None:
    found = by_suffix(path)
    assert (found and found.name) == name


@pytest.mark.usefixtures("datasets")
def test_a_dataset_is_read_and_written_in_its_encoding(tmp_path: Path) -> None:
    path, again = tmp_path / "e.csv", tmp_path / "again.csv"
    path.write_bytes(b"name,event_type\n" + b"a\n" * HEAD + b"Bogot\xe1\n")
    told = list(read(path))
    assert (told[-1].notes, told[-1].tags) == ("Bogotá", ("latin-1",))
    assert write(told, again, "names") == HEAD + 2
    assert again.read_bytes() == path.read_bytes()
    text = io.StringIO()
    write(told[-1:], text, "names")
    assert text.getvalue() == "Bogotá\n"


@pytest.mark.usefixtures("datasets")
def test_a_character_that_the_encoding_does_not_have(tmp_path: Path) -> None:
    path = tmp_path / "e.csv"
    for file, place in ((path, f"{path} "), (io.BytesIO(), ""), (io.StringIO(), "")):
        with pytest.raises(FormatError) as caught:
            write([TALKS, Event(type="riot", notes="Bogotá"), Event(type="riot", notes="Łódź")], file, "names")
        told = "no character of latin-1: "
        assert str(caught.value) == f"{place}row 1: {told}'„'"
    with pytest.raises(FormatError, match=r"row 2: no character of latin-1: 'Ł'$"):
        write([Event(type="riot", notes="Bogotá"), Event(type="riot", notes="Łódź")], path, "names")
    assert not path.exists()


@pytest.mark.usefixtures("datasets")
def test_a_binary_format_is_handed_a_binary_file(tmp_path: Path) -> None:
    path = tmp_path / "e.bytes.gz"
    told = [Event(type="riot", notes=letter) for letter in "abc"]
    assert write(told, path) == 3
    assert list(read(path)) == told
    assert list(read(Pipe(b"abc"), "bytes")) == told
    with pytest.raises(FormatError, match=r"^expected a binary file, got one that is open as text$"):
        read(io.StringIO("abc"), "bytes")
    with pytest.raises(FormatError, match=r"^bytes is binary: expected a path or a binary file, got one that is open"):
        write(told, io.StringIO(), "bytes")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_named_pipe_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe.jsonl"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=(text_of([RIOT, TALKS], "jsonl"), "utf-8"))
    writer.start()
    assert list(read(path)) == [RIOT, TALKS]
    writer.join()
