"""EDTF text and what it means, after the examples of ISO 8601-2:2019 and of its draft at the Library of Congress."""

from __future__ import annotations

import datetime
import re

import pytest
from date_strategies import event_dates
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.errors import ParseError
from conflictevents.model.calendar import Day
from conflictevents.model.date import DateKind, EventDate, FarDay, PartOfDay
from conflictevents.model.edtf import LONGEST

POINTS = """
# text                 first        last         precision   marks
# level 0
1985-04-12             1985-04-12   1985-04-12   day
1985-04                1985-04-01   1985-04-30   month
1985                   1985-01-01   1985-12-31   year
2020-02                2020-02-01   2020-02-29   month
0999                   0999-01-01   0999-12-31   year
0000                   0000-01-01   0000-12-31   year
# level 1: years of more digits, and before Christ
-1985                  -1985-01-01  -1985-12-31  year
-0043-03-15            -0043-03-15  -0043-03-15  day
-0004-02-29            -0004-02-29  -0004-02-29  day
Y170000002             Y170000002-01-01 Y170000002-12-31 year
Y-170000002            Y-170000002-01-01 Y-170000002-12-31 year
# level 1: seasons
2001-21                2001-03-01   2001-05-31   season
2001-22                2001-06-01   2001-08-31   season
2001-23                2001-09-01   2001-11-30   season
2001-24                2001-12-01   2002-02-28   season
2019-24                2019-12-01   2020-02-29   season
# level 1: doubt
1984?                  1984-01-01   1984-12-31   year        ?
2004-06~               2004-06-01   2004-06-30   month       ~
2004-06-11%            2004-06-11   2004-06-11   day         %
201X~                  2010-01-01   2019-12-31   decade      ~
2001-21?               2001-03-01   2001-05-31   season      ?
# level 1: unspecified digits
201X                   2010-01-01   2019-12-31   decade
20XX                   2000-01-01   2099-12-31   century
000X                   0000-01-01   0009-12-31   decade
999X                   9990-01-01   9999-12-31   decade
00XX                   0000-01-01   0099-12-31   century
# level 2: parts of a year
2001-34                2001-04-01   2001-06-30   quarter
2001-36                2001-10-01   2001-12-31   quarter
2001-40                2001-01-01   2001-06-30   half_year
2001-41                2001-07-01   2001-12-31   half_year
# level 2: one day of a range; a range that is a unit of the calendar is that unit
[2019-06-03..2019-06-05]   2019-06-03   2019-06-05   range
[2019-06-03~..2019-06-05~] 2019-06-03   2019-06-05   range   ~
[2019-06-03?..2019-06-05?] 2019-06-03   2019-06-05   range   ?
[2019-06-24..2019-06-30]   2019-06-24   2019-06-30   week
[2018-12-31..2019-01-06]   2018-12-31   2019-01-06   week
[2019-06-29~..2019-06-30~] 2019-06-29   2019-06-30   weekend ~
[2019-06-23..2019-06-29]   2019-06-23   2019-06-29   range
[2019-04..2019-07]         2019-04-01   2019-07-31   range
[2017..2019]               2017-01-01   2019-12-31   range
[..1760-12-03]             -            1760-12-03   range
[1760-12-01..]             1760-12-01   -            range
# nothing known
XXXX                   -            -            unknown
XXXX?                  -            -            unknown     ?
# our own: months and days of years with a Y
Y12000-06-30           Y12000-06-30 Y12000-06-30 day
Y-12000-06             Y-12000-06-01 Y-12000-06-30 month
"""

