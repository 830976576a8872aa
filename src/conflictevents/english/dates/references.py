"""References: times told only by where they lie from the one who tells: "now", "recently", "in the future".

In a history the one who tells stands in the time that is told of: "at this time" is the present of the story.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflictevents.model.date import Reference
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule


def words() -> Mapping[str, Words]:
    """Single words that refer to a time; they stay what they are for all other rules."""
    return {
        "reference_word": {
            "recently": Reference.PAST,
            "lately": Reference.PAST,
            "now": Reference.PRESENT,
            "currently": Reference.PRESENT,
            "presently": Reference.PRESENT,
            "nowadays": Reference.PRESENT,
            "recent": Reference.PAST,
            "former": Reference.PAST,
            "current": Reference.PRESENT,
            "future": Reference.FUTURE,
        },
    }


@rule(
    "reference",
    "word:reference_word compound:('-' word)?",
    {"recently": "PAST_REF", "now": "PRESENT_REF", "future": "FUTURE_REF"},
)
def word_of_time(word: Reference, compound: Sequence[str] | None) -> Reference | None:
    """What is "recent-looking" or "now-closed" tells of no time."""
    return None if compound else word


@rule("reference", "('more' | 'most') 'recently'", {"more recently": "PAST_REF"})
def more_recently() -> Reference:
    return Reference.PAST


# --- the past, the present and the future


@rule("reference", "('in' | 'from' | 'of' | 'than' | 'with') this:('the' 'past')", {"in the past": "PAST_REF"})
def the_past() -> Reference:
    return Reference.PAST


@rule("reference", "'the' ('recent' | 'distant' | 'remote') 'past'", {"the recent past": "PAST_REF"})
def some_past() -> Reference:
    return Reference.PAST


@rule("reference", "'in' this:('those' 'days')", {"in those days": "PAST_REF"})
def those_days() -> Reference:
    return Reference.PAST


@rule(
    "reference",
    "'long' 'ago' | 'the' ('good'? 'old' 'days' | 'other' 'day')",
    {"long ago": "PAST_REF", "the old days": "PAST_REF"},
)
def long_ago() -> Reference:
    return Reference.PAST


@rule(
    "reference",
    "('a' ('short' | 'long' | 'little')? ('time' | 'while') | 'some' 'time' | ('a' 'few')? 'moments') 'ago'",
    {"a long time ago": "PAST_REF", "moments ago": "PAST_REF"},
)
def a_while_ago() -> Reference:
    return Reference.PAST


@rule("reference", "'at' this:('one' ('time' | 'point'))", {"at one time": "PAST_REF"})
def at_one_time() -> Reference:
    return Reference.PAST


@rule(
    "reference",
    "'right' 'now' | ('present' | 'modern') '-'? 'day' | 'these' 'days' | 'the' 'time' 'being'",
    {"right now": "PRESENT_REF", "present-day": "PRESENT_REF", "the time being": "PRESENT_REF"},
)
def the_present() -> Reference:
    return Reference.PRESENT


@rule("reference", "'to' this:'date'", {"to date": "PRESENT_REF"})
def to_date() -> Reference:
    return Reference.PRESENT


@rule(
    "reference", "'at' this:('the' 'moment') told:('of' | 'when' | 'that' | 'the')?", {"at the moment": "PRESENT_REF"}
)
def at_the_moment(this: object, told: Sequence[str] | None) -> Reference | None:
    """Not "at the moment of the attack"."""
    return Reference.PRESENT if told is None else None


@rule("reference", "'at' this:'present'", {"at present": "PRESENT_REF"})
def at_present() -> Reference:
    return Reference.PRESENT


@rule("reference", "'very' 'soon'", {"very soon": "FUTURE_REF"})
def very_soon() -> Reference:
    """ "Soon" alone is told of what followed soon, in a history."""
    return Reference.FUTURE


@rule(
    "reference",
    "'the' (('near' | 'distant' | 'foreseeable' | 'immediate')? 'future' | ('near' | 'short' | 'long') '-'? 'term')",
    {"the near future": "FUTURE_REF", "the long term": "FUTURE_REF"},
)
def the_future() -> Reference:
    return Reference.FUTURE


# --- the time of the story

_AT = "('at' | 'about' | 'around' | 'during' | 'by' | 'in' | 'from' | 'since' | 'until' | 'throughout' | 'of')"


@rule(
    "reference",
    f"{_AT} this:(('this' | 'that' | 'the' 'same'?) 'time' | ('that' | 'the' 'same') 'period' | 'this' 'day')",
    {"at this time": "PRESENT_REF", "during the same period": "PRESENT_REF", "by that time": "PAST_REF"},
)
def story_time(phrase: str) -> Reference:
    """Not "this time, they held out", which is one of several times."""
    return Reference.PAST if phrase.lower().startswith("that") else Reference.PRESENT


@rule("reference", "'this' ('period' | 'date')", {"this period": "PRESENT_REF"})
def this_period() -> Reference:
    return Reference.PRESENT
