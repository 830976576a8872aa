"""Years: in full wherever English shows a figure to be one, without their century, of an era, and fiscal ones."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from conflictevents.english.dates.unresolved import Anchor, Unresolved, from_anchor
from conflictevents.english.dates.words import NO_NOUN
from conflictevents.model.date import EventDate, Timex
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

_DATED_NOUNS = (
    "accord accords agreement armistice campaign campaigns census championship championships conference congress "
    "constitution convention coup coups election elections fighting games harvest invasion massacre mutiny offensive "
    "offensives olympics operation operations pact partition peace rebellion referendum report revolt revolution "
    "rising season summit surge treaty uprising war"
)
_FISCAL_YEARS = {f"FY{written}": year for year in range(1970, 2060) for written in (year, f"{year % 100:02}")}


def words() -> Mapping[str, Words]:
    """What stands behind a year, a month or a season that it is of, and what a year does; years of accounts."""
    return {
        "dated_noun": _DATED_NOUNS.split(),
        "year_verb": ["saw", "witnessed", "brought", "marked"],
        "fiscal_year": _FISCAL_YEARS,
    }


COUNTED = "(word | people | thing | state | harmed | harm_noun)"
"""What follows a number that counts."""
YEAR = "year:(number era | era number | year_number)"
"""A year with or without its era; :func:`year_told` reads it."""


def year_told(figures: Sequence[int]) -> int | None:
    """The year of a figure and perhaps a sign for its era, in either order; 1 BC is the year 0."""
    number = max(figures)
    if not 0 < number < 10**9:
        return None
    return 1 - number if min(figures) < 0 else number


def looks_like_year(number: int) -> bool:
    """Where a number may as well count something, round ones do."""
    return 1600 <= number <= 2100 and number % 50 != 0


_THINGS = "things:(people | thing)?"


@rule("calendar", f"(year_cue | portion) '-'? this:year_number {_THINGS}", {"in 2019": "2019", "mid-1943": "1943"})
def year(this: int, things: object) -> EventDate | None:
    """Not "in 1500 villages"; the people of "the 2019 police raids" are not counted."""
    return None if things and not looks_like_year(this) else EventDate.year_of(this)


@rule(
    "calendar",
    "(('half' | 'quarter' | edge) 'of' | ('late' | 'early' | 'recently') 'as' | 'since' limit) this:year_number",
    {"the end of 1950": "1950", "as late as 1800 people": "1800"},
)
def year_in_part(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule(
    "calendar",
    f"(loose_year_cue | opening | ending) this:year_number ({NO_NOUN} | 'the' | 'a' | 'an' | possessive | pronoun)",
    {"after 2011, he": "2011", "by 1350 a third": "1350"},
)
def year_on_its_own(this: int) -> EventDate:
    """No year where a noun follows: "2011 and 2500 men"."""
    return EventDate.year_of(this)


@rule(
    "name",
    "(determiner | possessive | genitive) this:year_number (name | '-' | 'and'){0,5} law",
    {"the 2008 Act": "2008", "its 1911 Parliament Act": "1911"},
)
def year_in_name_of_law(this: int, phrase: str) -> str:
    """By which the law is called, and not what is told of."""
    return phrase


@rule(
    "name",
    "(determiner | possessive) this:year_number '-' ('man' | 'men' | 'strong')",
    {"a 1990-man force": "1990"},
)
def count_in_a_compound(this: int, phrase: str) -> str:
    return phrase


@rule(
    "calendar",
    "('from' | 'between') this:year_number ('to' | 'until' | 'till' | 'and') (deictic_day | 'now' | 'the' 'present')",
    {"between 2011 and today": "2011", "from 2011 to the present": "2011"},
)
def year_until_now(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", "('pre' | 'post') '-' this:year_number", {"pre-1980": "1980"})
def year_behind_prefix(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", "(determiner | possessive) this:year_number", {"the 2015 agreement": "2015"})
def year_of_something(this: int) -> EventDate | None:
    """Round numbers count: "the 2000 soldiers"."""
    return EventDate.year_of(this) if looks_like_year(this) else None


@rule(
    "calendar",
    f"('of' | 'as' | 'from' | opening) this:year_number {_THINGS}",
    {"the siege of 1683 failed": "1683"},
)
def year_behind_something(this: int, things: object) -> EventDate | None:
    return EventDate.year_of(this) if looks_like_year(this) and not things else None


@rule(
    "calendar",
    f"(loose_year_cue | ending | word 'to') this:year_number counted:{COUNTED}?",
    {"by 1943 Germany": "1943", "dating to 1683": "1683"},
)
def year_that_counts_nothing(this: int, counted: object) -> EventDate | None:
    return EventDate.year_of(this) if looks_like_year(this) and not counted else None


@rule(
    "calendar",
    "this:year_number (name | word)? dated_noun",
    {"a secret 1902 pact": "1902", "the 1950 elections": "1950", "1972 peace talks and war": "1972"},
)
def year_before_noun(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", "this:year_number (adverb? year_verb | genitive)", {"1987 saw more": "1987", "1965's best": "1965"})
def year_as_subject(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", "break this:year_number (break | ':' | '-' | '–' | '—')", {"At war\n\n1917\n\nIn": "1917"})
def year_as_heading(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", "(name | ',') this:year_number break", {"The World Cup 2010\nIt was": "2010"})
def year_at_end_of_heading(this: int) -> EventDate | None:
    return EventDate.year_of(this) if looks_like_year(this) else None


@rule(
    "calendar",
    f"(name | word | ')') ',' this:year_number counted:({COUNTED} | name)?",
    {"in Paris, 1919, they": "1919", "the Somme, 1916": "1916"},
)
def year_behind_comma(this: int, counted: object) -> EventDate | None:
    return EventDate.year_of(this) if looks_like_year(this) and not counted else None


@rule("calendar", "('b.' | 'd.' | 'born' | 'died') this:year_number", {"(b. 1914)": "1914"})
def year_of_life(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", "'(' this:year_number ')'", {"the siege (1683) failed": "1683"})
def year_in_brackets(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule("calendar", f"'the'? 'year' 'of'? {YEAR}", {"the year 1453": "1453", "the year 44 BC": "-0043"})
def the_year(year: Sequence[int]) -> EventDate | None:
    told = year_told(year)
    return None if told is None else EventDate.year_of(told)


@rule("calendar", "'the' 'year' year:number", {"the year 410": "0410", "the year 79": "0079"})
def the_early_year(year: int) -> EventDate | None:
    return EventDate.year_of(year) if 0 < year < 1000 else None


@rule(
    "calendar",
    "(break | stop | mark) 'in' this:early_year (',' | 'the' | possessive | pronoun)",
    {". In 410 the": "0410"},
)
def early_year(this: int) -> Unresolved:
    """Three figures at the head of a sentence; of the era that the story is in."""
    return from_anchor(Anchor.YEAR, lambda near: EventDate.year_of(this if near.year > 0 else 1 - this))


@rule(
    "calendar",
    "'from' this:year_number ('to' | 'until' | 'till' | 'through' | 'onward' | 'onwards') (determiner | possessive)",
    {"from 1556 to his death": "1556"},
)
def year_that_something_began(this: int) -> EventDate:
    return EventDate.year_of(this)


@rule(
    "calendar",
    "(number:number era:era | era:era number:number)",
    {"480 BC": "-0479", "44 B.C.": "-0043", "AD 70": "0070"},
)
def year_of_era(number: int, era: int, phrase: str) -> EventDate | None:
    """Our years are told in bare figures, where "5k AD 70" counts something."""
    if era > 0 and not _BARE.search(phrase):
        return None
    told = year_told((number, era))
    return None if told is None else EventDate.year_of(told)


_BARE = re.compile(r"(?<![0-9,])[0-9]{1,9}(?![0-9,km])", re.IGNORECASE)


@rule("calendar", f"('c.' | 'ca' '.'?) {YEAR}", {"c. 1453": "1453~", "ca. 461 BC": "-0460~"})
def about_year(year: Sequence[int]) -> EventDate | None:
    told = year_told(year)
    return None if told is None else EventDate.year_of(told, approximate=True)


# --- without the century

_SHORT = re.compile(r"['’‘][0-9]{2}")
_AHEAD = 10
"""By how many years a year without its century can lie ahead."""


def of_nearest_century(year: int, near: int) -> int:
    """The last year with these two digits that lies no more than some years ahead: '44 told in 1941 is 1944.

    >>> of_nearest_century(44, 1941), of_nearest_century(99, 1917), of_nearest_century(82, 2019)
    (1944, 1899, 1982)
    """
    return near + _AHEAD - (near + _AHEAD - year) % 100


@rule(
    "calendar",
    "(year_cue | loose_year_cue | opening | ending | determiner | month | season) this:(mark year:number)",
    {"in '44 he": "1944", "the class of ’89": "1989"},
)
def year_without_century(this: Sequence[int], year: int, phrase: str) -> Unresolved | None:
    if not _SHORT.fullmatch(phrase):
        return None
    return from_anchor(Anchor.YEAR, lambda near: EventDate.year_of(of_nearest_century(year, near.year)))


# --- years of accounts


_ACCOUNTS = "('fiscal' | 'financial')"
_NEXT = "(('-' | '–' | '/') number)?"


def _of_accounts(year: int) -> EventDate:
    """Where such a year begins differs from place to place, so it is the calendar year that it is called by."""
    return attrs.evolve(EventDate.year_of(year), tag=Timex(f"FY{year}"))


@rule(
    "calendar",
    f"'the'? ({_ACCOUNTS} 'year'? year:year_number {_NEXT} | year:year_number {_NEXT} {_ACCOUNTS} 'year')",
    {"fiscal 2019": "2019", "the financial year 2019": "2019", "the 2018-19 fiscal year": "2018"},
)
def fiscal_year(year: int) -> EventDate:
    return _of_accounts(year)


@rule("calendar", f"year:fiscal_year {_NEXT}", {"FY2019": "2019", "FY06": "2006"})
def fiscal_year_in_short(year: int) -> EventDate:
    return _of_accounts(year)