INTERVALS = """
1964/2008              1964-01-01   2008-12-31   year
2004-06/2006-08        2004-06-01   2006-08-31   month
2004-02-01/2005-02-08  2004-02-01   2005-02-08   day
2019-06-30/2019-06-30  2019-06-30   2019-06-30   day
2019-04-01/2019-06-30  2019-04-01   2019-06-30   day
2019-24/2020-21        2019-12-01   2020-05-31   season
2019-33/2019-34        2019-01-01   2019-06-30   quarter
2019-40/2019-41        2019-01-01   2019-12-31   half_year
199X/200X              1990-01-01   2009-12-31   decade
18XX/19XX              1800-01-01   1999-12-31   century
-0480/-0479            -0480-01-01  -0479-12-31  year
1985-04-12/..          1985-04-12   -            day
1985-04/..             1985-04-01   -            month
1985/..                1985-01-01   -            year
../1985-04-12          -            1985-04-12   day
../1985-04             -            1985-04-30   month
../1985                -            1985-12-31   year
2004-06~/2006-08~      2004-06-01   2006-08-31   month       ~
2004-06-01?/..         2004-06-01   -            day         ?
../2004-06-01%         -            2004-06-01   day         %
"""

OTHER_SPELLINGS = [
    ("2004-XX", "2004"),
    ("1985-XX-XX", "1985"),
    ("1985-04-XX", "1985-04"),
    ("XXXX-XX", "XXXX"),
    ("XXXX-XX-XX", "XXXX"),
    ("1985-04-12/", "1985-04-12/.."),
    ("/1985-04-12", "../1985-04-12"),
    # the ends of an interval share their marks, and the finer precision
    ("1984~/2004", "1984~/2004~"),
    ("1984~/2004?", "1984%/2004%"),
    ("2004-02-01/2005-02", "2004-02-01/2005-02-28"),
    ("2005/2006-02", "2005-01-01/2006-02-28"),
    # a season of a hemisphere is the one of its months
    ("2001-25", "2001-21"),
    ("2001-28", "2001-24"),
    ("2001-29", "2001-23"),
    ("2001-30", "2001-24"),
    ("2001-31", "2001-21"),
    ("2001-32", "2001-22"),
    # a range that is a unit
    ("[2019-06-30..2019-06-30]", "2019-06-30"),
    ("[2019-06-01..2019-06-30]", "2019-06"),
    ("[2019-04..2019-06]", "2019-34"),
    ("[2019-01-01..2019-12-31]", "2019"),
    ("[2010..2019]", "201X"),
    ("[1760-12..]", "[1760-12-01..]"),
    ("[2019-06-30]", "2019-06-30"),
    # times
    ("1985-04-12T23:20", "1985-04-12T23:20:00"),
    ("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00"),
    ("1985-04-12T23:20:30+00:00", "1985-04-12T23:20:30Z"),
    ("1985-04-12T23:20:30.5", "1985-04-12T23:20:30.500000"),
]

NOT_DATES = [
    "", " ", "/", "..", "../..", "/..", "//", "[", "]", "[]", "[..]", "[,]", "{1667,1668}", "Y", "X", "T06:00",
    "2019-06-31", "2019-02-29", "1900-02-29", "-0043-02-29", "2019-00", "2019-13", "2019-20", "2019-06-00",
    "2019-37", "2019-39", "2019-42", "2019-99", "-0000", "2019-21-03", "2019-21-XX", "2019-6-30", "20190630",
    "2019/06/30/01", "30/06/2019", "2019-06-30/2019-06-03", "[2019-06-09..2019-06-03]", "2019-06-03..2019-06-09",
    "2019-06-30 ", " 2019-06-30", "2019-06-30\n", "2019-06-30??", "?2019", "2019?-06", "2019-06-30?~",
    "199x", "19X9", "1XXX", "X019", "2019-X6", "2019-XX-30", "XXXX-06", "-004X", "Y1985", "Y01985X", "Y012345",
    "2019-W26", "2019-181", "Y-17E7", "1950S2", "Y1234567890123",
    "2019-06-30T", "2019-06-30T6:00", "2019-06-30T06", "2019-06-30T24:00:00", "2019-06-30T06:60", "2019-06-30T06:00:61",
    "2019-06-30T06:00+24:00", "2019-06-30T06:00z", "2019-06-30t06:00", "2019-06-30TXX", "2019-06T06:00",
    "2019-06-XXT06:00",
    "2019-06-30T06:00/2019-07-01", "[2019-06-30TMO..2019-07-01]", "XXXX/2019", "[..XXXX]",
    "[1667,,1668]", "[1667,XXXX]", "[1667,1668/1669]", "[[1667,1668]]",
    "٢٠١٩-٠٦-٣٠", "２０１９", "201²", "2019\u201306\u201330", "2019-06-30\x00", "\ud800",
]  # fmt: skip


