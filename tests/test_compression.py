"""Compressed files: read and written by their names, and what is said of those that cannot be read."""

from __future__ import annotations

import bz2
import errno
import gzip
import io
import lzma
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from event_samples import RIOT, TALKS, text_of
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.errors import FormatError
from conflictevents.formats import read, read_reports, write, write_reports
from conflictevents.formats.streams import compression
from conflictevents.formats.streams.compression import plain_name
from conflictevents.model.event import Event, Report

TEXT = text_of([RIOT, TALKS], "jsonl").encode()


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


PACK: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zip": lambda data: zipped(("events.jsonl", data)),
}
ENDINGS = tuple(PACK)


def unpacked(ending: str, data: bytes) -> bytes:
    if ending != ".zip":
        return {".gz": gzip, ".bz2": bz2, ".xz": lzma}[ending].decompress(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        [name] = archive.namelist()
        return archive.read(name)


def named(data: bytes, name: str) -> io.BytesIO:
    file = io.BytesIO(data)
    file.name = name
    return file


def fault_in(data: bytes, ending: str) -> str:
    with pytest.raises(FormatError) as caught:
        list(read(named(data, f"e.jsonl{ending}")))
    return str(caught.value)


# --- there and back


@pytest.mark.parametrize("ending", [*ENDINGS, *map(str.upper, ENDINGS)])
def test_a_name_says_how_a_file_is_compressed(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"events.jsonl{ending}"
    assert write([RIOT, TALKS], path) == 2
    assert unpacked(ending.lower(), path.read_bytes()) == TEXT
    assert list(read(path)) == [RIOT, TALKS]
    with path.open("rb") as file:
        assert list(read(file)) == [RIOT, TALKS]
        assert not file.closed


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_events_make_the_same_bytes(ending: str, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    first, second = tmp_path / f"events.csv{ending}", tmp_path / "b" / f"events.csv{ending}"
    for path in (first, second):
        write([RIOT, TALKS], path)
    assert first.read_bytes() == second.read_bytes()
    with second.open("wb") as file:
        write([RIOT, TALKS], file)
    assert first.read_bytes() == second.read_bytes()


def test_a_zip_file_has_the_file_without_a_day(tmp_path: Path) -> None:
    write([RIOT], tmp_path / "events.csv.zip")
    with zipfile.ZipFile(tmp_path / "events.csv.zip") as archive:
        [member] = archive.infolist()
    assert (member.filename, member.date_time) == ("events.csv", (1980, 1, 1, 0, 0, 0))


@pytest.mark.parametrize("mode", ["t", "b"])
@pytest.mark.parametrize(("module", "ending"), [(gzip, ".gz"), (bz2, ".bz2"), (lzma, ".xz")])
def test_what_python_unpacks_is_not_unpacked_again(module: Any, ending: str, mode: str, tmp_path: Path) -> None:
    path = tmp_path / f"events.jsonl{ending}"
    with module.open(path, "w" + mode) as file:
        assert write([RIOT], file, "jsonl") == 1
    with module.open(path, "r" + mode) as file:
        assert list(read(file)) == [RIOT]


def test_the_file_in_a_zip_file_tells_the_format(tmp_path: Path) -> None:
    path = tmp_path / "downloaded.zip"
    mac = ("__MACOSX/._a.csv", b"\0\5")
    path.write_bytes(zipped(("data/", b""), ("data/events.CSV", text_of([RIOT], "csv").encode()), mac))
    assert list(read(path)) == [RIOT]


def test_reports_are_compressed_too(tmp_path: Path) -> None:
    report = Report(text="Quiet.")
    write_reports([report], tmp_path / "reports.jsonl.gz")
    assert list(read_reports(tmp_path / "reports.jsonl.gz")) == [report]
    with pytest.raises(FormatError, match=r"reports\.csv\.gz: whole reports are JSON Lines: name the file"):
        write_reports([report], tmp_path / "reports.csv.gz")


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_is_left_half_written(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"events.jsonl{ending}"
    path.write_bytes(b"as it was")
    with pytest.raises(FormatError, match=r"row 2: no JSON: "):
        write([RIOT, Event(type="riot", extra={"share": float("nan")})], path)
    assert path.read_bytes() == b"as it was"
    assert [path.name for path in tmp_path.iterdir()] == [path.name]


def test_plain_names() -> None:
    names = ["a.csv.gz", "b/c.JSON.ZIP", "d.csv", "e.tar.xz.bz2", ".gz", "", None]
    assert [plain_name(name) for name in names] == ["a.csv", "b/c.JSON", "d.csv", "e.tar.xz", ".gz", "", None]


# --- what cannot be read


@pytest.mark.parametrize(
    ("ending", "fault"),
    [
        (".gz", "not a gzip file that can be read: Not a gzipped file (b'{\"')"),
        (".bz2", "not a bzip2 file that can be read: Invalid data stream"),
        (".xz", "not an xz file that can be read: Input format not supported by decoder"),
        (".zip", "not a zip file that can be read: File is not a zip file"),
    ],
)
def test_a_file_that_is_not_compressed_as_it_says(ending: str, fault: str) -> None:
    assert fault_in(TEXT, ending) == f"e.jsonl{ending}: {fault}"


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_that_is_cut(ending: str) -> None:
    data = PACK[ending](TEXT)
    says = "File is not a zip file" if ending == ".zip" else "Compressed file ended before the end-of-stream marker"
    for size in range(2, len(data), 5):
        assert f" file that can be read: {says}" in fault_in(data[:size], ending)


@pytest.mark.parametrize("ending", ENDINGS)
@given(st.data())
def test_a_file_that_is_damaged(ending: str, data: st.DataObject) -> None:
    packed = bytearray(PACK[ending](TEXT))
    for place in data.draw(st.lists(st.integers(0, len(packed) - 1), max_size=4)):
        packed[place] = data.draw(st.integers(0, 255))
    for name in ("jsonl", None):
        with suppress(FormatError):
            assert all(isinstance(event, Event) for event in read(named(bytes(packed), f"e{ending}"), name))


@pytest.mark.parametrize("ending", ENDINGS)
@given(st.binary())
def test_any_bytes_are_events_or_raise_format_error(ending: str, data: bytes) -> None:
    for packed in (data, PACK[ending](data)):
        with suppress(FormatError):
            assert all(isinstance(event, Event) for event in read(named(packed, f"e.csv{ending}")))


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        ([], "none"),
        (["data/"], "none"),
        (["__MACOSX/._a.csv"], "none"),
        (["a.csv", "b.csv"], "'a.csv', 'b.csv'"),
        (["a", "b", "c", "d", "e", "f"], "'a', 'b', 'c', 'd', ..."),
    ],
)
def test_a_zip_file_with_none_or_several(names: list[str], fault: str) -> None:
    data = zipped(*((name, b"") for name in names))
    assert fault_in(data, ".zip") == f"e.jsonl.zip: expected one file in the zip file, got {fault}"


def patched(data: bytes, offset: int, value: int) -> bytes:
    """A zip file with another value in the two places that each tell something of its file."""
    changed = bytearray(data)
    for start, shift in ((data.index(b"PK\3\4"), 0), (data.index(b"PK\1\2"), 2)):
        changed[start + shift + offset] = value
    return bytes(changed)


def test_a_zip_file_that_is_encrypted() -> None:
    assert fault_in(patched(PACK[".zip"](TEXT), 6, 1), ".zip") == (
        "e.jsonl.zip: 'events.jsonl' in the zip file is encrypted"
    )


def test_a_zip_file_that_is_compressed_in_another_way() -> None:
    assert fault_in(patched(PACK[".zip"](TEXT), 8, 9), ".zip") == (
        "e.jsonl.zip: not a zip file that can be read: That compression method is not supported"
    )


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_that_holds_more_than_can_be_believed(ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compression, "SMALL", 2**17)
    bomb = PACK[ending](b"\n" * 2**22)
    says = {".gz": "a gzip", ".bz2": "a bzip2", ".xz": "an xz", ".zip": "a zip"}[ending]
    fault = fault_in(bomb, ending)
    assert fault.startswith(f"e.jsonl{ending}: {says} file of ")
    assert fault.endswith(" or more: unpack it if you trust it")
    held = int(fault.split(" that holds ")[1].split(" ")[0].replace(",", ""))
    assert held == 2**22 if ending == ".zip" else held < 2**20
    assert list(read(named(PACK[ending](b"\n" * 2**17), f"e.jsonl{ending}"))) == []


class Failing(io.BytesIO):
    """A file on a disk that fails after a while."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() >= 2**13:
            raise OSError(errno.EIO, "Input/output error")
        return super().read(size)


@pytest.mark.parametrize("ending", [".gz", ".bz2", ".xz"])
def test_a_disk_that_fails_is_no_fault_of_the_format(ending: str) -> None:
    text = "".join(f'{{"type": "riot", "notes": "{hash((number, 1)):x}"}}\n' for number in range(2**12))
    file = Failing(PACK[ending](text.encode()))
    file.name = f"e.jsonl{ending}"
    with pytest.raises(OSError, match="Input/output error"):
        list(read(file))
