"""The engine of dataset tables: cells, days, profiles, delimited lines, and what is remembered."""

from __future__ import annotations

import time
from datetime import date
from itertools import chain
from typing import Any

import attrs
import pytest
from acled_samples import hard
from hypothesis import given
from hypothesis import strategies as st

import conflictevents as ce
from conflictevents.formats.streams.decoding import line_end
from conflictevents.formats.tables.cells import DECIMAL, INTEGER, LATITUDE, LONGITUDE, MOMENT, PEOPLE, items, shortest
from conflictevents.formats.tables.days import day, in_week, of_year
from conflictevents.formats.tables.delimited import Row, ended, is_usual, rows, writer
from conflictevents.formats.tables.layout import Layout
from conflictevents.formats.tables.memo import Memo
from conflictevents.formats.tables.monadic import Sides
from conflictevents.formats.tables.profile import Profile, Quoting
from conflictevents.formats.tables.sniffing import delimited_as
from conflictevents.formats.tables.table import Column, Part, Table, Told, alone

# --- cells


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_shortest_number_is_read_back(number: float) -> None:
    text = shortest(number)
    assert DECIMAL.read(text) == number
    assert "e" not in text
    assert not text.endswith(".0")


@pytest.mark.parametrize(
    ("text", "number"), [("14.50", 14.5), ("-.5", -0.5), ("7.", 7.0), ("1e2", 100.0), (" 3 ", 3.0), ("+2", 2.0)]
)
def test_numbers(text: str, number: float) -> None:
    assert DECIMAL.read(text) == number


@pytest.mark.parametrize("text", ["", ".", "1,5", "nan", "inf", "1e999", "0x1", "1_0", "²", "1 2", "٣"])
def test_texts_that_are_no_numbers(text: str) -> None:
    with pytest.raises(ValueError, match="expected a number, got "):
        DECIMAL.read(text)


@pytest.mark.parametrize(("text", "number"), [("007", 7), ("6.0", 6), (" 3", 3), ("-2", -2), ("-0", 0)])
def test_whole_numbers(text: str, number: int) -> None:
    assert INTEGER.read(text) == number


@pytest.mark.parametrize("text", ["6.5", "1e3", "1_000", "1,000", "", "9" * 19])
def test_texts_that_are_no_whole_numbers(text: str) -> None:
    with pytest.raises(ValueError, match="expected a whole number, got "):
        INTEGER.read(text)


def test_people_are_none_or_more() -> None:
    assert PEOPLE.read("0") == 0
    with pytest.raises(ValueError, match="expected how many, got '-1'"):
        PEOPLE.read("-1")


@pytest.mark.parametrize(("cell", "limit"), [(LATITUDE, 90), (LONGITUDE, 180)])
def test_degrees(cell: Any, limit: int) -> None:
    assert (cell.read(str(limit)), cell.read(f"-{limit}.0")) == (limit, -limit)
    with pytest.raises(ValueError, match=f"expected degrees from -{limit} to {limit}, got '{limit}.001'"):
        cell.read(f"{limit}.001")


@given(st.integers(-(10**11), 10**11))
def test_moments(seconds: int) -> None:
    try:
        moment = MOMENT.read(str(seconds))
    except ValueError:
        assert not -62135596800 <= seconds <= 253402300799
        return
    assert moment.endswith("Z")
    assert MOMENT.write(moment) == str(seconds)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process is told by the environment on Unix alone")
def test_moments_have_no_zone_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "America/Lima")
        time.tzset()
        assert MOMENT.read("0") == "1970-01-01T00:00:00Z"
        assert MOMENT.write("1970-01-01") == "0"
    time.tzset()
    assert MOMENT.write("1970-01-01T00:00:01.9+00:00") == "1"
    assert MOMENT.write("some time ago") == ""


@given(st.lists(hard, min_size=1))
def test_items(told: list[str]) -> None:
    cell = items("; ")
    assert cell.write(cell.read("; ".join(told))) == "; ".join(told)


# --- days

FORMS = (
    "%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%Y-%m-%d 00:00:00.000", "%d %B %Y", "%-d-%B-%Y", "%d-%b-%Y", "%-d %b %Y",
    "%d/%m/%Y", "%m/%d/%Y", "%-m/%-d/%Y", "%d.%m.%Y",
)  # fmt: skip