KABUL = datetime.timezone(datetime.timedelta(hours=4, minutes=30))


def rows(table: str) -> list[list[str]]:
    lines = (line.split() for line in table.splitlines())
    return [[*line, ""][:5] for line in lines if line and line[0] != "#"]


def iso(day: Day | None) -> str:
    return "-" if day is None else day.isoformat()


def mark(date: EventDate) -> str:
    return {(True, True): "%", (True, False): "~", (False, True): "?"}.get((date.approximate, date.uncertain), "")


@pytest.mark.parametrize("row", rows(POINTS), ids=lambda row: row[0])
def test_points(row):
    date = EventDate.parse(row[0])
    assert [row[0], iso(date.start), iso(date.end), str(date.precision), mark(date)] == row
    assert date.kind is DateKind.POINT
    assert (str(date), date.edtf) == (row[0], row[0])


@pytest.mark.parametrize("row", rows(INTERVALS), ids=lambda row: row[0])
def test_intervals(row):
    date = EventDate.parse(row[0])
    assert [row[0], iso(date.start), iso(date.end), str(date.precision), mark(date)] == row
    assert date.kind is DateKind.INTERVAL
    assert str(date) == row[0]


@pytest.mark.parametrize(("text", "written"), OTHER_SPELLINGS)
def test_other_spellings_are_read_and_written_in_one_way(text, written):
    assert EventDate.parse(text) == EventDate.parse(written)
    assert str(EventDate.parse(text)) == written


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("[2019-05-06,2019-06-05]", ["2019-05-06", "2019-06-05"]),
        ("[1667,1668,1670..1672]", ["1667", "1668", "[1670..1672]"]),
        ("[1667,1760-12]", ["1667", "1760-12"]),
        ("[..1760-12-03,1761]", ["[..1760-12-03]", "1761"]),
        ("[2019-06-24..2019-06-30,2019-07-03?]", ["[2019-06-24..2019-06-30]", "2019-07-03?"]),
        ("[2019-06-30TNI,2019-07-01TMO]", ["2019-06-30TNI", "2019-07-01TMO"]),
        ("[2020,2019]", ["2020", "2019"]),
    ],
)
def test_sets(text, choices):
    date = EventDate.parse(text)
    assert [str(choice) for choice in date.one_of] == choices
    assert str(date) == text


def test_the_bounds_of_a_set_are_those_of_its_dates():
    date = EventDate.parse("[2019-06-05~,2019-05-06]")
    assert (iso(date.start), iso(date.end), date.approximate, date.uncertain) == (
        "2019-05-06",
        "2019-06-05",
        True,
        False,
    )
    assert (iso(date.earliest), iso(date.latest)) == ("2019-05-06", "2019-06-06")
    assert EventDate.parse("[..2018,2019-06]").start is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2019-06-30T06:00:00", datetime.time(6)),
        ("2019-06-30T23:20:30Z", datetime.time(23, 20, 30, tzinfo=datetime.UTC)),
        (
            "2019-06-30T06:00:00+04:30",
            datetime.time(6, tzinfo=KABUL),
        ),
        ("2019-06-30T06:00:00~", datetime.time(6)),
    ],
)
def test_times(text, time):
    date = EventDate.parse(text)
    assert (date.time, date.time.tzinfo) == (time, time.tzinfo)
    assert str(date) == text


