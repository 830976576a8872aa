"""Workbooks: the values of their cells come back as they were, and one that is damaged says so."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.errors import FormatError
from conflictevents.formats.tables.cells import TEXT
from conflictevents.formats.tables.days import day
from conflictevents.formats.tables.sheets import workbooks
from conflictevents.formats.tables.sheets.values import kind_of, text_of, value_of
from conflictevents.model.event import Event

openpyxl: Any = pytest.importorskip("openpyxl")

ACLED = [
    "event_id_cnty", "event_date", "year", "event_type", "sub_event_type", "actor1", "actor2", "iso", "country",
    "location", "latitude", "longitude", "notes", "fatalities", "mine",
]  # fmt: skip
CLASH = [
    "MLI1", datetime(2023, 3, 4), 2023, "Battles", "Armed clash", "Lantern Front", "Harbour Boys", 466, "Mali",
    "Gao", 16.25, 0.30000000000000004, "A clash.", 3, None,
]  # fmt: skip


def workbook(*sheets: list[list[Any]]) -> io.BytesIO:
    """A workbook of sheets of rows, as other software may write it."""
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
            for cell in sheet[sheet.max_row]:
                if isinstance(cell.value, str):
                    cell.data_type = "s"
                elif isinstance(cell.value, float):  # with all its digits, as Excel writes it
                    cell.value, cell.data_type = repr(cell.value), "n"
    book.save(file)
    file.seek(0)
    return file


def values_of(file: io.BytesIO) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(file).worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def changed(**cells: Any) -> list[Any]:
    return [cells.get(name, value) for name, value in zip(ACLED, CLASH, strict=True)]


def again(file: io.BytesIO) -> io.BytesIO:
    """The workbook that is written of what is read from one."""
    out = io.BytesIO()
    ce.write(ce.read(file), out, "xlsx")
    out.seek(0)
    return out


def test_a_sheet_tells_what_a_delimited_file_tells(tmp_path: Path) -> None:
    [event] = ce.read(workbook([ACLED, CLASH]))
    ce.write([event], tmp_path / "events.csv", "acled")
    [other] = ce.read(tmp_path / "events.csv")
    assert event == other
    assert str(event) == "2023-03-04 armed_clash Gao, MLI; killed 3"


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"mine": "007"},
        {"mine": "7"},
        {"mine": 1234567890123456},
        {"mine": "2023-03-04"},
        {"mine": datetime(2023, 3, 4)},
        {"mine": datetime(2023, 3, 4, 6, 30)},
        {"mine": time(6, 30)},
        {"mine": True},
        {"mine": "TRUE"},
        {"mine": -0.5},
        {"mine": 1e-7},
        {"event_date": "2023-03-04"},
        {"latitude": "16.25"},
        {"notes": "=1+1"},
        {"notes": "#N/A"},
        {"notes": " in two\nlines, é "},
        {"notes": "_x000D_ is how a workbook writes a line's end"},
        {"fatalities": None, "location": None},
    ],
    ids=str,
)
def test_the_values_of_cells_come_back(cells: dict[str, Any]) -> None:
    rows = [ACLED, changed(**cells), CLASH]
    expected = values_of(workbook(rows))
    assert expected[1:] == [changed(**cells), CLASH]
    assert values_of(again(workbook(rows))) == expected


def test_a_column_of_texts_is_told_once() -> None:
    rows = [ACLED, *(changed(iso="466", event_date="2023-03-04", mine=mine) for mine in (1, 2, 3))]
    events = list(ce.read(workbook(rows)))
    assert events[0].provenance is not None
    assert events[0].provenance.profile is not None
    assert events[0].provenance.profile.endswith('texts=["event_date","iso"]')
    assert events[0].extra == {"acled": {"mine": "1"}}
    assert values_of(again(workbook(rows))) == values_of(workbook(rows))


def test_characters_that_xml_does_not_have_survive(tmp_path: Path) -> None:
    [event] = ce.read(workbook([ACLED, CLASH]))
    hard = attrs.evolve(event, notes="ends \r\r\n\n, zero \0, lone \ud800, \ufffe, and _x0041_ as it stands")
    ce.write([hard], tmp_path / "events.xlsx")
    assert list(ce.read(tmp_path / "events.xlsx")) == [hard]


def test_the_first_sheet_with_a_header_that_fits_is_read() -> None:
    read_me = [["Read me", None], ["iso", "a code"]]
    [event] = ce.read(workbook(read_me, [ACLED, CLASH], [ACLED, CLASH, CLASH]))
    assert event.id == "acled:MLI1"


def test_blank_rows_are_passed_over_and_rows_are_counted_as_in_a_spreadsheet() -> None:
    rows = [ACLED, [None], CLASH, changed(fatalities="many")]
    wrong: list[FormatError] = []
    events = list(ce.read(workbook(rows), on_error=wrong.append))
    assert [event.id for event in events] == ["acled:MLI1"]
    assert [str(error) for error in wrong] == ["row 4, fatalities: expected a whole number, got 'many'"]


def test_a_dataset_is_told_by_the_first_event_or_named() -> None:
    file = io.BytesIO()
    riot = Event(type="riot", subtype="mob_violence")
    with pytest.raises(
        FormatError, match=r"^row 1: a workbook is the table of a dataset: name it by dataset=, one of acled, "
    ):
        ce.write([riot], file, "xlsx")
    ce.write([riot], file, "xlsx", dataset="acled", hxl=True)
    header, tags, row = values_of(file)
    assert (header[:2], tags[:2], row[6]) == (
        ["event_id_cnty", "event_date"],
        ["#event+code", "#date+occurred"],
        "Mob violence",
    )
    file.seek(0)
    [event] = ce.read(file)
    assert event.subtype == "mob_violence"
    assert values_of(again(file)) == [header, tags, row]


def test_a_dataset_in_a_workbook_is_told_by_its_format_and_the_name_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "events.xlsx"
    ce.write([Event(type="riot", subtype="mob_violence")], path, "acled")
    [event] = ce.read(path, "acled")
    assert event.subtype == "mob_violence"
    with pytest.raises(FormatError, match=r"events\.xlsx: no sheet with the header row of gtd$"):
        ce.read(path, "gtd")


def test_rows_of_each_actor_are_joined_and_parted_again() -> None:
    columns = ["event_id_cnty", "event_date", "event_type", "actor1", "assoc_actor_1", "inter1"]
    rows = [
        columns,
        *(["MLI1", datetime(2023, 3, 4), "Battles", name, None, code] for name, code in (("A", 1), ("B", 2))),
    ]
    [event] = ce.read(workbook(rows))
    assert [actor.name for actor in event.actors] == ["A", "B"]
    assert values_of(again(workbook(rows))) == rows


# --- what is wrong with a workbook


def test_what_is_no_workbook(tmp_path: Path) -> None:
    (tmp_path / "events.xlsx").write_bytes(b"PK\3\4 and nothing else")
    with pytest.raises(FormatError, match=r"events\.xlsx: not a workbook that can be read: File is not a zip file"):
        ce.read(tmp_path / "events.xlsx")
    whole = workbook([ACLED, CLASH]).getvalue()
    for size in (100, len(whole) // 2, len(whole) - 30):
        with pytest.raises(FormatError, match=r"^not a workbook that can be read: "):
            ce.read(io.BytesIO(whole[:size]), "xlsx")


def test_a_zip_file_of_something_else() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("events.csv", "a,b\n")
    with pytest.raises(FormatError, match=r"^not a workbook that can be read: "):
        list(ce.read(file, "xlsx"))


def test_a_sheet_that_breaks_off() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(workbook([ACLED, *[CLASH] * 300])) as whole, zipfile.ZipFile(file, "w") as archive:
        for part in whole.infolist():
            text = whole.read(part)
            archive.writestr(part, text[: len(text) // 2] if "sheet1" in part.filename else text)
    events = ce.read(file, "xlsx")
    with pytest.raises(FormatError, match=r"^not a workbook that can be read: unclosed token: line 1"):
        list(events)


def test_a_zip_file_that_names_no_workbook() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(workbook([ACLED, CLASH])) as whole, zipfile.ZipFile(file, "w") as archive:
        for part in whole.infolist():
            archive.writestr(part, whole.read(part).replace(b"spreadsheetml.sheet.main", b"spreadsheetml.sheet.mine"))
    with pytest.raises(FormatError, match=r"^not a workbook that can be read: File contains no valid workbook part$"):
        ce.read(file, "xlsx")


def test_no_sheet_that_fits() -> None:
    with pytest.raises(FormatError, match=r"^no sheet with the header row of acled, "):
        ce.read(workbook([["Read me"]], []), "xlsx")
    with pytest.raises(FormatError, match=r"^no sheet with the header row of gtd$"):
        ce.read(workbook([ACLED, CLASH]), "xlsx", dataset="gtd")


def test_more_cells_than_the_header_has() -> None:
    with pytest.raises(FormatError, match=r"^row 2: expected 15 cells, as in the header row, got 16$"):
        list(ce.read(workbook([ACLED, [*CLASH, "x"]])))


def test_a_part_that_is_made_to_fill_a_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "SMALL", 100)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b" " * 10**6)
    message = r"^'xl/sharedStrings\.xml' in the workbook has 1,000,000 bytes: too many to be read$"
    with pytest.raises(FormatError, match=message):
        ce.read(file, "xlsx")


def with_sheet(change: Callable[[bytes], bytes]) -> io.BytesIO:
    """A workbook whose sheet is changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(workbook([ACLED, CLASH])) as whole, zipfile.ZipFile(file, "w") as archive:
        for part in whole.infolist():
            text = whole.read(part)
            archive.writestr(part, change(text) if "sheet1" in part.filename else text)
    return file


