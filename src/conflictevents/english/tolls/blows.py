"""Blows: the phrases of casualties in which those harmed stand behind the verb: "killed two", "left two dead"."""

from __future__ import annotations

from collections.abc import Sequence

from conflictevents.english.actors.party import Party
from conflictevents.english.tolls.company import Whom, items
from conflictevents.english.tolls.fates import BE, HAVE, Fate, harms_of
from conflictevents.english.tolls.harm import (
    ASIDE,
    BEHIND,
    JOINT,
    LIST,
    PARTS,
    TAIL,
    UNDONE,
    WHOM,
    Toll,
    joined,
    split,
    toll,
    toll_and_next,
    uncounted,
    unlikely,
)
from conflictevents.english.tolls.own_deaths import by_own_hand
from conflictevents.model.casualty import Harm, VictimStatus
from conflictevents.model.count import Count
from conflictevents.reading.rules import rule


@rule(
    "harm",
    f"{UNDONE} this:((harm:harms | harm:harming | harm:twofold | harm:harm_base) how_harmed? {WHOM} {PARTS}) {BEHIND}"
    " (genitive? held:ground)?",
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
    *,
    undone: Sequence[str] | None,
    harm: Harm | Fate,
    whom: Whom,
    part: Whom | None,
    verb: object,
    held: object,
) -> Toll | None:
    """The active voice, in every form of the verb; who only says whose a place is was not harmed."""
    if held is not None or undone is not None or unlikely(harm, whom) or (verb is not None and joined(whom)):
        return None
    return toll(harm, whom, part)


