"""Casualties: the phrases that say how many of whom came to which harm.

A verb of harm has a kind by its form, because that decides where its victims stand: ``harmed`` ("two were *killed*"),
``harms`` ("a blast *killed* two"), ``harm_base`` ("bombs *kill* two"), ``harming`` ("*killing* two"), ``suffered``
("two *died*"), ``state`` ("two *dead*"). With what belongs to it, the verb before which victims stand is a ``fate``
(:mod:`conflictevents.english.fates`). Nouns of harm are in :mod:`conflictevents.english.tolls`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from conflictevents.english.company import Whom, items
from conflictevents.english.fates import Fate, Stranger, harms_of
from conflictevents.english.harm import (
    GOES_ON,
    JOINT,
    LIST,
    PARTS,
    PEOPLE,
    TAIL,
    WHOM,
    Toll,
    harm_words,
    joined,
    split,
    toll,
    uncounted,
    unlikely,
)
from conflictevents.english.people import Party
from conflictevents.model.casualty import Harm, Scope, VictimStatus
from conflictevents.model.count import Count
from conflictevents.reading.lexicon import Words
from conflictevents.reading.rules import rule

ASIDE = "(aside | place | date | period){0,3}"

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
    }
)


def words() -> Mapping[str, Words]:
    """Verbs of harm by their form, and the words around them."""
    return harm_words("harms")


# --- those harmed before the verb


@rule(
    "harm",
    f"prior:deed_verb? this:({PEOPLE} {TAIL} (relative fate {ASIDE} comma?)? relative? fate:fate ({ASIDE} and_also then:fate)? (with_them also:({LIST}))? {PARTS})",
    {
        "a guard who had been wounded in the raid died": "killed 1 guard",
        "at least six commanders were killed": "killed 6.. commanders",
        "nine militants and four soldiers were killed": "killed 9 militants, killed 4 soldiers",
        "12 people, including four women, were killed": "killed 12 people, killed 4 women (part)",
        "five people were wounded, including a child": "injured 5 people, injured 1 child (part)",
        "four hikers, two men and two boys, were hurt": "injured 4 hikers, injured 2 men (part), injured 2 boys (part)",
        "a guard who had left the camp at noon was shot dead": "killed 1 guard",
        "two officers were killed along with six rebels": "killed 2 officers, killed 6 rebels",
        "two guards were shot and later died": "killed 2 guards",
        "three pilots were kidnapped and killed": "abducted 3 pilots, killed 3 pilots",
        "Juan Silva was killed": "killed 1 Juan Silva",
        "no one was hurt": "injured 0",
        "more than 3,000 people have been displaced": "displaced 3001.. people",
    },
)
def befell(
    *, prior: str | None, whom: Whom, also: Whom | None, part: Whom | None, fate: Fate, then: Fate | None
) -> Toll | None:
    """What came to the subject. Behind another verb, "and" may begin a new clause: that is for the next rule."""
    if (prior and joined(whom)) or unlikely(fate, whom):
        return None
    told = fate if then is None else fate.followed_by(then)
    return toll(told, whom, part) + (toll(Fate(told.harms), also) if also else ())


@rule(
    "harm",
    f"deed_verb (group | stranger | somebody | named) {ASIDE} {JOINT} this:({PEOPLE} {TAIL} relative? fate:fate {PARTS})",
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
    f"{WHOM} {GOES_ON}{{1,14}}? comma? ('and' | 'but') fate:fate",
    {"three men crossed the border and were shot dead": "killed 3 men"},
)
def went_on_and_befell(whom: Whom, fate: Fate) -> Toll | None:
    """What came in the end to those of whom something else was told first."""
    return None if unlikely(fate, whom) or any(map(uncounted, whom)) else toll(fate, whom)


@rule(
    "harm",
    f"undone:undone? this:({PEOPLE} {ASIDE} comma? how_harmed{{0,2}} (harm:state | harm:harmed | harm:twofold) {PARTS})"
    " verb:(count | group | stranger | somebody | named | actor | country | demonym | possessive | determiner | pronoun)?",
    {
        "eight dead": "killed 8",
        "three civilians and a soldier killed": "killed 3 civilians, killed 1 soldier",
        "12 schoolgirls still missing": "missing 12 schoolgirls",
        "thousands displaced": "displaced 2000..9999",
    },
)
def harmed_in_short(
    undone: str | None, whom: Whom, part: Whom | None, harm: Harm | Fate, verb: Sequence[object] | None
) -> Toll | None:
    """The verb left out, as in headlines; before an object it is a verb with another subject: "a man killed two"."""
    if verb or undone or any(map(uncounted, whom)) or unlikely(harm, whom) or _alone(whom):
        return None
    return toll(harm, whom, part)


def _alone(whom: Whom) -> bool:
    """Whether one unknown thing or name may be what did the harm: "a motorbike bomb killed"."""
    return len(whom) == 1 and isinstance(whom[0], Stranger) and not whom[0].plural


@rule(
    "harm",
    f"whom:count harm:harmed who:group {TAIL} fate:fate",
    {"two arrested students were executed": "detained 2 students, killed 2 students"},
)
def harmed_people_befell(whom: Count, harm: Harm, who: Party, fate: Fate) -> Toll | None:
    """One harm as an adjective, and another as the predicate."""
    told = who.count is not None or who.definite or not who.plural
    return None if told else toll(Fate((harm,)).followed_by(fate), [attrs.evolve(who, count=whom)])


@rule(
    "harm",
    "whose:(group 'of')? this:(whom:count (harm:harmed | harm:state) who:group)",
    {"14 injured protesters": "injured 14 protesters", "dozens of kidnapped girls": "abducted 24..99 girls"},
)
def harmed_people(whose: object, whom: Count, harm: Harm, who: Party) -> Toll | None:
    """The participle as an adjective; "14 injured two guards" and "relatives of 12 missing men" are other things."""
    told = who.count is not None or who.definite or not who.plural
    return None if told or whose is not None else (attrs.evolve(who.casualty(harm), count=whom),)


@rule(
    "harm",
    "('the' | 'these' | 'those') harm:harmed who:group",
    {"the murdered students": "killed 2.... students (known)", "the wounded guard": "injured 1 guard (known)"},
)
def the_harmed(harm: Harm, who: Party) -> Toll | None:
    """Those of whom the harm is known."""
    figures = toll(harm, [who])
    return None if who.count or who.definite else tuple(attrs.evolve(figure, scope=Scope.KNOWN) for figure in figures)


@rule(
    "harm",
    f"whom:count 'of' ('the' | 'those') (harmed | state) group? {TAIL} fate:fate",
    {"three of the wounded later died": "killed 3", "one of the injured, Juan Silva, died": "killed 1"},
)
def some_of_the_harmed(whom: Count, fate: Fate) -> Toll:
    """Some of them, and what came to them in the end."""
    return toll(fate, [whom])


@rule(
    "harm",
    "whom:count of_them fate:fate",
    {"many of whom were displaced": "displaced 3....", "two of them later died": "killed 2"},
)
def some_of_them(whom: Count, fate: Fate) -> Toll:
    """A figure of its own in a relative clause: the people before the clause are not the ones harmed."""
    return toll(fate, [whom])


@rule(
    "harm",
    f"(one:('he' | 'she') | 'they' | 'all' | 'both') {TAIL} fate:fate {PARTS}",
    {"he later died": "killed 1 (known)", "they were shot": "injured 2.... (known)"},
)
def they_befell(one: object, part: Whom | None, fate: Fate) -> Toll:
    """Whoever was told of before."""
    return toll(fate, [_known(one=one is not None)], part)


@rule(
    "harm",
    "'before' fate:fate self:oneself",
    {"before being killed himself": "killed 1 (further)"},
)
def before_their_own(fate: Fate, self: Party) -> Toll:
    """What came in the end to those who had done harm to others."""
    return toll(fate, [attrs.evolve(self, scope=Scope.FURTHER)])


@rule("harm", "'before' fate:fate", {"before being killed": "killed 1 (known)"})
def before_that(fate: Fate) -> Toll | None:
    """What came in the end to whoever was told of before: "were kidnapped before being killed"."""
    return toll(fate, [_known(one=True)])


def _known(*, one: bool) -> Party:
    """People told of before, by a pronoun."""
    return Party(count=Count.exactly(1) if one else None, plural=not one, scope=Scope.KNOWN)


@rule(
    "harm",
    f"besides {WHOM} comma other:({LIST}) {TAIL} relative? fate:fate {PARTS}",
    {"In addition to the bomber, two guards were killed": "killed 1 bomber, killed 2 guards"},
)
def befell_besides(whom: Whom, other: Whom, part: Whom | None, fate: Fate) -> Toll:
    """Those who are told of first, as if by the way."""
    return toll(fate, whom) + toll(fate, other, part)


_UNTIL = "(word | name | quality | preposition | determiner | possessive | thing | place | date | weapon | '-' | actor)"


@rule(
    "own_death",
    f"this:group {_UNTIL}{{0,12}}? (detonated | reflexive:blew_up)",
    {
        "a suicide bomber on a motorbike detonated": "killed 1 suicide bomber",
        "two attackers blew themselves up": "killed 2 attackers",
    },
)
def own_death(this: Party, reflexive: str | None) -> Toll | None:
    """A suicide bomber who set off the bomb is dead; others only if they blew themselves up."""
    suicide = reflexive is not None or "suicide" in this.name.lower()
    return toll(Harm.KILLED, [this]) if suicide else None


# --- those harmed behind the verb

_UNDONE = "undone:(undone | modal have? | do | count | 'the' | 'a' | 'an' | 'these' | 'those' | possessive)?"
"""What makes a verb tell of no harm ("tried to", "would"), or makes it an adjective ("two wounded", "the injured")."""
_BEHIND = "(verb:(fate | harmed | state | have | modal | reported | deed_verb | harms | of_them))?"
"""What shows that the last of a list begins the next clause."""


@rule(
    "harm",
    f"{_UNDONE} this:((harm:harms | harm:harming | harm:twofold | harm:harm_base) how_harmed? {WHOM} {PARTS}) {_BEHIND}",
    {
        "killed eight commanders": "killed 8 commanders",
        "killed the mayor and two guards": "killed 1 mayor, killed 2 guards",
        "claimed the lives of 30 people": "killed 30 people",
        "abducted 12 girls, including two sisters": "abducted 12 girls, abducted 2 sisters (part)",
        "killing dozens": "killed 24..99",
        "wounding a driver and four passengers": "injured 1 driver, injured 4 passengers",
        "displacing more than 3,000 families": "displaced 3001.. families",
        "kill at least 12 people": "killed 12.. people",
        "kidnapped and killed two engineers": "abducted 2 engineers, killed 2 engineers",
    },
)
def harmed_whom(
    undone: Sequence[str] | None, harm: Harm | Fate, whom: Whom, part: Whom | None, verb: object
) -> Toll | None:
    """The active voice, in every form of the verb."""
    if undone is not None or unlikely(harm, whom) or (verb is not None and joined(whom)):
        return None
    return toll(harm, whom, part)


@rule(
    "harm",
    f"{_UNDONE} this:((harm:harms | harm:harming | harm:twofold) how_harmed? {WHOM} {PARTS} {TAIL}"
    " (then:fate | then:harmed | then:state))",
    {
        "killing two soldiers and three civilians were wounded": "killed 2 soldiers, injured 3 civilians",
        "killed a woman, and two others were hurt": "killed 1 woman, injured 2 others (further)",
        "killing four and two others injured": "killed 4, injured 2 others (further)",
    },
)
def harmed_and_befell(
    undone: Sequence[str] | None, harm: Harm | Fate, whom: Whom, part: Whom | None, then: Harm | Fate
) -> Toll | None:
    """A list that runs into the next clause: its last group is the subject of another verb."""
    first, last = split(whom)
    return None if undone is not None or not first else toll(harm, first, part) + toll(then, last)


@rule(
    "harm",
    f"{_UNDONE} this:((harm:harms | harm:harming | harm:twofold) how_harmed? {WHOM} {ASIDE} comma? relative then:fate)",
    {
        "shot a guard, who later died": "killed 1 guard",
        "wounding two boys and a guard who later died": "injured 2 boys, killed 1 guard",
    },
)
def harmed_who_befell(undone: Sequence[str] | None, harm: Harm | Fate, whom: Whom, then: Fate) -> Toll | None:
    """What came in the end to the last of them."""
    if undone is not None:
        return None
    first, last = split(whom) if joined(whom) else ((), whom)
    return (toll(harm, first) if first else ()) + toll(Fate(harms_of(harm)).followed_by(then), last)


@rule(
    "harm",
    f"{_UNDONE} this:((harm:harms | harm:harming | harm:twofold) how_harmed? {WHOM}) {ASIDE} {JOINT}"
    " ((group | named) (have | modal | reported | deed_verb | harms) | count of_them)",
    {"killed two soldiers and police said": "killed 2 soldiers", "killed two boys, police said": "killed 2 boys"},
)
def harmed_and_then(undone: Sequence[str] | None, harm: Harm | Fate, whom: Whom) -> Toll | None:
    """The same, where the next clause tells of something else."""
    return None if undone is not None else toll(harm, whom)


@rule(
    "harm",
    "undone:(undone | modal)? this:((harm:harms | harm:harming | harm:harm_base | harm:twofold)"
    f" self:oneself ((and_also | with_them) {WHOM} {PARTS})?)",
    {
        "killing himself": "killed 1",
        "killed themselves": "killed 2....",
        "killing herself and four others": "killed 1, killed 4 others (further)",
    },
)
def harmed_himself(
    undone: Sequence[str] | None, harm: Harm | Fate, self: Party, whom: Whom | None, part: Whom | None
) -> Toll | None:
    """A bomber's own death, and those of others with it; whoever hurts himself is meant in no such way."""
    return (
        None
        if undone is not None or Harm.KILLED not in harms_of(harm)
        else toll(harm, [self, *(("and", *whom) if whom else ())], part)
    )


