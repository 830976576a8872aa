"""What the library makes of the tasks that scorers of event readers set, on its public names alone.

event_type(text)               the sub-event type of the text's main event, or "none"
event_place(text, start, end)  the name of the place where the event told by text[start:end] happened, or None
muc_events(text)               the incidents of a wire report as MUC-3/4 has them: type, date, places, sides and tolls
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import conflictevents as ce


def event_type(text: str) -> str:
    event = ce.extract(text).main
    return event.subtype.value if event and event.subtype else "none"


def event_place(text: str, start: int, end: int) -> str | None:
    place = ce.place_of(text, start, end)
    return place and _as_written(place)


def _as_written(place: ce.Mention[ce.Location]) -> str:
    """The innermost of a phrase's names, in its own spelling: "Hodan district" of "Mogadishu's Hodan district".

    Of words without a name, such as "the town", that of the place they mean.
    """
    if place.rule in _POINTING:
        return place.value.name or place.text
    names = [part.text for part in place.parts] or [place.text]
    return names[1] if place.rule == "owned" else names[0]


_POINTING = {"told_again", "the_capital", "side_of_the_country", "here", "this_town"}

# --- MUC-3/4

_HEAD = re.compile(r",\s+(\d{1,2} [A-Z]{3})[A-Z]* (\d{2})\b")
_MUC_TYPES = {
    ce.EventSubtype.ABDUCTION_FORCED_DISAPPEARANCE: "KIDNAPPING",
    ce.EventSubtype.HOSTAGE_TAKING: "KIDNAPPING",
    ce.EventSubtype.REMOTE_EXPLOSIVE_LANDMINE_IED: "BOMBING",
    ce.EventSubtype.SUICIDE_BOMB: "BOMBING",
    ce.EventSubtype.GRENADE: "BOMBING",
    ce.EventSubtype.LOOTING_PROPERTY_DESTRUCTION: "ARSON",
}
_ATTACKS = {ce.EventType.VIOLENCE_AGAINST_CIVILIANS, ce.EventType.EXPLOSION_REMOTE_VIOLENCE}
_WARFARE = {ce.EventSubtype.AIR_STRIKE, ce.EventSubtype.DRONE_STRIKE}
"""What only armed forces do, and MUC leaves out."""
_SOLDIERS = {ce.ActorType.STATE_FORCES, ce.ActorType.EXTERNAL_FORCES, ce.ActorType.REBEL_GROUP}
_OLD = 120
"""Days; what is older is background to MUC."""


def muc_events(text: str) -> list[dict[str, Any]]:
    published = _written(text)
    events = (event for event in ce.extract(text, published=published).events if not _is_old(event, published))
    incidents = (_incident(event, kind) for event in events if (kind := _kind(event)))
    return [incident for incident in incidents if not _is_vague(incident)]


def _is_vague(incident: dict[str, Any]) -> bool:
    """Whether nothing is told to have been struck, of which MUC makes no template; a bomb is one by itself."""
    struck = any(incident[field] for field in ("targets", "killed", "injured"))
    return incident["type"] != "BOMBING" and not struck


def _written(text: str) -> date | None:
    """The day in the dateline: "BOGOTA, 9 JAN 90"."""
    found = _HEAD.search(text, 0, 200)
    return datetime.strptime(f"{found[1].title()} 19{found[2]}", "%d %b %Y").date() if found else None


def _kind(event: ce.Event) -> str | None:
    if event.subtype in _WARFARE:
        return None
    kind = _MUC_TYPES.get(event.subtype) if event.subtype else None
    return kind or ("ATTACK" if event.type in _ATTACKS or _strikes_others_than_soldiers(event) else None)


def _strikes_others_than_soldiers(event: ce.Event) -> bool:
    """Whether a battle is one against police or officials; MUC leaves out those between armed forces and rebels."""
    struck = [actor.type for role in ("target", "victim") for actor in event.actors_as(role)]
    return event.type is ce.EventType.BATTLE and bool(struck) and not _SOLDIERS.intersection(struck)


def _is_old(event: ce.Event, published: date | None) -> bool:
    start = event.date and event.date.start
    return bool(start and published and published.toordinal() - start.toordinal() > _OLD)


def _incident(event: ce.Event, kind: str) -> dict[str, Any]:
    toll = event.best_tally
    return {
        "type": kind,
        "date": (event.date.start, event.date.end) if event.date and event.date.end else None,
        "places": list(_places(event)),
        "perpetrators": list(_names(event, "initiator")),
        "targets": list(_names(event, "target", "victim")),
        "killed": toll.killed.resolve() if toll.killed else None,
        "injured": toll.injured.resolve() if toll.injured else None,
    }


def _places(event: ce.Event) -> Iterator[str]:
    """What the place and those around it are called, as they are known and as the text has it."""
    if location := event.location:
        country = location.country and ce.Country.of(location.country)
        yield from filter(None, (location.name, *(area.name for area in location.admin), country and country.name))
        yield from (words.text for words in event.mentions if words.field == "location")


def _names(event: ce.Event, *roles: str) -> Iterator[str]:
    """What the actors in these roles are called, as they are known and as the text has it."""
    for number, actor in enumerate(event.actors):
        if actor.role in roles:
            yield from filter(None, (actor.name, actor.affiliation))
            yield from (words.text for words in event.mentions if words.field == f"actors[{number}]")
