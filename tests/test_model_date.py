"""Dates as values: how they are made, what must hold of them, what they contain, and what they are in TIMEX3."""

from __future__ import annotations

import datetime
import zoneinfo

import attrs
import pytest
from date_strategies import days, durations, event_dates, near_days, numbers, recurrences
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.errors import ParseError
from conflictevents.model import calendar
from conflictevents.model.date import (
    DateKind,
    DatePrecision,
    Duration,
    EventDate,
    FarDay,
    PartOfDay,
    Recurrence,
    Season,
)

JUNE_30 = datetime.date(2019, 6, 30)  # a Sunday


def parse(text: str) -> EventDate:
    return EventDate.parse(text)


class TestDays:
    @pytest.mark.parametrize(
        ("day", "text"),
        [
            (FarDay(0, 12, 31), "0000-12-31"),
            (FarDay(-43, 3, 15), "-0043-03-15"),
            (FarDay(-9999, 1, 1), "-9999-01-01"),
            (FarDay(-10_000, 1, 1), "Y-10000-01-01"),
            (FarDay(10_000, 2, 29), "Y10000-02-29"),
        ],
    )
    def test_far_days_are_written_as_edtf_does(self, day, text):
        assert day.isoformat() == text

    @pytest.mark.parametrize(
        "fields", [(2019, 6, 30), (1, 1, 1), (9999, 12, 31), (-43, 2, 29), (0, 13, 1), (0, 0, 1), (-1, 6, 31)]
    )
    def test_a_far_day_is_far_and_exists(self, fields):
        with pytest.raises(ValueError):  # noqa: PT011 - Python's own words for a day out of range differ by version
            FarDay(*fields)

    def test_year_0_leads_to_year_1_without_a_gap(self):
        assert FarDay(0, 12, 31).toordinal() == 0
        assert calendar.plus_days(datetime.date(1, 1, 1), -366) == FarDay(0, 1, 1)
        assert calendar.plus_days(datetime.date(9999, 12, 31), 1) == FarDay(10_000, 1, 1)

    def test_weekdays_go_on(self):
        assert datetime.date(1, 1, 1).weekday() == 0
        assert FarDay(0, 12, 31).weekday() == 6
        assert FarDay(10_000, 1, 1).weekday() == (datetime.date(9999, 12, 31).weekday() + 1) % 7

    @given(days(), days())
    def test_both_sorts_of_days_are_ordered_alike(self, one, two):
        assert (one < two) == (one.toordinal() < two.toordinal())
        assert (one <= two) == (not two < one)
        assert (one == two) == (one.toordinal() == two.toordinal())

    @given(days())
    def test_ordinals_are_inverse(self, day):
        assert calendar.from_ordinal(day.toordinal()) == day

    @given(days(), st.integers(-(10**6), 10**6))
    def test_days_added_are_days_apart(self, day, number):
        assert calendar.plus_days(day, number).toordinal() - day.toordinal() == number

    @given(days(), st.integers(-(10**5), 10**5))
    def test_months_added_keep_the_day_or_end_the_month(self, day, number):
        moved = calendar.plus_months(day, number)
        assert calendar.month_number(moved) - calendar.month_number(day) == number
        assert moved.day in (day.day, calendar.month_length(moved.year, moved.month))
        assert moved.day <= day.day

    def test_a_day_is_no_number(self):
        with pytest.raises(TypeError):
            assert FarDay(0, 1, 1) < 5
        assert FarDay(0, 1, 1) != datetime.date(1, 1, 1)