@rule(
    "harm",
    f"{_UNDONE} this:((harm:harms | harm:harming | harm:twofold) (one:('him' | 'her') | 'them'))",
    {"executed them": "killed 2.... (known)", "killing her": "killed 1 (known)"},
)
def harmed_them(undone: Sequence[str] | None, harm: Harm | Fate, one: object) -> Toll | None:
    """Whoever was told of before."""
    return None if undone is not None else toll(harm, [_known(one=one is not None)])


@rule(
    "harm",
    f"left (one:('him' | 'her') | 'them') how_harmed{{0,2}} (harm:state | harm:harmed)",
    {"leaving him dead": "killed 1 (known)", "left them seriously injured": "injured 2.... (known)"},
)
def left_them(one: object, harm: Harm) -> Toll:
    """The same, by what an attack left."""
    return toll(harm, [_known(one=one is not None)])


@rule(
    "harm",
    f"left {WHOM} {PARTS} {ASIDE} how_harmed{{0,2}} (harm:state | harm:harmed)",
    {"left at least 12 people dead": "killed 12.. people", "leaving a guard seriously wounded": "injured 1 guard"},
)
def left_in_state(whom: Whom, part: Whom | None, harm: Harm) -> Toll:
    """What an attack left behind."""
    return toll(harm, whom, part)


