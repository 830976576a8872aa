"""Dates in text: every spelling is read back, what hangs on publication or story is settled; no text fails."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import pytest
from date_spellings import MONTHS, SPELLED, WEEKDAYS, days, spelled
from date_strategies import event_dates, time_texts
from hypothesis import given
from hypothesis import strategies as st

from conflictevents.errors import ParseError
from conflictevents.extraction.dates.resolve import as_published
from conflictevents.extraction.dates.tense import is_to_come
from conflictevents.extraction.finding import find_dates, find_timexes
from conflictevents.extraction.parsing import parse_date
from conflictevents.model.date import Duration, EventDate, Limit, Recurrence, Reference, Timex
from conflictevents.model.mention import Mention

PUBLISHED = datetime.date(2019, 7, 1)  # a Monday


def told(text: str, published: object = PUBLISHED) -> list[str]:
    return [str(mention.value) for mention in find_dates(text, published=published)]  # type: ignore[arg-type]


# --- spellings


@given(event_dates())
def test_the_notation_is_read_back(date: EventDate) -> None:
    assert parse_date(str(date)) == date


@pytest.mark.parametrize("what", SPELLED)
@given(data=st.data())
def test_every_spelling_is_read_back(what: str, data: st.DataObject) -> None:
    phrase, date = data.draw(SPELLED[what]())
    assert parse_date(phrase) == date
    (mention,) = find_dates(f"They came back: {phrase}, he said.", kinds=EventDate)
    assert (mention.text, mention.value) == (phrase, date)


@given(days, st.booleans(), st.booleans())
def test_of_figures_the_caller_says_what_comes_first(day: datetime.date, day_first: bool, padded: bool) -> None:
    first, second = ("d", "m") if day_first else ("m", "d")
    phrase = spelled(day, f"{{{first * (1 + padded)}}}/{{{second * (1 + padded)}}}/{{y}}")
    assert parse_date(phrase, day_first=day_first) == EventDate.on_day(day)


@given(days)
def test_figures_leave_day_and_month_open_where_they_can_be_either(day: datetime.date) -> None:
    found = parse_date(spelled(day, "{d}/{m}/{y}"))
    assert EventDate.on_day(day) in (found.one_of or (found,))
    assert len(found.one_of) == (2 if day.day <= 12 and day.day != day.month else 0)


@given(st.dates(datetime.date(1969, 1, 1), datetime.date(2068, 12, 31)))
def test_a_year_of_two_figures_is_of_the_century_around_2019(day: datetime.date) -> None:
    assert parse_date(spelled(day, "{dd}/{mm}/{yy}"), day_first=True) == EventDate.on_day(day)


LIMITS = {
    None: "{}",
    Limit.APPROX: "about {}",
    Limit.MORE_THAN: "more than {}",
    Limit.LESS_THAN: "less than {}",
    Limit.EQUAL_OR_MORE: "at least {}",
    Limit.EQUAL_OR_LESS: "at most {}",
}
UNITS = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"]


@given(st.integers(2, 9999), st.sampled_from(UNITS), st.sampled_from(list(LIMITS)))
def test_a_length_is_read_back(number: int, unit: str, limit: Limit | None) -> None:
    phrase = LIMITS[limit].format(f"{number:,} {unit}")
    (mention,) = find_dates(f"They held out for {phrase}, he said.", kinds=Duration)
    assert (mention.text, mention.value) == (phrase, Duration(**{unit: number}, limit=limit))


@given(st.sampled_from(WEEKDAYS), st.sampled_from(["every {}", "each {}", "{}s"]))
def test_a_weekday_that_comes_again_is_read_back(weekday: str, spelling: str) -> None:
    (mention,) = find_dates(f"They met on {spelling.format(weekday)}.", kinds=Recurrence)
    assert mention.value == Recurrence(every=Duration(weeks=1), on=WEEKDAYS.index(weekday))


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

published_days = st.none() | days


@given(time_texts(), published_days)
def test_mentions_are_in_order_and_in_the_text(text: str, published: datetime.date | None) -> None:
    end = 0
    for mention in find_dates(text, published=published):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.value.timex
        assert mention.value.timex_type in {"DATE", "TIME", "DURATION", "SET"}
        assert not isinstance(mention.value, EventDate) or mention.value.text == mention.text
        end = mention.end


@given(time_texts(), published_days)
def test_the_parts_of_a_period_are_dates_inside_it(text: str, published: datetime.date | None) -> None:
    for mention in find_dates(text, published=published):
        end = mention.start
        for part in mention.parts:
            assert end <= part.start < part.end <= mention.end
            assert text[part.start : part.end] == part.text
            assert isinstance(part.value, EventDate)
            assert part.value.text == part.text
            end = part.end


@pytest.mark.parametrize("kind", [EventDate, Duration, Recurrence, Reference, EventDate | Duration])
@given(text=time_texts(), published=published_days)
def test_kinds_are_all_of_these_and_no_others(kind: type, text: str, published: datetime.date | None) -> None:
    wanted = [mention for mention in find_dates(text, published=published) if isinstance(mention.value, kind)]
    assert placed(find_dates(text, kinds=kind, published=published)) == placed(wanted)


def placed(mentions: Iterable[Mention[object]]) -> list[tuple[int, int, object]]:
    return [(mention.start, mention.end, mention.value) for mention in mentions]


@given(time_texts(), published_days)
def test_tags_are_those_of_the_dates(text: str, published: datetime.date | None) -> None:
    found = find_dates(text, published=published)
    single = [time for mention in found for time in mention.parts or (mention,)]
    tags = [time.with_value(Timex(time.value.timex, time.value.timex_type, time.value.mod)) for time in single]
    assert placed(find_timexes(text, published=published)) == placed(tags)


@given(time_texts(), days)
def test_a_mention_means_the_same_by_itself(text: str, published: datetime.date) -> None:
    mentions = find_dates(text, kinds=EventDate, published=published)
    if len(mentions) == 1 and not is_to_come(text, mentions[0]):
        assert parse_date(mentions[0].text, published=published) == mentions[0].value


@given(time_texts(), published_days)
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
        "\u202e3 May 2019",
        "３０ June ２０１９",
        "٣٠ يونيو ٢٠١٩",
        "9" * 10_000,
        "1" * 5000 + " BC",
        "9" * 5000 + " days ago",
        "31 " * 5000 + "June",
        "the the " * 5000,
        "May " * 5000,
        "from 3 to " * 2000,
        "early " * 5000 + "2019",
    ],
)
def test_strange_texts_are_read(text: str) -> None:
    assert all(mention.text in text for mention in find_dates(text, published=PUBLISHED))


@pytest.mark.parametrize("phrase", ["999999999 years ago", "999999 BC", "999999999 weeks ago"])
def test_far_away_dates_are_values(phrase: str) -> None:
    date = parse_date(phrase, published=PUBLISHED)
    assert date == EventDate.unknown() or (date.start is not None and date.start.year < -15_000)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("On 4 May they left.", "XXXX-05-04 DATE"),
        ("On 29 February they left.", "XXXX-02-29 DATE"),
        ("In June they left.", "XXXX-06 DATE"),
        ("On Friday they left.", "XXXX-WXX-5 DATE"),
        ("On the 17th, they left.", "XXXX-XX-17 DATE"),
        ("At 8 p.m. they left.", "XXXX-XX-XXT20:00 TIME"),
        ("Two days later they left.", "XXXX-XX-XX DATE"),
        ("Yesterday they left.", "XXXX DATE"),
    ],
)
def test_what_nobody_told_is_open(text: str, tag: str) -> None:
    (mention,) = find_dates(text, kinds=EventDate)
    assert str(mention.value) == "XXXX"
    assert f"{mention.value.timex} {mention.value.timex_type}" == tag