@rule(
    "harm",
    f"{UNDONE} this:((harm:harms | harm:harming | harm:twofold) how_harmed? {WHOM} {PARTS} {TAIL}"
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
    return None if undone is not None or unlikely(harm, whom) else toll_and_next(harm, whom, part, then)


@rule(
    "harm",
    f"{UNDONE} this:((harm:harms | harm:harming | harm:twofold) how_harmed? {WHOM} {ASIDE} comma? relative then:fate)",
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


_SUBJECT = "(group | stranger | somebody | named | count)"
_NEXT_VERB = "(be | have | modal | reported | deed_verb | harms)"


@rule(
    "harm",
    f"{UNDONE} this:((harm:harms | harm:harming | harm:twofold) how_harmed? {WHOM}) {ASIDE} {JOINT}"
    f" ({_SUBJECT} {_NEXT_VERB} | count (of_them | mortally))",
    {
        "killed two soldiers and police said": "killed 2 soldiers",
        "killed two boys, police said": "killed 2 boys",
    },
)
def harmed_and_then(undone: Sequence[str] | None, harm: Harm | Fate, whom: Whom) -> Toll | None:
    """The same, where the next clause tells of something else."""
    also_say_so = list(whom[-2:-1]) == [","] and uncounted(whom[-1])
    return None if undone is not None or also_say_so else toll(harm, whom)


@rule(
    "harm",
    f"{UNDONE} this:((harm:harms | harm:harming | harm:twofold) how_harmed? {WHOM}) {ASIDE}"
    f" comma they:group and_also {_SUBJECT} {_NEXT_VERB}",
    {
        "killed two boys, police and residents said": "killed 2 boys",
        "abducting 30 worshippers, medics and an officer said": "abducted 30 worshippers",
    },
)
def harmed_and_two_then(undone: Sequence[str] | None, harm: Harm | Fate, whom: Whom, they: Party) -> Toll | None:
    """The same, where the subject of the next clause is two, and the first of them not the end of a list."""
    return toll(harm, whom) if undone is None and uncounted(they) else None


@rule(
    "harm",
    "undone:(undone | modal)? this:((harm:harms | harm:harming | harm:harm_base | harm:twofold)"
    f" self:oneself ((and_also | with_them) {WHOM} {PARTS})?) {BEHIND}",
    {
        "killing himself": "killed 1",
        "killed themselves": "killed 2....",
        "killing herself and four others": "killed 1, killed 4 others (further)",
    },
)
def harmed_himself(
    *,
    undone: Sequence[str] | None,
    harm: Harm | Fate,
    self: Party,
    whom: Whom | None,
    part: Whom | None,
    verb: object,
) -> Toll | None:
    """A bomber's own death, and those of others with it; whoever hurts himself is meant in no such way."""
    goes_on = verb is not None and whom is not None and joined(whom)
    if undone is not None or Harm.KILLED not in harms_of(harm) or goes_on:
        return None
    return toll(harm, [self, *(("and", *whom) if whom else ())], part)


@rule(
    "harm",
    f"who:group (harm:harms | harm:twofold) 'themselves' ((and_also | with_them) {WHOM} {PARTS})?",
    {"three bombers killed themselves": "killed 3 bombers"},
)
def harmed_themselves(who: Party, harm: Harm | Fate, whom: Whom | None, part: Whom | None) -> Toll | None:
    """The same of so many."""
    if who.count is None or Harm.KILLED not in harms_of(harm):
        return None
    return toll(harm, [by_own_hand(who), *(("and", *whom) if whom else ())], part)


@rule(
    "harm",
    f"undone:(undone | modal)? this:((harm:harms | harm:harming) self:oneself and_also {WHOM}) {ASIDE} {JOINT}"
    " (group | stranger | somebody | named) (be | have | modal | reported | deed_verb | harms)",
    {"killing himself and two guards, a spokesman said": "killed 1, killed 2 guards"},
)
def harmed_himself_and_then(undone: object, harm: Harm, self: Party, whom: Whom) -> Toll | None:
    """The same, where the next clause tells of something else."""
    told = undone is None and harm is Harm.KILLED
    return toll(harm, [self, "and", *whom]) if told else None


@rule(
    "harm",
    f"left {WHOM} {PARTS} {ASIDE} how_harmed{{0,2}} (harm:state | harm:harmed | harm:hurt)"
    f" (and_also hurt:({LIST}) (with_wounds | in_hospital | so:state))?",
    {
        "left at least 12 people dead": "killed 12.. people",
        "leaving a guard seriously wounded": "injured 1 guard",
        "left two dead and three with burns": "killed 2, injured 3",
    },
)
def left_in_state(whom: Whom, part: Whom | None, harm: Harm, hurt: Whom | None, so: Harm | None) -> Toll:
    """What an attack left behind."""
    return toll(harm, whom, part) + (toll(so or Harm.INJURED, hurt) if hurt else ())


@rule(
    "harm",
    f"undone:(undone | modal)? this:((harms | harming | blow | deed_verb) {WHOM} (of_them | aside)? harm:to_death)",
    {"shot two pilgrims dead": "killed 2 pilgrims", "hacking a man to death": "killed 1 man"},
)
def harmed_to_death(undone: Sequence[str] | None, whom: Whom, harm: Harm) -> Toll | None:
    """A blow, and what came of it."""
    return None if undone is not None else toll(harm, whom)


@rule("harm", f"'lost' {WHOM}", {"lost three soldiers": "killed 3 soldiers", "lost nine men": "killed 9 men"})
def lost(whom: Whom) -> Toll | None:
    """Losses of one's own side; what else was lost may be players, and a family's dead are told of elsewhere."""
    return toll(Harm.KILLED, whom) if all(_is_armed(item.who) for item in items(whom)) else None


def _is_armed(who: Party | Count) -> bool:
    return (
        isinstance(who, Party)
        and who.count is not None
        and (who.victims.status is VictimStatus.COMBATANT or who.victims.label in ("man", "men"))
    )


_BREAKS_OFF = (
    "(word | name | determiner | possessive | count | group | stranger | somebody | preposition | quality | thing"
    " | actor | 'to')"
)


@rule(
    "harm",
    f"this:(whom:group {ASIDE} ({HAVE}? {BE})? 'lost') what:{_BREAKS_OFF}?",
    {"four soldiers lost": "killed 4 soldiers", "two men were lost": "killed 2 men"},
)
def were_lost(whom: Party, what: object) -> Toll | None:
    """The same in the passive, or in short; before anything else it is another verb: "two soldiers lost limbs"."""
    return toll(Harm.KILLED, [whom]) if what is None and _is_armed(whom) else None


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