class TestConstructors:
    @pytest.mark.parametrize(
        ("date", "text"),
        [
            (EventDate.on_day(JUNE_30), "2019-06-30"),
            (EventDate.on_day(FarDay(-43, 3, 15)), "-0043-03-15"),
            (EventDate.on_day(JUNE_30, time=datetime.time(6)), "2019-06-30T06:00:00"),
            (EventDate.on_day(JUNE_30, part_of_day=PartOfDay.NIGHT), "2019-06-30TNI"),
            (EventDate.on_day(datetime.datetime(2019, 6, 30, 6, tzinfo=datetime.UTC)), "2019-06-30T06:00:00Z"),
            (EventDate.month(2019, 6, uncertain=True), "2019-06?"),
            (EventDate.season(2019, Season.SPRING), "2019-21"),
            (EventDate.season(2019, Season.WINTER), "2019-24"),
            (EventDate.quarter(2019, 1), "2019-33"),
            (EventDate.quarter(2019, 4), "2019-36"),
            (EventDate.half_year(2019, 2), "2019-41"),
            (EventDate.year_of(2019), "2019"),
            (EventDate.year_of(-43), "-0043"),
            (EventDate.decade(199), "199X"),
            (EventDate.century(19), "19XX"),
            (EventDate.week_of(JUNE_30), "[2019-06-24..2019-06-30]"),
            (EventDate.week_of(datetime.date(2019, 7, 1)), "[2019-07-01..2019-07-07]"),
            (EventDate.weekend_of(datetime.date(2019, 6, 26)), "[2019-06-29..2019-06-30]"),
            (EventDate.weekend_of(JUNE_30), "[2019-06-29..2019-06-30]"),
            (EventDate.within(datetime.date(2019, 6, 3), JUNE_30), "[2019-06-03..2019-06-30]"),
            (EventDate.within(parse("2019-04~"), parse("2019-08")), "[2019-04~..2019-08~]"),
            (EventDate.within(None, JUNE_30), "[..2019-06-30]"),
            (EventDate.lasting(datetime.date(2019, 6, 3), JUNE_30), "2019-06-03/2019-06-30"),
            (EventDate.lasting(parse("2019-04"), None), "2019-04/.."),
            (EventDate.lasting(parse("2019-04"), parse("2019")), "2019-04-01/2019-12-31"),
            (EventDate.lasting(EventDate.week_of(JUNE_30), JUNE_30), "2019-06-24/2019-06-30"),
            (EventDate.lasting(parse("2019-06-03"), parse("2019-06-09?"), uncertain=False), "2019-06-03/2019-06-09"),
            (EventDate.not_after(JUNE_30), "../2019-06-30"),
            (EventDate.either(parse("[2017,2018]"), parse("2019-06")), "[2017,2018,2019-06]"),
            (EventDate.unknown(), "XXXX"),
        ],
        ids=str,
    )
    def test_what_they_make(self, date, text):
        assert str(date) == text
        assert parse(text) == date

    def test_either_of_one_is_that_one(self):
        assert EventDate.either(parse("2019~")) == parse("2019~")

    def test_the_words_take_no_part_in_equality(self):
        assert EventDate.month(2019, 6, text="last June") == EventDate.month(2019, 6, text="June 2019")
        assert EventDate.month(2019, 6, text="last June").text == "last June"
        assert hash(EventDate.month(2019, 6, text="last June")) == hash(EventDate.month(2019, 6))

    @pytest.mark.parametrize(
        "make",
        [
            lambda: EventDate.month(2019, 13),
            lambda: EventDate.quarter(2019, 5),
            lambda: EventDate.quarter(2019, 0),
            lambda: EventDate.half_year(2019, 3),
            lambda: EventDate.season(2019, "monsoon"),
            lambda: EventDate.decade(1000),
            lambda: EventDate.decade(-1),
            lambda: EventDate.century(100),
            lambda: EventDate.year_of(10**12),
            lambda: EventDate.within(None, None),
            lambda: EventDate.lasting(None, None),
            lambda: EventDate.lasting(EventDate.unknown(), None),
            lambda: EventDate.within(JUNE_30, datetime.date(2019, 6, 29)),
            lambda: EventDate.either(parse("2019"), parse("2019/2020")),
            lambda: EventDate.either(parse("2019"), EventDate.unknown()),
            EventDate.either,
        ],
    )
    def test_what_they_refuse(self, make):
        with pytest.raises(ValueError):  # noqa: PT011 - the words of some are Python's own
            make()


