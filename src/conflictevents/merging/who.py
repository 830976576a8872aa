"""Who took part, as far as two reports can name them differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflictevents.merging.traits import Traits
from conflictevents.model.actor import Actor, ActorType, Role
from conflictevents.model.party import ARMED_GROUPS, LAW, same_party

_GROUPS = ARMED_GROUPS | {ActorType.UNKNOWN}
_FIGHTS = frozenset({"armed_clash"})


def same_name(one: Actor, other: Actor) -> bool:
    """Whether two names are of one party: the same, a part of the other, its initials, or bodies of one state.

    >>> hts, jihadists = Actor(name="HTS", type="rebel_group"), Actor(name="jihadists", type="rebel_group")
    >>> same_name(hts, Actor(name="Hayat Tahrir al-Sham", type="rebel_group")), same_name(hts, jihadists)
    (True, False)
    """
    kinds = {one.type, other.type}
    if not (named(one) and named(other)) or not (kinds <= LAW or kinds <= _GROUPS) or _of_two_states(one, other):
        return False
    ours, theirs = _words(one.name), _words(other.name)
    return same_party(one, other) or ours <= theirs or theirs <= ours or _initials(one, other) or _initials(other, one)


def told_apart(one: Actor, other: Actor) -> bool:
    """Whether two parties cannot be one: states by their country, groups by their name; a mere noun fits any of them.

    >>> french, malian = (Actor(name="army", type="state_forces", country=code) for code in ("FRA", "MLI"))
    >>> told_apart(french, malian)
    True
    """
    if _of_two_states(one, other):
        return True
    return named(one) and named(other) and {one.type, other.type} <= _GROUPS and not same_name(one, other)


def _of_two_states(one: Actor, other: Actor) -> bool:
    countries = {one.country, other.country}
    return {one.type, other.type} <= LAW and len(countries) == 2 and None not in countries


def named(actor: Actor) -> bool:
    """Whether a state or a group is named, and not only what kind of people they are: "militants", "Syrian rebels"."""
    if actor.type in LAW:
        return actor.country is not None or _is_name(actor.name)
    unknown = actor.type is ActorType.UNIDENTIFIED_ARMED
    return actor.type in _GROUPS and not unknown and any(map(_is_name, filter(None, (actor.name, actor.affiliation))))


def _is_name(name: str) -> bool:
    """Whether the last word has a capital or a figure: "al-Shabaab", "M23"."""
    return any(letter.isupper() or letter.isdigit() for letter in name.rsplit(maxsplit=1)[-1])


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("-", " ").split())


def _initials(short: Actor, long: Actor) -> bool:
    words = long.name.replace("-", " ").split()
    letters = "".join(word[0] for word in words if word[0].isupper())
    return len(letters) > 1 and short.name == letters


def sides(traits: Traits) -> dict[str, list[Actor]]:
    """The parties by what they did; who attacked whom in a clash is told both ways, so these are all one side."""
    fight = bool(traits.modes & _FIGHTS)
    found: dict[str, list[Actor]] = {}
    for actor in traits.actors:
        found.setdefault("side" if fight else _ROLES.get(actor.role, "initiator"), []).append(actor)
    return found


_ROLES = {Role.TARGET: "target", Role.VICTIM: "target"}


def pairs(one: Traits, other: Traits) -> Iterator[tuple[Actor, Actor]]:
    """Two names of one party in the same role; of whom it is not known what they are, a name says too little."""
    theirs = sides(other)
    for role, actors in sides(one).items():
        known = (actor for actor in actors if actor.type is not ActorType.UNKNOWN)
        yield from ((a, b) for a in known for b in theirs.get(role, ()) if same_name(a, b))


def in_conflict(one: Traits, other: Traits) -> tuple[Actor, Actor] | None:
    """Two parties that cannot be one, in the same role, and that nobody in the other report can be."""
    theirs = sides(other)
    for role, actors in sides(one).items():
        ours, others = _rest(actors, theirs.get(role, ())), _rest(theirs.get(role, ()), actors)
        found = next(((a, b) for a in ours for b in others if told_apart(a, b)), None)
        if found:
            return found
    return None


def _rest(actors: Iterable[Actor], others: Iterable[Actor]) -> list[Actor]:
    return [actor for actor in actors if not any(same_name(actor, other) for other in others)]