@given(st.dates(), st.sampled_from(FORMS))
def test_a_day_that_is_written_is_read_back(told: date, form: str) -> None:
    cell = day(form)
    assert cell.read(cell.write(told)) == told


@given(st.dates(date(1969, 1, 1), date(2068, 12, 31)), st.sampled_from(["%d-%m-%y", "%-d-%b-%y", "%-m/%-d/%y"]))
def test_a_year_of_two_digits(told: date, form: str) -> None:
    cell = day(form)
    assert cell.read(cell.write(told)) == told


def test_the_century_of_a_year() -> None:
    assert of_year(date(2019, 3, 1), 1919) == date(1919, 3, 1)
    assert of_year(date(2019, 3, 1), 2018) == date(2019, 3, 1)
    assert of_year(date(2000, 2, 29), 1900) == date(2000, 2, 29)
    assert of_year(date(2019, 3, 1), 10019) == date(2019, 3, 1)


@given(st.dates())
def test_the_week_around_a_day(told: date) -> None:
    first, last = in_week(told)
    assert first <= told <= last
    assert (last - first).days == 6 or told < date(1, 1, 4) or told > date(9999, 12, 28)


@pytest.mark.parametrize(
    "text", ["", "2019-02-29", "2019-13-01", "0000-01-01", "2019-1-1", "2019-01-01x", "٢٠١٩-01-01"]
)
def test_texts_that_are_no_days(text: str) -> None:
    with pytest.raises(ValueError, match=r"expected a day such as '2019-06-30', got|no calendar has the day"):
        day("%Y-%m-%d").read(text)


def test_months_have_english_names_in_any_case() -> None:
    assert day("%d %B %Y").read("03 MARCH 2020") == date(2020, 3, 3)
    assert day("%d %B %Y").read("03 mar 2020") == date(2020, 3, 3)
    with pytest.raises(ValueError, match="no calendar has the day '03 Mars 2020'"):
        day("%d %B %Y").read("03 Mars 2020")


@pytest.mark.parametrize("form", ["", "%d", "%Y-%m", "%Y-%m-%d-%d", "%Y-%y-%m-%d", "%H:%M"])
def test_forms_that_write_no_day(form: str) -> None:
    with pytest.raises(ce.FormatError, match="expected a way to write a day, such as %Y-%m-%d, got "):
        day(form)


# --- profiles

profiles = st.builds(
    Profile,
    generation=st.sampled_from(["", "v1", "v4"]),
    encoding=st.sampled_from(["utf-8", "latin-1"]),
    bom=st.booleans(),
    newline=st.sampled_from(["\n", "\r\n", "\r"]),
    delimiter=st.sampled_from(list(",;\t| ")),
    quoting=st.sampled_from(Quoting),
    null=hard,
    days=hard,
    header=st.booleans(),
    columns=st.lists(hard | st.sampled_from(["true", "; ", "a=b; null=x", '["'])),
    tags=st.lists(hard),
    heading=hard,
    monadic=st.booleans(),
)


@given(profiles)
def test_a_profile_that_is_written_is_read_back(profile: Profile) -> None:
    assert Profile.parse(str(profile)) == profile


@pytest.mark.parametrize(
    "text",
    [
        "v4; nonsense",
        "v4; color=red",
        "v4; bom=yes",
        "v4; newline=x",
        "v4; delimiter=ab",
        'v4; delimiter="\\""',
        "v4; quoting=some",
        "v4; columns=[1]",
        "v4; columns=[",
        "v4; columns=true",
        "v4; encoding=utf-7",
        "v4; columns=" + "[" * 100_000,
    ],
)
def test_texts_that_are_no_profiles(text: str) -> None:
    with pytest.raises(ce.ParseError, match="not a profile of a table"):
        Profile.parse(text)


# --- delimited text

QUOTED = st.sampled_from([Quoting.MINIMAL, Quoting.FPUTCSV, Quoting.ALL])
cells = st.lists(hard, min_size=2, max_size=5)