class TestInvariants:
    @pytest.mark.parametrize(
        ("text", "changes", "why"),
        [
            ("2019-06-30", {"start": "2019-06-30"}, "the start of a date is a day"),
            ("2019-06-30", {"end": datetime.datetime(2019, 6, 30)}, "the end of a date is a day"),
            ("2019-06-30", {"end": datetime.date(2019, 6, 29)}, "2019-06-29 is before 2019-06-30"),
            ("2019-06-30", {"precision": "month"}, "2019-06-30/2019-06-30 is no point of precision month"),
            ("2019-06-30", {"precision": "fortnight"}, "fortnight"),
            ("2019-06-30", {"precision": "range"}, "is no point of precision range"),
            ("2019-06-30", {"precision": "unknown"}, "is no point of precision unknown"),
            ("2019-06", {"precision": "range"}, "is no point of precision range"),
            ("2019-06", {"start": None}, "/2019-06-30 is no point of precision month"),
            ("2019-06", {"kind": "interval", "precision": "season"}, "no interval of precision season"),
            ("[2019-06-24..2019-06-30]", {"kind": "interval"}, "no interval of precision week"),
            ("2019-04/2019-06", {"end": JUNE_30 - datetime.timedelta(1)}, "no interval of precision month"),
            ("2019-04/2019-06", {"start": None, "end": None}, "no interval of precision month"),
            ("XXXX", {"precision": "range"}, "is no point of precision range"),
            ("2019-06", {"time": datetime.time(6)}, "only a single day has a time"),
            ("2019-06-30/2019-06-30", {"part_of_day": "night"}, "only a single day has a time"),
            ("2019-06-30TMO", {"time": datetime.time(6)}, "not both 06:00:00 and morning"),
            ("2019-06-30", {"time": datetime.time(6, tzinfo=zoneinfo.ZoneInfo("Asia/Damascus"))}, "fixed offset"),
            ("[2018,2019]", {"end": datetime.date(2020, 1, 1)}, "the bounds and marks of a set are those of its dates"),
            ("[2018,2019]", {"approximate": True}, "the bounds and marks of a set are those of its dates"),
            ("[2018,2019]", {"precision": "day"}, "is no point of precision day"),
            ("2019", {"precision": "range", "one_of": (parse("2019"),)}, "a set has 2 to 64 dates, not 1"),
            ("2019", {"precision": "range", "one_of": (parse("2019"), parse("[2019,2019]"))}, "of a set are points"),
        ],
    )
    def test_what_breaks_one_is_refused(self, text, changes, why):
        with pytest.raises(ValueError, match=why):
            attrs.evolve(parse(text), **changes)

    def test_values_are_taken_as_their_text(self):
        date = EventDate(start=JUNE_30, end=JUNE_30, precision="day", kind="point", part_of_day="night")
        assert (date.precision, date.kind, date.part_of_day) == (DatePrecision.DAY, DateKind.POINT, PartOfDay.NIGHT)

    def test_dates_are_frozen(self):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            parse("2019").start = None


