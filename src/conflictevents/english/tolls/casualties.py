"""Casualties: the phrases that say how many of whom came to which harm.

A verb of harm has a kind by its form, because that decides where its victims stand: ``harmed`` ("two were *killed*"),
``harms`` ("a blast *killed* two"), ``harm_base`` ("bombs *kill* two"), ``harming`` ("*killing* two"), ``suffered``
("two *died*"), ``state`` ("two *dead*"). With what belongs to it, the verb before which victims stand is a ``fate``
(``tolls/fates.py``). Nouns of harm are in ``tolls/totals.py``.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from conflictevents.english.actors.party import Party
from conflictevents.english.tolls.asides import DASH, Aside
from conflictevents.english.tolls.company import Whom, items
from conflictevents.english.tolls.fates import BE, Fate, as_fate
from conflictevents.english.tolls.harm import (
    ASIDE,
    GOES_ON,
    JOINT,
    LIST,
    PARTS,
    PARTS_AND_NEXT,
    PEOPLE,
    TAIL,
    WHOM,
    Toll,
    harm_words,
    joined,
    several_of_one,
    split,
    toll,
    toll_and_next,
    uncounted,
    unlikely,
)
from conflictevents.english.tolls.strangers import Stranger
from conflictevents.model.casualty import Harm
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

CLOSED = frozenset(
    {
        "harmed",
        "harms",
        "harm_base",
        "harming",
        "suffered",
        "state",
        "how_harmed",
        "undone",
        "thing",
        "left",
        "to_death",
        "wound",
        "custody",
        "including",
    }
)


def words() -> Mapping[str, Words]:
    """Verbs of harm by their form, and the words around them."""
    return harm_words("harms")


@rule(
    "harm",
    f"{WHOM} {ASIDE} comma? relative first:fate {ASIDE} comma? fate:fate {PARTS}",
    {
        "a guard who was kidnapped at noon was freed": "abducted 1 guard, released 1 guard",
        "a guard who had been wounded in the raid died": "killed 1 guard",
        "two guards who had been wounded were seized": "injured 2 guards, abducted 2 guards",
    },
)
def harmed_who_came_to(whom: Whom, part: Whom | None, first: Fate, fate: Fate) -> Toll | None:
    """Who was taken or hurt is told of besides what came to them in the end; what else came first is not."""
    if _LASTING.isdisjoint(first.harms) or unlikely(fate, whom):
        return None
    return toll(evolve(first.followed_by(fate), one=fate.one), whom, part)


_LASTING = frozenset({Harm.ABDUCTED, Harm.DETAINED, Harm.INJURED, Harm.KILLED})
"""What counts whatever else they came to; who had fled, or was missed, is told of by what became of them."""


_ALSO = (
    f"((comma? with_them | comma? ('and' 'so' | 'as') {BE}) also:({LIST}) (relative other:fate)?"
    f" | and_also also:({LIST}) ('too' | 'as' 'well'))"
)
"""Others to whom the same came, or something else."""


@rule(
    "harm",
    f"prior:(deed_verb | 'lost')? never:('nor')? this:({PEOPLE} {TAIL} (relative fate {ASIDE} comma?)? relative?"
    f" fate:fate ({ASIDE} comma? (and_also | 'but') then:fate)? ({ASIDE} (relative befell)? {_ALSO})?"
    f" {PARTS_AND_NEXT})",
    {
        "two guards who had fled their homes were killed": "killed 2 guards",
        "at least six commanders were killed": "killed 6.. commanders",
        "nine militants and four soldiers were killed": "killed 9 militants, killed 4 soldiers",
        "12 people, including four women, were killed": "killed 12 people, killed 4 women (part)",
        "five people were wounded, including a child": "injured 5 people, injured 1 child (part)",
        "four hikers, two men and two boys, were hurt": "injured 4 hikers, injured 2 men (part), injured 2 boys (part)",
        "a guard who had left the camp at noon was shot dead": "killed 1 guard",
        "two officers were killed along with six rebels": "killed 2 officers, killed 6 rebels",
        "two officers were killed, as were six rebels": "killed 2 officers, killed 6 rebels",
        "a mayor was shot along with two guards who were killed": "injured 1 mayor, killed 2 guards",
        "two guards were shot and later died": "killed 2 guards",
        "a cook was kidnapped at Gora, and was found dead": "abducted 1 cook, killed 1 cook",
        "three pilots were kidnapped and killed": "abducted 3 pilots, killed 3 pilots",
        "Juan Silva was killed": "killed 1 Juan Silva",
        "six men were killed, including a guard, and two were hurt": "killed 6 men, killed 1 guard (part), injured 2",
        "no one was hurt": "injured 0",
        "more than 3,000 farmers have been displaced": "displaced 3001.. farmers",
    },
)
def befell(
    *,
    prior: object,
    never: object,
    whom: Whom,
    also: Whom | None,
    part: Whom | None,
    fate: Fate,
    then: Fate | None,
    other: Fate | None,
    after: Harm | Fate | None,
) -> Toll | None:
    """What came to the subject. Behind another verb, "and" may begin a new clause: that is for the next rule."""
    if (
        ((prior is not None or several_of_one(fate, whom)) and joined(whom))
        or never is not None
        or unlikely(fate, whom)
    ):
        return None
    told = fate if then is None else fate.followed_by(then)
    figures = toll_and_next(told, whom, part, after) or ()
    return figures + (toll(other or Fate(told.harms), also) if also else ())


@rule(
    "harm",
    f"{WHOM} {TAIL} fate:fate {ASIDE} (comma | {DASH}) onward:({LIST}) {ASIDE} then:fate",
    {
        "13 people were killed, 8 cooks and 5 maids, and 27 were hurt": (
            "killed 13 people, killed 8 cooks (part), killed 5 maids (part), injured 27"
        ),
    },
)
def befell_in_parts_and_next(whom: Whom, fate: Fate, onward: Whom, then: Fate) -> Toll | None:
    """The parts of so many behind the verb, and the subject of the next clause behind them."""
    part, last = split(onward)
    number = sum(item.number or 0 for item in items(whom))
    fits = number > 1 and number == sum(item.number or 0 for item in items(part))
    return toll(fate, whom, part) + toll(then, last) if fits and not unlikely(fate, whom) else None


@rule(
    "harm",
    f"(group | stranger | somebody | named | count) {ASIDE} {JOINT} this:({PEOPLE} {TAIL} relative? fate:fate {PARTS})",
    {
        "attacked soldiers and two boys were killed": "killed 2 boys",
        "ambushed soldiers near Gao, two rebels and a guard were killed": "killed 2 rebels, killed 1 guard",
    },
)
def and_befell(whom: Whom, part: Whom | None, fate: Fate) -> Toll:
    """A new clause whose subject only looks like the end of a list: "attacked soldiers and two boys were killed"."""
    return toll(fate, whom, part)


@rule(
    "harm",
    f"{WHOM} {BE}{{0,2}} {GOES_ON}{{1,14}}? comma? ('and' | 'but') fate:fate",
    {"three men crossed the border and were shot dead": "killed 3 men"},
)
def went_on_and_befell(whom: Whom, fate: Fate) -> Toll | None:
    """What came in the end to those of whom something else was told first."""
    return None if unlikely(fate, whom) or any(map(uncounted, whom)) else toll(fate, whom)


@rule(
    "harm",
    f"undone:undone? this:({PEOPLE} {ASIDE} comma? how_harmed{{0,2}}"
    f" (harm:state | harm:harmed | harm:hurt | harm:with_wounds | harm:twofold | harm:seizure) {PARTS_AND_NEXT})"
    " verb:(count | group | stranger | somebody | named | actor | country | demonym | possessive | determiner"
    " | pronoun)?",
    {
        "eight dead": "killed 8",
        "three civilians and a soldier killed": "killed 3 civilians, killed 1 soldier",
        "12 schoolgirls still missing": "missing 12 schoolgirls",
        "thousands displaced": "displaced 2000..9999",
    },
)
def harmed_in_short(
    *, undone: object, whom: Whom, part: Whom | None, harm: Harm | Fate, after: Harm | Fate | None, verb: object
) -> Toll | None:
    """The verb left out, as in headlines; before an object it is a verb with another subject: "a man killed two"."""
    if verb is not None or undone is not None or uncounted(whom[0]) or unlikely(harm, whom) or _alone(whom):
        return None
    return toll_and_next(harm, whom, part, after)


@rule(
    "harm",
    f"{WHOM} comma? how_harmed{{0,2}} (harm:harmed | harm:twofold | harm:seizure"
    f" | ('both' | 'all')? (harm:hurt | harm:with_wounds)) how_harmed{{0,2}} {ASIDE} comma?"
    " fate:fate",
    {
        "two men arrested on Monday were freed": "detained 2 men, released 2 men",
        "six of the nine women kidnapped in Gora have died": "abducted 6 women, killed 6 women",
        "a nurse, seized in Gora, was found dead": "abducted 1 nurse, killed 1 nurse",
    },
)
def harmed_then_befell(whom: Whom, harm: Harm | Fate, fate: Fate) -> Toll | None:
    """One harm as a participle behind the noun, and another as the predicate."""
    told = as_fate(harm).followed_by(fate)
    return None if unlikely(told, whom) else toll(told, whom)


def _alone(whom: Whom) -> bool:
    """Whether one unknown thing or name may be what did the harm: "a motorbike bomb killed"."""
    return len(whom) == 1 and isinstance(whom[0], Stranger) and not whom[0].plural


@rule("harm", f"harm:harmed {ASIDE} ('was' | 'were') {WHOM}", {"Killed were seven pilgrims": "killed 7 pilgrims"})
def harmed_were(harm: Harm, whom: Whom) -> Toll | None:
    """The passive turned round."""
    return _of_those_behind(harm, whom)


def _of_those_behind(harm: Harm, whom: Whom) -> Toll | None:
    return None if any(map(uncounted, whom)) or unlikely(harm, whom) else toll(harm, whom)


@rule(
    "harm",
    f"harm:harmed {ASIDE} ':' whom:((group | somebody | named) ({ASIDE} {JOINT} {LIST})?)",
    {"Killed in the raid: a cook and two maids": "killed 1 cook, killed 2 maids"},
)
def harmed_as_listed(harm: Harm, whom: Whom) -> Toll | None:
    """The same in a note."""
    return _of_those_behind(harm, whom)


_WHO_HE_IS = "comma (named | name | count | aside) (and_also (named | name))?"
_ITEM = f"(group | stranger | somebody | named | count) ({_WHO_HE_IS}){{0,3}}"


@rule(
    "harm",
    f"harm:harmed {ASIDE} ('was' | 'were') ':'? whom:({_ITEM} (semicolon and_also? {_ITEM}){{1,12}})",
    {"Killed were a cook; her son, Juan; and two maids": "killed 1 cook, killed 1 son, killed 2 maids"},
)
def harmed_were_listed(harm: Harm, whom: Whom) -> Toll:
    """The same, of several with a semicolon between them; a name or an age behind a comma is of one told already."""
    told: list[Party | Count | str | Aside] = []
    detail = False
    for one in whom:
        detail = one == "," or (detail and one != ";")
        if not detail:
            told.append(one)
    return toll(harm, told)


@rule(
    "harm",
    f"whom:count harm:harmed who:group {TAIL} fate:fate",
    {"two arrested students were executed": "detained 2 students, killed 2 students"},
)
def harmed_people_befell(whom: Count, harm: Harm, who: Party, fate: Fate) -> Toll | None:
    """One harm as an adjective, and another as the predicate."""
    told = who.count is not None or who.definite or not who.plural
    helped = fate.taking is not None and harm is not Harm.ABDUCTED
    return None if told or helped else toll(Fate((harm,)).followed_by(fate), [evolve(who, count=whom)])


@rule(
    "harm",
    "whose:(group 'of')? this:(whom:count (harm:harmed | harm:state) who:group)",
    {"14 injured protesters": "injured 14 protesters", "dozens of kidnapped girls": "abducted 24..99 girls"},
)
def harmed_people(whose: object, whom: Count, harm: Harm, who: Party) -> Toll | None:
    """The participle as an adjective; "14 injured two guards" and "relatives of 12 missing men" are other things."""
    told = who.count is not None or who.definite or not who.plural
    return None if told or whose is not None else (evolve(who.casualty(harm), count=whom),)
