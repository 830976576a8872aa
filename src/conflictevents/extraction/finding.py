"""Finding: from a text to what it mentions, each with its place in the text. Nothing here raises on any text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby
from operator import attrgetter
from types import UnionType
from typing import Any, TypeAlias, TypeVar, overload

import attrs

from conflictevents import english
from conflictevents.english.actors.party import Party
from conflictevents.english.dates.parts import plain
from conflictevents.english.dates.periods import dates_in_a_row
from conflictevents.english.dates.unresolved import Stated
from conflictevents.english.places.gazetteer import Gazetteer
from conflictevents.english.places.gazetteer import gazetteer as listed_places
from conflictevents.english.tolls.harm import Toll
from conflictevents.extraction.aliases import with_aliases
from conflictevents.extraction.dates.resolve import Published, as_published, resolve
from conflictevents.extraction.places.locate import read_places
from conflictevents.extraction.tolls.background import with_background
from conflictevents.extraction.tolls.captives import with_captives
from conflictevents.extraction.tolls.elsewhere import with_towns
from conflictevents.extraction.tolls.figures import in_context
from conflictevents.extraction.tolls.headlines import with_headline
from conflictevents.extraction.tolls.recall import recalled
from conflictevents.extraction.tolls.relations import related
from conflictevents.extraction.tolls.sources import attributed
from conflictevents.extraction.tolls.takers import with_takers
from conflictevents.extraction.tolls.uncounted import with_uncounted
from conflictevents.model.actor import Actor
from conflictevents.model.adding import is_for_all, noun
from conflictevents.model.casualty import Casualty, Harm, Scope
from conflictevents.model.count import Count
from conflictevents.model.date import Duration, EventDate, Recurrence, Reference, Timex
from conflictevents.model.location import Location
from conflictevents.model.mention import Mention
from conflictevents.model.tally import Tally
from conflictevents.reading.grammar import Grammar
from conflictevents.reading.tape import Tape

TimeExpression: TypeAlias = EventDate | Duration | Recurrence | Reference
"""What words tell of time: when something was, how long it took, how often it came, or only on which side of now."""

T = TypeVar("T")
DATE_KINDS = ("date", "period")
"""The kinds that hold dates once a text is read."""
TOLL_KINDS = ("harm", "own_death")
"""The kinds that hold tolls."""
_OTHER_KINDS = ("span", "recurrence", "reference")


@overload
def find_dates(
    text: str, *, published: Published = None, day_first: bool | None = None, grammar: Grammar | None = None
) -> tuple[Mention[TimeExpression], ...]: ...


@overload
def find_dates(
    text: str,
    *,
    kinds: type[T] | UnionType,
    published: Published = None,
    day_first: bool | None = None,
    grammar: Grammar | None = None,
) -> tuple[Mention[T], ...]: ...


def find_dates(
    text: str,
    *,
    kinds: type[Any] | UnionType = TimeExpression,
    published: Published = None,
    day_first: bool | None = None,
    grammar: Grammar | None = None,
) -> tuple[Mention[Any], ...]:
    """The times that a text tells of, in its order: dates, durations, recurrences, and references such as "recently".

    ``kinds`` is what is wanted of them, ``EventDate`` for dates of the calendar alone. ``published`` is the day on
    which the text came out: a date, a datetime or ISO 8601 text; without it "on Sunday" or "last September" is an
    unknown date. ``day_first`` says what 5/6/2019 is: 5 June if true, 6 May if false, one of the two if None. The
    ``parts`` of a period are the dates that it is told by. Raises ParseError for another ``published``, and nothing for
    any text.

    >>> text = "The strike on Sunday was the first in two years; raids every Friday ended from 3 to 7 June 2019."
    >>> for mention in find_dates(text, published="2019-07-01"):
    ...     print(mention.text, "->", mention.value, *(str(part.value) for part in mention.parts))
    Sunday -> 2019-06-30
    two years -> P2Y
    every Friday -> R/P1W/FR
    from 3 to 7 June 2019 -> 2019-06-03/2019-06-07 2019-06-03 2019-06-07
    """
    grammar = grammar or english.grammar()
    tape = grammar.read(text, through=DATE_KINDS[-1] if kinds is EventDate else _OTHER_KINDS[-1])
    dates = resolve(stated_dates(grammar, tape), text, as_published(published), day_first=day_first)
    others = [attrs.evolve(mention, parts=()) for kind in _OTHER_KINDS for mention in grammar.mentions(tape, kind)]
    return tuple(sorted((mention for mention in [*dates, *others] if isinstance(mention.value, kinds)), key=_start))


def find_timexes(
    text: str, *, published: Published = None, day_first: bool | None = None, grammar: Grammar | None = None
) -> tuple[Mention[Timex], ...]:
    """The TIMEX3 tags of a text (TimeML 1.2.1), as temporal taggers give them: a period is the dates it is told by.

    >>> for mention in find_timexes("From May to early July 2019 there were raids every Friday."):
    ...     print(mention.text, "|", mention.value.value, mention.value.type, mention.value.mod)
    May | 2019-05 DATE None
    early July 2019 | 2019-07 DATE START
    every Friday | XXXX-WXX-5 SET None
    """
    found = find_dates(text, published=published, day_first=day_first, grammar=grammar)
    return tuple(_tagged(part) for mention in found for part in mention.parts or (mention,))


def _tagged(mention: Mention[TimeExpression]) -> Mention[Timex]:
    time = mention.value
    return mention.with_value(Timex(time.timex, time.timex_type, time.mod))


def stated_dates(grammar: Grammar, tape: Tape) -> list[Mention[Stated]]:
    """The dates on a tape, as the words state them, from left to right."""
    found = [mention for kind in DATE_KINDS for mention in grammar.mentions(tape, kind)]
    return sorted((as_told(mention) for mention in found), key=_start)


def as_told(mention: Mention[Stated]) -> Mention[Stated]:
    """The mention inside one to which nothing was added, which has the rule that says how the date was told."""
    return mention.parts[0] if mention.rule in _AS_IT_IS else mention


_AS_IT_IS = (plain.name, dates_in_a_row.name)


def find_casualties(
    text: str, *, gazetteer: Gazetteer | None = None, grammar: Grammar | None = None
) -> tuple[Mention[Casualty], ...]:
    """Who a text says was killed, hurt, taken, missing or driven out, and how many of them, in its order.

    The ``gazetteer`` tells which figures are for different towns. Raises nothing for any text.

    >>> for mention in find_casualties("The blast killed eight commanders and a driver, and wounded dozens."):
    ...     print(mention.text, "->", mention.value)
    killed eight commanders -> killed 8 commanders
    a driver -> killed 1 driver
    wounded dozens -> injured 24..99
    """
    places = gazetteer or listed_places()
    grammar = grammar or english.grammar_of(places)
    bare = grammar.bare(text)
    tape = grammar.read_for(bare, *TOLL_KINDS)
    tolls = sorted(chain.from_iterable(grammar.mentions(tape, kind) for kind in TOLL_KINDS), key=_start)
    found = casualty_mentions(with_takers(tolls, text, grammar))
    if not found:
        return found
    sentences = grammar.sentences(bare)
    told = with_uncounted(list(in_context(attributed(found, text, grammar, sentences), text, sentences)), text)
    told = with_towns(with_headline(with_background(told, text), text), grammar, places)
    return tuple(one.mention for one in with_captives(related(recalled(told, text, grammar))))


def find_actors(text: str, *, grammar: Grammar | None = None) -> tuple[Mention[Actor], ...]:
    """The groups, organisations, states' bodies and people acting together that a text names, in its order.

    A country or capital by itself is no actor here: only what it does makes it one. Raises nothing for any text.

    >>> for mention in find_actors("Al-Shabaab gunmen attacked Kenyan soldiers, the defence ministry said."):
    ...     print(mention.text, "->", mention.value.type)
    Al-Shabaab gunmen -> rebel_group
    Kenyan soldiers -> state_forces
    defence ministry -> government
    """
    grammar = grammar or english.grammar()
    tape = grammar.read(with_aliases(grammar.bare(text), grammar), through="group")
    named = list(grammar.mentions(tape, "actor"))
    people = [attrs.evolve(group, value=group.value.actor()) for group in grammar.mentions(tape, "group")]
    return tuple(sorted(named + people, key=_start))


def find_locations(
    text: str, *, gazetteer: Gazetteer | None = None, grammar: Grammar | None = None
) -> tuple[Mention[Location], ...]:
    """The places that a text names, in its order, each with the areas around it as far as they are told or known.

    The dateline at the head of a report is none of them, and neither is a country that only says whose somebody is
    ("Turkish troops"). Coordinates are those of the gazetteer, by default the one that comes with the library; a name
    that it does not have stays without. Raises nothing for any text.

    >>> for mention in find_locations("KABUL (Agency) - Shells hit the village of Gul Tepa in Kunduz province."):
    ...     print(mention.text, "->", mention.value, "|", mention.value.precision)
    village of Gul Tepa in Kunduz province -> Gul Tepa, Kunduz, AFG | populated_place
    """
    places = gazetteer or listed_places()
    _, found = read_places(text, grammar or english.grammar_of(places), places)
    return tuple(found)


def casualty_mentions(tolls: Iterable[Mention[Toll]]) -> tuple[Mention[Casualty], ...]:
    """One mention for each figure; those of one phrase share it out, so that each has the words for its people."""
    return tuple(mention for toll in tolls for mention in _shared_out(toll))


def tally(figures: Iterable[Casualty | Mention[Casualty]], *, perpetrators: bool = True) -> Tally:
    """What figures of one event, or the mentions of them in a text, come to, harm by harm: see :meth:`Tally.of`.

    >>> print(tally(find_casualties("Nine militants and four soldiers were killed, and dozens, some women, hurt.")))
    killed 13, injured 24..99
    """
    told = (figure.value if isinstance(figure, Mention) else figure for figure in figures)
    return Tally.of(told, perpetrators=perpetrators)


def _shared_out(toll: Mention[Toll]) -> list[Mention[Casualty]]:
    """The first figure has the words from the head of the phrase, the last those up to its end.

    Figures for one group, which "were abducted and killed", have the same words.
    """
    people = [part for part in toll.parts if isinstance(part.value, Party | Count)]
    people = people or [part for part in toll.parts if isinstance(part.value, Harm)]
    people = people[:1] if _are_of_one_group(toll.value, people) else people
    starts = [toll.start, *(part.start for part in people[1:])]
    ends = [*(part.end for part in people[:-1]), toll.end]
    figures = [figure for _, told in groupby(toll.value, attrgetter("harm")) for figure in _apart(list(told))]
    found = [
        _part_of(toll, figure, starts[place % len(starts)], ends[place % len(ends)])
        for place, figure in enumerate(figures)
    ]
    return sorted(found, key=_start)


def _are_of_one_group(figures: Toll, people: Sequence[Mention[Any]]) -> bool:
    """Whether the figures are for one group, whose number may stand apart from its noun: "two kidnapped nuns"."""
    apart = any(isinstance(part.value, Count) for part in people)
    return len(figures) == 1 or (apart and len({(one.count, one.victims) for one in figures}) == 1)


def _part_of(toll: Mention[Toll], figure: Casualty, start: int, end: int) -> Mention[Casualty]:
    return Mention(
        value=figure,
        start=start,
        end=end,
        text=toll.text[start - toll.start : end - toll.start],
        rule=toll.rule,
        parts=tuple(part for part in toll.parts if start <= part.start < end),
    )


def _apart(figures: Sequence[Casualty]) -> Sequence[Casualty]:
    """The figures of one list, which are for different people: "three people and a guide", "a driver and a driver"."""
    first, *rest = figures
    if not rest or any(figure.scope is not Scope.TOTAL for figure in figures):
        return figures
    nouns = {noun(figure) for figure in figures}
    alike = len(rest) == 1 and (len(nouns) == 1 or any(map(is_for_all, figures)))
    unnamed = any(figure.victims.anyone and figure.victims.label is None for figure in figures)
    if not (alike or unnamed) or any(figure.count.best is None for figure in figures):
        return figures
    return [first, *(attrs.evolve(figure, scope=Scope.FURTHER) for figure in rest)]


def _start(mention: Mention[Any]) -> int:
    return mention.start