class TestBounds:
    @pytest.mark.parametrize(
        ("text", "earliest", "latest"),
        [
            ("2019-06-30", "2019-06-30", "2019-06-30"),
            ("2019-06-30?", "2019-06-30", "2019-06-30"),
            ("2019-06-30~", "2019-06-29", "2019-07-01"),
            ("2019-06-30%", "2019-06-29", "2019-07-01"),
            ("2019-02~", "2019-01-01", "2019-03-31"),
            ("2019-21~", "2018-12-01", "2019-08-31"),
            ("2019-34~", "2019-01-01", "2019-09-30"),
            ("2019-40~", "2018-07-01", "2019-12-31"),
            ("2019~", "2018-01-01", "2020-12-31"),
            ("201X~", "2000-01-01", "2029-12-31"),
            ("19XX~", "1800-01-01", "2099-12-31"),
            ("0001~", "0000-01-01", "0002-12-31"),
            ("9999~", "9998-01-01", "Y10000-12-31"),
            ("Y999999999999~", "Y999999999998-01-01", "Y1000000000000-12-31"),
            ("[2019-06-24~..2019-06-30~]", "2019-06-17", "2019-07-07"),
            ("[2019-06-29~..2019-06-30~]", "2019-06-27", "2019-07-02"),
            ("[2019-06-03~..2019-06-05~]", "2019-06-02", "2019-06-06"),
            ("2019-06-03~/2019-06-09~", "2019-06-02", "2019-06-10"),
            ("2019-04~/..", "2019-03-01", None),
            ("../2019-07-01", None, "2019-07-01"),
            ("XXXX", None, None),
        ],
    )
    def test_earliest_and_latest(self, text, earliest, latest):
        date = parse(text)
        assert (date.earliest and date.earliest.isoformat()) == earliest
        assert (date.latest and date.latest.isoformat()) == latest

    @given(event_dates())
    def test_bounds_are_in_order_and_around_what_was_told(self, date):
        if date.earliest is not None and date.latest is not None:
            assert date.earliest <= date.latest
        if date.start is not None:
            assert date.earliest <= date.start
        if date.end is not None:
            assert date.end <= date.latest

    @pytest.mark.parametrize(
        ("outer", "inner"),
        [
            ("2019", "2019-06-30"), ("2019", "2019-06-30T23:59:59Z"), ("2019-06", "[2019-06-24..2019-06-30]"),
            ("2019-06-30", "2019-06-30TNI"), ("2019-06-30~", "2019-07-01"), ("../2019-07-01", "2019-07-01"),
            ("2019-04/..", "2019-06/2020-02"), ("../2019", "-0043"), ("XXXX", "2019"), ("XXXX", "XXXX"),
            ("201X", "2019-23"), ("[2017,2019]", "2019-06"), ("2019", "[2019-05-06,2019-06-05]"),
            ("[2017,2019]", "[2019-02,2017-03,2017-04]"), ("Y-10000/..", "2019"),
        ],
    )  # fmt: skip
    def test_what_contains_what(self, outer, inner):
        assert parse(inner) in parse(outer)
        assert parse(outer).contains(parse(inner))
        assert parse(outer).overlaps(parse(inner))

    @pytest.mark.parametrize(
        ("outer", "inner"),
        [
            ("2019-06", "2019"), ("2019", "2019-24"), ("2019-06-30", "2019-06-30~"), ("2019", "XXXX"),
            ("../2019-07-01", "2019-07"), ("2019-04/..", "../2019-07-01"), ("[2017,2019]", "2018"),
            ("[2017,2019]", "[2017,2018]"), ("2019", "[2019,2020]"),
        ],
    )  # fmt: skip
    def test_what_does_not_contain_what(self, outer, inner):
        assert parse(inner) not in parse(outer)

    @pytest.mark.parametrize(
        ("one", "two", "overlap"),
        [
            ("2019-06", "2019-06-28/2019-07-02", True),
            ("2019-06", "2019-07", False),
            ("2019-06~", "2019-07", True),
            ("2019-24", "2020-02-29", True),
            ("../2019-07-01", "2019-07-01/..", True),
            ("../2019-06-30", "2019-07-01/..", False),
            ("[2017,2019]", "2018", False),
            ("[2017,2019]", "2018/2019-01", True),
            ("[2017,2019]", "[2018,2019-06]", True),
            ("XXXX", "-0043", True),
        ],
    )
    def test_overlaps(self, one, two, overlap):
        assert parse(one).overlaps(parse(two)) is overlap
        assert parse(two).overlaps(parse(one)) is overlap

    def test_days_are_contained_as_they_are(self):
        assert JUNE_30 in parse("2019-06")
        assert FarDay(-43, 3, 15) in parse("-0043")
        assert not parse("2019").overlaps(FarDay(-43, 3, 15))

    @given(event_dates(), event_dates())
    def test_what_contains_a_date_overlaps_it(self, one, two):
        assert one.contains(one)
        assert one.overlaps(two) == two.overlaps(one)
        if two in one:
            assert one.overlaps(two)

    @given(st.lists(near_days, min_size=6, max_size=6).map(sorted))
    def test_containment_is_transitive(self, days):
        outer, middle, inner = (EventDate.within(days[i], days[5 - i]) for i in range(3))
        assert inner in middle
        assert middle in outer
        assert inner in outer