def test_a_row_that_is_made_to_fill_a_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "LONGEST_LINE", 10**5)
    many = with_sheet(lambda text: text.replace(b"</row>", b"<c><v>1</v></c>" * 10**4 + b"</row>", 1))
    with pytest.raises(FormatError, match=r"sheet1\.xml' in the workbook has a row of more than 100,000 bytes$"):
        ce.read(many, "xlsx")


@pytest.mark.parametrize("raw", [b"<!-- <row> -->", b"<![CDATA[<row>]]>"])
def test_what_would_hide_the_rows_of_a_sheet(raw: bytes) -> None:
    with pytest.raises(FormatError, match=r"sheet1\.xml' in the workbook has a declaration, a comment or raw text$"):
        ce.read(with_sheet(lambda text: text.replace(b"</row>", raw + b"</row>")), "xlsx")


def test_what_a_sheet_cannot_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [event] = ce.read(workbook([ACLED, CLASH]))
    with pytest.raises(FormatError, match=r"a cell of a sheet holds 32,767 characters, not 32,768"):
        ce.write([attrs.evolve(event, notes="x" * 32_768)], tmp_path / "events.xlsx")
    monkeypatch.setattr(workbooks, "_MOST_ROWS", 3)
    with pytest.raises(FormatError, match=r"a sheet has 3 rows at most"):
        ce.write([event] * 3, tmp_path / "events.xlsx")
    with pytest.raises(FormatError, match=r"^a sheet has 3 rows at most$"):
        list(ce.read(workbook([ACLED, *[CLASH] * 3])))
    assert list(tmp_path.iterdir()) == []


