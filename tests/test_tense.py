"""Tense: what the verb beside a date says of it, and which dates a narrative passes over."""

from __future__ import annotations

import pytest

from conflictevents.extraction.finding import find_dates
from conflictevents.model.date import EventDate

MONDAY = "2019-07-01"


def told(text: str, published: str | None = MONDAY) -> list[str]:
    return [str(mention.value) for mention in find_dates(text, kinds=EventDate, published=published)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The envoys will meet on Friday in Muscat.", "2019-07-05"),
        ("On Friday, the envoys will meet in Muscat.", "2019-07-05"),
        ("The truce is to begin on Thursday.", "2019-07-04"),
        ("The talks were set to resume on Tuesday.", "2019-07-02"),
        ("The deadline expires on Friday.", "2019-07-05"),
        ("The hearing should be completed in October.", "2019-10"),
        ("Elections will be held in September.", "2019-09"),
        ("A vote is expected on 20 July.", "2019-07-20"),
        ("He said that the convoy would leave on Wednesday.", "2019-07-03"),
        ("They'll fly home on Saturday.", "2019-07-06"),
        ("The envoys met on Friday in Muscat.", "2019-06-28"),
        ("On Friday, gunmen killed four guards.", "2019-06-28"),
        ("The army said on Friday that it will pull out.", "2019-06-28"),
        ("The strike on Sunday killed six who were expected to leave.", "2019-06-30"),
        ("Troops who will go home had been attacked on Wednesday.", "2019-06-26"),
        ("He will stay. The base was shelled in October.", "2018-10"),
        ("The base was shelled on Monday.", "2019-07-01"),
        ("The envoys will meet on Monday.", "2019-07-01"),
    ],
)
def test_the_verb_says_which_one(text: str, date: str) -> None:
    assert told(text) == [date]


def test_a_report_that_turns_to_long_ago_goes_on_there_to_the_end_of_the_paragraph() -> None:
    text = "A ferry was raised on Friday.\nIt sank on 5 March 1983. On 9 March two divers died.\nOn 9 May it broke."
    assert told(text) == ["2019-06-28", "1983-03-05", "1983-03-09", "2019-05-09"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # a plan for later does not move the story
        ("On 2 May 1915 they landed. A railway planned for 1921 was far. On 9 May they left. By June 1915 it ended.",
         ["1915-05-02", "1921", "1915-05-09", "../1915-06"]),
        # nor does what had been
        ("In May 1788 the estates, last called in 1614, met. On 3 June they sat. They rose in July 1788.",
         ["1788-05", "1614", "1788-06-03", "1788-07"]),
        # what is earlier than the story has come to
        ("On 4 May 1940 they came. Two years earlier there had been peace. On 9 May they left.",
         ["1940-05-04", "1938", "1940-05-09"]),
        # but a story goes back to a day
        ("On 4 May 1940 they came. On 8 June 1938 he had set out. On 9 July he saw the sea. In 1941 he wrote of it.",
         ["1940-05-04", "1938-06-08", "1938-07-09", "1941"]),
        # and on over the turn of the year
        ("They set out in November 1864. In December it snowed. On 7 January they saw the sea.",
         ["1864-11", "1864-12", "1865-01-07"]),
        # the winter that the story is in
        ("On 3 January 1777 they won. The winter was hard.", ["1777-01-03", "1776-24"]),
    ],
)  # fmt: skip
def test_a_story_moves_from_date_to_date(text: str, dates: list[str]) -> None:
    assert told(text, None) == dates
    assert told(text, "2009-12-19") == dates


def test_in_a_narrative_now_is_the_time_of_the_story() -> None:
    text = "On 4 May 1940 he wrote: two years ago there was peace. By June 1940 he said that today there was none."
    text += " He fell in July 1940."
    assert told(text, "2009-12-19") == ["1940-05-04", "1938", "../1940-06", "XXXX", "1940-07"]
    assert told(text, None) == ["1940-05-04", "XXXX", "../1940-06", "XXXX", "1940-07"]