class TestTimex:
    @pytest.mark.parametrize(
        ("text", "kind", "value", "mod"),
        [
            ("2019-06-30", "DATE", "2019-06-30", None),
            ("2019-06-30~", "DATE", "2019-06-30", "APPROX"),
            ("2019-06-30?", "DATE", "2019-06-30", None),
            ("2019-06-30T06:00:00", "TIME", "2019-06-30T06:00", None),
            ("2019-06-30T06:00:15Z", "TIME", "2019-06-30T06:00:15Z", None),
            ("2019-06-30T06:00:00+03:00", "TIME", "2019-06-30T06:00+03:00", None),
            ("2019-06-30TMO", "TIME", "2019-06-30TMO", None),
            ("2019-06-30TDA", "TIME", "2019-06-30TMO", None),
            ("2019-06-30TMN", "TIME", "2019-06-30TNI", None),
            ("2019-06-30TAF", "TIME", "2019-06-30TAF", None),
            ("2019-06-30TDU", "TIME", "2019-06-30TEV", None),
            ("2019-06", "DATE", "2019-06", None),
            ("2019", "DATE", "2019", None),
            ("2019-21", "DATE", "2019-SP", None),
            ("2019-22", "DATE", "2019-SU", None),
            ("2019-23", "DATE", "2019-FA", None),
            ("2019-24", "DATE", "2019-WI", None),
            ("2019-34", "DATE", "2019-Q2", None),
            ("2019-40", "DATE", "2019-H1", None),
            ("199X", "DATE", "199", None),
            ("000X", "DATE", "000", None),
            ("19XX", "DATE", "19", None),
            ("-0043-03-15", "DATE", "BC0044-03-15", None),
            ("0000", "DATE", "BC0001", None),
            ("[2019-06-24..2019-06-30]", "DATE", "2019-W26", None),
            ("[2019-06-29..2019-06-30]", "DATE", "2019-W26-WE", None),
            ("[2018-12-31..2019-01-06]", "DATE", "2019-W01", None),
            ("[2021-01-02..2021-01-03]", "DATE", "2020-W53-WE", None),
            ("[2019-06-03..2019-06-05]", "DATE", "2019-06-XX", None),
            ("[2019-06-03..2019-07-05]", "DATE", "2019-XX-XX", None),
            ("[2018..2019]", "DATE", "XXXX-XX-XX", None),
            ("[2019-05-06,2019-06-05]", "DATE", "2019-XX-XX", None),
            ("../2019-07-01", "DATE", "2019-07-01", "ON_OR_BEFORE"),
            ("[..2019-07-01]", "DATE", "2019-07-01", "ON_OR_BEFORE"),
            ("2019-04/..", "DATE", "2019-04", "ON_OR_AFTER"),
            ("2019-24~/..", "DATE", "2019-WI", "ON_OR_AFTER"),
            ("2019-06-03/2019-06-09", "DURATION", "P7D", None),
            ("2019-04/2019-06", "DURATION", "P3M", None),
            ("2017/2019", "DURATION", "P3Y", None),
            ("2019-24/2020-21", "DURATION", "P6M", None),
            ("XXXX", "DATE", "XXXX", None),
        ],
    )
    def test_attributes(self, text, kind, value, mod):
        date = parse(text)
        assert (date.timex_type, date.timex, date.mod) == (kind, value, mod)

    @given(near_days)
    def test_weeks_are_those_of_iso_8601(self, day):
        year, week, _ = day.isocalendar()
        assert EventDate.week_of(day).timex == f"{year}-W{week:02}"

    @given(event_dates())
    def test_every_date_has_a_value(self, date):
        assert date.timex
        assert date.timex_type in {"DATE", "TIME", "DURATION"}