@given(cells, profiles)
def test_a_line_that_is_written_is_usual(told: list[str], profile: Profile) -> None:
    if profile.quoting is Quoting.NONE:
        told = [cell.translate(dict.fromkeys(map(ord, "\r\n" + profile.delimiter))) for cell in told]
    header = [f"column {place}" for place in range(len(told))]
    profile = attrs.evolve(profile, texts=header[::2])
    line = writer(profile, header)(told)
    assert is_usual(profile, header)(line)
    if profile.quoting is not Quoting.NONE or any(told):
        [row] = rows([line], profile)
        assert row == Row(1, told, line)


LINES = st.text(st.sampled_from('ab ";,\t\\'), max_size=12)


@given(LINES, QUOTED, st.sampled_from([",", ";", "\t"]))
def test_a_line_is_usual_if_it_would_be_written_so(line: str, quoting: Quoting, delimiter: str) -> None:
    profile = Profile(quoting=quoting, delimiter=delimiter)
    found = [row for row in rows([line + "\n"], profile) if isinstance(row, Row) and len(row.cells) > 1]
    for row in found:
        assert bool(is_usual(profile)(row.line)) == (writer(profile)(row.cells) == row.line)


def test_what_needs_quotes() -> None:
    told = ["a b", 'say "x"', "a,b", "a\\b", ""]
    assert writer(Profile())(told) == 'a b,"say ""x""","a,b",a\\b,\n'
    assert writer(Profile(quoting="fputcsv"))(told) == '"a b","say ""x""","a,b","a\\b",\n'
    assert writer(Profile(quoting="all"))(told) == '"a b","say ""x""","a,b","a\\b",""\n'
    assert writer(Profile(quoting="none", delimiter="\t"))(told) == 'a b\tsay "x"\ta,b\ta\\b\t\n'


@pytest.mark.parametrize("cell", ["a\tb", "a\nb", "\n"])
def test_a_table_without_quotes_cannot_hold_what_parts_its_cells(cell: str) -> None:
    with pytest.raises(ce.FormatError) as caught:
        writer(Profile(quoting="none", delimiter="\t"))(["x", cell])
    assert str(caught.value) == f"a table without quotes cannot hold {cell!r}"


def test_blank_lines_belong_to_the_row_above() -> None:
    for quoting in Quoting:
        found = list(rows(["a,b\n", "\n", "\n", "c,d\n", "\r\n"], Profile(quoting=quoting)))
        assert found == [Row(1, ["a", "b"], "a,b\n\n\n"), Row(4, ["c", "d"], "c,d\n\r\n")]


def test_a_row_of_several_lines_has_one_number() -> None:
    found = list(rows(['a,"b\n', 'c"\n', "d,e\n"], Profile()))
    assert found == [Row(1, ["a", "b\nc"], 'a,"b\nc"\n'), Row(2, ["d", "e"], "d,e\n")]


def test_what_is_no_csv_is_told_in_its_place() -> None:
    first, wrong, third, cut = rows(["a,b\n", 'a,"b"x\n', "c,d\n", 'e,"f\n'], Profile())
    assert isinstance(first, Row)
    assert isinstance(third, Row)
    assert third.number == 3
    assert str(wrong) == "row 2: not CSV: ',' expected after '\"'"
    assert str(cut) == "row 4: not CSV: unexpected end of data"


def test_the_end_of_a_line_is_put_where_it_is_missing() -> None:
    assert list(ended(["a\r", "b\r\n", "c", "d\n\n", "e"], Profile(newline="\r\n"))) == [
        "a\r", "b\r\n", "c", "\r\n", "d\n\n", "e"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "newline", "delimiter", "quoting"),
    [
        ("a,b\n1,2\n", "\n", ",", "minimal"),
        ("a;b\r\n1;2\r\n", "\r\n", ";", "minimal"),
        ("a\tb\r1,2,3\t4\r", "\r", "\t", "minimal"),
        ('a,b\n"x y",2\n', "\n", ",", "fputcsv"),
        ('"a","b"\n"1","2"\n', "\n", ",", "all"),
        ('a|b\nx"y|2\n', "\n", "|", "none"),
        ('a,b\n"x",2\n', "\n", ",", "minimal"),
    ],
)
def test_how_a_text_is_delimited(text: str, newline: str, delimiter: str, quoting: str) -> None:
    found = delimited_as(text, Profile())
    assert (found.newline, found.delimiter, found.quoting) == (newline, delimiter, quoting)


