"""Dates in text: every spelling is read back, what hangs on publication or story is settled; no text fails."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.english import date_words
from conflictevents.errors import ParseError
from conflictevents.extraction.finding import find_dates
from conflictevents.extraction.parsing import parse_date
from conflictevents.extraction.resolve import as_published
from conflictevents.model.date import EventDate

PUBLISHED = datetime.date(2019, 7, 1)  # a Monday
MONTHS = list(calendar.month_name)[1:]
WEEKDAYS = list(calendar.day_name)

days = st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31))
SPELLINGS: list[Callable[[datetime.date], str]] = [
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    lambda day: f"{MONTHS[day.month - 1].upper()} {day.day:02}, {day.year}",
    lambda day: f"the {ordinal(day.day)} of {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{shortened(day)} {ordinal(day.day)}, {day.year}",
    lambda day: f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]}, {day.year}",
    lambda day: f"{day.day:02}.{day.month:02}.{day.year}",
    lambda day: day.isoformat(),
]


def shortened(day: datetime.date) -> str:
    """Jan. or May"""
    month = MONTHS[day.month - 1]
    return month if len(month) < 4 else f"{month[:3]}."


def ordinal(number: int) -> str:
    ending = "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def told(text: str, published: object = PUBLISHED) -> list[str]:
    return [str(mention.value) for mention in find_dates(text, published=published)]  # type: ignore[arg-type]


# --- spellings


@given(days, st.sampled_from(SPELLINGS))
def test_a_day_is_read_back_from_every_spelling(day: datetime.date, spelling: Callable[[datetime.date], str]) -> None:
    assert parse_date(spelling(day)) == EventDate.on_day(day)


@given(days)
def test_slashes_leave_day_and_month_open_where_they_can_be_either(day: datetime.date) -> None:
    found = parse_date(f"{day.day}/{day.month}/{day.year}")
    assert EventDate.on_day(day) in (found.one_of or (found,))
    assert len(found.one_of) == (2 if day.day <= 12 and day.day != day.month else 0)


@given(days)
def test_a_month_is_read_back(day: datetime.date) -> None:
    assert parse_date(f"{MONTHS[day.month - 1]} {day.year}") == EventDate.month(day.year, day.month)


# --- publication


@given(days, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_last_one_up_to_publication(published: datetime.date, weekday: str) -> None:
    day = parse_date(weekday, published=published).start
    assert isinstance(day, datetime.date)
    assert WEEKDAYS[day.weekday()] == weekday
    assert 0 <= (published - day).days < 7


@given(days, st.integers(0, 11))
def test_last_month_by_name_is_over(published: datetime.date, month: int) -> None:
    date = parse_date(f"last {MONTHS[month]}", published=published)
    assert isinstance(date.start, datetime.date)
    assert isinstance(date.end, datetime.date)
    assert date.start.month == month + 1
    assert 0 < (published - date.end).days < 366 + 31


@given(days, days)
def test_a_day_without_year_is_near_publication(day: datetime.date, published: datetime.date) -> None:
    found = parse_date(f"{day.day} {MONTHS[day.month - 1]}", published=published).start
    assert isinstance(found, datetime.date)
    assert (found.month, found.day) == (day.month, day.day)
    assert (found - published).days <= 62


@pytest.mark.parametrize("phrase", ["yesterday", "on Sunday", "last week", "3 May", "two days ago", "tonight", "April"])
def test_without_publication_nothing_is_guessed(phrase: str) -> None:
    assert told(f"They fled {phrase}.", None) == ["XXXX"]


@pytest.mark.parametrize(
    "published",
    [
        "2019-07-01",
        "2019-07-01T23:59:00+02:00",
        " 2019-07-01 ",
        PUBLISHED,
        datetime.datetime(2019, 7, 1, 8),
        EventDate.on_day(PUBLISHED),
    ],
)
def test_publication_is_given_in_many_ways(published: object) -> None:
    assert told("They fled yesterday.", published) == ["2019-06-30"]


@pytest.mark.parametrize(
    "published", ["July", "2019-07", "2019-02-30", "", EventDate.month(2019, 7), EventDate.unknown()]
)
def test_publication_is_a_day(published: str | EventDate) -> None:
    with pytest.raises(ParseError):
        as_published(published)


# --- stories


def test_news_is_told_from_publication() -> None:
    text = (
        "Shells fell on the market on Friday night, in spite of a truce of 26 June 2019. Talks that began in April "
        "broke off last week. The same month had seen a raid; a first one was in November."
    )
    assert told(text) == [
        "2019-06-28TNI",
        "2019-06-26",
        "2019-04",
        "[2019-06-24..2019-06-30]",
        "2019-06",
        "2018-11",
    ]


def test_a_history_goes_on_from_date_to_date() -> None:
    text = (
        "In May 1861 the rebels took the fort. On 3 June they marched on a bridge, and two days later they crossed it. "
        "By early December the valley was theirs. In January a relief column came; the following month it was beaten. "
        "On 8 March 1863 the rest gave up, and that summer peace was signed."
    )
    expected = [
        "1861-05",
        "1861-06-03",
        "1861-06-05",
        "../1861-12-10",
        "1862-01",
        "1862-02",
        "1863-03-08",
        "1863-22",
    ]
    assert told(text) == expected
    assert told(text, None) == expected


def test_a_lone_hour_is_of_the_day_before_it() -> None:
    text = "On 30 June 2019 guards saw lights. At 4:30 a.m. the gate blew up."
    assert told(text) == ["2019-06-30", "2019-06-30T04:30:00"]


def test_what_is_counted_is_told_no_closer_than_what_it_is_counted_from() -> None:
    assert told("In 1943 they landed. Two days later the town fell.") == ["1943", "[1943-01-03..1944-01-02]"]


def test_an_event_date_has_the_words_that_told_it() -> None:
    (mention,) = find_dates("A blast on Sunday evening.", published=PUBLISHED)
    assert (mention.value.text, mention.text, mention.rule) == ("Sunday evening", "Sunday evening", "day_and_part")


# --- any text

_WORDS = sorted({phrase for words in date_words.words().values() for phrase in words})
_SMALL = "the of in on at from to and between ago later days two s , . - – / :"
pieces = st.sampled_from([*_WORDS, *_SMALL.split(), "\n\n"]) | st.integers(0, 3000).map(str)
texts = st.lists(pieces).map(" ".join) | st.lists(pieces).map("".join)
published_days = st.none() | days


@given(texts | st.text(), published_days)
def test_mentions_are_in_order_and_in_the_text(text: str, published: datetime.date | None) -> None:
    end = 0
    for mention in find_dates(text, published=published):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.value.timex
        assert mention.value.timex_type in {"DATE", "TIME", "DURATION", "SET"}
        assert not isinstance(mention.value, EventDate) or mention.value.text == mention.text
        end = mention.end


@given(texts, days)
def test_a_mention_means_the_same_by_itself(text: str, published: datetime.date) -> None:
    mentions = find_dates(text, kinds=EventDate, published=published)
    if len(mentions) == 1:
        assert parse_date(mentions[0].text, published=published) == mentions[0].value


@given(texts | st.text(), published_days)
def test_parsing_raises_nothing_but_a_parse_error(text: str, published: datetime.date | None) -> None:
    try:
        date = parse_date(text, published=published)
    except ParseError:
        return
    assert isinstance(date, EventDate)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ud800 on Sunday \udfff",
        "\0",
        "\u200fon 3 May\u200e",
        "9" * 10_000,
        "1" * 5000 + " BC",
        "the the " * 5000,
        "May " * 5000,
    ],
)
def test_strange_texts_are_read(text: str) -> None:
    assert all(mention.text in text for mention in find_dates(text, published=PUBLISHED))


@pytest.mark.parametrize("phrase", ["999999999 years ago", "999999 BC", "999999999 weeks ago"])
def test_far_away_dates_are_values(phrase: str) -> None:
    date = parse_date(phrase, published=PUBLISHED)
    assert date == EventDate.unknown() or (date.start is not None and date.start.year < -15_000)