class TestDuration:
    @pytest.mark.parametrize(
        ("text", "duration"),
        [
            ("P3D", Duration(days=3)),
            ("P2W", Duration(weeks=2)),
            ("PT5H", Duration(hours=5)),
            ("P1Y6M", Duration(years=1, months=6)),
            ("P1M", Duration(months=1)),
            ("PT1M", Duration(minutes=1)),
            ("P1DT12H30M5S", Duration(days=1, hours=12, minutes=30, seconds=5)),
            ("P10Y~", Duration(years=10, limit="APPROX")),
            ("P2.5Y", Duration(years=2.5)),
            ("PT1.25H", Duration(hours=1.25)),
            ("P0D", Duration()),
        ],
    )
    def test_notation(self, text, duration):
        assert Duration.parse(text) == duration
        assert str(duration) == text

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "P",
            "PT",
            "P~",
            "3D",
            "P3",
            "P-3D",
            "P1.D",
            "P.5D",
            "PT3D",
            "P3H",
            "P3DT",
            "P3D ",
            "P٣D",
            "P1D1W",
            "P1000000000D",
        ],
    )
    def test_what_is_no_duration_raises(self, text):
        with pytest.raises(ParseError, match="not a duration in ISO 8601"):
            Duration.parse(text)

    @pytest.mark.parametrize("number", [-1, 10**9, float("inf"), float("nan")])
    def test_numbers_are_bounded(self, number):
        with pytest.raises(ValueError, match="the days of a duration are 0 to 999,999,999"):
            Duration(days=number)

    @pytest.mark.parametrize(
        ("text", "day", "after", "before"),
        [
            ("P3D", "2019-06-30", "2019-07-03", "2019-06-27"),
            ("P2W", "2019-06-30", "2019-07-14", "2019-06-16"),
            ("P1M", "2019-01-31", "2019-02-28", "2018-12-31"),
            ("P1M", "2020-03-31", "2020-04-30", "2020-02-29"),
            ("P1Y", "2020-02-29", "2021-02-28", "2019-02-28"),
            ("P1M1D", "2019-01-31", "2019-03-01", "2018-12-30"),
            ("PT36H", "2019-06-30", "2019-07-01", "2019-06-29"),
            ("PT23H", "2019-06-30", "2019-06-30", "2019-06-30"),
            ("P2.5Y", "2019-06-30", "2021-12-30", "2016-12-30"),
            ("P1.5M", "2019-06-30", "2019-08-14", "2019-05-15"),
            ("P0.5W", "2019-06-30", "2019-07-03", "2019-06-27"),
            ("P1.5DT12H", "2019-06-30", "2019-07-02", "2019-06-28"),
            ("P3000Y", "2019-06-30", "5019-06-30", "-0981-06-30"),
            ("P10000Y", "2019-06-30", "Y12019-06-30", "-7981-06-30"),
        ],
    )
    def test_added_to_a_day(self, text, day, after, before):
        duration, start = Duration.parse(text), datetime.date.fromisoformat(day)
        assert duration.added_to(start).isoformat() == after
        assert duration.added_to(start, -1).isoformat() == before

    @given(durations(st.none() | numbers))
    def test_what_is_written_is_read_back(self, duration):
        assert Duration.parse(str(duration)) == duration

    @given(durations(), days())
    def test_later_is_not_before(self, duration, day):
        assert duration.added_to(day, -1) <= day <= duration.added_to(day)


class TestRecurrence:
    @pytest.mark.parametrize(
        ("text", "recurrence"),
        [
            ("R/P1D", Recurrence(every=Duration(days=1))),
            ("R/P1W/MO", Recurrence(every=Duration(weeks=1), on=0)),
            ("R/P1W/SU", Recurrence(every=Duration(weeks=1), on=6)),
            ("R/P2Y~", Recurrence(every=Duration(years=2, limit="APPROX"))),
        ],
    )
    def test_notation(self, text, recurrence):
        assert Recurrence.parse(text) == recurrence
        assert str(recurrence) == text

    @pytest.mark.parametrize("text", ["", "R", "R/", "P1W", "R5/P1W", "R/P1W/", "R/P1W/XX", "R/P1W/MO/TU", "R/1W"])
    def test_what_is_no_recurrence_raises(self, text):
        with pytest.raises(ParseError) as error:
            Recurrence.parse(text)
        assert error.value.phrase == text

    @pytest.mark.parametrize("on", [-1, 7])
    def test_weekdays_are_0_to_6(self, on):
        with pytest.raises(ValueError, match="a weekday is 0"):
            Recurrence(every=Duration(weeks=1), on=on)

    @given(recurrences())
    def test_what_is_written_is_read_back(self, recurrence):
        assert Recurrence.parse(str(recurrence)) == recurrence