# --- a table of two columns


TWO_COLUMNS = Table(
    name="mine",
    title="Mine",
    parts=(
        alone("id", Column("id", "id", "its id")),
        alone("notes", Column("text", "notes", "what happened", also=("what",), nulls=("?",)), unique=True),
        Part(fields=("type",), columns=(), read=lambda _: "riot", write=lambda _: {}),
    ),
    kept=(),
    generations={"v1": ("id", "text", "more")},
    needs=("id",),
    adopt=lambda event, _: event,
    profile=Profile(generation="v1"),
)


def test_a_layout_reads_and_writes_rows() -> None:
    layout = Layout(TWO_COLUMNS, Profile(columns=["more", "What", "id"], null="-"))
    event = layout.event(["a", "?", "-"], {})
    assert event == ce.Event(type="riot", extra={"mine": {"more": "a", "_cells": {"What": ["-", "?"]}}})
    assert layout.cells(event) == ["a", "?", "-"]
    assert layout.cells(attrs.evolve(event, notes="x")) == ["a", "x", "-"]


def test_a_generation_that_there_is_not() -> None:
    with pytest.raises(ce.FormatError, match="no generation 'v2' of mine; there are v1"):
        Layout(TWO_COLUMNS, Profile(generation="v2"))


@given(st.lists(hard | st.sampled_from(["a", "a#2", "a#3", "_cells", "id", "ID"]), unique=False, max_size=8))
def test_every_column_has_a_cell_of_its_own(columns: list[str]) -> None:
    layout = Layout(TWO_COLUMNS, Profile(columns=[*columns, "text"]))
    told = [str(number) for number in range(len(columns) + 1)]
    assert layout.cells(layout.event(told, {})) == told


def test_what_a_part_cannot_read_names_the_column() -> None:
    def read(_: Told) -> None:
        raise ValueError("not so")

    part = Part(fields=("notes",), columns=(Column("text", "notes", "x"),), read=read, write=lambda _: {"text": None})
    layout = Layout(attrs.evolve(TWO_COLUMNS, parts=(part,)), Profile(generation="v1"))
    with pytest.raises(ce.FormatError, match="not so"):
        layout.event(["", "x", ""], {})


# --- memory


def test_a_memory_forgets_what_was_not_asked_for_lately() -> None:
    memo: Memo[int, str] = Memo()
    memo.keep(-1, "old")
    memo.keep(-2, "asked for")
    for number in range(12_000):
        memo.keep(number, "new")
        assert memo.recall(-2) == "asked for"
    for number in range(12_000):
        memo.keep(number, "new")
    assert memo.recall(-1) is None
    assert memo.recall(5999) == "new"


# --- rows of actors

SIDES = Sides(id=0, first=(1,), nobody=("",))


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["x", "y", ""]), st.sampled_from("12"))))
def test_rows_that_were_joined_are_parted_as_they_were(told: list[tuple[str, ...]]) -> None:
    found = [Row(number, list(row)) for number, row in enumerate(told)]
    joined = [row for row in SIDES.joined(found) if isinstance(row, Row)]
    assert all(len(row.cells) == 4 for row in joined)
    assert [tuple(row.cells) for row in SIDES.parted(joined)] == told


def test_blank_lines_without_number_belong_to_the_row_above() -> None:
    blank = "\n" * 200_000
    found = list(rows(chain(["a,b\n"], iter(blank), ["c,d\n"]), Profile()))
    assert [row.line for row in found if isinstance(row, Row)] == ["a,b\n" + blank, "c,d\n"]


@pytest.mark.parametrize(
    ("head", "end"),
    [
        ('a,b\r"1\n2",3\r', "\r"),
        ('"a\rb",c\n1,2\n', "\n"),
        ('"a\nb",c\r\n1,2\r\n', "\n"),
        ("a,b\r1,2\r", "\r"),
        ("a,b\r", "\n"),
        ('a,"b\n1,2\n', "\n"),
    ],
)
def test_lines_end_as_they_do_outside_of_quotes(head: str, end: str) -> None:
    assert line_end(head) == end
