"""Company: people told of together, and which of them are only the others over again: a name, or a group's parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import attrs

from conflictevents.english.actors.party import Party
from conflictevents.english.tables import names
from conflictevents.english.tolls.asides import Aside
from conflictevents.english.tolls.strangers import Stranger
from conflictevents.model.actor import ActorType
from conflictevents.model.casualty import Scope, VictimStatus
from conflictevents.model.count import Count
from conflictevents.model.party import KNOWN_ARMED_GROUPS

Whom: TypeAlias = Sequence[Party | Count | str | Aside]
"""People in their order, with the "and" and the commas between them, and what else is said by the way."""


@attrs.define
class Item:
    """One of a list: who it is, what stood before it, and what it is to the others; None is told by its own words."""

    who: Party | Count
    after_comma: bool = False
    after_and: bool = False
    scope: Scope | None = None

    @property
    def number(self) -> int | None:
        """How many they are, where that is told."""
        if isinstance(self.who, Count):
            return self.who.resolve()
        if self.who.count is not None:
            return self.who.count.resolve()
        return None if self.who.plural else 1

    @property
    def named(self) -> bool:
        """Whether they are told of by name alone."""
        return isinstance(self.who, Stranger) and self.who.victims.label is not None

    @property
    def titled(self) -> bool:
        """Whether it is one person by a noun and a name: "Sheikh Omar Ali"."""
        if not isinstance(self.who, Party) or self.number != 1 or self.who.victims.label is None:
            return False
        _, noun, name = self.who.name.casefold().rpartition(self.who.victims.label.casefold())
        first = self.who.name[len(self.who.name) - len(name) :].split(maxsplit=1)[:1]
        return bool(noun and first) and first[0][0].isupper() and first[0] != "OF"

    @property
    def kin(self) -> bool:
        """Whether it is somebody of somebody's: "his wife"."""
        return isinstance(self.who, Party) and self.who.definite and self.who.victims.label in _KIN

    @property
    def pair(self) -> bool:
        """Whether they are a couple, who have children, and consist of none."""
        return isinstance(self.who, Count) and (self.who.text or "").casefold().endswith("couple")

    @property
    def both(self) -> bool:
        """Whether it is said of the two before it: "a nun and a priest, both with burns"."""
        return isinstance(self.who, Count) and (self.who.text or "").casefold() == "both"

    @property
    def bare(self) -> bool:
        """Whether it is a noun for one, without so much as an article: an office or a title."""
        told = isinstance(self.who, Party) and not (self.who.count or self.who.definite or self.who.plural)
        return told and not self.titled

    @property
    def anyone(self) -> bool:
        """Whether nothing is said of who they are."""
        return isinstance(self.who, Count) or (not self.named and self.who.victims.anyone)


_KIN = frozenset(
    names(
        "wife;husband;spouse;son;daughter;child;baby;brother;sister;mother;father;cousin;nephew;niece;uncle;aunt;grandson"
        ";granddaughter;grandfather;grandmother;fiancee;partner"
    )
)


def items(whom: Whom) -> list[Item]:
    """Those of a list, one by one."""
    found: list[Item] = []
    joints: list[str] = []
    for one in whom:
        if isinstance(one, str):
            joints.append(one)
        elif isinstance(one, Party | Count):
            found.append(Item(one, after_comma="," in joints, after_and=any(joint != "," for joint in joints)))
            joints = []
    return found


def told_apart(whom: Whom, *, one: bool = False) -> list[tuple[Party | Count, Scope | None]]:
    """Those of a list with what each is to the others; ``one`` is whether the verb says that they are one."""
    listed = items(whom)
    if listed and listed[0].number == 0 and "or" in whom:
        listed = listed[:1]
    for item in listed[2:]:
        if item.both:
            item.scope = Scope.PART
    _mark_likes(listed, one=one)
    for at in range(len(listed) - 1, -1, -1):
        _mark_names(listed, at)
        _mark_parts(listed, at)
    return [(item.who, item.scope) for item in listed]


def _mark_likes(listed: list[Item], *, one: bool) -> None:
    """Who is only told of in more words: "one villager, an old woman", "Juan Silva, senator and councillor".

    Two with no more than a comma between them are one person: "the driver, a rebel".
    """
    first, *others = listed
    singles = all(item.number == 1 for item in listed)
    if singles and (one or (len(others) == 1 and others[0].after_comma and not others[0].after_and)):
        alike = others
    elif any(item.after_and for item in others):
        alike = [item for item in others if item.bare and (first.named or not item.after_and)]
    else:
        fit = all((item.number or 0) <= (first.number or 0) and not _opposed(first, item) for item in others)
        alike = others if fit else []
    for item in alike:
        item.scope = Scope.PART


def _mark_names(listed: list[Item], at: int) -> None:
    """A name beside a noun, or a noun beside a name, is the same person: "the mayor, Ana Lima, and two guards".

    So is a noun behind a title and a name: "Sheikh Omar Ali, a tribal elder, and his son".
    """
    item, behind = listed[at], listed[at + 1 : at + 3]
    if not behind or behind[0].after_and or behind[0].kin or item.number != 1 or behind[0].number != 1:
        return
    ends_there = len(behind) == 1 or not behind[1].after_and or behind[1].after_comma or behind[1].bare
    by_name = item.named != behind[0].named or (item.titled and not behind[0].titled and not behind[0].bare)
    if by_name and (behind[0].named or ends_there):
        behind[0].scope = Scope.PART


def _mark_parts(listed: list[Item], at: int) -> None:
    """What comes to the same figure breaks it down: "four hikers, two men and two boys", "two men, Ali and Omar"."""
    whole, behind = listed[at], [item for item in listed[at + 1 :] if item.scope is None]
    if not behind or behind[0].after_and or whole.pair:
        return
    number = whole.number or 0
    own = [item for item in behind[:number] if item.named]
    behind = own if len(own) == number > 1 else behind
    added = sum(item.number or 0 for item in behind)
    fits = added == number or (whole.anyone and added < number)
    if len(behind) > 1 and fits and not any(_differ(whole, item) for item in behind):
        for item in behind:
            item.scope = Scope.PART


def _differ(whole: Item, part: Item) -> bool:
    """Whether these cannot be some of those: no civilian is one of three policemen."""
    sides = {_side(whole), _side(part)} - {VictimStatus.UNKNOWN}
    return len(sides) > 1 or _opposed(whole, part)


def _opposed(one: Item, other: Item) -> bool:
    """Whether these are of two forces that fight each other, or of two nations."""
    told = [item.who for item in (one, other) if isinstance(item.who, Party)]
    types = {who.type for who in told}
    nations = {who.victims.nationality for who in told} - {None}
    return len(nations) > 1 or not (types.isdisjoint(_FORCES) or types.isdisjoint(KNOWN_ARMED_GROUPS))


_FORCES = {ActorType.STATE_FORCES, ActorType.POLICE}


def _side(item: Item) -> VictimStatus:
    return item.who.victims.status if isinstance(item.who, Party) else VictimStatus.UNKNOWN