@pytest.mark.parametrize(
    ("code", "part"),
    [
        ("DA", "dawn"), ("MO", "morning"), ("MI", "noon"), ("AF", "afternoon"), ("EV", "evening"),
        ("DU", "dusk"), ("NI", "night"), ("MN", "midnight"), ("DT", "daytime"),
    ],
)  # fmt: skip
def test_parts_of_the_day(code, part):
    date = EventDate.parse(f"2019-06-30T{code}")
    assert date.part_of_day is PartOfDay(part)
    assert str(date) == f"2019-06-30T{code}"


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date_raises(text):
    with pytest.raises(ParseError) as error:
        EventDate.parse(text)
    assert error.value.phrase == text
    assert error.value.why


@pytest.mark.parametrize("repeated", ["9", "Y9", "2019,", "[", "[2019,", "2019-", "/", "?", "2019-06-30T"])
def test_long_texts_are_refused_at_once(repeated):
    with pytest.raises(ParseError, match=f"longer than {LONGEST} characters"):
        EventDate.parse(repeated * 10_000)


def test_a_set_of_very_many_dates_is_refused():
    with pytest.raises(ParseError, match="2 to 64 dates, not 100"):
        EventDate.parse(f"[{','.join(['2019'] * 100)}]")


@given(event_dates())
def test_what_is_written_is_read_back(date):
    assert len(str(date)) <= LONGEST
    assert EventDate.parse(str(date)) == date


def test_the_longest_that_is_written_is_read_back():
    far = FarDay(-(10**12 - 1), 6, 29)
    range_of_days = EventDate.within(far, FarDay(far.year + 1, 1, 2), approximate=True)
    longest = EventDate.either(*[range_of_days] * 64)
    assert EventDate.parse(str(longest)) == longest


@given(st.text("0123456789-XYT?~%[],./:Z+WMO", max_size=30) | st.text(max_size=30))
def test_any_text_is_a_date_or_an_error(text):
    try:
        date = EventDate.parse(text)
    except ParseError:
        return
    assert EventDate.parse(str(date)) == date


# what the oracle is not asked: sets, the unknown date and our own notation, which it has not; winter, which it ends on
# 31 December; and what it does not read
NOT_ASKED = re.compile(r"\[|XXXX|Y-?12000|.*-24|2001-21\?|2019-33/|2019-40/")
ASKED = [row[0] for row in rows(POINTS) + rows(INTERVALS) if not NOT_ASKED.match(row[0])]


class TestOracle:
    """The bounds that the `edtf` package gives, wherever it holds to the standard."""

    @pytest.mark.parametrize("text", ASKED)
    def test_bounds(self, text):
        oracle = pytest.importorskip("edtf").parse_edtf(text)
        date = EventDate.parse(text)
        assert numbers(date.start) == theirs(oracle.lower_strict())
        assert numbers(date.end) == theirs(oracle.upper_strict())

    @pytest.mark.parametrize("text", ["1984~", "201X~"])
    def test_width_of_approximate(self, text):
        oracle = pytest.importorskip("edtf").parse_edtf(text)
        date = EventDate.parse(text)
        assert numbers(date.earliest) == theirs(oracle.lower_fuzzy())
        assert numbers(date.latest) == theirs(oracle.upper_fuzzy())

    @given(st.dates())
    def test_days(self, day):
        edtf = pytest.importorskip("edtf")
        assert theirs(edtf.parse_edtf(str(EventDate.on_day(day))).lower_strict()) == numbers(day)


def numbers(day: Day | None) -> tuple[int, int, int] | None:
    return None if day is None else (day.year, day.month, day.day)


def theirs(bound: object) -> tuple[int, ...] | None:
    """The package gives a struct_time, or an infinite number for an open end."""
    return tuple(bound[:3]) if isinstance(bound, tuple) else None