def test_without_the_library_the_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    file = workbook([ACLED, CLASH])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ImportError, match=r"^this needs openpyxl: pip install conflictevents\[excel\]$"):
        ce.read(file)


def test_text_is_no_place_for_a_workbook() -> None:
    with pytest.raises(FormatError, match=r"^xlsx is binary: expected a path or a binary file"):
        ce.write([], io.StringIO(), "xlsx")


# --- any values

VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(-1e15, 1e15),
    st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)).map(lambda told: told.replace(microsecond=0)),
    st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)).map(
        lambda told: datetime(told.year, told.month, told.day)
    ),
    st.times().map(lambda told: told.replace(microsecond=0, fold=0)),
    st.text(max_size=8),
    st.sampled_from(["0", "-0", "1.50", "1.5", "2014-03-09", "3/9/2014", "TRUE", "06:30:00", "_x0041_"]),
)


@given(VALUES, st.sampled_from([TEXT, day("%Y-%m-%d"), day("%-m/%-d/%Y")]))
def test_every_value_comes_back_from_its_text_and_kind(value: Any, cell: Any) -> None:
    text = text_of(value, cell)
    back = value_of(text, cell, kind_of(value, cell))
    assert text_of(back, cell) == text
    if not isinstance(value, str):
        assert (back, type(back)) == (value, type(value)) or (back == value and isinstance(value, float))
    else:
        assert (back is None) if not text else isinstance(back, str)


@pytest.mark.parametrize("note", [5, "x", ["x"], {"fatalities": "many"}, {"fatalities": ["3", "4"]}, {"fatalities": 5}])
def test_malformed_notes_of_kinds(note: Any) -> None:
    [event] = ce.read(workbook([ACLED, CLASH]))
    with pytest.raises(FormatError, match=r"_kinds|fatalities"):
        ce.write([attrs.evolve(event, extra={"acled": {"_kinds": note}})], io.BytesIO(), "xlsx")