@rule(
    "harm",
    f"undone:(undone | modal)? this:((harms | harming | blow | deed_verb) {WHOM} harm:to_death)",
    {"shot two pilgrims dead": "killed 2 pilgrims", "hacking a man to death": "killed 1 man"},
)
def harmed_to_death(undone: Sequence[str] | None, whom: Whom, harm: Harm) -> Toll | None:
    """A blow, and what came of it."""
    return None if undone is not None else toll(harm, whom)


@rule("harm", f"'lost' {WHOM}", {"lost three soldiers": "killed 3 soldiers"})
def lost(whom: Whom) -> Toll | None:
    """Losses of one's own side; what else was lost may be players, and a family's dead are told of elsewhere."""
    return toll(Harm.KILLED, whom) if all(_is_armed(item.who) for item in items(whom)) else None


def _is_armed(who: Party | Count) -> bool:
    return isinstance(who, Party) and who.count is not None and who.victims.status is VictimStatus.COMBATANT


@rule(
    "harm",
    f"forcing {WHOM} 'to'? flee",
    {
        "forcing 3,000 families to flee": "displaced 3000 families",
        "forced thousands to flee their homes": "displaced 2000..9999",
    },
)
def forced_to_flee(whom: Whom) -> Toll:
    """Flight by force is displacement."""
    return toll(Harm.DISPLACED, whom)
